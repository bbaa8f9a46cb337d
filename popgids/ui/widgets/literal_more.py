"""More widgets that never read text as markup: those that take long to import, for the screens that need them."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any, TypeVar

from rich.text import Text
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Checkbox, Collapsible, DataTable, RadioButton, RadioSet, Select, Tab, Tabs
from textual.widgets._select import SelectCurrent, SelectOverlay

from popgids.ui.widgets.literal import LiteralTitles, Showable, literal, plain

__all__ = ["Check", "Fold", "Grid", "Leaf", "LeafRow", "Pick", "RadioChoice", "RadioRow"]

Value = TypeVar("Value", bound=Hashable)


class Check(LiteralTitles, Checkbox):
    """A box to tick; `value` and `Check.Changed` as on Checkbox."""

    def __init__(self, label: Showable, value: bool = False, **names: Any) -> None:
        super().__init__(literal(label), value, **names)

    def _make_label(self, label: Any) -> Content:
        return literal(label).first_line.rstrip()


class RadioChoice(LiteralTitles, RadioButton):
    """One of the answers in a RadioRow."""

    def __init__(self, label: Showable, value: bool = False, **names: Any) -> None:
        super().__init__(literal(label), value, **names)

    def _make_label(self, label: Any) -> Content:
        return literal(label).first_line.rstrip()


class RadioRow(LiteralTitles, RadioSet):
    """One answer out of a few; `RadioRow.Changed` carries the index."""

    def __init__(self, *labels: Showable | RadioChoice, chosen: int | None = None, **names: Any) -> None:
        """chosen: the index of the label that is on at the start."""
        super().__init__(
            *(
                label if isinstance(label, RadioChoice) else RadioChoice(label, index == chosen)
                for index, label in enumerate(labels)
            ),
            **names,
        )


class Pick(LiteralTitles, Select[Value]):
    """A drop-down: (text, value) pairs; `prompt` is fixed when it is made."""

    def __init__(self, options: Iterable[tuple[str, Value]], *, prompt: str, **names: Any) -> None:
        """names: value, allow_blank, id, classes, compact, disabled, tooltip as on Select."""
        super().__init__(self._as_text(options), prompt=plain(prompt), **names)

    def set_options(self, options: Iterable[tuple[Any, Value]]) -> None:
        super().set_options(self._as_text(options))

    def compose(self) -> ComposeResult:
        """As in Select, with the prompt as content: Select hands the bare string to a Static."""
        yield SelectCurrent(literal(self.prompt))  # type: ignore[arg-type]
        yield SelectOverlay(type_to_search=self._type_to_search).data_bind(compact=Select.compact)

    @staticmethod
    def _as_text(options: Iterable[tuple[Any, Value]]) -> list[tuple[Any, Value]]:
        # Text and not Content: the overlay's type-to-search looks into Text only.
        return [(Text(plain(shown)) if isinstance(shown, str) else shown, value) for shown, value in options]


class Fold(LiteralTitles, Collapsible):
    """A part that opens and closes under its title."""

    def __init__(self, *children: Widget, title: Showable, collapsed: bool = True, **names: Any) -> None:
        super().__init__(*children, title=literal(title), collapsed=collapsed, **names)  # type: ignore[arg-type]

    def validate_title(self, title: Any) -> Content:
        return literal(title)


class Leaf(LiteralTitles, Tab):
    """One tab of a LeafRow."""

    def __init__(self, label: Showable, **names: Any) -> None:
        """The label stays as it is made; a new one is given as `literal(...)`."""
        super().__init__(literal(label), **names)


class LeafRow(LiteralTitles, Tabs):
    """A row of tabs; `LeafRow.TabActivated` as on Tabs."""

    def __init__(self, *labels: Showable | Leaf, **names: Any) -> None:
        super().__init__(*(label if isinstance(label, Tab) else Leaf(label) for label in labels), **names)


class Grid(LiteralTitles, DataTable[Any]):
    """Rows and columns of text; strings in cells and headings are literal."""

    def add_column(self, label: Any, **options: Any) -> Any:
        return super().add_column(_cell(label), **options)

    def add_row(self, *cells: Any, **options: Any) -> Any:
        return super().add_row(*(_cell(cell) for cell in cells), **options)

    def update_cell(self, row_key: Any, column_key: Any, value: Any, **options: Any) -> None:
        super().update_cell(row_key, column_key, _cell(value), **options)

    def texts(self, index: int) -> Sequence[str]:
        """The cells of one row as plain letters."""
        return [cell.plain if isinstance(cell, Text) else str(cell) for cell in self.get_row_at(index)]


def _cell(value: Any) -> Any:
    """A table reads strings as markup but leaves Text alone."""
    if isinstance(value, Content):
        value = value.plain
    return Text(plain(value)) if isinstance(value, str) else value
