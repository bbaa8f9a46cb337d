"""The sentences for kind reminders: what was seen, and what one may do with it."""

from popgids.core.reminders import MOST_AGREEMENTS, Reminder
from popgids.i18n import N_, _
from popgids.wording.phrases import subject_text

_SENTENCES = {
    "veel-afspraken": N_(
        "Dit zijn {subject} afspraken. Meer dan {most} houdt bijna niemand vol. Wat kan later?"
    ),
    "alleen-cursussen": N_("Tot nu toe zijn het alleen cursussen. Wat kun je in het werk zelf oefenen?"),
    "functie-beloofd": N_(
        "“{subject}” klinkt als een belofte van een functie. Spreek liever af hoe jullie het gaan onderzoeken."
    ),
    "functie-in-antwoord": N_(
        "Dit klinkt als een belofte van een functie. Spreek liever af hoe jullie het gaan onderzoeken."
    ),
    "verplicht-uitzoeken": N_("Zoek uit of “{subject}” verplicht is volgens wet of cao. HR weet het vaak."),
    "verplicht-niet-terugbetalen": N_(
        "“{subject}” is verplicht. Dan hoort er geen afspraak over terugbetalen bij."
    ),
    "terugbetalen-aanvullen": N_(
        "Bij “{subject}” is terugbetalen afgesproken. Noteer hoelang, welk bedrag en hoe het minder wordt."
    ),
    "boven-budget": N_("De steun komt {subject} boven het budget uit. Wat kan later, of wie legt het bij?"),
    "boven-budget-en-uren": N_(
        "De steun komt {also} uur en {subject} boven het budget uit. Wat kan later, of wie legt het bij?"
    ),
    "boven-uren": N_("De steun komt {subject} uur boven het budget uit. Wat kan later?"),
    "geen-steun": N_("Er staat nog geen steun bij de afspraken. Wat is er nodig om ze te laten lukken?"),
    "zonder-steun": N_("Bij “{subject}” staat nog geen steun. Wat is er nodig om dit te laten lukken?"),
    "meer-zonder-steun": N_(
        "Bij {subject} afspraken staat nog geen steun. Wat is er nodig om ze te laten lukken?"
    ),
    "kosten-zonder-budget": N_("Er staan kosten in het plan, maar nog geen budget. Wie regelt dat?"),
}


def reminder_text(reminder: Reminder) -> str:
    """The reminder as a sentence or two, never as a reproach."""
    return _(_SENTENCES[reminder.code]).format(
        subject=subject_text(reminder.subject), also=reminder.also, most=MOST_AGREEMENTS
    )


def health_text() -> str:
    """What to say when an answer names somebody's health."""
    return _("Hier staat iets over gezondheid. Noteer liever alleen wat het voor het werk betekent.")
