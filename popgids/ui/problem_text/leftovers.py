"""Sentences for what is left in a guide to choose, to look at or to write."""

from popgids.core.cleaning import clean_text
from popgids.core.leftovers import CHOOSE, LOOK, TO_CHOOSE, TO_LOOK_AT, TO_WRITE
from popgids.i18n import _
from popgids.ui.problem_text.text import Facts, Sentence

_LONGEST = 500


def _said(facts: Facts) -> str:
    said = clean_text(str(facts.raw("found") or ""), limit=_LONGEST, lines=False).strip()
    return said if said.endswith((".", "?")) else f"{said}."


def _to_choose(facts: Facts) -> tuple[str, str]:
    what = _("Hier kies je nog zelf: {found}").format(found=_said(facts))
    return what, _("Pas het aan, en haal dan deze regel met {word} weg.").format(word=CHOOSE)


def _to_look_at(facts: Facts) -> tuple[str, str]:
    what = _("Niet of anders overgenomen, {found}").format(found=_said(facts))
    remedy = _("Kijk of het zo klopt of pas het aan, en haal dan deze regel met {word} weg.")
    return what, remedy.format(word=LOOK)


def _to_write(facts: Facts) -> tuple[str, str]:
    what = _('Bij "{key}" staat nog geen tekst, maar "{found}".')
    return what.format(key=facts["key"], found=facts["found"]), _("Schrijf er wat de twee straks lezen.")


SENTENCES: dict[str, Sentence] = {TO_CHOOSE: _to_choose, TO_LOOK_AT: _to_look_at, TO_WRITE: _to_write}
