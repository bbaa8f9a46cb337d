"""What changed in the development points, through merging and through a new talk."""

from collections.abc import Iterator, Sequence

from popgids.core.agreements import Status
from popgids.core.conversation import Conversation
from popgids.core.difference.parts import Change, ChangeCode, ChangeGroup, Fields, field_changes, title
from popgids.core.difference.plan import Outcomes
from popgids.core.goals import DevelopmentGoal
from popgids.core.summary.blocks import Several
from popgids.core.summary.parts import amount, filled
from popgids.core.summary.plan import origin

_FIELDS: Fields[DevelopmentGoal] = (
    (ChangeCode.IMPORTANCE, lambda one: one.importance),
    (ChangeCode.ORIGIN, origin),
    (ChangeCode.GOAL_KIND, lambda one: one.kind),
    (ChangeCode.DIRECTION, lambda one: one.direction),
    (ChangeCode.DUE, lambda one: one.due_on or one.due_said),
    (ChangeCode.COST, lambda one: amount(one.cost_eur, one.cost_said)),
    (ChangeCode.ORGANISATION_GOAL, lambda one: one.organisation_goal),
    (ChangeCode.CRITERIA, lambda one: one.criteria),
)


def goal_changes(before: Conversation, after: Conversation, outcomes: Outcomes) -> Iterator[Change]:
    """What became of the earlier points, and then the new ones.

    A point is the same when it has the id of then, or was merged from it. A talk starts with no points, so one that
    is said again in the same words counts as the same, too.
    """
    old, new = filled(before.goals), filled(after.goals)
    matches = {one.id: _match(one, after) for one in old}
    for one in old:
        match = matches[one.id]
        if match is None:
            code = ChangeCode.ALL_DONE if _is_all_done(one, before, outcomes) else ChangeCode.GONE
            yield Change(ChangeGroup.GOALS, code, one.id, title(one.what))
            continue
        sources = [source for source in old if matches[source.id] is match]
        if one is sources[0]:
            yield from _followed(sources, match)
    for one in new:
        if one not in matches.values():
            yield Change(ChangeGroup.GOALS, ChangeCode.NEW, one.id, title(one.what), after=origin(one))


def _match(goal: DevelopmentGoal, after: Conversation) -> DevelopmentGoal | None:
    goals = filled(after.goals)
    said = _plain(goal.what)
    keys = set(goal.all_ids)
    ways = (
        lambda one: one.id == goal.id,
        lambda one: not keys.isdisjoint(one.all_ids),
        lambda one: said in map(_plain, (one.what, *(voice.what for voice in one.voices))),
    )
    return next((one for is_same in ways[: None if said else 2] for one in goals if is_same(one)), None)


def _plain(text: str) -> str:
    return title(text).casefold()


def _is_all_done(goal: DevelopmentGoal, before: Conversation, outcomes: Outcomes) -> bool:
    """Whether everything that was agreed for this point is done."""
    told = [outcomes.get(one.id) for one in filled(before.agreements) if one.goal_id in goal.all_ids]
    return bool(told) and all(one is not None and one.status is Status.DONE for one in told)


def _followed(sources: Sequence[DevelopmentGoal], new: DevelopmentGoal) -> Iterator[Change]:
    old = sources[0]
    known_ids = {key for source in sources for key in source.all_ids}
    is_merged = len(sources) > 1 or not known_ids.issuperset(new.merged_ids)
    about = Change(ChangeGroup.GOALS, ChangeCode.MERGED, new.id, title(new.what))
    if is_merged:
        parts = Several(_merged_titles(sources, new))
        yield Change(about.group, about.code, about.id, about.subject, parts, about.subject)
    elif title(old.what) != about.subject:
        was = title(old.what)
        yield Change(about.group, ChangeCode.WHAT, about.id, was, was, about.subject)
    for change in field_changes(ChangeGroup.GOALS, _FIELDS, old, new, about):
        # What a merged point has from its other half is no news beside the merging itself.
        if not (is_merged and (change.code is ChangeCode.ORIGIN or change.before is None)):
            yield change


def _merged_titles(sources: Sequence[DevelopmentGoal], new: DevelopmentGoal) -> tuple[str, ...]:
    known = {_plain(voice.what) for source in sources for voice in source.voices}
    texts = [source.what for source in sources]
    texts += [voice.what for voice in new.voices if _plain(voice.what) not in known]
    return tuple({_plain(text): title(text) for text in reversed(texts) if text.strip()}.values())[::-1]
