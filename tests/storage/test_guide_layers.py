"""Guides made from several files: found by id, read once, and each problem in the file and at the line where it stands."""

import hashlib
from itertools import pairwise
from pathlib import Path

import pytest
from talks import TODAY, blank_conversation

from popgids.core.layering.origins import OriginKind
from popgids.core.session import Session
from popgids.storage import guide_folders
from popgids.storage.guides import find_guide, list_guides, load_guide
from popgids.storage.store import Store
from popgids.ui.problem_text import format_problem, problem_sentence

from .layered_files import BASE, CATALOGUE, HEAD, NEW, STEP, check, ids, load, made_folder, told, write


@pytest.fixture
def folder(tmp_path):
    return made_folder(tmp_path)


def test_a_guide_builds_on_a_built_in_one(folder):
    loaded = load(write(folder, HEAD + 'verberg = ["c"]\n' + STEP + NEW + 'na = "a"\n'))
    assert (loaded.problems, ids(loaded)) == ((), ["a", "n", "b"])
    assert (loaded.guide.id, loaded.guide.version, loaded.guide.title) == ("onze", "1", "Gesprek")
    assert loaded.guide.status == "concept"
    assert loaded.origins.of["vraag", "n"].kind is OriginKind.OWN
    assert loaded.origins.of["vraag", "a"].base.version == "2026.1"


def test_the_base_beside_the_guide_wins_from_the_built_in_one(folder):
    write(folder, BASE.replace('"Gesprek"', '"Van hiernaast"'), "zomaar.toml")
    assert load(write(folder, HEAD)).guide.title == "Van hiernaast"


PUBLISHED = 'status = "gepubliceerd"\n'
OWN_BASE = BASE.replace('"Gesprek"', '"Van ons"')


@pytest.mark.parametrize(
    ("own", "built_in", "base"),
    [
        ("", PUBLISHED, "Gesprek"),
        ('status = "concept"\n', PUBLISHED, "Gesprek"),
        ('status = "ingetrokken"\n', PUBLISHED, "Gesprek"),
        (PUBLISHED + "fout = 1\n", PUBLISHED, "Gesprek"),
        (PUBLISHED + "fout\n", PUBLISHED, "Gesprek"),
        (PUBLISHED + 'breidt_uit = "weg"\n', PUBLISHED, "Gesprek"),
        (PUBLISHED + 'breidt_uit = "basis"\n', PUBLISHED, "Van ons"),
        (PUBLISHED, PUBLISHED, "Van ons"),
        ('status = "concept"\n', "", "Van ons"),
    ],
)
@pytest.mark.parametrize("status", ["", PUBLISHED])
def test_a_guide_of_popgids_is_the_base_until_the_own_one_with_its_id_is_published(
    folder, own, built_in, base, status
):
    write(folder.parent / "vast", built_in + BASE, "basis.toml")
    write(folder, own + OWN_BASE, "eigen-basis.toml")
    path = write(folder, status + HEAD)
    assert [one.guide.title for one in (load(path), check(path))] == [base, base]
    found = find_guide("onze", [folder], folder.parent / "vast")
    assert (found.guide.title, found.origins.of["vraag", "a"].base.version) == (base, "2026.1")


def test_two_own_concepts_may_build_on_each_other(folder):
    write(folder, OWN_BASE.replace('"basis"', '"eerst"'), "eerst.toml")
    assert load(write(folder, HEAD.replace('"basis"', '"eerst"'))).guide.title == "Van ons"


def test_a_guide_may_have_the_id_of_the_built_in_one_that_it_builds_on(folder):
    write(folder, HEAD.replace('"onze"', '"basis"') + 'titel = "Van ons"\n')
    listed = list_guides([folder], folder.parent / "vast")
    assert [(one.id, one.guide.title) for one in listed] == [("basis", "Van ons")]
    assert find_guide("basis", [folder], folder.parent / "vast").guide.title == "Van ons"


def test_the_base_may_be_in_another_folder_of_the_organisation(folder, tmp_path):
    path = write(tmp_path / "elders", HEAD)
    write(folder, BASE.replace('"Gesprek"', '"Van de organisatie"'))
    loaded = load_guide(path, folders=[folder], builtin=tmp_path / "vast")
    assert loaded.guide.title == "Van de organisatie"


