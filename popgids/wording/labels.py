"""Labels and values of a summary in Dutch, ready to be shown."""

from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from popgids.core.agreements import Owner
from popgids.core.blocks import (
    Card,
    Fact,
    GuideTitle,
    Heading,
    Measure,
    Paragraph,
    Period,
    Record,
    Revision,
    ScalePoint,
    Sentence,
    Several,
    Unit,
    Value,
    Who,
)
from popgids.core.conversation import Conversation
from popgids.core.dutch_dates import format_clock_time, format_date, format_minutes, format_period
from popgids.core.dutch_numbers import format_amount, format_number
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.summary_parts import who
from popgids.i18n import _, ngettext
from popgids.wording.words import (
    FACTS,
    FACTS_WITH_NAME,
    HEADINGS,
    HEADINGS_WITH_NAME,
    LABELS,
    RECORDS,
    STEPS,
    STEPS_SHORT,
)

# codes


def label(code: StrEnum) -> str:
    """The word for a status, kind, direction, origin or verdict, as it stands inside a sentence."""
    return _(LABELS[type(code)][code])


def party_name(party: Party) -> str:
    """What one of the two is called: "medewerker" or "leidinggevende"."""
    return label(party)


def floor_name(floor: Floor) -> str:
    """Who answers a question: one of the two, "allebei" or "samen"."""
    return label(floor)


def step_name(step: StepKind) -> str:
    """The full name of a step, for where the guide does not give its own."""
    return _(STEPS[step])


def step_name_short(step: StepKind) -> str:
    """The name of a step for narrow places, at most 16 characters."""
    return _(STEPS_SHORT[step])


# people


def owner_text(owner: Owner, owner_name: str, conversation: Conversation) -> str:
    """Who does it, by name: "Sanne", "Karim", "Sanne en Karim samen", or the role when there is no name."""
    return who_text(who(owner, owner_name, conversation))


def who_text(person: Who) -> str:
    """Somebody by name, or by role when there is no name."""
    match person.names:
        case ():
            return label(person.role)
        case (name,) if person.needs_role:
            return _("{name} ({role})").format(name=name, role=party_name(Party(person.role.value)))
        case (name,):
            return name
        case names:
            return _("{first} en {last} samen").format(first=", ".join(names[:-1]), last=names[-1])


# labels of blocks


def heading_text(heading: Heading) -> str:
    """The words of a heading: with the name it is about, or as the guide has it."""
    kind, _colon, step = heading.code.partition(":")
    if kind == "step":
        return heading.subject or step_name(StepKind(step))
    if heading.subject:
        return _(HEADINGS_WITH_NAME[heading.code]).format(name=heading.subject)
    return _(HEADINGS[heading.code])


def fact_label(fact: Fact | str) -> str:
    """The label of a fact or, by its code, of a column; names whose words follow where that matters."""
    if isinstance(fact, str):
        return _(FACTS[fact])
    return _label_by(fact.code, fact.said_by)


def paragraph_label(paragraph: Paragraph) -> str:
    """The label of a paragraph; names whose words follow where that matters."""
    return _label_by(paragraph.code, paragraph.said_by)


def _label_by(code: str, said_by: Who | None) -> str:
    if said_by is None or code not in FACTS_WITH_NAME:
        return _(FACTS[code])
    name = who_text(said_by)
    text = _(FACTS_WITH_NAME[code]).format(name=name)
    # Only a role is written with a capital here; people write their own names.
    return text if said_by.names else text[:1].upper() + text[1:]


def record_label(record: Record) -> str:
    """What a record is, with its number: "Afspraak 2"."""
    name = _(RECORDS[record.code])
    return _("{name} {number}").format(name=name, number=record.number) if record.number else name


def sentence_text(sentence: Sentence) -> str:
    """A sentence of the program itself."""
    match sentence.code:
        case "example":
            return _("Dit is een voorbeeld met verzonnen mensen.")
        case "draft":
            return _("Dit is een concept. Het plan is nog niet vastgelegd.")
        case "private-answers":
            return ngettext(
                "{n} antwoord is privé en staat hier niet.",
                "{n} antwoorden zijn privé en staan hier niet.",
                sentence.count,
            ).format(n=sentence.count)
        case code:
            raise KeyError(code)


# values


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
        case Unit.OTHER:
            return f"{number} {value.unit_text}".rstrip()


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
    Revision: _revision,
    GuideTitle: _guide_title,
}
