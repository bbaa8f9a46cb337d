"""A JSON Schema of guides, made from the models: an editor completes and checks with it while HR types.

Which keys are required differs: a guide that builds on another names only what is different there. So the tables
themselves require only what each always needs, and the root asks for the rest when there is no breidt_uit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.checking import model_of
from popgids.core.checks.keys import QUESTION_KINDS, keys_of, tables_in
from popgids.core.guide import Guide, QuestionBase
from popgids.i18n import _
from popgids.wording.key_texts import key_text, other_key_text
from popgids.wording.question_keys import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from popgids.core.base import Frozen

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_NAMES = {
    "Step": "stap",
    "Group": "minstens",
    "Condition": "voorwaarde",
    "Tips": "tips",
    "Choice": "optie",
    "DirectedChoice": "optie-van-keuze",
    "MatrixRow": "rij",
    "ItemField": "kolom",
    "Role": "rol",
    "Scale": "schaal",
    "Competence": "competentie",
    "CompetenceLevel": "niveau",
    "LearningForm": "leervorm",
    "TrainingRule": "scholing",
}
_ID = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 60}
_IDS = {"type": "array", "items": _ID}
_ALWAYS = ["formaat", "id", "versie"]
_NO_DEFAULT: tuple[Any, ...] = (None, "", [])
_OPEN = {"additionalProperties": True}
"""Said of conditions, for linters that take a schema that is silent about other keys as strict."""

_KEPT_AS_IT_IS = ("default", "const", "enum", "required", "pattern")
_CATALOGUE_TABLES = ("leervorm", "schaal", "competentie", "rol")
_IN_CATALOGUES = ("LearningForm", "Scale", "Competence", "CompetenceLevel", "Role", "Tips")

Schema = dict[str, Any]


def guide_schema() -> Schema:
    """The schema of a guide, also of one that builds on another."""
    raw = model_of(Guide).model_json_schema(by_alias=True)
    parts = _Parts(raw.pop("$defs"))
    properties = parts.properties(Guide, raw["properties"])
    properties |= _layer_keys()
    whole = {"properties": {"stap": {"items": {"$ref": "#/$defs/hele-stap"}}}}
    return {
        "$schema": DIALECT,
        "title": _("Een gids van popgids"),
        "description": _("De stappen en vragen van een POP-gesprek."),
        "type": "object",
        "properties": properties,
        "required": _ALWAYS,
        "additionalProperties": False,
        "if": {"not": {"required": ["breidt_uit"], **_OPEN}, **_OPEN},
        "then": {"required": raw["required"], **whole, **_OPEN},
        "$defs": {**parts.definitions(), **parts.whole()},
    }


def catalogue_schema() -> Schema:
    """The schema of a file with competences, scales, learning forms, roles and texts beside a guide."""
    raw = model_of(Guide).model_json_schema(by_alias=True)
    parts = _Parts(raw.pop("$defs"))
    own = parts.properties(Guide, raw["properties"])
    texts = {key: own[key] for key in ("uitnodiging", "voorbereiding")}
    properties: Schema = {
        "formaat": {"const": 1, "description": other_key_text("Catalogue", "formaat")},
        "titel": {"type": "string", "description": other_key_text("Catalogue", "titel")},
        "omschrijving": {"type": "string", "description": other_key_text("Catalogue", "omschrijving")},
        **{key: own[key] for key in _CATALOGUE_TABLES},
        "teksten": {
            "type": "object",
            "properties": texts,
            "additionalProperties": False,
            "description": other_key_text("Catalogue", "teksten"),
        },
    }
    return {
        "$schema": DIALECT,
        "title": _("Een catalogus van popgids"),
        "description": _("Competenties, schalen, leervormen, rollen en teksten die meer gidsen gebruiken."),
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "$defs": parts.definitions(with_steps=False),
    }


def models() -> Iterator[type[Frozen]]:
    """Every model of which a guide is made, the kinds of question included."""
    seen: set[type[Frozen]] = set()
    left: list[type[Frozen]] = [Guide, *QUESTION_KINDS.values()]
    while left:
        model = left.pop(0)
        if model not in seen and model is not QuestionBase:
            seen.add(model)
            left += tables_in(model).values()
            yield model


class _Parts:
    """The definitions of pydantic made fit for people: Dutch names and descriptions, no nulls, no English."""

    def __init__(self, raw: Mapping[str, Schema]) -> None:
        self._raw = raw

    def definitions(self, *, with_steps: bool = True) -> Schema:
        """Each table under its Dutch name, the kinds of question as vraag-open and so on."""
        found: Schema = {}
        for model in models():
            name = model.__name__
            if name in _NAMES and (with_steps or name in _IN_CATALOGUES):
                found[_NAMES[name]] = self._table(model)
        if with_steps:
            found["stap"]["properties"]["volgorde"] = {
                **_IDS,
                "description": key_text(_model("Step"), "volgorde"),
            }
            found["stap"]["required"] = ["soort"]
            found["vraag"] = self._question()
            found |= {f"vraag-{kind}": self._kind(kind) for kind in QUESTION_KINDS}
        return found

    def whole(self) -> Schema:
        """What a guide that stands by itself needs in its steps and questions."""
        needs = []
        for kind, model in QUESTION_KINDS.items():
            more = [
                key for key in self._raw[model.__name__].get("required", ()) if key not in ("id", "vraag")
            ]
            if more:
                needs.append({"if": _is_kind(kind), "then": {"required": more, **_OPEN}})
        question = {"required": ["id", "soort", "vraag"], "allOf": needs, **_OPEN}
        step = {
            "required": self._raw["Step"]["required"],
            "properties": {"vraag": {"items": {"$ref": "#/$defs/hele-vraag"}}},
            **_OPEN,
        }
        return {"hele-stap": step, "hele-vraag": question}

    def properties(self, model: type[Frozen], raw: Mapping[str, Schema]) -> Schema:
        """The keys of a table with what they mean."""
        return {key: {**self._clean(raw[key]), "description": key_text(model, key)} for key in keys_of(model)}

    def _table(self, model: type[Frozen]) -> Schema:
        raw = self._raw[model.__name__]
        table: Schema = {
            "type": "object",
            "properties": self.properties(model, raw["properties"]),
            "additionalProperties": False,
        }
        return table | ({"required": raw["required"]} if raw.get("required") else {})

    def _kind(self, kind: str) -> Schema:
        model = QUESTION_KINDS[kind]
        table = self._table(model)
        table.pop("required", None)
        table["properties"]["soort"] = {"const": kind, "description": _(KINDS[kind])}
        table["properties"] |= _place_keys()
        return {"description": _(KINDS[kind]), **table}

    def _question(self) -> Schema:
        """All keys of all kinds, for completion; each kind then says which of them it has."""
        every: dict[str, list[Schema]] = {}
        for kind in QUESTION_KINDS:
            for key, schema in self._kind(kind)["properties"].items():
                if schema not in every.setdefault(key, []):
                    every[key].append(schema)
        properties = {key: found[0] if len(found) == 1 else _either(found) for key, found in every.items()}
        kinds = {
            "enum": list(QUESTION_KINDS),
            "description": key_text(QuestionBase, "soort"),
        }
        return {
            "type": "object",
            "properties": {**properties, "soort": kinds},
            "required": ["id"],
            "additionalProperties": False,
            "allOf": [
                {"if": _is_kind(kind), "then": {"$ref": f"#/$defs/vraag-{kind}"}} for kind in QUESTION_KINDS
            ],
        }

    def _clean(self, node: Any) -> Any:
        if isinstance(node, list):
            return [self._clean(one) for one in node]
        if not isinstance(node, dict):
            return node
        if "discriminator" in node:
            return {"$ref": "#/$defs/vraag"}
        if "anyOf" in node:
            return self._one_of_several(node)
        made = {
            key: value if key in _KEPT_AS_IT_IS else self._clean(value)
            for key, value in node.items()
            if key not in ("title", "description") and not (key == "default" and value in _NO_DEFAULT)
        }
        name = str(made.pop("$ref", "")).rpartition("/")[2]
        if name in _NAMES:
            made["$ref"] = f"#/$defs/{_NAMES[name]}"
        elif name:
            made = {key: value for key, value in self._raw[name].items() if key in ("type", "enum")} | made
        return made

    def _one_of_several(self, node: Schema) -> Schema:
        """One value of several sorts; TOML has no null, and a number is never written as a text."""
        kinds = [self._clean(one) for one in node["anyOf"] if one.get("type") != "null"]
        sorts = [one.get("type") for one in kinds]
        if "number" in sorts and len(kinds) > 1:
            # A Decimal brings a text along, behind the numbers; a text that is meant stands before them.
            is_text_meant = "string" in sorts[: sorts.index("integer")]
            kept = {"boolean", "number", *(["string"] if is_text_meant else [])}
            kinds = [one for one in kinds if one.get("type") in kept]
        default = node.get("default")
        made: Schema = dict(kinds[0]) if len(kinds) == 1 else {"anyOf": kinds}
        limits = {"ge": "minimum", "le": "maximum"}
        made |= {limits[key]: node[key] for key in limits if key in node}
        return made | ({} if default in _NO_DEFAULT else {"default": default})


def _model(name: str) -> type[Frozen]:
    return next(one for one in models() if one.__name__ == name)


def _is_kind(kind: str) -> Schema:
    return {"properties": {"soort": {"const": kind}}, "required": ["soort"], **_OPEN}


def _either(found: list[Schema]) -> Schema:
    told = {one.get("description", "") for one in found}
    # Limits are checked by each kind; here they would only make the message of an editor vague.
    bare = [{key: value for key, value in one.items() if key in ("type", "items", "$ref")} for one in found]
    distinct = [one for at, one in enumerate(bare) if one not in bare[:at]]
    made: Schema = dict(distinct[0]) if len(distinct) == 1 else {"anyOf": distinct}
    return made | {"description": " ".join(sorted(told)) if len(told) > 1 else told.pop()}


def _place_keys() -> Schema:
    return {key: {**_ID, "description": key_text(QuestionBase, key)} for key in ("na", "voor")}


def _layer_keys() -> Schema:
    return {
        "breidt_uit": {**_ID, "description": key_text(Guide, "breidt_uit")},
        "catalogi": {
            "type": "array",
            "items": {"type": "string"},
            "description": key_text(Guide, "catalogi"),
        },
        "verberg": {**_IDS, "description": key_text(Guide, "verberg")},
    }
