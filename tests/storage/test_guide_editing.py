"""Changing one text of a guide and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popgids.core.findings import value_at
from popgids.core.guide_edits import ChangeLine, ChangeText
from popgids.core.guide_texts import guide_parts
from popgids.core.toml_text import toml_string
from popgids.errors import ChangedOnDiskError
from popgids.storage.files import fingerprint
from popgids.storage.guide_editing import with_text
from popgids.storage.guide_edits import edit_guide
from popgids.storage.guide_folders import builtin_folder
from popgids.storage.toml.file import parse_toml
from popgids.storage.toml.positions import Positions

TEXT = """\
# Onze gids   # met opmerkingen
formaat = 1
titel   =   'POP-gesprek'   # kort houden

[[stap]]
soort = "status"
tips = { leidinggevende = ["Luister.", "Wacht."] }   # tips

  [[stap.vraag]]
  id = "eerste"
  vraag = \"\"\"
Hoe gaat het?\"\"\"
  opties = [
    { id = "a", tekst = "Één" },  # met accent
    { id = "b", tekst = "Twee" },
  ]

[[stap]]
soort = "steun"
"""
PLACES = [
    ("titel",),
    ("stap", 0, "tips", "leidinggevende", 1),
    ("stap", 0, "vraag", 0, "vraag"),
    ("stap", 0, "vraag", 0, "opties", 0, "tekst"),
    ("stap", 0, "vraag", 0, "opties", 1, "tekst"),
]


@given(st.sampled_from(PLACES), st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_only_the_text_at_the_place_changes(loc: tuple[str | int, ...], new: str) -> None:
    new = new.replace("\r", "")
    changed = with_text(TEXT, loc, new)
    assert changed is not None
    data = parse_toml(changed)
    assert value_at(loc, data) == new
    old = parse_toml(TEXT)
    assert [value_at(one, data) for one in PLACES if one != loc] == [
        value_at(one, old) for one in PLACES if one != loc
    ]
    for line in (
        "# Onze gids   # met opmerkingen",
        '[[stap]]\nsoort = "steun"',
        "# met accent",
        "# tips",
        "# kort houden",
    ):
        assert line in changed


@pytest.mark.parametrize(
    "loc", [("stap",), ("formaat",), ("weg",), ("stap", 7, "titel"), ("stap", 0, "tips")]
)
def test_where_no_text_stands_nothing_changes(loc: tuple[str | int, ...]) -> None:
    assert with_text(TEXT, loc, "x") is None


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_line_ends_of_the_file_stay(tmp_path: Path, ends: str) -> None:
    path = tmp_path / "gids.toml"
    raw = TEXT.replace("\n", ends).encode()
    path.write_bytes(raw)
    assert edit_guide(path, ChangeText(("titel",), "Nieuw"), fingerprint(raw))
    assert path.read_bytes() == raw.replace(b"'POP-gesprek'", b'"Nieuw"')


def test_a_file_that_somebody_else_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "gids.toml"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(ChangedOnDiskError):
        edit_guide(path, ChangeText(("titel",), "Nieuw"), "een andere")
    assert path.read_text(encoding="utf-8") == TEXT


def test_a_line_of_a_broken_file_can_be_mended(tmp_path: Path) -> None:
    path = tmp_path / "gids.toml"
    path.write_text('formaat = 1\ntitel = "open\nid = "x"\n', encoding="utf-8")
    assert edit_guide(path, ChangeLine(2, 'titel = "dicht"'), fingerprint(path.read_bytes()))
    assert path.read_text(encoding="utf-8") == 'formaat = 1\ntitel = "dicht"\nid = "x"\n'


def test_the_place_of_an_item_is_found_when_a_comment_ends_its_line() -> None:
    text = 'a = 1\nlijst = ["x", "y"]  # uitleg\n'
    assert Positions(text).find(("lijst", 1)).column == 15


@pytest.mark.parametrize("path", sorted(builtin_folder().glob("*.toml")), ids=lambda path: path.stem)
def test_in_a_copy_of_each_guide_texts_of_every_sort_can_be_changed(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    texts = [one for part in guide_parts(parse_toml(text)) for one in part.texts]
    by_sort = {tuple(str(key) for key in one.inside if isinstance(key, str)): one for one in texts}
    assert ("tips", "medewerker") in by_sort
    for one in by_sort.values():
        assert with_text(text, one.loc, "Anders") is not None


def test_a_line_with_a_dotted_key_is_found_by_its_place() -> None:
    text = 'tips.leidinggevende = ["x"]\ntips.medewerker = ["y", "z"]\n'
    assert Positions(text).find(("tips", "medewerker", 1))[:2] == (2, 25)
    assert Positions(text).find(("tips",)).line == 1
    assert Positions(text).value_span(("tips",)) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('Zeg "ja".\nOf niet.', '"""\nZeg "ja".\nOf niet."""'),
        ('a\nZeg "ja"', '"""\na\nZeg "ja\\""""'),
        ('a """ b\n\\', '"""\na \\"\\"\\" b\n\\\\"""'),
        ('Zeg "ja"', '"Zeg \\"ja\\""'),
    ],
)
def test_quotes_in_a_text_of_several_lines_stay_readable(text: str, said: str) -> None:
    assert toml_string(text) == said
    assert parse_toml(f"x = {said}") == {"x": text}
