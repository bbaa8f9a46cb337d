from datetime import date, time, timedelta

import pytest
from babel import Locale
from hypothesis import example, given
from hypothesis import strategies as st

from popgids.core.dutch.dates import (
    YEARS_AHEAD,
    DateReading,
    format_clock_time,
    format_date,
    format_minutes,
    format_period,
    format_short,
    parse_date,
    parse_minutes,
    parse_time,
)
from popgids.core.dutch.words import MONTHS, MONTHS_SHORT, WEEKDAYS, WEEKDAYS_SHORT

TODAY = date(2027, 1, 20)  # a Wednesday

DAYS = """
3 maart 2027                 2027-03-03
3 mrt                        2027-03-03
3 mrt. 2027                  2027-03-03
3 maart                      2027-03-03
3 maart 27                   2027-03-03
3 maart '27                  2027-03-03
3 maart ’27                  2027-03-03
3   MAART   2027             2027-03-03
3 Maart 2027.                2027-03-03
3maart2027                   2027-03-03
woensdag 3 maart 2027        2027-03-03
woensdag, 3 maart 2027       2027-03-03
Wo. 3 mrt. 2027              2027-03-03
wo 3 mrt                     2027-03-03
woensdag de 3e maart         2027-03-03
op woensdag 3 maart          2027-03-03
za 23 jan                    2027-01-23
zat 23 jan                   2027-01-23
woensdag 3/3                 2027-03-03
woensdag 03-03-2027          2027-03-03
03-03-2027                   2027-03-03
3 - 3 - 2027                 2027-03-03
3/3/27                       2027-03-03
3.3.2027                     2027-03-03
31‑12‑2027                   2027-12-31
2027-03-03                   2027-03-03
2027/3/3                     2027-03-03
3/4                          2027-04-03
3-4                          2027-04-03
20/1                         2027-01-20
19/1                         2028-01-19
3-mrt-27                     2027-03-03
3-mrt-2027                   2027-03-03
1 april                      2027-04-01
1e april                     2027-04-01
1ste april                   2027-04-01
de 3de april                 2027-04-03
3e van maart                 2027-03-03
eerste april                 2027-04-01
drie maart                   2027-03-03
één april                    2027-04-01
éénentwintigste maart        2027-03-21
tweeëntwintig maart          2027-03-22
1 sept                       2027-09-01
1 febr. 2027                 2027-02-01
20 januari                   2027-01-20
19 januari                   2028-01-19
29 februari                  2028-02-29
1 april volgend jaar         2028-04-01
vandaag                      2027-01-20
Morgen                       2027-01-21
overmorgen                   2027-01-22
dinsdag                      2027-01-26
woensdag                     2027-01-27
op dinsdag                   2027-01-26
di                           2027-01-26
aanstaande dinsdag           2027-01-26
komende dinsdag              2027-01-26
de eerstvolgende dinsdag     2027-01-26
a.s. dinsdag                 2027-01-26
dinsdag a.s.                 2027-01-26
deze vrijdag                 2027-01-22
dinsdag over een week        2027-02-02
dinsdag over twee weken      2027-02-09
vandaag over een week        2027-01-27
morgen over 3 weken          2027-02-11
volgende week dinsdag        2027-01-26
dinsdag volgende week        2027-01-26
volgende week op woensdag    2027-01-27
deze week vrijdag            2027-01-22
over 6 weken                 2027-03-03
over zes weken               2027-03-03
binnen 6 weken               2027-03-03
binnen nu en zes weken       2027-03-03
binnen de drie maanden       2027-04-20
over veertien dagen          2027-02-03
over 8 dagen                 2027-01-28
over een maand               2027-02-20
over drie maanden            2027-04-20
over een half jaar           2027-07-20
over een jaar                2028-01-20
over anderhalf jaar          2028-07-20
over 1,5 jaar                2028-07-20
over driekwart jaar          2027-10-20
over een kwartaal            2027-04-20
over 2 mnd                   2027-03-20
begin maart                  2027-03-01
half maart 2027              2027-03-15
midden maart                 2027-03-15
medio maart                  2027-03-15
halverwege maart             2027-03-15
eind maart                   2027-03-31
einde maart                  2027-03-31
op het einde van maart       2027-03-31
tegen eind maart             2027-03-31
begin januari                2028-01-01
eind februari 2028           2028-02-29
eind april volgend jaar      2028-04-30
eind deze maand              2027-01-31
eind van de maand            2027-01-31
eind volgende maand          2027-02-28
half volgende maand          2027-02-15
eind dit jaar                2027-12-31
eind van het jaar            2027-12-31
eind 2027                    2027-12-31
begin volgend jaar           2028-01-01
eind Q3                      2027-09-30
eind van het derde kwartaal  2027-09-30
begin Q2                     2027-04-01
eind volgend kwartaal        2027-06-30
maandag in week 12           2027-03-22
maandag week 12 2027         2027-03-22
week 12 vrijdag              2027-03-26
maandag in week 2            2028-01-10
1e maandag van april         2027-04-05
eerste maandag van april     2027-04-05
laatste vrijdag van maart    2027-03-26
laatste dag van maart        2027-03-31
tweede dinsdag van volgende maand  2027-02-09
eerste maandag in januari    2028-01-03
3e van volgende maand        2027-02-03
uiterlijk 1 april            2027-04-01
uiterlijk op 1 april         2027-04-01
ten laatste 3 maart          2027-03-03
tot en met 1 april           2027-04-01
"""

