"""A TOML text, right or wrong, cut into its statements: a heading of a table, or one key with its value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_DOUBLE_HEADING = re.compile(r"\s*\[\[\s*[\w.\- ]+\]\]\s*(#.*)?$")
_WORD_HEADING = re.compile(r"\s*\[\[?\s*[A-Za-z_][\w.\-]*\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r"\s*[A-Za-z_][\w.\-]*\s*=")
_KEY_AND_VALUE = re.compile(r"\s*[a-z_]+\s*=\s*([\"'\[{“”„‘’]|true\b|false\b|\d)")
_QUOTE_OR_BRACKET = re.compile(r"\"\"\"|'''|[\"'\[\]{}#]")
_ENDS_A_TABLE = re.compile(r"\}\s*,?\s*\]?\s*$")
_LINES_AHEAD = 100
"""How far a closing bracket is looked for; without an end to it a long file would be read over and over."""
_OTHER_SIGN = re.compile(r"\s*+[A-Za-z_][\w.\-]*+(?:\s*+:\s*+|\s++)(?=\"\"\"|'''|\[|\{)")
"""A key with a colon before its value, or with nothing."""
_MULTI_LINE_START = re.compile(r"\s*(\"\"\"|'''|[\[{])")


@dataclass(slots=True)
class Statement:
    """Lines that belong together; start counts from 0.

    unclosed: the bracket or triple quote that has no end before the next statement begins, else "".
    """

    start: int
    lines: list[str]
    unclosed: str = ""


@dataclass(slots=True)
class Open:
    """What is still open while a value is read line by line: brackets, and a string over more lines."""

    brackets: list[str] = field(default_factory=list)
    quote: str = ""

    def __bool__(self) -> bool:
        return bool(self.brackets or self.quote)

    def feed(self, line: str, at: int = 0) -> None:
        """Read on until the end of this line; a string of one line ends there, closed or not."""
        while at < len(line):
            if self.quote:
                at = self._to_end_of_string(line, at)
                continue
            match = _QUOTE_OR_BRACKET.search(line, at)
            if match is None or match.group() == "#":
                return
            sign, at = match.group(), match.end()
            if sign in ('"""', "'''"):
                self.quote = sign
            elif sign in "\"'":
                end = end_of_string(line, at - 1)
                at = len(line) if end < 0 else end
            elif sign in "[{":
                self.brackets.append(sign)
            elif self.brackets and self.brackets[-1] == {"]": "[", "}": "{"}[sign]:
                self.brackets.pop()

    def _to_end_of_string(self, line: str, at: int) -> int:
        while at < len(line):
            if line[at] == "\\" and self.quote == '"""':
                at += 2
            elif line.startswith(self.quote, at):
                at += 3
                while line.startswith(self.quote[0], at):
                    at += 1
                self.quote = ""
                return at
            else:
                at += 1
        return at


def end_of_string(line: str, at: int) -> int:
    """Just behind the string of one line that opens at this place; -1 if it is not closed."""
    quote = line[at]
    at += 1
    while at < len(line):
        if line[at] == "\\" and quote == '"':
            at += 1
        elif line[at] == quote:
            return at + 1
        at += 1
    return -1


def is_key(line: str) -> bool:
    """Whether a line begins like a key with its value."""
    return _KEY.match(line) is not None


def is_heading(line: str) -> bool:
    """Whether a line looks like the heading of a table."""
    return _WORD_HEADING.match(line) is not None


def is_nothing(line: str) -> bool:
    """Whether a line is empty or only a comment."""
    bare = line.lstrip(" \t")
    return not bare or bare.startswith("#")


def statements(lines: list[str]) -> Iterator[Statement]:
    """The statements in order; empty lines and comments between them are left out."""
    at = 0
    while at < len(lines):
        if is_nothing(lines[at]):
            at += 1
            continue
        statement = _statement(lines, at)
        yield statement
        at += len(statement.lines)


def _statement(lines: list[str], start: int) -> Statement:
    first = lines[start]
    other = _OTHER_SIGN.match(first)
    value = other.end() if other else first.find("=") + 1
    if first.lstrip().startswith("[") or not value or not _MULTI_LINE_START.match(first, value):
        return Statement(start, [first])
    still = Open()
    still.feed(first, value)
    at = start + 1
    while still:
        if at == len(lines) or _starts_anew(lines, at, still):
            return Statement(start, _without_empty_end(lines[start:at]), still.quote or still.brackets[-1])
        still.feed(lines[at])
        at += 1
    return Statement(start, lines[start:at])


def _starts_anew(lines: list[str], at: int, still: Open) -> bool:
    """Whether a line can only be a new statement, so that what is open was never closed."""
    line = lines[at]
    if still.quote:
        return bool(_DOUBLE_HEADING.match(line) or _KEY_AND_VALUE.match(line))
    if is_heading(line):
        return True
    if not is_key(line):
        return False
    if still.brackets[-1] == "[" and _ENDS_A_TABLE.search(line) and line.count("{") < line.count("}"):
        return False
    return not _closes_later(lines, at, *("[]" if still.brackets[-1] == "[" else "{}"))


def _closes_later(lines: list[str], at: int, opening: str, closing: str) -> bool:
    """Whether a bracket closes below that was not opened there: a table or a list written over more lines."""
    depth = 0
    for line in lines[at : at + _LINES_AHEAD]:
        if is_heading(line):
            return False
        bare = re.sub(r"\"[^\"]*\"?|#.*", "", line)
        for character in bare:
            depth += {opening: 1, closing: -1}.get(character, 0)
            if depth < 0:
                return True
    return False


def _without_empty_end(lines: list[str]) -> list[str]:
    end = len(lines)
    while end > 1 and is_nothing(lines[end - 1]):
        end -= 1
    return lines[:end]
