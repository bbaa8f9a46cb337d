"""A catalogue: a file beside a guide with competences, scales, learning forms, roles and texts."""

from __future__ import annotations

from typing import Any

from popgids.core.findings import Finding
from popgids.core.layering.items import Below, overlay, with_items, wrong_sort
from popgids.core.layering.layers import ITEM_TABLES
from popgids.core.layering.trace import Merged, Part, child_items, children, leaf, names_in, table_of

TEXTS = "teksten"
TEXT_KEYS = ("uitnodiging", "voorbereiding")
"""The keys of a guide that a catalogue may hold under [teksten]."""

NOTE_KEYS = ("formaat", "titel", "omschrijving")
"""Keys of a catalogue for who keeps it; a guide takes nothing from them."""

CATALOGUE_KEYS = (*ITEM_TABLES, TEXTS, *NOTE_KEYS)


def is_catalogue(data: dict[str, Any]) -> bool:
    """Whether the data of a file is a catalogue and not a guide."""
    return any(key in data for key in (*ITEM_TABLES, TEXTS)) and not any(
        key in data for key in ("id", "stap", "breidt_uit", "versie")
    )


def is_guide(data: dict[str, Any]) -> bool:
    """Whether the data of a file that is named as a catalogue is a whole guide."""
    return "id" in data and any(key in data for key in ("stap", "breidt_uit"))


def with_catalogue(below: Merged, data: dict[str, Any], layer: int, earlier: frozenset[int]) -> Merged:
    """What lies below with a catalogue (file number `layer`) over it, as a guide would hold it.

    earlier: the other catalogues of the same guide; an id that stands in two of them is a finding. All findings are at
    places in the catalogue.
    """
    whole = leaf(data, layer)
    found: list[Finding] = []
    parts = children(below.part)
    for key, part in children(whole).items():
        if key in ITEM_TABLES:
            if not isinstance(part.value, list):
                found.append(wrong_sort(part, key, "lijst"))
                continue
            there = child_items(below.part, key)
            found += _doubles(there, part, earlier)
            parts[key] = with_items(there, part, Below("", found))
        elif key == TEXTS:
            parts |= _texts(below.part, part, found)
        elif key not in NOTE_KEYS:
            code = "catalogus-is-gids" if key in ("stap", "breidt_uit", "vraag") else "catalogus-sleutel"
            found.append(Finding(code, (key,), {"key": key, "id": key, "known": CATALOGUE_KEYS}))
    return Merged(table_of(parts, below.part.trace.spot), tuple(found), below.hidden)


def _doubles(there: list[Part], own: Part, earlier: frozenset[int]) -> list[Finding]:
    named = names_in(there)
    return [
        Finding("dubbel-in-catalogi", (*one.trace.spot.loc, "id"), {"id": name}, is_warning=True)
        for name, one in names_in(own.items()).items()
        if name in named and named[name].trace.layers() & earlier
    ]


def _texts(below: Part, texts: Part, found: list[Finding]) -> dict[str, Part]:
    if not isinstance(texts.value, dict):
        found.append(wrong_sort(texts, TEXTS, "tabel"))
        return {}
    parts = {}
    for key, part in children(texts).items():
        if key in TEXT_KEYS:
            parts[key] = overlay(below, table_of({key: part}, part.trace.spot)).child(key)
        else:
            facts = {"key": key, "id": key, "known": TEXT_KEYS}
            found.append(Finding("catalogus-sleutel", (TEXTS, key), facts))
    return parts
