"""What changed in a guide, and what that means, as plain sentences."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from popgids.core.dutch.dates import format_date
from popgids.core.dutch.numbers import format_number
from popgids.core.guide import Condition, Floor
from popgids.core.guide_difference.parts import EffectCode, GuidePart
from popgids.core.guide_difference.parts import GuideChangeCode as Code
from popgids.i18n import _
from popgids.wording import guide_difference_words as words
from popgids.wording.guide_words import condition_text, formula_name, question_kind_text
from popgids.wording.names import floor_name, step_name
from popgids.wording.phrases import listed, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from popgids.core.guide import Guide, StepKind
    from popgids.core.guide_difference.parts import Effect, GuideChange

_LONGEST = 160
_QUESTION = 300


def part_heading(change: GuideChange, guide: Guide, older: Guide) -> str:
    """The heading over the changes of a part; those in a step and in its questions stand under the step."""
    if change.part not in (GuidePart.STEP, GuidePart.QUESTION):
        return _(words.HEADINGS[change.part])
    for one in (guide, older):
        for number, step in enumerate(one.steps, start=1):
            if step.kind.value == change.step:
                return _step_heading(number, step.title, step.kind)
    return ""


def _step_heading(number: int, title: str, kind: StepKind) -> str:
    return _("Stap {number}. {title}").format(number=number, title=title.strip() or step_name(kind))


def guide_change_text(change: GuideChange, before: Guide, after: Guide) -> str:
    """A change as a sentence or two; long texts are shortened."""
    told = _Words(change, before, after)
    return _(told.template()).format(**told.places())


def effect_text(effect: Effect) -> str:
    """What the changes mean, in a sentence or two."""
    quoted = [_quoted(one) for one in effect.texts]
    return _(words.EFFECTS[effect.code]).format(
        first=quoted[0] if quoted else "",
        second=quoted[1] if len(quoted) > 1 else "",
        rest=listed(quoted[1:]),
        parts=_(words.PARTS_OF_STEPS[effect.id]) if effect.code is EffectCode.STEP_GONE else "",
    )


class _Words:
    """The words of one change."""

    def __init__(self, change: GuideChange, before: Guide, after: Guide) -> None:
        self._change = change
        self._guides = before, after

    def template(self) -> str:
        """The sentence that fits what happened."""
        change = self._change
        if change.item_key and change.code is not Code.CHANGED:
            return words.ITEM_SENTENCES[change.code]
        if change.code is Code.MOVED and change.after is None:
            return words.FIRST_IN_STEP
        if change.code is not Code.CHANGED:
            return words.SENTENCES.get((change.part, change.code), words.OTHER_ID)
        return self._changed()

    def _changed(self) -> str:
        change = self._change
        key, was, now = change.key, change.before, change.after
        if change.items and key in ("tekst", "kop", "naam"):
            return words.ITEM_RENAMED
        if (change.part, key) in words.TEXTS and not change.items:
            return words.TEXTS[change.part, key]
        if key == "als":
            return words.CONDITION[0 if was is None else 1 if now is None else 2]
        if key in words.MARKS and (was is True or now is True):
            return words.MARKS[key][0 if now is True else 1]
        if was is None or now is None:
            return words.SET if was is None else words.CLEARED
        return words.LISTED if key in (words.LISTS | words.POINTS) else words.CHANGED

    def places(self) -> dict[str, str]:
        """What goes in the open places of every template."""
        change = self._change
        article, several = words.ITEMS.get(change.item_key, ("", ""))
        item = f"{_(article)} {_quoted(change.items[-1])}" if change.items and article else ""
        is_about_item = change.code in (Code.NEW, Code.GONE, Code.OTHER_ID) or change.key in (
            "tekst",
            "kop",
            "naam",
        )
        owners = change.items[:-1] if change.items and is_about_item else change.items
        return {
            "subject": self._subject(),
            "place": self._place(owners),
            "owner": _quoted(owners[-1]) if owners else self._subject(),
            "item": item,
            "items": _(several) if several else "",
            "lines": self._lines(),
            "key": _(words.KEYS.get(change.key, change.key)),
            "before": self._value(change.before, 0),
            "after": self._value(change.after, 1),
        }

    def _lines(self) -> str:
        """What is different in a list."""
        key, was, now = self._change.key, self._change.before, self._change.after
        if key in words.LISTS:
            return _came_and_went(was, now)
        return _other_points(was, now) if key in words.POINTS and was and now else ""

    def _subject(self) -> str:
        return _quoted(self._change.subject, _QUESTION)

    def _place(self, items: Sequence[str]) -> str:
        part = self._change.part
        inside = "".join(f", {_quoted(one)}" for one in items)
        if part is GuidePart.GUIDE:
            return _("In de gids")
        if part is GuidePart.STEP:
            return _("Bij deze stap")
        return _("Bij {subject}").format(subject=self._subject()) + (inside and inside + ",")

    def _value(self, value: Any, at: int) -> str:
        """What was said before (0) or is said now (1) under the key."""
        key = self._change.key
        if value is None:
            return ""
        if key == "als":
            return condition_text(Condition.read(value), self._guides[at])
        if key == "minstens" and not isinstance(value, int):
            return listed([self._group(one, at) for one in value])
        if key == "rol":
            return next(
                (_quoted(one.name) for one in self._guides[at].roles if one.id == value), _plain(value)
            )
        if key == "schaal":
            return next(
                (_quoted(one.name) for one in self._guides[at].scales if one.id == value), _plain(value)
            )
        return _NAMED[key](value) if key in _NAMED and isinstance(value, str) else _plain(value)

    def _group(self, group: dict[str, Any], at: int) -> str:
        texts = [self._question_text(one, at) for one in group["vragen"]]
        return _("{count} van {questions}").format(count=group["aantal"], questions=listed(texts))

    def _question_text(self, question_id: str, at: int) -> str:
        found = self._guides[at].question(question_id)
        return _quoted(found.text if found is not None else question_id)


_NAMED = {
    "soort": lambda value: _quoted(question_kind_text(value)),
    "van": lambda value: _quoted(floor_name(Floor(value))),
    "begint": lambda value: _("de {party}").format(party=value),
    "zichtbaar_voor": lambda value: _("de {party}").format(party=value),
    "formule": lambda value: _quoted(formula_name(value)),
}
"""Fixed values in words."""


def _came_and_went(before: Any, after: Any) -> str:
    """Which texts of a list are new, and which are there no more; those of tips by who they are for."""
    was, now = list(_texts(before)), list(_texts(after))
    parts = []
    for told, texts, others in ((words.MORE, now, was), (words.FEWER, was, now)):
        if found := [one for one in texts if one not in others]:
            parts.append(_(told).format(texts=listed(found)))
    return " ".join(parts) or _(words.SAME_LINES)


def _other_points(was: Sequence[str], now: Sequence[str]) -> str:
    """Which points of a scale have another text, or all of them when there are more or fewer."""
    if len(was) != len(now):
        return _(words.OTHER_COUNT).format(count=len(now), texts=_plain(now), count_before=len(was))
    pairs = enumerate(zip(was, now, strict=True), start=1)
    return " ".join(
        _(words.POINT).format(number=number, before=_quoted(old), after=_quoted(new))
        for number, (old, new) in pairs
        if old != new
    )


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, texts in value.items():
            party = _(words.FOR_PARTY[key]) if key in words.FOR_PARTY else key
            yield from (f"{_quoted(one)} ({party})" for one in texts or ())
    else:
        yield from (_quoted(one) for one in value or ())


def _plain(value: Any) -> str:
    match value:
        case bool():
            return _("ja") if value else _("nee")
        case date():
            return format_date(value, weekday=False)
        case int() | float() | Decimal():
            return format_number(value)
        case str():
            return _quoted(value)
        case dict() if value.keys() <= words.FOR_PARTY.keys():
            return listed(list(_texts(value)))
        case dict():
            return "; ".join(f"{key}: {_plain(one)}" for key, one in value.items() if one is not None)
        case list() | tuple():
            return listed([_plain(one) for one in value])
        case _:
            return str(value)


def _quoted(text: str, longest: int = _LONGEST) -> str:
    # A full stop inside the quotes would stand beside that of the sentence.
    return f"“{shortened(text, longest).removesuffix('.')}”"
