"""Tables, matrices, blocks and orders as forms: what they show, what a change makes of a talk, where a key leads."""

from dataclasses import replace
from typing import Any

import pytest

from popgids.core.conversation import Person
from popgids.core.guide import Floor, Guide
from popgids.core.outline import stops
from popgids.core.session import Session
from popgids.ui.forms.closing import SIGN_OFF
from popgids.ui.forms.registry import form_for
from popgids.ui.forms.spec import Field, FieldKind, Form
from popgids.ui.forms.walking import next_spot


def at(session: Session, key: str) -> tuple[Session, Form]:
    stop = next(one for one in stops(session.guide, session.conversation) if one.key == key)
    return session.go(stop.place), form_for(stop)


def lines(form: Form, session: Session) -> list[tuple[str, str]]:
    assert form.records is not None
    return [(one.text, one.fact) for one in form.records(session)]


def field(form: Form, session: Session, record: str, name: str) -> Field:
    return next(one for one in form.fields(session, record) if one.name == name)


def added(form: Form, session: Session, record: str, **values: Any) -> Session:
    assert form.create is not None
    session = form.create(session, record)
    for name, value in values.items():
        session = form.change(session, record, name, value)
    return session


# tables


def test_a_row_that_is_added_is_read_as_what_its_columns_ask(every_kind: Session) -> None:
    session, form = at(every_kind, "taken")
    session = added(form, session, "r1", taak="Plannen", uren="16 uur", past="ja", tot="1 mei")
    assert lines(form, session) == [("Plannen", "16 uur · ja · 1 mei 2027")]
    row = session.conversation.answer("taken", Floor.EMPLOYEE).rows[0]
    assert [(one.kind, one.number and int(one.number)) for one in row.cells][1] == ("uren", 16)


def test_the_intro_asks_for_the_least_and_then_sums(every_kind: Session) -> None:
    session, form = at(every_kind, "taken")
    assert form.intro(session) == "Vul er minstens 2 in."
    session = added(form, session, "r1", taak="Plannen", uren="16")
    session = added(form, session, "r2", taak="Overleg", uren="6,5")
    assert form.intro(session) == "Samen: 22,5 uur.", "the number of which this is the sum is not said again"


def test_a_table_begins_with_the_rows_of_the_talk_before_as_long_as_it_is_empty(every_kind: Session) -> None:
    session, form = at(every_kind, "taken")
    before = added(form, session, "r1", taak="Plannen", uren="16").conversation.answers
    fresh = replace(session, conversation=session.conversation.evolve(earlier_answers=before))
    assert [one.label for one in form.actions(fresh, "")] == ["Begin met die van vorige keer"]
    brought, record = form.act(fresh, "", "van-vorige-keer")
    assert lines(form, brought) == [("Plannen", "16 uur")]
    assert record == "r1"
    assert "van-vorige-keer" not in [one.name for one in form.actions(brought, record)]
    assert form.actions(session, "") == ()


def test_there_is_no_room_for_more_than_the_most(every_kind: Session) -> None:
    session, form = at(every_kind, "taken")
    for number in range(4):
        assert form.can_add(session)
        session = added(form, session, f"r{number}", taak=str(number))
    assert not form.can_add(session)


def test_the_row_after_a_removed_one_is_open_and_the_removal_can_be_undone(every_kind: Session) -> None:
    session, form = at(every_kind, "taken")
    for name in ("a", "b", "c"):
        session = added(form, session, name, taak=name)
    after, shown = form.act(session, "b", "remove")
    assert shown == "c"
    assert lines(form, after) == [("a", ""), ("c", "")]
    assert after.undo()[0].conversation == session.conversation


