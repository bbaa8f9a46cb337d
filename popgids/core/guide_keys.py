"""Which keys a place in a guide knows, and where else a key would be at home."""

from typing import Any, get_args

from pydantic import BaseModel

from popgids.core.guide import (
    Choice,
    Condition,
    Guide,
    LearningForm,
    Question,
    QuestionBase,
    Step,
    Tips,
    TrainingRule,
)
from popgids.core.guide_findings import Loc

QUESTION_KINDS: dict[str, type[QuestionBase]] = {
    model.model_fields["kind"].default: model for model in get_args(get_args(Question)[0])
}
"""The kinds of question by the word that stands behind soort."""

_HOMES: tuple[tuple[str, type[BaseModel]], ...] = (
    ("stap", Step),
    ("gids", Guide),
    ("vraag", QuestionBase),
    ("leervorm", LearningForm),
)
_TABLES: dict[str, type[BaseModel]] = {
    "stap": Step,
    "tips": Tips,
    "als": Condition,
    "all": Condition,
    "any": Condition,
    "opties": Choice,
    "leervorm": LearningForm,
    "scholing": TrainingRule,
}
_OTHER_WORDS = {
    "type": "soort",
    "kind": "soort",
    "naam": "titel",
    "omschrijving": "uitleg",
    "toelichting": "uitleg",
    "beschrijving": "omschrijving",
    "keuzes": "opties",
    "antwoorden": "opties",
    "label": "tekst",
    "tekst": "vraag",
    "vragen": "vraag",
    "stappen": "stap",
    "required": "verplicht",
    "privé": "prive",
    "wie": "van",
    "duur": "minuten",
    "tijd": "minuten",
    "doorvraag": "doorvragen",
    "voorwaarde": "als",
    "hint": "tips",
    "tip": "tips",
    "versienummer": "versie",
    "leervormen": "leervorm",
    "budget": "budget_eur",
    "budget_euro": "budget_eur",
    "budget_uur": "budget_uren",
}
_OTHER_WORDS_FOR_FORMS = {
    "titel": "naam",
    "tekst": "naam",
    "type": "soort",
    "kind": "soort",
    "tijd": "duur",
    "minuten": "duur",
    "prijs": "kosten",
    "afspraak": "spreek_af",
    "afspreken": "spreek_af",
    "opbrengst": "resultaat",
    "past_niet_als": "past_niet",
    "niet": "past_niet",
}


def table_at(loc: Loc, data: dict[str, Any]) -> type[BaseModel] | None:
    """The model of the table at a place; None where its kind of question is unknown."""
    names = [part for part in loc if isinstance(part, str)]
    if not names:
        return Guide
    if names[-1] != "vraag":
        return _TABLES.get(names[-1])
    value: Any = data
    for part in loc:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    kind = value.get("soort") if isinstance(value, dict) else None
    return QUESTION_KINDS.get(kind) if isinstance(kind, str) else None


def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The Dutch keys of a table."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


def other_word(key: str, known: tuple[str, ...], model: type[BaseModel] | None = None) -> str:
    """The known key that people mean by another word in this kind of table, or ""."""
    words = _OTHER_WORDS_FOR_FORMS if model is LearningForm else _OTHER_WORDS
    meant = words.get(key.lower(), "")
    return meant if meant in known else ""


def home_of(key: str, model: type[BaseModel]) -> tuple[str, tuple[str, ...]]:
    """Where a key that this table does not know belongs: "stap", "gids", "vraag" or "leervorm", and for which kinds."""
    if model is LearningForm and key in _OTHER_WORDS_FOR_FORMS:
        return "", ()
    if issubclass(model, QuestionBase):
        kinds = tuple(kind for kind, other in QUESTION_KINDS.items() if key in keys_of(other))
        if kinds:
            return "vraag", kinds
    for name, other in _HOMES:
        if key in keys_of(other) and other is not model and not issubclass(model, other):
            return name, ()
    return "", ()
