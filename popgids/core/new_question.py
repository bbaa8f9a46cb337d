"""A question that is added to a guide, and an item that is added to one of its lists, as data for the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.guide_base import Floor
from popgids.core.ids import unused_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WORDS_IN_ID = 5
_ITEM_TEXTS = {"opties": "tekst", "rijen": "tekst", "kolommen": "kop", "velden": "kop"}
"""The lists whose items are tables with an id, and the key of what such an item says."""

NEEDED_LISTS: Mapping[str, tuple[str, ...]] = {
    "keuze": ("opties",),
    "meerkeuze": ("opties",),
    "rangorde": ("opties",),
    "schaal": ("punten",),
    "tabel": ("kolommen",),
    "matrix": ("rijen", "punten"),
    "herhaalblok": ("velden",),
}
"""What a question of a kind is made of, besides its text."""

LEAST_ITEMS: Mapping[str, int] = {"opties": 2, "punten": 2}


def new_question(
    kind: str,
    text: str,
    floor: Floor,
    lists: Mapping[str, Sequence[str]],
    taken: Iterable[str],
    role: str = "",
) -> dict[str, Any]:
    """The data of a question with an id of its own; lists: the texts of what it is made of, taken: ids in use.

    role: the further role that answers, instead of the two.
    """
    name = unused_id(" ".join(text.split()[:_WORDS_IN_ID]), set(taken), "vraag")
    question: dict[str, Any] = {"id": name, "soort": kind, "vraag": text}
    if role:
        question["rol"] = role
    elif kind != "info" and floor is not Floor.TOGETHER:
        question["van"] = floor.value
    for key, texts in lists.items():
        items: list[Any] = []
        for one in texts:
            items.append(list_item(key, one, items))
        question[key] = items
    return question


def list_item(key: str, text: str, there: Iterable[Any]) -> str | dict[str, str]:
    """One item more for a list: its text, or a table with an id that none of those that are there has."""
    if key not in _ITEM_TEXTS:
        return text
    taken = {"anders", *(str(one.get("id")) for one in there if isinstance(one, dict))}
    return {"id": unused_id(text[:40], taken, "optie"), _ITEM_TEXTS[key]: text}
