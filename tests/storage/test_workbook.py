"""Workbooks from disk: their text as people see it, and a kind refusal for what is no workbook or would not fit."""

import io
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from popgids.core.advice.guide import advise
from popgids.core.guide_io import parse_guide
from popgids.core.importing.guide import import_guide
from popgids.errors import UnreadableFileError
from popgids.export.example_workbook import example_workbook
from popgids.storage import workbook as module
from popgids.storage.workbook import read_workbook
from popgids.ui.problem_text import error_sentence, problem_sentence
from popgids.wording.importing import step_titles
from popgids.wording.workbook_columns import columns, example_questions
from tests.core.survey_form import SHEETS

NINE = datetime(2026, 3, 1, 9, 5)  # noqa: DTZ001  (cells know no time zone)


def saved(path, **sheets):
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        made = book.create_sheet(name)
        for row in rows:
            made.append(row)
    book.save(path)
    return path


def trouble(path):
    try:
        read_workbook(path)
    except UnreadableFileError as error:
        return error.problems[0]
    return None


def refused(path):
    with pytest.raises(UnreadableFileError) as error:
        read_workbook(path)
    text = error_sentence(error.value)
    assert text.remedy
    return error.value.problems[0].code


def test_cells_are_read_as_people_see_them(tmp_path):
    path = saved(
        tmp_path / "v.xlsx",
        vragen=[
            ["Vraag", "min", "max", "klaar", "om", "ja"],
            ["Wat\u2028wil \u202eje?", 1.0, 2.5, date(2026, 3, 1), NINE, True],
            [None, None, None],
            ["Hoe?", 10**20, "", "", "", False],
        ],
    )
    (found,) = read_workbook(path)
    assert found.columns == ("vraag", "min", "max", "klaar", "om", "ja")
    assert [row.number for row in found.rows] == [2, 4]
    assert found.rows[0].cells == {
        "vraag": "Wat\nwil je?",
        "min": "1",
        "max": "2.5",
        "klaar": "2026-03-01",
        "om": "2026-03-01T09:05:00",
        "ja": "true",
    }


def test_the_example_is_taken_over_without_a_remark(tmp_path):
    path = tmp_path / "voorbeeld.xlsx"
    path.write_bytes(example_workbook())
    sheets = read_workbook(path)
    assert [one.name for one in sheets] == ["vragen", "stappen", "gids", "uitleg"]
    found = import_guide(sheets, "voorbeeld", step_titles())
    assert found.remarks == ()
    assert advise(parse_guide(found.data)) == ()
    assert found.question_count == len(example_questions())


def test_the_example_offers_choices_and_explains_each_column(tmp_path):
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(example_workbook()))
    rules = book["vragen"].data_validations.dataValidation
    assert {rule.formula1.count(",") + 1 for rule in rules} == {2, 4, 8, 20}
    assert all(rule.prompt for rule in rules)
    told = {row[0] for row in book["uitleg"].iter_rows(values_only=True)}
    heads = {cell.value for cell in book["vragen"][1]}
    assert heads == {one.name for one in columns()} <= told


def test_a_real_form_is_read_from_its_file(tmp_path):
    sheets = read_workbook(saved(tmp_path / "form.xlsx", **SHEETS))
    found = import_guide(sheets, "form", step_titles())
    assert found.data["titel"] == "Jaargesprek"
    assert found.question_count == 18


def test_a_formula_is_read_as_its_value_or_named(tmp_path):
    path = saved(
        tmp_path / "f.xlsx",
        vragen=[["vraag", "uitleg"], ["Wat?", '="a"&"b"'], ['=CONCATENATE("Ho","e?")', ""]],
    )
    (found,) = read_workbook(path)
    assert found.unread_formulas == ((2, "B"), (3, "A"))
    guide = import_guide([found], "f", step_titles())
    assert [(one.row, one.code) for one in guide.lost] == [(2, "formule"), (3, "formule")]


@pytest.mark.parametrize(
    ("delimiter", "encoding"), [(";", "utf-8-sig"), (",", "utf-8"), ("\t", "utf-16"), (";", "cp1252")]
)
def test_a_csv_file_has_the_same_columns(tmp_path, delimiter, encoding):
    path = tmp_path / "v.csv"
    path.write_bytes(delimiter.join(["stap", "vraag\r\n3", '"Hoe gaat het, één keer?"\r\n']).encode(encoding))
    (found,) = read_workbook(path)
    assert found.rows[0].cells == {"stap": "3", "vraag": "Hoe gaat het, één keer?"}


