"""The form of one question."""

from datetime import date

import pytest

from popgids.core.conversation import Conversation, GuideRef, Person
from popgids.core.guide_io import parse_guide
from popgids.core.outline import stops
from popgids.core.session import Session
from popgids.ui.forms.registry import form_for


@pytest.mark.parametrize("floor", ["medewerker", "beiden"])
def test_what_the_ends_of_a_scale_mean_is_told_to_one_and_to_both(floor: str) -> None:
    scale = {
        "id": "s",
        "soort": "schaal",
        "vraag": "Hoe gaat het?",
        "van": floor,
        "laag": "slecht",
        "hoog": "goed",
    }
    step = {"soort": "stand-van-zaken", "titel": "Nu", "minuten": 5, "vraag": [scale]}
    guide = parse_guide({"formaat": 1, "id": "g", "versie": "1", "titel": "G", "stap": [step]})
    talk = Conversation(
        id="t",
        pop_id="p",
        guide=GuideRef(id="g", version="1", title="G"),
        employee=Person(name="Sanne"),
        manager=Person(name="Karim"),
        held_on=date(2027, 3, 2),
    )
    stop = next(one for one in stops(guide, talk) if one.key == "s")
    session = Session.start(guide, talk, talk.held_on).go(stop.place)
    form = form_for(stop)
    told = [form.intro(session), *(field.label for field in form.fields(session, ""))]
    assert [text for text in told if "1 = slecht · 10 = goed" in text]
