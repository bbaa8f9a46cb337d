"""A guide as HR works on it: every part with its texts, what the checks and the advice say, and a way to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container, Horizontal, Vertical

from popgids.i18n import _
from popgids.ui.commands import bindings
from popgids.ui.forms.spec import Action
from popgids.ui.page_commands import GUIDE, OWN_GUIDE, REHEARSE
from popgids.ui.screens.guide_mending import MendsGuide
from popgids.ui.screens.guide_pieces import guide_pieces, part_pieces, problem_pieces
from popgids.ui.screens.guide_rows import row_line
from popgids.ui.screens.open_guide import OpenGuide
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.literal import Choices, Words, row, tell
from popgids.ui.widgets.paper import Paper

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from popgids.core.guide_texts import RemarkedPart
    from popgids.core.shelf import GuideLine
    from popgids.ui.commands import Command
    from popgids.ui.ports import GuideKeeper


class GuideScreen(MendsGuide):
    """Shows one part of a guide at a time, beside a list of all parts."""

    OFFERS = GUIDE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GUIDE)]

    def __init__(self, keeper: GuideKeeper, line: GuideLine) -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self._opened = OpenGuide(keeper, line)

    @property
    def home_key(self) -> str:
        return self._opened.line.key

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

    @property
    def help_text(self) -> str:
        return _(
            "In de lijst staan alle delen van de gids. Van het deel dat je kiest, lees je wat erin staat. Een uitroepteken "
            "is een fout, een vraagteken een advies. Met Enter pas je een tekst aan of zet je er iets bij; het bestand "
            "blijft verder zoals het is, met alle opmerkingen erin. Bij “basis” staat wat komt uit de gids waarop deze "
            "gids bouwt. Bij “verborgen” staat wat deze gids daarvan weglaat; met Enter toon je het weer."
        )
