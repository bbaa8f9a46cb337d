"""What changed between two versions of a guide: its steps, questions, roles and catalogues."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from popgids.core.guide_difference.parts import GuideChange, GuidePart
from popgids.core.guide_difference.parts import GuideChangeCode as Code
from popgids.core.guide_difference.records import moved, pairs_by_words, plain, record_changes
from popgids.core.references import parse_reference

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from popgids.core.base import Frozen
    from popgids.core.guide import Guide, Question, Step

_CATALOGUES = (
    (GuidePart.ROLE, "roles"),
    (GuidePart.SCALE, "scales"),
    (GuidePart.COMPETENCE, "competences"),
    (GuidePart.LEARNING_FORM, "learning_forms"),
)
_NOT_OF_GUIDE = ("formaat", "stap", "rol", "schaal", "competentie", "leervorm")
_NOT_OF_STEP = ("soort", "vraag")


def guide_difference(before: Guide, after: Guide) -> tuple[GuideChange, ...]:
    """The changes from one version of a guide to another: its own keys, step by step, then its catalogues."""
    return tuple(_changes(before, after))


def renamed_questions(before: Guide, after: Guide) -> dict[str, str]:
    """Old ids of questions with the new id under which the same is asked, in the same words."""
    were, are = _texts(before), _texts(after)
    gone = {key: text for key, text in were.items() if key not in are}
    return pairs_by_words(gone, {key: text for key, text in are.items() if key not in were})


def _texts(guide: Guide) -> dict[str, str]:
    return {one.id: one.text for step in guide.steps for one in step.questions}


def _changes(before: Guide, after: Guide) -> Iterator[GuideChange]:
    about = GuideChange(GuidePart.GUIDE, Code.CHANGED, after.id)
    yield from record_changes(plain(before), plain(after), about, _NOT_OF_GUIDE)
    yield from _step_changes(before, after)
    for part, name in _CATALOGUES:
        yield from _catalogue_changes(part, getattr(before, name), getattr(after, name))


# steps


def _step_changes(before: Guide, after: Guide) -> Iterator[GuideChange]:
    were, are = ({step.kind: step for step in guide.steps} for guide in (before, after))
    names = renamed_questions(before, after)
    kinds = [kind for kind in type(before.steps[0].kind) if kind in were or kind in are]
    for kind in kinds:
        old, new = were.get(kind), are.get(kind)
        step = new or old
        if step is None:
            continue
        about = GuideChange(GuidePart.STEP, Code.CHANGED, kind.value, step.title, kind.value)
        if old is None or new is None:
            yield replace(about, code=Code.GONE if new is None else Code.NEW)
        else:
            yield from _compared(plain(old), plain(new), about, _NOT_OF_STEP, names)
        yield from _questions_in(kind.value, before, after, names)


def _questions_in(kind: str, before: Guide, after: Guide, names: Mapping[str, str]) -> Iterator[GuideChange]:
    """What happened to the questions that stood in a step or stand there now; one that moved is told where it came."""
    were, are = _placed(before), _placed(after)
    for old_id, (step, old) in were.items():
        if step.kind.value == kind and names.get(old_id, old_id) not in are:
            yield GuideChange(GuidePart.QUESTION, Code.GONE, old_id, old.text, kind, before=old.text)
    old_ids = {now: old for old, now in names.items()}
    for new_id, (step, new) in are.items():
        if step.kind.value != kind:
            continue
        about = GuideChange(GuidePart.QUESTION, Code.CHANGED, new_id, new.text, kind)
        old_id = old_ids.get(new_id, new_id)
        if old_id not in were:
            yield replace(about, code=Code.NEW, after=new.text)
            continue
        old_step, old = were[old_id]
        if old_id != new_id:
            yield replace(about, code=Code.OTHER_ID, before=old_id, after=new_id)
        if old_step.kind is not step.kind:
            yield replace(about, code=Code.OTHER_STEP, before=old_step.title, after=step.title)
        yield from _question_changes(old, new, about, names)
    yield from _moves(kind, before, after, names)


def _placed(guide: Guide) -> dict[str, tuple[Step, Question]]:
    return {one.id: (step, one) for step in guide.steps for one in step.questions}


def _moves(kind: str, before: Guide, after: Guide, names: Mapping[str, str]) -> Iterator[GuideChange]:
    """Questions of a step that stand in another place in it, with what they stand behind now."""
    old, new = (
        [one for step in guide.steps if step.kind.value == kind for one in step.questions]
        for guide in (before, after)
    )
    found = moved([names.get(one.id, one.id) for one in old], [one.id for one in new])
    for at, one in enumerate(new):
        if one.id in found:
            behind = new[at - 1].text if at else None
            yield GuideChange(GuidePart.QUESTION, Code.MOVED, one.id, one.text, kind, after=behind)


# questions


def _question_changes(
    old: Question, new: Question, about: GuideChange, names: Mapping[str, str]
) -> Iterator[GuideChange]:
    was, now = plain(old), plain(new)
    skip = {"id", *_told_elsewhere(was, now)}
    if old.kind != new.kind:
        # What only one of the two kinds can say goes with the kind.
        skip |= was.keys() ^ now.keys()
    yield from _compared(was, now, about, skip, names)


def _told_elsewhere(was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """Keys that are filled in from a catalogue: what changed in it is told there, once."""
    if was.get("schaal") and was.get("schaal") == now.get("schaal"):
        yield from ("punten", "ankers")
    if was.get("catalogus") and was.get("catalogus") == now.get("catalogus"):
        is_same = all(was.get(key) == now.get(key) for key in ("gebonden", "alleen"))
        yield from ("rijen",) if is_same else ("gebonden", "alleen")


def _compared(
    was: Mapping[str, Any],
    now: Mapping[str, Any],
    about: GuideChange,
    skip: Collection[str],
    names: Mapping[str, str],
) -> Iterator[GuideChange]:
    """The changes in a record, in which a reference to a question under its new id is no change."""
    renamed = {key: _renamed(one, names) if key in _REFERRING else one for key, one in was.items()}
    for change in record_changes(renamed, now, about, skip):
        yield replace(change, before=was[change.key]) if change.key in _REFERRING else change


_REFERRING = ("als", "over", "minstens")


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: one if key in _VALUES else _renamed(one, names) for key, one in value.items()}
    if isinstance(value, (tuple, list)):
        return tuple(_renamed(one, names) for one in value)
    if isinstance(value, str):
        name = parse_reference(value).question_id
        return names.get(name, name) + value[len(name) :]
    return value


_VALUES = ("is", "is_niet", "een_van", "tekst")
"""What is no reference in a condition or a group."""


# catalogues


def _catalogue_changes(part: GuidePart, before: Sequence[Any], after: Sequence[Any]) -> Iterator[GuideChange]:
    were, are = ({one.id: one for one in items} for items in (before, after))
    gone = {key: one.name for key, one in were.items() if key not in are}
    new = {key: one.name for key, one in are.items() if key not in were}
    other_ids = pairs_by_words(gone, new)
    for key, name in gone.items():
        if key not in other_ids:
            yield GuideChange(part, Code.GONE, key, name, before=name)
    for key, name in new.items():
        if key not in other_ids.values():
            yield GuideChange(part, Code.NEW, key, name, after=name)
    for key, old in were.items():
        now: Frozen | None = are.get(other_ids.get(key, key))
        if now is None:
            continue
        about = GuideChange(part, Code.CHANGED, other_ids.get(key, key), are[other_ids.get(key, key)].name)
        if key in other_ids:
            yield replace(about, code=Code.OTHER_ID, before=key, after=other_ids[key])
        yield from record_changes(plain(old), plain(now), about, ("id",))
