"""The fleet and its balancer: launch template, Auto Scaling Group, scaling policies, Classic Load Balancer."""
from resources import Kind, Made, kind
from resources.network import retag, specification


@kind("AWS::EC2::LaunchTemplate")
class LaunchTemplate(Kind):
    changeable = {"LaunchTemplateData", "VersionDescription", "TagSpecifications"}

    def create(self, context, properties):
        tags = {tag["Key"]: tag["Value"] for tags in properties.get("TagSpecifications", []) for tag in tags["Tags"]}
        made = context.api("ec2").create_launch_template(
            LaunchTemplateName=properties.get("LaunchTemplateName", context.name(128)),
            LaunchTemplateData=properties["LaunchTemplateData"],
            TagSpecifications=specification(context, "launch-template", {"Tags": tags}))["LaunchTemplate"]
        return Made(made["LaunchTemplateId"], self.attributes(made))

    def attributes(self, template):
        return {"LaunchTemplateId": template["LaunchTemplateId"],
                "LatestVersionNumber": str(template["LatestVersionNumber"]),
                "DefaultVersionNumber": str(template["DefaultVersionNumber"])}

    def update(self, context, made, old, new):
        ec2 = context.api("ec2")
        if old["LaunchTemplateData"] != new["LaunchTemplateData"]:
            ec2.create_launch_template_version(LaunchTemplateId=made.id, LaunchTemplateData=new["LaunchTemplateData"])
        retag(context, made, {}, {"Tags": {tag["Key"]: tag["Value"] for tags in new.get("TagSpecifications", [])
                                           for tag in tags["Tags"]}})
        return Made(made.id, self.attributes(
            ec2.describe_launch_templates(LaunchTemplateIds=[made.id])["LaunchTemplates"][0]))

    def delete(self, context, made, properties):
        context.api("ec2").delete_launch_template(LaunchTemplateId=made.id)


@kind("AWS::AutoScaling::AutoScalingGroup")
class Group(Kind):
    changeable = {"MinSize", "MaxSize", "DesiredCapacity", "LaunchTemplate", "VPCZoneIdentifier", "HealthCheckType",
                  "HealthCheckGracePeriod", "DefaultInstanceWarmup", "TerminationPolicies", "Cooldown",
                  "MetricsCollection", "LoadBalancerNames", "CapacityRebalance", "NotificationConfigurations"}
    replacing = {"LaunchTemplate", "VPCZoneIdentifier"}

    def replaces(self, spec, old, new):
        asked = spec.get("UpdatePolicy", {}).get("AutoScalingReplacingUpdate", {}).get("WillReplace", False)
        anew = asked and any(old.get(key) != new.get(key) for key in self.replacing)
        return anew or super().replaces(spec, old, new)

    def create(self, context, properties):
        name = properties.get("AutoScalingGroupName", context.name())
        scaling = context.api("autoscaling")
        scaling.create_auto_scaling_group(
            AutoScalingGroupName=name, LoadBalancerNames=properties.get("LoadBalancerNames", []),
            Tags=self.tags(context, name, properties), **self.settings(properties))
        self.metrics(scaling, name, properties)
        return Made(name, {"AutoScalingGroupARN": self.describe(scaling, name)["AutoScalingGroupARN"]})

    def describe(self, scaling, name):
        return scaling.describe_auto_scaling_groups(AutoScalingGroupNames=[name])["AutoScalingGroups"][0]

    def settings(self, properties):
        names = ("MinSize", "MaxSize", "DesiredCapacity", "LaunchTemplate", "HealthCheckType", "HealthCheckGracePeriod",
                 "DefaultInstanceWarmup", "TerminationPolicies", "CapacityRebalance")
        return {"VPCZoneIdentifier": ",".join(properties["VPCZoneIdentifier"]),
                **{name: properties[name] for name in names if name in properties}}

    def metrics(self, scaling, name, properties):
        for wanted in properties.get("MetricsCollection", []):
            scaling.enable_metrics_collection(AutoScalingGroupName=name, **wanted)

    def tags(self, context, name, properties):
        """The group's own tags say whether its instances get them; the stack's do."""
        at_launch = {tag["Key"]: tag.get("PropagateAtLaunch", True) for tag in properties.get("Tags", [])}
        return [{"ResourceId": name, "ResourceType": "auto-scaling-group", "Key": key, "Value": value,
                 "PropagateAtLaunch": at_launch.get(key, True)} for key, value in context.tags(properties).items()]

    def update(self, context, made, old, new):
        scaling = context.api("autoscaling")
        asked = self.settings(new)
        capacity = self.describe(scaling, made.id)["DesiredCapacity"]
        asked.setdefault("DesiredCapacity", min(max(capacity, int(asked["MinSize"])), int(asked["MaxSize"])))
        scaling.update_auto_scaling_group(AutoScalingGroupName=made.id, **asked)
        tags = self.tags(context, made.id, new)
        if tags:
            scaling.create_or_update_tags(Tags=tags)
        return made

    def delete(self, context, made, properties):
        context.api("autoscaling").delete_auto_scaling_group(AutoScalingGroupName=made.id, ForceDelete=True)


