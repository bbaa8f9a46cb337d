"""Mistakes around the parts of a list: no curly brackets around their keys, or square ones."""

import re
from dataclasses import dataclass

from popgids.core.checks.lists import TEXT_OF
from popgids.core.ids import unused_id
from popgids.storage.toml.choke import Choke, Mistake

_VALUE = r"(?:\"(?:[^\"\\]|\\.)*\"|'[^']*'|true|false|[-+]?\d[\d.]*|\[[^\[\]{}]*\])"
_PAIR = re.compile(rf"\s*([A-Za-z_][\w-]*)\s*=\s*({_VALUE})\s*(?:,|$|(?=\])|(?=[A-Za-z_][\w-]*\s*=))")
_OPEN_ITEM = re.compile(r"(\s*)\[\s*(?=[A-Za-z_][\w-]*\s*=)")
_CLOSED_ITEM = re.compile(r"\s*\](\s*,?\s*(?:#.*)?)$")
_TABLES = ("als", "tips", "voorbereiding", "bij_ja", "bij_nee")
"""Keys behind which one part stands, and not a list of them."""

_PART_KEYS = ("id", "soort", *TEXT_OF.values())
"""Keys of a part, which are no names that somebody gave it."""

_Pair = tuple[str, str]


def square_items(choke: Choke) -> Mistake | None:
    """[ id = "x", … ] as a part of a list, or behind a key such as als: square brackets for curly ones."""
    before = choke.before.rstrip()
    key = choke.lines[0].partition("=")[0].strip()
    is_inside = choke.brackets[-2:] == ["[", "["] or (choke.brackets == ["["] and key in _TABLES)
    pairs, rest = _pairs(choke.after)
    if not is_inside or not before.endswith("[") or not pairs:
        return None
    lines = list(choke.lines)
    closed = "}" + rest.lstrip()[1:] if rest.lstrip().startswith("]") else f"}}{rest}"
    lines[choke.row] = f"{before[:-1]}{{ {_said(pairs)} {closed}"
    for row in range(choke.row + 1, len(lines)):
        if _OPEN_ITEM.match(lines[row]) and _CLOSED_ITEM.search(lines[row]):
            lines[row] = _CLOSED_ITEM.sub(r" }\1", _OPEN_ITEM.sub(r"\1{ ", lines[row]))
    comma = "," if closed.startswith("},") and not before[:-1].strip() else ""
    facts = {"item": f"{{ {_said(pairs)} }}{comma}"}
    return Mistake("vierkante-haken", choke.row, len(before), lines, facts)


def bare_items(choke: Choke) -> Mistake | None:
    """Keys in a list without curly brackets around each part; all parts of the list are one mistake."""
    if choke.brackets != ["["] or not choke.is_at_value or choke.is_in_long_string:
        return None
    named = _names_with_texts(choke)
    if named is not None:
        return named
    items: list[_Item] = []
    lines, rests = list(choke.lines), {}
    for row in range(choke.row, len(lines)):
        text = choke.after if row == choke.row else lines[row]
        pairs, rest = _pairs(text)
        if pairs and (not rest.strip() or rest.lstrip().startswith(("]", "#"))):
            _add(items, row, pairs)
            rests[row] = rest
        elif pairs or text.strip()[:1] not in ("", "#", "{"):
            break
        if rest.lstrip().startswith("]"):
            break
    if not items:
        return None
    for row, rest in rests.items():
        own = "".join(f"{{ {_said(one.pairs)} }}, " for one in items if one.row == row)
        lines[row] = f"{choke.before if row == choke.row else ''}{own}{rest}".rstrip()
    comma = "" if choke.before.strip() else ","
    facts = {"item": f"{{ {_said(items[0].pairs)} }}{comma}", "count": len(items)}
    return Mistake("onderdeel-zonder-accolades", choke.row, choke.at + 1, lines, facts)


def _names_with_texts(choke: Choke) -> Mistake | None:
    """[ doen = "Zelf doen", samen = "Samen" ]: a name and a text for each part, which are its id and its text."""
    key = choke.lines[0].partition("=")[0].strip().rpartition(".")[2]
    lines, items, taken = list(choke.lines), list[str](), set[str]()
    for row in range(choke.row, len(lines)):
        at = choke.at if row == choke.row else 0
        pairs, rest = _pairs(lines[row][at:])
        if not pairs:
            continue
        if key not in TEXT_OF or any(name in _PART_KEYS or value[:1] not in "\"'" for name, value in pairs):
            return None
        own = [f'{{ id = "{unused_id(name, taken, "a")}", {TEXT_OF[key]} = {text} }}' for name, text in pairs]
        comma = "" if rest.lstrip().startswith("]") else ","
        lines[row] = f"{lines[row][:at]}{', '.join(own)}{comma}{rest}"
        items += own
    if not items:
        return None
    is_whole = len(choke.lines) == 1
    facts = {"item": lines[0].strip()} if is_whole else {"item": f"{items[0]},", "count": len(items)}
    return Mistake("onderdeel-zonder-accolades", choke.row, choke.at + 1, lines, facts)


@dataclass(slots=True)
class _Item:
    """A part of a list: the row that it begins on, and its keys with their values."""

    row: int
    pairs: list[_Pair]


def _add(items: list[_Item], row: int, pairs: list[_Pair]) -> None:
    """Put keys with the part that they belong to: one that was there already begins the next part."""
    for pair in pairs:
        if items and pair[0] not in [key for key, _value in items[-1].pairs]:
            items[-1].pairs.append(pair)
        else:
            items.append(_Item(row, [pair]))


def _pairs(text: str) -> tuple[list[_Pair], str]:
    """The keys with their values that a line begins with, and what stands behind them."""
    found: list[_Pair] = []
    while match := _PAIR.match(text):
        found.append((match[1], match[2]))
        text = text[match.end() :]
    return found, text


def _said(pairs: list[_Pair]) -> str:
    return ", ".join(f"{key} = {value}" for key, value in pairs)
