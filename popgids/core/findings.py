"""What is wrong in a guide, at a place in its data; storage adds the file and the line."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

Loc = tuple[str | int, ...]


class Finding(NamedTuple):
    """One thing that is wrong or doubtful at a place in the data of a guide.

    loc: the Dutch keys and places from the top, such as ("stap", 3, "vraag", 0, "als").
    about: the id of another question that it depends on; other: another place that it clashes with.
    """

    code: str
    loc: Loc
    data: Mapping[str, Any] = MappingProxyType({})
    is_warning: bool = False
    about: str = ""
    other: Loc | None = None


def value_at(loc: Sequence[str | int], data: Any) -> Any:
    """What stands at a place; None when nothing does."""
    for part in loc:
        data = _inside(data, part)
    return data


def place_of(loc: Loc, data: dict[str, Any]) -> str:
    """A place for a reader: stap 3, vraag "kosten"; numbers count from 1, an id is used where there is one.

    A guide that builds on another has only some of the steps of the talk: there a step goes by its kind, not by a number.
    """
    names: list[str] = []
    is_layer = "breidt_uit" in data
    value: Any = data
    for index, part in enumerate(loc):
        value = _inside(value, part)
        if not isinstance(part, int) or index == 0:
            continue
        kind = _SINGULAR.get(str(loc[index - 1]))
        if kind is None:
            continue
        key = "id" if kind != "stap" else "soort" if is_layer else ""
        name = value.get(key) if isinstance(value, dict) else None
        names.append(f'{kind} "{name[:60]}"' if isinstance(name, str) and name else f"{kind} {part + 1}")
    return ", ".join(names)


_SINGULAR = {
    "stap": "stap",
    "vraag": "vraag",
    "opties": "optie",
    "kolommen": "kolom",
    "velden": "veld",
    "rijen": "rij",
    "minstens": "minstens",
    "leervorm": "leervorm",
    "rol": "rol",
    "schaal": "schaal",
    "competentie": "competentie",
    "niveau": "niveau",
}


def _inside(value: Any, part: str | int) -> Any:
    if isinstance(value, dict) and isinstance(part, str):
        return value.get(part)
    if isinstance(value, list) and isinstance(part, int) and 0 <= part < len(value):
        return value[part]
    return None
