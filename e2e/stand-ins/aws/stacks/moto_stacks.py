"""Puts our operations in the place of moto's."""
import copy
import threading

from moto.cloudformation import models, parsing, responses
from moto.cloudformation.exceptions import ValidationError

from stacks.operations import Creation, Deletion, Update
from stacks.template import dynamic

BUSY = "_IN_PROGRESS"


def in_background(operation):
    """An operation goes on after the call that asked for it was answered, as CloudFormation's does."""
    threading.Thread(target=operation.start, daemon=True).start()


def held_items(self):
    return self.__dict__.setdefault("held", {})


def get_item(self, name):
    """Ref and GetAtt find what exists; nothing is created by being looked at."""
    if name in self.held_resources():
        return self.held_resources()[name]
    if name in self._parsed_resources:
        return self._parsed_resources[name]
    raise KeyError(name)


def create_stack(self, name, template, parameters, notification_arns=None, tags=None, role_arn=None,
                 enable_termination_protection=False, timeout_in_mins=None, stack_policy_body=None):
    if any(stack.name == name for stack in self.stacks.values()):
        raise models.AlreadyExistsException(f"Stack [{name}] already exists")
    stack = models.Stack(
        stack_id=models.generate_stack_id(name, self.region_name, self.account_id), name=name, template=template,
        parameters=parameters, account_id=self.account_id, region_name=self.region_name,
        notification_arns=notification_arns, tags=tags, role_arn=role_arn, cross_stack_resources=self.exports,
        enable_termination_protection=enable_termination_protection, timeout_in_mins=timeout_in_mins,
        stack_policy_body=stack_policy_body)
    stack.parameters = effective(stack.template_dict.get("Parameters", {}), parameters)
    self.stacks[stack.stack_id] = stack
    return stack


def respond_to_create(self):
    answer = moto_create(self)
    stack = self.cloudformation_backend.get_stack(answer.result["StackId"])
    keeps = str(self._get_param("DisableRollback", False)).lower() == "true" or self._get_param("OnFailure") == "DO_NOTHING"
    stack.disable_rollback = keeps
    begin(stack, "CREATE_IN_PROGRESS", Creation(stack, rolls_back=not keeps))
    return answer


def respond_to_update(self):
    """UpdateStack: what is not given stays as it was; nothing to do is an error, as CloudFormation has it."""
    stack = self.cloudformation_backend.get_stack(self._get_param("StackName"))
    if stack.status.endswith(BUSY) or stack.status in ("ROLLBACK_COMPLETE", "CREATE_FAILED", "DELETE_FAILED", "ROLLBACK_FAILED"):
        raise ValidationError(message=f"Stack:{stack.stack_id} is in {stack.status} state and can not be updated.")
    template = self._get_param("TemplateBody")
    if str(self._get_param("UsePreviousTemplate", False)).lower() == "true":
        template = stack.template
    elif not template:
        template = self._get_stack_from_s3_url(self._get_param("TemplateURL"))
    given = {tag["Key"]: tag["Value"] for tag in self._get_param("Tags", [])}
    previous = (stack.template, stack.parameters, stack.tags)
    parameters = new_parameters(stack, template, self._get_param("Parameters", []))
    if (stack.parse_template(template), parameters, given or stack.tags) == (stack.template_dict, stack.parameters, stack.tags):
        raise ValidationError(message="No updates are to be performed.")
    adopt(stack, template, parameters, given or stack.tags)
    begin(stack, "UPDATE_IN_PROGRESS", Update(stack, previous))
    return responses.ActionResult({"StackId": stack.stack_id})


def new_parameters(stack, template, given):
    slots, values = stack.parse_template(template).get("Parameters", {}), {}
    for parameter in given:
        name = parameter["ParameterKey"]
        if name not in slots:
            raise ValidationError(message=f"Parameters: [{name}] do not exist in the template")
        if str(parameter.get("UsePreviousValue", False)).lower() == "true":
            if name not in stack.parameters and "Default" not in slots[name]:
                raise ValidationError(message=f"Invalid input for parameter key {name}. Cannot specify usePreviousValue "
                                              "as true for a parameter key not in the previous template")
            if name in stack.parameters:
                values[name] = stack.parameters[name]
        else:
            values[name] = parameter["ParameterValue"]
    return effective(slots, values)


def effective(slots, values):
    """What the parameters are from now on: a default, once taken, is the previous value of the next update."""
    return {name: values.get(name, slot.get("Default")) for name, slot in slots.items()
            if name in values or "Default" in slot}


def adopt(stack, template, parameters, tags):
    """From now on the stack is what this template says; what it holds stays."""
    held = stack.resource_map.held_resources()
    stack.template, stack.parameters, stack.tags = template, parameters, copy.copy(tags)
    stack._parse_template()
    stack.description = stack.template_dict.get("Description")
    stack.resource_map = stack._create_resource_map()
    stack.resource_map.__dict__["held"] = held
    stack.output_map = stack._create_output_map()


