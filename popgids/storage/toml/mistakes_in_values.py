"""Mistakes in values: words without quotes, nothing at all, lists and tables."""

import re

from popgids.core.checks.lists import list_in_text
from popgids.core.ids import id_from
from popgids.storage.toml.choke import Choke, Mistake, short
from popgids.storage.toml.statements import end_of_string

_YES = ("ja", "yes", "waar", "aan", "true", "j")
_NO = ("nee", "no", "onwaar", "uit", "false", "n")
_RANGE = re.compile(r"(\d{1,2})\s*(?:-|–|—|\.\.+|t/m|tot|tot en met)\s*(\d{1,2})")


def empty_value(choke: Choke) -> Mistake | None:
    """A key with nothing behind the equals sign."""
    start, words = choke.value
    if not choke.before.rstrip().endswith("=") or words:
        return None
    key = re.findall(r"[\w.\-]+", choke.before)
    return choke.mistake(
        "geen-waarde", f'{choke.line[:start]}""{choke.line[start:]}', key=key[-1] if key else ""
    )


def yes_or_no(choke: Choke) -> Mistake | None:
    """ja, nee, True or another word for true and false."""
    start, words = choke.value
    if not choke.is_at_value or words.lower() not in (*_YES, *_NO):
        return None
    mended = "true" if words.lower() in _YES else "false"
    return choke.mistake("ja-nee-waarde", choke.swapped(start, words, mended), found=words, suggestion=mended)


def points_as_range(choke: Choke) -> Mistake | None:
    """A range such as 1-5: the lowest and the highest point, where each point has a word."""
    start, words = choke.value
    match = _RANGE.fullmatch(words)
    key = re.findall(r"[\w\-]+", choke.line[:start])
    if match is None or key[-1:] not in (["punten"], ["schaal"]):
        return None
    low, high = sorted((int(match[1]), int(match[2])))
    return choke.mistake(
        "schaal-als-tekst",
        choke.swapped(start, words, _quoted(words)),
        at=start,
        key=key[-1],
        found=words,
        lowest=low,
        highest=high,
        has_range=not choke.brackets,
    )


def missing_comma(choke: Choke) -> Mistake | None:
    """Two values in a list, or two keys between curly brackets, with no comma between them."""
    if not choke.brackets or not choke.char:
        return None
    in_list = choke.brackets[-1] == "["
    bare = choke.before.rstrip()
    row = choke.row
    while not bare and row > 0:
        row -= 1
        bare = choke.lines[row].split("#")[0].rstrip()
    begins = choke.char in "\"'[{-+" or choke.char.isalnum() if in_list else choke.char.isalpha()
    if not begins or not bare or bare[-1] in "[{,=":
        return None
    if choke.string_start >= 0 or not (bare[-1] in "\"']}" or bare[-1].isalnum()):
        return None
    lines = list(choke.lines)
    lines[row] = f"{bare},{lines[row][len(bare) :]}"
    return Mistake(
        "komma-vergeten", row, len(bare) + 1, lines, {"found": short(choke.after.strip().rstrip(","))}
    )


def semicolon(choke: Choke) -> Mistake | None:
    """A semicolon where a comma belongs, as in a formula of a spreadsheet."""
    if choke.char != ";" or not choke.brackets:
        return None
    return choke.mistake("puntkomma", f"{choke.before.rstrip()},{choke.after[1:]}")


def broken_table(choke: Choke) -> Mistake | None:
    """A comma before the closing curly bracket, or a table between curly brackets over more lines."""
    if not choke.brackets or choke.brackets[-1] != "{":
        return None
    bare = choke.before.rstrip()
    if choke.char == "}" and bare.endswith(","):
        return choke.mistake("komma-op-eind", f"{bare[:-1]} {choke.after}", at=len(bare) - 1)
    is_end = not choke.after.strip() or choke.after.lstrip().startswith("#")
    if not is_end or choke.row == len(choke.lines) - 1:
        return None
    rest = [line.strip() for line in choke.lines[choke.row + 1 :] if not line.lstrip().startswith("#")]
    follows = next((line[0] for line in rest if line), "")
    if follows in ("]", "{") and not bare.endswith(("{", "=")):
        closed = f"{bare.rstrip(',')} }}{',' if follows == '{' else ''}"
        return choke.mistake("accolade-niet-gesloten", closed, at=len(bare), found="{")
    joined = " ".join([bare, *rest])
    # Everything goes to the line where it begins; empty lines keep the places of what follows.
    lines = [*choke.lines[: choke.row], joined, *[""] * (len(choke.lines) - choke.row - 1)]
    return Mistake("tabel-over-regels", choke.row, len(bare) + 1, lines)


