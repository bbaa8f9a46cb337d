"""The sheets of a form in XLSForm: its rows as a tree of groups, its lists of choices, the Dutch of its languages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from popgids.core.importing.sheets import Remark, Sheet, SheetRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from popgids.core.importing.draft import Draft

_DUTCH = re.compile(r"dutch|nederland|vlaams|flemish|\(nl|^nl\b", re.IGNORECASE)
_BEGIN = re.compile(r"^begin[ _](group|repeat|loop)$")
_END = re.compile(r"^end[ _](group|repeat|loop)$")
_TAG = re.compile(r"<[^<>]{1,200}>")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_OUTPUT = re.compile(r"\$\{[^{}]{1,100}\}")
_DEEPEST = 12


@dataclass(slots=True)
class Node:
    """A row of the survey sheet; kind is its type in small letters; a group or repeat has children."""

    row: SheetRow
    sheet: str
    kind: str
    children: list[Node] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name by which conditions refer to it."""
        return self.row.get("name", "naam", "id")

    @property
    def is_group(self) -> bool:
        """Whether other rows belong to it."""
        return self.kind in ("group", "repeat", "loop")


@dataclass(frozen=True, slots=True)
class Language:
    """Which of the columns with a language to read: those that are Dutch, else those without, else the first."""

    suffixes: tuple[str, ...]

    def text(self, row: SheetRow, *columns: str) -> str:
        """The text of a row under one of these columns, without the markup of forms."""
        for column in columns:
            for suffix in self.suffixes:
                if found := row.cells.get(f"{column}{suffix}"):
                    return plain_text(found)
        return ""


def plain_text(text: str) -> str:
    """A label without tags and stars; the answer of another question in it becomes an ellipsis."""
    return _OUTPUT.sub("…", _BOLD.sub(r"\2", _TAG.sub("", text))).strip()


def language_of(sheets: Sequence[Sheet], default: str) -> Language:
    """The language to read these sheets in; default: the one that the form names as its own."""
    found: dict[str, None] = {}
    for sheet in sheets:
        for column in sheet.columns:
            base, mark, language = column.partition("::")
            if mark and base in ("label", "hint", "guidance_hint"):
                found[f"::{language}"] = None
    dutch = [one for one in found if _DUTCH.search(one.removeprefix("::"))]
    chosen = [one for one in found if default and one.removeprefix("::") == default.lower()]
    return Language((*dutch, "", *chosen, *(one for one in found if one not in dutch and one not in chosen)))


CHOICE_COLUMNS = ("list_name", "lijst", "name", "value", "naam", "label", "tekst")
"""What is read of a sheet with choices."""


def choice_lists(sheet: Sheet | None, language: Language) -> dict[str, list[tuple[str, str]]]:
    """The names and texts of the choices of each list."""
    lists: dict[str, list[tuple[str, str]]] = {}
    for row in sheet.rows if sheet else ():
        name = row.get("list_name", "lijst")
        choice = row.get("name", "value", "naam")
        text = language.text(row, "label") or row.get("tekst") or choice
        if name and (choice or text):
            lists.setdefault(name, []).append((choice or text, text))
    return lists


def settings_of(sheet: Sheet | None) -> Mapping[str, str]:
    """What the settings sheet says about the form."""
    return sheet.rows[0].cells if sheet and sheet.rows else {}


def tree_of(sheet: Sheet, draft: Draft) -> list[Node]:
    """The rows of a survey sheet, those of a group below it; a group that is not closed ends with the sheet."""
    top: list[Node] = []
    open_groups: list[Node] = []
    for row in sheet.rows:
        kind = " ".join(row.get("type", "soort").lower().split())
        here = open_groups[-1].children if open_groups else top
        if _END.match(kind):
            if open_groups:
                open_groups.pop()
            else:
                draft.remarks.append(Remark("groep-los-eind", sheet.name, row.number))
            continue
        begin = _BEGIN.match(kind)
        node = Node(row, sheet.name, begin[1] if begin else kind)
        here.append(node)
        if begin:
            if len(open_groups) >= _DEEPEST:
                draft.remarks.append(Remark("te-diep", sheet.name, row.number))
                continue
            open_groups.append(node)
    for node in open_groups:
        draft.remarks.append(Remark("groep-open", sheet.name, node.row.number, {"name": node.name}))
    return top
