"""Letters after the one that chose: the rest of the name of the choice, or words that belong in a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.timer import Timer
    from textual.widget import Widget

_ENDS_A_WORD = ".,;:!?…)]”’"
_MOMENT = 1.0


def behind(text: str, words: str) -> str:
    """The words as they come behind a text that somebody had left: as a new word, with a space if it needs one."""
    is_apart = not text or text[-1].isspace() or words[:1].isspace() or words[:1] in _ENDS_A_WORD
    return words if is_apart else f" {words}"


class TypedOut:
    """Follows somebody who types a choice in full, so that the n of "gezien" does not choose "niet akkoord"."""

    def __init__(self) -> None:
        self._name = ""
        self._typed = ""
        self._is_behind = False

    def begin(self, key: str, name: str) -> None:
        """A key chose what has this name; a digit begins no name."""
        is_start = key.isalpha() and name.casefold().startswith(key.casefold())
        self._name, self._typed, self._is_behind = (
            (name.casefold(), key, False) if is_start else ("", "", False)
        )

    def forget(self) -> None:
        """Begin anew."""
        self.begin("", "")

    def takes(self, letter: str) -> bool:
        """Whether a letter only goes on with the name, or with the comma or space behind it."""
        if not self._name:
            return False
        if not self._is_behind and self._name.startswith(f"{self._typed}{letter}".casefold()):
            self._typed += letter
            return True
        if self._typed.casefold() != self._name or letter.isalnum():
            return False
        self._is_behind = True
        return True

    @property
    def is_in_words(self) -> bool:
        """Whether a letter that is not taken belongs to words, also when it is a key of another choice."""
        return self._is_behind or len(self._typed) > 1

    def words(self, letter: str) -> str:
        """The words that a letter ends, from their first letter; then it begins anew."""
        begun = self._typed if len(self._typed) > 1 and not self._is_behind else ""
        self.forget()
        return begun + letter


class Burst:
    """Whether letters that choose nothing came just now: a key that comes quickly behind them is one of the word."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._timer: Timer | None = None

    @property
    def is_on(self) -> bool:
        """Whether what is typed now belongs to what was typed before it."""
        return self._timer is not None

    def note(self, letter: str) -> None:
        """Take what comes next for words as well, also behind a space, until nothing is typed for a moment."""
        is_of_words = self.is_on or letter.isalpha()
        self.end()
        if is_of_words:
            self._timer = self._widget.set_timer(_MOMENT, self.end)

    def end(self) -> None:
        """Let keys choose again."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
