"""The questions in a guide file: one more, one less, another order; everything else letter for letter as it was."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any

from popgids.core.layering.items import AFTER, ORDER, PLACE_KEYS
from popgids.core.layering.layers import EXTENDS
from popgids.core.toml_text import toml_string, toml_value
from popgids.storage.guide_hiding import without_in_order
from popgids.storage.guide_pieces import (
    begun_step,
    checked,
    in_step,
    key_line,
    question_lines,
    step_at,
)
from popgids.storage.toml.blocks import block_of, key_lines, whole_lines, with_swapped, without_block
from popgids.storage.toml.file import parse_toml
from popgids.storage.toml.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from popgids.core.findings import Loc
    from popgids.storage.toml.blocks import Block

_COMMA_AT_END = re.compile(r"[ \t]*,[ \t]*(?:#[^\n]*)?\n")


def with_question(text: str, step: str, after: str, question: Mapping[str, Any]) -> str | None:
    """The text of a guide with a question more; None when that cannot be said without touching anything else.

    after: the id of the question that it comes behind, "" for the end of the step.
    """
    data = parse_toml(text)
    if data is None or not step:
        return None
    at = step_at(data, step)
    if at is None:
        return _with_step(text, data, step, after, question)
    if not isinstance(data["stap"][at].get("vraag", []), list):
        return None
    known = _ids(data, at)
    order = data["stap"][at].get(ORDER)
    new = dict(question)
    if isinstance(order, list) and after in order:
        changed = _with_list(text, ("stap", at, ORDER), _behind(order, after, new["id"]))
    else:
        changed = text
        if after and EXTENDS in data:
            new[AFTER] = after
    behind = known.index(after) if after in known else None
    wanted = parse_toml(changed) if changed else None
    if wanted is None:
        return None
    wanted["stap"][at].setdefault("vraag", []).insert(len(known) if behind is None else behind + 1, new)
    return checked(in_step(changed, at, new, behind), wanted)


def _with_step(
    text: str, data: dict[str, Any], step: str, after: str, question: Mapping[str, Any]
) -> str | None:
    """A guide that builds on another, with the first question of its own in a step."""
    if EXTENDS not in data or not isinstance(data.get("stap", []), list):
        return None
    new = {**question, **({AFTER: after} if after else {})}
    wanted = {**data, "stap": [*data.get("stap", ()), {"soort": step, "vraag": [new]}]}
    return checked(begun_step(text, step, question_lines(new), has_question=True), wanted)


def without_question(text: str, step: str, name: str) -> str | None:
    """The text of a guide without this question of its own, and without the places that name it."""
    changed = without_in_order(text, name)
    data = parse_toml(changed)
    at = step_at(data, step) if data is not None else None
    if data is None or at is None or name not in _ids(data, at):
        return None
    number = _ids(data, at).index(name)
    own = data["stap"][at]["vraag"][number]
    place = next(((key, own[key]) for key in PLACE_KEYS if isinstance(own.get(key), str)), None)
    moved = _with_places(changed, at, name, place)
    wanted = parse_toml(moved)
    block = block_of(moved, ("stap", at, "vraag", number))
    if wanted is None or block is None:
        return None
    del wanted["stap"][at]["vraag"][number]
    if not wanted["stap"][at]["vraag"]:
        del wanted["stap"][at]["vraag"]
    return checked(_without_its_lines(moved, block), wanted)


def _without_its_lines(text: str, block: Block) -> str:
    """The text without a question; of the empty lines above and below it the most, which keep the next part apart."""
    before, after = text[: block.start], text[block.end :]
    if not before.strip() or not after.strip():
        return without_block(text, block)
    above, below = before.rstrip("\n"), after.lstrip("\n")
    gap = max(len(before) - len(above), len(after) - len(below))
    return above + "\n" * gap + below


def _with_places(text: str, at: int, name: str, place: tuple[str, str] | None) -> str:
    """The text in which what stands beside this question stands beside what that one stood beside."""
    data = parse_toml(text) or {}
    for number, one in enumerate(data["stap"][at]["vraag"]):
        for key in PLACE_KEYS:
            if not isinstance(one, dict) or one.get(key) != name:
                continue
            loc: Loc = ("stap", at, "vraag", number)
            text = _without_key(text, loc, key)
            if place is not None and place[1] != one.get("id"):
                end = Positions(text).own_end(loc)
                if end is not None:
                    text = f"{text[: end[0]]}\n{key_line(*place, end[1])}{text[end[0] :]}"
    return text


def with_order(text: str, step: str, order: Sequence[str]) -> str | None:
    """The text of a guide that asks the questions of a step in another order; order: all their ids.

    In a guide of one file two questions that follow each other change places; one that builds on another says the order.
    """
    data = parse_toml(text)
    if data is None or not step:
        return None
    at = step_at(data, step)
    if EXTENDS not in data:
        return None if at is None else _with_questions_swapped(text, data, at, order)
    if at is None:
        wanted = {**data, "stap": [*data.get("stap", ()), {"soort": step, ORDER: list(order)}]}
        return checked(
            begun_step(text, step, f"{key_line(ORDER, list(order))}\n", has_question=False), wanted
        )
    questions = data["stap"][at].get("vraag")
    for number, one in enumerate(questions if isinstance(questions, list) else ()):
        for key in PLACE_KEYS:
            if isinstance(one, dict) and key in one:
                text = _without_key(text, ("stap", at, "vraag", number), key)
    return _with_list(text, ("stap", at, ORDER), list(order)) or None


def _with_questions_swapped(text: str, data: dict[str, Any], at: int, order: Sequence[str]) -> str | None:
    known = _ids(data, at)
    wrong = [number for number, (old, new) in enumerate(zip(known, order, strict=False)) if old != new]
    if sorted(known) != sorted(order) or len(set(known)) != len(known) or len(wrong) != 2:  # noqa: PLR2004
        return None
    first, second = wrong
    blocks = [block_of(text, ("stap", at, "vraag", number)) for number in (first, second)]
    if second != first + 1 or blocks[0] is None or blocks[1] is None:
        return None
    wanted = copy.deepcopy(data)
    questions = wanted["stap"][at]["vraag"]
    questions[first], questions[second] = questions[second], questions[first]
    return checked(with_swapped(text, blocks[0], blocks[1]), wanted)


def _ids(data: Mapping[str, Any], at: int) -> list[str]:
    """The ids of the questions of a step of this file; "" for one that has none."""
    found = data["stap"][at].get("vraag")
    questions = found if isinstance(found, list) else []
    return [str(one.get("id", "")) if isinstance(one, dict) else "" for one in questions]


def _behind(order: Sequence[str], after: str, new: str) -> list[str]:
    at = order.index(after) + 1
    return [*order[:at], new, *order[at:]]


def _with_list(text: str, loc: Loc, new: list[str]) -> str:
    """The text with a list of texts at this place, which a table gets when it has none; "" when that cannot be."""
    data: Any = parse_toml(text)
    if data is None:
        return ""
    table = data
    for part in loc[:-1]:
        table = table[part]
    positions = Positions(text)
    span = positions.value_span(loc)
    end = positions.own_end(loc[:-1])
    if span is not None:
        old = table[loc[-1]]
        in_place = _reordered(text, loc, old, new) or _with_one_more(text, loc, old, new)
        changed = in_place or text[: span[0]] + toml_value(new) + text[span[1] :]
    elif end is not None and loc[-1] not in table:
        changed = f"{text[: end[0]]}\n{key_line(str(loc[-1]), new, end[1])}{text[end[0] :]}"
    else:
        return ""
    table[loc[-1]] = new
    return checked(changed, data) or ""


def _reordered(text: str, loc: Loc, old: Any, new: Sequence[str]) -> str | None:
    """The same items in another order, each in the place of another, so that the layout of the list stays.

    None when old is something else than those items.
    """
    if not isinstance(old, list) or sorted(map(str, old)) != sorted(new):
        return None
    positions = Positions(text)
    for at in reversed(range(len(old))):
        span = positions.value_span((*loc, at))
        if span is None:
            return None
        text = text[: span[0]] + toml_string(new[at]) + text[span[1] :]
    return text


def _with_one_more(text: str, loc: Loc, old: Any, new: Sequence[str]) -> str | None:
    """The list with one item more behind another one, on a line of its own when that one has one.

    None when old is something else than the other items.
    """
    more = [at for at in range(1, len(new)) if [*new[:at], *new[at + 1 :]] == old]
    span = Positions(text).value_span((*loc, more[0] - 1)) if more else None
    if span is None:
        return None
    at = more[0]
    item = toml_string(new[at])
    line_start, line_end = whole_lines(text, *span)
    indent = text[line_start : span[0]]
    if not indent.strip() and _COMMA_AT_END.match(text[span[1] : line_end]):
        return f"{text[:line_end]}{indent}{item},\n{text[line_end:]}"
    return f"{text[: span[1]]}, {item}{text[span[1] :]}"


def _without_key(text: str, loc: Loc, key: str) -> str:
    """The text without a key; a comment behind it keeps its line. As it was when more stands on the line."""
    found = key_lines(text, loc, key)
    if found is None:
        return text
    kept = f"{found.indent}{found.comment}\n" if found.comment else ""
    return text[: found.start] + kept + text[found.end :]
