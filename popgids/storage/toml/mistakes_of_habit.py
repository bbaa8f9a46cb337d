"""Signs from other languages and from plain lists: == for =, ( ) around a part, a dash or a dot in front of one, no { } at all."""

import itertools
import re
from dataclasses import replace

from popgids.storage.toml.choke import Choke, Mistake
from popgids.storage.toml.mistakes_in_parts import parts_in_round_brackets
from popgids.storage.toml.statements import end_of_string

_SIGNS = re.compile(r"[=>]+\s*")
_PAIR = re.compile(r"([A-Za-z_][\w-]*)\s*=(?!=)")
_DASH = re.compile(r"(\s*)(-\s+|[*•·–—●○▪◦‣]\s*|\d{1,2}[.)]\s+)(?=[\"'{“„\w])")
"""A sign that a list on paper has in front of each part."""


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
    if not _uncommented(inside) and not choke.brackets:
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
    inside = " ".join(_uncommented(line).strip() for line in choke.below[:end])
    first, last = "{}" if _PAIR.match(inside.lstrip()) else "[]"
    mended = f"{choke.before}{first}{inside}{last}"
    if (
        whole := parts_in_round_brackets(replace(choke, lines=choke.with_line(f"{choke.before}({inside})")))
    ) is not None:
        return replace(whole, takes=end + 1)
    return choke.mistake("ronde-haken", mended, takes=end + 1, first=first, last=last)


def _uncommented(line: str) -> str:
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


def dashes(choke: Choke) -> Mistake | None:
    """A list with a dash in front of each part; all of them are one mistake."""
    before = choke.before.rstrip("0123456789")
    sign = _DASH.match(choke.line, len(before))
    if sign is None or choke.brackets[-1:] != ["["] or before.rstrip()[-1:] not in ("", "[", ","):
        return None
    lines = list(choke.lines)
    rest = choke.line[sign.end() :]
    lines[choke.row] = f"{before}{rest if before.strip() else _as_one(rest)}"
    last = choke.row
    for row in range(choke.row + 1, len(lines)):
        if _DASH.match(lines[row]):
            bare = _uncommented(lines[last]).rstrip()
            lines[last] = bare if bare.endswith((",", "[")) else f"{bare},"
            lines[row] = _DASH.sub(r"\1", lines[row], count=1)
            bare = lines[row].lstrip()
            lines[row] = lines[row].removesuffix(bare) + _as_one(bare)
        last = row if _uncommented(lines[row]).strip() else last
    return Mistake("streepje-in-lijst", choke.row, len(before) + 1, lines, {"found": sign[2].strip()})


def _as_one(part: str) -> str:
    """A part that stands alone on its line, with quotes when it is words: a comma in them begins no other part."""
    words = part.strip().rstrip(",").rstrip()
    if not words[:1].isalpha() or words in ("true", "false") or set(words) & set('"“”„[]{}#=\\'):
        return part
    return f'"{words}"{"," if part.rstrip().endswith(",") else ""}'


def dashes_below(choke: Choke) -> Mistake | None:
    """Key = with nothing behind it, and below it the parts of a list with a dash in front of each."""
    start, words = choke.value
    if choke.brackets or words or not choke.before.rstrip().endswith("="):
        return None
    parts = list(itertools.takewhile(_DASH.match, choke.below))
    if not parts:
        return None
    items = ", ".join(_as_text(_DASH.sub("", part, count=1)) for part in parts)
    sign = _DASH.match(parts[0])
    return choke.mistake(
        "streepje-in-lijst",
        f"{choke.line[:start]} [{items}]",
        takes=len(parts),
        found=sign[2].strip() if sign else "-",
    )


def loose_dash(choke: Choke) -> Mistake | None:
    """A part with a dash in front of it, of a list whose beginning could not be read."""
    sign = _DASH.match(choke.line)
    if choke.brackets or choke.row or choke.is_in_long_string or sign is None:
        return None
    if not sign[2].startswith("-") and choke.line[sign.end()] not in "\"'“„":
        return None  # words that belong nowhere, rather
    return choke.mistake("streepje-in-lijst", "", at=sign.start(2), found=sign[2].strip())


def _as_text(part: str) -> str:
    words = part.strip().rstrip(",").strip().strip("\"'“”„")
    return "'" + words.replace("'", "’") + "'"


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
