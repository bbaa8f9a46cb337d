"""Whatever two versions say, their difference is calm, whole sentences; and a version does not differ from itself."""

import re
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talks import blank_conversation
from two_versions import DUE, LATER, SHADOWING, corrected, first, told

from popgids.core.agreements import Agreement, FollowUp, Owner, Status, Support
from popgids.core.answers import Answer
from popgids.core.difference.versions import Change, ChangeCode, ChangeGroup, difference
from popgids.core.dumping import dumped_whole
from popgids.core.goals import DevelopmentGoal, Direction
from popgids.core.guide import Floor, Party
from popgids.core.sign_off import Evaluation, NextTalk
from popgids.core.summary.blocks import Card, Measure, ScalePoint, Several, Who
from popgids.core.summary.codes import Origin, TalkKind, Unit
from popgids.wording.difference import difference_heading, difference_text, no_difference_text

words = st.sampled_from(["", "Bellen", "Meelopen bij Inkoop.", "Schrijven"])
days = st.sampled_from([None, DUE, LATER])
agreements = st.builds(
    Agreement, id=st.sampled_from("abc"), what=words, due_on=days, owner=st.sampled_from(Owner), result=words,
    goal_id=st.sampled_from(["", "p", "q"]),
)  # fmt: skip
supports = st.builds(
    Support, id=st.sampled_from("def"), what=words, hours=st.sampled_from([None, Decimal(8)]),
    agreement_id=st.sampled_from(["", "a", "b"]),
)  # fmt: skip
goals = st.builds(
    DevelopmentGoal, id=st.sampled_from("pqr"), what=words, direction=st.sampled_from([None, *Direction]),
    origins=st.just((Party.EMPLOYEE,)), merged_ids=st.sampled_from([(), ("q",), ("r", "s")]),
)  # fmt: skip
follow_ups = st.builds(
    lambda one, status, reason: FollowUp(id=one.id, agreement=one, status=status, reason=reason),
    agreements, st.sampled_from([None, *Status]), words,
)  # fmt: skip
answers = st.builds(
    lambda question, text: Answer(question_id=question, kind="open", party=Floor.EMPLOYEE, text=text),
    st.sampled_from("xyz"), words,
)  # fmt: skip


def unique(items):
    return st.lists(items, max_size=3, unique_by=lambda one: getattr(one, "id", None)).map(tuple)


conversations = st.builds(
    blank_conversation,
    revision=st.integers(1, 3), agreements=unique(agreements), support=unique(supports), goals=unique(goals),
    look_back=unique(follow_ups), answers=unique(answers),
    earlier=st.none() | st.builds(lambda n: {"versie": n, "op": DUE}, st.integers(1, 3)),
    evaluation=st.builds(Evaluation, score=st.none() | st.integers(1, 10)),
    next_talk=st.builds(NextTalk, day=days, kind=st.sampled_from([None, "kort"])),
)  # fmt: skip


@given(conversations)
def test_a_version_does_not_differ_from_itself(talk):
    same = talk.evolve(revision=4)
    assert difference(same, same) == ()
    assert difference(same, type(same).read(dumped_whole(same))) == ()


@given(conversations, conversations)
def test_every_difference_is_told_in_a_calm_sentence_and_always_the_same(before, after):
    found = difference(before, after)
    assert difference(before, after) == found
    assert [list(ChangeGroup).index(one.group) for one in found] == sorted(
        list(ChangeGroup).index(one.group) for one in found
    )
    for text in map(difference_text, found):
        assert text[-1] in ".?…"
        assert "!" not in text
        assert "None" not in text
        assert not re.search(r"[{}]|“”|\.\.|  |\(\)", text)


VALUES = {
    ChangeCode.SCORE: (ScalePoint(Decimal(8)), ScalePoint(Decimal(7))),
    ChangeCode.OWNER: (Who(Owner.EMPLOYEE, ("Sanne",)), Who(Owner.OTHER)),
    ChangeCode.JOINED: (None, Card("Petra", "HR")),
    ChangeCode.LEFT: (Card("Petra", "HR"), None),
    ChangeCode.NEXT_KIND: (TalkKind.FULL, TalkKind.SHORT),
    ChangeCode.TRUST: (ScalePoint(Decimal(8)), ScalePoint(Decimal(7))),
    ChangeCode.ANSWERS_LEFT: (None, Measure(Decimal(12), Unit.OTHER)),
    ChangeCode.HOURS: (Measure(Decimal(8), Unit.HOURS), Measure(Decimal(9), Unit.HOURS)),
    ChangeCode.MERGED: (Several(("A", "B")), "C"),
    ChangeCode.NEW: (None, DUE),
    ChangeCode.ORIGIN: (Origin.EMPLOYEE, Origin.BOTH),
}


@pytest.mark.parametrize(
    ("code", "reason"), list(product(ChangeCode, ["", "Het was druk", "omdat het druk was"]))
)
def test_every_code_has_words_also_when_it_is_set_or_taken_away(code, reason):
    before, after = VALUES.get(code, ("Eerst.", "Later."))
    pairs = {(before, after), (None, after), (before, None)} if before and after else {(before, after)}
    for was, now in pairs:
        change = Change(
            ChangeGroup.OTHER,
            code,
            "medewerker",
            "Meelopen",
            was,
            now,
            reason,
            Who(Owner.EMPLOYEE, ("Sanne",)),
        )
        text = difference_text(change)
        assert text[0].isupper() or text[0].isdecimal() or text[0] == "“"
        assert text.endswith(".")
        assert "!" not in text
        assert ("het was druk" in text.lower() or "omdat het druk was" in text) == bool(reason)


def test_long_words_are_shortened():
    before = first()
    after = corrected(before, agreements=(SHADOWING.evolve(what="lang " * 60, result="langer " * 900),))
    assert all(len(one) < 400 for one in told(before, after))


def test_every_group_has_a_heading_and_nothing_is_said_of_nothing():
    assert len({difference_heading(group) for group in ChangeGroup}) == len(ChangeGroup)
    assert no_difference_text(1, 2) == "Er is niets veranderd tussen versie 1 en versie 2."
