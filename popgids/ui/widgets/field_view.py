"""One field on screen: its label, the place to fill it in, and how it is understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import events, on
from textual.containers import Container
from textual.message import Message

from popgids.ui.forms.reading import TYPED_LINES, understood
from popgids.ui.forms.spec import Field, FieldKind
from popgids.ui.widgets.answer_area import AnswerArea, AnswerLine
from popgids.ui.widgets.literal import Words
from popgids.ui.widgets.option_field import OptionField
from popgids.ui.widgets.pinned_words import PinnedWords
from popgids.ui.widgets.rank_field import RankField
from popgids.ui.widgets.typed_out import behind
from popgids.ui.widgets.wrapped_line import WrappedLine

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult
    from textual.widget import Widget

_WIDTH_BESIDE_LABEL = 24


def _classes(field: Field) -> str:
    is_beside = field.kind in TYPED_LINES or (field.kind is FieldKind.OPTIONS and not field.is_vertical)
    has_room = field.side < 0 and not field.is_under_label and bool(field.label)
    is_read = field.kind is FieldKind.SHOWN and field.is_under_label
    return " ".join(
        ["-text"] * (field.kind is FieldKind.TEXT)
        + ["-beside"] * (is_beside and has_room)
        + ["-read"] * is_read
        + ["-pinned"] * field.is_pinned
    )


class FieldView(Container):
    """A field of a form; its screen gets Changed at every change, its form Submitted when Enter means: on."""

    class Changed(Message, bubble=False):
        """The value changed: text as typed, the value of an option, or a tuple of values; was is what it was before."""

        def __init__(self, view: FieldView, name: str, value: Any, was: Any = "") -> None:
            super().__init__()
            self.view = view
            self.name = name
            self.value = value
            self.was = was

    class GoesOn(Message):
        """A key or click chose in a field that leads to the next; keys wait until they are released.

        typed: a letter that chooses nothing.
        """

        def __init__(self, name: str, typed: str, is_clicked: bool) -> None:
            super().__init__()
            self.name = name
            self.typed = typed
            self.is_clicked = is_clicked

    class Walked(Message):
        """An arrow asks for the record so many above or below; keys wait until they are released."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    class Picking(Message):
        """What can be filled in is asked for; action offers it."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    class Submitted(Message):
        """Enter was pressed in a field of one line."""

        def __init__(self, view: FieldView) -> None:
            super().__init__()
            self.view = view

    def __init__(self, field: Field, today: date) -> None:
        super().__init__(classes=_classes(field))
        self.field = field
        self._today = today
        self.label = Words(field.label, classes="label")
        self.echo = Words("", classes="echo")
        self.editor = self._make_editor()
        self._taken: Any = None
        self.display = field.is_shown
        self._show_values()

    def _make_editor(self) -> AnswerArea | AnswerLine | OptionField | Words:
        field = self.field
        if field.kind is FieldKind.SHOWN:
            return PinnedWords() if field.is_pinned else Words("", classes="shown")
        if field.kind is FieldKind.RANKING:
            return RankField()
        if field.kind is FieldKind.TEXT:
            if not field.rows:
                return AnswerArea(classes="-roomy")
            area = AnswerArea()
            area.styles.height = field.rows
            return area
        if field.kind is FieldKind.LINE and field.rows:
            return WrappedLine()
        if field.kind in TYPED_LINES:
            return AnswerLine()
        return OptionField(is_multiple=field.kind is FieldKind.CHECKS, is_vertical=field.is_vertical)

    def compose(self) -> ComposeResult:
        yield self.label
        yield self.editor
        yield self.echo

    def show(self, field: Field, today: date, *, is_elsewhere: bool) -> None:
        """Show another field of the same shape; a value that is the same as what is there is left alone.

        is_elsewhere: it belongs to another question or record, whose typing is not to be taken back here.
        """
        is_same = field.name == self.field.name and field.value == self.value and not is_elsewhere
        self.follow(field)
        self.field = field
        self._today = today
        if not is_same or isinstance(self.editor, OptionField):
            self._show_values()
        elif self.label.text != field.label:
            self.label.update(field.label)

    def follow(self, field: Field) -> None:
        """Show or hide this field, and what helps to fill it in, as this one; what somebody types stays.

        A line where nobody is shows what follows for it from what is typed elsewhere.
        """
        if self.field.is_shown != field.is_shown:
            self.field = self.field._replace(is_shown=field.is_shown)
            self.display = field.is_shown
        if (self.field.placeholder, self.field.remark) != (field.placeholder, field.remark):
            self.field = self.field._replace(placeholder=field.placeholder, remark=field.remark)
            self._show_help()
        self.field = self.field._replace(proposes=field.proposes)
        is_left = not self.has_focus_within and self.value == self._taken
        if field.kind in TYPED_LINES and is_left and str(field.value or "") != self.value:
            self.field = self.field._replace(value=field.value)
            self._show_values()

    def _show_values(self) -> None:
        field = self.field
        self.label.update(field.label)
        self.label.display = bool(field.label)
        if isinstance(self.editor, OptionField):
            chosen = (
                field.value if isinstance(field.value, tuple) else ((field.value,) if field.value else ())
            )
            if field.kind is FieldKind.RANKING:
                self.editor.most = field.most
            self.editor.load(field.options, chosen, is_secret=field.is_secret)
            self.editor.goes_on = field.goes_on
        elif isinstance(self.editor, PinnedWords):
            self.editor.say(str(field.value), field.remark)
        elif isinstance(self.editor, Words):
            self.editor.update(str(field.value))
        else:
            self.editor.load(str(field.value or ""))
        self._taken = self.value
        self._show_help()

    def _show_help(self) -> None:
        if isinstance(self.editor, (AnswerArea, AnswerLine)):
            self.editor.placeholder = self.field.placeholder
        self._show_echo()

    def _show_echo(self) -> None:
        text, is_question = ("", False)
        if self.field.kind in TYPED_LINES:
            text, is_question = understood(self.field, str(self.value), self._today)
        is_remark = bool(self.field.remark) and not text
        # what is pinned says its remark itself
        remark = "" if self.field.is_pinned else self.field.remark
        text = " · ".join(one for one in (text, remark) if one)
        is_other = text != self.echo.text
        if is_other:
            self.echo.update(text)
        # what a point means is shown where the cursor is, so that the other rows stay in sight
        is_seen = bool(text) and (not self.field.goes_on or self.has_focus_within)
        if self.echo.display != is_seen or (is_seen and is_other):
            self.echo.display = is_seen
            if self.has_focus_within:
                self.call_after_refresh(self.scroll_visible, animate=False)
        self.echo.set_class(is_question, "-question")
        self.echo.set_class(is_remark, "-remark")

    @property
    def value(self) -> Any:
        """What is filled in now."""
        if isinstance(self.editor, AnswerArea):
            return self.editor.text
        if isinstance(self.editor, AnswerLine):
            return self.editor.value
        if isinstance(self.editor, Words):
            return self.field.value
        chosen = self.editor.chosen
        if self.field.kind in {FieldKind.CHECKS, FieldKind.RANKING}:
            return chosen
        return chosen[0] if chosen else ""

    def take_change(self) -> FieldView.Changed | None:
        """The change that was not taken yet, if any.

        A screen takes changes from here and not from the message, which may come when the field shows another one:
        a key can act before the message of the letter typed just before it has come up.
        """
        if self.value == self._taken:
            return None
        was, self._taken = self._taken, self.value
        return self.Changed(self, self.field.name, self.value, was)

    def write(self, text: str, *, is_behind: bool = False) -> None:
        """Type this where the cursor of a text is; is_behind: as a new word at the end of what is there."""
        if text and isinstance(self.editor, (AnswerArea, AnswerLine)):
            if is_behind:
                self.editor.to_end()
                text = behind(str(self.value), text)
            self.editor.put(text)

    @property
    def takes_words(self) -> bool:
        """Whether this is seen and asks for words, and not for a day or a number."""
        return self.field.kind in {FieldKind.TEXT, FieldKind.LINE} and self.is_for_keys

    @property
    def is_line(self) -> bool:
        """Whether one line is typed in it, over however many rows it is shown."""
        return isinstance(self.editor, (AnswerLine, WrappedLine))

    @property
    def line(self) -> AnswerLine | None:
        """The field of one line to type in, None when it is another kind."""
        return self.editor if isinstance(self.editor, AnswerLine) else None

    @property
    def is_for_keys(self) -> bool:
        """Whether there is something to fill in that is seen now."""
        return self.editor.can_focus and self.display

    @property
    def focus_target(self) -> Widget:
        """The widget that takes the keys."""
        return self.editor

    @on(AnswerArea.Changed)
    @on(AnswerLine.Changed)
    @on(OptionField.Changed)
    def _changed(self, event: Message) -> None:
        event.stop()
        self._show_echo()
        # To the screen at once: each widget in between would look at the message, at every letter.
        self.screen.post_message(self.Changed(self, self.field.name, self.value))

    @on(OptionField.GoesOn)
    def _goes_on(self, event: OptionField.GoesOn) -> None:
        event.stop()
        self.screen.post_message(
            self.Walked(event.offset)
            if event.offset
            else self.GoesOn(self.field.name, event.typed, event.is_clicked)
        )

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def _focus_moved(self) -> None:
        if self.field.goes_on:
            self._show_echo()

    def key_down(self, event: events.Key) -> None:
        """Ask for what can be filled in, where there is something to choose from."""
        # the form may not know yet of the letter before this arrow
        is_empty = not str(self.value).strip()
        action = self.field.picks or (self.field.proposes if is_empty else "")
        if action:
            event.stop()
            self.post_message(self.Picking(action))

    def on_click(self, event: events.Click) -> None:
        """A click on the words before a field leads into it."""
        if self.is_for_keys and self.label.region.contains(event.screen_x, event.screen_y):
            self.editor.focus(scroll_visible=False)

    @on(AnswerLine.Submitted)
    @on(WrappedLine.Submitted)
    @on(OptionField.Submitted)
    def _submitted(self, event: Message) -> None:
        event.stop()
        self.post_message(self.Submitted(self))