def test_given_rows_stand_side_by_side_for_two_and_keep_the_order_of_the_guide(every_kind: Session) -> None:
    session, form = at(every_kind, "belasting")
    session = form.change(session, "tijd", "leidinggevende:punt", "1")
    session = form.change(session, "lichaam", "leidinggevende:punt", "3")
    session = form.change(session, "lichaam", "medewerker:punt", "2")
    assert lines(form, session)[0] == ("Voor je lichaam", "Sanne gaat · Karim zwaar")
    rows = session.conversation.answer("belasting", Floor.MANAGER).rows
    assert [(one.id, one.label) for one in rows] == [("lichaam", "Voor je lichaam"), ("tijd", "In de tijd")]
    assert not form.needs_work(session, "lichaam")
    assert form.needs_work(session, "tijd")
    assert form.beside(session, "lichaam") == (("Voor je lichaam", ("Tillen, staan, bukken.",)),)


def test_roles_without_names_have_their_usual_short_word_and_the_whole_where_there_is_room(
    every_kind: Session,
) -> None:
    people = {"employee": Person(name="Medewerker"), "manager": Person(name="Leidinggevende")}
    talk = replace(every_kind, conversation=every_kind.conversation.evolve(**people))
    session, form = at(talk, "belasting")
    session = form.change(session, "lichaam", "leidinggevende:punt", "3")
    session = form.change(session, "lichaam", "medewerker:punt", "2")
    first = form.records(session)[0]
    assert first.fact == "Medew. gaat · Leid. zwaar"
    assert first.whole_fact == "Medewerker gaat · Leidinggevende zwaar"


# blocks


def test_items_inside_an_item_stand_under_it_with_fields_of_their_own(every_kind: Session) -> None:
    session, form = at(every_kind, "projecten")
    session = added(form, session, "p1", naam="Kas 4")
    session, inner = form.create_inner(session, "p1", "add:stappen", "s1")
    session = form.change(session, inner, "wat", "Inlezen")
    session = form.change(session, inner, "geld", "300")
    assert [(one.text, one.fact, one.level) for one in form.records(session)] == [
        ("Kas 4", "", 0),
        ("Inlezen", "€ 300", 1),
    ]
    assert [one.name for one in form.fields(session, inner)] == ["wat", "klaar", "geld"]
    after, shown = form.act(session, inner, "remove")
    assert shown == "p1"
    assert after.undo()[0].conversation.answers == session.conversation.answers


# matrices


def test_a_matrix_shows_the_rows_for_this_job_with_now_and_wanted(every_kind: Session) -> None:
    session, form = at(every_kind, "vak")
    session = form.change(session, "plannen", "medewerker:nu", "2")
    session = form.change(session, "plannen", "medewerker:gewenst", "4")
    assert lines(form, session) == [
        ("Plannen", "nu 2 · gewenst 4"),
        ("Veilig werken", ""),
        ("Roosters maken", ""),
    ]
    assert field(form, session, "plannen", "medewerker:nu").remark == (
        "Doet het als iemand meekijkt en bijstuurt."
    )
    other = session.set_fields(employee=Person(name="Sanne", role="Operator"))
    assert [text for text, _fact in lines(form, other)][-1] == "Machines instellen"


def test_each_key_in_a_matrix_leads_to_the_next_point_and_row(every_kind: Session) -> None:
    session, form = at(every_kind, "vak")
    spot = ("plannen", "medewerker:nu")
    seen = [spot]
    while (spot := next_spot(form, session, *spot)) is not None:
        seen.append(spot)
    rows = ("plannen", "veilig-werken", "rooster-maken")
    assert seen == [(row, f"medewerker:{point}") for row in rows for point in ("nu", "gewenst")]


def test_side_by_side_all_rows_of_one_come_before_those_of_the_other(every_kind: Session) -> None:
    session, form = at(every_kind, "persoon")
    assert next_spot(form, session, "luisteren", "medewerker:nu") == ("samenwerken", "leidinggevende:nu")
    assert next_spot(form, session, "luisteren", "leidinggevende:nu") is None


def test_what_does_not_apply_is_said_and_counts_as_filled_in(every_kind: Session) -> None:
    session, form = at(every_kind, "persoon")
    for party in ("medewerker", "leidinggevende"):
        session = form.change(session, "luisteren", f"{party}:nu", "nvt")
    assert lines(form, session)[-1] == ("Luisteren", "Sanne n.v.t. · Karim n.v.t.")
    assert not form.needs_work(session, "luisteren")
    session = form.change(session, "luisteren", "medewerker:nu", "3")
    cell = session.conversation.answer("persoon", Floor.EMPLOYEE).rows[0].cell("nu")
    assert cell.choice is None
    assert cell.text == "zelfstandig"


