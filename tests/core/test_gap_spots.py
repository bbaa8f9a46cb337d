"""What is open says at which record and in which field: where one has to be to fill it in."""

import pytest
from composed import GUIDE, answer, hours, points, talk
from talks import TODAY, session

from popgids.core.agenda import AgendaItem
from popgids.core.agreements import Agreement, FollowUp, Status, Support
from popgids.core.answers import Cell, Row
from popgids.core.gaps import gaps
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.options import Option
from popgids.core.outline import Spot
from popgids.core.sign_off import ReadBack
from popgids.wording.sentences import gap_text


def _spots(guide, conversation):
    return {(gap.code, gap.subject): gap.spot for gap in gaps(guide, conversation)}


def test_of_an_empty_talk_each_leads_to_the_field_that_it_names():
    talk = session()
    spots = {code: spot for (code, _subject), spot in _spots(talk.guide, talk.conversation).items()}
    assert spots == {
        "geen-doel": Spot(field="purpose"),
        "niet-bevestigd": Spot(field="summary"),
        "vraag-open": Spot(party=Floor.EMPLOYEE),
        "geen-ontwikkelpunt": Spot(field="what", is_new=True),
        "geen-afspraak": Spot(field="what", is_new=True),
        "geen-volgend-gesprek": Spot(field="day_said"),
        "geen-evaluatie": Spot(field="score"),
    }


@pytest.mark.parametrize(
    ("look_back", "support", "is_told"),
    [
        ((), (), True),
        ((), (Support(id="s"),), True),
        ((), (Support(id="s", what="tijd"),), False),
        ((FollowUp(id="a", agreement=Agreement(id="a", what="cursus"), status=Status.DONE),), (), False),
    ],
)
def test_a_plan_in_which_nothing_was_promised_for_any_agreement_says_so(look_back, support, is_told):
    talk = session(agreements=(Agreement(id="a", what="cursus"),), look_back=look_back, support=support)
    told = _spots(talk.guide, talk.conversation).get(("geen-steun", ""))
    assert told == (Spot(field="what", is_new=True) if is_told else None)


def test_a_record_is_named_with_the_field_that_it_lacks():
    asked, given = Agreement(id="a", what="cursus"), Support(id="s", what="tijd")
    look_back = (
        FollowUp(id="x", agreement=asked.evolve(id="x"), status=Status.DONE),
        FollowUp(id="y", agreement=asked.evolve(id="y", what="boek")),
        FollowUp(id="z", support=given.evolve(id="z"), status=Status.DROPPED),
    )
    talk = session(
        look_back=look_back,
        goals=(DevelopmentGoal(id="g", what="plannen", origins=(Party.EMPLOYEE,)),),
        agreements=(asked, asked.evolve(id="b", what="oefenen", due_on=TODAY)),
        support=(given, given.evolve(id="t", what="geld")),
        read_backs=(
            ReadBack(step=StepKind.CURRENT_STATE, summary="zo"),
            ReadBack(step=StepKind.EMPLOYEE_NEED, summary="zo", is_right=False),
        ),
    )
    spots = _spots(talk.guide, talk.conversation)
    assert spots["geen-status", "boek"] == Spot(("y",), "status")
    assert spots["geen-reden", "tijd"] == Spot(("z",), "reason")
    assert spots["punt-zonder-afspraak", "plannen"] == Spot(field="what", is_new=True, goal_id="g")
    assert spots["afspraak-zonder-datum", "cursus"] == Spot(("a",), "due_said")
    assert spots["afspraak-zonder-resultaat", "oefenen"] == Spot(("b",), "result")
    assert spots["steun-zonder-datum", "geld"] == Spot(("t",), "due_said")
    assert spots["klopt-niet", ""] == Spot(field="correction")
    steps = {gap.step: gap.spot.field for gap in gaps(talk.guide, talk.conversation)}
    assert steps[StepKind.CURRENT_STATE] == "is_right", "there is a summary, so what is missing is a yes"


def test_a_record_that_does_not_say_what_it_is_is_named():
    talk = session(
        agenda=(AgendaItem(id="p", minutes_said="10", minutes=10, raised_by=Party.MANAGER),),
        goals=(
            DevelopmentGoal(id="g", cost_said="200", origins=(Party.MANAGER, Party.EMPLOYEE)),
            DevelopmentGoal(id="h", what="plannen", origins=(Party.EMPLOYEE,)),
        ),
        options=(Option(id="o", goal_id="h", acceptance=7),),
        agreements=(Agreement(id="a", due_said="1 mei", due_on=TODAY, result="zo"),),
        support=(Support(id="s", hours_said="4"),),
    )
    spots = _spots(talk.guide, talk.conversation)
    assert spots["agendapunt-zonder-woorden", ""] == Spot(("p",), "text")
    assert spots["oplossing-zonder-woorden", ""] == Spot(("o",), "what")
    assert spots["punt-zonder-woorden", ""] == Spot(("g",), "what")
    assert spots["afspraak-zonder-woorden", ""] == Spot(("a",), "what")
    assert spots["steun-zonder-woorden", ""] == Spot(("s",), "what")


def test_of_an_answer_with_rows_the_row_is_named_and_whose_it_is():
    rows = (points("plannen", "Plannen", nu=2, gewenst=4), points("bellen", "Bellen", nu=1, gewenst=2))
    said = (
        answer("gedrag", Floor.EMPLOYEE, rows=rows),
        answer("gedrag", Floor.MANAGER, rows=rows[:1]),
    )
    spots = _spots(GUIDE, talk(answers=said))
    assert spots["rijen-open", "Hoe vaak doe je dit?"] == Spot(("bellen",), party=Floor.MANAGER)
    assert spots["te-weinig-rijen", "Waar gaan je uren heen?"] == Spot(is_new=True)


def test_too_few_rows_are_counted_for_each_side_and_the_side_is_named():
    hours_of_both = GUIDE.question("uren").evolve(floor=Floor.BOTH)
    steps = tuple(
        one.evolve(questions=tuple(hours_of_both if asked.id == "uren" else asked for asked in one.questions))
        for one in GUIDE.steps
    )
    said = answer("uren", Floor.EMPLOYEE, rows=(hours("a", "Inkoop", "16"),))
    short = [
        one
        for one in gaps(GUIDE.evolve(steps=steps), talk(answers=(said,)))
        if one.code == "te-weinig-rijen-van"
    ]
    assert [(one.found, one.spot) for one in short] == [
        (1, Spot(party=Floor.EMPLOYEE, is_new=True)),
        (0, Spot(party=Floor.MANAGER, is_new=True)),
    ]
    assert [gap_text(one) for one in short] == [
        "“Waar gaan je uren heen?” is bij de medewerker nu 1 keer ingevuld. De gids vraagt minstens 2 keer.",
        "“Waar gaan je uren heen?” is bij de leidinggevende nu 0 keer ingevuld. De gids vraagt minstens 2 keer.",
    ]


def test_words_for_a_number_are_named_by_the_path_of_their_row():
    step = Row(id="s", cells=(Cell(id="geld", kind="bedrag", text="veel"),))
    project = Row(id="p", cells=(Cell(id="stappen", kind="herhaalblok", rows=(step,)),))
    said = answer("project", Floor.TOGETHER, rows=(project,))
    spots = _spots(GUIDE, talk(answers=(said,)))
    path = ("p", "stappen", "s")
    assert spots["geen-getal", "Aan welke projecten werk je?"] == Spot(path, "geld", Floor.TOGETHER)
