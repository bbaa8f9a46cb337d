"""What a guide says about rows, scales, roles and catalogues: each mistake at its place."""

import pytest
from guide_codes import NAME, OPTIONS, POINTS, ROW, codes, one
from test_guide_checks import HERE, NEXT, guide_with

from popgids.core.checks.guide import check_guide, guide_errors
from popgids.core.checks.ids import DOUBLE
from popgids.core.checks.repair import all_findings
from popgids.core.findings import place_of
from popgids.core.guide_io import parse_guide
from popgids.errors import Problem
from popgids.ui.problem_text import problem_sentence
from popgids.ui.problem_text.problems import known_codes


def column(**more):
    return one("tabel", kolommen=[NAME | more])


COLUMN = (*HERE, "kolommen", 0)


@pytest.mark.parametrize(
    ("first", "code", "loc"),
    [
        (one("schaal", schaal="nix"), "schaal-onbekend", (*HERE, "schaal")),
        (one("open", rol="nix"), "rol-onbekend", (*HERE, "rol")),
        (
            one("open", prive=True, zichtbaar_voor="medewerker"),
            "zichtbaar-en-prive",
            (*HERE, "zichtbaar_voor"),
        ),
        (one("schaal", punten=POINTS, ankers=["x"]), "ankers-aantal", (*HERE, "ankers")),
        (one("schaal", laag="l", hoog="h", ankers=["x"]), "ankers-aantal", (*HERE, "ankers")),
        (one("percentage", max=120), "percentage-buiten-bereik", (*HERE, "max")),
        (one("percentage", min=-1), "percentage-buiten-bereik", (*HERE, "min")),
        (one("rangorde", opties=OPTIONS, hoogstens=3), "hoogstens-te-veel", (*HERE, "hoogstens")),
        (one("rangorde", opties=[OPTIONS[0]] * 2), "dubbele-optie-id", (*HERE, "opties", 1, "id")),
        (one("tabel", kolommen=[NAME, NAME]), "dubbele-kolom-id", (*HERE, "kolommen", 1, "id")),
        (one("tabel", kolommen=[NAME], rijen=[ROW, ROW]), "dubbele-rij-id", (*HERE, "rijen", 1, "id")),
        (one("herhaalblok", velden=[NAME, NAME]), "dubbele-veld-id", (*HERE, "velden", 1, "id")),
        (
            one("tabel", kolommen=[NAME], min_rijen=4, max_rijen=2),
            "aantal-min-boven-max",
            (*HERE, "min_rijen"),
        ),
        (
            one("tabel", kolommen=[NAME], rijen=[ROW], min_rijen=1),
            "aantal-bij-vaste-rijen",
            (*HERE, "min_rijen"),
        ),
        (
            one("herhaalblok", velden=[NAME], min_items=4, max_items=2),
            "aantal-min-boven-max",
            (*HERE, "min_items"),
        ),
        (column(soort="keuze"), "keuze-zonder-opties", COLUMN),
        (column(soort="schaal"), "kolom-zonder-punten", COLUMN),
        (column(soort="schaal", schaal="nix"), "schaal-onbekend", (*COLUMN, "schaal")),
        (column(soort="datum", min=3), "sleutel-past-niet-bij-soort", (*COLUMN, "min")),
        (column(som=True), "sleutel-past-niet-bij-soort", (*COLUMN, "som")),
        (column(opties=OPTIONS), "sleutel-past-niet-bij-soort", (*COLUMN, "opties")),
        (column(soort="getal", min=3, max=2), "min-boven-max", (*COLUMN, "min")),
        (column(velden=[NAME]), "velden-bij-andere-soort", (*COLUMN, "velden")),
        (column(soort="herhaalblok", velden=[NAME]), "kolom-met-herhaalblok", (*COLUMN, "soort")),
        (one("matrix", punten=POINTS), "matrix-zonder-rijen", HERE),
        (one("matrix", rijen=[ROW]), "matrix-zonder-schaal", HERE),
        (one("matrix", punten=POINTS, catalogus="competenties"), "catalogus-leeg", (*HERE, "catalogus")),
        (
            one("matrix", punten=POINTS, rijen=[ROW], alleen=["r"]),
            "alleen-zonder-catalogus",
            (*HERE, "alleen"),
        ),
        (one("berekend", formule="som", over=["een"]), "berekend-over-zichzelf", (*HERE, "over", 0)),
        (one("berekend", formule="som", over=["nix"]), "berekend-onbekend", (*HERE, "over", 0)),
    ],
)
def test_one_wrong_part_gives_one_finding(first, code, loc):
    assert codes(first) == [(code, loc)]
    assert code in known_codes()


