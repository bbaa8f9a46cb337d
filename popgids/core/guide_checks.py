"""What a guide says that no field can say alone: ids, the order of steps, scales, limits and minutes."""

import re
from collections.abc import Iterator

from popgids.core.guide import (
    AmountQuestion,
    ChoiceQuestion,
    Guide,
    HoursQuestion,
    MultipleChoiceQuestion,
    Number,
    NumberQuestion,
    Question,
    ScaleQuestion,
    StepKind,
)
from popgids.core.guide_conditions import condition_findings
from popgids.core.guide_findings import Finding, Loc

_MOST = 10**12
_LOST_BACKSLASH = re.compile(r"\b[A-Za-z]:[\t\n\x08\x0c\r\x1b]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_FEWEST_POINTS = 2


def check_guide(guide: Guide) -> tuple[Finding, ...]:
    """Everything that is wrong in a guide, and warnings about what is probably not meant."""
    return (*guide_errors(guide), *guide_warnings(guide))


def guide_errors(guide: Guide) -> tuple[Finding, ...]:
    """Only what keeps a guide from being used."""
    found = [*_step_order(guide), *_question_ids(guide), *_learning_form_ids(guide), *_empty_texts(guide)]
    found += _budget(guide)
    for loc, question in _questions(guide):
        found += _question_errors(question, loc)
    found += (one for one in condition_findings(guide) if not one.is_warning)
    return tuple(found)


def guide_warnings(guide: Guide) -> tuple[Finding, ...]:
    """Only what is doubtful in a guide that can be used."""
    found = [*_missing_steps(guide), *_minutes(guide), *_odd_characters(guide)]
    found += (one for one in condition_findings(guide) if one.is_warning)
    return tuple(found)


def _questions(guide: Guide) -> Iterator[tuple[Loc, Question]]:
    for step_at, step in enumerate(guide.steps):
        for at, question in enumerate(step.questions):
            yield ("stap", step_at, "vraag", at), question


def _step_order(guide: Guide) -> Iterator[Finding]:
    order = list(StepKind)
    first: dict[StepKind, int] = {}
    highest = -1
    for at, step in enumerate(guide.steps):
        loc: Loc = ("stap", at, "soort")
        if step.kind in first:
            other: Loc = ("stap", first[step.kind], "soort")
            yield Finding("dubbele-stap", loc, {"kind": step.kind.value}, other=other)
            continue
        first[step.kind] = at
        rank = order.index(step.kind)
        if rank < highest:
            before = order[highest].value
            yield Finding("stap-volgorde", loc, {"kind": step.kind.value, "before": before})
        highest = max(highest, rank)


def _missing_steps(guide: Guide) -> Iterator[Finding]:
    kinds = {step.kind for step in guide.steps}
    missing = tuple(kind.value for kind in StepKind if kind not in kinds)
    if missing:
        yield Finding("stap-ontbreekt", (), {"missing": missing}, is_warning=True)


def _minutes(guide: Guide) -> Iterator[Finding]:
    total = sum(step.minutes for step in guide.steps)
    if total != guide.duration_minutes:
        data = {"total": total, "duration": guide.duration_minutes}
        yield Finding("minuten-kloppen-niet", ("duur_minuten",), data, is_warning=True)


def _question_ids(guide: Guide) -> Iterator[Finding]:
    first: dict[str, Loc] = {}
    for loc, question in _questions(guide):
        if question.id in first:
            data = {"id": question.id}
            yield Finding("dubbele-vraag-id", (*loc, "id"), data, other=(*first[question.id], "id"))
        else:
            first[question.id] = loc


def _learning_form_ids(guide: Guide) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for at, form in enumerate(guide.learning_forms):
        here: Loc = ("leervorm", at, "id")
        if form.id in first:
            other: Loc = ("leervorm", first[form.id], "id")
            yield Finding("dubbele-leervorm-id", here, {"id": form.id}, other=other)
        else:
            first[form.id] = at


def _budget(guide: Guide) -> Iterator[Finding]:
    for key, limit in (("budget_eur", guide.budget_eur), ("budget_uren", guide.budget_hours)):
        if limit is not None and _is_odd(limit):
            yield Finding("geen-gewoon-getal", (key,), {"key": key})


def _is_odd(number: Number) -> bool:
    """Whether nobody means this number: endless, or beyond all measure."""
    return not abs(float(str(number))) <= _MOST


def _question_errors(question: Question, loc: Loc) -> Iterator[Finding]:
    if isinstance(question, (ChoiceQuestion, MultipleChoiceQuestion)):
        yield from _choices(question, loc)
    if isinstance(question, MultipleChoiceQuestion):
        yield from _how_many(question, loc)
    elif isinstance(question, ScaleQuestion):
        yield from _scale(question, loc)
    elif isinstance(question, (NumberQuestion, AmountQuestion, HoursQuestion)):
        yield from _limits(question, loc)


def _choices(question: ChoiceQuestion | MultipleChoiceQuestion, loc: Loc) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for at, choice in enumerate(question.choices):
        here: Loc = (*loc, "opties", at, "id")
        if choice.id in first:
            other: Loc = (*loc, "opties", first[choice.id], "id")
            yield Finding("dubbele-optie-id", here, {"id": choice.id}, other=other)
        else:
            first[choice.id] = at
        if choice.id == "anders" and question.allows_other:
            yield Finding("optie-heet-anders", here)


def _how_many(question: MultipleChoiceQuestion, loc: Loc) -> Iterator[Finding]:
    available = len(question.choices) + question.allows_other
    if question.at_least > available:
        data = {"at_least": question.at_least, "available": available}
        yield Finding("minstens-te-veel", (*loc, "minstens"), data)
    elif question.at_most is not None and question.at_least > question.at_most:
        data = {"at_least": question.at_least, "at_most": question.at_most}
        yield Finding("minstens-boven-hoogstens", (*loc, "minstens"), data)


def _scale(question: ScaleQuestion, loc: Loc) -> Iterator[Finding]:
    if question.lowest >= question.highest:
        data = {"lowest": question.lowest, "highest": question.highest}
        yield Finding("schaal-grenzen", (*loc, "van_punt"), data)
        return
    labels = len(question.points)
    if labels:
        yield from _labels(question, labels, loc)
    elif not question.lowest_label.strip() or not question.highest_label.strip():
        yield Finding("schaal-zonder-woorden", loc)


def _labels(question: ScaleQuestion, labels: int, loc: Loc) -> Iterator[Finding]:
    if labels < _FEWEST_POINTS:
        yield Finding("schaal-te-kort", (*loc, "punten"), {"count": labels})
        return
    if question.lowest != 1 or ("highest" in question.model_fields_set and question.highest != labels):
        data = {"count": labels, "lowest": question.lowest, "highest": question.highest}
        yield Finding("schaal-aantal-punten", (*loc, "punten"), data)


def _limits(question: NumberQuestion | AmountQuestion | HoursQuestion, loc: Loc) -> Iterator[Finding]:
    limits = {"min": question.minimum, "max": question.maximum}
    odd = False
    for key, limit in limits.items():
        if limit is not None and _is_odd(limit):
            odd = True
            yield Finding("geen-gewoon-getal", (*loc, key), {"key": key})
    if question.minimum is not None and question.maximum is not None and not odd:
        low, high = float(str(question.minimum)), float(str(question.maximum))
        if low > high:
            data = {"minimum": str(question.minimum), "maximum": str(question.maximum)}
            yield Finding("min-boven-max", (*loc, "min"), data)


def _texts(guide: Guide) -> Iterator[tuple[Loc, str]]:
    """Every text that is shown as a line of its own, with its place."""
    yield ("titel",), guide.title
    yield ("versie",), guide.version
    for step_at, step in enumerate(guide.steps):
        yield ("stap", step_at, "titel"), step.title
    if guide.training_rule is not None:
        yield ("scholing", "tekst"), guide.training_rule.text
        yield ("scholing", "bron"), guide.training_rule.source
    for at, form in enumerate(guide.learning_forms):
        yield ("leervorm", at, "naam"), form.name
    for loc, question in _questions(guide):
        yield (*loc, "vraag"), question.text
        for at, text in enumerate(question.follow_ups):
            yield (*loc, "doorvragen", at), text
        if isinstance(question, (ChoiceQuestion, MultipleChoiceQuestion)):
            for at, choice in enumerate(question.choices):
                yield (*loc, "opties", at, "tekst"), choice.text
        if isinstance(question, ScaleQuestion):
            for at, text in enumerate(question.points):
                yield (*loc, "punten", at), text


def _paragraphs(guide: Guide) -> Iterator[tuple[Loc, str]]:
    yield ("omschrijving",), guide.description
    for step_at, step in enumerate(guide.steps):
        yield ("stap", step_at, "doel"), step.goal
        yield ("stap", step_at, "uitleg"), step.explanation
    yield ("budget_bron",), guide.budget_source
    for at, form in enumerate(guide.learning_forms):
        yield ("leervorm", at, "duur"), form.time
        yield ("leervorm", at, "kosten"), form.cost
        yield ("leervorm", at, "bewijs"), form.proof
        yield ("leervorm", at, "resultaat"), form.result
        yield ("leervorm", at, "spreek_af"), form.agree_on
        yield ("leervorm", at, "past_niet"), form.not_when
    for loc, question in _questions(guide):
        yield (*loc, "uitleg"), question.explanation
        yield (*loc, "voorbeeld"), question.example


def _empty_texts(guide: Guide) -> Iterator[Finding]:
    for loc, text in _texts(guide):
        if not text.strip():
            yield Finding("lege-tekst", loc, {"key": _key(loc)})


def _odd_characters(guide: Guide) -> Iterator[Finding]:
    for texts in (_texts(guide), _paragraphs(guide)):
        for loc, text in texts:
            if text.isprintable():
                continue
            if _LOST_BACKSLASH.search(text):
                yield Finding("pad-in-tekst", loc, {"key": _key(loc)}, is_warning=True)
            elif _CONTROL.search(text):
                yield Finding("stuurteken-in-tekst", loc, {"key": _key(loc)}, is_warning=True)


def _key(loc: Loc) -> str:
    return next((part for part in reversed(loc) if isinstance(part, str)), "")