PERIODS = """
maart                        2027-03-01  2027-03-31
in maart                     2027-03-01  2027-03-31
maart 2027                   2027-03-01  2027-03-31
januari                      2027-01-01  2027-01-31
volgend jaar maart           2028-03-01  2028-03-31
maart volgend jaar           2028-03-01  2028-03-31
deze maand                   2027-01-01  2027-01-31
volgende maand               2027-02-01  2027-02-28
deze week                    2027-01-18  2027-01-24
volgende week                2027-01-25  2027-01-31
week 12                      2027-03-22  2027-03-28
wk 12                        2027-03-22  2027-03-28
week 12 van 2028             2028-03-20  2028-03-26
2027-W12                     2027-03-22  2027-03-28
week 3                       2027-01-18  2027-01-24
week 2                       2028-01-10  2028-01-16
week van 3 maart             2027-03-01  2027-03-07
Q1                           2027-01-01  2027-03-31
Q3                           2027-07-01  2027-09-30
q3 2027                      2027-07-01  2027-09-30
2027 Q3                      2027-07-01  2027-09-30
derde kwartaal 2027          2027-07-01  2027-09-30
3e kwartaal                  2027-07-01  2027-09-30
volgend kwartaal             2027-04-01  2027-06-30
tweede helft van 2027        2027-07-01  2027-12-31
eerste helft van maart       2027-03-01  2027-03-15
dit jaar                     2027-01-01  2027-12-31
volgend jaar                 2028-01-01  2028-12-31
2028                         2028-01-01  2028-12-31
3 t/m 5 maart                2027-03-03  2027-03-05
3-5 maart                    2027-03-03  2027-03-05
3 maart t/m 5 april          2027-03-03  2027-04-05
3 maart t/m 5 april 2028     2028-03-03  2028-04-05
van 3 maart tot en met 5 april 2027  2027-03-03  2027-04-05
3 maart 2027 - 5 april 2027  2027-03-03  2027-04-05
3 maart – 5 april            2027-03-03  2027-04-05
maart t/m juni               2027-03-01  2027-06-30
27 t/m eind april            2027-04-27  2027-04-30
morgen t/m volgende week     2027-01-21  2027-01-31
dinsdag t/m donderdag        2027-01-26  2027-01-28
november t/m februari        2027-11-01  2028-02-29
"""

