"""Every field of every form takes whatever is typed, chosen or cleared in it, and shows it again letter for letter."""

import pytest

from popgids.core.agenda import ParkedItem
from popgids.core.answers import Row, parties_of
from popgids.core.changes import changes_between, dump_conversation, replay
from popgids.core.cleaning import ANSWER_LIMIT, LINE_LIMIT, clean_answer, clean_line
from popgids.core.composed_questions import ComposedQuestion
from popgids.core.follow_up import participants
from popgids.core.guide import Guide, Question
from popgids.core.items import has_free_rows
from popgids.core.outline import stops
from popgids.core.session import Session
from popgids.ui.forms.closing import SIGN_OFF
from popgids.ui.forms.registry import form_for
from popgids.ui.forms.spec import Field, FieldKind, Form

TYPED = (
    "31 april",
    "0", "-1", "00", "601", "700 uur", "99999999999999999999", "1e999999", "0,0000001", "1.250,50", "½", "٣", "nan", "∞",
    "25:99", "24:00", "29 februari 2027", "31-12-9999", "1-1-0001", "1 januari 10000", "over 99999999 jaar",
    "over 9999999 weken", "week 99", "vandaag tot gisteren", "tweeduizend", "[/]", "[@click=app.quit]x[/]", " ", "\t",
    "a" * LINE_LIMIT, "e\u0301" * 40, "👩‍👩‍👧", "語" * 100, "eind eind eind", "maandag " * 30, "9" * LINE_LIMIT,
)  # fmt: skip
SAID = ("eerste regel\n\n  derde, ingesprongen\n", "woord " * 400, "x" * ANSWER_LIMIT)


@pytest.fixture(scope="module", params=["basis", "alle-soorten"])
def everything(request: pytest.FixtureRequest, guide: Guide, every_kind_guide: Guide, talks) -> Session:
    """A talk with all there can be in it, on the way with every question."""
    if request.param == "basis":
        return Session.start(guide, talks[1], talks[1].held_on)
    told = talks[1].evolve(participants=participants(every_kind_guide))
    session = Session.start(every_kind_guide, told, told.held_on)
    for step in every_kind_guide.steps:
        for question in step.questions:
            for party in parties_of(question) if has_rows_of_people(question) else ():
                session = session.answer(question, party, rows=(Row(id=f"{party.value}-1"),))
    return session


def has_rows_of_people(question: Question) -> bool:
    return isinstance(question, ComposedQuestion) and has_free_rows(question)


def forms(session: Session) -> list[tuple[Session, Form]]:
    found = [(session.go(stop.place), form_for(stop)) for stop in stops(session.guide, session.conversation)]
    return [*found, (session, SIGN_OFF)]


def each_field(session: Session):
    for at, form in forms(session):
        records = [one.id for one in form.records(at)] if form.records else [""]
        for record in records[:2]:
            for field in form.fields(at, record):
                yield at, form, record, field


def values_for(field: Field) -> tuple[object, ...]:
    if field.kind is FieldKind.OPTIONS:
        return (*(one.value for one in field.options), "")
    if field.kind is FieldKind.SHOWN:
        return ()
    if field.kind in {FieldKind.CHECKS, FieldKind.RANKING}:
        return (tuple(one.value for one in field.options), ())
    return tuple(map(clean_answer, SAID)) if field.kind is FieldKind.TEXT else tuple(map(clean_line, TYPED))


def shown(form: Form, session: Session, record: str, name: str) -> object:
    return next((one.value for one in form.fields(session, record) if one.name == name), None)


def test_what_is_filled_in_is_shown_again_and_comes_back_from_disk(everything: Session) -> None:
    wrong = []
    for at, form, record, field in each_field(everything):
        for value in values_for(field):
            try:
                after = form.change(at, record, field.name, value)
                start = dump_conversation(at.conversation)
                again = replay(start, changes_between(at.conversation, after.conversation))
                if again != after.conversation:
                    wrong.append(f"{at.place} {field.name} {value!r:.40}: other after replay")
                seen = shown(form, after, record, field.name)
                if isinstance(value, str) and value and seen != value:
                    wrong.append(f"{at.place} {field.name} {value!r:.40}: shows {seen!r:.60}")
            except Exception as error:  # noqa: BLE001  (all of them, to see them together)
                wrong.append(f"{at.place} {field.name} {value!r:.40}: {type(error).__name__} {error}"[:200])
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("said", SAID)
def test_a_parked_thought_and_a_note_hold_all_that_can_be_typed_there(everything: Session, said: str) -> None:
    text = clean_answer(said)
    session = everything.add("parked", ParkedItem(id="x")).change("parked", "x", text=text).note("y", text)
    assert session.conversation.parked[-1].text == text
    assert session.conversation.note("y") == text
