"""Adding to a guide file what is not there yet, with everything that is there letter for letter as it was."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from popgids.core.findings import value_at
from popgids.core.layering.items import JOINED
from popgids.core.toml_text import toml_value
from popgids.storage.guide_pieces import (
    begun_step,
    checked,
    in_step,
    key_line,
    question_lines,
    step_at,
)
from popgids.storage.toml.blocks import block_of, key_lines
from popgids.storage.toml.file import parse_toml
from popgids.storage.toml.positions import Positions

if TYPE_CHECKING:
    from popgids.core.findings import Loc


def with_added(text: str, loc: Loc, inside: Loc, new: Any) -> str | None:
    """The text of a file with one thing more; None when that cannot be done without touching anything else.

    inside: as in popgids.core.guide_edits.Add; new: a text, or the table of an item.
    """
    data = parse_toml(text)
    table = value_at(loc, data) if data is not None else None
    if not isinstance(table, dict):
        return None
    wanted = copy.deepcopy(data)
    key, *deeper = (str(part) for part in inside)
    known = table.get(key)
    if deeper:
        parties = {} if known is None else known
        listed = parties.get(deeper[0], []) if isinstance(parties, dict) else None
        if not isinstance(listed, list):
            return None
        _table_at(wanted, loc)[key] = {**parties, deeper[0]: [*listed, new]}
        return checked(_with_inner(text, loc, key, deeper[0], parties, [new]), wanted)
    if key == "doorvragen" or isinstance(new, Mapping) or isinstance(known, list):
        items = [] if known is None else known
        if not isinstance(items, list):
            return None
        _table_at(wanted, loc)[key] = [*items, new]
        return checked(_with_item(text, loc, key, new, items), wanted)
    _table_at(wanted, loc)[key] = new
    return checked(_with_value(text, loc, key, new), wanted)


def with_adapted(text: str, step: str, question: str, key: str, value: Any) -> str | None:
    """The text of a guide that says itself what this key is; None when it does so already, or cannot."""
    data = parse_toml(text)
    if data is None or not isinstance(data.get("stap", []), list):
        return None
    wanted = copy.deepcopy(data)
    at = step_at(data, step)
    if at is None:
        own = {"vraag": [{"id": question, key: value}]} if question else {key: value}
        wanted.setdefault("stap", []).append({"soort": step, **own})
        lines = question_lines({"id": question, key: value}) if question else f"{key_line(key, value)}\n"
        return checked(begun_step(text, step, lines, has_question=bool(question)), wanted)
    loc: Loc = ("stap", at)
    if question:
        questions = wanted["stap"][at].setdefault("vraag", [])
        if not isinstance(questions, list):
            return None
        known = [one.get("id") for one in questions if isinstance(one, dict)]
        if question not in known:
            questions.append({"id": question, key: value})
            return checked(in_step(text, at, {"id": question, key: value}), wanted)
        loc = (*loc, "vraag", known.index(question))
    return _with_own(text, loc, key, value, wanted)


def with_setting(text: str, loc: Loc, key: str, value: str | bool) -> str | None:
    """The text of a file in which a key of the table at loc has this value; None when that cannot be done alone."""
    data = parse_toml(text)
    table = value_at(loc, data) if data is not None else None
    if not isinstance(table, dict):
        return None
    wanted = copy.deepcopy(data)
    _table_at(wanted, loc)[key] = value
    if key not in table:
        return checked(_with_value(text, loc, key, value), wanted)
    span = Positions(text).value_span((*loc, key))
    if span is None:
        return None
    return checked(text[: span[0]] + toml_value(value) + text[span[1] :], wanted)


def without_setting(text: str, loc: Loc, key: str, value: str | bool) -> str | None:
    """The text of a file without a key of the table at loc, which has this value then.

    Where more stands on its line, such as a comment, it says the value. None when neither can be done alone.
    """
    if Positions(text).value_span((*loc, key)) is None:
        return None
    lines = key_lines(text, loc, key)
    if lines is not None and not lines.comment:
        wanted = copy.deepcopy(parse_toml(text))
        _table_at(wanted, loc).pop(key, None)
        found = checked(text[: lines.start] + text[lines.end :], wanted)
        if found is not None:
            return found
    return with_setting(text, loc, key, value)


def with_instead(text: str, loc: Loc, old: str, key: str, value: str, *, may_go: bool) -> str | None:
    """The text of a file in which a table says a key in the place of another one, with the comment behind that.

    may_go: nothing has to be said when there is no comment to keep. None when it cannot be done alone.
    """
    lines, span = key_lines(text, loc, old), Positions(text).value_span((*loc, old))
    if lines is None or span is None:
        return None
    wanted = copy.deepcopy(parse_toml(text))
    table = _table_at(wanted, loc)
    table.pop(old, None)
    if may_go and not lines.comment:
        return checked(text[: lines.start] + text[lines.end :], wanted)
    table[key] = value
    said = f"{lines.indent}{key} = {toml_value(value)}"
    return checked(text[: lines.start] + said + text[span[1] :], wanted)


def _with_own(text: str, loc: Loc, key: str, value: Any, wanted: Any) -> str | None:
    """A key more in a table; of a table with a list for each party, one party more."""
    table = _table_at(wanted, loc)
    if key not in table:
        table[key] = value
        return checked(_with_value(text, loc, key, value), wanted)
    known = table[key]
    is_joined = key in JOINED and isinstance(known, dict) and isinstance(value, Mapping)
    if not is_joined or len(value) != 1 or known.keys() & value.keys():
        return None
    ((party, listed),) = value.items()
    changed = _with_inner(text, loc, key, party, dict(known), listed)
    known[party] = listed
    return checked(changed, wanted)


def _table_at(data: Any, loc: Loc) -> Any:
    for part in loc:
        data = data[part]
    return data


def _with_value(text: str, loc: Loc, key: str, value: Any) -> str | None:
    """A key more, under the last line of the table's own lines."""
    end = Positions(text).own_end(loc)
    if end is None:
        return None
    at, indent = end
    return f"{text[:at]}\n{key_line(key, value, indent)}{text[at:]}"


