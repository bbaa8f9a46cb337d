"""What stands beside a question of the talk before, where the answer has rows or is not for all eyes."""

from composed import ANSWERS, GUIDE, answer, points, talk

from popgids.core.guide import Floor
from popgids.core.outline import Place
from popgids.core.session import Session
from popgids.ui.widgets.aside import aside_sections


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
