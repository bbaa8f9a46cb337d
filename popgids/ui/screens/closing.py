"""The end of a talk: the whole plan read back, what is still open, the word of both, and the version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.containers import Horizontal, Vertical, VerticalScroll

from popgids.core.gaps import Gap, gaps, unsigned
from popgids.core.guide import Party
from popgids.core.open_again import index_again
from popgids.errors import NotSavedError
from popgids.i18n import _
from popgids.ui.commands import bindings
from popgids.ui.forms.closing import ROLE, SIGN_OFF
from popgids.ui.forms.spec import Action
from popgids.ui.kept_first import KeepingScreen
from popgids.ui.page_commands import CLOSED, CLOSING, COPY_EMPLOYEE, COPY_MANAGER, EXAMPLE_CLOSED
from popgids.ui.screens.closing_agenda import ClosingAgenda
from popgids.ui.screens.closing_reading import ClosingReading
from popgids.ui.screens.closing_steps import ClosingSteps
from popgids.ui.screens.closing_texts import (
    gaps_title,
    made_content,
    marked_text,
    said_before_text,
    unsigned_text,
)
from popgids.ui.screens.copies import copy_actions, make_copy, with_copies
from popgids.ui.screens.dialogs import Answer, AskDialog
from popgids.ui.screens.elsewhere import ask_for_second_place
from popgids.ui.screens.gap_list import GapList
from popgids.ui.screens.outcomes import error_text
from popgids.ui.screens.page import Page
from popgids.ui.screens.stray_letters import StrayLetters
from popgids.ui.screens.talk_texts import people_text
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import Choices, Title, Words, literal
from popgids.ui.widgets.option_field import OptionField
from popgids.ui.widgets.plan_view import PlanView
from popgids.ui.widgets.save_status import SaveStatus
from popgids.wording.sentences import gap_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from popgids.core.session import Session
    from popgids.ui.commands import Command
    from popgids.ui.ports import ClosingKeeper


class ClosingScreen(ClosingReading, ClosingAgenda, ClosingSteps, StrayLetters, Page, KeepingScreen[None]):
    """Holds the session like the talk does; every change goes to the keeper at once."""

    OFFERS = CLOSING
    is_written_in = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings((*CLOSING, COPY_EMPLOYEE, COPY_MANAGER)),
        ("pagedown", "turn(1)"),
        ("pageup", "turn(-1)"),
    ]

    def __init__(
        self, session: Session, keeper: ClosingKeeper, left: tuple[Sequence[Gap], Gap] | None = None
    ) -> None:
        """left: what was open when one went from here to one of those things, and which one."""
        super().__init__(keeper)
        self.session = session
        self._keeper = keeper
        self._gaps: tuple[Gap, ...] = gaps(session.guide, session.conversation)
        self._left = left
        self._is_making = False
        self._is_made = False
        self._trouble = ""

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Words(people_text(self.session), id="people")
            yield SaveStatus()
        with VerticalScroll(id="closing", can_focus=False):
            with Vertical(id="open"):
                yield Title(gaps_title(len(self._gaps)))
                yield GapList(
                    *(literal(gap_text(gap, self.session.guide)) for gap in self._gaps),
                    id="gaps",
                    compact=True,
                )
                yield Words("", id="agenda-left")
            yield PlanView()
            with Vertical(id="sign"):
                yield Title(SIGN_OFF.title(self.session))
                yield Words(self._sign_intro(), classes="muted")
                yield FormView(self.session.today)
        with VerticalScroll(id="made", can_focus=False):
            yield Title(_("Het plan is vastgelegd"), id="made-title")
            yield Words("", id="made-text")
        with Vertical(id="foot"):
            yield ActionRow()
        yield self.key_bar()

    def _sign_intro(self) -> str:
        before = said_before_text(self.session.conversation, self._keeper.today)
        return before or SIGN_OFF.intro(self.session)

    async def on_mount(self) -> None:
        self.query_one("#made").display = False
        self.query_one("#gaps").display = bool(self._gaps)
        self.show_saved(self._trouble)
        self.show_plan()
        await self.query_one(FormView).show(SIGN_OFF.fields(self.session, ""))
        here = (Action("sign", _("Zeg wat je vindt")),)
        ways = (Action("go_back", _("Terug naar het gesprek")), Action("record", _("Leg vast")))
        self.query_one(ActionRow).load(here, ways, "record")
        self.begin_reading(index_again(self._gaps, *self._left) if self._left and self._gaps else 0)

    def show_saved(self, trouble: str) -> None:
        """Show whether all is safe."""
        self._trouble = trouble
        for status in self.query(SaveStatus):
            status.load(trouble, is_example=self.session.conversation.is_example)

    # what each says

    def _advance(self, after: Session) -> None:
        """Take a new session and make it safe."""
        before, self.session = self.session, after
        self._keeper.keep(before, after)

    def _take(self, change: FieldView.Changed) -> None:
        after = SIGN_OFF.change(self.session, "", change.name, change.value)
        who, _colon, of = change.name.partition(":")
        if of == "kind":
            at = self._keeper.now() if change.value else None
            if who.startswith(ROLE):
                after = after.change_participant(who.removeprefix(ROLE), at=at)
            else:
                after = after.sign(after.conversation.sign_off(Party(who)).evolve(at=at))
        self._advance(after)

    @on(FieldView.Changed)
    def keep_typed(self) -> None:
        for view in self.query_one(FormView).views if not self._is_made else ():
            change = view.take_change()
            if change is not None:
                self._take(change)

    def _settle(self) -> None:
        """Take what was typed just before a key that leads away, and the time that passed."""
        if self._is_made:
            return
        self.keep_typed()
        seconds = self._keeper.seconds_passed()
        if seconds > 0:
            self._advance(self.session.spend(seconds))

    def action_sign(self) -> None:
        """Go to what each says of the plan, to the first who has not said it yet."""
        silent = next(iter(unsigned(self.session.conversation)), None)
        who = silent.value if isinstance(silent, Party) else f"{ROLE}{silent.id}" if silent else ""
        if not self._is_made:
            self.query_one(FormView).focus_first_empty(first={f"{who}:kind"})

    @on(FormView.Finished)
    def _form_finished(self) -> None:
        self.query_one(ActionRow).start_at("record")
        self.query_one(ActionRow).focus()

    @on(ActionRow.Pressed)
    async def _pressed(self, event: ActionRow.Pressed) -> None:
        await self.run_action(event.name)

    # back

    @on(Choices.OptionSelected, "#gaps")
    def _go_to_gap(self, event: Choices.OptionSelected) -> None:
        gap = self._gaps[event.option_index]
        if not self._is_making:
            self._after_typing(self._back, gap)

    def action_go_back(self) -> None:
        """Go back into the talk, or home when the plan was recorded."""
        if self._is_made:
            self._keeper.go_home()
        elif not self._is_making:
            self._after_typing(self._back)

    def _back(self, gap: Gap | None = None) -> None:
        self._settle()
        self._keeper.back_to_talk(self.session, gap)

    # the version

    def action_record(self) -> None:
        """Record the plan as a version."""
        if not self._is_made and not self._is_making:
            self._is_making = True
            self._after_typing(self._record)

    @work
    async def _record(self) -> None:
        try:
            self._settle()
            if await self._is_sure():
                await self._make()
        finally:
            self._is_making = False

    async def _is_sure(self) -> bool:
        """Ask once when not all have said something, or a word is only marked; going back leads to where they can."""
        marked = self.focused.only_marked if isinstance(self.focused, OptionField) else None
        asked = [marked_text(marked)] if marked is not None else []
        if unsigned(self.session.conversation):
            asked.append(unsigned_text(self.session.conversation))
        if not asked:
            return True
        answers = (Answer("sign", _("Nu zeggen")), Answer("record", _("Leg toch vast")))
        dialog = AskDialog(_("Nog één ding"), "\n\n".join(asked), answers)
        chosen = await self.app.push_screen_wait(dialog)
        if chosen == "sign" and marked is None:
            self.action_sign()
        return chosen == "record"

    async def _make(self) -> None:
        try:
            place = await self._keeper.make_version(self.session)
        except NotSavedError as error:
            answers = (Answer("again", _("Probeer opnieuw")), Answer("stay", _("Terug naar het plan")))
            dialog = AskDialog(_("Het plan is nog niet vastgelegd"), error_text(error), answers)
            if await self.app.push_screen_wait(dialog) == "again":
                await self._make()
            return
        self._show_made(place)

    def _show_made(self, place: str) -> None:
        self._is_made = True
        conversation = self.session.conversation
        with self.app.batch_update():
            self.query_one("#closing").display = False
            self.query_one("#made").display = True
            if conversation.is_example:
                told = _("Tot zover de proef") if conversation.is_rehearsal else _("Tot zover het voorbeeld")
                self.query_one("#made-title", Title).update(told)
            self.query_one("#made-text", Words).update(
                made_content(conversation, place, self._keeper.other_version())
            )
            self.query_one(ActionRow).load(self._copies(), (Action("go_back", _("Klaar")),), "go_back")
            self.show_keys()
        self.query_one(ActionRow).focus()

    def _copies(self) -> tuple[Action, ...]:
        conversation = self.session.conversation
        if conversation.is_example:
            return ()
        return copy_actions(conversation)

    @work
    async def action_copy(self, reader: str) -> None:
        """Write a copy for one who signs."""
        await make_copy(self, self._keeper, self.session.conversation, reader)

    # the rest

    @work
    async def action_save_elsewhere(self) -> None:
        """Keep the talk in a folder of one's own choice, too."""
        self._settle()
        await ask_for_second_place(self, self._keeper, lambda: self.session)

    @property
    def commands_now(self) -> tuple[Command, ...]:
        if not self._is_made:
            return CLOSING
        conversation = self.session.conversation
        return EXAMPLE_CLOSED if conversation.is_example else with_copies(CLOSED, conversation)

    def check_action(self, action: str, parameters: tuple[Any, ...]) -> bool | None:  # noqa: ARG002
        """What belongs to the plan that is still open cannot be done after it was recorded, a copy only then."""
        if action == "copy":
            return self._is_made and not self.session.conversation.is_example
        return not (self._is_made and action in {"sign", "record", "agenda", "save_elsewhere"})

    @property
    def help_text(self) -> str:
        if self._is_made:
            return _("Het plan is vastgelegd. Maak voor ieder een kopie, of ga terug naar het beginscherm.")
        return _(
            "Lees het plan samen terug, het liefst hardop. Wat nog open is, staat in de lijst; openlaten mag. "
            "Zeg daarna ieder wat je ervan vindt: akkoord, gezien of niet akkoord. Met Leg vast maak je er een "
            "versie van die niet meer verandert."
        )
