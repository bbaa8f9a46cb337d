"""The signs of a list on paper in a list of a guide: a dash, a dot or a number in front of each part."""

import itertools
import re

from popgids.core.checks.lists import TEXT_OF, on_one_line, takes_texts
from popgids.core.ids import unused_id
from popgids.storage.toml.choke import Choke, Mistake
from popgids.storage.toml.mistakes_of_habit import uncommented

_DASH = re.compile(r"(\s*)(-\s+|[*•·–—●○▪◦‣]\s*|\d{1,2}[.)]\s+)(?=[\"'{“„\w])")
"""A sign that a list on paper has in front of each part."""
_QUOTED = re.compile(r"\"[^\"\\]+\"|'[^']+'|“[^“”\"\\]+”")
_NEXT = re.compile(r"\s*(?:$|#|\[|[\w.-]+\s*=)")
"""A line that does not go on with the part above it."""
_LONGEST = 300


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
            bare = uncommented(lines[last]).rstrip()
            lines[last] = bare if bare.endswith((",", "[")) else f"{bare},"
            lines[row] = _DASH.sub(r"\1", lines[row], count=1)
            bare = lines[row].lstrip()
            lines[row] = lines[row].removesuffix(bare) + _as_one(bare)
        last = row if uncommented(lines[row]).strip() else last
    facts = {"found": sign[2].strip(), "item": _whole_list(choke.lines)}
    return Mistake("streepje-in-lijst", choke.row, len(before) + 1, lines, facts)


def _whole_list(lines: list[str]) -> str:
    """The list on one line; "" unless each line between its brackets is one part."""
    inside = [line for line in lines[1:-1] if line.strip()]
    if not lines[0].rstrip().endswith("[") or lines[-1].strip() != "]":
        return ""
    parts = [_DASH.sub("", line, count=1) for line in inside if _DASH.match(line)]
    return _written_out(lines[0], parts) if len(parts) == len(inside) else ""


def _written_out(first: str, parts: list[str]) -> str:
    """The list on one line, behind the key of its first line; "" when a part cannot be read for certain."""
    key = first.partition("=")[0].strip()
    last = key.rpartition(".")[2]
    texts = [text for part in parts if (text := _certain_text(part))]
    if len(texts) < len(parts) or not (takes_texts(last) or last in TEXT_OF):
        return ""
    taken = set[str]()
    items: list[object] = [
        {"id": unused_id(one, taken, "a"), TEXT_OF[last]: one} if last in TEXT_OF else one for one in texts
    ]
    item = f"{key} = {on_one_line(items)}"
    return item if len(item) <= _LONGEST else ""


def _certain_text(part: str) -> str:
    """The text of a part that is words alone, or stands between quotes as a whole; "" for others."""
    words = part.strip().rstrip(",").rstrip()
    if _QUOTED.fullmatch(words):
        return words[1:-1].strip()
    is_plain = words[:1].isalpha() and not set(words) & set('"“”„\\#[]{}=')
    return words if is_plain and words not in ("true", "false") else ""


def _as_one(part: str) -> str:
    """A part that stands alone on its line, with quotes when it is words: a comma in them begins no other part."""
    words = part.strip().rstrip(",").rstrip()
    if not words[:1].isalpha() or words in ("true", "false") or set(words) & set('"“”„[]{}#=\\'):
        return part
    return f'"{words}"{"," if part.rstrip().endswith(",") else ""}'


def dashes_below(choke: Choke) -> Mistake | None:
    """Key = with nothing behind it, and below it the parts of a list with a dash in front of each."""
    start, words = choke.value
    is_first = _DASH.match(words) is not None
    if choke.brackets or (words and not is_first) or not choke.before.rstrip().endswith("="):
        return None
    below = list(itertools.takewhile(_DASH.match, choke.below))
    if not below:
        return None
    lines = [words, *below] if is_first else below
    parts = [_DASH.sub("", line, count=1) for line in lines]
    sign = _DASH.match(lines[0])
    rest = choke.below[len(below) :]
    # only so many lines below are seen: at the last of them the list may go on
    goes_on = not rest or not _NEXT.match(next((line for line in rest if line.strip()), ""))
    return choke.mistake(
        "streepje-in-lijst",
        f"{choke.line[:start]} [{', '.join(_as_text(part) for part in parts)}]",
        takes=len(below),
        found=sign[2].strip() if sign else "-",
        item="" if goes_on else _written_out(choke.line, parts),
    )


def dashes_below_colon(choke: Choke) -> Mistake | None:
    """The same behind a key with a colon, which is no mistake of its own then."""
    if choke.char != ":" or choke.after.strip() != ":":
        return None
    line = f"{choke.before.rstrip()} ="
    return dashes_below(Choke(choke.with_line(line), choke.row, len(line), choke.below))


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
