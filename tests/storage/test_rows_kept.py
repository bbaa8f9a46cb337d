"""Answers with rows, whatever is in them, are the same after they were kept: in a version and in a journal."""

import json
from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from popgids.core.answers import Answer, Cell, Chosen, Row
from popgids.core.changes import changes_between, dump_conversation, replay
from popgids.core.conversation import Participant
from popgids.core.difference.versions import difference
from popgids.core.guide import Floor, Party
from popgids.core.sign_off import SignOffKind
from popgids.export.markdown import markdown_for
from popgids.export.plain_text import NARROWEST, columns, plain_text_for
from popgids.storage.archive import Archive
from popgids.storage.archive_index import ArchiveIndex
from popgids.storage.pop_file import encode, read_pop_file, to_document

from .conftest import loaded

TEXT = st.text(max_size=20)
NUMBERS = st.none() | st.decimals(-9999, 9999, allow_nan=False, places=2)
IDS = st.sampled_from(["a", "b", "c"])


def _made(model, /, **fields):
    """Values of a model, by its names in code."""
    return st.fixed_dictionaries(fields).map(lambda found: model(**found))


CHOICES = _made(Chosen, id=IDS, text=TEXT)
KINDS = st.sampled_from(
    ["kort", "open", "ja-nee", "keuze", "schaal", "getal", "bedrag", "uren", "percentage", "datum", "bewijs"]
)


def _unique(items):
    return st.lists(items, max_size=3, unique_by=lambda one: one.id).map(tuple)


def _rows(cells):
    return _unique(_made(Row, id=IDS, label=TEXT, cells=_unique(cells)))


CELL = {
    "id": st.sampled_from(["a", "b", "nu", "gewenst", "toelichting"]),
    "label": TEXT,
    "kind": KINDS,
    "text": TEXT,
    "number": NUMBERS,
    "on": st.none() | st.dates(date(1900, 1, 1)),
    "choice": st.none() | CHOICES,
    "unit": TEXT,
    "is_summed": st.booleans(),
}
CELLS = _made(Cell, **CELL)
NESTED = _made(Cell, **(CELL | {"kind": st.just("herhaalblok"), "rows": _rows(CELLS)}))
ANSWERS = st.lists(
    _made(
        Answer,
        question_id=IDS,
        question=TEXT,
        kind=st.sampled_from(
            ["tabel", "matrix", "herhaalblok", "rangorde", "bewijs", "berekend", "percentage"]
        ),
        party=st.sampled_from(Floor),
        text=TEXT,
        number=NUMBERS,
        choices=st.lists(CHOICES, max_size=3).map(tuple),
        rows=_rows(CELLS | NESTED),
        answered_by=st.sampled_from(["", "hr", "weg"]),
        visible_to=st.none() | st.sampled_from(Party),
        unit=TEXT,
        point=TEXT,
        explanation=TEXT,
    ),
    max_size=4,
    unique_by=lambda one: one.id,
).map(tuple)
PARTICIPANTS = _made(
    Participant,
    id=st.just("hr"),
    title=TEXT,
    name=TEXT,
    signs=st.booleans(),
    kind=st.none() | st.sampled_from(SignOffKind),
    remark=TEXT,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=ANSWERS, participant=PARTICIPANTS)
def test_rows_read_back_the_same_and_can_be_shown(tmp_path, make_document, answers, participant):
    document = make_document()
    talk = document.conversation.evolve(answers=answers, participants=(participant,))
    document = document.evolve(conversation=talk)
    path = tmp_path / "v0001-00000000.toml"
    path.write_bytes(encode(document)[0])

    read = to_document(read_pop_file(path))

    assert read == document
    for width in (NARROWEST, 80):
        text = plain_text_for(read, width=width)
        assert text == plain_text_for(document, width=width)
        assert max(map(columns, text.splitlines())) <= width
    assert markdown_for(read) == markdown_for(document)
    assert difference(talk, read.conversation) == ()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=ANSWERS, after=ANSWERS)
def test_rows_come_back_from_what_is_written_at_a_change(make_document, before, after):
    start = make_document().conversation.evolve(answers=before)
    end = start.evolve(answers=after)

    changes = json.loads(json.dumps(changes_between(start, end)))

    assert replay(dump_conversation(start), changes) == end
    difference(start, end)


def test_a_pop_with_rows_is_listed_and_found(tmp_path, make_document):
    row = Row(id="a", label="Plannen", cells=(Cell(id="nu", kind="schaal", number=Decimal(3)),))
    said = Answer(question_id="m", question="Hoe vaak?", kind="matrix", party=Floor.EMPLOYEE, rows=(row,))
    document = make_document(name="Noor")
    talk = document.conversation.evolve(answers=(said,), participants=(Participant(id="hr", name="Petra"),))
    document = document.evolve(conversation=talk)
    archive = Archive(tmp_path / "pop")
    archive.add_version(document)

    index = ArchiveIndex(archive)
    index.refresh()

    assert [one.entry.newest[0].employee for one in index.page("noor")] == ["Noor"]
    assert loaded(archive, "p1") == document
