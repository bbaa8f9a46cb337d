"""Until when an agreement holds: a time in its words, a first or a last day, and a term."""

from datetime import date, timedelta

import pytest
from test_smart import TODAY

from popgids.core.smart.judge import (
    SmartQuestion,
    SmartState,
    read_smart,
)


@pytest.mark.parametrize(
    "when",
    [
        "voor 1 mei",
        "uiterlijk in week 12",
        "op 3-5-2027",
        "eind Q3",
        "later dit kwartaal",
        "in het tweede kwartaal",
        "voor de zomervakantie",
        "begin volgend jaar",
        "op woensdagmiddag",
    ],
)
def test_a_time_in_the_text_counts(when):
    assert read_smart(f"Ik bel de klant {when}", today=TODAY).time_bound.state is SmartState.GOOD


@pytest.mark.parametrize(
    ("when", "word"),
    [("elke dinsdag", "elke dinsdag"), ("wekelijks", "wekelijks"), ("voortaan elke maand", "elke maand")],
)
def test_what_returns_without_an_end_is_asked_until_when(when, word):
    mark = read_smart(f"Ik bel de klant {when}", today=TODAY).time_bound
    assert (mark.question, mark.word) == (SmartQuestion.UNTIL_WHEN, word)
    assert (
        read_smart(f"Ik bel de klant {when}", today=TODAY, due_on=TODAY).time_bound.state is SmartState.GOOD
    )


@pytest.mark.parametrize(
    "until",
    [
        "tot 1 juni",
        "zes weken lang",
        "tot de zomervakantie",
        "dit jaar",
        "vanaf 1 mei",
        "tien keer in totaal",
    ],
)
def test_what_returns_and_has_an_end_or_a_first_day_is_not_asked_about(until):
    reading = read_smart(f"Ik bel de klant elke dinsdag {until}", today=TODAY)
    assert reading.time_bound.state is SmartState.GOOD


def test_a_due_date_is_time_enough():
    assert (
        read_smart("Ik bel binnenkort de klant", today=TODAY, due_on=TODAY).time_bound.state
        is SmartState.GOOD
    )


def test_a_day_that_has_been_is_no_deadline():
    mark = read_smart("Ik bel de klant", today=TODAY, due_on=TODAY - timedelta(days=1)).time_bound
    assert mark.question is SmartQuestion.WHICH_DAY


def test_a_start_alone_says_nothing_and_asks_nothing():
    mark = read_smart("Ik bel de klant", today=TODAY, start_on=TODAY).time_bound
    assert mark.state is SmartState.UNKNOWN


@pytest.mark.parametrize(
    ("what", "due_on", "said"),
    [
        ("Binnen 6 weken bel ik vijf klanten", date(2027, 5, 12), date(2027, 3, 3)),
        ("Over 10 weken bel ik vijf klanten", date(2027, 2, 3), date(2027, 3, 31)),
        ("Uiterlijk 1 maart bel ik vijf klanten", date(2027, 6, 30), date(2027, 3, 1)),
        ("Ik bel vijf klanten voor eind maart", date(2027, 6, 30), date(2027, 3, 31)),
    ],
)
def test_a_date_that_does_not_fit_the_words_is_asked_about(what, due_on, said):
    mark = read_smart(what, today=TODAY, due_on=due_on).time_bound
    assert (mark.question, mark.offer, mark.against) == (SmartQuestion.WHICH_OF_TWO, said, due_on)


@pytest.mark.parametrize(
    ("what", "due_on"),
    [
        ("Binnen 6 weken bel ik vijf klanten", date(2027, 3, 5)),
        ("Binnen 6 weken bel ik vijf klanten", date(2027, 2, 10)),
        ("Voor 1 maart bel ik vijf klanten", date(2027, 3, 1)),
        ("Op 12 april geef ik de toolbox over tillen", date(2027, 6, 30)),
        ("Elke maandag leid ik de dagstart, tot eind mei", date(2027, 6, 30)),
        ("Ik maak het rooster voor juni", date(2027, 5, 1)),
    ],
)
def test_a_date_that_fits_the_words_raises_nothing(what, due_on):
    assert read_smart(what, today=TODAY, due_on=due_on).time_bound.state is SmartState.GOOD


def test_words_of_an_earlier_talk_do_not_count_from_today():
    due_on = date(2027, 9, 1)
    known = {"today": TODAY, "due_on": due_on, "is_of_today": False}
    assert read_smart("Binnen 6 weken bel ik vijf klanten", **known).time_bound.state is SmartState.GOOD


@pytest.mark.parametrize(
    ("term", "day"),
    [
        ("binnen 6 weken", date(2027, 3, 3)),
        ("Binnen zes weken", date(2027, 3, 3)),
        ("over zes weken", date(2027, 3, 3)),
        ("binnen een maand", date(2027, 2, 20)),
        ("binnen één maand", date(2027, 2, 20)),
        ("binnen 10 dagen", date(2027, 1, 30)),
        ("over twaalf weken", date(2027, 4, 14)),
        ("binnen een half jaar", date(2027, 7, 20)),
    ],
)
def test_a_term_offers_the_day_it_means(term, day):
    mark = read_smart(f"Ik rond de cursus {term} af", today=TODAY).time_bound
    assert (mark.question, mark.word, mark.offer) == (SmartQuestion.IS_DAY_MEANT, term, day)


def test_binnen_counts_from_a_start_that_is_still_to_come():
    start = date(2027, 3, 1)
    within = read_smart("Ik bel binnen twee weken", today=TODAY, start_on=start).time_bound
    later = read_smart("Ik bel over twee weken", today=TODAY, start_on=start).time_bound
    assert (within.offer, later.offer) == (date(2027, 3, 15), date(2027, 2, 3))


@pytest.mark.parametrize(
    "what",
    [
        "Ik beantwoord elke mail binnen 2 dagen",
        "Ik schrijf een rapport over 3 maanden verzuim",
        "Ik evalueer binnen 2 weken na de training",
        "Ik verdeel de uren over 6 weken verspreid",
    ],
)
def test_a_span_that_is_no_term_offers_nothing(what):
    assert read_smart(what, today=TODAY).time_bound.offer is None
