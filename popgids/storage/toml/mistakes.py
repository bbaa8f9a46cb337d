"""The mistakes people make in TOML: which one it is, and how the line reads without it."""

from collections.abc import Callable
from dataclasses import replace

from popgids.storage.toml.choke import Choke, Mistake, choke_of
from popgids.storage.toml.mistakes_in_answers import (
    answer_without_equals,
    not_before_condition,
    not_equal,
    not_one_of,
    not_this_question,
    or_between,
    sign_for_is,
)
from popgids.storage.toml.mistakes_in_bullets import dashes, dashes_below, dashes_below_colon, loose_dash
from popgids.storage.toml.mistakes_in_conditions import conditions_beside, conditions_in_one
from popgids.storage.toml.mistakes_in_items import bare_items, square_items
from popgids.storage.toml.mistakes_in_keys import (
    another_heading,
    colon_for_equals,
    comment_sign,
    key_alone,
    marked_key,
    odd_key,
    rest_of_list,
)
from popgids.storage.toml.mistakes_in_lists import comma_too_many, key_again, list_without_opening
from popgids.storage.toml.mistakes_in_numbers import number_with_more
from popgids.storage.toml.mistakes_in_pairs import (
    braces_around_list,
    key_without_value,
    limit_sign,
    text_without_key,
)
from popgids.storage.toml.mistakes_in_parts import text_in_braces, texts_in_braces
from popgids.storage.toml.mistakes_in_strings import (
    apostrophe,
    backslash,
    control_character,
    html_quote,
    inner_quote,
    odd_space,
    quotes_too_many,
    smart_quote,
    unclosed_string,
)
from popgids.storage.toml.mistakes_in_values import (
    broken_table,
    empty_value,
    missing_brace,
    missing_comma,
    points_as_range,
    semicolon,
    text_behind,
    unclosed_bracket,
    unquoted,
    yes_or_no,
)
from popgids.storage.toml.mistakes_of_habit import (
    double_equals,
    no_braces,
    round_brackets,
)
from popgids.storage.toml.statements import Statement

_RULES: tuple[Callable[[Choke], Mistake | None], ...] = (
    odd_space,
    control_character,
    backslash,
    unclosed_string,
    another_heading,
    texts_in_braces,
    text_in_braces,
    semicolon,
    comment_sign,
    dashes_below_colon,
    colon_for_equals,
    apostrophe,
    smart_quote,
    html_quote,
    quotes_too_many,
    inner_quote,
    conditions_beside,
    conditions_in_one,
    not_one_of,
    not_equal,
    not_this_question,
    not_before_condition,
    or_between,
    sign_for_is,
    answer_without_equals,
    limit_sign,
    double_equals,
    round_brackets,
    braces_around_list,
    square_items,
    bare_items,
    dashes,
    dashes_below,
    loose_dash,
    no_braces,
    list_without_opening,
    empty_value,
    yes_or_no,
    points_as_range,
    number_with_more,
    comma_too_many,
    key_again,
    text_without_key,
    key_without_value,
    missing_comma,
    broken_table,
    unclosed_bracket,
    rest_of_list,
    odd_key,
    key_alone,
    missing_brace,
    unquoted,
    text_behind,
)
"""From the most to the least certain sign; the first that fits names the mistake."""

_ROUNDS = 40
"""So many mistakes in one statement are mended one after another; a statement with more is left out."""

_LONG_ROUNDS = 3
_LONG = 20_000
"""A statement of so many characters costs too much to parse again and again."""

_LONGEST_SHOWN = 200
_GUESSED = (
    "geen-waarde",
    "sleutel-zonder-waarde",
    "losse-tekst",
    "losse-lijst",
    "tabel-over-regels",
    "tekst-na-waarde",
    "twee-op-een-regel",
    "sleutel-dubbel-tussen-accolades",
)
"""Mistakes that are mended with a text that nobody wrote, or without some that somebody did."""

_LONGEST_LINE = 5_000
"""No text in a guide is as long as this; the rules look at a line from many sides, and need it to be short."""