# phrase, problem, the day that was understood all the same, what is offered instead
QUESTIONED = """
31 april                  | bestaat-niet |            |
31 april 2027             | bestaat-niet |            |
30 feb                    | bestaat-niet |            |
29 februari 2027          | bestaat-niet |            |
31-04-2027                | bestaat-niet |            |
0 maart                   | bestaat-niet |            |
3 maart 0000              | bestaat-niet |            |
12/25/2027                | bestaat-niet |            | 25 december 2027
week 60                   | bestaat-niet |            |
week 53 2027              | bestaat-niet |            |
Q5                        | bestaat-niet |            |
vijfde maandag van februari 2027 | bestaat-niet |     |
voor 31 april             | bestaat-niet |            |
dinsdag 3 maart 2027      | weekdag-klopt-niet | 2027-03-03 | woensdag 3 maart 2027
dinsdag 3/3               | weekdag-klopt-niet | 2027-03-03 | woensdag 3 maart 2027
ma 3 mrt                  | weekdag-klopt-niet | 2027-03-03 | woensdag 3 maart 2027
1 januari 2027            | verleden     | 2027-01-01 |
gisteren                  | verleden     | 2027-01-19 |
vorige dinsdag            | verleden     | 2027-01-19 |
vorige week               | verleden     | 2027-01-11 |
3 weken geleden           | verleden     | 2026-12-30 |
maart 2026                | verleden     | 2026-03-01 |
Q1 2026                   | verleden     | 2026-01-01 |
21 januari 2032           | ver-weg      | 2032-01-21 |
3 maart 2040              | ver-weg      | 2040-03-03 |
over 99 jaar              | ver-weg      | 2126-01-20 |
3-3-99                    | ver-weg      | 2099-03-03 |
voor de zomer             | onduidelijk  |            | eind mei 2027
na de zomer               | onduidelijk  |            | begin september 2027
zomer 2027                | onduidelijk  |            | juni t/m augustus 2027
volgend voorjaar          | onduidelijk  |            | maart t/m mei 2027
in het najaar van volgend jaar | onduidelijk |          | september t/m november 2028
najaar 2025               | onduidelijk  |            |
deze winter               | onduidelijk  |            | december 2026 t/m februari 2027
eind van de winter        | onduidelijk  |            | eind februari 2027
voor de kerst             | onduidelijk  |            | 24 december 2027
na kerst                  | onduidelijk  |            |
met de kerst              | onduidelijk  |            | 25 december
na de vakantie            | onduidelijk  |            |
zo snel mogelijk          | onduidelijk  |            |
z.s.m.                    | onduidelijk  |            |
binnenkort                | onduidelijk  |            |
nader overleg             | onduidelijk  |            |
over een paar weken       | onduidelijk  |            |
over 2 à 3 weken          | onduidelijk  |            |
over een jaar of twee     | onduidelijk  |            |
over anderhalve maand     | onduidelijk  |            | over 6 weken
over 1,5 maand            | onduidelijk  |            | over 6 weken
over anderhalve week      | onduidelijk  |            |
over een halve maand      | onduidelijk  |            | over 2 weken
over acht dagen           | onduidelijk  |            | over een week
dinsdag over 3 dagen      | onduidelijk  |            |
volgende dinsdag          | onduidelijk  |            | volgende week dinsdag
deze dinsdag              | onduidelijk  |            | volgende week dinsdag
komende week              | onduidelijk  |            | volgende week
komende maand             | onduidelijk  |            | volgende maand
komend jaar               | onduidelijk  |            | volgend jaar
volgende maart            | onduidelijk  |            | maart
eind volgende week        | onduidelijk  |            | volgende week vrijdag
begin volgende week       | onduidelijk  |            | volgende week maandag
eind week 12              | onduidelijk  |            | vrijdag in week 12
medio 2027                | onduidelijk  |            | eind juni 2027
half Q3                   | onduidelijk  |            |
voor 1 april              | onduidelijk  |            | 31 maart 2027
vóór 1 april              | onduidelijk  |            | 31 maart 2027
tot 1 april               | onduidelijk  |            | 31 maart 2027
voor eind maart           | onduidelijk  |            | 31 maart 2027
vanaf 1 april             | onduidelijk  |            | 1 april 2027
rond 1 april              | onduidelijk  |            | 1 april 2027
na 1 april                | onduidelijk  |            |
maart 3                   | onduidelijk  |            | 3 maart 2027
maart 27                  | onduidelijk  |            | 27 maart 2027
3.4                       | onduidelijk  |            | 3 april 2027
3 3 2027                  | onduidelijk  |            | 3 maart 2027
3-3/2027                  | onduidelijk  |            | 3 maart 2027
03032027                  | onduidelijk  |            | 3 maart 2027
de 25e                    | onduidelijk  |            | 25 januari 2027
15                        | onduidelijk  |            | 15 februari 2027
zo                        | onduidelijk  |            | zondag
kerst                     | onduidelijk  |            | 25 december
oudjaar                   | onduidelijk  |            | 31 december
juni/juli                 | onduidelijk  |            |
mei of juni               | onduidelijk  |            |
elke dinsdag              | onduidelijk  |            |
eerste werkdag van april  | onduidelijk  |            |
5 april t/m 3 maart 2027  | onduidelijk  |            |
maart t/m dinsdag         | onduidelijk  |            |
maart t/m morgen          | onduidelijk  |            |
maart t/m juni 2040       | ver-weg      | 2040-03-01 |
2027 t/m juni 2040        | ver-weg      | 2027-01-01 |
3 maart?                  | onduidelijk  |            | 3 maart
woensdga 3 maart          | onduidelijk  |            | woensdag 3 maart
over een weekje           | onbekend     |            | over een week
3 maar                    | onbekend     |            | 3 maart
3 mrat                    | onbekend     |            | 3 maart
3 marts                   | onbekend     |            | 3 maart
dinsdg                    | onbekend     |            | dinsdag
ovr zes weken             | onduidelijk  |            | over zes weken
agustus                   | onbekend     |            | augustus
blabla                    | onbekend     |            |
half elf                  | onbekend     |            |
#03                       | onbekend     |            |
3 #03                     | onbekend     |            |
@1                        | onbekend     |            |
10.30                     | onbekend     |            |
32                        | onbekend     |            |
n.v.t.                    | onbekend     |            |
next tuesday              | onbekend     |            |
1 april 2027 of later dit jaar misschien | onduidelijk | |
"""


