"""Which development points are merged when the talk proposes a pair."""

import pytest

from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.ui.forms.goals import GOALS
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
