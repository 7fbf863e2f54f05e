"""The operations on one stack: create, update, delete, each with its events and its way back."""
import json
import traceback

from moto.cloudformation.models import Event

from resources import Failed, kind_of
from resources.context import Context
from stacks.template import resolve, wanted


class Held:
    """A resource that a stack holds: what it was made of, and what it answers to Ref and GetAtt."""

    def __init__(self, name, spec, properties, made, context):
        self.name, self.spec, self.properties, self.made, self.context = name, spec, properties, made, context
        self.logical_resource_id, self.cf_resource_type = name, spec["Type"]

    @property
    def physical_resource_id(self):
        return self.made.id

    def get_cfn_attribute(self, attribute):
        if attribute in self.made.attributes:
            return self.made.attributes[attribute]
        raise Failed(f"Requested attribute {attribute} does not exist in schema for {self.spec['Type']}")

    def delete(self):
        kind_of(self.spec["Type"]).delete(self.context, self.made, self.properties)

    def keeps(self, *policies):
        return self.spec.get("DeletionPolicy") in policies


class Operation:
    """What all operations share: the stack, its resources by name in the order of their creation, its events."""

    def __init__(self, stack):
        self.stack = stack

    @property
    def held(self):
        return self.stack.resource_map.held

    def run(self, work, on_failure):
        try:
            work()
        except Exception as failure:
            if not isinstance(failure, Failed):
                traceback.print_exc()
            on_failure(str(failure))

    def status(self, status, reason=None):
        self.stack.status_reason = reason
        self.stack._add_stack_event(status, reason)
        self.stack.status = status

    def event(self, name, type_, status, physical="", reason=None, properties=None):
        self.stack.events.append(Event(self.stack.stack_id, self.stack.name, name, physical, type_, status, reason,
                                       json.dumps(properties, default=str) if properties else None))

    def context(self, name):
        return Context(self.stack, name)

    def make(self, name, spec):
        """Creates one resource."""
        properties = resolve(spec.get("Properties", {}), self.stack.resource_map)
        self.event(name, spec["Type"], "CREATE_IN_PROGRESS", properties=properties)
        context = self.context(name)
        try:
            made = kind_of(spec["Type"]).create(context, properties)
        except Exception as failure:
            self.event(name, spec["Type"], "CREATE_FAILED", reason=str(failure))
            if isinstance(failure, Failed) and failure.made is not None:
                self.held[name] = Held(name, spec, properties, failure.made, context)
            raise
        self.event(name, spec["Type"], "CREATE_COMPLETE", made.id)
        return Held(name, spec, properties, made, context)

    def remove(self, resource):
        """Deletes one resource; whether it is gone."""
        name, type_, physical = resource.name, resource.spec["Type"], resource.physical_resource_id
        self.event(name, type_, "DELETE_IN_PROGRESS", physical)
        try:
            resource.delete()
        except Exception as failure:
            self.event(name, type_, "DELETE_FAILED", physical, str(failure))
            return False
        self.event(name, type_, "DELETE_COMPLETE", physical)
        return True

    def remove_all(self, names, *kept_by):
        """Deletes in the reverse order of creation; returns what would not go."""
        left = []
        for name in [name for name in reversed(list(self.held)) if name in names]:
            resource = self.held[name]
            if resource.keeps(*kept_by):
                self.event(name, resource.spec["Type"], "DELETE_SKIPPED", resource.physical_resource_id)
            elif not self.remove(resource):
                left.append(name)
                continue
            del self.held[name]
        return left


class Creation(Operation):
    def __init__(self, stack, rolls_back):
        super().__init__(stack)
        self.rolls_back = rolls_back

    def start(self):
        self.run(self.create, self.fail)

    def create(self):
        for name, spec in wanted(self.stack.resource_map).items():
            self.held[name] = self.make(name, spec)
        self.stack.publish_outputs()
        self.status("CREATE_COMPLETE")

    def fail(self, reason):
        if not self.rolls_back:
            self.status("CREATE_FAILED", reason)
            return
        self.status("ROLLBACK_IN_PROGRESS", f"The following resource(s) failed to create: {reason}")
        left = self.remove_all(list(self.held), "Retain")
        self.status("ROLLBACK_FAILED" if left else "ROLLBACK_COMPLETE",
                    f"The following resource(s) failed to delete: {left}" if left else reason)


