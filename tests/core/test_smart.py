import csv
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from popgids.core.agreements import Agreement, Owner
from popgids.core.dutch.words import CARDINALS
from popgids.core.guide import Party
from popgids.core.smart.judge import (
    SmartLetter,
    SmartQuestion,
    SmartReading,
    SmartState,
    read_agreement,
    read_smart,
)

TODAY = date(2027, 1, 20)  # a Wednesday
TABLE = Path(__file__).parent.parent / "data" / "smart.tsv"
LARGEST_SHARE_OF_FALSE_ALARMS = 0.02
LARGEST_SHARE_OF_MISSES = 0.05


def asking(reading: SmartReading) -> str:
    """The letters that raise a question, in their order."""
    return "".join(letter for letter, mark in reading if mark.state is SmartState.ASKS)


def asks(what: str, result: str = "", **known) -> str:
    return asking(read_smart(what, result, today=TODAY, **known))


# The table: sentences people could write at work, with the letters that should ask. Part "proef" was set aside
# while the rules were made, "later" was written when they were there.


def _rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _read(row: dict[str, str]) -> SmartReading:
    return read_smart(
        row["wat"],
        row["resultaat"],
        today=TODAY,
        has_owner=row["wie"] == "bekend",
        due_on=date.fromisoformat(row["uiterlijk"]) if row["uiterlijk"] else None,
    )


def _wrong(rows: list[dict[str, str]]) -> list[str]:
    answers = [(row, asking(_read(row))) for row in rows]
    return [
        f"{row['wat']} | {row['resultaat']}: {got}, not {row['vragen']}"
        for row, got in answers
        if got != row["vragen"]
    ]


def test_good_agreements_raise_hardly_a_question():
    good = [row for row in _rows() if not row["vragen"]]
    wrong = _wrong(good)
    print(f"false alarms: {len(wrong)} of {len(good)} good agreements")
    assert len(good) >= 150
    assert len(wrong) <= LARGEST_SHARE_OF_FALSE_ALARMS * len(good), wrong


def test_vague_agreements_raise_the_questions_they_should():
    vague = [row for row in _rows() if row["vragen"]]
    wrong = _wrong(vague)
    print(f"other letters than expected: {len(wrong)} of {len(vague)} vague agreements")
    assert len(vague) >= 100
    assert len(wrong) <= LARGEST_SHARE_OF_MISSES * len(vague), wrong


def test_no_vague_agreement_raises_a_question_too_many():
    too_many = [row["wat"] for row in _rows() if set(asking(_read(row))) - set(row["vragen"])]
    assert len(too_many) <= LARGEST_SHARE_OF_FALSE_ALARMS * len(_rows()), too_many


# The rules, one by one


@pytest.mark.parametrize(
    ("what", "letters"),
    [
        ("Ik probeer vaker feedback te vragen.", "SMT"),
        ("Voor 1 oktober 2027 heb ik bij drie collega's feedback gevraagd en dat met Sam besproken.", ""),
        ("Uiterlijk eind Q3 leid ik twee teamoverleggen; Noor kijkt mee.", ""),
        ("Ik wil inzicht krijgen in de planning.", "SMT"),
        ("De goedkeuring van het verbeterplan ligt op 12 mei bij Esra.", ""),
        ("Van 2 naar 4 gesprekken per maand, vanaf 1 mei.", ""),
        ("Elke dinsdag 2 uur meelopen met Bo tot 30 juni.", ""),
        ("Meer verantwoordelijkheid krijgen.", "MT"),
        ("We pakken dat z.s.m. op.", "ST"),
        ("Beter communiceren binnen 6 weken", "MT"),
        ("Binnen 6 weken bel ik vijf klanten terug", "T"),
        ("Iets doen met Excel", "ST"),
        ("Assertiever worden in het MT", "SMT"),
        ("Rapport maken", "MT"),
    ],
)
def test_known_agreements_are_read_as_people_read_them(what, letters):
    assert asks(what) == letters


def test_without_an_owner_we_is_nobody():
    reading = read_smart("We pakken dat z.s.m. op.", today=TODAY, has_owner=False)
    assert (reading.specific.question, reading.specific.word) == (SmartQuestion.WHO, "We")
    assert (reading.time_bound.question, reading.time_bound.word) == (SmartQuestion.WHICH_DAY, "z.s.m.")


@pytest.mark.parametrize(
    ("what", "word"),
    [
        ("Ik probeer rustig te blijven", "probeer"),
        ("Karim probeert rustig te blijven", "probeert"),
        ("Ik probeerde rustig te blijven", "probeerde"),
        ("Ik heb geprobeerd rustig te blijven", "geprobeerd"),
        ("PROBEREN RUSTIG TE BLIJVEN", "PROBEREN"),
        ("Ik streef naar rust", "streef"),
        ("Noor streeft naar rust", "streeft"),
        ("Ik tracht rustig te blijven", "tracht"),
        ("Ik poog rustig te blijven", "poog"),
        ("Ik wil rustig blijven", "wil"),
        ("Daarom zou ik rustig blijven", "zou"),
        ("Ik doe mijn best", "doe mijn best"),
        ("Ik ga nadenken over rust", "nadenken"),
        ("Ik werk aan mijn rust", "werk aan"),
    ],
)
def test_intentions_are_found_in_every_form(what, word):
    mark = read_smart(what, today=TODAY).specific
    assert (mark.question, mark.word) == (SmartQuestion.WHAT_EXACTLY, word)


