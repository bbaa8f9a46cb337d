"""Words in an agreement that leave open who, what, how much or what one will see."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from popgids.core.smart.marks import SmartQuestion
from popgids.core.smart.text import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Words:
    """Words to ask about; group "ok" is an innocent use, another group the word itself."""

    question: SmartQuestion
    pattern: re.Pattern[str]

    def find(self, text: str) -> Span | None:
        """Where the first of these words stands in searchable text."""
        for match in self.pattern.finditer(text):
            if match.lastgroup != "ok":
                return match.span(match.lastgroup or 0)
        return None


def _words(question: SmartQuestion, words: Iterable[str], but_not: Iterable[str] = ()) -> Words:
    innocent = [rf"(?P<ok>\b(?:{'|'.join(but_not)})\b)"] if but_not else []
    return Words(question, re.compile("|".join((*innocent, rf"\b(?:{'|'.join(words)})\b"))))


def first(kinds: Iterable[Words], text: str) -> tuple[SmartQuestion, Span] | None:
    """The question and the place of the first kind of words that is in the text."""
    for kind in kinds:
        if span := kind.find(text):
            return kind.question, span
    return None


# Intentions

_CLAUSE = r"(?:[^.;,\n]|(?<=\b[a-z])\.)"  # the dots of z.s.m. end no clause
_PERSON = rf"(?:ik|we|wij|je|jij|{NAME}+)"
_WISH = r"(?:wil|willen|wilt|wilde|wilden|zou|zouden|moet|moeten|hoop|hopen|hoopt|hoopte)"
_SUBORDINATE = (
    "wat|dat|die|als|omdat|wanneer|waar|waarmee|waarin|waarover|hoe|of|welke?|zodat|indien|zoals|voordat|nadat|"
    "totdat|terwijl|wie|waarom|waarvan|waaraan|waarop"
)

_MORE = (
    r"(?!(?:beveilig|vrijwillig|vertegenwoordig|reinig|verdedig|(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)er)"
    r"(?:\w+(?:iev|[dtrvl]ig|zekerd|baard|nel|ibel|zam|isch|gericht)|ge\w+eerd)er|opener|directer|scherper|bewuster|ondernemender"
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

WISHES = Words(
    SmartQuestion.WHAT_EXACTLY,
    re.compile(
        rf"(?P<ok>\b(?:{_SUBORDINATE}) (?:\w+ )?{_PERSON} {_WISH}\b)"
        rf"|\b{_PERSON} (?P<after>{_WISH})\b|\b(?P<before>{_WISH}) {_PERSON}\b"
        rf"|(?:^|[.;:\n] ?)(?:(?P<opening>wil|zou|moet|hoop)|\w+ (?P<third>wil|zou|hoopt))\b|\ber moet(?:en)?\b|\bhopelijk\b"
    ),
)
"""A wish or a duty of somebody: "ik wil", "zou ik", "Sanne hoopt"; "wat ik wil leren" is none."""

ATTEMPTS = _words(
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

DIRECTIONS = _words(
    SmartQuestion.WHAT_EXACTLY,
    (
        rf"(?:ga|gaat|gaan)(?: {_PERSON})?{_JUST} kijken(?= (?:of|naar (?:een|wat|manieren|{_CHANCE}))\b| wat\b{_CLAUSE}{{0,40}} {_CAN_BE}\b|[.,;\n]|$)",
        rf"(?:ga|gaat|gaan)(?: {_PERSON})?{_JUST} naar {_CHANCE} kijken",
        rf"kijk(?:t|en)?(?: {_PERSON})?{_JUST} (?:naar {_CHANCE}\b|(?:of|wat)\b{_CLAUSE}{{0,40}} {_CAN_BE}\b)",
        rf"(?:neem|neemt|nemen)(?: {_PERSON})? (?:dit|dat|het|deze)\b{_CLAUSE}{{0,30}}? mee(?! naar\b)",
        r"mee(?:nemen|genomen)(?= in\b)|word(?:t|en) (?:\w+ )?meegenomen",
        r"(?:het|dit|dat)(?: \w+){0,4} over(?: te)? hebben|(?:heb|heeft|hebben)(?: we| wij| ze)? het (?:er|hier|daar|erover|hierover|daarover)",
        rf"(?:kom|komt|komen)(?: {_PERSON})? (?:(?:er|hier|daar)(?: \w+){{0,2}} op|erop|hierop|daarop)(?: \w+){{0,2}} terug",
        rf"(?:praat|praten)(?: {_PERSON})? (?:(?:er|hier|daar)(?: (?:nog|later|eens|verder|een|keer))* over|erover|hierover|daarover)(?!{_CLAUSE}*\bmet\b)",
        r"(?:zien|zie)(?: we| wij| ik)?(?: het| dat| dan)? (?:wel|later)|(?:houdt?|houden)(?: we| wij| ik)? (?:het|dit|dat) in de gaten|blijven in gesprek",
        rf"(?:pak|pakt|pakken)(?: {_PERSON})? (?:dit|dat|het|deze)\b{_CLAUSE}{{0,30}}? op",
        r"word(?:t|en) (?:\w+ )?opgepakt|(?:dit|dat|het) (?:\w+ )?oppakken|opgepakt",
        r"aandacht(?= (?:te )?(?:bested|geven|hebben|voor|aan))|bestee[dt]\w* (?:\w+ )?aandacht|(?:geef|geeft) (?:\w+ )?aandacht",
        r"bezig(?= (?:met|zijn|te zijn|houd\w*|gaan|blijven)\b)",
        rf"werk(?:t|en|te|ten)?(?: {_PERSON})? aan(?! (?:de |een |het )?(?:balie|kassa|lijn|band|machine|loket|bed|tafel|werk|dock|huis|boord|bureau)\b)",
        rf"(?:zet|zetten)(?: {_PERSON})?(?: \w+){{0,2}} in op|inzetten op|ingezet op",
        rf"(?:draag|draagt|dragen)(?: {_PERSON})?(?: \w+){{0,3}} bij aan|bij(?: te )?dragen aan|bijdraagt aan",
        r"verder(?: te)? ontwikkel\w*|ontwikkel\w*(?: \w+){1,3}? verder|(?:me|mij|mezelf|zich|ons) (?:\w+ )?(?:te )?ontwikkelen",
        rf"doorpakken|door te pakken|(?:pak|pakt|pakken)(?: {_PERSON})? (?:\w+ )?door",
        rf"(?:{_MORE}|{_TRAIT})(?: te)? worden",
        rf"wordt?(?: {_PERSON})?(?: \w+){{0,2}} (?:{_MORE}|{_TRAIT})(?= (?:in|bij|met|als|tegen|op|over)\b|[.,;\n]|$)",
        r"iets(?: \w+)? (?:doen|leren|ondernemen|gaan doen)|(?:doe|doet|leert?)(?: \w+)? iets (?:met|aan|over|rond)\b",
        r"iets (?:met|aan|over|rond) \w+(?: \w+)? (?:doen|leren|ondernemen)",
    ),
)
"""Words that say in which direction, and not what."""

# Amounts.

HOW_OFTEN = _words(
    SmartQuestion.HOW_OFTEN,
    (
        "vakere?",
        "regelmatige?",
        "af en toe",
        "(?:zo )?nu en dan",
        "soms",
        "vaak",
        "geregelde?(?= (?:contact|overleg|feedback|langs|hulp|samen|een|even|bij|met)\\b)",
    ),
    (
        "(?:hoe|net zo|even|te|niet) (?:vaak|regelmatig)",
        r"(?:die|wat|welke|waar|wanneer|hoe|of de|of het|of een)(?: \w+){1,4} (?:vaker?|soms|regelmatig)",
    ),
)
"""Words for a number of times."""

HOW_MUCH = _words(
    SmartQuestion.HOW_MUCH,
    ("(?<!-)meer(?!-)", "(?<!-)mindere?(?!-)", "snellere?", "hogere?", "lagere?"),
    (
        "(?:onder|eens te|zonder|min of|of|en) meer",
        r"(?:geen|niet|nooit|niets|niemand|nergens) (?:\w+ ){0,3}meer",
        r"(?:die|wie|welke)(?: \w+){0,3} (?:meer|minder)",
        r"(?:wat|hoe)(?: \w+){0,3} (?:sneller|minder|meer)(?= (?:kan|kon|kunnen|gaat|moet))",
        "(?:of|en) (?:hoger|lager|minder)",
        r"hogere? (?:onderwijs|management|kader|beroep\w*|veiligheids\w*|personeel|leidinggevende|klas\w*|groep\w*)",
        r"lagere? (?:school|onderwijs|klas\w*|groep\w*)",
        r"mindere? (?:mobiele?n?|valide\w*|zelfredzame?|draagkrachtige?n?|taalvaardige?n?)",
    ),
)
"""Comparisons of an amount."""

BETTER = _words(
    SmartQuestion.WHAT_CHANGES,
    (
        "betere?",
        "sterkere?",
        "zekerdere?",
        "zelfverzekerdere?",
        "efficientere?",
        "effectievere?",
        "proactievere?",
        "zichtbaardere?",
        "professionelere?",
        "zelfstandigere?",
        "duidelijkere?",
        "nettere?",
        rf"(?:{_MORE})e?",
    ),
    (
        r"(?:wat|hoe)(?: \w+){0,4} beter(?= (?:kan|kon|kunnen|gaat|moet|mag))",
        r"beter (?:ge)?meld\w*",
        "sterker nog",
        "des te beter",
        r"(?:sterkere|betere) (?:leerling\w*|student\w*|rekenaars|lezers)",
    ),
)
"""Comparisons of a quality."""

QUALITY = _words(
    SmartQuestion.WHAT_CHANGES,
    (
        "verbeter(?:en|t|d)?",
        "goede?",
        "netjes",
        "optima(?:al|le)",
        "adequa(?:at|te)",
        "redelijke?",
        "enigszins",
        "voldoende",
        "genoeg",
        "zo ?veel mogelijk",
        "zo goed (?:als )?mogelijk",
    ),
    (
        r"goede? (?:doel|doelen|volgorde|plek|plaats|adres|moment|richting|kant|antwoord\w*|tijd|maat|label|morgen|gebruik|afgerond|afgesloten|gekeurd|werkgeverschap)",
        "(?:te|ten|in|op de|zo|even|weer|ook) goede?(?! mogelijk)",
        r"(?:wat|hoe)(?: \w+){0,4} goed(?= (?:gaat|ging|gingen|gaan|is|was|loopt|werkt|werkte|en\b))",
        r"goede (?:\w*voorbeeld\w*)",
        "goed (?:en|of) fout",
        "(?:een|met|minimaal|minstens) voldoende",
        "voldoende (?:voor|op|behaald|afgerond|gescoord)",
    ),
)
"""Praise that everyone measures in another way."""

CASES = _words(
    SmartQuestion.WHICH_CASES,
    ("waar (?:mogelijk|nodig)", "(?:indien|als dat|als het|zo|wanneer) (?:nodig|mogelijk)(?: is)?"),
    ("zo mogelijk",),
)
"""Conditions that nobody can check."""

AMONG_OTHERS = _words(
    SmartQuestion.WHICH_ONES,
    ("bijvoorbeeld", r"bijv|bv", "enzovoorts?", "enz", "etc", "etcetera", "en dergelijke", r"e\.d"),
    (rf"{NAME}+ bv",),
)
"""Lists that are left open."""

UNSEEN = _words(
    SmartQuestion.WHAT_IS_SEEN,
    (
        r"weet|weten|wist(?! (?:de|het|alle|oude)\b)|wisten|geweten",
        "ken|kent|kennen|kende|kenden|gekend",
        "begrijpt?|begrijpen|begreep|begrepen",
        "snapt?|snappen|snapte|gesnapt",
        r"inzicht(?:en)?(?= (?:in|te krijgen|krijg\w*|heb\w*)\b)",
        "bewust(?:er)?(?= (?:van|word\\w*|te worden|zijn)\\b)",
        "vertrouwd(?= (?:te )?(?:raak|raakt|raken|geraakt|met|zijn)\\b)",
        "om(?:gaan| te gaan| kunnen gaan| kan gaan)(?= met\\b)|(?:ga|gaat|gaan) (?:\\w+ )?om met",
        r"houding(?= (?:te )?hebben\b)|(?:heb|heeft|hebben) een (?:\w+ )?houding",
    ),
    (
        rf"(?:laa?t|laten|liet|lieten)\b{_CLAUSE}{{0,60}} weten|te weten|weten te",
        rf"leert?\b{_CLAUSE}{{0,60}} kennen|leren kennen|te kennen geven|ken(?:t|nen)?\b{_CLAUSE}{{0,60}} toe",
        rf"(?:geef|geeft|geven|gaf|biedt|bieden)\b{_CLAUSE}{{0,40}} inzicht(?:en)?",
        r"(?:die|of|wie)(?: \w+){1,5} (?:weet|weten|kent|kennen|begrijpt|begrijpen|snapt|snappen)",
    ),
)
"""What happens in a head, where nobody sees it."""

# Who.

NOBODY = _words(
    SmartQuestion.WHO,
    (
        "men",
        "iemand",
        "we",
        "wij",
        "jullie",
        "de organisatie",
        "het team",
        "de afdeling",
    ),
)
"""Words for people without saying which."""

PASSIVE = _words(SmartQuestion.WHO, ("er (?:wordt|worden)", "wordt|worden"))
"""Things that are done, without a doer."""
