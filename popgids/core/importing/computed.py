"""From the calculation of a form to a berekend question, where a guide knows the calculation."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from popgids.core.importing.xpath import Call, Node, NotUnderstood, Ref, Value, parse_expression

if TYPE_CHECKING:
    from collections.abc import Mapping

    from popgids.core.importing.conditions import Known

_SHAREABLE = ("getal", "bedrag", "uren", "percentage", "schaal")
_MOST_DECIMALS = 4
_WRAPPERS = ("coalesce", "number", "once", "int")


def computed_from_form(text: str, known: Mapping[str, Known]) -> dict[str, Any]:
    """The keys formule, over, and where they apply gewichten and decimalen.

    Raises NotUnderstood.
    """
    node = parse_expression(text)
    extra: dict[str, Any] = {}
    if isinstance(node, Call) and node.name == "round" and node.args:
        if len(node.args) > 1:
            digits = node.args[1]
            if not isinstance(digits, Value) or not isinstance(digits.value, Decimal):
                raise NotUnderstood
            extra["decimalen"] = min(_MOST_DECIMALS, max(0, int(digits.value)))
        node = node.args[0]
    return _formula(_bare(node), known) | extra


def _bare(node: Node) -> Node:
    """Without what only guards against an empty answer."""
    if isinstance(node, Call) and node.name in _WRAPPERS and node.args:
        return _bare(node.args[0])
    return node


def _formula(node: Node, known: Mapping[str, Known]) -> dict[str, Any]:
    if not isinstance(node, Call):
        raise NotUnderstood
    name, args = node.name, [_bare(one) for one in node.args]
    if name in ("sum", "max", "min") and args:
        formula = {"sum": "som", "max": "hoogste", "min": "laagste"}[name]
        return {"formule": formula, "over": [_number(one, known) for one in args]}
    if name == "-" and len(args) == 2:  # noqa: PLR2004
        return {"formule": "verschil", "over": [_number(one, known) for one in args]}
    if name == "+":
        parts = _terms(node)
        if all(isinstance(one, Call) and one.name == "*" for one in parts):
            return _weighted(parts, known)
        return {"formule": "som", "over": [_number(one, known) for one in parts]}
    if name == "div" and isinstance(args[1], Value):
        parts = _terms(args[0])
        if args[1].value == len(parts) > 1:
            return {"formule": "gemiddelde", "over": [_number(one, known) for one in parts]}
    if name == "div" and isinstance(args[1], Call) and args[1].name == "count":
        above = args[0]
        if isinstance(above, Call) and above.name == "sum" and len(above.args) == 1:
            return {"formule": "gemiddelde", "over": [_number(_bare(above.args[0]), known)]}
    raise NotUnderstood


def _terms(node: Node) -> list[Node]:
    node = _bare(node)
    if isinstance(node, Call) and node.name == "+":
        return [term for one in node.args for term in _terms(one)]
    return [node]


def _weighted(parts: list[Node], known: Mapping[str, Known]) -> dict[str, Any]:
    """A mean with weights: only when they are one together, for else it is another number."""
    over, weights = [], []
    for part in parts:
        assert isinstance(part, Call)  # noqa: S101  (the caller looked)
        sides = [_bare(one) for one in part.args]
        weight = next((one.value for one in sides if isinstance(one, Value)), None)
        about = next((one for one in sides if isinstance(one, Ref)), None)
        if not isinstance(weight, Decimal) or about is None:
            raise NotUnderstood
        over.append(_number(about, known))
        weights.append(float(weight))
    if abs(sum(weights) - 1) > 0.001:  # noqa: PLR2004
        raise NotUnderstood
    return {"formule": "gewogen-gemiddelde", "over": over, "gewichten": weights}


def _number(node: Node, known: Mapping[str, Known]) -> str:
    if not isinstance(node, Ref):
        raise NotUnderstood
    about = known.get(node.name)
    if about is None or about.kind not in _SHAREABLE:
        raise NotUnderstood
    return f"{about.block}.{about.id}" if about.block else about.id
