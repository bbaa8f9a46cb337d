"""Everything the core can say has Dutch words: short, kind, without exclamation marks."""

import ast
import re
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest

from popgids.core.agreements import Owner, Status, SupportKind
from popgids.core.conversation import Conversation, GuideRef, Person
from popgids.core.goals import Direction, GoalKind
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.outline import Part
from popgids.core.sign_off import SignOffKind
from popgids.core.summary import blocks as block_types
from popgids.core.summary.blocks import (
    Card,
    Computed,
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
    Weighed,
    WeighedOptions,
    Who,
)
from popgids.core.summary.codes import Origin, TalkKind, Unit
from popgids.wording import sentences, words
from popgids.wording.labels import (
    fact_label,
    heading_text,
    owner_text,
    paragraph_label,
    record_label,
    sentence_text,
)
from popgids.wording.names import label, step_name, step_name_short
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
        (
            Measure(Decimal(2), Unit.HOURS, left_out=1),
            "2 uur (1 regel telt niet mee: geen getal)",
        ),
        (
            Computed(Decimal(2), "uur", "Inkoop", left_out=2),
            "2 uur, bij Inkoop (2 antwoorden tellen niet mee: geen getal)",
        ),
        (
            WeighedOptions(
                (
                    Weighed("Meelopen", 7, 8, is_chosen=True),
                    Weighed("Oefenen", acceptance=9),
                    Weighed("Lezen", 6),
                    Weighed("Cursus"),
                )
            ),
            "✓ Meelopen (7 × 8 = 56)\nOefenen (draagvlak 9)\nLezen (kwaliteit 6)\nCursus",
        ),
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