@pytest.mark.parametrize(
    ("what", "question", "word"),
    [
        ("Vaker bellen", SmartQuestion.HOW_OFTEN, "Vaker"),
        ("Regelmatige gesprekken voeren", SmartQuestion.HOW_OFTEN, "Regelmatige"),
        ("Snellere routes rijden", SmartQuestion.HOW_MUCH, "Snellere"),
        ("Efficiëntere routes rijden", SmartQuestion.WHAT_CHANGES, "Efficiëntere"),
        ("Een adequate reactie geven", SmartQuestion.WHAT_CHANGES, "adequate"),
        ("Ik bel waar nodig", SmartQuestion.WHICH_CASES, "waar nodig"),
        ("Ik bel Bo, Noor enzovoort", SmartQuestion.WHICH_ONES, "enzovoort"),
        ("Ik begrijp de klant", SmartQuestion.WHAT_IS_SEEN, "begrijp"),
    ],
)
def test_vague_amounts_ask_and_name_the_word_as_typed(what, question, word):
    mark = read_smart(what, today=TODAY).measurable
    assert (mark.question, mark.word) == (question, word)


@pytest.mark.parametrize(
    "what",
    [
        "Ik stel het verbeterplan op",
        "Ik bel meerdere klanten",
        "Ik laat het plan goedkeuren",
        "Ik bel mevrouw De Goede",
        "Ik loop mee met Jan Snel en mevrouw Meer",
        "Ik overleg met mevr. Meer en dhr. Goede",
        "Ik stuur de goederen weg",
        "Stage bij Jansen BV",
        "Meelopen bij Van der Berg B.V.",
        "Ik bezoek Jansen bv",
        "Beveiliger worden",
        "Ik tel hoe vaak de lift stilstaat",
        "Ik bel vaker: van 2 naar 4 klanten",
        "Ik bel 4 klanten meer",
        "Ik bel één klant meer",
        "Ik bel vaker, elke dinsdag",
    ],
)
def test_names_compounds_and_measured_comparisons_raise_nothing(what):
    assert asks(what, due_on=TODAY) == ""


def test_a_date_and_the_number_of_a_hall_measure_nothing():
    assert asks("Ik bel vaker vanaf 3 mei 2027") == "M"
    assert asks("Ik bel vaker vanuit hal 3", due_on=TODAY) == "M"


def test_the_result_counts_too():
    assert asks("Ik bel vaker", "20 klanten gebeld", due_on=TODAY) == ""
    assert asks("Ik bel klanten", "Het contact is beter", due_on=TODAY) == "M"
    assert asks("Ik leer de planning begrijpen", "Bo tekent mijn planning af", due_on=TODAY) == ""


def test_what_both_said_decides_a_and_r():
    def marks(consent, trust):
        reading = read_smart("Ik bel", today=TODAY, consent=consent, trust=trust)
        return reading.acceptable, reading.realistic

    both, one = {Party.EMPLOYEE: True, Party.MANAGER: True}, {Party.EMPLOYEE: True}
    assert [mark.state for mark in marks({}, {})] == [SmartState.UNKNOWN, SmartState.UNKNOWN]
    assert [mark.state for mark in marks(one, {Party.MANAGER: 7})] == [SmartState.UNKNOWN, SmartState.UNKNOWN]
    trust = {Party.EMPLOYEE: 7, Party.MANAGER: 10}
    assert [mark.state for mark in marks(both, trust)] == [SmartState.GOOD, SmartState.GOOD]
    acceptable, realistic = marks({Party.MANAGER: False}, {Party.EMPLOYEE: 6})
    assert (acceptable.question, acceptable.party) == (SmartQuestion.WHAT_GAINS_CONSENT, Party.MANAGER)
    assert (realistic.question, realistic.party) == (SmartQuestion.WHAT_GAINS_TRUST, Party.EMPLOYEE)


def test_nothing_typed_raises_nothing():
    assert asks("", has_owner=False) == ""
    assert asks("  ", "iets", has_owner=False) == ""


def test_an_agreement_without_the_name_of_its_owner_has_none():
    one = Agreement(id="a", owner=Owner.OTHER, what="Er wordt een mentor gezocht", due_on=TODAY)
    assert read_agreement(one, TODAY).specific.question is SmartQuestion.WHO
    assert asking(read_agreement(one.evolve(owner_name="Bas"), TODAY)) == ""
    assert asking(read_agreement(one.evolve(owner=Owner.MANAGER), TODAY)) == ""


_PIECES = """
ik We De Goede wil probeer vaker meer beter één 3 % binnen over zes weken een half jaar z.s.m. op aan . , ; 1-5
31 februari week 53 Q3 van naar elke dinsdag weet kennen İ ß þ ’s e\u0301e\u0301n
"""
_WORDS = st.lists(st.sampled_from((*_PIECES.split(), "\n")), max_size=30).map(" ".join)


@given(what=st.text() | _WORDS, result=st.text() | _WORDS, has_owner=st.booleans())
@example(what="İ wil vaker", result="", has_owner=True)
@example(what="Ik bel binnen 999 jaar", result="over 0 dagen", has_owner=False)
def test_any_text_is_read_and_words_are_taken_from_it(what, result, has_owner):
    reading = read_smart(what, result, today=TODAY, has_owner=has_owner)
    assert [letter for letter, _mark in reading] == list(SmartLetter)
    for _letter, mark in reading:
        assert (mark.state is SmartState.ASKS) == (mark.question is not None)
        assert mark.word in normalize("NFC", f"{what}\n{result}")


@given(day=st.dates(), start=st.none() | st.dates())
def test_a_term_is_read_on_any_day(day, start):
    read_smart("Ik bel over 12 maanden of binnen 6 weken", today=day, start_on=start)


@pytest.mark.parametrize("word", [word for word in CARDINALS if word != "een"])
def test_every_number_word_measures(word):
    assert read_smart(f"Ik bel vaker, {word} klanten", today=TODAY).measurable.state is SmartState.GOOD
