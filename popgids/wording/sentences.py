"""Kind sentences about what is still open, and about dates that raise a question."""

from popgids.core.gaps import Gap
from popgids.core.guide import Guide
from popgids.i18n import N_, _
from popgids.wording.names import floor_name, step_name
from popgids.wording.phrases import one_line, shortened, subject_text

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
    "agendapunt-zonder-woorden": N_("Bij een agendapunt staat nog niet waar het over gaat."),
    "geen-status": N_("Bij “{subject}” staat nog niet wat ervan kwam."),
    "geen-reden": N_("Bij “{subject}” staat nog geen reden."),
    "geen-ontwikkelpunt": N_("Er staat nog geen ontwikkelpunt in het plan."),
    "geen-eigen-ontwikkelpunt": N_("Er staat nog geen ontwikkelpunt van de medewerker in het plan."),
    "punt-zonder-woorden": N_("Bij een ontwikkelpunt staat nog niet wat het is."),
    "niet-bevestigd": N_("De samenvatting bij “{step}” is nog niet bevestigd."),
    "klopt-niet": N_("De samenvatting bij “{step}” klopt nog niet helemaal. Wat wil je aanvullen?"),
    "niet-samengevat": N_("Bij “{step}” was het antwoord: nog niet helemaal. De samenvatting is nog leeg."),
    "oplossing-zonder-woorden": N_("Bij een oplossing staat nog niet wat het is."),
    "geen-afspraak": N_("Er staat nog geen afspraak in het plan."),
    "afspraak-zonder-woorden": N_("Bij een afspraak staat nog niet wat jullie afspreken."),
    "punt-zonder-afspraak": N_("Bij het ontwikkelpunt “{subject}” hoort nog geen afspraak."),
    "afspraak-al-klaar": N_(
        "“{subject}” is klaar of vervallen, maar staat nog in het plan: er is iets aan veranderd."
    ),
    "afspraak-met-steun": N_(
        "“{subject}” is klaar of vervallen, maar staat nog in het plan: er hangt steun aan."
    ),
    "steun-al-klaar": N_(
        "De steun “{subject}” is klaar of vervallen, maar staat nog in het plan: er is iets aan veranderd."
    ),
    "afspraak-zonder-datum": N_("Bij “{subject}” staat nog geen datum."),
    "afspraak-zonder-resultaat": N_("Bij “{subject}” staat nog niet wat er straks te zien is."),
    "verplicht-onbekend": N_("Bij “{subject}” is nog niet bekend of het verplicht is."),
    "niet-gezegd-wie-en-hoe-zeker": N_(
        "Bij “{subject}” is nog niet gezegd wie dit wil of hoe zeker het lukt."
    ),
    "meer-niet-gezegd-wie-en-hoe-zeker": N_(
        "Bij “{subject}” en andere afspraken is nog niet gezegd wie dit wil of hoe zeker het lukt."
    ),
    "geen-steun": N_("Er staat nog geen steun bij de afspraken."),
    "steun-zonder-woorden": N_("Bij een belofte van steun staat nog niet wat het is."),
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