def unclosed_bracket(choke: Choke) -> Mistake | None:
    """A list or table that the line ends without closing, or that closes with the wrong bracket."""
    if not choke.brackets:
        return None
    wanted = {"[": "]", "{": "}"}[choke.brackets[-1]]
    code = "haak-niet-gesloten" if wanted == "]" else "accolade-niet-gesloten"
    if choke.char == "]" and choke.brackets[-2:] == ["[", "{"] and _goes_on(choke):
        return choke.mistake(
            "verkeerde-haak", f"{choke.before}}}{choke.after[1:]}", found="]", suggestion="}"
        )
    if choke.char == "]" and choke.brackets[-2:] == ["[", "{"]:
        bare = choke.before.rstrip()
        return choke.mistake("accolade-niet-gesloten", f"{bare} }} {choke.after}", at=len(bare), found="{")
    if choke.char and choke.char in ")]}" and choke.char != wanted:
        mended = f"{choke.before}{wanted}{choke.after[1:]}"
        return choke.mistake("verkeerde-haak", mended, found=choke.char, suggestion=wanted)
    if choke.after.strip() or choke.row < len(choke.lines) - 1:
        return None
    bare = choke.line.rstrip().rstrip(",")
    return choke.mistake(code, f"{bare}{wanted}", at=len(bare), found=choke.brackets[-1])


def _goes_on(choke: Choke) -> bool:
    """Whether the list has more parts below, so that this bracket is not the one at its end."""
    below = next((line.strip() for line in choke.lines[choke.row + 1 :] if line.strip()), "")
    return choke.after[1:].strip() in ("", ",") and below[:1] in ("{", "]") and below != ""


def missing_brace(choke: Choke) -> Mistake | None:
    """An item of a list that lacks the curly bracket in front of its first key."""
    match = re.match(r"([A-Za-z_][\w-]*)\s*=", choke.after)
    if not match or not choke.is_at_value or choke.brackets[-1:] != ["["]:
        return None
    return choke.mistake("accolade-vergeten", f"{choke.before}{{ {choke.after}", key=match.group(1))


def unquoted(choke: Choke) -> Mistake | None:
    """A text without quotes around it, or with only the one at its end."""
    if not choke.is_at_value:
        return None
    start, words = choke.value
    if not words:
        return None
    if words.endswith(('"', "”")) and words.count('"') <= 1:
        mended = choke.swapped(start, words, _quoted(words[:-1]))
        return choke.mistake("geen-openend-aanhalingsteken", mended, at=start, found=short(words))
    key = re.search(r"([\w-]+)\s*=\s*$", choke.line[:start])
    if key and (item := _as_meant(key[1], words)):
        mended = choke.line[: key.start()] + item + choke.line[start + len(words) :]
        facts = {"found": short(words), "item": item}
        return Mistake("geen-aanhalingstekens", choke.row, start + 1, choke.with_line(mended), facts)
    return choke.mistake(
        "geen-aanhalingstekens", choke.swapped(start, words, _quoted(words)), at=start, found=short(words)
    )


def _as_meant(key: str, words: str) -> str:
    """A key with what these words mean behind it, where quotes alone would not make it right; else ""."""
    if set(words) & set('"“”„[]{}='):
        return ""
    if key == "id" and id_from(words) not in ("", words):
        return f'id = "{id_from(words)}"'
    return list_in_text(words, (key,))


def text_behind(choke: Choke) -> Mistake | None:
    """Something behind a value that is complete: a second key, a comma, a bracket too many, or words."""
    if "=" not in choke.before or choke.brackets:
        return None
    behind = choke.after.strip()
    kept = choke.before.rstrip()
    if not behind:
        return None
    if re.match(r"(?:[,;]\s*)?[A-Za-z_][\w-]*\s*=", behind):
        return choke.mistake("twee-op-een-regel", kept, found=short(behind.lstrip(",; ")))
    if behind[0] in ",;":
        if behind[1:].strip() and not behind[1:].lstrip().startswith("#"):
            start = choke.line.find("=") + 1
            mended = f"{choke.line[:start]} [{choke.line[start:].strip()}]"
            return choke.mistake("lijst-zonder-haken", mended)
        return choke.mistake("komma-na-waarde", f"{kept} {behind[1:].lstrip()}".rstrip(), found=behind[0])
    if behind[0] in "]})":
        return choke.mistake("haak-te-veel", kept + behind[1:], found=behind[0])
    if kept.endswith(("true", "false")) or end_of_string(kept, max(kept.find('"'), 0)) < 0:
        start, words = choke.value
        return choke.mistake(
            "geen-aanhalingstekens", choke.swapped(start, words, _quoted(words)), at=start, found=short(words)
        )
    return choke.mistake("tekst-na-waarde", kept, found=short(behind))


def _quoted(words: str) -> str:
    words = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{words}"'
