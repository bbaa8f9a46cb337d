"""Guides to start from: an example with everything, one that builds on another, a copy. As text; and where they go."""

from __future__ import annotations

import errno
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from popgids.core.guide import StepKind
from popgids.core.guide_io import dump_guide
from popgids.core.references import parse_reference
from popgids.errors import NotSavedError, UnreadableFileError
from popgids.storage.files import ensure_folder, publish_exclusive, saving, write_atomic
from popgids.storage.guide_reading import comes_with_program
from popgids.storage.toml.file import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.guide import Guide

_TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
_OWN_QUESTION = "eigen-vraag"
_OWN_EXAMPLE = re.compile(r"^(#[^\n]*\n)(\[\[stap\.vraag\]\]\n(?:\w[^\n]*\n)+)", re.MULTILINE)
"""The question of its own in the template, with what is said of it above."""
_OWN_SOURCES = re.compile(r'^bron = \[\s*(?:"[A-Z]\d+\.\d+",?\s*)+\]\n', re.MULTILINE)
"""What a guide of popgids is based on, in numbers that mean nothing outside it."""
_USUAL_STEPS = (StepKind.EMPLOYEE_NEED, StepKind.CURRENT_STATE)


def new_guide_text(guide_id: str, title: str) -> str:
    """A commented guide with each kind of thing in it once."""
    return with_facts(_template("nieuwe-gids"), {"id": guide_id, "titel": title})


def extending_guide_text(guide_id: str, title: str, base: Guide, *, with_example: bool = True) -> str:
    """A commented guide that builds on another; with_example: it adds one question, which else is a comment, too."""
    kinds = [step.kind for step in base.steps]
    step = next((one for one in _USUAL_STEPS if one in kinds), kinds[0])
    here = next(one for one in base.steps if one.kind is step)
    every = [one.id for each in base.steps for one in each.questions]
    needed = set(_words_in(dump_guide(base)))
    free = (one for one in (*(one.id for one in here.questions), *every) if one not in needed)
    question = next(free, "een-id")
    own = _OWN_QUESTION
    while own in every:
        own += "-2"
    text = _template("uitbreiding")
    if not with_example:
        text = _OWN_EXAMPLE.sub(_as_comment, text)
    for name, word in (("BASIS", base.id), ("STAP", step.value), ("VRAAG", question), ("EIGEN", own)):
        text = text.replace(f"@{name}@", word)
    return with_facts(text, {"id": guide_id, "titel": title})


def _as_comment(example: re.Match[str]) -> str:
    heading, lines = example[1].removesuffix(".\n"), example[2]
    return f"{heading}: haal de # weg.\n" + "".join(f"# {line}\n" for line in lines.splitlines())


def copied_guide_text(source: Path, guide_id: str, title: str = "") -> str:
    """A guide under another id, as a draft, with its comments and its layout; one of popgids without its own sources.

    Raises UnreadableFileError.
    """
    found = read_toml(source)
    if found.data is None:
        raise UnreadableFileError(str(source), found.problems)
    text = _OWN_SOURCES.sub("", found.text) if comes_with_program(source) else found.text
    return with_facts(text, {"id": guide_id, "status": "concept"} | ({"titel": title} if title else {}))


def save_guide(path: Path, text: str, *, may_replace: bool = False) -> bool:
    """Whether the guide was written: False when there is a file of this name that may not be replaced.

    Folders are made where needed. Raises NotSavedError.
    """
    return save_new_file(path, text.encode(), may_replace=may_replace)


def save_new_file(path: Path, data: bytes, *, may_replace: bool = False) -> bool:
    """As save_guide, for any contents.

    Raises NotSavedError.
    """
    ensure_folder(path.parent)
    if may_replace:
        write_atomic(path, data)
        return True
    with saving(path):
        if path.exists():
            return False
    try:
        publish_exclusive(path.parent, path.name, data)
    except NotSavedError as error:
        if error.errno == errno.EEXIST:
            return False
        raise
    return True


def _words_in(data: Any) -> Iterator[str]:
    """Every text but the ids of parts themselves, also the first part of "vraag.kolom": what others may refer to."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key != "id":
                yield from _words_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from _words_in(value)
    elif isinstance(data, str):
        yield parse_reference(data).question_id


def _template(name: str) -> str:
    return (_TEMPLATES / f"{name}.toml").read_text("utf-8")


def with_facts(text: str, facts: dict[str, str]) -> str:
    """The text with these keys at its top changed, and nothing else."""
    from tomlkit import dumps, parse

    document = parse(text)
    for key, value in facts.items():
        document[key] = value
    return dumps(document)
