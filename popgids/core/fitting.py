"""Reads values out of plain data, as quickly as can be: whatever is in doubt is unfit, and left to pydantic.

Takes exactly what pydantic takes from TOML and from the JSON that popgids writes, or less; never more.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from popgids.core.fields import Cleaned, FrozenType, Limits, ToldBy, type_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Fit = Callable[[Any], Any]

Moment = TypeVar("Moment", date, datetime, time)

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK = r"([01][0-9]|2[0-3]):[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})?"
_DATETIME = re.compile(rf"{_DATE.pattern}T{_CLOCK}")
_TIME = re.compile(_CLOCK)
_DECIMAL = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?(E[+-]?[0-9]{1,2})?")


class UnfitError(ValueError):
    """A value that a field does not take as it stands; holds no value, as that may be what people typed."""


class Plan:
    """How the fields of one class are read."""

    def __init__(self, kind: FrozenType) -> None:
        self._kind = kind
        module = kind.__module__
        self._fits = {
            name: _within(_fit(info.annotation, module), info.limits)
            for name, info in kind.model_fields.items()
        }
        self._keyed = [
            (info.key, name, self._fits[name], info.is_required()) for name, info in kind.model_fields.items()
        ]
        self._needed = [name for name, info in kind.model_fields.items() if info.is_required()]

    def by_name(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The values as they are kept, by their names in code.

        Raises UnfitError, and TypeError for a name that is unknown.
        """
        try:
            return {name: self._fits[name](value) for name, value in given.items()}
        except KeyError as error:
            msg = f"{self._kind.__name__} has no such field"
            raise TypeError(msg) from error

    def missing(self, there: Mapping[str, Any]) -> str:
        """The name of a field that has to be there and is not, "" when there is none."""
        return next((name for name in self._needed if name not in there), "")

    def read(self, data: Any) -> Any:
        """The value that data under the keys of files is.

        Raises UnfitError.
        """
        if type(data) is not dict:
            raise UnfitError
        values = {}
        for key, name, fit, is_required in self._keyed:
            if key in data:
                values[name] = fit(data[key])
            elif is_required:
                raise UnfitError
        if len(values) != len(data):
            raise UnfitError
        new = self._kind.made_of(values)
        try:
            new.check()
        except ValueError:
            raise UnfitError from None
        return new


@cache
def plan_of(kind: FrozenType) -> Plan:
    """How the fields of this class are read."""
    return Plan(kind)


def _fit(annotation: Any, module: str) -> Fit:
    """The function that takes a value of this type, or raises UnfitError; module is where names are looked up."""
    annotation = type_of(annotation, module)
    origin = get_origin(annotation)
    if origin is Annotated:
        return _marked(*get_args(annotation), module=module)
    if origin is Literal:
        return _literal(get_args(annotation))
    if origin in (Union, UnionType):
        return _union(get_args(annotation), module)
    if origin is tuple:
        return _tuple(_fit(get_args(annotation)[0], module))
    if isinstance(annotation, FrozenType):
        return _record(annotation)
    if issubclass(annotation, Enum):
        return _enum(annotation)
    return _LENIENT.get(annotation) or _exactly(annotation)


def _marked(annotation: Any, *marks: Any, module: str) -> Fit:
    for mark in marks:
        if isinstance(mark, ToldBy):
            return _told_apart(get_args(annotation), mark.name)
    fit = _fit(annotation, module)
    for mark in marks:
        if isinstance(mark, Limits):
            fit = _within(fit, mark)
        elif isinstance(mark, Cleaned):
            fit = _cleaned(fit, mark.clean)
    return fit


def _exactly(kind: type) -> Fit:
    def fit(value: Any) -> Any:
        if type(value) is kind:
            return value
        raise UnfitError

    return fit


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise UnfitError
    return value if type(value) is str else str.__str__(value)


def _decimal(value: Any) -> Decimal:
    if type(value) is int or (type(value) is str and _DECIMAL.fullmatch(value)):
        return Decimal(value)
    return _finite(value)


