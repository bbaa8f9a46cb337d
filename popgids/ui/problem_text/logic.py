"""Sentences for what a guide says as a whole: ids, conditions, the order of steps, scales and minutes."""

from popgids.i18n import _
from popgids.ui.problem_text.text import Facts, Sentence


def _double_question(facts: Facts) -> tuple[str, str]:
    what = _('De id "{id}" is al van een andere vraag, op regel {line}.')
    return what.format(id=facts["id"], line=facts["other_line"]), _("Geef deze vraag een eigen id.")


def _double_choice(facts: Facts) -> tuple[str, str]:
    what = _('De id "{id}" is al van een andere optie, op regel {line}.')
    return what.format(id=facts["id"], line=facts["other_line"]), _("Geef deze optie een eigen id.")


def _double_learning_form(facts: Facts) -> tuple[str, str]:
    what = _('De id "{id}" is al van een andere leervorm, op regel {line}.')
    return what.format(id=facts["id"], line=facts["other_line"]), _("Geef deze leervorm een eigen id.")


def _choice_other(_facts: Facts) -> tuple[str, str]:
    return (
        _('De id "anders" is van het eigen antwoord, want er staat: anders = true.'),
        _("Geef deze optie een andere id, of haal anders = true weg."),
    )


def _double_step(facts: Facts) -> tuple[str, str]:
    what = _('De stap "{kind}" is er al, op regel {line}.')
    return what.format(kind=facts["kind"], line=facts["other_line"]), _(
        "Zet alle vragen van deze stap bij elkaar, onder één [[stap]]."
    )


def _step_order(facts: Facts) -> tuple[str, str]:
    what = _('De stap "{kind}" staat na "{before}", maar hoort ervoor.')
    return what.format(kind=facts["kind"], before=facts["before"]), _(
        "Verplaats de hele stap met zijn vragen naar boven."
    )


def _missing_step(facts: Facts) -> tuple[str, str]:
    what = _("Deze gids heeft niet alle acht stappen. Wat ontbreekt: {missing}.")
    return what.format(missing=facts.words("missing", _("en"))), _(
        "Voeg ze toe als je ze in het gesprek wilt. Zonder deze stappen werkt de gids ook."
    )


def _minutes(facts: Facts) -> tuple[str, str]:
    what = _('De stappen duren samen {total} minuten, maar bij "duur_minuten" staat {duration}.')
    return what.format(total=facts["total"], duration=facts["duration"]), _(
        'Pas de minuten van een stap aan, of schrijf bij "duur_minuten": {total}.'
    ).format(total=facts["total"])


def _scale_limits(facts: Facts) -> tuple[str, str]:
    what = _("De schaal loopt van {lowest} tot {highest}. Zo is er geen hoogste punt.")
    return what.format(lowest=facts["lowest"], highest=facts["highest"]), _(
        'Maak "van_punt" lager dan "tot_punt".'
    )


def _scale_without_words(_facts: Facts) -> tuple[str, str]:
    return (
        _("Bij deze schaal staat niet wat de punten betekenen."),
        _('Vul "laag" en "hoog" in, of geef met "punten" elk punt een woord.'),
    )


def _scale_too_short(_facts: Facts) -> tuple[str, str]:
    return _("Een schaal heeft minstens 2 punten."), _('Zet meer woorden bij "punten".')


def _scale_count(facts: Facts) -> tuple[str, str]:
    what = _('Bij "punten" staan {count} woorden, maar de schaal loopt van {lowest} tot {highest}.')
    return (
        what.format(count=facts["count"], lowest=facts["lowest"], highest=facts["highest"]),
        _('Haal "van_punt" en "tot_punt" weg: met "punten" begint de schaal bij 1.'),
    )


def _at_least(facts: Facts) -> tuple[str, str]:
    what = _('Bij "minstens" staat {at_least}, maar je kunt er maar {available} kiezen.')
    return what.format(at_least=facts["at_least"], available=facts["available"]), _(
        'Maak "minstens" lager, of voeg opties toe.'
    )


