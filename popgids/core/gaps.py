"""What is still open in a plan, to be named kindly before it is closed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from popgids.core.agenda import without_words
from popgids.core.agreements import NEEDS_REASON, Agreement, Mandatory, Support
from popgids.core.answers import parties_of
from popgids.core.carrying import held_by_support, settled_in_plan
from popgids.core.composed_questions import ComposedQuestion
from popgids.core.conversation import Conversation, Participant
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import (
    Guide,
    Party,
    Question,
    Step,
    StepKind,
)
from popgids.core.items import has_free_rows, is_unread, unread_cells
from popgids.core.learning import is_training
from popgids.core.options import Option
from popgids.core.outline import ANYWHERE, Part, Spot, Stop, stops_in
from popgids.core.progress import is_answered, is_filled, part_is_filled
from popgids.core.reminders import has_no_support
from popgids.core.row_progress import filled_rows, least_rows, missing_rows, open_rows
from popgids.core.running_on import with_running_on


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is open; code says what, subject which agreement, point or question; step, key and spot where.

    count: how many there should be, or how many are open; found: how many there are; said: words that were not
    understood.
    """

    code: str
    step: StepKind
    key: str
    subject: str = ""
    count: int = 0
    found: int = 0
    said: str = ""
    spot: Spot = ANYWHERE


Open = Iterable[tuple[str, str, Spot]]
"""What is open at a part: its code, its subject and where it is."""


def gaps(guide: Guide, conversation: Conversation) -> tuple[Gap, ...]:
    """Everything that is still open, in the order of the talk."""
    return tuple(
        gap
        for step in guide.steps
        for stop in stops_in(step, conversation)
        for gap in (*_open_at(stop, conversation), *_groups_at(stop, step, conversation))
    )


def _open_at(stop: Stop, conversation: Conversation) -> Iterator[Gap]:
    if stop.question is not None:
        yield from _question(stop, stop.question, conversation)
    elif stop.part is not None and (check := _CHECKS.get(stop.part)) is not None:
        for code, subject, spot in check(stop, conversation):
            yield Gap(code, stop.step, stop.key, subject, spot=spot)


def _question(stop: Stop, question: Question, conversation: Conversation) -> Iterator[Gap]:
    if isinstance(question, ComposedQuestion):
        yield from _rows(stop, question, conversation)
    elif question.is_required and not is_filled(stop, conversation):
        yield Gap("vraag-open", stop.step, stop.key, question.text, spot=_unanswered(stop, conversation))
    elif question.kind in ("getal", "bedrag", "uren", "percentage", "datum"):
        for party in parties_of(question):
            one = conversation.answer(question.id, party)
            if one is not None and is_unread(one):
                spot = Spot(field="text", party=party)
                yield Gap("geen-getal", stop.step, stop.key, question.text, said=one.text.strip(), spot=spot)


def _rows(stop: Stop, question: ComposedQuestion, conversation: Conversation) -> Iterator[Gap]:
    """Rows that the guide asks for at least, and of a required question the rows that are not complete."""
    said = {party: conversation.answer(question.id, party) for party in parties_of(question)}
    if short := [party for party, one in said.items() if missing_rows(question, one)]:
        least, is_new = least_rows(question), has_free_rows(question)
        code = "te-weinig-rijen" if len(said) == 1 else "te-weinig-rijen-van"
        for party in short:
            spot = Spot(party=party if len(said) > 1 else None, is_new=is_new)
            yield Gap(code, stop.step, stop.key, question.text, least, filled_rows(said[party]), spot=spot)
    elif question.is_required and not is_filled(stop, conversation):
        left = [
            Spot((row.id,), party=party)
            for party, one in said.items()
            for row in open_rows(question, one, conversation.employee.role)
        ]
        code = "rijen-open" if left and any(map(filled_rows, said.values())) else "vraag-open"
        spot = next(iter(left), ANYWHERE)
        yield Gap(code, stop.step, stop.key, question.text, len(left), spot=spot)
    for party, answer in said.items():
        for path, cell in (found for row in (answer.rows if answer else ()) for found in unread_cells(row)):
            spot, words = Spot(path, cell.id, party), cell.text.strip()
            yield Gap("geen-getal", stop.step, stop.key, question.text, said=words, spot=spot)


