"""What somebody types for a day that is not certain: it is asked about, with what may be meant."""

from datetime import date

import pytest

from popgids.core.dutch.dates import (
    DateReading,
    parse_date,
)

TODAY = date(2027, 1, 20)  # a Wednesday


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
