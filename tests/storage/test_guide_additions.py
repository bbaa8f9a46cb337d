"""Adding to a guide what is not there yet, and nothing else."""

import pytest

from popgids.core.findings import value_at
from popgids.storage.guide_additions import with_adapted, with_added, with_setting, without_setting
from popgids.storage.guide_hiding import with_hidden
from popgids.storage.toml.file import parse_toml

TEXT = """\
formaat = 1   # altijd 1
breidt_uit = "basis"

[[stap]]
soort = "status"   # begin
tips = { medewerker = ["Rustig aan."] }

  [[stap.vraag]]
  id = "eerste"
  vraag = "Hoe gaat het?"  # kort
  doorvragen = [
    "Wat nog meer?",  # vaak
    "Hoe komt dat?"
  ]

  [[stap.vraag]]
  id = "tweede"
  soort = "keuze"
  doorvragen = ["Waarom?"]

  [[stap.vraag.opties]]
  id = "a"

# over de steun
[[stap]]
soort = "steun"
"""
FIRST, SECOND = ("stap", 0, "vraag", 0), ("stap", 0, "vraag", 1)


def added_lines(before: str, after: str) -> list[str]:
    """The lines that are new; all others must still be there in their order."""
    left = after.split("\n")
    for line in before.split("\n"):
        while left[0] != line:
            left.append(f"+{left.pop(0)}")
        left.pop(0)
    return [line.removeprefix("+") for line in left]


@pytest.mark.parametrize(
    ("loc", "inside", "new"),
    [
        (FIRST, ("uitleg",), ['  uitleg = "X"']),
        (FIRST, ("tips", "medewerker"), ['  tips = { medewerker = ["X"] }']),
        (SECOND, ("uitleg",), ['  uitleg = "X"']),
    ],
)
def test_a_key_is_added_under_the_own_lines(
    loc: tuple[str | int, ...], inside: tuple[str, ...], new: list[str]
):
    assert added_lines(TEXT, with_added(TEXT, loc, inside, "X")) == new


@pytest.mark.parametrize(
    ("loc", "inside", "before", "after"),
    [
        (SECOND, ("doorvragen",), '["Waarom?"]', '["Waarom?", "X"]'),
        (FIRST, ("doorvragen",), '    "Hoe komt dat?"\n', '    "Hoe komt dat?",\n    "X"\n'),
        (("stap", 0), ("tips", "medewerker"), '["Rustig aan."]', '["Rustig aan.", "X"]'),
        (("stap", 0), ("tips", "beiden"), '["Rustig aan."]', '["Rustig aan."], beiden = ["X"]'),
    ],
)
def test_an_item_is_added_to_its_list(
    loc: tuple[str | int, ...], inside: tuple[str, ...], before: str, after: str
) -> None:
    assert with_added(TEXT, loc, inside, "X") == TEXT.replace(before, after)


def test_a_list_with_a_comma_and_a_comment_behind_its_last_item_keeps_both() -> None:
    text = TEXT.replace('"Hoe komt dat?"\n', '"Hoe komt dat?",  # soms\n')
    after = with_added(text, FIRST, ("doorvragen",), "X")
    assert after == text.replace("# soms\n", '# soms\n    "X",\n')


def test_what_is_there_already_or_is_no_part_is_not_added() -> None:
    assert with_added(TEXT, FIRST, ("vraag",), "X") is None
    assert with_added(TEXT, ("stap", 9), ("uitleg",), "X") is None
    assert with_added("a = [", (), ("uitleg",), "X") is None


def test_a_question_of_the_base_is_adapted_under_its_own_step() -> None:
    after = with_adapted(TEXT, "status", "derde", "vraag", "Wat nu?")
    assert added_lines(TEXT, after) == ["  [[stap.vraag]]", '  id = "derde"', '  vraag = "Wat nu?"', ""]
    assert after.index("derde") < after.index("# over de steun")
    assert parse_toml(after)["stap"][0]["vraag"][2] == {"id": "derde", "vraag": "Wat nu?"}
    again = with_adapted(after, "status", "derde", "doorvragen", ["A", "B"])
    assert parse_toml(again)["stap"][0]["vraag"][2]["doorvragen"] == ["A", "B"]


def test_a_step_that_the_guide_does_not_name_yet_is_begun() -> None:
    after = with_adapted(TEXT, "afspraken", "vierde", "vraag", "Wie?")
    assert after.startswith(TEXT)
    assert parse_toml(after)["stap"][2] == {
        "soort": "afspraken",
        "vraag": [{"id": "vierde", "vraag": "Wie?"}],
    }
    after = with_adapted(TEXT, "evaluatie", "", "titel", "Klaar?")
    assert parse_toml(after)["stap"][2] == {"soort": "evaluatie", "titel": "Klaar?"}
    assert with_adapted(TEXT, "status", "eerste", "vraag", "X") is None


def test_hiding_adds_to_what_is_hidden_already() -> None:
    once = with_hidden(TEXT, "energie")
    assert added_lines(TEXT, once) == ['verberg = ["energie"]']
    assert 'verberg = ["energie", "doel"]' in with_hidden(once, "doel")


