"""Mistakes in and around texts: quotes, line ends, backslashes and characters that cannot be seen."""

import re
import unicodedata

from popgids.storage.toml.choke import SMART_QUOTES, Choke, Mistake, short
from popgids.storage.toml.statements import end_of_string, is_heading, is_key, is_nothing

_ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_HTML_QUOTE = re.compile(r"&(?:quot|#34|#x22|[lrb]dquo|laquo|raquo|#822[0-3]);")
_MORE_QUOTES = re.compile(r"\"{1,2}(?=\s*(?:[,\]}#]|$))")
_CLOSING_BRACKETS = re.compile(r"\s*[\]},\s]*$")
_END_OF_TEXT = re.compile(r"\"(?=\s*([,\]}]|$|#))")
_NEXT_PART = r"\s+[\"“„]|\s+[A-Za-z_][\w-]*\s*="
"""What follows a text in a list or a table where the comma behind it was forgotten."""
_PAIR = re.compile(r"\s*[A-Za-z_][\w-]*\s*=")


def odd_space(choke: Choke) -> Mistake | None:
    """A space that is not the ordinary one, copied from Word or a web page; it looks the same."""
    found = choke.char
    is_space = bool(found) and found not in " \t" and unicodedata.category(found) == "Zs"
    if not is_space and (not found or found not in _ZERO_WIDTH):
        return None
    mended = choke.before + (" " if is_space else "") + choke.after[1:]
    return choke.mistake("harde-spatie", mended)


def control_character(choke: Choke) -> Mistake | None:
    """A character that no keyboard gives, from another program or a damaged disk."""
    found = choke.char
    if not found or unicodedata.category(found) not in ("Cc", "Cs") or found == "\t":
        return None
    mended = choke.before + " " + choke.after[1:]
    return choke.mistake("stuurteken", mended, found=f"U+{ord(found):04X}")


def backslash(choke: Choke) -> Mistake | None:
    r"""A single \ in a text, as in the path of a folder of Windows."""
    line, start = choke.line, choke.string_start
    if choke.is_in_long_string:
        if "\\" not in line[: choke.at + 1]:
            return None
        return choke.mistake("backslash", re.sub(r"\\+", r"\\\\", line), at=line.find("\\"))
    if start < 0 or line[start] == "'" or "\\" not in line[start:]:
        return None
    escapes_the_end = end_of_string(line, start) < 0 and re.search(r'\\"[\s\]},]*$', line)
    if end_of_string(line, start) < 0 and not escapes_the_end and choke.at >= len(line):
        return None
    at = line.find("\\", start)
    end = line.rfind('"')
    if end <= start:
        end = len(line)
    word = re.search(r"(?<![^\s\\])[^\s\\]*+\\[^\s\"]*", line[start + 1 : end])
    mended = line[:start] + '"' + re.sub(r"\\+", r"\\\\", line[start + 1 : end]) + line[end:]
    return choke.mistake("backslash", mended, at=at, found=word.group() if word else "\\")


def unclosed_string(choke: Choke) -> Mistake | None:
    """A text whose closing quote is missing, of another kind, or on a line below."""
    line, start = choke.line, choke.string_start
    if start < 0 or end_of_string(line, start) >= 0 or choke.is_in_long_string:
        return None
    quote = line[start]
    words = line[start + 1 :].rstrip()
    tail = _CLOSING_BRACKETS.search(words)
    end = start + 1 + (tail.start() if tail and choke.brackets else len(words))
    last = line[end - 1] if end - 1 > start else ""
    if last and last in SMART_QUOTES:
        return choke.mistake(
            "krul-aanhalingstekens", f"{line[: end - 1]}{quote}{line[end:]}", at=end - 1, found=last
        )
    mended = f"{line[:start]}{_literal(line[start + 1 : end])}{line[end:]}"
    if last and last in "\"'" and last != quote:
        mended = f"{line[:start]}{_literal(line[start + 1 : end - 1])}{line[end:]}"
        return choke.mistake("gemengde-aanhalingstekens", mended, at=end - 1, found=last, quote=quote)
    if choke.row == len(choke.lines) - 1 and (rest := _rest_of_text(choke.below, quote)):
        text = " ".join([line[start + 1 :], *choke.below[:rest]]).rstrip().removesuffix(quote)
        whole = f"{line[:start]}{_literal(text)}"
        return choke.mistake("regeleinde-in-tekst", whole, at=start, takes=rest)
    return choke.mistake("geen-sluitend-aanhalingsteken", mended, at=start, quote=quote)