@pytest.mark.parametrize(
    ("text", "line", "code", "word"),
    [
        (HEAD.replace('"basis"', '"basi"'), 4, "basis-onbekend", 'Bedoel je "basis"?'),
        (HEAD.replace('"onze"', '"eigen"').replace('"basis"', '"eigen"'), 4, "breidt-zichzelf-uit", "breidt_uit"),
        (HEAD.replace('"basis"', "3"), 4, "verkeerde-soort", ""),
        (HEAD + 'verberg = ["bb"]\n', 5, "verberg-onbekend", 'Bedoel je "b"?'),
        (HEAD + 'verberg = [\n  "c",\n  "b",\n  "d",\n]\n', 8, "verberg-onbekend", ""),
        (HEAD + 'verberg = ["b"]\n', 5, "verborgen-maar-nodig", 'Zet ook "c" bij "verberg"'),
        (HEAD + STEP + NEW + 'na = "aa"\n', 13, "plek-onbekend", 'Bedoel je "a"?'),
        (HEAD + STEP + 'volgorde = ["a", "aa"]\n', 8, "plek-onbekend", 'Bedoel je "a"?'),
        (HEAD + STEP + NEW + "verplich = true\n", 13, "onbekende-sleutel", 'Bedoel je "verplicht"?'),
        (HEAD + STEP + '\n[[stap.vraag]]\nid = "a"\nsoort = "keuze"\n', 9, "ontbreekt", "opties"),
        (HEAD + 'catalogi = ["../a.toml"]\n', 5, "catalogus-pad", "naast de gids"),
        (HEAD + 'catalogi = ["/tmp/a.toml"]\n', 5, "catalogus-pad", "naast de gids"),
        (HEAD + 'catalogi = ["C:/a.toml"]\n', 5, "catalogus-pad", "naast de gids"),
        (HEAD + "catalogi = ['..\\a.toml']\n", 5, "catalogus-pad", "naast de gids"),
        (HEAD + 'catalogi = ["competentie.toml"]\n', 5, "catalogus-weg", 'Bedoel je "competenties.toml"?'),
        (HEAD + 'catalogi = "competenties.toml"\n', 5, "verkeerde-soort", ""),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_at_its_line_with_the_nearest_name(folder, text, line, code, word):
    write(folder, CATALOGUE, "competenties.toml")
    loaded = check(write(folder, text))
    assert loaded.guide is None
    assert told(loaded) == [(code, "onze.toml", line)]
    assert word in problem_sentence(loaded.problems[0]).what + problem_sentence(loaded.problems[0]).remedy


TWO_STEPS = BASE.replace('"a"', '"richtingen"').replace('"b"', '"richting"').replace('"c"', '"vervolg"') + (
    '\n[[stap]]\nsoort = "afspraken"\ntitel = "Eind"\nminuten = 5\n'
    '\n[[stap.vraag]]\nid = "slot"\nsoort = "open"\nvraag = "Wat nu?"\n'
    'als = { vraag = "richting", een_van = ["x"] }\n'
    '\n[[schaal]]\nid = "groei"\nnaam = "Groei"\npunten = ["begin", "goed"]\n'
)
HIDES = HEAD + 'verberg = ["vervolg", "slot", "richting"]\n'
HIDES_STEP = HEAD + 'verberg = ["status", "slot"]\n\n[[stap]]\nsoort = "afspraken"\n'


@pytest.mark.parametrize(
    ("text", "line", "code", "word"),
    [
        (HEAD + 'verberg = ["richting"]\n', 5, "verborgen-maar-nodig", 'Zet ook "vervolg" en "slot" bij "verberg"'),
        (HEAD + 'verberg = ["status"]\n', 5, "verborgen-maar-nodig", 'Zet ook "slot" bij "verberg"'),
        (HIDES + STEP + NEW + 'als = { vraag = "richting", ingevuld = true }\n', 14, "verborgen-maar-gebruikt", 'Haal "richting" weg bij "verberg"'),
        (HIDES + STEP + NEW + 'als = { vraag = "richting", een_van = ["x"] }\n', 14, "verborgen-maar-gebruikt", 'Haal "richting" weg bij "verberg"'),
        (HIDES + STEP + '\n[[stap.minstens]]\nvragen = ["richtingen", "richting"]\n', 11, "verborgen-maar-gebruikt", "dat verberg je in deze gids"),
        (HIDES_STEP + NEW + 'als = { vraag = "richting", ingevuld = true }\n', 14, "verborgen-maar-gebruikt", 'Haal "status" weg bij "verberg"'),
        (HEAD + 'verberg = ["groei"]\n' + STEP + NEW.replace('"open"', '"schaal"') + 'schaal = "groei"\n', 14, "verborgen-maar-gebruikt", 'Haal "groei" weg bij "verberg"'),
    ],
)  # fmt: skip
def test_what_is_hidden_is_told_where_it_is_hidden_or_by_that_name(folder, text, line, code, word):
    write(folder.parent / "vast", TWO_STEPS, "basis.toml")
    loaded = load(write(folder, text))
    assert told(loaded) == [(code, "onze.toml", line)], [format_problem(one) for one in loaded.problems]
    sentence = problem_sentence(loaded.problems[0])
    assert word in f"{sentence.what} {sentence.remedy}"


LEANS = STEP + '[[stap.vraag]]\nid = "a"\n' + NEW + 'na = "a"\nals = { vraag = "b", is = "x" }\n'


@pytest.mark.parametrize(
    ("text", "line", "code", "word"),
    [
        (HEAD.replace("breidt_uit", "breid_uit"), 4, "onbekende-sleutel", 'Bedoel je "breidt_uit"?'),
        (HEAD.replace("breidt_uit", "bouwt_op"), 4, "onbekende-sleutel", 'Bedoel je "breidt_uit"?'),
        (HEAD.replace("breidt_uit", "bouwt-op"), 4, "onbekende-sleutel", 'Bedoel je "breidt_uit"?'),
        (HEAD.replace("breidt_uit", "gebaseerd_op"), 4, "onbekende-sleutel", 'Bedoel je "breidt_uit"?'),
        (HEAD.replace("breidt_uit", "uitbreiding_van"), 4, "onbekende-sleutel", 'Bedoel je "breidt_uit"?'),
        (HEAD.replace("breidt_uit", "bouwt_op") + LEANS, 4, "onbekende-sleutel", 'Bedoel je "breidt_uit"?'),
        (HEAD + 'catalogus = ["a.toml"]\n', 5, "onbekende-sleutel", 'Bedoel je "catalogi"?'),
        (HEAD + STEP + 'volgord = ["b"]\n', 8, "onbekende-sleutel", 'Bedoel je "volgorde"?'),
        (HEAD + STEP + NEW + 'naa = "b"\n', 13, "onbekende-sleutel", 'Bedoel je "na"?'),
        (BASE + 'na = "b"\n', 28, "sleutel-zonder-basis", "breidt_uit"),
        (BASE.replace('titel = "B', 'volgorde = ["b"]\ntitel = "B'), 9, "sleutel-zonder-basis", "breidt_uit"),
    ],
)
def test_the_keys_of_layers_are_known_where_they_belong(folder, text, line, code, word):
    loaded = load(write(folder, text))
    assert told(loaded) == [(code, "onze.toml", line)]
    assert word in problem_sentence(loaded.problems[0]).remedy


def test_a_mistake_in_writing_and_a_name_that_is_not_there_come_in_one_go(folder):
    text = HEAD + 'verberg = ["bb"]\n' + STEP + NEW.replace('"Wat is er nieuw?"', "“Wat is er nieuw?”")
    assert told(load(write(folder, text))) == [
        ("verberg-onbekend", "onze.toml", 5),
        ("krul-aanhalingstekens", "onze.toml", 13),
    ]


def test_what_a_guide_breaks_in_its_base_is_told_in_both_files(folder):
    question = '\n[[stap.vraag]]\nid = "b"\nopties = [{ id = "p", tekst = "P" }, { id = "q", tekst = "Q" }]\n'
    loaded = load(write(folder, HEAD + STEP + question))
    assert told(loaded) == [("botst-met-basis", "onze.toml", 4), ("voorwaarde-onmogelijk", "basis.toml", 27)]
    assert "basis.toml:27" in format_problem(loaded.problems[1])


def test_a_base_with_mistakes_is_told_with_its_first_mistakes(folder):
    write(folder.parent / "vast", BASE.replace('soort = "keuze"', 'soort = "keus"'), "basis.toml")
    loaded = load(write(folder, HEAD + STEP + NEW))
    assert told(loaded) == [("basis-heeft-fouten", "onze.toml", 4), ("waarde-onbekend", "basis.toml", 19)]
    write(folder.parent / "vast", BASE.replace('"Begin"', "“Begin”"), "basis.toml")
    loaded = load(write(folder, HEAD + STEP + NEW))
    assert told(loaded) == [
        ("basis-heeft-fouten", "onze.toml", 4),
        ("krul-aanhalingstekens", "basis.toml", 9),
    ]


def test_guides_that_build_on_each_other_in_a_ring_are_named(folder):
    write(folder, HEAD.replace('"basis"', '"twee"'), "een.toml")
    path = write(folder, HEAD.replace('"onze"', '"twee"').replace('"basis"', '"onze"'), "twee.toml")
    loaded = load(path)
    told_at = [(one.code, Path(one.file).name, one.line) for one in loaded.problems]
    assert ("breidt-zichzelf-uit", "een.toml", 4) in told_at
    assert ("basis-heeft-fouten", "twee.toml", 4) in told_at
    ring = next(one for one in loaded.problems if one.code == "breidt-zichzelf-uit")
    assert "twee → onze → twee" in problem_sentence(ring).what


def test_a_chain_is_followed_but_not_without_end(folder):
    names = ["basis", *(f"laag-{number}" for number in range(1, 7))]
    paths = [
        write(folder, HEAD.replace('"basis"', f'"{below}"').replace('"onze"', f'"{name}"'), f"{name}.toml")
        for below, name in pairwise(names)
    ]
    assert load(paths[4]).guide is not None
    assert [one.code for one in load(paths[5]).problems][:1] == ["basis-heeft-fouten"]


def test_a_warning_that_the_guide_causes_is_told_in_the_guide(folder):
    path = write(folder, HEAD + STEP + "minuten = 12\n")
    mine = [one for one in check(path).problems if one.code == "minuten-kloppen-niet"]
    assert [(one.file, one.line, one.is_warning) for one in mine] == [("onze.toml", 4, True)]
    assert load(path).problems == ()


def test_the_fingerprint_covers_all_files(folder):
    write(folder, CATALOGUE, "competenties.toml")
    path = write(folder, HEAD + 'catalogi = ["competenties.toml"]\n')
    first = load(path).fingerprint
    assert first == load(path).fingerprint != hashlib.sha256(path.read_bytes()).hexdigest()
    write(folder, CATALOGUE + "# iets\n", "competenties.toml")
    second = load(path).fingerprint
    write(folder.parent / "vast", BASE + "# iets\n", "basis.toml")
    third = load(path).fingerprint
    assert len({first, second, third}) == 3
    alone = write(folder, BASE, "alleen.toml")
    assert load(alone).fingerprint == hashlib.sha256(alone.read_bytes()).hexdigest()


def test_a_changed_base_is_seen_by_a_program_that_runs(folder):
    path = write(folder, HEAD)
    assert load(path).guide.title == "Gesprek"
    write(folder.parent / "vast", BASE.replace('"Gesprek"', '"Anders"'), "basis.toml")
    assert load(path).guide.title == "Anders"


def test_a_list_reads_each_file_once(folder, monkeypatch):
    for number in range(4):
        write(folder, HEAD.replace('"onze"', f'"gids-{number}"'), f"{number}.toml")
    read = []
    plain = guide_folders.read_toml_text
    monkeypatch.setattr(
        guide_folders, "read_toml_text", lambda path, file: read.append(path) or plain(path, file)
    )
    assert all(one.guide for one in list_guides([folder], folder.parent / "vast"))
    assert len(read) == len(set(read)) == 5


def test_what_could_steer_a_terminal_is_cleaned_from_every_file(folder):
    write(folder.parent / "vast", BASE.replace('"Begin"', '"Be\\u001b[2Jgin"'), "basis.toml")
    loaded = load(write(folder, HEAD + 'titel = "Ge\\u202esprek"\n'))
    assert (loaded.guide.title, loaded.guide.steps[0].title) == ("Gesprek", "Be[2Jgin")


def test_a_guide_on_its_own_that_hides_something_says_that_there_is_no_base(folder):
    text = BASE.replace("duur_minuten", 'verberg = ["x"]\nduur_minuten')
    assert told(load(write(folder, text))) == [("verberg-zonder-basis", "onze.toml", 5)]


def test_a_talk_keeps_the_whole_guide_also_when_its_files_change(folder, tmp_path):
    write(folder, CATALOGUE, "lijst.toml")
    path = write(folder, HEAD + 'catalogi = ["lijst.toml"]\n' + STEP + NEW)
    guide = load(path).guide
    store = Store(tmp_path / "map", tmp_path / "status", guide_folders=[folder])
    store.begin(Session.start(guide, blank_conversation(), TODAY)).close()
    for gone in (path, folder / "lijst.toml", folder.parent / "vast" / "basis.toml"):
        gone.unlink()
    (line,) = store.shelf().running
    resumed = store.resume(line.key)
    assert resumed.session.guide == guide
    assert [one.name for one in resumed.session.guide.competences] == ["Luisteren"]
    resumed.talk.close()


def test_building_on_a_guide_that_was_withdrawn_is_doubtful(folder):
    text = BASE.replace('titel = "G', 'status = "ingetrokken"\ntitel = "G')
    write(folder.parent / "vast", text, "basis.toml")
    loaded = check(write(folder, HEAD))
    assert loaded.guide is not None
    assert ("basis-ingetrokken", "onze.toml", 4) in told(loaded)


def test_the_id_of_a_base_may_be_written_in_any_way_that_toml_knows(folder):
    write(folder.parent / "vast", BASE.replace('id = "basis"', "\"id\"   = 'basis'"), "basis.toml")
    assert load(write(folder, HEAD)).guide is not None
