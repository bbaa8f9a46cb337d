"""Whether a text promises somebody a job: a promise that nobody at the table can be held to, or wants to be."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from popgids.core.dutch.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"(?-i:[A-Z][\w'-]+)"
_WHO = rf"(?:jij|je|ik|hij|zij|ze|we|wij|jullie|u|de medewerker|{_NAME}(?: {_NAME})?)"
_MONTH = "|".join(MONTHS)
_FUTURE = (
    rf"(?:(?:volgend|komend|dit) (?:jaar|kwartaal|voorjaar|najaar)|(?:volgende|komende) (?:maand|zomer|winter)|"
    rf"(?:over|binnen|na) (?:een|\d+|twee|drie) (?:half )?(?:jaar|maanden|maand)|na (?:de|het) \w+|straks|daarna|"
    rf"(?:met ingang van|in|vanaf|per|op|voor|eind|begin|medio|uiterlijk)(?= \d| (?:{_MONTH}))"
    rf"(?: \d{{1,2}}\b)?(?: (?:{_MONTH}))?(?: \d{{4}})?)"
)
_SURE = r"(?:gegarandeerd|sowieso|zonder meer|vast en zeker|zeker|beslist|absoluut|vanzelf|hoe dan ook|definitief)"
_MOD = (
    rf"(?:{_FUTURE}|{_SURE}|dan|ook|zelf|officieel|automatisch|gewoon|meteen|direct|echt|een|de|het|die|deze|onze|mijn|"
    r"jouw|je|zijn|haar|nieuwe?|andere?|hogere?|zwaardere|betere|passende|vaste?|volgende|tweede|eerste|adjunct|"
    r"plaatsvervangend|meewerkend|operationeel|tactisch|strategisch|allround|leidinggevende|vrijgekomen|open)"
)
_MODS = rf"(?:{_MOD} ){{0,8}}"
_GRADES = "senior|junior|medior|assistent|hoofd|lead"
_TITLES = (
    "leider|leidster|leidinggevende|manager|directeur|supervisor|chef|coordinator|coördinator|planner|inkoper|verkoper|"
    "adviseur|consultant|specialist|controller|controleur|monteur|technicus|engineer|docent|leraar|lerares|"
    "verpleegkundige|verzorgende|voorman|voorvrouw|medewerker|analist|ontwikkelaar|programmeur|boekhouder|accountant|"
    "opvolger|opvolgster"
)
_TITLE = (
    rf"(?:(?:{_GRADES})[ -](?!(?:van|voor|als|bij|in|op|en)\b)\w+|senior|afdelingshoofd|"
    rf"(?!\w*(?:begeleider|opleider))\w*(?:{_TITLES}))"
)
_PLACES = "functie|baan|positie|promotie|aanstelling|vacature"
_POSITION = (
    rf"(?:{_PLACES}|vast(?:e)? (?:contract|dienstverband|aanstelling|baan)|"
    r"(?:contract|dienstverband|aanstelling) voor onbepaalde tijd)"
)
_WHERE = rf"(?: (?:van|als|bij|voor) {_MODS}(?:{_TITLE}|\w+))?"
_NEAR = r"[^.;:!?\n]"
_TO_WHOM = rf"(?:jou|je|mij|hem|haar|{_NAME})"
_ENDS = r"(?=$|[.,;:!?\n]| (?:en|als|zodra|wanneer|per|na|in|vanaf|straks|volgend)\b)"

_PROMISES = (
    # "je wordt volgend jaar teamleider", "zorgt dat Farida senior inkoper wordt", "je mag teamleider worden"
    rf"\bword(?:t|en)? (?:{_WHO} )?{_MODS}{_TITLE}\b",
    rf"\b(?:dat|zodat|waarna|waardoor)\b{_NEAR}{{0,60}}?\b{_TITLE}(?: (?:van|bij|op|in) \w+)? word(?:t|en)?\b",
    rf"\b(?:zal|zult|zullen|ga|gaat|gaan|mag|mogen)\b{_NEAR}{{0,50}}?\b{_TITLE}(?: (?:van|bij|op|in) \w+)? worden\b",
    rf"\b{_FUTURE} (?:is|ben|bent) {_WHO} (?:(?:onze|de|mijn) )?(?:nieuwe )?{_TITLE}\b",
    rf"{_WHO} (?:is|ben|bent) {_FUTURE} (?:(?:onze|de|mijn) )?(?:nieuwe )?{_TITLE}\b",
    rf"\b(?:ben|bent|is) {_WHO} {_SURE} {_MODS}{_TITLE}\b",
    # "krijgt in 2027 de functie", "dat je een vast contract krijgt", "die functie krijg je"
    rf"\bkrijg(?:t|en)? (?:{_WHO} )?{_MODS}{_POSITION}\b(?!-| (?:om|rond|kwijt|niet)\b){_WHERE}",
    rf"\b(?:de|die|deze) {_MODS}{_POSITION}{_WHERE} krijg(?:t|en)? (?!dan niet\b){_WHO}\b(?! (?:pas|niet|nog niet|alleen)\b)",
    rf"\b(?:hebt?|heeft|hebben) (?:{_WHO} )?(?:{_FUTURE}|{_SURE}) {_MODS}{_POSITION}\b(?!-| nodig\b)",
    rf"\b(?:dat|zodat|waarna|zal|zullen|ga|gaat|gaan)\b{_NEAR}{{0,60}}?\b{_MODS}{_POSITION}{_WHERE} krijg(?:t|en)?\b",
    # somebody gives it
    rf"\b(?:beloof(?:t|d|de)?|beloven|garandeer(?:t|d|de)?|garanderen)(?: aan)? (?:{_WHO} )?{_MODS}{_POSITION}\b",
    rf"\b(?:bied(?:t|en)?|zeg(?:t|gen)?)(?: aan)? (?:{_WHO} )?{_MODS}{_POSITION}\b",
    rf"\b(?:geeft?|geven)(?: aan)? {_WHO} {_MODS}{_POSITION}\b",
    rf"\b{_POSITION}\b{_NEAR}{{0,40}}\b(?:toegezegd|beloofd|gegarandeerd)\b",
    (
        rf"\b(?:benoem(?:t|en|d)?|bevorder(?:t|en|d)?|aangesteld|aangenomen)\b{_NEAR}{{0,40}}?"
        rf"\b(?:tot|als|naar|in) {_MODS}(?:{_TITLE}|{_POSITION})\b"
    ),
    rf"\bstel(?:t|len)?\b{_NEAR}{{0,50}} aan als {_MODS}{_TITLE}\b",
    rf"\b(?:{_POSITION}{_WHERE}|rol van {_TITLE}) (?:is|wordt|blijft|komt)(?: {_FUTURE}| {_SURE}| dan)? (?:voor|van) {_TO_WHOM}(?: (?:bestemd|weggelegd|gereserveerd)\b)?{_ENDS}",
    rf"\b{_POSITION}{_WHERE} komt {_TO_WHOM} toe\b",
    # it is kept for somebody
    rf"\b(?:ligt|staat)\b{_NEAR}{{0,30}}\b{_POSITION}{_WHERE} (?:voor|op) {_TO_WHOM} (?:klaar|te wachten)\b",
    rf"\b{_POSITION}{_WHERE} (?:ligt|staat) (?:voor|op) {_TO_WHOM} (?:klaar|te wachten)\b",
    rf"\b(?:houdt?|houden)(?: {_WHO})? {_MODS}{_POSITION}{_WHERE}(?: voor {_TO_WHOM})? (?:vrij|open|beschikbaar)\b",
    rf"\bverzekerd van {_MODS}{_POSITION}\b",
    rf"\b(?:reken(?:en|t)? (?:maar )?|rekenen )op {_MODS}{_POSITION}\b",
    rf"\b(?:mag|mogen|gaat?|gaan|zal|zult|zullen)\b{_NEAR}{{0,40}}\b{_POSITION}{_WHERE} overnemen\b",
    # somebody goes there
    rf"\b(?:ge)?promovee?r(?:t|en|d)?\b{_NEAR}{{0,30}}\b(?:tot|naar) {_MODS}(?:{_TITLE}|{_POSITION})\b",
    rf"\b(?:maak(?:t)?|maken) (?:{_WHO} )?{_MODS}promotie\b(?! (?:voor|van)\b)",
    rf"\b(?:begint?|start)(?: {_WHO})? {_FUTURE} als {_MODS}{_TITLE}\b",
    rf"\b(?:begint?|start)(?: {_WHO})? als {_MODS}{_TITLE} {_FUTURE}",
    rf"\b(?:ga|gaat|gaan)\b{_NEAR}{{0,40}}\b(?:werken|aan de slag|beginnen|starten) als {_MODS}{_TITLE}\b",
    rf"\b(?:ga|gaat|gaan|schuift|stapt|stap)\b{_NEAR}{{0,40}}\bnaar {_MODS}{_POSITION} van\b",
    rf"\bvolgt? (?:{_WHO} )?(?:mij|me|hem|haar|{_NAME}) (?:{_FUTURE} )?op(?=$|[.,;!?\n]| als\b| per\b| in \d)",
    rf"\b(?:mij|me|hem|haar|{_NAME}) (?:{_FUTURE} )?opvol(?:gen|gt)\b",
    # a contract that lasts
    r"\b(?:kom(?:t|en)?|neem(?:t)?|nemen|gaat?|treedt?)\b[^.;:!?\n]{0,40}\bin vaste dienst\b",
    rf"\b(?:neem|neemt|nemen) {_WHO} (?:{_FUTURE} )?vast aan\b",
    r"\bcontract\b[^.;:!?\n]{0,40}\b(?:naar|in) (?:een )?(?:vast\b|vaste\b|onbepaalde tijd)",
)
_ANY_OF = tuple(f"{_GRADES}|{_TITLES}|{_PLACES}|dienst|contract|vast|volg|promov".split("|"))
"""Every promise holds one of these, and most sentences none: looking for them costs a tenth of looking for promises."""
_WISHES = re.compile(
    r"\b(?:wil|wilt|wilde|willen|wens\w*|hoop\w*|hopen|droom\w*|ambitie|graag|zou|zouden|misschien|wellicht|mogelijk\w*|"
    r"eventueel|onderzoek\w*|onderzocht|verken\w*|geen|niet|nooit|niemand|bespreek\w*|bespreken|of|doel|kans|kansen|"
    r"tijdelijke?|proef(?!tijd)\w*|oefen\w*|vervang\w*|waarnem\w*|waarneemt|vorige?|afgelopen)\b",
    re.IGNORECASE,
)
"""What is wished, looked into, tried or denied is not promised."""
_OTHERWISE = re.compile(
    r"^(?: \w+){0,6}? (?:\w{0,6}ge\w{2,}(?:d|t|en)|(?:be|ver|ont)\w{2,}(?:d|t|en)|te (?:zien|horen|lezen))\b(?= door\b| en\b|$)"
    r"|^ (?:van|voor|bij|in|op) (?:\w+ ){0,2}?\w*(?:project|werkgroep|commissie|feest|dag|proef|pilot|actie|week)\b"
    r"|^ (?:op proef|tijdens|een (?:dag|dagdeel|week))\b",
    re.IGNORECASE,
)
"""What makes of it that somebody is called, or that something is told, shown or done once."""
_SENTENCES = re.compile(r"[.;:!\n]+")
"""A question mark belongs to its sentence: what is asked is not promised."""
_BEGINS = re.compile(r"[.;:!?\n,]| en | maar ")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Made when the first text is looked at: it takes a moment, and the first question must not wait for it."""
    return tuple(re.compile(one, re.IGNORECASE) for one in _PROMISES)


def promises_a_job(text: str) -> bool:
    """Whether a text seems to promise a job, or a contract that lasts; a wish or something to look into is none."""
    return any(_is_promise(sentence) for sentence in _SENTENCES.split(text))


@lru_cache(maxsize=256)
def _is_promise(sentence: str) -> bool:
    """Whether a sentence promises a job; remembered, since with each letter only one sentence is another."""
    lowered = sentence.lower()
    return any(one in lowered for one in _ANY_OF) and any(
        _is_meant(sentence, match) for match in _found(sentence)
    )


def _found(text: str) -> Iterator[re.Match[str]]:
    for pattern in _patterns():
        yield from pattern.finditer(text)


def _is_meant(text: str, match: re.Match[str]) -> bool:
    begin = max((one.end() for one in _BEGINS.finditer(text, 0, match.start())), default=0)
    rest = re.split(r"[.,;:!\n]", text[match.end() :], maxsplit=1)[0]
    is_asked = "?" in rest
    return not (is_asked or _WISHES.search(text[begin : match.end()]) or _OTHERWISE.search(rest))
