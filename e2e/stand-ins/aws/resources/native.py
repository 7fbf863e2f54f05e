"""Types for which moto's own way of creating and deleting them is good enough."""
from moto.cloudformation.parsing import get_model_map
from moto.core.common_models import CloudFormationModel

from resources import Failed, Kind, Made
from resources.context import ACCOUNT

ALL = CloudFormationModel.__subclasses__  # moto's registry: the direct subclasses


class Attributes(dict):
    """What a model of moto answers to GetAtt, asked when needed."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def __contains__(self, name):
        return True

    def __getitem__(self, name):
        return self.model.get_cfn_attribute(name)


class Native(Kind):
    def __init__(self, type_, model):
        self.type, self.model = type_, model

    @staticmethod
    def of(type_):
        if type_ not in get_model_map():
            raise Failed(f"The stand-in knows no resource type {type_}")
        return Native(type_, get_model_map()[type_])

    def create(self, context, properties):
        name = properties.get(self.model.cloudformation_name_type()) or context.name(63, lower=True)
        made = self.model.create_from_cloudformation_json(
            name, {"Type": self.type, "Properties": properties}, ACCOUNT, context.region,
            LogicalId=context.logical_name, StackId=context.stack.stack_id, ResourceType=self.type)
        return Made(made.physical_resource_id, Attributes(made))

    def update(self, context, made, old, new):
        changed = self.model.update_from_cloudformation_json(
            made.attributes.model, made.id, {"Type": self.type, "Properties": new}, ACCOUNT, context.region)
        return Made(changed.physical_resource_id, Attributes(changed))

    def replaces(self, spec, old, new):
        return hasattr(self.model.update_from_cloudformation_json, "__isabstractmethod__")

    def delete(self, context, made, properties):
        model = made.attributes.model
        if not hasattr(self.model.delete_from_cloudformation_json, "__isabstractmethod__"):
            self.model.delete_from_cloudformation_json(
                made.id, {"Type": self.type, "Properties": properties}, ACCOUNT, context.region)
        elif hasattr(model, "delete"):
            model.delete(ACCOUNT, context.region)
