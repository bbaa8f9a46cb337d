"""Choosing how to learn, what is asked about training, and the sum of the support, as people meet them on screen."""

import pytest

from popgids.core.agreements import Agreement, Mandatory, Support
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party
from popgids.core.outline import Part, stops
from popgids.core.session import Session
from popgids.ui.forms.agreements import AGREEMENTS
from popgids.ui.forms.learning import PICK
from popgids.ui.forms.spec import FieldKind
from popgids.ui.forms.support import SUPPORT
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.dialogs import ChooseDialog
from popgids.ui.widgets.form_view import FormView
from tests.ui.conftest import TODAY
from tests.ui.talk_keeper import Keeper


def session_at(part, guide, talk):
    session = Session.start(guide, talk, TODAY)
    return session.go(next(one.place for one in stops(guide, talk) if one.part is part))


@pytest.fixture
def screen_at(guide, blank):
    """A screen at a part of the talk, with these things in it already."""
    return lambda part, **parts: ConversationScreen(session_at(part, guide, blank.evolve(**parts)), Keeper())


def shown(screen):
    return [view.field.name for view in screen.query_one(FormView).views if view.display]


def view_of(screen, name):
    return next(view for view in screen.query_one(FormView).views if view.field.name == name)


async def pick(pilot, screen, *keys):
    """Open the list from the field, press these keys in it."""
    view_of(screen, "learning_form").focus_target.focus()
    await pilot.press("down")
    await pilot.pause()
    assert isinstance(pilot.app.screen, ChooseDialog)
    await pilot.press(*keys)
    await pilot.pause()


async def test_a_learning_form_is_found_chosen_and_proposes_a_result(app_for, screen_at, guide):
    screen = screen_at(Part.AGREEMENTS, agreements=(Agreement(id="a", what="Leren plannen"),))
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pick(pilot, screen, *"kijkt")
        seen = app.seen()
        assert "Een collega kijkt mee" in seen
        assert "samen · 1 uur · lage kosten" in seen
        assert "Past niet: als klanten erbij zijn" in seen
        assert "Coaching" not in seen
        await pilot.press("enter")
        await pilot.pause()
        form = next(one for one in guide.learning_forms if one.id == "meekijken")
        (agreement,) = screen.session.conversation.agreements
        assert (agreement.learning_form, agreement.result) == (form.name, form.result)
        assert view_of(screen, "result").field.placeholder == form.proof
        assert view_of(screen, "learning_form").has_focus_within


async def test_a_result_of_ones_own_stays_and_so_does_a_form_that_is_typed(app_for, screen_at):
    known = Agreement(id="a", what="Leren plannen", result="Een weekplan")
    screen = screen_at(Part.AGREEMENTS, agreements=(known,))
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pick(pilot, screen, "down", "enter")
        assert screen.session.conversation.agreements[0].result == "Een weekplan"
        await pick(pilot, screen, "escape")
        view_of(screen, "learning_form").editor.value = "samen koken"
        await pilot.pause()
        assert screen.session.conversation.agreements[0].learning_form == "samen koken"
        assert view_of(screen, "result").field.placeholder == ""


async def test_the_list_also_opens_from_the_button_and_begins_an_agreement(app_for, screen_at):
    goals = (DevelopmentGoal(id="g", what="Plannen", origins=(Party.EMPLOYEE,)),)
    screen = screen_at(Part.AGREEMENTS, goals=goals)
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "[ Leervorm ]" in app.seen()
        await screen._act(PICK)
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        (agreement,) = screen.session.conversation.agreements
        assert agreement.learning_form == "Meelopen met een collega"
        assert agreement.goal_id == "g"


async def test_an_option_gets_a_learning_form_from_the_same_list(app_for, screen_at):
    goals = (DevelopmentGoal(id="g", what="Plannen", origins=(Party.EMPLOYEE,)),)
    screen = screen_at(Part.OPTIONS, goals=goals)
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*"mee")
        await pick(pilot, screen, *"coach", "enter")
        (option,) = screen.session.conversation.options
        assert (option.what, option.learning_form) == ("mee", "Coaching")
        await pick(pilot, screen, *"e-le", "enter")
        assert screen.session.conversation.options[0].learning_form == "Online training (e-learning)"


async def test_training_is_asked_about_while_its_word_is_typed_and_no_letter_is_lost(app_for, screen_at):
    screen = screen_at(Part.AGREEMENTS)
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "mandatory" not in shown(screen)
        await pilot.press(*"de cursus nu")
        await pilot.pause()
        assert "mandatory" in shown(screen)
        assert screen.session.conversation.agreements[0].what == "de cursus nu"
        assert view_of(screen, "what").has_focus_within
        await pilot.press(*(["backspace"] * 5))
        await pilot.pause()
        assert screen.session.conversation.agreements[0].what == "de curs"
        assert "mandatory" not in shown(screen)


