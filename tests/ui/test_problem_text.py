"""Every problem and error has a Dutch sentence that says what it is and what to do, and nothing unclean."""

import ast
import re
from pathlib import Path

import pytest

import popgids
from popgids.core.cleaning import clean_text
from popgids.errors import (
    ChangedOnDiskError,
    ForkedError,
    NewerFormatError,
    NotFoundError,
    NotSavedError,
    OpenElsewhereError,
    Problem,
    UnreadableFileError,
    UserError,
)
from popgids.ui.problem_text import error_sentence, format_problem, problem_sentence, where
from popgids.ui.problem_text.problems import known_codes

ROOT = Path(popgids.__file__).parent
HOSTILE = "[/b]\x1b]52;c;eA==\x07\u202e{found}\n" * 9
FACTS = [
    "found",
    "suggestion",
    "key",
    "keys",
    "nearest",
    "allowed",
    "table",
    "kind",
    "kinds",
    "home",
    "wanted",
    "found_kind",
    "limit",
    "count",
    "length",
    "id",
    "other",
    "other_line",
    "missing",
    "total",
    "duration",
    "lowest",
    "highest",
    "at_least",
    "at_most",
    "available",
    "minimum",
    "maximum",
    "quote",
    "parent",
    "before",
    "reason",
    "versie",
    "gelijk",
    "bestanden",
    "known",
    "vorige",
    "pop",
]


def codes_in_the_program():
    """The codes that core and storage give to a problem or a finding, read from their source."""
    makers = {"Problem", "Finding", "report", "mistake", "Mistake", "_cap"}
    for path in [*ROOT.glob("core/**/*.py"), *ROOT.glob("storage/**/*.py")]:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or not call.args:
                continue
            name = getattr(call.func, "id", getattr(call.func, "attr", ""))
            first = call.args[0]
            if name in makers and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def test_every_code_in_the_program_has_its_own_sentence():
    found = set(codes_in_the_program())
    assert len(found) > 60
    assert found - known_codes() == set()


@pytest.mark.parametrize("code", sorted(known_codes()))
def test_a_sentence_is_whole_with_all_facts_with_none_and_with_hostile_ones(code):
    some = {
        name: ("woord", "ander") if name in ("keys", "allowed", "kinds", "missing") else "woord"
        for name in FACTS
    }
    for data in (
        some,
        {},
        dict.fromkeys(FACTS, HOSTILE),
        dict.fromkeys(FACTS, (HOSTILE, 3)),
        dict.fromkeys(FACTS, True),
    ):
        problem = Problem(code, "gids.toml", 3, 4, HOSTILE, data)
        text = problem_sentence(problem)
        for part in (text.what, text.remedy):
            assert part
            assert part[0].isupper() or part[0] in '"[' or part.startswith("popgids")
            assert "!" not in part
        told = format_problem(problem)
        assert told == clean_text(told, limit=len(told), lines=False)
    plain = problem_sentence(Problem(code, "x", data=some))
    assert not re.search(r"\{\w+\}", plain.what + plain.remedy)
    assert plain.what.rstrip()[-1] in ".?"


def test_an_unknown_code_gets_a_sentence_that_names_it():
    assert "splinternieuw" in problem_sentence(Problem("splinternieuw", "x")).what


def test_a_problem_without_a_line_or_place_is_printed_without_them():
    assert format_problem(Problem("bestand-is-map", "map")) == (
        "map  Dit is een map en geen bestand. Kies een bestand in die map."
    )


def test_a_place_for_a_reader_names_line_and_question():
    assert where(Problem("x", "f", 12, 1, 'stap 3, vraag "kosten"')) == 'regel 12, stap 3, vraag "kosten"'
    assert where(Problem("x", "f")) == ""


@pytest.mark.parametrize(
    "error",
    [
        *(
            NotSavedError("C:\\POP", reason)
            for reason in ("vol", "alleen-lezen", "geen-toegang", "bestand-in-de-weg", "weg", "fout")
        ),
        UnreadableFileError(
            "gids.toml", [Problem("geen-waarde", "gids.toml", 3, 1, "stap 1", {"key": "titel"})]
        ),
        UnreadableFileError("gids.toml", []),
        NotFoundError("gids", "bassis", ["basis"]),
        NotFoundError("pop", "jan"),
        NewerFormatError("v0001.toml", 9, 1),
        ChangedOnDiskError("v0001.toml"),
        OpenElsewhereError("gesprek"),
        ForkedError("abc", ["1", "2"]),
        UserError("iets"),
    ],
    ids=lambda error: f"{type(error).__name__}-{getattr(error, 'reason', '')}",
)
def test_an_error_says_what_happened_what_is_safe_and_what_to_do(error):
    text = error_sentence(error)
    for part in (text.what, text.safe, text.remedy):
        assert part[0].isupper() or part.startswith(("popgids", "v0001"))
        assert part[-1] in ".?"
        assert "!" not in part


def test_each_reason_why_saving_failed_has_its_own_sentence():
    reasons = ("vol", "alleen-lezen", "geen-toegang", "bestand-in-de-weg", "weg", "fout")
    assert len({error_sentence(NotSavedError("x", reason)).what for reason in reasons}) == len(reasons)


def test_what_is_not_found_names_what_comes_near():
    assert (
        error_sentence(NotFoundError("gids", "bassis", ["basis", "bas"])).remedy
        == 'Bedoel je "basis" of "bas"?'
    )


def test_a_file_with_problems_says_how_many_and_where_the_first_is():
    problems = [Problem("geen-waarde", "f", line, 1, "", {"key": "titel"}) for line in (3, 9)]
    text = error_sentence(UnreadableFileError("gids.toml", problems))
    assert "2 fouten" in text.what
    assert "regel 3" in text.what
