"""What is left in a guide to choose, to look at or to write: named with its line, doubtful in a draft, wrong once published."""

from pathlib import Path

import pytest

from popgids.storage.guide_leftovers import left_over
from popgids.storage.guide_page import guide_page
from popgids.storage.guides import check_guide, list_guides
from popgids.storage.toml.file import parse_toml
from popgids.ui.problem_text import format_problem, problem_sentence

GUIDE = """\
# Zoek op “KIES” om te zien waar jij nog iets moet kiezen.
# - blad “vragen”, rij 4: KIES: welke woorden?
formaat = 1
id = "eigen"
versie = "1"
status = "concept"
titel = "Eigen"
duur_minuten = 10

[[stap]]
soort = "stand-van-zaken"
titel = "Nu"
minuten = 10

[[stap.vraag]]
id = "eerste"
soort = "open"
vraag = "Hoe gaat het?"

# KIES: welke woorden staan er aan de uiteinden van de schaal? Zet ze waar nu … staat.
[[stap.vraag]]
id = "punt"
soort = "schaal"
vraag = "Hoeveel plezier?"
laag = "…"
hoog = "…"

# KIES: bij welke stap hoort deze vraag, en de vragen erna? Knip en plak ze onder de goede
#   [[stap]].
[[stap.vraag]]
id = "laatste"
soort = "open"
vraag = "Wat nog meer?"
"""


def problems(text):
    return left_over("gids.toml", text, parse_toml(text))


def test_each_place_to_choose_has_its_line_its_question_and_a_remedy():
    first, second = problems(GUIDE)
    assert [(one.line, one.code, one.is_warning) for one in (first, second)] == [
        (20, "nog-kiezen", True),
        (28, "nog-kiezen", True),
    ]
    assert first.place == 'stap 1, vraag "punt"'
    told = problem_sentence(second)
    assert told.what.endswith("Knip en plak ze onder de goede [[stap]].")
    assert "haal dan deze regel met KIES weg" in told.remedy
    assert format_problem(first).startswith(
        'gids.toml:20:1  let op: stap 1, vraag "punt": Hier kies je nog zelf'
    )


def test_words_that_are_there_are_no_choice_any_more():
    done = GUIDE.replace('laag = "…"', 'laag = "weinig"').replace('hoog = "…"', 'hoog = "veel"')
    assert [one.line for one in problems(done)] == [28]
    assert [one.line for one in problems(done.replace('"veel"', '"heel veel…"'))] == [28]


def test_without_its_comment_a_text_that_nobody_wrote_is_still_named():
    text = GUIDE.replace("# KIES: welke woorden", "# welke woorden")
    first = problems(text)[0]
    assert (first.line, first.code, first.data["key"]) == (25, "nog-invullen", "laag")


@pytest.mark.parametrize("words", ["…", "...", "[…]", "____", "TODO", "nog invullen", "XXX"])
def test_a_text_that_keeps_a_place_is_named(words):
    text = GUIDE.replace("Wat nog meer?", words).replace("# KIES: bij", "# bij")
    assert [one.code for one in problems(text)][-1] == "nog-invullen"


@pytest.mark.parametrize("words", ["Wat merk je aan …?", "--", "+/-", "?", "☺"])
def test_a_text_with_a_meaning_is_not(words):
    assert [one.code for one in problems(GUIDE.replace("Wat nog meer?", words))] == ["nog-kiezen"] * 2


def test_in_a_published_guide_it_is_wrong():
    found = problems(GUIDE.replace('"concept"', '"gepubliceerd"'))
    assert [one.is_warning for one in found] == [False, False]


