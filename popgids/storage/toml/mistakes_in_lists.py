"""Mistakes between the brackets of a list or a table: a comma too many, a key that is there twice, and no bracket to open a list."""

import itertools
import re
from itertools import pairwise

from popgids.storage.toml.choke import Choke, Mistake
from popgids.storage.toml.statements import end_of_string

_PART = re.compile(r"\s*(?:\"(?:[^\"\\]|\\.)*\"|\{[^#]*\})\s*(?:,\s*|\])?\s*$")
"""A line with a part of a list: a text, or keys between curly brackets."""
_KEY = re.compile(r"\s*[\"']?([\w\-]+)[\"']?\s*=")

_KEYS = re.compile(r"([\w-]+)\s*=")
_TEXTS = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'")
_ANSWER = r"(?:\"[^\"]*\"|true|false|-?\d+(?:\.\d+)?)"
_MORE_ANSWERS = re.compile(rf"(?:\s*,\s*is\s*=\s*{_ANSWER})+")
"""The answers that follow two others behind the same key."""


def comma_too_many(choke: Choke) -> Mistake | None:
    """A comma behind another one, or right behind the bracket that opens a list or a table."""
    if choke.char != "," or not choke.brackets or choke.string_start >= 0:
        return None
    row, bare = choke.row, choke.before.rstrip()
    while not bare and row > 0:
        row -= 1
        bare = choke.lines[row].split("#")[0].rstrip()
    if bare[-1:] not in (",", "[", "{"):
        return None
    return choke.mistake("komma-te-veel", f"{choke.before.rstrip()} {choke.after[1:].lstrip()}")


def key_again(choke: Choke) -> Mistake | None:
    """A key that stands twice between the same curly brackets."""
    if choke.brackets[-1:] != ["{"] or choke.string_start >= 0:
        return None
    *others, (start, last) = _parts_of_table(choke.before)
    key = _key_in(last)
    first = next((one for one in others if key and _key_in(one[1]) == key), None)
    if first is None:
        return None
    at = start + len(last) - len(last.lstrip())
    around = _key_in(choke.lines[0])
    mended, item = f"{choke.line[:start].rstrip().removesuffix(',')} {choke.after.lstrip()}", ""
    if key == "is" and around == "als":
        more = _MORE_ANSWERS.match(choke.after)
        behind = choke.after[more.end() :] if more else choke.after
        answers = [one.partition("=")[2].strip() for one in (first[1], last)]
        answers += re.findall(_ANSWER, more.group()) if more else []
        item = f"een_van = [{', '.join(answers)}]"
        kept = choke.line[:start].rstrip().removesuffix(",").replace(first[1].strip(), item, 1)
        mended = f"{kept} {behind.lstrip()}"
    elif choke.brackets[-2:-1] == ["["] and _is_next_part(
        choke.line[at:], [_key_in(part) for _at, part in others]
    ):
        # The brackets between two parts of a list were forgotten.
        item = f"}}, {{ {key}"
        mended = f"{choke.line[:start].rstrip().removesuffix(',').rstrip()} }}, {{ {choke.line[at:]}"
    return choke.mistake("sleutel-dubbel-tussen-accolades", mended, at=at, key=key, around=around, item=item)


def list_without_opening(choke: Choke) -> Mistake | None:
    """Key = with nothing behind it, and below it the parts of a list: the bracket that opens it was forgotten."""
    start, words = choke.value
    if choke.brackets or words or not choke.before.rstrip().endswith("="):
        return None
    parts = list(itertools.takewhile(_PART.match, choke.below))
    if not parts:
        return None
    behind = choke.below[len(parts)] if len(parts) < len(choke.below) else ""
    is_closed = behind.strip() == "]" or parts[-1].rstrip().endswith("]")
    inside = " ".join(part.strip() for part in parts).removesuffix("]")
    takes = len(parts) + (behind.strip() == "]")
    key = choke.before.rstrip()[:-1].strip()
    mended = f"{choke.line[:start]} [{inside}]"
    return choke.mistake("lijst-niet-geopend", mended, takes=takes, key=key, is_closed=is_closed)


def _is_next_part(text: str, keys: list[str]) -> bool:
    """Whether the same keys follow in the same order, as in the next part of a list."""
    follow = _KEYS.findall(_TEXTS.sub("", text).partition("}")[0])
    return len(keys) > 1 and follow[: len(keys)] == keys


def _key_in(part: str) -> str:
    match = _KEY.match(part)
    return match[1] if match else ""


def _parts_of_table(before: str) -> list[tuple[int, str]]:
    """The parts between the commas of the innermost table that is still open, each with where it begins."""
    starts: list[list[int]] = [[0]]
    at = 0
    while at < len(before):
        sign = before[at]
        if sign in "\"'":
            end = end_of_string(before, at)
            at = end if end > at else len(before)
            continue
        if sign in "[{":
            starts.append([at + 1])
        elif sign in "]}" and len(starts) > 1:
            starts.pop()
        elif sign == ",":
            starts[-1].append(at + 1)
        at += 1
    own = starts[-1]
    return [(start, before[start : end - 1]) for start, end in pairwise([*own, len(before) + 1])]
