"""Custom resources. Ours run for real: the deployed function is called with the event of CloudFormation's protocol and
puts its answer to a URL of this server. Of CDK's own helpers (Python and JavaScript, which nothing here could run) the
effect is played."""
import io
import json
import queue
import uuid
import zipfile

from moto.awslambda.models import lambda_backends

import hosting
from resources import Failed, Kind, Made, kind
from resources.context import ACCOUNT, PORT
from resources.storage import empty

WAITING = {}
SECONDS_FOR_THE_ANSWER = 5


@kind("Custom::")
class Custom(Kind):
    def replaces(self, spec, old, new):
        return old["ServiceToken"] != new["ServiceToken"]

    def create(self, context, properties):
        return self.call(context, "Create", properties)

    def update(self, context, made, old, new):
        if old == new:  # a stack's tags do not reach a custom resource
            return made
        return self.call(context, "Update", new, made.id, old)

    def delete(self, context, made, properties):
        self.call(context, "Delete", properties, made.id)

    def call(self, context, request_type, properties, physical_id=None, old=None):
        function = lambda_backends[ACCOUNT][context.region].get_function(properties["ServiceToken"])
        played = PLAYED.get(context.stack.resource_type(context.logical_name))
        if played:
            played(context, request_type, properties)
            return Made(physical_id or context.name(), Anything({
                "DestinationBucketArn": f"arn:aws:s3:::{properties.get('DestinationBucketName')}",
                "DeployedBucket": properties.get("DestinationBucketName")}))
        token, event = self.event(context, request_type, properties, physical_id, old)
        try:
            answer = self.wait(function, event, WAITING.setdefault(token, queue.Queue()))
        finally:
            del WAITING[token]
        made = Made(answer.get("PhysicalResourceId") or physical_id or context.name(), answer.get("Data") or {})
        if answer["Status"] != "SUCCESS":
            raise Failed(f"Received response status [FAILED] from custom resource. Message returned: "
                         f"{answer.get('Reason')} (RequestId: {event['RequestId']})",
                         made if request_type == "Create" else None)
        return made

    def event(self, context, request_type, properties, physical_id, old):
        token = str(uuid.uuid4())
        event = {"RequestType": request_type, "ServiceToken": properties["ServiceToken"],
                 "ResponseURL": f"http://localhost:{PORT['value']}/stand-in/answers/{token}",
                 "StackId": context.stack.stack_id, "RequestId": str(uuid.uuid4()),
                 "LogicalResourceId": context.logical_name,
                 "ResourceType": context.stack.resource_type(context.logical_name),
                 "ResourceProperties": as_text(properties)}
        if physical_id:
            event["PhysicalResourceId"] = physical_id
        if old:
            event["OldResourceProperties"] = as_text(old)
        return token, event

    def wait(self, function, event, answers):
        try:
            said, failed = hosting.invoke(function, json.dumps(event))
        except hosting.Crashed as crash:
            raise Failed(f"CloudFormation did not receive a response from your custom resource: {crash}") from crash
        try:
            return answers.get(timeout=SECONDS_FOR_THE_ANSWER)
        except queue.Empty:
            raise Failed("CloudFormation did not receive a response from your custom resource. "
                         f"The function {'failed' if failed else 'ended'} with {said[:1000]}") from None


def as_text(value):
    """CloudFormation hands every scalar over as text."""
    if isinstance(value, dict):
        return {key: as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


class Anything(dict):
    def __contains__(self, name):
        return True

    def __missing__(self, name):
        return ""


def deploy_to_bucket(context, request_type, properties):
    s3, bucket = context.api("s3"), properties["DestinationBucketName"]
    if request_type == "Delete":
        return
    prefix, wanted = properties.get("DestinationBucketKeyPrefix", ""), set()
    for source, key in zip(properties["SourceBucketNames"], properties["SourceObjectKeys"]):
        with zipfile.ZipFile(io.BytesIO(s3.get_object(Bucket=source, Key=key)["Body"].read())) as archive:
            for name in archive.namelist():
                if not name.endswith("/"):
                    s3.put_object(Bucket=bucket, Key=prefix + name, Body=archive.read(name))
                    wanted.add(prefix + name)
    if str(properties.get("Prune", "true")).lower() == "true":
        for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix):
            for item in page.get("Contents", []):
                if item["Key"] not in wanted:
                    s3.delete_object(Bucket=bucket, Key=item["Key"])


def restrict_default_group(context, request_type, properties):
    if request_type != "Create":
        return
    ec2 = context.api("ec2")
    group = ec2.describe_security_groups(GroupIds=[properties["DefaultSecurityGroupId"]])["SecurityGroups"][0]
    for direction, rules in (("ingress", group["IpPermissions"]), ("egress", group["IpPermissionsEgress"])):
        if rules:
            getattr(ec2, f"revoke_security_group_{direction}")(GroupId=group["GroupId"], IpPermissions=rules)


def delete_objects(context, request_type, properties):
    """CDK's handler empties only buckets that are marked for it."""
    if request_type == "Delete":
        s3 = context.api("s3")
        tags = s3.get_bucket_tagging(Bucket=properties["BucketName"])["TagSet"]
        if {"Key": "aws-cdk:auto-delete-objects", "Value": "true"} in tags:
            empty(s3, properties["BucketName"])


PLAYED = {"Custom::CDKBucketDeployment": deploy_to_bucket, "Custom::VpcRestrictDefaultSG": restrict_default_group,
          "Custom::S3AutoDeleteObjects": delete_objects}
