"""Networks: AWS::EC2, as far as it is about addresses and ways."""
import json

from resources import Kind, Made, kind


def specification(context, type_, properties):
    return [{"ResourceType": type_, "Tags": context.tag_list(properties)}] if context.tags(properties) else []


def retag(context, made, old, new):
    """Brings an EC2 resource's tags up to date."""
    ec2, before = context.api("ec2"), {tag["Key"] for tag in old.get("Tags", [])}
    wanted = context.tags(new)
    ec2.create_tags(Resources=[made.id], Tags=[{"Key": key, "Value": value} for key, value in wanted.items()])
    gone = before - set(wanted)
    if gone:
        ec2.delete_tags(Resources=[made.id], Tags=[{"Key": key} for key in gone])


@kind("AWS::EC2::VPC")
class Vpc(Kind):
    changeable = {"EnableDnsHostnames", "EnableDnsSupport"}

    def create(self, context, properties):
        ec2 = context.api("ec2")
        vpc = ec2.create_vpc(CidrBlock=properties["CidrBlock"],
                             TagSpecifications=specification(context, "vpc", properties))["Vpc"]
        group = ec2.describe_security_groups(Filters=[{"Name": "vpc-id", "Values": [vpc["VpcId"]]}])["SecurityGroups"][0]
        made = Made(vpc["VpcId"], {"VpcId": vpc["VpcId"], "CidrBlock": vpc["CidrBlock"],
                                   "DefaultSecurityGroup": group["GroupId"]})
        self.settings(ec2, made, properties)
        return made

    def update(self, context, made, old, new):
        self.settings(context.api("ec2"), made, new)
        retag(context, made, old, new)
        return made

    def settings(self, ec2, made, properties):
        for name in ("EnableDnsSupport", "EnableDnsHostnames"):
            if name in properties:
                ec2.modify_vpc_attribute(VpcId=made.id, **{name: {"Value": properties[name]}})

    def delete(self, context, made, properties):
        context.api("ec2").delete_vpc(VpcId=made.id)


@kind("AWS::EC2::Subnet")
class Subnet(Kind):
    changeable = {"MapPublicIpOnLaunch"}

    def create(self, context, properties):
        ec2 = context.api("ec2")
        subnet = ec2.create_subnet(VpcId=properties["VpcId"], CidrBlock=properties["CidrBlock"],
                                   AvailabilityZone=properties["AvailabilityZone"],
                                   TagSpecifications=specification(context, "subnet", properties))["Subnet"]
        made = Made(subnet["SubnetId"], {"SubnetId": subnet["SubnetId"], "VpcId": subnet["VpcId"],
                                         "AvailabilityZone": subnet["AvailabilityZone"]})
        self.settings(ec2, made, properties)
        return made

    def settings(self, ec2, made, properties):
        ec2.modify_subnet_attribute(SubnetId=made.id,
                                    MapPublicIpOnLaunch={"Value": bool(properties.get("MapPublicIpOnLaunch"))})

    def update(self, context, made, old, new):
        self.settings(context.api("ec2"), made, new)
        retag(context, made, old, new)
        return made

    def delete(self, context, made, properties):
        context.api("ec2").delete_subnet(SubnetId=made.id)


class Tagged(Kind):
    def update(self, context, made, old, new):
        retag(context, made, old, new)
        return made


@kind("AWS::EC2::RouteTable")
class RouteTable(Tagged):
    def create(self, context, properties):
        table = context.api("ec2").create_route_table(
            VpcId=properties["VpcId"], TagSpecifications=specification(context, "route-table", properties))["RouteTable"]
        return Made(table["RouteTableId"], {"RouteTableId": table["RouteTableId"]})

    def delete(self, context, made, properties):
        context.api("ec2").delete_route_table(RouteTableId=made.id)


@kind("AWS::EC2::SubnetRouteTableAssociation")
class RouteTableAssociation(Kind):
    def create(self, context, properties):
        made = context.api("ec2").associate_route_table(**properties)["AssociationId"]
        return Made(made, {"Id": made})

    def delete(self, context, made, properties):
        context.api("ec2").disassociate_route_table(AssociationId=made.id)


@kind("AWS::EC2::Route")
class Route(Kind):
    def create(self, context, properties):
        context.api("ec2").create_route(**properties)
        return Made(f"{properties['RouteTableId']}|{properties['DestinationCidrBlock']}")

    def delete(self, context, made, properties):
        context.api("ec2").delete_route(RouteTableId=properties["RouteTableId"],
                                        DestinationCidrBlock=properties["DestinationCidrBlock"])


@kind("AWS::EC2::InternetGateway")
class InternetGateway(Tagged):
    def create(self, context, properties):
        gateway = context.api("ec2").create_internet_gateway(
            TagSpecifications=specification(context, "internet-gateway", properties))["InternetGateway"]
        return Made(gateway["InternetGatewayId"], {"InternetGatewayId": gateway["InternetGatewayId"]})

    def delete(self, context, made, properties):
        context.api("ec2").delete_internet_gateway(InternetGatewayId=made.id)


@kind("AWS::EC2::VPCGatewayAttachment")
class GatewayAttachment(Kind):
    def create(self, context, properties):
        context.api("ec2").attach_internet_gateway(**properties)
        return Made(f"IGW|{properties['VpcId']}")

    def delete(self, context, made, properties):
        context.api("ec2").detach_internet_gateway(**properties)


