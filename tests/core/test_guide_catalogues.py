"""A catalogue between the base and a guide: what it brings, and what does not belong in it."""

from copy import deepcopy

import pytest
from test_guide_layers import BASE, HEAD, codes

from popgids.core.layering.catalogue import is_catalogue, with_catalogue
from popgids.core.layering.layers import layered
from popgids.core.layering.trace import unmerged

CATALOGUE = {
    "competentie": [{"id": "luisteren", "naam": "Luisteren"}],
    "leervorm": [{"id": "meelopen", "kosten": "niets"}],
    "teksten": {"uitnodiging": "Kom je ook?", "voorbereiding": {"medewerker": ["Neem mee."]}},
}


def test_a_catalogue_comes_between_the_base_and_the_guide():
    below = with_catalogue(unmerged(deepcopy(BASE), 1), CATALOGUE, 2, frozenset())
    merged = layered(below, {**HEAD, "competentie": [{"id": "luisteren", "gebonden": "persoon"}]}, 0)
    assert (below.findings, merged.findings) == ((), ())
    assert merged.data["competentie"] == [{"id": "luisteren", "naam": "Luisteren", "gebonden": "persoon"}]
    assert merged.data["leervorm"][0]["kosten"] == "niets"
    assert merged.data["uitnodiging"] == "Kom je ook?"
    assert merged.data["voorbereiding"] == {"medewerker": ["Neem mee."], "leidinggevende": ["Lees terug."]}
    assert merged.at(("uitnodiging",)) == (2, ("teksten", "uitnodiging"))


@pytest.mark.parametrize(
    ("data", "code", "loc"),
    [
        ({"stap": []}, "catalogus-is-gids", ("stap",)),
        ({"competenties": []}, "catalogus-sleutel", ("competenties",)),
        ({"teksten": {"uitnodigin": "x"}}, "catalogus-sleutel", ("teksten", "uitnodigin")),
        ({"teksten": "x"}, "verkeerde-soort", ("teksten",)),
        ({"schaal": "x"}, "verkeerde-soort", ("schaal",)),
    ],
)
def test_what_does_not_belong_in_a_catalogue_is_found(data, code, loc):
    merged = with_catalogue(unmerged({}, 0), data, 1, frozenset())
    assert codes(merged) == [(code, loc)]


def test_an_id_in_two_catalogues_is_doubtful():
    first = with_catalogue(unmerged({}, 0), CATALOGUE, 1, frozenset())
    second = with_catalogue(
        first, {"competentie": [{"id": "luisteren", "naam": "Goed luisteren"}]}, 2, frozenset({1})
    )
    assert [(one.code, one.is_warning) for one in second.findings] == [("dubbel-in-catalogi", True)]


def test_a_file_with_only_lists_is_a_catalogue():
    assert is_catalogue(CATALOGUE)
    assert not is_catalogue(BASE)
    assert not is_catalogue({"titel": "x"})
