"""What can be called up over the talk without leaving the question.

A dialog is imported when it is first opened: the first question must not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from popgids.core.agenda import ParkedItem
from popgids.core.guide import StepKind
from popgids.core.outline import Part, Place, deeper_questions
from popgids.core.parking import park_points, who_speaks
from popgids.core.undoing import Typing
from popgids.i18n import _
from popgids.ui import commands
from popgids.ui.forms.names import owner_name
from popgids.ui.screens.talk_base import TO_READ, TalkBase
from popgids.ui.screens.talk_texts import help_content, parked_text, stop_text, time_answers, time_told
from popgids.ui.widgets.literal import tell

if TYPE_CHECKING:
    from popgids.core.session import Session
    from popgids.core.undoing import Change
    from popgids.ui.screens.agenda_dialog import AgendaAct

_DO = "doe:"


class BesideTheTalk(TalkBase):
    """The help, the agenda, parking, notes, deeper questions, the menu and stopping, over a session that it is given."""

    def action_help(self) -> None:
        """Show what can be done here, and what helps with the open row."""
        from popgids.ui.screens.text_dialog import TextDialog

        first = self._form.beside(self.session, self._record)
        how = self._form.how()
        first = (((_("Hier"), (how,)),) if how else ()) + first
        text = help_content(self.session, first, self._form.new_label)
        self.app.push_screen(TextDialog(_("Hulp bij het gesprek"), text))

    async def action_agenda(self) -> None:
        """Show the agenda over the question."""
        from popgids.ui.screens.agenda_dialog import AgendaDialog

        await self._settle()
        self._tick()
        since = self.session.undos[-1] if self.session.undos else None
        dialog = AgendaDialog(lambda: self.session, self._agenda_act, lambda: self._agenda_undo(since))
        self.app.push_screen(dialog, self._after_agenda)

    def _agenda_undo(self, since: Change | None) -> str:
        """Take back what was last done in the agenda since it was opened, and say what that was."""
        after, undone = self.session.undo(since)
        self._advance(after)
        return undone.what if undone is not None else ""

    def _after_agenda(self, is_to_write: bool | None) -> None:
        """Show what became of the agenda where it is on the screen, or go there to write the first point."""
        if self.session.stop.part is Part.AGENDA:
            self.call_later(self._show_where_one_was)
        elif is_to_write:
            self._way_back = (*self._way_back, (self.session.place, self._record, ""))
            self.call_later(self._go, self.session.go(Place(StepKind.STATUS, Part.AGENDA)))

    def _agenda_act(self, what: AgendaAct, item_id: str) -> None:
        from popgids.ui.screens.agenda_dialog import AgendaAct, acted

        if what is AgendaAct.NOW:
            self._tick()
        self._advance(acted(self.session, what, item_id))

    @work
    async def action_time(self) -> None:
        """Say how the time stands, and what can be done when a step runs over."""
        from popgids.ui.screens.dialogs import AskDialog

        await self._settle()
        self._tick()
        dialog = AskDialog(_("De tijd"), time_told(self.session), time_answers(self.session))
        match await self.app.push_screen_wait(dialog):
            case "take":
                await self._stay(self.session.take_time(_("tijd erbij")))
            case "park":
                before = self.session
                await self._go(before.park_rest(self._keeper.new_id, _("vragen parkeren")))
                tell(self, parked_text(before, self.session), timeout=TO_READ)
            case "park-points":
                before = self.session
                parked = park_points(before.conversation, before.place.step)
                await self._stay(before.became(parked, _("agendapunten parkeren")))
                tell(self, parked_text(before, self.session), timeout=TO_READ)
            case "run-on":
                await self._stay(self.session.run_on(_("doorgaan over de tijd")))
            case _:
                return

    async def _stay(self, after: Session) -> None:
        """Take a new session and show it where one is."""
        self._advance(after)
        await self._show_where_one_was()

    def action_cover(self) -> None:
        """Hide everything."""
        from popgids.ui.screens.cover import CoverScreen

        self.app.push_screen(CoverScreen())

    async def action_park(self) -> None:
        """Write down a thought for later."""
        from popgids.ui.screens.dialogs import WriteDialog

        await self._settle()
        here = self.session
        by = who_speaks(here.stop, here.step)
        item = ParkedItem(id=self._keeper.new_id(), step=here.place.step.value, parked_by=by)

        def changed(text: str) -> None:
            before = self.session
            known = next((one for one in before.conversation.parked if one.id == item.id), None)
            session = before if known else before.add("parked", item, _("gedachte"))
            typing = Typing(item.id, "text", known.text if known else "", text)
            self._advance(session.change("parked", item.id, text=text).since(before, _("gedachte"), typing))

        def closed(_result: None) -> None:
            if any(one.id == item.id and not one.is_empty for one in self.session.conversation.parked):
                tell(
                    self, _("Geparkeerd. Komt terug op de agenda van het volgende gesprek."), timeout=TO_READ
                )

        whose = owner_name(here.conversation, by)
        hint = _("Van {whose}. Komt terug op de agenda van het volgende gesprek. Staat ook onder F2.")
        dialog = WriteDialog(_("Parkeer een gedachte"), "", changed, hint.format(whose=whose), _("Parkeer"))
        self.app.push_screen(dialog, closed)

    async def action_note(self) -> None:
        """Write a note to what is on screen."""
        from popgids.ui.screens.dialogs import WriteDialog

        await self._settle()
        keys = self.session.note_keys

        def changed(text: str) -> None:
            before = self.session
            typing = Typing(keys[0], "note", before.conversation.note(*keys), text)
            after = before.note(keys[0], text, *keys[1:])
            self._advance(after.since(before, _("notitie"), typing))

        self.app.push_screen(
            WriteDialog(
                _("Notitie"), self.session.conversation.note(*keys), changed, _("Hoort bij deze vraag.")
            ),
            lambda _result: self._show_around(),
        )

    @work
    async def action_deeper(self) -> None:
        """Choose a deeper question and go to it."""
        from popgids.ui.screens.dialogs import ChooseDialog, Line

        await self._settle()
        found = deeper_questions(self.session.step, self.session.conversation)
        if not found:
            tell(self, _("Bij deze stap zijn er geen extra vragen meer."))
            return
        lines = tuple(Line(question.id, question.text) for question in found)
        chosen = await self.app.push_screen_wait(ChooseDialog(_("Welke vraag wil je erbij?"), lines))
        if chosen:
            session = self.session.ask_also((chosen,)).since(self.session, _("een vraag erbij"))
            place = next((stop.place for stop in session.step_stops if stop.covers(chosen)), session.place)
            await self._go(session.go(place))

    @work
    async def action_menu(self) -> None:
        """Choose from everything that can be done."""
        from popgids.ui.page_commands import to_steps
        from popgids.ui.screens.dialogs import ChooseDialog, Line

        here = self._form.actions(self.session, self._record)
        can_add = self._form.create is not None and self._form.can_add(self.session)
        lines = [
            Line(one.action, one.title, one.key_name, words=one.found_by)
            for one in commands.in_talk(self._form.new_label)
            if one is not commands.MENU and (can_add or one.action != commands.NEW_RECORD.action)
        ]
        lines += [
            Line(f"{_DO}{one.name}", one.label, _("hier"), words=one.help)
            for one in here
            if one.name != "new"
        ]
        lines += [Line(one.action, one.title) for one in to_steps(self.session.guide)]
        chosen = await self.app.push_screen_wait(ChooseDialog(_("Wat wil je doen?"), tuple(lines)))
        if chosen and chosen.startswith(_DO):
            await self._act(chosen.removeprefix(_DO))
        elif chosen:
            await self.run_action(chosen)

    @work
    async def action_people(self) -> None:
        """Put right who talk, and when."""
        from popgids.ui.screens.putting_right import ask_what_is_right

        await self._settle()
        change = await ask_what_is_right(self.app, self.session.conversation, self._keeper.today)
        if change is not None:
            await self._stay(change(self.session))

    def action_theme(self) -> None:
        """Go to the next set of colours."""
        self._keeper.next_theme()

    @work
    async def action_save_elsewhere(self) -> None:
        """Keep the talk in a folder of one's own choice, too."""
        from popgids.ui.screens.elsewhere import ask_for_second_place

        await self._settle()
        await ask_for_second_place(self, self._keeper, lambda: self.session)

    @work
    async def action_stop(self) -> None:
        """Ask whether to stop for today."""
        from popgids.ui.screens.dialogs import Answer, AskDialog

        await self._settle()
        self._tick()
        if not self._keeper.may_stop():
            return
        stop = _("Stop") if self.session.conversation.is_example else _("Stop voor vandaag")
        answers = (Answer("go-on", _("Doorpraten")), Answer("stop", stop))
        chosen = await self.app.push_screen_wait(
            AskDialog(_("Even stoppen?"), stop_text(self.session, self._keeper.way_back()), answers)
        )
        if chosen == "stop":
            self._keeper.talk_stopped()
