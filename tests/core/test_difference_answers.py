"""Answers in the difference of two versions: told where both have one, counted or named where a new talk leaves them open."""

from datetime import date
from decimal import Decimal

import pytest
from talks import blank_conversation
from two_versions import SHADOWING, corrected, first, next_talk, told

from popgids.core.answers import Answer, Chosen
from popgids.core.difference.versions import difference, difference_to_read
from popgids.core.guide import Floor, Party
from popgids.wording.difference import difference_text


def answer(text="", **extra):
    values = {"question_id": "hoe", "question": "Hoe gaat het?", "kind": "open", "party": Floor.EMPLOYEE}
    return Answer(text=text, **(values | extra))


@pytest.mark.parametrize(
    ("was", "now", "sentence"),
    [
        (
            answer("Goed."),
            answer("Beter."),
            "“Hoe gaat het?” Sanne Vermeulen: eerst “Goed”, nu “Beter”.",
        ),
        (
            answer("Samen.", party=Floor.TOGETHER),
            answer("Apart.", party=Floor.TOGETHER),
            "“Hoe gaat het?” eerst “Samen”, nu “Apart”.",
        ),
        (
            answer(kind="schaal", number=Decimal(6)),
            answer(kind="schaal", number=Decimal(7), explanation="Rustig"),
            "“Hoe gaat het?” Sanne Vermeulen: eerst 6, nu 7.",
        ),
        (
            answer(kind="schaal", number=Decimal(6)),
            answer(kind="schaal", number=Decimal(6), explanation="Rustig"),
            "“Hoe gaat het?” Sanne Vermeulen: nu ook “Rustig”.",
        ),
        (
            answer(kind="keuze", choices=(Chosen(id="a", text="Blijven"),)),
            answer(kind="keuze", choices=(Chosen(id="a", text="Blijven"), Chosen(id="b", text="Groeien"))),
            "“Hoe gaat het?” Sanne Vermeulen: eerst “Blijven”, nu “Blijven” en “Groeien”.",
        ),
        (
            answer("1 mei 2027", kind="datum", on=date(2027, 5, 1)),
            answer("1-5-2027", kind="datum", on=date(2027, 5, 1)),
            None,
        ),
        (answer("Geheim", is_private=True), answer("Stil", is_private=True), None),
        (answer("Geheim"), answer("Stil", is_private=True), None),
        (answer(""), answer("Goed"), None),
        (
            answer("Goed"),
            answer("Goed", party=Floor.MANAGER),
            "“Hoe gaat het?” Sanne Vermeulen: nu geen antwoord.",
        ),
        (answer("Goed"), answer(""), "“Hoe gaat het?” Sanne Vermeulen: nu geen antwoord."),
        (answer("Goed"), answer("Stil", is_private=True), None),
        (answer("Stil", visible_to=Party.MANAGER), answer(""), None),
        (answer(number=3, kind="berekend"), answer("", kind="berekend"), None),
    ],
)
def test_answers_are_told_where_both_talks_have_one(was, now, sentence):
    before = blank_conversation(answers=(was,))
    assert told(before, next_talk(before, answers=(now,))) == ([sentence] if sentence else [])


def test_what_two_said_of_an_agreement_is_told_where_it_changed():
    was = SHADOWING.evolve(backed_by=(Party.EMPLOYEE,), employee_trust=4, manager_trust=8)
    before = first().evolve(agreements=(was,))
    now = was.evolve(backed_by=tuple(Party), employee_trust=8, manager_trust=None)
    assert told(before, corrected(before, agreements=(now,))) == [
        "Wie “Meelopen bij Inkoop” wil, is veranderd van Sanne Vermeulen in Sanne Vermeulen en Karim Aydin samen.",
        "Hoe zeker Sanne Vermeulen is dat “Meelopen bij Inkoop” lukt, ging omhoog: van 4 naar 8.",
        "Karim Aydin geeft geen cijfer meer voor hoe zeker “Meelopen bij Inkoop” lukt (eerst een 8).",
    ]


def test_answers_that_a_new_talk_leaves_open_are_counted_for_who_reads_and_named_in_a_correction():
    given = tuple(
        answer("Goed", question_id=name, question=name, party=party)
        for name in ("hoe", "wat")
        for party in (Floor.EMPLOYEE, Floor.MANAGER)
    )
    before = blank_conversation(answers=given)
    later = next_talk(before, answers=given[:1])
    read = [difference_text(one) for one in difference_to_read(before, later)]
    assert read[1:] == ["1 vraag van vorige keer kreeg nu geen antwoord."]
    none = [difference_text(one) for one in difference_to_read(before, next_talk(before))]
    assert none[1:] == ["2 vragen van vorige keer kregen nu geen antwoord."]
    assert len(told(before, later)) == len(given) - 1
    again = corrected(before, answers=given[:1])
    assert difference_to_read(before, again) == difference(before, again)
    assert "“wat” Karim Aydin: nu geen antwoord." in told(before, again)


def test_a_private_answer_is_never_shown_by_a_correction():
    before = blank_conversation(answers=(answer("Geheim", is_private=True),))
    after = corrected(before, answers=(answer("Zwijgen", is_private=True),))
    assert told(before, after) == ["Er zijn antwoorden bij gekomen, weggehaald of aangepast."]
