"""Words and turns of phrase that make a question closed, leading, double, hard or sensitive."""

import re

OPEN_WORDS = re.compile(
    r"wat|waarom|hoe|welk|welke|waar|waarmee|waaraan|waarover|waarin|waarop|waarvoor|waarbij|waarnaar"
    r"|waaruit|waartoe|waardoor|wanneer|wie|wiens|hoeveel|hoelang|hoever|hoezeer"
)
ASKING_VERBS = re.compile(
    r"vertel|noem|beschrijf|geef|denk|neem|schets|loop|kies|vul|zet|schrijf|kijk|stel|bedenk"
    r"|leg|bespreek|lees|spreek|maak|bepaal|deel|verdeel|orden|vergelijk|wijs|reken|ga"
)
"""Verbs with which a question asks for something without a question word."""

_BEFORE_OPEN = re.compile(
    r"aan|bij|door|in|met|na|naar|om|onder|op|over|per|sinds|tegen|tot|uit|van|vanaf|via|voor"
    r"|en|of|dus|maar|als"
)
_CLAUSE = re.compile(r"[,.:;?!–—]\s*|\s-\s")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

WHY = re.compile(r"\bwaarom\b", re.IGNORECASE)
LEADING = re.compile(
    r"\b(?:vind je (?:ook )?niet|denk je (?:ook )?niet|ben je het (?:er ?)?mee eens|ben je het eens"
    r"|is het niet zo|je vindt toch|je wilt toch|je weet toch|natuurlijk|eigenlijk"
    r"|uiteraard|vanzelfsprekend|logischerwijs|we zijn het erover eens|zoals we allemaal weten|toch zeker)\b"
    r"|\btoch\s*\?|(?:^|[,.?!]\s*)(?:zou|wil|moet|kun|had) je niet\b",
    re.IGNORECASE,
)
SECOND = re.compile(
    r"(?<!\bwie )(?<!\bwat )(?<!\bhoe )(?<!\bwaar )\b(?:en|of)\s+(?:(?:aan|bij|in|met|op|over|voor|van|naar)\s+)?"
    r"(?:wat|hoe|welke?|waar\w*|wanneer|wie|hoeveel)\b",
    re.IGNORECASE,
)
NOW_AND_WANTED = re.compile(
    r"\bnu\b.*\ben\b.*\b(?:wilt?|willen|straks|later|nodig|gewenst|over een (?:half )?jaar)\b", re.IGNORECASE
)
"""How a table or a matrix asks for two columns in one sentence."""
NOT = re.compile(r"\b(?:niet|geen|nooit|niemand|niets|nergens|zonder|noch)\b", re.IGNORECASE)
POLITE = re.compile(r"\b(?:u|uw|uzelf)\b")
FUTURE = re.compile(
    r"\b(?:wil|wilt|willen|ga|gaat|gaan|wordt|worden|zou|zouden|kun|kunt|kan|kunnen|ontwikkel\w*|leren|leer|straks|morgen"
    r"|volgende?|komend\w*|over (?:een|twee|drie|vijf|tien|\d+) (?:jaar|maanden?|weken)|later|toekomst\w*|nodig|vooruit"
    r"|bereiken|bereik|verder|plan\w*|groei\w*|wens\w*|helpt|help|eerste stap|stap|doen|proberen|oefenen|afspreken"
    r"|spreek|anders|nieuwe?)\b",
    re.IGNORECASE,
)
OBSTACLE = re.compile(
    r"\b(?:belemmer\w*|(?<!niets )(?:in|uit) de weg|houdt? (?:je|jou|jullie) tegen|tegenhoud\w*|hinder\w*|struikel\w*|drempel\w*)\b",
    re.IGNORECASE,
)
WAY_ON = re.compile(
    r"\b(?:weg (?:te )?(?:halen|nemen)|halen? (?:we|jullie|je)|nodig|helpt|helpen|hulp|oploss\w*|anders|lukt|verander\w*"
    r"|eerste stap|wel kan|kun je|kunnen (?:we|jullie)|doen)\b",
    re.IGNORECASE,
)
SENSITIVE = re.compile(
    r"\b(?:gezondheid\w*|ziek\w*|verzuim\w*|privé\w*|prive\w*|thuis(?:situatie|front)|bij jou? thuis|(?<!je )thuis|gezin\w*|relatie thuis|zwanger\w*"
    r"|mantelzorg\w*|schuld(?:en)?|geloof|religie|burn-?out|stress|overbelast\w*|slaap|slapen|belastbaar\w*"
    r"|levensfase\w*|overgang)\b",
    re.IGNORECASE,
)
PERSONAL = re.compile(
    r"\b(?:leeftijd|hoe oud|geboren|geboorte\w*|geslacht|afkomst|herkomst|nationaliteit|huidskleur|seksue\w*"
    r"|kinderwens|zwanger\w*|gezinsuitbreiding|gezinsplanning|vakbond\w*|politieke?"
    r"|(?:je|jij|jullie|zelf|ooit|later|nog|graag) kinderen (?:wilt?|willen|krijgt?|krijgen|neemt?|nemen)"
    r"|(?:wil|wilt|willen) (?:je|jij|jullie) (?:(?:ooit|later|nog|graag|zelf|binnenkort) )*kinderen"
    r"(?= (?:krijgen|hebben|nemen)\b| ?[?.,]))\b",
    re.IGNORECASE,
)
TERMS = re.compile(
    r"\b(?:360(?:-graden)?|feedforward|employability|mobiliteit|intervisie|supervisie|assessment\w*|kpi'?s?|performance"
    r"|talentmanagement|kernkwaliteit\w*|kernkwadrant\w*|drijfve\w+|empowerment|onboarding|skills|mindset|commitment"
    r"|stakeholders?|deliverables?|targets?|bila|roadmap|taakvolwassen\w*|zelfsturing|self-?management|leercurve"
    r"|jobrotatie|job crafting|jobcrafting|loopbaananker\w*|persoonlijk leiderschap|functiewaardering|resources?"
    r"|human capital|borgen|borgt|borging|geborgd|duurza(?:me|am) inzetba(?:ar|re|arheid)|conform|fuwa\w*|best practices?|feedbackloop|competentieprofiel\w*|70-20-10)\b",
    re.IGNORECASE,
)
PLAINER = {
    "werknemer": "medewerker",
    "werknemers": "medewerkers",
    "personeelslid": "medewerker",
    "ondergeschikte": "medewerker",
    "manager": "leidinggevende",
    "managers": "leidinggevenden",
    "chef": "leidinggevende",
    "baas": "leidinggevende",
    "zwakte": "ontwikkelpunt",
    "zwaktes": "ontwikkelpunten",
    "verbeterpunt": "ontwikkelpunt",
    "verbeterpunten": "ontwikkelpunten",
    "doelstelling": "doel",
    "doelstellingen": "doelen",
    "actiepunt": "actie",
    "actiepunten": "acties",
    "huiswerk": "voorbereiding",
    "vragenlijst": "gids",
    "belastbaarheid": "wat je aankunt",
    "faciliteren": "mogelijk maken",
    "ondersteuning": "steun",
}


def tokens(text: str) -> list[str]:
    """The words of a text in small letters."""
    return [one.lower() for one in _TOKEN.findall(text)]


def is_open(text: str) -> bool:
    """Whether some clause of a question begins with an open question word, or asks for something with a verb."""
    for clause in _CLAUSE.split(text):
        words = tokens(clause)
        while words and _BEFORE_OPEN.fullmatch(words[0]):
            words = words[1:]
        if not words:
            continue
        if OPEN_WORDS.fullmatch(words[0]):
            return True
        # "Noem een taak" asks; "Denk je dat" wants a yes.
        if ASKING_VERBS.fullmatch(words[0]) and words[1:2] not in (["je"], ["jij"], ["jullie"]):
            return True
    return False
