"""By which words people name the kinds of question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from popgids.core.checks.keys import QUESTION_KINDS
from popgids.core.ids import id_from
from popgids.core.importing.slips import differs_little
from popgids.core.nearest import nearest

if TYPE_CHECKING:
    from popgids.core.importing.kind_facts import Span

_KIND_WORDS: dict[str, str] = {
    "tekst": "open",
    "open-vraag": "open",
    "lang": "open",
    "regel": "kort",
    "kort-antwoord": "kort",
    "multiple-choice": "keuze",
    "meerkeuzevraag": "meerkeuze",
    "radio": "keuze",
    "keuzelijst": "keuze",
    "vinkjes": "meerkeuze",
    "checkbox": "meerkeuze",
    "meer-antwoorden": "meerkeuze",
    "janee": "ja-nee",
    "ja-of-nee": "ja-nee",
    "cijfer": "schaal",
    "score": "schaal",
    "rapportcijfer": "schaal",
    "nummer": "getal",
    "aantal": "getal",
    "euro": "bedrag",
    "eur": "bedrag",
    "uur": "uren",
    "geld": "bedrag",
    "procent": "percentage",
    "dag": "datum",
    "naam": "persoon",
    "volgorde": "rangorde",
    "rangschikken": "rangorde",
    "bestand": "bewijs",
    "bijlage": "bewijs",
    "toelichting": "open",
    "vrije-tekst": "open",
    "tekstveld": "open",
    "tekstvak": "open",
    "invulveld": "open",
    "dropdown": "keuze",
    "meerdere-antwoorden": "meerkeuze",
    "vinkje": "meerkeuze",
    "ranking": "rangorde",
    "sterren": "schaal",
    "upload": "bewijs",
    "collega": "persoon",
    "gemiddelde": "berekend",
    "kop": "info",
    "herhaling": "herhaalblok",
    "som": "berekend",
    "lange-tekst": "open",
    "tekst-lang": "open",
    "memo": "open",
    "vrij-tekstveld": "open",
    "vrij-veld": "open",
    "opmerking": "open",
    "korte-tekst": "kort",
    "tekst-kort": "kort",
    "likert": "schaal",
    "likertschaal": "schaal",
    "nps": "schaal",
    "smiley": "schaal",
    "smileys": "schaal",
    "emoji": "schaal",
    "emojis": "schaal",
    "gezichtjes": "schaal",
    "ster": "schaal",
    "sterretjes": "schaal",
    "slider": "schaal",
    "schuif": "schaal",
    "schuifbalk": "schaal",
    "schuifregelaar": "schaal",
    "waardering": "schaal",
    "rangschik": "rangorde",
    "prioriteren": "rangorde",
    "prioriteit": "rangorde",
    "euro-s": "bedrag",
    "meerdere": "meerkeuze",
    "selectievakje": "meerkeuze",
    "selectievakjes": "meerkeuze",
    "aankruisvakjes": "meerkeuze",
    "aankruisen": "meerkeuze",
    "aanvinken": "meerkeuze",
    "aanvinklijst": "meerkeuze",
    "checkboxes": "meerkeuze",
    "checklist": "meerkeuze",
    "keuzerondje": "keuze",
    "keuzerondjes": "keuze",
    "rondjes": "keuze",
    "enkele-keuze": "keuze",
    "meerdere-keuzes": "meerkeuze",
    "selectielijst": "keuze",
    "uitklaplijst": "keuze",
    "keuzemenu": "keuze",
    "getallen": "getal",
    "numeriek": "getal",
    "telefoonnummer": "kort",
    "e-mailadres": "kort",
    "e-mail": "kort",
    "email": "kort",
    "vrije-tekst-lang": "open",
    "vrije-tekst-kort": "kort",
    "stoplicht": "keuze",
    "verkeerslicht": "keuze",
    "kosten": "bedrag",
    "korte-open": "kort",
}
_SIGNS = {"€": "bedrag", "%": "percentage"}
_FILLING = frozenset(
    ("antwoord", "antwoorden", "vraag", "vragen", "veld", "mogelijk", "invullen", "invoer", "een", "de", "het", "van",
     "en", "of", "met", "zet", "in", "op", "kies", "kiezen", "er", "deze", "meer", "uit", "lijst", "uploaden", "toevoegen")
)  # fmt: skip
"""Words beside a kind that say nothing more."""
_ENDS = ("veld", "velden", "vak", "vraag")
"""What people make one word of with a kind."""
_WORD = re.compile(r"[^\W_]+|[€%]")
_MOST_WORDS = 3


def kind_exactly(words: str) -> str:
    """The kind of question with this name, or with a word that is known for it; "" for none."""
    plain = _SIGNS.get(words.strip(), id_from(words))
    for name in (plain, *(plain.removesuffix(end).rstrip("-") for end in _ENDS if plain.endswith(end))):
        if name in QUESTION_KINDS or name in _KIND_WORDS:
            return _KIND_WORDS.get(name, name)
    return ""


def telling_words(text: str) -> list[Span]:
    """Where the words stand that say something, beside the name of a kind."""
    found = _WORD.finditer(text)
    return [one.span() for one in found if id_from(one[0]) not in _FILLING or one[0] in _SIGNS]


def kind_ahead(text: str) -> tuple[str, int]:
    """The kind that a text begins with ("" for none), and where the name of it ends."""
    spans = telling_words(text)
    for count in range(min(_MOST_WORDS, len(spans)), 0, -1):
        end = spans[count - 1][1]
        if kind := kind_exactly(text[spans[0][0] : end]):
            return kind, end
    return "", 0


def kind_near(words: str) -> tuple[str, list[Span]]:
    """The kind that these words are like ("" for none), and where the words stand that say more than that."""
    if kind := kind_exactly(" ".join(_WORD.findall(words))):
        return kind, []
    spans = telling_words(words)
    names = [words[start:end] for start, end in spans]
    if kind := _with_a_slip("-".join(map(id_from, names))):
        return kind, []
    last = kind_exactly(names[-1]) if names else ""
    return last, spans[:-1] if last else []


def _with_a_slip(plain: str) -> str:
    """The kind whose name this is but for a few letters; "" for none."""
    near = nearest(plain, (*QUESTION_KINDS, *_KIND_WORDS)) if plain else ()
    is_like = bool(near) and near[0][0] == plain[0] and near[0].count("-") == plain.count("-")
    return kind_exactly(near[0]) if is_like and differs_little(near[0], plain) else ""
