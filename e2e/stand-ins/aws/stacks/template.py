"""What a template asks for: which resources, in which order, with which values."""
import re

from moto.cloudformation.parsing import clean_json

from resources.context import client

STORED = re.compile(r"\{\{resolve:ssm:([^}:]+)(?::\d+)?}}")
SUBSTITUTION = re.compile(r"\$\{([^!}.]+)[^}]*}")


def wanted(resource_map):
    """The resources whose condition holds, by logical name, each after all that it needs."""
    specs = {name: spec for name, spec in resource_map._resource_json_map.items()
             if "Condition" not in spec or resource_map.lazy_condition_map[spec["Condition"]]}
    ordered = {}

    def visit(name, path=()):
        if name in path:
            raise ValueError(f"Circular dependency between resources: {[*path, name]}")
        if name not in ordered:
            for needed in needs(specs[name]):
                if needed in specs:
                    visit(needed, (*path, name))
            ordered[name] = specs[name]

    for name in specs:
        visit(name)
    return ordered


def needs(spec):
    """Names that a resource refers to, sorted, so that every run does the same."""
    depends = spec.get("DependsOn", [])
    return sorted({*([depends] if isinstance(depends, str) else depends), *references(spec.get("Properties", {}))})


def references(value):
    if isinstance(value, list):
        return {name for item in value for name in references(item)}
    if not isinstance(value, dict):
        return set()
    found = {name for item in value.values() for name in references(item)}
    if "Ref" in value:
        found.add(value["Ref"])
    if "Fn::GetAtt" in value:
        found.add(value["Fn::GetAtt"][0])
    if "Fn::Sub" in value:
        text = value["Fn::Sub"] if isinstance(value["Fn::Sub"], str) else value["Fn::Sub"][0]
        found.update(SUBSTITUTION.findall(text))
    return found


def resolve(value, resource_map):
    """The value with every reference and function replaced; AWS::NoValue vanishes from lists too."""
    region = resource_map["AWS::Region"]
    return without_nothing(dynamic(clean_json(with_zones(value, region), resource_map), region))


def with_zones(value, region):
    """Zones are those of the stack's region; moto takes another's."""
    if isinstance(value, list):
        return [with_zones(item, region) for item in value]
    if not isinstance(value, dict):
        return value
    if "Fn::GetAZs" in value:
        zones = client("ec2", region).describe_availability_zones()["AvailabilityZones"]
        return [zone["ZoneName"] for zone in zones][:2]  # of the three in us-west-1 an account has two
    return {key: with_zones(item, region) for key, item in value.items()}


def dynamic(value, region):
    """Values that a template takes from Parameter Store."""
    if isinstance(value, list):
        return [dynamic(item, region) for item in value]
    if isinstance(value, dict):
        return {key: dynamic(item, region) for key, item in value.items()}
    if isinstance(value, str) and "{{resolve:ssm:" in value:
        return STORED.sub(lambda found: client("ssm", region).get_parameter(Name=found[1])["Parameter"]["Value"], value)
    return value


def without_nothing(value):
    if isinstance(value, dict):
        return {key: without_nothing(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [without_nothing(item) for item in value if item is not None]
    return value
