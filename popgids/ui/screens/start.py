"""Who will talk, when, how long and with which guide: all there is to fill in before a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical

from popgids.i18n import _
from popgids.ui.commands import bindings
from popgids.ui.forms.spec import Action
from popgids.ui.forms.starting import StartForm, in_order
from popgids.ui.page_commands import START
from popgids.ui.screens.known_person import ask_about_known
from popgids.ui.screens.page import Page
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import Title, Words
from popgids.ui.widgets.option_field import OptionField
from popgids.wording.about_talks import BEFORE_A_TALK

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from popgids.core.beginning import StartRequest
    from popgids.core.shelf import GuideLine
    from popgids.ui.ports import HomeKeeper


class StartScreen(Page):
    """The form to begin a talk; what is known of an earlier talk is filled in."""

    OFFERS = START
    EXPLAINS = BEFORE_A_TALK
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(START)]

    def __init__(self, keeper: HomeKeeper, guides: tuple[GuideLine, ...], known: StartRequest | None) -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self._known = known
        self._form = StartForm(in_order(guides), known, keeper.today)
        self._said = self._form.first_values()
        self._doubted: set[tuple[str, str]] = set()
        self._asked_to_choose = ""

    @property
    def _is_next_talk(self) -> bool:
        return bool(self._known and self._known.pop_key)

    # showing

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Words(_("Volgend gesprek") if self._is_next_talk else _("Nieuw gesprek"), id="people")
        with Vertical(id="page", classes="-form"):
            yield Title(_("Wie gaan er met elkaar in gesprek?"), id="question")
            yield Words(self._intro(), id="intro")
            with Vertical(id="fields"):
                yield FormView(self._keeper.today)
            yield Words("", id="notice")
            yield ActionRow()
        yield self.key_bar()

    def _intro(self) -> str:
        if not self._form.guides:
            return _("Er is geen gids om mee te beginnen. Kijk op het beginscherm wat er met de gidsen is.")
        if self._is_next_talk:
            return _("Alles van de vorige keer staat er al. Kijk of het nog klopt, vooral de datum.")
        return _("Alleen de twee namen zijn nodig. De rest mag leeg blijven.")

    async def on_mount(self) -> None:
        self.query_one("#notice", Words).display = False
        here = ()
        ways = (Action("go_back", _("Terug")), Action("begin", _("Begin het gesprek")))
        self.query_one(ActionRow).load(here, ways, "begin")
        form = self.query_one(FormView)
        await form.show(self._form.fields(self._said))
        missing = self._form.missing_name(self._said)
        self._focus_field(missing[0] if missing else "held_on")

    def _focus_field(self, name: str) -> None:
        for view in self.query_one(FormView).views:
            if view.field.name == name:
                view.focus_target.focus()

    # filling in

    @on(FieldView.Changed)
    async def _changed(self, event: FieldView.Changed) -> None:
        await self._take(event.name, event.value)

    async def _take(self, name: str, value: str) -> None:
        before = self._said.get("guide", "")
        self._said[name] = value
        self._tell("")
        if name == "guide" and value != before:
            if not value:
                self._said["guide"] = before
            await self.query_one(FormView).show(self._form.fields(self._said))

    @on(FormView.Finished)
    def _finished(self) -> None:
        self.query_one(ActionRow).start_at("begin")
        self.query_one(ActionRow).focus()

    @on(ActionRow.Pressed)
    async def _pressed(self, event: ActionRow.Pressed) -> None:
        await self.run_action(event.name)

    def _tell(self, text: str) -> None:
        notice = self.query_one("#notice", Words)
        if text != notice.text:
            notice.update(text)
            notice.display = bool(text)

    # on to the talk

    def action_begin(self) -> None:
        """Begin the talk, or say kindly what is still needed."""
        self._after_typing(self._begin)

    async def _begin(self) -> None:
        for view in self.query_one(FormView).views:
            change = view.take_change()
            if change is not None:
                await self._take(change.name, change.value)
        if not self._form.guides or self._asks_name() or self._asks_about_doubt() or self._asks_about_mark():
            return
        request = self._form.request(self._said)
        known = None if self._is_next_talk else self._keeper.known_pop(request)
        if known is None:
            self._keeper.begin(request)
            return
        ask_about_known(
            self.app,
            known,
            lambda: self._keeper.start_next(known.key, "", request),
            lambda: self._keeper.begin(request),
        )

    def _asks_name(self) -> bool:
        missing = self._form.missing_name(self._said)
        if missing is not None:
            self._ask(*missing)
        return missing is not None

    def _asks_about_doubt(self) -> bool:
        """Ask once about each date or time that is in doubt; who begins again, begins."""
        for name, question in self._form.doubts(self._said):
            asked = (name, self._said.get(name, ""))
            if asked not in self._doubted:
                self._doubted.add(asked)
                self._ask(name, question)
                return True
        return False

    def _asks_about_mark(self) -> bool:
        """Ask once about a guide that was marked and not chosen; who begins again, begins with the chosen one."""
        marked = self.focused.only_marked if isinstance(self.focused, OptionField) else None
        if marked is None or marked.value == self._asked_to_choose:
            return False
        self._asked_to_choose = marked.value
        self._tell(
            _("“{guide}” is nu alleen gemarkeerd. Spatie of Enter kiest deze gids.").format(
                guide=marked.label
            )
        )
        return True

    def _ask(self, name: str, question: str) -> None:
        self._focus_field(name)
        self._tell(question)

    def action_go_back(self) -> None:
        """Go back without beginning: to the POP that this was about, or home."""
        if self._known is not None and self._known.pop_key:
            self._keeper.open_pop(self._known.pop_key)
        else:
            self._keeper.go_home()

    @property
    def help_text(self) -> str:
        return _(
            "Vul in wie er praten. Met Enter ga je naar het volgende veld. De datum schrijf je zoals je hem zegt: "
            "vandaag, morgen, dinsdag of 3 maart. Er wordt nog niets bewaard; dat begint bij de eerste vraag."
        )
