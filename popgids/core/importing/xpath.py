"""The expressions of a form: read into a small tree, or not understood. Nothing is ever worked out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_LONGEST = 2000
_DEEPEST = 30
_TOKEN = re.compile(
    r"""\s*(?:(?P<ref>\$\{\s*[^{}\s]{1,100}\s*\})|(?P<number>\d+(?:\.\d+)?)|(?P<text>'[^']*'|"[^"]*"|‘[^’]*’|“[^”]*”)
    |(?P<op>!=|<=|>=|[=<>+*(),-])|(?P<name>[A-Za-z_][\w.:-]*(?=\s*\()|[A-Za-z_]\w*)|(?P<self>\.))""",
    re.VERBOSE,
)
_LEVELS = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))


class NotUnderstood(Exception):  # noqa: N818  (it is no error: whoever reads on goes another way)
    """An expression that has no counterpart in a guide."""


@dataclass(frozen=True, slots=True)
class Ref:
    """The answer to a question, by its name in the form."""

    name: str


@dataclass(frozen=True, slots=True)
class Value:
    """A text or a number that stands in the expression."""

    value: str | Decimal


@dataclass(frozen=True, slots=True)
class Call:
    """A function or an operator, with what it works on."""

    name: str
    args: tuple[Node, ...]


Node = Ref | Value | Call


def parse_expression(text: str) -> Node:
    """The tree of an expression.

    Raises NotUnderstood.
    """
    if len(text) > _LONGEST:
        raise NotUnderstood
    tokens = []
    at = 0
    end = len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        if match is None:
            raise NotUnderstood
        tokens.append((str(match.lastgroup), match.group(match.lastgroup or 0)))
        at = match.end()
    parser = _Parser(tokens)
    node = parser.level(0)
    if parser.rest:
        raise NotUnderstood
    return node


class _Parser:
    """A reader of tokens, one level of operators at a time."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.rest = tokens[::-1]
        self._depth = 0

    def _next(self) -> tuple[str, str]:
        if not self.rest:
            raise NotUnderstood
        return self.rest.pop()

    def _sees(self, *words: str) -> bool:
        return bool(self.rest) and self.rest[-1][0] in ("op", "name") and self.rest[-1][1].lower() in words

    def _take(self, word: str) -> None:
        if not self._sees(word):
            raise NotUnderstood
        self.rest.pop()

    def level(self, number: int) -> Node:
        if number == len(_LEVELS):
            return self._primary()
        node = self.level(number + 1)
        while self._sees(*_LEVELS[number]):
            operator = self._next()[1].lower()
            node = Call(operator, (node, self.level(number + 1)))
        return node

    def _primary(self) -> Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise NotUnderstood
        kind, text = self._next()
        if (kind, text) == ("op", "("):
            node = self.level(0)
            self._take(")")
        elif (kind, text) == ("op", "-"):
            node = Call("-", (Value(Decimal(0)), self._primary()))
        elif kind == "ref":
            node = Ref(text[2:-1].strip())
        elif kind == "number":
            node = Value(Decimal(text))
        elif kind == "text":
            node = Value(text[1:-1])
        elif kind == "name" and self._sees("("):
            node = self._call(text.lower())
        else:
            raise NotUnderstood
        self._depth -= 1
        return node

    def _call(self, name: str) -> Node:
        self._take("(")
        args: list[Node] = []
        while not self._sees(")"):
            args.append(self.level(0))
            if not self._sees(")"):
                self._take(",")
        self._take(")")
        return Call(name, tuple(args))
