"""Mistakes in headings, keys and comments."""

import re
import unicodedata

from popgids.storage.toml.choke import Choke, Mistake
from popgids.storage.toml.mistakes_in_parts import TEXT_KEYS

_HEADING = re.compile(r"\s*\[\[?\s*[\w\-]+(\s*\.\s*[\w\-]+)*\s*(\]\]?)?\s*(#.*)?$")
_UNOPENED = re.compile(r"\s*[\w\-]+(\s*\.\s*[\w\-]+)*\s*\]\]?\s*(#.*)?$")
_RULED_LINE = re.compile(r"\s*([-=*~+]{2,})")
_COMMENT_SIGNS = ("//", "/*", "<!--", "--", ";", "%")
_SECOND_KEY = re.compile(r";\s*[A-Za-z_][\w-]*\s*=")
_MARKED_KEY = re.compile(
    r"\s*(?P<sign>(?:-\s+|[*•·–—●○▪◦‣]\s+|\d{1,2}[.)]\s*|[A-Za-z](?:\.\s+|\)\s*)|\((?:\d{1,2}|[A-Za-z])\)\s*)?)"
    r"(?P<mark>\*{1,3}|_{1,2}|`|~~)?(?P<key>[A-Za-z][\w.\-]*?)"
    r"(?:(?P=mark)\s*[=:]|\s*[=:]\s*(?P=mark)|(?<=\w)\s*(?:=|:(?=\s*(?:[\"'\[{“„]|(?:\d+|true|false)\s*$))))\s*"
)
"""A key with the number, the letter or the sign of a list before it, or the signs of bold or slanted letters around it."""
_COLON = re.compile(r"(^|[{,]|^\s*)\s*[\"']?[\w.\-]+[\"']?\s*$")
_KEY_THEN_BRACE = re.compile(r"^(\s*[\w\-]+)\s*(\{.*)$", re.DOTALL)
_KEY_THEN_VALUE = re.compile(r"(\s*[\w\-]+)\s*(?:->|=>|:=|\s)\s*([\"'\[{“„].*|-?\d+\s*|true\s*|false\s*)$")


def marked_key(lines: list[str]) -> Mistake | None:
    """A key with signs of a list or of another kind of letters; with a number it may be TOML that says something else."""
    match = _MARKED_KEY.match(lines[0])
    if match is None or not (match["sign"] or match["mark"]):
        return None
    mended = f"{match['key']} = {lines[0][match.end() :]}"
    found = match["sign"].strip() or match["mark"]
    column = len(lines[0]) - len(lines[0].lstrip()) + 1
    facts = {"found": found, "key": match["key"], "item": mended.strip()}
    return Mistake("teken-bij-sleutel", 0, column, [mended, *lines[1:]], facts)


def another_heading(choke: Choke) -> Mistake | None:
    """A heading with too few or too many brackets, or with text behind it."""
    line = choke.lines[0]
    if not (line.lstrip().startswith("[") or _UNOPENED.match(line)) or len(choke.lines) > 1:
        return None
    names = re.findall(r"[\w\-]+", line.split("#")[0].split("]")[0])
    if not names:
        return choke.mistake("losse-tekst", "", found=line.strip()[:40])
    double = "[[" in line.replace(" ", "") or "]]" in line.replace(" ", "")
    path = ".".join(_plain(name) for name in names)
    mended = f"[[{path}]]" if double else f"[{path}]"
    closed = re.match(r"\s*(\[\[[^\[\]]+\]\]|\[[^\[\]]+\])", line)
    if (
        closed is not None
        and not _HEADING.match(closed.group())
        and not line[closed.end() :].split("#")[0].strip()
    ):
        found = closed.group().strip()[:60]
        return choke.mistake("kop-naam", mended, at=line.find("["), found=found, suggestion=mended, times=1)
    if closed is None or line[closed.end() :].lstrip().startswith("]") or not _HEADING.match(closed.group()):
        return choke.mistake("kop-haken", mended, at=max(0, line.find("[")), suggestion=mended)
    behind = line[closed.end() :].strip()
    return choke.mistake("tekst-na-kop", mended, at=closed.end(), found=behind, suggestion=mended)


