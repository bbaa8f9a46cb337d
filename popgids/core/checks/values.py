"""Values of a file as a reader sees them: what sort they are, and their first words."""

from datetime import date, datetime, time
from typing import Any


def kind_of(value: Any) -> str:
    """What sort of value a reader sees: tekst, ja-nee, getal, lijst, tabel or datum."""
    kinds: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (str, "tekst"),
        (bool, "ja-nee"),
        ((int, float), "getal"),
        (list, "lijst"),
        (dict, "tabel"),
        ((date, datetime, time), "datum"),
    )
    return next((name for kind, name in kinds if isinstance(value, kind)), "")


def short_value(value: Any) -> str:
    """The value in a few words; "" for a list or a table."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, dict)):
        return ""
    text = str(value) if not isinstance(value, int) or abs(value) < 10**30 else "een heel groot getal"
    return text[:60]
