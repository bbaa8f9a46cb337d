"""A form in XLSForm (the sheets survey, choices and settings) on its way to a guide."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from popgids.core.importing.cells import SHARED_COLUMNS, put_shared
from popgids.core.importing.computed import computed_from_form
from popgids.core.importing.conditions import Known, Unmet, both, condition_from_form
from popgids.core.importing.draft import DEFAULT_STEP, Draft, Entry, put_paragraph, put_text, shortened
from popgids.core.importing.row_columns import name_column
from popgids.core.importing.row_roles import has_words, note_known
from popgids.core.importing.sheets import Remark, Sheet
from popgids.core.importing.survey_blocks import block_keys, matrix_keys, matrix_list, name_not_taken
from popgids.core.importing.survey_groups import SurveyGroups
from popgids.core.importing.survey_kinds import NOT_ASKED, WHOLE_KINDS, shape_of
from popgids.core.importing.survey_sheets import (
    CHOICE_COLUMNS,
    Node,
    choice_lists,
    language_of,
    plain_text,
    settings_of,
    tree_of,
)
from popgids.core.importing.words import floor_called, step_called
from popgids.core.importing.xpath import NotUnderstood
from popgids.core.importing.yes_no import yes_or_no

if TYPE_CHECKING:
    from collections.abc import Sequence

_READ_COLUMNS = {
    "type", "soort", "name", "naam", "id", "label", "hint", "guidance_hint", "required", "relevant", "appearance",
    "parameters", "constraint", "calculation", "choice_filter", "default", "repeat_count", "read_only", "readonly", "stap",
    *SHARED_COLUMNS,
}  # fmt: skip
_SILENT_COLUMNS = {
    "note",
    "notes",
    "constraint_message",
    "required_message",
    "body",
    "bind",
    "instance",
    "disabled",
    # What a tool keeps for itself beside a form.
    "$kuid",
    "$autoname",
    "$xpath",
    "$qpath",
    "$prev",
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a row stands: its step and whether that is known, who answers, and the condition of the groups around it."""

    step: str = DEFAULT_STEP
    is_step_known: bool = False
    floor: str = ""
    when: dict[str, Any] | None = None


def is_survey(sheets: Sequence[Sheet]) -> bool:
    """Whether a workbook is a form in XLSForm."""
    found = next((one for one in sheets if one.name.lower() == "survey"), None)
    return found is not None and "type" in found.columns


def read_survey(sheets: Sequence[Sheet], draft: Draft) -> None:
    """Put the questions of a form in the draft."""
    _Survey(sheets, draft).read()


