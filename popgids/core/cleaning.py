"""The one place where text from people, files and the clipboard is made safe to show and to keep."""

from __future__ import annotations

import re
from typing import Annotated
from unicodedata import category, normalize

from popgids.core.fields import Cleaned

ANSWER_LIMIT = 20_000
"""The most characters an answer of several lines may have."""

LINE_LIMIT = 300
"""The most characters a text of one line may have."""

MARKS_IN_A_ROW = 4
"""More combining marks than this on one letter draw over the lines above and below it."""

# Putting marks in canonical order takes time that grows with the square of the run, so a run is shortened before.
_MARKS_BEFORE_ORDERING = 30

_JOINER = "\u200d"
_EMOJI = "\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff"

# Text of these characters alone needs no work: no controls, no marks, nothing that NFC changes.
# Dutch with its accents, quotes, dashes and the euro sign stays inside it.
_HARMLESS = "\n\t -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2190-\u21ff\U0001f300-\U0001faff"
_UNUSUAL = re.compile(f"[^{_HARMLESS}]")
# Compiled with the first text that needs them; most talks have none.
_UNUSUAL_RUN = f"[^{_HARMLESS}]{{{MARKS_IN_A_ROW + 1}}}"

# Word and mail programs paste \v, \f, NEL and the two Unicode separators where a line ends.
_LINE_ENDS = "\r\n|[\r\v\f\u0085\u2028\u2029]"
_SURROGATE_PAIR = "[\ud800-\udbff][\udc00-\udfff]"
_SURROGATE = "[\ud800-\udfff]"
_FORBIDDEN = (
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 with ESC in it, DEL, C1
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # invisible, or steering the direction of text
    "\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\ufdd0-\ufdef\ufffe\uffff"  # non-characters, here and at the end of each plane
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
_LOOSE_JOINER = f"(?<![{_EMOJI}\ufe0f]){_JOINER}|{_JOINER}(?![{_EMOJI}])"
# The look-behind keeps this linear on a long run of spaces.
_BREAK = re.compile("(?:(?<! ) +)?[\n\t][ \n\t]*")


def clean_text(text: str, *, limit: int, lines: bool) -> str:
    r"""The text without anything that could steer a terminal, hide, or not be saved; at most limit characters.

    Line ends become a line feed. Controls, invisible and direction-steering characters and non-characters go; a lone
    surrogate becomes U+FFFD. What is left is NFC with at most MARKS_IN_A_ROW combining marks in a row. A zero-width
    joiner stays between two emoji only, so that a family stays one picture. With lines=False each stretch of line
    ends and tabs becomes one space. Spaces at the ends are kept: someone may be about to type the next word.
    Cleaning clean text returns it unchanged; it never raises.
    """
    if _UNUSUAL.search(text):
        text = _clean_unusual(text)
    if not lines and ("\n" in text or "\t" in text):
        text = _BREAK.sub(" ", text)
    if len(text) > limit:
        # A joiner that lost its second emoji would be dropped by the next cleaning.
        text = text[:limit].rstrip(_JOINER)
    return text


def clean_line(text: str) -> str:
    """The text as one clean line of at most LINE_LIMIT characters; what is blank is empty."""
    return _empty_when_blank(clean_text(text, limit=LINE_LIMIT, lines=False))


def clean_answer(text: str) -> str:
    """The text as clean lines of at most ANSWER_LIMIT characters together; what is blank is empty."""
    return _empty_when_blank(clean_text(text, limit=ANSWER_LIMIT, lines=True))


def _empty_when_blank(text: str) -> str:
    return text if text.strip() else ""


CleanLine = Annotated[str, Cleaned(clean_line)]
"""A field of a model that holds one clean line; cleans what it is given, and cuts instead of refusing."""

CleanText = Annotated[str, Cleaned(clean_answer)]
"""A field of a model that holds clean text of several lines; cleans what it is given, and cuts instead of refusing."""


def _clean_unusual(text: str) -> str:
    text = re.sub(_LINE_ENDS, "\n", text)
    text = re.sub(_SURROGATE_PAIR, _join_pair, text)
    text = re.sub(_SURROGATE, "\ufffd", text)
    text = re.sub(_FORBIDDEN, "", text)
    text = re.sub(_LOOSE_JOINER, "", text)
    text = _cap_marks(text, _MARKS_BEFORE_ORDERING)
    text = normalize("NFC", text)
    return _cap_marks(text, MARKS_IN_A_ROW)


def _join_pair(match: re.Match[str]) -> str:
    # Some terminals on Windows deliver an emoji as its two halves.
    return match.group().encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _cap_marks(text: str, most: int) -> str:
    if not re.search(_UNUSUAL_RUN, text):
        return text
    kept = []
    run = 0
    for character in text:
        run = run + 1 if category(character)[0] == "M" else 0
        if run <= most:
            kept.append(character)
    return "".join(kept)
