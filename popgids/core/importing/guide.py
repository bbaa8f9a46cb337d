"""From the sheets of a workbook to a guide without mistakes, with everything that somebody should know about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from popgids.core.checks.keys import QUESTION_KINDS
from popgids.core.checks.repair import all_findings
from popgids.core.guide_base import FORMAT
from popgids.core.ids import id_from
from popgids.core.importing.draft import LINE, PARAGRAPH, STEP_MINUTES, Draft, Entry, shortened, steps_of
from popgids.core.importing.rows import SIDE_SHEETS, question_sheet, read_rows
from popgids.core.importing.sheets import Remark, Sheet
from popgids.core.importing.side_sheets import name_other_sheets
from popgids.core.importing.survey import is_survey, read_survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.findings import Finding, Loc

_ROUNDS = 12
_STEP, _QUESTION = 2, 3
"""How deep the places are of what a step says, and of a question: stap, its number, vraag, its number."""
_ASKS_FOR_STEP = ("stap-kiezen", "stap-onbekend")
_ALWAYS = ("id", "soort", "vraag")
_KEPT = (
    "id",
    "vraag",
    "van",
    "als",
    "uitleg",
    "voorbeeld",
    "doorvragen",
    "tips",
    "verplicht",
    "gevoelig",
    "prive",
)
_SAID = {
    "voorwaarde-later": "voorwaarde-volgorde",
    "voorwaarde-onbekend": "voorwaarde-onbekend",
    "voorwaarde-onmogelijk": "voorwaarde-waarde",
    "voorwaarde-op-info": "voorwaarde-soort",
}


@dataclass(frozen=True, slots=True)
class Imported:
    """A guide under its Dutch keys; remarks in the order of the rows; notes are those beside a table of the guide."""

    data: dict[str, Any]
    remarks: tuple[Remark, ...]
    notes: Mapping[Loc, tuple[Remark, ...]]
    question_count: int

    @property
    def lost(self) -> tuple[Remark, ...]:
        """What could not be taken over."""
        return tuple(one for one in self.remarks if not one.is_choice)

    @property
    def choices(self) -> tuple[Remark, ...]:
        """Where somebody has to choose."""
        return tuple(one for one in self.remarks if one.is_choice)


def import_guide(
    sheets: Sequence[Sheet], name: str, titles: Mapping[str, tuple[str, str]], *, guide_id: str = ""
) -> Imported | None:
    """The guide that these sheets make; None when there are no questions in them.

    name: what to call it when the sheets do not say; titles: the title and goal of each kind of step;
    guide_id: the id that it gets, whatever the sheets say.
    """
    draft = Draft()
    questions = question_sheet(sheets)
    read: tuple[str, ...] = ()
    if is_survey(sheets):
        read = ("survey", "choices", "settings")
        _note_unread(sheets, read, draft)
        read_survey(sheets, draft)
    elif questions is not None:
        read = (questions.name.lower(), *SIDE_SHEETS)
        _note_unread(sheets, read, draft)
        read_rows(sheets, draft)
    if not draft.entries:
        return None
    _put_notes_beside_questions(draft)
    name_other_sheets(sheets, read, draft)
    _ask_for_a_step_once(draft.entries)
    _name_same_texts(draft.entries)
    _close_gates(draft.entries)
    steps, entries = steps_of(draft, dict(titles))
    data = _facts(draft, name, guide_id, steps)
    _mend(data, entries, draft)
    notes: dict[Loc, tuple[Remark, ...]] = {}
    for step_at, here in enumerate(entries):
        for at, entry in enumerate(here):
            if entry.remarks:
                notes["stap", step_at, "vraag", at] = tuple(entry.remarks)
    every = [*draft.remarks, *(one for entry in draft.entries for one in entry.remarks)]
    ordered = sorted(every, key=lambda one: (one.sheet, one.row))
    return Imported(data, tuple(ordered), notes, len(draft.entries))


def _note_unread(sheets: Sequence[Sheet], names: Sequence[str], draft: Draft) -> None:
    """Name what stands in the sheets that are read, and cannot be."""
    for sheet in sheets:
        if sheet.name.lower() in names:
            formulas = [
                Remark("formule", sheet.name, row, {"column": at}) for row, at in sheet.unread_formulas
            ]
            notes = [
                Remark("opmerking-bij-cel", sheet.name, one.row, {"cell": one.cell, "found": one.text})
                for one in sheet.notes
            ]
            draft.remarks += [
                *formulas,
                *notes,
                *(Remark("boven-koppen", sheet.name, row) for row in sheet.above),
            ]


def _put_notes_beside_questions(draft: Draft) -> None:
    """What somebody wrote beside a cell of a question can change it: it is shown there."""
    by_row = {(one.sheet, one.row): one for one in draft.entries}
    for note in [one for one in draft.remarks if one.code == "opmerking-bij-cel"]:
        if entry := by_row.get((note.sheet, note.row)):
            draft.remarks.remove(note)
            entry.remarks.append(note)


def _ask_for_a_step_once(entries: list[Entry]) -> None:
    """Of questions that follow each other without a step, or with the same unknown one, only the first asks for one."""
    before: Remark | None = None
    for entry in entries:
        asks = next((one for one in entry.remarks if one.code in _ASKS_FOR_STEP), None)
        if asks and before and asks.data == before.data:
            entry.remarks.remove(asks)
        before = asks


def _name_same_texts(entries: list[Entry]) -> None:
    """Ask what is meant where two questions to the same people say the same."""
    first: dict[tuple[str, ...], Entry] = {}
    for entry in entries:
        said = " ".join(str(entry.data["vraag"]).casefold().split())
        who = (str(entry.data.get("van", "")), str(entry.data.get("rol", "")))
        other = first.setdefault((said, *who), entry)
        is_asked_about = any(one.code == "toelichting-los" for one in entry.remarks)
        if other is not entry and entry.data["soort"] != "info" and not is_asked_about:
            entry.remark("zelfde-tekst", is_choice=True, other=other.row)


def _close_gates(entries: list[Entry]) -> None:
    """A yes or no that decides which questions follow is meant to be closed."""
    gates = {name for entry in entries for name in _asked_about(entry.data.get("als"))}
    for entry in entries:
        if entry.data["soort"] == "ja-nee" and entry.data["id"] in gates:
            entry.data["gesloten"] = True


def _asked_about(condition: Any) -> Iterator[str]:
    """The questions that a condition is about."""
    if isinstance(condition, dict):
        if "vraag" in condition:
            yield condition["vraag"]
        for one in (*condition.get("all", ()), *condition.get("any", ())):
            yield from _asked_about(one)


def _facts(draft: Draft, name: str, guide_id: str, steps: list[dict[str, Any]]) -> dict[str, Any]:
    said = draft.facts
    title = shortened(str(said.get("titel") or name or "POP-gesprek"))
    found = guide_id or id_from(str(said.get("id", ""))) or id_from(title) or id_from(name) or "gids"
    data: dict[str, Any] = {
        "formaat": FORMAT,
        "id": found,
        "versie": shortened(str(said.get("versie") or "1"), LINE),
        "status": "concept",
        "titel": title,
    }
    if text := str(said.get("omschrijving", "")).strip():
        data["omschrijving"] = text[:PARAGRAPH]
    duration = _duration(draft, steps)
    data |= {"taal": "nl", "duur_minuten": duration}
    data |= {
        key: said[key]
        for key in ("budget_eur", "budget_uren", "budget_bron")
        if said.get(key) not in (None, "")
    }
    if draft.roles:
        data["rol"] = [
            {"id": one, "naam": words} | ({"tekent": True} if one in draft.signers else {})
            for one, words in draft.roles.items()
        ]
    return data | {"stap": steps}


def _duration(draft: Draft, steps: list[dict[str, Any]]) -> int:
    """The minutes of the whole talk; steps share what is given when nothing is said about their own minutes."""
    wanted = draft.facts.get("duur_minuten")
    total = sum(step["minuten"] for step in steps)
    if not isinstance(wanted, int) or wanted > 600:  # noqa: PLR2004  (what a guide can say)
        return int(total)
    if any("minuten" in own for own in draft.step_facts.values()):
        if wanted != total:
            data = {"total": total, "duration": wanted}
            draft.remarks.append(Remark("minuten", "", 0, data, is_choice=True))
        return wanted
    for step in steps:
        step["minuten"] = STEP_MINUTES[step["soort"]] * wanted // sum(STEP_MINUTES.values())
    steps[2]["minuten"] += wanted - sum(step["minuten"] for step in steps)
    return wanted


def _mend(data: dict[str, Any], entries: list[list[Entry]], draft: Draft) -> None:
    """Leave out what does not fit, until the guide is right; each time with a remark."""
    for number in range(_ROUNDS):
        errors = [one for one in all_findings(data) if not one.is_warning]
        if not errors:
            return
        for finding in errors:
            _leave_out(finding, data, entries, draft, is_late=number > _ROUNDS // 2)


def _leave_out(
    finding: Finding, data: dict[str, Any], entries: list[list[Entry]], draft: Draft, *, is_late: bool
) -> None:
    loc = finding.loc
    if len(loc) > _QUESTION and loc[2] == "vraag":
        _leave_out_of_question(finding, entries[int(loc[1])][int(loc[3])], is_late=is_late)
        return
    is_step = len(loc) > _STEP and loc[0] == "stap"
    owner = data["stap"][loc[1]] if is_step else data
    key = str(loc[_STEP] if is_step else loc[0] if loc else "")
    if isinstance(owner, dict) and key in owner and key != "stap":
        draft.remarks.append(Remark("past-niet", "", 0, {"key": key}))
        if key in ("minuten", "duur_minuten"):
            owner[key] = 0
        elif key in ("titel", "versie", "id"):
            owner[key] = "gids"
        else:
            del owner[key]


def _leave_out_of_question(finding: Finding, entry: Entry, *, is_late: bool) -> None:
    question = entry.data
    key = str(finding.loc[_QUESTION + 1]) if len(finding.loc) > _QUESTION + 1 else ""
    kind = question["soort"]
    fields = QUESTION_KINDS[kind].model_fields
    needed = {one.key for one in fields.values() if one.is_required()}
    if key and key not in needed and key not in _ALWAYS and finding.code != "ontbreekt":
        if key in question:
            was = question.pop(key)
            code = _SAID.get(finding.code, "voorwaarde-moeilijk") if key == "als" else "past-niet"
            entry.remark(code, key=key, found=_words(was), **_about_condition(finding, code))
        return
    if kind != "open":
        kept = _kept(question)
        code = "werd-getal" if kind == "berekend" else "werd-open"
        entry.remark(code, kind=kind, key=key, found=_words(question.get("over", "")))
        question.clear()
        question.update(kept)
    elif is_late:
        for name in [name for name in question if name not in _ALWAYS]:
            del question[name]


def _about_condition(finding: Finding, code: str) -> dict[str, Any]:
    """What a condition is about that does not fit: a question, or an answer that a question does not have."""
    about = str(finding.data.get("id", ""))
    if code != "voorwaarde-waarde":
        return {"name": about}
    allowed = tuple(map(_words, finding.data.get("allowed", ())))
    return {"name": _words(finding.data.get("found", "")), "about": about, "allowed": allowed}


def _kept(question: dict[str, Any]) -> dict[str, Any]:
    """A question of any kind as an open one; what cannot be computed is a number that people fill in."""
    kind = "getal" if question["soort"] == "berekend" else "open"
    return {"id": question["id"], "soort": kind} | {
        key: value for key, value in question.items() if key in _KEPT and key != "id"
    }


def _words(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_words(one)}" for key, one in value.items())
    if isinstance(value, (list, tuple)):
        return " / ".join(map(_words, value))
    return "ja" if value is True else "nee" if value is False else str(value)
