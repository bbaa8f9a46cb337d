"""Mistakes in numbers and dates, as people write them."""

import re

from popgids.core.dutch.written_dates import date_said
from popgids.core.dutch.written_numbers import minutes_said, number_said
from popgids.storage.toml.choke import Choke, Mistake

_DATE_KEY = "datum"
_COMMA_NUMBER = re.compile(r"[-+]?\d[\d.]*,\d+$")
_COMMA_IN_BRACES = re.compile(
    r"(?<![\w-])([\w-]+)\s*=\s*([^,={}\[\]\"']*\d,(?:\d+|-+)(?:\s+\w+)?)(?=\s*[,}])"
)
_NOT_ONE = re.compile(r"[\d½¼¾]|^[.,]")
_NUMBER_KEYS = (
    *(
        "duur_minuten",
        "minuten",
        "budget_eur",
        "budget_uren",
        "aantal",
        "minstens",
        "hoogstens",
        "min",
        "max",
    ),
    *("van_punt", "tot_punt", "decimalen", "min_rijen", "max_rijen", "min_items", "max_items"),
)
"""The keys that nothing but a number can stand behind."""
_NUMBER_FIRST = re.compile(r"(?:€\s*)?([-+]?\d+(?:\.\d+)?)")


def number_with_more(choke: Choke) -> Mistake | None:
    """A date, a decimal comma, a zero in front, or a sign or a word beside a number."""
    if not choke.is_at_value and "=" not in choke.before:
        return None
    start, words = _comma_in_braces(choke) or choke.value
    if choke.brackets and choke.char == "," and "," not in words:
        return None
    named = re.search(r"([\w-]+)\s*=\s*$", choke.line[:start])
    key = named[1] if named else ""
    code, suggestion = _read_number(words, key)
    if not code or not (choke.is_at_value or words[:1].isdigit() or suggestion or key == _DATE_KEY):
        return None
    if code == "getal-met-tekst" and key.endswith("minuten"):
        suggestion = minutes_said(words)
    mended = choke.swapped(start, words, suggestion or '"?"')
    is_number = key in _NUMBER_KEYS
    return choke.mistake(code, mended, at=start, found=words, suggestion=suggestion, is_number=is_number)


def _comma_in_braces(choke: Choke) -> tuple[int, str] | None:
    """Where a number with a comma in it begins between curly brackets, and that number; a comma ends other values."""
    if choke.brackets[-1:] != ["{"]:
        return None
    for one in _COMMA_IN_BRACES.finditer(choke.line):
        if one.start(2) <= choke.at and not choke.line[one.end(2) : choke.at].strip():
            return one.start(2), one[2]
    return None


def _read_number(words: str, key: str) -> tuple[str, str]:
    """Which way of writing a number or date this is, and how TOML has it."""
    if (day := date_said(words)) is not None:
        return "datum-notatie", day
    if key == _DATE_KEY and words and not re.search(r"[\"'“”„\[\]{}=]", words):
        return "datum-notatie", ""
    if _COMMA_NUMBER.match(words):
        plain = words.replace(".", "").replace(",", ".")
        return "komma-in-getal", re.sub(r"^([-+]?)0+(?=\d)", r"\1", plain.rstrip("0").rstrip("."))
    if re.match(r"0\d+$", words):
        return "voorloopnul", words.lstrip("0") or "0"
    number = _NUMBER_FIRST.match(words)
    if number and words[number.end() :] in (",", ";"):
        return "", ""
    if re.search(r"[\"'“”„\[\]{}=]", words):
        return "", ""
    said = number_said(words) if number or key in _NUMBER_KEYS else ""
    if said and words != said:
        return "getal-met-tekst", said
    if number and words != number.group(1):
        plain = number.group(1)
        is_plain = not re.match(r"[-+]?0\d", plain) and not _NOT_ONE.search(words[number.end() :])
        return "getal-met-tekst", plain if is_plain else ""
    return ("getal-met-tekst", "") if words and key in _NUMBER_KEYS else ("", "")
