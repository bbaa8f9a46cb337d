"""A POP: the plan of its newest version, its earlier versions, and what can be done with it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.containers import Container, Horizontal, Vertical

from popgids.errors import PopgidsError
from popgids.i18n import _
from popgids.ui.commands import bindings
from popgids.ui.forms.spec import Action
from popgids.ui.page_commands import CHANGES, EXAMPLE_POP, POP, UNREADABLE_POP
from popgids.ui.problem_text import format_problem
from popgids.ui.screens.ask_text import AskTextDialog
from popgids.ui.screens.copies import copy_actions, make_copy, with_copies
from popgids.ui.screens.difference_text import difference_pieces
from popgids.ui.screens.outcomes import error_text
from popgids.ui.screens.page import Page
from popgids.ui.screens.text_dialog import TextDialog
from popgids.ui.screens.version_rows import version_rows
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.literal import Choices, Title, Words, row
from popgids.ui.widgets.paper import piece
from popgids.ui.widgets.plan_view import PlanView

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from popgids.core.conversation import Conversation
    from popgids.core.shelf import VersionLine
    from popgids.ui.commands import Command
    from popgids.ui.ports import HomeKeeper


class PopScreen(Page):
    """Shows one version of a POP at a time; versions are never changed, only followed by new ones."""

    OFFERS = POP
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(POP)]

    def __init__(self, keeper: HomeKeeper, pop_key: str) -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self._pop_key = pop_key
        self._versions: tuple[VersionLine, ...] = ()
        self._shown = -1
        self._conversation: Conversation | None = None

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Words("", id="people")
            yield Words("", id="day")
        with Container(id="pop"):
            with Vertical(id="side"):
                yield Title(_("Versies"))
                yield Choices(id="versions", compact=True)
                yield Words("", id="notice")
            yield PlanView()
        with Vertical(id="foot"):
            yield ActionRow()
        yield self.key_bar()

    def on_mount(self) -> None:
        try:
            self._versions = self._keeper.versions_of(self._pop_key)
        except PopgidsError as error:
            self._show_trouble(error)
        versions = self.query_one("#versions", Choices)
        versions.add_options([row(one) for one in version_rows(self._versions)])
        self.query_one("#side").set_class(len(self._versions) <= 1 and not self._notice(), "-single")
        if self._versions:
            versions.highlighted = 0
            self._show_version(0)
        self._show_actions()
        self.query_one(PlanView).focus()

    # a version

    @on(Choices.OptionHighlighted, "#versions")
    def _version_chosen(self, event: Choices.OptionHighlighted) -> None:
        if event.option_index != self._shown:
            self._show_version(event.option_index)

    @on(Choices.OptionSelected, "#versions")
    def _version_entered(self) -> None:
        self.query_one(PlanView).focus()

    def _show_version(self, index: int) -> None:
        self._shown = index
        line = self._versions[index]
        try:
            self._conversation = self._keeper.read_version(line.key)
        except PopgidsError as error:
            self._conversation = None
            self._show_trouble(error)
        else:
            guide = self._keeper.guide_of(self._conversation)
            # the line at the top says whose plan it is
            self.query_one(PlanView).load(
                self._conversation, guide=guide, made_at=line.made_at, with_title=False
            )
        self._show_around()
        self._show_actions()

    def _show_trouble(self, error: PopgidsError) -> None:
        problems = getattr(error, "problems", ())
        self.query_one(PlanView).load_pieces(
            [
                piece(_("Dit is nu niet te lezen"), "bold $primary"),
                piece(error_text(error), above=1),
                *(piece(format_problem(one), "$text-muted", lead="•", at=2, above=1) for one in problems[1:]),
            ]
        )

    def _show_around(self) -> None:
        conversation = self._conversation
        name = conversation.employee.name if conversation else ""
        people = _("POP van {name}").format(name=name) if name else _("POP")
        if self._is_example:
            people = _("VOORBEELD · {people}").format(people=people)
        self.query_one("#people", Words).update(people)
        line = self._versions[self._shown]
        self.query_one("#day", Words).update(_("versie {n}").format(n=line.revision) if line.revision else "")
        notice = self._notice()
        self.query_one("#notice", Words).update(notice)
        self.query_one("#notice").display = bool(notice)

    def _notice(self) -> str:
        """What has to be known of these versions, in words."""
        told = []
        if sum(one.is_newest for one in self._versions) > 1:
            told.append(
                _(
                    "Er zijn twee nieuwste versies, omdat er op twee plekken is verdergegaan. Beide zijn bewaard. Jullie "
                    "gaan verder met de versie die op het scherm staat. Neem wat daar ontbreekt over van de andere."
                )
            )
        line = self._versions[self._shown] if 0 <= self._shown < len(self._versions) else None
        if line is not None and line.is_changed:
            told.append(_("Deze versie is buiten popgids gewijzigd. Je ziet wat er nu in het bestand staat."))
        elif line is not None and line.problems:
            told.append(format_problem(line.problems[0]))
        return "\n\n".join(told)

    # what can be done

    @property
    def _is_example(self) -> bool:
        return bool(self._conversation and self._conversation.is_example)

    def _show_actions(self) -> None:
        conversation = self._conversation
        here: tuple[Action, ...] = ()
        if self._is_example:
            here = (Action("new_talk", _("Begin een eigen gesprek")),)
        elif conversation is not None:
            copies = copy_actions(conversation)
            here = (Action("next_talk", _("Volgend gesprek")), *copies, Action("correct", _("Corrigeer")))
        if conversation is not None and len(self._versions) > 1:
            here = (*here, Action("changes", _("Verschil")))
        ways = (Action("go_back", _("Terug")),)
        self.query_one(ActionRow).load(here, ways, here[0].name if here else "go_back")
        self.show_keys()

    @on(ActionRow.Pressed)
    async def _pressed(self, event: ActionRow.Pressed) -> None:
        await self.run_action(event.name)

    def action_next_talk(self) -> None:
        """Begin the next talk of this POP."""
        if self._conversation is not None and not self._is_example:
            self._keeper.start_next(self._pop_key, self._newest_key())
        elif self._is_example:
            self._keeper.start_new()

    def _newest_key(self) -> str:
        """The version to go on from: the one on screen when it is a newest one, else the newest."""
        here = self._versions[self._shown]
        return (
            here.key
            if here.is_newest
            else next((one.key for one in self._versions if one.is_newest), here.key)
        )

    def action_changes(self) -> None:
        """Say what changed since the version before, and how it went over the years."""
        if self._conversation is None:
            return
        line = [self._conversation]
        for one in self._versions[self._shown + 1 :]:
            if one.revision < line[0].revision:
                with contextlib.suppress(PopgidsError):
                    line.insert(0, self._keeper.read_version(one.key))
        guide = self._keeper.guide_of(self._conversation)
        self.app.push_screen(TextDialog(_("Wat er veranderde"), tuple(difference_pieces(line, guide))))

    def action_new_talk(self) -> None:
        """Begin a talk of one's own."""
        self._keeper.start_new()

    @work
    async def action_copy(self, reader: str) -> None:
        """Write a copy of the version on screen for one who signs."""
        if self._conversation is not None and not self._is_example:
            await make_copy(self, self._keeper, self._conversation, reader)

    def action_correct(self) -> None:
        """Ask why, and open the newest version once more."""
        if self._conversation is not None and not self._is_example:
            self._keeper.before_correcting(self._pop_key, self._correct)

    @work
    async def _correct(self) -> None:
        dialog = AskTextDialog(
            _("Wat klopt er niet?"),
            _(
                "Het gesprek gaat weer open met alles wat erin staat. Jullie passen aan wat niet klopt en leggen het "
                "opnieuw vast. De oude versie blijft bewaard. De reden staat straks bij de nieuwe."
            ),
            _("Schrijf in een paar woorden wat er niet klopt."),
            _("Corrigeer"),
        )
        reason = await self.app.push_screen_wait(dialog)
        if reason:
            self._keeper.begin_correction(self._newest_key(), reason)

    def action_go_back(self) -> None:
        """Go home."""
        self._keeper.go_home()

    @property
    def home_key(self) -> str:
        return self._pop_key

    @property
    def commands_now(self) -> tuple[Command, ...]:
        if self._conversation is None:
            return UNREADABLE_POP
        offered = EXAMPLE_POP if self._is_example else with_copies(POP, self._conversation)
        return tuple(one for one in offered if one is not CHANGES or len(self._versions) > 1)

    def check_action(self, action: str, parameters: tuple[Any, ...]) -> bool | None:
        """With a single version there is nothing to compare."""
        is_lonely = action == CHANGES.action and len(self._versions) <= 1
        return not is_lonely and super().check_action(action, parameters)

    @property
    def help_text(self) -> str:
        if self._is_example:
            return _(
                "Dit is een ingevuld voorbeeld van verzonnen mensen. Zo ziet een plan eruit als jullie klaar zijn. "
                "Er wordt niets van bewaard."
            )
        return _(
            "Hier staat het plan dat jullie hebben vastgelegd. Een versie verandert niet meer. Kies een andere versie "
            "om die te lezen. Het volgende gesprek begint met wat hier is afgesproken."
        )
