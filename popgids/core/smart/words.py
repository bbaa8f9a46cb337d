"""Words in an agreement that leave open who, how much or what one will see."""

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


def any_of(question: SmartQuestion, words: Iterable[str], but_not: Iterable[str] = ()) -> Words:
    """Words to ask about, each a pattern of whole words, and innocent uses of them."""
    innocent = [rf"(?P<ok>\b(?:{'|'.join(but_not)})\b)"] if but_not else []
    return Words(question, re.compile("|".join((*innocent, rf"\b(?:{'|'.join(words)})\b"))))


def first(kinds: Iterable[Words], text: str) -> tuple[SmartQuestion, Span] | None:
    """The question and the place of the first kind of words that is in the text."""
    for kind in kinds:
        if span := kind.find(text):
            return kind.question, span
    return None


CLAUSE = r"(?:[^.;,\n]|(?<=\b[a-z])\.)"  # the dots of z.s.m. end no clause
MORE = (
    r"(?!(?:beveilig|vrijwillig|vertegenwoordig|reinig|verdedig|(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)er)"
    r"(?:\w+(?:iev|[dtrvl]ig|zekerd|baard|nel|ibel|zam|isch|gericht)|ge\w+eerd)er|opener|directer|scherper|bewuster|ondernemender"
)
"""More of something that people want to be."""

# Amounts.

HOW_OFTEN = any_of(
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

HOW_MUCH = any_of(
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

BETTER = any_of(
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
        rf"(?:{MORE})e?",
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

QUALITY = any_of(
    SmartQuestion.WHAT_CHANGES,
    (
        "verbeter(?:en|t|d)?",
        "versterk(?:en|t)?",
        "verminder(?:en|t)?",
        "verklein(?:en|t)?",
        "ver(?:groten|groot|hogen|hoog|hoogt|lagen|laag|laagt)",
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

CASES = any_of(
    SmartQuestion.WHICH_CASES,
    ("waar (?:mogelijk|nodig)", "(?:indien|als dat|als het|zo|wanneer) (?:nodig|mogelijk)(?: is)?"),
    ("zo mogelijk",),
)
"""Conditions that nobody can check."""

AMONG_OTHERS = any_of(
    SmartQuestion.WHICH_ONES,
    ("bijvoorbeeld", r"bijv|bv", "enzovoorts?", "enz", "etc", "etcetera", "en dergelijke", r"e\.d"),
    (rf"{NAME}+ bv",),
)
"""Lists that are left open."""

UNSEEN = any_of(
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
        rf"(?:laa?t|laten|liet|lieten)\b{CLAUSE}{{0,60}} weten|te weten|weten te",
        rf"leert?\b{CLAUSE}{{0,60}} kennen|leren kennen|te kennen geven|ken(?:t|nen)?\b{CLAUSE}{{0,60}} toe",
        rf"(?:geef|geeft|geven|gaf|biedt|bieden)\b{CLAUSE}{{0,40}} inzicht(?:en)?",
        r"(?:die|of|wie)(?: \w+){1,5} (?:weet|weten|kent|kennen|begrijpt|begrijpen|snapt|snappen)",
    ),
)
"""What happens in a head, where nobody sees it."""

# Who.

NOBODY = any_of(
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

PASSIVE = any_of(SmartQuestion.WHO, ("er (?:wordt|worden)", "wordt|worden"))
"""Things that are done, without a doer."""
