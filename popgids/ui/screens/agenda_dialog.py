"""The agenda over the talk: which point it is about now, which are done, which wait."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from popgids.core.agenda import with_words, without_words
from popgids.core.discussing import discuss, turn_to
from popgids.core.dutch.times import format_minutes
from popgids.i18n import _
from popgids.ui.forms.names import first_name, owner_name
from popgids.ui.forms.opening import agenda_total, came_from
from popgids.ui.screens.dialogs import Dialog
from popgids.ui.screens.talk_texts import time_question
from popgids.ui.widgets.literal import Choices, Title, Words, join, row, tell
from popgids.wording.sentences import GAPS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.content import Content

    from popgids.core.agenda import AgendaItem, ParkedItem
    from popgids.core.session import Session


class AgendaAct(Enum):
    """What can be done with a point on the agenda, or with one that is parked."""

    NOW = "now"
    DISCUSSED = "discussed"
    PARKED = "parked"
    TAKEN_UP = "taken-up"
    DROPPED = "dropped"


class AgendaDialog(Dialog[bool | None]):
    """The points of both with their time; what is done with one is passed on at once; True to write the first point."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "close", show=False),
        Binding("space", "act('discussed')", show=False, priority=True),
        Binding("p", "act('parked')", show=False, priority=True),
        Binding("a", "act('taken-up')", show=False),
        Binding("delete,backspace", "act('dropped')", show=False),
        Binding("tab,shift+tab", "other_list", show=False, priority=True),
        Binding("ctrl+z", "undo", show=False),
        Binding("enter", "write", show=False),
    ]

    def __init__(
        self,
        read: Callable[[], Session],
        act: Callable[[AgendaAct, str], None],
        undo: Callable[[], str],
        *,
        is_over: bool = False,
    ) -> None:
        """Read gives the session as it is now; act(what, item id) does it; undo takes the last of it back.

        Undo gives what was taken back in words, empty when nothing was done here. is_over: the talk was held, nothing
        is talked about now.
        """
        super().__init__()
        self._is_over = is_over
        self._read = read
        self._act = act
        self._undo = undo
        self._has_acted = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -agenda"):
            yield Title(_("De agenda") if self._is_over else _("Waar zijn we?"))
            yield Words("", id="now")
            yield Choices(id="lines")
            yield Words("", id="total")
            yield Words(_("Geparkeerd"), id="parked-title")
            yield Choices(id="parked")
            yield Words("", id="keys", classes="hint")

    def on_mount(self) -> None:
        self._points.is_one_of_more = self._aside.is_one_of_more = True
        self._show()
        if not self._is_bare:
            (self._points if self._points.display else self._aside).focus()
        self._show_keys()

    @property
    def _points(self) -> Choices:
        return self.query_one("#lines", Choices)

    @property
    def _aside(self) -> Choices:
        return self.query_one("#parked", Choices)

    @property
    def _is_bare(self) -> bool:
        """Whether there is nothing to do anything with yet."""
        return not (self._points.display or self._aside.display)

    def _show(self) -> None:
        session = self._read()
        conversation = session.conversation
        purpose = conversation.purpose.strip()
        now = "" if self._is_over else time_question(session)
        self.query_one("#now", Words).update(f"{purpose}\n{now}".strip())
        parked = parked_now(session)
        points = points_now(session)
        _fill(self._points, [_line(session, item) for item in points])
        _fill(self._aside, [_parked(session, one) for one in parked])
        self.query_one("#parked-title").display = bool(parked)
        self.query_one(".dialog").set_class(self._is_bare, "-bare")
        self.query_one("#total", Words).update(self._total(session))
        for here, there in ((self._points, self._aside), (self._aside, self._points)):
            if here.has_focus and not here.display:
                there.focus()
        for words in (self.query_one(one, Words) for one in ("#now", "#total")):
            words.display = bool(words.text)
        self._show_keys()

    def _total(self, session: Session) -> str:
        """What the points take together, and whether one of them does not say yet what it is about."""
        agenda = session.conversation.agenda
        if all(one.is_empty for one in agenda):
            return _("De agenda is nog leeg. In stap 1 zetten jullie er punten op.")
        total = "" if self._is_over else agenda_total(session)
        nameless = _(GAPS["agendapunt-zonder-woorden"]) if without_words(agenda) else ""
        return "\n".join(one for one in (total, nameless) if one)

    @on(events.DescendantFocus)
    def _show_keys(self) -> None:
        """Say what can be done in the list where one is."""
        here = ""
        if self._points.display:
            here = _("Enter: nu hierover. Spatie: besproken. P: parkeer.")
            if self._is_over:
                here = _("Spatie: besproken. P: bewaar voor de volgende keer.")
        if self._is_bare:
            here = "" if self._is_over else _("Enter: naar de agenda.")
        elif self._aside.has_focus:
            here = _("A: op de agenda. Delete: haal weg.")
        also = []
        if self._points.display and self._aside.display:
            also.append(_("Tab: agenda.") if self._aside.has_focus else _("Tab: geparkeerd."))
        if self._has_acted:
            also.append(_("Ctrl+Z haalt terug."))
        # so that no line breaks between a key and what it does
        between = "\n" if here and also and not self._is_bare else " "
        self.query_one("#keys", Words).update(f"{here}{between}{' '.join([*also, _('Esc sluit.')])}".strip())

    def action_write(self) -> None:
        """Go where the first point is written."""
        if self._is_bare and not self._is_over:
            self.dismiss(True)

    def action_other_list(self) -> None:
        """Go from the agenda to what is parked, or back."""
        other = self._points if self._aside.has_focus else self._aside
        if other.display:
            other.focus()

    def action_act(self, what: str) -> None:
        """Do something with the point under the cursor."""
        act = AgendaAct(what)
        is_aside = self._aside.has_focus
        if is_aside is not (act in {AgendaAct.TAKEN_UP, AgendaAct.DROPPED}):
            return
        choices = self._aside if is_aside else self._points
        session = self._read()
        records: Sequence[AgendaItem | ParkedItem] = parked_now(session) if is_aside else points_now(session)
        if choices.highlighted is not None and choices.highlighted < len(records):
            self._act(act, records[choices.highlighted].id)
            self._has_acted = True
            self._show()

    def action_undo(self) -> None:
        """Take back what was last done here."""
        undone = self._undo()
        self._has_acted = bool(undone)
        self._show()
        if undone:
            tell(self, _("Teruggehaald: {what}.").format(what=undone))
        else:
            tell(self, _("Er is niets om terug te halen."))

    @on(Choices.OptionSelected, "#lines")
    def _chosen(self) -> None:
        if not self._is_over:
            self.action_act(AgendaAct.NOW.value)

    @on(Choices.OptionSelected, "#parked")
    def _taken_up(self) -> None:
        self.action_act(AgendaAct.TAKEN_UP.value)


