"""How much: the numbers and the visible results that a text names."""

import re

from popgids.core.smart.time import DAY, NUMBER_WORDS, RHYTHM, without_terms

# Numbers that only tell things apart: "hal 3" measures nothing.
_LABEL = re.compile(
    r"\b(?:hal|kas|lijn|dock|route|gangpad|groep|niveau|versie|kamer|lokaal|afdeling|team|locatie|office|windows|"
    r"iso|fase|stap|vak|rit|klas|artikel|nummer|nr|model|type|band|kassa|pad|regio|bus|schap|balie)"
    r"[ .-]{0,2}\d+(?: ?(?:tot en met|t/m|tot|en|-) ?\d+)?"
)
_NUMBER = re.compile(
    rf"(?<![\w-])\d+(?:[.,]\d+)?(?![\w-])|\d+ ?%|\b\d+x\b|\b(?:{NUMBER_WORDS}|nul|honderd|duizend|dubbele?|helft)\b"
    r"|\b(?:een|anderhal(?:f|ve)|half) (?:keer|uur|dag|dagdeel|ochtend|middag|avond|bladzijde|pagina|a4)\b"
    r"|\bvan [^.;\n]{1,40}? naar \w"
)
_VISIBLE = re.compile(
    r"(?:rapport(?:en|age|ages)?|verslag(?:en)?|presentaties?|instructies?|handleiding(?:en)?|checklists?|lijst(?:en|je)?|"
    r"overzicht(?:en)?|draaiboek(?:en)?|protocol(?:len)?|voorstel(?:len)?|plan van aanpak|rooster|begroting|offertes?|"
    r"samenvatting(?:en)?|notities?|formulier(?:en)?|dossiers?|tabel(?:len)?|diploma'?s?|certifica(?:at|ten)|licenties?|"
    r"rijbewijs|bevoegdheid|examens?|pasje|getuigschrift|toets(?:en)?|opgeleverd|afgerond|getekend|goedgekeurd|"
    r"ingeleverd|behaald|gehaald|gepubliceerd|geslaagd)\b"
    r"|\b(?:vca|bhv|vog|geen (?:enkele? )?\w+|alle \w+|elke? \w+|iedere? \w+|zonder (?:fout|hulp|storing)\w*)\b"
    r"|\b(?:staat|staan|hangt|hangen|ligt|liggen) (?:er\b|in\b|op\b|bij\b|klaar\b)"
)
_VISIBLE_DEED = re.compile(
    r"\b(?:lever|behaal|haal|presenteer|leid|begeleid|schrijf|meld|rond)t?\b|\bstelt?\b.{1,60} op\b"
    r"|\bvoert?\b.{1,60}gesprek|\b(?:loop|loopt|lopen)\b.{1,60} mee\b|\bmeelopen\b"
)


def names_amount(text: str) -> bool:
    """Whether searchable text says how much or how often: a number that is no date, term or label, or a rhythm."""
    if RHYTHM.search(text):
        return True
    return bool(_NUMBER.search(_LABEL.sub(" ", DAY.sub(" ", without_terms(text)))))


def names_result(text: str) -> bool:
    """Whether searchable text names something one can see or hold: a report, a certificate, "staat in het systeem"."""
    return bool(_VISIBLE.search(text))


def names_deed(text: str) -> bool:
    """Whether searchable text says what others see somebody do."""
    return bool(_VISIBLE_DEED.search(text))