@kind("AWS::AutoScaling::ScalingPolicy")
class ScalingPolicy(Kind):
    def create(self, context, properties):
        return self.put(context, properties.get("PolicyName", context.name()), properties)

    def put(self, context, name, properties):
        asked = {**properties, "PolicyName": name}
        scaling = context.api("autoscaling")
        scaling.put_scaling_policy(**asked)
        arn = scaling.describe_policies(AutoScalingGroupName=properties["AutoScalingGroupName"],
                                        PolicyNames=[name])["ScalingPolicies"][0]["PolicyARN"]
        return Made(arn, {"Arn": arn, "PolicyName": name})

    changeable = {"AdjustmentType", "StepAdjustments", "MetricAggregationType", "EstimatedInstanceWarmup",
                  "MinAdjustmentMagnitude", "Cooldown"}

    def update(self, context, made, old, new):
        return self.put(context, made.attributes["PolicyName"], new)

    def delete(self, context, made, properties):
        context.api("autoscaling").delete_policy(AutoScalingGroupName=properties["AutoScalingGroupName"],
                                                 PolicyName=made.attributes["PolicyName"])


@kind("AWS::ElasticLoadBalancing::LoadBalancer")
class Balancer(Kind):
    changeable = {"HealthCheck", "CrossZone", "ConnectionDrainingPolicy", "ConnectionSettings", "AccessLoggingPolicy",
                  "SecurityGroups", "Subnets"}

    def create(self, context, properties):
        balancing, name = context.api("elb"), properties.get("LoadBalancerName", context.name(32))
        asked = {key: properties[key] for key in ("Subnets", "SecurityGroups", "Scheme") if key in properties}
        answer = balancing.create_load_balancer(
            LoadBalancerName=name, Listeners=properties["Listeners"], Tags=context.tag_list(properties), **asked)
        self.settings(balancing, name, properties)
        return Made(name, {"DNSName": answer["DNSName"], "CanonicalHostedZoneName": answer["DNSName"],
                           "CanonicalHostedZoneNameID": "Z368ELLRRE2KJ0",
                           "SourceSecurityGroup.GroupName": "default", "SourceSecurityGroup.OwnerAlias": "amazon-elb"})

    def settings(self, balancing, name, properties):
        check = properties.get("HealthCheck")
        if check:
            balancing.configure_health_check(LoadBalancerName=name, HealthCheck=check)
        attributes = {"CrossZoneLoadBalancing": {"Enabled": properties.get("CrossZone", False)}}
        if "ConnectionDrainingPolicy" in properties:
            attributes["ConnectionDraining"] = properties["ConnectionDrainingPolicy"]
        if "ConnectionSettings" in properties:
            attributes["ConnectionSettings"] = properties["ConnectionSettings"]
        if "AccessLoggingPolicy" in properties:
            attributes["AccessLog"] = properties["AccessLoggingPolicy"]
        balancing.modify_load_balancer_attributes(LoadBalancerName=name, LoadBalancerAttributes=attributes)

    def update(self, context, made, old, new):
        balancing = context.api("elb")
        self.settings(balancing, made.id, new)
        if old.get("SecurityGroups") != new.get("SecurityGroups"):
            balancing.apply_security_groups_to_load_balancer(LoadBalancerName=made.id,
                                                             SecurityGroups=new["SecurityGroups"])
        if context.tags(new):
            balancing.add_tags(LoadBalancerNames=[made.id], Tags=context.tag_list(new))
        return made

    def delete(self, context, made, properties):
        context.api("elb").delete_load_balancer(LoadBalancerName=made.id)
