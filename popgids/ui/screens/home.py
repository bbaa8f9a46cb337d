"""Home: what there is to go on with, and where to begin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Horizontal, Vertical

from popgids.core.dutch.dates import format_date
from popgids.i18n import _
from popgids.ui.commands import Command, bindings
from popgids.ui.forms.names import shortened
from popgids.ui.forms.spec import Action
from popgids.ui.page_commands import HOME
from popgids.ui.screens.dialogs import Answer, AskDialog
from popgids.ui.screens.home_rows import MOST_ROWS, Entry, Kind, entries, entry_content, with_headings
from popgids.ui.screens.page import Page
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.answer_area import AnswerLine
from popgids.ui.widgets.literal import Choices, Words, row
from popgids.wording.about_talks import ABOUT_TALKS

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from popgids.core.shelf import RunningTalk, Shelf
    from popgids.ui.ports import HomeKeeper


class HomeList(Choices):
    """All lines; a letter typed here is a search."""

    BINDINGS: ClassVar[list[BindingType]] = [("delete", "screen.discard", "")]

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Show the line of the cursor, the first one with its heading."""
        super().scroll_to_highlight(top)
        if self.highlighted is not None and all(one.disabled for one in self.options[: self.highlighted]):
            self.scroll_home(animate=False, immediate=True)

    def on_key(self, event: events.Key) -> None:
        if event.is_printable and event.character and not event.character.isspace():
            event.stop()
            event.prevent_default()
            screen = self.screen
            if isinstance(screen, HomeScreen):
                screen.search_for(event.character)


