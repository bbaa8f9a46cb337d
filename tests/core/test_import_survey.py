"""A form in XLSForm becomes a guide: what has a counterpart comes over, and what has not is named."""

import tomllib

import pytest

from popgids.core.checks.guide import check_guide
from popgids.core.guide_io import parse_guide
from popgids.core.importing.guide import import_guide
from popgids.wording.import_remarks import REMARKS, remark_line
from popgids.wording.importing import guide_text, step_titles
from tests.core.one_form import imported, questions, sheet
from tests.core.survey_form import SHEETS


@pytest.fixture(scope="module")
def form():
    return import_guide([sheet(name, *rows) for name, rows in SHEETS.items()], "x", step_titles())


def test_the_whole_form_is_a_guide_without_mistakes_or_doubts(form):
    data = tomllib.loads(guide_text(form, "jaargesprek.xlsx"))
    assert data == form.data
    assert check_guide(parse_guide(data)) == ()
    assert (data["id"], data["titel"], data["versie"]) == ("jaargesprek-2026", "Jaargesprek", "2026.2")


def test_questions_get_their_kind_their_dutch_text_and_their_step(form):
    found = questions(form)
    kinds = {name: (one["stap"], one["soort"]) for name, one in found.items()}
    assert kinds == {
        "welkom": ("stand-van-zaken", "info"),
        "hoe-ging-het": ("stand-van-zaken", "open"),
        "plezier": ("stand-van-zaken", "schaal"),
        "cursus-gedaan": ("stand-van-zaken", "ja-nee"),
        "welke-cursus": ("stand-van-zaken", "open"),
        "aantal-uren": ("stand-van-zaken", "getal"),
        "competenties": ("stand-van-zaken", "matrix"),
        "leervorm": ("behoefte-medewerker", "meerkeuze"),
        "buddy": ("behoefte-medewerker", "open"),
        "volgorde": ("behoefte-medewerker", "rangorde"),
        "stad": ("behoefte-medewerker", "kort"),
        "wanneer": ("behoefte-medewerker", "datum"),
        "taken": ("afspraken", "herhaalblok"),
        "uren-samen": ("afspraken", "berekend"),
        "diploma": ("afspraken", "bewijs"),
        "plek": ("afspraken", "kort"),
        "gesprek": ("evaluatie", "schaal"),
        "anders": ("evaluatie", "open"),
    }
    assert found["welkom"]["vraag"] == "Welkom bij het jaargesprek."
    assert found["hoe-ging-het"]["uitleg"] == "Noem twee voorbeelden."
    assert found["hoe-ging-het"]["verplicht"] is True
    assert (found["aantal-uren"]["min"], found["aantal-uren"]["max"]) == (0, 400)
    assert found["leervorm"]["anders"] is True
    assert found["buddy"]["van"] == "medewerker"
    assert [one["tekst"] for one in found["competenties"]["rijen"]] == ["Samenwerken", "Plannen"]
    assert found["competenties"]["punten"] == ["Nog niet", "Een beetje", "Goed"]


def test_conditions_come_over(form):
    when = {name: one.get("als") for name, one in questions(form).items()}
    assert when["welke-cursus"] == {"vraag": "cursus-gedaan", "is": True}
    assert when["aantal-uren"] == {
        "all": [{"vraag": "cursus-gedaan", "is": True}, {"vraag": "plezier", "een_van": [6, 7, 8, 9, 10]}]
    }
    assert when["buddy"] == {"vraag": "leervorm", "een_van": ["meelopen", "werk"]}
    assert when["volgorde"] == {"vraag": "cursus-gedaan", "is_niet": True}
    assert when["wanneer"] == {"vraag": "hoe-ging-het", "ingevuld": True}
    assert when["taken"] == {"vraag": "plezier", "ingevuld": True}
    assert when["anders"] == {"vraag": "gesprek", "een_van": [1, 2]}


def test_a_repeat_is_a_block_with_a_block_in_it_and_a_sum_counts_its_field(form):
    found = questions(form)
    assert [(one["id"], one["soort"]) for one in found["taken"]["velden"]] == [
        ("taak", "kort"),
        ("uren", "getal"),
        ("vorm", "keuze"),
        ("stappen", "herhaalblok"),
    ]
    assert [one["kop"] for one in found["taken"]["velden"][3]["velden"]] == ["Stap", "Klaar op"]
    assert found["uren-samen"]["over"] == ["taken.uren"]


def test_what_has_no_counterpart_is_named_with_its_row(form):
    lost = {(one.row, one.code) for one in form.lost}
    assert lost == {
        (0, "meetgegevens"),
        (1, "kolom-onbekend"),
        (20, "opties-te-veel"),
        (20, "niet-overgenomen"),
        (25, "veld-verplicht"),
        (34, "berekening"),
        (35, "soort-bewijs"),
        (36, "soort-ongeveer"),
    }
    text = guide_text(form, "jaargesprek.xlsx")
    for remark in form.remarks:
        assert f"# - {remark_line(remark).replace('KIES: ', '')}" in text
    assert text.count("KIES") == 1 + len(form.choices)
    assert "# LET OP, rij 20: De lijst “steden” heeft 40 opties" in text


def test_where_hr_has_to_choose_stands_beside_the_question(form):
    asked = [(one.row, one.code) for one in form.choices]
    assert asked == [(4, "stap-kiezen"), (7, "schaal-woorden")]
    text = guide_text(form, "x.xlsx")
    above = text[: text.index('id = "plezier"')].rstrip().splitlines()[-2]
    assert above.startswith("# KIES: welke woorden staan er aan de uiteinden")


