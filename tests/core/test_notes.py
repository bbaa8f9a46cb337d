"""A note to a part that returns in a later step belongs to one step."""

from datetime import date

from popgids.core.conversation import Conversation, GuideRef, Note, Person
from popgids.core.guide import Guide, StepKind
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.core.summary.blocks import FactList
from popgids.core.summary.document import summarise
from popgids.wording.labels import fact_label

TODAY = date(2026, 11, 22)
FIRST, SECOND, THIRD = StepKind.CURRENT_STATE, StepKind.EMPLOYEE_NEED, StepKind.ORGANISATION_NEED
OLD = (Note(id=Part.READ_BACK.value, text="Van vroeger"),)


def guide(*kinds: StepKind) -> Guide:
    steps = [{"soort": kind.value, "titel": f"Titel {kind.value}", "minuten": 10} for kind in kinds]
    return Guide.read({"formaat": 1, "id": "g", "versie": "1", "titel": "G", "stap": steps})


def session(*kinds: StepKind, notes: tuple[Note, ...] = ()) -> Session:
    talk = Conversation(
        id="t",
        pop_id="p",
        guide=GuideRef(id="g", version="1", title="G"),
        employee=Person(name="Sanne"),
        manager=Person(name="Karim"),
        held_on=TODAY,
        notes=notes,
    )
    return Session.start(guide(*(kinds or (FIRST, SECOND, THIRD))), talk, TODAY)


def at(talk: Session, step: StepKind, part: Part = Part.READ_BACK) -> Session:
    return talk.go(Place(step, part.value))


def noted(talk: Session, step: StepKind, part: Part = Part.READ_BACK) -> str:
    return talk.conversation.note(*at(talk, step, part).note_keys)


def write(talk: Session, step: StepKind, text: str, part: Part = Part.READ_BACK) -> Session:
    key, *older = at(talk, step, part).note_keys
    return talk.note(key, text, *older)


def lines(talk: Session, *, is_with_guide: bool = True) -> list[str]:
    blocks = list(summarise(talk.conversation, guide=talk.guide if is_with_guide else None))
    facts = [fact for block in blocks if isinstance(block, FactList) for fact in block.facts]
    return [f"{fact_label(fact)}: {fact.value}" for fact in facts if fact.code in set(Part)]


def test_each_step_has_its_own_note_to_a_part_that_returns() -> None:
    talk = write(session(), FIRST, "een")
    assert [noted(talk, step) for step in (FIRST, SECOND, THIRD)] == ["een", "", ""]
    talk = write(write(talk, THIRD, "drie"), SECOND, "twee")
    assert [noted(talk, step) for step in (FIRST, SECOND, THIRD)] == ["een", "twee", "drie"]
    talk = write(talk, THIRD, "punten", Part.GOALS)
    assert [noted(talk, step, Part.GOALS) for step in (SECOND, THIRD)] == ["", "punten"]


def test_a_note_of_an_older_file_is_read_once_at_the_first_step_with_the_part() -> None:
    talk = session(notes=OLD)
    assert [noted(talk, step) for step in (FIRST, SECOND, THIRD)] == ["Van vroeger", "", ""]
    fewer = session(SECOND, THIRD, notes=OLD)
    assert [noted(fewer, step) for step in (SECOND, THIRD)] == ["Van vroeger", ""]


def test_writing_on_at_an_older_note_takes_its_place_and_can_be_taken_back() -> None:
    talk = session(notes=OLD)
    more = write(talk, FIRST, "Van vroeger en nu").since(talk, "notitie")
    assert [one.text for one in more.conversation.notes] == ["Van vroeger en nu"]
    assert write(more, FIRST, "").conversation.notes == ()
    assert more.undo()[0].conversation.notes == OLD


def test_a_plan_says_of_which_step_a_note_is() -> None:
    talk = write(write(session(), SECOND, "twee"), FIRST, "een")
    assert lines(talk) == [
        f"Samenvatting bij “Titel {FIRST.value}”: een",
        f"Samenvatting bij “Titel {SECOND.value}”: twee",
    ]
    assert lines(talk, is_with_guide=False) == [
        "Samenvatting bij “Hoe het nu gaat”: een",
        "Samenvatting bij “Wat de medewerker wil ontwikkelen”: twee",
    ]
    assert lines(session(notes=OLD)) == ["Samenvatting: Van vroeger"], "of which step is not known"