def _rest_of_text(below: list[str], quote: str) -> int:
    """How many lines below still belong to a text that was broken off, up to the one with its closing quote."""
    for count, line in enumerate(below, 1):
        if is_nothing(line) and line.strip():
            return 0
        if is_key(line) or is_heading(line):
            return 0
        if line.rstrip().endswith(quote):
            return count
    return 0


def apostrophe(choke: Choke) -> Mistake | None:
    """An apostrophe in a text between single quotes, which ends that text too early."""
    bare = choke.before.rstrip()
    is_at_once = len(bare) == len(choke.before)
    if not bare.endswith("'") or bare.endswith("''") or not choke.char.isalpha():
        return None
    if not is_at_once and (choke.brackets or not choke.after.rstrip().endswith("'")):
        return None
    start = bare.rfind("'", 0, -1)
    end = re.compile(r"'(?=\s*([,\]}]|$|#))" if choke.brackets else r"'(?=\s*(#.*)?$)").search(
        choke.line, choke.at
    )
    if start < 0 or end is None or not choke.line[:start].rstrip().endswith(("=", "[", ",")):
        return None
    mended = f"{choke.line[:start]}{_literal(choke.line[start + 1 : end.start()])}{choke.line[end.end() :]}"
    return choke.mistake("apostrof-in-tekst", mended, at=len(bare) - 1)


def smart_quote(choke: Choke) -> Mistake | None:
    """A text between curly or low quotes, as Word makes them."""
    if not choke.char or choke.char not in SMART_QUOTES:
        return None
    line, start = choke.line, choke.at
    if not choke.is_at_value:
        # A key between curly quotes, or one that stands alone behind a text.
        return choke.mistake("krul-aanhalingstekens", f"{choke.before}{choke.after[1:]}", found=choke.char)
    ends = f'[{SMART_QUOTES}"]'
    pattern = rf"{ends}(?=\s*[,;\]}}]|\s*$|\s+#|{_NEXT_PART})" if choke.brackets else rf"{ends}(?=\s*$|\s+#)"
    end = re.compile(pattern).search(line, start + 1)
    if end is None:
        stop = re.compile(r"\s*[,\]}]|\s*$" if choke.brackets else r"\s*$|\s+#").search(line, start + 1)
        stop_at = stop.start() if stop else len(line)
        mended = f"{choke.before}{_literal(line[start + 1 : stop_at])}{line[stop_at:]}"
    else:
        mended = f"{choke.before}{_literal(line[start + 1 : end.start()])}{line[end.end() :]}"
    return choke.mistake("krul-aanhalingstekens", mended, found=choke.char)


def html_quote(choke: Choke) -> Mistake | None:
    """A text between quotes as the source of a web page has them: &quot;."""
    if not choke.is_at_value or not _HTML_QUOTE.match(choke.after):
        return None
    mended = choke.before + _HTML_QUOTE.sub('"', choke.after)
    found = choke.value[1]
    return choke.mistake("geen-aanhalingstekens", mended, found=short(found), item=mended.strip())


def quotes_too_many(choke: Choke) -> Mistake | None:
    """A text with one quote at its begin and three at its end."""
    match = _MORE_QUOTES.match(choke.after)
    if match is None or not choke.before.endswith('"') or choke.before.endswith('""'):
        return None
    mended = f"{choke.before}{choke.after[match.end() :]}"
    return choke.mistake("gemengde-aanhalingstekens", mended, quote='"', found=f'"{match[0]}')


def inner_quote(choke: Choke) -> Mistake | None:
    """A straight quote inside a text, which ends that text too early."""
    bare = choke.before.rstrip()
    if not (choke.brackets or "=" in bare):
        return None
    if not bare.endswith('"') or '"' not in choke.after or _PAIR.match(choke.after):
        return None
    start = _last_string(choke.before)
    follows_at_once = len(bare) == len(choke.before)
    if start < 0 or choke.char in ",]}#;:" or (choke.brackets and not follows_at_once):
        return None
    if choke.after.startswith("//"):
        return None
    ends = _END_OF_TEXT if choke.brackets else re.compile(r'"(?=\s*$|\s+#)')
    end = ends.search(choke.line, choke.at)
    if end is None:
        return None
    text = choke.line[start + 1 : end.start()].replace('\\"', '"')
    mended = f"{choke.line[:start]}{_literal(text)}{choke.line[end.end() :]}"
    word = choke.after.split('"')[0].strip()
    return choke.mistake("aanhalingsteken-in-tekst", mended, at=len(bare) - 1, found=word)


def _last_string(before: str) -> int:
    at = start = -1
    while (at := before.find('"', at + 1)) >= 0:
        start, end = at, end_of_string(before, at)
        if end < 0:
            return -1
        at = end - 1
    return start


def _literal(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'
