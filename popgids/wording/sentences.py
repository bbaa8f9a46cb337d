"""Kind sentences about what is still open, and about dates that raise a question."""

import re
from calendar import monthrange

from popgids.core.dutch.dates import DateReading, format_date
from popgids.core.dutch.words import MONTH_NUMBERS, MONTHS, plain
from popgids.core.gaps import Gap
from popgids.core.guide import Guide
from popgids.i18n import N_, _
from popgids.wording.labels import floor_name, step_name
from popgids.wording.phrases import capital, one_line, shortened, subject_text

_LONGEST_LIST = 200

GAPS = {
    "vraag-open": N_("“{subject}” heeft nog geen antwoord."),
    "rijen-open": N_("Bij “{subject}” is nog niet alles ingevuld. Rijen die nog open zijn: {n}."),
    "te-weinig-rijen": N_("“{subject}” is nu {found} keer ingevuld. De gids vraagt minstens {n} keer."),
    "te-weinig-rijen-van": N_(
        "“{subject}” is bij de {who} nu {found} keer ingevuld. De gids vraagt minstens {n} keer."
    ),
    "geen-getal": N_("Bij “{subject}” staat “{said}”. Dat is niet te lezen als getal of datum."),
    "groep-open": N_("Beantwoord nog {n} van deze vragen: {subject}."),
    "groep-eigen": N_("{subject}"),
    "geen-doel": N_("Het doel van dit gesprek staat er nog niet bij."),
    "geen-status": N_("Bij “{subject}” staat nog niet wat ervan kwam."),
    "geen-reden": N_("Bij “{subject}” staat nog geen reden."),
    "geen-ontwikkelpunt": N_("Er staat nog geen ontwikkelpunt in het plan."),
    "niet-bevestigd": N_("De samenvatting bij “{step}” is nog niet bevestigd."),
    "klopt-niet": N_("De samenvatting bij “{step}” klopt nog niet helemaal. Wat wil je aanvullen?"),
    "geen-afspraak": N_("Er staat nog geen afspraak in het plan."),
    "punt-zonder-afspraak": N_("Bij het ontwikkelpunt “{subject}” hoort nog geen afspraak."),
    "afspraak-al-klaar": N_("“{subject}” is klaar of vervallen, maar staat aangepast nog in het plan."),
    "afspraak-met-steun": N_(
        "“{subject}” is klaar of vervallen, maar staat nog in het plan: er hangt steun aan."
    ),
    "steun-al-klaar": N_("De steun “{subject}” is klaar of vervallen, maar staat aangepast nog in het plan."),
    "afspraak-zonder-datum": N_("Bij “{subject}” staat nog geen datum."),
    "afspraak-zonder-resultaat": N_("Bij “{subject}” staat nog niet wat er straks te zien is."),
    "verplicht-onbekend": N_("Bij “{subject}” is nog niet bekend of het verplicht is."),
    "steun-zonder-datum": N_("Bij de steun “{subject}” staat nog geen datum."),
    "geen-volgend-gesprek": N_("Het volgende gesprek heeft nog geen datum."),
    "geen-evaluatie": N_("Er staat nog niet hoe dit gesprek was."),
}
"""A sentence for everything that can be open in a plan."""


def gap_text(gap: Gap, guide: Guide | None = None) -> str:
    """One thing that is still open, said without blame; a step has the title that it has in the guide."""
    is_list = gap.code in ("groep-open", "groep-eigen")
    text = _(GAPS[gap.code]).format(
        subject=shortened(gap.subject, _LONGEST_LIST) if is_list else subject_text(gap.subject),
        step=_step_title(gap, guide),
        n=gap.count,
        found=gap.found,
        who=floor_name(gap.spot.party) if gap.spot.party else "",
        said=shortened(gap.said),
    )
    # What HR wrote may end in anything.
    return text if text.endswith((".", "?", "…")) else f"{text}."


def _step_title(gap: Gap, guide: Guide | None) -> str:
    titles = {one.kind: one_line(one.title) for one in guide.steps} if guide else {}
    return titles.get(gap.step) or step_name(gap.step)


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
