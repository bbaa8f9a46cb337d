"""What a guide lays down, in words: a budget, and where a rule is written."""

from decimal import Decimal

from popgids.core.dutch.dates import format_date
from popgids.core.dutch.numbers import format_amount, format_number
from popgids.core.guide import TrainingRule
from popgids.i18n import _


def hours_and_euros_text(hours: Decimal | None, euros: Decimal | None) -> str:
    """Those of the two that are there: "24 uur en € 1.250"."""
    parts = []
    if hours is not None:
        parts.append(_("{n} uur").format(n=format_number(hours)))
    if euros is not None:
        parts.append(format_amount(euros))
    return _(" en ").join(parts)


def rule_source_text(rule: TrainingRule) -> str:
    """Where a rule is written, and of which day it is."""
    source = rule.source.strip()
    if rule.as_of is None:
        return source
    return _("{source}, {day}").format(source=source, day=format_date(rule.as_of, weekday=False))
