"""Talks to test with: a small guide, and conversations in it."""

from datetime import date
from itertools import count

from popgids.core.conversation import Conversation, GuideRef, Person
from popgids.core.guide import Guide
from popgids.core.session import Session

TODAY = date(2027, 3, 1)


def small_guide(**extra):
    """All eight steps, with a few questions of different kinds."""
    kinds = [
        "status",
        "stand-van-zaken",
        "behoefte-medewerker",
        "noodzaak-organisatie",
        "afspraken",
        "steun",
        "volgend-gesprek",
        "evaluatie",
    ]
    questions = {
        "stand-van-zaken": [
            {"id": "hoe", "soort": "open", "vraag": "Hoe gaat het?", "van": "medewerker"},
            {"id": "cijfer", "soort": "schaal", "vraag": "Welk cijfer geef je?", "van": "beiden"},
            {"id": "diep", "soort": "open", "vraag": "Wat nog meer?", "verdieping": True},
        ],
        "behoefte-medewerker": [
            {
                "id": "anders",
                "soort": "ja-nee",
                "vraag": "Wil je ander werk?",
                "van": "medewerker",
                "bij_ja": "Welk?",
            },
            {"id": "welk", "soort": "kort", "vraag": "Welk werk?", "als": {"vraag": "anders", "is": True}},
            {"id": "wanneer", "soort": "datum", "vraag": "Wanneer?", "van": "medewerker", "verplicht": True},
        ],
    }
    steps = [
        {"soort": kind, "titel": kind.capitalize(), "minuten": 7, "vraag": questions.get(kind, [])}
        for kind in kinds
    ]
    data = {"formaat": 1, "id": "klein", "versie": "1", "titel": "Klein", "stap": steps} | extra
    return Guide.read(data)


def blank_conversation(**extra):
    values = {
        "id": "gesprek-1",
        "pop_id": "pop-1",
        "guide": GuideRef(id="klein", version="1", title="Klein", fingerprint="f"),
        "employee": Person(name="Sanne Vermeulen", role="planner"),
        "manager": Person(name="Karim Aydin", role="teamleider"),
        "held_on": TODAY,
    }
    return Conversation(**(values | extra))


def session(**extra):
    return Session.start(small_guide(), blank_conversation(**extra), TODAY)


def ids():
    numbers = count(1)
    return lambda: f"id-{next(numbers)}"
