"""The difference between two states of a conversation, small enough to write at every keystroke."""

from collections.abc import Iterable, Sequence
from typing import Any

from popgids.core.base import Frozen
from popgids.core.conversation import Conversation

Change = dict[str, Any]
"""{"veld": Dutch key, "waarde": JSON} for a whole field, with "id" when it is one record of a list."""

_RECORD_KEYS = {
    "antwoord": ("vraag_id", "van"),
    "samenvatting": ("stap",),
    "ondertekening": ("van",),
    "tijd": ("stap",),
    "minuten_per_stap": ("stap",),
}

_WITHOUT_KEY = frozenset({"ook_aanwezig"})


def _record_key(key: str, record: dict[str, Any]) -> str:
    return "/".join(str(record[name]) for name in _RECORD_KEYS.get(key, ("id",)))


def _dump(value: object) -> Any:
    if isinstance(value, Frozen):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, tuple):
        return [_dump(one) for one in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _changed_record(key: str, before: Sequence[object], after: Sequence[object]) -> Change | None:
    """The one record that differs when a list kept its order or grew by one at the end, else None."""
    if len(after) - len(before) not in {0, 1}:
        return None
    differing = [i for i, one in enumerate(after) if i >= len(before) or one is not before[i]]
    if len(differing) != 1 or not isinstance(after[differing[0]], Frozen):
        return None
    if key in _WITHOUT_KEY:
        return None
    index = differing[0]
    value = _dump(after[index])
    name = _record_key(key, value)
    if index < len(before) and _record_key(key, _dump(before[index])) != name:
        return None
    return {"veld": key, "id": name, "waarde": value}


def changes_between(before: Conversation, after: Conversation) -> tuple[Change, ...]:
    """What has to be kept so that replaying it on before gives after."""
    found: list[Change] = []
    for name, info in Conversation.model_fields.items():
        old, new = getattr(before, name), getattr(after, name)
        if old is new or (not isinstance(new, tuple) and old == new):
            continue
        key = info.alias or name
        change = _changed_record(key, old, new) if isinstance(new, tuple) else None
        found.append(change or {"veld": key, "waarde": _dump(new)})
    return tuple(found)


def dump_conversation(conversation: Conversation) -> dict[str, Any]:
    """The conversation as JSON values under Dutch keys, empty values left out."""
    return conversation.model_dump(mode="json", exclude_defaults=True)


def replay(start: dict[str, Any], changes: Iterable[Change]) -> Conversation:
    """The conversation that start becomes after these changes.

    start: as dump_conversation gives it. Raises pydantic.ValidationError when the outcome is no conversation.
    """
    data = dict(start)
    for change in changes:
        key, value = change["veld"], change["waarde"]
        if "id" not in change:
            data[key] = value
            continue
        records = list(data.get(key, ()))
        index = next(
            (i for i, one in enumerate(records) if _record_key(key, one) == change["id"]), len(records)
        )
        records[index : index + 1] = [value]
        data[key] = records
    return Conversation.model_validate(data)
