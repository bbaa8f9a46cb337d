"""The day of an agreement: words go before the day of the point, it is said which is taken, and it can be refused."""

from datetime import date

import pytest
from talks import session

from popgids.core.agreements import Agreement, FollowUp, Status
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party
from popgids.core.options import Option
from popgids.ui.forms.agreements import AGREEMENTS
from popgids.ui.forms.options import options_form

POINT_DAY = date(2027, 9, 30)
POINT = DevelopmentGoal(id="p", what="Contracten", origins=(Party.EMPLOYEE,), due_on=POINT_DAY)
OTHER = DevelopmentGoal(id="q", what="Duits", origins=(Party.EMPLOYEE,), due_on=date(2027, 11, 1))
SAID = date(2027, 5, 31)


@pytest.fixture
def talk():
    started = session()
    return started.set_fields(goals=(POINT, OTHER))


def _with(talk, **values):
    return talk.add("agreements", Agreement(id="a", goal_id="p", due_on=POINT_DAY, **values))


def _field(talk, name="due_said"):
    return next(one for one in AGREEMENTS.fields(talk, "a") if one.name == name)


def _due(talk):
    return talk.conversation.agreement("a").due_on


def _actions(talk):
    return {one.name: one.label for one in AGREEMENTS.actions(talk, "a") if one.name.startswith("due")}


def test_a_day_that_is_typed_in_the_words_takes_the_place_of_that_of_the_point(talk):
    talk = _with(talk)
    assert _field(talk).remark == "voorstel, van het punt"
    talk = AGREEMENTS.change(talk, "a", "what", "Drie contracten doorlopen voor 1 juni")
    assert (_due(talk), _field(talk).value) == (SAID, "31 mei 2027")
    assert _field(talk).remark == "voorstel, uit de tekst"
    assert _field(talk, "what").remark.endswith("T ✓   uiterlijk 31 mei 2027")
    talk = AGREEMENTS.change(talk, "a", "what", "Drie contracten doorlopen")
    assert (_due(talk), _field(talk).remark) == (POINT_DAY, "voorstel, van het punt")


def test_the_day_of_the_point_can_be_taken_after_all_and_then_stays(talk):
    talk = AGREEMENTS.change(_with(talk), "a", "what", "Drie contracten doorlopen voor 1 juni")
    assert _actions(talk) == {"due-point": "Liever 30 sep 2027"}
    talk, shown = AGREEMENTS.act(talk, "a", "due-point")
    assert (shown, _due(talk), _field(talk).remark) == ("a", POINT_DAY, "")
    talk = AGREEMENTS.change(talk, "a", "what", "Vier contracten doorlopen voor 1 juli")
    assert _due(talk) == POINT_DAY


@pytest.mark.parametrize(("said", "day"), [("", None), ("1 augustus", date(2027, 8, 1))])
def test_a_day_that_was_taken_out_or_replaced_is_left_as_it_is(talk, said, day):
    talk = AGREEMENTS.change(_with(talk, what="Contracten lezen"), "a", "due_said", said)
    talk = AGREEMENTS.change(talk, "a", "what", "Drie contracten doorlopen voor 1 juni")
    assert _due(talk) == day


def test_a_day_in_the_words_is_offered_where_none_was_carried_over_or_it_was_taken_out(talk):
    talk = AGREEMENTS.change(_with(talk, what="Cursus voor 1 juni"), "a", "due_said", "")
    assert _field(talk).remark == "in de tekst staat 31 mei 2027"
    assert _actions(talk) == {"due-said": "Neem datum over"}
    talk, _shown = AGREEMENTS.act(talk, "a", "due-said")
    assert (_due(talk), _field(talk).remark, _actions(talk)) == (SAID, "", {})


def test_a_day_that_does_not_fit_the_words_is_asked_about_and_can_give_way(talk):
    talk = _with(talk, what="Binnen 6 weken leid ik twee overleggen", due_said="30 september 2027")
    assert _field(talk, "what").remark.endswith("T ?   “Binnen 6 weken”: is het 12 apr 2027 of 30 sep 2027?")
    assert _actions(talk) == {"due-said": "Liever 12 apr 2027"}
    taken, _shown = AGREEMENTS.act(talk, "a", "due-said")
    assert _due(taken) == date(2027, 4, 12)
    assert _field(taken, "what").remark.endswith("T ✓")


def test_words_of_the_talk_before_do_not_count_from_today(talk):
    talk = _with(talk, what="Binnen 6 weken leid ik twee overleggen", due_said="30 september 2027")
    talk = talk.set_fields(carried=("a",))
    assert _field(talk, "what").remark.endswith("T ✓")
    assert _actions(talk) == {}


def test_another_point_brings_its_day_along_but_not_over_that_in_the_words(talk):
    plain = AGREEMENTS.change(_with(talk, what="Lessen volgen"), "a", "goal_id", "q")
    assert _due(plain) == OTHER.due_on
    said = AGREEMENTS.change(_with(talk), "a", "what", "Lessen volgen voor 1 juni")
    assert _due(AGREEMENTS.change(said, "a", "goal_id", "q")) == SAID


def test_an_option_that_is_chosen_keeps_the_day_in_its_words(talk):
    option = Option(id="o", goal_id="p", what="Meelopen bij Inkoop voor 1 juni")
    talk, _shown = options_form("p").act(talk.add("options", option), "o", "choose")
    (made,) = talk.conversation.agreements
    assert made.due_on == SAID
    remark = next(one.remark for one in AGREEMENTS.fields(talk, made.id) if one.name == "due_said")
    assert remark == "voorstel, uit de tekst"


@pytest.mark.parametrize(
    ("status", "day", "remark", "told"),
    [
        (Status.NOT_STARTED, POINT_DAY, "voorstel, van de vorige keer", "Kijk of de datum nog klopt."),
        (Status.RUNNING, POINT_DAY, "", "Kijk of de datum nog klopt."),
        (Status.NOT_STARTED, date(2026, 1, 1), "", "Prik een nieuwe datum."),
    ],
)
def test_what_is_said_of_the_date_of_what_moves_on_fits_the_date_that_stands_there(
    talk, status, day, remark, told
):
    made = Agreement(id="a", what="cursus", due_on=day, due_said=f"{day}")
    talk = talk.set_fields(look_back=(FollowUp(id="a", agreement=made),))
    talk = talk.decide("look_back", "a", "uitkomst", status=status)
    assert (bool(_field(talk).value), _field(talk).remark) == (day == POINT_DAY, remark)
    assert AGREEMENTS.intro(talk).endswith(told)
