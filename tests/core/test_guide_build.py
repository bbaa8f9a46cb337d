"""Scales by id and rows from the competences."""

from popgids.core.checks.guide import guide_errors
from popgids.core.guide import Guide, MatrixQuestion, ScaleQuestion
from popgids.core.guide_build import completed
from popgids.core.guide_io import dump_guide, parse_guide


def guide() -> Guide:
    return parse_guide(
        {
            "formaat": 1,
            "id": "proef",
            "versie": "1",
            "titel": "Proef",
            "schaal": [
                {
                    "id": "groei",
                    "naam": "Groei",
                    "punten": ["Begin", "Halverwege", "Vakmens"],
                    "ankers": ["a", "b", "c"],
                }
            ],
            "competentie": [
                {
                    "id": "plannen",
                    "naam": "Plannen",
                    "niveau": [{"naam": "Basis", "gedrag": ["Maakt een lijst."]}],
                },
                {"id": "luisteren", "naam": "Luisteren", "gebonden": "persoon"},
            ],
            "stap": [
                {
                    "soort": "status",
                    "titel": "Begin",
                    "minuten": 5,
                    "vraag": [
                        {"id": "cijfer", "soort": "schaal", "vraag": "Waar sta je?", "schaal": "groei"},
                        {
                            "id": "vak",
                            "soort": "matrix",
                            "vraag": "Wat kun je?",
                            "catalogus": "competenties",
                            "gebonden": "functie",
                            "schaal": "groei",
                        },
                    ],
                }
            ],
        }
    )


def test_a_scale_gives_its_points_and_anchors() -> None:
    question = completed(guide()).question("cijfer")
    assert isinstance(question, ScaleQuestion)
    assert question.points == ("Begin", "Halverwege", "Vakmens")
    assert question.anchors == ("a", "b", "c")


def test_rows_come_from_the_competences_that_are_meant() -> None:
    question = completed(guide()).question("vak")
    assert isinstance(question, MatrixQuestion)
    assert [(row.id, row.text, row.explanation) for row in question.rows] == [
        ("plannen", "Plannen", "Basis: Maakt een lijst.")
    ]


def test_a_completed_guide_stays_as_it_is_also_after_being_kept() -> None:
    once = completed(guide())
    assert completed(once) is once
    kept = parse_guide(dump_guide(once))
    assert completed(kept) == once


def test_a_catalogue_of_too_many_rows_is_for_the_checks_to_name() -> None:
    data = dump_guide(guide())
    data["competentie"] = [{"id": f"c{number}", "naam": f"Competentie {number}"} for number in range(41)]
    data["stap"][0]["vraag"].append(
        {"id": "waarom", "soort": "open", "vraag": "Waarom?", "als": {"vraag": "vak", "ingevuld": True}}
    )
    large = parse_guide(data)
    question = completed(large).question("vak")
    assert isinstance(question, MatrixQuestion)
    assert len(question.rows) == 41
    assert [one.code for one in guide_errors(large)] == ["catalogus-te-groot"]
