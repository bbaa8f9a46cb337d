"""A guide as plain data and back is the same guide."""

import json
import tomllib
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from popgids.core.guide_io import dump_guide, parse_guide

DATA = Path(__file__).parent.parent / "data"
WHOLE = tomllib.loads((DATA / "gidsen/volledig.toml").read_text(encoding="utf-8"))
LINE = st.text(min_size=1, max_size=20)
ID = st.from_regex(r"\A[a-z0-9]+(-[a-z0-9]+)*\Z").filter(lambda word: len(word) <= 60)
NUMBER = st.integers(-1000, 1000) | st.floats(-1e6, 1e6)
CHOICE = st.fixed_dictionaries({"id": ID, "tekst": LINE}, optional={"uitleg": LINE})
CHOICES = st.lists(CHOICE, min_size=2, max_size=4)
TESTS = {
    "is": st.booleans() | LINE | NUMBER,
    "is_niet": st.booleans() | LINE | NUMBER,
    "een_van": st.lists(LINE | NUMBER, max_size=3),
    "ingevuld": st.booleans(),
}
TEST = st.fixed_dictionaries({"vraag": ID}, optional=TESTS)
WHEN = st.recursive(TEST, lambda one: st.fixed_dictionaries({"any": st.lists(one, max_size=2)}), max_leaves=4)
SHARED = {
    "van": st.sampled_from(["medewerker", "leidinggevende", "beiden", "samen"]),
    "als": WHEN,
    "doorvragen": st.lists(LINE, max_size=2),
    "tips": st.fixed_dictionaries({}, optional={"beiden": st.lists(LINE, max_size=2)}),
    "verplicht": st.booleans(),
    "prive": st.booleans(),
}
OWN = {
    "info": ({}, {}),
    "open": ({}, {}),
    "kort": ({}, {}),
    "ja-nee": ({}, {"bij_ja": LINE, "bij_nee": LINE}),
    "keuze": ({"opties": CHOICES}, {"anders": st.booleans()}),
    "meerkeuze": ({"opties": CHOICES}, {"minstens": st.integers(0, 3), "hoogstens": st.integers(1, 4)}),
    "schaal": ({}, {"punten": st.lists(LINE, max_size=10), "van_punt": st.integers(0, 10), "laag": LINE}),
    "getal": ({}, {"min": NUMBER, "max": NUMBER, "eenheid": LINE}),
    "bedrag": ({}, {"min": NUMBER}),
    "uren": ({}, {"max": NUMBER}),
    "datum": ({}, {"verleden": st.booleans()}),
    "periode": ({}, {"verleden": st.booleans()}),
    "persoon": ({}, {}),
}
QUESTION = st.one_of(
    st.fixed_dictionaries(
        {"id": ID, "soort": st.just(kind), "vraag": LINE, **needed}, optional={**SHARED, **extra}
    )
    for kind, (needed, extra) in OWN.items()
)
STEP = st.fixed_dictionaries(
    {"soort": st.sampled_from(["status", "afspraken"]), "titel": LINE, "minuten": st.integers(0, 600)},
    optional={"vraag": st.lists(QUESTION, max_size=3), "doel": LINE, "begint": st.just("leidinggevende")},
)
FORM = st.fixed_dictionaries(
    {"id": ID, "naam": LINE, "soort": st.sampled_from(["doen", "samen", "formeel"])},
    optional={"duur": LINE, "kosten": LINE, "bewijs": LINE, "resultaat": LINE, "past_niet": LINE},
)
RULE = st.fixed_dictionaries({"tekst": LINE, "bron": LINE}, optional={"datum": st.dates()})
AMOUNT = st.integers(0, 10**6) | st.floats(0, 1e6)
GUIDE = st.fixed_dictionaries(
    {
        "formaat": st.just(1),
        "id": ID,
        "versie": LINE,
        "titel": LINE,
        "stap": st.lists(STEP, min_size=1, max_size=3),
    },
    optional={
        "status": st.sampled_from(["concept", "ingetrokken"]),
        "bron": st.lists(LINE, max_size=2),
        "budget_eur": AMOUNT,
        "budget_uren": AMOUNT,
        "budget_bron": LINE,
        "soort_gesprek": st.sampled_from(["volledig", "kort"]),
        "scholing": RULE,
        "leervorm": st.lists(FORM, max_size=3),
    },
)


@settings(max_examples=60, deadline=None)
@given(GUIDE)
def test_dumping_and_parsing_gives_the_same_guide(data):
    guide = parse_guide(data)
    dumped = dump_guide(guide)
    assert parse_guide(dumped) == guide
    assert parse_guide(json.loads(json.dumps(dumped))) == guide


def test_a_dumped_guide_can_be_written_as_toml():
    guide = parse_guide(WHOLE)
    assert parse_guide(tomllib.loads(tomli_w.dumps(dump_guide(guide)))) == guide


def test_a_dumped_question_keeps_its_kind_and_leaves_out_what_is_the_default():
    dumped = dump_guide(parse_guide(WHOLE))
    assert dumped["stap"][2]["vraag"][0] == {
        "id": "wens",
        "soort": "open",
        "vraag": "Wat wil je het komende jaar leren?",
        "van": "medewerker",
        "neemt_over": True,
    }


def test_a_file_has_dutch_keys_only():
    with pytest.raises(ValidationError):
        parse_guide({**WHOLE, "title": "English"})
