"""What a terminal shows of the bytes that a process wrote: the letters on the screen, and the modes that are on."""

import re
from collections.abc import Callable

import pyte

_SEQUENCE = re.compile(
    rb"\x1b(?:\[([<=>?]?)([0-9;:]*)([ -/]*)([@-~])|[\]PX^_].*?(?:\x07|\x1b\\)|[ -Z\\-~])", re.DOTALL
)
_UNFINISHED = re.compile(rb"\x1b(?:\[[<=>?]?[0-9;:]*[ -/]*|[\]PX^_][^\x07]*|)\Z", re.DOTALL)


class Picture:
    """The screen of a modern terminal, as far as pyte knows it, and the modes of one."""

    def __init__(self, columns: int, rows: int, reply: Callable[[bytes], None] | None) -> None:
        """reply: sends back what a terminal answers to a query; None for one that answers nothing."""
        self.columns, self.rows = columns, rows
        self.modes: dict[int, bool] = {}
        self.kitty = 0
        self._reply = reply
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._tail = b""

    def resize(self, columns: int, rows: int) -> None:
        """Take another size."""
        self.columns, self.rows = columns, rows
        self._screen.resize(rows, columns)

    @property
    def display(self) -> list[str]:
        """The lines in their full width."""
        return list(self._screen.display)

    def cells(self) -> list[list[tuple[str, str, str, bool]]]:
        """Each letter with its colours, and whether it is reversed."""
        buffer = self._screen.buffer
        return [
            [
                (cell.data, cell.fg, cell.bg, cell.reverse)
                for cell in (buffer[y][x] for x in range(self.columns))
            ]
            for y in range(self.rows)
        ]

    def feed(self, data: bytes) -> None:
        """Track modes, and give pyte only the sequences that it knows."""
        data = self._tail + data
        unfinished = _UNFINISHED.search(data)
        cut = unfinished.start() if unfinished else len(data)
        data, self._tail = data[:cut], data[cut:]
        taken = 0
        for match in _SEQUENCE.finditer(data):
            prefix, numbers, middle, final = (match[group] or b"" for group in range(1, 5))
            known = final and not (
                prefix in (b"<", b"=", b">") or middle or b":" in numbers or final in b"ntqST"
            )
            is_mode = prefix == b"?" and final in (b"h", b"l") and not middle
            changed = (
                {int(number): final == b"h" for number in numbers.split(b";") if number} if is_mode else {}
            )
            self.modes |= changed
            if final == b"u":
                self.kitty += {b">": 1, b"<": -1}.get(prefix, 0)
            if self._reply and (prefix, numbers, middle + final) == (b"?", b"2026", b"$p"):
                self._reply(b"\x1b[?2026;2$y")
            if not known or changed.keys() & {47, 1047, 1049}:
                self._stream.feed(data[taken : match.start()])
                taken = match.end()
            if changed.keys() & {47, 1047, 1049}:
                self._stream.feed(b"\x1b[2J\x1b[H")
        self._stream.feed(data[taken:])
