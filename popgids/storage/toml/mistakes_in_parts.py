"""Parts of a list with other signs around their texts than a list has: ("doen", "Doen"), or { "Thuis", "Op het werk" }."""

import re

from popgids.core.checks.lists import PER_ROLE, TEXT_OF, takes_texts
from popgids.core.ids import unused_id
from popgids.storage.toml.choke import Choke, Mistake

_INSIDE = r"\(((?:\"[^\"]*\"|“[^”]*”|[^()\"“])*)\)"
_PART = re.compile(_INSIDE)
_LIST = re.compile(rf"{_INSIDE}\s*(?:#.*)?$")
_LIST_OF_PARTS = re.compile(rf"\(\s*(?:{_INSIDE}[\s,]*)+\)\s*(?:#.*)?$")
_TEXT = re.compile(r"[\"“]([^\"“”]*)[\"”]")
_QUOTED = r"(?:\"[^\"\\]*\"|“[^“”\"\\]*”)"
_IN_BRACES = re.compile(
    rf"([A-Za-z_][\w-]*)(\s*=\s*)\{{\s*({_QUOTED}(?:(?:\s*[,;]\s*|\s+){_QUOTED})*)\s*[,;]?\s*\}}"
)
_TEXT_IN_BRACES = re.compile(rf"(\s*([a-z_]+)\s*=\s*)\{{\s*({_QUOTED})\s*,?\s*(?:\}}|$)")
TEXT_KEYS = ("vraag", "titel", "uitleg", "doel", "naam", "omschrijving", "voorbeeld", "id", "soort", "van")
"""Keys with one text behind them."""
_MOST = 2
"""An id and a text."""


def parts_in_round_brackets(choke: Choke) -> Mistake | None:
    """( ) around the texts of a part, or around all parts of a list that need an id each."""
    key = choke.lines[0].partition("=")[0].strip().rpartition(".")[2]
    if key not in TEXT_OF or choke.brackets not in ([], ["["]):
        return None
    if not choke.brackets:
        return _whole_list(choke, key)
    lines, items, taken = list(choke.lines), list[str](), set[str]()
    for row in range(choke.row, len(lines)):
        at = choke.at if row == choke.row else 0
        lines[row] = lines[row][:at] + _mended(lines[row][at:], key, taken, items)
    if not lines[choke.row].startswith("{", choke.at):
        return None
    return Mistake("ronde-haken", choke.row, choke.at + 1, lines, {"item": items[0], "count": len(items)})


def _mended(text: str, key: str, taken: set[str], items: list[str]) -> str:
    """The text with keys in each part between ( ); those are added to items."""

    def with_keys(one: re.Match[str]) -> str:
        words = _texts(one[1])
        if text[: one.start()].count('"') % 2 or not 0 < len(words) <= _MOST:
            return one[0]
        items.append(_written(key, words[0], words[-1], taken))
        return items[-1]

    return _PART.sub(with_keys, text)


def _whole_list(choke: Choke, key: str) -> Mistake | None:
    """Key = ("Thuis", "Op het werk"), or with ( ) around each part too."""
    items, taken = list[str](), set[str]()
    if _LIST_OF_PARTS.match(choke.after):
        _mended(choke.after.lstrip()[1:], key, taken, items)
    elif flat := _LIST.match(choke.after):
        items = [_written(key, one, one, taken) for one in _texts(flat[1])]
    if not items:
        return None
    mended = f"{choke.before}[{', '.join(items)}]"
    return choke.mistake("ronde-haken", mended, item=mended.strip(), count=1)


def texts_in_braces(choke: Choke) -> Mistake | None:
    """Key = { "Thuis", "Op het werk" }: curly brackets around a list of texts."""
    lines, row = _on_one_row(choke)
    line = lines[row]
    match = next((one for one in _IN_BRACES.finditer(line) if row < choke.row or one.end() > choke.at), None)
    if choke.brackets[-1:] != ["{"] or match is None:
        return None
    key, taken = match[1], set[str]()
    texts = [one[1:-1] for one in re.findall(_QUOTED, match[3])]
    if key in TEXT_OF:
        items = [_written(key, one, one, taken) for one in texts]
    elif takes_texts(key) or key in PER_ROLE:
        items = [f'"{one}"' for one in texts]
    else:
        return None
    written = f"[{', '.join(items)}]"
    if key in PER_ROLE:
        written = f"{{ beiden = {written} }}"
    lines[row] = f"{line[: match.start(2)]}{match[2]}{written}{line[match.end() :]}"
    return Mistake("accolades-om-lijst", row, match.start(1) + 1, lines, {"item": lines[row].strip()})


def text_in_braces(choke: Choke) -> Mistake | None:
    """Uitleg = { "Waar gaat het om?" }: curly brackets around one text."""
    lines, row = _on_one_row(choke)
    match = _TEXT_IN_BRACES.match(lines[row])
    if choke.brackets != ["{"] or match is None or match[2] not in TEXT_KEYS:
        return None
    lines[row] = f'{match[1]}"{match[3][1:-1]}"{lines[row][match.end() :]}'
    return Mistake("accolades-om-tekst", row, match.end(1) + 1, lines, {"item": lines[row].strip()})


def _on_one_row(choke: Choke) -> tuple[list[str], int]:
    """The lines with all that stands between one pair of curly brackets on the first, and the row to look at."""
    if choke.brackets != ["{"] or len(choke.lines) == 1 or any("#" in one for one in choke.lines):
        return list(choke.lines), choke.row
    joined = " ".join(one.strip() for one in choke.lines)
    return [joined, *[""] * (len(choke.lines) - 1)], 0


def _texts(inside: str) -> list[str]:
    if re.search(r"[={}\[\]]", _TEXT.sub("", inside)):
        return []
    found = _TEXT.findall(inside) or inside.split(",")
    return [one.strip() for one in found if one.strip() and "\\" not in one]


def _written(key: str, name: str, text: str, taken: set[str]) -> str:
    own = unused_id(name, taken, "a")
    return f'{{ id = "{own}", {TEXT_OF[key]} = "{text}" }}'
