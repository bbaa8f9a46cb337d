"""What HR can change in a guide file, each as a value: one text, one line, a question more, a part of the base hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from popgids.core.findings import Loc


@dataclass(frozen=True, slots=True)
class ChangeText:
    """Another text at a place in the data."""

    loc: Loc
    text: str


@dataclass(frozen=True, slots=True)
class SetValue:
    """A key of the table at loc with this value, whether it was there or not."""

    loc: Loc
    key: str
    value: str | bool


@dataclass(frozen=True, slots=True)
class DropValue:
    """A key of the table at loc less, since it holds this value without it, too.

    It gets that value where its line says more than the key, such as a comment.
    """

    loc: Loc
    key: str
    value: str | bool


@dataclass(frozen=True, slots=True)
class SetInstead:
    """A key of the table at loc in the place of another one, which does not go with it.

    may_go: the value holds without a line, too.
    """

    loc: Loc
    old: str
    key: str
    value: str
    may_go: bool = False


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """Another line, or several, in the place of a line of the file, counted from 1; also of a file that is no TOML."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Add:
    """One thing more in the part at loc: the value of a key, or an item at the end of a list.

    inside: ("uitleg",), ("doorvragen",), ("tips", "medewerker") or ("opties",); value: a text, or the table of an item.
    """

    loc: Loc
    inside: Loc
    value: str | Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """One item of a list less; loc is where that item stands."""

    loc: Loc


@dataclass(frozen=True, slots=True)
class Adapt:
    """A guide says itself what a key is of a question that it has from its base.

    step: the kind of the step; question: the id, empty for the step itself; value: of tips and preparation the list of
    one party, by that party; of everything else all that the key says.
    """

    step: str
    question: str
    key: str
    value: Any


@dataclass(frozen=True, slots=True)
class Hide:
    """A guide leaves out a question or step of its base."""

    id: str


@dataclass(frozen=True, slots=True)
class Show:
    """A guide no longer leaves out a part of its base; table: "vraag", "stap", "leervorm", …."""

    table: str
    id: str


@dataclass(frozen=True, slots=True)
class AddQuestion:
    """A question more in a step, behind the question with the id `after`, or as the last one when that is empty."""

    step: str
    after: str
    question: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RemoveQuestion:
    """A question of the guide's own less; of one that changes a question of the base, what it changes."""

    step: str
    id: str


@dataclass(frozen=True, slots=True)
class Reorder:
    """The questions of a step in another order; order: all ids that the step asks."""

    step: str
    order: tuple[str, ...]


GuideEdit = (
    ChangeText
    | SetValue
    | DropValue
    | SetInstead
    | ChangeLine
    | Add
    | RemoveItem
    | Adapt
    | Hide
    | Show
    | AddQuestion
    | RemoveQuestion
    | Reorder
)
