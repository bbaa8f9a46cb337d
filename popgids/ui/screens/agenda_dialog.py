"""The agenda over the talk: which point it is about now, which are done, which wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from popgids.core.dutch.times import format_minutes
from popgids.i18n import _
from popgids.ui.forms.names import first_name
from popgids.ui.forms.opening import agenda_total, came_from
from popgids.ui.screens.dialogs import Dialog
from popgids.ui.screens.talk_texts import time_question
from popgids.ui.widgets.literal import Choices, Title, Words, join, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.content import Content

    from popgids.core.agenda import AgendaItem, ParkedItem
    from popgids.core.session import Session

NOW, DISCUSSED, PARKED = "now", "discussed", "parked"


class AgendaDialog(Dialog[None]):
    """The points of both with their time; what is done with one is passed on at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "close", show=False),
        Binding("space", "act('discussed')", show=False, priority=True),
        Binding("p", "act('parked')", show=False, priority=True),
    ]

    def __init__(self, read: Callable[[], Session], act: Callable[[str, str], None]) -> None:
        """Read gives the session as it is now; act(what, item id) does one of NOW, DISCUSSED, PARKED."""
        super().__init__()
        self._read = read
        self._act = act

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall"):
            yield Title(_("Waar zijn we?"))
            yield Words("", id="now")
            yield Choices(id="lines")
            yield Words("", id="parked")
            yield Words("", id="keys", classes="hint")

    def on_mount(self) -> None:
        self._show(0)
        self.query_one(Choices).focus()

    def _show(self, highlighted: int) -> None:
        session = self._read()
        conversation = session.conversation
        purpose = conversation.purpose.strip()
        self.query_one("#now", Words).update(f"{purpose}\n{time_question(session)}".strip())
        choices = self.query_one(Choices)
        choices.clear_options()
        choices.display = bool(conversation.agenda)
        choices.add_options([row(_line(session, item)) for item in conversation.agenda])
        if conversation.agenda:
            choices.highlighted = min(highlighted, len(conversation.agenda) - 1)
        parked = [_parked(one) for one in conversation.parked if one.text.strip()]
        told = "\n".join([_("Geparkeerd"), *parked]) if parked else ""
        total = (
            agenda_total(session)
            if conversation.agenda
            else _("Er staat nog niets op de agenda. Zet er iets op in stap 1.")
        )
        self.query_one("#parked", Words).update(f"{total}\n{told}".strip())
        self.query_one("#keys", Words).update(
            _("Enter: nu hierover. Spatie: besproken. P: parkeer. Esc sluit.")
            if conversation.agenda
            else _("Esc sluit.")
        )

    def action_act(self, what: str) -> None:
        """Do something with the point under the cursor."""
        highlighted = self.query_one(Choices).highlighted
        agenda = self._read().conversation.agenda
        if highlighted is not None and highlighted < len(agenda):
            self._act(what, agenda[highlighted].id)
            self._show(highlighted)

    @on(Choices.OptionSelected)
    def _chosen(self) -> None:
        self.action_act(NOW)


def _parked(item: ParkedItem) -> str:
    """A parked thought, later lines under its first letter; empty lines tell nothing here."""
    text = "\n  ".join(line.strip() for line in item.text.splitlines() if line.strip())
    return f"• {text} · {format_minutes(item.minutes)}" if item.minutes else f"• {text}"


def _line(session: Session, item: AgendaItem) -> Content:
    """A point: what it is about, whose it is, its time and what came of it."""
    is_now = item.id == session.conversation.current_item
    mark = "▸" if is_now else "✓" if item.is_discussed else " "
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
    return join(f"{mark} {item.text}  ", (told, "$text-muted"))
