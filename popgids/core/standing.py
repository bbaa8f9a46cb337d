"""Where the two are in a conversation: the step, the stop, and what lies before and behind it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

from popgids.core.outline import ANYWHERE, Place, Spot, Stop, note_keys, stops, stops_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from popgids.core.conversation import Conversation
    from popgids.core.guide import Guide, Step, StepKind


@dataclass(frozen=True, slots=True)
class Standing:
    """A guide, a conversation held with it, and the place where the two are.

    today is the day of the talk, whatever day the computer says: what is typed counts from it. cursors: the field where
    one was last at each place. is_at_plan: the two are through, and read the whole plan.
    """

    guide: Guide
    conversation: Conversation
    place: Place
    today: date
    cursors: Mapping[Place, Spot] = field(default_factory=dict)
    is_at_plan: bool = False

    @classmethod
    def start(cls, guide: Guide, conversation: Conversation, today: date) -> Self:
        """One at the first stop."""
        return cls(guide, conversation, stops(guide, conversation)[0].place, today)

    @property
    def step(self) -> Step:
        """The step where we are."""
        return next(step for step in self.guide.steps if step.kind is self.place.step)

    @property
    def step_number(self) -> int:
        """The number of the step where we are, from 1."""
        return 1 + self.guide.steps.index(self.step)

    @property
    def step_stops(self) -> tuple[Stop, ...]:
        """The stops of the step where we are."""
        return stops_in(self.step, self.conversation)

    @property
    def stop(self) -> Stop:
        """The stop where we are; the first of the step when the place is no longer on the way."""
        found = self.step_stops
        return next((one for one in found if one.covers(self.place.item)), found[0])

    @property
    def note_keys(self) -> tuple[str, ...]:
        """The key of the note to the stop where we are, and those under which an older file may have it."""
        return note_keys(self.stop, self.guide)

    @property
    def cursor(self) -> Spot:
        """The field where one was last at this place; anywhere when one was in none."""
        return self.cursors.get(self.place, ANYWHERE)

    def with_cursor(self, spot: Spot) -> Self:
        """The same with the cursor in a field at this place."""
        if spot == self.cursor:
            return self
        return replace(self, cursors={**self.cursors, self.place: spot})

    def go(self, place: Place) -> Self:
        """The same at another place; unknown places leave it where it is."""
        route = stops(self.guide, self.conversation)
        found = next((one for one in route if one.step is place.step and one.covers(place.item)), None)
        return replace(self, place=found.place) if found is not None else self

    def go_to_step(self, kind: StepKind) -> Self:
        """The same at the first stop of a step."""
        step = next((one for one in self.guide.steps if one.kind is kind), self.step)
        first = stops_in(step, self.conversation)
        return replace(self, place=first[0].place) if first else self

    def neighbour(self, offset: int) -> Stop | None:
        """The stop so many places on (or back), None past either end."""
        route = stops(self.guide, self.conversation)
        here = next(
            (i for i, one in enumerate(route) if one.key == self.stop.key and one.step is self.place.step), 0
        )
        index = here + offset
        return route[index] if 0 <= index < len(route) else None
