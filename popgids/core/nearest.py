"""Which known name someone may have meant."""

from collections.abc import Collection

_CLOSE = 0.6


def nearest(word: str, known: Collection[str], most: int = 1) -> tuple[str, ...]:
    """The known names that look most like word, the best first; none when nothing comes near."""
    # difflib takes longer to load than a guide without mistakes.
    from difflib import get_close_matches

    by_lower = {name.lower(): name for name in known}
    found = get_close_matches(word.lower()[:80], list(by_lower), n=most, cutoff=_CLOSE)
    return tuple(by_lower[name] for name in found)
