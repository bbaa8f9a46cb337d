"""What changed around the plan: the talk itself, the next one and the people."""

from collections.abc import Iterator
from dataclasses import replace

from popgids.core.agenda import with_words
from popgids.core.conversation import Conversation, Person
from popgids.core.difference.answers import answers_left, is_told_apart
from popgids.core.difference.parts import Change, ChangeCode, ChangeGroup, Fields, field_changes, known, point
from popgids.core.guide import Party
from popgids.core.sign_off import NextTalk
from popgids.core.summary.blocks import Card
from popgids.core.summary.codes import TalkKind
from popgids.core.summary.parts import filled, who_said
from popgids.core.talk_line import follows

_NEXT_TALK: Fields[NextTalk] = (
    (ChangeCode.NEXT_DAY, lambda one: one.day or one.day_said),
    (ChangeCode.NEXT_TIME, lambda one: one.at if one.at is not None else one.time_said),
    (ChangeCode.NEXT_KIND, lambda one: TalkKind(one.kind) if one.kind else None),
    (ChangeCode.NEXT_REMARK, lambda one: one.remark),
)


def talk_changes(before: Conversation, after: Conversation) -> Iterator[Change]:
    """Whether it is another talk, or the same one corrected and what made it so."""
    is_new = follows(after, before)
    if is_new:
        yield Change(ChangeGroup.TALK, ChangeCode.NEW_TALK, before=before.held_on, after=after.held_on)
        planned = before.next_talk.day
        is_extra = planned == after.next_talk.day
        is_direct = after.earlier is not None and after.earlier.held_on == before.held_on
        if planned and is_direct and not is_extra and planned != after.held_on:
            yield Change(ChangeGroup.TALK, ChangeCode.OTHER_DAY, before=planned, after=after.held_on)
        return
    reason = after.correction_reason.strip()
    if after.revision > before.revision and reason:
        yield Change(ChangeGroup.TALK, ChangeCode.CORRECTION, reason=reason)
    if before.held_on != after.held_on:
        yield Change(ChangeGroup.TALK, ChangeCode.HELD_ON, before=before.held_on, after=after.held_on)


def next_talk_changes(before: Conversation, after: Conversation) -> Iterator[Change]:
    """A next talk that moved; after another talk the one that was planned then."""
    about = Change(ChangeGroup.NEXT_TALK, ChangeCode.NEXT_DAY)
    changes = field_changes(about.group, _NEXT_TALK, before.next_talk, after.next_talk, about)
    if not follows(after, before):
        yield from changes
        return
    for change in changes:
        # The day that was planned then is that of the talk that was held since.
        if change.after is not None and change.code in (ChangeCode.NEXT_DAY, ChangeCode.NEXT_KIND):
            yield replace(change, before=None)


def evaluation_changes(before: Conversation, after: Conversation) -> Iterator[Change]:
    """A score that went up or down; one that was not given at a later talk says nothing."""
    was, now = (point(talk.evaluation.score) for talk in (before, after))
    is_told = now is not None or not follows(after, before)
    if was != now and is_told:
        employee = who_said(Party.EMPLOYEE, after)
        yield Change(ChangeGroup.EVALUATION, ChangeCode.SCORE, before=was, after=now, who=employee)


def people_changes(before: Conversation, after: Conversation) -> Iterator[Change]:
    """Another name or function of one of the two, and within one talk others who were there."""
    for party in Party:
        yield from _person_changes(party, before, after)
    yield from _participant_changes(before, after)
    if follows(after, before):
        return
    were, are = ([_card(one) for one in talk.others if one.name or one.role] for talk in (before, after))
    for card in were:
        if card not in are:
            yield Change(ChangeGroup.PEOPLE, ChangeCode.LEFT, before=card)
    for card in are:
        if card not in were:
            yield Change(ChangeGroup.PEOPLE, ChangeCode.JOINED, after=card)


def _person_changes(party: Party, before: Conversation, after: Conversation) -> Iterator[Change]:
    was, now = _card(before.person(party)), _card(after.person(party))
    about = Change(ChangeGroup.PEOPLE, ChangeCode.NAME, party.value, who=who_said(party, after))
    if was.name and now.name and was.name != now.name and was.role != now.role:
        # Somebody else: then the function is theirs, and not one that changed.
        yield replace(about, before=was, after=now)
        return
    if was.name != now.name:
        yield replace(about, before=known(was.name), after=known(now.name))
    if was.role != now.role:
        yield replace(about, code=ChangeCode.ROLE, before=known(was.role), after=known(now.role))


def _participant_changes(before: Conversation, after: Conversation) -> Iterator[Change]:
    """Somebody else, nobody any more, or somebody now in a further role of the guide."""
    titles = {one.id: one.title for talk in (before, after) for one in talk.participants}
    for role, title in titles.items():
        was, now = (talk.participant(role) for talk in (before, after))
        names = [known(one.name) if one is not None else None for one in (was, now)]
        if names[0] != names[1]:
            subject = title.strip() or role
            yield Change(ChangeGroup.PEOPLE, ChangeCode.PARTICIPANT, role, subject, names[0], names[1])


def _card(person: Person) -> Card:
    return Card(person.name.strip(), person.role.strip())


def other_changes(before: Conversation, after: Conversation) -> Iterator[Change]:
    """Which parts of one talk a correction changed, without what is in them."""
    if follows(after, before):
        return
    told_apart = {
        one.id for talk in (before, after) for one in talk.answers if is_told_apart(one.id, before, after)
    }
    told_apart |= {one.id for one in answers_left(before, after)}
    was, now = _parts(before, told_apart), _parts(after, told_apart)
    for code in was:
        if was[code] != now[code]:
            yield Change(ChangeGroup.OTHER, code)


def _parts(talk: Conversation, told_apart: set[str]) -> dict[ChangeCode, object]:
    told = talk.evaluation
    answers = {one.id: one for one in talk.answers if not one.is_empty and one.id not in told_apart}
    return {
        ChangeCode.PURPOSE: talk.purpose.strip(),
        ChangeCode.AGENDA: with_words(talk.agenda),
        ChangeCode.DURATION: talk.minutes,
        ChangeCode.LOOK_BACK: [(one.id, one.brought, one.reason_given) for one in talk.look_back],
        ChangeCode.OPTIONS: [one for one in talk.options if one.is_named],
        ChangeCode.READ_BACKS: {one.step: one for one in talk.read_backs},
        ChangeCode.PARKED: filled(talk.parked),
        ChangeCode.NOTES: {one.id: one.text for one in talk.notes if one.text.strip()},
        ChangeCode.OTHER_ANSWERS: answers,
        ChangeCode.EVALUATION: (told.words, told.differently, told.manager_response),
    }
