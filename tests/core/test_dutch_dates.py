"""Days and periods as people say them, from today and in a talk of some time ago."""

from datetime import date

import pytest

from popgids.core.dutch.dates import (
    DateReading,
    parse_date,
)

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


def _rows(table: str, columns: int) -> list[list[str]]:
    return [line.rsplit(maxsplit=columns - 1) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("phrase", "expected"), _rows(DAYS, 2))
def test_a_day_as_people_say_it(phrase, expected):
    assert parse_date(phrase, TODAY) == DateReading(date.fromisoformat(expected))


@pytest.mark.parametrize(("phrase", "start", "end"), _rows(PERIODS, 3))
def test_a_period_has_a_first_and_a_last_day(phrase, start, end):
    assert parse_date(phrase, TODAY) == DateReading(date.fromisoformat(start), date.fromisoformat(end))


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
derde kwartaal        2026-09-30
q1                    2027-03-31
eind dit kwartaal     2026-12-31
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
