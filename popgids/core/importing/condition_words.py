"""From a few Dutch words to the als of a question: "cursus is ja en cijfer minstens 6"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from popgids.core.importing.cells import number_in
from popgids.core.importing.conditions import (
    MOST_PARTS,
    Unmet,
    condition_from_form,
    condition_of,
    known_as,
    value_as,
)
from popgids.core.importing.xpath import Call, Node, NotUnderstood, Ref, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from popgids.core.importing.conditions import Known

_SPLIT = re.compile(r"""("[^"]*"|'[^']*'|“[^”]*”)|(\s+(?:of|en)\s+)""", re.IGNORECASE)
_JOINS = re.compile(r"\s+(?:of|en)\s+", re.IGNORECASE)
_FILLED = re.compile(
    r"^(?P<name>.+?)\s+(?:is\s+)?(?:(?P<empty>niet\s+ingevuld|leeg)|ingevuld|niet\s+leeg)$", re.IGNORECASE
)
_ONE_OF = r"\b(?:is\s+)?(?:niet\s+)?een\s+van\b"
_LIMITS = {
    "minstens": ">=", "ten minste": ">=", "tenminste": ">=", "vanaf": ">=", "minimaal": ">=", ">=": ">=", "≥": ">=",
    "hoogstens": "<=", "ten hoogste": "<=", "maximaal": "<=", "<=": "<=", "≤": "<=",
    "niet minder dan": ">=", "niet lager dan": ">=", "niet onder": ">=",
    "niet meer dan": "<=", "niet hoger dan": "<=", "niet boven": "<=",
    "meer dan": ">", "hoger dan": ">", "groter dan": ">", "boven": ">", ">": ">",
    "minder dan": "<", "lager dan": "<", "kleiner dan": "<", "onder": "<", "<": "<",
}  # fmt: skip
_WORDS_FOR_LIMITS = "|".join(one.replace(" ", r"\s+") for one in _LIMITS if one[0].isalpha())
_OPERATOR = re.compile(
    rf"\s*(?P<op>{_ONE_OF}|(?:\bis\s+)?\b(?:{_WORDS_FOR_LIMITS})\b|>=|<=|≥|≤|!=|<>|<|>|\bis\b|=)\s*",
    re.IGNORECASE,
)
_NOT = re.compile(r"^niet\s+(?P<rest>\S.*)$", re.IGNORECASE)
_PLAIN_NUMBER = re.compile(r"\d{1,12}(?:[.,]\d{1,6})?")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_QUOTES = "\"'“”"
_MOST_PIECES = 4 * MOST_PARTS
"""An answer can itself hold of and en; a text with more of them than this is no condition of a guide."""

_Piece = tuple[str, str]
"""The word before a part (of or en, "" for the first), and the part."""


def condition_from_words(text: str, known: Mapping[str, Known], *, negate: bool = False) -> dict[str, Any]:
    """The als for words as: cursus is ja en vorm een van werk, collega; negate: it holds when these do not.

    Raises Unmet when it is not understood.
    """
    if "${" in text:
        return condition_from_form(f"not({text})" if negate else text, known)
    left = pieces_of(text)
    if len(left) > _MOST_PIECES:
        raise Unmet("voorwaarde-moeilijk")
    ways: list[list[Node]] = [[]]
    while left:
        if left[0][0] == "of":
            ways.append([])
        ways[-1].append(_test(left, known))
    try:
        whole = _joined("or", [_joined("and", way) for way in ways])
        return condition_of(Call("not", (whole,)) if negate else whole, known)
    except Unmet:
        raise
    except NotUnderstood:
        raise Unmet("voorwaarde-moeilijk") from None


def pieces_of(text: str) -> list[_Piece]:
    """The parts between of and en, outside quotes."""
    parts: list[_Piece] = [("", "")]
    # Each match splits off a text in quotes or a word, and None for the other.
    for piece in filter(None, _SPLIT.split(text)):
        if _JOINS.fullmatch(piece):
            parts.append((piece.strip().lower(), ""))
        else:
            word, before = parts[-1]
            parts[-1] = (word, before + piece)
    return [(word, part.strip()) for word, part in parts]


