"""Sentences for whole files: those that cannot be read, and what a check of the POP folder finds."""

from popgids.i18n import _
from popgids.ui.problem_text.text import Facts, Sentence


def _gone(_facts: Facts) -> tuple[str, str]:
    return (
        _("Dit bestand is er niet (meer)."),
        _("Controleer de naam en de map. Staat het op een netwerkschijf, controleer dan de verbinding."),
    )


def _ends_in_txt(facts: Facts) -> tuple[str, str]:
    what = _('Dit bestand heet "{found}". Door .txt achter de naam vindt popgids het niet als gids.')
    return what.format(found=facts["found"]), _(
        'Noem het "{suggestion}". Kies in Kladblok bij Opslaan als voor “Alle bestanden”.'
    ).format(suggestion=facts["suggestion"])


def _folder(_facts: Facts) -> tuple[str, str]:
    return _("Dit is een map en geen bestand."), _("Kies een bestand in die map.")


def _unreadable(facts: Facts) -> tuple[str, str]:
    if facts["reason"] == "geen-toegang":
        return (
            _("Je mag dit bestand niet lezen."),
            _("Vraag toegang aan de eigenaar van de map, of kies een ander bestand."),
        )
    return (
        _("Het lezen van dit bestand ging mis."),
        _("Probeer het nog eens. Lukt het niet, kopieer het bestand dan naar je eigen computer."),
    )


def _unreadable_folder(_facts: Facts) -> tuple[str, str]:
    return (
        _("popgids kan niet zien wat er in deze map staat."),
        _("Vraag toegang tot de map, of kijk of de schijf of het netwerk er is."),
    )


def _too_big(_facts: Facts) -> tuple[str, str]:
    return (
        _("Dit bestand is te groot om door popgids gemaakt te zijn."),
        _("Kijk of je het goede bestand hebt gekozen. Een gids is kleiner dan 1 MB."),
    )


def _too_deep(facts: Facts) -> tuple[str, str]:
    what = _("Hier zitten te veel haken in elkaar: meer dan {limit}.").format(limit=facts["limit"])
    return what, _("Kijk of elke [ een ] heeft en elke { een }.")


def _too_many_dots(facts: Facts) -> tuple[str, str]:
    what = _("Deze sleutel heeft te veel delen met een punt ertussen. Er mogen er {limit} zijn.")
    return what.format(limit=facts["limit"]), _("Maak de sleutel korter.")


def _other_kind(facts: Facts) -> tuple[str, str]:
    what = _("Dit is geen tekstbestand, maar een bestand van {kind}.").format(kind=facts["kind"])
    return what, _("Bewaar het als platte tekst, bijvoorbeeld met Kladblok, met een naam op .toml.")


def _empty(_facts: Facts) -> tuple[str, str]:
    return _("Dit bestand is leeg."), _("Zet een reservekopie terug, of begin met een kopie van een gids.")


def _utf16(_facts: Facts) -> tuple[str, str]:
    return (
        _(
            "Dit bestand is bewaard als Unicode (UTF-16). popgids kan het lezen, andere programma’s misschien niet."
        ),
        _("Kies in Kladblok bij Opslaan als voor de codering UTF-8."),
    )


def _windows(facts: Facts) -> tuple[str, str]:
    what = _(
        "Dit bestand is bewaard in een oude codering van Windows. Letters met een accent kunnen fout zijn."
    )
    if facts["found"]:
        what = _(
            'Dit bestand is bewaard in een oude codering van Windows. popgids leest hier het woord "{found}".'
        ).format(found=facts["found"])
    return what, _("Klopt dat, kies dan in Kladblok bij Opslaan als voor de codering UTF-8.")


def _newer(_facts: Facts) -> tuple[str, str]:
    return (
        _("Dit bestand is gemaakt met een nieuwere popgids dan deze."),
        _("Installeer de nieuwste popgids. Het bestand is niet veranderd."),
    )


def _not_a_pop(_facts: Facts) -> tuple[str, str]:
    return (
        _("Dit bestand is geen POP dat popgids kan openen."),
        _("Zet een reservekopie terug. Je kunt het bestand wel lezen met Kladblok."),
    )


def _damaged_version(_facts: Facts) -> tuple[str, str]:
    return (
        _("Deze versie is beschadigd. popgids kan hem niet meer openen."),
        _(
            "Verander er zelf niets aan. Zet een reservekopie van dit bestand terug. De andere versies blijven zoals ze zijn."
        ),
    )


