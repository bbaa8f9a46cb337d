"""Words about somebody's health, which do not belong in a file.

Whoever works in care, with plants or with machines speaks of illness, too: beside words of such work a word about
health only counts when it is plainly somebody's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

_OWN = (
    r"burn[- ]?(?:out|ed[- ]?out)\w*|bore-?out|opgebrand|overspann\w+|overbelasting|depressie\w*|depressief|angststoornis|"
    r"paniekaanval\w*|trauma|ptss|adhd|add-diagnose|autis\w+|asperger|borderline|bipolair|dyslexie|verslaafd|verslaving|"
    r"zwanger\w*|bevalling|miskraam|ivf|overgangsklachten|menopauze|hernia|migraine|rsi|whiplash|hersenschudding|"
    r"hartinfarct|hartaanval|herseninfarct|beroerte|kanker|tumor|chemo\w*|bestraling|diabetes|suikerziekte|reuma|artrose|"
    r"epilepsie|astma|copd|fibromyalgie|crohn|long[- ]?covid|multiple sclerose|blessure|geopereerd|"
    r"arbeidsongeschikt\w*|wajong|arbeidsbeperking|ziektewet|ziekteverlof|ziekgemeld|ziek gemeld|ziekgeweest|bedrijfsarts|arbo-?arts|"
    r"psychiater|gebroken (?:been|arm|pols|enkel|heup|rug|schouder|vinger|voet)|"
    r"(?:gezondheids|vermoeidheids|stress|slaap|gewrichts|spier)(?:klacht|probleem|problemen|reden)\w*|"
    r"(?<!zonder )(?:rug|nek|schouder|knie|pols|arm|heup|hoofd|maag|buik|hart|long|oog|gehoor)-?(?:klacht|pijn|probleem|problemen|"
    r"blessure|operatie)\w*|(?:lichamelijke|fysieke|psychische|mentale|medische) (?:klacht|probleem|problemen|beperking|"
    r"aandoening|reden)\w*|mentale gezondheid|chronische? (?:ziek|pijn|moe|vermoeid|aandoening)\w*"
)
"""Words of which nearly always somebody's own health is spoken."""
_ALSO_WORK = (
    r"ziek|zieke(?! collega)|ziekte|ziekmelding|ziekmelden|verzuim|verzuimd|ziekteverzuim|"
    r"re-?[iï]ntegr(?:atie(?:plan)?|eer|eert|eren)|(?<=mijn )operatie|operatie(?! [\"“‘']?(?-i:[A-Z][a-z\d]))|"
    r"diagnose|medicatie|medicijn(?:en)?|therapie|psycholoog|psychisch\w*|psychose|chronisch\w*|handicap|"
    r"opgenomen in (?:het|een) ziekenhuis|ziekenhuisopname|aandoening"
)
"""Words that are about somebody's health, unless other words say that they are about work; Operatie Zuid is a project."""
_BODY = r"rug|knie(?:ën)?|schouders?|nek|heup|pols(?:en)?|arm(?:en)?|enkel|rsi-arm|voet(?:en)?|maag|buik|hart|longen|hoofd|oog|ogen|oren"
_WHOSE = r"mijn|m'n|jouw|je|haar|zijn|z'n|d'r|uw"
_COMPLAINTS = (
    # "hoe gaat het met je rug", but not "achter je rug" and "houd je rug recht"
    rf"(?<!achter )\b(?:{_WHOSE}) rug\b(?! (?:recht|naar|toe|gebogen|tegen))",
    rf"\bdoor (?:{_WHOSE}) (?:{_BODY})\b",
    rf"\b(?:last|pijn|klachten|problemen|letsel) (?:van|in|aan|met) (?:{_WHOSE}|de|een) (?:linker |rechter )?(?:{_BODY})\b",
    rf"\b(?:{_WHOSE}) (?:linker|rechter|kapotte|zere|slechte|zwakke|stijve)(?: |-)?(?:{_BODY})\b",
    rf"\b(?:{_WHOSE}) (?:fysieke |mentale |lichamelijke )?gezondheid\b",
    r"\b(?:lag|lig|ligt|lagen|gelegen|belandde?|moest|moet|ging|beland)\b[^.;!?\n]{0,30}\b(?:in|naar) het ziekenhuis\b",
    r"\b(?:uit|in) het ziekenhuis\b[^.;!?\n]{0,20}\b(?:ontslagen|gelegen|lag|opgenomen|beland|was)\b",
    r"\b(?:naar|bij|via|mijn) (?:de |mijn |een |haar |zijn )?(?:huisarts|fysio(?:therapeut)?|psychologe?|cardioloog|neuroloog)\b",
    r"\b(?:in therapie|onder behandeling|herstellende van|herstel van mijn|beter gemeld|hersteld gemeld|in de ziektewet)\b",
    r"\bin de overgang\b(?! naar| van| tussen)",
)
_CARE = (
    r"pati[eë]nt\w*|cli[eë]nt\w*|bewoners?|zorgvragers?|leerling\w*|studenten|kinderen|deelnemers?|kandida(?:at|ten)|"
    r"doelgroep\w*|familie van|mensen met|ouderen|jongeren|burgers|naasten|e-learning|cursus\w*|training\w*|opleiding\w*|"
    r"scholing\w*|module|lezing|protocol\w*|richtlijn\w*|verpleeg\w*|spreekuur|zorgplan\w*|casus\w*|gynaecologie|consult\w*"
)
_WORK = (
    rf"{_CARE}|klant\w*|stage|afdeling|beleid\w*|cijfers?|rapport\w*|percentage|dashboard|dossiers?|delen|uitdelen|"
    r"uitzetten|toedien\w*|controle\w*|controleer\w*|toets|voorbereid\w*|assisteer\w*|assisteren|kamer|apothe\w+|"
    r"traject(?:en)?|dieren|dier|koe|koeien|vee|kalf|kalveren|paard\w*|hond|honden|varken\w*|kip|kippen|biggen|"
    r"plant|planten|stekken|gewas\w*|teelt\w*|kas|blad|bladeren|boom|bomen|rozen|tomat\w+|tomaat|komkommer\w*|paprika\w*|"
    r"fruit|bloem\w*|luis|luizen|schimmel\w*|plaag|plagen|besmetting\w*|machine\w*|storing\w*|software|motor\w*|auto|"
    r"auto's|voertuig\w*|installatie\w*|systeem|systemen|computer\w*|netwerk|tekort\w*|onderbezet\w*|gebrek|te laat|"
    r"team|militaire|verzuim(?:cijfer|beleid|gesprek|protocol|rapport|percentage|registratie|coach|training)\w*|"
    r"geneesmiddel\w*|toediening\w*|behandelplan\w*|geschiedenis"
)
_TEMPERED = rf"(?:(?!(?:{_WORK})\b)[\w'-]+ )"
_STATE = r"ziek|overspannen|zwanger|depressief|geopereerd|opgenomen|uitgevallen|arbeidsongeschikt|opgebrand|ziekgemeld|hersteld"