def _rows(table: str, columns: int) -> list[list[str]]:
    return [line.rsplit(maxsplit=columns - 1) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("phrase", "expected"), _rows(DAYS, 2))
def test_a_day_as_people_say_it(phrase, expected):
    assert parse_date(phrase, TODAY) == DateReading(date.fromisoformat(expected))


@pytest.mark.parametrize(("phrase", "start", "end"), _rows(PERIODS, 3))
def test_a_period_has_a_first_and_a_last_day(phrase, start, end):
    assert parse_date(phrase, TODAY) == DateReading(date.fromisoformat(start), date.fromisoformat(end))


QUESTIONED_ROWS = [[cell.strip() for cell in line.split("|")] for line in QUESTIONED.strip().splitlines()]


@pytest.mark.parametrize(("phrase", "problem", "day", "suggestion"), QUESTIONED_ROWS)
def test_what_is_not_certain_is_asked_about(phrase, problem, day, suggestion):
    reading = parse_date(phrase, TODAY)
    assert (reading.problem, reading.suggestion) == (problem, suggestion or None)
    assert reading.day == (date.fromisoformat(day) if day else None)
    assert not reading.is_clear


@pytest.mark.parametrize("suggestion", sorted({row[3] for row in QUESTIONED_ROWS if row[3]}))
def test_what_is_offered_can_be_read(suggestion):
    assert parse_date(suggestion, TODAY).is_clear


