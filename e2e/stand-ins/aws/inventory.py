"""What exists on the stand-in, by kind, as JSON: taken before a deploy and after a destroy, both must be equal. Leaves out
what AWS (or moto) shows for a while after it is gone.

usage: inventory.py      environment: AWS_ENDPOINT_URL, AWS_REGION, credentials
"""
import json
import os

import boto3

REGION = os.environ.get("AWS_REGION", "us-west-1")
ENDED = ("terminated", "shutting-down", "deleted", "deleting")


def client(service):
    return boto3.client(service, region_name=REGION)


def all_of(service, operation, key, name, keep=lambda item: True):
    """The names of everything that a listing shows, page by page."""
    api = client(service)
    pages = (api.get_paginator(operation).paginate() if api.can_paginate(operation)
             else [getattr(api, operation)()])
    return sorted(name(item) for page in pages for item in page.get(key) or [] if keep(item))


def by(key):
    return lambda item: str(item[key])


def inventory():
    running = [instance for page in client("ec2").get_paginator("describe_instances").paginate()
               for reservation in page["Reservations"] for instance in reservation["Instances"]
               if instance["State"]["Name"] not in ENDED]
    buckets = all_of("s3", "list_buckets", "Buckets", by("Name"))
    return {
        "stacks": all_of("cloudformation", "describe_stacks", "Stacks", by("StackName")),
        "networks": all_of("ec2", "describe_vpcs", "Vpcs", by("VpcId")),
        "subnets": all_of("ec2", "describe_subnets", "Subnets", by("SubnetId")),
        "security groups": all_of("ec2", "describe_security_groups", "SecurityGroups", by("GroupId")),
        "route tables": all_of("ec2", "describe_route_tables", "RouteTables", by("RouteTableId")),
        "internet gateways": all_of("ec2", "describe_internet_gateways", "InternetGateways", by("InternetGatewayId")),
        "endpoints": all_of("ec2", "describe_vpc_endpoints", "VpcEndpoints", by("VpcEndpointId"),
                            lambda one: one["State"] not in ENDED),
        "network interfaces": all_of("ec2", "describe_network_interfaces", "NetworkInterfaces", by("NetworkInterfaceId")),
        "flow logs": all_of("ec2", "describe_flow_logs", "FlowLogs", by("FlowLogId")),
        "launch templates": all_of("ec2", "describe_launch_templates", "LaunchTemplates", by("LaunchTemplateId")),
        "volumes": all_of("ec2", "describe_volumes", "Volumes", by("VolumeId")),
        "instances": sorted(instance["InstanceId"] for instance in running),
        "groups": all_of("autoscaling", "describe_auto_scaling_groups", "AutoScalingGroups", by("AutoScalingGroupName")),
        "scaling policies": all_of("autoscaling", "describe_policies", "ScalingPolicies", by("PolicyARN")),
        "balancers": all_of("elb", "describe_load_balancers", "LoadBalancerDescriptions", by("LoadBalancerName")),
        "alarms": all_of("cloudwatch", "describe_alarms", "MetricAlarms", by("AlarmName")),
        "dashboards": all_of("cloudwatch", "list_dashboards", "DashboardEntries", by("DashboardName")),
        "topics": all_of("sns", "list_topics", "Topics", by("TopicArn")),
        "subscriptions": all_of("sns", "list_subscriptions", "Subscriptions", by("SubscriptionArn")),
        "log groups": all_of("logs", "describe_log_groups", "logGroups", by("logGroupName")),
        "buckets": buckets,
        "objects": sorted(f"{bucket}/{name}" for bucket in buckets for name in objects(bucket)),
        "functions": all_of("lambda", "list_functions", "Functions", by("FunctionName")),
        "layers": all_of("lambda", "list_layers", "Layers", by("LayerName")),
        "interfaces of functions": all_of("apigateway", "get_rest_apis", "items", by("id")),
        "secrets": all_of("secretsmanager", "list_secrets", "SecretList", by("ARN")),
        "roles": all_of("iam", "list_roles", "Roles", by("RoleName")),
        "instance profiles": all_of("iam", "list_instance_profiles", "InstanceProfiles", by("InstanceProfileName")),
        "parameters": all_of("ssm", "describe_parameters", "Parameters", by("Name"),
                             lambda one: not one["Name"].startswith("/aws/")),
        "budgets": sorted(one["BudgetName"] for one in client("budgets").describe_budgets(
            AccountId=client("sts").get_caller_identity()["Account"]).get("Budgets", [])),
    }


def objects(bucket):
    pages = client("s3").get_paginator("list_object_versions").paginate(Bucket=bucket)
    return [item["Key"] for page in pages for key in ("Versions", "DeleteMarkers") for item in page.get(key, [])]


if __name__ == "__main__":
    print(json.dumps(inventory(), indent=1))
