"""What is told when something was written, or could not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.ui.problem_text import error_sentence
from popgids.ui.widgets.literal import join

if TYPE_CHECKING:
    from textual.content import Content

    from popgids.errors import PopgidsError


def error_text(error: PopgidsError) -> str:
    """What happened, what is safe and what to do, each in a paragraph."""
    text = error_sentence(error)
    return "\n\n".join(part for part in (text.what, text.safe, text.remedy) if part)


def bare_name(place: str) -> str:
    """The name of a file without its folders."""
    return place.replace("\\", "/").rpartition("/")[2]


def place_content(sentence: str, place: str) -> Content:
    """A sentence with the place of a file under it."""
    return join(f"{sentence}\n", (place, "bold"))