class _Survey:
    def __init__(self, sheets: Sequence[Sheet], draft: Draft) -> None:
        by_name = {one.name.lower(): one for one in sheets}
        self._sheet = by_name["survey"]
        self._settings = settings_of(by_name.get("settings"))
        choices = by_name.get("choices")
        self._choices = [choices] if choices else []
        read = [self._sheet, *self._choices]
        self._language = language_of(read, self._settings.get("default_language", ""))
        self._lists = choice_lists(choices, self._language)
        self._draft = draft
        self._names: set[str] = set()
        self._left_out: set[str] = set()
        self._groups = SurveyGroups(draft, self._language)
        self._not_asked: list[str] = []

    def read(self) -> None:
        facts = {"id": "form_id", "titel": "form_title", "versie": "version"}
        self._draft.facts |= {
            key: self._settings[name] for key, name in facts.items() if self._settings.get(name)
        }
        self._names = {row.get("name", "naam", "id") for row in self._sheet.rows}
        self._rows(tree_of(self._sheet, self._draft), _Place())
        if self._not_asked:
            kinds = tuple(dict.fromkeys(self._not_asked))
            self._draft.remarks.append(Remark("meetgegevens", self._sheet.name, 0, {"kinds": kinds}))
        self._columns()

    def _columns(self) -> None:
        """Name each column with text in it that nothing was done with."""
        for column in self._sheet.columns:
            base = column.partition("::")[0]
            if base in _READ_COLUMNS or base in _SILENT_COLUMNS:
                continue
            name_column(self._sheet, column, self._draft)
        filters = " ".join(row.get("choice_filter") for row in self._sheet.rows)
        for sheet in self._choices:
            for column in sheet.columns:
                if column.partition("::")[0] not in CHOICE_COLUMNS and column not in filters:
                    name_column(sheet, column, self._draft)

    def _rows(self, nodes: list[Node], place: _Place) -> _Place:
        """Convert rows; returns the place where the last one ended, for rows that name no step."""
        around = place
        for node in nodes:
            if node.is_group and node.kind == "group":
                inner = self._group(node, place)
                # Behind a group inside another one goes on with the step of that other.
                place = (
                    around if around.is_step_known else replace(place, step=inner.step, is_step_known=False)
                )
            elif node.kind in NOT_ASKED:
                self._not_asked.append(node.kind)
            elif yes_or_no(node.row.get("disabled")):
                self._draft.remarks.append(Remark("rij-uit", node.sheet, node.row.number))
            elif self._is_question(node):
                place = _at_step(place, node.row.get("stap"))
                self._row(node, place)
        return place

    def _is_question(self, node: Node) -> bool:
        """Whether a row asks something; one without any text is named, and so is one to sign in."""
        row = node.row
        texts = [self._language.text(row, one) for one in ("label", "hint")]
        if "signature" in row.get("appearance").lower():
            code = "handtekening"
        elif node.is_group or node.kind == "calculate" or any(map(has_words, texts)):
            return True
        elif not (node.kind or node.name):
            return False
        else:
            code = "rij-zonder-label"
        self._left_out.add(node.name)
        self._draft.remarks.append(Remark(code, node.sheet, row.number, {"name": node.name or node.kind}))
        return False

    def _group(self, node: Node, place: _Place) -> _Place:
        label = self._language.text(node.row, "label")
        said = node.row.get("stap")
        inner = _at_step(place, said or label or node.name)
        if place.is_step_known and not inner.is_step_known and not said:
            inner = place
        floor = floor_called(node.row.get("van") or label or node.name)
        inner = replace(inner, floor=floor or place.floor)
        list_name = matrix_list(node)
        if list_name and self._matrix(node, inner, list_name):
            return inner
        entry = Entry(node.sheet, node.row.number, inner.step, {})
        stood = "binnen-groep" if place.when else "groep"
        inner = replace(inner, when=both(place.when, self._when(node, entry, stood)))
        self._draft.remarks += entry.remarks
        own_step = inner.step if step_called(said or label or node.name) else ""
        with self._groups.inside(node, own_step, is_floor=bool(floor)):
            return self._rows(node.children, inner)

    def _row(self, node: Node, place: _Place) -> None:
        entry = self._entry(node, place)
        if node.kind == "calculate":
            self._calculate(node, entry)
            return
        if node.is_group:
            keys = block_keys(node, self._lists, self._language, self._draft, entry)
            self._finish(node, place, entry, "herhaalblok", keys)
            return
        label = self._language.text(node.row, "label")
        shape = shape_of(node, self._lists, label)
        if shape is None:
            entry.remark("soort-onbekend", found=node.row.get("type", "soort") or "…")
            self._finish(node, place, entry, "open", {})
            return
        for code, data, is_choice in shape.remarks:
            entry.remark(code, is_choice=is_choice, **data)
        self._finish(node, place, entry, shape.kind, shape.keys)
        if shape.kind != "info":
            is_whole = node.kind in WHOLE_KINDS
            about = Known(entry.data["id"], shape.kind, shape.values, is_whole=is_whole)
            self._draft.remember(about, node.name)

    def _entry(self, node: Node, place: _Place) -> Entry:
        label = self._language.text(node.row, "label")
        entry = Entry(node.sheet, node.row.number, place.step, {"id": self._draft.new_id(node.name or label)})
        if not place.is_step_known:
            entry.remark("stap-kiezen", is_choice=True)
        self._draft.entries.append(entry)
        return entry

    def _finish(self, node: Node, place: _Place, entry: Entry, kind: str, keys: dict[str, Any]) -> None:
        """The parts that every question has, in the order in which people read them."""
        row = node.row
        entry.data["soort"] = kind
        label = self._language.text(row, "label")
        hint = self._language.text(row, "hint")
        is_only_hint = bool(hint) and not has_words(label) and not node.is_group and kind != "berekend"
        put_text(entry, hint if is_only_hint else label, node.name or kind)
        self._groups.explain(entry)
        if kind not in ("info", "berekend"):
            note_known(entry, label)
        if "${" in "".join(text for name, text in row.cells.items() if name.startswith("label")):
            entry.remark("antwoord-in-vraag", is_choice=True)
        if place.floor:
            entry.data["van"] = place.floor
        entry.data |= keys
        for column in ("guidance_hint",) if is_only_hint else ("hint", "guidance_hint"):
            put_paragraph(entry, "uitleg", self._language.text(row, column))
        put_shared(entry, row)
        required = row.get("required").removesuffix("()")
        if required and kind != "info":
            wanted = yes_or_no(required)
            if wanted is None:
                entry.remark("verplicht-voorwaarde", found=required)
            elif wanted:
                entry.data["verplicht"] = True
        name_not_taken(row, entry)
        when = both(place.when, self._when(node, entry, "binnen-groep" if place.when else ""))
        if when:
            entry.data["als"] = when

    def _when(self, node: Node, entry: Entry, stood: str) -> dict[str, Any] | None:
        """The condition of a row; stood: what it was of besides a question, for when it cannot be kept."""
        text = node.row.get("relevant") or node.row.get("als")
        if not text or yes_or_no(text.removesuffix("()")) is True:
            return None
        try:
            return condition_from_form(text, self._draft.known)
        except Unmet as reason:
            code = reason.code
            if code == "voorwaarde-onbekend" and reason.name in self._names - self._left_out:
                code = "voorwaarde-volgorde"
            entry.remark(code, found=text, name=reason.name, stood=stood, **reason.facts)
            return None

    def _matrix(self, node: Node, place: _Place, list_name: str) -> bool:
        """Whether a group became a matrix."""
        entry = Entry(node.sheet, node.row.number, place.step, {})
        keys = matrix_keys(node, self._lists.get(list_name, []), self._language, entry)
        if keys is None:
            return False
        label = self._language.text(node.row, "label")
        heading = next((one for one in node.children if one.row.get("appearance").lower() == "label"), None)
        text = label or (self._language.text(heading.row, "label") if heading else "")
        entry.data["id"] = self._draft.new_id(node.name or text)
        if not place.is_step_known:
            entry.remark("stap-kiezen", is_choice=True)
        self._draft.entries.append(entry)
        self._finish(node, place, entry, "matrix", keys)
        if text and not label:
            entry.data["vraag"] = shortened(text)
        for one in node.children:
            if one.kind in ("note", "calculate"):
                put_paragraph(entry, "uitleg", self._language.text(one.row, "label"))
        return True

    def _calculate(self, node: Node, entry: Entry) -> None:
        text = node.row.get("calculation")
        try:
            keys = computed_from_form(text, self._draft.known)
        except NotUnderstood:
            self._draft.entries.remove(entry)
            self._draft.ids.discard(entry.data["id"])
            lost = {"name": node.name, "found": plain_text(text) or "…"}
            self._draft.remarks.append(Remark("berekening", node.sheet, node.row.number, lost))
            return
        self._finish(node, _Place(entry.step), entry, "berekend", keys)
        self._draft.remember(Known(entry.data["id"], "berekend"), node.name)


def _at_step(place: _Place, words: str) -> _Place:
    if not words:
        return place
    step = step_called(words)
    return replace(place, step=step or place.step, is_step_known=bool(step))
