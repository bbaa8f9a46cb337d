"""Whatever stands in a row is in the guide, or is named beside that row: nothing goes without a word."""

import pytest

from popgids.core.checks.keys import QUESTION_KINDS
from popgids.core.ids import id_from
from popgids.core.importing.guide import import_guide
from popgids.core.importing.row_kinds import KIND_COLUMNS
from popgids.core.importing.sheets import rows_of
from popgids.wording.importing import step_titles

CELLS = {
    "opties": ("rood; groen", "ja; nee; soms", "0-100"), "punten": ("zwak; goed", "1 = zwak, 5 = goed", "0-50"),
    "rijen": ("Plannen; Lezen", "Plannen, (Lezen, Tellen)", "Plannen/Lezen/Tellen", "Plannen, ook als het druk is"),
    "kolommen": ("Wat; Wie", "Wat, Wie"), "velden": ("Taak; Klaar (datum)", "Taak, Klaar (datum)"), "min": ("3", "laag"),
    "max": ("8", "hoog"), "toelichting": ("Licht dit toe", "Zo nee, waarom?"), "formule": ("som",), "over": ("uren",),
    "gewichten": ("1;2",), "ankers": ("zwakjes; goedjes",), "eenheid": ("dagen",), "laag": ("slecht",), "hoog": ("prima",),
    "bij_ja": ("Welke?",), "bij_nee": ("Waarom?",), "rij": ("taakje",), "item": ("dingetje",),
    **dict.fromkeys(("anders", "nvt", "verleden", "nu_en_gewenst"), ("ja",)),
    **dict.fromkeys(("minstens", "hoogstens", "decimalen", "van_punt"), ("2",)),
    **dict.fromkeys(("tot_punt", "min_rijen", "max_rijen", "min_items", "max_items"), ("4",)),
}  # fmt: skip


def words_in(value):
    if isinstance(value, dict):
        return [word for key, one in value.items() for word in [key, *words_in(one)]]
    if isinstance(value, (list, tuple)):
        return [word for one in value for word in words_in(one)]
    return id_from(str(value)).split("-")


def test_every_column_has_a_cell_here():
    assert set(CELLS) == set(KIND_COLUMNS)


@pytest.mark.parametrize(
    "kind",
    [
        *QUESTION_KINDS,
        "",
        "cijfer 1-10",
        "meerkeuze (max 2)",
        "ja/nee (zo nee, waarom?)",
        "matrix 1-5",
        "5 sterren",
    ],
)
def test_a_cell_is_in_the_guide_or_named(kind):
    lost = []
    for column, texts in CELLS.items():
        for text in texts:
            table = [(1, ["stap", "vraag", "soort", column]), (2, ["3", "Hoe?", kind, text])]
            found = import_guide([rows_of("vragen", table)], "f", step_titles())
            (question,) = found.data["stap"][2]["vraag"]
            is_in = (
                question.get(column) is True
                if text == "ja"
                else set(words_in(text)) - {"zo"} <= set(words_in(question))
            )
            codes = {one.code for one in found.lost}
            is_moved = text == "Zo nee, waarom?" and question.get("bij_nee") == "Waarom?"
            if not (is_in or is_moved or codes or _asked_about(found, text)):
                lost.append((column, text))
    assert lost == []


def _asked_about(found, text):
    return any(text in one.data.values() for one in found.choices)
