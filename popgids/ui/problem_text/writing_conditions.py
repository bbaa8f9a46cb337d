"""Sentences for mistakes in the writing of a condition: two in one, answers side by side, a sign for a key."""

from popgids.i18n import _
from popgids.ui.problem_text.text import Facts, Sentence


def _key_alone(facts: Facts) -> tuple[str, str]:
    what = _('Achter "{key}" ontbreekt de waarde.').format(key=facts["key"])
    return what, _("Zet er een is-teken en een waarde achter, zoals: {example}").format(
        example=facts["example"]
    )


def _or_between(facts: Facts) -> tuple[str, str]:
    return (
        _('Tussen twee antwoorden staat "of".'),
        _("Is één ervan genoeg, schrijf dan: {item}").format(item=facts.line("item")),
    )


def _two_conditions(facts: Facts) -> tuple[str, str]:
    what = _("Hier staan twee voorwaarden naast elkaar.")
    if facts["count"] not in ("", "2"):
        what = _("Hier staan meer voorwaarden naast elkaar.")
    return what, _("Schrijf het zo: {item}").format(item=facts.line("item"))


def _limit_sign(facts: Facts) -> tuple[str, str]:
    what = _("popgids kent het teken {found} niet.").format(found=facts["found"])
    return what, _("Schrijf: {item}. Zet er een komma voor. Dat getal telt zelf mee.").format(
        item=facts["item"]
    )


def _not_equal(facts: Facts) -> tuple[str, str]:
    what = _("popgids kent het teken {found} niet.").format(found=facts["found"])
    if facts["found"].isalpha():
        what = _('Tussen "is" en "niet" staat een spatie.')
    return what, _("Schrijf het zo: {item}").format(item=facts.line("item"))


SENTENCES: dict[str, Sentence] = {
    "sleutel-zonder-waarde": _key_alone,
    "of-tussen-antwoorden": _or_between,
    "twee-voorwaarden": _two_conditions,
    "grens-met-teken": _limit_sign,
    "is-niet-teken": _not_equal,
}
