"""What is said in a step is offered there as the words of a point or a promise, until it is one."""

import pytest
from talks import blank_conversation, small_guide

from popgids.core.agreements import Support
from popgids.core.answers import Answer, Chosen
from popgids.core.goals import DevelopmentGoal, Direction
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.origins import origin_of
from popgids.core.outline import Place
from popgids.core.said_before import direction_said, said_before

WISH = {
    "id": "wens",
    "soort": "open",
    "vraag": "Wat wil je leren?",
    "van": "medewerker",
    "wordt_voorstel": True,
}
NEED = StepKind.EMPLOYEE_NEED
GOAL = DevelopmentGoal(id="g", what="Leiden", origins=(Party.EMPLOYEE,))


def guide(step="behoefte-medewerker", **question):
    return small_guide(stap=[{"soort": step, "titel": "Stap", "minuten": 7, "vraag": [WISH | question]}])


def talk(text, party=Floor.EMPLOYEE, **more):
    said = Answer(question_id="wens", question="Wat wil je leren?", kind="open", party=party, text=text)
    return blank_conversation(answers=(said,), **more)


def offered(of, conversation, step=NEED):
    return [one.text for one in said_before(of, conversation, step)]


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("", []),
        ("  ", []),
        ("Zelf een overleg leiden", ["Zelf een overleg leiden"]),
        ("- Leiden\n\n• Plannen van de week\n", ["Leiden", "Plannen van de week"]),
        ("1. Leiden\n2) 3.5 uur lezen", ["Leiden", "3.5 uur lezen"]),
    ],
)
def test_each_line_of_an_answer_can_become_a_record(text, texts):
    assert offered(guide(), talk(text)) == texts


@pytest.mark.parametrize(
    "question",
    [
        {"wordt_voorstel": False},
        {"prive": True},
        {"zichtbaar_voor": "medewerker"},
        {"verdieping": True, "als": {"vraag": "iets-anders", "ingevuld": True}},
        {"soort": "getal"},
    ],
)
def test_what_is_not_meant_for_it_or_not_for_both_is_not_offered(question):
    assert offered(guide(**question), talk("Leiden")) == []


def test_only_what_was_said_in_the_step_itself_is_offered_there():
    assert offered(guide(), talk("Leiden"), StepKind.ORGANISATION_NEED) == []
    assert offered(guide("steun"), talk("Tijd"), StepKind.SUPPORT) == ["Tijd"]
    known = (Support(id="s", what="Tijd"),)
    assert offered(guide("steun"), talk("Tijd", support=known), StepKind.SUPPORT) == []


def test_what_became_a_point_is_not_offered_again_also_when_its_words_changed_or_it_was_merged():
    leading, planning = said_before(guide(), talk("Leiden\nPlannen"), NEED)
    changed = GOAL.evolve(id=leading.record, what="Zelf leiden")
    assert offered(guide(), talk("Leiden\nPlannen", goals=(changed,))) == ["Plannen"]
    merged = GOAL.evolve(what="Anders", merged_ids=(leading.record, planning.record))
    assert offered(guide(), talk("Leiden\nPlannen", goals=(merged,))) == []
    assert offered(guide(), talk("Leiden\nPlannen", goals=(GOAL,))) == ["Plannen"], "typed by themselves"


def test_the_same_answer_in_a_next_talk_is_another_point():
    (before,) = said_before(guide(), talk("Leiden"), NEED)
    known = GOAL.evolve(id=before.record, what="Iets anders")
    assert offered(guide(), talk("Leiden", id="gesprek-2", goals=(known,))) == ["Leiden"]


@pytest.mark.parametrize(
    ("chosen", "extra", "direction"),
    [
        ("hier", {}, Direction.THIS_JOB),
        ("verder", {}, Direction.NEXT_JOB),
        ("weet-niet", {}, None),
        ("", {}, None),
        ("hier", {"prive": True}, None),
        ("hier", {"van": "leidinggevende"}, None),
        ("hier", {"van": "beiden"}, Direction.THIS_JOB),
    ],
)
def test_the_direction_that_was_chosen_is_known_where_the_guide_says_what_it_means(chosen, extra, direction):
    options = [
        {"id": "hier", "tekst": "Hier", "richting": "deze-functie"},
        {"id": "verder", "tekst": "Verder", "richting": "volgende-functie"},
        {"id": "weet-niet", "tekst": "Weet ik niet"},
    ]
    of = guide(soort="keuze", opties=options, wordt_voorstel=False, **extra)
    choices = (Chosen(id=chosen, text=chosen),) if chosen else ()
    said = Answer(question_id="wens", kind="keuze", party=Floor.EMPLOYEE, choices=choices)
    of_manager = said.evolve(party=Floor.MANAGER, choices=(Chosen(id="verder", text="Verder"),))
    assert direction_said(of, blank_conversation(answers=(of_manager, said))) is direction


def test_a_point_made_from_an_answer_shows_the_question_as_its_origin():
    (said,) = said_before(guide(), talk("Leiden"), NEED)
    made = GOAL.evolve(id=said.record, answer_id=said.answer)
    found = origin_of(talk("Leiden", goals=(made,)), "goals", made.id)
    assert found is not None
    assert (found.place, found.text) == (Place(NEED, "wens"), "Wat wil je leren?")
    earlier = talk("Iets nieuws", goals=(made,), earlier_goals=(made,))
    assert origin_of(earlier, "goals", made.id) is None, "it came of what was said a talk ago"
