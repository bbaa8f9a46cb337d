"""A guide as HR works on it: every part with its texts, what the checks and the advice say, and a way to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Container, Horizontal, Vertical

from popgids.core.guide_edits import AddQuestion, Hide
from popgids.errors import PopgidsError
from popgids.i18n import _
from popgids.ui.commands import bindings
from popgids.ui.forms.spec import Action
from popgids.ui.page_commands import GUIDE, OWN_GUIDE, REHEARSE
from popgids.ui.screens.dialogs import Answer, AskDialog
from popgids.ui.screens.guide_asking import (
    ask_about_inherited,
    ask_change,
    ask_for_own,
    ask_own_name,
    ask_question,
    ask_to_remove,
    ask_to_show,
)
from popgids.ui.screens.guide_pieces import guide_pieces, part_pieces, problem_pieces
from popgids.ui.screens.guide_rows import row_line
from popgids.ui.screens.open_guide import OpenGuide
from popgids.ui.screens.outcomes import error_text, place_content
from popgids.ui.screens.page import Page
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.literal import Choices, Words, row, tell
from popgids.ui.widgets.paper import Paper

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from popgids.core.guide_edits import GuideEdit
    from popgids.core.guide_texts import RemarkedPart
    from popgids.core.shelf import GuideLine
    from popgids.ui.commands import Command
    from popgids.ui.ports import GuideKeeper


class GuideScreen(Page):
    """Shows one part of a guide at a time, beside a list of all parts."""

    OFFERS = GUIDE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GUIDE)]

    def __init__(self, keeper: GuideKeeper, line: GuideLine) -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self._opened = OpenGuide(keeper, line)

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """A guide that cannot be used cannot be rehearsed either; one of popgids keeps its questions."""
        opened = self._opened
        kept = GUIDE if opened.is_own else tuple(one for one in GUIDE if one not in OWN_GUIDE)
        return tuple(one for one in kept if opened.line.is_usable or one is not REHEARSE)

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Words(_("Gids"), id="people")
            yield Words(self._opened.line.file_name, id="day")
        with Container(id="guide"):
            yield Choices(id="parts", compact=True)
            yield Paper()
        with Vertical(id="foot"):
            yield ActionRow()
        yield self.key_bar()

    def on_mount(self) -> None:
        self._show(0)
        self.query_one("#parts").focus()

    # looking

    def _show(self, at: int) -> None:
        parts = self.query_one("#parts", Choices)
        parts.clear_options()
        parts.add_options([row(row_line(one)) for one in self._opened.rows])
        parts.highlighted = min(at, len(self._opened.rows) - 1)
        self.show_keys()
        self._show_actions()

    def _show_actions(self) -> None:
        opened, here = self._opened, self._here
        is_hidden = here is not None and here.part.is_hidden
        shown = [Action("edit", _("Weer tonen") if is_hidden else _("Pas aan"))]
        if opened.line.is_usable:
            shown.insert(0, Action("rehearse", _("Proef")))
        if opened.is_own and opened.page.parts:
            shown.append(Action("add_question", _("Vraag erbij")))
        if opened.page.all_remarks:
            shown.append(Action("next_remark", _("Volgende opmerking")))
        self.query_one(ActionRow).load(tuple(shown), (Action("go_back", _("Terug")),), "go_back")

    @property
    def _here(self) -> RemarkedPart | None:
        at = self.query_one("#parts", Choices).highlighted
        return None if at is None or at >= len(self._opened.rows) else self._opened.rows[at]

    @on(Choices.OptionHighlighted, "#parts")
    def _part_chosen(self) -> None:
        here, opened = self._here, self._opened
        if here is None:
            return
        if here.part.kind != "gids":
            listed = {(one.part.kind, one.part.id) for one in opened.rows}
            pieces = part_pieces(here, opened.guide, opened.line.key, listed if opened.is_own else None)
        elif opened.guide is not None:
            pieces = guide_pieces(opened.guide, opened.line, here.remarks)
        else:
            # what is wrong with the head is among all that is wrong
            pieces = problem_pieces(opened.line)
        self.query_one(Paper).load_pieces(pieces)
        self._show_actions()

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
        if self._opened.line.is_usable:
            self._keeper.rehearse(self._opened.line.key)
        else:
            tell(self, _("Eerst moeten de fouten eruit. F4 loopt ze langs."))

    def action_next_remark(self) -> None:
        """Go to the next part of which something is said."""
        parts = self.query_one("#parts", Choices)
        count = len(self._opened.rows)
        start = parts.highlighted or 0
        for offset in range(1, count + 1):
            at = (start + offset) % count
            if self._opened.rows[at].remarks:
                parts.highlighted = at
                parts.focus()
                return
        tell(self, _("Er zijn geen opmerkingen bij deze gids."))

    # changing

    @work
    async def action_edit(self) -> None:
        """Change one text of this part, or one line that is wrong; show a hidden part again."""
        here = self._here
        if here is None or not await self._is_own():
            return
        if here.part.is_hidden:
            await self._write(await ask_to_show(self.app, here.part))
            return
        if here.part.is_inherited:
            chosen = await ask_about_inherited(self.app, here.part)
            if chosen == "hide":
                await self._write(Hide(here.part.id))
            if chosen != "adapt":
                return
        if not self._opened.changes_in(here) and self._opened.page.parts:
            tell(self, _("Hier staat geen tekst om aan te passen."))
            return
        await self._write(await ask_change(self.app, self._opened, here))

    @work
    async def action_add_question(self) -> None:
        """Put a question of one's own behind this one, or at the end of this step."""
        place = self._opened.place_for_new(self._here)
        if not await self._is_own():
            return
        if place is None and not self._opened.page.parts:
            tell(self, _("Eerst moeten de fouten eruit. F4 loopt ze langs."))
            return
        if place is None:
            tell(self, _("Kies eerst de stap of de vraag waar de nieuwe vraag achter komt."))
            return
        await self._write(await ask_question(self.app, self._opened, *place))

    @work
    async def action_move_question(self, by: int) -> None:
        """Let this question change places with the one before it (-1) or behind it (1) in its step."""
        here = self._here
        if here is None or not await self._is_own():
            return
        edit = self._opened.moved(here, by)
        if edit is None:
            tell(self, _("Deze kan niet verder. Een vraag verplaats je binnen zijn eigen stap."))
            return
        await self._write(edit, here.part.id)

    @work
    async def action_remove(self) -> None:
        """Take away a question of one's own, or hide one of the base."""
        here = self._here
        if here is None or not await self._is_own():
            return
        part = here.part
        can_go = part.kind == "vraag" or (part.kind == "stap" and part.is_inherited)
        if not can_go or part.is_hidden or not part.id:
            tell(self, _("Dit kan hier niet weg."))
            return
        await self._write(await ask_to_remove(self.app, part))

    async def _write(self, edit: GuideEdit | None, follow: str = "") -> None:
        """Make a change and show what the guide is now; follow: the id of the question to go to."""
        if edit is None:
            return
        opened, was_usable = self._opened, self._opened.line.is_usable
        try:
            is_done = opened.change(edit)
        except PopgidsError as error:
            is_done = False
            await self._tell_error(error)
        else:
            if not is_done:
                await self._tell_where()
        self._read_again(str(edit.question["id"]) if isinstance(edit, AddQuestion) else follow)
        if is_done and was_usable and not opened.line.is_usable:
            tell(self, _("Nu zit er een fout in de gids. F4 gaat erheen, Ctrl+Z haalt hem weg."))

    async def _is_own(self) -> bool:
        """Whether this guide may be changed; when it is one of popgids, offer to make one of one's own from it."""
        if self._opened.is_own:
            return True
        chosen = await ask_for_own(self.app)
        is_copy = chosen == "copy"
        named = await ask_own_name(self.app, self._opened, is_copy=is_copy) if chosen else None
        if named is not None:
            try:
                self._opened.begin_own(*named, is_copy=is_copy)
            except PopgidsError as error:
                await self._tell_error(error)
        return False

    @work
    async def action_undo_edit(self) -> None:
        """Put the file back as it was before the last change."""
        try:
            is_undone = self._opened.undo()
        except PopgidsError as error:
            await self._tell_error(error)
            return
        tell(self, _("Teruggezet.") if is_undone else _("Er is niets om terug te halen."))
        if is_undone:
            self._read_again()

    def _read_again(self, follow: str = "") -> None:
        opened, at = self._opened, self.query_one("#parts", Choices).highlighted or 0
        had_parts = bool(opened.page.parts)
        opened.read_again()
        found = opened.at("vraag", follow) if follow else None
        if found is None and bool(opened.page.parts) != had_parts:
            # the list is another one: it goes on where the next thing to mend is
            found = next((number for number, one in enumerate(opened.rows) if one.remarks), 0)
        self._show(at if found is None else found)

    async def _tell_where(self) -> None:
        """Say in which file, and at what, somebody has to do by hand what cannot be done here."""
        here = self._here
        said = _(
            "Hier lukt dat niet zonder de rest van het bestand te raken. Doe het in een teksteditor, in dit bestand:"
        )
        if here is not None and here.part.id:
            said = _(
                "Hier lukt dat niet zonder de rest van het bestand te raken. Doe het in een teksteditor. Zoek naar “{id}” "
                "in dit bestand:"
            ).format(id=here.part.id)
        place = place_content(said, self._opened.line.key)
        await self.app.push_screen_wait(
            AskDialog(_("Pas het zelf aan"), place, (Answer("ok", _("Begrepen")),))
        )

    async def _tell_error(self, error: PopgidsError) -> None:
        answers = (Answer("ok", _("Begrepen")),)
        await self.app.push_screen_wait(AskDialog(_("Dat lukt nu niet"), error_text(error), answers))

    @property
    def help_text(self) -> str:
        return _(
            "In de lijst staan alle delen van de gids. Van het deel dat je kiest, lees je wat erin staat. Een uitroepteken "
            "is een fout, een vraagteken een advies. Met Enter pas je een tekst aan of zet je er iets bij; het bestand "
            "blijft verder zoals het is, met alle opmerkingen erin. Bij “basis” staat wat komt uit de gids waarop deze "
            "gids bouwt. Bij “verborgen” staat wat deze gids daarvan weglaat; met Enter toon je het weer."
        )
