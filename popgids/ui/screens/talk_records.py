"""The lists in the talk: opening, adding, changing and removing points, agreements and promises, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import on, work

from popgids.core.origins import left_alone, origin_of
from popgids.i18n import _
from popgids.ui.forms.walking import first_spot, neighbour, next_spot
from popgids.ui.screens.dialogs import Answer, AskDialog, ChooseDialog, Line, TextDialog
from popgids.ui.screens.quick_records import QuickRecords
from popgids.ui.screens.talk_texts import help_content
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.answer_area import AnswerLine
from popgids.ui.widgets.aside import voices_section
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import tell
from popgids.ui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from popgids.core.outline import Place
    from popgids.core.session import Session
    from popgids.core.undoing import Undo
    from popgids.ui.forms.spec import Action

_TO_READ = 6.0


class RecordsInTalk(QuickRecords):
    """What can be done with the records of the form that is open; _record is the id of the one that is shown."""

    _way_back: tuple[tuple[Place, str], ...] = ()

    def _after_typing(self, then: Any, *args: Any) -> None:
        """Do something when the letters that came before it have arrived."""
        raise NotImplementedError

    @on(RecordList.Opened)
    async def _record_opened(self, event: RecordList.Opened) -> None:
        await self._settle()
        if event.record != self._record:
            self._record = event.record
            self._show_around()
            await self._show_form()
        if event.is_entered:
            await self._enter_record()

    @on(RecordList.Typed)
    async def _list_letter(self, event: RecordList.Typed) -> None:
        """Choose an option of the open record, or begin a new one."""
        await self._settle()
        await self._choose_quickly(event.key)
        self.release_keys()

    async def _choose_quickly(self, key: str) -> None:
        if self._form.has_rows:
            await self._choose_in_row(key)
            return
        if self._form.quick_field:
            await self._choose_with(key)
        else:
            await self._begin_with(key)

    async def _begin_with(self, key: str) -> None:
        """Begin a new record with a letter that was typed while no field had the focus."""
        if self._form.create is None or not self._form.can_add(self.session):
            return
        lines = [view.line for view in self.query_one(FormView).views]
        if self.focused in lines and isinstance(self.focused, AnswerLine):
            self.focused.insert_text_at_cursor(key)
            return
        if not key.strip():
            return
        await self._new_record()
        lines = [
            view.line
            for view in self.query_one(FormView).views
            if view.field.name not in self._form.shared_fields
        ]
        line = next((one for one in lines if one is not None and not one.value), None)
        if line is not None:
            self.set_focus(line)
            line.insert_text_at_cursor(key)

    @on(ActionRow.Typed)
    async def _button_letter(self, event: ActionRow.Typed) -> None:
        """A letter that is typed on the buttons belongs to a new record, where there can be one."""
        await self._settle()
        await self._begin_with(event.key)
        self.release_keys()

    # rows

    async def _choose_in_row(self, key: str) -> None:
        """Choose with a key in the open row, and go on where the key in the row itself would lead."""
        field = first_spot(self._form, self.session, self._record)
        option = next((one for one in field.options if one.key == key), None) if field else None
        if field is not None and option is not None:
            self._advance(self._form.change(self.session, self._record, field.name, option.value))
            await self._walk_on(field.name)

    async def _walk_on(self, name: str) -> None:
        spot = next_spot(self._form, self.session, self._record, name)
        if spot is None:
            await self._show_form()
            row = self.query_one(ActionRow)
            row.start_at("next")
            row.focus()
        else:
            await self._open_row(*spot)

    async def _open_row(self, record: str, name: str = "") -> None:
        """Open a record with the cursor in this field, or in the first that is empty."""
        if record != self._record:
            self._record = record
            self._show_around()
        await self._show_form()
        if name:
            self.query_one(FormView).focus_named(name)
        else:
            self.query_one(FormView).focus_first_empty()

    @on(FieldView.GoesOn)
    async def _chosen_by_key(self, event: FieldView.GoesOn) -> None:
        await self._settle()
        if self._form.quick_field:
            await self._to_words(event.typed)
        elif event.typed:
            await self._choose_in_row(event.typed)
        elif not event.is_clicked:
            await self._walk_on(event.name)
        self.release_keys()

    @on(FieldView.Walked)
    async def _row_walked(self, event: FieldView.Walked) -> None:
        await self._settle()
        focused = next((one for one in self.query_one(FormView).views if one.has_focus_within), None)
        record = neighbour(self._form, self.session, self._record, event.offset)
        await self._open_row(record, focused.field.name if focused else "")
        self.release_keys()

    def action_next_row(self) -> None:
        """Go to the next row, and behind the last one to the buttons."""
        self._after_typing(self._next_row)

    async def _next_row(self) -> None:
        await self._settle()
        record = neighbour(self._form, self.session, self._record, 1)
        if record == self._record:
            self.query_one(ActionRow).start_at("next")
            self.query_one(ActionRow).focus()
            return
        await self._open_row(record)
        if all(view.value for view in self.query_one(FormView).views):
            self.query_one(FormView).focus_first()

    def action_help(self) -> None:
        """Show what can be done here, and what helps with the open row."""
        first = self._form.beside(self.session, self._record)
        how = self._form.how()
        first = (((_("Hier"), (how,)),) if how else ()) + first
        self.app.push_screen(TextDialog(_("Hulp bij het gesprek"), help_content(self.session, first)))

    def action_new_record(self) -> None:
        """Open an empty form for one more point, agreement or promise."""
        self._after_typing(self._new_record)

    async def _new_record(self) -> None:
        await self._settle()
        if self._form.create is None or not self._form.can_add(self.session):
            return
        self._advance(self.session.drop_empty())
        self._record = ""
        self._show_around()
        await self._show_form()
        self.query_one(FormView).focus_first_empty(self._form.shared_fields)

    @on(RecordList.Acted)
    async def _list_key(self, event: RecordList.Acted) -> None:
        await self._act(event.action)
        self.query_one(RecordList).focus()

    def form_actions(self) -> tuple[Action, ...]:
        return self._form.actions(self.session, self._record)

    async def act(self, name: str) -> None:
        await self._act(name)

    async def _act(self, name: str) -> None:
        await self._settle()
        if name == "remove" and (
            left := left_alone(self.session.conversation, self._form.collection, self._record)
        ):
            self._ask_to_remove(left)
            return
        await self._do(name)

    @work
    async def _ask_to_remove(self, left: tuple[str, ...]) -> None:
        """Say what would be left alone, and remove only when that is all right."""
        told = "\n".join([_("Hier komt dit uit voort:"), *(f"• {what}" for what in left)])
        text = f"{told}\n\n{_('Dat blijft staan, zonder dit punt erbij. Je kunt het ook terughalen met Ctrl+Z.')}"
        answers = (Answer("keep", _("Laat staan")), Answer("remove", _("Verwijder toch")))
        if await self.app.push_screen_wait(AskDialog(_("Weet je het zeker?"), text, answers)) == "remove":
            await self._do("remove")

    @property
    def _picks(self) -> set[str]:
        """The actions that offer values for a field of the open form."""
        return {view.field.picks for view in self.query_one(FormView).views if view.field.picks}

    def _begin_record(self, session: Session, but: str) -> Session:
        """The session with a new record that is open now, with what its fields show already, but for one of them."""
        if self._form.create is None:
            return session
        self._record = self._keeper.new_id()
        session = self._form.create(session, self._record)
        for view in self.query_one(FormView).views:
            if view.field.name not in {but, *self._form.shared_fields} and view.value:
                session = self._form.change(session, self._record, view.field.name, view.value)
        return session

    @on(FieldView.Picking)
    async def _pick(self, event: FieldView.Picking) -> None:
        await self._act(event.action)

    async def _do(self, name: str) -> None:
        if name in self._form.inner_actions and self._form.create_inner is not None:
            after, record = self._form.create_inner(self.session, self._record, name, self._keeper.new_id())
            self._advance(after)
            await self._open_row(record)
            return
        offered = self._form.choices(self.session, self._record, name)
        if offered:
            titled = self._form.choosing_for(self.session, self._record, name) or self._form.choosing(name)
            self._choose_action(offered, *titled)
            return
        if not self._record and any(name.startswith(f"{picks}:") for picks in self._picks):
            self._advance(self._begin_record(self.session, but=""))
        after, self._record = self._form.act(self.session, self._record, name)
        self._advance(after)
        self._show_around()
        await self._show_form()
        if name == "show":
            self.query_one(FormView).focus_first_empty(self._form.shared_fields)

    @work
    async def _choose_action(self, offered: tuple[Action, ...], title: str, hint: str) -> None:
        lines = tuple(Line(one.name, one.label, one.help, one.more) for one in offered)
        chosen = await self.app.push_screen_wait(ChooseDialog(title or _("Waarmee?"), lines, hint))
        if chosen:
            await self._act(chosen)

    async def action_origin(self) -> None:
        """Go to what the open record came from, one step at a time."""
        await self._settle()
        origin = origin_of(self.session.conversation, self._form.collection, self._record)
        if origin is None:
            tell(self, self._said_before_merging() or _("Dit komt nergens anders vandaan."), timeout=_TO_READ)
            return
        self._way_back = (*self._way_back, (self.session.place, self._record))
        await self._go(self.session.go(origin.place), origin.record)

    async def action_origin_back(self) -> None:
        """Go back along the way that led from what came of a record to the record."""
        await self._settle()
        if not self._way_back:
            tell(self, _("Je bent niet vanaf een ander punt hierheen gegaan."), timeout=_TO_READ)
            return
        *earlier, (place, record) = self._way_back
        self._way_back = tuple(earlier)
        await self._go(self.session.go(place), record)

    def _said_before_merging(self) -> str:
        """Out of which points the open one was merged, and whose they were; empty when it was not."""
        goal = self.session.conversation.goal(self._record) if self._form.collection == "goals" else None
        told = [line for _title, lines in voices_section(self.session, goal) for line in lines]
        return "\n".join([_("Samengevoegd uit twee punten:"), *told]) if told else ""

    async def action_undo(self) -> None:
        """Take the last change of a list back: a removal, a move, a merge, something that was added."""
        await self._settle()
        after, undone = self.session.undo()
        if undone is None:
            tell(self, _("Er is niets om terug te halen."))
            return
        await self._show_changed(after, undone)
        if undone.is_addition:
            told = _("Weg: {what}. Ctrl+Y zet het terug.").format(what=undone.what)
            tell(self, told, timeout=_TO_READ)
        else:
            tell(self, _("Teruggehaald: {what}.").format(what=undone.what))

    async def action_redo(self) -> None:
        """Put back what undoing took away."""
        await self._settle()
        after, redone = self.session.redo()
        if redone is None:
            tell(self, _("Er is niets om terug te zetten."))
            return
        await self._show_changed(after, redone)
        tell(self, _("Teruggezet: {what}.").format(what=redone.what))

    async def _show_changed(self, after: Session, change: Undo) -> None:
        """Show the lists after a change was taken back or put back, with the record open that it was about."""
        before = {one.id for one in self._form.records(self.session)} if self._form.records else set()
        self._advance(after)
        ids = [one.id for one in self._form.records(after)] if self._form.records else []
        came = [one for one in ids if one not in before] or [one for one in ids if one in change.reverted]
        stays = self._record if self._record in ids or not ids else ids[-1]
        self._record = came[0] if came else stays if ids else ""
        self._show_around()
        await self._show_form()
        if ids and change.is_addition and change.field == self._form.collection:
            self.query_one(RecordList).focus()