def _at_least_and_most(facts: Facts) -> tuple[str, str]:
    what = _('"minstens" ({at_least}) is hoger dan "hoogstens" ({at_most}).')
    return what.format(at_least=facts["at_least"], at_most=facts["at_most"]), _(
        "Maak een van de twee anders."
    )


def _limits(facts: Facts) -> tuple[str, str]:
    what = _('"min" ({minimum}) is hoger dan "max" ({maximum}).')
    return what.format(minimum=facts["minimum"], maximum=facts["maximum"]), _("Draai de twee getallen om.")


def _odd_number(facts: Facts) -> tuple[str, str]:
    what = _('Bij "{key}" staat geen gewoon getal.').format(key=facts["key"])
    return what, _("Schrijf een gewoon getal, zoals 10 of 2.5.")


def _when_unknown(facts: Facts) -> tuple[str, str]:
    what = _('De voorwaarde gaat over de vraag "{id}", maar die is er niet.').format(id=facts["id"])
    if facts["gone_from"]:
        what = _('De voorwaarde gaat over de vraag "{id}", maar die is er niet, ook niet (meer) in "{base}".')
        what = what.format(id=facts["id"], base=facts["gone_from"])
    if facts["nearest"]:
        return what, _('Bedoel je "{nearest}"?').format(nearest=facts["nearest"])
    return what, _("Schrijf de id van een vraag die eerder in de gids staat.")


def _when_later(facts: Facts) -> tuple[str, str]:
    what = _('De voorwaarde gaat over de vraag "{id}", maar die komt pas later.').format(id=facts["id"])
    return what, _("Verplaats een van de twee vragen, of haal de voorwaarde weg.")


def _when_itself(_facts: Facts) -> tuple[str, str]:
    return (
        _("De voorwaarde van deze vraag gaat over de vraag zelf."),
        _("Schrijf de id van een vraag die eerder in de gids staat."),
    )


def _when_info(facts: Facts) -> tuple[str, str]:
    what = _('De vraag "{id}" is een tekst om te lezen. Er komt geen antwoord op.').format(id=facts["id"])
    return what, _("Kies een vraag met een antwoord, of haal de voorwaarde weg.")


def _when_without_question(_facts: Facts) -> tuple[str, str]:
    return (
        _("In deze voorwaarde staat niet over welke vraag het gaat."),
        _('Voeg de vraag toe: als = { vraag = "id-van-de-vraag", ingevuld = true }'),
    )


def _when_empty(_facts: Facts) -> tuple[str, str]:
    return _("Deze voorwaarde is leeg."), _("Haal hem weg, of vul in over welke vraag hij gaat.")


def _when_without_test(facts: Facts) -> tuple[str, str]:
    what = _('In deze voorwaarde staat niet wat het antwoord op "{id}" moet zijn.').format(id=facts["id"])
    return what, _('Voeg een van deze toe: "is", "is_niet", "een_van" of "ingevuld".')


def _when_impossible(facts: Facts) -> tuple[str, str]:
    what = _('Op de vraag "{id}" kan het antwoord nooit "{found}" zijn.')
    what = what.format(id=facts["id"], found=facts["found"])
    if facts["kind"] == "ja-nee":
        return what, _("Schrijf true (ja) of false (nee), zonder aanhalingstekens.")
    if facts["kind"] in ("getal", "bedrag", "uren", "percentage", "berekend"):
        return what, _number_there(facts)
    if facts["kind"] == "schaal":
        points = facts.many("allowed")
        first, last = (points[0], points[-1]) if points else ("1", "10")
        return what, _("Kies een punt van {first} tot en met {last}, zonder aanhalingstekens.").format(
            first=first, last=last
        )
    if facts.words("allowed"):
        choices = _("Kies uit {allowed}.").format(allowed=facts.words("allowed"))
        if facts["nearest"]:
            choices = " ".join((_('Bedoel je "{nearest}"?').format(nearest=facts["nearest"]), choices))
        return what, choices
    return what, _("Gebruik bij deze soort vraag liever: ingevuld = true")


