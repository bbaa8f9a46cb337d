"""Words about somebody's health, which do not belong in a file."""

import re
from functools import cache


@cache
def _words() -> re.Pattern[str]:
    """Made when the first answer is looked at: it takes a moment, and the first question must not wait for it."""
    return re.compile(
        r"\b(ziek(te|tes|meld\w*|e)?|burn-?out\w*|medicatie|medicijn\w*|diagnose\w*|operatie\w*|zwanger\w*|depressie\w*"
        r"|depressief|therapie\w*|psycholoog|psychiater|arbo-?arts|bedrijfsarts|kanker|hernia|migraine|overspannen"
        r"|adhd|autis\w+)\b",
        re.IGNORECASE,
    )


def names_health(text: str) -> bool:
    """Whether a text names somebody's health; then only what it means for the work belongs in a file."""
    return bool(_words().search(text))
