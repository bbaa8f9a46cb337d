"""What was done before a talk was opened again is known as it was done, without what followed by itself."""

import pytest
from talks import blank_conversation

from popgids.core.changes import changes_between, dump_conversation
from popgids.core.done_before import done_before
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Place

LEADING = DevelopmentGoal(id="a", what="Leiden", origins=(Party.EMPLOYEE,))
PLANNING = LEADING.evolve(id="b", what="Plannen")
EMPTY = LEADING.evolve(id="c", what="")


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ((LEADING, PLANNING), (PLANNING, LEADING), 1),
        ((LEADING, PLANNING), (LEADING,), 1),
        ((LEADING, EMPTY), (LEADING,), 0),
    ],
)
def test_what_was_moved_or_removed_is_known_and_what_was_empty_went_by_itself(before, after, count):
    was, now = (blank_conversation(goals=goals) for goals in (before, after))
    written = [(Place(StepKind.EMPLOYEE_NEED, "x"), changes_between(was, now))]
    assert [one.taken_back(now).goals for one in done_before(dump_conversation(was), written, "iets")] == [
        before
    ] * count