def mistakes_in(statement: Statement, below: list[str]) -> tuple[list[Mistake], list[str] | None]:
    """The mistakes of a statement, at most one a line, and its lines without them; None if it cannot be mended."""
    if (marked := marked_key(statement.lines)) is not None:
        return _in_rounds(marked.lines, [], [marked])
    if not statement.unclosed:
        return _in_rounds(statement.lines, below, [])
    # Often the bracket is there but a string swallowed it, or it is of the wrong kind: that is the better name.
    found, lines = _in_rounds(statement.lines, [], [])
    if lines is not None:
        return found, lines
    unclosed = _unclosed(statement)
    return _in_rounds(unclosed.lines, [], [unclosed])


def _in_rounds(
    lines: list[str], below: list[str], found: list[Mistake]
) -> tuple[list[Mistake], list[str] | None]:
    found, more, guessed = list(found), set[int](), set[int]()
    rounds = _ROUNDS if sum(len(line) for line in lines) < _LONG else _LONG_ROUNDS
    for _ in range(rounds):
        choke = choke_of(lines, below if not found else [])
        if choke is None:
            whole = more - guessed
            return [_with_line(one, lines) if one.row in whole else one for one in found], lines
        mistake = None
        if len(choke.line) < _LONGEST_LINE:
            mistake = next((one for rule in _RULES if (one := rule(choke)) is not None), None)
        if mistake is None:
            if not found:
                found.append(choke.mistake("toml-fout"))
            break
        if all(one.row != mistake.row for one in found):
            found.append(mistake)
        else:
            more.add(mistake.row)
        if _is_guessed(mistake):
            guessed.add(mistake.row)
        if mistake.lines == lines:
            break
        lines = mistake.lines
    return found, None


def _is_guessed(mistake: Mistake) -> bool:
    """Whether the lines without this mistake say something else than those with it."""
    is_open = mistake.code in _GUESSED or mistake.data.get("suggestion") == ""
    return is_open and not mistake.data.get("item")


def _with_line(mistake: Mistake, lines: list[str]) -> Mistake:
    """A mistake on a line with others, which are not told: with how the whole line reads without them."""
    line = lines[mistake.row].strip()
    if mistake.takes or not line or len(line) > _LONGEST_SHOWN:
        return mistake
    if mistake.data.get("item") == mistake.lines[mistake.row].strip():
        return replace(mistake, data={**mistake.data, "item": line})
    return replace(mistake, data={**mistake.data, "whole_line": line})


def _unclosed(statement: Statement) -> Mistake:
    """The bracket or triple quote that has no end; it is named where it opens, and closed at the end."""
    sign = statement.unclosed
    row = next((row for row, line in enumerate(statement.lines) if sign in line), 0)
    lines = list(statement.lines)
    if sign in ('"""', "'''"):
        return _unclosed_text(statement, row)
    lines[-1] += {"[": "]", "{": "}"}[sign]
    code = "haak-niet-gesloten" if sign == "[" else "accolade-niet-gesloten"
    return Mistake(code, row, statement.lines[row].find(sign) + 1, lines, {"found": sign})


def _unclosed_text(statement: Statement, row: int) -> Mistake:
    """A text that opens with three quotes and has none at its end, or too few."""
    sign, lines = statement.unclosed, list(statement.lines)
    at = lines[row].find(sign)
    # the quotes that open the text are not those at its end
    opened = at + len(sign) if row == len(lines) - 1 else 0
    last = lines[-1][opened:].rstrip()
    bare = lines[-1][:opened] + last.rstrip(sign[0])
    is_short = last.endswith(sign[0])
    facts = {"found": sign, "is_short": is_short}
    lines[-1] = bare + sign
    text = bare[at + len(sign) :]
    if is_short and len(lines) == 1 and text and not set(text) & {"\\", sign[0]}:
        lines = [f"{bare[:at]}{sign[0]}{text}{sign[0]}"]
        facts["item"] = lines[0].strip()
    return Mistake("driedubbel-niet-gesloten", row, at + 1, lines, facts)
