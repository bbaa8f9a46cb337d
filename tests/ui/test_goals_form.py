"""Which development points are merged when the talk proposes a pair."""

import pytest

from popgids.core.agreements import Agreement
from popgids.core.answers import Chosen
from popgids.core.goals import DevelopmentGoal, GoalKind
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.ui.forms.goals import GOALS
from popgids.ui.forms.support import SUPPORT
from tests.ui.conftest import TODAY

WISH = DevelopmentGoal(id="a", what="Beter leren plannen van de week", origins=(Party.EMPLOYEE,))
OTHER = DevelopmentGoal(id="b", what="Meedenken over roosters", origins=(Party.EMPLOYEE,))
NEED = DevelopmentGoal(id="c", what="Leren plannen van de week voor drie", origins=(Party.MANAGER,))
PAIR = "“Beter leren plannen van de week” + “Leren plannen van de week voor drie”"


@pytest.fixture
def session(guide, blank):
    talk = Session.start(guide, blank.evolve(goals=(WISH, OTHER, NEED)), TODAY)
    return talk.go(Place(StepKind.ORGANISATION_NEED, Part.GOALS.value))


@pytest.mark.parametrize("record", ["", "a", "b", "c"])
def test_the_pair_that_is_proposed_comes_first_and_is_what_gets_merged(session, record):
    assert "merge" in [one.name for one in GOALS.actions(session, record)]
    first = GOALS.choices(session, record, "merge")[0]
    assert first.label == PAIR
    after, shown = GOALS.act(session, record, first.name)
    assert [(one.id, one.merged_ids) for one in after.conversation.goals] == [("a", ("c",)), ("b", ())]
    assert shown == "a"


def test_the_list_names_the_point_that_is_merged_and_every_pair_in_full(session):
    assert GOALS.choosing_for(session, "a", "merge")[0] == (
        "“Beter leren plannen van de week” samenvoegen met welk punt?"
    )
    assert GOALS.choosing_for(session, "b", "merge")[0] == "Welke punten voeg je samen?", (
        "there is a pair of others"
    )
    labels = [one.label for one in GOALS.choices(session, "b", "merge")]
    assert labels == [PAIR, "“Meedenken over roosters” + “Leren plannen van de week voor drie”"]
    assert [one.label for one in GOALS.choices(session, "a", "merge")] == [PAIR]


def test_after_removing_a_point_one_is_at_a_point_that_is_in_the_list(session):
    talk = session.go(Place(StepKind.EMPLOYEE_NEED, Part.GOALS.value))
    after, shown = GOALS.act(talk, "b", "remove")
    assert shown == "a", "the need of the organisation is not shown in this step"
    assert GOALS.act(after, "a", "remove")[1] == ""


def test_all_pairs_that_look_alike_are_proposed_the_strongest_first(session):
    half = DevelopmentGoal(id="d", what="Het weekrooster overnemen", origins=(Party.MANAGER,))
    talk = session.add("goals", half)
    labels = [one.label for one in GOALS.choices(talk, "b", "merge")]
    assert labels == [
        PAIR,
        "“Meedenken over roosters” + “Het weekrooster overnemen”",
        "“Meedenken over roosters” + “Leren plannen van de week voor drie”",
    ]
    second = GOALS.choices(talk, "a", "merge")[1]
    after, shown = GOALS.act(talk, "a", second.name)
    assert shown == "b"
    assert [(one.id, one.merged_ids) for one in after.conversation.goals] == [
        ("a", ()),
        ("b", ("d",)),
        ("c", ()),
    ]


def test_points_that_do_not_look_alike_are_merged_as_they_are_chosen(session):
    talk = session.remove("goals", "a")
    (only,) = GOALS.choices(talk, "b", "merge")
    after, _shown = GOALS.act(talk, "b", only.name)
    assert [one.merged_ids for one in after.conversation.goals] == [("c",)]


@pytest.mark.parametrize(
    ("record", "asked"),
    [
        ("a", "wat wil je kunnen, weten of anders doen"),
        ("c", "wat vraagt het werk straks van je"),
        ("", "wat vraagt"),
    ],
)
def test_an_empty_point_asks_what_belongs_to_whose_it_is(session, record, asked):
    what = next(one for one in GOALS.fields(session, record) if one.name == "what")
    assert what.placeholder.startswith(asked)


@pytest.fixture
def answered(guide, blank):
    """Step 3 with its question on what one wants answered, at a point that is not there yet."""

    def at_goals(text):
        talk = Session.start(guide, blank, TODAY)
        talk = talk.answer(guide.question("komend-jaar"), Floor.EMPLOYEE, text=text)
        return talk.go(Place(StepKind.EMPLOYEE_NEED, Part.GOALS.value))

    return at_goals


