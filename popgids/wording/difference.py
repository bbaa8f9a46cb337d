"""What changed between two versions, as plain sentences."""

import re
from datetime import date

from popgids.core.agreements import Mandatory
from popgids.core.difference.parts import Change, ChangeCode, ChangeGroup
from popgids.core.dutch.dates import format_date
from popgids.core.dutch.numbers import format_number
from popgids.core.guide import Party
from popgids.core.summary.blocks import Measure, Ordered, ScalePoint, Several, Value
from popgids.i18n import _
from popgids.wording import difference_words as words
from popgids.wording.labels import who_text
from popgids.wording.names import party_name
from popgids.wording.phrases import listed, shortened, subject_text, untitled
from popgids.wording.values import value_text

_LONGEST_REASON = 200
_BECAUSE = re.compile(r"(?:omdat|doordat|aangezien|want|door|wegens|vanwege)\b", re.IGNORECASE)
_BROUGHT = frozenset(
    {
        ChangeCode.DONE,
        ChangeCode.RUNNING,
        ChangeCode.NOT_STARTED,
        ChangeCode.ADJUSTED,
        ChangeCode.DROPPED,
        ChangeCode.UNSETTLED,
        ChangeCode.GONE,
    }
)
"""Codes whose after is what an agreement brought."""


def difference_heading(group: ChangeGroup) -> str:
    """The heading over the changes of a group."""
    return _(words.HEADINGS[group])


def difference_text(change: Change) -> str:
    """A change as a sentence or two; long words of people are shortened."""
    text = _with_reason(_(_template(change)).format(**_places(change)), change.reason)
    if change.code in _BROUGHT and isinstance(change.after, str):
        text += " " + _("Wat het bracht: {words}").format(words=_closed(change.after))
    if change.is_of_whole_rows:
        text += " " + _("Alleen rijen waarin ze allebei zijn ingevuld, tellen mee.")
    return text


def no_difference_text(before: int, after: int) -> str:
    """The sentence for two versions that say the same."""
    return _("Er is niets veranderd tussen versie {before} en versie {after}.").format(
        before=before, after=after
    )


def _template(change: Change) -> str:
    code, was, now = change.code, change.before, change.after
    if change.group is ChangeGroup.GOALS and code in words.SENTENCES_OF_GOALS:
        return words.SENTENCES_OF_GOALS[code]
    if code is ChangeCode.NEW and now is None:
        return words.NEW_WITHOUT_DATE
    if code is ChangeCode.ANSWERS_LEFT and isinstance(now, Measure) and now.number == 1:
        return words.ONE_LEFT
    if code in words.SENTENCES:
        return words.SENTENCES[code]
    if was is None or now is None:
        is_clause = code in words.FIELDS and not words.FIELDS[code][1]
        if was is None:
            return words.SET.get(code) or (words.CLAUSE_SET if is_clause else words.SET[None])
        return words.CLEARED.get(code) or (words.CLAUSE_CLEARED if is_clause else words.CLEARED[None])
    if code in words.CHANGED:
        return words.CHANGED[code]
    if isinstance(was, date) and isinstance(now, date):
        return words.MOVED
    if isinstance(was, Measure) and isinstance(now, Measure):
        return words.WENT
    return words.CHANGED[None]


def _places(change: Change) -> dict[str, str]:
    """What goes in the open places of every template."""
    subject = subject_text(change.subject)
    who = who_text(change.who) if change.who else ""
    the_field, field = words.FIELDS.get(change.code, ("", ""))
    was, now = change.before, change.after
    before = whole_before = _said(was)
    if isinstance(was, date) and isinstance(now, date) and was.year == now.year:
        before = before.removesuffix(f" {was.year}")
    return {
        "subject": subject,
        "row": _row_text(change.row),
        "field_name": shortened(change.field),
        "who": who,
        "who_colon": f"{who}: " if who else "",
        "party": party_name(Party(change.id)) if change.code is ChangeCode.NAME else "",
        "the_field": _(the_field).format(subject=subject, who=who) if the_field else "",
        "field": _(field) if field else "",
        "before": before,
        "whole_before": whole_before,
        "after": _said(now),
        "bare_before": _bare(was),
        "bare_after": _bare(now),
        "up_or_down": _up_or_down(was, now),
    }


def _up_or_down(was: Value | None, now: Value | None) -> str:
    if isinstance(was, ScalePoint) and isinstance(now, ScalePoint) and now.number < was.number:
        return _("omlaag")
    return _("omhoog")


def _said(value: Value | None) -> str:
    """A value inside a sentence: words in quotes, days without their weekday."""
    if isinstance(value, Ordered):
        return ", ".join(f"{number}. {_quoted(shortened(one))}" for number, one in enumerate(value.texts, 1))
    if isinstance(value, Several):
        return listed([_quoted(shortened(one)) for one in value.texts])
    if isinstance(value, Mandatory):
        return _bare(value)
    return _quoted(_bare(value) or untitled()) if isinstance(value, str) else _bare(value)


def _bare(value: Value | None) -> str:
    if value is None:
        return ""
    if type(value) is date:
        return format_date(value, weekday=False)
    if isinstance(value, ScalePoint) and value.label:
        return shortened(f"{format_number(value.number)} ({value.label})")
    return shortened(value_text(value))


def _row_text(row: str) -> str:
    """A row by its name in quotes, or by its number where nothing names it."""
    return _("rij {n}").format(n=row) if row.isdecimal() else f"“{shortened(row)}”"


def _quoted(text: str) -> str:
    # A full stop inside the quotes would stand beside that of the sentence.
    return f"“{text.removesuffix('.')}”"


def _with_reason(text: str, reason: str) -> str:
    """The sentence with why it is so; a reason that begins with a joining word becomes part of it."""
    reason = _closed(reason)
    if not reason:
        return text
    if _BECAUSE.match(reason) and not text.removesuffix(".").count(". "):
        return f"{text.removesuffix('.')}, {reason[0].lower()}{reason[1:]}"
    return text + " " + _("Reden: {words}").format(words=reason)


def _closed(text: str) -> str:
    """Words of people, shortened, with something at their end."""
    text = shortened(text, _LONGEST_REASON)
    return text if not text or text[-1] in ".?!…”" else f"{text}."
