"""Signs from other languages: == for =, ( ) around a part, no { } at all."""

import re
from dataclasses import replace

from popgids.storage.toml.choke import Choke, Mistake
from popgids.storage.toml.mistakes_in_parts import parts_in_round_brackets
from popgids.storage.toml.statements import end_of_string

_SIGNS = re.compile(r"[=>]+\s*")
_PAIR = re.compile(r"([A-Za-z_][\w-]*)\s*=(?!=)")


def double_equals(choke: Choke) -> Mistake | None:
    """Key == value, or key => value."""
    if choke.char not in ("=", ">") or not choke.before.endswith("=") or choke.is_in_long_string:
        return None
    signs = _SIGNS.match(choke.after)
    mended = f"{choke.before} {choke.after[signs.end() :] if signs else ''}"
    return choke.mistake("is-teken-dubbel", mended, at=choke.at - 1, found=f"={choke.char}")


def round_brackets(choke: Choke) -> Mistake | None:
    """( ) around a list, or around the keys of a part."""
    if choke.char != "(" or not choke.is_at_value:
        return None
    if (whole := parts_in_round_brackets(choke)) is not None:
        return whole
    inside = choke.after[1:].lstrip()
    if not uncommented(inside) and not choke.brackets:
        return _round_brackets_below(choke)
    is_table = _PAIR.match(inside) is not None
    if not is_table and inside[:1] not in ('"', "'", "{", "["):
        return None
    first, last = "{}" if is_table else "[]"
    end = _closing(choke.line, choke.at + 1)
    rest = (
        choke.line[choke.at + 1 :]
        if end < 0
        else f"{choke.line[choke.at + 1 : end]}{last}{choke.line[end + 1 :]}"
    )
    return choke.mistake("ronde-haken", f"{choke.before}{first}{rest}", first=first, last=last)


def _round_brackets_below(choke: Choke) -> Mistake | None:
    """( behind a key and ) on a line of its own, with what they hold on the lines between."""
    end = next((at for at, line in enumerate(choke.below) if line.strip() == ")"), None)
    if end is None:
        return None
    inside = " ".join(uncommented(line).strip() for line in choke.below[:end])
    first, last = "{}" if _PAIR.match(inside.lstrip()) else "[]"
    mended = f"{choke.before}{first}{inside}{last}"
    if (
        whole := parts_in_round_brackets(replace(choke, lines=choke.with_line(f"{choke.before}({inside})")))
    ) is not None:
        return replace(whole, takes=end + 1)
    return choke.mistake("ronde-haken", mended, takes=end + 1, first=first, last=last)


def uncommented(line: str) -> str:
    """The line without the comment behind it."""
    at = 0
    while 0 <= at < len(line) and line[at] != "#":
        at = end_of_string(line, at) if line[at] in "\"'" else at + 1
    return line if at < 0 else line[:at]


def _closing(line: str, at: int) -> int:
    """Where the ) is that belongs to the ( before this place; -1 when it is not on the line."""
    depth = 1
    while 0 <= at < len(line):
        if line[at] in "\"'":
            at = end_of_string(line, at)
            continue
        depth += {"(": 1, ")": -1}.get(line[at], 0)
        if not depth:
            return at
        at += 1
    return -1


def no_braces(choke: Choke) -> Mistake | None:
    """Als = vraag = "x", is = true: keys behind a key, without curly brackets around them."""
    if choke.brackets or choke.row or not choke.before.rstrip().endswith("="):
        return None
    start, words = choke.value
    pair = _PAIR.match(words)
    key = choke.before.rstrip()[:-1].strip()
    is_more = re.search(r",\s*[A-Za-z_][\w-]*\s*=", words) is not None
    if pair is None or not (key == "als" or is_more):
        return None
    mended = f"{choke.line[:start]}{{ {words.rstrip(',')} }}{choke.line[start + len(words) :]}"
    return choke.mistake("accolades-vergeten", mended, at=start, key=key, found=pair[1])
