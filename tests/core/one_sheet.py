"""A sheet with questions as somebody filled it in, brought over to a guide that must be without mistakes."""

import tomllib

from popgids.core.guide_io import parse_guide
from popgids.core.importing.guide import import_guide
from popgids.core.importing.sheets import clean_cell, rows_of
from popgids.wording.importing import guide_text, step_titles


def imported(*rows):
    table = [(number, [clean_cell(one) for one in row]) for number, row in enumerate(rows, 1)]
    found = import_guide([rows_of("vragen", table)], "vragen", step_titles())
    assert found is not None
    parse_guide(tomllib.loads(guide_text(found, "vragen.xlsx")))
    return found


def questions(found):
    return {one["id"]: one for step in found.data["stap"] for one in step.get("vraag", [])}


def said(found):
    return [(one.row, one.code) for one in found.remarks]


def first(columns, *cells):
    found = imported(columns, cells)
    (question,) = questions(found).values()
    return question, said(found)
