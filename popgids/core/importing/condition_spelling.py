"""Conditions in the shorter words of a form: "alleen als vraag 4 ja", "cijfer tussen 4 en 7", "ja bij vraag 1"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from popgids.core.importing.cells import number_in
from popgids.core.importing.condition_words import bare, condition_from_words, pieces_of, words_of
from popgids.core.importing.conditions import Unmet, both, known_as, value_as

if TYPE_CHECKING:
    from collections.abc import Mapping

    from popgids.core.importing.conditions import Known

_AHEAD = re.compile(r"^(?:alleen\s+)?(?:als|indien|wanneer|mits|bij)\s+(?:bij\s+)?", re.IGNORECASE)
_UNLESS = re.compile(
    r"""(?P<quoted>"[^"]*"|'[^']*'|“[^”]*”)|(?:^(?:alleen\s+)?|[\s,;]+(?:en\s+)?)"""
    r"(?:(?:tenzij|behalve)(?:\s+(?:als|indien|wanneer|bij))?|niet\s+(?:als|indien|wanneer))\s+",
    re.IGNORECASE,
)
"""Before what must not hold, outside quotes."""
_ANSWER_TO = re.compile(r"^(?:het\s+)?antwoord\s+(?:op|bij|van)\s+", re.IGNORECASE)
_BEHIND = re.compile(r"\s+(?:is|ingevuld|gekozen|aangevinkt|geantwoord)$", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s+(?:ligt\s+|is\s+)?tussen\s+(?:de\s+)?(?P<low>\d[\d.,]*)\s+en\s+(?:de\s+)?(?P<high>\d[\d.,]*)\b",
    re.IGNORECASE,
)
"""Two limits in one test."""
_JOIN = re.compile(r"\s(?:of|en)\s", re.IGNORECASE)
_NOT = re.compile(r"^niet\s+", re.IGNORECASE)
_AT = re.compile(r"^(?P<value>.+?)\s+(?:bij|op)\s+(?P<name>.+)$", re.IGNORECASE)
_HOLDS = re.compile(r"^(?P<name>.+?)\s+bevat\s+(?P<value>.+)$", re.IGNORECASE)
_OTHER_SPELLINGS = (
    (re.compile(r"\bén\b|(?<=\s)[&+](?=\s)", re.IGNORECASE), "en"),
    (re.compile(r"\bóf\b", re.IGNORECASE), "of"),
    (re.compile(r"\s+(?:is\s+)?(?:anders\s+dan|ongelijk\s+aan)\s+", re.IGNORECASE), " is niet "),
    (re.compile(r"\s+(?:is\s+)?geen\s+(?=\S)", re.IGNORECASE), " is niet "),
    (re.compile(r"\b(?:is\s+)?(?:beantwoord|gevuld)$", re.IGNORECASE), "ingevuld"),
)
"""What people write for what popgids has its own words for."""
_SIGNS = ((re.compile(r"\s*(?:≠|=/=|=!)\s*"), " != "), (re.compile(r"=<"), "<="), (re.compile(r"=>"), ">="))
_LONGEST = 400
"""A test of more signs than this is no short one."""
_MOST_BETWEEN = 5
_LONGEST_WHOLE = 2000
"""And a text with more than this no condition at all."""
_QUOTED = re.compile(r"""\"[^\"]*\"|'[^']*'|“[^”]*”""")
_IN_BRACKETS = re.compile(
    r"(?:^|\(|\b(?P<word>of|en|niet|als|indien|wanneer|mits|tenzij))\s*(?P<tests>\([^()]*\))",
    re.IGNORECASE,
)
"""Brackets around tests, and not behind the words of a question."""


class AsSaid(NamedTuple):
    """The als that a condition became, and the lowest and highest number of each "tussen" in it."""

    als: dict[str, Any]
    between: tuple[tuple[str, str], ...] = ()


def condition_as_said(text: str, known: Mapping[str, Known]) -> AsSaid:
    """What a condition became, also one in the words that forms have for it.

    Raises Unmet when it is not understood.
    """
    if len(text) > _LONGEST_WHOLE:
        raise Unmet("voorwaarde-moeilijk")
    for pattern, sign in _SIGNS:
        text = pattern.sub(sign, text)
    try:
        return _with_unless(text, known)
    except Unmet as refused:
        reason = refused
    other = text
    for pattern, words in _OTHER_SPELLINGS:
        other = pattern.sub(words, other)
    if other == text:
        raise reason
    try:
        return _with_unless(other, known)
    except Unmet:
        raise reason from None


