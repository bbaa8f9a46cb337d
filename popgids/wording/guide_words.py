"""What a guide says in words: the kinds of question, when one is asked, and how a number is worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.dutch.numbers import format_number
from popgids.core.guide import ComputedQuestion, Floor, MatrixQuestion
from popgids.core.references import parse_reference
from popgids.i18n import _
from popgids.wording.names import floor_name
from popgids.wording.phrases import listed

if TYPE_CHECKING:
    from typing import Any

    from popgids.core.guide import Condition, Guide, Question


def question_kind_text(kind: str) -> str:
    """What a kind of question is called for a reader."""
    names = {
        "info": _("om te lezen"),
        "open": _("eigen woorden"),
        "kort": _("één regel"),
        "ja-nee": _("ja of nee"),
        "keuze": _("kies één"),
        "meerkeuze": _("kies er meer"),
        "schaal": _("schaal"),
        "getal": _("getal"),
        "bedrag": _("bedrag"),
        "uren": _("uren"),
        "percentage": _("percentage"),
        "datum": _("datum"),
        "periode": _("periode"),
        "persoon": _("persoon"),
        "rangorde": _("zet op volgorde"),
        "bewijs": _("verwijzing naar bewijs"),
        "berekend": _("wordt uitgerekend"),
        "tabel": _("tabel"),
        "matrix": _("per onderdeel een punt"),
        "herhaalblok": _("telkens dezelfde vragen"),
    }
    return names.get(kind, kind)


def condition_text(condition: Condition, guide: Guide) -> str:
    """When a question is asked, to stand behind "als": "het antwoord op “Wil je een cursus doen?” ja is"."""
    parts = [_test(condition, guide)] if condition.question else []
    if condition.every:
        parts.append(_(" en ").join(_inner(one, guide) for one in condition.every))
    if condition.some:
        parts.append(_(" of ").join(_inner(one, guide) for one in condition.some))
    return _(" en ").join(part for part in parts if part)


def _inner(condition: Condition, guide: Guide) -> str:
    text = condition_text(condition, guide)
    return f"({text})" if condition.every or condition.some else text


def _test(condition: Condition, guide: Guide) -> str:
    question = guide.question(condition.question or "")
    about = question.text if question is not None else str(condition.question)
    found = []
    if condition.filled is not None:
        told = (
            _("op “{question}” iets is ingevuld")
            if condition.filled
            else _("op “{question}” niets is ingevuld")
        )
        found.append(told.format(question=about))
    if condition.equals is not None:
        told = _("het antwoord op “{question}” {answer} is")
        found.append(told.format(question=about, answer=_answer(condition.equals, question)))
    if condition.differs is not None:
        told = _("het antwoord op “{question}” niet {answer} is")
        found.append(told.format(question=about, answer=_answer(condition.differs, question)))
    if condition.one_of is not None:
        answers = _(" of ").join(_answer(one, question) for one in condition.one_of)
        found.append(_("het antwoord op “{question}” {answer} is").format(question=about, answer=answers))
    for limit, told in (
        (condition.at_least, _("het antwoord op “{question}” minstens {n} is")),
        (condition.at_most, _("het antwoord op “{question}” hoogstens {n} is")),
    ):
        if limit is not None:
            found.append(told.format(question=about, n=format_number(limit)))
    text = _(" en ").join(found)
    if condition.floor is None:
        return text
    return _("bij {party} {text}").format(party=floor_name(condition.floor), text=text)


def _answer(value: Any, question: Question | None) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, str):
        choices = {one.id: one.text for one in getattr(question, "choices", ())}
        return f"“{choices.get(value, value)}”"
    points = getattr(question, "points", ())
    if isinstance(value, int) and 1 <= value <= len(points):
        return f"{value} ({points[value - 1]})"
    return format_number(value)


def formula_name(formula: str) -> str:
    """What a way to work out a number is called."""
    names = {
        "som": _("som"),
        "gemiddelde": _("gemiddelde"),
        "gewogen-gemiddelde": _("gewogen gemiddelde"),
        "verschil": _("verschil"),
        "hoogste": _("hoogste"),
        "laagste": _("laagste"),
    }
    return names.get(formula, formula)


def formula_text(question: ComputedQuestion, guide: Guide) -> str:
    """How a number is worked out: "het gemiddelde van “…” en “…”"."""
    names = {
        "som": _("de som van {parts}"),
        "gemiddelde": _("het gemiddelde van {parts}"),
        "gewogen-gemiddelde": _("het gewogen gemiddelde van {parts}"),
        "verschil": _("het verschil tussen {parts}"),
        "hoogste": _("het hoogste van {parts}"),
        "laagste": _("het laagste van {parts}"),
    }
    parts = [_source(one, guide) for one in question.over]
    if question.weights:
        weighed = zip(parts, question.weights, strict=False)
        parts = [_("{part} (telt {n} keer)").format(part=part, n=format_number(n)) for part, n in weighed]
    return names[question.formula].format(parts=listed(parts))


def _source(reference: str, guide: Guide) -> str:
    wanted = parse_reference(reference)
    column = wanted.column
    question = guide.question(wanted.question_id)
    if question is None:
        return f"“{reference}”"
    fields = (*getattr(question, "columns", ()), *getattr(question, "fields", ()))
    heads = {one.id: one.text for one in fields}
    if isinstance(question, MatrixQuestion):
        heads = {"nu": _("nu"), "gewenst": _("gewenst")}
    told = [heads.get(column, column)] if column else []
    if wanted.side:
        told.append(floor_name(Floor(wanted.side)) if wanted.side in set(Floor) else wanted.side)
    return f"“{question.text}” ({', '.join(told)})" if told else f"“{question.text}”"


def limits_text(question: Any) -> str:
    """What a number must stay within, or how many are chosen; "" when anything goes."""
    low, high = getattr(question, "minimum", None), getattr(question, "maximum", None)
    if low is not None and high is not None:
        return _("van {low} tot en met {high}").format(low=format_number(low), high=format_number(high))
    if low is not None:
        return _("minstens {n}").format(n=format_number(low))
    if high is not None:
        return _("hoogstens {n}").format(n=format_number(high))
    return ""


def how_many_text(question: Any) -> str:
    """How many choices, rows or items there are; "" when any number is right."""
    least, most = getattr(question, "at_least", 0), getattr(question, "at_most", None)
    if least and most is not None:
        return _("{least} tot en met {most}").format(least=least, most=most)
    if least:
        return _("minstens {n}").format(n=least)
    return _("hoogstens {n}").format(n=most) if most is not None else ""
