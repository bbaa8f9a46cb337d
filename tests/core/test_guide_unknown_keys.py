"""A key that nobody knows, in each table of a guide: its place, and the known one that is nearest."""

import pytest
from guide_codes import NAME, POINTS, one
from test_guide_checks import HERE, guide_with

from popgids.core.checks.repair import all_findings


@pytest.mark.parametrize(
    ("change", "loc", "nearest"),
    [
        (lambda data: data["rol"][0].update(tekend=True), ("rol", 0, "tekend"), "tekent"),
        (lambda data: data["schaal"][0].update(anker=[]), ("schaal", 0, "anker"), "ankers"),
        (lambda data: data["competentie"][0].update(functie=[]), ("competentie", 0, "functie"), "functies"),
        (
            lambda data: data["competentie"][0]["niveau"][0].update(indicatoren=[]),
            ("competentie", 0, "niveau", 0, "indicatoren"),
            "gedrag",
        ),
        (
            lambda data: data["stap"][0]["minstens"][0].update(antal=1),
            ("stap", 0, "minstens", 0, "antal"),
            "aantal",
        ),
        (
            lambda data: data["stap"][0]["vraag"][0]["kolommen"][0].update(eenhied="x"),
            (*HERE, "kolommen", 0, "eenhied"),
            "eenheid",
        ),
        (
            lambda data: data["voorbereiding"].update(medewerkr=[]),
            ("voorbereiding", "medewerkr"),
            "medewerker",
        ),
    ],
)
def test_an_unknown_key_in_each_table_names_the_nearest(change, loc, nearest):
    data = guide_with(one("tabel", kolommen=[NAME]))
    data["rol"] = [{"id": "hr", "naam": "HR"}]
    data["schaal"] = [{"id": "s", "naam": "S", "punten": POINTS}]
    data["competentie"] = [{"id": "c", "naam": "C", "niveau": [{"naam": "N"}]}]
    data["voorbereiding"] = {}
    data["stap"][0]["minstens"] = [{"vragen": ["een"]}]
    data["stap"][0]["vraag"][0]["kolommen"] = [dict(NAME)]
    change(data)
    (found,) = all_findings(data)
    assert (found.code, found.loc, found.data["nearest"]) == ("onbekende-sleutel", loc, nearest)


@pytest.mark.parametrize(
    ("first", "loc", "nearest"),
    [
        (
            one("open", als={"all": [{"any": [{"vraag": "q", "ingevult": True}]}]}),
            (*HERE, "als", "all", 0, "any", 0, "ingevult"),
            "ingevuld",
        ),
        (
            one("herhaalblok", velden=[NAME | {"soort": "herhaalblok", "velden": [NAME | {"uitlg": "x"}]}]),
            (*HERE, "velden", 0, "velden", 0, "uitlg"),
            "uitleg",
        ),
    ],
)
def test_an_unknown_key_is_known_by_its_table_also_inside_a_table_of_the_same_kind(first, loc, nearest):
    found = {finding.loc: finding for finding in all_findings(guide_with(first))}
    assert found[loc].code == "onbekende-sleutel"
    assert found[loc].data["nearest"] == nearest
    assert "ankers" not in found[loc].data["allowed"]
    assert found[loc].data["allowed"]
