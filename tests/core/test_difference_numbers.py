"""What is said of a number that popgids worked out, when it became another one."""

from decimal import Decimal

import pytest
from two_versions import corrected, first

from popgids.core.answers import Answer, Cell, Row
from popgids.core.computed import with_computed
from popgids.core.difference.versions import ChangeCode, difference
from popgids.core.guide import Floor
from popgids.core.guide_io import parse_guide
from popgids.wording.difference import difference_text

ONLY_PAIRS = "Alleen rijen waarin ze allebei zijn ingevuld, tellen mee."
ROWS = [{"id": one, "tekst": one} for one in ("plannen", "bellen", "inkopen")]
GUIDE = parse_guide(
    {
        "formaat": 1,
        "id": "proef",
        "versie": "1",
        "titel": "Proef",
        "stap": [
            {
                "soort": "status",
                "titel": "Begin",
                "minuten": 5,
                "vraag": [
                    {
                        "id": "m",
                        "soort": "matrix",
                        "vraag": "Hoe?",
                        "punten": ["a", "b", "c", "d"],
                        "rijen": ROWS,
                    }
                    | {"nu_en_gewenst": True, "van": "samen"},
                    {"id": "groei", "soort": "berekend", "vraag": "Groei", "van": "samen"}
                    | {"formule": "verschil", "over": ["m.gewenst", "m.nu"], "decimalen": 1},
                    {"id": "nu", "soort": "berekend", "vraag": "Nu", "van": "samen"}
                    | {"formule": "gemiddelde", "over": ["m.nu"], "decimalen": 1},
                ],
            }
        ],
    }
)


def answers(**rows):
    """A matrix with for each row the points for now and later, "" for none, and what follows from it."""
    made = tuple(
        Row(
            id=name,
            label=name,
            cells=tuple(
                Cell(id=key, number=Decimal(point))
                for key, point in zip(("nu", "gewenst"), points, strict=True)
                if point
            ),
        )
        for name, points in rows.items()
    )
    matrix = Answer(question_id="m", question="Hoe?", kind="matrix", party=Floor.TOGETHER, rows=made)
    return with_computed(GUIDE, (matrix,))


def numbers(before, after, guide=GUIDE):
    talk = first(answers=before)
    changes = difference(talk, corrected(talk, answers=after), guide=guide)
    return {
        one.id.partition("/")[0]: difference_text(one) for one in changes if one.code is ChangeCode.COMPUTED
    }


WHOLE = answers(plannen="24", bellen="12")
HALF = answers(plannen="23", bellen=("1", ""))


@pytest.mark.parametrize("versions", [(WHOLE, HALF), (HALF, WHOLE)], ids=["after", "before"])
def test_a_difference_says_that_rows_that_are_half_filled_in_did_not_count(versions):
    found = numbers(*versions)
    assert found["groei"].endswith(f". {ONLY_PAIRS}")
    assert ONLY_PAIRS not in found.get("nu", "")


def test_of_whole_rows_it_says_nothing_more():
    found = numbers(WHOLE, answers(plannen="34", bellen="12"))
    assert found == {"groei": "“Groei” ging van 1,5 naar 1.", "nu": "“Nu” ging van 1,5 naar 2."}


def test_without_its_guide_nobody_knows():
    assert ONLY_PAIRS not in numbers(WHOLE, HALF, guide=None)["groei"]
