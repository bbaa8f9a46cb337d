"""What is filled in before a talk: the fields, what is known of an earlier talk, and how what was said is understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from popgids.core.beginning import StartRequest
from popgids.core.dutch.dates import format_date, parse_date
from popgids.core.dutch.times import format_minutes, parse_minutes
from popgids.i18n import _
from popgids.ui.forms.names import shortened
from popgids.ui.forms.spec import Field, FieldKind, Option
from popgids.wording.names import guide_status_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from popgids.core.shelf import GuideLine

_MANY_GUIDES = 3
_MOST_MINUTES = 600
_USUAL_MINUTES = 60
_LONGEST_HINT = 60
_LONGEST_LABEL = 15
_ROLE = "role:"
_MONTHS_BACK = 3
"""A talk is planned, or written down afterwards: its date without a year may be this long ago."""

Said = dict[str, str]
"""What stands in each field, by its name."""


@dataclass(frozen=True, slots=True)
class StartForm:
    """The form before a talk; known is what an earlier talk tells, None when somebody is new.

    guides: those to choose from, the one that is proposed first. What was said is handed to each function.
    """

    guides: tuple[GuideLine, ...]
    known: StartRequest | None
    today: date

    def first_values(self) -> Said:
        """What stands in the fields to begin with; what is as usual stays empty."""
        known = self.known
        first = self.guides[0].key if self.guides else ""
        keys = {one.key for one in self.guides}
        guide = known.guide_key if known and known.guide_key in keys else first
        if known is None:
            return {"guide": guide}
        minutes = format_minutes(known.minutes) if known.minutes else ""
        return {
            "guide": guide,
            "employee_name": known.employee_name,
            "employee_role": known.employee_role,
            "manager_name": known.manager_name,
            "manager_role": known.manager_role,
            "others": known.others,
            "held_on": "" if known.held_on == self.today else format_date(known.held_on),
            "minutes": "" if minutes == self._usual_minutes(guide) else minutes,
            **{f"{_ROLE}{role}": name for role, name in known.roles},
        }

    def guide(self, key: str) -> GuideLine | None:
        """The guide that is chosen."""
        return next((one for one in self.guides if one.key == key), None)

    def _usual_minutes(self, key: str) -> str:
        guide = self.guide(key)
        return format_minutes(guide.minutes) if guide and guide.minutes else ""

    def _roles(self, said: Said) -> tuple[tuple[str, str], ...]:
        """The further roles of the chosen guide."""
        guide = self.guide(said["guide"])
        return guide.roles if guide else ()

    def _draft_text(self, said: Said) -> str:
        """What stands beside a guide that is not in use yet."""
        guide = self.guide(said["guide"])
        is_draft = guide is not None and guide.status == "concept"
        return _("Deze gids is nog een concept. Misschien verandert hij nog.") if is_draft else ""

    def _known_jobs(self, said: Said) -> str:
        """The jobs for which the chosen guide has questions of their own."""
        guide = self.guide(said["guide"])
        if guide is None or not guide.jobs:
            return ""
        return shortened(_("In deze gids: {jobs}").format(jobs=", ".join(guide.jobs)), _LONGEST_HINT)

    def fields(self, said: Said) -> tuple[Field, ...]:
        """All fields, with a name to fill in for each further role of the chosen guide."""

        def line(
            name: str, label: str, kind: FieldKind = FieldKind.LINE, placeholder: str = "", remark: str = ""
        ) -> Field:
            value = said.get(name, "")
            return Field(name, label, kind, value, placeholder=placeholder, allows_past=True, remark=remark)

        today = _("vandaag, {day}").format(day=format_date(self.today))
        fields = (
            line("employee_name", _("Medewerker"), placeholder=_("voor- en achternaam")),
            line(
                "employee_role",
                _("Functie"),
                placeholder=_("mag leeg blijven"),
                remark=self._known_jobs(said),
            ),
            line("manager_name", _("Leidinggevende"), placeholder=_("voor- en achternaam")),
            line("manager_role", _("Functie"), placeholder=_("mag leeg blijven")),
            line("others", _("Ook aanwezig"), placeholder=_("namen met een komma ertussen")),
            line("held_on", _("Datum"), FieldKind.DATE, placeholder=today)._replace(months_back=_MONTHS_BACK),
            line("minutes", _("Tijd"), FieldKind.MINUTES, placeholder=self._usual_minutes(said["guide"])),
        )
        if not self.guides:
            return fields
        roles = (
            line(f"{_ROLE}{role}", shortened(title), placeholder=_("wie is dat? mag leeg blijven"))._replace(
                is_under_label=any(len(word) > _LONGEST_LABEL for word in title.split())
            )
            for role, title in self._roles(said)
        )
        return (*fields, self._guide_field(said), *roles)

    def _guide_field(self, said: Said) -> Field:
        options = tuple(Option(one.key, _guide_name(one, self.guides)) for one in self.guides)
        return Field(
            "guide",
            _("Gids"),
            FieldKind.OPTIONS,
            said["guide"],
            options,
            is_vertical=len(options) > _MANY_GUIDES,
            remark=self._draft_text(said),
        )

    def missing_name(self, said: Said) -> tuple[str, str] | None:
        """The field of the first name that is still needed, with the question for it."""
        questions = {
            "employee_name": _("Hoe heet de medewerker? Een voornaam is genoeg."),
            "manager_name": _("Hoe heet de leidinggevende? Een voornaam is genoeg."),
        }
        return next((one for one in questions.items() if not said.get(one[0], "").strip()), None)

    def doubts(self, said: Said) -> Iterator[tuple[str, str]]:
        """The field of each date or time that is not understood or cannot be right, with the question for it."""
        day = self._day(said)
        previous = self.known.previous_on if self.known else None
        if said.get("held_on", "").strip() and day is None:
            yield (
                "held_on",
                _("Kijk nog even naar de datum. Begin je toch, dan staat het gesprek op vandaag."),
            )
        elif question := before_previous(day or self.today, previous):
            yield "held_on", f"{question} {_('Begin je toch, dan blijft hij zo.')}"
        if said.get("minutes", "").strip() and self._minutes(said) is None:
            usual = format_minutes(self._minutes_or_usual(said))
            question = _("Kijk nog even naar de tijd. Begin je toch, dan wordt het {time}.")
            yield "minutes", question.format(time=usual)

    def _day(self, said: Said) -> date | None:
        return day_of_talk(said.get("held_on", ""), self.today)

    def _minutes(self, said: Said) -> int | None:
        minutes = parse_minutes(said.get("minutes", ""))
        return minutes if minutes is not None and 0 < minutes <= _MOST_MINUTES else None

    def _minutes_or_usual(self, said: Said) -> int:
        guide = self.guide(said["guide"])
        return self._minutes(said) or (guide.minutes if guide else 0) or _USUAL_MINUTES

    def request(self, said: Said) -> StartRequest:
        """What was filled in, with what is usual for what was not."""
        words = {name: value.strip() for name, value in said.items()}
        return StartRequest(
            guide_key=said["guide"],
            employee_name=words.get("employee_name", ""),
            employee_role=words.get("employee_role", ""),
            manager_name=words.get("manager_name", ""),
            manager_role=words.get("manager_role", ""),
            others=words.get("others", ""),
            held_on=self._day(said) or self.today,
            minutes=self._minutes_or_usual(said),
            pop_key=self.known.pop_key if self.known else "",
            version_key=self.known.version_key if self.known else "",
            roles=tuple((role, words.get(f"{_ROLE}{role}", "")) for role, _title in self._roles(said)),
        )


def day_of_talk(said: str, today: date) -> date | None:
    """The day of a talk as it was said, which may be over; None when it was not understood."""
    reading = parse_date(said, today, months_back=_MONTHS_BACK)
    return reading.last_day if reading.problem in {None, "verleden"} else None


def before_previous(day: date, previous: date | None) -> str:
    """A question about a talk that would be before the one it follows, empty when it is not."""
    if previous is None or day >= previous:
        return ""
    return _("Het vorige gesprek was op {day}. Klopt de datum?").format(day=format_date(previous))


def in_order(guides: tuple[GuideLine, ...]) -> tuple[GuideLine, ...]:
    """The guides that can be used, published ones first, the base guide before the others."""
    usable = [one for one in guides if one.is_usable]
    return tuple(sorted(usable, key=lambda one: (one.status != "gepubliceerd", one.id != "basis")))


def _guide_name(guide: GuideLine, among: tuple[GuideLine, ...]) -> str:
    """The title of a guide, with its file where another has the same title, and whether it is in use."""
    title = " ".join(guide.title.split()).casefold()
    is_shared = sum(" ".join(one.title.split()).casefold() == title for one in among) > 1
    notes = [note for note in (guide.file_name if is_shared else "", guide_status_text(guide.status)) if note]
    return f"{guide.title} ({', '.join(notes)})" if notes else guide.title
