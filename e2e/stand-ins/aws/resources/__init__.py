"""Kinds of resources: how each is made, changed and taken away, through the server's own API."""
import importlib
import pkgutil
from dataclasses import dataclass, field

KINDS = {}


class Failed(Exception):
    """An operation on a resource that CloudFormation would report as failed; `made` is what exists nevertheless."""

    def __init__(self, reason, made=None):
        super().__init__(reason)
        self.made = made


@dataclass
class Made:
    """What Ref gives, what GetAtt gives."""
    id: str
    attributes: dict = field(default_factory=dict)


class Kind:
    # properties that change without a replacement
    changeable = frozenset()

    def create(self, context, properties):
        raise NotImplementedError

    def update(self, context, made, old, new):
        raise NotImplementedError

    def delete(self, context, made, properties):
        """Nothing to do where a resource goes with its owner."""

    def replaces(self, spec, old, new):
        changed = {key for key in {*old, *new} if old.get(key) != new.get(key)}
        return not changed <= {*self.changeable, "Tags"}


def kind(type_):
    """Registers the kind of one type of resource."""
    def register(cls):
        KINDS[type_] = cls()
        return cls
    return register


def kind_of(type_):
    if type_ in KINDS:
        return KINDS[type_]
    if type_.startswith("Custom::") or type_ == "AWS::CloudFormation::CustomResource":
        return KINDS["Custom::"]
    from resources.native import Native
    return Native.of(type_)


def load():
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
