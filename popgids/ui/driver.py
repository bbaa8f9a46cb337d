"""A terminal driver that sleeps until something happens; uses private parts of Textual 8.2, on Linux and macOS.

The stock driver wakes ten times a second to see whether it should stop, takes a tenth of a second to do so, reads a
paste letter by letter, and burns a whole core when the terminal is gone.
"""

import os
import re
import selectors
from codecs import getincrementaldecoder
from collections.abc import Iterator
from time import monotonic

from textual import events
from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from popgids.ui import startup

_ENTER_ALTERNATE_SCREEN = "\x1b[?1049h"
_PASTE, _PASTE_END = "\x1b[200~", "\x1b[201~"
_HELD_SECONDS = 0.05
_UNFINISHED_PASTE_SECONDS = 2.0
_MOST_PASTED = 200_000

# An old terminal sends Alt with a digit so; Textual takes it for a sign that a Mac types with it.
_ALT_DIGIT = re.compile("\x1b([0-9])")


class PasteGate:
    """Takes pastes out of what the terminal sends, whole and quickly; the rest passes on to the parser of keys.

    An escape sequence within a paste stays part of the paste: it can never act as a key.
    """

    def __init__(self) -> None:
        self._held = ""
        self._pasted: list[str] | None = None
        self._size = 0
        self._since = 0.0

    def feed(self, text: str) -> Iterator[str | events.Paste]:
        """Give pieces of text for the parser, and pastes, in order."""
        text, self._held = self._held + text, ""
        self._since = monotonic()
        while text:
            marker = _PASTE if self._pasted is None else _PASTE_END
            before, found, text = text.partition(marker)
            if not found:
                # A lone escape is a key and not held, but within a paste it may begin the end.
                before, self._held = _split_begun(before, marker, 2 if self._pasted is None else 1)
            if self._pasted is not None:
                self._keep(before)
            elif before:
                yield before
            if found and self._pasted is None:
                self._pasted, self._size = [], 0
            elif found:
                yield self._finish()

    def wait_seconds(self) -> float | None:
        """How long to wait for the rest of what was begun; None when nothing is."""
        if self._pasted is not None:
            return _UNFINISHED_PASTE_SECONDS
        return _HELD_SECONDS if self._held else None

    def expire(self) -> Iterator[str | events.Paste]:
        """Give up waiting for a rest that does not come: a dead keyboard would be worse."""
        wait = self.wait_seconds()
        if wait is None or monotonic() - self._since < wait:
            return
        held, self._held = self._held, ""
        if self._pasted is not None:
            self._keep(held)
            yield self._finish()
        else:
            yield held

    def _keep(self, text: str) -> None:
        if self._pasted is not None and self._size < _MOST_PASTED:
            self._pasted.append(text)
            self._size += len(text)

    def _finish(self) -> events.Paste:
        pasted, self._pasted = "".join(self._pasted or []), None
        return events.Paste(pasted.replace("\x00", ""))


def _split_begun(text: str, marker: str, least: int) -> tuple[str, str]:
    """The text, and what at its end may be the beginning of the marker, from `least` letters of it on."""
    for length in range(len(marker) - 1, least - 1, -1):
        if text.endswith(marker[:length]):
            return text[:-length], text[-length:]
    return text, ""


class WaitingDriver(LinuxDriver):
    """LinuxDriver whose input thread waits for a key, a time-out, or the word that it may stop."""

    _wake: tuple[int, int] | None = None

    def start_application_mode(self) -> None:
        self._close_wake()
        self._wake = os.pipe()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self.attrs_before = startup.original_attributes() or self.attrs_before

    def disable_input(self) -> None:
        if self._wake is not None:
            os.write(self._wake[1], b"x")
        super().disable_input()

    def close(self) -> None:
        super().close()
        self._close_wake()

    def write(self, data: str) -> None:
        if data == _ENTER_ALTERNATE_SCREEN and startup.hand_over_screen():
            return
        super().write(data)

    def run_input_thread(self) -> None:
        if self._wake is None:
            return
        parser = XTermParser(self._debug)
        gate = PasteGate()
        decode = getincrementaldecoder("utf-8")("replace").decode
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._wake[0], selectors.EVENT_READ)
            while not self.exit_event.is_set():
                ready = selector.select(_wait_seconds(parser, gate))
                if any(key.fd == self.fileno for key, _ in ready):
                    data = self._read()
                    if not data:
                        startup.request_end()
                        return
                    self._pass_on(parser, gate.feed(decode(data)))
                self._pass_on(parser, gate.expire())
                for event in parser.tick():
                    self.process_message(event)

    def _pass_on(self, parser: XTermParser, parts: Iterator[str | events.Paste]) -> None:
        for part in parts:
            if isinstance(part, events.Paste):
                self.process_message(part)
                continue
            for event in parser.feed(_ALT_DIGIT.sub(_unambiguous, part)):
                self.process_message(event)

    def _read(self) -> bytes:
        """What came in; nothing when the terminal is gone."""
        try:
            return os.read(self.fileno, 65536)
        except OSError:
            return b""

    def _close_wake(self) -> None:
        for end in self._wake or ():
            os.close(end)
        self._wake = None


def _unambiguous(alt_digit: re.Match[str]) -> str:
    """Alt with a digit as a new terminal sends it."""
    return f"\x1b[{ord(alt_digit[1])};3u"


def _wait_seconds(parser: XTermParser, gate: PasteGate) -> float | None:
    """The time until the first of the time-outs; None is for ever."""
    due = parser._timeout_time  # noqa: SLF001  (the parser has no public way to ask)
    escape = None if due is None else max(0.0, due - get_time()) + 0.001
    return min((wait for wait in (escape, gate.wait_seconds()) if wait is not None), default=None)
