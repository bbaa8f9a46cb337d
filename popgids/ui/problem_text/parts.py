"""Sentences for the parts of a guide together: rows and columns, scales, roles, catalogues, computed numbers."""

from popgids.i18n import N_, _
from popgids.ui.problem_text.text import Facts, Sentence, plain, unknown

_SAID: dict[str, tuple[str, str]] = {
    "dubbele-rol-id": (
        N_('De id "{id}" is al van een andere rol, op regel {other_line}.'),
        N_("Geef deze rol een eigen id."),
    ),
    "dubbele-schaal-id": (
        N_('De id "{id}" is al van een andere schaal, op regel {other_line}.'),
        N_("Geef deze schaal een eigen id."),
    ),
    "dubbele-competentie-id": (
        N_('De id "{id}" is al van een andere competentie, op regel {other_line}.'),
        N_("Geef deze competentie een eigen id."),
    ),
    "dubbele-kolom-id": (
        N_('De id "{id}" is al van een andere kolom, op regel {other_line}.'),
        N_("Geef deze kolom een eigen id."),
    ),
    "dubbele-veld-id": (
        N_('De id "{id}" is al van een ander veld, op regel {other_line}.'),
        N_("Geef dit veld een eigen id."),
    ),
    "dubbele-rij-id": (
        N_('De id "{id}" is al van een andere rij, op regel {other_line}.'),
        N_("Geef deze rij een eigen id."),
    ),
    "dubbel-niveau": (
        N_('Het niveau "{id}" staat al bij deze competentie, op regel {other_line}.'),
        N_("Geef dit niveau een eigen naam."),
    ),
    "tekst-dubbel": (
        N_('De tekst "{found}" staat twee keer bij "{key}", ook op regel {other_line}.'),
        N_("Haal er één weg, of geef elk een eigen tekst."),
    ),
    "rol-heet-partij": (
        N_('De id "{id}" is al in gebruik: zo heet een van de twee al, of de twee samen.'),
        N_('Geef deze rol een andere id, zoals "hr" of "mentor".'),
    ),
    "zichtbaar-en-prive": (
        N_("Deze vraag is privé, en dus voor niemand anders te zien."),
        N_('Haal "zichtbaar_voor" weg, of haal "prive" weg.'),
    ),
    "van-naast-rol": (
        N_('De rol "{role}" geeft het antwoord. Wat bij "van" staat, telt dan niet.'),
        N_('Haal "van" of "rol" weg.'),
    ),
    "hoogstens-te-veel": (
        N_('Bij "hoogstens" staat {at_most}, maar er zijn maar {available} opties.'),
        N_('Maak "hoogstens" lager, of voeg opties toe.'),
    ),
    "verplicht-zonder-antwoord": (
        N_('Op een vraag van de soort "{kind}" komt geen antwoord. "verplicht" doet dan niets.'),
        N_('Haal "verplicht" weg, of kies een soort waarop je wel antwoordt.'),
    ),
    "voorstel-zonder-tekst": (
        N_('Een antwoord van de soort "{kind}" heeft geen eigen woorden. "wordt_voorstel" doet dan niets.'),
        N_('Haal "wordt_voorstel" weg, of maak van de vraag een open of korte vraag.'),
    ),
    "voorstel-niet-voor-beiden": (
        N_('Dit antwoord is van een ander, of niet voor allebei. "wordt_voorstel" doet dan niets.'),
        N_('Haal "wordt_voorstel" weg, of haal "rol", "prive" of "zichtbaar_voor" weg.'),
    ),
    "voorstel-in-andere-stap": (
        N_('In deze stap schrijven de twee geen punt of belofte op. "wordt_voorstel" doet dan niets.'),
        N_('Haal "wordt_voorstel" weg, of zet de vraag in een stap met ontwikkelpunten of steun.'),
    ),
    "schaal-en-punten": (
        N_('De schaal "{id}" heeft zijn eigen punten. "{key}" staat er te veel bij.'),
        N_('Haal "{key}" weg, of haal "schaal" weg.'),
    ),
    "ankers-aantal": (
        N_("De schaal heeft {points} punten, maar het aantal ankers is {count}."),
        N_("Geef elk punt één anker, in dezelfde volgorde als de punten."),
    ),
    "percentage-buiten-bereik": (
        N_('Bij "{key}" staat {found}. Een percentage ligt tussen 0 en 100.'),
        N_("Schrijf een getal van 0 tot en met 100."),
    ),
    "aantal-bij-vaste-rijen": (
        N_('De rijen van deze tabel liggen vast. "{key}" doet dan niets.'),
        N_('Haal "{key}" weg, of haal "rijen" weg.'),
    ),
    "aantal-min-boven-max": (
        N_('"{key}" ({at_least}) is hoger dan "{other}" ({at_most}).'),
        N_("Maak een van de twee anders."),
    ),
    "matrix-zonder-rijen": (
        N_("Deze matrix heeft geen rijen."),
        N_('Voeg rijen toe, of gebruik de competenties van de gids: catalogus = "competenties".'),
    ),
    "matrix-zonder-schaal": (
        N_("Bij deze matrix staat niet op welke schaal je antwoordt."),
        N_('Geef met "punten" elk punt een woord, of noem bij "schaal" de id van een schaal.'),
    ),
    "alleen-zonder-catalogus": (
        N_('"{key}" kiest uit de competenties van de gids, maar deze matrix gebruikt die niet.'),
        N_('Voeg toe: catalogus = "competenties". Of haal "{key}" weg.'),
    ),
    "rijen-en-catalogus": (
        N_("Deze matrix heeft eigen rijen en ook een catalogus. De catalogus telt dan niet."),
        N_('Haal "rijen" of "catalogus" weg.'),
    ),
    "keuze-zonder-opties": (
        N_("Bij een keuze horen minstens 2 opties, niet {count}."),
        N_('Schrijf het zo: opties = [{{ id = "ja", tekst = "Ja" }}, {{ id = "nee", tekst = "Nee" }}]'),
    ),
    "kolom-zonder-punten": (
        N_("Bij een schaal horen minstens 2 punten, niet {count}."),
        N_('Geef met "punten" elk punt een woord, of noem bij "schaal" de id van een schaal.'),
    ),
    "velden-bij-andere-soort": (
        N_('Alleen een herhaalblok heeft velden. Hier is de soort "{kind}".'),
        N_('Schrijf: soort = "herhaalblok". Of haal "velden" weg.'),
    ),
    "kolom-met-herhaalblok": (
        N_("In een tabel past geen herhaalblok."),
        N_('Kies een andere soort voor deze kolom, of maak van de vraag een "herhaalblok".'),
    ),
    "herhaalblok-te-diep": (
        N_("Dit herhaalblok zit te diep: een blok in een blok kan, nog een erin niet."),
        N_("Maak er een gewoon veld van, of een eigen vraag."),
    ),
    "herhaalblok-zonder-velden": (
        N_("Dit herhaalblok heeft geen velden."),
        N_('Schrijf het zo: velden = [{{ id = "wat", kop = "Wat" }}]'),
    ),
    "catalogus-leeg": (
        N_("Deze gids heeft geen competenties. De matrix blijft dan leeg."),
        N_("Voeg competenties toe onder [[competentie]], of geef de matrix eigen rijen."),
    ),
    "gebonden-leeg": (
        N_('Geen competentie is gebonden aan "{found}". De matrix blijft dan leeg.'),
        N_('Haal "gebonden" hier weg, of zet bij een competentie: gebonden = "{found}".'),
    ),
    "competentie-andere-groep": (
        N_('De competentie "{id}" is niet gebonden aan "{found}".'),
        N_('Haal de id weg bij "alleen", of haal "gebonden" weg.'),
    ),
    "catalogus-te-groot": (
        N_("De catalogus geeft {count} rijen. Het mogen er {limit} zijn."),
        N_('Kies met "alleen" welke competenties je wilt, of kies bij "gebonden" een groep.'),
    ),
    "minstens-zonder-antwoord": (
        N_('Op "{id}" geeft niemand een antwoord. Deze vraag kan hier niet meetellen.'),
        N_('Haal "{id}" weg bij "vragen".'),
    ),
    "minstens-andere-stap": (
        N_('De vraag "{id}" staat in een andere stap.'),
        N_("Noem hier alleen vragen van deze stap."),
    ),
    "minstens-meer-dan-vragen": (
        N_('Bij "aantal" staat {count}, maar het aantal vragen is {available}.'),
        N_('Maak "aantal" lager, of noem meer vragen.'),
    ),
    "voorwaarde-kring": (
        N_('Deze vraag wacht op "{id}", en die vraag wacht weer op deze.'),
        N_("Haal een van de twee voorwaarden weg."),
    ),
    "voorwaarde-nooit": (
        N_('Deze voorwaarde kan nooit waar zijn: wat er over "{id}" staat, spreekt zichzelf tegen.'),
        N_('Haal een van de eisen weg, of gebruik "any" als een van beide genoeg is.'),
    ),
    "een-van-leeg": (
        N_('Bij "een_van" staat niets.'),
        N_('Zet er antwoorden op "{id}" in, of haal "een_van" weg.'),
    ),
    "vraag-onbereikbaar": (
        N_('Deze vraag komt nooit aan bod. Kijk naar de voorwaarde van de vraag "{id}".'),
        N_("Maak een van de twee voorwaarden anders, of haal deze vraag weg."),
    ),
    "stap-zonder-minuten": (
        N_("Deze stap heeft vragen, maar geen tijd."),
        N_('Zet er minuten bij, en tel ze mee in "duur_minuten".'),
    ),
}


