"""Sentences for workbooks that cannot be read."""

from popgids.i18n import _
from popgids.ui.problem_text.text import Facts, Sentence


def _no_workbook(_facts: Facts) -> tuple[str, str]:
    return (
        _("Dit is geen Excel-bestand dat popgids kan lezen."),
        _("Open het in Excel of LibreOffice en bewaar het als .xlsx."),
    )


def _document(_facts: Facts) -> tuple[str, str]:
    return (
        _("Dit is een document met tekst, en geen Excel-bestand."),
        _(
            "Zet de vragen in een Excel-bestand, met één vraag per rij. "
            "Een voorbeeld maak je met: popgids gids nieuw --excel voorbeeld.xlsx"
        ),
    )


def _old(_facts: Facts) -> tuple[str, str]:
    return (
        _("Dit is een Excel-bestand in de oude vorm (.xls)."),
        _("Open het in Excel en kies bij Opslaan als voor Excel-werkmap (.xlsx)."),
    )


def _password(_facts: Facts) -> tuple[str, str]:
    return (
        _("Dit Excel-bestand is met een wachtwoord beveiligd."),
        _("Open het in Excel, haal het wachtwoord eraf en bewaar een kopie."),
    )


def _too_big(facts: Facts) -> tuple[str, str]:
    return (
        _("Dit bestand is te groot voor een lijst met vragen."),
        _("Zet alleen de vragen in een nieuw bestand. Een bestand tot {limit} MB past.").format(
            limit=facts["limit"]
        ),
    )


def _too_many_rows(facts: Facts) -> tuple[str, str]:
    return (
        _("Dit bestand heeft meer dan {limit} rijen.").format(limit=facts["limit"]),
        _("Zet alleen de vragen in een nieuw bestand, met één vraag per rij."),
    )


def _damaged(_facts: Facts) -> tuple[str, str]:
    return (
        _("Dit Excel-bestand is beschadigd, of zit anders in elkaar dan Excel het maakt."),
        _("Open het in Excel, bewaar het onder een andere naam en probeer het opnieuw."),
    )


def _no_questions(_facts: Facts) -> tuple[str, str]:
    return (
        _("In dit bestand staan geen vragen die popgids kan vinden."),
        _(
            "Zet in de eerste rij de naam van elke kolom, en de vragen in de kolom “vraag”. "
            "Een voorbeeld maak je met: popgids gids nieuw --excel voorbeeld.xlsx"
        ),
    )


SENTENCES: dict[str, Sentence] = {
    "geen-werkmap": _no_workbook,
    "geen-werkmap-maar-tekst": _document,
    "oude-werkmap": _old,
    "werkmap-wachtwoord": _password,
    "werkmap-te-groot": _too_big,
    "werkmap-te-veel-rijen": _too_many_rows,
    "werkmap-beschadigd": _damaged,
    "werkmap-zonder-vragen": _no_questions,
}