def publish_outputs(self):
    """Outputs are those of the last success."""
    self.output_map = self._create_output_map()
    self.published = [
        {"OutputKey": output.key, "OutputValue": dynamic(output.value, self.region_name), "Description": output.description,
         "ExportName": self.export_name(output.key)} for output in self.output_map.values() if output]
    backend = models.cloudformation_backends[self.account_id][self.region_name]
    for export in self.output_map.exports:
        backend.exports[export.name] = export


def export_name(self, key):
    export = self.template_dict.get("Outputs", {})[key].get("Export")
    return parsing.clean_json(export["Name"], self.resource_map) if export else None


def respond_to_delete(self):
    backend = self.cloudformation_backend
    asked = self._get_param("StackName")
    stack = next((stack for stack in backend.stacks.values() if asked in (stack.name, stack.stack_id)), None)
    if stack is None or stack.status == "DELETE_IN_PROGRESS":
        return responses.EmptyResult()
    if stack.enable_termination_protection:
        raise ValidationError(message=f"Stack [{stack.name}] cannot be deleted while TerminationProtection is enabled")
    retain = self._get_param("RetainResources", [])
    if retain and stack.status != "DELETE_FAILED":
        raise ValidationError(message="RetainResources can only be specified for stacks in DELETE_FAILED")
    begin(stack, "DELETE_IN_PROGRESS", Deletion(stack, retain, lambda: forget(backend, stack)))
    return responses.EmptyResult()


def respond_to_protection(self):
    stack = self.cloudformation_backend.get_stack(self._get_param("StackName"))
    stack.enable_termination_protection = str(self._get_param("EnableTerminationProtection")).lower() == "true"
    return responses.ActionResult({"StackId": stack.stack_id})


def forget(backend, stack):
    for export in stack.output_map.exports:
        backend.exports.pop(export.name, None)
    backend.stacks.pop(stack.stack_id, None)
    backend.deleted_stacks[stack.stack_id] = stack


def change_set(self):
    """The newest change set of that name: of its own stack, not of any that has one so named."""
    asked, stack = self._get_param("ChangeSetName"), self._get_param("StackName")
    for change in reversed(self.cloudformation_backend.change_sets.values()):
        if asked in (change.change_set_id, change.change_set_name) and stack in (None, change.stack_name, change.stack_id):
            return change
    raise ValidationError(message=f"ChangeSet [{asked}] does not exist")


def respond_to_describe_change_set(self):
    return responses.ActionResult(change_set(self))


def respond_to_delete_change_set(self):
    self.cloudformation_backend.change_sets.pop(change_set(self).change_set_id)
    return responses.EmptyResult()


def respond_to_execute(self):
    """A change set, executed: the creation or the update that it describes."""
    change = change_set(self)
    stack, tags = change.stack, change.tags or {}
    change.execution_status = "EXECUTE_COMPLETE"
    stack.disable_rollback = str(self._get_param("DisableRollback", False)).lower() == "true"
    slots = stack.parse_template(change.template).get("Parameters", {})
    if stack.status == "REVIEW_IN_PROGRESS":
        adopt(stack, change.template, effective(slots, change.parameters), tags)
        begin(stack, "CREATE_IN_PROGRESS", Creation(stack, rolls_back=not stack.disable_rollback))
    else:
        previous = (stack.template, stack.parameters, stack.tags)
        adopt(stack, change.template, effective(slots, change.parameters), tags or stack.tags)
        begin(stack, "UPDATE_IN_PROGRESS", Update(stack, previous))
    return responses.EmptyResult()


def begin(stack, status, operation):
    stack.status = status
    stack._add_stack_event(status, resource_status_reason="User Initiated")
    in_background(operation)


moto_create = responses.CloudFormationResponse.create_stack


def install():
    maps, stacks, answers = parsing.ResourceMap, models.Stack, responses.CloudFormationResponse
    maps.held = property(held_items)
    maps.held_resources = held_items
    maps.__getitem__ = get_item
    maps.resources = property(lambda self: list(self.held_resources()))
    maps.validate_outputs = lambda self: None
    stacks.publish_outputs = publish_outputs
    stacks.export_name = export_name
    stacks.outputs = property(lambda self: getattr(self, "published", None) or None)
    stacks.status_reason = None
    stacks.resource_type = lambda self, name: self.template_dict["Resources"].get(name, {}).get("Type") \
        or self.resource_map.held[name].spec["Type"]
    stacks.go_back_to = lambda self, previous: adopt(self, *previous)
    models.CloudFormationBackend.create_stack = create_stack
    answers.create_stack, answers.update_stack, answers.delete_stack = respond_to_create, respond_to_update, respond_to_delete
    answers.execute_change_set, answers.describe_change_set = respond_to_execute, respond_to_describe_change_set
    answers.delete_change_set = respond_to_delete_change_set
    answers.update_termination_protection = respond_to_protection
