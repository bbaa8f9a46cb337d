"""Options for a development point, weighed: effect is quality times acceptance."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from popgids.core.base import Frozen
from popgids.core.cleaning import CleanLine
from popgids.core.fields import Field
from popgids.core.guide import Party

HIGHEST = 10
LOW_ACCEPTANCE = 6
"""Below this acceptance it is asked what is needed to stand behind the option."""
NEARLY_NOTHING = 2
"""Up to this, a factor makes the other one worthless."""


class Option(Frozen):
    """One way to work on a development point.

    acceptance is the employee's, quality what both think it is worth, each from 1 to 10, None when not given yet;
    is_shown whether both have looked at the acceptance.
    """

    id: str
    goal_id: str = Field(default="", key="ontwikkelpunt")
    proposed_by: Party = Field(default=Party.EMPLOYEE, key="van")
    what: CleanLine = Field(default="", key="wat")
    learning_form: CleanLine = Field(default="", key="leervorm")
    acceptance: int | None = Field(default=None, key="draagvlak", ge=1, le=HIGHEST)
    quality: int | None = Field(default=None, key="kwaliteit", ge=1, le=HIGHEST)
    is_shown: bool = Field(default=False, key="getoond")

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in yet."""
        is_scored = self.acceptance is not None or self.quality is not None
        return not (self.is_named or self.learning_form.strip() or is_scored)

    @property
    def is_named(self) -> bool:
        """Whether it says what it is; without that it is not weighed."""
        return bool(self.what.strip())

    @property
    def effect(self) -> int | None:
        """Quality times acceptance, 1 to 100, None until both are given."""
        if self.acceptance is None or self.quality is None:
            return None
        return self.acceptance * self.quality

    @property
    def weakest(self) -> Literal["draagvlak", "kwaliteit"] | None:
        """The factor that keeps the effect low, None when they are equal or not given yet."""
        if self.acceptance is None or self.quality is None or self.acceptance == self.quality:
            return None
        return "draagvlak" if self.acceptance < self.quality else "kwaliteit"


class Weighing(NamedTuple):
    """The options of one point as they stand beside each other."""

    options: tuple[Option, ...]

    @property
    def is_given(self) -> bool:
        """Whether the employee has given every option its acceptance."""
        return bool(self.options) and all(one.acceptance is not None for one in self.options)

    @property
    def is_open(self) -> bool:
        """Whether the acceptance may be seen: it was all given, and shown or already weighed with the quality."""
        return self.is_given and all(one.is_shown or one.quality is not None for one in self.options)

    @property
    def best(self) -> tuple[Option, ...]:
        """The options with the highest effect; none while that cannot be said."""
        effects = [one.effect for one in self.options if one.effect is not None]
        if not self.is_open or len(effects) < len(self.options) or not effects:
            return ()
        return tuple(one for one in self.options if one.effect == max(effects))


def weigh(options: Sequence[Option], goal_ids: Sequence[str]) -> Weighing:
    """The options of one point (also of those that were merged into it), in the order in which they were named."""
    return Weighing(tuple(one for one in options if one.goal_id in goal_ids and one.is_named))


def may_manager_propose(options: Sequence[Option], goal_ids: Sequence[str]) -> bool:
    """Whether the manager's own options count yet: only after the employee has named one."""
    return any(
        one.goal_id in goal_ids and one.proposed_by is Party.EMPLOYEE and one.is_named for one in options
    )


def question_about(option: Option) -> str:
    """What to ask on about an option: "draagvlak", "kwaliteit" or, when all is well, nothing.

    A factor that is nearly nothing goes first, since it makes the other one worthless.
    """
    if option.quality is not None and option.quality <= NEARLY_NOTHING and option.weakest != "draagvlak":
        return "kwaliteit"
    if option.acceptance is not None and option.acceptance < LOW_ACCEPTANCE:
        return "draagvlak"
    return ""
