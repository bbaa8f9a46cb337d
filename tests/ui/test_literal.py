"""Text from people shows letter for letter, in every widget that shows text."""

import pytest
from textual.app import App, ComposeResult

from popgids.ui.widgets.literal import (
    Choices,
    PushButton,
    Title,
    Words,
    join,
    literal,
    row,
    tell,
)
from popgids.ui.widgets.literal_more import Check, Fold, Grid, Leaf, LeafRow, Pick, RadioRow

HOSTILE = ["[/]", "[/b] x", "[@click=app.quit]weg[/]", "[50%]", "[TODO] [Jan]", "\\[b]", "[red on blue", "a]b[c",
           "{x} $primary", ":smile:", "\x1b]52;c;aGk=\x07", "\x1b[2J", "\x9b2J", "\u202eomgekeerd"]  # fmt: skip


def on_screen(text: str) -> str:
    """What may be seen of it: all but what a terminal would obey."""
    return "".join("\ufffd" if char in "\x1b\x07\x9b\u202e" else char for char in text)


class Gallery(App[None]):
    """Every widget, holding one text, given to it both when made and later."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.given = text

    def compose(self) -> ComposeResult:
        text = self.given
        yield Words(text)
        yield Title(text)
        yield PushButton(text, tooltip=text, compact=True)
        yield Check(text, compact=True)
        yield RadioRow(text, text, chosen=1, compact=True)
        yield Choices(text, None, row(text, "eerste"), compact=True)
        yield Pick([(text, 1)], prompt=text, compact=True)
        yield Fold(Words(text), title=text)
        yield LeafRow(text, Leaf(text))
        yield Grid()

    def on_mount(self) -> None:
        text = self.given
        words = self.query_one(Words)
        words.update(text)
        words.styles.border = ("round", "red")
        words.border_title, words.border_subtitle, words.tooltip = text, text, text
        self.query_one(PushButton).label = text
        self.query_one(Check).label = text
        self.query_one(Choices).add_option(text).replace_option_prompt("eerste", text)
        self.query_one(Fold).title = text
        grid = self.query_one(Grid)
        grid.add_columns(text)
        grid.add_row(text)
        self.query_one(Pick).value = 1
        tell(self, text, title=text)


@pytest.mark.parametrize("text", HOSTILE)
async def test_every_widget_shows_the_letters(text: str) -> None:
    app = Gallery(text)
    async with app.run_test(size=(160, 60), notifications=True) as pilot:
        await pilot.pause()
        shown = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
        assert shown.count(on_screen(text)) >= 16
        assert not set(shown) & set("\x1b\x07\x9b\u202e")
        for widget in (Words, PushButton):
            assert app.query_one(widget).tooltip.plain == on_screen(text)
        styles = str([segment.style.meta for strip in app.screen._compositor.render_strips() for segment in strip._segments
                      if segment.style])  # fmt: skip
        assert "app.quit" not in styles


def test_own_styles_go_around_literal_text() -> None:
    content = join("Stap ", ("[b]1[/b]", "bold"), literal(" [x]"))
    assert content.plain == "Stap [b]1[/b] [x]"
    assert [span.style for span in content.spans] == ["bold"]


async def test_words_that_change_twice_take_the_rows_of_the_last() -> None:
    words = Words("kort")
    app = Gallery("")
    async with app.run_test(size=(160, 60)) as pilot:
        await app.screen.mount(words)
        await pilot.pause()
        words.update("lang\n" * 7)
        app.screen._clear_arrangement_cache()
        app.screen._refresh_layout()
        assert words.size.height > 1, "something else was laid out in between"
        words.update("kort")
        await pilot.pause()
        assert words.size.height == 1
