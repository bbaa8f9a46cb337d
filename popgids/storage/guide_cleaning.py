"""What could steer a terminal, taken out of what a guide says."""

from __future__ import annotations

from typing import Any

from popgids.core.cleaning import clean_text


def may_hold_odd_characters(text: str) -> bool:
    """Whether anything in a file could need cleaning; an escape in a text can stand for any character."""
    return "\\" in text or clean_text(text, limit=len(text), lines=True) != text


def cleaned(data: dict[str, Any], text: str) -> dict[str, Any]:
    """The data of a file with this text; the same data when there is nothing to clean."""
    if not may_hold_odd_characters(text):
        return data
    return {key: _cleaned(value) for key, value in data.items()}


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value, limit=len(value), lines=True)
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    if isinstance(value, dict):
        return {key: _cleaned(item) for key, item in value.items()}
    return value
