"""A guide as it will be asked, or everything that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical

from popgids.i18n import _
from popgids.ui.commands import bindings
from popgids.ui.forms.spec import Action
from popgids.ui.page_commands import GUIDE
from popgids.ui.screens.guide_pieces import guide_pieces, problem_pieces
from popgids.ui.screens.page import Page
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.literal import Words
from popgids.ui.widgets.paper import Paper

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from popgids.core.shelf import GuideLine
    from popgids.ui.ports import HomeKeeper


class GuideScreen(Page):
    """Shows the steps and questions of a guide; it is changed in a text editor, never here."""

    OFFERS = GUIDE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GUIDE)]

    def __init__(self, keeper: HomeKeeper, line: GuideLine) -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self._line = line

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Words(_("Gids"), id="people")
            yield Words(self._line.file_name, id="day")
        with Vertical(id="page"):
            yield Paper()
            yield ActionRow()
        yield self.key_bar()

    def on_mount(self) -> None:
        guide = self._keeper.read_guide(self._line.key) if self._line.is_usable else None
        paper = self.query_one(Paper)
        paper.load_pieces(problem_pieces(self._line) if guide is None else guide_pieces(guide, self._line))
        self.query_one(ActionRow).load((), (Action("go_back", _("Terug")),), "go_back")
        paper.focus()

    @on(ActionRow.Pressed)
    async def _pressed(self, event: ActionRow.Pressed) -> None:
        await self.run_action(event.name)

    def action_go_back(self) -> None:
        """Go home."""
        self._keeper.go_home()

    @property
    def help_text(self) -> str:
        return _(
            "Zo wordt deze gids gevraagd, stap voor stap. Vragen met verdieping komen alleen op verzoek. "
            "Een gids pas je aan in een teksteditor, bijvoorbeeld Kladblok."
        )