def _with_unless(text: str, known: Mapping[str, Known]) -> AsSaid:
    """What a condition became of which a part must not hold."""
    unless = next((one for one in _UNLESS.finditer(text) if not one["quoted"]), None)
    if unless is None:
        return _one_as_said(text, known)
    try:
        refused = _one_as_said(text[unless.end() :], known, negate=True)
        before = text[: unless.start()].strip(" ,;")
        if not before:
            return refused
        first = _one_as_said(before, known)
        return AsSaid(both(first.als, refused.als) or refused.als, (*first.between, *refused.between))
    except Unmet as reason:
        # The name of a question can itself hold such a word.
        try:
            return _one_as_said(text, known)
        except Unmet:
            raise reason from None


def _one_as_said(text: str, known: Mapping[str, Known], *, negate: bool = False) -> AsSaid:
    """What tests without "unless" between them became; negate: it holds when they do not."""
    text = text if "${" in text else _without_brackets(text)
    try:
        return AsSaid(condition_from_words(text, known, negate=negate))
    except Unmet as refused:
        reason = refused
    plain, between = _with_limits_apart(_AHEAD.sub("", text.strip()))
    other = _respelled(plain, known)
    if other != text:
        try:
            return AsSaid(condition_from_words(other, known, negate=negate), between)
        except Unmet as refused:
            reason = refused
    raise reason


def _without_brackets(text: str) -> str:
    """The same tests without the brackets around some of them; "en" binds more than "of" without them, too.

    Raises Unmet when the brackets say something else.
    """
    while True:
        plain = _QUOTED.sub(lambda match: "·" * len(match[0]), text)
        match = _IN_BRACKETS.search(plain)
        if match is None:
            return text
        start, end = match.span("tests")
        around = f"{plain[:start]} {plain[end:]}"
        joins = _joins(match["tests"])
        is_negated = bool(joins) and (match["word"] or "").lower() == "niet"
        if is_negated or ("of" in joins and "en" in _joins(around)):
            raise Unmet("voorwaarde-haakjes")
        text = f"{text[:start]} {text[start + 1 : end - 1]} {text[end:]}".strip()


def _joins(text: str) -> set[str]:
    return {one[0].strip().lower() for one in _JOIN.finditer(_BETWEEN.sub(" ", text))}


def _respelled(text: str, known: Mapping[str, Known]) -> str:
    parts = [f"{word} {_part(part, known)}" for word, part in pieces_of(text)]
    return " ".join(parts).strip()


def _with_limits_apart(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The two limits of each "tussen" as tests of their own, and those limits."""
    found: list[tuple[str, str]] = []
    while len(found) < _MOST_BETWEEN and (match := _BETWEEN.search(text)):
        joins = list(_JOIN.finditer(text[: match.start()]))
        name = text[joins[-1].end() if joins else 0 : match.start()].strip()
        low, high = sorted((match["low"], match["high"]), key=lambda one: number_in(one) or 0)
        limits = f" minstens {low} en {name} hoogstens {high}"
        text = f"{text[: match.start()]}{limits}{text[match.end() :]}"
        found.append((low, high))
    return text, tuple(found)


def _part(part: str, known: Mapping[str, Known]) -> str:
    """One test with the words that popgids has for it; as it is when it is none of these."""
    if len(part) > _LONGEST:
        return part
    plain = _ANSWER_TO.sub("", part)
    whole = known_as(bare(plain), known)
    if whole is not None and whole.kind == "ja-nee":
        return _test(bare(plain), "ja")
    said = words_of(plain, known)
    if said and known_as(said.name, known):
        return plain
    if _NOT.match(plain) and said and said.operator in ("is", "=") and not _NOT.match(said.value):
        name = _NOT.sub("", said.name)
        return _test(name, f"niet {said.value}") if known_as(name, known) else plain
    for pattern in (_HOLDS, _AT):
        match = pattern.match(plain)
        if match and (found := _if_answer(match["name"], match["value"], known)):
            return found
    words = _BEHIND.sub("", plain).split()
    for at in range(len(words) - 1, 0, -1):
        if found := _if_answer(" ".join(words[:at]), " ".join(words[at:]), known):
            return found
    return plain


def _if_answer(name: str, value: str, known: Mapping[str, Known]) -> str:
    """The test on this answer, where the question has it; else ""."""
    name = bare(name.rstrip(": "))
    about = known_as(name, known)
    if about is None or about.kind in ("open", "kort") or '"' in name:
        return ""
    plain = bare(value)
    return (
        _test(name, plain)
        if any(value_as(about, one) is not None for one in (plain, _NOT.sub("", plain)))
        else ""
    )


def _test(name: str, value: str) -> str:
    return f'"{name}" is {value}'
