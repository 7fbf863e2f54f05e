"""Lambda: functions, their versions, aliases, layers and who may call them."""
from resources import Kind, Made, kind

SETTINGS = ("Role", "Handler", "Description", "Timeout", "MemorySize", "Environment", "Runtime", "Layers", "VpcConfig",
            "TracingConfig", "EphemeralStorage", "SnapStart", "LoggingConfig", "DeadLetterConfig")


@kind("AWS::Lambda::Function")
class Function(Kind):
    changeable = {*SETTINGS, "Code", "ReservedConcurrentExecutions"}

    def create(self, context, properties):
        lambda_, name = context.api("lambda"), properties.get("FunctionName", context.name(64))
        asked = {key: properties[key] for key in (*SETTINGS, "Architectures") if key in properties}
        answer = lambda_.create_function(FunctionName=name, Code=code(properties), Tags=context.tags(properties), **asked)
        self.concurrency(lambda_, name, properties)
        return Made(name, {"Arn": answer["FunctionArn"]})

    def concurrency(self, lambda_, name, properties):
        if "ReservedConcurrentExecutions" in properties:
            lambda_.put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=properties[
                "ReservedConcurrentExecutions"])

    def update(self, context, made, old, new):
        lambda_ = context.api("lambda")
        if old.get("Code") != new.get("Code"):
            lambda_.update_function_code(FunctionName=made.id, **code(new))
        asked = {key: new[key] for key in SETTINGS if key in new}
        if asked != {key: old[key] for key in SETTINGS if key in old}:
            lambda_.update_function_configuration(FunctionName=made.id, **asked)
        self.concurrency(lambda_, made.id, new)
        lambda_.tag_resource(Resource=made.attributes["Arn"], Tags=context.tags(new))
        return made

    def delete(self, context, made, properties):
        from hosting import retire
        retire(made.id)
        context.api("lambda").delete_function(FunctionName=made.id)


def code(properties):
    asked = properties["Code"]
    if "ZipFile" in asked:
        from hosting import zipped
        return {"ZipFile": zipped("index", asked["ZipFile"], properties["Runtime"])}
    return {key: asked[key] for key in ("S3Bucket", "S3Key", "S3ObjectVersion") if key in asked}


@kind("AWS::Lambda::Version")
class Version(Kind):
    def create(self, context, properties):
        answer = context.api("lambda").publish_version(FunctionName=properties["FunctionName"])
        return Made(f"{answer['FunctionArn'].split(':' + answer['Version'])[0]}:{answer['Version']}",
                    {"Version": answer["Version"], "FunctionArn": answer["FunctionArn"]})


@kind("AWS::Lambda::Alias")
class Alias(Kind):
    changeable = {"FunctionVersion", "Description"}

    def create(self, context, properties):
        arn = context.api("lambda").create_alias(FunctionName=properties["FunctionName"], Name=properties["Name"],
                                                 FunctionVersion=str(properties["FunctionVersion"]))["AliasArn"]
        return Made(arn, {"AliasArn": arn})

    def update(self, context, made, old, new):
        context.api("lambda").update_alias(FunctionName=new["FunctionName"], Name=new["Name"],
                                           FunctionVersion=str(new["FunctionVersion"]))
        return made


@kind("AWS::Lambda::Permission")
class Permission(Kind):
    def create(self, context, properties):
        asked = {key: properties[key] for key in ("Action", "Principal", "SourceArn", "SourceAccount") if key in properties}
        function, _, qualifier = split_qualifier(properties["FunctionName"])
        made = context.name(64)
        if qualifier:
            asked["Qualifier"] = qualifier
        context.api("lambda").add_permission(FunctionName=function, StatementId=made, **asked)
        return Made(made, {"Id": made})

    def delete(self, context, made, properties):
        function, _, qualifier = split_qualifier(properties["FunctionName"])
        context.api("lambda").remove_permission(FunctionName=function, StatementId=made.id,
                                                **({"Qualifier": qualifier} if qualifier else {}))


def split_qualifier(name):
    """A function's name or ARN without its version or alias, and that."""
    parts = name.split(":")
    at = 7 if name.startswith("arn:") else 1
    return ":".join(parts[:at]), ":", parts[at] if len(parts) > at else ""


@kind("AWS::Lambda::LayerVersion")
class Layer(Kind):
    def create(self, context, properties):
        content = {key: properties["Content"][key] for key in ("S3Bucket", "S3Key")}
        asked = {key: properties[key] for key in ("Description", "CompatibleRuntimes", "LicenseInfo") if key in properties}
        answer = context.api("lambda").publish_layer_version(
            LayerName=properties.get("LayerName", context.name(64)), Content=content, **asked)
        return Made(answer["LayerVersionArn"], {"LayerVersionArn": answer["LayerVersionArn"]})

    def delete(self, context, made, properties):
        name, version = made.id.split(":")[-2:]
        context.api("lambda").delete_layer_version(LayerName=name, VersionNumber=int(version))