def acted(session: Session, what: AgendaAct, item_id: str) -> Session:
    """The session after something was done with a point."""
    match what:
        case AgendaAct.NOW:
            return session.became(turn_to(session.conversation, item_id), _("waar het nu over gaat"))
        case AgendaAct.DISCUSSED:
            return session.became(discuss(session.conversation, item_id), _("wat besproken is"))
        case AgendaAct.PARKED:
            return session.park_item(item_id, _("agendapunt"))
        case AgendaAct.TAKEN_UP:
            return session.take_up(item_id, _("geparkeerd punt"))
        case AgendaAct.DROPPED:
            return session.remove("parked", item_id, _("geparkeerd punt"))


def points_now(session: Session) -> tuple[AgendaItem, ...]:
    """What is on the agenda and says something."""
    return with_words(session.conversation.agenda)


def parked_now(session: Session) -> tuple[ParkedItem, ...]:
    """What waits for later and says something."""
    return tuple(one for one in session.conversation.parked if not one.is_empty)


def _fill(choices: Choices, lines: Sequence[Content]) -> None:
    """Show these lines, with the cursor as far down as it was and in sight."""
    index = choices.highlighted or 0
    choices.clear_options()
    # a list that is not seen would take the keys
    choices.display = choices.can_focus = bool(lines)
    choices.add_options([row(line) for line in lines])
    if lines:
        choices.highlighted = min(index, len(lines) - 1)
        # where it stands is known only after there is a place for it
        choices.call_after_refresh(choices.scroll_to_highlight)


def _parked(session: Session, item: ParkedItem) -> Content:
    """A parked thought and whose it is, later lines under its first letter; empty lines tell nothing here."""
    text = "\n  ".join(line.strip() for line in item.text.splitlines() if line.strip())
    whose = "" if item.question_id else owner_name(session.conversation, item.parked_by)
    facts = (whose, format_minutes(item.minutes) if item.minutes else "")
    return join(f"• {text}", ("".join(f" · {one}" for one in facts if one), "$text-muted"))


def _line(session: Session, item: AgendaItem) -> Content:
    """A point: what it is about, whose it is, its time and what came of it."""
    is_now = item.id == session.conversation.current_item
    # not the mark of the line where the cursor is
    mark = "●" if is_now else "✓" if item.is_discussed else " "
    used = item.seconds // 60
    time = ""
    if item.minutes:
        time = _("{used} van {minutes}").format(used=used, minutes=format_minutes(item.minutes))
    elif used:
        time = format_minutes(used)
    facts = [
        first_name(session.conversation, item.raised_by),
        time,
        came_from(item),
        _("nu") if is_now else "",
    ]
    told = " · ".join(fact for fact in facts if fact)
    # no colour of its own: it has to be read on the line where the cursor is, too
    return join(f"{mark} {item.text}  ", told)
