"""What could not come over from a workbook, or became something else: a sentence for each remark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.cleaning import clean_text
from popgids.core.leftovers import CHOOSE
from popgids.i18n import N_, _
from popgids.wording.import_conditions import CONDITION_REMARKS, asked_now

if TYPE_CHECKING:
    from popgids.core.importing.sheets import Remark

_WORD = 80

REMARKS = {
    "formule": N_(
        "In kolom “{column}” staat een formule zonder uitkomst. Open het bestand in Excel en bewaar het opnieuw."
    ),
    "opmerking-bij-cel": N_("Bij cel {cell} staat een opmerking: “{found}”. Die is niet overgenomen."),
    "boven-koppen": N_("Deze rij staat boven de namen van de kolommen, en is niet overgenomen."),
    "kolom-onbekend": N_(
        "popgids kent de kolom “{column}” niet. Wat daarin staat ({count} keer, het eerst op rij {first}), is niet "
        "overgenomen. Hoort het bij de vragen? Noem de kolom dan zoals popgids: soort, opties, als, van, rol of uitleg."
    ),
    "blad-ongelezen": N_(
        "Het blad “{name}” heeft popgids niet gelezen (rijen met tekst: {count}). Horen daar vragen of antwoorden bij? "
        "Zet ze dan op het blad “{asked}”."
    ),
    "stap-blad": N_("“{found}” is geen stap van het gesprek. Deze rij is niet overgenomen."),
    "begint-onbekend": N_(
        "Bij “begint” staat “{found}”. Daar past alleen medewerker of leidinggevende. popgids kiest nu zelf wie begint."
    ),
    "kolom-bij-stap": N_(
        "popgids kent de kolom “{column}” niet bij een stap. Wat daarin staat, is niet overgenomen."
    ),
    "stap-onbekend": N_(
        "“{found}” is geen stap van het gesprek. Bij welke stap hoort deze vraag, en de vragen erna? Nu staan ze bij de "
        "stap ervoor; knip en plak ze onder de goede [[stap]]."
    ),
    "stap-kiezen": N_(
        "bij welke stap hoort deze vraag, en de vragen erna? Knip en plak ze onder de goede [[stap]]."
    ),
    "soort-onbekend": N_("De soort “{found}” kent popgids niet. Kijk of de soort past die er nu staat."),
    "soort-rest": N_("Bij de soort staat “{found}”. Daarvan is “{rest}” niet overgenomen."),
    "punten-rest": N_("Bij de punten staat “{found}”. Daarvan is “{rest}” niet overgenomen."),
    "andersom": N_(
        "Er stond: van {high} tot {low}. Dat is omgedraaid, en is nu van {low} tot en met {high}."
    ),
    "punten-gekozen": N_(
        "Bij “{found}” staat niet hoeveel punten er zijn. Het is nu een schaal van {low} tot {high}."
    ),
    "komma-heel": N_(
        "Wat in de kolom “{column}” staat (“{found}”), is nu één geheel: popgids weet niet of de komma iets scheidt. "
        "Is het een lijst? Zet er dan puntkomma’s tussen."
    ),
    "komma-gedeeld": N_(
        "In de kolom “{column}” staan lange zinnen met komma’s. Het zijn nu {count} antwoorden. Klopt dat niet? Zet dan "
        "elk antwoord op een eigen regel."
    ),
    "komma-en": N_(
        "In de kolom “{column}” is “{found}” nu één geheel. Zijn het er twee? Zet er dan puntkomma’s tussen."
    ),
    "opties-werden-rijen": N_(
        "Wat in de kolom “{column}” staat, zijn nu de rijen van de matrix: de punten zijn al “{points}”."
    ),
    "ja-nee-werd-keuze": N_(
        "In de kolom “{column}” staan andere antwoorden dan ja en nee ({found}). Het is nu een keuze."
    ),
    "soort-bewijs": N_(
        "In het formulier voeg je hier een bestand toe (“{found}”). In een gesprek schrijf je op waar het staat: de "
        "soort is nu “bewijs”."
    ),
    "soort-ongeveer": N_("De soort “{found}” is er niet. De vraag is nu “{kind}”."),
    "rij-zonder-vraag": N_("Deze rij heeft geen tekst in de kolom “vraag”, en is geen vraag geworden."),
    "kop": N_("“{found}” is gelezen als kop van de stap “{step}”, en is geen vraag geworden."),
    "kop-zonder-stap": N_("“{found}” is gelezen als kop, en is geen vraag geworden."),
    "alleen-tekst": N_(
        "op deze rij staat alleen een tekst. Is het geen vraag? Maak de soort dan “info”, of haal hem weg."
    ),
    "na-antwoord": N_(
        "Hier staat “{found}”. Je stelt deze vraag nu alleen na “{answer}” op de vraag op rij {other}."
    ),
    "rij-zonder-label": N_("“{name}” heeft geen tekst in de kolom “label”, en is geen vraag geworden."),
    "rij-bij-vraag": N_("Deze rij heeft geen eigen vraag, en hoort nu bij de vraag op rij {other}."),
    "toelichting-erbij": N_("Deze rij vraagt nu om toelichting bij de vraag op rij {other}."),
    "toelichting-los": N_("waar gaat deze vraag over? “{found}” zegt dat niet genoeg."),
    "zelfde-tekst": N_(
        "deze vraag staat er nog een keer (op rij {other}). Zet erbij waar deze over gaat, of haal hem weg."
    ),
    "id-dubbel": N_("De id “{found}” is al van een andere vraag. Deze vraag heet nu “{id}”."),
    "staat-aan-begin": N_(
        "popgids vraagt dit al aan het begin van het gesprek. Haal de vraag weg als dat genoeg is."
    ),
    "staat-in-stap": N_(
        "popgids vraagt bij de stap “afspraken” zelf al wie wat doet, en wanneer. Haal de vraag weg als dat genoeg is."
    ),
    "handtekening": N_(
        "Een handtekening is geen vraag: aan het eind van het gesprek zegt ieder akkoord, gezien of niet akkoord."
    ),
    "handtekening-rol": N_(
        "Een handtekening is geen vraag: “{name}” is nu een rol die aan het eind van het gesprek meetekent. Is dat de "
        "medewerker of de leidinggevende? Haal de rol dan weg: zij zeggen altijd al of ze akkoord zijn."
    ),
    "rij-uit": N_("Deze rij stond uit in het formulier."),
    "zonder-tekst": N_("deze vraag heeft nog geen tekst."),
    "vraag-te-lang": N_("deze vraag is te lang. De hele tekst staat bij “uitleg”; maak de vraag korter."),
    "tekst-te-lang": N_("De tekst in “{key}” is te lang en is ingekort tot {limit} tekens."),
    "wie-onbekend": N_(
        "In de kolom “{column}” staat “{found}”. Dat is geen medewerker, leidinggevende, beiden of samen. De vraag is "
        "nu voor: {became}. Is het de medewerker of de leidinggevende? Schrijf dan dat woord. Antwoordt er iemand "
        "anders? Zet die dan in een kolom “rol”."
    ),
    "wie-dubbel": N_(
        "In deze rij staat twee keer wie antwoordt. Het is nu {used}; “{other}” in de kolom “{column}” is niet overgenomen."
    ),
    "wie-ziet-het": N_(
        "In de kolom “{column}” staat “{found}”. Daar past alleen medewerker of leidinggevende. Nu ziet ieder dit."
    ),
    "tekent-wie": N_(
        "In de kolom “tekent” staat “{found}”. Zet in de kolom “rol” wie er meetekent, en hier ja. Medewerker en "
        "leidinggevende zeggen altijd al of ze akkoord zijn."
    ),
    "rol-te-veel": N_(
        "De rol “{found}” past niet: een gids heeft hoogstens {limit} rollen, elk met een naam."
    ),
    "geen-ja-nee": N_("In de kolom “{column}” staat “{found}”. Daar past alleen ja of nee."),
    "geen-getal": N_("In de kolom “{column}” staat “{found}”. Daar past alleen een getal."),
    "past-niet-bij-soort": N_("De kolom “{column}” hoort niet bij een vraag van de soort “{kind}”."),
    "past-niet": N_("Wat bij “{key}” staat, past hier niet en is weggelaten."),
    "werd-getal": N_(
        "De berekening over “{found}” kan niet: daar staat geen getal, of de vraag komt pas later. Het is nu een getal "
        "dat je zelf invult."
    ),
    "werd-open": N_("Als vraag van de soort “{kind}” klopte dit niet. Het is nu een open vraag."),
    "te-weinig-opties": N_(
        "Er zijn minstens twee opties nodig. Het aantal is hier {count}. Het is nu een vraag met een kort antwoord."
    ),
    "optie-dubbel": N_("De optie “{found}” staat er meer dan één keer. Deze (“{text}”) heet nu “{id}”."),
    "te-veel-opties": N_("Er zijn {count} opties, en er passen er {limit}. Weggelaten: {left}."),
    "te-veel-punten": N_(
        "Een schaal heeft hoogstens {limit} punten, en hier staan er {count}. Weggelaten: {left}."
    ),
    "punten-en-uiteinden": N_(
        "Elk punt van de schaal heeft al een eigen tekst. De kolom “{column}” is niet nodig."
    ),
    "punten-en-grenzen": N_(
        "De schaal loopt van {low} tot {high}, want dat staat in de kolom “{column}”. Wat bij min en max staat ({limits}), "
        "is niet gebruikt. Laat een van de twee leeg."
    ),
    "dubbel-gezegd": N_("Voor “{key}” staat er “{used}” en ook “{other}”. Het is nu “{used}”."),
    "ankers-zonder-punten": N_(
        "Ankers passen alleen bij een schaal waarvan elk punt een eigen tekst heeft. Ze zijn niet overgenomen."
    ),
    "ankers-aantal": N_("Bij {limit} punten horen ook {limit} ankers. Het aantal is hier {count}."),
    "schaal-grenzen": N_("Een schaal van {low} tot {high} kan niet. Het is nu een schaal van 1 tot 10."),
    "te-weinig-punten": N_("Bij “punten” staat er maar één: “{found}”. Het is nu een schaal met cijfers."),
    "punten-ertussen": N_(
        "Alleen de punten aan de uiteinden hebben een woord. De andere staan in de uitleg."
    ),
    "punten-datum": N_(
        "In de kolom “punten” staat een datum ({found}): Excel maakt die van bijvoorbeeld 1-5. Het is nu een schaal van "
        "{low} tot {high}."
    ),
    "schaal-woorden": N_("welke woorden staan er aan de uiteinden van de schaal? Zet ze waar nu … staat."),
    "schaal-werd-getal": N_(
        "Een schaal van {low} tot {high} past niet. Het is nu een getal met deze grenzen."
    ),
    "schaal-stappen": N_(
        "Een schaal van {low} tot {high} met stappen van {step} past niet. Het is nu een getal met deze grenzen."
    ),
    "matrix-punten": N_(
        "welke punten heeft de schaal? Er zijn er 2 tot 10 nodig. Nu staan er de cijfers 1 tot 5."
    ),
    "matrix-punten-anders": N_(
        "welke punten heeft de schaal? Er staat “{found}”, en er zijn er 2 tot 10 nodig. Nu staan er de cijfers 1 tot 5."
    ),
    "matrix-rijen": N_("welke rijen heeft deze matrix?"),
    "zonder-velden": N_("welke kolommen of velden horen hierbij?"),
    "rijen-te-veel": N_("Er zijn {count} rijen, en er passen er {limit}. Weggelaten: {left}."),
    "te-veel-velden": N_("Er zijn {count} kolommen of velden, en er passen er {limit}. Weggelaten: {left}."),
    "veld-soort-onbekend": N_(
        "Tussen haakjes achter “{name}” staat “{found}”. Dat is geen soort; het hoort nu bij de naam van de kolom."
    ),
    "veld-zonder-opties": N_("Bij “{name}” ontbreken de opties voor de soort “{kind}”; het is nu “kort”."),
    "berekening-onbekend": N_(
        "De berekening “{found}” kent popgids zo niet. Het is nu een getal. Zet in de kolom “formule” som, gemiddelde, "
        "gewogen-gemiddelde, verschil, hoogste of laagste, en in de kolom “over” waarover."
    ),
    "berekening-zonder-over": N_(
        "Bij de berekening “{found}” staat niet waarover. Het is nu een getal. Zet in de kolom “over” over welke vraag "
        "of vragen het gaat."
    ),
    "berekening-leeg": N_(
        "Hier staat niet wat popgids moet uitrekenen. Het is nu een getal. Vul de kolommen “formule” en “over” in, "
        "bijvoorbeeld som en uren."
    ),
    "berekening": N_("De berekening “{name}” ({found}) kent popgids niet."),
    **CONDITION_REMARKS,
    "verplicht-voorwaarde": N_("Verplicht onder een voorwaarde (“{found}”) kent popgids niet."),
    "beperking": N_("De beperking “{found}” is niet overgenomen."),
    "grens-telt-mee": N_("Bij de beperking “{found}” mag de grens zelf niet. In de gids mag die wel."),
    "niet-overgenomen": N_("Wat in de kolom “{column}” staat (“{found}”), kent popgids niet."),
    "antwoord-in-vraag": N_("in deze tekst stond het antwoord op een andere vraag. Daar staat nu “…”."),
    "opties-in-bestand": N_(
        "De opties “{name}” staan in een ander bestand. Het is nu een vraag met een kort antwoord."
    ),
    "opties-ontbreken": N_(
        "De lijst “{name}” heeft te weinig opties: {count}. Het is nu een vraag met een kort antwoord."
    ),
    "opties-te-veel": N_(
        "De lijst “{name}” heeft {count} opties, en er passen er {limit}. Het is nu een vraag met een kort antwoord."
    ),
    "meetgegevens": N_("Gegevens die het formulier zelf bijhield, horen niet in een gesprek: {kinds}."),
    "groep-los-eind": N_("Hier eindigt een groep die nergens begint."),
    "groep-open": N_("De groep “{name}” heeft geen einde."),
    "groep-naam": N_(
        "“{found}” is geen stap van het gesprek. Het staat nu in de uitleg van de eerste vraag."
    ),
    "groep-uitleg": N_("In deze groep staan geen vragen. Wat erbij stond, is niet overgenomen: “{found}”."),
    "te-diep": N_("Deze groep zit te diep in andere groepen. De vragen staan bij de groep erboven."),
    "aantal-keer": N_("Hoe vaak het blok terugkomt (“{found}”), is niet overgenomen."),
    "veld-te-veel": N_("Het veld “{name}” past niet meer: een blok heeft hoogstens {limit} velden."),
    "veld-niet": N_("“{name}” (soort “{kind}”) kan niet in een blok dat zich herhaalt."),
    "veld-voorwaarde": N_(
        "Bij “{name}” hoort een voorwaarde. Die kan niet in een blok: dit veld staat er nu altijd."
    ),
    "veld-verplicht": N_("“{name}” was verplicht. Dat kan niet in een blok."),
    "veld-soort": N_(
        "“{name}” kan in een blok niet van de soort “{kind}” zijn. Het is nu “kort”; de opties staan in de uitleg."
    ),
    "blok-te-diep": N_("Het blok “{name}” zit te diep. De velden staan bij het blok erboven."),
    "gids-sleutel": N_("“{found}” hoort niet op het blad met gegevens van de gids."),
    "gids-zonder-koppen": N_("De eerste rij van dit blad hoort de koppen te hebben: gegeven en waarde."),
    "minuten": N_("de stappen duren samen {total} minuten, en het gesprek {duration}. Wat klopt?"),
}
"""A sentence for each code; where somebody has to choose it begins with a small letter, behind KIES."""


def remark_text(remark: Remark) -> str:
    """One remark as a sentence, without its row."""
    text = REMARKS.get(remark.code)
    if text is None:
        return _("Dit is niet overgenomen ({code}).").format(code=remark.code)
    facts = _Facts({key: word(value) for key, value in remark.data.items()})
    said = _(text).format_map(facts)
    if facts["allowed"]:
        said += " " + _("Wel: {allowed}.").format_map(facts)
    if facts["nearest"]:
        said += " " + _("Bedoel je “{nearest}”?").format_map(facts)
    if asked := asked_now(remark):
        said += f" {asked}"
    return f"{CHOOSE}: {said}" if remark.is_choice else said


def remark_line(remark: Remark) -> str:
    """One remark with the sheet and the row that it is about."""
    where = ""
    if remark.row:
        where = _("blad “{sheet}”, rij {row}").format(sheet=word(remark.sheet), row=remark.row)
    elif remark.sheet:
        where = _("blad “{sheet}”").format(sheet=word(remark.sheet))
    return f"{where}: {remark_text(remark)}" if where else remark_text(remark)


def word(value: Any) -> str:
    """Words of a workbook as they stand in a sentence: on one line, and not too long."""
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    text = clean_text(str(value), limit=_WORD + 1, lines=False)
    return text if len(text) <= _WORD else f"{text[:_WORD]}…"


class _Facts(dict[str, str]):
    """Facts of which one that is missing is an empty word."""

    def __missing__(self, key: str) -> str:
        return ""
