"""What sentences are made of: the parts of a text, and the words of a file made safe to show."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from popgids.core.cleaning import clean_text
from popgids.i18n import _

_WORD_LIMIT = 60
_LINE_LIMIT = 400
_MOST_WORDS = 24


@dataclass(frozen=True, slots=True)
class ProblemText:
    """What is wrong or happened, what to do about it, and for an error what is safe; each whole sentences."""

    what: str
    remedy: str
    safe: str = ""


class Facts:
    """The data of a problem as clean words; a fact that is not there is an empty word, never an error."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data

    def __getitem__(self, key: str) -> str:
        if key == "other_line" and (file := self._data.get("other_file")):
            return _("{line} van {file}").format(line=self._data.get(key), file=file_name(str(file)))
        return clean_word(self._data.get(key, ""))

    def line(self, key: str) -> str:
        """A whole line of a guide, which is longer than a word."""
        return clean_text(str(self._data.get(key, "")), limit=_LINE_LIMIT, lines=False)

    def raw(self, key: str) -> Any:
        return self._data.get(key)

    def many(self, key: str) -> tuple[str, ...]:
        """The clean words of a list; none when it is no list."""
        value = self._data.get(key)
        return tuple(clean_word(item) for item in value) if isinstance(value, (list, tuple)) else ()

    def words(self, key: str, last: str = "") -> str:
        """A list of words: "a", "b" of "c"."""
        items = self.many(key)
        more = len(items) > _MOST_WORDS
        quoted = [f'"{item}"' for item in items[:_MOST_WORDS]]
        if more:
            return ", ".join([*quoted, "…"])
        return listed(quoted, last or _("of"))


Sentence = Callable[[Facts], tuple[str, str]]
"""What is wrong and what to do about it."""


def clean_word(value: Any) -> str:
    """A value from a file as a short clean word; true and false as they are written in TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and abs(value) > 10**15:
        return _("een heel groot getal")
    text = clean_text(str(value), limit=_WORD_LIMIT + 1, lines=False)
    return text if len(text) <= _WORD_LIMIT else f"{text[:_WORD_LIMIT]}…"


def listed(items: list[str], last: str) -> str:
    """a, b of c."""
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def file_name(path: str) -> str:
    """A path as it is shown: whole, on one line, clean."""
    return clean_text(path, limit=1000, lines=False)


def plain(what: str, remedy: str) -> Sentence:
    """A sentence in which only the facts have to be filled in."""

    def sentence(facts: Facts) -> tuple[str, str]:
        return _(what).format_map(facts), _(remedy).format_map(facts)

    return sentence


def unknown(what: str, remedy: str) -> Sentence:
    """A name that is not there: the nearest one, or how to make it."""

    def sentence(facts: Facts) -> tuple[str, str]:
        told = _(what).format_map(facts)
        if facts["gone_from"]:
            also = _("Ook in “{base}” staat hij niet (meer).").format(base=facts["gone_from"])
            told = f"{told} {also}"
        if facts["nearest"]:
            return told, _('Bedoel je "{nearest}"?').format(nearest=facts["nearest"])
        return told, _(remedy).format_map(facts)

    return sentence
