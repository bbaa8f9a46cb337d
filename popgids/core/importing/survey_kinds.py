"""What the type of a row in XLSForm is in a guide."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from popgids.core.importing.draft import choices_from, choices_twice, shortened
from popgids.core.importing.survey_limits import constraint_limits, plain_number
from popgids.core.importing.yes_no import asks_on, has_yes_and_no, is_yes_no, yes_or_no
from popgids.core.leftovers import UNSAID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from popgids.core.importing.survey_sheets import Node

FEWEST, MOST_CHOICES, MOST_RANKED, MOST_POINTS = 2, 30, 20, 10
_SELECT = re.compile(
    r"^(?P<kind>select[ _]?one|select1|select[ _]multiple|select[ _]all[ _]that[ _]apply|rank)"
    r"(?P<file>[ _]from[ _]file|[ _]external)?(?:[ _]?from)?\s+(?P<list>\S+)(?P<other>\s+or[ _](?:specify[ _])?other)?",
)
WHOLE_KINDS = ("integer", "int")
"""The types of which the answer is a number without decimals."""
_PLAIN = {
    "integer": "getal",
    "int": "getal",
    "decimal": "getal",
    "date": "datum",
    "note": "info",
    "acknowledge": "ja-nee",
    "trigger": "ja-nee",
}
_ATTACHED = ("image", "photo", "file", "audio", "video")
_NEAR = {"datetime": "datum", "time": "kort", "barcode": "kort", "geopoint": "kort"}
NOT_ASKED = (
    "start", "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber", "username", "email", "audit",
    "hidden", "start-geopoint", "background-audio", "background-geopoint", "xml-external", "csv-external",
)  # fmt: skip


@dataclass(slots=True)
class Shape:
    """A kind of question with its own keys; values as Known has them; remarks as code, facts, and whether to choose."""

    kind: str
    keys: dict[str, Any] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    remarks: list[tuple[str, dict[str, Any], bool]] = field(default_factory=list)

    def remark(self, code: str, *, is_choice: bool = False, **data: Any) -> None:
        """Note something about this kind here."""
        self.remarks.append((code, data, is_choice))


def shape_of(node: Node, lists: Mapping[str, list[tuple[str, str]]], label: str) -> Shape | None:
    """What a row is in a guide; None for a type that nobody answers in a talk or that is unknown."""
    shape = _shape_of(node, lists, label)
    if shape is not None:
        _put_limits(node, shape)
    return shape


def _shape_of(node: Node, lists: Mapping[str, list[tuple[str, str]]], label: str) -> Shape | None:
    kind = node.kind
    appearance = node.row.get("appearance").lower()
    if kind in ("text", "string"):
        is_short = any(word in appearance for word in ("numbers", "url", "short")) or label.lower() == "naam"
        return Shape("kort" if is_short else "open")
    if kind == "range":
        return _range(node)
    if kind in _PLAIN:
        return Shape(_PLAIN[kind])
    if kind in _ATTACHED:
        shape = Shape("bewijs")
        shape.remark("soort-bewijs", found=kind)
        return shape
    if kind.replace(" ", "") in _NEAR:
        shape = Shape(_NEAR[kind.replace(" ", "")])
        shape.remark("soort-ongeveer", found=kind, kind=shape.kind)
        return shape
    # The name of a list keeps its capitals.
    match = _SELECT.match(kind)
    if match is None:
        return None
    written = node.row.get("type", "soort").split()
    name = next((one for one in written if one.lower() == match["list"]), match["list"])
    return _select(match, appearance, lists.get(name, []), name)


def _select(match: re.Match[str], appearance: str, pairs: list[tuple[str, str]], name: str) -> Shape:
    is_many = match["kind"].startswith(("select multiple", "select_multiple", "select all", "select_all"))
    is_rank = match["kind"] == "rank"
    most = MOST_RANKED if is_rank else MOST_CHOICES
    if match["file"]:
        return _without_choices("opties-in-bestand", name)
    if len(pairs) < FEWEST:
        return _without_choices("opties-ontbreken", name, count=len(pairs))
    if len(pairs) > most:
        return _without_choices("opties-te-veel", name, count=len(pairs), limit=most)
    if not is_many and not is_rank and not match["other"]:
        asked = _asked_after([text for _one, text in pairs])
        if asked is not None:
            return Shape("ja-nee", asked, _yes_no_values(pairs))
        if "likert" in appearance and len(pairs) <= MOST_POINTS:
            return likert(pairs)
    choices, values = choices_from(pairs)
    kind = "rangorde" if is_rank else "meerkeuze" if is_many else "keuze"
    shape = Shape(kind, {"opties": choices}, values)
    for facts in choices_twice(pairs, choices):
        shape.remark("optie-dubbel", **facts)
    if kind == "keuze" and has_yes_and_no([text for _one, text in pairs]):
        shape.keys = {"gesloten": True, **shape.keys}
    if match["other"]:
        shape.keys = {"anders": True, **shape.keys}
        shape.values["other"] = "anders"
    return shape


def _asked_after(texts: list[str]) -> dict[str, Any] | None:
    """What a yes or a no asks on, where these choices are no more than that; else None.

    Their names do not count: a form calls any two choices 1 and 0, or yes and no.
    """
    return {} if is_yes_no(texts) else asks_on(texts)


def likert(pairs: list[tuple[str, str]]) -> Shape:
    """A scale whose points have the texts of a list."""
    points = [shortened(text) for _name, text in pairs]
    values: dict[str, Any] = {}
    for at, (name, text) in enumerate(pairs, 1):
        for one in (name, name.lower(), text, text.lower()):
            values.setdefault(one, at)
    return Shape("schaal", {"punten": points}, values)


def _yes_no_values(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, text in pairs:
        said = yes_or_no(text.split()[0].rstrip(",;:.") if text.split() else "")
        found = yes_or_no(name) if said is None else said
        for one in (name, name.lower(), text, text.lower()):
            values.setdefault(one, found)
    return values


def _without_choices(code: str, name: str, **data: Any) -> Shape:
    shape = Shape("kort")
    shape.remark(code, name=name, **data)
    return shape


def _range(node: Node) -> Shape:
    """A range is a scale where its points are whole and between 0 and 10, else a number."""
    given = dict(re.findall(r"(start|end|step)\s*=\s*(-?\d{1,9}(?:\.\d{1,4})?)", node.row.get("parameters")))
    low, high, step = (
        Decimal(given.get("start", 0)),
        Decimal(given.get("end", 10)),
        Decimal(given.get("step", 1)),
    )
    is_whole = all(one == one.to_integral_value() for one in (low, high))
    if step == 1 and is_whole and 0 <= low < high <= MOST_POINTS:
        values = {str(one): one for one in range(int(low), int(high) + 1)}
        shape = Shape(
            "schaal", {"van_punt": int(low), "tot_punt": int(high), "laag": UNSAID, "hoog": UNSAID}, values
        )
        shape.remark("schaal-woorden", is_choice=True)
        return shape
    low, high = min(low, high), max(low, high)
    shape = Shape("getal", {"min": plain_number(low), "max": plain_number(high)})
    if step == 1:
        shape.remark("schaal-werd-getal", low=str(low), high=str(high))
    else:
        shape.remark("schaal-stappen", low=str(low), high=str(high), step=str(step))
    return shape


def _put_limits(node: Node, shape: Shape) -> None:
    """The limits that a constraint sets; one that a guide cannot keep is named, with what the form says about it."""
    constraint = node.row.get("constraint")
    message = next(
        (text for name, text in node.row.cells.items() if name.startswith("constraint_message")), ""
    )
    if not constraint:
        _name_message(message, shape)
        return
    # A range has its own limits.
    kind = "" if node.kind == "range" else shape.kind
    limits = constraint_limits(kind, constraint, is_decimal=node.kind == "decimal")
    count = len(shape.keys.get("opties", ()))
    if limits is None or (count and max(limits.values()) > count):
        shape.remark("beperking", found=f"{constraint}: {message}" if message else constraint)
        return
    shape.keys |= limits
    _name_message(message, shape)
    if node.kind == "decimal" and re.search(r"[<>](?!=)", constraint):
        shape.remark("grens-telt-mee", found=constraint)


def _name_message(message: str, shape: Shape) -> None:
    """Name what a form says about another answer: a guide says that in its own words."""
    if message:
        shape.remark("niet-overgenomen", column="constraint_message", found=message)


def whole_number(text: str) -> int | None:
    """A whole number in a cell, also as a spreadsheet writes it (3.0); None when it is something else."""
    try:
        number = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    if not number.is_finite() or number != number.to_integral_value() or abs(number) > 10**9:
        return None
    return int(number)
