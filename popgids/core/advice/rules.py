"""The rules of advice by name, with what each looks at; a guide can switch each of them off."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from popgids.core.findings import Finding

if TYPE_CHECKING:
    from popgids.core.findings import Loc

RULES = MappingProxyType(
    {
        "gesloten": "een vraag waarop je alleen ja of nee kunt zeggen",
        "waarom": "een vraag met waarom, die al gauw klinkt als een verwijt",
        "dubbel": "twee vragen in één",
        "suggestief": "een vraag die het antwoord al geeft",
        "te-lang": "een vraag van meer dan 15 woorden of een zin van meer dan 20",
        "dubbele-ontkenning": "twee ontkenningen in één vraag",
        "vakterm": "een vakwoord zonder uitleg",
        "woordkeus": "een woord waarvoor popgids een gewoner woord gebruikt",
        "aanspreekvorm": "u in plaats van je",
        "uitroepteken": "een uitroepteken",
        "gevoelig": "een gevoelig onderwerp zonder gevoelig = true of prive = true",
        "persoonskenmerk": "een vraag naar leeftijd, geslacht, afkomst of kinderwens",
        "doorvragen": "een kernvraag met minder dan twee doorvragen",
        "belemmering": "een vraag naar wat in de weg staat, zonder vervolg",
        "leesbaarheid": "hoe makkelijk alle vragen samen te lezen zijn",
        "leesbaarheid-hulp": "hoe makkelijk de uitleg en de tips samen te lezen zijn",
        "toekomst": "of genoeg vragen in stap 3, 4 en 5 vooruitkijken",
        "minuten": "of de kernvragen passen in de minuten van de stap",
    }
)


def advice(rule: str, loc: Loc, **data: Any) -> Finding:
    """What one of the rules has to say at a place in a guide."""
    return Finding(f"advies-{rule}", loc, {"rule": rule, **data}, is_warning=True)
