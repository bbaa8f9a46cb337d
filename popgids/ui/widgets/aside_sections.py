"""What belongs beside a question: asking on, tips for each, an example, an explanation, the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.guide import Party, Tips
from popgids.core.outline import Part
from popgids.core.said_here import said_at
from popgids.i18n import _
from popgids.ui.forms.names import first_name, head_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.conversation import Conversation
    from popgids.core.guide import Question
    from popgids.core.session import Session

Section = tuple[str, tuple[str, ...]]
"""A title with its lines."""

_WITH_REMINDERS = frozenset({Part.GOALS, Part.AGREEMENTS, Part.SUPPORT})


def _said_before(question: Question, conversation: Conversation) -> Iterator[str]:
    """What was said to a question in the talk before, whose it was, and beside a point the point of now."""
    # What is for the eyes of one of the two is not shown on a screen that both look at.
    before = [
        one
        for one in conversation.earlier_answers
        if one.question_id == question.id and one.visible_to is None
    ]
    if not before:
        return
    from popgids.wording.earlier import earlier_lines

    for then in before:
        lines = earlier_lines(then, conversation.answer(then.question_id, then.party), question)
        if len(before) == 1:
            yield from lines
            continue
        name = head_name(conversation, then.party)
        yield from (_("{name}: {text}").format(name=name, text=line) for line in lines)


def aside_sections(session: Session) -> tuple[Section, ...]:
    """Everything beside the stop where the session is, as titles with lines, what matters most first."""
    question = session.stop.question
    conversation = session.conversation
    employee = first_name(conversation, Party.EMPLOYEE)
    manager = first_name(conversation, Party.MANAGER)
    found: list[Section] = []
    if question is not None:
        if question.is_sensitive:
            said = _("Je hoeft hier niets te zeggen. Schrijf alleen op wat het voor het werk betekent.")
            found.append((_("Gevoelig"), (said,)))
        if question.is_private:
            found.append((_("Privé"), (_("Dit komt niet in het plan. Na het afsluiten is het weg."),)))
        if question.visible_to is not None:
            name = first_name(conversation, question.visible_to)
            said = _("Dit staat straks alleen in de kopie voor {name}.").format(name=name)
            found.append((_("Alleen voor {name}").format(name=name), (said,)))
        found.append((_("Uitkomst"), _outcome(session, question)))
        found.append((_("Vraag door"), question.follow_ups))
        found += _groups(session, question)
        found.append((_("Vorige keer"), tuple(_said_before(question, conversation))))
    found.append((_("Let op"), _reminders(session)))
    note = conversation.note(*session.note_keys)
    found.append((_("Notitie"), (note,) if note else ()))
    tips = question.tips if question is not None and _has_any(question.tips) else session.step.tips
    found += [
        (_("Tip voor {name}").format(name=manager), tips.manager),
        (_("Tip voor {name}").format(name=employee), tips.employee),
        (_("Tip voor jullie"), tips.both),
    ]
    explanation = question.explanation if question is not None else session.step.explanation
    if question is not None and (question.kind == "info" or session.stop.also):
        explanation = ""  # it is read in the middle of the screen
    found.append((_("Uitleg"), (explanation.strip(),) if explanation.strip() else ()))
    if question is not None and question.example:
        found.append((_("Bijvoorbeeld"), (question.example.strip(),)))
    return tuple(section for section in found if section[1])


def _outcome(session: Session, question: Question) -> tuple[str, ...]:
    """The numbers that follow from given rows: above the list they would take the room of what explains its row."""
    if not getattr(question, "rows", ()):
        return ()
    from popgids.ui.forms.computed import followed_by

    told = followed_by(session, question)
    return (told,) if told else ()


def _groups(session: Session, question: Question) -> list[Section]:
    """The groups that a question belongs to, of which not all need an answer."""
    return [
        (
            _("Minstens {n} van {all}").format(n=group.count, all=len(group.questions)),
            (group.text.strip() or _("Een paar van deze vragen is genoeg."),),
        )
        for group in session.step.groups
        if question.id in group.questions
    ]


def _reminders(session: Session) -> tuple[str, ...]:
    """What to look at once more at this stop; the rules and sentences are loaded only where they can apply."""
    stop, conversation = session.stop, session.conversation
    said = said_at(stop, conversation, conversation.note(*session.note_keys))
    if not said and stop.part not in _WITH_REMINDERS:
        return ()
    from popgids.core.health import names_health
    from popgids.core.job_promise import promises_a_job
    from popgids.core.reminders import Reminder, reminders
    from popgids.wording.reminders import health_text, reminder_text

    told: tuple[Reminder, ...] = ()
    if stop.part in _WITH_REMINDERS:
        told = reminders(conversation, session.place.step, session.guide)
    elif stop.part is not Part.OPTIONS and promises_a_job(said):
        told = (Reminder("functie-in-antwoord"),)
    health = (health_text(),) if names_health(said) else ()
    return (*health, *(reminder_text(one) for one in told))


def _has_any(tips: Tips) -> bool:
    return bool(tips.manager or tips.employee or tips.both)
