"""From the condition of a form, or from a few Dutch words, to the als of a question."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from popgids.core.checks.errors import id_from
from popgids.core.importing.xpath import Call, Node, NotUnderstood, Ref, Value, parse_expression
from popgids.core.importing.yes_no import is_yes

if TYPE_CHECKING:
    from collections.abc import Mapping

_NEGATED = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">", "and": "or", "or": "and"}
_MIRRORED = {"=": "=", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}
_KEPT_AS_TEXT = ("open", "kort")
_NUMBERS = ("getal", "bedrag", "uren", "percentage")
_MOST_PARTS = 20


@dataclass(frozen=True, slots=True)
class Known:
    """A question as conditions can refer to it; values: what the form calls an answer, and what the guide does."""

    id: str
    kind: str
    values: dict[str, Any] = field(default_factory=dict)
    block: str = ""


class Unmet(NotUnderstood):
    """A condition that cannot be kept; code says why, name is the word it is about."""

    def __init__(self, code: str, name: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.name = name


def condition_from_form(text: str, known: Mapping[str, Known]) -> dict[str, Any]:
    """The als for an expression of a form.

    Raises Unmet when a guide cannot say it.
    """
    try:
        return _simple(_condition(parse_expression(text), known))
    except Unmet:
        raise
    except NotUnderstood:
        raise Unmet("voorwaarde-moeilijk") from None


def condition_from_words(text: str, known: Mapping[str, Known]) -> dict[str, Any]:
    """The als for words as: cursus is ja en vorm een van werk, collega.

    Raises Unmet when it is not understood.
    """
    if "${" in text:
        return condition_from_form(text, known)
    either = [_joined("and", [_test_in(part) for part in _split(side, "en")]) for side in _split(text, "of")]
    try:
        return _simple(_condition(_joined("or", either), known))
    except Unmet:
        raise
    except NotUnderstood:
        raise Unmet("voorwaarde-moeilijk") from None


def _split(text: str, word: str) -> list[str]:
    """The parts between a word, outside quotes."""
    pieces = re.split(rf"""("[^"]*"|'[^']*'|“[^”]*”)|\s+{word}\s+""", text, flags=re.IGNORECASE)
    parts = [""]
    for at, piece in enumerate(pieces):
        if at % 2 == 0:
            parts[-1] += piece
        elif piece is None:
            parts.append("")
        else:
            parts[-1] += piece
    return [part.strip() for part in parts]


_FILLED = re.compile(
    r"^(?P<name>.+?)\s+(?:is\s+)?(?P<empty>niet\s+ingevuld|leeg)?(?:ingevuld)?$", re.IGNORECASE
)
_TEST = re.compile(
    r"^(?P<name>.+?)\s*(?P<op>\bis\s+niet\b|\bis\s+een\s+van\b|\been\s+van\b|\bis\b|!=|<>|=)\s*(?P<value>.+)$",
    re.IGNORECASE,
)


def _test_in(words: str) -> Node:
    words = re.sub(r"^als\s+", "", words.strip(), flags=re.IGNORECASE)
    if re.search(r"\b(ingevuld|leeg)$", words, re.IGNORECASE):
        match = _FILLED.match(words)
        if match is not None:
            return Call("=" if match["empty"] else "!=", (_name(match["name"]), Value("")))
    match = _TEST.match(words)
    if match is None:
        raise Unmet("voorwaarde-woorden", words)
    name, operator, value = _name(match["name"]), " ".join(match["op"].lower().split()), match["value"]
    if operator.endswith("een van"):
        return _joined("or", [Call("=", (name, _literal(one))) for one in re.split(r"[,;|]", value)])
    return Call("=" if operator in ("is", "=") else "!=", (name, _literal(value)))


def _name(text: str) -> Ref:
    return Ref(text.strip().strip("\"'“”"))


def _literal(text: str) -> Value:
    text = text.strip().strip("\"'“”").strip()
    return Value(Decimal(text)) if re.fullmatch(r"\d{1,12}", text) else Value(text)


def _joined(name: str, nodes: list[Node]) -> Node:
    node = nodes[0]
    for one in nodes[1:]:
        node = Call(name, (node, one))
    return node


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
    if about.kind in _NUMBERS and isinstance(right.value, Decimal) and operator in (">=", "<="):
        return {
            "vraag": about.id,
            "minstens" if operator == ">=" else "hoogstens": _value(about, right.value),
        }
    points = _beyond(about, operator, right.value)
    if set(points) == set(about.values.values()):
        return {"vraag": about.id, "ingevuld": True}
    return {"vraag": about.id, "een_van": points}


def _known(node: Node, known: Mapping[str, Known]) -> Known:
    if not isinstance(node, Ref):
        raise NotUnderstood
    about = known.get(node.name) or known.get(id_from(node.name))
    if about is None:
        raise Unmet("voorwaarde-onbekend", node.name)
    if about.block:
        raise Unmet("voorwaarde-in-blok", node.name)
    return about


def _value(about: Known, value: str | Decimal) -> Any:
    """What the guide calls this answer."""
    word = str(value).strip()
    if about.kind == "ja-nee" and not about.values:
        found = is_yes(word)
    else:
        found = about.values.get(word, about.values.get(word.lower(), about.values.get(id_from(word))))
    if found is not None:
        return found
    if about.kind in _KEPT_AS_TEXT:
        return word
    if about.kind in _NUMBERS and re.fullmatch(r"\d{1,12}(\.\d{1,6})?", word):
        return float(word) if "." in word else int(word)
    if about.kind not in ("ja-nee", "keuze", "meerkeuze", "schaal"):
        raise Unmet("voorwaarde-soort", about.id)
    raise Unmet("voorwaarde-waarde", word)


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
        raise Unmet("voorwaarde-groter", about.id)
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
        if len(parts) > _MOST_PARTS:
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
