"""What all promised support comes to, beside the budget that a guide may give."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

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
    def is_over_hours(self) -> bool:
        """Whether more hours were promised than the budget has."""
        return self.budget_hours is not None and self.hours > self.budget_hours

    @property
    def is_over_amount(self) -> bool:
        """Whether more money was promised than the budget has."""
        return self.budget_eur is not None and self.amount_eur > self.budget_eur


def support_totals(conversation: Conversation, guide: Guide | None = None) -> SupportTotals:
    """What the support in a plan comes to, beside the budget of the guide."""
    filled = [one for one in conversation.support if not one.is_empty]
    return SupportTotals(
        sum((one.hours or Decimal(0) for one in filled), Decimal(0)),
        sum((one.amount_eur or Decimal(0) for one in filled), Decimal(0)),
        *(budget_of(guide) if guide else (None, None)),
    )


def budget_of(guide: Guide) -> tuple[Decimal | None, Decimal | None]:
    """The hours and euros that a guide gives for a plan, each None when it says nothing."""
    return _exact(guide.budget_hours), _exact(guide.budget_eur)


def _exact(number: Number | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))