@dataclass(frozen=True, slots=True)
class _Words:
    """A test as it is written: the question, what is done with its answer, and the rest."""

    name: str
    operator: str
    value: str


def words_of(text: str, known: Mapping[str, Known]) -> _Words | None:
    """The test in a part; a question may itself have a word as "is" or "onder" in its text."""
    found = []
    for match in _OPERATOR.finditer(text):
        name, value = bare(text[: match.start()]), text[match.end() :].strip()
        if name and value:
            found.append(_Words(name, " ".join(match["op"].lower().split()), value))
    return next((one for one in found if known_as(one.name, known)), found[0] if found else None)


def _test(left: list[_Piece], known: Mapping[str, Known]) -> Node:
    """The next test; takes the parts that it consists of."""
    words = re.sub(r"^als\s+", "", left[0][1], flags=re.IGNORECASE)
    said = words_of(words, known)
    about = known_as(said.name, known) if said else None
    if said and about is not None and said.operator in ("is", "="):
        # An answer can itself begin with "niet" or hold "of": what the question calls an answer comes first.
        for operator, value in (("=", said.value), ("!=", _without_not(said.value))):
            answer = _longest_answer(value, left, about)
            if answer:
                del left[: answer[0]]
                return _any_of(operator, said.name, [answer[1], *_other_answers(left, about)])
    left.pop(0)
    return _test_in(words, said)


def _without_not(value: str) -> str:
    match = _NOT.match(value)
    return match["rest"] if match else ""


def _longest_answer(value: str, left: list[_Piece], about: Known) -> tuple[int, str] | None:
    """How many parts make up an answer of the question, the more the better, and that answer."""
    found = None
    text = value
    for at in range(len(left)):
        text = f"{text} {left[at][0]} {left[at][1]}" if at else text
        plain = bare(text)
        if plain and not set(plain) & set(_QUOTES) and value_as(about, plain) is not None:
            found = (at + 1, plain)
    return found


def _other_answers(left: list[_Piece], about: Known) -> list[str]:
    """The answers to the same question behind "of"; takes their parts."""
    found = []
    while left and left[0][0] == "of" and (more := _longest_answer(left[0][1], left, about)):
        del left[: more[0]]
        found.append(more[1])
    return found


def _any_of(operator: str, name: str, answers: list[str]) -> Node:
    """A test on one of these answers; with "niet" before them it is none of them."""
    tests: list[Node] = [Call(operator, (Ref(name), _literal(one))) for one in answers]
    return _joined("or" if operator == "=" else "and", tests)


def _test_in(words: str, said: _Words | None) -> Node:
    if re.search(r"\b(ingevuld|leeg)$", words, re.IGNORECASE):
        filled = _FILLED.match(words)
        if filled is not None:
            return Call("=" if filled["empty"] else "!=", (Ref(bare(filled["name"])), Value("")))
    if said is None:
        raise Unmet("voorwaarde-woorden", words)
    name, operator, value = Ref(said.name), said.operator, said.value
    limit = _LIMITS.get(operator.removeprefix("is "))
    if limit:
        return Call(limit, (name, _limit(value)))
    if operator.endswith("een van"):
        return _any_of("!=" if "niet" in operator else "=", said.name, re.split(r"[,;|]", value))
    if operator == "is" and (refused := _without_not(value)):
        return Call("!=", (name, _literal(refused)))
    return Call("=" if operator in ("is", "=") else "!=", (name, _literal(value)))


def bare(text: str) -> str:
    """The text without quotes around it."""
    return text.strip().strip(_QUOTES).strip()


def _literal(text: str) -> Value:
    text = bare(text)
    if _THOUSANDS.fullmatch(text):
        return Value(Decimal(text.replace(".", "")))
    is_number = _PLAIN_NUMBER.fullmatch(text)
    return Value(Decimal(text.replace(",", "."))) if is_number else Value(text)


def _limit(text: str) -> Value:
    """The number of a limit, also with what it counts: € 1.000 or 5 uur."""
    number = number_in(bare(text))
    if number is None:
        raise Unmet("voorwaarde-getal", bare(text))
    return Value(Decimal(str(number)))


def _joined(name: str, nodes: list[Node]) -> Node:
    node = nodes[0]
    for one in nodes[1:]:
        node = Call(name, (node, one))
    return node
