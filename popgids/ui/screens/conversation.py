"""The talk itself: the steps, one question at a time, what helps beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.containers import Horizontal, Vertical

from popgids.core.outline import ANYWHERE
from popgids.core.said_here import deserves_a_look
from popgids.i18n import _
from popgids.ui import commands
from popgids.ui.forms.floor import floor_text
from popgids.ui.forms.registry import form_for
from popgids.ui.forms.spec import Action
from popgids.ui.forms.walking import names_at
from popgids.ui.screens.beside import BesideTheTalk
from popgids.ui.screens.talk_cursor import CursorInTalk
from popgids.ui.screens.talk_moves import MovesInTalk
from popgids.ui.screens.talk_origins import OriginsInTalk
from popgids.ui.screens.talk_records import RecordsInTalk
from popgids.ui.screens.talk_texts import people_text, place_text, time_text
from popgids.ui.screens.talk_undo import UndoInTalk
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.answer_area import AnswerArea
from popgids.ui.widgets.aside import Aside
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.key_bar import KeyBar
from popgids.ui.widgets.literal import Title, Words
from popgids.ui.widgets.record_list import RecordList
from popgids.ui.widgets.save_status import SaveStatus
from popgids.ui.widgets.step_sidebar import StepSidebar
from popgids.ui.widgets.talk_middle import TalkMiddle

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from popgids.core.outline import Spot
    from popgids.core.session import Session
    from popgids.ui.forms.spec import Form
    from popgids.ui.ports import TalkKeeper

_METER_SECONDS = 20
_FIRST_TO_DO = frozenset({"show", "choose", "propose"})
_WAYS = (Action("back", _("F7 Terug")), Action("skip", _("Sla over")), Action("next", _("F8 Verder")))


class ConversationScreen(CursorInTalk, RecordsInTalk, UndoInTalk, OriginsInTalk, MovesInTalk, BesideTheTalk):
    """Holds the session; every change goes to the keeper at once and comes down to the widgets from here."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *commands.bindings(commands.CONVERSATION),
        ("escape", "stop"),
        ("ctrl+z", "undo"),
        ("ctrl+y", "redo"),
        *(((f"alt+{n}"), f"step({n})") for n in range(1, 9)),
    ]

    def __init__(
        self, session: Session, keeper: TalkKeeper, spot: Spot = ANYWHERE, *, is_from_plan: bool = False
    ) -> None:
        """spot: where to begin at the stop where the session is; is_from_plan: the plan led there."""
        super().__init__()
        self.session = session
        self._keeper = keeper
        self._spot = spot
        self._open_in_plan = session.stop.key if is_from_plan else ""
        self._record = ""
        self._to_show: list[FieldView.Changed] = []
        self._form: Form = form_for(session.stop)

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Words(people_text(self.session), id="people")
            yield Words("", id="time")
            yield SaveStatus()
        with Horizontal(id="body"):
            yield StepSidebar()
            with Vertical(id="talk"):
                yield Words("", id="place")
                yield Title("", id="question")
                yield Words("", id="intro")
                yield Words("", id="origin")
                with TalkMiddle(id="middle"):
                    with Vertical(id="work"):
                        yield RecordList()
                        yield FormView(self.session.today)
                    yield Aside(id="aside")
                yield ActionRow()
        yield KeyBar(
            tuple((one.key_name, one.label, one.action) for one in commands.CONVERSATION if one.label)
        )

    async def on_mount(self) -> None:
        self.query_one(StepSidebar).fit(self.app.size.width)
        self.set_interval(_METER_SECONDS, self._tick)
        self.show_saved("")
        if self._spot == ANYWHERE:
            await self._show_where_one_was()
        else:
            await self._show_stop(self._spot)

    # showing

    async def _show_stop(self, spot: Spot = ANYWHERE) -> None:
        """Show the stop where the session is, with this record open, or else the first that is not done."""
        self._form = form_for(self.session.stop)
        if spot == ANYWHERE:
            spot = self._where_one_was()
        if spot.goal_id and self._form.create is not None:
            spot = self._begin_for(spot)
        asked = "/".join(spot.path)
        half_filled = [one for one in self._ids if self._form.needs_work(self.session, one)]
        opens_new = self._form.opens_new(self.session) and not asked
        others = [] if opens_new else [self._form.next_open(self.session, ""), *self._ids]
        known = [asked] if spot.is_new else [asked, *half_filled, *others]
        self._record = next((one for one in known if one in self._ids), "")
        with self.app.batch_update():
            self.query_one("#place", Words).update(place_text(self.session))
            self._show_around()
            await self._show_form()
        self.call_after_refresh(self.query_one(Aside).fit)
        form = self.query_one(FormView)
        if asked and asked == self._record and spot.is_whole and form.views:
            form.focus_first()
        elif self._record and self._record not in half_filled and spot.is_whole:
            self.set_focus(self.query_one(RecordList))
            # no focus comes in a list that had it already
            self._note_cursor()
        elif any(view.is_for_keys for view in form.views):
            meant, of_another = names_at(spot, form.names)
            first = self._form.begins_at(self.session)
            form.focus_first_empty({*of_another, *self._form.shared_fields}, {first} if first else meant)
        else:
            self.query_one(ActionRow).focus()

    @property
    def _ids(self) -> list[str]:
        return [one.id for one in self._form.records(self.session)] if self._form.records else []

    def _begin_for(self, spot: Spot) -> Spot:
        """Where a new record is, once it is begun for the development point that it is to be for."""
        record = self._keeper.new_id()
        session = self._form.create(self.session, record) if self._form.create else self.session
        self._advance(self._form.change(session, record, "goal_id", spot.goal_id).since(self.session, ""))
        return spot._replace(path=(record,), is_new=False)

    def _show_around(self) -> None:
        self.query_one("#people", Words).update(people_text(self.session))
        self.query_one("#question", Title).update(self._form.title(self.session))
        self._show_intro()
        self._show_aside()
        self.query_one(StepSidebar).load(self.session)
        self.query_one("#time", Words).update(time_text(self.session))

    async def _show_form(self) -> None:
        self._show_records()
        form = self.query_one(FormView)
        # the day of the talk may have been put right
        form.today = self.session.today
        await form.show(
            self._form.fields(self.session, self._record), f"{self.session.stop.key}/{self._record}"
        )
        self._show_actions()

    def _show_actions(self) -> None:
        here = self._form.actions(self.session, self._record)
        if self._form.create is not None and self._record and self._form.can_add(self.session):
            here = (Action("new", self._form.new_label), *here)
        row = self.query_one(ActionRow)
        names = [action.name for action in here]
        # behind the last field of a row comes the next row, by Tab as by Enter; behind an empty form what fills it
        is_empty = bool(names) and self._form.create is not None and not self._record
        otherwise = "new" if "new" in names else names[0] if is_empty else "next"
        start = next((name for name in names if name in _FIRST_TO_DO), otherwise)
        row.takes_letters = self._form.create is not None
        row.load(here, _WAYS, start, f"{self.session.stop.key}/{self._record}")

    def _show_aside(self) -> None:
        self._show_origin()
        asked, session = self._form.beside, self.session
        of_rows = (asked(session, one)[:1] for one in (self._ids if self._form.has_rows else ()))
        of_each = tuple(section for first in of_rows for section in first)
        self.query_one(Aside).load(session, asked(session, self._record), of_each, self._intro)

    def _show_records(self) -> None:
        records = self._form.records(self.session) if self._form.records else ()
        shown = self.query_one(RecordList)
        shown.set_class(self._form.has_rows, "-tall")
        shown.set_class(bool(self._form.quick_field), "-quick")
        shown.load(records, self._record)

    # changes

    def _advance(self, after: Session) -> None:
        """Take a new session and make it safe."""
        before, self.session = self.session, after
        self._keeper.keep(before, after)

    @on(FieldView.Changed)
    async def _field_changed(self) -> None:
        await self._settle()

    def _take(self, change: FieldView.Changed) -> None:
        begun = None
        is_shared = change.name in self._form.shared_fields
        is_blank = isinstance(change.value, str) and not change.value.strip()
        if not self._record and self._form.create is not None and not is_shared:
            if is_blank:
                return
            begun = self._begin_record(self.session, change.name)
        self._fill_in(change.view.field, change.value, change.was, begun)
        self._note_cursor()
        self._to_show.append(change)

    def keep_typed(self) -> None:
        for view in self.query_one(FormView).views:
            change = view.take_change()
            if change is not None:
                self._take(change)

    async def _settle(self) -> None:
        """Take what was typed just before a key that leads away, and show what follows from it."""
        self.keep_typed()
        taken, self._to_show = self._to_show, []
        if all(isinstance(change.value, str) and change.view.field.options == () for change in taken):
            self._show_records()
            is_followed = self._form.follows_typing and bool(taken)
            if is_followed:
                self._show_intro()
                self._show_actions()
                self.query_one(FormView).follow(self._form.fields(self.session, self._record))
            has_outcome = is_followed and self._form.has_rows
            is_looked_at = any(deserves_a_look(one.value) for one in taken) or self.query_one(Aside).warns
            if has_outcome or is_looked_at:
                self._show_aside()
            return
        self._show_aside()
        self._show_intro()
        await self._show_form()

    @property
    def _intro(self) -> str:
        """What stands under the question."""
        typed = self._form.intro_in_words(self.session) if isinstance(self.focused, AnswerArea) else ""
        return typed or self._form.intro(self.session) or floor_text(self.session)

    def _show_intro(self) -> None:
        text, words = self._intro, self.query_one("#intro", Words)
        if words.text != text:
            words.update(text)

    @on(events.DescendantFocus)
    def _focus_moved(self) -> None:
        """Say what a letter does where the cursor is now."""
        if self._form.quick_field:
            self._show_intro()

    def show_saved(self, trouble: str) -> None:
        """Show whether all is safe."""
        # None while the app is ending, when the disk may still report.
        for status in self.query(SaveStatus):
            status.load(trouble, is_example=self.session.conversation.is_example)

    def on_resize(self, event: events.Resize) -> None:
        self.query_one(StepSidebar).fit(event.size.width)
        self.call_after_refresh(self.query_one(Aside).fit)

    def _show_time(self) -> None:
        self.query_one("#place", Words).update(place_text(self.session))
        self.query_one(StepSidebar).load(self.session)
        self.query_one("#time", Words).update(time_text(self.session))

    # the form and its buttons

    @on(FormView.Finished)
    def _form_finished(self) -> None:
        if self._form.has_rows:
            self.action_next_row()
        elif self.session.stop.question is not None and self._form.records is None:
            self.action_next()
        else:
            row = self.query_one(ActionRow)
            is_to_show = any(one.name == "show" for one in self._form.actions(self.session, self._record))
            row.start_at("show" if is_to_show else "new" if self._form.create is not None else "next")
            row.focus()

    @on(ActionRow.Pressed)
    async def _pressed(self, event: ActionRow.Pressed) -> None:
        if event.name in {"next", "back", "skip"}:
            await self.run_action(event.name)
        elif event.name == "new":
            self.action_new_record()
        else:
            await self._act(event.name)