def _unanswered(stop: Stop, conversation: Conversation) -> Spot:
    """Who has not answered a question yet."""
    question = stop.question
    if question is None:
        return ANYWHERE
    said = {one: conversation.answer(question.id, one) for one in parties_of(question)}
    left = (Spot(party=who) for who, one in said.items() if not is_answered(question, one, conversation))
    return next(left, ANYWHERE)


def _groups_at(stop: Stop, step: Step, conversation: Conversation) -> Iterator[Gap]:
    """The groups of which this is the last question on the way, and of which too few are answered."""
    for group in step.groups:
        asked = [one for one in stops_in(step, conversation) if one.key in group.questions]
        if not asked or asked[-1].key != stop.key:
            continue
        unanswered = [one for one in asked if not is_filled(one, conversation)]
        missing = min(group.count, len(asked)) - (len(asked) - len(unanswered))
        if missing > 0:
            texts = (f"“{one.question.text}”" for one in unanswered if one.question is not None)
            code, subject = (
                ("groep-eigen", group.text) if group.text.strip() else ("groep-open", ", ".join(texts))
            )
            spot = _unanswered(unanswered[0], conversation)
            yield Gap(code, stop.step, unanswered[0].key, subject, missing, spot=spot)


def _agenda(_stop: Stop, conversation: Conversation) -> Open:
    for one in without_words(conversation.agenda):
        yield "agendapunt-zonder-woorden", "", Spot((one.id,), "text")


def _look_back(_stop: Stop, conversation: Conversation) -> Open:
    for one in conversation.look_back:
        if one.status is None:
            yield "geen-status", one.promise.what, Spot((one.id,), "status")
        elif one.status in NEEDS_REASON and not one.reason.strip():
            yield "geen-reden", one.promise.what, Spot((one.id,), "reason")


def _goals(stop: Stop, conversation: Conversation) -> Open:
    side = Party.EMPLOYEE if stop.step is StepKind.EMPLOYEE_NEED else Party.MANAGER
    points = [one for one in with_running_on(conversation).goals if not one.is_empty]
    if side is Party.EMPLOYEE and not any(side in one.origins for one in points):
        code = "geen-eigen-ontwikkelpunt" if points else "geen-ontwikkelpunt"
        yield code, "", Spot(field="what", is_new=True)
    mine = [one for one in conversation.goals if one.origins[0] is side]
    yield from _without_words("punt-zonder-woorden", mine)


def _without_words(code: str, records: Iterable[DevelopmentGoal | Option | Agreement | Support]) -> Open:
    """The records in which something was filled in, but not what it is."""
    for one in records:
        if not (one.is_empty or one.what.strip()):
            yield code, "", Spot((one.id,), "what")


def _options(stop: Stop, conversation: Conversation) -> Open:
    goal = conversation.goal(stop.goal_id)
    ids = goal.all_ids if goal else ()
    mine = [one for one in conversation.options if one.goal_id in ids]
    yield from _without_words("oplossing-zonder-woorden", mine)


def _read_back(stop: Stop, conversation: Conversation) -> Open:
    read_back = conversation.read_back(stop.step)
    if read_back.is_right is None:
        yield "niet-bevestigd", "", Spot(field="is_right" if read_back.summary.strip() else "summary")
    elif not read_back.is_right and not read_back.correction.strip():
        yield "klopt-niet", "", Spot(field="correction")
    elif not read_back.is_right and not read_back.summary.strip():
        yield "niet-samengevat", "", Spot(field="summary")


