"""What stands in for a part of a guide that is missing or wrong, while the rest is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.catalogues import LearningKind
from popgids.core.guide_base import FORMAT, StepKind

if TYPE_CHECKING:
    from popgids.core.findings import Loc

NAMELESS = "zonder-id"
"""How the id of a part begins that has none of its own."""

_FIELD = {"id": "een", "kop": "…"}
_TEXTS = {
    "titel": "…",
    "naam": "…",
    "tekst": "…",
    "versie": "…",
    "kop": "…",
    "formaat": FORMAT,
    "minuten": 0,
    "formule": "som",
}
_LISTS: dict[str, list[Any]] = {
    "opties": [{"id": "een", "tekst": "…"}, {"id": "twee", "tekst": "…"}],
    "stap": [{"soort": "status", "titel": "…", "minuten": 0}],
    "kolommen": [_FIELD],
    "velden": [_FIELD],
    "punten": ["…", "…"],
    "vragen": [NAMELESS],
    "over": [NAMELESS],
}
_ITEMS: dict[str, dict[str, Any]] = {
    "vraag": {"soort": "open", "vraag": "…"},
    "leervorm": {"naam": "…", "soort": LearningKind.DOING.value},
    "opties": {"tekst": "…"},
    "rijen": {"tekst": "…"},
    "kolommen": {"kop": "…"},
    "velden": {"kop": "…"},
    "rol": {"naam": "…"},
    "schaal": {"naam": "…", "punten": ["…", "…"]},
    "competentie": {"naam": "…"},
}
"""What an item of each list cannot do without, apart from its id."""


def value_for(loc: Loc, data: dict[str, Any], unique: int) -> Any:
    """What stands in for a value that a table cannot do without; None where leaving it out is enough."""
    key = str(loc[-1])
    inside = next((part for part in reversed(loc[:-1]) if isinstance(part, str)), "")
    if key == "soort":
        return _kind(inside, data)
    if key == "vraag":
        return "…" if inside == "vraag" else None
    if key == "id":
        return f"{NAMELESS}-{unique}"
    if loc == ("scholing", "bron"):
        return "…"
    if key == "punten" and inside != "schaal":
        return None
    return _TEXTS.get(key, _LISTS.get(key))


def _kind(inside: str, data: dict[str, Any]) -> str | None:
    if inside == "leervorm":
        return LearningKind.DOING.value
    if inside == "vraag":
        return "open"
    return _unused_step(data) if inside == "stap" else None


def _unused_step(data: dict[str, Any]) -> str:
    steps = data.get("stap")
    used = [step.get("soort") for step in steps if isinstance(step, dict)] if isinstance(steps, list) else []
    return next((kind.value for kind in StepKind if kind.value not in used), StepKind.EVALUATION.value)


def item_for(loc: Loc) -> Any:
    """What stands in for an item of a list, so that the items behind it keep their places."""
    table = str(loc[-2])
    if table in _ITEMS:
        return {"id": f"{NAMELESS}-{'-'.join(map(str, loc))}".lower()[:60], **_ITEMS[table]}
    if table == "stap":
        return dict(_LISTS["stap"][0])
    if table == "niveau":
        return {"naam": f"… {loc[-1]}"}
    if table == "minstens":
        return {"vragen": [NAMELESS]}
    return {"ingevuld": True} if table in ("all", "any") else "…"
