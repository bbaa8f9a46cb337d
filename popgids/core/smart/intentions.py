"""Words in an agreement that say what somebody wishes or in which direction it goes, and not what will be done."""

from __future__ import annotations

import re

from popgids.core.smart.marks import SmartQuestion
from popgids.core.smart.text import NAME
from popgids.core.smart.words import CLAUSE, MORE, Words, any_of

_PERSON = rf"(?:ik|we|wij|je|jij|{NAME}+)"
_WISH = r"(?:wil|willen|wilt|wilde|wilden|zou|zouden|moet|moeten|hoop|hopen|hoopt|hoopte)"
_SUBORDINATE = (
    "wat|dat|die|als|omdat|wanneer|waar|waarmee|waarin|waarover|hoe|of|welke?|zodat|indien|zoals|voordat|nadat|"
    "totdat|terwijl|wie|waarom|waarvan|waaraan|waarop"
)

_TRAIT = (
    r"assertief|proactief|communicatief|zelfverzekerd|zelfstandig|flexibel|weerbaar|zichtbaar|stressbestendig|"
    r"besluitvaardig|klantgericht|resultaatgericht|professioneel|mondig|geduldig|ondernemend"
)
"""What people want to become: how, and how much."""
_JUST = r"(?: (?:eens|even|samen|ook|nog|wel))*"
_CHANCE = (
    r"(?:(?:de|het|een|extra|meer) )?(?:mogelijk\w+|opties|oplossing(?:en)?|alternatie\w+|kansen|budget|geld|ruimte|"
    r"tijd|financiering)"
)
_CAN_BE = r"(?:mogelijk|haalbaar|kan|kunnen|lukt|(?:budget|geld|ruimte|tijd|plek) (?:is|zijn))"

_WORKPLACE = r"balie|kassa|lijn|band|machine|loket|bed|tafel|werk|dock|huis|boord|bureau"
_ASSETS = r"kennis|ervaring|netwerk|\w*vaardigheden|inzicht|vak|leiderschap|talent(?:en)?|competenties|kwaliteiten|zelfvertrouwen"
_STANCES = r"(?:de )?(?:initiatief|verantwoordelijkheid|regie|eigenaarschap|rust)|mijn rol"
_SELF = r"(?:me|mij|mezelf|mijzelf|zich|ons)\b"

WISHES = Words(
    SmartQuestion.WHAT_EXACTLY,
    re.compile(
        rf"(?P<ok>\b(?:{_SUBORDINATE}) (?:\w+ )?{_PERSON} {_WISH}\b)"
        rf"|\b{_PERSON} (?P<after>{_WISH})\b|\b(?P<before>{_WISH}) {_PERSON}\b"
        rf"|(?:^|[.;:\n] ?)(?:(?P<opening>wil|zou|moet|hoop)|\w+ (?P<third>wil|zou|hoopt))\b|\ber moet(?:en)?\b|\bhopelijk\b"
    ),
)
"""A wish or a duty of somebody: "ik wil", "zou ik", "Sanne hoopt"; "wat ik wil leren" is none."""

ATTEMPTS = any_of(
    SmartQuestion.WHAT_EXACTLY,
    (
        r"(?:probeer(?:t|de|den)?|proberen|geprobeerd)(?![^.;,\n]{0,60} uit\b)",
        r"(?:streef(?:t|de|den)?|streven|gestreefd)",
        r"(?:tracht(?:en|te|ten)?|getracht)",
        r"(?:poog(?:t|de|den)?|pogen|gepoogd)",
        r"(?:mijn|ons|onze|haar|zijn|je|jouw|hun) (?:uiterste )?best(?= (?:te|doe|doet|doen|gedaan|om|voor|met|in|bij|en)\b|[.,;\n]|$)",
        rf"(?:doe|doet|doen|deed) (?:{_PERSON} )?(?:mijn|ons|haar|zijn|je|jouw|hun) (?:uiterste )?best",
        r"nadenk(?:en|t)?|na te denken|nagedacht",
        r"denk(?:t|en)?\b[^.;,\n]{0,40}? na(?= over\b|[.,;\n]|$)",
    ),
)
"""Words that promise an attempt."""

