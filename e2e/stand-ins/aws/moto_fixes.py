"""What moto 5.2.1 does otherwise than AWS and an environment would notice."""
import json

from moto.autoscaling.models import AutoScalingBackend
from moto.awslambda.models import LambdaFunction
from moto.budgets.responses import BudgetsResponse
from moto.cloudtrail.responses import CloudTrailResponse
from moto.core.responses import ActionResult
from moto.core.types import Base64EncodedString
from moto.ec2.models.availability_zones_and_regions import RegionsAndZonesBackend, Zone
from moto.ec2.models.instances import Instance
from moto.ec2.models.launch_templates import LaunchTemplateVersion
from moto.elb.models import ELBBackend
from moto.elb.responses import ELBResponse
from moto.iam.access_control import IAMPolicy, PermissionResult
from moto.s3.models import FakeBucket

import control
import hosting

KEPT = ("SnapStart", "LoggingConfig", "TracingConfig")


def third_zone():
    RegionsAndZonesBackend.zones["us-west-1"].append(Zone("us-west-1c", "us-west-1", "usw1-az2"))


def bucket_policies():
    """Moto heeds a bucket's policy, but no condition in it: "deny unless TLS" would deny every request."""
    def permission(self, action, resource):
        if self.policy is None:
            return PermissionResult.NEUTRAL
        policy = json.loads(self.policy.decode())
        policy["Statement"] = [statement for statement in policy["Statement"] if "Condition" not in statement]
        return IAMPolicy(json.dumps(policy)).is_action_permitted(action, resource)

    FakeBucket.get_permission = permission


def function_settings():
    """Settings that moto drops are kept and shown; invocations run."""
    create, change, show = LambdaFunction.__init__, LambdaFunction.update_configuration, LambdaFunction.get_configuration

    def keep(self, account_id, spec, *rest, **named):
        create(self, account_id, spec, *rest, **named)
        self.kept = {key: spec[key] for key in KEPT if key in spec}

    def update(self, config):
        self.kept = {**getattr(self, "kept", {}), **{key: config[key] for key in KEPT if key in config}}
        return change(self, config)

    def configuration(self, on_create=False):
        kept = dict(getattr(self, "kept", {}))
        if "SnapStart" in kept:
            kept["SnapStart"] = {**kept["SnapStart"], "OptimizationStatus": "On" if str(self.version).isdigit() else "Off"}
        return {**show(self, on_create), **kept}

    def invoke(self, event=None):
        try:
            answer, failed = hosting.invoke(self, event if isinstance(event, str) else json.dumps(event or {}))
        except hosting.Crashed as crash:
            answer, failed = json.dumps({"errorMessage": str(crash)}), True
        return answer, failed, ""

    LambdaFunction.__init__, LambdaFunction.update_configuration = keep, update
    LambdaFunction.get_configuration, LambdaFunction._invoke_lambda = configuration, invoke


def instance_health():
    """A test may say what the balancers think of their instances, and why."""
    truth = ELBBackend.describe_instance_health

    def described(self, name, instances):
        fine = {"ReasonCode": "N/A", "Description": "N/A"}
        found = [{**fine, **one} for one in truth(self, name, instances)]
        if control.health:
            sick = {"State": control.health["state"], "ReasonCode": "Instance", "Description": control.health["reason"]}
            found = [one if one["InstanceId"] in control.health["except"] else {**one, **sick} for one in found]
        return found

    def respond(self):
        return ActionResult({"InstanceStates": self.elb_backend.describe_instance_health(
            self._get_param("LoadBalancerName"), self._get_param("Instances", []))})

    ELBBackend.describe_instance_health, ELBResponse.describe_instance_health = described, respond


def groups_that_share_a_balancer():
    """Moto knows one group a balancer; while one replaces another there are two."""
    def attach(self, group_name):
        for name in self.autoscaling_groups[group_name].load_balancer_names:
            balancer = self.elb_backend.get_load_balancer(name)
            if balancer is None:  # may go before its group
                continue
            wanted = {state.instance.id for group in self.autoscaling_groups.values()
                      if name in group.load_balancer_names for state in group.active_instances()}
            self.elb_backend.register_instances(name, wanted - set(balancer.instance_ids), from_autoscaling=True)
            self.elb_backend.deregister_instances(name, set(balancer.instance_ids) - wanted, from_autoscaling=True)

    AutoScalingBackend.update_attached_elbs = attach


def names_of_balancers():
    """A balancer's name carries its region."""
    create = ELBBackend.create_load_balancer

    def made(self, *given, **named):
        balancer = create(self, *given, **named)
        balancer.dns_name = f"{balancer.name.lower()}-1234567890.{self.region_name}.elb.amazonaws.com"
        return balancer

    ELBBackend.create_load_balancer = made


def interfaces_of_instances():
    """The network interface that an instance was started with goes with it."""
    end = Instance.terminate

    def terminate(self):
        for interface in self.nics.values():
            interface.delete_on_termination = True
        return end(self)

    Instance.terminate = terminate


def later_versions_of_templates():
    """Moto marks user data as encoded in the first version of a launch template alone."""
    def user_data(self):
        data = self.data.get("UserData")
        return Base64EncodedString(data) if isinstance(data, str) else data

    LaunchTemplateVersion.user_data = property(user_data)


def tags_of_budgets():
    """Moto's budgets have none."""
    create, kept = BudgetsResponse.create_budget, {}

    def made(self):
        answer = create(self)
        kept[self._get_param("Budget")["BudgetName"]] = self._get_param("ResourceTags", [])
        return answer

    BudgetsResponse.create_budget = made
    BudgetsResponse.list_tags_for_resource = lambda self: json.dumps(
        {"ResourceTags": kept.get(self._get_param("ResourceARN").split("/", 1)[1], [])})


def no_trail():
    """The CDK asks who did what when a deploy has failed."""
    CloudTrailResponse.lookup_events = lambda self: '{"Events": []}'


def install():
    later_versions_of_templates()
    no_trail()
    tags_of_budgets()
    names_of_balancers()
    interfaces_of_instances()
    third_zone()
    bucket_policies()
    function_settings()
    instance_health()
    groups_that_share_a_balancer()
