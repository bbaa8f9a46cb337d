"""What pydantic says of data that does not fit: the same classes once more, as its models.

Takes long to load, so only what is wrong comes here, and what needs a JSON schema.
"""

from __future__ import annotations

import operator
import types
from functools import cache
from types import UnionType
from typing import Annotated, Any, ClassVar, Literal, Union, get_args, get_origin

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StrictStr,
    StringConstraints,
    model_validator,
)

from popgids.core.fields import Cleaned, FieldInfo, FrozenType, Limits, ToldBy, type_of

_STRICT = {str: StrictStr, int: StrictInt, bool: StrictBool, float: StrictFloat}


_of: Any = operator.getitem
"""A form of a type with these parts, as square brackets make it of parts that are written out."""


class _Checked(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    kind_of_value: ClassVar[FrozenType]


@cache
def model_of(kind: FrozenType) -> type[BaseModel]:
    """The pydantic model with the fields, the keys in files and the limits of this class."""
    fields = {name: _field(info) for name, info in kind.model_fields.items()}
    annotations = {
        name: _annotation(info.annotation, kind.__module__) for name, info in kind.model_fields.items()
    }
    if kind.is_checked_together:
        fields["checked_together"] = model_validator(mode="after")(_check)
    space = {
        "__annotations__": annotations,
        "__module__": kind.__module__,
        "__doc__": kind.__doc__,
        "kind_of_value": kind,
    }
    made: type[_Checked] = types.new_class(
        kind.__name__, (_Checked,), exec_body=lambda body: body.update(space | fields)
    )
    return made


def checked(kind: FrozenType, data: Any) -> Any:
    """The value in data as a file holds it.

    Raises pydantic.ValidationError.
    """
    return _value(model_of(kind).model_validate(data))


def _check(model: _Checked) -> _Checked:
    _value(model).check()
    return model


def _value(found: Any) -> Any:
    if isinstance(found, _Checked):
        kind = found.kind_of_value
        given = [name for name in kind.model_fields if name in found.model_fields_set]
        return kind.made_of({name: _value(getattr(found, name)) for name in given})
    return tuple([_value(one) for one in found]) if isinstance(found, tuple) else found


def _field(info: FieldInfo) -> Any:
    limits = {name: limit for name, limit in info.limits._asdict().items() if limit is not None}
    if isinstance(type(info.default), FrozenType):
        return Field(default_factory=lambda: info.default, alias=info.key, **limits)
    return Field(... if info.is_required() else info.default, alias=info.key, **limits)


def _annotation(annotation: Any, module: str) -> Any:
    """The type as pydantic has to take it: no number for a text, no text for a number."""
    annotation = type_of(annotation, module)
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        marked = (_annotation(inner[0], module), *(_mark(one) for one in inner[1:]))
        return _of(Annotated, marked)
    if origin in (Union, UnionType):
        return _of(Union, tuple(_annotation(one, module) for one in inner))
    if origin is tuple:
        return _of(tuple, (_annotation(inner[0], module), ...))
    if origin is Literal:
        return annotation
    return _STRICT.get(annotation, annotation)


def _mark(mark: Cleaned | ToldBy | Limits) -> Any:
    if isinstance(mark, Cleaned):
        return AfterValidator(mark.clean)
    if isinstance(mark, ToldBy):
        return Field(discriminator=mark.name)
    limits = {name: limit for name, limit in mark._asdict().items() if limit is not None}
    is_of_text = not {"ge", "le"} & set(limits)
    return StringConstraints(**limits) if is_of_text else Field(**limits)