def _empty_version(_facts: Facts) -> tuple[str, str]:
    return (
        _("Deze versie is leeg. Er is iets misgegaan met het bestand of met de map."),
        _("Zet een reservekopie van dit bestand terug. De andere versies blijven zoals ze zijn."),
    )


def _not_a_talk(_facts: Facts) -> tuple[str, str]:
    return (
        _("Dit bestand is geen gesprek dat popgids kan openen."),
        _("Laat het staan en begin opnieuw, of vraag hulp aan wie popgids beheert."),
    )


def _changed(_facts: Facts) -> tuple[str, str]:
    return (
        _("Deze versie is buiten popgids gewijzigd."),
        _("Lees samen na of alles nog klopt, of zet een reservekopie terug."),
    )


def _no_fingerprint(_facts: Facts) -> tuple[str, str]:
    return (
        _("Deze versie heeft geen vingerafdruk. popgids kan niet zien of er iets is veranderd."),
        _("Lees samen na of alles nog klopt, of zet een reservekopie terug."),
    )


def _misplaced(_facts: Facts) -> tuple[str, str]:
    return (
        _("Deze versie staat los, buiten de map van een POP."),
        _("Zet het bestand terug in de map van het POP waar het bij hoort."),
    )


def _other_pop(_facts: Facts) -> tuple[str, str]:
    return (
        _("Deze versie hoort bij een ander POP dan de map waarin hij staat."),
        _("Verplaats het bestand naar de map van dat POP."),
    )


def _half(_facts: Facts) -> tuple[str, str]:
    return (
        _("Dit bestand is half geschreven, omdat het bewaren toen is afgebroken."),
        _("Alle versies zijn heel. Je kunt dit bestand weggooien."),
    )


def _other_name(_facts: Facts) -> tuple[str, str]:
    return (
        _("De naam van dit bestand past niet bij wat erin staat."),
        _("popgids kijkt naar de inhoud. Geef het bestand zijn oude naam terug als je die nog weet."),
    )


def _unknown_file(_facts: Facts) -> tuple[str, str]:
    return (
        _("popgids kent dit bestand niet. Het doet er niets mee."),
        _("Hoort het hier niet, verplaats het dan naar een andere map."),
    )


def _copy(facts: Facts) -> tuple[str, str]:
    if facts.raw("gelijk") is True:
        return (
            _("Dit is een kopie van versie {version}, gemaakt door je cloudmap. De inhoud is gelijk.").format(
                version=facts["versie"]
            ),
            _("Je kunt de kopie weggooien."),
        )
    return (
        _("Dit is een kopie van versie {version}, gemaakt door je cloudmap. De inhoud is anders.").format(
            version=facts["versie"]
        ),
        _("Vergelijk de kopie met de versie zelf voordat je iets weggooit."),
    )


def _fork(facts: Facts) -> tuple[str, str]:
    what = _("Versie {version} is er meer dan één keer, omdat er op twee plekken is verdergegaan.")
    return what.format(version=facts["versie"]), _(
        "Geen van beide is verloren. Open ze samen en kies waarmee jullie verder gaan."
    )


def _no_parent(facts: Facts) -> tuple[str, str]:
    what = _("De versie waar versie {version} op verder gaat, is er niet.").format(version=facts["versie"])
    return what, _("Zoek de oudere in een reservekopie of een andere map.")


SENTENCES: dict[str, Sentence] = {
    "bestand-weg": _gone,
    "naam-op-txt": _ends_in_txt,
    "bestand-is-map": _folder,
    "bestand-niet-leesbaar": _unreadable,
    "map-niet-leesbaar": _unreadable_folder,
    "bestand-te-groot": _too_big,
    "leeg-bestand": _empty,
    "te-diep": _too_deep,
    "sleutel-te-lang": _too_many_dots,
    "ander-bestand": _other_kind,
    "utf-16": _utf16,
    "windows-1252": _windows,
    "nieuwer-formaat": _newer,
    "versie-beschadigd": _damaged_version,
    "versie-leeg": _empty_version,
    "geen-pop": _not_a_pop,
    "geen-gesprek": _not_a_talk,
    "buiten-popgids-gewijzigd": _changed,
    "zonder-vingerafdruk": _no_fingerprint,
    "versie-buiten-map": _misplaced,
    "andere-pop": _other_pop,
    "half-bestand": _half,
    "andere-naam": _other_name,
    "onbekend-bestand": _unknown_file,
    "conflictkopie": _copy,
    "splitsing": _fork,
    "vorige-ontbreekt": _no_parent,
}
