"""A guide as HR works on it: every part with its texts, what the checks and the advice say, and a way to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Container, Horizontal, Vertical

from popgids.errors import PopgidsError
from popgids.i18n import _
from popgids.ui.commands import bindings
from popgids.ui.forms.spec import Action
from popgids.ui.page_commands import GUIDE
from popgids.ui.screens.dialogs import Answer, AskDialog, ChooseDialog, Line
from popgids.ui.screens.edit_text import EditTextDialog
from popgids.ui.screens.guide_pieces import guide_pieces, part_line, part_pieces, problem_pieces, text_name
from popgids.ui.screens.outcomes import error_text
from popgids.ui.screens.page import Page
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.literal import Choices, Words, row, tell
from popgids.ui.widgets.paper import Paper

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from popgids.core.guide import Guide
    from popgids.core.guide_texts import GuidePage, RemarkedPart
    from popgids.core.shelf import GuideLine
    from popgids.errors import Problem
    from popgids.ui.ports import GuideKeeper

_LINE = "regel:"
_SHORT = 60


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
        self.query_one("#parts" if self._page.parts else Paper).focus()

    def _show(self, at: int = 0) -> None:
        self._guide = self._keeper.read_guide(self._line.key) if self._line.is_usable else None
        parts = self.query_one("#parts", Choices)
        parts.clear_options()
        parts.add_options([row(part_line(one)) for one in self._page.parts])
        parts.display = bool(self._page.parts)
        if self._page.parts:
            parts.highlighted = min(at, len(self._page.parts) - 1)
        else:
            self.query_one(Paper).load_pieces(problem_pieces(self._line))
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
        return None if at is None or at >= len(self._page.parts) else self._page.parts[at]

    @on(Choices.OptionHighlighted, "#parts")
    def _part_chosen(self) -> None:
        here = self._here
        if here is None:
            return
        pieces = list(part_pieces(here, self._guide))
        if not here.part.loc:
            whole = guide_pieces(self._guide, self._line) if self._guide else problem_pieces(self._line)
            pieces = [*whole, *pieces]
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
        count = len(self._page.parts)
        start = parts.highlighted or 0
        for offset in range(1, count + 1):
            at = (start + offset) % count
            if self._page.parts[at].remarks:
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
        chosen = await self._choose_text()
        if chosen is None:
            return
        name, text, loc = chosen
        new = await self.app.push_screen_wait(EditTextDialog(name, text))
        if new is None:
            return
        try:
            if isinstance(loc, int):
                self._keeper.change_line(self._line.key, loc, new, self._page.fingerprint)
            elif not self._keeper.change_text(self._line.key, loc, new, self._page.fingerprint):
                tell(self, _("Deze tekst staat niet meer op die plek. Kijk in het bestand zelf."))
        except PopgidsError as error:
            await self._tell_error(error)
        self._read_again()

    async def _choose_text(self) -> tuple[str, str, int | tuple[str | int, ...]] | None:
        """What is changed: its name, the text as it is, and its place; a number is that of a line."""
        here = self._here
        texts = here.part.texts if here else ()
        remarks = here.remarks if here else self._page.remarks
        lines = [Line(str(at), text_name(one.inside), _short(one.text)) for at, one in enumerate(texts)]
        lines += [
            Line(
                f"{_LINE}{number}",
                _("regel {n}").format(n=number),
                self._keeper.read_line(self._line.key, number),
            )
            for number in sorted({one.line for one in remarks if _is_in(one, self._line.key)})
        ]
        if not lines:
            tell(self, _("Hier staat geen tekst om aan te passen."))
            return None
        value: str | None = lines[0].value
        if len(lines) > 1:
            value = await self.app.push_screen_wait(ChooseDialog(_("Welke tekst pas je aan?"), tuple(lines)))
        if value is None:
            return None
        if value.startswith(_LINE):
            number = int(value.removeprefix(_LINE))
            name = _("Regel {n}").format(n=number)
            return name, self._keeper.read_line(self._line.key, number), number
        text = texts[int(value)]
        return text_name(text.inside).capitalize(), text.text, text.loc

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
            "advies. Met Enter pas je een tekst aan; het bestand blijft verder zoals het is, met alle opmerkingen erin."
        )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1]}…"


def _is_in(problem: Problem, key: str) -> bool:
    return bool(problem.line) and problem.file == key
