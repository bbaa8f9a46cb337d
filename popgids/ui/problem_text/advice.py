"""Sentences for advice on the questions of a guide: what was seen, and a direction; never more than a suggestion."""

from popgids.i18n import _
from popgids.ui.problem_text.text import Facts, Sentence


def _closed(_facts: Facts) -> tuple[str, str]:
    return (
        _("Op deze vraag kun je met ja of nee antwoorden."),
        _("Begin met wat, hoe of welke. Is ja of nee genoeg, schrijf dan gesloten = true."),
    )


def _why(_facts: Facts) -> tuple[str, str]:
    return _("Waarom klinkt al gauw als een verwijt."), _("Vraag liever: wat maakt dat …")


def _double(_facts: Facts) -> tuple[str, str]:
    return (
        _("Hier staan twee vragen in één."),
        _("Stel er één. Maak van de tweede een vraag apart, of een doorvraag."),
    )


def _leading(facts: Facts) -> tuple[str, str]:
    return (
        _('Met "{word}" geeft de vraag het antwoord al.').format(word=facts["word"]),
        _("Vraag het zo dat elk antwoord even goed kan."),
    )


def _long(facts: Facts) -> tuple[str, str]:
    return (
        _("Dit zijn {count} woorden achter elkaar.").format(count=facts["count"]),
        _("Houd het bij {limit}. De rest kan in de uitleg of in een doorvraag.").format(limit=facts["limit"]),
    )


def _double_not(_facts: Facts) -> tuple[str, str]:
    return _("Hier staan twee ontkenningen in één vraag."), _("Vraag naar wat er wel is.")


def _term(facts: Facts) -> tuple[str, str]:
    return (
        _('Niet iedereen kent "{word}".').format(word=facts["word"]),
        _("Leg het uit bij uitleg, of kies een gewoon woord."),
    )


def _word(facts: Facts) -> tuple[str, str]:
    return (
        _('popgids zegt "{plainer}" waar hier "{word}" staat.').format(
            plainer=facts["plainer"], word=facts["word"]
        ),
        _("Neem hetzelfde woord, dan hoeft niemand na te denken wat je bedoelt."),
    )


def _polite(_facts: Facts) -> tuple[str, str]:
    return _("Hier staat u of uw."), _("De rest van popgids zegt je, tegen allebei.")


def _loud(_facts: Facts) -> tuple[str, str]:
    return _("Hier staat een uitroepteken."), _("Een punt of een vraagteken is rustiger.")


def _sensitive(facts: Facts) -> tuple[str, str]:
    return (
        _('"{word}" ligt gevoelig.').format(word=facts["word"]),
        _(
            "Schrijf gevoelig = true, of prive = true als het antwoord niet bewaard hoeft te worden. Vraag naar wat het "
            "voor het werk betekent."
        ),
    )


def _personal(facts: Facts) -> tuple[str, str]:
    return (
        _('Naar "{word}" mag een werkgever meestal niet vragen.').format(word=facts["word"]),
        _("Laat de vraag weg, of vraag naar wat iemand voor het werk wil of nodig heeft."),
    )


def _follow_ups(facts: Facts) -> tuple[str, str]:
    what = _("Deze kernvraag heeft nog geen doorvragen.")
    if facts.raw("count"):
        what = _("Deze kernvraag heeft één doorvraag.")
    return what, _("Twee of drie doorvragen helpen een stil gesprek verder.")


def _obstacle(_facts: Facts) -> tuple[str, str]:
    return (
        _("Deze vraag gaat over wat in de weg staat, en dan stopt het."),
        _("Voeg een doorvraag toe over wat er nodig is om verder te komen."),
    )


def _reading(facts: Facts) -> tuple[str, str]:
    return (
        _("De vragen samen halen {score} punten op leesgemak. Vanaf {wanted} leest het makkelijk.").format(
            score=facts["score"], wanted=facts["wanted"]
        ),
        _("Maak zinnen korter en kies gewone woorden. De telling is een hulpmiddel, geen bewijs."),
    )


def _help_reading(facts: Facts) -> tuple[str, str]:
    return (
        _(
            "De uitleg en de tips samen halen {score} punten op leesgemak. Vanaf {wanted} leest het makkelijk."
        ).format(score=facts["score"], wanted=facts["wanted"]),
        _("Maak zinnen korter en kies gewone woorden. De telling is een hulpmiddel, geen bewijs."),
    )


def _future(facts: Facts) -> tuple[str, str]:
    return (
        _("Van de {total} vragen in stap 3, 4 en 5 kijken er {count} vooruit.").format(
            total=facts["total"], count=facts["count"]
        ),
        _("Vraag daar vooral naar wat iemand wil, gaat doen of nodig heeft."),
    )


def _minutes(facts: Facts) -> tuple[str, str]:
    return (
        _("De kernvragen van deze stap kosten al gauw {needed} minuten. Er staan er {minutes}.").format(
            needed=facts["needed"], minutes=facts["minutes"]
        ),
        _("Geef de stap meer minuten, of zet bij een vraag: verdieping = true."),
    )


SENTENCES: dict[str, Sentence] = {
    "advies-gesloten": _closed,
    "advies-waarom": _why,
    "advies-dubbel": _double,
    "advies-suggestief": _leading,
    "advies-te-lang": _long,
    "advies-dubbele-ontkenning": _double_not,
    "advies-vakterm": _term,
    "advies-woordkeus": _word,
    "advies-aanspreekvorm": _polite,
    "advies-uitroepteken": _loud,
    "advies-gevoelig": _sensitive,
    "advies-persoonskenmerk": _personal,
    "advies-doorvragen": _follow_ups,
    "advies-belemmering": _obstacle,
    "advies-leesbaarheid": _reading,
    "advies-leesbaarheid-hulp": _help_reading,
    "advies-toekomst": _future,
    "advies-minuten": _minutes,
}
