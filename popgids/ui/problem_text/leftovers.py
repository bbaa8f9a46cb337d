"""Sentences for what is left in a guide to choose or to write."""

from popgids.core.cleaning import clean_text
from popgids.i18n import _
from popgids.ui.problem_text.text import Facts, Sentence

_LONGEST = 200


def _to_choose(facts: Facts) -> tuple[str, str]:
    said = clean_text(str(facts.raw("found") or ""), limit=_LONGEST, lines=False).strip()
    end = "" if said.endswith((".", "?")) else "."
    return (
        _("Hier kies je nog zelf: {found}").format(found=f"{said}{end}"),
        _("Pas het aan, en haal dan deze regel met KIES weg."),
    )


def _to_write(facts: Facts) -> tuple[str, str]:
    what = _('Bij "{key}" staat nog geen tekst, maar "{found}".')
    return what.format(key=facts["key"], found=facts["found"]), _("Schrijf er wat de twee straks lezen.")


SENTENCES: dict[str, Sentence] = {"nog-kiezen": _to_choose, "nog-invullen": _to_write}