def test_a_table_comes_behind_the_last_item_as_the_others_are_written() -> None:
    new = {"id": "b", "tekst": "Twee"}
    after = with_added(TEXT, SECOND, ("opties",), new)
    assert added_lines(TEXT, after) == ["  [[stap.vraag.opties]]", '  id = "b"', '  tekst = "Twee"', ""]
    inline = 'x = 1\nopties = [{ id = "a" }]  # kort\n'
    assert with_added(inline, (), ("opties",), new) == inline.replace(
        '"a" }', '"a" }, { id = "b", tekst = "Twee" }'
    )


def test_tips_that_each_have_a_line_get_one_more_item_or_line() -> None:
    text = 'tips.leidinggevende = ["A"]  # tip\nsoort = "open"\n'
    assert with_added(text, (), ("tips", "leidinggevende"), "B") == text.replace('["A"]', '["A", "B"]')
    assert with_added(text, (), ("tips", "medewerker"), "B") == f'{text}tips.medewerker = ["B"]\n'.replace(
        "\n\n", "\n"
    )


def test_a_whole_list_of_the_base_is_written_with_an_item_on_each_line() -> None:
    options = [
        {"id": "a", "tekst": "Een"},
        {"id": "b", "tekst": "Twee", "uitleg": "Z", "som": True, "max": 3},
    ]
    after = with_adapted(TEXT, "steun", "vijfde", "opties", options)
    assert parse_toml(after)["stap"][1]["vraag"] == [{"id": "vijfde", "opties": options}]
    assert '    { id = "a", tekst = "Een" },\n' in after


def test_the_tips_of_one_party_join_those_that_the_guide_has_itself() -> None:
    after = with_adapted(TEXT, "status", "", "tips", {"leidinggevende": ["Luister."]})
    assert parse_toml(after)["stap"][0]["tips"] == {
        "medewerker": ["Rustig aan."],
        "leidinggevende": ["Luister."],
    }
    assert with_adapted(TEXT, "status", "", "tips", {"medewerker": ["X"]}) is None


@pytest.mark.parametrize(
    ("loc", "key", "value"),
    [
        ((), "status", "concept"),
        ((), "titel", "Anders"),
        (FIRST, "verplicht", True),
        (FIRST, "van", "beiden"),
    ],
)
def test_one_key_is_set_and_nothing_else_is_different(loc, key, value):
    after = with_setting(TEXT, loc, key, value)
    assert after is not None
    wanted = parse_toml(TEXT)
    value_at(loc, wanted)[key] = value
    assert parse_toml(after) == wanted
    assert with_setting(after, loc, key, value) == after
    kept = [line for line in TEXT.split("\n") if not line.startswith(f"{key} ")]
    assert [line for line in after.split("\n") if line in kept] == kept


@pytest.mark.parametrize(
    ("loc", "key", "value", "usual"),
    [
        ((), "status", "gepubliceerd", "concept"),
        (FIRST, "verplicht", True, False),
        (SECOND, "prive", True, False),
    ],
)
def test_a_key_that_says_what_holds_without_it_goes_and_the_file_is_as_it_was(loc, key, value, usual):
    after = with_setting(TEXT, loc, key, value)
    assert after != TEXT
    assert without_setting(after, loc, key, usual) == TEXT


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("verplicht = true  # op verzoek van de OR", "verplicht = false  # op verzoek van de OR"),
        ('"verplicht" = true', '"verplicht" = false'),
    ],
)
def test_a_line_that_says_more_than_the_key_keeps_it_with_the_value(line, after):
    text = f'[[stap]]\nsoort = "status"\n{line}\n'
    assert without_setting(text, ("stap", 0), "verplicht", value=False) == text.replace(line, after)
    short = 'stap = [{ soort = "status", verplicht = true }]\n'
    assert without_setting(short, ("stap", 0), "verplicht", value=False) == short.replace("true", "false")
    assert without_setting(text, ("stap", 0), "gevoelig", value=False) is None


def test_a_key_of_a_part_that_is_not_there_is_not_set():
    assert with_setting(TEXT, ("stap", 99), "titel", "X") is None
    assert with_setting("a = ", (), "titel", "X") is None


@pytest.mark.parametrize("said", ["5", "true", '"Waarom?"', "{ a = 1 }", "[5]"])
def test_what_should_be_a_list_and_is_not_is_left_for_hand_work(said):
    question = f'[[stap]]\nsoort = "status"\n[[stap.vraag]]\nid = "een"\ndoorvragen = {said}\n'
    tips = f'[[stap]]\nsoort = "status"\ntips = {{ medewerker = {said} }}\n'
    added = (
        with_added(question, FIRST, ("doorvragen",), "Wat nog?"),
        with_added(tips, ("stap", 0), ("tips", "medewerker"), "Rustig aan."),
    )
    assert [one is not None for one in added] == [said == "[5]"] * 2
