"""What a guide looks like as a file: which headings are lists, and which heading was forgotten above some lines."""

from collections.abc import Collection
from functools import cache
from itertools import groupby

from popgids.core.checks.keys import QUESTION_KINDS, keys_of
from popgids.core.guide import Competence, Guide, LearningForm, Role, Scale, Step
from popgids.core.guide_base import StepKind
from popgids.core.ids import id_from
from popgids.core.nearest import nearest
from popgids.storage.toml.structure import Meant, Path, Shape

_STEP, _QUESTION, _CHOICE = ("stap",), ("stap", "vraag"), ("stap", "vraag", "opties")
_COLUMN, _FIELD, _ROW = (*_QUESTION, "kolommen"), (*_QUESTION, "velden"), (*_QUESTION, "rijen")
_GROUP, _FORM, _RULE = ("stap", "minstens"), ("leervorm",), ("scholing",)
_ROLE, _SCALE, _COMPETENCE, _LEVEL = ("rol",), ("schaal",), ("competentie",), ("competentie", "niveau")
_LISTS = (
    *(_STEP, _QUESTION, _CHOICE, _COLUMN, _FIELD, _ROW, _GROUP, _FORM, _ROLE, _SCALE, _COMPETENCE, _LEVEL),
    *((*_COLUMN, "opties"), (*_FIELD, "opties"), (*_FIELD, "velden"), (*_FIELD, "velden", "opties")),
)
_TABLES = (_RULE, ("tips",), ("stap", "tips"), (*_QUESTION, "tips"), (*_QUESTION, "als"), ("teksten",))
_NAMES = tuple(dict.fromkeys(part for path in _LISTS for part in path))
_OTHER_NAMES = {
    "vragen": "vraag",
    "stappen": "stap",
    "optie": "opties",
    "antwoorden": "opties",
    "keuzes": "opties",
    "kolom": "kolommen",
    "veld": "velden",
    "rij": "rijen",
    "niveaus": "niveau",
    "leervormen": "leervorm",
    "rollen": "rol",
    "schalen": "schaal",
    "competenties": "competentie",
}
"""Names for a list that people write for another one: mostly the plural."""
_FEWEST_KEYS = 2


def _missing_heading(table: Path, seen: Collection[str], block: Collection[str]) -> Path | None:
    """The heading that was forgotten above some lines: they repeat keys, or a step suddenly has an id."""
    keys = set(block)
    repeats = bool(set(seen) & keys)
    if {"soort", "titel", "minuten"} <= keys and (table != _STEP or repeats):
        return _STEP
    if {"titel", "minuten"} <= keys and table[:2] == _QUESTION:
        return _STEP
    if {"tekst", "bron"} <= keys <= {"tekst", "bron", "datum"} and table != _RULE:
        return _RULE
    if "vragen" in keys and keys <= {"vragen", "aantal", "tekst"}:
        return _GROUP if table != _GROUP or repeats else None
    if table in ((), _ROLE, _SCALE, _COMPETENCE, _LEVEL) and keys & {"naam", "gedrag"}:
        return _in_catalogue(table, seen, keys)
    if _is_field(keys):
        return table if repeats and table[-1:] in (("kolommen",), ("velden",)) else None
    if {"id", "naam", "soort"} <= keys or (table == _FORM and "vraag" not in keys):
        return _FORM if table != _FORM or set(seen) & keys & {"id", "naam", "soort"} else None
    if "id" not in keys or len(keys) < _FEWEST_KEYS or not table:
        return None
    if "tekst" in keys and "soort" not in keys:
        return (table if table[-1:] in (("opties",), ("rijen",)) else _CHOICE) if repeats else None
    return _QUESTION if repeats or table == _STEP or {"soort", "vraag"} <= keys else None


def _is_field(keys: set[str]) -> bool:
    return {"id", "kop"} <= keys


def _in_catalogue(table: Path, seen: Collection[str], keys: set[str]) -> Path | None:
    """The heading above lines behind a role, a scale or a competence."""
    if {"id", "naam", "punten"} <= keys and (table != _SCALE or set(seen) & keys):
        return _SCALE
    if {"id", "naam", "soort"} <= keys:
        return _FORM
    if "gedrag" in keys and "naam" in keys and (table == _COMPETENCE or set(seen) & keys):
        return _LEVEL
    if {"id", "naam"} <= keys and (table == _LEVEL or set(seen) & keys):
        is_competence = table == _LEVEL or keys & {"gebonden", "omschrijving", "niveau", "functies"}
        return _COMPETENCE if is_competence else _ROLE if "tekent" in keys else table or _ROLE
    return None


def _meant(path: Path, block: Collection[str]) -> Meant | None:
    """What another heading means: one with a capital, in the plural, nearly the same, or with a name of its own in it."""
    if len(path) == 1 and path[0] in tuple(StepKind) and path[0] not in _keys():
        path = (*_STEP, *path)
    named = tuple(map(_name, path))
    if (named == path and len(path) == 1) or path in _LISTS or path in _TABLES:
        return None
    exact = tuple(_OTHER_NAMES.get(part.lower(), part.lower()) for part in path)
    once = tuple(name for name, _again in groupby(exact))
    if once != exact and exact not in _LISTS and (whole := _list_named(once)):
        return Meant(_QUESTION if whole == _STEP and "vraag" in block else whole)
    # A question below a heading that looks like one of its lists has only a name of its own that does, as a step has.
    is_name = id_from(path[-1]) in tuple(StepKind) or (len(named) > len(_QUESTION) and "vraag" in block)
    if named in _LISTS and not is_name:
        return Meant(named)
    parts = tuple(part for part in exact if part in _NAMES) or named[:1]
    own = path[-1] if len(path) > 1 and exact[-1] not in parts else ""
    if any(part in _keys() for part in exact if part not in (*parts, *StepKind)):
        return None
    if parts == _STEP and own and {"vraag", "van"} & set(block):
        parts = _QUESTION
    meant = _list_named(parts)
    return Meant(meant, _line_for(meant, id_from(own), block)) if meant else None


def _list_named(parts: Path) -> Path | None:
    """The list that a heading names, in full or by its last name alone."""
    return parts if parts in _LISTS else next((one for one in _LISTS if one[-1:] == parts), None)


def _line_for(path: Path, name: str, block: Collection[str]) -> str:
    """The line that says the name in a heading, where the keys below it do not."""
    if path == _STEP and name in set(StepKind) and "soort" not in block:
        return f'soort = "{name}"'
    has_id = path not in (_STEP, _GROUP, _LEVEL)
    return f'id = "{name}"' if has_id and "id" not in block and not name.isdigit() and name else ""


@cache
def _keys() -> Collection[str]:
    """The keys of a guide, of steps, of questions of any kind and of what they hold."""
    models = (Guide, Step, *QUESTION_KINDS.values(), Competence, LearningForm, Role, Scale)
    return frozenset(key for model in models for key in keys_of(model))


def _name(part: str) -> str:
    plain = part.lower()
    if plain in _NAMES or plain in _OTHER_NAMES:
        return _OTHER_NAMES.get(plain, plain)
    near = nearest(plain, _NAMES)
    return near[0] if near else part


GUIDE_SHAPE = Shape(_LISTS, _missing_heading, _meant, head="gids")
"""The shape by which mistakes in the headings of a guide are named."""