# the rest


def test_a_computed_number_is_shown_with_what_it_comes_from_and_never_asked(every_kind: Session) -> None:
    session, form = at(every_kind, "vak")
    for row, point in (("plannen", "2"), ("veilig-werken", "3")):
        session = form.change(session, row, "medewerker:nu", point)
    session, numbers = at(session, "vak-gemiddeld")
    mean, highest = numbers.fields(session, "")
    assert (mean.kind, mean.label, mean.value) == (FieldKind.SHOWN, "Hoe ver ben je gemiddeld?", "2,5")
    assert mean.remark.startswith("Het gemiddelde van “Wat kun je al, en waar wil je heen?”.")
    assert highest.value == "Veilig werken (3)"


def test_a_computed_number_alone_says_where_it_comes_from(every_kind: Session) -> None:
    session, form = at(every_kind, "uren-samen")
    assert form.title(session) == "Hoeveel uur is dat samen?"
    assert form.intro(session).startswith("De som van “Uren per week”.")


def test_an_order_keeps_the_order_in_which_it_was_put(every_kind: Session) -> None:
    session, form = at(every_kind, "drijfveren")
    session = form.change(session, "", "medewerker:choices", ("zin", "leren"))
    answer = session.conversation.answer("drijfveren", Floor.EMPLOYEE)
    assert [one.text for one in answer.choices] == ["Werk dat ertoe doet", "Nieuwe dingen leren"]
    assert field(form, session, "", "medewerker:choices").value == ("zin", "leren")


@pytest.mark.parametrize(
    ("number", "anchor"), [("1", "Heeft het nog niet gedaan, of alleen gezien."), ("", "")]
)
def test_under_a_scale_stands_what_one_sees_at_the_point(
    every_kind: Session, number: str, anchor: str
) -> None:
    session, form = at(every_kind, "plezier")
    session = form.change(session, "", "medewerker:choices", number)
    assert field(form, session, "", "medewerker:choices").remark == anchor


def test_those_who_sign_say_their_word_beside_the_two(every_kind: Session) -> None:
    session = every_kind.change_participant("mentor", name="Els Bakker")
    names = [one.name for one in SIGN_OFF.fields(session, "")]
    assert names[-3:] == ["rol-mentor:kind", "rol-mentor:remark", "rol-mentor:name"]
    session = SIGN_OFF.change(session, "", "rol-mentor:kind", "gezien")
    session = SIGN_OFF.change(session, "", "rol-mentor:remark", "Mooi plan")
    mentor = session.conversation.participant("mentor")
    assert (mentor.kind, mentor.remark) == ("gezien", "Mooi plan")


def test_every_kind_has_a_form(every_kind: Session, every_kind_guide: Guide) -> None:
    kinds = {one.kind for step in every_kind_guide.steps for one in step.questions}
    assert len(kinds) == 20
    for stop in stops(every_kind.guide, every_kind.conversation):
        form = form_for(stop)
        session = every_kind.go(stop.place)
        assert form.title(session)
        form.fields(session, "")


def test_a_row_that_is_added_can_be_of_either_of_the_two(every_kind: Session) -> None:
    session, _form = at(every_kind, "taken")
    form = form_for(session.stop._replace(question=session.stop.question.evolve(floor=Floor.BOTH)))
    session = added(form, session, "r1", taak="Plannen")
    session = added(form, session, "r2", taak="Sturen", **{"owner:": "leidinggevende"})
    session = added(form, session, "r3", taak="Overleg")
    assert lines(form, session) == [("Plannen", "Sanne"), ("Sturen", "Karim"), ("Overleg", "Karim")]
    session = form.change(session, "r3", "owner:", "medewerker")
    assert [one.text for one in form.records(session)] == ["Plannen", "Overleg", "Sturen"]
    after, _shown = form.act(session, "r2", "remove")
    assert after.undo()[0].conversation == session.conversation
