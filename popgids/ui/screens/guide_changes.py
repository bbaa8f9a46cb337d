"""What can be changed in a part of a guide: its texts, a line that is wrong, what is missing, what the base says."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from popgids.core.guide_edits import Adapt, Add, ChangeLine, ChangeText, RemoveItem
from popgids.core.layering.items import JOINED
from popgids.core.new_question import list_item
from popgids.i18n import _
from popgids.ui.problem_text import problem_sentence
from popgids.ui.screens.dialogs import Line
from popgids.ui.screens.guide_pieces import text_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from popgids.core.findings import Loc
    from popgids.core.guide_edits import GuideEdit
    from popgids.core.guide_texts import GuidePart, GuideText, RemarkedPart
    from popgids.errors import Problem

_SHORT = 60
_PARTIES = ("medewerker", "leidinggevende", "beiden")
_FIXED = ("ankers",)
"""Lists whose items belong to the points of a scale by their place, so that none can be left out."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that can be changed: its name, the text as it is now, and what has to be done for another text.

    has_lines: the text may have several lines; note: what is good to know beside it. choices: what can be chosen, for
    what is not typed. wrong: why something cannot be, "" when it can. told: of what is not changed here, how it is.
    line_text: what stands in the line that it is about, "" for what is about a text.
    """

    name: str
    text: str
    has_lines: bool
    edit: Callable[[str], GuideEdit | None]
    is_new: bool = False
    note: str = ""
    choices: tuple[Line, ...] = ()
    wrong: Callable[[str], str] | None = None
    told: str = ""
    line_text: str = ""

    def line(self, number: int) -> Line:
        """This change as a line to choose."""
        short = "" if self.is_new else " ".join(self.text.split())[:_SHORT]
        return Line(str(number), self.name, short, "" if self.is_new else self.text)


def changes_in(one: RemarkedPart, file: str, line_of: Callable[[int], str]) -> list[Change]:
    """Everything that can be changed in a part, in the order in which it is offered: first what is wrong.

    file: that of the guide; line_of: gives one of its lines, counted from 1.
    """
    found: dict[int, Problem] = {}
    for remark in one.remarks:
        if remark.line and remark.file == file:
            found.setdefault(remark.line, remark)
    told = [(found[number], line_of(number)) for number in sorted(found)]
    return [
        *(_line(remark, text) for remark, text in told if not remark.is_warning),
        *(_base_text(one.part, text) if text.is_inherited else _own_text(text) for text in one.part.texts),
        *(
            _line(remark, text)
            for remark, text in told
            if remark.is_warning and not _is_of_whole(remark, text)
        ),
        *(_additions(one.part) if one.part.kind in ("vraag", "stap") else ()),
    ]


def _is_of_whole(remark: Problem, line: str) -> bool:
    """Whether a remark stands at a heading that is right itself: it is about what is under it, or is not there yet."""
    return line.lstrip().startswith("[") and (remark.is_warning or remark.code == "ontbreekt")


def _own_text(text: GuideText) -> Change:
    item = _item_of(text.inside)
    loc = text.loc[: len(text.loc) - len(text.inside) + len(item)]

    def edit(new: str) -> GuideEdit:
        return RemoveItem(loc) if item and not new.strip() else ChangeText(text.loc, new)

    return Change(text_name(text.inside), text.text, text.has_lines, edit, note=_going(item))


def _item_of(inside: Loc) -> Loc:
    """The place, inside its part, of the item of a list that is no more without this text; () when there is none."""
    if inside[-1] in ("tekst", "kop", "naam") and len(inside) > 1:
        inside = inside[:-1]
    return inside if isinstance(inside[-1], int) and inside[-2] not in _FIXED else ()


def _base_text(part: GuidePart, text: GuideText) -> Change:
    item = _item_of(text.inside)

    def edit(new: str) -> GuideEdit:
        return _adapted(part, item, None) if item and not new.strip() else _adapted(part, text.inside, new)

    name = _("{name} (van de basis)").format(name=text_name(text.inside))
    return Change(name, text.text, text.has_lines, edit, note=_going(item))


def _going(item: Loc) -> str:
    return _("Maak je dit leeg, dan gaat het weg.") if item else ""


def _adapted(part: GuidePart, inside: Loc, new: str | None) -> Adapt:
    """Say something of the base anew, or leave it out; all that stands under the same key comes along."""
    key = str(inside[0])
    whole = {key: copy.deepcopy(part.table.get(key))}
    around: Any = whole
    for step in inside[:-1]:
        around = around[step]
    if new is None:
        del around[inside[-1]]
    else:
        around[inside[-1]] = new
    value: Any = whole[key]
    if key in JOINED:
        value = {str(inside[1]): value[str(inside[1])]}
    return Adapt(part.step, _question(part), key, value)


def _question(part: GuidePart) -> str:
    return part.id if part.kind == "vraag" else ""


def _line(remark: Problem, text: str) -> Change:
    number, said = remark.line, problem_sentence(remark)
    note = f"{said.what} {said.remedy}".strip()
    if _is_of_whole(remark, text):

        def below(new: str) -> GuideEdit | None:
            return ChangeLine(number, f"{text}\n{new}") if new.strip() else None

        name = _("onder regel {n}").format(n=number)
        return Change(name, "", has_lines=True, edit=below, note=note, line_text=text)

    def edit(new: str) -> GuideEdit:
        return ChangeLine(number, new)

    name = _("regel {n}").format(n=number)
    return Change(name, text, has_lines=True, edit=edit, note=note, line_text=text)


def _additions(part: GuidePart) -> Iterator[Change]:
    lists = {
        "opties": _("optie erbij"),
        "rijen": _("rij erbij"),
        "kolommen": _("kolom erbij"),
        "velden": _("veld erbij"),
        "punten": _("punt erbij"),
    }
    for key, name in lists.items():
        if isinstance(part.table.get(key), list):
            yield _addition(part, (key,), name)
    if part.kind == "vraag":
        yield _addition(part, ("doorvragen",), _("doorvraag erbij"))
    if "uitleg" not in part.table:
        yield _addition(part, ("uitleg",), _("uitleg erbij"))
    names = {
        "medewerker": _("tip erbij voor de medewerker"),
        "leidinggevende": _("tip erbij voor de leidinggevende"),
        "beiden": _("tip erbij voor jullie allebei"),
    }
    for party in _PARTIES:
        yield _addition(part, ("tips", party), names[party])


def _addition(part: GuidePart, inside: tuple[str, ...], name: str) -> Change:
    key = inside[0]

    def edit(new: str) -> GuideEdit | None:
        if not new.strip():
            return None
        item = list_item(key, new, part.table.get(key) or ()) if len(inside) == 1 else new
        if not part.is_inherited and (not part.origin or not _is_of_base(part, inside)):
            return Add(part.loc, inside, item)
        if key == "uitleg":
            return Adapt(part.step, _question(part), key, new)
        return _more(part, inside, item)

    return Change(name, "", has_lines=key == "uitleg", edit=edit, is_new=True)


def _is_of_base(part: GuidePart, inside: tuple[str, ...]) -> bool:
    """Whether a list that gets one more item comes from the base."""
    if len(inside) == 1:
        return inside[0] not in part.own_keys and inside[0] in part.table
    return any(one.is_inherited and one.inside[:2] == inside for one in part.texts)


def _more(part: GuidePart, inside: tuple[str, ...], item: Any) -> Adapt:
    """All items of a list of the base, with one more."""
    known = part.table.get(inside[0])
    if len(inside) == 1:
        return Adapt(part.step, _question(part), inside[0], [*(known or ()), item])
    listed = known.get(inside[1], ()) if isinstance(known, dict) else ()
    return Adapt(part.step, _question(part), inside[0], {inside[1]: [*listed, item]})
