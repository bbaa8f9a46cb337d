"""The example POP is a whole talk after another, with nothing left open."""

import json
import re
import tomllib
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest

from popgids.core.agreements import Status
from popgids.core.answers import parties_of
from popgids.core.conversation import Conversation, GuideRef
from popgids.core.dumping import dumped
from popgids.core.example.texts import KARIM, SANNE, WEEKS_BETWEEN, earlier_talk, this_talk
from popgids.core.follow_up import next_conversation
from popgids.core.gaps import gaps
from popgids.core.guide import Guide, Party
from popgids.core.outline import stops
from popgids.core.progress import is_filled

ROOT = Path(__file__).parents[2]
GUIDE = Guide.read(tomllib.loads((ROOT / "guides/basis.toml").read_text("utf-8")))
REF = GuideRef(id=GUIDE.id, version=GUIDE.version, title=GUIDE.title)
TODAY = date(2026, 6, 9)


@pytest.fixture(scope="module")
def earlier() -> Conversation:
    start = Conversation(
        id="gesprek-1",
        pop_id="pop",
        guide=REF,
        employee=SANNE,
        manager=KARIM,
        held_on=TODAY - timedelta(weeks=WEEKS_BETWEEN),
    )
    return earlier_talk(start, GUIDE)


@pytest.fixture(scope="module")
def current(earlier) -> Conversation:
    ids = count()
    start = next_conversation(earlier, "abc", GUIDE, REF, "gesprek-2", TODAY, lambda: f"id{next(ids)}")
    return this_talk(start, GUIDE)


def test_nothing_is_left_open(earlier, current):
    assert gaps(GUIDE, earlier) == ()
    assert gaps(GUIDE, current) == ()
    assert [stop.key for stop in stops(GUIDE, current) if not is_filled(stop, current)] == []


def test_every_answer_is_one_that_the_guide_asks_for(current):
    for answer in current.answers:
        question = GUIDE.question(answer.question_id)
        assert question is not None
        assert answer.party in parties_of(question)
        assert not answer.is_empty
        assert question.kind != "keuze" or answer.choices


def test_what_was_promised_a_year_ago_is_looked_back_on(earlier, current):
    promised = {one.id for one in (*earlier.agreements, *earlier.support)}
    assert {one.id for one in current.look_back} == promised
    assert {one.status for one in current.look_back} == {Status.DONE, Status.ADJUSTED}
    returned = [one for one in current.agreements if one.id in promised]
    assert [(one.times_moved, one.due_on is not None) for one in returned] == [(1, True)]


def test_the_plan_shows_what_a_plan_can_hold(current):
    assert (len(current.agenda), len(current.goals), len(current.agreements)) == (4, 3, 4)
    assert len(current.support) == 3
    assert {one.origins for one in current.goals} == {(Party.EMPLOYEE,), (Party.MANAGER,), tuple(Party)}
    assert sum(one.minutes or 0 for one in current.agenda) <= current.minutes
    assert {one.agreement_id for one in current.support} <= {one.id for one in current.agreements}
    for one in current.agreements:
        assert one.start_on is not None
        assert one.look_again_on is not None
        assert TODAY < one.start_on < one.due_on <= one.look_again_on <= current.next_talk.day


def test_every_date_falls_on_the_weekday_of_the_talk(current):
    dates = [one.due_on for one in (*current.agreements, *current.support)] + [current.next_talk.day]
    assert {one.weekday() for one in dates if one} == {TODAY.weekday()}


def test_its_words_are_calm_and_kept_whole(earlier, current):
    for talk in (earlier, current):
        text = json.dumps(dumped(talk), ensure_ascii=False)
        assert "!" not in text
        assert not re.search(r"\bz\.s\.m\.|\basap\b", text, re.IGNORECASE)
        for one in talk.agreements:
            assert one.what.endswith(".")