def _what(session, record=""):
    return next(one for one in GOALS.fields(session, record) if one.name == "what")


def test_what_was_answered_is_proposed_and_taken_over_at_one_press(answered):
    session = answered("Zelf een overleg leiden")
    assert (_what(session).value, _what(session).placeholder) == (
        "",
        "voorstel, ↓ neemt over: Zelf een overleg leiden",
    )
    (action,) = GOALS.actions(session, "")
    assert action.label == "Uit het antwoord"
    assert GOALS.choices(session, "", action.name) == ()
    after, shown = GOALS.act(session, "", action.name)
    assert _what(after, shown).value == "Zelf een overleg leiden"
    assert after.conversation.goals[0].origins == (Party.EMPLOYEE,)
    assert action not in GOALS.actions(after, shown)
    assert "voorstel" not in _what(after).placeholder


def test_of_more_that_was_answered_one_is_chosen(answered):
    session = answered("Leiden\nPlannen van de week")
    assert _what(session).placeholder == "↓ kiest uit het antwoord, of typ zelf"
    (action,) = GOALS.actions(session, "")
    choices = GOALS.choices(session, "", action.name)
    assert [one.label for one in choices] == ["Leiden", "Plannen van de week"]
    assert GOALS.choosing_for(session, "", action.name) == ("Welk antwoord?", "")
    after, shown = GOALS.act(session, "", choices[1].name)
    assert _what(after, shown).value == "Plannen van de week"
    assert _what(after).placeholder == "voorstel, ↓ neemt over: Leiden"


def test_what_is_taken_over_goes_into_the_point_that_is_open_while_it_has_no_words(answered):
    session = GOALS.create(answered("Leiden"), "nieuw")
    session = GOALS.change(session, "nieuw", "kind", "kennis")
    after, shown = GOALS.act(session, "nieuw", "from-answer")
    assert [(one.id, one.what, one.kind) for one in after.conversation.goals] == [
        (shown, "Leiden", GoalKind.KNOWLEDGE)
    ]
    said_why = GOALS.change(session, "nieuw", "importance", "Voor straks")
    assert GOALS.act(said_why, "nieuw", "from-answer")[1] == "nieuw", "an option may be about it by now"
    worded = GOALS.change(session, "nieuw", "what", "Iets anders")
    assert _what(worded, "nieuw").proposes == ""
    after, shown = GOALS.act(worded, "nieuw", "from-answer")
    assert [one.what for one in after.conversation.goals] == ["Iets anders", "Leiden"]


def test_a_new_point_begins_with_the_direction_that_was_answered_and_takes_another(guide, blank):
    session = Session.start(guide, blank, TODAY)
    chosen = (Chosen(id="andere-functie", text="een andere functie"),)
    session = session.answer(guide.question("richting"), Floor.EMPLOYEE, choices=chosen)
    session = session.go(Place(StepKind.EMPLOYEE_NEED, Part.GOALS.value))

    def direction(talk, record=""):
        return next(one for one in GOALS.fields(talk, record) if one.name == "direction")

    assert (direction(session).value, direction(session).remark) == (
        "volgende-functie",
        "voorstel, uit het antwoord",
    )
    made = GOALS.create(session, "nieuw")
    assert direction(made, "nieuw").value == "volgende-functie"
    assert not made.drop_empty().conversation.goals, "a direction alone is no point"
    other = GOALS.change(made, "nieuw", "direction", "elders")
    assert (direction(other, "nieuw").value, direction(other, "nieuw").remark) == ("elders", "")
    needed = session.go(Place(StepKind.ORGANISATION_NEED, Part.GOALS.value))
    assert direction(needed).value == ""


def test_the_help_that_was_asked_for_is_proposed_as_support(guide, blank):
    session = Session.start(guide, blank.evolve(agreements=(Agreement(id="a", what="Meelopen"),)), TODAY)
    session = session.answer(guide.question("hulp-nodig"), Floor.EMPLOYEE, text="Elke dinsdag twee uur")
    session = session.go(Place(StepKind.SUPPORT, Part.SUPPORT.value))
    what = next(one for one in SUPPORT.fields(session, "") if one.name == "what")
    assert what.placeholder == "voorstel, ↓ neemt over: Elke dinsdag twee uur"
    (action,) = SUPPORT.actions(session, "")
    after, shown = SUPPORT.act(session, "", action.name)
    (made,) = after.conversation.support
    assert (made.id, made.what, made.agreement_id) == (shown, "Elke dinsdag twee uur", "a")
