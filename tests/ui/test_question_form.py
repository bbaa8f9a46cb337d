"""The form of one question."""

from datetime import date

import pytest

from popgids.core.conversation import Conversation, GuideRef, Person
from popgids.core.dutch.dates import format_date
from popgids.core.follow_up import participants
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party
from popgids.core.guide_io import parse_guide
from popgids.core.outline import stops
from popgids.core.session import Session
from popgids.ui.forms.reading import understood
from popgids.ui.forms.registry import form_for
from popgids.ui.screens.conversation import ConversationScreen


def begun(question: dict[str, object], kind: str = "stand-van-zaken") -> Session:
    """A talk that is at this question, the only one of its guide."""
    step = {"soort": kind, "titel": "Nu", "minuten": 5, "vraag": [{"id": "s", **question}]}
    hr = {"id": "hr", "naam": "HR-adviseur"}
    guide = parse_guide({"formaat": 1, "id": "g", "versie": "1", "titel": "G", "rol": [hr], "stap": [step]})
    talk = Conversation(
        id="t",
        pop_id="p",
        guide=GuideRef(id="g", version="1", title="G"),
        employee=Person(name="Sanne"),
        manager=Person(name="Karim"),
        held_on=date(2027, 3, 2),
        participants=participants(guide),
    )
    stop = next(one for one in stops(guide, talk) if one.key == "s")
    return Session.start(guide, talk, talk.held_on).go(stop.place)


@pytest.mark.parametrize("floor", ["medewerker", "beiden"])
def test_what_the_ends_of_a_scale_mean_is_told_to_one_and_to_both(floor: str) -> None:
    scale = {
        "soort": "schaal",
        "vraag": "Hoe gaat het?",
        "van": floor,
        "laag": "slecht",
        "hoog": "goed",
    }
    session = begun(scale)
    form = form_for(session.stop)
    told = [form.intro(session), *(field.label for field in form.fields(session, ""))]
    assert [text for text in told if "1 = slecht · 10 = goed" in text]


def test_the_unit_of_a_number_reads_as_a_label_before_it() -> None:
    session = begun({"soort": "getal", "vraag": "Hoeveel?", "eenheid": "dagen per week"})
    (field,) = form_for(session.stop).fields(session, "")
    assert (field.label, field.is_under_label) == ("Aantal dagen per week", True)


@pytest.mark.parametrize(("keys", "day"), [({}, date(2028, 2, 12)), ({"verleden": True}, date(2027, 2, 12))])
def test_a_day_without_its_year_is_the_nearest_where_the_past_is_allowed(
    keys: dict[str, object], day: date
) -> None:
    session = begun({"soort": "datum", "vraag": "Wanneer was dat?", "van": "samen", **keys})
    form = form_for(session.stop)
    (field,) = form.fields(session, "")
    after = form.change(session, "", field.name, "12 feb")
    assert after.conversation.answers[0].on == day
    shown, is_question = understood(field, "12 feb", session.today)
    assert (format_date(day) in shown, is_question) == (True, False)


LONG = "Beter leren plannen van de grote onderhoudsbeurten in het voorjaar"
TWO_ROWS = 110


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ({"rol": "hr"}, "De HR-adviseur is aan het woord"),
        ({"van": "medewerker"}, "Sanne is aan het woord"),
        ({"van": "samen"}, "Sanne en Karim bespreken dit samen"),
    ],
)
@pytest.mark.parametrize("count", [1, 2, 5])
def test_at_agreements_is_told_who_has_the_floor_and_which_points_there_are(asked, first, count) -> None:
    session = begun({"soort": "open", "vraag": "Welk advies?", **asked}, "afspraken")
    of = (Party.EMPLOYEE,)
    goals = tuple(DevelopmentGoal(id=f"g{n}", origins=of, what=f"{LONG} {n}") for n in range(count))
    floor, points = form_for(session.stop).intro(session.set_fields(goals=goals)).split("\n")
    assert floor.startswith(first)
    assert points.startswith("Jullie ontwikkelpunten: Beter leren")
    assert len(points) <= TWO_ROWS


async def test_the_cursor_goes_to_what_is_asked_of_another_choice(app_for, keeper) -> None:
    options = [{"id": "a", "tekst": "Blijven"}, {"id": "b", "tekst": "Groeien"}]
    session = begun(
        {"soort": "keuze", "vraag": "Wat wil je?", "van": "samen", "opties": options, "anders": True}
    )
    screen = ConversationScreen(session, keeper)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("3")
        await pilot.pause()
        await pilot.press(*"zzp")
        await pilot.pause()
        (said,) = screen.session.conversation.answers
        assert ([one.id for one in said.choices], said.explanation) == (["anders"], "zzp")


async def test_arrows_walk_past_another_choice_and_enter_leads_to_what_is_asked_of_it(
    app_for, keeper
) -> None:
    options = [{"id": "a", "tekst": "Blijven"}, {"id": "b", "tekst": "Groeien"}]
    session = begun(
        {"soort": "keuze", "vraag": "Wat wil je?", "van": "samen", "opties": options, "anders": True}
    )
    screen = ConversationScreen(session, keeper)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("down", "down", "up", "down")
        await pilot.pause()
        assert screen.session.conversation.answers == ()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press(*"zzp")
        await pilot.pause()
        (said,) = screen.session.conversation.answers
        assert ([one.id for one in said.choices], said.explanation) == (["anders"], "zzp")
