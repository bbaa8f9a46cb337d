"""A workbook to fill in questions, with choices to pick from and an explanation of each column."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from popgids.core.importing.draft import STEP_MINUTES
from popgids.i18n import _
from popgids.wording.importing import step_titles
from popgids.wording.workbook_columns import (
    FLOORS,
    KINDS,
    STEPS,
    YES_NO,
    about_lines,
    columns,
    example_questions,
    guide_facts,
    sheet_names,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

_ROWS_WITH_CHOICES = 500
_LISTS = {
    "stap": STEPS,
    "soort": KINDS,
    "van": FLOORS,
    **dict.fromkeys(("verplicht", "gevoelig", "prive", "anders", "nvt"), YES_NO),
}


def example_workbook() -> bytes:
    """The bytes of an .xlsx file that `popgids gids importeer` takes without a remark."""
    book = Workbook()
    questions = book.worksheets[0]
    names = sheet_names()
    questions.title = names["questions"]
    _fill_questions(questions)
    _fill_steps(book.create_sheet(names["steps"]))
    _fill_guide(book.create_sheet(names["guide"]))
    _fill_about(book.create_sheet(names["about"]))
    book.properties.creator = "popgids"
    book.properties.title = _("Vragen voor een gids")
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _fill_questions(sheet: Worksheet) -> None:
    found = columns()
    _head(sheet, [one.name for one in found], [one.width for one in found])
    for number, row in enumerate(example_questions(), 2):
        for at, column in enumerate(found, 1):
            if text := row.get(column.name):
                _put(sheet, number, at, text)
    for at, column in enumerate(found, 1):
        _offer(sheet, get_column_letter(at), _LISTS.get(column.name, ()), column.told)
    sheet.freeze_panes = "A2"


def _offer(sheet: Worksheet, letter: str, choices: Sequence[str], told: str) -> None:
    """A list to pick from; another word is allowed, for the import says what it does not know."""
    if not choices:
        return
    rule = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    rule.showErrorMessage = False
    rule.showInputMessage = True
    rule.prompt = told[:255]
    sheet.add_data_validation(rule)
    rule.add(f"{letter}2:{letter}{_ROWS_WITH_CHOICES}")


def _fill_steps(sheet: Worksheet) -> None:
    _head(sheet, ["stap", "titel", "doel", "minuten", "begint"], [24, 30, 60, 10, 16])
    titles = step_titles()
    for number, step in enumerate(STEPS, 2):
        title, goal = titles[step]
        opens = "leidinggevende" if step in ("status", "noodzaak-organisatie") else "medewerker"
        for at, value in enumerate((step, title, goal, STEP_MINUTES[step], opens), 1):
            _put(sheet, number, at, value)


def _fill_guide(sheet: Worksheet) -> None:
    _head(sheet, [_("gegeven"), _("waarde"), _("wat het is")], [18, 48, 40])
    for number, (key, value, told) in enumerate(guide_facts(), 2):
        for at, text in enumerate((key, value, told), 1):
            if text:
                _put(sheet, number, at, text)


def _fill_about(sheet: Worksheet) -> None:
    lines = about_lines()
    for number, text in enumerate(lines, 1):
        sheet.cell(number, 1, text)
    first = len(lines) + 2
    for at, text in enumerate((_("kolom"), _("wat erin komt"), _("voorbeeld")), 1):
        sheet.cell(first, at, text).font = Font(bold=True)
    for number, column in enumerate(columns(), first + 1):
        for at, text in enumerate((column.name, column.told, column.example), 1):
            _put(sheet, number, at, text)
    for letter, width in (("A", 22), ("B", 90), ("C", 46)):
        sheet.column_dimensions[letter].width = width


def _head(sheet: Worksheet, names: Sequence[str], widths: Sequence[int]) -> None:
    for at, (name, width) in enumerate(zip(names, widths, strict=True), 1):
        cell = sheet.cell(1, at, name)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E8E8E8")
        sheet.column_dimensions[get_column_letter(at)].width = width


def _put(sheet: Worksheet, row: int, column: int, value: Any) -> None:
    sheet.cell(row, column, value).alignment = Alignment(wrap_text=True, vertical="top")
