"""From the bytes of a TOML file to its text, within limits that keep reading fast and safe."""

import codecs
import re
from typing import NamedTuple

from popgids.errors import Problem

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MAX_KEY_PARTS = 10

_TOKEN = re.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+(?:"{3,5}|\Z)'
    r"|'''(?:[^']++|'(?!''))*+(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]++|\\.)*+"?'
    r"|'[^'\n]*+'?"
    r"|#[^\n]*+"
    r"|[\[\]{}=,.\n]",
    re.DOTALL,
)
"""Strings and comments as a whole, so that only brackets and dots that count are seen; linear by possessive parts."""

_OTHER_KINDS = (
    (b"PK\x03\x04", "Word of Excel"),
    (b"\xd0\xcf\x11\xe0", "Word of Excel"),
    (b"{\\rtf", "WordPad"),
    (b"%PDF", "pdf"),
    (b"<!DOCTYPE", "html"),
    (b"<html", "html"),
)


class Decoded(NamedTuple):
    """The text of a file with bare line feeds, and what was noticed while decoding it."""

    text: str
    problems: tuple[Problem, ...] = ()


def decode(raw: bytes, file: str) -> Decoded | Problem:
    """The text of a file in UTF-8, UTF-16 or Windows-1252, or the one reason why it has none."""
    if len(raw) > MAX_BYTES:
        return Problem("bestand-te-groot", file, data={"limit": MAX_BYTES})
    for start, kind in _OTHER_KINDS:
        if raw.lstrip().startswith(start):
            return Problem("ander-bestand", file, 1, 1, data={"kind": kind})
    utf16 = _utf16_name(raw)
    if utf16:
        return _decode_utf16(raw, utf16, file)
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return Decoded(_bare_lines(raw.decode()))
    except UnicodeDecodeError as error:
        return _decode_windows(raw, error.start, file)


def _utf16_name(raw: bytes) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = raw[:400]
    if head[1::2].count(0) > len(head) // 3:
        return "utf-16-le"
    if head[0::2].count(0) > len(head) // 3:
        return "utf-16-be"
    return ""


def _decode_utf16(raw: bytes, encoding: str, file: str) -> Decoded:
    text = _bare_lines(raw.decode(encoding, errors="replace"))
    return Decoded(text, (Problem("utf-16", file, 1, 1, is_warning=True),))


def _decode_windows(raw: bytes, at: int, file: str) -> Decoded:
    """Only the bytes that are no UTF-8 are taken as Windows-1252: one stray byte does not spoil the rest."""
    before = raw[:at]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode()) + 1
    codecs.register_error("popgids-windows-1252", _as_windows_1252)
    text = _bare_lines(raw.decode("utf-8", errors="popgids-windows-1252"))
    rows = text.split("\n")
    word = _word_at(rows[line - 1] if line <= len(rows) else "", column - 1)
    return Decoded(
        text, (Problem("windows-1252", file, line, column, data={"found": word}, is_warning=True),)
    )


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


def _word_at(row: str, at: int) -> str:
    start = at
    while start > 0 and row[start - 1].isalnum():
        start -= 1
    match = re.compile(r"\w+").match(row, start)
    return match.group()[:40] if match else ""


def _bare_lines(text: str) -> str:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return text if "\n" in text else text.replace("\r", "\n")


def over_the_caps(text: str, file: str) -> Problem | None:
    """The first place with more nesting or longer keys than a reader can bear, if any."""
    depth = parts = 0
    for match in _TOKEN.finditer(text):
        sign = match.group()
        if sign == ".":
            parts += 1
            if parts >= MAX_KEY_PARTS:
                return _cap("sleutel-te-lang", text, match.start(), file, MAX_KEY_PARTS)
        elif sign in ("[", "{"):
            parts = 0
            depth += 1
            if depth > MAX_DEPTH:
                return _cap("te-diep", text, match.start(), file, MAX_DEPTH)
        elif sign in ("]", "}"):
            parts = 0
            depth = max(0, depth - 1)
        elif sign in ("=", ",", "\n"):
            parts = 0
    return None


def _cap(code: str, text: str, at: int, file: str, limit: int) -> Problem:
    line = text.count("\n", 0, at) + 1
    return Problem(code, file, line, at - text.rfind("\n", 0, at), data={"limit": limit})
