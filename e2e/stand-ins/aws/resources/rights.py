"""Who may do what, and what is secret."""
import json

from resources import Kind, Made, kind


@kind("AWS::IAM::Role")
class Role(Kind):
    changeable = {"AssumeRolePolicyDocument", "ManagedPolicyArns", "Policies", "Description", "MaxSessionDuration"}

    def create(self, context, properties):
        iam, name = context.api("iam"), properties.get("RoleName", context.name(64))
        role = iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(properties["AssumeRolePolicyDocument"]),
                               Description=properties.get("Description", ""), Tags=context.tag_list(properties))["Role"]
        self.policies(iam, name, {}, properties)
        return Made(name, {"Arn": role["Arn"], "RoleId": role["RoleId"]})

    def policies(self, iam, name, old, new):
        before, after = set(old.get("ManagedPolicyArns", [])), set(new.get("ManagedPolicyArns", []))
        for arn in sorted(after - before):
            iam.attach_role_policy(RoleName=name, PolicyArn=arn)
        for arn in sorted(before - after):
            iam.detach_role_policy(RoleName=name, PolicyArn=arn)
        for policy in old.get("Policies", []):
            iam.delete_role_policy(RoleName=name, PolicyName=policy["PolicyName"])
        for policy in new.get("Policies", []):
            iam.put_role_policy(RoleName=name, PolicyName=policy["PolicyName"],
                                PolicyDocument=json.dumps(policy["PolicyDocument"]))

    def update(self, context, made, old, new):
        iam = context.api("iam")
        iam.update_assume_role_policy(RoleName=made.id, PolicyDocument=json.dumps(new["AssumeRolePolicyDocument"]))
        self.policies(iam, made.id, old, new)
        if context.tags(new):
            iam.tag_role(RoleName=made.id, Tags=context.tag_list(new))
        return made

    def delete(self, context, made, properties):
        iam = context.api("iam")
        self.policies(iam, made.id, properties, {})
        iam.delete_role(RoleName=made.id)


@kind("AWS::IAM::Policy")
class InlinePolicy(Kind):
    changeable = {"PolicyDocument"}

    def create(self, context, properties):
        for role in properties.get("Roles", []):
            context.api("iam").put_role_policy(RoleName=role, PolicyName=properties["PolicyName"],
                                               PolicyDocument=json.dumps(properties["PolicyDocument"]))
        return Made(properties["PolicyName"])

    def update(self, context, made, old, new):
        return self.create(context, new)

    def delete(self, context, made, properties):
        for role in properties.get("Roles", []):
            context.api("iam").delete_role_policy(RoleName=role, PolicyName=properties["PolicyName"])


@kind("AWS::IAM::ManagedPolicy")
class ManagedPolicy(Kind):
    def create(self, context, properties):
        iam = context.api("iam")
        arn = iam.create_policy(PolicyName=properties.get("ManagedPolicyName", context.name(128)),
                                PolicyDocument=json.dumps(properties["PolicyDocument"]),
                                Tags=context.tag_list({}))["Policy"]["Arn"]
        for role in properties.get("Roles", []):
            iam.attach_role_policy(RoleName=role, PolicyArn=arn)
        return Made(arn, {"PolicyArn": arn})

    def delete(self, context, made, properties):
        iam = context.api("iam")
        for role in properties.get("Roles", []):
            iam.detach_role_policy(RoleName=role, PolicyArn=made.id)
        iam.delete_policy(PolicyArn=made.id)


@kind("AWS::IAM::InstanceProfile")
class InstanceProfile(Kind):
    changeable = {"Roles"}

    def create(self, context, properties):
        iam, name = context.api("iam"), properties.get("InstanceProfileName", context.name(128))
        arn = iam.create_instance_profile(InstanceProfileName=name, Tags=context.tag_list(properties))[
            "InstanceProfile"]["Arn"]
        for role in properties.get("Roles", []):
            iam.add_role_to_instance_profile(InstanceProfileName=name, RoleName=role)
        return Made(name, {"Arn": arn})

    def update(self, context, made, old, new):
        iam = context.api("iam")
        for role in old.get("Roles", []):
            iam.remove_role_from_instance_profile(InstanceProfileName=made.id, RoleName=role)
        for role in new.get("Roles", []):
            iam.add_role_to_instance_profile(InstanceProfileName=made.id, RoleName=role)
        return made

    def delete(self, context, made, properties):
        iam = context.api("iam")
        for role in properties.get("Roles", []):
            iam.remove_role_from_instance_profile(InstanceProfileName=made.id, RoleName=role)
        iam.delete_instance_profile(InstanceProfileName=made.id)


@kind("AWS::SecretsManager::Secret")
class Secret(Kind):
    changeable = {"Description", "SecretString", "GenerateSecretString"}

    def create(self, context, properties):
        secrets = context.api("secretsmanager")
        asked = {"Name": properties.get("Name", context.name()), "Description": properties.get("Description", "")}
        value = self.value(secrets, properties)
        if value is not None:
            asked["SecretString"] = value
        arn = secrets.create_secret(**asked, Tags=context.tag_list(properties))["ARN"]
        return Made(arn, {"Id": arn})

    def value(self, secrets, properties):
        wanted = properties.get("GenerateSecretString")
        if wanted is None:
            return properties.get("SecretString")
        asked = {key: value for key, value in wanted.items() if key not in ("SecretStringTemplate", "GenerateStringKey")}
        made = secrets.get_random_password(**asked)["RandomPassword"]
        if "GenerateStringKey" not in wanted:
            return made
        return json.dumps({**json.loads(wanted["SecretStringTemplate"]), wanted["GenerateStringKey"]: made})

    def update(self, context, made, old, new):
        secrets = context.api("secretsmanager")
        if old.get("SecretString") != new.get("SecretString"):
            secrets.put_secret_value(SecretId=made.id, SecretString=new["SecretString"])
        if context.tags(new):
            secrets.tag_resource(SecretId=made.id, Tags=context.tag_list(new))
        return made

    def delete(self, context, made, properties):
        context.api("secretsmanager").delete_secret(SecretId=made.id, ForceDeleteWithoutRecovery=True)


@kind("AWS::SecretsManager::ResourcePolicy")
class SecretPolicy(Kind):
    changeable = {"ResourcePolicy"}

    def create(self, context, properties):
        context.api("secretsmanager").put_resource_policy(SecretId=properties["SecretId"],
                                                          ResourcePolicy=json.dumps(properties["ResourcePolicy"]))
        return Made(properties["SecretId"])

    def update(self, context, made, old, new):
        return self.create(context, new)

    def delete(self, context, made, properties):
        context.api("secretsmanager").delete_resource_policy(SecretId=made.id)
