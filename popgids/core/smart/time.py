"""When: the times that a text names, the terms that mean a day, and the words that leave it open."""

import re
from collections.abc import Iterator
from datetime import date

from popgids.core.dutch.dates import parse_date
from popgids.core.dutch.words import MONTHS, MONTHS_SHORT, WEEKDAYS

_UNITS = "een|twee|drie|vier|vijf|zes|zeven|acht|negen"
_TENS = "twin|der|veer|vijf|zes|zeven|tach|negen"
NUMBER_WORDS = (
    rf"(?:{_UNITS})en(?:{_TENS})tig|(?:{_TENS})tig|(?:der|veer|vijf|zes|zeven|acht|negen)?tien|elf|twaalf|"
    + _UNITS.removeprefix("een|")
)
"""Pattern of number words from two to ninety-nine; "een" is mostly an article."""

_FULL_MONTHS = "|".join(MONTHS)
_SHORT_MONTHS = "|".join((*MONTHS_SHORT, "febr", "sept"))
_DAYS = rf"(?:{'|'.join(WEEKDAYS)})(?:ochtend|middag|avond|nacht)?(?:en|s)?"
_FEASTS = (
    r"pasen|pinksteren|kerst(?:mis)?|hemelvaart|sinterklaas|oud en nieuw|bouwvak|"
    r"zomer(?:stop)?|winter|herfst|lente|voorjaar|najaar|\w*vakantie"
)
_PERIODS = r"week|weekend|maand|kwartaal|semester|trimester|halfjaar|schooljaar|seizoen"
_NEAR = r"deze|dit|volgende?|komende?|aanstaande|aankomende?|eerstvolgende"

RHYTHM = re.compile(
    r"\b(?:dage|(?:twee)?weke|(?:twee|drie)?maande|jaar)lijkse?\b"
    rf"|\b(?:elke?|iedere?|per|om de)(?: \w+)? (?:{_PERIODS}|dag|werkdag|ochtend|middag|avond|nacht|dienst|jaar)\b"
    rf"|\b(?:elke?|iedere?|om de) (?:\d+|{NUMBER_WORDS}) (?:dagen|weken|maanden)\b"
    rf"|\b(?:elke?|iedere?)(?: \w+)? {_DAYS}\b"
    rf"|\b(?:keer|eens|maal|x) in de (?:\w+ )?(?:week|maand|dagen|weken|maanden)\b"
)
"""Something that returns: "elke dinsdag", "per maand", "wekelijks"."""

DAY = re.compile(
    rf"\b\d{{1,2}}(?:e|ste|de)? ?(?:{_FULL_MONTHS}|(?:{_SHORT_MONTHS})\b\.?)(?: ?(?:\d{{4}}|'\d\d))?\b"
    rf"|\b(?:{_FULL_MONTHS})\b(?: \d{{4}}\b)?|\b(?:van|in|tot|voor|vanaf|eind|begin|half|medio) (?:{_SHORT_MONTHS})\b"
    r"|\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b"
    r"|\b\d{4}-\d{2}-\d{2}\b"
    r"|\b(?:op|voor|uiterlijk|per|tot|vanaf|tegen|t/m) \d{1,2}[-/]\d{1,2}\b"
    r"|\b(?:week|wk) ?\d{1,2}\b"
    r"|\bq[1-4]\b|\bkwartaal [1-4]\b"
    r"|\b(?:[1-4]e|eerste|tweede|derde|vierde|laatste) (?:kwartaal|helft|semester|trimester|halfjaar|week)\b"
    rf"|\b(?:{_NEAR}) (?:{_PERIODS}|{_FEASTS})\b"
    rf"|\bkomende (?:\d+|{NUMBER_WORDS}) (?:dagen|weken|maanden)\b"
    r"|\bhalf \d{4}\b|\b(?:eind|einde|begin|medio|halverwege)(?: van)?(?: (?:de|het|dit|deze|volgende?|komende?))?"
    rf" (?:jaar|{_PERIODS}|{_FEASTS}|\d{{4}})\b"
    rf"|\b(?:voor|tegen|tot|uiterlijk|na|rond|met|in)(?: de| het)? (?:{_FEASTS})\b"
    r"|\b(?:voor|tot|uiterlijk)(?: aan)? (?:het )?einde? van\b"
    rf"|\b{_DAYS}\b"
    r"|\b(?:vandaag|morgen|overmorgen)\b"
)
"""A day, a week, a month or a quarter that everyone finds in a calendar."""

