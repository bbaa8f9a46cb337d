"""What is still open in a plan, to be named kindly before it is closed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from popgids.core.agreements import NEEDS_REASON, Mandatory
from popgids.core.carrying import settled_in_plan
from popgids.core.conversation import Conversation
from popgids.core.guide import Guide, Party, StepKind
from popgids.core.outline import Part, Stop, stops
from popgids.core.progress import is_filled, part_is_filled


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is open; code says what, subject which agreement, point or question; step and key where."""

    code: str
    step: StepKind
    key: str
    subject: str = ""


Open = Iterable[tuple[str, str]]
"""Pairs of code and subject."""


def gaps(guide: Guide, conversation: Conversation) -> tuple[Gap, ...]:
    """Everything that is still open, in the order of the talk."""
    return tuple(
        Gap(code, stop.step, stop.key, subject)
        for stop in stops(guide, conversation)
        for code, subject in _open_at(stop, conversation)
    )


def _open_at(stop: Stop, conversation: Conversation) -> Open:
    if stop.question is not None:
        is_open = stop.question.is_required and not is_filled(stop, conversation)
        return [("vraag-open", stop.question.text)] if is_open else []
    check = _CHECKS.get(stop.part) if stop.part else None
    return check(stop, conversation) if check else []


def _look_back(_stop: Stop, conversation: Conversation) -> Open:
    for one in conversation.look_back:
        if one.status is None:
            yield "geen-status", one.promise.what
        elif one.status in NEEDS_REASON and not one.reason.strip():
            yield "geen-reden", one.promise.what


def _goals(stop: Stop, conversation: Conversation) -> Open:
    if stop.step is StepKind.EMPLOYEE_NEED and not part_is_filled(stop, conversation):
        yield "geen-ontwikkelpunt", ""


def _read_back(stop: Stop, conversation: Conversation) -> Open:
    read_back = conversation.read_back(stop.step)
    if read_back.is_right is None:
        yield "niet-bevestigd", ""
    elif not read_back.is_right and not read_back.correction.strip():
        yield "klopt-niet", ""


def _agreements(_stop: Stop, conversation: Conversation) -> Open:
    # the ways to learn take a moment to load, and gaps are known by name before any is looked for
    from popgids.core.learning import is_training

    filled = [one for one in conversation.agreements if not one.is_empty]
    if not filled:
        yield "geen-afspraak", ""
    served = {goal.id for one in filled if (goal := conversation.goal(one.goal_id))}
    for goal in conversation.goals:
        if not goal.is_empty and goal.id not in served:
            yield "punt-zonder-afspraak", goal.what
    settled = settled_in_plan(conversation)
    for one in filled:
        if one.id in settled:
            yield "afspraak-al-klaar", one.what
            continue
        if one.due_on is None:
            yield "afspraak-zonder-datum", one.what
        if not one.result.strip():
            yield "afspraak-zonder-resultaat", one.what
        if is_training(one) and one.mandatory is Mandatory.UNKNOWN:
            yield "verplicht-onbekend", one.what


def _support(_stop: Stop, conversation: Conversation) -> Open:
    for one in conversation.support:
        if one.id in settled_in_plan(conversation):
            yield "steun-al-klaar", one.what
        elif not one.is_empty and one.due_on is None:
            yield "steun-zonder-datum", one.what


def _unless_filled(code: str) -> Callable[[Stop, Conversation], Open]:
    return lambda stop, conversation: [] if part_is_filled(stop, conversation) else [(code, "")]


def unsigned(conversation: Conversation) -> tuple[Party, ...]:
    """Who has not yet said akkoord, gezien or niet akkoord."""
    return tuple(party for party in Party if conversation.sign_off(party).kind is None)


_CHECKS: dict[Part, Callable[[Stop, Conversation], Open]] = {
    Part.OPENING: _unless_filled("geen-doel"),
    Part.LOOK_BACK: _look_back,
    Part.GOALS: _goals,
    Part.READ_BACK: _read_back,
    Part.AGREEMENTS: _agreements,
    Part.SUPPORT: _support,
    Part.NEXT_TALK: _unless_filled("geen-volgend-gesprek"),
    Part.EVALUATION: _unless_filled("geen-evaluatie"),
}