def _does_not_fit_kind(facts: Facts) -> tuple[str, str]:
    what = _('De sleutel "{key}" past niet bij de soort "{kind}".').format_map(facts)
    return what, _("Haal hem weg, of kies een andere soort: {kinds}.").format(kinds=facts.words("kinds"))


def _scale_as_text(facts: Facts) -> tuple[str, str]:
    what = _(
        'Bij "schaal" staat "{found}", maar daar hoort de id van een schaal onder [[schaal]].'
    ).format_map(facts)
    if facts["key"] == "punten":
        what = _('Bij "punten" staat "{found}", maar daar hoort een lijst met woorden.').format_map(facts)
    if facts.raw("has_range") is True:
        return what, _(
            "Schrijf in plaats daarvan: van_punt = {lowest} en tot_punt = {highest}, met een woord bij laag en bij hoog. "
            'Of geef elk punt een woord: punten = ["begin ik mee", "gaat goed"].'
        ).format_map(facts)
    return what, _('Geef elk punt een woord: punten = ["begin ik mee", "gaat goed"].')


SENTENCES: dict[str, Sentence] = {
    "schaal-als-tekst": _scale_as_text,
    **{code: plain(*texts) for code, texts in _SAID.items()},
    "sleutel-past-niet-bij-soort": _does_not_fit_kind,
    "rol-onbekend": unknown(
        N_('De rol "{id}" is er niet.'),
        N_('Zet boven de eerste stap een kop [[rol]], met eronder: id = "{id}" en een naam.'),
    ),
    "schaal-onbekend": unknown(
        N_('De schaal "{id}" is er niet.'),
        N_('Zet boven de eerste stap een kop [[schaal]], met eronder: id = "{id}", een naam en punten.'),
    ),
    "competentie-onbekend": unknown(
        N_('De competentie "{id}" is er niet.'),
        N_(
            'Zet boven de eerste stap een kop [[competentie]], met eronder: id = "{id}" en een naam. Of haal "{id}" weg.'
        ),
    ),
    "minstens-onbekend": unknown(
        N_('De vraag "{id}" is er niet.'), N_("Noem hier de id van een vraag in deze stap.")
    ),
    "adviesregel-onbekend": unknown(
        N_('Er is geen advies dat "{id}" heet.'), N_("Je ziet de namen met: popgids gids handleiding")
    ),
}
