"""Advice on questions: what deserves a word and what does not."""

from pathlib import Path
from typing import Any

import pytest

from popgids.core.advice.guide import advise
from popgids.core.advice.readability import read, syllables
from popgids.core.advice.rules import RULES
from popgids.core.guide import Guide
from popgids.core.guide_io import parse_guide
from popgids.errors import Problem
from popgids.ui.problem_text import problem_sentence
from popgids.ui.problem_text.problems import known_codes

TABLE = Path(__file__).parents[1] / "data" / "advies.tsv"
ROWS = [
    tuple(line.split("\t"))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
FULL: dict[str, Any] = {"doorvragen": ["Wat maakt dat zo?", "Hoe ziet dat eruit?"]}


def guide(
    *questions: dict[str, Any], kind: str = "stand-van-zaken", minutes: int = 60, **facts: Any
) -> Guide:
    step = {"soort": kind, "titel": "Stap", "minuten": minutes, "vraag": list(questions)}
    return parse_guide(
        {"formaat": 1, "id": "proef", "versie": "1", "titel": "Proef", **facts, "stap": [step]}
    )


def question(text: str, **facts: Any) -> dict[str, Any]:
    return {"id": "v", "soort": "open", "vraag": text, **FULL, **facts}


def rules(made: Guide) -> set[str]:
    return {one.data["rule"] for one in advise(made)}


@pytest.mark.parametrize(("wanted", "text"), ROWS, ids=[row[1][:50] for row in ROWS])
def test_each_question_gets_the_advice_that_it_needs(wanted: str, text: str) -> None:
    found = rules(guide(question(text)))
    assert (found == set()) if wanted == "goed" else (wanted in found)


def test_the_table_holds_both_kinds_in_number() -> None:
    good = sum(wanted == "goed" for wanted, _text in ROWS)
    assert good >= 30
    assert {wanted for wanted, _text in ROWS} - {"goed"} <= set(RULES)


@pytest.mark.parametrize(
    ("made", "wanted"),
    [
        (guide(question("Wat wil je?", doorvragen=[])), {"doorvragen"}),
        (guide(question("Wat wil je?", doorvragen=[], verdieping=True)), set()),
        (guide(question("Hoe is je gezondheid?", gevoelig=True)), set()),
        (guide(question("Hoe is je gezondheid?", prive=True)), set()),
        (guide(question("Hoe gaat het nu je zwanger bent?")), {"persoonskenmerk"}),
        (
            guide(question("Hoe wil je intervisie gebruiken?", uitleg="Samen leren van een echt geval.")),
            set(),
        ),
        (guide(question("Wil je dit?", gesloten=True)), set()),
        (guide({"id": "v", "soort": "ja-nee", "vraag": "Wil je dit?"}), {"gesloten"}),
        (guide({"id": "v", "soort": "ja-nee", "vraag": "Wil je dit?", "bij_ja": "Wat dan?"}), set()),
        (guide(question("Wat belemmert je?", doorvragen=["Wat is er nodig?", "Wie helpt?"])), set()),
        (guide(*(question("Wat wil je?", id=f"v{n}") for n in range(9)), minutes=5), {"minuten"}),
        (guide(question("Waar werkte je?"), kind="behoefte-medewerker"), {"toekomst"}),
        (guide(question("Waar wil je werken?"), kind="behoefte-medewerker"), set()),
    ],
)
def test_what_stands_around_a_question_counts(made: Guide, wanted: set[str]) -> None:
    assert rules(made) == wanted


def test_a_guide_switches_a_rule_off() -> None:
    assert rules(guide(question("Waarom dit?"), advies_uit=["waarom"])) == set()


def test_hard_reading_is_named_over_a_whole_guide_only() -> None:
    hard = (
        "Welke organisatieontwikkelingsmogelijkheden identificeer je binnen je verantwoordelijkheidsgebied?"
    )
    assert "leesbaarheid" not in rules(guide(question(hard)))
    many = guide(*(question(hard, id=f"v{n}") for n in range(20)))
    assert "leesbaarheid" in rules(many)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("fiets", 1),
        ("mooie", 2),
        ("leeuw", 1),
        ("meeuwen", 2),
        ("ideeën", 3),
        ("ruzie", 2),
        ("bijeenkomst", 3),
        ("werkoverleg", 4),
    ],
)
def test_syllables_are_counted_as_a_reader_hears_them(word: str, count: int) -> None:
    assert syllables(word) == count


def test_short_words_in_short_sentences_read_easily() -> None:
    assert read(["Wat wil je?", "Hoe gaat het?"]).score > 90
    assert read([]).score == 100


def test_every_rule_has_a_sentence_with_a_direction() -> None:
    codes = {f"advies-{rule}" for rule in RULES}
    assert codes <= known_codes()
    facts = {
        "word": "x",
        "plainer": "y",
        "count": 1,
        "limit": 2,
        "score": 1,
        "wanted": 2,
        "total": 3,
        "needed": 4,
        "minutes": 5,
    }
    for code in codes:
        text = problem_sentence(Problem(code, "gids.toml", data=facts))
        assert text.what
        assert text.remedy


@pytest.mark.parametrize(
    ("kind", "text", "is_double"),
    [
        ("matrix", "Waar sta je nu en waar wil je heen?", False),
        ("tabel", "Wat doe je nu en wat wil je over een jaar doen?", False),
        ("matrix", "Wat gaat goed en wie helpt je?", True),
        ("open", "Waar sta je nu en waar wil je heen?", True),
    ],
)
def test_rows_may_ask_for_now_and_wanted_in_one_sentence(kind: str, text: str, is_double: bool) -> None:
    parts: dict[str, dict[str, Any]] = {
        "matrix": {"rijen": [{"id": "r", "tekst": "R"}], "punten": ["a", "b"], "nu_en_gewenst": True},
        "tabel": {"kolommen": [{"id": "nu", "kop": "Nu"}, {"id": "straks", "kop": "Straks"}]},
    }
    made = guide(question(text, soort=kind, **parts.get(kind, {})))
    assert ("dubbel" in rules(made)) is is_double
