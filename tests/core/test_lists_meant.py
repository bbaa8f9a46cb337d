"""The list that somebody means who wrote something else in its place: nothing of what was written gets lost."""

import pytest

from popgids.core.checks.lists import list_in_text
from popgids.core.checks.tables_as_lists import list_meant

LONG = "9" * 5000


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Wat ging goed - en wat niet?", "Wat ging goed - en wat niet?"),
        ("Hoe was 2024. En nu?", "Hoe was 2024. En nu?"),
        ("- Wat ging goed – en wat niet?", "Wat ging goed – en wat niet?"),
    ],
)
def test_only_the_sign_of_a_list_in_front_of_a_text_is_left_out(text, kept):
    assert list_in_text(text, ("doorvragen",)) == f'doorvragen = ["{kept}"]'


@pytest.mark.parametrize(
    ("key", "written", "meant"),
    [
        ("doorvragen", {"id": "a", "vraag": "Hoe?"}, 'doorvragen = ["Hoe?"]'),
        ("doorvragen", ["Wat?", {"id": "a", "vraag": "Hoe?"}], 'doorvragen = ["Wat?", "Hoe?"]'),
        ("doorvragen", [{}], ""),
        ("punten", {"1": "nooit", "5": 2}, ""),
        ("punten", {"1": "nooit", LONG: "vaak"}, ""),
        ("punten", {"1": "nooit", "2": "soms", LONG: "vaak"}, ""),
    ],
)  # fmt: skip
def test_texts_with_a_name_each_are_a_list_of_those_texts_if_that_is_sure(key, written, meant):
    loc = (key, len(written) - 1) if isinstance(written, list) else (key,)
    assert list_meant(loc, {key: written}) == {"listed": meant}