async def test_mandatory_training_is_free_and_paying_back_is_not_spoken_of(app_for, screen_at, guide):
    screen = screen_at(Part.AGREEMENTS, agreements=(Agreement(id="a", what="Cursus plannen"),))
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        view_of(screen, "mandatory").focus_target.focus()
        await pilot.press("j")
        await pilot.pause()
        await pilot.pause()
        assert screen.session.conversation.agreements[0].mandatory is Mandatory.YES
        assert guide.training_rule.text in app.seen()
        assert "7:611a" in app.seen()
        assert not [name for name in shown(screen) if name.startswith("repayment")]
        await pilot.press("n")
        await pilot.pause()
        assert [name for name in shown(screen) if name.startswith("repayment")] == ["repayment"]
        view_of(screen, "repayment").focus_target.focus()
        await pilot.press("j")
        await pilot.pause()
        assert [name for name in shown(screen) if name.startswith("repayment")] == [
            "repayment",
            "repayment_period",
            "repayment_said",
            "repayment_steps",
        ]
        assert "HR kent de regels" in app.seen()


async def test_a_field_that_is_filled_in_low_on_a_small_screen_is_in_sight(app_for, screen_at):
    agreements = tuple(Agreement(id=f"a{n}", what=f"Afspraak {n}") for n in range(4))
    support = tuple(Support(id=f"s{n}", what=f"Steun {n}") for n in range(4))
    screen = screen_at(Part.SUPPORT, agreements=agreements, support=support)
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        view_of(screen, "amount_said").focus_target.focus()
        await pilot.press(*"1234")
        await pilot.pause()
        await pilot.pause()
        form, view = screen.query_one(FormView), view_of(screen, "amount_said")
        assert form.parent.region.contains_region(form.region)
        assert form.region.contains_region(view.region)
        assert "→ € 1.234" in app.seen()


def test_the_learning_form_is_one_line_with_a_list_behind_it(guide, blank):
    session = session_at(Part.AGREEMENTS, guide, blank)
    (found,) = (one for one in AGREEMENTS.fields(session, "") if one.name == "learning_form")
    assert found.kind is FieldKind.LINE
    names = [action.label for action in AGREEMENTS.choices(session, "", found.picks)]
    assert names == [form.name for form in guide.learning_forms]


@pytest.mark.parametrize(
    ("budget", "before", "after"),
    [
        ({}, "Elke belofte krijgt een naam en een datum.", "Samen: 24 uur en € 1.250."),
        (
            {"budget_eur": 2000, "budget_source": "cao 2026"},
            "Het budget is € 2.000 (cao 2026).",
            "Samen: 24 uur en € 1.250, van het budget van € 2.000.",
        ),
        (
            {"budget_eur": 2000, "budget_hours": 40},
            "Het budget is 40 uur en € 2.000.",
            "Samen: 24 uur en € 1.250. Budget: 40 uur en € 2.000.",
        ),
    ],
)
def test_the_support_says_quietly_what_it_comes_to(guide, blank, budget, before, after):
    session = session_at(Part.SUPPORT, guide.evolve(**budget), blank)
    assert SUPPORT.intro(session).endswith(before)
    session = session.add("support", Support(id="a", what="cursus")).change(
        "support", "a", amount_said="1250"
    )
    session = session.add("support", Support(id="b", what="oefenen")).change("support", "b", hours_said="24")
    assert SUPPORT.intro(session) == after


def test_costs_that_were_named_without_a_budget_are_asked_about_before_any_support_is_there(guide, blank):
    point = DevelopmentGoal(id="p", what="plannen", origins=(Party.EMPLOYEE,), cost_said="500", cost_eur=500)
    agreed = Agreement(id="a", goal_id="p", what="cursus plannen")
    session = session_at(Part.SUPPORT, guide, blank.evolve(goals=(point,), agreements=(agreed,)))
    asked = "Er staan kosten in het plan, maar nog geen budget. Wie regelt dat?"
    assert SUPPORT.intro(session) == asked
    session = session.add("support", Support(id="u", what="uren")).change("support", "u", hours_said="8")
    assert SUPPORT.intro(session).endswith(asked)
    session = session.change("support", "u", amount_said="500")
    assert asked not in SUPPORT.intro(session)


@pytest.mark.parametrize(
    ("budget", "end"), [({}, "lukken?"), ({"budget_eur": 2000}, "lukken? Het budget is € 2.000.")]
)
def test_that_nothing_was_promised_yet_is_read_above_the_form(guide, blank, budget, end):
    agreements = tuple(Agreement(id=one, what=one) for one in "ab")
    session = session_at(Part.SUPPORT, guide.evolve(**budget), blank.evolve(agreements=agreements))
    told = SUPPORT.intro(session)
    assert told.startswith("Er staat nog geen steun bij de afspraken.")
    assert told.endswith(end)
    one = session_at(Part.SUPPORT, guide, blank.evolve(agreements=agreements[:1]))
    assert SUPPORT.intro(one).startswith("Bij “a” staat nog geen steun.")
    session = session.add("support", Support(id="u", agreement_id="a", what="uren"))
    assert "geen steun" not in SUPPORT.intro(session)


async def test_where_nothing_is_found_nothing_is_told_of_what_was_there(app_for, screen_at):
    screen = screen_at(Part.AGREEMENTS, agreements=(Agreement(id="a", what="Meelopen"),))
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await screen._act(PICK)
        await pilot.pause()
        assert "Zo zie je dat het werkt" in app.seen()
        await pilot.press(*"qqq")
        await pilot.pause()
        assert "Niets gevonden" in app.seen()
        assert "Zo zie je dat het werkt" not in app.seen()