class HomeScreen(Page):
    """Running talks, POPs and guides in one list; Enter opens the one under the cursor."""

    OFFERS = HOME
    EXPLAINS = ABOUT_TALKS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(HOME)]

    def __init__(self, keeper: HomeKeeper, came_from: str = "") -> None:
        """came_from: the key of the line to begin at; the first when it is not there."""
        super().__init__(keeper)
        self._came_from = came_from
        self._keeper = keeper
        self._shelf: Shelf | None = None
        self._entries: tuple[Entry, ...] = ()
        self._shown: list[Entry] = []
        self._width = 0

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Words("popgids", id="people")
            yield Words(format_date(self._keeper.today), id="day")
        with Vertical(id="page"):
            yield Words(_("Samen een POP-gesprek voeren, stap voor stap."), id="lead")
            yield Words("", id="notice")
            yield AnswerLine(placeholder=_("Typ een naam"), id="search")
            yield HomeList(id="shelf")
            yield Words("", id="folder")
            yield ActionRow()
        yield self.key_bar()

    def on_mount(self) -> None:
        self.query_one("#search", AnswerLine).display = False
        self.reload()
        # a key typed the moment home appears is for the line or button that gets the focus here
        self.hold_keys()
        self.call_after_refresh(self._focus_first)

    def reload(self) -> None:
        """Read anew what there is, and show it."""
        self._shelf = self._keeper.read_shelf()
        self._entries = entries(self._shelf, self._keeper.today)
        notice = self.query_one("#notice", Words)
        notice.update(self._shelf.trouble)
        notice.display = bool(self._shelf.trouble)
        self.query_one("#folder", Words).update(
            _("Jullie plannen staan in {folder}").format(folder=self._shelf.folder)
        )
        self._fill()

    def on_resize(self) -> None:
        self.call_after_refresh(self._refit)

    def _refit(self) -> None:
        if self.query_one(HomeList).scrollable_content_region.width != self._width:
            self._fill()

    def _fill(self) -> None:
        """Show the lines that match, with the cursor on the one where it was or else on the first."""
        choices = self.query_one(HomeList)
        self._width = choices.scrollable_content_region.width
        if self._shelf is None or not self._width:
            return
        before = self._here.key if self._here else self._came_from
        wanted = self.query_one("#search", AnswerLine).value
        self._shown = list(with_headings(self._found(wanted), wanted, bool(self._shelf.pops)))
        choices.clear_options()
        choices.add_options(
            row(entry_content(entry, self._width - 1, number == 0), disabled=entry.kind is Kind.HEADING)
            for number, entry in enumerate(self._shown)
        )
        open_ones = [number for number, entry in enumerate(self._shown) if entry.kind is not Kind.HEADING]
        again = [number for number in open_ones if before and self._shown[number].key == before]
        choices.highlighted = next(iter(again or open_ones), None)
        self._show_actions()

    def _found(self, wanted: str) -> tuple[Entry, ...]:
        """What to choose from; a long list of POPs may not hold all there are, so those are asked for by name."""
        if self._shelf is None or not wanted.strip() or len(self._shelf.pops) < MOST_ROWS:
            return self._entries
        return entries(replace(self._shelf, pops=self._keeper.find_pops(wanted)), self._keeper.today)

    def _focus_first(self) -> None:
        self._refit()
        has_own = any(entry.kind in {Kind.RUNNING, Kind.POP} for entry in self._shown)
        is_back = self._here is not None and self._here.key == self._came_from
        self.query_one(HomeList if has_own or is_back else ActionRow).focus()
        self.release_keys()

    # the line under the cursor

    @property
    def _here(self) -> Entry | None:
        index = self.query_one(HomeList).highlighted
        if index is None or index >= len(self._shown):
            return None
        return self._shown[index]

    @property
    def _talk_here(self) -> RunningTalk | None:
        here = self._here
        if here is None or here.kind is not Kind.RUNNING or self._shelf is None:
            return None
        return next((one for one in self._shelf.running if one.key == here.key), None)

    @property
    def _actions_here(self) -> tuple[Action, ...]:
        here = self._here
        match here.kind if here else None:
            case Kind.RUNNING:
                return (Action("open", _("Ga verder")), Action("discard", _("Gooi weg")))
            case Kind.POP:
                return (Action("open", _("Bekijk")), Action("next_talk", _("Volgend gesprek")))
            case Kind.GUIDE:
                return (Action("open", _("Bekijk")),)
            case _other:
                return ()

    @property
    def only_in_menu(self) -> tuple[Command, ...]:
        name = shortened(self._here.name) if self._here else ""
        return tuple(
            Command(one.name, "", _("hier"), "", _("{what}: {name}").format(what=one.label, name=name), "")
            for one in self._actions_here
        )

    @on(Choices.OptionHighlighted, "#shelf")
    def _show_actions(self) -> None:
        here = self._here
        ways = (Action("new_talk", _("Nieuw gesprek")), Action("menu", _("Meer")))
        is_own = here is not None and here.kind in {Kind.RUNNING, Kind.POP}
        self.query_one(ActionRow).load(self._actions_here, ways, "open" if is_own else "new_talk")

    @on(Choices.OptionSelected, "#shelf")
    async def action_open(self) -> None:
        """Open what is under the cursor."""
        here = self._here
        if here is None:
            return
        match here.kind:
            case Kind.RUNNING:
                await self._open_talk()
            case Kind.POP:
                self._keeper.open_pop(here.key)
            case Kind.GUIDE:
                self._keeper.open_guide(here.key)

    async def _open_talk(self) -> None:
        talk = self._talk_here
        if talk is None:
            return
        if talk.is_damaged:
            self.action_discard()
        else:
            self._keeper.resume(talk.key)

    def action_next_talk(self) -> None:
        """Begin the next talk of the POP under the cursor."""
        here = self._here
        if here is not None and here.kind is Kind.POP:
            self._keeper.start_next(here.key)

    @work
    async def action_discard(self) -> None:
        """Ask whether the talk under the cursor may go."""
        talk, here = self._talk_here, self._here
        if talk is None or here is None:
            return
        text = _(
            "Het gesprek van {people} is nog niet vastgelegd. Gooi je het weg, dan is alles wat erin staat weg."
        )
        if talk.is_damaged:
            text = _(
                "Het begin van dit gesprek ({people}) is beschadigd. popgids kan er niet mee verder. Laat het staan als "
                "iemand er nog naar kan kijken, of gooi het weg."
            )
        answers = (Answer("keep", _("Laat staan")), Answer("discard", _("Gooi weg")))
        dialog = AskDialog(_("Wil je dit gesprek weggooien?"), text.format(people=here.name), answers)
        if await self.app.push_screen_wait(dialog) == "discard":
            self._keeper.discard_running(talk.key)
            if self.is_current:
                self.reload()

    @on(ActionRow.Pressed)
    async def _pressed(self, event: ActionRow.Pressed) -> None:
        await self.run_action(event.name)

    # searching

    def search_for(self, text: str) -> None:
        """Search, beginning with this text."""
        field = self.query_one("#search", AnswerLine)
        field.display = True
        field.focus()
        field.value += text
        field.cursor_position = len(field.value)

    def action_search(self) -> None:
        """Search by name."""
        self.search_for("")

    @on(AnswerLine.Changed, "#search")
    def _filter(self) -> None:
        self._fill()

    @on(AnswerLine.Submitted, "#search")
    async def _take_found(self) -> None:
        await self.action_open()

    def key_down(self) -> None:
        """Go from the search field into the list."""
        self.query_one(HomeList).focus()

    def _stop_searching(self) -> None:
        field = self.query_one("#search", AnswerLine)
        field.load("")
        field.display = False
        self._fill()
        self.query_one(HomeList).focus()

    # the rest

    def action_new_talk(self) -> None:
        """Ask who will talk."""
        self._keeper.start_new()

    def action_example(self) -> None:
        """Show the filled example."""
        self._keeper.open_example()

    @work
    async def action_leave(self) -> None:
        """Stop searching, or ask whether to close popgids."""
        if self.query_one("#search", AnswerLine).display:
            self._stop_searching()
            return
        answers = (Answer("leave", _("Afsluiten")), Answer("stay", _("Blijven")))
        text = _("Alles wat jullie hebben opgeschreven, is bewaard.")
        if await self.app.push_screen_wait(AskDialog(_("popgids afsluiten?"), text, answers)) == "leave":
            self._keeper.leave()

    @property
    def help_text(self) -> str:
        return _(
            "Hier begin je. Enter opent wat onder de cursor staat: een gesprek dat nog loopt, een POP of een gids. "
            "Typ een naam om te zoeken. Een gesprek dat nog loopt, staat alleen op deze computer. "
            "Een POP staat in de map die onderaan staat."
        )
