"""Everything the core can say has Dutch words: short, kind, without exclamation marks."""

import ast
import re
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest

from popgids.core import gaps as gaps_module
from popgids.core.agreements import Owner, Status, SupportKind
from popgids.core.conversation import Conversation, GuideRef, Person
from popgids.core.dutch.dates import parse_date
from popgids.core.gaps import Gap
from popgids.core.goals import Direction, GoalKind
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.outline import Part
from popgids.core.reminders import Reminder
from popgids.core.sign_off import SignOffKind
from popgids.core.summary import blocks as block_types
from popgids.core.summary.blocks import (
    Card,
    Fact,
    GuideTitle,
    Heading,
    Measure,
    Paragraph,
    Period,
    Record,
    Revision,
    ScalePoint,
    Sentence,
    Several,
    Who,
)
from popgids.core.summary.codes import Origin, TalkKind, Unit
from popgids.wording import sentences, words
from popgids.wording.date_questions import date_problem_text
from popgids.wording.labels import (
    fact_label,
    heading_text,
    owner_text,
    paragraph_label,
    record_label,
    sentence_text,
    who_text,
)
from popgids.wording.names import label, step_name, step_name_short
from popgids.wording.phrases import small, with_article
from popgids.wording.reminders import reminder_text
from popgids.wording.sentences import gap_text
from popgids.wording.units import with_unit
from popgids.wording.values import value_text

TODAY = date(2026, 6, 9)
CORE = Path(block_types.__file__).parents[1]
SUMMARY_FILES = sorted(CORE.glob("summary/*.py"))
ENUMS = [Status, GoalKind, Direction, SupportKind, SignOffKind, Origin, TalkKind, Owner, Party, Floor]


def talk(employee: str = "Sanne", manager: str = "Karim") -> Conversation:
    return Conversation(
        id="g",
        pop_id="p",
        guide=GuideRef(id="basis", version="1", title="POP-gesprek"),
        employee=Person(name=employee),
        manager=Person(name=manager),
        held_on=TODAY,
    )


def calls_in_summary(*names: str) -> set[str]:
    """The first arguments, as literals, of all calls of these names in the modules of the summary."""
    trees = [ast.parse(path.read_text("utf-8")) for path in SUMMARY_FILES]
    return {
        node.args[0].value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in names
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }


def labels_in_summary() -> set[str]:
    """The codes of all facts and columns that a summary can have."""
    found = calls_in_summary("Fact", "Paragraph", "paragraph") | {part.value for part in Part}
    for path in SUMMARY_FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                pairs = node.args if node.func.id == "facts" else node.args[1:2]
                tuples = [one for pair in pairs for one in ast.walk(pair) if isinstance(one, ast.Tuple)]
                if node.func.id == "facts":
                    found |= {one.elts[0].value for one in tuples if isinstance(one.elts[0], ast.Constant)}
                elif node.func.id in {"Table", "_table"}:
                    found |= {
                        name.value for one in tuples for name in one.elts if isinstance(name, ast.Constant)
                    }
    return found


@pytest.mark.parametrize("kind", ENUMS)
def test_every_value_of_every_kind_has_a_word(kind):
    found = [label(value) for value in kind]
    assert all(found)
    assert len(set(found)) == len(found)


def test_every_heading_fact_record_and_sentence_of_a_summary_has_words():
    headings = calls_in_summary("Heading")
    labels = labels_in_summary()
    assert len(headings) > 10
    assert len(labels) > 40
    assert all(heading_text(Heading(code, 2)) for code in headings)
    assert all(fact_label(code) for code in labels)
    assert all(record_label(Record(code, 1, "")) for code in calls_in_summary("Record"))
    assert all(sentence_text(Sentence(code, 1)) for code in calls_in_summary("Sentence"))


def test_every_step_has_a_name_and_a_short_one_that_fits_the_sidebar():
    assert all(step_name(step) for step in StepKind)
    short = [step_name_short(step) for step in StepKind]
    assert all(len(name) <= 16 for name in short)
    assert len(set(short)) == 8