@pytest.mark.parametrize("text", ["", "   ", "\n\t", ".", "\u00a0"])
def test_nothing_typed_is_its_own_problem(text):
    assert parse_date(text, TODAY) == DateReading(problem="leeg")


def test_a_long_text_is_not_searched_for_a_date():
    assert parse_date("3 maart 2027 " * 2000, TODAY).problem == "onbekend"
    assert parse_date(" " * 2000 + "3 maart 2027", TODAY).day == date(2027, 3, 3)


def test_a_promise_for_a_period_is_due_on_its_last_day():
    assert parse_date("Q3", TODAY).last_day == date(2027, 9, 30)
    assert parse_date("3 maart", TODAY).last_day == date(2027, 3, 3)
    assert parse_date("blabla", TODAY).last_day is None


def test_months_are_added_without_falling_off_their_end():
    assert parse_date("over een maand", date(2027, 1, 31)).day == date(2027, 2, 28)
    assert parse_date("over een jaar", date(2028, 2, 29)).day == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("phrase", "today", "expected"),
    [
        ("volgende week", date(2027, 12, 29), date(2028, 1, 3)),
        ("volgende maand", date(2027, 12, 29), date(2028, 1, 1)),
        ("volgend kwartaal", date(2027, 12, 29), date(2028, 1, 1)),
        ("eind Q4", date(2027, 12, 31), date(2027, 12, 31)),
        ("week 53", date(2026, 12, 1), date(2026, 12, 28)),
        ("week 53", date(2027, 1, 3), date(2026, 12, 28)),
        ("week 1", date(2027, 12, 29), date(2028, 1, 3)),
        ("de 31e", date(2027, 2, 1), None),
        ("begin maart", date(2027, 3, 1), date(2027, 3, 1)),
        ("begin maart", date(2027, 3, 2), date(2028, 3, 1)),
        ("maandag in week 12", date(2027, 3, 24), date(2028, 3, 20)),
    ],
)
def test_around_the_edges_of_years_and_months(phrase, today, expected):
    assert parse_date(phrase, today).day == expected


OF_A_TALK = """
12 nov                2026-11-12
12-11                 2026-11-12
do 12 november        2026-11-12
eind oktober          2026-10-31
week 46               2026-11-15
22 aug                2026-08-22
21 aug                2027-08-21
24 nov                2026-11-24
3 maart               2027-03-03
12 nov 2027           2027-11-12
12 november dit jaar  2026-11-12
maandag               2026-11-23
gisteren              2026-11-21
afgelopen maandag     2026-11-16
vorige week dinsdag   2026-11-10
2 weken geleden       2026-11-08
over 2 weken          2026-12-06
"""


@pytest.mark.parametrize(
    ("phrase", "expected"), [line.rsplit(maxsplit=1) for line in OF_A_TALK.strip().splitlines()]
)
def test_the_date_of_a_talk_without_a_year_may_be_some_months_ago(phrase, expected):
    reading = parse_date(phrase, date(2026, 11, 22), months_back=3)
    assert reading.last_day == date.fromisoformat(expected)
    assert reading.problem in (None, "verleden")


def test_early_in_a_year_a_talk_may_be_of_the_year_before_but_what_is_to_come_is_not():
    assert parse_date("12 dec", date(2027, 1, 10), months_back=3).day == date(2026, 12, 12)
    assert parse_date("eind dit jaar", date(2027, 1, 10), months_back=3).day == date(2027, 12, 31)


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


@given(st.text(max_size=70))
def test_no_text_breaks_the_smaller_readers(text):
    parse_time(text)
    minutes = parse_minutes(text)
    assert minutes is None or minutes >= 0


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