@dataclass(frozen=True, slots=True)
class _Patterns:
    own: re.Pattern[str]
    also_work: re.Pattern[str]
    complaints: re.Pattern[str]
    first_person: re.Pattern[str]
    care: re.Pattern[str]
    work: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Made when the first answer is looked at: it takes a moment, and the first question must not wait for it."""

    def words(text: str) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{text})\b", re.IGNORECASE)

    health = rf"(?:{_OWN}|{_ALSO_WORK.replace('zieke(?! collega)|', '')})"
    mine = (
        rf"\b(?:mijn|m'n) {_TEMPERED}{{0,2}}?{health}\b(?! (?:van|bij) )",
        r"(?<!achter )\b(?:mijn|m'n) rug\b(?! (?:recht|naar|toe|gebogen|tegen))",
        rf"\b(?:last|pijn|klachten) (?:van|in|aan) (?:mijn|m'n) (?:{_BODY})\b",
        r"\b(?:door|vanwege|wegens) ziekte\b(?! (?:in|van|bij|op)\b)",
        rf"\bik {_TEMPERED}{{0,4}}?(?:{_STATE})\b",
        rf"\b(?:ben|was|word|werd|raakte) ik {_TEMPERED}{{0,3}}?(?:{_STATE})\b",
        rf"\b(?:ik (?:heb|had|kreeg|krijg)|(?:heb|had|kreeg|krijg) ik) {_TEMPERED}{{0,3}}?(?:{_OWN})\b",
    )
    return _Patterns(
        words(_OWN),
        words(_ALSO_WORK),
        re.compile("|".join(_COMPLAINTS), re.IGNORECASE),
        re.compile("|".join(mine), re.IGNORECASE),
        words(_CARE),
        words(_WORK),
    )


def names_health(text: str) -> bool:
    """Whether a text names somebody's health; then only what it means for the work belongs in a file."""
    return any(_is_of_somebody(one) for one in re.split(r"[.;!?\n]+", text))


@lru_cache(maxsize=256)
def _is_of_somebody(sentence: str) -> bool:
    """Remembered, since with each letter only one sentence is another."""
    find = _patterns()
    if find.own.search(sentence) and not find.care.search(sentence):
        return True
    names_any = find.also_work.search(sentence) or find.complaints.search(sentence)
    if names_any and not find.work.search(sentence):
        return True
    return bool(find.first_person.search(sentence))
