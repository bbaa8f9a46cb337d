"""Friendly questions about a typed date."""

import re
from calendar import monthrange

from popgids.core.dutch.dates import DateReading, format_date
from popgids.core.dutch.words import MONTH_NUMBERS, MONTHS, plain
from popgids.i18n import _
from popgids.wording.phrases import capital, shortened


def date_problem_text(reading: DateReading, typed: str) -> str:
    """A friendly question about a typed date; empty when there is nothing to ask."""
    said, suggestion = shortened(typed), reading.suggestion
    day = format_date(reading.day) if reading.day else said
    match reading.problem:
        case None:
            return ""
        case "leeg":
            return _("Welke dag spreken jullie af?")
        case "bestaat-niet":
            return _nonexistent(said, suggestion)
        case "weekdag-klopt-niet" if suggestion:
            return _("Dag en datum passen niet bij elkaar. Bedoel je {suggestion}?").format(
                suggestion=suggestion
            )
        case "verleden":
            text = _("{day} is al geweest.").format(day=capital(day))
            return f"{text} {_meant(suggestion, _('Klopt dat?'))}"
        case "ver-weg":
            text = _("{day} is nog ver weg.").format(day=capital(day))
            return f"{text} {_meant(suggestion, _('Klopt dat?'))}"
        case "onduidelijk" if suggestion:
            return _("“{said}” kan meer dan één ding betekenen. Bedoel je {suggestion}?").format(
                said=said, suggestion=suggestion
            )
        case "onduidelijk":
            return _(
                "Welke dag bedoel je met “{said}”? Noem een dag, een maand of een kwartaal, zoals eind mei."
            ).format(said=said)
        case _unknown:
            question = _("Welke dag bedoel je met “{said}”? Je kunt schrijven: 3 maart 2027.").format(
                said=said
            )
            return _meant(suggestion, question)


def _meant(suggestion: str | None, otherwise: str) -> str:
    return _("Bedoel je {suggestion}?").format(suggestion=suggestion) if suggestion else otherwise


def _nonexistent(said: str, suggestion: str | None) -> str:
    text = _("“{said}” bestaat niet.").format(said=said)
    near = _days_around(said)
    if suggestion or near is None:
        return f"{text} {_meant(suggestion, _('Welke dag bedoel je?'))}"
    return _("{text} Bedoel je {before} of {after}?").format(text=text, before=near[0], after=near[1])


def _days_around(said: str) -> tuple[str, str] | None:
    """The last day of the month that is too short, and the day after it."""
    match = re.search(r"\b(29|30|31)[ /.-]+([a-z]+|\d{1,2})\b(?:[ /.-]+(\d{4}))?", plain(said), re.ASCII)
    if match is None:
        return None
    month = int(match[2]) if match[2].isdigit() else MONTH_NUMBERS.get(match[2], 0)
    if not 1 <= month < len(MONTHS):
        return None
    # Without a year an ordinary one is meant: it is a question, not a reading.
    last = monthrange(int(match[3] or 2027), month)[1]
    return f"{last} {MONTHS[month - 1]}", f"1 {MONTHS[month]}"
