"""What another version of a guide means for talks: those that were held, those that run, and the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.guide_difference.guides import renamed_questions
from popgids.core.guide_difference.parts import Effect, EffectCode, GuidePart
from popgids.core.guide_difference.parts import GuideChangeCode as Code

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from popgids.core.guide import Choice, Guide, Question
    from popgids.core.guide_difference.parts import GuideChange


def guide_effects(before: Guide, after: Guide, changes: Sequence[GuideChange]) -> tuple[Effect, ...]:
    """What the changes between two versions mean; nothing when there are none."""
    return tuple(_effects(before, after, changes)) if changes else ()


def _effects(before: Guide, after: Guide, changes: Sequence[GuideChange]) -> Iterator[Effect]:
    yield Effect(EffectCode.SAVED_STAY)
    yield Effect(EffectCode.RUNNING_STAY)
    if any(one.part is GuidePart.QUESTION and one.code is Code.GONE and not one.items for one in changes):
        yield Effect(EffectCode.MENDING)
    if after.status == "ingetrokken":
        yield Effect(EffectCode.WITHDRAWN)
    if before.id != after.id:
        yield Effect(EffectCode.OTHER_GUIDE_ID, after.id, (before.id, after.id))
    elif before.version == after.version:
        yield Effect(EffectCode.SAME_VERSION, after.id, (after.version,))
    for change in changes:
        if change.part is GuidePart.STEP and change.code is Code.GONE:
            yield Effect(EffectCode.STEP_GONE, change.id, (change.subject,))
    yield from _answers(before, after)
    yield from _roles(before, after)


# answers of the talk before


def _answers(before: Guide, after: Guide) -> Iterator[Effect]:
    """What comes along to the next talk, and what does not: an answer is known by the id of its question."""
    names = renamed_questions(before, after)
    for step in before.steps:
        for old in step.questions:
            new = after.question(old.id)
            same = after.question(names.get(old.id, ""))
            if new is not None:
                yield from _seen(old, new)
                yield from _kept(old, new)
            elif same is not None and (old.carries_over or same.carries_over):
                ids = (same.text, old.id, same.id)
                yield Effect(EffectCode.SAME_QUESTION_OTHER_ID, same.id, ids)
            elif old.carries_over:
                yield Effect(EffectCode.ANSWER_STAYS_BEHIND, old.id, (old.text,))


def _kept(old: Question, new: Question) -> Iterator[Effect]:
    if old.carries_over and not new.carries_over:
        yield Effect(EffectCode.NOT_TAKEN_ANY_MORE, new.id, (new.text,))
    if not new.carries_over:
        return
    if not old.carries_over:
        yield Effect(EffectCode.TAKEN_FROM_NOW, new.id, (new.text,))
    if _fixed(old) != _fixed(new):
        yield Effect(EffectCode.NOT_COMPARED, new.id, (new.text,))
        return
    kept = {one.id for one in _given_rows(new)}
    loose = tuple(one.text for one in _given_rows(old) if one.id not in kept)
    if loose:
        yield Effect(EffectCode.ROWS_NOT_COMPARED, new.id, (new.text, *loose))


def _seen(old: Question, new: Question) -> Iterator[Effect]:
    """Who will read an answer that was for fewer or other eyes."""
    if new.is_private:
        return
    if old.is_private:
        yield Effect(EffectCode.NO_LONGER_PRIVATE, new.id, (new.text,))
    elif old.visible_to is not None and new.visible_to is None:
        yield Effect(EffectCode.SEEN_BY_BOTH, new.id, (new.text,))
    elif old.visible_to is not None and old.visible_to is not new.visible_to:
        yield Effect(EffectCode.SEEN_BY_OTHER, new.id, (new.text,))


def _fixed(question: Question) -> tuple[object, ...]:
    """What has to be the same for an answer of now to stand beside one of then: kind, who answers, and the scale."""
    ends = [getattr(question, name, 0) for name in ("lowest", "highest")]
    return question.kind, question.floor, question.role, len(getattr(question, "points", ())), *ends


def _given_rows(question: Question) -> Sequence[Choice]:
    rows: Sequence[Choice] = getattr(question, "rows", ())
    return rows


# further roles


def _roles(before: Guide, after: Guide) -> Iterator[Effect]:
    were, are = ({one.id: one.name for one in guide.roles} for guide in (before, after))
    for key, name in were.items():
        if key not in are:
            yield Effect(EffectCode.NAME_STAYS_BEHIND, key, (name,))
    for key, name in are.items():
        if key not in were:
            yield Effect(EffectCode.NEW_ROLE, key, (name,))
