"""From the condition of a form to the als of a question."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from popgids.core.ids import id_from
from popgids.core.importing.xpath import Call, Node, NotUnderstood, Ref, Value, parse_expression
from popgids.core.importing.yes_no import is_yes
from popgids.core.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

_NEGATED = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">", "and": "or", "or": "and"}
_MIRRORED = {"=": "=", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}
_SIGN = re.compile(r"^\W*[!≠<>=~¬]|[!≠<>=~¬]\W*$")
"""A sign around a name or an answer, that can turn the meaning of a test around."""
_KEPT_AS_TEXT = ("open", "kort")
_NUMBERS = ("getal", "bedrag", "uren", "percentage", "berekend")
MOST_PARTS = 20
"""A guide has no more tests than this in one all or any."""


@dataclass(frozen=True, slots=True)
class Known:
    """A question as conditions can refer to it; values: what the form calls an answer, and what the guide does.

    is_whole: its answer is a number without decimals.
    """

    id: str
    kind: str
    values: dict[str, Any] = field(default_factory=dict)
    block: str = ""
    is_whole: bool = False


class Unmet(NotUnderstood):
    """A condition that cannot be kept; code says why, name is the word it is about.

    facts: the question that it is about, the answers that this has, or the name that was perhaps meant.
    """

    def __init__(self, code: str, name: str = "", **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.name = name
        self.facts = facts


def condition_from_form(text: str, known: Mapping[str, Known]) -> dict[str, Any]:
    """The als for an expression of a form.

    Raises Unmet when a guide cannot say it.
    """
    try:
        return condition_of(parse_expression(text), known)
    except Unmet:
        raise
    except NotUnderstood:
        raise Unmet("voorwaarde-moeilijk") from None


def condition_of(node: Node, known: Mapping[str, Known]) -> dict[str, Any]:
    """The als for an expression that was read.

    Raises NotUnderstood, or Unmet when a guide cannot say it.
    """
    return _simple(_condition(node, known))


def _condition(node: Node, known: Mapping[str, Known], *, negate: bool = False) -> dict[str, Any]:
    if not isinstance(node, Call):
        raise NotUnderstood
    if node.name == "not" and len(node.args) == 1:
        return _condition(node.args[0], known, negate=not negate)
    if node.name in ("and", "or"):
        name = _NEGATED[node.name] if negate else node.name
        parts = [_condition(one, known, negate=negate) for one in node.args]
        return {"all" if name == "and" else "any": parts}
    if node.name == "selected":
        return _compare("!=" if negate else "=", *_two(node), known)
    if node.name in _MIRRORED:
        left, right = _two(node)
        operator = _NEGATED[node.name] if negate else node.name
        if isinstance(left, Value):
            left, right, operator = right, left, _MIRRORED[operator]
        return _compare(operator, left, right, known)
    raise NotUnderstood


def _two(node: Call) -> tuple[Node, Node]:
    if len(node.args) != 2:  # noqa: PLR2004
        raise NotUnderstood
    return node.args[0], node.args[1]


def _compare(operator: str, left: Node, right: Node, known: Mapping[str, Known]) -> dict[str, Any]:
    if not isinstance(right, Value):
        raise NotUnderstood
    if isinstance(left, Call) and left.name in ("string-length", "count-selected") and len(left.args) == 1:
        about = _known(left.args[0], known)
        limit = f"{operator} {right.value}"
        if limit in ("> 0", "!= 0", ">= 1"):
            return {"vraag": about.id, "ingevuld": True}
        if limit in ("= 0", "< 1", "<= 0"):
            return {"vraag": about.id, "ingevuld": False}
        raise NotUnderstood
    about = _known(left, known)
    if right.value == "" and operator in ("=", "!="):
        return {"vraag": about.id, "ingevuld": operator == "!="}
    if operator == "=":
        return {"vraag": about.id, "is": _value(about, right.value)}
    if operator == "!=":
        return {"vraag": about.id, "is_niet": _value(about, right.value)}
    if about.kind in _NUMBERS and isinstance(right.value, Decimal):
        return _limit(about, operator, right.value)
    points = _beyond(about, operator, right.value)
    if set(points) == set(about.values.values()):
        return {"vraag": about.id, "ingevuld": True}
    return {"vraag": about.id, "een_van": points}


def _limit(about: Known, operator: str, limit: Decimal) -> dict[str, Any]:
    """The lowest or the highest number that fits; one that itself does not fit is left out."""
    key = "minstens" if operator in (">", ">=") else "hoogstens"
    if operator in (">=", "<="):
        return {"vraag": about.id, key: _value(about, limit)}
    if about.is_whole and limit == limit.to_integral_value():
        nearest = max(limit + (1 if operator == ">" else -1), Decimal(0))
        if nearest != limit:
            return {"vraag": about.id, key: _value(about, nearest)}
    number = _value(about, limit)
    return {"all": [{"vraag": about.id, key: number}, {"vraag": about.id, "is_niet": number}]}


def known_as(name: str, known: Mapping[str, Known]) -> Known | None:
    """The question that goes by this name, whatever its capitals and signs."""
    return known.get(name) or (None if _SIGN.search(name) else known.get(id_from(name)))


def value_as(about: Known, words: str) -> Any:
    """What the guide calls this answer; None when the question has no such answer."""
    words = words.strip()
    if about.kind == "ja-nee" and not about.values:
        return is_yes(words)
    if about.kind in _NUMBERS and re.fullmatch(r"\d{1,12}(\.\d{1,6})?", words):
        return float(words) if "." in words else int(words)
    found = about.values.get(words, about.values.get(words.lower()))
    return found if found is not None or _SIGN.search(words) else about.values.get(id_from(words))


def _known(node: Node, known: Mapping[str, Known]) -> Known:
    if not isinstance(node, Ref):
        raise NotUnderstood
    about = known_as(node.name, known)
    if about is None:
        near = nearest(node.name, {one.id for one in known.values()})
        raise Unmet("voorwaarde-onbekend", node.name, nearest=next(iter(near), ""))
    if about.block:
        raise Unmet("voorwaarde-in-blok", node.name)
    return about


def _value(about: Known, value: str | Decimal) -> Any:
    """What the guide calls this answer."""
    word = str(value).strip()
    found = value_as(about, word)
    if found is not None:
        return found
    if about.kind in _KEPT_AS_TEXT:
        return word
    if about.kind not in ("ja-nee", "keuze", "meerkeuze", "schaal"):
        raise Unmet("voorwaarde-soort", about.id)
    raise Unmet("voorwaarde-waarde", word, about=about.id, allowed=_answers(about))


def _answers(about: Known) -> tuple[str, ...]:
    """What somebody may call the answers of a question, each by the first of its names."""
    if about.kind == "ja-nee" and not about.values:
        return ("ja", "nee")
    names: dict[Any, str] = {}
    for name, value in about.values.items():
        names.setdefault(value, name)
    return tuple(name for value, name in names.items() if value != "anders")


def _beyond(about: Known, operator: str, limit: str | Decimal) -> list[Any]:
    """The choices on one side of a limit, where they can be told one by one."""
    if about.kind not in ("schaal", "keuze") or not isinstance(limit, Decimal):
        raise Unmet("voorwaarde-groter", about.id)
    tests = {
        "<": lambda one: one < limit,
        "<=": lambda one: one <= limit,
        ">": lambda one: one > limit,
        ">=": lambda one: one >= limit,
    }
    found = [
        value
        for name, value in about.values.items()
        if re.fullmatch(r"\d{1,6}(\.\d{1,6})?", name) and tests[operator](Decimal(name))
    ]
    found = list(dict.fromkeys(found))
    if not found:
        if about.kind != "schaal":
            raise Unmet("voorwaarde-groter", about.id)
        raise Unmet("voorwaarde-waarde", f"{operator} {limit}", about=about.id, allowed=_answers(about))
    return found


def _simple(condition: dict[str, Any]) -> dict[str, Any]:
    """The same condition with fewer layers; several answers to one question become een_van."""
    for key in ("all", "any"):
        if key not in condition:
            continue
        parts: list[dict[str, Any]] = []
        for one in map(_simple, condition[key]):
            parts += one.get(key, [one])
        parts = [one for at, one in enumerate(parts) if one not in parts[:at]]
        if key == "any":
            parts = _one_of(parts)
        if len(parts) > MOST_PARTS:
            raise Unmet("voorwaarde-moeilijk")
        return parts[0] if len(parts) == 1 else {key: parts}
    return condition


def _one_of(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    about = {one.get("vraag") for one in parts}
    values = [one.get("is") for one in parts]
    if (
        len(parts) > 1
        and len(about) == 1
        and all(value is not None and not isinstance(value, bool) for value in values)
    ):
        return [{"vraag": parts[0]["vraag"], "een_van": values}]
    return parts


def both(first: dict[str, Any] | None, second: dict[str, Any] | None) -> dict[str, Any] | None:
    """The condition that holds when both do."""
    if first is None or second is None:
        return first or second
    return _simple({"all": [first, second]})
