"""A POP document: one immutable version of what two people agreed."""

import hashlib
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

from popgids.core.base import Frozen
from popgids.core.conversation import Conversation
from popgids.core.dumping import dumped_natively
from popgids.core.fields import Field

FORMAT = 1
"""The format number of POP files that this program writes."""


class PopDocument(Frozen):
    """One version of a POP, self-contained: who made it when, and the whole conversation."""

    format: Literal[1] = Field(default=1, key="formaat")
    made_at: datetime = Field(key="gemaakt_op")
    program: str = Field(key="gemaakt_met")
    conversation: Conversation

    @property
    def pop_id(self) -> str:
        """The POP that this is a version of."""
        return self.conversation.pop_id

    @property
    def revision(self) -> int:
        """The number of this version, from 1."""
        return self.conversation.revision

    @property
    def parent(self) -> str | None:
        """The fingerprint of the version that this one supersedes."""
        return self.conversation.parent


_HEADER = ("formaat", "gemaakt_op", "gemaakt_met")


def to_file(document: PopDocument) -> dict[str, Any]:
    """The document as one flat table under Dutch keys, TOML values only, empty values left out."""
    conversation = dumped_natively(document.conversation)
    # The minutes and the version are part of the record also when they are what they usually are.
    conversation |= {"versie": document.revision, "minuten": document.conversation.minutes}
    header = {"formaat": document.format, "gemaakt_op": document.made_at, "gemaakt_met": document.program}
    in_order = [info.key for info in Conversation.model_fields.values()]
    return header | {key: _plain(conversation[key]) for key in in_order if key in conversation}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value


def from_file(table: dict[str, Any]) -> PopDocument:
    """The document in a table as to_file gives it.

    Raises pydantic.ValidationError when it is none.
    """
    header = {key: table[key] for key in _HEADER if key in table}
    rest = {key: value for key, value in table.items() if key not in _HEADER}
    return PopDocument.read(header | {"conversation": rest})


def fingerprint(data: bytes) -> str:
    """The SHA-256 of a file's content in hex, the same whatever the line endings."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()
