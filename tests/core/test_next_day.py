"""The day that is proposed for the next talk."""

from datetime import date

import pytest
from talks import blank_conversation, small_guide

from popgids.core.agreements import Agreement, Support
from popgids.core.guide import Floor
from popgids.core.guide_io import dump_guide
from popgids.core.next_day import day_said, proposed_next_day
from popgids.core.session import Session
from popgids.core.sign_off import NextTalk

TODAY = date(2027, 3, 1)  # a Monday
AGREED = Agreement(id="a", what="meelopen", due_on=date(2027, 4, 1))


def guide_that_asks(kind="kort"):
    guide = small_guide()
    asked = {"id": "tijd", "soort": kind, "vraag": "Hoeveel tijd wil je?", "van": "medewerker"}
    data = dump_guide(guide)
    next(one for one in data["stap"] if one["soort"] == "volgend-gesprek")["vraag"] = [asked]
    return type(guide).read(data)


def talk_that_says(text, kind="kort", **extra):
    guide = guide_that_asks(kind)
    session = Session.start(guide, blank_conversation(**extra), TODAY)
    return session.answer(guide.question("tijd"), Floor.EMPLOYEE, text=text).conversation, guide


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("over 3 maanden", date(2027, 6, 1)),
        ("3 maanden", date(2027, 6, 1)),
        ("vijftien weken", date(2027, 6, 14)),
        ("Vier maanden. Dan heb ik drie keer een overleg geleid.", date(2027, 7, 1)),
        ("Ik wil graag ongeveer 6 weken", date(2027, 4, 12)),
        ("een maand of drie", date(2027, 6, 1)),
        ("een half jaar", date(2027, 9, 1)),
        ("één kwartaal", date(2027, 6, 1)),
        ("elk kwartaal", date(2027, 6, 1)),
        ("1 juni", date(2027, 6, 1)),
        ("in juni", date(2027, 6, 1)),
        ("1.6.2027", date(2027, 6, 1)),
        ("12 jan. 2028", date(2028, 1, 12)),
        ("als het rustig is", None),
        ("", None),
    ],
)
def test_what_is_said_names_a_day(text, day):
    assert day_said(text, TODAY) == day


def test_what_was_said_goes_before_what_was_agreed():
    conversation, guide = talk_that_says("over 3 maanden", agreements=(AGREED,))
    assert proposed_next_day(conversation, guide) == date(2027, 6, 1)


def test_a_date_that_was_said_is_proposed():
    conversation, guide = talk_that_says("15 juni 2027", kind="datum", agreements=(AGREED,))
    assert proposed_next_day(conversation, guide) == date(2027, 6, 15)


def test_a_day_in_the_weekend_becomes_monday():
    conversation, guide = talk_that_says("5 juni")
    assert proposed_next_day(conversation, guide) == date(2027, 6, 7)


@pytest.mark.parametrize("text", ["", "als het rustig is", "gisteren"])
def test_when_no_day_was_said_it_is_soon_after_the_last_promise(text):
    later = Agreement(id="b", what="oefenen", due_on=date(2027, 7, 1))
    conversation, guide = talk_that_says(text, agreements=(later, AGREED))
    assert proposed_next_day(conversation, guide) == date(2027, 7, 8)


def test_one_early_promise_does_not_bring_a_whole_talk_forward():
    conversation, guide = talk_that_says("", agreements=(AGREED,))
    assert proposed_next_day(conversation, guide) == date(2027, 5, 31), "a quarter on"
    support = Support(id="s", what="budget", due_on=date(2027, 3, 20))
    conversation, guide = talk_that_says("", support=(support,))
    assert proposed_next_day(conversation, guide) == date(2027, 5, 31)


def test_a_short_look_back_comes_soon_after_the_first_promise():
    later = Agreement(id="b", what="oefenen", due_on=date(2027, 7, 1))
    short = NextTalk(kind="kort")
    conversation, guide = talk_that_says("", agreements=(later, AGREED), next_talk=short)
    assert proposed_next_day(conversation, guide) == date(2027, 4, 8)


@pytest.mark.parametrize("due_on", [date(2027, 8, 28), date(2028, 2, 1)])
def test_a_promise_for_later_puts_the_talk_off_to_half_a_year_and_no_further(due_on):
    conversation, guide = talk_that_says("", agreements=(AGREED.evolve(due_on=due_on),))
    assert proposed_next_day(conversation, guide) == date(2027, 8, 30)


def test_with_nothing_said_or_agreed_it_is_half_a_year_on():
    day = proposed_next_day(blank_conversation(), small_guide())
    assert (day.year, day.month) in {(2027, 8), (2027, 9)}
    assert day.isoweekday() <= 5


def test_what_somebody_else_says_elsewhere_is_not_taken_for_a_day():
    guide = small_guide()
    session = Session.start(guide, blank_conversation(agreements=(AGREED,)), TODAY)
    session = session.answer(guide.question("welk"), Floor.EMPLOYEE, text="over 3 maanden")
    assert proposed_next_day(session.conversation, guide) == date(2027, 5, 31)
