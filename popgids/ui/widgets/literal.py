"""Every widget that shows text, in a form that never reads that text as markup.

Screens import what shows text from here and never from textual.widgets; a test over the syntax tree holds that.
A `str` given to any of these is shown letter for letter: `[b]`, `[/]` and `[@click=app.quit]` are just characters.
A `Content` is kept as it is, for text that popgids itself styles. Messages keep their Textual names, so
`@on(PushButton.Pressed)` and `on_button_pressed` both work, as do the CSS names of the stock widgets.
What is rarer, and slower to import, is in literal_more.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

from rich.segment import Segment
from textual.content import Content
from textual.dom import DOMNode
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

__all__ = [
    "Choices",
    "LiteralTitles",
    "PushButton",
    "Row",
    "Title",
    "Words",
    "join",
    "literal",
    "row",
    "tell",
]

if TYPE_CHECKING:
    _MixedInto = Widget
else:
    # A second Widget among the bases would take the CSS of the stock widget away.
    _MixedInto = object

Showable = str | Content
Row = Option
_TOLD_SECONDS = 3.0
_MARK = "▸ "

Severity = Literal["information", "warning", "error"]

# C0 but newline and tab, DEL, C1, bidi controls and isolates, line separators, surrogates: a terminal obeys these.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def plain(text: str) -> str:
    """The text without a single character that a terminal would act on; each becomes `�`."""
    return _OBEYED.sub("\ufffd", text)


def literal(text: Showable, style: str = "") -> Content:
    """Text as content that shows exactly its letters; `style` is popgids' own, such as "bold" or "$accent"."""
    content = text if isinstance(text, Content) else Content(plain(text))
    return content.stylize(style) if style else content


def join(*parts: Showable | tuple[str, str]) -> Content:
    """Pieces in one line of content: plain text, content, or (text, style); all text is literal."""
    return Content("").join([literal(*part) if isinstance(part, tuple) else literal(part) for part in parts])


def tell(
    where: DOMNode,
    message: Showable,
    *,
    title: str = "",
    severity: Severity = "information",
    timeout: float = _TOLD_SECONDS,
) -> None:
    """Show a short message over the screen, in the place of one that is still there; the only way to notify."""
    text = message.plain if isinstance(message, Content) else plain(message)
    where.app.clear_notifications()
    where.app.notify(text, title=plain(title), severity=severity, timeout=timeout, markup=False)


class LiteralTitles(_MixedInto):
    """Mix in before a Textual widget or container: its border titles and tooltip are literal."""

    def render_str(self, text_content: Showable) -> Content:
        """Textual makes border and pane titles of strings here."""
        return literal(text_content)

    @property
    def tooltip(self) -> Any:
        """What is shown on hovering, or None."""
        return super().tooltip

    @tooltip.setter
    def tooltip(self, tooltip: Any) -> None:
        shown = literal(tooltip) if isinstance(tooltip, str) else tooltip
        Widget.tooltip.fset(self, shown)  # type: ignore[attr-defined]


class Words(LiteralTitles, Static):
    """Text to read; `update` takes a string literally."""

    def __init__(self, text: Showable = "", **names: Any) -> None:
        """names: id, classes, name, disabled, expand, shrink as on Static."""
        super().__init__(literal(text), markup=False, **names)

    def update(self, content: Any = "", *, layout: bool = True) -> None:
        """As in Static, but the same text again costs nothing: a new layout of the screen takes long."""
        shown = literal(content) if isinstance(content, str) else content
        before = self.content
        if isinstance(shown, Content) and isinstance(before, Content) and shown.is_same(before):
            return
        super().update(shown, layout=layout)
        if layout:
            # Textual 8.2 counts only the first of two changes in one turn, and a layout between them kept the first size.
            self._layout_updates += 1

    @property
    def text(self) -> str:
        """What is shown, as plain letters."""
        content = self.content
        return content.plain if isinstance(content, Content) else str(content)


class Title(Words):
    """A heading; styled by its CSS type."""


class PushButton(LiteralTitles, Button):
    """A button; label, `action` and `variant` as on Button. A mark shows without colour too that Enter presses it."""

    def __init__(self, label: Showable, variant: Any = "default", **names: Any) -> None:
        """names: id, classes, tooltip, action, compact, flat, disabled as on Button."""
        super().__init__(literal(label), variant, **names)

    def validate_label(self, label: Any) -> Content:
        return literal(label)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        # the mark has its place also while it is not there, and as much behind the label
        return super().get_content_width(container, viewport) + 2 * len(_MARK)

    def render(self) -> Content:
        nothing = " " * len(_MARK)
        label = self.label if isinstance(self.label, Content) else literal(str(self.label))
        return join(_MARK if self.has_focus else nothing, label, nothing)


def row(text: Showable, id: str | None = None, disabled: bool = False) -> Row:  # noqa: A002  (Textual's own name)
    """A line of Choices; the id is generated by popgids, never taken from a guide."""
    return Option(literal(text), id=id, disabled=disabled)


class Choices(LiteralTitles, OptionList):
    """A list to pick a line from: strings, content, `row(...)`, or None for a divider.

    A mark before the line that is chosen shows it without colour too, also while the focus is elsewhere (as mark_away),
    unless it is one of more lists that one goes between.
    """

    is_one_of_more = False
    mark_away = _MARK

    def __init__(self, *rows: Showable | Row | None, **names: Any) -> None:
        super().__init__(*rows, markup=False, **names)

    def _get_left_gutter_width(self) -> int:
        return len(_MARK)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        # the mark takes room from the lines, so that more of them may wrap
        return super().get_content_height(container, viewport, width - len(_MARK))

    def render_line(self, y: int) -> Strip:
        line = super().render_line(y)
        at = self.scroll_offset.y + y
        if at >= len(self._lines):
            return line
        index, line_of_option = self._lines[at]
        is_marked = index == self.highlighted and (self.has_focus or not self.is_one_of_more)
        is_first = is_marked and not line_of_option and not self.options[index].disabled
        style = next((segment.style for segment in line), None)
        mark = Strip([Segment(self._mark if is_first else " " * len(_MARK), style)]).apply_meta(
            {"option": index}
        )
        parts = (
            [*line, *mark] if self.options[index].disabled else [*mark, *line]
        )  # a heading stands at the edge
        return Strip(parts, line.cell_length + len(_MARK))

    @property
    def _mark(self) -> str:
        return _MARK if self.has_focus else self.mark_away

    def add_options(self, new_options: Iterable[Any]) -> "Choices":
        super().add_options([self._literal(option) for option in new_options])
        return self

    def _replace_option_prompt(self, index: int, prompt: Any) -> None:
        super()._replace_option_prompt(index, literal(prompt) if isinstance(prompt, str) else prompt)

    @staticmethod
    def _literal(option: Any) -> Any:
        if isinstance(option, str):
            return literal(option)
        if isinstance(option, Option) and isinstance(option.prompt, str):
            return Option(literal(option.prompt), id=option.id, disabled=option.disabled)
        return option
