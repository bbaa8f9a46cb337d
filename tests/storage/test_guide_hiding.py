"""Leaving out parts of the base and taking them back, with the rest of the file as it was."""

import pytest

from popgids.storage.guide_hiding import with_hidden, with_shown, without_item
from popgids.storage.toml.file import parse_toml

HEAD = 'formaat = 1   # altijd 1\nbreidt_uit = "kort"\n'
STEP = '\n[[stap]]\nsoort = "status"   # begin\n'


@pytest.mark.parametrize(
    "said",
    [
        "",
        'verberg = ["a"]\n',
        'verberg = ["a", "stap.b"]  # niet meer nodig\n',
        'verberg = [\n    "a",  # te lang\n    "b",\n]\n',
        'verberg = [\n    "a",\n    "b"   # de laatste\n]\n',
        "verberg = []  # nog niets\n",
    ],
)
def test_what_is_hidden_and_shown_again_leaves_no_trace(said: str) -> None:
    text = HEAD + said + STEP
    hidden = with_hidden(text, "energie")
    assert hidden is not None
    assert "energie" in parse_toml(hidden)["verberg"]
    again = with_shown(hidden, "vraag", "energie")
    assert parse_toml(again) == parse_toml(text)
    for line in text.split("\n"):
        assert line.rstrip(",") in again or line.replace('"b"   #', '"b",   #') in again
    if "\n    " not in said:
        assert again == text


@pytest.mark.parametrize("name", ["a", "vraag.a"])
def test_a_name_with_its_table_is_meant_too_and_comments_stay(name: str) -> None:
    text = f'{HEAD}verberg = [  # sinds 2024\n    "{name}",\n    "b",  # van hr\n]\n{STEP}'
    shown = with_shown(text, "vraag", "a")
    assert shown == text.replace(f'    "{name}",\n', "")
    assert with_shown(text, "vraag", "c") is None


def test_a_line_with_a_comment_stays_when_nothing_is_hidden_any_more() -> None:
    text = f'{HEAD}verberg = ["a"]  # overleg met Jan\n{STEP}'
    assert with_shown(text, "vraag", "a") == text.replace('["a"]', "[]")


def test_a_hidden_question_is_not_named_in_the_order_of_its_step() -> None:
    text = f'{HEAD}{STEP}volgorde = ["a", "b"]\n'
    hidden = parse_toml(with_hidden(text, "a"))
    assert hidden["stap"][0]["volgorde"] == ["b"]
    assert hidden["verberg"] == ["a"]


@pytest.mark.parametrize(
    ("said", "at", "left"),
    [
        ('x = ["a", "b", "c"]', 0, 'x = ["b", "c"]'),
        ('x = ["a", "b", "c"]', 2, 'x = ["a", "b"]'),
        ('x = [ "a" ]', 0, "x = [  ]"),
        ('x = [\n  "a", # eerst\n  "b"\n]', 0, 'x = [\n  "b"\n]'),
        ('x = [\n  "a", # eerst\n  "b" # dan\n]', 1, 'x = [\n  "a", # eerst\n]'),
        ('x = [ { id = "a" }, { id = "b" } ]', 1, 'x = [ { id = "a" } ]'),
    ],
)
def test_an_item_goes_with_its_comma_and_its_own_line(said: str, at: int, left: str) -> None:
    assert without_item(f"{said}\n", ("x", at)) == f"{left}\n"


def test_an_item_under_a_heading_goes_with_what_stands_above_it() -> None:
    text = 'soort = "keuze"\n\n# de eerste\n[[opties]]\nid = "a"\n\n[[opties]]\nid = "b"  # b\n'
    assert without_item(text, ("opties", 0)) == 'soort = "keuze"\n\n[[opties]]\nid = "b"  # b\n'
    last = without_item(text, ("opties", 1))
    assert last == 'soort = "keuze"\n\n# de eerste\n[[opties]]\nid = "a"\n'
    assert without_item(last, ("opties", 0)) == 'soort = "keuze"\n'
    assert without_item(text, ("opties", 2)) is None
