"""Sentences for mistakes in the writing of a condition: two in one, answers side by side, a sign for a key."""

from popgids.i18n import _
from popgids.ui.problem_text.text import Facts, Sentence


def _key_alone(facts: Facts) -> tuple[str, str]:
    what = _('Achter "{key}" ontbreekt de waarde.').format(key=facts["key"])
    return what, _("Zet er een is-teken en een waarde achter, zoals: {example}").format(
        example=facts["example"]
    )


def _or_between(facts: Facts) -> tuple[str, str]:
    what = _('Tussen twee antwoorden staat "of".')
    if facts["others"]:
        told = _("Is het een ja-nee-vraag, schrijf dan: {yes_or_no}. Schrijf anders: {others}")
        return what, told.format(yes_or_no=facts.line("yes_or_no"), others=facts.line("others"))
    return (
        what,
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
        what = _('Het woord "{found}" kan hier niet staan.').format(found=facts["found"])
        if facts.raw("has_is") is True and facts["found"] == "niet":
            what = _('Tussen "is" en "niet" staat een spatie.')
    return what, _("Schrijf het zo: {item}").format(item=facts.line("item"))


def _not_one_of(facts: Facts) -> tuple[str, str]:
    what = _("Hier staan meer antwoorden die het niet mag zijn. Elk heeft een eigen voorwaarde nodig.")
    return what, _("Schrijf het zo: {item}").format(item=facts.line("item"))


SENTENCES: dict[str, Sentence] = {
    "sleutel-zonder-waarde": _key_alone,
    "of-tussen-antwoorden": _or_between,
    "twee-voorwaarden": _two_conditions,
    "grens-met-teken": _limit_sign,
    "is-niet-teken": _not_equal,
    "is-niet-meer": _not_one_of,
}
