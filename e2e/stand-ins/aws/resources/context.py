"""What a kind of resource is told besides its properties."""
import random
import string

import boto3
from botocore.config import Config

ACCOUNT = "123456789012"
PORT = {"value": 0}


def client(service, region):
    """A client of this same server, so that what a stack makes is what any other caller would have made."""
    made = boto3.client(service, region_name=region, endpoint_url=f"http://127.0.0.1:{PORT['value']}",
                        aws_access_key_id="stand-in", aws_secret_access_key="stand-in",
                        config=Config(retries={"max_attempts": 0}, s3={"addressing_style": "path"}))
    made.meta.events.register("provide-client-params.*.*", lambda params, model, **_: fit(params, model.input_shape))
    return made


def fit(value, shape):
    """A template's value as the API's type: templates write numbers as text and text as numbers at will."""
    kind = shape.type_name if shape is not None else ""
    if kind == "structure" and isinstance(value, dict):
        return {key: fit(item, shape.members.get(key)) for key, item in value.items()}
    if kind == "list" and isinstance(value, (list, tuple)):
        return [fit(item, shape.member) for item in value]
    if kind == "map" and isinstance(value, dict):
        return {key: fit(item, shape.value) for key, item in value.items()}
    if kind in ("integer", "long") and isinstance(value, (str, float)):
        return int(value)
    if kind in ("double", "float") and isinstance(value, (str, int)):
        return float(value)
    if kind == "boolean" and isinstance(value, str):
        return value.lower() == "true"
    if kind == "string" and isinstance(value, (int, float)):
        return str(value).lower() if isinstance(value, bool) else str(value)
    return value


class Context:
    """One resource of one stack."""

    def __init__(self, stack, logical_name):
        self.stack, self.logical_name = stack, logical_name
        self.region = stack.region_name
        self.applied_tags = dict(stack.tags)

    def api(self, service, region=None):
        return client(service, region or self.region)

    def name(self, longest=255, lower=False):
        """A name as CloudFormation generates it: stack, logical name, something random."""
        suffix = "".join(random.choices(string.ascii_uppercase + string.digits, k=12))
        start = f"{self.stack.name}-{self.logical_name}"[: longest - 13].rstrip("-")
        return f"{start}-{suffix}".lower() if lower else f"{start}-{suffix}"

    def tags_changed(self):
        return self.applied_tags != self.stack.tags

    def tags(self, properties=None):
        """The stack's tags and the resource's own, which win."""
        own = (properties or {}).get("Tags", [])
        pairs = own.items() if isinstance(own, dict) else [(tag["Key"], tag["Value"]) for tag in own]
        self.applied_tags = dict(self.stack.tags)
        return {**self.stack.tags, **dict(pairs)}

    def tag_list(self, properties):
        return [{"Key": key, "Value": value} for key, value in self.tags(properties).items()]

    def arn(self, service, rest):
        return f"arn:aws:{service}:{self.region}:{ACCOUNT}:{rest}"
