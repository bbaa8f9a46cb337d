"""Yes and no as people write them: in a cell to tick, or as the answers of a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_YES = ("ja", "yes", "j", "y", "1", "true", "waar", "x", "✓", "✔", "☑", "☒", "√")
_NO = ("nee", "no", "n", "0", "false", "onwaar", "neen")
_BOTH = 2
_ANSWER = re.compile(r"^(?P<word>ja|nee|neen)(?:$|[\s,;:.(–-]+(?P<more>.*)$)", re.IGNORECASE | re.DOTALL)
_ASKS_ON = re.compile(
    r"^(?:namelijk|nl|want|omdat|toelichting|licht|reden|welke?|wat|waarom|hoe|wanneer|wie|waar)\b",
    re.IGNORECASE,
)
_DOTS = " .…_:;,()"
_YES_NO = re.compile(r"^ja\s*(?:[/|,;–-]|\bof\b|\s)\s*neen?\b(?P<more>.*)$", re.IGNORECASE | re.DOTALL)
_IF_SO = re.compile(
    r"(?:^|[\s(,;.?:/+])(?:zo|indien|bij|als)\s+(?P<answer>ja|neen?)\b[\s,:;]*(?P<asked>[^\s,:;].*?)"
    r"(?=[\s(,;/]+(?:en\s+)?(?:zo|indien|bij|als)\s+(?:ja|neen?)\b|$)",
    re.IGNORECASE | re.DOTALL,
)
_EXPLAINED = re.compile(
    r"^(?:(?:met|plus|en|graag)\s+)?(?:korte\s+|eventuele\s+)?(?:toelichting|uitleg|opmerkingen?|motivatie)$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"^\s*(?:[/|,;]|\bof\b)", re.IGNORECASE)


def yes_or_no(word: str) -> bool | None:
    """What a cell says in which people put ja, nee or a cross; None when it says something else."""
    return is_yes(word.strip().rstrip("().*").lower())


def is_yes(word: str) -> bool | None:
    """True for a yes, False for a no, None for anything else."""
    word = word.lower().strip()
    return True if word in _YES else False if word in _NO else None


def is_yes_no(names: Sequence[str]) -> bool:
    """Whether these two answers are yes and no."""
    return len(names) == _BOTH and {is_yes(name) for name in names} == {True, False}


def asks_on(texts: Sequence[str]) -> dict[str, str] | None:
    """What two answers ask after a yes or a no ("ja, namelijk …"); None when they are no plain yes and no."""
    found: dict[str, str] = {}
    answers = []
    for text in texts:
        match = _ANSWER.match(text.strip())
        more = (match["more"] or "").strip(_DOTS) if match else ""
        asked = asked_after(more) if more else {}
        if match is None or (more and not asked and not _ASKS_ON.match(more)):
            return None
        answers.append(is_yes(match["word"]))
        if asked:
            found |= asked
        elif more:
            found["bij_ja" if answers[-1] else "bij_nee"] = f"{more[0].upper()}{more[1:]}?"
    return found if len(answers) == _BOTH and set(answers) == {True, False} else None


def has_yes_and_no(texts: Sequence[str]) -> bool:
    """Whether a yes and a no are among these answers, whatever else is."""
    matches = [_ANSWER.match(text.strip()) for text in texts]
    return {is_yes(match["word"]) for match in matches if match} == {True, False}


def asked_after(text: str) -> dict[str, str]:
    """What "zo ja, welke?" and "zo nee, waarom?" ask on, under the keys of a guide; nothing when that is not all."""
    plain = text.strip(f"{_DOTS}+/-–")
    found: dict[str, str] = {}
    at = 0
    for match in _IF_SO.finditer(plain):
        if plain[at : match.start()].strip(_DOTS):
            return {}
        found.setdefault("bij_ja" if is_yes(match["answer"]) else "bij_nee", _as_question(match["asked"]))
        at = match.end()
    return found


def after_yes_or_no(text: str) -> tuple[dict[str, str], list[str]] | None:
    """What "ja/nee" asks on with the words behind it, and those that ask nothing; None when it is not ja or nee."""
    match = _YES_NO.match(text.strip())
    if match is None or not match["more"].strip():
        return None
    more = match["more"].strip(f"{_DOTS}+/|-–")
    asked = {
        "bij_ja" if is_yes(one["answer"]) else "bij_nee": _as_question(one["asked"])
        for one in _IF_SO.finditer(more)
    }
    if asked:
        left = _IF_SO.sub(" ", more).strip(_DOTS)
        return asked, [left] if left else []
    if _EXPLAINED.match(more):
        words = _as_question(re.sub(r"^(?:met|plus|en|graag)\s+", "", more, flags=re.IGNORECASE))
        return {"bij_ja": words, "bij_nee": words}, []
    if _ASKS_ON.match(more) and more.endswith("?"):
        return {"bij_ja": _as_question(more), "bij_nee": _as_question(more)}, []
    return None if _ANOTHER.match(match["more"]) else ({}, [more])


def _as_question(words: str) -> str:
    """What is asked on, as a line of its own."""
    plain = words.strip(_DOTS)
    is_question = _ASKS_ON.match(plain) and not plain.endswith("?") and not _EXPLAINED.match(plain)
    is_question = is_question and not plain.lower().startswith("licht")
    return f"{plain[:1].upper()}{plain[1:]}{'?' if is_question else ''}"
