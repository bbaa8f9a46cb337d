"""What stands beside a question: of the talk before, where it has rows or is not for all eyes; what to look at again."""

import pytest
from composed import ANSWERS, GUIDE, answer, points, talk

from popgids.core.agreements import Agreement
from popgids.core.conversation import Participant, Person
from popgids.core.guide import Floor, StepKind
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.ui.forms.floor import floor_text
from popgids.ui.forms.opening import AGENDA
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.aside_sections import aside_sections
from tests.ui.conftest import TODAY
from tests.ui.talk_keeper import Keeper


def beside(question_id: str, **fields) -> tuple[str, ...]:
    conversation = talk(earlier_answers=ANSWERS, **fields)
    session = Session.start(GUIDE, conversation, conversation.held_on)
    session = session.go(Place(GUIDE.steps[0].kind, question_id))
    return dict(aside_sections(session)).get("Vorige keer", ())


def test_points_of_then_stand_beside_those_of_now_for_each_of_the_two() -> None:
    now = answer("gedrag", Floor.EMPLOYEE, rows=(points("plannen", "Plannen", nu=3),))
    assert beside("gedrag", answers=(now,)) == (
        "Sanne: Plannen: toen 2: soms (gewenst 4: altijd), nu 3: vaak",
        "Sanne: Klanten bellen: 3: vaak",
        "Karim: Plannen: 3: vaak (gewenst 2: soms)",
    )


def test_what_is_for_one_pair_of_eyes_is_not_shown() -> None:
    assert beside("map") == ("https://voorbeeld.nl/map/verslag.docx · Bladzijde 3",)
    assert beside("zorg") == ()


HEALTH = "Hier staat iets over gezondheid. Noteer liever alleen wat het voor het werk betekent."
JOB = "Dit klinkt als een belofte van een functie. Spreek liever af hoe jullie het gaan onderzoeken."


def looked_at_again(session: Session) -> tuple[str, ...]:
    return dict(aside_sections(session)).get("Let op", ())


def at_read_back(guide, blank, **said) -> Session:
    kind = StepKind.CURRENT_STATE
    return Session.start(guide, blank, TODAY).go(Place(kind, Part.READ_BACK.value)).read_back(kind, **said)


def test_a_summary_its_correction_and_a_note_are_looked_at_for_health_and_promises(guide, blank) -> None:
    assert looked_at_again(at_read_back(guide, blank, summary="Sanne plant zelf.")) == ()
    assert looked_at_again(at_read_back(guide, blank, summary="Sanne had een burn-out.")) == (HEALTH,)
    assert looked_at_again(at_read_back(guide, blank, correction="Mijn rug houdt het niet.")) == (HEALTH,)
    told = at_read_back(guide, blank, summary="Sanne wordt volgend jaar teamleider.")
    assert looked_at_again(told) == (JOB,)
    noted = told.note(told.note_keys[0], "Sanne is vaak ziek.")
    assert looked_at_again(noted) == (HEALTH, JOB)


def test_points_and_agreements_are_looked_at_for_health_beside_what_else_is_to_be_said(guide, blank) -> None:
    agreed = Agreement(id="a", what="Na mijn burn-out bouw ik op")
    session = Session.start(guide, blank.evolve(agreements=(agreed,)), TODAY)
    assert looked_at_again(session.go(Place(StepKind.AGREEMENTS, Part.AGREEMENTS.value))) == (HEALTH,)
    at_support = session.go(Place(StepKind.SUPPORT, Part.SUPPORT.value))
    assert len(looked_at_again(at_support)) == 1, (
        "without support there is something to say, though nothing is typed"
    )


def test_who_has_the_floor_is_said_with_a_capital_at_the_begin_of_a_sentence_only(every_kind) -> None:
    people = {"employee": Person(name="Medewerker"), "manager": Person(name="Leidinggevende")}
    mentor = Participant(id="mentor", title="mentor")
    talk = every_kind.conversation.evolve(**people, participants=(mentor,))
    told = {}
    for key in ("belasting", "trots", "kijk-van-mentor"):
        step = next(one for one in every_kind.guide.steps if key in {asked.id for asked in one.questions})
        told[key] = floor_text(Session.start(every_kind.guide, talk, TODAY).go(Place(step.kind, key)))
    assert told == {
        "belasting": "Eerst de medewerker, dan de leidinggevende. Ieder in de eigen kolom.",
        "trots": "De medewerker is aan het woord. De leidinggevende luistert en vat straks samen.",
        "kijk-van-mentor": "De mentor is aan het woord. De medewerker en de leidinggevende luisteren.",
    }


def test_a_role_at_the_begin_of_a_sentence_has_a_capital(every_kind) -> None:
    people = {"employee": Person(name="Medewerker"), "manager": Person(name="Leidinggevende")}
    session = every_kind.set_fields(**people)
    assert "bespreken? De medewerker noemt" in AGENDA.intro(session)


async def test_a_note_stands_and_is_written_at_its_own_step_only(app_for, guide, blank) -> None:
    places = [Place(kind, Part.READ_BACK.value) for kind in (StepKind.CURRENT_STATE, StepKind.EMPLOYEE_NEED)]
    screen = ConversationScreen(Session.start(guide, blank, TODAY).go(places[0]), Keeper())
    async with app_for(screen).run_test(size=(120, 40)) as pilot:
        await pilot.press("f4", *"hier", "escape")
        await pilot.pause()
        assert dict(aside_sections(screen.session))["Notitie"] == ("hier",)
        await screen._go(screen.session.go(places[1]))
        assert "Notitie" not in dict(aside_sections(screen.session))
        await pilot.press("f4", *"daar", "escape")
        await pilot.pause()
        told = [dict(aside_sections(screen.session.go(place)))["Notitie"] for place in places]
    assert told == [("hier",), ("daar",)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_what_is_told_above_the_form_does_not_stand_beside_it_as_well(app_for, guide, blank, size):
    agreements = tuple(Agreement(id=one, what=one) for one in ("overleg", "meelopen"))
    place = Place(StepKind.SUPPORT, Part.SUPPORT.value)
    session = Session.start(guide, blank.evolve(agreements=agreements), TODAY).go(place)
    app = app_for(ConversationScreen(session, Keeper()))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert " ".join(app.seen().split()).count("Er staat nog geen steun") == 1
        assert "Let op" not in app.seen()