def _number_there(facts: Facts) -> str:
    """Which numbers can be an answer, as far as the question sets limits."""
    said = _("Schrijf een getal, zonder aanhalingstekens.")
    if facts["least"] and facts["most"]:
        said = _("Schrijf een getal van {least} tot en met {most}, zonder aanhalingstekens.")
    elif facts["least"]:
        said = _("Schrijf een getal vanaf {least}, zonder aanhalingstekens.")
    elif facts["most"]:
        said = _("Schrijf een getal tot en met {most}, zonder aanhalingstekens.")
    return said.format(least=facts["least"], most=facts["most"])


def _when_text(facts: Facts) -> tuple[str, str]:
    what = _('Het antwoord op "{id}" is vrije tekst. Die is bijna nooit precies "{found}".')
    return what.format(id=facts["id"], found=facts["found"]), _("Gebruik liever: ingevuld = true")


def _path_in_text(facts: Facts) -> tuple[str, str]:
    what = _('In de tekst bij "{key}" is van een backslash (\\) een ander teken gemaakt.')
    return what.format(key=facts["key"]), _("Schrijf in een pad twee backslashes, zoals C:\\\\temp.")


def _control_in_text(facts: Facts) -> tuple[str, str]:
    what = _('In de tekst bij "{key}" zit een teken dat je niet kunt zien.').format(key=facts["key"])
    return what, _("popgids laat het weg. Typ de tekst opnieuw om dit bericht kwijt te raken.")


def _double_guide(facts: Facts) -> tuple[str, str]:
    what = _('De id "{id}" is ook van de gids in {other}.').format(id=facts["id"], other=facts["other"])
    return what, _("Geef een van de twee gidsen een andere id. Nu gaat {other} voor.").format(
        other=facts["other"]
    )


def _when_no_number(facts: Facts) -> tuple[str, str]:
    what = _('"{key}" hoort bij een getal, maar op "{id}" komt geen getal als antwoord.')
    return what.format(key=facts["key"], id=facts["id"]), _(
        'Gebruik "is", "een_van" of "ingevuld", of kies een vraag met een getal, een bedrag, uren of een schaal.'
    )


def _when_nobody(facts: Facts) -> tuple[str, str]:
    what = _('Op "{id}" antwoordt de {found} niet: daar staat van = "{floor}".')
    return what.format(id=facts["id"], found=facts["found"], floor=facts["floor"]), _(
        'Haal "van" hier weg, of zet bij die vraag: van = "beiden".'
    )


SENTENCES: dict[str, Sentence] = {
    "dubbele-vraag-id": _double_question,
    "dubbele-optie-id": _double_choice,
    "dubbele-leervorm-id": _double_learning_form,
    "optie-heet-anders": _choice_other,
    "dubbele-stap": _double_step,
    "stap-volgorde": _step_order,
    "stap-ontbreekt": _missing_step,
    "minuten-kloppen-niet": _minutes,
    "schaal-grenzen": _scale_limits,
    "schaal-zonder-woorden": _scale_without_words,
    "schaal-te-kort": _scale_too_short,
    "schaal-aantal-punten": _scale_count,
    "minstens-te-veel": _at_least,
    "minstens-boven-hoogstens": _at_least_and_most,
    "min-boven-max": _limits,
    "geen-gewoon-getal": _odd_number,
    "voorwaarde-onbekend": _when_unknown,
    "voorwaarde-later": _when_later,
    "voorwaarde-op-zichzelf": _when_itself,
    "voorwaarde-op-info": _when_info,
    "voorwaarde-zonder-vraag": _when_without_question,
    "voorwaarde-leeg": _when_empty,
    "voorwaarde-zonder-toets": _when_without_test,
    "voorwaarde-onmogelijk": _when_impossible,
    "voorwaarde-op-tekst": _when_text,
    "voorwaarde-geen-getal": _when_no_number,
    "voorwaarde-van-niemand": _when_nobody,
    "pad-in-tekst": _path_in_text,
    "stuurteken-in-tekst": _control_in_text,
    "dubbele-gids-id": _double_guide,
}
