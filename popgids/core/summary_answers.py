"""The answers in a summary: per step, as they were asked, what each of the two said."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from popgids.core.answers import Answer
from popgids.core.blocks import (
    Block,
    Card,
    Fact,
    FactList,
    Heading,
    Measure,
    Period,
    Record,
    ScalePoint,
    Sentence,
    Several,
    Unit,
    Value,
)
from popgids.core.cleaning import clean_line
from popgids.core.conversation import Conversation
from popgids.core.guide import Floor, Guide, NumberQuestion, Question, ScaleQuestion
from popgids.core.outline import Part
from popgids.core.summary_parts import facts, paragraph, step_heading, who_said


def answer_blocks(conversation: Conversation, guide: Guide | None) -> Iterator[Block]:
    """Every answer and note; private ones are only counted. Without the guide they stand in the order of answering."""
    questions = {one.id: one for step in guide.steps for one in step.questions} if guide else {}
    private = {one.question_id for one in conversation.answers if one.is_private}
    private |= {one.id for one in questions.values() if one.is_private}
    said = [one for one in conversation.answers if not one.is_empty]
    hidden = sum(one.question_id in private for one in said)
    notes = {one.id: one.text for one in conversation.notes if one.text.strip() and one.id not in private}
    records: dict[str, Record] = {}
    answered = (one.question_id for one in said if one.question_id not in private)
    for key in dict.fromkeys((*answered, *(key for key in notes if key in questions))):
        answers = [one for one in said if one.question_id == key]
        records[key] = _record(answers, questions.get(key), notes.pop(key, ""), conversation)
    if records or notes or hidden:
        yield Heading("answers", 2)
    if hidden:
        yield Sentence("private-answers", hidden)
    for step in guide.steps if guide else ():
        in_step = [records.pop(one.id) for one in step.questions if one.id in records]
        if in_step:
            yield step_heading(step.kind, guide)
            yield from in_step
    if records and guide:
        yield Heading("other-answers", 3)
    yield from records.values()
    yield from _other_notes(notes)


def _record(
    answers: Sequence[Answer], question: Question | None, note: str, conversation: Conversation
) -> Record:
    asked = next((one.question for one in answers if one.question), question.text if question else "")
    said = tuple(fact for one in answers for fact in _answer_facts(one, question, conversation))
    return Record("question", 0, clean_line(asked).strip(), (*said, *facts(("note", note))))


def _other_notes(notes: dict[str, str]) -> Iterator[Block]:
    if not notes:
        return
    yield Heading("notes", 3)
    parts = {part.value for part in Part}
    known = [Fact(key, text.strip()) for key, text in notes.items() if key in parts]
    if known:
        yield FactList(tuple(known))
    for key, text in notes.items():
        if key not in parts:
            yield from paragraph("note", text)


def _answer_facts(answer: Answer, question: Question | None, conversation: Conversation) -> tuple[Fact, ...]:
    # One answer of both together needs no name before it.
    by = None if answer.party is Floor.TOGETHER else who_said(answer.party, conversation)
    value = answer_value(answer, question)
    is_text_shown = isinstance(value, (Card, Period, Measure)) or value == answer.text.strip() or answer.on
    more = () if is_text_shown else (answer.text,)
    explanation = "\n".join(text.strip() for text in (*more, answer.explanation) if text.strip())
    return facts(("answer", value), ("explanation", explanation), said_by=by)


def answer_value(answer: Answer, question: Question | None = None) -> Value:
    """What was said, without its explanation; units and labels are only known with the question."""
    text = answer.text.strip()
    if answer.kind == "persoon":
        return Card(text, answer.role.strip(), answer.contact.strip())
    if answer.kind == "periode":
        return Period(answer.on or text or None, answer.until_on or answer.text_until.strip() or None)
    if answer.kind == "datum" and answer.on is not None:
        return answer.on
    if answer.number is not None:
        return _number(answer, answer.number, question)
    if answer.choices:
        return Several(tuple(one.text.strip() for one in answer.choices))
    return text


_UNITS = {"bedrag": Unit.EURO, "uren": Unit.HOURS}


def _number(answer: Answer, number: Decimal, question: Question | None) -> Measure | ScalePoint:
    if answer.kind != "schaal":
        unit_text = clean_line(question.unit).strip() if isinstance(question, NumberQuestion) else ""
        return Measure(number, _UNITS.get(answer.kind, Unit.OTHER), unit_text)
    if not isinstance(question, ScaleQuestion):
        return ScalePoint(number)
    if question.points:
        index = int(number) - 1
        label = question.points[index] if 0 <= index < len(question.points) else ""
        return ScalePoint(number, len(question.points), clean_line(label).strip())
    ends = {question.lowest: question.lowest_label, question.highest: question.highest_label}
    return ScalePoint(number, question.highest, clean_line(ends.get(int(number), "")).strip())
