from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popgids.core.dutch.numbers import (
    format_amount,
    format_number,
    parse_amount,
    parse_hours,
    parse_number,
)
from popgids.core.dutch.written_numbers import minutes_said, number_said


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1.250", "1250"),
        ("1250", "1250"),
        ("1250,50", "1250.50"),
        ("1250.50", "1250.50"),
        ("1.250,50", "1250.50"),
        ("12.345.678,90", "12345678.90"),
        ("1 250", "1250"),
        ("€ 300", "300"),
        ("€300,-", "300"),
        ("300,--", "300"),
        ("€\u00a01.250,50", "1250.50"),
        ("300 euro", "300"),
        ("EUR 300", "300"),
        ("300 euro's", "300"),
        ("300 euro’s", "300"),
        ("0", "0"),
        (" 300 ", "300"),
        ("tien", "10"),
        ("Eén euro", "1"),
        ("nul euro", "0"),
        ("honderd euro", "100"),
        ("honderdvijftig", "150"),
        ("honderd en tien euro", "110"),
        ("duizend euro", "1000"),
        ("twaalfhonderd euro", "1200"),
        ("€ vijftienhonderd", "1500"),
        ("tweeëntwintighonderd", "2200"),
        ("tweeduizend vijfhonderd", "2500"),
        ("drie honderd euro", "300"),
        ("honderdduizend", "100000"),
    ],
)
def test_an_amount_as_people_type_it(typed, expected):
    assert parse_amount(typed) == Decimal(expected)


@pytest.mark.parametrize("typed", ["gratis", "Kosteloos", " niets ", "geen kosten."])
def test_what_costs_nothing_is_an_amount(typed):
    assert parse_amount(typed) == 0


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "€",
        "euro",
        "gratis of 300",
        "1,5k",
        "1.5k",
        "1,250",
        "1,250.50",
        "1.2.3",
        "12.5",
        "12,5",
        "1.25.000",
        "-300",
        "€ -300",
        "300 per jaar",
        "ca. 300",
        "200-300",
        "300 of 400",
        "$ 300",
        "3e2",
        "NaN",
        "inf",
        "١٢",
        "1'250",
        "9" * 13,
        "x" * 1000,
        "een paar honderd",
        "ruim duizend",
        "tien twintig",
        "zes tien",
        "vijf tot tien",
        "twintighonderd",
        "duizend twaalfhonderd",
        "honderd en",
        "honderd nul",
        "nulhonderd",
        "een miljoen",
        "negen euro vijftig",
        "anderhalf duizend",
        "min tien",
    ],
)
def test_an_amount_with_two_readings_is_refused(typed):
    assert parse_amount(typed) is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("16", "16"),
        ("16 uur", "16"),
        ("16u", "16"),
        ("1,5 uur", "1.5"),
        ("1.5", "1.5"),
        ("7,25", "7.25"),
        ("anderhalf uur", "1.5"),
        ("half uur", "0.5"),
        ("1:30", "1.5"),
        ("1 uur 45 min", "1.75"),
        ("90 min", "1.5"),
        ("1.250", "1250"),
        ("acht", "8"),
        ("acht uur", "8"),
        ("Vijftien", "15"),
        ("dertig uren", "30"),
        ("honderd uur", "100"),
        ("dertig minuten", "0.5"),
    ],
)
def test_hours_as_people_type_them(typed, expected):
    assert parse_hours(typed) == Decimal(expected)


@pytest.mark.parametrize(
    "typed", ["", "2 dagen", "3 dagdelen", "1,125", "20 min", "-1", "8 per week", "4-6", "NaN", "x" * 1000]
)
def test_hours_that_are_not_clear_are_refused(typed):
    assert parse_hours(typed) is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("7", "7"), ("-3,5", "-3.5"), ("1.000", "1000"), ("0,1234", "0.1234"), ("7,5", "7.5")],
)
def test_a_number_as_people_type_it(typed, expected):
    assert parse_number(typed) == Decimal(expected)


@pytest.mark.parametrize("typed", ["", "zeven", "1,250", "1.2345", "1.000.00", "--3", "+3", "1_000", "7%"])
def test_a_number_with_two_readings_is_refused(typed):
    assert parse_number(typed) is None


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("300", "€ 300"),
        ("300.00", "€ 300"),
        ("1250.5", "€ 1.250,50"),
        ("0", "€ 0"),
        ("0.05", "€ 0,05"),
        ("1234567.895", "€ 1.234.567,90"),
        ("299.999", "€ 300"),
        ("-3", "€ -3"),
        ("-0.001", "€ 0"),
    ],
)
def test_an_amount_is_shown_in_euros(amount, shown):
    assert format_amount(Decimal(amount)) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (1, "1"),
        (1.5, "1,5"),
        (0.1, "0,1"),
        (Decimal(10), "10"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("2.50"), "2,5"),
        (1250.25, "1.250,25"),
        (-2, "-2"),
    ],
)
def test_a_number_is_shown_with_a_comma(number, shown):
    assert format_number(number) == shown


@given(st.decimals(0, 10**9, places=2))
def test_shown_amounts_can_be_typed_back(amount):
    assert parse_amount(format_amount(amount)) == amount
    assert parse_number(format_number(amount)) == amount
    assert parse_hours(format_number(amount)) == amount


@given(st.text(max_size=50))
def test_no_text_breaks_the_readers(text):
    for read in (parse_amount, parse_hours, parse_number):
        number = read(text)
        assert number is None or number.is_finite()


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("€ 1.500,00", "1500"),
        ("± € 2,50", "2.5"),
        ("max. 10%", "10"),
        ("maximaal twaalf uur", "12"),
        ("3~5", ""),
        ("5±1", ""),
        ("1€5", ""),
        ("tien of twaalf", ""),
        ("geen", ""),
        ("nul", "0"),
        ("7:30", "7.5"),
        ("07:45 uur", "7.75"),
        ("7:75", ""),
    ],
)
def test_the_number_in_words_that_say_more_is_that_number_or_none(written, number):
    assert number_said(written) == number


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("een uur", "60"),
        ("ca. 1,5 uur", "90"),
        ("1:30", "90"),
        ("00:30", "30"),
        ("2h", "120"),
        ("60 min", "60"),
        ("lang", ""),
    ],
)
def test_the_minutes_in_words_are_counted_where_hours_are_named(written, minutes):
    assert minutes_said(written) == minutes