def _with_item(text: str, loc: Loc, key: str, new: Any, known: Any) -> str | None:
    """One more item at the end of a list, which is begun when there is none."""
    positions = Positions(text)
    span = positions.value_span((*loc, key))
    if span is None:
        block = block_of(text, (*loc, key, len(known) - 1)) if known else None
        if block is None:
            return None if known else _with_value(text, loc, key, [new])
        lines = text[block.start : block.end].split("\n")
        heading = next(line for line in lines if not line.lstrip().startswith("#"))
        item = [key_line(str(one), value, block.indent) for one, value in dict(new).items()]
        return (
            text[: block.end]
            + "\n\n"
            + "\n".join([heading.split("#")[0].rstrip(), *item])
            + text[block.end :]
        )
    count = len(known)
    if not count:
        return text[: span[0]] + toml_value([new]) + text[span[1] :]
    last = positions.value_span((*loc, key, count - 1))
    return None if last is None else _behind(text, last, span[1], new)


def _behind(text: str, last: tuple[int, int], list_end: int, new: Any) -> str:
    """An item behind the last one of a list, on a line of its own when the last one has one."""
    start, end = last
    line_end = text.find("\n", end)
    if line_end < 0 or line_end >= list_end:
        return f"{text[:end]}, {toml_value(new)}{text[end:]}"
    rest = text[end:line_end]
    has_comma = rest.lstrip().startswith(",")
    begin = text.rfind("\n", 0, start) + 1
    indent = text[begin:start] if not text[begin:start].strip() else "    "
    return (
        text[:end]
        + ("" if has_comma else ",")
        + f"{rest}\n{indent}{toml_value(new)}{',' if has_comma else ''}"
        + text[line_end:]
    )


def _with_inner(
    text: str, loc: Loc, key: str, party: str, known: dict[str, Any], new: list[Any]
) -> str | None:
    """A list more in a table with a list for each party, such as tips, or one more item in the list that is there."""
    if not known:
        return _with_value(text, loc, key, {party: new})
    positions = Positions(text)
    if party in known:
        return _with_item(text, (*loc, key), party, new[0], known[party])
    if positions.own_end((*loc, key)) is not None:
        return _with_value(text, (*loc, key), party, new)
    span = positions.value_span((*loc, key))
    if span is None or text[span[1] - 1] != "}":
        return _with_value(text, loc, f"{key}.{party}", new)
    at = span[0] + len(text[span[0] : span[1] - 1].rstrip())
    return f"{text[:at]}, {party} = {toml_value(new)}{text[at:]}"
