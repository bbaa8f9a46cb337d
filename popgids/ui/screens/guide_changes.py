"""What can be changed in a part of a guide: its texts, a line that is wrong, what is missing, what the base says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from popgids.i18n import _
from popgids.ui.screens.dialogs import Line
from popgids.ui.screens.guide_pieces import text_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from popgids.core.guide_texts import GuidePart, GuideText, RemarkedPart
    from popgids.errors import Problem
    from popgids.ui.ports import GuideKeeper

_SHORT = 60
_PARTIES = ("medewerker", "leidinggevende", "beiden")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that can be changed: its name, the text as it is now, and how another text gets in its place.

    has_lines: the text may have several lines; write: gives whether it was done, from the new text and the
    fingerprint of the file as it was read.
    """

    name: str
    text: str
    has_lines: bool
    write: Callable[[str, str], bool]
    is_new: bool = False

    def line(self, number: int) -> Line:
        """This change as a line to choose."""
        return Line(str(number), self.name, "" if self.is_new else _short(self.text))


def changes_in(keeper: GuideKeeper, key: str, one: RemarkedPart) -> list[Change]:
    """Everything that can be changed in a part, in the order in which it is offered."""
    return [
        *_texts(keeper, key, one.part),
        *_lines(keeper, key, one.remarks),
        *(_additions(keeper, key, one.part) if one.part.kind == "vraag" else ()),
    ]


def _texts(keeper: GuideKeeper, key: str, part: GuidePart) -> Iterator[Change]:
    for text in part.texts:
        if not text.is_inherited:
            yield _own_text(keeper, key, text)
        elif _is_simple(text):
            yield _base_text(keeper, key, part, text)


def _own_text(keeper: GuideKeeper, key: str, text: GuideText) -> Change:
    def write(new: str, fingerprint: str) -> bool:
        return keeper.change_text(key, text.loc, new, fingerprint)

    return Change(text_name(text.inside), text.text, text.has_lines, write)


def _is_simple(text: GuideText) -> bool:
    """Whether it can be said anew without saying all of what is around it, too."""
    return len(text.inside) == 1 or text.inside[0] in ("doorvragen", "tips")


def _base_text(keeper: GuideKeeper, key: str, part: GuidePart, text: GuideText) -> Change:
    def write(new: str, fingerprint: str) -> bool:
        return _adapt(keeper, key, part, text, new, fingerprint)

    name = _("{name} (van de basis)").format(name=text_name(text.inside))
    return Change(name, text.text, text.has_lines, write)


def _adapt(
    keeper: GuideKeeper, key: str, part: GuidePart, text: GuideText, new: str, fingerprint: str
) -> bool:
    """Say a text of the base anew: of a list, the other texts come along."""
    first = str(text.inside[0])
    value: object = new
    if len(text.inside) > 1:
        around = text.inside[:-1]
        listed = [new if one is text else one.text for one in part.texts if one.inside[:-1] == around]
        value = {str(around[-1]): listed} if first == "tips" else listed
    question = part.id if part.kind == "vraag" else ""
    return keeper.adapt_part(key, (part.step, question, first), value, fingerprint)


def _lines(keeper: GuideKeeper, key: str, remarks: tuple[Problem, ...]) -> Iterator[Change]:
    for number in sorted({one.line for one in remarks if one.line and one.file == key}):
        yield _line(keeper, key, number)


def _line(keeper: GuideKeeper, key: str, number: int) -> Change:
    def write(new: str, fingerprint: str) -> bool:
        keeper.change_line(key, number, new, fingerprint)
        return True

    text = keeper.read_line(key, number)
    return Change(_("regel {n}").format(n=number), text, has_lines=True, write=write)


def _additions(keeper: GuideKeeper, key: str, part: GuidePart) -> Iterator[Change]:
    yield _addition(keeper, key, part, ("doorvragen",), _("doorvraag erbij"))
    if not part.has("uitleg"):
        yield _addition(keeper, key, part, ("uitleg",), _("uitleg erbij"))
    names = {
        "medewerker": _("tip erbij voor de medewerker"),
        "leidinggevende": _("tip erbij voor de leidinggevende"),
        "beiden": _("tip erbij voor jullie allebei"),
    }
    for party in _PARTIES:
        yield _addition(keeper, key, part, ("tips", party), names[party])


def _addition(keeper: GuideKeeper, key: str, part: GuidePart, inside: tuple[str, ...], name: str) -> Change:
    known = [one for one in part.texts if one.is_inherited and one.inside[: len(inside)] == inside]

    def write(new: str, fingerprint: str) -> bool:
        if not new.strip():
            return True
        if not part.is_inherited and not known:
            return keeper.add_text(key, part.loc, inside, new, fingerprint)
        listed = [*(one.text for one in known), new]
        value = {"uitleg": new, "doorvragen": listed}.get(inside[0], {inside[-1]: listed})
        return keeper.adapt_part(key, (part.step, part.id, inside[0]), value, fingerprint)

    return Change(name, "", has_lines=inside[0] == "uitleg", write=write, is_new=True)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1]}…"
