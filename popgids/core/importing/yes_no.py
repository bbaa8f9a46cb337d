"""Yes and no as people write them: in a cell to tick, or as the answers of a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_YES = ("ja", "yes", "j", "y", "1", "true", "waar", "x")
_NO = ("nee", "no", "n", "0", "false", "onwaar", "neen")
_BOTH = 2
_ANSWER = re.compile(r"^(?P<word>ja|nee|neen)(?:$|[\s,;:.(–-]+(?P<more>.*)$)", re.IGNORECASE | re.DOTALL)
_ASKS_ON = re.compile(
    r"^(?:namelijk|nl|want|omdat|toelichting|licht|reden|welke?|wat|waarom|hoe|wanneer|wie|waar)\b",
    re.IGNORECASE,
)
_DOTS = " .…_:;,()"


def yes_or_no(word: str) -> bool | None:
    """What a cell says in which people put ja, nee or a cross; None when it says something else."""
    return is_yes(word.strip().rstrip("().").lower())


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
        if match is None or (more and not _ASKS_ON.match(more)):
            return None
        answers.append(is_yes(match["word"]))
        if more:
            found["bij_ja" if answers[-1] else "bij_nee"] = f"{more[0].upper()}{more[1:]}?"
    return found if len(answers) == _BOTH and set(answers) == {True, False} else None


def has_yes_and_no(texts: Sequence[str]) -> bool:
    """Whether a yes and a no are among these answers, whatever else is."""
    matches = [_ANSWER.match(text.strip()) for text in texts]
    return {is_yes(match["word"]) for match in matches if match} == {True, False}