@pytest.mark.parametrize(
    ("deepest", "code"),
    [
        ([NAME | {"soort": "herhaalblok", "velden": [NAME]}], "herhaalblok-te-diep"),
        ([], "herhaalblok-zonder-velden"),
        ([NAME, NAME], "dubbele-veld-id"),
    ],
)
def test_a_block_goes_one_level_deep_and_no_deeper(deepest, code):
    inner = {"id": "blok", "kop": "Blok", "soort": "herhaalblok", "velden": deepest}
    assert [found for found, _loc in codes(one("herhaalblok", velden=[inner]))] == [code]


def test_a_block_in_a_block_is_fine():
    inner = {"id": "blok", "kop": "Blok", "soort": "herhaalblok", "velden": [NAME]}
    assert codes(one("herhaalblok", velden=[inner])) == []


SCALE = {"id": "s", "naam": "S", "punten": POINTS}


def test_a_scale_by_name_stands_alone():
    assert codes(one("schaal", schaal="s"), schaal=[SCALE]) == []
    for more in ({"punten": POINTS}, {"ankers": POINTS}, {"laag": "x"}, {"tot_punt": 5}):
        found = codes(one("schaal", schaal="s", **more), schaal=[SCALE])
        assert found == [("schaal-en-punten", (*HERE, next(iter(more))))]
    assert codes(schaal=[SCALE | {"ankers": ["x"]}]) == [("ankers-aantal", ("schaal", 0, "ankers"))]


def test_a_condition_knows_the_points_of_a_scale_by_name():
    second = {"id": "twee", "als": {"vraag": "een", "is": 3}}
    found = codes(one("schaal", schaal="s"), second, schaal=[SCALE])
    assert found == [("voorwaarde-onmogelijk", (*NEXT, "als", "is"))]


@pytest.mark.parametrize(
    ("key", "item"),
    [
        ("rol", {"id": "x", "naam": "X"}),
        ("schaal", SCALE),
        ("competentie", {"id": "x", "naam": "X"}),
        ("leervorm", {"id": "x", "naam": "X", "soort": "doen"}),
    ],
)
def test_ids_of_a_catalogue_are_unique(key, item):
    assert codes(**{key: [item, item]}) == [(DOUBLE[key], (key, 1, "id"))]


def test_every_double_id_has_its_sentence():
    assert set(DOUBLE.values()) <= known_codes()


def test_a_role_is_not_called_after_one_of_the_two_and_answers_instead_of_them():
    assert codes(rol=[{"id": "samen", "naam": "X"}]) == [("rol-heet-partij", ("rol", 0, "id"))]
    found = codes(one("open", rol="hr", van="medewerker"), rol=[{"id": "hr", "naam": "HR"}])
    assert found == [("van-naast-rol", (*HERE, "van"))]


COMPETENCES = [
    {"id": "plannen", "naam": "Plannen", "gebonden": "functie"},
    {"id": "moed", "naam": "Moed", "gebonden": "persoon"},
]


@pytest.mark.parametrize(
    ("more", "code", "key"),
    [
        ({"alleen": ["plannnen"]}, "competentie-onbekend", ("alleen", 0)),
        ({"alleen": ["moed"], "gebonden": "functie"}, "competentie-andere-groep", ("alleen", 0)),
        ({"rijen": [ROW]}, "rijen-en-catalogus", ("rijen",)),
    ],
)
def test_a_matrix_takes_competences_that_are_there(more, code, key):
    matrix = one("matrix", punten=POINTS, catalogus="competenties")
    assert codes(matrix, competentie=COMPETENCES) == []
    assert codes(matrix | more, competentie=COMPETENCES) == [(code, (*HERE, *key))]


def test_a_catalogue_gives_no_more_rows_than_a_matrix_holds():
    many = [{"id": f"c{at}", "naam": "X"} for at in range(41)]
    found = codes(one("matrix", punten=POINTS, catalogus="competenties"), competentie=many)
    assert found == [("catalogus-te-groot", (*HERE, "catalogus"))]
    found = codes(
        one("matrix", punten=POINTS, catalogus="competenties", gebonden="persoon"), competentie=many
    )
    assert found == [("gebonden-leeg", (*HERE, "gebonden"))]


GROUP = ("stap", 0, "minstens", 0)


