"""Sentences and phrases as people write them: what is still open, days that raise a question, units and roles."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from popgids.core import gaps as gaps_module
from popgids.core.agreements import Owner
from popgids.core.dutch.dates import parse_date
from popgids.core.gaps import Gap
from popgids.core.guide import StepKind
from popgids.core.reminders import Reminder
from popgids.core.summary.blocks import (
    Who,
)
from popgids.wording import sentences
from popgids.wording.date_questions import date_problem_text
from popgids.wording.labels import (
    who_text,
)
from popgids.wording.phrases import small, with_article
from popgids.wording.reminders import reminder_text
from popgids.wording.sentences import gap_text
from popgids.wording.units import with_unit

TODAY = date(2026, 6, 9)


def test_every_gap_has_a_sentence_of_its_own_with_its_subject():
    tree = ast.parse(Path(gaps_module.__file__).read_text("utf-8"))
    literals = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    codes = {text for text in literals if re.fullmatch(r"[a-z]+(-[a-z]+)+", text)}
    assert codes == set(sentences.GAPS)
    told = {gap_text(Gap(code, StepKind.EMPLOYEE_NEED, "k", "Meelopen in {Tiel}")) for code in codes}
    assert len(told) == len(codes)
    assert all(text.endswith((".", "?")) for text in told)


def test_a_gap_names_what_it_is_about():
    gap = Gap("afspraak-zonder-datum", StepKind.AGREEMENTS, "k", "Meelopen in {Tiel}")
    assert gap_text(gap) == "Bij “Meelopen in {Tiel}” staat nog geen datum."
    nameless = Gap("afspraak-zonder-datum", StepKind.AGREEMENTS, "k")
    assert gap_text(nameless) == "Bij “nog zonder titel” staat nog geen datum."
    assert len(gap_text(Gap("steun-zonder-datum", StepKind.SUPPORT, "k", "a" * 300))) < 130


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("3 maart 2027", ""),
        ("", "Welke dag spreken jullie af?"),
        ("31 april", "“31 april” bestaat niet. Bedoel je 30 april of 1 mei?"),
        ("30-2-2028", "“30-2-2028” bestaat niet. Bedoel je 29 februari of 1 maart?"),
        ("31 feb", "“31 feb” bestaat niet. Bedoel je 28 februari of 1 maart?"),
        ("week 60", "“week 60” bestaat niet. Welke dag bedoel je?"),
        ("5/13/2027", "“5/13/2027” bestaat niet. Bedoel je 13 mei 2027?"),
        (
            "woensdag 4 maart 2027",
            "Dag en datum passen niet bij elkaar. Bedoel je donderdag 4 maart 2027?",
        ),
        ("3 maart 2020", "Dinsdag 3 maart 2020 is al geweest. Klopt dat?"),
        ("3 maart 2090", "Vrijdag 3 maart 2090 is nog ver weg. Klopt dat?"),
        ("dinsdg", "Bedoel je dinsdag?"),
        ("zo", "“zo” kan meer dan één ding betekenen. Bedoel je zondag?"),
        ("zomer", "“zomer” kan meer dan één ding betekenen. Bedoel je juni t/m augustus 2026?"),
        (
            "na de vakantie",
            "Welke dag bedoel je met “na de vakantie”? Noem een dag, een maand of een kwartaal, zoals eind mei.",
        ),
        ("blabla", "Welke dag bedoel je met “blabla”? Je kunt schrijven: 3 maart 2027."),
    ],
)
def test_a_date_that_raises_a_question_gets_a_friendly_one(typed, question):
    assert date_problem_text(parse_date(typed, TODAY), typed) == question


def test_a_reminder_says_which_agreement_also_of_a_long_one_and_of_one_without_a_title():
    def said(what: str) -> str:
        return reminder_text(Reminder("zonder-steun", what))

    rest = "staat nog geen steun. Wat is er nodig om dit te laten lukken?"
    assert said("Ik loop mee bij Inkoop.") == f"Bij “Ik loop mee bij Inkoop” {rest}"
    assert said("") == f"Bij “nog zonder titel” {rest}"
    assert said("plannen " * 40).startswith("Bij “plannen plannen")
    assert len(said("plannen " * 40)) < 160


def test_hours_and_euros_over_the_budget_stand_in_one_sentence():
    told = reminder_text(Reminder("boven-budget-en-uren", "€ 250", "10"))
    assert told == "De steun komt 10 uur en € 250 boven het budget uit. Wat kan later, of wie legt het bij?"


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        ("1", "dagen", "1 dag"),
        ("1", "dagen per week", "1 dag per week"),
        ("3", "dagen per week", "3 dagen per week"),
        ("1", "klanten van buiten", "1 klanten van buiten"),
        ("1", "uur", "1 uur"),
        ("80", "%", "80%"),
        ("4", "", "4"),
    ],
)
def test_one_of_a_unit_is_no_plural(number, unit, text):
    assert with_unit(number, unit) == text


@pytest.mark.parametrize(
    ("title", "inside", "with_the"),
    [
        ("Mentor", "mentor", "de mentor"),
        ("HR-adviseur", "HR-adviseur", "de HR-adviseur"),
        ("De HR-adviseur", "de HR-adviseur", "de HR-adviseur"),
        ("Het hoofd van de kas", "het hoofd van de kas", "het hoofd van de kas"),
        ("P&O-adviseur", "P&O-adviseur", "de P&O-adviseur"),
        ("Coach Anna", "coach Anna", "de coach Anna"),
        ("EVC-begeleider", "EVC-begeleider", "de EVC-begeleider"),
    ],
)
def test_a_role_inside_a_sentence_has_no_capital_but_those_of_abbreviations_and_names(
    title, inside, with_the
):
    assert small(title) == inside
    assert with_article(title) == with_the
    assert who_text(Who(Owner.OTHER, ("Hetty Bos",), title=title)) == f"Hetty Bos ({inside})"
    assert who_text(Who(Owner.OTHER, title=title)) == inside
