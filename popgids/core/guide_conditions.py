"""Whether the conditions of a guide can ever be met: the question they ask about, and the answers it can have."""

from collections.abc import Iterator

from popgids.core.guide import (
    AmountQuestion,
    ChoiceQuestion,
    Condition,
    Guide,
    HoursQuestion,
    MultipleChoiceQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    YesNoQuestion,
)
from popgids.core.guide_findings import Finding, Loc

_Value = object


def condition_findings(guide: Guide) -> Iterator[Finding]:
    """What is wrong with each als of a guide, errors and warnings alike."""
    everything = {question.id: question for step in guide.steps for question in step.questions}
    earlier: set[str] = set()
    for step_at, step in enumerate(guide.steps):
        for at, question in enumerate(step.questions):
            if question.when is not None:
                loc = ("stap", step_at, "vraag", at, "als")
                for condition, here in _each(question.when, loc):
                    yield from _one(condition, here, question, everything, earlier)
            earlier.add(question.id)


def scale_range(question: ScaleQuestion) -> range:
    """The points of a scale; when each has a label they count from 1."""
    if question.points:
        return range(1, len(question.points) + 1)
    return range(question.lowest, question.highest + 1)


def _each(condition: Condition, loc: Loc) -> Iterator[tuple[Condition, Loc]]:
    yield condition, loc
    for key, parts in (("all", condition.every), ("any", condition.some)):
        for at, part in enumerate(parts or ()):
            yield from _each(part, (*loc, key, at))


def _one(
    condition: Condition, loc: Loc, owner: Question, everything: dict[str, Question], earlier: set[str]
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
        yield Finding("voorwaarde-onbekend", here, {"id": name, "known": tuple(everything)}, about=name)
    elif name not in earlier:
        yield Finding("voorwaarde-later", here, {"id": name}, about=name)
    elif not about.answerable:
        yield Finding("voorwaarde-op-info", here, {"id": name}, about=name)
    elif not tests:
        yield Finding("voorwaarde-zonder-toets", loc, {"id": name}, about=name)
    else:
        for key, value, place in _values(condition, loc):
            yield from _value(about, key, value, place)


def _tests(condition: Condition) -> bool:
    values = (condition.equals, condition.differs, condition.one_of, condition.filled)
    return any(value is not None for value in values)


def _values(condition: Condition, loc: Loc) -> Iterator[tuple[str, _Value, Loc]]:
    if condition.equals is not None:
        yield "is", condition.equals, (*loc, "is")
    if condition.differs is not None:
        yield "is_niet", condition.differs, (*loc, "is_niet")
    for at, value in enumerate(condition.one_of or ()):
        yield "een_van", value, (*loc, "een_van", at)


def _value(about: Question, key: str, value: _Value, loc: Loc) -> Iterator[Finding]:
    data = {"id": about.id, "kind": about.kind, "key": key, "found": value}

    def impossible(*allowed: object) -> Finding:
        return Finding("voorwaarde-onmogelijk", loc, {**data, "allowed": allowed}, about=about.id)

    if isinstance(about, YesNoQuestion):
        if not isinstance(value, bool):
            yield impossible(True, False)
    elif isinstance(about, (ChoiceQuestion, MultipleChoiceQuestion)):
        allowed = (*(choice.id for choice in about.choices), *(["anders"] if about.allows_other else []))
        if value not in allowed:
            yield impossible(*allowed)
    elif isinstance(about, ScaleQuestion):
        is_point = not isinstance(value, (bool, str)) and value in scale_range(about)
        if not is_point and not (value == "nvt" and about.allows_not_applicable):
            yield impossible(*scale_range(about))
    elif isinstance(about, (NumberQuestion, AmountQuestion, HoursQuestion)):
        if isinstance(value, (bool, str)) or not _within(about, value):
            yield impossible()
    elif not isinstance(value, str):
        yield impossible()
    else:
        yield Finding("voorwaarde-op-tekst", loc, data, is_warning=True, about=about.id)


def _within(about: NumberQuestion | AmountQuestion | HoursQuestion, value: _Value) -> bool:
    number = float(str(value))
    low = about.minimum is None or number >= float(str(about.minimum))
    return low and (about.maximum is None or number <= float(str(about.maximum)))
