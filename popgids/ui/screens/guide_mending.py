"""What HR changes on the page of a guide: asked first, written to its file, taken back and put back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from popgids.core.guide_edits import AddQuestion, Hide
from popgids.errors import PopgidsError
from popgids.i18n import _
from popgids.ui.screens.dialogs import Answer, AskDialog
from popgids.ui.screens.guide_again import ask_again, ask_to_add_again
from popgids.ui.screens.guide_asking import (
    ask_about_inherited,
    ask_change,
    ask_for_own,
    ask_own_name,
    ask_question,
    ask_status,
    ask_to_remove,
    ask_to_show,
)
from popgids.ui.screens.guide_rows import first_other
from popgids.ui.screens.outcomes import error_text, place_content
from popgids.ui.screens.page import Page
from popgids.ui.widgets.literal import Choices, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from popgids.core.guide_edits import GuideEdit
    from popgids.core.guide_texts import RemarkedPart
    from popgids.ui.screens.open_guide import OpenGuide


class MendsGuide(Page):
    """What can be done with the part of a guide that is chosen in the list."""

    _opened: OpenGuide

    @property
    def _here(self) -> RemarkedPart | None:
        """The part that is chosen."""
        raise NotImplementedError

    def _show(self, at: int) -> None:
        """Show the list of parts as it is now, with this one chosen."""
        raise NotImplementedError

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
        asked = await ask_change(self.app, self._opened, here)
        while asked is not None and not await self._write(asked.edit, is_typed=asked.is_typed):
            asked = await ask_again(self.app, self._opened, asked) if asked.is_typed else None

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
        edit = await ask_question(self.app, self._opened, *place)
        while edit is not None and not await self._write(edit):
            edit = await ask_to_add_again(self.app, edit)

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

    async def _write(self, edit: GuideEdit | None, follow: str = "", *, is_typed: bool = False) -> bool:
        """Whether a change was made or there was none to make; shows what the guide is now.

        follow: the id of the question to go to; is_typed: a text was typed for it, which is asked for again.
        """
        if edit is None:
            return True
        opened, was_usable = self._opened, self._opened.line.is_usable
        try:
            is_done = opened.change(edit)
        except PopgidsError as error:
            is_done = False
            await self._tell_error(error, is_typed=is_typed)
        else:
            if not is_done:
                await self._tell_where()
        self._read_again(str(edit.question["id"]) if isinstance(edit, AddQuestion) else follow)
        if is_done and was_usable and not opened.line.is_usable:
            tell(self, _("Nu zit er een fout in de gids. F4 gaat erheen, Ctrl+Z haalt hem weg."))
        return is_done

    async def _is_own(self) -> bool:
        """Whether this guide may be changed; when it is one of popgids, offer to make one of one's own from it."""
        if self._opened.is_own:
            return True
        chosen = await ask_for_own(self.app)
        if chosen:
            await self._begin_own(is_copy=chosen == "copy")
        return False

    async def _begin_own(self, *, is_copy: bool) -> None:
        """Make a guide of one's own from this one; what it was to be called is asked again when that fails."""
        named = await ask_own_name(self.app, self._opened, is_copy=is_copy)
        while named is not None:
            try:
                self._opened.begin_own(*named, is_copy=is_copy)
            except PopgidsError as error:
                await self._tell_error(error, is_typed=True)
                named = await ask_own_name(self.app, self._opened, is_copy=is_copy, before=named)
            else:
                return

    @work
    async def action_set_status(self) -> None:
        """Take this guide into use, or out of it, from any part of it."""
        if not await self._is_own():
            return
        asked = await ask_status(self.app, self._opened)
        await self._write(asked.edit if asked is not None else None)

    @work
    async def action_undo_edit(self) -> None:
        """Put the file back as it was before the last change."""
        if await self._put_back(self._opened.undo, _("Er is niets om terug te halen.")):
            tell(self, _("Teruggehaald. Ctrl+Y zet het terug."))

    @work
    async def action_redo_edit(self) -> None:
        """Make the change again that was taken back last."""
        if await self._put_back(self._opened.redo, _("Er is niets om terug te zetten.")):
            tell(self, _("Teruggezet."))

    async def _put_back(self, put: Callable[[], bool], otherwise: str) -> bool:
        """Whether the file says something else again; otherwise is said when there is nothing to put back."""
        try:
            is_done = put()
        except PopgidsError as error:
            await self._tell_error(error)
            return False
        if is_done:
            self._read_again(is_put_back=True)
        else:
            tell(self, otherwise)
        return is_done

    def _read_again(self, follow: str = "", *, is_put_back: bool = False) -> None:
        """Show what the file says now; follow: the question to go to. is_put_back: go to what came back."""
        opened, at = self._opened, self.query_one("#parts", Choices).highlighted or 0
        had_parts = bool(opened.page.parts)
        before = opened.rows
        opened.read_again()
        found = opened.at("vraag", follow) if follow else None
        if bool(opened.page.parts) == had_parts:
            found = first_other(before, opened.rows) if is_put_back else found
        elif found is None:
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

    async def _tell_error(self, error: PopgidsError, *, is_typed: bool = False) -> None:
        """Say what went wrong; is_typed: the typed text comes back on the screen after it."""
        answers = (Answer("ok", _("Terug naar je tekst") if is_typed else _("Begrepen")),)
        await self.app.push_screen_wait(AskDialog(_("Dat lukt nu niet"), error_text(error), answers))
