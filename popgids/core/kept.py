"""Over the years: how much of what each of the two promised got done, and how the talks were."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from popgids.core.agreements import FollowUp, Owner, Status
from popgids.core.conversation import Conversation, EarlierScore
from popgids.core.guide import Party
from popgids.core.talk_line import last_of_each_talk


class KeptPoint(NamedTuple):
    """Of what one of the two had promised (total, from 1), how much was done (kept) at the talk of this version."""

    revision: int
    day: date
    party: Party
    kept: int
    total: int


class ScorePoint(NamedTuple):
    """The employee's score for the talk of this version, from 1 to 10."""

    revision: int
    score: int


def kept_over_time(conversations: Sequence[Conversation]) -> tuple[KeptPoint, ...]:
    """For each talk and each of the two what came of their promises, the first talk first.

    conversations: versions of one POP that follow each other; of a talk that was corrected the last one counts.
    What was promised together counts for both, what somebody else promised for neither, and what has no status yet
    is left out; where nothing is left there is no point.
    """
    return tuple(
        point for talk in last_of_each_talk(conversations) for party in Party for point in _kept(talk, party)
    )


def kept_so_far(conversation: Conversation) -> tuple[KeptPoint, ...]:
    """The same as this talk knows it: of the talks before it, and of itself once each promise has its status.

    Nothing while there is no earlier talk to set beside it.
    """
    earlier = conversation.earlier.kept if conversation.earlier else ()
    if not earlier:
        return ()
    before = tuple(KeptPoint(one.revision, one.held_on, one.party, one.kept, one.total) for one in earlier)
    return before if share_kept(conversation) is None else (*before, *kept_over_time((conversation,)))


def scores_so_far(conversation: Conversation) -> tuple[EarlierScore, ...]:
    """The scores of the talks before this one and its own, the oldest first; those that were not given are left out."""
    before = conversation.earlier.scores if conversation.earlier else ()
    score = conversation.evaluation.score
    return before if score is None else (*before, EarlierScore(held_on=conversation.held_on, score=score))


def _kept(talk: Conversation, party: Party) -> Iterator[KeptPoint]:
    told = [one for one in talk.look_back if one.status is not None and _is_of(one, party)]
    if told:
        kept = sum(one.status is Status.DONE for one in told)
        yield KeptPoint(talk.revision, talk.held_on, party, kept, len(told))


def share_kept(conversation: Conversation) -> tuple[int, int] | None:
    """How many of the earlier promises were done, and of how many; None until of each is known what came of it."""
    told = conversation.look_back
    if not told or any(one.status is None for one in told):
        return None
    return sum(one.status is Status.DONE for one in told), len(told)


def _is_of(follow_up: FollowUp, party: Party) -> bool:
    return follow_up.promise.owner in (Owner(party.value), Owner.TOGETHER)


def scores_over_time(conversations: Sequence[Conversation]) -> tuple[ScorePoint, ...]:
    """How each talk was in a number, the first talk first; talks without a score are left out.

    conversations: as for kept_over_time.
    """
    scores = ((talk.revision, talk.evaluation.score) for talk in last_of_each_talk(conversations))
    return tuple(ScorePoint(revision, score) for revision, score in scores if score is not None)