def test_a_check_names_it_in_the_order_of_the_file_and_the_guide_can_still_be_tried(tmp_path: Path):
    path = tmp_path / "gids.toml"
    path.write_text(GUIDE.replace("duur_minuten = 10", "duur_minuten = 12"), encoding="utf-8")
    found = check_guide(path)
    assert found.guide is not None
    assert [one.code for one in found.problems] == [
        "stap-ontbreekt",
        "minuten-kloppen-niet",
        "nog-kiezen",
        "nog-kiezen",
    ]
    (listed,) = [one for one in list_guides([tmp_path]) if one.id == "eigen"]
    assert listed.problems == ()


def test_it_is_named_beside_other_mistakes_and_in_a_file_that_is_no_toml(tmp_path: Path):
    path = tmp_path / "gids.toml"
    for right, wrong in (('soort = "schaal"', 'soort = "schal"'), ('titel = "Nu"', 'titel = "Nu')):
        path.write_text(GUIDE.replace(right, wrong), encoding="utf-8")
        codes = [one.code for one in check_guide(path).problems]
        assert codes.count("nog-kiezen") == 2
        assert len(codes) > 2


def test_on_the_page_of_the_guide_it_stands_with_its_question(tmp_path: Path):
    path = tmp_path / "gids.toml"
    path.write_text(GUIDE, encoding="utf-8")
    found = {one.part.name: [remark.code for remark in one.remarks] for one in guide_page(path).parts}
    assert "nog-kiezen" in found["Hoeveel plezier?"]
    assert "nog-kiezen" not in found["Hoe gaat het?"]


def test_both_words_of_a_scale_are_named():
    text = GUIDE.replace("# KIES: welke woorden", "# welke woorden")
    unsaid = [one.data["key"] for one in problems(text) if one.code == "nog-invullen"]
    assert unsaid == ["laag", "hoog"]


def test_what_came_over_as_something_else_has_its_line_until_somebody_has_seen_it():
    seen = GUIDE.replace(
        "# KIES: bij",
        "# LET OP, rij 7: De voorwaarde “cursus is ja” gaat over “cursus”. Die vraag is\n#   er niet.\n# KIES: bij",
    )
    first, second, third = problems(seen)
    assert [(one.line, one.code, one.is_warning) for one in (first, second, third)] == [
        (20, "nog-kiezen", True),
        (28, "nog-nakijken", True),
        (30, "nog-kiezen", True),
    ]
    assert second.place == 'stap 1, vraag "laatste"'
    told = problem_sentence(second)
    assert told.what == (
        "Niet of anders overgenomen, rij 7: De voorwaarde “cursus is ja” gaat over “cursus”. Die vraag is er niet."
    )
    assert "haal dan deze regel met LET OP weg" in told.remedy
    published = problems(seen.replace('"concept"', '"gepubliceerd"'))
    assert [one.is_warning for one in published] == [False] * 3


def test_a_text_to_write_is_named_also_where_something_is_to_be_looked_at():
    text = GUIDE.replace("# KIES: welke woorden", "# LET OP, rij 4: de woorden").replace(
        "# KIES: bij", "# bij"
    )
    assert [one.code for one in problems(text)] == ["nog-nakijken", "nog-invullen", "nog-invullen"]


def test_a_warning_in_the_own_words_of_hr_is_left_alone():
    text = GUIDE.replace("# KIES: bij", "# LET OP: niet wijzigen zonder de OR. Bij")
    text = text.replace("# KIES: welke woorden", "# LET OP, collega's: niet wijzigen. Zie")
    assert "nog-nakijken" not in [one.code for one in problems(text)]


def test_a_remark_of_an_import_is_read_to_its_end(tmp_path: Path):
    remark = "popgids kent de kolom “Opmerking” niet. " + "Wat daarin staat, is niet overgenomen. " * 5
    path = tmp_path / "eigen.toml"
    path.write_text(
        GUIDE.replace("[[stap.vraag]]", f"# LET OP, rij 4: {remark}Zo eindigt het.\n[[stap.vraag]]", 1)
    )
    found = next(one for one in check_guide(path).problems if one.code == "nog-nakijken")
    assert "Zo eindigt het." in problem_sentence(found).what
