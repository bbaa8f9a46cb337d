"""A whole talk to export, and the same talk with one text in every place where people write."""

import json
import tomllib
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from popgids.core.conversation import Conversation, GuideRef
from popgids.core.dumping import dumped_whole, in_json
from popgids.core.example.texts import KARIM, SANNE, WEEKS_BETWEEN, earlier_talk, this_talk
from popgids.core.follow_up import next_conversation
from popgids.core.guide import Guide

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 6, 9)

PEOPLE_WRITE = {
    "aanvulling",
    "anders",
    "bedrag_gezegd",
    "belang",
    "datum_gezegd",
    "doel",
    "eenheid",
    "functie",
    "kop",
    "kosten_gezegd",
    "leervorm",
    "minuten_gezegd",
    "naam",
    "opbrengst",
    "opmerking",
    "organisatiedoel",
    "punt",
    "reden",
    "reden_correctie",
    "resultaat",
    "tekst",
    "terugkijken_gezegd",
    "tijd_gezegd",
    "titel",
    "toelichting",
    "uiterlijk_gezegd",
    "uren_gezegd",
    "vanaf_gezegd",
    "voordeel_medewerker",
    "voordeel_organisatie",
    "vraag",
    "wat",
    "wat_leidinggevende_doet",
    "wie_naam",
    "woorden",
}
"""Keys of a conversation whose texts come from people."""

UNDERSTOOD = {"uiterlijk", "vanaf", "terugkijken_op", "tijd", "kosten_eur", "bedrag_eur", "uren", "minuten"}
"""What typed dates and numbers were understood as; without them the words themselves are shown."""


def _row(*cells: dict[str, Any]) -> dict[str, Any]:
    return {"id": "r", "kop": "", "cel": list(cells)}


_CELLS = (
    {"veld": "a", "kop": "", "tekst": ""},
    {"veld": "b", "kop": "", "soort": "getal", "tekst": "", "getal": "3", "eenheid": "", "som": True},
    {"veld": "c", "kop": "", "soort": "keuze", "keuze": {"id": "x", "tekst": ""}},
)
_POINTS = (
    {"veld": "nu", "kop": "nu", "soort": "schaal", "getal": "2", "tekst": ""},
    {"veld": "gewenst", "kop": "gewenst", "soort": "schaal", "getal": "4", "tekst": ""},
    {"veld": "toelichting", "kop": "", "tekst": ""},
)
_BLOCK = {"veld": "d", "kop": "", "soort": "herhaalblok", "rij": [_row(*_CELLS)]}
_WITH_ROWS: dict[str, dict[str, Any]] = {
    "tabel": {"rij": [_row(*_CELLS)]},
    "matrix": {"rij": [_row(*_POINTS)], "van": "medewerker"},
    "herhaalblok": {"rij": [_row(*_CELLS, _BLOCK)]},
    "rangorde": {"keuze": [{"id": "x", "tekst": ""}], "toelichting": ""},
    "bewijs": {"tekst": "", "toelichting": ""},
    "berekend": {"getal": "7.5", "eenheid": "", "toelichting": ""},
    "open": {"tekst": "", "rol": "hr"},
}
WITH_ROWS = [
    {"vraag_id": f"q-{kind}", "vraag": "", "soort": kind, "van": "samen"} | said
    for kind, said in _WITH_ROWS.items()
]
"""An answer of each kind that has rows, an order, evidence or a number of its own."""


@pytest.fixture(scope="session")
def guide() -> Guide:
    return Guide.read(tomllib.loads((ROOT / "guides/basis.toml").read_text("utf-8")))


@pytest.fixture(scope="session")
def talk(guide: Guide) -> Conversation:
    """The second of two talks, with every part filled in."""
    ref = GuideRef(id=guide.id, version=guide.version, title=guide.title)
    held_on = TODAY - timedelta(weeks=WEEKS_BETWEEN)
    start = Conversation(id="g1", pop_id="p", guide=ref, employee=SANNE, manager=KARIM, held_on=held_on)
    ids = count()
    start = next_conversation(
        earlier_talk(start, guide), "f" * 64, guide, ref, "g2", TODAY, lambda: f"n{next(ids)}"
    )
    return this_talk(start, guide)


@pytest.fixture(scope="session")
def talk_saying(talk: Conversation) -> Callable[[str], Conversation]:
    """The talk with the same text in every place where people write."""
    data = json.loads(json.dumps(dumped_whole(talk), default=in_json))
    data["reden_correctie"] = data["notitie"] = ""
    data["notitie"] = [{"id": "deel:afspraken", "tekst": ""}, {"id": "terugkijken", "tekst": ""}]
    data["ook_aanwezig"] = [{"naam": "", "functie": ""}]
    data["deelnemer"] = [{"rol": "hr", "titel": "", "naam": "", "oordeel": "gezien", "opmerking": ""}]
    data["antwoord"] += WITH_ROWS

    def saying(text: str) -> Conversation:
        return Conversation.read(_filled_with(text, data))

    return saying


def _filled_with(text: str, value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        kept = {name: one for name, one in value.items() if name not in UNDERSTOOD}
        return {name: _filled_with(text, one, name) for name, one in kept.items()}
    if isinstance(value, list):
        return [_filled_with(text, one, key) for one in value]
    is_text = key in PEOPLE_WRITE or (key == "samenvatting" and isinstance(value, str))
    return text if is_text and isinstance(value, str) else value