def test_no_text_shouts_or_uses_words_that_people_at_work_avoid():
    found = [
        *words.STEPS.values(),
        *words.STEPS_SHORT.values(),
        *words.HEADINGS.values(),
        *words.FACTS.values(),
    ]
    found += [*words.HEADINGS_WITH_NAME.values(), *words.FACTS_WITH_NAME.values(), *words.RECORDS.values()]
    found += [text for labels in words.LABELS.values() for text in labels.values()]
    found += sentences.GAPS.values()
    for text in found:
        assert "!" not in text
        assert not re.search(r"\b(u|uw|werknemer|manager|baas|doelstelling|fout|vergeten)\b", text), text


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
    ("owner", "name", "text"),
    [
        (Owner.EMPLOYEE, "", "Sanne"),
        (Owner.MANAGER, "", "Karim"),
        (Owner.TOGETHER, "", "Sanne en Karim samen"),
        (Owner.OTHER, "Bas", "Bas"),
        (Owner.OTHER, "", "iemand anders"),
    ],
)
def test_who_does_it_is_said_by_name(owner, name, text):
    assert owner_text(owner, name, talk()) == text


def test_without_a_name_or_with_the_same_name_the_role_says_who():
    assert owner_text(Owner.EMPLOYEE, "", talk("")) == "de medewerker"
    assert owner_text(Owner.TOGETHER, "", talk("")) == "medewerker en leidinggevende samen"
    assert owner_text(Owner.MANAGER, "", talk("Jan", "Jan")) == "Jan (leidinggevende)"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("twee\nregels", "twee\nregels"),
        (True, "ja"),
        (False, "nee"),
        (date(2027, 3, 3), "woensdag 3 maart 2027"),
        (datetime(2027, 3, 3, 9, 5, tzinfo=UTC), "woensdag 3 maart 2027 om 9:05 uur"),
        (time(14, 30), "14:30 uur"),
        (Who(Owner.EMPLOYEE, ("Sanne",)), "Sanne"),
        (Card("Bas", "planner", "bas@voorbeeld.nl"), "Bas, planner, bas@voorbeeld.nl"),
        (Card("Bas"), "Bas"),
        (Measure(Decimal("1250.5"), Unit.EURO), "€ 1.250,50"),
        (Measure(Decimal("1.5"), Unit.HOURS), "1,5 uur"),
        (Measure(Decimal(75), Unit.MINUTES), "1 uur 15 min"),
        (Measure(Decimal(2), Unit.TIMES), "2 keer"),
        (Measure(Decimal(12), Unit.OTHER, "ritten"), "12 ritten"),
        (Measure(Decimal(12), Unit.OTHER), "12"),
        (ScalePoint(Decimal(7), 10), "7 van 10"),
        (ScalePoint(Decimal(2), 5, "wat te licht"), "2 van 5: wat te licht"),
        (ScalePoint(Decimal(7)), "7"),
        (Period(date(2027, 3, 3), date(2027, 3, 5)), "3 t/m 5 maart 2027"),
        (Period(date(2027, 3, 3), "ooit"), "woensdag 3 maart 2027 tot en met ooit"),
        (Period("de zomer", None), "vanaf de zomer"),
        (Period(None, date(2027, 3, 3)), "tot en met woensdag 3 maart 2027"),
        (Several(("lezen", "doen")), "lezen, doen"),
        (Several(("lezen, kijken", "doen")), "lezen, kijken; doen"),
        (Revision(1), "1"),
        (Revision(3, 2), "3 (vervangt versie 2)"),
        (GuideTitle("POP-gesprek", "2026.1"), "POP-gesprek (versie 2026.1)"),
        (SupportKind.BUDGET, "geld"),
        (TalkKind.SHORT, "een korte terugblik"),
    ],
)
def test_values_read_as_people_write_them(value, text):
    assert value_text(value) == text


def test_a_label_names_whose_words_follow_and_leaves_names_as_written():
    van_dijk = Who(Owner.MANAGER, ("van Dijk",))
    assert fact_label(Fact("answer", "x", van_dijk)) == "van Dijk"
    assert fact_label(Fact("answer", "x", Who(Owner.MANAGER))) == "De leidinggevende"
    assert paragraph_label(Paragraph("remark", "x", van_dijk)) == "Opmerking van van Dijk"
    assert heading_text(Heading("step:steun", 3)) == "Steun bij de afspraken"
    assert heading_text(Heading("step:steun", 3, "Wat helpt")) == "Wat helpt"


@pytest.mark.parametrize(
    ("count", "text"),
    [(1, "1 antwoord is privé en staat hier niet."), (3, "3 antwoorden zijn privé en staan hier niet.")],
)
def test_private_answers_are_counted_in_words(count, text):
    assert sentence_text(Sentence("private-answers", count)) == text


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