def comment_sign(choke: Choke) -> Mistake | None:
    """A comment written as in other languages, or a heading of one's own between dashes."""
    ruled = _RULED_LINE.match(choke.line)
    if (
        ruled
        and not choke.brackets
        and not choke.is_in_long_string
        and "=" not in choke.line[ruled.end() : choke.at]
    ):
        return choke.mistake("commentaar-teken", f"# {choke.line}", at=ruled.start(1), found=ruled[1][:3])
    bare = choke.after.lstrip()
    sign = next((sign for sign in _COMMENT_SIGNS if bare.startswith(sign)), "")
    at_start = not choke.before.strip()
    if not sign or (sign in ("--", ";", "%") and not at_start and sign != ";"):
        return None
    if not at_start and (choke.is_at_value or _SECOND_KEY.match(bare)):
        return None
    return choke.mistake("commentaar-teken", f"{choke.before}# {choke.after}", found=sign)


def colon_for_equals(choke: Choke) -> Mistake | None:
    """key: value."""
    before = choke.before
    if choke.char != ":" or not _COLON.search(before):
        return None
    if not choke.brackets and "=" in before:
        return None
    key = re.findall(r"[\w.\-]+", before)
    mended = f"{before.rstrip()} = {choke.after[1:].lstrip()}"
    return choke.mistake("dubbele-punt", mended, key=key[-1] if key else "")


def odd_key(choke: Choke) -> Mistake | None:
    """A key with a space or a letter that keys cannot have."""
    line = choke.line
    equals = line.find("=")
    if choke.brackets or equals < choke.at or equals < 0:
        return None
    if "=" in choke.before or '"' in line[:equals] or choke.row:
        return None
    key = line[:equals].strip()
    if not key:
        return choke.mistake("geen-sleutel", "")
    braced = _KEY_THEN_BRACE.match(line)
    if braced:
        mended = f"{braced[1]} = {braced[2]}"
        return choke.mistake("geen-is-teken", mended, at=len(braced[1]), key=braced[1].strip())
    suggestion = _plain(re.sub(r"[\s\-]+", "_", key).strip("_."))
    if not suggestion:
        return choke.mistake("geen-sleutel", "")
    code = "spatie-in-sleutel" if re.search(r"\s", key) else "teken-in-sleutel"
    mended = f"{suggestion} {line[equals:]}"
    return choke.mistake(code, mended, at=0, found=key, suggestion=suggestion)


def rest_of_list(choke: Choke) -> Mistake | None:
    """A line of a list whose beginning is gone, or could not be read."""
    if choke.brackets or choke.row or choke.before.strip() or choke.line.lstrip()[:1] not in tuple('{}]",'):
        return None
    is_quoted_key = re.match(r"\s*\"[^\"]*\"\s*=", choke.line)
    return None if is_quoted_key else choke.mistake("losse-lijst", "", at=0)


def key_alone(choke: Choke) -> Mistake | None:
    """A line without an equals sign: the sign was forgotten, or it is text that belongs nowhere."""
    line = choke.line
    if choke.brackets or "=" in choke.before or choke.row or choke.is_in_long_string:
        return None
    match = _KEY_THEN_VALUE.match(line)
    if match:
        mended = f"{match.group(1)} = {match.group(2)}"
        return choke.mistake("geen-is-teken", mended, at=len(match.group(1)), key=match.group(1).strip())
    if "=" in line:
        return None
    words = line.strip()
    key, _space, text = words.partition(" ")
    # a loose line that begins with such a key lacks more than quotes
    if key in TEXT_KEYS and text.strip() and '"' not in text:
        item = f'{key} = "{text.strip()}"'
        return choke.mistake("geen-is-teken", item, at=line.find(key) + len(key), key=key, item=item)
    return choke.mistake("losse-tekst", "", at=0, found=words[:40])


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return re.sub(r"[^A-Za-z0-9_\-.]", "", letters)