def _finite(value: Any) -> Decimal:
    if type(value) is Decimal and value.is_finite():
        return value
    raise UnfitError


def _date(value: Any) -> date:
    if type(value) is date:
        return value
    if type(value) is str and _DATE.fullmatch(value):
        return _from_iso(date, value)
    raise UnfitError


def _datetime(value: Any) -> datetime:
    if type(value) is datetime:
        return value
    if type(value) is str and _DATETIME.fullmatch(value):
        return _from_iso(datetime, value)
    raise UnfitError


def _time(value: Any) -> time:
    if type(value) is time:
        return value
    if type(value) is str and _TIME.fullmatch(value):
        return _from_iso(time, value)
    raise UnfitError


def _from_iso(kind: type[Moment], value: str) -> Moment:
    try:
        return kind.fromisoformat(value)
    except ValueError:
        raise UnfitError from None


_LENIENT: dict[type, Fit] = {str: _text, Decimal: _decimal, date: _date, datetime: _datetime, time: _time}


def _literal(options: Sequence[Any]) -> Fit:
    def fit(value: Any) -> Any:
        for one in options:
            if type(value) is type(one) and value == one:
                return one
        raise UnfitError

    return fit


def _enum(kind: type[Enum]) -> Fit:
    members = {one.value: one for one in kind}

    def fit(value: Any) -> Any:
        if type(value) is kind:
            return value
        if isinstance(value, str) and value in members:
            return members[value]
        raise UnfitError

    return fit


def _record(kind: FrozenType) -> Fit:
    def fit(value: Any) -> Any:
        return value if isinstance(value, kind) else plan_of(kind).read(value)

    return fit


def _told_apart(kinds: Sequence[FrozenType], name: str) -> Fit:
    by_word = {kind.model_fields[name].default: kind for kind in kinds}
    key = kinds[0].model_fields[name].key

    def fit(value: Any) -> Any:
        if isinstance(value, tuple(kinds)):
            return value
        word = value.get(key) if type(value) is dict else None
        if type(word) is not str or word not in by_word:
            raise UnfitError
        return plan_of(by_word[word]).read(value)

    return fit


def _union(members: Sequence[Any], module: str) -> Fit:
    others = [one for one in members if one is not NoneType]
    is_optional = len(others) < len(members)
    if len(others) == 1:
        fits = [_fit(others[0], module)]
    else:
        # Between several types only the very type counts: which one else is meant, is for pydantic to say.
        fits = [
            _fit(one, module) if get_origin(one) else _finite if one is Decimal else _exactly(one)
            for one in others
        ]

    def fit(value: Any) -> Any:
        if value is None and is_optional:
            return None
        for one in fits:
            try:
                return one(value)
            except UnfitError:
                continue
        raise UnfitError

    return fit


def _tuple(inner: Fit) -> Fit:
    def fit(value: Any) -> Any:
        if type(value) is list or type(value) is tuple:
            return tuple([inner(one) for one in value])
        raise UnfitError

    return fit


def _cleaned(inner: Fit, clean: Callable[[str], str]) -> Fit:
    return lambda value: clean(inner(value))


def _refuse_half_characters(text: str) -> None:
    """Raise UnfitError for a lone surrogate, which cannot be saved."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise UnfitError from None


def _within(inner: Fit, limits: Limits) -> Fit:
    if not any(one is not None for one in limits):
        return inner
    low, high, shortest, longest, pattern = limits
    matches = re.compile(pattern).fullmatch if pattern is not None else None

    def fit(value: Any) -> Any:
        value = inner(value)
        if value is None:
            return None
        # Said so that a float that is no number is outside any limit.
        if (low is not None and not value >= low) or (high is not None and not value <= high):
            raise UnfitError
        if type(value) is str and not value.isascii():
            _refuse_half_characters(value)
        if (shortest is not None and len(value) < shortest) or (longest is not None and len(value) > longest):
            raise UnfitError
        if matches is not None and not matches(value):
            raise UnfitError
        return value

    return fit