@pytest.mark.parametrize(
    ("group", "code", "loc"),
    [
        ({"vragen": ["een"], "aantal": 2}, "minstens-meer-dan-vragen", (*GROUP, "aantal")),
        ({"vragen": ["een", "nix"]}, "minstens-onbekend", (*GROUP, "vragen", 1)),
        ({"vragen": ["een", "later"]}, "minstens-andere-stap", (*GROUP, "vragen", 1)),
        ({"vragen": ["een", "lees"]}, "minstens-zonder-antwoord", (*GROUP, "vragen", 1)),
    ],
)
def test_a_group_names_answered_questions_of_its_step(group, code, loc):
    later = {"vraag": [{"id": "later", "soort": "open", "vraag": "Wat?"}]}
    found = codes(one("open"), {"id": "lees", "soort": "info"}, steps={0: {"minstens": [group]}, 1: later})
    assert found == [(code, loc)]


def test_only_advice_that_there_is_can_be_switched_off():
    assert codes(advies_uit=["waarom"]) == []
    assert codes(advies_uit=["waarom", "waaarom"]) == [("adviesregel-onbekend", ("advies_uit", 1))]


@pytest.mark.parametrize(
    ("question", "step", "code"),
    [
        (one("open", wordt_voorstel=True), "behoefte-medewerker", None),
        (one("kort", wordt_voorstel=True), "steun", None),
        (one("getal", wordt_voorstel=True), "steun", "voorstel-zonder-tekst"),
        (one("open", wordt_voorstel=True, prive=True), "steun", "voorstel-niet-voor-beiden"),
        (one("open", wordt_voorstel=True, zichtbaar_voor="medewerker"), "steun", "voorstel-niet-voor-beiden"),
        (one("open", wordt_voorstel=True), "afspraken", "voorstel-in-andere-stap"),
    ],
)
def test_an_answer_that_is_a_proposal_needs_words_for_both_and_a_place_for_them(question, step, code):
    data = guide_with(question)
    at = next((at for at, one in enumerate(data["stap"]) if one["soort"] == step), 0)
    data["stap"][0]["soort"], data["stap"][at]["soort"] = step, data["stap"][0]["soort"]
    found = [one for one in check_guide(parse_guide(data)) if one.code.startswith("voorstel")]
    assert [one.code for one in found] == ([code] if code else [])
    assert all(one.is_warning and one.loc[-1] == "wordt_voorstel" for one in found)


def test_a_step_with_questions_takes_time():
    data = guide_with(one("open"))
    data["stap"][0]["minuten"], data["duur_minuten"] = 0, 70
    (found,) = check_guide(parse_guide(data))
    assert (found.code, found.is_warning) == ("stap-zonder-minuten", True)
    assert guide_errors(parse_guide(data)) == ()


def test_a_place_names_columns_rows_and_competences():
    data = guide_with(one("tabel", kolommen=[NAME], rijen=[ROW]))
    data["competentie"] = [{"id": "c", "naam": "C", "niveau": [{"naam": "N"}]}]
    assert place_of(COLUMN, data) == 'stap 1, vraag "een", kolom "wat"'
    assert place_of((*HERE, "rijen", 0, "tekst"), data) == 'stap 1, vraag "een", rij "r"'
    assert place_of(("competentie", 0, "niveau", 0, "naam"), data) == 'competentie "c", niveau 1'


@pytest.mark.parametrize(
    ("scale", "lowest", "highest"),
    [("1-5", 1, 5), ("1 t/m 10", 1, 10), ("schaal van 0 tot 7", 0, 7), ("5", 1, 5)],
)
def test_points_in_the_place_of_a_scale_are_known(scale, lowest, highest):
    (found,) = all_findings(guide_with(one("schaal", schaal=scale)))
    assert (found.code, found.data["lowest"], found.data["highest"]) == ("schaal-als-tekst", lowest, highest)
    remedy = problem_sentence(Problem(found.code, "", data=found.data)).remedy
    assert f"van_punt = {lowest} en tot_punt = {highest}" in remedy
    (found,) = all_findings(guide_with(one("matrix", schaal=scale, rijen=[ROW])))
    assert "van_punt" not in problem_sentence(Problem(found.code, "", data=found.data)).remedy


def test_a_step_goes_by_its_kind_in_a_guide_that_has_only_some_of_them():
    data = {"stap": [{"soort": "afspraken", "vraag": [{"id": "kosten"}]}]}
    loc = ("stap", 0, "vraag", 0, "vraag")
    assert place_of(loc, data) == 'stap 1, vraag "kosten"'
    assert place_of(loc, {"breidt_uit": "basis", **data}) == 'stap "afspraken", vraag "kosten"'
    assert place_of(("stap", 0), {"breidt_uit": "basis", "stap": [{}]}) == "stap 1"
