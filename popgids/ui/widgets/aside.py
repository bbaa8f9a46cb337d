"""The help beside a question, or under it on a narrow screen, as far as there is room."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from textual.widget import Widget

from popgids.i18n import _
from popgids.ui.widgets.aside_sections import aside_sections
from popgids.ui.widgets.literal import Words, join

if TYPE_CHECKING:
    from textual.content import Content

    from popgids.core.session import Session
    from popgids.ui.widgets.aside_sections import Section

_WIDTH = 32
_MOST = 10
_MOST_KEPT = 3
_AROUND = 10
"""The rows above and below it on a wide screen, about; until the screen has been laid out."""


def aside_content(sections: tuple[Section, ...], width: int, *, is_short: bool) -> Content:
    """The sections as one piece of content; short: follow-up questions, and one line for each other section."""
    parts: list[str | tuple[str, str]] = []
    for title, lines in sections:
        if is_short and title != _("Vraag door"):
            first, *rest = _wrapped(f"{title}: {lines[0]}", width, "")
            parts += [(f"{title}:", "bold"), "\n".join([first.removeprefix(f"{title}:"), *rest, ""])]
            continue
        bullet = "• " if len(lines) > 1 else ""
        parts.append((f"{title}\n", "bold"))
        parts += [f"{row}\n" for line in lines for row in _wrapped(line, width, bullet)]
        if not is_short:
            parts.append("\n")
    return join(*parts)


def _wrapped(text: str, width: int, bullet: str) -> list[str]:
    """The rows of a text, later ones under the first letter."""
    import textwrap

    rows = textwrap.wrap(text, max(width, 10), initial_indent=bullet, subsequent_indent=" " * len(bullet))
    return rows or [bullet]


class Aside(Words):
    """The help beside a question; it never takes the focus. Narrow screens show the heart of it, help shows all."""

    def __init__(self, **names: Any) -> None:
        super().__init__("", **names)
        self._sections: tuple[Section, ...] = ()
        self._of_records: tuple[Section, ...] = ()
        self._fitted: tuple[object, ...] = ()
        self.warns = False
        """Whether there is something to look at once more, which may be gone when the text changes."""

    def on_mount(self) -> None:
        """Fit again whenever the form beside it became taller or shorter."""
        self.screen.screen_layout_refresh_signal.subscribe(self, lambda _screen: self.fit())

    def load(
        self,
        session: Session,
        first: tuple[Section, ...] = (),
        of_records: tuple[Section, ...] = (),
        intro: str = "",
    ) -> None:
        """Show what belongs to the stop where this session is.

        first: what is about the record that is open; of_records: what explains each record, that one too, for which
        room is kept; intro: what stands above the form; what is told there is not told here once more.
        """
        sections = first + aside_sections(session)
        self.warns = any(title == _("Let op") for title, _lines in sections)
        self._sections = tuple(section for section in (_unsaid(one, intro) for one in sections) if section[1])
        self._of_records = of_records
        self.fit()

    @property
    def rows_for_records(self) -> int:
        """The rows that are kept on a narrow screen, so that what explains a record can be read and nothing moves."""
        width = self._columns(is_short=True)
        rows = (_rows((section,), width, is_short=True) for section in self._of_records)
        return min(_MOST_KEPT, max(rows, default=0))

    def fit(self) -> None:
        """Show whole lines, the most important first, as far as there is room; help shows the rest."""
        is_short = not self.screen.has_class("-wide")
        width = self._columns(is_short=is_short)
        room = self._room(is_short=is_short)
        wanted = (self._sections, self._of_records, width, room, is_short)
        if wanted == self._fitted:
            return
        self._fitted = wanted
        sections = self._sections
        if is_short and sections and sections[0] in self._of_records:
            sections = (_cut(sections[0], width, room), *sections[1:])
        shown = _fitting(sections, width, room, is_short=is_short)
        self.update(aside_content(shown, width, is_short=is_short))
        self.display = bool(shown)

    def _columns(self, *, is_short: bool) -> int:
        """The columns there are, also while it is hidden: all of them on a narrow screen."""
        if is_short and isinstance(self.parent, Widget) and self.parent.size.width:
            return self.parent.size.width
        return (self.content_size.width if self.display else 0) or _WIDTH

    def _room(self, *, is_short: bool) -> int:
        """The rows there are: under the form on a narrow screen, beside it on a wide one."""
        parent = self.parent
        if not isinstance(parent, Widget) or not parent.size.height:
            return _MOST if is_short else self.app.size.height - _AROUND
        if not is_short:
            return parent.size.height
        form = next((child for child in parent.children if child is not self), None)
        return min(_MOST, parent.size.height - (form.size.height if form is not None else 0) - 1)


def _unsaid(section: Section, intro: str) -> Section:
    """A section without what is to be looked at once more and stands above the form."""
    title, lines = section
    return (title, tuple(line for line in lines if line not in intro)) if title == _("Let op") else section


def _fitting(sections: tuple[Section, ...], width: int, room: int, *, is_short: bool) -> tuple[Section, ...]:
    """The sections, with as many of their lines as there is room for; one that does not fit makes way for the next."""
    shown: tuple[Section, ...] = ()
    for title, lines in sections:
        for count in range(len(lines), 0, -1):
            more = (*shown, (title, lines[:count]))
            if _rows(more, width, is_short=is_short) <= room:
                shown = more
                break
    return shown


def _cut(section: Section, width: int, room: int) -> Section:
    """A section in its short form that ends where there is no more room, and says where the rest is."""
    title, lines = section
    words = lines[0].split(" ")
    rest = _(" … (F1)")

    def begun(count: int) -> Section:
        return (title, (" ".join(words[:count]) + rest,))

    def is_too_long(one: Section) -> bool:
        return _rows((one,), width, is_short=True) > room

    if len(words) == 1 or not is_too_long(section):
        return section
    # by halves: this is done at every layout, and a text may have hundreds of words
    fitting = bisect_left(range(1, len(words)), True, key=lambda count: is_too_long(begun(count)))
    return begun(max(fitting, 1))


def _rows(sections: tuple[Section, ...], width: int, *, is_short: bool) -> int:
    """The rows that these sections take."""
    return len(aside_content(sections, width, is_short=is_short).plain.rstrip("\n").split("\n"))
