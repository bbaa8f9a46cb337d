"""What all promised support comes to, beside the budget that a guide may give."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from popgids.core.agreements import Status

if TYPE_CHECKING:
    from popgids.core.conversation import Conversation
    from popgids.core.guide import Guide, Number


@dataclass(frozen=True, slots=True)
class SupportTotals:
    """The hours and euros of all support together, each 0 when none was named, and the budget, None when not given."""

    hours: Decimal
    amount_eur: Decimal
    budget_hours: Decimal | None = None
    budget_eur: Decimal | None = None

    @property
    def has_any(self) -> bool:
        """Whether any hours or money were promised."""
        return bool(self.hours or self.amount_eur)

    @property
    def has_budget(self) -> bool:
        """Whether there is a budget to hold it against."""
        return self.budget_hours is not None or self.budget_eur is not None

    @property
    def over_hours(self) -> Decimal:
        """The hours that were promised over those of the budget, 0 when none were or when there is no budget."""
        return (
            max(self.hours - self.budget_hours, Decimal(0)) if self.budget_hours is not None else Decimal(0)
        )

    @property
    def over_eur(self) -> Decimal:
        """The euros that were promised over those of the budget, likewise."""
        return (
            max(self.amount_eur - self.budget_eur, Decimal(0)) if self.budget_eur is not None else Decimal(0)
        )


def support_totals(conversation: Conversation, guide: Guide | None = None) -> SupportTotals:
    """What the support in a plan comes to, beside the budget of the guide."""
    filled = [one for one in conversation.support if not one.is_empty]
    return SupportTotals(
        sum((one.hours or Decimal(0) for one in filled), Decimal(0)),
        sum((one.amount_eur or Decimal(0) for one in filled), Decimal(0)),
        *(budget_of(guide) if guide else (None, None)),
    )


def open_costs(conversation: Conversation) -> Decimal:
    """The costs of the development points that are still to be arranged.

    Those that came along from an earlier talk are not, once something that was agreed or promised for the point is
    done: who paid that was settled then.
    """
    done = [one for one in conversation.look_back if one.status is Status.DONE]
    agreements = {one.id: one for one in conversation.agreements}
    agreements |= {one.id: one.agreement for one in conversation.look_back if one.agreement}
    served = {one.agreement.goal_id for one in done if one.agreement}
    served |= {
        agreements[one.support.agreement_id].goal_id
        for one in done
        if one.support and one.support.agreement_id in agreements
    }
    before = {key: goal.cost_eur for goal in conversation.earlier_goals for key in goal.all_ids}
    return sum(
        (
            goal.cost_eur
            for goal in conversation.goals
            if goal.cost_eur and (served.isdisjoint(goal.all_ids) or before.get(goal.id) != goal.cost_eur)
        ),
        Decimal(0),
    )


def budget_of(guide: Guide) -> tuple[Decimal | None, Decimal | None]:
    """The hours and euros that a guide gives for a plan, each None when it says nothing."""
    return _exact(guide.budget_hours), _exact(guide.budget_eur)


def _exact(number: Number | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))
