"""Where each part of a guide stands that is made from several files: which file, and where in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from popgids.core.findings import Finding, Loc


class Spot(NamedTuple):
    """A place in one of the files (layer is its number) that a guide is made from."""

    layer: int
    loc: Loc


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a value stands, and which parts of it stand somewhere else."""

    spot: Spot
    parts: Mapping[str | int, Trace] = field(default_factory=dict)

    def inside(self, part: str | int) -> Trace:
        """The trace of one part; what is not noted stands inside the whole."""
        known = self.parts.get(part)
        return known or Trace(Spot(self.spot.layer, (*self.spot.loc, part)))

    def at(self, loc: Loc) -> Spot:
        """Where a place of the whole really stands."""
        trace = self
        for part in loc:
            trace = trace.inside(part)
        return trace.spot

    def layers(self) -> frozenset[int]:
        """All files that something of this value comes from."""
        return frozenset((self.spot.layer,)).union(*(part.layers() for part in self.parts.values()))


class Part(NamedTuple):
    """A value of a guide with where it stands."""

    value: Any
    trace: Trace

    def child(self, part: str | int) -> Part:
        """What a table holds under a key, or a list at a place."""
        return Part(self.value[part], self.trace.inside(part))

    def items(self) -> list[Part]:
        """The items of a list; none when it is no list."""
        return [self.child(at) for at in range(len(self.value))] if isinstance(self.value, list) else []

    def get(self, key: str) -> Any:
        """The value under a key; None when there is none, or when this is no table."""
        return self.value.get(key) if isinstance(self.value, dict) else None


def leaf(value: Any, layer: int) -> Part:
    """A value that stands in one file as a whole."""
    return Part(value, Trace(Spot(layer, ())))


def table_of(parts: Mapping[str, Part], spot: Spot) -> Part:
    """A table of parts that may come from anywhere; spot is where the table itself stands."""
    return Part(
        {key: part.value for key, part in parts.items()},
        Trace(spot, {key: part.trace for key, part in parts.items()}),
    )


def list_of(parts: Sequence[Part], spot: Spot) -> Part:
    """A list of parts that may come from anywhere; spot is where the list itself stands."""
    return Part(
        [part.value for part in parts], Trace(spot, {at: part.trace for at, part in enumerate(parts)})
    )


def children(part: Part) -> dict[str, Part]:
    """What a table holds; nothing when it is no table."""
    return {key: part.child(key) for key in part.value} if isinstance(part.value, dict) else {}


def child_items(part: Part, key: str) -> list[Part]:
    """The items of the list under a key; none when there is no list."""
    return part.child(key).items() if isinstance(part.get(key), list) else []


@dataclass(frozen=True, slots=True)
class Hidden:
    """One part of a base that a guide hides: its table ("vraag", "stap", "leervorm", …), its id and its text."""

    table: str
    id: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """A guide made from layers, as data that can be checked as if it were one file.

    findings: what the highest layer says about what lies below it and is not there, at places in that layer itself;
    hidden: what that layer hides.
    """

    part: Part
    findings: tuple[Finding, ...] = ()
    hidden: tuple[Hidden, ...] = ()

    @property
    def data(self) -> dict[str, Any]:
        """The data of the whole."""
        data: dict[str, Any] = self.part.value
        return data

    def at(self, loc: Loc) -> Spot:
        """Where a place in the data really stands."""
        return self.part.trace.at(loc)


def unmerged(data: dict[str, Any], layer: int) -> Merged:
    """A guide that is one file."""
    return Merged(leaf(data, layer))


def questions_of(whole: Part) -> Iterator[tuple[Part, Part]]:
    """Each question with its step."""
    for step in child_items(whole, "stap"):
        for question in child_items(step, "vraag"):
            yield step, question


def names_in(parts: Iterable[Part], key: str = "id") -> dict[str, Part]:
    """Parts by their id; the first of two with the same id."""
    found: dict[str, Part] = {}
    for part in parts:
        name = part.get(key)
        if isinstance(name, str):
            found.setdefault(name, part)
    return found
