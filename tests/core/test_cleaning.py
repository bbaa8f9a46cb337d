from unicodedata import category, is_normalized

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from popgids.core.base import Frozen
from popgids.core.cleaning import (
    ANSWER_LIMIT,
    LINE_LIMIT,
    MARKS_IN_A_ROW,
    CleanLine,
    CleanText,
    clean_answer,
    clean_line,
    clean_text,
)
from popgids.core.dumping import dumped

DIFFICULT = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(
            "ab \n\r\t\v\f\x00\x1b\x7f\x85\x9b\u00ad\u034f\u200b\u200c\u200d\u200e\u202e\u2028\u2029\u2066\ufeff\ufe0f"
            "\u0300\u0301\u0323\u0327\u0345\u05b0\u09c7\u09be\u0344\u0958\u1100\u1161\u11a8\u212b\uac00\ufb1d"
            "\ud83d\ude00\udfff\ud800\ufdd0\uffff\U0001fffe\U0001f468\U0001f469\U0001f3fb\U000e0041❤é"
        ),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("gewoon", "gewoon"),
        ("één cursus, ‘morgen’ – € 300 …", "één cursus, ‘morgen’ – € 300 …"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\vb\fc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("tab\tblijft", "tab\tblijft"),
        ("\x1b[31mrood\x1b[0m", "[31mrood[0m"),
        ("\x1b]52;c;SGFjaw==\x07", "]52;c;SGFjaw=="),
        ("a\x00b\x7fc\x9bd", "abcd"),
        ("links\u202erechts\u202c\u2066\u2069\u061c", "linksrechts"),
        ("on\u200bzicht\u00adbaar\ufeff\u2060", "onzichtbaar"),
        ("A\U000e0041\U000e0042", "A"),
        ("a\ufdd0\uffff\U0010fffe\U0003ffffb", "ab"),
        ("\ud83d\ude00", "😀"),
        ("a\ud83db\udfff", "a\ufffdb\ufffd"),
        ("e\u0301e\u0301n", "één"),
        ("e\u200b\u0301", "é"),
        ("Å\u212b", "ÅÅ"),
        ("z" + "\u0323\u0301" * 8, "ẓ\u0323\u0323\u0323\u0323"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
        ("👩🏽\u200d💻", "👩🏽\u200d💻"),
        ("Jan\u200dPiet 😀\u200d", "JanPiet 😀"),
        ("[/b] [TODO] [50%]", "[/b] [TODO] [50%]"),
        ("漢字 עברית ไทย", "漢字 עברית ไทย"),
        ("", ""),
    ],
)
def test_what_comes_out(raw, clean):
    assert clean_answer(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\nb", "a b"),
        ("a\r\n\r\n\tb", "a b"),
        ("a  \n  b", "a b"),
        ("a  b ", "a  b "),
        ("Jan\n", "Jan "),
        ("a\x1b\n\x1bb", "a b"),
    ],
)
def test_one_line_has_single_spaces_where_lines_ended(raw, clean):
    assert clean_line(raw) == clean


@pytest.mark.parametrize("blank", ["\n", " ", " \n\t ", "\x1b\n\x1b"])
def test_what_is_blank_is_empty(blank):
    assert clean_line(blank) == clean_answer(blank) == ""


def test_what_is_too_long_is_cut():
    assert clean_line("x" * 1000) == "x" * LINE_LIMIT
    assert clean_answer("é\n" * ANSWER_LIMIT) == "é\n" * (ANSWER_LIMIT // 2)
    assert clean_text("abc", limit=0, lines=True) == ""


def test_the_limit_counts_what_is_left():
    assert clean_text("\x00" * 50 + "abcdef", limit=4, lines=True) == "abcd"


def test_cutting_a_family_leaves_no_loose_joiner():
    assert clean_text("👨\u200d👩", limit=2, lines=True) == "👨"


def test_clean_text_is_handed_back_as_it_is():
    text = "Ik wil leren presenteren.\nVoor 1 april; kosten: € 300."
    assert clean_answer(text) is text


def _is_clean(text: str) -> bool:
    run = 0
    for character in text:
        code, kind = ord(character), category(character)
        if kind in {"Cs", "Cc", "Zl", "Zp"} and character not in "\n\t":
            return False
        if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
            return False
        if (
            character in "\u200b\u200c\u200e\u200f\ufeff\u00ad\u061c"
            or 0x202A <= code <= 0x202E
            or 0x2060 <= code <= 0x206F
        ):
            return False
        run = run + 1 if kind.startswith("M") else 0
        if run > MARKS_IN_A_ROW:
            return False
    return is_normalized("NFC", text)


@given(DIFFICULT, st.integers(0, 70), st.booleans())
@example("👨\u200d👩", 2, True)
@example("a \n b", 3, False)
def test_any_text_becomes_clean_and_stays_as_it_then_is(raw, limit, lines):
    cleaned = clean_text(raw, limit=limit, lines=lines)
    assert len(cleaned) <= limit
    assert _is_clean(cleaned)
    assert lines or not {"\n", "\t"} & set(cleaned)
    assert clean_text(cleaned, limit=limit, lines=lines) == cleaned
    cleaned.encode("utf-8")


def test_every_character_on_its_own_becomes_clean():
    for code in range(0x110000):
        character = chr(code)
        cleaned = clean_answer(character)
        assert cleaned == character or _is_clean(cleaned)
        if category(character)[0] in "LNPS" and is_normalized("NFC", character):
            assert cleaned == character or code in {0x115F, 0x1160, 0x3164, 0xFFA0}, hex(code)


def test_a_flood_of_marks_is_cut_short():
    assert len(clean_answer("\u0301\u0323" * 200_000)) == MARKS_IN_A_ROW


def test_models_clean_what_they_are_given_and_refuse_what_is_not_text():
    class Note(Frozen):
        title: CleanLine
        body: CleanText = ""

    note = Note(title="Plan\r\nvan \x1bAnna", body="een\r\ntwee\x00")
    assert note.title == "Plan van Anna"
    assert note.body == "een\ntwee"
    assert Note.read(dumped(note)) == note
    with pytest.raises(ValueError):
        Note(title=3)
