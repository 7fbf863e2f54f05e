"""API Gateway."""
import json

from resources import Kind, Made, kind


def lower(properties, *left_out):
    return {key[0].lower() + key[1:]: value for key, value in properties.items() if key not in left_out}


@kind("AWS::ApiGateway::RestApi")
class RestApi(Kind):
    changeable = {"Policy", "Description", "MinimumCompressionSize"}

    def create(self, context, properties):
        asked = {key: properties[key] for key in ("Description", "MinimumCompressionSize", "ApiKeySourceType",
                                                  "DisableExecuteApiEndpoint", "BinaryMediaTypes") if key in properties}
        if "EndpointConfiguration" in properties:
            asked["EndpointConfiguration"] = lower(properties["EndpointConfiguration"])
        if "Policy" in properties:
            asked["Policy"] = json.dumps(properties["Policy"])
        api = context.api("apigateway")
        made = api.create_rest_api(name=properties.get("Name", context.logical_name), tags=context.tags(properties),
                                   **lower(asked))["id"]
        return Made(made, {"RestApiId": made, "RootResourceId": api.get_resources(restApiId=made)["items"][0]["id"]})

    def update(self, context, made, old, new):
        operations = [{"op": "replace", "path": "/" + key[0].lower() + key[1:],
                       "value": json.dumps(new[key]) if key == "Policy" else str(new[key])}
                      for key in self.changeable if key in new and old.get(key) != new[key]]
        api = context.api("apigateway")
        if operations:
            api.update_rest_api(restApiId=made.id, patchOperations=operations)
        api.tag_resource(resourceArn=f"arn:aws:apigateway:{context.region}::/restapis/{made.id}", tags=context.tags(new))
        return made

    def delete(self, context, made, properties):
        context.api("apigateway").delete_rest_api(restApiId=made.id)


@kind("AWS::ApiGateway::Resource")
class Resource(Kind):
    def create(self, context, properties):
        made = context.api("apigateway").create_resource(**lower(properties))["id"]
        return Made(made, {"ResourceId": made})


@kind("AWS::ApiGateway::Method")
class Method(Kind):
    changeable = {"Integration", "AuthorizationType", "MethodResponses", "RequestValidatorId", "RequestModels",
                  "RequestParameters", "ApiKeyRequired"}

    def create(self, context, properties):
        self.put(context, properties)
        return Made(f"{properties['RestApiId']}|{properties['ResourceId']}|{properties['HttpMethod']}")

    def put(self, context, properties):
        api, where = context.api("apigateway"), lower({key: properties[key] for key in
                                                       ("RestApiId", "ResourceId", "HttpMethod")})
        asked = lower({key: properties[key] for key in ("AuthorizationType", "ApiKeyRequired", "RequestParameters",
                                                        "RequestModels", "RequestValidatorId", "AuthorizationScopes",
                                                        "OperationName") if key in properties})
        api.put_method(**where, **asked)
        for answer in properties.get("MethodResponses", []):
            api.put_method_response(**where, **lower(answer))
        if "Integration" in properties:
            integration = lower(properties["Integration"], "IntegrationResponses", "IntegrationHttpMethod")
            if "IntegrationHttpMethod" in properties["Integration"]:
                integration["integrationHttpMethod"] = properties["Integration"]["IntegrationHttpMethod"]
            api.put_integration(**where, **integration)
            for answer in properties["Integration"].get("IntegrationResponses", []):
                api.put_integration_response(**where, **lower(answer))

    def update(self, context, made, old, new):
        self.put(context, new)
        return made


@kind("AWS::ApiGateway::Deployment")
class Deployment(Kind):
    changeable = {"Description"}

    def create(self, context, properties):
        asked = lower({key: properties[key] for key in ("RestApiId", "Description") if key in properties})
        made = context.api("apigateway").create_deployment(**asked)["id"]
        return Made(made, {"DeploymentId": made})

    def update(self, context, made, old, new):
        return made


@kind("AWS::ApiGateway::Stage")
class Stage(Kind):
    changeable = {"DeploymentId", "MethodSettings", "AccessLogSetting", "TracingEnabled", "Description", "Variables"}

    def create(self, context, properties):
        asked = lower({key: properties[key] for key in ("RestApiId", "StageName", "DeploymentId", "Description",
                                                        "TracingEnabled", "Variables") if key in properties})
        api = context.api("apigateway")
        api.create_stage(**asked, tags=context.tags(properties))
        self.settings(api, properties)
        return Made(properties["StageName"])

    def settings(self, api, properties):
        operations = [operation for setting in properties.get("MethodSettings", []) for operation in self.method(setting)]
        if "AccessLogSetting" in properties:
            logs = properties["AccessLogSetting"]
            operations += [replace("/accessLogSettings/destinationArn", logs["DestinationArn"]),
                           replace("/accessLogSettings/format", logs["Format"])]
        if operations:
            api.update_stage(restApiId=properties["RestApiId"], stageName=properties["StageName"],
                             patchOperations=operations)

    def method(self, setting):
        where = setting.get("ResourcePath", "/*").replace("/", "~1", 0).strip("/") or "*"
        where = f"/{where}/{setting.get('HttpMethod', '*')}"
        names = {"LoggingLevel": "logging/loglevel", "DataTraceEnabled": "logging/dataTrace",
                 "MetricsEnabled": "metrics/enabled", "ThrottlingRateLimit": "throttling/rateLimit",
                 "ThrottlingBurstLimit": "throttling/burstLimit"}
        return [replace(f"{where}/{names[key]}", str(value).lower() if isinstance(value, bool) else str(value))
                for key, value in setting.items() if key in names]

    def update(self, context, made, old, new):
        api = context.api("apigateway")
        if old["DeploymentId"] != new["DeploymentId"]:
            api.update_stage(restApiId=new["RestApiId"], stageName=new["StageName"],
                             patchOperations=[replace("/deploymentId", new["DeploymentId"])])
        self.settings(api, new)
        return made

    def delete(self, context, made, properties):
        context.api("apigateway").delete_stage(restApiId=properties["RestApiId"], stageName=made.id)


def replace(path, value):
    return {"op": "replace", "path": path, "value": value}


@kind("AWS::ApiGateway::Account")
class Account(Kind):
    changeable = {"CloudWatchRoleArn"}

    def create(self, context, properties):
        context.api("apigateway").update_account(
            patchOperations=[replace("/cloudwatchRoleArn", properties["CloudWatchRoleArn"])])
        return Made(context.name(64), {"Id": "account"})

    def update(self, context, made, old, new):
        self.create(context, new)
        return made


@kind("AWS::ApiGateway::RequestValidator")
class RequestValidator(Kind):
    def create(self, context, properties):
        made = context.api("apigateway").create_request_validator(
            restApiId=properties["RestApiId"], name=properties.get("Name", context.logical_name),
            validateRequestBody=properties.get("ValidateRequestBody", False),
            validateRequestParameters=properties.get("ValidateRequestParameters", False))["id"]
        return Made(made, {"RequestValidatorId": made})


@kind("AWS::ApiGateway::Model")
class Model(Kind):
    def create(self, context, properties):
        name = properties.get("Name", context.logical_name)
        context.api("apigateway").create_model(
            restApiId=properties["RestApiId"], name=name, contentType=properties.get("ContentType", "application/json"),
            schema=json.dumps(properties.get("Schema", {})))
        return Made(name)
