"""What people typed themselves at one stop of the talk, to be looked at for what one had better say otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from popgids.core.answers import Row
    from popgids.core.conversation import Conversation
    from popgids.core.outline import Stop

_RECORDS: dict[Part, tuple[str, tuple[str, ...]]] = {
    Part.AGENDA: ("agenda", ("text",)),
    Part.LOOK_BACK: ("look_back", ("brought", "reason")),
    Part.GOALS: ("goals", ("what", "importance", "criteria", "organisation_goal")),
    Part.OPTIONS: ("options", ("what",)),
    Part.AGREEMENTS: ("agreements", ("what", "result", "employee_benefit", "organisation_benefit")),
    Part.SUPPORT: ("support", ("what",)),
}


def said_at(stop: Stop, conversation: Conversation, note: str = "") -> str:
    """All that was typed at a stop, and the note to it, each in a line of its own."""
    texts = (*_at_part(stop, conversation), *_at_question(stop, conversation), note)
    return "\n".join(one.strip() for one in texts if one.strip())


def deserves_a_look(text: str) -> bool:
    """Whether a text holds something to look at once more."""
    if not text:
        return False
    from popgids.core.health import names_health
    from popgids.core.job_promise import promises_a_job

    return names_health(text) or promises_a_job(text)


def _at_question(stop: Stop, conversation: Conversation) -> Iterator[str]:
    if stop.question is None:
        return
    for one in conversation.answers_to(stop.question.id):
        yield from (one.text, one.explanation, *_in_rows(one.rows))


def _in_rows(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        for cell in row.cells:
            yield cell.text
            yield from _in_rows(cell.rows)


def _at_part(stop: Stop, conversation: Conversation) -> Iterator[str]:
    part = stop.part
    if part in _RECORDS:
        field, names = _RECORDS[part]
        for one in getattr(conversation, field):
            if part is not Part.GOALS or side_of(stop.step) in one.origins:
                yield from (getattr(one, name) for name in names)
    elif part is Part.OPENING:
        yield conversation.purpose
    elif part is Part.READ_BACK:
        said = conversation.read_back(stop.step)
        yield from (said.summary, said.correction)
    elif part is Part.NEXT_TALK:
        yield conversation.next_talk.remark
    elif part is Part.EVALUATION:
        told = conversation.evaluation
        yield from (told.words, told.differently, told.manager_response)


def side_of(step: StepKind) -> Party:
    """Whose development points a step is about."""
    return Party.MANAGER if step is StepKind.ORGANISATION_NEED else Party.EMPLOYEE
