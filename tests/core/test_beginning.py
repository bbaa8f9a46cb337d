"""How a talk begins from what was filled in and from the talk before."""

from dataclasses import replace
from datetime import date

import pytest
from talks import blank_conversation, ids, small_guide

from popgids.core.beginning import StartRequest, as_said, begun, following, is_same_name
from popgids.core.conversation import GuideRef, Person
from popgids.core.shelf import GuideLine
from popgids.core.sign_off import NextTalk

TODAY = date(2028, 3, 1)


def test_who_else_was_there_is_there_again_with_the_same_function():
    others = (Person(name="Noor de Wit", role="HR"), Person(name="Tim Bos"))
    before = blank_conversation(others=others)
    request = following(before, (), TODAY, "pop", "v1")
    assert begun(request, small_guide(), "f", ids(), (before, "v")).conversation.others == others


def test_somebody_new_joins_and_somebody_else_stays_away():
    before = blank_conversation(others=(Person(name="Noor de Wit", role="HR"), Person(name="Tim Bos")))
    request = following(before, (), TODAY, "pop", "v1")._replace(others="Noor de Wit, Lia Post,")
    found = begun(request, small_guide(), "f", ids(), (before, "v")).conversation.others
    assert found == (Person(name="Noor de Wit", role="HR"), Person(name="Lia Post"))


def test_the_day_of_the_talk_before_is_known():
    before = blank_conversation()
    assert following(before, (), TODAY, "pop", "v1").previous_on == before.held_on


def guide_line(key, minutes):
    return GuideLine(
        key, key, key, "1", "gepubliceerd", "", minutes, f"{key}.toml", "popgids", is_usable=True
    )


GUIDES = tuple(guide_line(key, minutes) for key, minutes in (("basis", 60), ("kort", 30), ("loopbaan", 75)))
KNOWN = StartRequest("kort", "Sanne", "planner", "Karim", "teamleider", "Noor", TODAY, 45, "pop", "v1")
SAID = StartRequest("basis", "sanne", "", "karim", "", "", TODAY, 60)


SHORT = replace(guide_line("kort", 30), talk_kind="kort")
OWN_SHORT = replace(SHORT, key="own", id="even-terug", origin="organisatie", minutes=20)
WHOLE = tuple(guide_line(key, minutes) for key, minutes in (("basis", 60), ("loopbaan", 75)))


@pytest.mark.parametrize(
    ("held_with", "kind", "guides", "expected"),
    [
        ("basis", "kort", (*WHOLE, SHORT), ("kort", 30)),
        ("loopbaan", "kort", (*WHOLE, SHORT, OWN_SHORT), ("own", 20)),
        ("kort", "kort", (*WHOLE, SHORT, OWN_SHORT), ("kort", 50)),
        ("loopbaan", "kort", WHOLE, ("loopbaan", 50)),
        ("loopbaan", "kort", (*WHOLE, replace(SHORT, status="concept")), ("loopbaan", 50)),
        ("loopbaan", "volledig", (*WHOLE, SHORT), ("loopbaan", 50)),
        ("loopbaan", None, (*WHOLE, SHORT), ("loopbaan", 50)),
        ("kort", "volledig", (*WHOLE, SHORT), ("basis", 60)),
        ("kort", None, (*WHOLE, SHORT), ("kort", 50)),
        ("gone", "kort", (*WHOLE, SHORT), ("kort", 50)),
        ("gone", "volledig", (SHORT, *WHOLE), ("basis", 50)),
        ("basis", "kort", (), ("", 50)),
    ],
)
def test_the_guide_is_the_one_for_the_kind_of_talk_that_was_agreed(held_with, kind, guides, expected):
    guide = GuideRef(id=held_with, version="1", title=held_with)
    before = blank_conversation(guide=guide, minutes=50, next_talk=NextTalk(kind=kind))
    request = following(before, guides, TODAY, "pop", "v1")
    assert (request.guide_key, request.minutes) == expected


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        (["kort", "loopbaan", "basis"], ("loopbaan", 75)),
        (["kort", "kort", "gone", "loopbaan"], ("loopbaan", 75)),
        (["kort", "gone"], ("basis", 60)),
    ],
)
def test_after_a_short_talk_the_next_whole_one_has_the_guide_of_the_whole_one_before(earlier, expected):
    guide = GuideRef(id="kort", version="1", title="kort")
    before = blank_conversation(guide=guide, minutes=30, next_talk=NextTalk(kind="volledig"))
    request = following(before, (*WHOLE, SHORT), TODAY, "pop", "v1", earlier)
    assert (request.guide_key, request.minutes) == expected


def test_what_is_said_now_stands_above_what_is_known_and_the_rest_stays():
    assert as_said(KNOWN, SAID, GUIDES) == KNOWN
    tomorrow = date(2028, 3, 2)
    other = SAID._replace(manager_name="Nora", others="Lia", held_on=tomorrow)
    assert as_said(KNOWN, other, GUIDES) == KNOWN._replace(
        manager_name="Nora", manager_role="", others="Lia", held_on=tomorrow
    )


@pytest.mark.parametrize(
    ("guide", "minutes", "expected"),
    [
        ("basis", 60, ("kort", 45)),
        ("basis", 20, ("kort", 20)),
        ("kort", 30, ("kort", 45)),
        ("loopbaan", 75, ("loopbaan", 75)),
        ("loopbaan", 50, ("loopbaan", 50)),
    ],
)
def test_another_guide_comes_with_its_own_minutes_and_minutes_that_are_said_stay(guide, minutes, expected):
    found = as_said(KNOWN, SAID._replace(guide_key=guide, minutes=minutes), GUIDES)
    assert (found.guide_key, found.minutes) == expected


def test_who_is_named_in_a_further_role_stays_when_going_on_from_a_plan():
    known = KNOWN._replace(roles=(("mentor", "Bas"), ("hr", "Noor")))
    said = SAID._replace(roles=(("mentor", "Lia"), ("hr", ""), ("coach", "Tim")))
    assert dict(as_said(known, said, GUIDES).roles) == {"mentor": "Lia", "hr": "Noor", "coach": "Tim"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Fatima Özdemir-van 't Hof", "fatima  Ozdemir-van ’t Hof", True),
        ("Jan-Willem d'Hondt", "Jan‑Willem d’Hondt", True),
        ("Anna de Vries", "Anne de Vries", False),
    ],
)
def test_a_name_that_is_written_a_little_differently_is_the_same_name(one, other, expected):
    assert is_same_name(one, other) is expected