def _agreements(_stop: Stop, conversation: Conversation) -> Open:
    filled = [one for one in conversation.agreements if not one.is_empty]
    if all(one.is_empty for one in with_running_on(conversation).agreements):
        yield "geen-afspraak", "", Spot(field="what", is_new=True)
    yield from _without_words("afspraak-zonder-woorden", filled)
    served = {goal.id for one in filled if (goal := conversation.goal(one.goal_id))}
    for goal in conversation.goals:
        if goal.what.strip() and goal.id not in served:
            yield "punt-zonder-afspraak", goal.what, Spot(field="what", is_new=True, goal_id=goal.id)
    settled = settled_in_plan(conversation)
    for one in filled:
        if one.id in settled:
            is_held = held_by_support(conversation, one.id)
            code = "afspraak-met-steun" if is_held else "afspraak-al-klaar"
            yield code, one.what, Spot((one.id,), "what")
            continue
        if one.due_on is None:
            yield "afspraak-zonder-datum", one.what, Spot((one.id,), "due_said")
        if not one.result.strip():
            yield "afspraak-zonder-resultaat", one.what, Spot((one.id,), "result")
        if is_training(one) and one.mandatory is Mandatory.UNKNOWN:
            yield "verplicht-onbekend", one.what, Spot((one.id,), "mandatory")
    yield from _not_said_by_both(filled, conversation)


def _not_said_by_both(agreements: Iterable[Agreement], conversation: Conversation) -> Open:
    """In one line the new agreements of which it was not said who wants them or how sure each is that they will work."""
    left = [
        (one, field)
        for one in agreements
        if not one.has_no_smart_check and one.id not in conversation.carried
        if (field := _not_said(one))
    ]
    for one, field in left[:1]:
        code = "niet-gezegd-wie-en-hoe-zeker" if len(left) == 1 else "meer-niet-gezegd-wie-en-hoe-zeker"
        yield code, one.what, Spot((one.id,), field)


def _not_said(one: Agreement) -> str:
    """The first field of what is asked of both that was left open, empty when there is none."""
    said = (
        ("backed_by", one.backed_by),
        ("employee_trust", one.employee_trust),
        ("manager_trust", one.manager_trust),
    )
    return next((field for field, value in said if not value), "")


def _support(_stop: Stop, conversation: Conversation) -> Open:
    if has_no_support(conversation):
        yield "geen-steun", "", Spot(field="what", is_new=True)
    yield from _without_words("steun-zonder-woorden", conversation.support)
    for one in conversation.support:
        if one.id in settled_in_plan(conversation):
            yield "steun-al-klaar", one.what, Spot((one.id,), "what")
        elif one.what.strip() and one.due_on is None:
            yield "steun-zonder-datum", one.what, Spot((one.id,), "due_said")


def _unless_filled(code: str, field: str) -> Callable[[Stop, Conversation], Open]:
    return lambda stop, conversation: (
        [] if part_is_filled(stop, conversation) else [(code, "", Spot(field=field))]
    )


def unsigned(conversation: Conversation) -> tuple[Party | Participant, ...]:
    """Who has not yet said akkoord, gezien or niet akkoord: the two, and who signs in a further role."""
    return (
        *(party for party in Party if conversation.sign_off(party).kind is None),
        *(one for one in conversation.participants if one.signs and one.kind is None),
    )


_CHECKS: dict[Part, Callable[[Stop, Conversation], Open]] = {
    Part.OPENING: _unless_filled("geen-doel", "purpose"),
    Part.AGENDA: _agenda,
    Part.LOOK_BACK: _look_back,
    Part.GOALS: _goals,
    Part.READ_BACK: _read_back,
    Part.OPTIONS: _options,
    Part.AGREEMENTS: _agreements,
    Part.SUPPORT: _support,
    Part.NEXT_TALK: _unless_filled("geen-volgend-gesprek", "day_said"),
    Part.EVALUATION: _unless_filled("geen-evaluatie", "score"),
}
