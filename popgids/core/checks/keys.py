"""Which keys a place in a guide knows, and where else a key would be at home."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from popgids.core.base import Frozen
from popgids.core.checks.other_words import OTHER_FLOORS, OTHER_WORDS, OTHER_WORDS_IN
from popgids.core.fields import type_of
from popgids.core.guide import (
    Competence,
    Guide,
    LearningForm,
    Question,
    QuestionBase,
    Role,
    Step,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from popgids.core.findings import Loc

QUESTION_KINDS: dict[str, type[QuestionBase]] = {
    model.model_fields["kind"].default: model for model in get_args(get_args(Question)[0])
}
"""The kinds of question by the word that stands behind soort."""

GUIDE_LAYER_KEYS = ("breidt_uit", "catalogi", "verberg")
"""The keys at the top of a guide that say what it is made from; they are gone when it is put together."""

_HOMES: tuple[tuple[str, type[Frozen]], ...] = (
    ("stap", Step),
    ("gids", Guide),
    ("vraag", QuestionBase),
    ("leervorm", LearningForm),
    ("rol", Role),
    ("competentie", Competence),
)
_SINGULAR = {"opties": "optie", "kolommen": "kolom", "velden": "veld", "rijen": "rij", "": "gids"}


@cache
def tables_in(model: type[Frozen]) -> Mapping[str, type[Frozen]]:
    """The keys of a table behind which tables stand, with their model; QuestionBase where the kind decides."""
    found: dict[str, type[Frozen]] = {}
    for field in model.model_fields.values():
        models = tuple(_models(field.annotation, model.__module__))
        if models:
            found[field.key] = models[0] if len(models) == 1 else QuestionBase
    return found


def _models(annotation: Any, module: str) -> Iterator[type[Frozen]]:
    annotation = type_of(annotation, module)
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        yield annotation
    for inner in get_args(annotation) if get_origin(annotation) is not Literal else ():
        yield from _models(inner, module)


def table_at(loc: Loc, data: dict[str, Any]) -> type[Frozen] | None:
    """The model of the table at a place; None where no table can be, or where the kind of question is unknown."""
    model: type[Frozen] | None = Guide
    value: Any = data
    for part in loc:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            value = None
        if isinstance(part, str):
            model = tables_in(model).get(part) if model is not None else None
        if model is QuestionBase and isinstance(part, int):
            kind = value.get("soort") if isinstance(value, dict) else None
            model = QUESTION_KINDS.get(kind) if isinstance(kind, str) else None
    return None if model is QuestionBase else model


@cache
def keys_of(model: type[Frozen]) -> tuple[str, ...]:
    """The Dutch keys of a table."""
    return tuple(field.key for field in model.model_fields.values())


def table_name(loc: Loc) -> str:
    """What the table at a place is called: gids, stap, vraag, optie, kolom, schaal, ..."""
    name = next((part for part in reversed(loc) if isinstance(part, str)), "")
    return _SINGULAR.get(name, name)


def other_word(key: str, known: tuple[str, ...], model: type[Frozen] | None = None) -> str:
    """The known key that people mean by another word in this kind of table, or ""."""
    words = OTHER_WORDS_IN.get(model.__name__, {}) if model else {}
    plain = key.lower()
    for meant in (words.get(plain, ""), OTHER_WORDS.get(plain, ""), OTHER_FLOORS.get(plain, "")):
        if meant in known:
            return meant
    return ""


def has_own_word(key: str, meant: str, model: type[Frozen]) -> bool:
    """Whether a key that is at home elsewhere is in this kind of table another word for the key that was meant."""
    return bool(meant) and OTHER_WORDS_IN.get(model.__name__, {}).get(key) == meant


def home_of(key: str, model: type[Frozen], value: Any = None) -> tuple[str, tuple[str, ...]]:
    """Where a key that this table does not know belongs: "stap", "gids", "vraag", "leervorm", ..., and for which kinds.

    value: what stands behind it, which tells the text of a question from the list of questions of a step.
    """
    if issubclass(model, QuestionBase):
        kinds = tuple(kind for kind, other in QUESTION_KINDS.items() if key in keys_of(other))
        if kinds:
            return "vraag", kinds
    if key == "vraag" and isinstance(value, str):
        return "vraag", ()
    for name, other in _HOMES:
        if key in keys_of(other) and other is not model and not issubclass(model, other):
            return name, ()
    return "", ()