DIRECTIONS = any_of(
    SmartQuestion.WHAT_EXACTLY,
    (
        rf"(?:ga|gaat|gaan)(?: {_PERSON})?{_JUST} kijken(?= (?:of|naar (?:een|wat|manieren|{_CHANCE}))\b| wat\b{CLAUSE}{{0,40}} {_CAN_BE}\b|[.,;\n]|$)",
        rf"(?:ga|gaat|gaan)(?: {_PERSON})?{_JUST} naar {_CHANCE} kijken",
        rf"kijk(?:t|en)?(?: {_PERSON})?{_JUST} (?:naar {_CHANCE}\b|(?:of|wat)\b{CLAUSE}{{0,40}} {_CAN_BE}\b)",
        rf"(?:neem|neemt|nemen)(?: {_PERSON})? (?:dit|dat|het|deze)\b{CLAUSE}{{0,30}}? mee(?! naar\b)",
        r"mee(?:nemen|genomen)(?= in\b)|word(?:t|en) (?:\w+ )?meegenomen",
        r"(?:het|dit|dat)(?: \w+){0,4} over(?: te)? hebben|(?:heb|heeft|hebben)(?: we| wij| ze)? het (?:er|hier|daar|erover|hierover|daarover)",
        rf"(?:kom|komt|komen)(?: {_PERSON})? (?:(?:er|hier|daar)(?: \w+){{0,2}} op|erop|hierop|daarop)(?: \w+){{0,2}} terug",
        rf"(?:praat|praten)(?: {_PERSON})? (?:(?:er|hier|daar)(?: (?:nog|later|eens|verder|een|keer))* over|erover|hierover|daarover)(?!{CLAUSE}*\bmet\b)",
        r"(?:zien|zie)(?: we| wij| ik)?(?: het| dat| dan)? (?:wel|later)|(?:houdt?|houden)(?: we| wij| ik)? (?:het|dit|dat) in de gaten|blijven in gesprek",
        rf"(?:pak|pakt|pakken)(?: {_PERSON})? (?:dit|dat|het|deze)\b{CLAUSE}{{0,30}}? op",
        r"word(?:t|en) (?:\w+ )?opgepakt|(?:dit|dat|het) (?:\w+ )?oppakken|opgepakt",
        r"aandacht(?= (?:te )?(?:bested|geven|hebben|voor|aan))|bestee[dt]\w* (?:\w+ )?aandacht|(?:geef|geeft) (?:\w+ )?aandacht",
        r"bezig(?= (?:met|zijn|te zijn|houd\w*|gaan|blijven)\b)",
        rf"werk(?:t|en|te|ten)?(?: {_PERSON})? aan(?! (?:de |een |het )?(?:{_WORKPLACE})\b)",
        rf"(?:zet|zetten)(?: {_PERSON})?(?: \w+){{0,2}} in op|inzetten op|ingezet op",
        rf"(?:draag|draagt|dragen)(?: {_PERSON})?(?: \w+){{0,3}} bij aan|bij(?: te )?dragen aan|bijdraagt aan",
        r"verder(?: te)? ontwikkel\w*|ontwikkel\w*(?: \w+){1,3}? verder|(?:me|mij|mezelf|zich|ons) (?:\w+ )?(?:te )?ontwikkelen",
        rf"doorpakken|door te pakken|(?:pak|pakt|pakken)(?: {_PERSON})? (?:\w+ )?door",
        rf"(?:{MORE}|{_TRAIT})(?: te)? worden|(?:{_TRAIT})(?: te)? zijn",
        rf"wordt?(?: {_PERSON})?(?: \w+){{0,2}} (?:{MORE}|{_TRAIT})(?= (?:in|bij|met|als|tegen|op|over)\b|[.,;\n]|$)",
        r"iets(?: \w+)? (?:doen|leren|ondernemen|gaan doen)|(?:doe|doet|leert?)(?: \w+)? iets (?:met|aan|over|rond)\b",
        r"iets (?:met|aan|over|rond) \w+(?: \w+)? (?:doen|leren|ondernemen)",
        rf"aan (?:mijn|je|jouw|zijn|haar|ons|onze|hun) (?!{_WORKPLACE}\b)\w+(?: te)? werken",
        r"groei(?:en|t)? (?:in|als) (?:mijn|je|zijn|haar|de|het|een)\b|doorgroei(?:en|t)?|groei(?:t)? door",
        rf"(?:{_ASSETS})\b{CLAUSE}{{0,40}}? (?:te )?(?:op ?doen|op te doen|vergroten|verdiepen|verbreden|uitbreiden|bijhouden|bij te houden|ontwikkelen|benutten)",
        r"(?:stevig|sterk) in (?:mijn|je|zijn|haar) schoenen|comfortzone|(?:een rol|ervaring) (?:te )?krijgen",
        r"bijspijker\w*|bij te spijkeren",
        rf"(?:{_STANCES}) (?:te )?(?:nemen|pakken|tonen)|(?:neem|neemt|pak|pakt|toon|toont)(?: {_PERSON})?(?: meer)? (?:{_STANCES})",
        rf"(?:sta|staat|staan)(?: {_PERSON})? (?:\w+ )?open voor|open ?(?:te )?staan voor",
        rf"let(?:ten|t)?(?: {_PERSON})?(?: goed| beter| meer)? op (?:mijn|je) ",
        rf"(?:verdiep|orienteer|ontwikkel)(?:t)?(?: {_PERSON})? {_SELF}|{_SELF} (?:\w+ )?(?:te )?(?:verdiepen|orienteren)",
        rf"stappen (?:te )?(?:maken|zetten)|(?:maak|maakt|zet)(?: {_PERSON})? (?:een )?stap(?:pen)? (?:in mijn|op mijn|vooruit)",
        r"(?:^)\w+ leren(?=\W*$)",
        rf"uit ?(?:te )?zoeken (?:of|wat)\b{CLAUSE}{{0,40}}? {_CAN_BE}",
    ),
)
"""Words that say in which direction, and not what."""
