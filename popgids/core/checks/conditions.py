"""Whether the conditions of a guide make sense: the question they ask about, and the answers it can have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.checks.places import is_above, limits_of, possible_answers, questions_of
from popgids.core.findings import Finding
from popgids.core.guide_base import Floor
from popgids.core.questions import (
    AmountQuestion,
    HoursQuestion,
    NumberQuestion,
    PercentageQuestion,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from popgids.core.checks.reach import Reach
    from popgids.core.findings import Loc
    from popgids.core.guide import Guide, Question
    from popgids.core.guide_base import Condition

_Value = object
_NUMBERS = ("getal", "bedrag", "uren", "percentage", "schaal", "berekend")
_ONLY_FILLED = ("tabel", "matrix", "herhaalblok", "persoon", "periode")


def condition_errors(guide: Guide) -> tuple[Finding, ...]:
    """Each als that cannot be understood, or that can never hold."""
    return tuple(one for one in _findings(guide) if not one.is_warning)


def condition_warnings(guide: Guide) -> tuple[Finding, ...]:
    """Each als that is doubtful: on free text, or on a question that is never asked itself."""
    return tuple(one for one in _findings(guide) if one.is_warning)


def _findings(guide: Guide) -> Iterator[Finding]:
    if all(question.when is None for _loc, question in questions_of(guide)):
        return
    from popgids.core.checks.reach import Reach
    from popgids.core.guide_build import completed

    full = completed(guide) if guide.scales else guide
    everything = {question.id: question for _loc, question in questions_of(full)}
    reach = Reach(everything)
    earlier: set[str] = set()
    for loc, question in questions_of(full):
        if question.when is not None:
            found = [
                one
                for condition, here in _each(question.when, (*loc, "als"))
                for one in _one(condition, here, question, everything, earlier)
            ]
            yield from found
            if all(one.is_warning for one in found):
                yield from _reachable(question, (*loc, "als"), reach)
        earlier.add(question.id)


def _reachable(question: Question, loc: Loc, reach: Reach) -> Iterator[Finding]:
    clash = reach.clash(question.id)
    if clash is not None:
        yield Finding("voorwaarde-nooit", loc, {"id": clash}, about=clash)
        return
    blocked = reach.blocked_by(question.id)
    if blocked:
        yield Finding("vraag-onbereikbaar", loc, {"id": blocked}, is_warning=True, about=blocked)


def _each(condition: Condition, loc: Loc) -> Iterator[tuple[Condition, Loc]]:
    yield condition, loc
    for key, parts in (("all", condition.every), ("any", condition.some)):
        for at, part in enumerate(parts or ()):
            yield from _each(part, (*loc, key, at))


def _one(
    condition: Condition, loc: Loc, owner: Question, everything: Mapping[str, Question], earlier: set[str]
) -> Iterator[Finding]:
    tests = _tests(condition)
    joined = condition.every is not None or condition.some is not None
    if condition.question is None:
        if tests:
            yield Finding("voorwaarde-zonder-vraag", loc)
        elif not joined or not (condition.every or condition.some):
            yield Finding("voorwaarde-leeg", loc)
        return
    name = condition.question
    here = (*loc, "vraag")
    about = everything.get(name)
    if name == owner.id:
        yield Finding("voorwaarde-op-zichzelf", here, {"id": name})
    elif about is None:
        known = tuple(one for one in everything if one != owner.id)
        yield Finding("voorwaarde-onbekend", here, {"id": name, "known": known}, about=name)
    elif name not in earlier:
        is_circle = owner.id in _needed_for(name, everything)
        code = "voorwaarde-kring" if is_circle else "voorwaarde-later"
        yield Finding(code, here, {"id": name}, about=name)
    elif about.kind == "info":
        yield Finding("voorwaarde-op-info", here, {"id": name}, about=name)
    elif not tests:
        yield Finding("voorwaarde-zonder-toets", loc, {"id": name}, about=name)
    elif condition.one_of == ():
        yield Finding("een-van-leeg", (*loc, "een_van"), {"id": name}, about=name)
    elif condition.floor is not None and about.floor not in (Floor.BOTH, condition.floor):
        data = {"id": name, "found": condition.floor.value, "floor": about.floor.value}
        yield Finding("voorwaarde-van-niemand", (*loc, "van"), data, about=name)
    else:
        for key, value, place in _values(condition, loc):
            yield from _value(about, key, value, place)
        yield from _limits(condition, about, loc)


def _limits(condition: Condition, about: Question, loc: Loc) -> Iterator[Finding]:
    """What is wrong with a lowest or a highest number."""
    for key, limit in (("minstens", condition.at_least), ("hoogstens", condition.at_most)):
        if limit is None:
            continue
        data = {"id": about.id, "kind": about.kind, "key": key, "found": limit}
        if about.kind not in _NUMBERS:
            yield Finding("voorwaarde-geen-getal", (*loc, key), data, about=about.id)
            return
    low, high = condition.at_least, condition.at_most
    least, most = limits_of(about)
    if is_above(low, high):
        both = {"at_least": low, "at_most": high}
        yield Finding("minstens-boven-hoogstens", (*loc, "minstens"), both, about=about.id)
    elif is_above(low, most) or is_above(least, high):
        key = "hoogstens" if low is None else "minstens"
        facts = {"id": about.id, "kind": about.kind, "key": key, "found": high if low is None else low}
        facts |= _limits_there(about)
        points = [one for one in possible_answers(about) or () if one != "nvt"]
        yield Finding(
            "voorwaarde-onmogelijk", (*loc, key), {**facts, "allowed": tuple(points)}, about=about.id
        )


def _limits_there(about: Question) -> dict[str, Any]:
    """The lowest and the highest number of a question, as far as it has them."""
    limits = zip(("least", "most"), limits_of(about), strict=True)
    return {key: limit for key, limit in limits if limit is not None}


def _needed_for(name: str, everything: Mapping[str, Question]) -> set[str]:
    """The questions that the condition of a question asks about, and those that their conditions ask about."""
    found: set[str] = set()
    left = [name]
    while left:
        question = everything.get(left.pop())
        if question is None or question.when is None:
            continue
        asked = {one.question for one, _loc in _each(question.when, ()) if one.question} - found
        found |= asked
        left += asked
    return found


def _tests(condition: Condition) -> bool:
    values = (
        condition.equals,
        condition.differs,
        condition.one_of,
        condition.filled,
        condition.at_least,
        condition.at_most,
    )
    return any(value is not None for value in values)


def _values(condition: Condition, loc: Loc) -> Iterator[tuple[str, _Value, Loc]]:
    if condition.equals is not None:
        yield "is", condition.equals, (*loc, "is")
    if condition.differs is not None:
        yield "is_niet", condition.differs, (*loc, "is_niet")
    for at, value in enumerate(condition.one_of or ()):
        yield "een_van", value, (*loc, "een_van", at)


def _value(about: Question, key: str, value: _Value, loc: Loc) -> Iterator[Finding]:
    data = {"id": about.id, "kind": about.kind, "key": key, "found": value, **_limits_there(about)}
    allowed = possible_answers(about)

    def impossible(*values: object) -> Finding:
        return Finding("voorwaarde-onmogelijk", loc, {**data, "allowed": values}, about=about.id)

    if allowed is not None:
        # True equals 1 in Python, but is no point of a scale.
        if not any(value == one and isinstance(value, bool) == isinstance(one, bool) for one in allowed):
            yield impossible(*(one for one in allowed if one != "nvt"))
    elif isinstance(about, (NumberQuestion, AmountQuestion, HoursQuestion, PercentageQuestion)):
        if isinstance(value, (bool, str)) or not _within(about, value):
            yield impossible()
    elif about.kind in ("berekend", "schaal"):
        if isinstance(value, (bool, str)):
            yield impossible()
    elif about.kind in _ONLY_FILLED or not isinstance(value, str):
        yield impossible()
    else:
        yield Finding("voorwaarde-op-tekst", loc, data, is_warning=True, about=about.id)


def _within(
    about: NumberQuestion | AmountQuestion | HoursQuestion | PercentageQuestion, value: _Value
) -> bool:
    number = float(str(value))
    low = about.minimum is None or number >= float(str(about.minimum))
    return low and (about.maximum is None or number <= float(str(about.maximum)))
