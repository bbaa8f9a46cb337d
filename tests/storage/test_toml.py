"""Reading TOML: encodings, and places in a text."""

import pytest

from popgids.storage.toml.file import read_toml
from popgids.storage.toml.positions import Positions
from popgids.storage.toml.salvage import salvage

TEXT = """titel = "één"
[[stap]]
soort = "a"
tips = { medewerker = ["x", "y"] }

[[stap.vraag]]
id = "b"
doorvragen = [
    "één",   # uitleg
    "twee",
]
[[stap.vraag]]
id = "c"
tips.beiden = ["z"]
[[stap]]
[[stap.vraag]]
é = 1
"""


@pytest.mark.parametrize(
    ("loc", "line", "column"),
    [
        (("titel",), 1, 1),
        (("stap", 0), 2, 1),
        (("stap", 0, "soort"), 3, 1),
        (("stap", 0, "tips", "medewerker", 1), 4, 29),
        (("stap", 0, "vraag", 0, "open", "doorvragen"), 8, 1),
        (("stap", 0, "vraag", 0, "open", "doorvragen", 1), 10, 5),
        (("stap", 0, "vraag", 1, "open", "tips", "beiden", 0), 14, 16),
        (("stap", 0, "vraag", 1, "open", "vraag"), 12, 1),
        (("stap", 1, "vraag", 0), 16, 1),
        (("stap", 9), 2, 1),
        (("nix",), 1, 1),
        ((), 1, 1),
    ],
)
def test_a_path_has_its_line_and_column(loc, line, column):
    assert Positions(TEXT).find(loc)[:2] == (line, column)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_of_windows_is_read(encoding):
    read = read_toml('titel = "Ideeën over één"\r\n'.encode(encoding))
    assert read.data == {"titel": "Ideeën over één"}
    assert all(problem.is_warning for problem in read.problems)
    assert bool(read.problems) == (not encoding.startswith("utf-8"))


def test_one_stray_byte_does_not_spoil_the_other_letters():
    read = read_toml('a = "één"\nb = "'.encode() + b'caf\xe9"\n')
    assert read.data == {"a": "één", "b": "café"}
    assert [(one.code, one.line, one.data["found"]) for one in read.problems] == [("windows-1252", 2, "café")]


def test_a_broken_file_has_no_data_however_well_it_could_be_mended():
    read = read_toml(b'a = "x"\nb = ja\n')
    assert read.data is None
    assert [(one.code, one.line) for one in read.problems] == [("ja-nee-waarde", 2)]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ('a = ["x", "y]', {"a": ["x", "y"]}),
        ("a = 1,5", {"a": 1.5}),
        ('a = "C:\\Users\\x"', {"a": "C:\\Users\\x"}),
        ('a = "eerste\ntweede"\nb = 1', {"a": "eerste tweede", "b": 1}),
        ("a: {b: 1}", {"a": {"b": 1}}),
        ('a = """x\n\n[[b]]\nc = 1', {"a": "x", "b": [{"c": 1}]}),
    ],
)
def test_a_text_is_mended_as_it_was_meant(text, mended):
    found = salvage(text, "x")
    assert found.data == mended
    assert found.problems
    assert found.text.count("\n") == text.count("\n")
