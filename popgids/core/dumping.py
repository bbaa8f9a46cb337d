"""Values as plain data under the keys of files; reading that data gives the value back."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from popgids.core.base import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable


def dumped(record: Frozen) -> dict[str, Any]:
    """The record as JSON values, without what is as it is by default."""
    return _given(record, in_json)


def dumped_natively(record: Frozen) -> dict[str, Any]:
    """The record with dates and numbers as they are, without what is as it is by default, and without None."""
    return _given(record, _natively)


def dumped_whole(record: Frozen) -> dict[str, Any]:
    """The record with all its keys, dates and numbers as they are."""
    return {info.key: _whole(getattr(record, name)) for name, info in record.model_fields.items()}


def in_json(value: Any) -> Any:
    """One value as JSON."""
    if isinstance(value, Frozen):
        return dumped(value)
    if isinstance(value, tuple):
        return [in_json(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (date, time)):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _given(record: Frozen, plain: Callable[[Any], Any]) -> dict[str, Any]:
    there = record.__dict__
    return {
        info.key: plain(there[name])
        for name, info in record.model_fields.items()
        if name in there and there[name] != info.default
    }


def _natively(value: Any) -> Any:
    if isinstance(value, Frozen):
        return {key: one for key, one in _given(value, _natively).items() if one is not None}
    if isinstance(value, tuple):
        return [_natively(one) for one in value]
    return value.value if isinstance(value, Enum) else value


def _whole(value: Any) -> Any:
    if isinstance(value, Frozen):
        return dumped_whole(value)
    return tuple(_whole(one) for one in value) if isinstance(value, tuple) else value
