"""A conversation as neutral blocks, in the order in which people read a plan back: agreements first."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from popgids.core.agenda import with_words
from popgids.core.conversation import Conversation, Participant, Person
from popgids.core.guide import Guide, Party
from popgids.core.kept import scores_so_far
from popgids.core.summary.answers import answer_blocks
from popgids.core.summary.blocks import (
    Block,
    Card,
    Fact,
    FactList,
    GuideTitle,
    Heading,
    Measure,
    Record,
    Revision,
    ScalePoint,
    Sentence,
    Share,
    Table,
    Value,
    Who,
)
from popgids.core.summary.codes import Awaited, TalkKind, Unit
from popgids.core.summary.parts import facts, filled, paragraph, step_heading, who_said, who_takes_part
from popgids.core.summary.plan import look_back, own_promises, plan

if TYPE_CHECKING:
    from popgids.core.sign_off import SignOff

_HIGHEST_SCORE = 10


def summarise(
    conversation: Conversation,
    *,
    guide: Guide | None = None,
    for_party: Party | None = None,
    with_answers: bool = True,
    made_at: datetime | None = None,
    is_recorded: bool = False,
) -> tuple[Block, ...]:
    """Everything there is to read of a conversation; what is empty is left out.

    guide: the guide it was held with, for step titles, scale labels and units. for_party: whose own promises are
    also listed by date at the start, and who reads the answers for their eyes. made_at: when this version was recorded;
    is_recorded: it was, also when it is not known when. Private answers are counted, never shown.
    """
    sections = (
        _head(conversation, made_at),
        own_promises(conversation, for_party) if for_party else (),
        plan(conversation, guide),
        look_back(conversation),
        _next_talk(conversation),
        _evaluation(conversation),
        _read_backs(conversation, guide),
        _parked(conversation),
        _agenda(conversation),
        answer_blocks(conversation, guide, for_party) if with_answers else (),
        _sign_offs(conversation, is_recorded=is_recorded or made_at is not None),
    )
    return tuple(block for section in sections for block in section)


def _head(conversation: Conversation, made_at: datetime | None) -> Iterator[Block]:
    yield Heading("pop", 1, conversation.employee.name.strip())
    if conversation.is_rehearsal:
        yield Sentence("rehearsal")
    elif conversation.is_example:
        yield Sentence("example")
    replaces = conversation.revision - 1 if conversation.parent and conversation.revision > 1 else None
    yield FactList(
        facts(
            ("employee", _card(conversation.employee)),
            ("manager", _card(conversation.manager)),
            *(("other-person", _card(one)) for one in conversation.others),
            *(
                ("other-person", Card(one.name.strip(), one.title.strip()))
                for one in conversation.participants
                if one.name.strip()
            ),
            ("held-on", conversation.held_on),
            ("guide", GuideTitle(conversation.guide.title.strip(), conversation.guide.version.strip())),
            ("revision", Revision(conversation.revision, replaces)),
            ("made-at", made_at),
        )
    )
    yield from paragraph("correction-reason", conversation.correction_reason)
    yield from paragraph("purpose", conversation.purpose)


def _card(person: Person) -> Card | None:
    card = Card(person.name.strip(), person.role.strip())
    return card if card.name or card.role else None


def _next_talk(conversation: Conversation) -> Iterator[Block]:
    talk = conversation.next_talk
    known = facts(
        ("day", talk.day or talk.day_said),
        ("at", talk.at if talk.at is not None else talk.time_said),
        ("talk-kind", TalkKind(talk.kind) if talk.kind else None),
        ("remark", talk.remark),
    )
    if known:
        yield Heading("next-talk", 2)
        yield FactList(known)


def _evaluation(conversation: Conversation) -> Iterator[Block]:
    said = conversation.evaluation
    score = ScalePoint(Decimal(said.score), _HIGHEST_SCORE) if said.score is not None else None
    employee, manager = (who_said(party, conversation) for party in Party)
    known = (
        *facts(("score", score), ("words", said.words), ("differently", said.differently), said_by=employee),
        *facts(("manager-response", said.manager_response), said_by=manager),
    )
    over_talks = scores_so_far(conversation)
    has_trend = len(over_talks) > 1
    if known or has_trend:
        yield Heading("evaluation", 2)
    if known:
        yield FactList(known)
    if has_trend:
        rows = tuple((one.held_on, Share(one.score, _HIGHEST_SCORE)) for one in over_talks)
        yield Table("scores-over-talks", ("talk-day", "score"), rows)


def _read_backs(conversation: Conversation, guide: Guide | None) -> Iterator[Block]:
    employee, manager = (who_said(party, conversation) for party in Party)
    found: list[Block] = []
    for one in conversation.read_backs:
        known: tuple[Fact, ...] = (
            *facts(("read-back", one.summary), said_by=manager),
            *facts(("is-right", one.is_right), ("correction", one.correction), said_by=employee),
        )
        if one.summary.strip() or one.correction.strip():
            found += [step_heading(one.step, guide), FactList(known)]
    if found:
        yield Heading("read-backs", 2)
    yield from found


def _parked(conversation: Conversation) -> Iterator[Block]:
    parked = filled(conversation.parked)
    if parked:
        yield Heading("parked", 2)
    for number, one in enumerate(parked, 1):
        by = who_said(one.parked_by, conversation) if one.parked_by else None
        yield Record("parked", number, one.text.strip(), facts(("raised-by", by)))


def _agenda(conversation: Conversation) -> Iterator[Block]:
    agenda = with_words(conversation.agenda)
    if not agenda:
        return
    rows = [
        (
            one.text.strip(),
            who_said(one.raised_by, conversation),
            Measure(Decimal(one.minutes), Unit.MINUTES) if one.minutes else one.minutes_said.strip() or None,
            one.is_discussed,
        )
        for one in agenda
    ]
    # Nobody who ticks no points wants a column that says no to each.
    shown = 4 if any(one.is_discussed for one in agenda) else 3
    yield Heading("agenda", 2)
    yield _table("agenda", ("item", "raised-by", "minutes", "is-discussed"), rows, shown)


def _sign_offs(conversation: Conversation, *, is_recorded: bool) -> Iterator[Block]:
    """The word of each on the plan, and who has not given it yet; before it is recorded only when somebody has."""
    given = [conversation.sign_off(party) for party in Party]
    words: list[tuple[Who, SignOff | Participant]] = [
        *((who_said(one.party, conversation), one) for one in given),
        *((who_takes_part(one), one) for one in conversation.participants),
    ]
    is_given = any(one.kind or one.remark.strip() for _by, one in words)
    rows = [
        (by, one.kind or Awaited.SIGN_OFF, one.at)
        for by, one in words
        if one.kind or getattr(one, "signs", True)
    ]
    if is_given or is_recorded:
        yield Heading("sign-offs", 2)
        shown = 3 if any(at for _by, _kind, at in rows) else 2
        yield _table("sign-offs", ("person", "sign-off", "signed-at"), rows, shown)
    for by, one in words:
        yield from paragraph("remark", one.remark, by)


def _table(code: str, columns: Sequence[str], rows: Sequence[Sequence[Value | None]], shown: int) -> Table:
    return Table(code, tuple(columns[:shown]), tuple(tuple(row[:shown]) for row in rows))
