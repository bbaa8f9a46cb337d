"""The lists in the talk: opening, adding, changing and removing points, agreements and promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work

from popgids.core.origins import left_alone
from popgids.i18n import _
from popgids.ui.forms.names import shortened
from popgids.ui.screens.quick_records import QuickRecords
from popgids.ui.screens.stray_letters import how_to_choose
from popgids.ui.screens.talk_base import TO_READ
from popgids.ui.screens.talk_rows import RowsInTalk
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import tell
from popgids.ui.widgets.option_field import OptionField
from popgids.ui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from popgids.core.session import Session
    from popgids.ui.forms.spec import Action

_IN_TITLE = 44


class RecordsInTalk(QuickRecords, RowsInTalk):
    """What can be done with the records of the form that is open; _record is the id of the one that is shown."""

    @on(RecordList.Opened)
    async def _record_opened(self, event: RecordList.Opened) -> None:
        await self._settle()
        if event.record != self._record:
            self._record = event.record
            self._show_around()
            await self._show_form()
            self._note_cursor()
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
        """Begin a new record with what was typed or pasted while no field had the focus."""
        if not self._can_begin:
            await super().take_stray(key)
            return
        if not_here := self._no_words_here:
            if key.strip():
                tell(self, not_here)
            return
        here = next((view for view in self.query_one(FormView).views if view.has_focus_within), None)
        if here is not None and here.is_line:
            here.write(key)
            return
        if not key.strip():
            return
        await self._new_record()
        form = self.query_one(FormView)
        own = [view for view in form.views if view.field.name not in self._form.shared_fields]
        empty = next((view for view in own if view.is_line and not view.value), None)
        if empty is not None:
            form.hand(empty, key)

    @property
    def _no_words_here(self) -> str:
        """What Enter does where the cursor is, when letters begin no record there; empty where they do."""
        button = self.focused.under_cursor if isinstance(self.focused, ActionRow) else None
        if button is not None and button.name != "new":
            return _("Hier kun je niet typen. Met Enter kies je “{label}”.").format(label=button.label)
        if isinstance(self.focused, RecordList) and not self._form.begins_by_typing:
            return _("Hier kun je niet typen. Met Enter open je wat gemarkeerd is.")
        return ""

    @property
    def _can_begin(self) -> bool:
        return self._form.create is not None and self._form.can_add(self.session)

    async def take_stray(self, text: str) -> None:
        """Write what was typed or pasted where no text goes; on a list or a button it begins a new record."""
        await self._settle()
        is_at_record = isinstance(self.focused, RecordList) and bool(self._form.quick_field)
        if isinstance(self.focused, OptionField) and not self._form.begins_by_typing:
            tell(self, how_to_choose(self.focused))
        elif is_at_record and text.strip():
            await self._to_words(text)
        elif isinstance(self.focused, (RecordList, ActionRow)) and self._can_begin:
            await self._begin_with(text)
        else:
            await super().take_stray(text)

    @on(ActionRow.Typed)
    async def _button_letter(self, event: ActionRow.Typed) -> None:
        """A letter that is typed on the button for a new record belongs to it; on others it does nothing."""
        await self._settle()
        await self._begin_with(event.key)
        self.release_keys()

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
        self._focus_list()

    def _focus_list(self) -> None:
        """Go to the list after something was done in it; to what can be filled in when the list is gone."""
        if self.query_one(RecordList).display:
            self.query_one(RecordList).focus()
        else:
            self.query_one(FormView).focus_first_empty(self._form.shared_fields)

    async def _act(self, name: str) -> None:
        await self._settle()
        if name == "remove" and (
            left := left_alone(self.session.conversation, self._form.collection, self._record)
        ):
            self._ask_to_remove(self._texts.get(self._record, ""), left)
            return
        await self._do(name)

    @work
    async def _ask_to_remove(self, what: str, left: tuple[str, ...]) -> None:
        """Say what would be left alone, and remove only when that is all right; what is what would be removed."""
        from popgids.ui.screens.dialogs import Answer, AskDialog

        told = "\n".join([_("Hier komt dit uit voort:"), *(f"• {what}" for what in left)])
        text = f"{told}\n\n{_('Dat blijft staan, zonder dit punt erbij. Je kunt het ook terughalen met Ctrl+Z.')}"
        answers = (Answer("keep", _("Laat staan")), Answer("remove", _("Verwijder toch")))
        title = _("“{what}” verwijderen?").format(what=shortened(what.strip() or _("(nog leeg)"), _IN_TITLE))
        if await self.app.push_screen_wait(AskDialog(title, text, answers)) == "remove":
            await self._do("remove")
            self._focus_list()

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
            self._advance(after.since(self.session, self._name_of(name)))
            await self._open_row(record)
            return
        offered = self._form.choices(self.session, self._record, name)
        if offered:
            titled = self._form.choosing_for(self.session, self._record, name) or self._form.choosing(name)
            self._choose_action(offered, *titled)
            return
        if not self._record and any(name.startswith(f"{picks}:") for picks in self._picks):
            self._advance(self._begin_record(self.session, but=""))
        before, removed = self._texts, self._record
        named = self._name_of(name)
        after, self._record = self._form.act(self.session, self._record, name)
        self._advance(after.since(self.session, named))
        self._show_around()
        await self._show_form()
        if name == "show":
            self.query_one(FormView).focus_first_empty(self._form.shared_fields)
        elif name == "remove" and removed not in self._texts:
            what = shortened(before.get(removed, "").strip() or _("(nog leeg)"))
            told = _("Weg: “{what}”. Ctrl+Z haalt het terug.").format(what=what)
            tell(self, told, timeout=TO_READ)
        elif set(before) != set(self._texts):
            # what came or was merged is looked at where its own words are
            self.query_one(FormView).focus_first()
            self.query_one(FormView).focus_named("what")

    def _name_of(self, action: str) -> str:
        """What an action is called on its button."""
        offered = self._form.actions(self.session, self._record)
        found = next((one.label for one in offered if one.name == action), "")
        return _("“{label}”").format(label=found) if found else _("wat je koos")

    @property
    def _texts(self) -> dict[str, str]:
        """What the records say, by their ids."""
        records = self._form.records(self.session) if self._form.records else ()
        return {one.id: one.text for one in records}

    @work
    async def _choose_action(self, offered: tuple[Action, ...], title: str, hint: str) -> None:
        from popgids.ui.screens.dialogs import ChooseDialog, Line

        lines = tuple(Line(one.name, one.label, one.help, one.more) for one in offered)
        chosen = await self.app.push_screen_wait(ChooseDialog(title or _("Waarmee?"), lines, hint))
        if chosen:
            await self._act(chosen)
