"""What every page around the talk has: a head, keys at the foot, help, a menu, colours and the cover."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from textual import work

from popgids.i18n import _
from popgids.ui.commands import MENU
from popgids.ui.key_order import OrderedScreen
from popgids.ui.pages_style import PAGES_STYLE
from popgids.ui.screens.cover import CoverScreen
from popgids.ui.screens.dialogs import ChooseDialog, Line
from popgids.ui.screens.text_dialog import TextDialog
from popgids.ui.widgets.key_bar import KeyBar
from popgids.ui.widgets.literal import join

if TYPE_CHECKING:
    from popgids.ui.commands import Command
    from popgids.wording.about_talks import HelpText


class ThemeKeeper(Protocol):
    """Who changes the colours."""

    def next_theme(self) -> None:
        """Show the next set of colours."""
        ...


class Page(OrderedScreen[None]):
    """A page around the talk; OFFERS says what can be done there, help_text what the page is for.

    EXPLAINS: what help tells about talks, under what can be done.
    """

    CSS_PATH = PAGES_STYLE
    OFFERS: ClassVar[tuple[Command, ...]] = ()
    EXPLAINS: ClassVar[tuple[HelpText, ...]] = ()

    def __init__(self, theme_keeper: ThemeKeeper) -> None:
        super().__init__()
        self._theme_keeper = theme_keeper

    @property
    def help_text(self) -> str:
        """What this page is for and how to use it."""
        return ""

    @property
    def home_key(self) -> str:
        """The key of the line at home that this page is about, "" for none."""
        return ""

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """What can be done here and now."""
        return self.OFFERS

    @property
    def only_in_menu(self) -> tuple[Command, ...]:
        """What can be done here and now that has no key and needs no help, and is found in the menu alone."""
        return ()

    def key_bar(self) -> KeyBar:
        """The keys at the foot."""
        return KeyBar(self._keys)

    @property
    def _keys(self) -> tuple[tuple[str, str, str], ...]:
        return tuple((one.key_name, one.label, one.action) for one in self.commands_now if one.label)

    def show_keys(self) -> None:
        """Show the keys again, after what can be done changed."""
        self.query_one(KeyBar).load(self._keys)

    def _after_typing(self, then: Any, *args: Any) -> None:
        """Do something when the letters that came before the key have arrived."""
        target = self.focused or self
        target.call_later(lambda: self.call_later(then, *args))

    def action_help(self) -> None:
        """Show what can be done here."""
        parts: list[str | tuple[str, str]] = [self.help_text, "\n\n"]
        if self.EXPLAINS:
            parts.insert(1, " " + _("Onder de toetsen staat meer over het gesprek zelf."))
        for command in self.commands_now:
            parts += [
                (command.key_name.ljust(4), "bold $accent"),
                (command.title, "bold"),
                f"  {command.help}\n",
            ]
        parts += [
            "\n",
            _(
                "Tab gaat naar het volgende deel. Met de pijltjes loop je, met Enter kies je. Alles kan ook met de muis."
            ),
        ]
        for one in self.EXPLAINS:
            parts += ["\n\n", (one.title, "bold"), f"\n{one.text}"]
        self.app.push_screen(TextDialog(_("Hulp"), join(*parts)))

    def action_theme(self) -> None:
        """Show the next set of colours."""
        self._theme_keeper.next_theme()

    def action_cover(self) -> None:
        """Hide everything."""
        self.app.push_screen(CoverScreen())

    @work
    async def action_menu(self) -> None:
        """Choose from everything that can be done."""
        found = [one for one in (*self.commands_now, *self.only_in_menu) if one is not MENU]
        lines = tuple(Line(one.action, one.title, one.key_name, words=one.found_by) for one in found)
        chosen = await self.app.push_screen_wait(ChooseDialog(_("Wat wil je doen?"), lines))
        if chosen:
            await self.run_action(chosen)
