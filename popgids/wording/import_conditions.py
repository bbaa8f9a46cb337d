"""Why the condition of a question could not come over from a workbook, and when that question comes now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.i18n import N_, _

if TYPE_CHECKING:
    from popgids.core.importing.sheets import Remark

CONDITION_REMARKS = {
    "voorwaarde-moeilijk": N_("De voorwaarde “{found}” kan popgids niet overnemen."),
    "voorwaarde-woorden": N_(
        "De voorwaarde “{found}” begrijpt popgids niet. Schrijf bijvoorbeeld: cursus is ja. Of: cijfer minstens 6."
    ),
    "voorwaarde-onbekend": N_("De voorwaarde “{found}” gaat over “{name}”. Die vraag is er niet."),
    "voorwaarde-volgorde": N_("De voorwaarde “{found}” gaat over een vraag die later komt."),
    "voorwaarde-waarde": N_(
        "De voorwaarde “{found}” noemt het antwoord “{name}”. Dat heeft de vraag “{about}” niet."
    ),
    "voorwaarde-soort": N_("De voorwaarde “{found}” gaat over een vraag waar geen voorwaarde bij past."),
    "voorwaarde-groter": N_(
        "De voorwaarde “{found}” vergelijkt getallen. Dat kan alleen bij een vraag met een getal als antwoord."
    ),
    "voorwaarde-getal": N_("In de voorwaarde “{found}” staat “{name}”. Daar past alleen een getal."),
    "voorwaarde-haakjes": N_(
        "De voorwaarde “{found}” heeft haakjes om “en” of “of”. Dat kent popgids niet. Schrijf elke mogelijkheid uit, "
        "met “of” ertussen."
    ),
    "voorwaarde-tussen": N_("De voorwaarde “{found}” is nu: van {low} tot en met {high}. Kijk of dat klopt."),
    "voorwaarde-in-blok": N_("De voorwaarde “{found}” gaat over een veld in een blok dat zich herhaalt."),
}
"""A sentence for each code."""
_KEPT = "voorwaarde-tussen"
_ASKED_NOW = {
    "": N_("De vraag komt nu altijd."),
    "groep": N_("De vragen in deze groep komen nu altijd."),
    "binnen-groep": N_("Nu telt alleen de voorwaarde van de groep eromheen."),
}
"""When a question comes whose own condition is not in the guide, by where that condition stood."""


def asked_now(remark: Remark) -> str:
    """When the question comes now that it lost its condition; "" for any other remark."""
    if remark.code not in CONDITION_REMARKS or remark.code == _KEPT:
        return ""
    return _(_ASKED_NOW[remark.data.get("stood", "")])