class Update(Operation):
    """Goes through the new template in its order; what changed is updated in place or replaced, what is no longer asked
    for goes at the end. A failure undoes every step, the last one first."""

    def __init__(self, stack, previous):
        super().__init__(stack)
        self.previous, self.undo, self.cleanup = previous, [], []

    def start(self):
        self.run(self.update, self.fail)

    def update(self):
        specs = wanted(self.stack.resource_map)
        for name, spec in specs.items():
            if name not in self.held:
                self.held[name] = self.make(name, spec)
                self.undo.append(lambda name=name: self.remove(self.held.pop(name)))
            else:
                self.bring_up_to_date(self.held[name], spec)
        self.stack.publish_outputs()
        self.status("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS")
        gone = [name for name in self.held if name not in specs]
        for resource in self.cleanup:
            if resource.spec.get("UpdateReplacePolicy") != "Retain":
                self.remove(resource)
        self.remove_all(gone, "Retain", "RetainExceptOnCreate")
        self.status("UPDATE_COMPLETE")

    def bring_up_to_date(self, resource, spec):
        properties = resolve(spec.get("Properties", {}), self.stack.resource_map)
        if properties == resource.properties and not resource.context.tags_changed():
            resource.spec = spec
            return
        kind = kind_of(spec["Type"])
        if kind.replaces(spec, resource.properties, properties):
            new = self.make(resource.name, spec)
            self.cleanup.append(resource)
            self.held[resource.name] = new
            self.undo.append(lambda: self.restore(resource, new))
        else:
            self.change(resource, spec, properties)

    def change(self, resource, spec, properties):
        name, type_, old, made = resource.name, spec["Type"], resource.properties, resource.made
        self.event(name, type_, "UPDATE_IN_PROGRESS", made.id, properties=properties)
        try:
            after = kind_of(type_).update(resource.context, made, old, properties)
        except Exception as failure:
            self.event(name, type_, "UPDATE_FAILED", made.id, str(failure))
            self.undo.append(lambda: self.change_back(resource, properties, old, made))
            raise
        if after.id != made.id:
            self.cleanup.append(Held(name, resource.spec, old, made, resource.context))
        resource.spec, resource.properties, resource.made = spec, properties, after
        self.undo.append(lambda: self.change_back(resource, properties, old, made))
        self.event(name, type_, "UPDATE_COMPLETE", after.id)

    def change_back(self, resource, new, old, made):
        self.event(resource.name, resource.spec["Type"], "UPDATE_IN_PROGRESS", made.id)
        after = kind_of(resource.spec["Type"]).update(resource.context, resource.made, new, old)
        # what others refer to is as it was, or the next update would change them too
        resource.made, resource.properties = made if after.id == made.id else after, old
        self.event(resource.name, resource.spec["Type"], "UPDATE_COMPLETE", resource.made.id)

    def restore(self, old, new):
        self.held[old.name] = old
        self.remove(new)

    def fail(self, reason):
        self.status("UPDATE_ROLLBACK_IN_PROGRESS", f"The following resource(s) failed to update: {reason}")
        self.stack.go_back_to(self.previous)
        failures = []
        for step in reversed(self.undo):
            try:
                step()
            except Exception as failure:
                traceback.print_exc()
                failures.append(str(failure))
        self.status("UPDATE_ROLLBACK_FAILED" if failures else "UPDATE_ROLLBACK_COMPLETE", "; ".join(failures) or reason)


class Deletion(Operation):
    def __init__(self, stack, retain, forget):
        super().__init__(stack)
        self.retain, self.forget = retain, forget

    def start(self):
        self.run(self.delete, lambda reason: self.status("DELETE_FAILED", reason))

    def delete(self):
        for name in self.retain:
            self.held.pop(name, None)
        left = self.remove_all(list(self.held), "Retain", "RetainExceptOnCreate")
        if left:
            self.status("DELETE_FAILED", f"The following resource(s) failed to delete: [{', '.join(left)}]. ")
        else:
            self.status("DELETE_COMPLETE")
            self.forget()
