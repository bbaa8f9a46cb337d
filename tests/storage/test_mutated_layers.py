"""Whatever happens to one of the files of a guide, all of it ends in clean problems with a file and a line."""

import os
import random
import time

from popgids.core.cleaning import clean_text
from popgids.storage.guides import check_guide, load_guide
from popgids.ui.problem_text import format_problem
from tests.storage.test_mutated_guides import AMOUNTS, GUIDE, change_bytes, change_lines

OWN = b"""formaat = 1
id = "onze"
versie = "2"
titel = "Ons gesprek"
breidt_uit = "volledig"
catalogi = ["lijst.toml"]
verberg = ["welkom"]

[[stap]]
soort = "stand-van-zaken"
minuten = 12
volgorde = ["werkplezier", "trots", "nieuw"]

[[stap.vraag]]
id = "nieuw"
soort = "open"
vraag = "Wat is er nieuw voor je?"
na = "trots"
als = { vraag = "werkplezier", een_van = [1, 2] }

[[stap.vraag]]
id = "trots"
vraag = "Waar ben je het meest trots op?"
tips.medewerker = ["Neem de tijd."]

[[leervorm]]
id = "eigen-vorm"
naam = "Een dag bij ons"
soort = "doen"
"""
LIST = b"""[[competentie]]
id = "luisteren"
naam = "Luisteren"
niveau = [{ naam = "Basis", gedrag = ["Laat uitpraten."] }]

[[schaal]]
id = "groei"
naam = "Groei"
punten = ["begin", "goed"]

[teksten]
uitnodiging = "Kom je ook?"
voorbereiding.medewerker = ["Kijk terug."]
"""
FILES = {"onze.toml": OWN, "lijst.toml": LIST, "volledig.toml": GUIDE}


def test_the_files_are_right_before_they_are_changed(tmp_path):
    for name, raw in FILES.items():
        (tmp_path / name).write_bytes(raw)
    assert load_guide(tmp_path / "onze.toml").problems == ()


def test_mutated_layers_give_clean_problems_with_a_file_and_a_line(tmp_path):
    count = 200 * int(os.environ.get("POPGIDS_BARS", "1"))
    chance = random.Random(20260404)
    unusable, slowest = 0, 0.0
    for number in range(count):
        files = dict(FILES)
        name = chance.choice(("onze.toml", "onze.toml", "lijst.toml", "volledig.toml"))
        for _ in range(chance.choice(AMOUNTS)):
            files[name] = chance.choice((change_bytes, change_lines))(files[name], chance)
        for one, raw in files.items():
            (tmp_path / one).write_bytes(raw)
        began = time.perf_counter()
        loaded = check_guide(tmp_path / "onze.toml")
        slowest = max(slowest, time.perf_counter() - began)
        errors = [one for one in loaded.problems if not one.is_warning]
        assert (loaded.guide is None) == bool(errors), (number, files[name])
        unusable += loaded.guide is None
        for one in loaded.problems:
            raw = files[one.file.rpartition("/")[2]]
            told = format_problem(one)
            assert 1 <= one.line <= raw.count(b"\n") + raw.count(b"\r") + 1, (number, one)
            assert told == clean_text(told, limit=len(told), lines=False), (number, told)
    print(f"\n{count} mutated layers: {unusable} refused, all with a line; slowest {slowest * 1000:.0f} ms")
