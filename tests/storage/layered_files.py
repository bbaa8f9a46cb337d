"""A base, a guide that builds on it and a catalogue, as the files that they are."""

from pathlib import Path

from popgids.storage.guides import check_guide, load_guide

BASE = """formaat = 1
id = "basis"
versie = "2026.1"
titel = "Gesprek"
duur_minuten = 10

[[stap]]
soort = "status"
titel = "Begin"
minuten = 10

[[stap.vraag]]
id = "a"
soort = "open"
vraag = "Wat telt voor jou?"

[[stap.vraag]]
id = "b"
soort = "keuze"
vraag = "Wat past bij je?"
opties = [{ id = "x", tekst = "X" }, { id = "y", tekst = "Y" }]

[[stap.vraag]]
id = "c"
soort = "open"
vraag = "Hoe merk je dat?"
als = { vraag = "b", is = "x" }
"""
HEAD = 'formaat = 1\nid = "onze"\nversie = "1"\nbreidt_uit = "basis"\n'
STEP = '\n[[stap]]\nsoort = "status"\n'
NEW = '\n[[stap.vraag]]\nid = "n"\nsoort = "open"\nvraag = "Wat is er nieuw?"\n'
CATALOGUE = """[[competentie]]
id = "luisteren"
naam = "Luisteren"

[[schaal]]
id = "groei"
naam = "Groei"
punten = ["begin", "goed"]

[teksten]
uitnodiging = "Kom je ook?"
"""


def made_folder(tmp_path: Path) -> Path:
    """The organisation's folder, with a built-in folder beside it that has the base."""
    (tmp_path / "vast").mkdir()
    (tmp_path / "gidsen").mkdir()
    (tmp_path / "vast" / "basis.toml").write_text(BASE, encoding="utf-8")
    return tmp_path / "gidsen"


def write(folder, text, name="onze.toml"):
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def load(path):
    return load_guide(path, file=path.name, builtin=path.parent.parent / "vast")


def check(path):
    return check_guide(path, file=path.name, builtin=path.parent.parent / "vast")


def told(loaded):
    return [(one.code, Path(one.file).name, one.line) for one in loaded.problems]


def ids(loaded):
    return [one.id for step in loaded.guide.steps for one in step.questions]
