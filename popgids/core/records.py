"""Fields of records that are typed as people say them and also understood as what they mean."""

from collections.abc import Callable
from datetime import date
from typing import Any, Protocol, TypeVar

from popgids.core.dutch.dates import format_date, parse_date
from popgids.core.dutch.numbers import parse_amount, parse_hours
from popgids.core.dutch.times import parse_talk_minutes, parse_time
from popgids.core.proposals import look_again_day


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_Record = TypeVar("_Record", bound=_Identified)

CLEARED_WITH = ("agenda", "parked", "goals", "agreements", "support", "options")
"""Lists whose empty records are left out when one moves on."""

_MEANINGS: dict[str, tuple[str, Callable[[str, date], Any]]] = {
    "due_said": ("due_on", lambda said, today: parse_date(said, today).last_day),
    "start_said": ("start_on", lambda said, today: parse_date(said, today).day),
    "look_again_said": ("look_again_on", lambda said, today: parse_date(said, today).day),
    "day_said": ("day", lambda said, today: parse_date(said, today).day),
    "time_said": ("at", lambda said, _today: parse_time(said)),
    "minutes_said": ("minutes", lambda said, _today: parse_talk_minutes(said)),
    "cost_said": ("cost_eur", lambda said, _today: parse_amount(said)),
    "amount_said": ("amount_eur", lambda said, _today: parse_amount(said)),
    "repayment_said": ("repayment_eur", lambda said, _today: parse_amount(said)),
    "hours_said": ("hours", lambda said, _today: parse_hours(said)),
}


def interpreted(values: dict[str, Any], today: date) -> dict[str, Any]:
    """The values, with beside each typed date, time, amount or number what it means (None when not understood)."""
    meanings = {
        meaning: understand(str(values[said]), today)
        for said, (meaning, understand) in _MEANINGS.items()
        if said in values and meaning not in values
    }
    return values | meanings


def followed(record: Any, values: dict[str, Any]) -> dict[str, Any]:
    """The values, with the day to look back moved along with the day that it was proposed from.

    A day in somebody's own words stays. So does any day while a date is being typed that is not understood yet.
    """
    day = getattr(record, "look_again_on", None)
    if "due_on" not in values or day is None or "look_again_on" in values:
        return values
    said = record.look_again_said
    is_proposed = record.due_on is not None and look_again_day(record.due_on) == day
    if said and not (is_proposed and said == format_date(day)):
        return values
    return values | {
        "look_again_said": "",
        "look_again_on": look_again_day(values["due_on"]) if values["due_on"] else day,
    }


def put_in(there: tuple[_Record, ...], new: list[_Record], order: list[str]) -> tuple[_Record, ...]:
    """The records with new ones at their place in this order, before all that the order does not know."""
    found = [one for one in there if one.id not in {added.id for added in new}]
    for one in new:
        before = set(order[: order.index(one.id)]) if one.id in order else set()
        place = max((at for at, known in enumerate(found, start=1) if known.id in before), default=0)
        found.insert(place, one)
    return tuple(found)
