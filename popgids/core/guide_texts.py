"""The texts in the data of a guide file that HR changes most, by the part that they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from popgids.core.findings import Loc
    from popgids.errors import Problem

_LINES = frozenset(
    {
        "titel", "omschrijving", "uitnodiging", "doel", "uitleg", "vraag", "voorbeeld", "tekst", "kop", "naam", "bij_ja",
        "bij_nee", "laag", "hoog", "toelichting", "duur", "kosten", "bewijs", "resultaat", "spreek_af", "past_niet",
        "eenheid", "item", "rij", "budget_bron",
    }
)  # fmt: skip
_LISTS = frozenset(
    {"doorvragen", "punten", "ankers", "gedrag", "leidinggevende", "medewerker", "beiden", "functies"}
)
_INSIDE = frozenset(
    {
        "tips",
        "voorbereiding",
        "opties",
        "kolommen",
        "velden",
        "rijen",
        "niveau",
        "scholing",
        "teksten",
        "minstens",
    }
)
_WITH_LINES = frozenset({"uitleg", "voorbeeld", "doel", "omschrijving", "uitnodiging", "ankers"})
_PARTS = ("leervorm", "schaal", "competentie", "rol")


@dataclass(frozen=True, slots=True)
class GuideText:
    """One text: where it stands in the data, and where inside its part.

    is_inherited: it stands in the guide that this one builds on, so that loc is of no use.
    """

    loc: Loc
    inside: Loc
    text: str
    is_inherited: bool = False

    @property
    def has_lines(self) -> bool:
        """Whether a text like this may have several lines."""
        keys = [part for part in self.inside if isinstance(part, str)]
        return keys[-1] in _WITH_LINES or keys == ["minstens", "tekst"]


@dataclass(frozen=True, slots=True)
class GuidePart:
    """The head of a guide, a step, a question or an entry of a catalogue, with its own texts.

    kind: "gids", "stap", "vraag", "leervorm", "schaal", "competentie" or "rol"; name: its title or id; id: its id, or
    the kind of a step; step: the kind of the step that it is in; table: all that it says, also what it has from the guide
    that this one builds on; own_keys: what the file says itself; base: what that guide says of it, empty for a part of
    one's own; origin: the title of the guide that it comes from, empty
    for a part of one's own; is_inherited: nothing of it stands in the file; is_hidden: the guide leaves it out.
    """

    loc: Loc
    kind: str
    name: str
    texts: tuple[GuideText, ...] = ()
    id: str = ""
    step: str = ""
    table: Mapping[str, Any] = field(default_factory=dict, hash=False, repr=False)
    own_keys: frozenset[str] = frozenset()
    base: Mapping[str, Any] = field(default_factory=dict, hash=False, repr=False)
    origin: str = ""
    is_inherited: bool = False
    is_hidden: bool = False

    @property
    def is_adapted(self) -> bool:
        """Whether the file changes a part of the guide that it builds on."""
        return bool(self.origin) and not self.is_inherited


@dataclass(frozen=True, slots=True)
class RemarkedPart:
    """A part with the problems and the advice that are about it, errors first."""

    part: GuidePart
    remarks: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class GuidePage:
    """All parts of a guide file; remarks: those that belong to none of them.

    fingerprint, text: of the file as it was read. A file that is no TOML has no parts, only remarks.
    """

    parts: tuple[RemarkedPart, ...]
    remarks: tuple[Problem, ...]
    fingerprint: str
    text: str = field(default="", repr=False)

    def line(self, number: int) -> str:
        """A line of the file, counted from 1; empty when there is none."""
        lines = self.text.split("\n")
        return lines[number - 1] if 1 <= number <= len(lines) else ""

    def questions(self, step: str) -> tuple[str, ...]:
        """The ids of the questions that this step asks, in their order."""
        parts = (one.part for one in self.parts)
        return tuple(
            one.id for one in parts if one.kind == "vraag" and one.step == step and not one.is_hidden
        )

    @property
    def all_remarks(self) -> tuple[Problem, ...]:
        """Everything there is to look at."""
        return (*self.remarks, *(one for part in self.parts for one in part.remarks))


def guide_parts(data: dict[str, Any]) -> Iterator[GuidePart]:
    """Every part in this data, in the order of reading; what is not as a guide should be is passed over."""
    yield _part((), "gids", data, "titel")
    for at, step in _tables(data, "stap"):
        loc: Loc = ("stap", at)
        yield _part(loc, "stap", step, "titel", "soort")
        for number, question in _tables(step, "vraag"):
            part = _part((*loc, "vraag", number), "vraag", question, "vraag", "id")
            yield replace(part, step=_name_of(step, "soort"))
    for kind in _PARTS:
        for at, entry in _tables(data, kind):
            yield _part((kind, at), kind, entry, "naam", "id")


def _tables(data: dict[str, Any], key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    found = data.get(key)
    if isinstance(found, list):
        yield from ((at, one) for at, one in enumerate(found) if isinstance(one, dict))


def _part(loc: Loc, kind: str, table: dict[str, Any], *names: str) -> GuidePart:
    name = next((table[key] for key in names if isinstance(table.get(key), str) and table[key].strip()), "")
    own_id = _name_of(table, "soort" if kind == "stap" else "id")
    step = own_id if kind == "stap" else ""
    texts = tuple(_texts(table, loc, ()))
    return GuidePart(loc, kind, name, texts, own_id, step, table, frozenset(table))


def _name_of(table: dict[str, Any], key: str) -> str:
    found = table.get(key)
    return found if isinstance(found, str) else ""


def _texts(table: dict[str, Any], loc: Loc, inside: Loc) -> Iterator[GuideText]:
    for key, value in table.items():
        here: Loc = (*inside, key)
        if isinstance(value, str) and key in _LINES:
            yield GuideText((*loc, *here), here, value)
        elif isinstance(value, list) and key in _LISTS:
            yield from (
                GuideText((*loc, *here, at), (*here, at), one)
                for at, one in enumerate(value)
                if isinstance(one, str)
            )
        elif key in _INSIDE:
            yield from _inner(value, loc, here)


def _inner(value: Any, loc: Loc, inside: Loc) -> Iterator[GuideText]:
    if isinstance(value, dict):
        yield from _texts(value, loc, inside)
    elif isinstance(value, list):
        for at, one in enumerate(value):
            if isinstance(one, dict):
                yield from _texts(one, loc, (*inside, at))