def test_a_part_that_is_shown_as_a_percentage_is_read_as_one_and_a_note_beside_a_cell_is_named(tmp_path):
    path = saved(tmp_path / "a.xlsx", Vragen=[["vraag", "soort", "max"], ["Hoeveel?", "percentage", 0.8]])
    book = load_workbook(path)
    book["Vragen"]["C2"].number_format = "0%"
    book["Vragen"]["A2"].comment = Comment("Alleen bij <parttimers>.", "HR")
    book.save(path)
    found = import_guide(read_workbook(path), "a", step_titles())
    assert found is not None
    (question,) = found.data["stap"][1]["vraag"]
    assert question["max"] == 80
    (lost,) = found.lost
    assert (lost.row, lost.data) == (2, {"cell": "A2", "found": "Alleen bij <parttimers>."})
    assert lost in next(iter(found.notes.values()))


def test_notes_that_are_no_right_xml_are_refused_however_many_begin(tmp_path):
    path = saved(tmp_path / "a.xlsx", vragen=[["vraag"], ["Hoe?"]])
    book = load_workbook(path)
    book["vragen"]["A2"].comment = Comment("Let op.", "HR")
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {one.filename: archive.read(one) for one in archive.infolist()}
    parts["xl/comments/comment1.xml"] = b"<comments>" + b'<comment ref="A2">' * 40_000
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert refused(path) == "werkmap-beschadigd"


def zipped(**parts):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return target.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "geen-werkmap"),
        (b"vraag;stap", "geen-werkmap"),
        (b"PK\x03\x04en dan niets", "geen-werkmap"),
        (zipped(word__document_xml="<w/>"), "geen-werkmap-maar-tekst"),
        (b"%PDF-1.7", "geen-werkmap-maar-tekst"),
        (zipped(xl__workbook_xml="<x/>"), "werkmap-beschadigd"),
        (zipped(xl__workbook_xml='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "werkmap-beschadigd"),
        (zipped(xl__workbook_xml="<x/>", xl__a_xml=b"0" * (module.MAX_UNPACKED + 1)), "werkmap-te-groot"),
        (OLE + b"\0" * 600, "oude-werkmap"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "werkmap-wachtwoord"),
        (b"0" * (module.MAX_BYTES + 1), "werkmap-te-groot"),
    ],
    ids=[
        "leeg",
        "tekst",
        "half",
        "word",
        "pdf",
        "zonder-bladen",
        "entiteiten",
        "bom",
        "xls",
        "wachtwoord",
        "groot",
    ],
)
def test_what_is_no_workbook_is_refused_with_a_reason(tmp_path, raw, code):
    path = tmp_path / "x.xlsx"
    path.write_bytes(raw)
    assert refused(path) == code


@pytest.mark.parametrize(
    ("name", "raw"), [("vragen.doc", OLE), ("vragen.docx", b"PK\x03\x04"), ("v.RTF", b"{")]
)
def test_a_document_is_no_workbook_that_a_program_for_sheets_can_open(tmp_path, name, raw):
    path = tmp_path / name
    path.write_bytes(raw)
    assert refused(path) == "geen-werkmap-maar-tekst"


def test_a_file_that_is_not_there_a_folder_and_too_many_rows_are_refused(tmp_path):
    assert refused(tmp_path / "nix.xlsx") == "bestand-weg"
    assert refused(tmp_path) == "bestand-is-map"
    assert refused(tmp_path / f"{'x' * 300}.xlsx") == "bestand-niet-leesbaar"
    rows = [["vraag"], *(["Wat?"] for _ in range(module.MAX_ROWS + 1))]
    assert refused(saved(tmp_path / "veel.xlsx", vragen=rows)) == "werkmap-te-veel-rijen"


def test_a_damaged_copy_of_a_workbook_is_refused_or_read_but_never_breaks(tmp_path):
    whole = saved(tmp_path / "v.xlsx", vragen=[["vraag"], ["Wat?"]]).read_bytes()
    path = tmp_path / "kapot.xlsx"
    for at in range(0, len(whole), max(1, len(whole) // 60)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        problem = trouble(path)
        assert problem is None or problem_sentence(problem).remedy
