"""Times of a day and lengths of time, as people type them and as they are shown."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popgids.core.dutch.dates import (
    format_clock_time,
    format_minutes,
    parse_minutes,
    parse_time,
)


@given(st.text(max_size=70))
def test_no_text_breaks_the_smaller_readers(text):
    parse_time(text)
    minutes = parse_minutes(text)
    assert minutes is None or minutes >= 0


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("10:00", time(10, 0)),
        ("9:05", time(9, 5)),
        ("10.30 uur", time(10, 30)),
        ("14u30", time(14, 30)),
        ("14h30", time(14, 30)),
        ("14 u 30", time(14, 30)),
        ("14:30u", time(14, 30)),
        ("om 10 uur", time(10, 0)),
        ("10", time(10, 0)),
        ("3 uur", time(15, 0)),
        ("3:15", time(3, 15)),
        ("0:00", time(0, 0)),
        ("12 uur", time(12, 0)),
        ("19 uur", time(19, 0)),
        ("tien uur", time(10, 0)),
        ("half elf", time(10, 30)),
        ("half 1", time(12, 30)),
        ("kwart over 3", time(15, 15)),
        ("kwart na drie", time(15, 15)),
        ("kwart voor 1", time(12, 45)),
        ("5 voor half 3", time(14, 25)),
        ("tien over half negen", time(8, 40)),
        ("5 minuten voor 9", time(8, 55)),
        ("2 uur 's middags", time(14, 0)),
        ("2 uur ’s namiddags", time(14, 0)),
        ("12 uur 's middags", time(12, 0)),
        ("12 uur 's nachts", time(0, 0)),
        ("half 8 's avonds", time(19, 30)),
        ("9 uur in de ochtend", time(9, 0)),
        ("14 uur 's middags", time(14, 0)),
    ],
)
def test_a_time_as_people_say_it(typed, expected):
    assert parse_time(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "straks",
        "24:00",
        "25",
        "14:75",
        "14 uur 's ochtends",
        "11 uur 's nachts",
        "half 13",
        "half 14",
        "morgen",
        "-3",
        "kwart over half 3",
        "40 over 3",
        "10:00 - 11:00",
        "1000",
        "10:0",
        "kwart",
        "tussen 2 en 3",
        "x" * 1000,
    ],
)
def test_what_is_not_a_clear_time_is_refused(typed):
    assert parse_time(typed) is None


@given(st.times().map(lambda t: t.replace(second=0, microsecond=0, fold=0)))
def test_a_shown_time_can_be_typed_back(at):
    assert parse_time(format_clock_time(at)) == at


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("60", 60),
        ("0", 0),
        ("45 min", 45),
        ("45 min.", 45),
        ("90'", 90),
        ("vijfenveertig minuten", 45),
        ("1 uur", 60),
        ("een uur", 60),
        ("anderhalf uur", 90),
        ("een half uur", 30),
        ("half uur", 30),
        ("½ uur", 30),
        ("1½ uur", 90),
        ("1,5 uur", 90),
        ("1.5 uur", 90),
        ("1:15", 75),
        ("1u15", 75),
        ("1 uur 15", 75),
        ("1 uur en 15 minuten", 75),
        ("2 uur en een kwartier", 135),
        ("kwartier", 15),
        ("een kwartier", 15),
        ("drie kwartier", 45),
        ("driekwartier", 45),
    ],
)
def test_minutes_as_people_say_them(typed, expected):
    assert parse_minutes(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "lang",
        "1,5",
        "1.15",
        "1:75",
        "1:5",
        "1,33 uur",
        "uur",
        "-5",
        "2 dagen",
        "10-20 min",
        "99999",
        "x" * 1000,
    ],
)
def test_what_is_not_a_clear_duration_is_refused(typed):
    assert parse_minutes(typed) is None


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [(0, "0 min"), (45, "45 min"), (60, "1 uur"), (75, "1 uur 15 min"), (120, "2 uur"), (-15, "-15 min")],
)
def test_minutes_are_shown_in_hours_and_minutes(minutes, shown):
    assert format_minutes(minutes) == shown


@given(st.integers(0, 5999))
def test_shown_minutes_can_be_typed_back(minutes):
    assert parse_minutes(format_minutes(minutes)) == minutes
