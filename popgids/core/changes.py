"""The difference between two states of a conversation, small enough to write at every keystroke."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from popgids.core.base import Frozen
from popgids.core.conversation import Conversation
from popgids.core.dumping import dumped, in_json

Change = dict[str, Any]
"""{"veld": Dutch key, "waarde": JSON} for a whole field, with "id" when it is one record of a list."""

_RECORD_KEYS = {
    "antwoord": ("vraag_id", "van"),
    "samenvatting": ("stap",),
    "ondertekening": ("van",),
    "deelnemer": ("rol",),
    "tijd": ("stap",),
    "minuten_per_stap": ("stap",),
}

_WITHOUT_KEY = frozenset({"ook_aanwezig"})


def _record_key(key: str, record: dict[str, Any]) -> str:
    return "/".join([str(record.get(name, "")) for name in _RECORD_KEYS.get(key, ("id",))])


@cache
def _fields() -> tuple[tuple[str, str], ...]:
    """Name in code and key in files of all that a conversation holds."""
    return tuple((name, info.key) for name, info in Conversation.model_fields.items())


@cache
def _key_names(key: str, kind: type[Frozen]) -> tuple[str, ...]:
    """The names in code of what tells the records under a key apart."""
    names = {info.key: name for name, info in kind.model_fields.items()}
    return tuple(names[part] for part in _RECORD_KEYS.get(key, ("id",)))


def _is_same_record(key: str, one: object, other: Frozen) -> bool:
    names = _key_names(key, type(other))
    return [getattr(one, name) for name in names] == [getattr(other, name) for name in names]


def _changed_record(key: str, before: Sequence[object], after: Sequence[object]) -> Change | None:
    """The one record that differs when a list kept its order or grew by one at the end, else None."""
    if len(after) - len(before) not in {0, 1}:
        return None
    if key in _WITHOUT_KEY:
        return None
    differing = [i for i, one in enumerate(after) if i >= len(before) or one is not before[i]]
    if len(differing) != 1:
        return None
    index = differing[0]
    record = after[index]
    if not isinstance(record, Frozen):
        return None
    if index < len(before) and not _is_same_record(key, before[index], record):
        return None
    value = in_json(record)
    return {"veld": key, "id": _record_key(key, value), "waarde": value}


def changes_between(before: Conversation, after: Conversation) -> tuple[Change, ...]:
    """What has to be kept so that replaying it on before gives after."""
    found: list[Change] = []
    befores, afters = before.__dict__, after.__dict__
    for name, key in _fields():
        if befores.get(name) is afters.get(name):
            continue
        old, new = getattr(before, name), getattr(after, name)
        if old is new or (not isinstance(new, tuple) and old == new):
            continue
        change = _changed_record(key, old, new) if isinstance(new, tuple) else None
        found.append(change or {"veld": key, "waarde": in_json(new)})
    return tuple(found)


def dump_conversation(conversation: Conversation) -> dict[str, Any]:
    """The conversation as JSON values under Dutch keys, empty values left out."""
    return dumped(conversation)


def replay(start: dict[str, Any], changes: Iterable[Change]) -> Conversation:
    """The conversation that start becomes after these changes.

    start: as dump_conversation gives it. Raises ValueError when the outcome is no conversation.
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
    return Conversation.read(data)


def applied(conversation: Conversation, changes: Iterable[Change]) -> Conversation:
    """The conversation after these changes; all that they leave alone is shared with it.

    Raises ValueError when the outcome is no conversation.
    """
    names = {key: name for name, key in _fields()}
    for change in changes:
        key, value, name = change["veld"], change["waarde"], names[change["veld"]]
        is_record = "id" in change
        new = Conversation.read_field(name, [value] if is_record else value)
        if is_record:
            records = getattr(conversation, name)
            index = next(
                (i for i, one in enumerate(records) if _is_same_record(key, one, new[0])), len(records)
            )
            new = (*records[:index], *new, *records[index + 1 :])
        conversation = conversation.evolve(**{name: new})
    return conversation
