"""How the fields of a value are declared: an English name in code, a Dutch key in files, a type and limits."""

from __future__ import annotations

import sys
from inspect import get_annotations
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, cast, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

REQUIRED: Any = object()
"""The default of a field without one."""


class Limits(NamedTuple):
    """What a value keeps to: ge and le for a number, the lengths for a text or a list, the pattern for a whole text."""

    ge: int | None = None
    le: int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None


class Cleaned(NamedTuple):
    """Mark of a text that goes through clean as it enters."""

    clean: Callable[[str], str]


class ToldBy(NamedTuple):
    """Mark of a union whose members are told apart by the value of this field."""

    name: str


class FieldInfo(NamedTuple):
    """One field of a value: its key in files, its type, its default (REQUIRED when it has none) and its limits."""

    key: str
    annotation: Any = None
    default: Any = REQUIRED
    limits: Limits = Limits()

    def is_required(self) -> bool:
        """Whether a value cannot be without it."""
        return self.default is REQUIRED


def Field(  # noqa: N802  (as everyone who declares fields knows it)
    *,
    default: Any = REQUIRED,
    key: str = "",
    ge: int | None = None,
    le: int | None = None,
    min_length: int | None = None,
    max_length: int | None = None,
) -> Any:
    """A field with more to say than its default: its key in files, where that is not its name, and its limits."""
    return FieldInfo(key, None, default, Limits(ge, le, min_length, max_length))


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Field,))
class FrozenType(type):
    """The type of a class of values: collects the fields that it declares, after those that it inherits.

    model_fields: by their names in code; is_checked_together: whether the class looks at its fields together.
    """

    model_fields: Mapping[str, FieldInfo]
    is_checked_together: bool

    def __init__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> None:
        super().__init__(name, bases, space)
        inherited: Mapping[str, FieldInfo] = getattr(cls, "model_fields", {})
        own = {}
        for field, annotation in get_annotations(cls).items():
            if getattr(annotation, "__origin__", None) is ClassVar:
                continue
            given = space.get(field, REQUIRED)
            info = given if isinstance(given, FieldInfo) else FieldInfo(field, None, given)
            own[field] = FieldInfo(info.key or field, annotation, info.default, info.limits)
            if isinstance(given, FieldInfo):
                if info.is_required():
                    delattr(cls, field)
                else:
                    setattr(cls, field, info.default)
        cls.model_fields = {**inherited, **own}
        cls.is_checked_together = bool(bases) and ("check" in space or any(map(_is_checked, bases)))

    def made_of(cls, values: Mapping[str, Any]) -> Any:
        """A value out of fields that are known to be right, by their names in code."""
        new: Any = object.__new__(cast("Any", cls))
        new.__dict__.update(values)
        return new


def type_of(annotation: Any, module: str) -> Any:
    """The type itself, also where the annotation only names a class that stands further on in its module."""
    return getattr(sys.modules[module], annotation) if isinstance(annotation, str) else annotation


def _is_checked(kind: type) -> bool:
    return isinstance(kind, FrozenType) and kind.is_checked_together
