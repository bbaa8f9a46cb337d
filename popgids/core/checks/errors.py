"""From pydantic's errors on a guide to findings: one for each mistake, at the place in the file."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from pydantic import ValidationError

from popgids.core.base import Frozen
from popgids.core.checks.keys import (
    GUIDE_LAYER_KEYS,
    QUESTION_KINDS,
    has_own_word,
    home_of,
    keys_of,
    other_word,
    table_at,
    table_name,
)
from popgids.core.checks.lists import list_in_text, points_line, texts_of
from popgids.core.checks.once import WITH_ID, said_once
from popgids.core.checks.other_words import UNSURE_WORDS
from popgids.core.checks.tables_as_lists import list_meant
from popgids.core.checks.values import kind_of, short_value
from popgids.core.checks.values_meant import takes_one, value_meant
from popgids.core.findings import Finding, Loc, value_at
from popgids.core.guide import FORMAT, Guide
from popgids.core.ids import id_from
from popgids.core.nearest import nearest

_WANTED = {
    "string_type": "tekst",
    "bool_type": "ja-nee",
    "bool_parsing": "ja-nee",
    "int_type": "heel-getal",
    "int_parsing": "heel-getal",
    "int_from_float": "heel-getal",
    "decimal_type": "getal",
    "decimal_parsing": "getal",
    "float_type": "getal",
    "float_parsing": "getal",
    "finite_number": "getal",
    "tuple_type": "lijst",
    "model_type": "tabel",
    "model_attributes_type": "tabel",
    "dict_type": "tabel",
    "date_type": "datum",
    "date_parsing": "datum",
    "date_from_datetime_parsing": "datum",
    "date_from_datetime_inexact": "datum",
}
_LIMITS = {
    "greater_than_equal": ("getal-te-klein", "ge"),
    "greater_than": ("getal-te-klein", "gt"),
    "less_than_equal": ("getal-te-groot", "le"),
    "less_than": ("getal-te-groot", "lt"),
    "too_short": ("te-weinig", "min_length"),
    "too_long": ("te-veel", "max_length"),
}
_UNDER_HEADING = 3
"""The length of the place of a key below a heading such as [[rol]]."""

_OWN_POINTS = ("punten", "van_punt", "tot_punt")
"""Keys that say what points there are, which a scale by its name does already."""
_PAIR = ("id", "tekst")
"""What somebody means who writes a part as a list of two texts."""
_ID_WORDS = 4
"""So many words of a question make an id."""

_MOST = 3000
"""A file with more errors than this is no guide that somebody works on."""


def findings_of(error: ValidationError, data: dict[str, Any]) -> list[Finding]:
    """The findings for all errors; several errors at one place, as from a union, are one."""
    groups: dict[Loc, list[Any]] = {}
    for detail in islice(error.errors(include_input=False, include_url=False), _MOST):
        groups.setdefault(_path(detail["loc"], data, detail["type"]), []).append(detail)
    found = [one for loc, details in groups.items() for one in _findings(loc, details, data)]
    return said_once(found, data)


def _path(loc: Sequence[str | int], data: Any, kind: str) -> Loc:
    """The parts of loc that are in the data: pydantic puts the names of kinds and types between them."""
    path: list[str | int] = []
    value = data
    for at, part in enumerate(loc):
        if path[-2:-1] == ["vraag"] and loc[at - 1] == path[-1] and part in QUESTION_KINDS:
            continue  # the kind of the question, which can also be one of its keys
        is_inside = isinstance(value, dict) and part in value
        is_item = isinstance(value, list) and isinstance(part, int) and part < len(value)
        if is_inside or is_item:
            value = value[part]
            path.append(part)
        elif at == len(loc) - 1 and kind == "missing":
            path.append(part)
    return tuple(path)


def _findings(loc: Loc, details: list[Any], data: dict[str, Any]) -> Iterator[Finding]:
    kind, context = details[0]["type"], details[0].get("ctx", {})
    key = next((part for part in reversed(loc) if isinstance(part, str)), "")
    value = value_at(loc, data)
    if kind == "missing":
        yield Finding("ontbreekt", loc, {"key": key, "table": table_name(loc[:-1])})
    elif kind == "extra_forbidden":
        yield _unknown_key(loc, data)
    elif kind in ("union_tag_invalid", "union_tag_not_found"):
        yield _unknown_kind(loc, value)
    elif kind in ("literal_error", "enum"):
        yield _unknown_value(loc, key, value, context)
    elif kind == "string_pattern_mismatch":
        yield Finding(
            "id-vorm", loc, {"key": key, "found": short_value(value), "suggestion": id_from(str(value))}
        )
    elif kind == "string_too_short":
        yield Finding("lege-tekst", loc, {"key": key})
    elif kind == "string_too_long":
        yield Finding(
            "tekst-te-lang", loc, {"key": key, "length": len(value), "limit": context["max_length"]}
        )
    elif kind in _LIMITS:
        yield from _beyond(kind, loc, key, value, context)
    elif kind in _WANTED:
        found = _wrong_type(loc, key, value, tuple(_WANTED.get(one["type"], "") for one in details))
        if loc and isinstance(value, (dict, list)) and found.code == "verkeerde-soort":
            found = found._replace(data={**found.data, **list_meant(loc, data)})
        yield _with_range(found, data) if key in ("schaal", "punten") else found
    else:
        yield Finding("waarde-past-niet", loc, {"key": key, "found": short_value(value), "type": kind})


def _unknown_key(loc: Loc, data: dict[str, Any]) -> Finding:
    key = str(loc[-1])
    model = table_at(loc[:-1], data)
    known = keys_of(model) if model else ()
    here = value_at(loc[:-1], data)
    free = tuple(name for name in known if name not in here)
    near = nearest(key, (*free, *(GUIDE_LAYER_KEYS if model is Guide else ())))
    near = () if set(near) & set(GUIDE_LAYER_KEYS) else near
    if near and nearest(key, known)[0] in here:
        near = ()
    meant = key.lower() if key.lower() in free else other_word(key, free, model) or (near[0] if near else "")
    if meant in _OWN_POINTS and "schaal" in here:
        meant = ""
    has_word = model is not None and has_own_word(key, meant, model)
    home, kinds = home_of(key, model, here.get(key)) if model and not has_word else ("", ())
    is_sister = bool(meant) and other_word(meant, (key,)) == key
    if home and not is_sister and not (meant and key not in known and _same_letters(key, meant)):
        kind = here.get("soort", "") if isinstance(here, dict) else ""
        facts = {
            "found": key,
            "home": home,
            "kinds": kinds,
            "kind": short_value(kind),
            "table": table_name(loc[:-1]),
            "fits": id_from(" ".join(here[key].split()[:_ID_WORDS])) if home == key == "vraag" else "",
        }
        return Finding("sleutel-hoort-elders", loc, facts)
    facts = {"found": key[:60], "nearest": meant, "allowed": known, "table": table_name(loc[:-1])}
    facts |= _more_of(key, meant, here, model)
    if has_word and _may_be_of_guide(loc, data):
        facts["home"] = "gids"
    return Finding("onbekende-sleutel", loc, facts)


def _more_of(key: str, meant: str, here: dict[str, Any], model: type[Frozen] | None) -> dict[str, Any]:
    """What more can be said of an unknown key: the whole line that is meant, several keys, or the one that is there."""
    known = keys_of(model) if model else ()
    if meant == "punten":
        points = texts_of(here[key])
        return {"points": points, "listed": points_line(points)}
    if unsure := tuple(
        name for name in UNSURE_WORDS.get(key.lower(), ()) if name in known and name not in here
    ):
        return {"choices": unsure, "nearest": ""}
    if meant:
        return {}
    there = tuple(name for name in known if name in here)
    near = nearest(key, there)
    return {"taken": other_word(key, there, model) or (near[0] if near else "")}


def _may_be_of_guide(loc: Loc, data: dict[str, Any]) -> bool:
    """Whether a key below a heading may be one that the guide lacks at its top, written too far down."""
    return len(loc) == _UNDER_HEADING and loc[-1] in keys_of(Guide) and loc[-1] not in data


def _same_letters(one: str, other: str) -> bool:
    return re.sub(r"[^a-z]", "", one.lower()) == re.sub(r"[^a-z]", "", other.lower())


def _unknown_kind(loc: Loc, value: Any) -> Finding:
    kinds = tuple(QUESTION_KINDS)
    if value == {}:
        return Finding("leeg-deel", loc)
    kind = value.get("soort") if isinstance(value, dict) else None
    if kind is not None:
        facts = {"key": "soort", "found": short_value(kind), "allowed": kinds}
        meant = value_meant("soort", str(kind), kinds)
        return Finding("waarde-onbekend", (*loc, "soort"), {**facts, "nearest": meant})
    for key in value if isinstance(value, dict) else ():
        if other_word(key, ("soort",)) or nearest(key, ("soort",)):
            return Finding(
                "onbekende-sleutel",
                (*loc, key),
                {"found": key, "nearest": "soort", "allowed": (), "table": "vraag"},
            )
    return Finding("ontbreekt", (*loc, "soort"), {"key": "soort", "table": "vraag", "allowed": kinds})


def _unknown_value(loc: Loc, key: str, value: Any, context: dict[str, Any]) -> Finding:
    if key == "formaat":
        is_newer = isinstance(value, int) and value > FORMAT
        code = "nieuwer-formaat" if is_newer else "formaat-onbekend"
        return Finding(code, loc, {"found": short_value(value), "known": FORMAT})
    allowed = tuple(re.findall(r"'([^']*)'", str(context.get("expected", ""))))
    facts = {
        "key": key,
        "found": short_value(value),
        "allowed": allowed,
        "nearest": value_meant(key, value, allowed),
        "is_of_one": takes_one(key, value, allowed),
    }
    return Finding("waarde-onbekend", loc, facts)


def _beyond(kind: str, loc: Loc, key: str, value: Any, context: dict[str, Any]) -> Iterator[Finding]:
    code, name = _LIMITS[kind]
    limit = context[name]
    if isinstance(value, list):
        # pydantic counts only the items that are right; those that are not have their own finding.
        count = len(value)
        if (kind == "too_short" and count >= limit) or (kind == "too_long" and count <= limit):
            return
        yield Finding(code, loc, {"key": key, "count": count, "limit": limit})
        return
    yield Finding(code, loc, {"key": key, "found": short_value(value), "limit": limit})


def _wrong_type(loc: Loc, key: str, value: Any, wanted: tuple[str, ...]) -> Finding:
    if len(loc) > 1 and loc[-2] in WITH_ID and "tabel" in wanted:
        is_pair = (
            isinstance(value, list)
            and len(value) == len(_PAIR)
            and all(isinstance(one, str) for one in value)
        )
        name, text = value if is_pair else (value, value)
        is_short = isinstance(text, str) and text == short_value(text)
        item = {"found": short_value(text), "key": loc[-2], "suggestion": id_from(name) if is_short else ""}
        return Finding("opties-zonder-id", loc[:-1], item)
    facts = {"key": key, "wanted": tuple(dict.fromkeys(filter(None, wanted))), "found": short_value(value)}
    if "lijst" in wanted and isinstance(value, str):
        facts["listed"] = list_in_text(value, loc)
    return Finding("verkeerde-soort", loc, {**facts, "found_kind": kind_of(value)})


def _with_range(finding: Finding, data: dict[str, Any]) -> Finding:
    """The finding with whether a scale here may be numbers alone, from one point to another."""
    table = finding.loc[:-2] if isinstance(finding.loc[-1], int) else finding.loc[:-1]
    model = table_at(table, data)
    has_range = model is not None and "van_punt" in keys_of(model)
    return finding._replace(data={**finding.data, "has_range": has_range})
