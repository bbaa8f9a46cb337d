"""Sentences for numbers that are computed: over what, from which column, and whose answer counts."""

from popgids.i18n import N_, _
from popgids.ui.problem_text.text import Facts, Sentence, plain, unknown

_SAID: dict[str, tuple[str, str]] = {
    "berekend-over-zichzelf": (
        N_("Dit getal hangt af van zichzelf."),
        N_('Noem bij "over" een vraag die eerder in de gids staat.'),
    ),
    "berekend-kring": (
        N_('Dit getal hangt af van "{id}", en dat hangt weer af van dit getal.'),
        N_('Haal een van de twee weg bij "over".'),
    ),
    "berekend-later": (
        N_('De vraag "{id}" komt pas na dit getal.'),
        N_("Zet de vraag met de berekening erachter."),
    ),
    "berekend-geen-getal": (
        N_('Met het antwoord op "{id}" kun je niet rekenen: de soort is "{kind}".'),
        N_("Kies een vraag met een getal, bedrag, uren, percentage of schaal."),
    ),
    "berekend-kant": (
        N_('Bij "{id}" is er geen kant "{side}".'),
        N_('Achter @ staat medewerker of leidinggevende, bij een vraag met van = "beiden".'),
    ),
    "berekend-zonder-kolommen": (
        N_('De vraag "{id}" heeft geen kolommen, dus ook geen "{column}".'),
        N_('Schrijf alleen "{id}".'),
    ),
    "verschil-van-twee": (
        N_("Een verschil is tussen twee vragen, niet {count}."),
        N_('Noem bij "over" precies twee vragen: de eerste min de tweede.'),
    ),
    "gewichten-zonder-weging": (
        N_('Bij "{found}" tellen gewichten niet mee.'),
        N_('Haal "gewichten" weg, of schrijf: formule = "gewogen-gemiddelde".'),
    ),
    "gewichten-ontbreken": (
        N_("Bij een gewogen gemiddelde ontbreken de gewichten."),
        N_('Voeg "gewichten" toe, met één getal voor elke vraag bij "over".'),
    ),
    "gewichten-aantal": (
        N_('Het aantal gewichten is {count}, maar het aantal vragen bij "over" is {wanted}.'),
        N_("Geef elke vraag één gewicht, in dezelfde volgorde."),
    ),
    "gewichten-te-klein": (
        N_("Een gewicht kan niet onder 0 zijn, en ze kunnen niet allemaal 0 zijn."),
        N_("Schrijf getallen zoals 1 of 2.5."),
    ),
}


def _column(what: str) -> Sentence:
    """A column that is not there or holds no numbers: those of the question that do."""

    def sentence(facts: Facts) -> tuple[str, str]:
        told = _(what).format_map(facts)
        if facts.words("allowed"):
            return told, _("Kies uit {allowed}.").format(allowed=facts.words("allowed"))
        return told, _("Geef de vraag een kolom met getallen, of kies een andere vraag.")

    return sentence


def _without_side(facts: Facts) -> tuple[str, str]:
    taken = facts["taken"]
    if taken in ("medewerker", "leidinggevende"):
        other = "leidinggevende" if taken == "medewerker" else "medewerker"
        return (
            _(
                'Op "{id}" antwoorden jullie allebei. Hier telt alleen het antwoord van de {taken}.'
            ).format_map(facts),
            _('Schrijf dat erbij: "{found}@{taken}". Of kies de andere kant: "{found}@{other}".').format(
                found=facts["found"], taken=taken, other=other
            ),
        )
    return (
        _('Op "{id}" antwoorden jullie allebei. Hier tellen beide antwoorden mee in één getal.').format_map(
            facts
        ),
        _(
            'Kies een kant: "{found}@medewerker" of "{found}@leidinggevende". Noem ze allebei als je beide bedoelt, of '
            'geef ieder een eigen getal met van = "beiden".'
        ).format_map(facts),
    )


SENTENCES: dict[str, Sentence] = {
    **{code: plain(*texts) for code, texts in _SAID.items()},
    "berekend-zonder-kant": _without_side,
    "berekend-onbekend": unknown(
        N_('De berekening gaat over de vraag "{id}", maar die is er niet.'),
        N_("Schrijf de id van een vraag die eerder in de gids staat."),
    ),
    "berekend-zonder-kolom": _column(N_('De vraag "{id}" heeft kolommen. Zeg met welke je rekent.')),
    "berekend-kolom-onbekend": _column(N_('De vraag "{id}" heeft geen kolom "{column}" om mee te rekenen.')),
    "berekend-kolom-geen-getal": _column(N_('In de kolom "{column}" van "{id}" staan geen getallen.')),
}
