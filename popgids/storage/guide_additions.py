"""Adding to a guide file what is not there yet, with everything that is there letter for letter as it was."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from popgids.core.checks.errors import value_at
from popgids.storage.guide_editing import toml_string, unchanged, write_guide
from popgids.storage.toml.file import parse_toml
from popgids.storage.toml.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from popgids.core.findings import Loc

_HIDES = "verberg"


def add_text(path: Path, loc: Loc, inside: Loc, new: str, fingerprint: str) -> bool:
    """Whether a text was added to the part at loc: the value of a key, or one more item of a list.

    inside: ("uitleg",), ("doorvragen",) or ("tips", "medewerker"); fingerprint: of the file as it was read. Raises
    NotSavedError, UnreadableFileError, and ChangedOnDiskError when the file was changed since.
    """
    return _written(path, fingerprint, lambda text: with_added(text, loc, inside, new))


def adapt_part(path: Path, step: str, question: str, key: str, value: Any, fingerprint: str) -> bool:
    """Whether a guide says now itself what a key is of a question that it has from its base (or of a step).

    step: the kind of the step; question: the id, empty for the step itself. Raises as add_text.
    """
    return _written(path, fingerprint, lambda text: with_adapted(text, step, question, key, value))


def hide_part(path: Path, name: str, fingerprint: str) -> bool:
    """Whether a guide hides now a question or step of its base. Raises as add_text."""
    return _written(path, fingerprint, lambda text: with_hidden(text, name))


def _written(path: Path, fingerprint: str, change: Callable[[str], str | None]) -> bool:
    changed = change(unchanged(path, fingerprint).text)
    if changed is None:
        return False
    write_guide(path, changed)
    return True


def with_added(text: str, loc: Loc, inside: Loc, new: str) -> str | None:
    """The text of a file with a text more; None when that cannot be done without touching anything else."""
    data = parse_toml(text)
    table = value_at(loc, data) if data is not None else None
    if not isinstance(table, dict):
        return None
    wanted = copy.deepcopy(data)
    key, *deeper = (str(part) for part in inside)
    if not deeper:
        is_list = key == "doorvragen" or isinstance(table.get(key), list)
        added = _with_item(text, loc, key, new) if is_list else _with_value(text, loc, key, new)
        _table_at(wanted, loc)[key] = [*table.get(key, ()), new] if is_list else new
    else:
        party = deeper[0]
        known = table.get(key, {})
        added = _with_inner(text, loc, key, party, known, new) if isinstance(known, dict) else None
        if isinstance(known, dict):
            _table_at(wanted, loc)[key] = {**known, party: [*known.get(party, ()), new]}
    return _checked(added, wanted)


def with_hidden(text: str, name: str) -> str | None:
    """The text of a guide that hides this part of its base, too."""
    data = parse_toml(text)
    if data is None or not isinstance(data.get(_HIDES, []), list):
        return None
    return _checked(_with_item(text, (), _HIDES, name), {**data, _HIDES: [*data.get(_HIDES, ()), name]})


def with_adapted(text: str, step: str, question: str, key: str, value: Any) -> str | None:
    """The text of a guide that says itself what this key is; None when it does so already, or cannot."""
    data = parse_toml(text)
    if data is None:
        return None
    wanted = copy.deepcopy(data)
    steps = wanted.setdefault("stap", [])
    if not isinstance(steps, list):
        return None
    at = next(
        (n for n, one in enumerate(steps) if isinstance(one, dict) and one.get("soort") == step), len(steps)
    )
    is_new_step = at == len(steps)
    if is_new_step:
        steps.append({"soort": step})
    own = steps[at].setdefault("vraag", []) if question else None
    known = [one.get("id") for one in own if isinstance(one, dict)] if isinstance(own, list) else []
    heading = f"[[stap]]\nsoort = {toml_string(step)}\n"
    line = f"{key} = {toml_value(value)}\n"
    block = f"[[stap.vraag]]\nid = {toml_string(question)}\n{line}"
    if own is None or question in known:
        table = steps[at] if own is None else own[known.index(question)]
        if key in table:
            return None
        table[key] = value
        loc: Loc = ("stap", at) if own is None else ("stap", at, "vraag", known.index(question))
        changed = _at_end(text, heading + line) if is_new_step else _with_value(text, loc, key, value)
        return _checked(changed, wanted)
    own.append({"id": question, key: value})
    changed = _at_end(text, f"{heading}\n{block}") if is_new_step else _in_step(text, at, block)
    return _checked(changed, wanted)


def toml_value(value: Any) -> str:
    """A text, a list of texts, or a table of those, in one line of TOML."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {toml_value(one)}" for key, one in value.items()) + " }"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(toml_value(one) for one in value) + "]"
    return toml_string(str(value))


def _checked(changed: str | None, wanted: Any) -> str | None:
    return changed if changed is not None and parse_toml(changed) == wanted else None


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
    return f"{text[:at]}\n{indent}{key} = {toml_value(value)}{text[at:]}"


def _with_item(text: str, loc: Loc, key: str, new: str) -> str | None:
    """One more item at the end of a list, which is begun when there is none."""
    span = Positions(text).value_span((*loc, key))
    if span is None:
        return _with_value(text, loc, key, [new])
    whole = text[span[0] : span[1]]
    items = parse_toml(f"x = {whole}")
    count = len(items["x"]) if items is not None and isinstance(items["x"], list) else 0
    if not count:
        return text[: span[0]] + toml_value([new]) + text[span[1] :]
    last = Positions(text).value_span((*loc, key, count - 1))
    if last is None:
        return None
    start, end = last
    line_end = text.find("\n", end)
    if line_end < 0 or line_end >= span[1]:
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


def _with_inner(text: str, loc: Loc, key: str, party: str, known: dict[str, Any], new: str) -> str | None:
    """One more item in a list inside a table, such as the tips for one of the two."""
    if not known:
        return _with_value(text, loc, key, {party: [new]})
    positions = Positions(text)
    if party in known:
        return _with_item(text, (*loc, key), party, new)
    if positions.own_end((*loc, key)) is not None:
        return _with_value(text, (*loc, key), party, [new])
    span = positions.value_span((*loc, key))
    if span is None or text[span[1] - 1] != "}":
        return None
    at = span[0] + len(text[span[0] : span[1] - 1].rstrip())
    return f"{text[:at]}, {party} = {toml_value([new])}{text[at:]}"


def _at_end(text: str, block: str) -> str:
    return f"{text.rstrip()}\n\n{block}" if text.strip() else block


def _in_step(text: str, at: int, block: str) -> str | None:
    """A block under the last line of a step with its questions."""
    positions = Positions(text)
    inside = [path for path, _place in positions.tables() if path[:2] == ("stap", at)]
    ends = [end[0] for path in inside if (end := positions.own_end(path)) is not None]
    if not ends:
        return None
    last = max(ends)
    return f"{text[:last]}\n\n{block.rstrip()}{text[last:]}"