@kind("AWS::EC2::VPCEndpoint")
class Endpoint(Tagged):
    changeable = {"PolicyDocument", "SubnetIds", "SecurityGroupIds", "RouteTableIds", "PrivateDnsEnabled"}

    def create(self, context, properties):
        asked = {key: value for key, value in properties.items() if key not in ("Tags", "PolicyDocument")}
        if "PolicyDocument" in properties:
            asked["PolicyDocument"] = json.dumps(properties["PolicyDocument"])
        endpoint = context.api("ec2").create_vpc_endpoint(
            **asked, TagSpecifications=specification(context, "vpc-endpoint", properties))["VpcEndpoint"]
        return Made(endpoint["VpcEndpointId"], {"Id": endpoint["VpcEndpointId"], "DnsEntries": [
            f"Z1:{entry['DnsName']}" for entry in endpoint.get("DnsEntries", [])]})

    def update(self, context, made, old, new):
        change = {}
        if old.get("PolicyDocument") != new.get("PolicyDocument"):
            change["PolicyDocument"] = json.dumps(new["PolicyDocument"])
        for name, add, remove in (("SubnetIds", "AddSubnetIds", "RemoveSubnetIds"),
                                  ("SecurityGroupIds", "AddSecurityGroupIds", "RemoveSecurityGroupIds"),
                                  ("RouteTableIds", "AddRouteTableIds", "RemoveRouteTableIds")):
            before, after = set(old.get(name, [])), set(new.get(name, []))
            change.update({key: sorted(value) for key, value in ((add, after - before), (remove, before - after)) if value})
        if change:
            context.api("ec2").modify_vpc_endpoint(VpcEndpointId=made.id, **change)
        return super().update(context, made, old, new)

    def delete(self, context, made, properties):
        context.api("ec2").delete_vpc_endpoints(VpcEndpointIds=[made.id])


@kind("AWS::EC2::FlowLog")
class FlowLog(Tagged):
    def create(self, context, properties):
        asked = {key: value for key, value in properties.items() if key not in ("Tags", "ResourceId")}
        answer = context.api("ec2").create_flow_logs(
            **asked, ResourceIds=[properties["ResourceId"]],
            TagSpecifications=specification(context, "vpc-flow-log", properties))
        if answer.get("Unsuccessful"):
            raise ValueError(answer["Unsuccessful"][0]["Error"]["Message"])
        return Made(answer["FlowLogIds"][0], {"Id": answer["FlowLogIds"][0]})

    def delete(self, context, made, properties):
        context.api("ec2").delete_flow_logs(FlowLogIds=[made.id])


def permission(rule, peer_group):
    """A rule of a security group as the API wants it."""
    asked = {key: rule[key] for key in ("IpProtocol", "FromPort", "ToPort") if key in rule}
    note = {"Description": rule["Description"]} if "Description" in rule else {}
    if peer_group in rule:
        asked["UserIdGroupPairs"] = [{"GroupId": rule[peer_group], **note}]
    if "CidrIp" in rule:
        asked["IpRanges"] = [{"CidrIp": rule["CidrIp"], **note}]
    if "CidrIpv6" in rule:
        asked["Ipv6Ranges"] = [{"CidrIpv6": rule["CidrIpv6"], **note}]
    for key in ("SourcePrefixListId", "DestinationPrefixListId"):
        if key in rule:
            asked["PrefixListIds"] = [{"PrefixListId": rule[key], **note}]
    return asked


@kind("AWS::EC2::SecurityGroup")
class SecurityGroup(Tagged):
    changeable = {"SecurityGroupIngress", "SecurityGroupEgress"}

    def create(self, context, properties):
        ec2 = context.api("ec2")
        group = ec2.create_security_group(
            GroupName=properties.get("GroupName", context.name()), Description=properties["GroupDescription"],
            VpcId=properties["VpcId"], TagSpecifications=specification(context, "security-group", properties))["GroupId"]
        if properties.get("SecurityGroupEgress"):
            found = ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"][0]["IpPermissionsEgress"]
            if found:
                ec2.revoke_security_group_egress(GroupId=group, IpPermissions=found)
        self.rules(ec2, group, properties, "authorize")
        return Made(group, {"GroupId": group, "VpcId": properties["VpcId"]})

    def rules(self, ec2, group, properties, verb):
        for rule in properties.get("SecurityGroupIngress", []):
            getattr(ec2, verb + "_security_group_ingress")(
                GroupId=group, IpPermissions=[permission(rule, "SourceSecurityGroupId")])
        for rule in properties.get("SecurityGroupEgress", []):
            getattr(ec2, verb + "_security_group_egress")(
                GroupId=group, IpPermissions=[permission(rule, "DestinationSecurityGroupId")])

    def update(self, context, made, old, new):
        ec2 = context.api("ec2")
        if any(old.get(key) != new.get(key) for key in self.changeable):
            self.rules(ec2, made.id, old, "revoke")
            self.rules(ec2, made.id, new, "authorize")
        return super().update(context, made, old, new)

    def delete(self, context, made, properties):
        context.api("ec2").delete_security_group(GroupId=made.id)


class Rule(Kind):
    changeable = {"Description"}
    direction, peer = "", ""

    def create(self, context, properties):
        authorize = getattr(context.api("ec2"), f"authorize_security_group_{self.direction}")
        made = authorize(GroupId=properties["GroupId"], IpPermissions=[permission(properties, self.peer)])
        identity = made["SecurityGroupRules"][0]["SecurityGroupRuleId"]
        return Made(identity, {"Id": identity})

    def update(self, context, made, old, new):
        return made

    def delete(self, context, made, properties):
        revoke = getattr(context.api("ec2"), f"revoke_security_group_{self.direction}")
        revoke(GroupId=properties["GroupId"], IpPermissions=[permission(properties, self.peer)])


@kind("AWS::EC2::SecurityGroupIngress")
class Ingress(Rule):
    direction, peer = "ingress", "SourceSecurityGroupId"


@kind("AWS::EC2::SecurityGroupEgress")
class Egress(Rule):
    direction, peer = "egress", "DestinationSecurityGroupId"
