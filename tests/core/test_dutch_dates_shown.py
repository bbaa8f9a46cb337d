"""Days and periods as they are shown, which can be typed back, and what becomes of any text at all."""

from datetime import date, timedelta

import pytest
from babel import Locale
from hypothesis import example, given
from hypothesis import strategies as st

from popgids.core.dutch.dates import (
    YEARS_AHEAD,
    DateReading,
    format_date,
    format_period,
    format_short,
    parse_date,
)
from popgids.core.dutch.words import MONTHS, MONTHS_SHORT, WEEKDAYS, WEEKDAYS_SHORT

TODAY = date(2027, 1, 20)  # a Wednesday


LATER = st.dates(TODAY, date(TODAY.year + YEARS_AHEAD, TODAY.month, TODAY.day))


@given(LATER, st.booleans())
def test_what_is_shown_can_be_typed_back(day, weekday):
    assert parse_date(format_date(day, weekday=weekday), TODAY) == DateReading(day)
    assert parse_date(format_short(day), TODAY) == DateReading(day)
    assert parse_date(day.isoformat(), TODAY) == DateReading(day)
    assert parse_date(f"{day.day}-{day.month}-{day.year}", TODAY) == DateReading(day)


@given(st.dates(TODAY, date(2030, 6, 30)), st.integers(1, 500))
@example(date(2027, 2, 1), 27)
@example(date(2027, 7, 1), 91)
@example(date(2027, 11, 1), 120)
def test_a_period_that_is_shown_can_be_typed_back(start, days):
    end = start + timedelta(days=days)
    assert parse_date(format_period(start, end), TODAY) == DateReading(start, end)


VOCABULARY = st.lists(
    st.sampled_from(
        [
            "3",
            "31",
            "0",
            "12",
            "99",
            "2027",
            "27",
            "1e",
            "'27",
            "-",
            "/",
            ".",
            ",",
            "t/m",
            "van",
            "tot",
            "voor",
            "over",
            "binnen",
            "de",
            "het",
            "een",
            "half",
            "anderhalve",
            "maart",
            "mrt.",
            "februari",
            "april",
            "di",
            "dinsdag",
            "zo",
            "week",
            "weken",
            "maand",
            "jaar",
            "kwartaal",
            "Q3",
            "q9",
            "eind",
            "begin",
            "medio",
            "volgende",
            "volgend",
            "deze",
            "komende",
            "laatste",
            "eerste",
            "vijfde",
            "dag",
            "geleden",
            "morgen",
            "2027-W53",
            "9999",
            "0000",
            "helft",
            "acht",
            "dagen",
            "½",
            "é",
            "#",
            "@",
            "?",
            "999",
            "week53",
            "1-1-1",
        ]
    ),
    max_size=7,
)


@given(
    st.one_of(st.text(max_size=120), VOCABULARY.map(" ".join), VOCABULARY.map("".join)),
    st.dates(date(1950, 1, 1)),
)
@example("over 999 jaar", date(9999, 12, 31))
@example("vorige week", date(1, 1, 1))
@example("week 53", date(9999, 12, 31))
@example("3 weken geleden", date(1, 1, 1))
def test_any_text_gets_an_answer_that_hangs_together(text, today):
    reading = parse_date(text, today)
    assert reading == parse_date(text, today)
    assert reading.day is not None or reading.problem
    assert reading.end is None or (reading.day is not None and reading.day <= reading.end)
    if reading.is_clear:
        assert reading.last_day >= today
    if reading.suggestion:
        assert parse_date(reading.suggestion, today).day or today.year > 9980


def test_names_are_those_of_the_locale_data():
    dutch = Locale("nl")
    assert [dutch.months["format"]["wide"][n] for n in range(1, 13)] == list(MONTHS)
    assert [dutch.months["format"]["abbreviated"][n].rstrip(".") for n in range(1, 13)] == list(MONTHS_SHORT)
    assert [dutch.days["format"]["wide"][n] for n in range(7)] == list(WEEKDAYS)
    assert [dutch.days["format"]["abbreviated"][n] for n in range(7)] == list(WEEKDAYS_SHORT)


def test_a_date_is_shown_in_dutch():
    assert format_date(date(2027, 3, 3)) == "woensdag 3 maart 2027"
    assert format_date(date(2027, 3, 3), weekday=False) == "3 maart 2027"
    assert format_short(date(2027, 3, 3)) == "3 mrt 2027"


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (date(2027, 3, 3), date(2027, 3, 3), "3 maart 2027"),
        (date(2027, 3, 3), date(2027, 3, 5), "3 t/m 5 maart 2027"),
        (date(2027, 3, 3), date(2027, 4, 5), "3 maart t/m 5 april 2027"),
        (date(2027, 3, 3), date(2028, 3, 5), "3 maart 2027 t/m 5 maart 2028"),
        (date(2027, 3, 1), date(2027, 3, 31), "maart 2027"),
        (date(2027, 7, 1), date(2027, 9, 30), "juli t/m september 2027"),
        (date(2027, 11, 1), date(2028, 2, 29), "november 2027 t/m februari 2028"),
    ],
)
def test_a_period_says_nothing_twice(start, end, shown):
    assert format_period(start, end) == shown
