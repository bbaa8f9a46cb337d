"""A guide as HR works on it: every part with its texts, what the checks and the advice say, and a way to mend it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Container, Horizontal, Vertical

from popgids.errors import PopgidsError
from popgids.i18n import _
from popgids.ui.commands import bindings
from popgids.ui.forms.spec import Action
from popgids.ui.page_commands import GUIDE, REHEARSE
from popgids.ui.screens.dialogs import Answer, AskDialog, ChooseDialog
from popgids.ui.screens.edit_text import EditTextDialog
from popgids.ui.screens.guide_changes import changes_in
from popgids.ui.screens.guide_pieces import guide_pieces, part_pieces, problem_pieces
from popgids.ui.screens.guide_rows import row_line, rows_of
from popgids.ui.screens.outcomes import error_text
from popgids.ui.screens.page import Page
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.literal import Choices, Words, row, tell
from popgids.ui.widgets.paper import Paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from popgids.core.guide import Guide
    from popgids.core.guide_texts import GuidePage, RemarkedPart
    from popgids.core.shelf import GuideLine
    from popgids.ui.commands import Command
    from popgids.ui.ports import GuideKeeper
    from popgids.ui.screens.guide_changes import Change


class GuideScreen(Page):
    """Shows one part of a guide at a time, beside a list of all parts."""

    OFFERS = GUIDE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GUIDE)]

    def __init__(self, keeper: GuideKeeper, line: GuideLine) -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self._line = line
        self._guide: Guide | None = None
        self._page: GuidePage = keeper.read_page(line.key)
        self._rows = rows_of(self._page, line)

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """A guide that cannot be used cannot be rehearsed either."""
        return tuple(one for one in GUIDE if self._line.is_usable or one is not REHEARSE)

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Words(_("Gids"), id="people")
            yield Words(self._line.file_name, id="day")
        with Container(id="guide"):
            yield Choices(id="parts", compact=True)
            yield Paper()
        with Vertical(id="foot"):
            yield ActionRow()
        yield self.key_bar()

    def on_mount(self) -> None:
        self._show()
        self.query_one("#parts").focus()

    def _show(self, at: int = 0) -> None:
        self._guide = self._keeper.read_guide(self._line.key) if self._line.is_usable else None
        parts = self.query_one("#parts", Choices)
        parts.clear_options()
        parts.add_options([row(row_line(one)) for one in self._rows])
        parts.highlighted = min(at, len(self._rows) - 1)
        self.show_keys()
        self._show_actions()

    def _show_actions(self) -> None:
        here = [Action("edit", _("Pas aan"))]
        if self._line.is_usable:
            here.insert(0, Action("rehearse", _("Proef")))
        if self._page.all_remarks:
            here.append(Action("next_remark", _("Volgende opmerking")))
        self.query_one(ActionRow).load(tuple(here), (Action("go_back", _("Terug")),), "go_back")

    @property
    def _here(self) -> RemarkedPart | None:
        at = self.query_one("#parts", Choices).highlighted
        return None if at is None or at >= len(self._rows) else self._rows[at]

    @on(Choices.OptionHighlighted, "#parts")
    def _part_chosen(self) -> None:
        here = self._here
        if here is None:
            return
        pieces = list(part_pieces(here, self._guide))
        if here.part.kind == "gids":
            # what is wrong with the head is among all that is wrong
            pieces = (
                [*guide_pieces(self._guide, self._line), *pieces]
                if self._guide
                else list(problem_pieces(self._line))
            )
        paper = self.query_one(Paper)
        paper.load_pieces(pieces)
        paper.scroll_home(animate=False)

    @on(Choices.OptionSelected, "#parts")
    def _part_entered(self) -> None:
        self.action_edit()

    @on(ActionRow.Pressed)
    async def _pressed(self, event: ActionRow.Pressed) -> None:
        await self.run_action(event.name)

    def action_go_back(self) -> None:
        """Go home."""
        self._keeper.go_home()

    def action_rehearse(self) -> None:
        """Hold a talk with this guide that is not kept."""
        if self._line.is_usable:
            self._keeper.rehearse(self._line.key)
        else:
            tell(self, _("Eerst moeten de fouten eruit. F4 loopt ze langs."))

    def action_next_remark(self) -> None:
        """Go to the next part of which something is said."""
        parts = self.query_one("#parts", Choices)
        count = len(self._rows)
        start = parts.highlighted or 0
        for offset in range(1, count + 1):
            at = (start + offset) % count
            if self._rows[at].remarks:
                parts.highlighted = at
                parts.focus()
                return
        tell(self, _("Er zijn geen opmerkingen bij deze gids."))

    # changing

    @work
    async def action_edit(self) -> None:
        """Change one text of this part, or one line that is wrong."""
        if self._line.origin == "popgids":
            await self._offer_own()
            return
        here = self._here
        if here is not None and here.part.is_inherited and not await self._is_to_adapt(here):
            return
        change = await self._choose_change(here)
        if change is None:
            return
        name = change.name[:1].upper() + change.name[1:]
        new = await self.app.push_screen_wait(EditTextDialog(name, change.text, has_lines=change.has_lines))
        if new is not None:
            await self._write(lambda: change.write(new, self._page.fingerprint))

    async def _write(self, write: Callable[[], bool]) -> None:
        try:
            if not write():
                tell(self, _("Dat lukt hier niet zonder de rest te raken. Pas het aan in het bestand zelf."))
        except PopgidsError as error:
            await self._tell_error(error)
        self._read_again()

    async def _is_to_adapt(self, here: RemarkedPart) -> bool:
        """Ask what to do with a part of the base; hide it when that is wanted."""
        text = _(
            "Dit komt uit de gids waarop deze gids bouwt. Pas je het hier aan, dan verandert alleen wat je zelf schrijft. "
            "Verberg je het, dan staat het niet meer in deze gids."
        )
        answers = (
            Answer("adapt", _("Pas hier aan")),
            Answer("hide", _("Verberg")),
            Answer("stay", _("Terug")),
        )
        chosen = await self.app.push_screen_wait(AskDialog(here.part.name, text, answers))
        if chosen == "hide":
            key, name = self._line.key, here.part.id
            await self._write(lambda: self._keeper.hide_part(key, name, self._page.fingerprint))
        return chosen == "adapt"

    async def _choose_change(self, here: RemarkedPart | None) -> Change | None:
        """What is changed: the only thing there is, or the one that is chosen."""
        if here is not None and not self._page.parts and not here.remarks:
            # of a file that cannot be read any wrong line can be chosen from the top
            here = replace(here, remarks=self._page.remarks)
        changes = changes_in(self._keeper, self._line.key, here) if here is not None else []
        if not changes:
            tell(self, _("Hier staat geen tekst om aan te passen."))
            return None
        if len(changes) == 1:
            return changes[0]
        lines = tuple(one.line(number) for number, one in enumerate(changes))
        chosen = await self.app.push_screen_wait(ChooseDialog(_("Wat pas je aan?"), lines))
        return changes[int(chosen)] if chosen is not None else None

    async def _offer_own(self) -> None:
        text = _(
            "Deze gids hoort bij popgids. Aanpassen doe je in een eigen gids. Bouw je erop voort, dan krijg je "
            "verbeteringen van popgids vanzelf mee. Een kopie staat helemaal los."
        )
        answers = (
            Answer("extend", _("Bouw erop voort")),
            Answer("copy", _("Maak een kopie")),
            Answer("stay", _("Terug")),
        )
        chosen = await self.app.push_screen_wait(AskDialog(_("Een eigen gids?"), text, answers))
        if chosen in {"extend", "copy"}:
            try:
                self._keeper.begin_own(self._line.key, is_copy=chosen == "copy")
            except PopgidsError as error:
                await self._tell_error(error)

    async def action_undo_edit(self) -> None:
        """Put the file back as it was before the last change."""
        try:
            is_undone = self._keeper.undo_change(self._line.key)
        except PopgidsError as error:
            self._tell_soon(error)
            return
        tell(self, _("Teruggezet.") if is_undone else _("Er is niets om terug te halen."))
        if is_undone:
            self._read_again()

    def _read_again(self) -> None:
        at = self.query_one("#parts", Choices).highlighted or 0
        line = self._keeper.read_guide_line(self._line.key)
        if line is not None:
            self._line = line
        self._page = self._keeper.read_page(self._line.key)
        self._rows = rows_of(self._page, self._line)
        self._show(at)

    async def _tell_error(self, error: PopgidsError) -> None:
        answers = (Answer("ok", _("Begrepen")),)
        await self.app.push_screen_wait(AskDialog(_("Dat lukt nu niet"), error_text(error), answers))

    @work
    async def _tell_soon(self, error: PopgidsError) -> None:
        await self._tell_error(error)

    @property
    def help_text(self) -> str:
        return _(
            "Links staan alle delen van de gids, rechts wat erin staat. Een uitroepteken is een fout, een vraagteken een "
            "advies. Met Enter pas je een tekst aan of zet je er iets bij; het bestand blijft verder zoals het is, met alle "
            "opmerkingen erin. Wat grijs is, komt uit de gids waarop deze gids bouwt."
        )
