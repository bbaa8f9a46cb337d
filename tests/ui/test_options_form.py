"""Weighing the options for a development point: the employee scores unseen, then both see."""

import pytest
from textual.app import App

from popgids.core.agreements import Agreement
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party
from popgids.core.options import Option
from popgids.core.session import Session
from popgids.ui.forms.options import options_form
from popgids.ui.forms.spec import Option as Choice
from popgids.ui.widgets.option_field import OptionField
from tests.ui.conftest import TODAY

FORM = options_form("g")


def weighing(guide, blank, *acceptances):
    options = tuple(
        Option(id=f"o{number}", goal_id="g", what=f"optie {number}", acceptance=one)
        for number, one in enumerate(acceptances)
    )
    goals = (DevelopmentGoal(id="g", origins=(Party.EMPLOYEE,), what="plannen"),)
    return Session.start(guide, blank.evolve(goals=goals, options=options), TODAY)


def field_named(session, name, record="o0"):
    return next((one for one in FORM.fields(session, record) if one.name == name), None)


@pytest.mark.parametrize("others", [(), (4,), (4, 9)])
def test_a_score_is_not_seen_until_both_look(guide, blank, others):
    session = weighing(guide, blank, None, *others)
    session = FORM.change(session, "o0", "acceptance", "7")
    field = field_named(session, "acceptance")
    assert (field.value, field.is_secret) == ("", True)
    assert field_named(session, "quality") is None
    assert "7" not in "".join(one.fact for one in FORM.records(session))

    shown, _record = FORM.act(session, "o0", FORM.actions(session, "o0")[0].name)
    assert field_named(shown, "acceptance").value == "7"
    assert field_named(shown, "quality") is not None


def test_there_is_nothing_to_show_before_every_option_has_its_score(guide, blank):
    session = weighing(guide, blank, 7, None)
    assert "show" not in [one.name for one in FORM.actions(session, "o0")]


def test_after_removing_an_option_one_is_at_an_option_for_the_same_point(guide, blank):
    session = weighing(guide, blank, 7, 8).add("options", Option(id="x", goal_id="other", what="elders"))
    assert FORM.act(session, "o1", "remove")[1] == "o0"


class _Scale(App[None]):
    def compose(self):
        yield OptionField()


async def test_arrows_only_walk_over_a_secret_scale_and_enter_chooses():
    app = _Scale()
    async with app.run_test() as pilot:
        scale = app.query_one(OptionField)
        scale.load(tuple(Choice(str(n), str(n), str(n)) for n in range(1, 10)), (), is_secret=True)
        scale.focus()
        await pilot.press("space", "enter")
        assert scale.chosen == ()
        await pilot.press("right", "right", "right")
        assert scale.chosen == ()
        await pilot.press("enter")
        assert scale.chosen == ("3",)
        assert "[3]" not in str(scale.render())


def _remarks(session, record):
    return {one.name: one.remark for one in FORM.fields(session, record) if one.remark}


def test_the_question_stands_under_the_scale_that_is_low(guide, blank):
    session = weighing(guide, blank, 3, 8)
    for record, quality in (("o0", "7"), ("o1", "1")):
        session = FORM.change(session, record, "quality", quality)
    assert "Het draagvlak is laag." in _remarks(session, "o0")["acceptance"]
    assert "De kwaliteit is heel laag." in _remarks(session, "o1")["quality"]
    assert "acceptance" not in _remarks(session, "o1")
    assert _remarks(session, "") == {}
    assert "laag" not in FORM.intro(session)


def test_an_acceptance_that_was_shown_stands_in_the_list_with_its_number(guide, blank):
    session = weighing(guide, blank, 3, 8)
    assert [one.fact for one in FORM.records(session)] == ["draagvlak gegeven", "draagvlak gegeven"]
    shown, _record = FORM.act(session, "o0", "show")
    assert [one.fact for one in FORM.records(shown)] == ["draagvlak 3", "draagvlak 8"]


def test_a_low_acceptance_that_is_still_hidden_is_not_asked_about(guide, blank):
    assert _remarks(weighing(guide, blank, 3, 8), "o0") == {}


def test_a_point_for_which_an_agreement_runs_says_which_before_another_solution_is_asked_for(guide, blank):
    runs = Agreement(id="a", goal_id="g", what="Meelopen bij Inkoop")
    session = weighing(guide, blank).add("agreements", runs)
    assert FORM.intro(session).startswith("Hiervoor loopt al een afspraak: “Meelopen bij Inkoop”.")
    both = session.add("agreements", runs.evolve(id="b", what="Cursus"))
    assert FORM.intro(both).startswith("Hiervoor lopen al afspraken: “Meelopen bij Inkoop” en “Cursus”.")
    of_another = weighing(guide, blank).add("agreements", runs.evolve(goal_id="x"))
    assert "loopt al" not in FORM.intro(of_another)
