"""What HR gets wrong in rows, scales, roles, catalogues and computed numbers: one problem, its line, its remedy."""

import codecs
from pathlib import Path

import pytest

from popgids.core.cleaning import clean_text
from popgids.storage.guides import check_guide
from popgids.ui.problem_text import format_problem, problem_sentence, where

WHOLE = (Path(__file__).parent.parent / "data" / "gidsen" / "alle-soorten.toml").read_text(encoding="utf-8")
UREN = '{ id = "uren", kop = "Uren per week", soort = "uren", som = true }'


def checked(tmp_path, text):
    path = tmp_path / "gids.toml"
    path.write_text(text, encoding="utf-8")
    return check_guide(path, file="gids.toml").problems


@pytest.mark.parametrize(
    ("right", "wrong", "place", "word"),
    [
        # written in another way
        ('kolommen = [\n    { id = "taak"', 'kolomen = [\n    { id = "taak"', 'vraag "taken"', '"kolommen"'),
        (UREN, UREN.replace("kop", "titel"), 'kolom "uren"', '"kop"'),
        (UREN, UREN.replace('"uren", som', '"uur", som'), 'kolom "uren"', '"uren"'),
        (UREN, UREN.replace("true", "ja"), 'vraag "taken"', "true"),
        (UREN, UREN.replace('id = "uren"', 'id = "Uren p/w"'), 'vraag "taken"', '"uren-p-w"'),
        ('{ id = "punt", kop', '{ id = "punt" kop', 'vraag "belasting"', "komma"),
        ("tekent = true", "tekend = true", 'rol "mentor"', '"tekent"'),
        ('formule = "som"', 'formule = "totaal"', 'vraag "uren-samen"', '"som"'),
        ('formule = "som"', 'formula = "som"', 'vraag "uren-samen"', '"formule"'),
        ("[[stap.minstens]]", "[stap.minstens]", "stap 2", "[[stap.minstens]]"),
        ('[[rol]]\nid = "mentor"', '[rol]\nid = "mentor"', "", "[[rol]]"),
        ("aantal = 1\ntekst", "antal = 1\ntekst", "minstens 1", '"aantal"'),
        ('gebonden = "persoon"\nniveau', 'gebonden = "mens"\nniveau', 'competentie "samenwerken"', '"persoon"'),
        ('soort = "herhaalblok"\nvraag', 'soort = "herhaling"\nvraag', 'vraag "projecten"', '"herhaalblok"'),
        ("nu_en_gewenst = true", "nu_en_gewenst = 1", 'vraag "vak"', "true (ja)"),
        # references
        ('schaal = "groei"\ntoelichting', 'schaal = "groie"\ntoelichting', 'vraag "plezier"', '"groei"'),
        ('over = ["taken.uren"]', 'over = ["taken"]', 'vraag "uren-samen"', '"taken.uren"'),
        ('over = ["taken.uren"]', 'over = ["takn.uren"]', 'vraag "uren-samen"', '"taken"'),
        ('over = ["taken.uren"]', 'over = ["taken.taak"]', 'vraag "uren-samen"', '"taken.uren"'),
        ('vragen = ["trots", "aandeel"]', 'vragen = ["trots", "aandel"]', "minstens 1", '"aandeel"'),
        ("aantal = 1\ntekst", "aantal = 3\ntekst", "minstens 1", "lager"),
        ('gebonden = "functie"\nschaal', 'gebonden = "functie"\nalleen = ["planen"]\nschaal', 'vraag "vak"', '"plannen"'),
        # what does not go together
        ("max_rijen = 4", "max_rijen = 1", 'vraag "taken"', "een van de twee"),
        ("hoogstens = 3\nopties", "hoogstens = 6\nopties", 'vraag "drijfveren"', "lager"),
        ('id = "hr"', 'id = "mentor"', 'rol "mentor"', "eigen id"),
        ('id = "luisteren"', 'id = "plannen"', 'competentie "plannen"', "eigen id"),
        ('    "Legt het anderen uit en kijkt met hen mee.",\n', "", 'schaal "groei"', "elk punt"),
        ("rijen = [\n", "max_rijen = 3\nrijen = [\n", 'vraag "belasting"', '"max_rijen"'),
        ('punten = ["licht", "gaat", "zwaar"] }', 'punten = ["licht"] }', 'kolom "punt"', "punten"),
        ('soort = "datum" },\n        { id = "geld"', 'soort = "herhaalblok" },\n        { id = "geld"', 'veld "klaar"', "gewoon veld"),
        ('schaal = "groei"\nnvt = true', 'schaal = "groei"\npunten = ["a", "b"]\nnvt = true', 'vraag "persoon"', '"punten"'),
    ],
)  # fmt: skip
def test_one_mistake_is_one_problem_at_its_line_with_its_remedy(tmp_path, right, wrong, place, word):
    assert WHOLE.count(right) >= 1
    changed = WHOLE.replace(right, wrong, 1)
    first = next(at for at, (a, b) in enumerate(zip(WHOLE, changed, strict=False)) if a != b)
    line = changed[:first].count("\n") + 1
    problems = checked(tmp_path, changed)
    assert len(problems) == 1, [format_problem(one) for one in problems]
    assert place in where(problems[0])
    assert word in problem_sentence(problems[0]).remedy
    assert abs(problems[0].line - line) <= 4, (problems[0].line, line)


@pytest.mark.parametrize(
    ("encoding", "mark", "codes"),
    [
        ("utf-8", b"", []),
        ("utf-8", codecs.BOM_UTF8, []),
        ("utf-16-le", codecs.BOM_UTF16_LE, ["utf-16"]),
        ("utf-16-be", codecs.BOM_UTF16_BE, ["utf-16"]),
        ("windows-1252", b"", ["windows-1252"]),
    ],
)
def test_every_encoding_is_read_and_said(tmp_path, encoding, mark, codes):
    path = tmp_path / "gids.toml"
    text = WHOLE.replace("Begeleidt op de werkvloer", "Begeleidt patiënten")
    path.write_bytes(mark + text.encode(encoding))
    found = check_guide(path)
    assert found.guide is not None
    assert "patiënten" in found.guide.roles[0].explanation
    assert [one.code for one in found.problems] == codes
    assert all(one.is_warning for one in found.problems)


def test_what_is_said_is_clean_for_a_terminal(tmp_path):
    hostile = WHOLE.replace('id = "groei"', 'id = "gr\\u001b[2J\\u202eoei"')
    for one in checked(tmp_path, hostile):
        told = format_problem(one)
        assert told == clean_text(told, limit=len(told), lines=False)
