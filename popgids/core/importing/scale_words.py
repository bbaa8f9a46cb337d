"""What people write about a scale besides its numbers: stars, the words at its ends, a kind of scale by its name."""

from __future__ import annotations

import re

from popgids.core.ids import id_from
from popgids.core.importing.lists import choices_in

_BY_NAME = {
    **dict.fromkeys(("ster", "sterren", "sterretjes"), (1, 5, False)),
    **dict.fromkeys(("smiley", "smileys", "emoji", "emojis", "gezichtjes"), (1, 5, False)),
    **dict.fromkeys(("likert", "likertschaal"), (1, 5, False)),
    "nps": (0, 10, True),
    "rapportcijfer": (1, 10, True),
}
_DASH = re.compile(r"\s+(?:-|–|—|tot|naar|↔|→|\.\.\.|…)\s+|\s*(?:↔|→|\.\.\.|…)\s*", re.IGNORECASE)
_FROM = re.compile(r"^van\s+", re.IGNORECASE)
_LONGEST = 60
_BOTH = 2


def points_of_sort(words: str) -> tuple[int, int, bool] | None:
    """The points of a scale that has a name of its own, and whether it always has these; None for another."""
    return next((_BY_NAME[one] for one in id_from(words).split("-") if one in _BY_NAME), None)


def ends_of(words: str, count: int) -> dict[str, str]:
    """The words behind a scale of so many points (0 when nobody says how many), at their place; nothing for none."""
    ends = [one.strip() for one in _DASH.split(_FROM.sub("", words)) if one.strip()]
    texts = ends if len(ends) > 1 else choices_in(words)
    if len(texts) < _BOTH or any(len(one) > _LONGEST or re.search(r"\d", one) for one in texts):
        return {}
    if len(texts) == count or (not count and texts is not ends):
        return {"punten": "; ".join(texts)}
    return {"laag": texts[0], "hoog": texts[1]} if len(texts) == _BOTH else {}
