"""The day by which an agreement is done, as its words say it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popgids.core.smart.deadline import said_deadline

TODAY = date(2027, 1, 20)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("Ik rond de cursus af voor 1 juni", "2027-05-31", "voor 1 juni"),
        ("Vóór 1 juni 2027 heb ik drie overleggen geleid", "2027-05-31", "Vóór 1 juni 2027"),
        ("Uiterlijk 1 juni meelopen met Karim", "2027-06-01", "Uiterlijk 1 juni"),
        ("Het dossier is uiterlijk voor 1 juni over", "2027-05-31", "uiterlijk voor 1 juni"),
        ("Voor 1 sept. heb ik mijn rijbewijs", "2027-08-31", "Voor 1 sept."),
        ("Klaar voor het einde van mei", "2027-05-31", "voor het einde van mei"),
        ("Eind mei presenteer ik het plan", "2027-05-31", "Eind mei"),
        ("Half juni geef ik een terugkoppeling", "2027-06-15", "Half juni"),
        ("In week 23 geef ik de presentatie", "2027-06-13", "In week 23"),
        ("In het tweede kwartaal haal ik het examen", "2027-06-30", "In het tweede kwartaal"),
        ("Ik spreek in februari met alle vrijwilligers", "2027-02-28", "in februari"),
        ("Binnen zes weken leid ik twee overleggen", "2027-03-03", "Binnen zes weken"),
        ("Over 3 maanden heb ik het diploma", "2027-04-20", "Over 3 maanden"),
        ("Van 1 maart tot 1 juli stuur ik de ploeg aan", "2027-06-30", "tot 1 juli"),
        ("Elke week oefenen tot en met 1 juni", "2027-06-01", "tot en met 1 juni"),
        ("Op 12-05-2027 presenteer ik", "2027-05-12", "Op 12-05-2027"),
        ("Ik rond het laatste deel van de cursus op 1 mei af", "2027-05-01", "op 1 mei"),
        ("Per 1 april doe ik de intake", "2027-04-01", "Per 1 april"),
        ("1 juni ben ik klaar", "2027-06-01", "1 juni"),
        ("Certificaat heftruck (1 juni 2028)", "2028-06-01", "1 juni 2028"),
        ("Op 1 juni 2027 geef ik de les, dus uiterlijk 1 juni", "2027-06-01", "Op 1 juni 2027"),
    ],
)
def test_the_day_that_the_words_say_is_read_with_those_words(text, day, words):
    said = said_deadline(text, "", TODAY)
    assert said is not None
    assert (said.day.isoformat(), said.words) == (day, words)


@pytest.mark.parametrize(
    "text",
    [
        "Ik maak de planning voor juni",
        "Ik maak het rooster voor week 23",
        "Ik lees de cijfers van maart",
        "Ik beantwoord de mail van 1 maart",
        "Vanaf 1 maart loop ik mee",
        "Ik begin op 1 maart met de cursus",
        "De cursus start op 1 maart",
        "Op 1 september start ik met de opleiding",
        "Sinds januari oefen ik",
        "Na 1 juni kijken we terug",
        "Elk jaar in maart een training",
        "In mei, juni en juli vervang ik de teamleider",
        "Op 3 mei overleg ik met Karim en uiterlijk 20 mei presenteer ik",
        "Voor 31 februari",
        "Voor 1 januari 2026 was het af",
        "Voor de zomer heb ik het af",
        "Zo snel mogelijk een cursus volgen",
        "Elke dinsdag 2 uur meelopen met Bo",
        "Ik reageer binnen 2 dagen op elke klacht",
        "Voor mei",
        "",
    ],
)
def test_what_is_a_start_a_subject_a_habit_or_no_single_day_says_nothing(text):
    assert said_deadline(text, "", TODAY) is None


def test_the_result_is_read_only_when_the_agreement_itself_names_no_day():
    assert said_deadline("Cursus volgen", "Diploma voor 1 juni", TODAY).day == date(2027, 5, 31)
    assert said_deadline("Cursus volgen voor 1 mei", "Diploma voor 1 juni", TODAY).day == date(2027, 4, 30)


def test_binnen_counts_from_a_start_that_is_still_to_come():
    assert said_deadline("Binnen zes weken klaar", "", TODAY, date(2027, 2, 1)).day == date(2027, 3, 15)


@given(st.text(), st.text(), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_any_text_is_read_and_gives_a_day_to_come_and_its_own_words(what, result, today):
    said = said_deadline(what, result, today)
    assert said is None or (said.day >= today and said.words)