def test_a_form_in_one_language_and_old_type_names_is_read_too():
    found = imported(
        [
            ("type", "name", "label", "hint"),
            ("begin group", "g", "Afspraken", ""),
            ("select one from kleuren", "k", "Welke kleur?", "Kies."),
            ("select multiple kleuren", "m", "Welke nog meer?", ""),
            ("end group", "", "", ""),
        ],
        [("list name", "name", "label"), ("kleuren", "r", "Rood"), ("kleuren", "b", "Blauw")],
    )
    assert {name: one["soort"] for name, one in questions(found).items()} == {"k": "keuze", "m": "meerkeuze"}
    assert found.remarks == ()


def test_groups_that_are_not_closed_or_closed_twice_are_named_and_keep_their_questions():
    found = imported(
        [
            ("type", "name", "label"),
            ("end group", "", ""),
            ("begin group", "g", "Steun"),
            ("text", "t", "Wat heb je nodig?"),
        ]
    )
    assert [one.code for one in found.lost] == ["groep-los-eind", "groep-open"]
    assert questions(found)["t"]["stap"] == "steun"


def test_every_remark_has_a_sentence_that_reads_well():
    for text in REMARKS.values():
        assert text.endswith((".", "?", "nodig."))
        assert "!" not in text


def test_the_name_of_a_group_is_the_title_of_its_step_or_stands_beside_its_first_question():
    found = imported(
        [
            ("type", "name", "label", "hint"),
            ("begin group", "a", "Terugblik op je jaar", "Neem de tijd."),
            ("text", "t", "Hoe ging het?", ""),
            ("begin group", "b", "Kwaliteit van werk", "Denk aan je team."),
            ("text", "u", "Wat gaat goed?", "Noem er twee."),
            ("text", "v", "Wat nog meer?", ""),
            ("end group", "", "", ""),
            ("end group", "", "", ""),
            ("begin group", "c", "Leeg", ""),
            ("end group", "", "", ""),
        ]
    )
    step = found.data["stap"][1]
    assert (step["titel"], step["uitleg"]) == ("Terugblik op je jaar", "Neem de tijd.")
    asked = questions(found)
    assert asked["u"]["uitleg"] == "Kwaliteit van werk\nDenk aan je team.\nNoem er twee."
    assert "uitleg" not in asked["t"]
    assert "uitleg" not in asked["v"]
    assert [(one.row, one.code) for one in found.lost] == [(4, "groep-naam"), (9, "groep-uitleg")]


def test_a_row_without_a_label_is_no_question_and_conditions_on_it_say_so():
    found = imported(
        [
            ("type", "name", "label", "hint", "relevant"),
            ("text", "leeg", "   ", "", ""),
            ("text", "tip", "", "Wat wil je leren?", ""),
            ("text", "na", "Wat dan?", "", "${leeg} != ''"),
        ]
    )
    asked = questions(found)
    assert list(asked) == ["tip", "na"]
    assert asked["tip"]["vraag"] == "Wat wil je leren?"
    assert [(one.row, one.code) for one in found.lost] == [
        (2, "rij-zonder-label"),
        (4, "voorwaarde-onbekend"),
    ]


def test_lists_with_yes_and_no_and_files_to_add_are_told_of():
    found = imported(
        [
            ("type", "name", "label", "appearance"),
            ("begin group", "g", "Steun", ""),
            ("select_one jn", "a", "Is er budget?", ""),
            ("select_one jnx", "b", "Is er tijd?", ""),
            ("image", "c", "Een foto van je diploma", ""),
            ("image", "d", "Handtekening", "signature"),
            ("end group", "", "", ""),
        ],
        [
            ("list name", "name", "label"),
            ("jn", "1", "Ja, namelijk …"),
            ("jn", "2", "Nee"),
            ("jnx", "j", "Ja"),
            ("jnx", "n", "Nee"),
            ("jnx", "w", "Weet ik niet"),
        ],
    )
    asked = questions(found)
    assert (asked["a"]["soort"], asked["a"]["bij_ja"]) == ("ja-nee", "Namelijk?")
    assert (asked["b"]["soort"], asked["b"]["gesloten"]) == ("keuze", True)
    assert asked["c"]["soort"] == "bewijs"
    assert "d" not in asked
    assert [(one.row, one.code) for one in found.lost] == [(5, "soort-bewijs"), (6, "handtekening")]


def test_a_group_in_a_group_stays_in_its_step_and_one_without_questions_gives_no_title():
    found = imported(
        [
            ("type", "name", "label"),
            ("begin group", "a", "Terugblik"),
            ("begin group", "b", "Kwaliteiten"),
            ("text", "t", "Waar ben je goed in?"),
            ("text", "u", "Toelichting"),
            ("end group", "", ""),
            ("end group", "", ""),
            ("begin group", "c", "Afsluiting"),
            ("note", "n", "  "),
            ("end group", "", ""),
        ]
    )
    assert found.data["stap"][7]["titel"] == "Hoe was dit gesprek?"
    assert questions(found)["t"]["stap"] == "stand-van-zaken"
    assert [(one.row, one.code) for one in found.remarks] == [
        (3, "groep-naam"),
        (5, "toelichting-los"),
        (9, "rij-zonder-label"),
    ]
