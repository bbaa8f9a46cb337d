"""A form in XLSForm as somebody made it, brought over to a guide."""

from popgids.core.importing.guide import import_guide
from popgids.core.importing.sheets import rows_of
from popgids.wording.importing import step_titles


def sheet(name, *rows):
    return rows_of(name, [(number, list(row)) for number, row in enumerate(rows, 1)])


def imported(survey, choices=(), name="formulier"):
    sheets = [sheet("survey", *survey), *([sheet("choices", *choices)] if choices else [])]
    found = import_guide(sheets, name, step_titles())
    assert found is not None
    return found


def questions(found):
    return {
        one["id"]: one | {"stap": step["soort"]}
        for step in found.data["stap"]
        for one in step.get("vraag", [])
    }
