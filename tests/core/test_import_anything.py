"""Whatever people put in a sheet or a form, what comes of it is a guide without mistakes."""

import os
import tomllib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from popgids.core.checks.guide import guide_errors
from popgids.core.checks.keys import QUESTION_KINDS
from popgids.core.guide_io import parse_guide
from popgids.core.importing.guide import import_guide
from popgids.core.importing.row_kinds import KIND_COLUMNS
from popgids.core.importing.sheets import clean_cell, rows_of
from popgids.core.toml_text import toml_value
from popgids.wording.importing import guide_text, step_titles

EXAMPLES = 40 * int(os.environ.get("POPGIDS_BARS", "1"))


def sheet(rows, name="vragen"):
    return rows_of(name, [(number, [clean_cell(one) for one in row]) for number, row in enumerate(rows, 1)])


@given(st.recursive(st.booleans() | st.integers(-(10**12), 10**12) | st.text().map(clean_cell),
                    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3)))  # fmt: skip
@settings(max_examples=EXAMPLES, deadline=None)
def test_what_is_written_is_read_back(value):
    assert tomllib.loads(f"x = {toml_value(value)}") == {"x": value}


_WORDS = st.sampled_from(
    ["", "ja", "nee", "x", "3", "-1", "0,5", "999999999999999", "rood; groen", "a = Eerst; b = Dan; b = Ook", "1;2;3;4;5",
     "open", "tabel", "Wat (uren); Hoe (keuze: a / b)", "Wat (", "v1 is ja", "v2 een van rood, groen", "v3 ingevuld",
     "v1 is ja en v2 is rood of v9 is 3", "som", "v1; v2.wat", "medewerker", "anders; anders", "…", '"', "'''", "\\u0041",
     "[[stap]]", "# geen", "a, b, c", 'Wat, wie (x, "y"), "z, q"', "a/b, c en d", ",", "(a, b)", "a,\nb", "1,2,3", "${x}", "a" * 400, "é" * 70, "regel\nregel", "01-02-2026", "v1", "v2", "-", ";;"]
) | st.text(max_size=12)  # fmt: skip


_BESIDE_KIND = st.sampled_from(
    ["1-5", "10-1", "0-100", "5-5", "max 0", "min 3", "max 2", "top 1", "1,5-2", "5-puntsschaal", "nulpunts", "1 = a, 2 = b",
     "5 = goed 1 = slecht", "(a/b)", "(a; b; c)", "+", "met toelichting", "t/m", "of n.v.t.", "ja/nee", "stoplicht", "99999"]
)  # fmt: skip
_KINDS = st.sampled_from([*QUESTION_KINDS, "", "flup"]) | st.lists(
    st.sampled_from(tuple(QUESTION_KINDS)) | _BESIDE_KIND, min_size=1, max_size=4
).map(" ".join)
_COLUMNS = (
    "stap", "soort", "id", "vraag", "van", "als", "uitleg", "voorbeeld", "doorvragen", "tips", "verplicht", "gevoelig",
    "bron", "zichtbaar voor", "rol", "onbekend", *KIND_COLUMNS,
)  # fmt: skip


_ROWS = st.lists(
    st.fixed_dictionaries(
        {"soort": _KINDS, "vraag": _WORDS | st.sampled_from(["Wat? (a | b)", "Plan (wat | wie)"])},
        optional={name: _WORDS for name in _COLUMNS if name not in ("soort", "vraag")}
        | {
            "stap": st.sampled_from(["", "1", "3", "5", "8", "afspraken", "wat"]),
            "id": st.sampled_from(["v1", "v2", "v3", ""]),
        },
    ),
    min_size=1,
    max_size=8,
)


@given(_ROWS)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_filled_in_the_guide_has_no_mistakes(rows):
    found = import_guide(
        [sheet([_COLUMNS, *([row.get(name, "") for name in _COLUMNS] for row in rows)])], "b", step_titles()
    )
    if found is None:
        return
    data = tomllib.loads(guide_text(found, "b.xlsx"))
    assert data == found.data
    assert guide_errors(parse_guide(data)) == ()


_TYPES = st.sampled_from(
    ["text", "integer", "decimal", "date", "note", "range", "calculate", "select_one l", "select_multiple l", "rank l",
     "select_one weg", "select_one l or_other", "begin_group", "end_group", "begin_repeat", "end_repeat", "image", "geopoint",
     "start", "", "flup", "select_one jn", "time"]
)  # fmt: skip


_EXPRESSIONS = st.sampled_from(
    ["", "${v1} = 'a'", "selected(${v2}, 'b')", "${v3} > 3", "${v1} != '' and not(${v2} = 'ja')", "${v1}", "sum(${v3})",
     "${v1} + ${v3}", "(${v1} + ${v3}) div 2", "max(${v1}, ${v2})", "${v2} = 'ja' or ${v2} = 'nee'", "(((", "1 = 1"]
)  # fmt: skip


_SURVEY_ROWS = st.lists(
    st.tuples(
        _TYPES,
        st.sampled_from(["v1", "v2", "v3", "", "Ünïek"]),
        _WORDS,
        _EXPRESSIONS,
        _EXPRESSIONS,
        st.sampled_from(["", "table-list", "label", "list-nolabel", "likert", "multiline"]),
        st.sampled_from(["", "start=0 end=10 step=1", "start=5 end=1", "start=0 end=100 step=5"]),
        st.sampled_from(["", "yes", "${v1} = 'a'"]),
        st.sampled_from(
            [
                "",
                ". > 3 and . < 2",
                ". >= 1",
                ". <= -5",
                "count-selected(.) <= 1",
                "count-selected(.) > 9",
                "regex(., 'x')",
            ]
        ),
    ),
    min_size=1,
    max_size=12,
)


@given(_SURVEY_ROWS)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_form_comes_the_guide_has_no_mistakes(rows):
    head = (
        "type",
        "name",
        "label",
        "relevant",
        "calculation",
        "appearance",
        "parameters",
        "required",
        "constraint",
    )
    choices = [
        ("list_name", "name", "label"),
        ("l", "a", "Aap"),
        ("l", "b", "Beer"),
        ("l", "3", ""),
        ("jn", "ja", "Ja"),
        ("jn", "nee", "Nee"),
    ]
    found = import_guide([sheet([head, *rows], "survey"), sheet(choices, "choices")], "f", step_titles())
    if found is None:
        return
    data = tomllib.loads(guide_text(found, "f.xlsx"))
    assert data == found.data
    assert guide_errors(parse_guide(data)) == ()
