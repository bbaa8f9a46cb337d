"""Values of a summary in Dutch, ready to be shown."""

from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from popgids.core.dutch.dates import format_clock_time, format_date, format_minutes, format_period
from popgids.core.dutch.numbers import format_amount, format_number
from popgids.core.summary.blocks import (
    Card,
    Computed,
    Fact,
    Gain,
    GuideTitle,
    Measure,
    Ordered,
    Period,
    Revision,
    ScalePoint,
    Several,
    Share,
    Value,
    Weighed,
    WeighedOptions,
    Who,
)
from popgids.core.summary.codes import Unit
from popgids.i18n import _, ngettext
from popgids.wording.kept import bar_text
from popgids.wording.labels import who_text
from popgids.wording.names import label
from popgids.wording.units import with_unit


def value_text(value: Value) -> str:
    """A value as people read it; text of people comes back as it is, with its line breaks."""
    if isinstance(value, StrEnum):
        return label(value)
    if isinstance(value, str):
        return value
    return next(show(value) for kind, show in _SHOW.items() if isinstance(value, kind))


def inline_text(fact: Fact) -> str:
    """A fact as a few words between others: "uiterlijk woensdag 3 maart 2027", "16 uur", "2 keer verschoven"."""
    text = value_text(fact.value)
    match fact.code:
        case "due":
            return _("uiterlijk {day}").format(day=text)
        case "start":
            return _("vanaf {day}").format(day=text)
        case "cost":
            return _("verwachte kosten {amount}").format(amount=text)
        case "direction":
            return _("gericht op {direction}").format(direction=text)
        case "made-at":
            return _("vastgelegd op {moment}").format(moment=text)
        case "is-discussed":
            return _("besproken") if fact.value else ""
        case "kept":
            return _("klaar: {share}").format(share=text)
        case "times-moved":
            return _("{times} verschoven").format(times=text)
        case "raised-by":
            return _("van {name}").format(name=text)
        case _other:
            return text


def _yes_or_no(value: bool) -> str:
    return _("ja") if value else _("nee")


def _moment(value: datetime) -> str:
    return _("{day} om {time} uur").format(
        day=format_date(value.date()), time=format_clock_time(value.time())
    )


def _time(value: time) -> str:
    return _("{time} uur").format(time=format_clock_time(value))


def _card(card: Card) -> str:
    return ", ".join(text for text in (card.name, card.role, card.contact) if text)


def _measure(value: Measure) -> str:
    return rows_not_counted(_amount(value), value.left_out)


def rows_not_counted(text: str, count: int) -> str:
    """A total, and behind it how many rows it leaves out."""
    if not count:
        return text
    told = ngettext("{n} regel telt niet mee: geen getal", "{n} regels tellen niet mee: geen getal", count)
    return f"{text} ({told.format(n=count)})"


def answers_not_counted(text: str, count: int) -> str:
    """A number that follows from others, and behind it how many answers it leaves out."""
    if not count:
        return text
    told = ngettext(
        "{n} antwoord telt niet mee: geen getal", "{n} antwoorden tellen niet mee: geen getal", count
    )
    return f"{text} ({told.format(n=count)})"


def _amount(value: Measure) -> str:
    number = format_number(value.number)
    match value.unit:
        case Unit.EURO:
            return format_amount(value.number)
        case Unit.HOURS:
            return _("{n} uur").format(n=number)
        case Unit.MINUTES:
            return format_minutes(int(value.number))
        case Unit.TIMES:
            return _("{n} keer").format(n=number)
        case Unit.PERCENT:
            return f"{number}%"
        case Unit.OTHER:
            return with_unit(number, value.unit_text)


def _scale_point(point: ScalePoint) -> str:
    number = format_number(point.number)
    if point.highest is not None:
        number = _("{n} van {highest}").format(n=number, highest=point.highest)
    return _("{number}: {label}").format(number=number, label=point.label) if point.label else number


def _period(period: Period) -> str:
    start, end = period.start, period.end
    if isinstance(start, date) and isinstance(end, date) and start <= end:
        return format_period(start, end)
    known = [value_text(one) if one else "" for one in (start, end)]
    if not known[1]:
        return _("vanaf {start}").format(start=known[0])
    if not known[0]:
        return _("tot en met {end}").format(end=known[1])
    return _("{start} tot en met {end}").format(start=known[0], end=known[1])


def _several(value: Several) -> str:
    separator = "; " if any("," in text for text in value.texts) else ", "
    return separator.join(value.texts)


def _ordered(value: Ordered) -> str:
    return "\n".join(f"{number}. {text}" for number, text in enumerate(value.texts, start=1))


def _computed(value: Computed) -> str:
    if value.unit_text.casefold() in _EURO:
        text = format_amount(value.number)
    else:
        digits = -int(value.number.as_tuple().exponent)
        text = format_number(value.number)
        if value.number != int(value.number):
            text += "0" * (digits - len(text.partition(",")[2]))
        text = with_unit(text, value.unit_text)
    text = _("{number}, bij {names}").format(number=text, names=value.of) if value.of else text
    return answers_not_counted(text, value.left_out)


_EURO = frozenset({"€", "euro", "eur"})


def _gain(value: Gain) -> str:
    number = format_number(abs(value.number))
    return number if not value.number else f"{'+' if value.number > 0 else '−'}{number}"


def _share(value: Share) -> str:
    return bar_text(value.count, value.total)


def _weighed_options(value: WeighedOptions) -> str:
    return "\n".join(f"{'✓ ' if one.is_chosen else ''}{one.what}{_weight(one)}" for one in value.options)


def _weight(one: Weighed) -> str:
    """Quality times acceptance and what that makes; the one that was given while the other was not, by its name."""
    if one.quality is not None and one.acceptance is not None:
        return f" ({one.quality} × {one.acceptance} = {one.quality * one.acceptance})"
    if one.acceptance is not None:
        return f" ({_('draagvlak {n}').format(n=one.acceptance)})"
    if one.quality is not None:
        return f" ({_('kwaliteit {n}').format(n=one.quality)})"
    return ""


def _revision(value: Revision) -> str:
    if value.replaces is None:
        return str(value.number)
    return _("{number} (vervangt versie {old})").format(number=value.number, old=value.replaces)


def _guide_title(value: GuideTitle) -> str:
    return _("{title} (versie {version})").format(title=value.title, version=value.version)


# A moment is also a date and a bool also a number, so the narrower kinds come first.
_SHOW: dict[type, Callable[[Any], str]] = {
    bool: _yes_or_no,
    datetime: _moment,
    date: format_date,
    time: _time,
    Who: who_text,
    Card: _card,
    Measure: _measure,
    ScalePoint: _scale_point,
    Period: _period,
    Several: _several,
    Ordered: _ordered,
    Computed: _computed,
    Gain: _gain,
    Share: _share,
    WeighedOptions: _weighed_options,
    Revision: _revision,
    GuideTitle: _guide_title,
}
