"""What is typed or pasted where no text goes: to the field where it belongs, or answered by a line; it never vanishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.i18n import _
from popgids.ui.key_order import OrderedScreen, takes_text
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import tell
from popgids.ui.widgets.option_field import OptionField
from popgids.ui.widgets.rank_field import RankField

if TYPE_CHECKING:
    from textual import events

_FEW = 5


class StrayLetters(OrderedScreen[None]):
    """A screen with a form that is handed what nothing on it took."""

    is_written_in = True
    """Whether words typed on a button belong to the first field that is empty, when none was typed in yet."""

    async def on_key(self, event: events.Key) -> None:
        """Letters that no widget took; a key that is bound to something there is on its way to do that."""
        is_left = event.is_printable and event.character and event.key not in self.active_bindings
        if not is_left or takes_text(self.focused) or not event.character:
            return
        focused = self.focused
        words = focused.words(event.character) if isinstance(focused, OptionField) else event.character
        await self.take_stray(words)

    async def on_paste(self, event: events.Paste) -> None:
        """A paste that no widget took."""
        if not takes_text(self.focused):
            await self.take_stray(event.text)

    async def take_stray(self, text: str) -> None:
        """Write this where it belongs, or say that one cannot type here and what one can do."""
        if not text.strip():
            if isinstance(self.focused, OptionField):
                tell(self, how_to_choose(self.focused))
            return
        form = self.query_one(FormView)
        is_seen = all(node.display for node in form.ancestors_with_self)
        view = form.view_for_words(with_empty=self.is_written_in) if is_seen else None
        if view is not None:
            form.hand(view, text)
        elif isinstance(self.focused, OptionField):
            tell(self, how_to_choose(self.focused))
        elif is_seen and any(view.is_for_keys for view in form.views):
            tell(self, _("Hier kun je niet typen. Tab gaat naar een veld."))
        else:
            tell(self, _("Hier valt niets te typen."))


def how_to_choose(field: OptionField) -> str:
    """Which keys choose in a field."""
    if isinstance(field, RankField):
        return _("Hier zet je op volgorde: een cijfer geeft een plaats.")
    if field.is_multiple:
        return _("Hier kies je: loop met de pijltjes, spatie kruist aan.")
    keys = [option.key for option in field.options if option.key]
    letters = [key for key in keys if not key.isdecimal()]
    if keys and not letters:
        return _("Hier kies je: typ een cijfer, of loop met de pijltjes. Spatie of Enter kiest.")
    if 1 < len(keys) <= _FEW:
        shown = _(" of ").join([", ".join(keys[:-1]), keys[-1]])
        return _("Hier kies je: typ {keys}, of loop met de pijltjes. Spatie of Enter kiest.").format(
            keys=shown
        )
    return _("Hier kies je: loop met de pijltjes. Spatie of Enter kiest.")
