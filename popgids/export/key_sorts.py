"""What may stand behind a key of a guide, in a few words, from its schema."""

from typing import Any

from popgids.i18n import _

_WIDE = 300


def sort_text(schema: dict[str, Any]) -> str:
    """A text, a number from 0 to 600, one of some words, a list; with what it is when the key is left out."""
    told = _sort(schema)
    if "default" not in schema:
        return told
    return _("{sort}; anders {default}").format(sort=told, default=f"`{_written(schema['default'])}`")


def _sort(schema: dict[str, Any]) -> str:
    if "const" in schema:
        return f"`{_written(schema['const'])}`"
    if "enum" in schema:
        return _(" of ").join(f"`{one}`" for one in schema["enum"])
    if "anyOf" in schema:
        return _(" of ").join(_sort(one) for one in schema["anyOf"])
    if "$ref" in schema:
        return _part(schema["$ref"].rpartition("/")[2])
    kind = schema.get("type")
    if kind == "array":
        return _list(schema)
    if kind in ("integer", "number"):
        return _number(schema, _("heel getal") if kind == "integer" else _("getal"))
    if kind == "boolean":
        return _("true of false")
    return _text(schema)


def _part(name: str) -> str:
    parts = {
        "tips": _("tips"),
        "voorwaarde": _("een voorwaarde"),
        "scholing": _("een deel met eigen sleutels"),
    }
    return parts.get(name, name)


def _list(schema: dict[str, Any]) -> str:
    items = schema.get("items", {})
    if "$ref" in items:
        told = _("lijst van {parts}").format(parts=_plural(items["$ref"].rpartition("/")[2]))
    elif items.get("pattern"):
        told = _("lijst van id’s")
    elif "anyOf" in items:
        told = _("lijst van antwoorden")
    else:
        told = _("lijst van getallen") if items.get("type") == "number" else _("lijst van teksten")
    low, high = schema.get("minItems"), schema.get("maxItems")
    if low and high:
        return _("{list}, {low} tot en met {high}").format(list=told, low=low, high=high)
    return _("{list}, hoogstens {high}").format(list=told, high=high) if high else told


def _plural(name: str) -> str:
    names = {
        "stap": _("stappen"),
        "vraag": _("vragen"),
        "minstens": _("groepen"),
        "voorwaarde": _("voorwaarden"),
        "optie": _("opties"),
        "rij": _("rijen"),
        "kolom": _("kolommen of velden"),
        "rol": _("rollen"),
        "schaal": _("schalen"),
        "competentie": _("competenties"),
        "niveau": _("niveaus"),
        "leervorm": _("leervormen"),
    }
    return names.get(name, name)


def _number(schema: dict[str, Any], told: str) -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None and high is not None:
        return _("{number} van {low} tot en met {high}").format(number=told, low=low, high=high)
    return _("{number}, {low} of meer").format(number=told, low=low) if low is not None else told


def _text(schema: dict[str, Any]) -> str:
    if schema.get("format") == "date":
        return _("datum")
    if schema.get("pattern"):
        return _("id")
    limit = schema.get("maxLength")
    if limit is None:
        return _("tekst")
    return _("één regel tekst") if limit <= _WIDE else _("tekst, ook over meer regels")


def _written(value: Any) -> str:
    """A value as it is written in a guide."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"' if isinstance(value, str) else str(value)