_TERM = re.compile(
    r"\b(?P<kind>over|binnen|in)(?: nu en)?(?: de)? "
    rf"(?P<count>\d{{1,3}}(?:[.,]\d)?|een hal(?:f|ve)|hal(?:f|ve)|anderhal(?:f|ve)|een|{NUMBER_WORDS}) ?"
    r"(?P<unit>dag(?:en)?|wk|week|weken|mnd|maand|maanden|kwartaal|kwartalen|jaar|jaren)\b(?P<after> \w+)?"
)
_NO_DEADLINE_BEFORE = re.compile(
    r"\b(?:keer|eens|maal|x|rapport|verslag|cijfers|overzicht|analyse|gemiddelde?|meting|gegevens|"
    r"verdeeld|gespreid|verspreid) $"
)
_ANCHORED = frozenset(
    {" na", " nadat", " sinds", " ervoor", " erna", " geleden", " verspreid", " verdeeld", " gespreid"}
)
_NORM = re.compile(
    r"\b(?:elke?|iedere?|alle|altijd|telkens|steeds)\b|antwoord|reag|reactie|mail|klacht|melding|vraag\b|vragen\b"
)

_VAGUE = re.compile(
    r"\bz\.? ?s\.? ?m\b\.?|\basap\b|\bzo (?:snel|spoedig|gauw) (?:als )?mogelijk\b|\bbinnenkort\b"
    r"|\bop (?:korte |langere |lange |den |de )?(?:termijn|duur)\b|\bt\.? ?z\.? ?t\b\.?|\bte zijner tijd\b"
    r"|\bin de (?:nabije )?toekomst\b|\b(?:de )?komende (?:tijd|periode)\b|\btijdig\b|\bvoortaan\b"
    r"|\bdoorlopend\b|\b(?:dit|volgend|komend) jaar\b|\bin \d{4}\b|\bspoedig\b|\booit\b|\blater\b|\bsnel\b"
)


_LASTS = re.compile(
    rf"\b(?:\d+|een|{NUMBER_WORDS}) (?:half )?(?:dagen|weken|weekend(?:en)?|maanden?|kwartaal|jaar)\b|\bin totaal\b"
    r"|\b(?:dit|volgend|komend|heel|het hele|in) (?:\w*jaar|\d{4})\b"
)
"""How long something that returns goes on."""


def names_day(text: str) -> bool:
    """Whether searchable text names a day or a period; the day on which something returns each week is none."""
    return bool(DAY.search(RHYTHM.sub(" ", text)))


def find_rhythm(text: str) -> re.Match[str] | None:
    """How often it returns, if searchable text says so; "80 regels per dag" is a speed."""
    return next((one for one in RHYTHM.finditer(text) if not one[0].startswith("per ")), None)


def names_length(text: str) -> bool:
    """Whether searchable text says how long something that returns goes on."""
    return bool(_LASTS.search(RHYTHM.sub(" ", text)))


def vague_time(text: str) -> tuple[int, int] | None:
    """Where searchable text says when without saying it, if it does."""
    match = _VAGUE.search(text)
    return match.span() if match else None


def find_term(text: str) -> re.Match[str] | None:
    """The term from now in searchable text, such as "binnen 6 weken", unless it counts from something else."""
    return next(_terms(text), None)


def without_terms(text: str) -> str:
    """The text without the terms from now: how long one takes over something does not say how much it is."""
    spans = [term_span(term) for term in _terms(text)]
    for start, end in reversed(spans):
        text = f"{text[:start]} {text[end:]}"
    return text


def _terms(text: str) -> Iterator[re.Match[str]]:
    for match in _TERM.finditer(text):
        before = text[: match.start()]
        is_norm = match["unit"].startswith("dag") and _NORM.search(text)
        if not (is_norm or match["after"] in _ANCHORED or _NO_DEADLINE_BEFORE.search(before)):
            yield match


def term_span(term: re.Match[str]) -> tuple[int, int]:
    """Where the term stands, without the word behind it."""
    return term.start(), term.end("unit")


def term_day(term: re.Match[str], today: date, start: date | None) -> date | None:
    """The last day of a term; "binnen" counts from the start when that is still to come."""
    count = term["count"].removesuffix(".0").replace("een half", "half").replace("een halve", "halve")
    from_day = start if start and start > today and term["kind"] != "over" else today
    reading = parse_date(f"{'over' if term['kind'] == 'over' else 'binnen'} {count} {term['unit']}", from_day)
    return reading.last_day if reading.is_clear else None
