"""The answers in a summary: per step, as they were asked, what each of the two said."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from popgids.core.answers import Answer, point_label
from popgids.core.cleaning import clean_line
from popgids.core.conversation import Conversation
from popgids.core.guide import Guide, Party, Question, ScaleQuestion, StepKind
from popgids.core.outline import IN_MORE_STEPS, Part, note_key
from popgids.core.privacy import private_questions
from popgids.core.summary.blocks import (
    Block,
    Card,
    Computed,
    Fact,
    FactList,
    Heading,
    Measure,
    Ordered,
    Period,
    Record,
    ScalePoint,
    Sentence,
    Several,
    Value,
)
from popgids.core.summary.codes import Unit
from popgids.core.summary.parts import facts, paragraph, step_heading, who_answered
from popgids.core.summary.rows import UNITS, ordered_block, row_blocks

_NOBODY, _NO_PERIOD = Card(""), Period(None, None)


def answer_blocks(
    conversation: Conversation, guide: Guide | None, for_party: Party | None = None
) -> Iterator[Block]:
    """Every answer and note; private ones, and those for the eyes of somebody else than for_party, are only counted.

    Without the guide they stand in the order of answering.
    """
    questions = {one.id: one for step in guide.steps for one in step.questions} if guide else {}
    private = private_questions(conversation, questions.values())
    hidden = hidden_questions(conversation, questions.values(), for_party)
    said = [one for one in conversation.answers if not one.is_empty]
    notes = {one.id: one.text for one in conversation.notes if one.text.strip() and one.id not in hidden}
    records: dict[str, Record] = {}
    answered = (one.question_id for one in said if one.question_id not in hidden)
    for key in dict.fromkeys((*answered, *(key for key in notes if key in questions))):
        answers = [one for one in said if one.question_id == key]
        records[key] = _record(answers, questions.get(key), notes.pop(key, ""), conversation)
    if records or notes or any(one.question_id in hidden for one in said):
        yield Heading("answers", 2)
    for code, ids in (("private-answers", private), ("answers-elsewhere", hidden - private)):
        if count := sum(one.question_id in ids for one in said):
            yield Sentence(code, count)
    for step in guide.steps if guide else ():
        in_step = [records.pop(one.id) for one in step.questions if one.id in records]
        if in_step:
            yield step_heading(step.kind, guide)
            yield from in_step
    if records and guide:
        yield Heading("other-answers", 3)
    yield from records.values()
    yield from _other_notes(notes, guide)


def hidden_questions(
    conversation: Conversation, questions: Iterable[Question] = (), for_party: Party | None = None
) -> set[str]:
    """The ids of questions whose answers are not in the copy for this party, or not in a shared one."""
    known = tuple(questions)
    eyes = {one.question_id: one.visible_to for one in conversation.answers if one.visible_to}
    eyes |= {one.id: one.visible_to for one in known if one.visible_to}
    return private_questions(conversation, known) | {key for key, party in eyes.items() if party != for_party}


def _record(
    answers: Sequence[Answer], question: Question | None, note: str, conversation: Conversation
) -> Record:
    asked = next((one.question for one in answers if one.question), question.text if question else "")
    told = tuple(fact for one in answers for fact in _answer_facts(one, question, conversation))
    said = [(one, who_answered(one, conversation)) for one in answers]
    rows = (
        *(ordered_block(one, by) for one, by in said if one.kind == "rangorde" and one.choices),
        *row_blocks(said, question),
    )
    title = clean_line(asked).strip()
    return Record("question", 0, title, (*told, *facts(("note", note))), rows=rows)


def _other_notes(notes: dict[str, str], guide: Guide | None) -> Iterator[Block]:
    if not notes:
        return
    yield Heading("notes", 3)
    parts = _parts_with_notes(guide)
    known = [
        Fact(part.value, text.strip(), step=step)
        for key, (part, step) in parts.items()
        if (text := notes.get(key, ""))
    ]
    if known:
        yield FactList(tuple(known))
    for key, text in notes.items():
        if key not in parts:
            yield from paragraph("note", text)


def _parts_with_notes(guide: Guide | None) -> dict[str, tuple[Part, tuple[StepKind, str] | None]]:
    """The part of each key of a note, and the step where it is one of several, in the order of the talk."""
    titles = {one.kind: clean_line(one.title) for one in guide.steps} if guide else {}
    found: dict[str, tuple[Part, tuple[StepKind, str] | None]] = {}
    for part in Part:
        found[part.value] = (part, None)
        for step in IN_MORE_STEPS.get(part, ()):
            found[note_key(part, step)] = (part, (step, titles.get(step, "")))
    return found


def _answer_facts(answer: Answer, question: Question | None, conversation: Conversation) -> tuple[Fact, ...]:
    # One answer of both together needs no name before it.
    by = who_answered(answer, conversation)
    value: Value | None = answer_value(answer, question)
    is_text_shown = isinstance(value, (Card, Period, Measure)) or value == answer.text.strip() or answer.on
    more = () if is_text_shown else (answer.text,)
    told = "" if isinstance(value, Computed) else answer.explanation
    explanation = "\n".join(text.strip() for text in (*more, told) if text.strip())
    if isinstance(value, Ordered):
        value = None
    return facts(("answer", value), ("explanation", explanation), said_by=by)


def answer_value(answer: Answer, question: Question | None = None) -> Value:
    """What was said, without its explanation; units and labels are only known with the question."""
    text = answer.text.strip()
    if answer.kind == "persoon":
        card = Card(text, answer.role.strip(), answer.contact.strip())
        return card if card != _NOBODY else ""
    if answer.kind == "periode":
        period = Period(answer.on or text or None, answer.until_on or answer.text_until.strip() or None)
        return period if period != _NO_PERIOD else ""
    if answer.kind == "datum" and answer.on is not None:
        return answer.on
    if answer.number is not None:
        return _number(answer, answer.number, question)
    if answer.choices:
        texts = tuple(one.text.strip() for one in answer.choices)
        return Ordered(texts) if answer.kind == "rangorde" else Several(texts)
    return text


def _number(answer: Answer, number: Decimal, question: Question | None) -> Measure | ScalePoint | Computed:
    unit = clean_line(getattr(question, "unit", "") or answer.unit).strip()
    if answer.kind == "berekend":
        return Computed(number, unit, answer.explanation.strip(), answer.left_out)
    if answer.kind != "schaal":
        return Measure(number, UNITS.get(answer.kind, Unit.OTHER), unit)
    if not isinstance(question, ScaleQuestion):
        return ScalePoint(number, None, answer.point.strip())
    highest = len(question.points) or question.highest
    return ScalePoint(number, highest, point_label(question, number))
