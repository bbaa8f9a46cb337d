"""The sentence for an error, in three parts: what happened, what is safe, what to do."""

import errno

from popgids.errors import (
    ChangedOnDiskError,
    ForkedError,
    NewerFormatError,
    NotFoundError,
    NotSavedError,
    OpenElsewhereError,
    PopgidsError,
    UnreadableFileError,
    UnreadableFolderError,
)
from popgids.i18n import _, ngettext
from popgids.ui.problem_text.problems import problem_sentence, where
from popgids.ui.problem_text.text import ProblemText, clean_word, file_name, listed


def error_sentence(error: PopgidsError) -> ProblemText:
    """What happened, what is safe and what to do; an error without its own sentence gets a general one."""
    match error:
        case NotSavedError():
            return _not_saved(error)
        case UnreadableFileError():
            return _unreadable(error)
        case UnreadableFolderError():
            return _unreadable_folder(error)
        case NotFoundError():
            return _not_found(error)
        case NewerFormatError():
            return _newer(error)
        case ChangedOnDiskError():
            return ProblemText(
                _("Iemand anders heeft {path} intussen gewijzigd.").format(path=file_name(error.path)),
                _("Kijk wat er nu in staat, en probeer het opnieuw."),
                _("Het bestand is gelaten zoals het is."),
            )
        case OpenElsewhereError():
            return ProblemText(
                _("Dit gesprek is al open in een ander venster."),
                _("Ga naar dat venster, of sluit het en probeer het opnieuw."),
                _("Er is niets veranderd."),
            )
        case ForkedError():
            return ProblemText(
                _("Er zijn twee nieuwste versies, omdat er op twee plekken is verdergegaan."),
                _("Bekijk ze allebei en kies met welke jullie verder gaan."),
                _("Beide versies zijn bewaard."),
            )
        case _other:
            return ProblemText(
                _("Er ging iets mis."),
                _("Probeer het opnieuw. Gaat het weer mis, vraag dan hulp aan wie popgids beheert."),
                _("Alles wat bewaard was, is er nog."),
            )


def refusal_sentence(error: OSError) -> ProblemText:
    """What the system refused to do with a file, or with what is printed."""
    if error.errno == errno.ENOENT and error.filename is None:
        return ProblemText(
            _("De map waar je nu in staat, is er niet meer."),
            _("Ga naar een andere map, en probeer het opnieuw."),
        )
    if error.filename is None:
        return ProblemText(
            _("Niet alles is geschreven."), _("Kijk of de schijf vol is, of schrijf naar een andere plek.")
        )
    return ProblemText(
        _("{path} is nu niet te lezen of te schrijven.").format(path=file_name(str(error.filename))),
        _("Controleer de naam, en vraag zo nodig toegang."),
    )


def _not_saved(error: NotSavedError) -> ProblemText:
    path = file_name(error.path)
    reasons = {
        "vol": (
            _("Het bewaren is niet gelukt: de schijf is vol."),
            _("Maak ruimte vrij en bewaar opnieuw, of bewaar op een andere plek."),
        ),
        "alleen-lezen": (
            _("Het bewaren is niet gelukt: op deze plek kun je alleen lezen."),
            _("Bewaar op een andere plek."),
        ),
        "geen-toegang": (
            _("Het bewaren is niet gelukt: je mag hier niet schrijven."),
            _("Vraag toegang tot de map, of bewaar op een andere plek."),
        ),
        "bestand-in-de-weg": (
            _("Het bewaren is niet gelukt: op de plek van een map staat een bestand."),
            _("Geef dat bestand een andere naam, of bewaar op een andere plek."),
        ),
        "weg": (
            _("Het bewaren is niet gelukt: de map of de schijf is er niet meer."),
            _("Sluit de schijf weer aan of herstel de verbinding, of bewaar op een andere plek."),
        ),
    }
    general = (
        _("Het bewaren is niet gelukt: de schijf gaf een fout."),
        _("Probeer het opnieuw, of bewaar op een andere plek."),
    )
    what, remedy = reasons.get(error.reason, general)
    where_to = _("Het ging om {path}.").format(path=path) if path else ""
    safe = _("Wat er al stond, is niet veranderd. Wat je nu typt, staat nog op het scherm.")
    if error.is_lost:
        safe = _("Ook wat er al stond, is daar weg. popgids heeft alles nog, zolang je het niet sluit.")
    return ProblemText(f"{what} {where_to}".strip(), remedy, safe)


def _unreadable(error: UnreadableFileError) -> ProblemText:
    path = file_name(error.path)
    wrong = [problem for problem in error.problems if not problem.is_warning]
    safe = _("Het bestand is niet veranderd.")
    if not wrong:
        return ProblemText(
            _("popgids kan {path} niet lezen.").format(path=path), _("Kies een ander bestand."), safe
        )
    if wrong[0].code == "bestand-weg":
        gone = _("Het bestand {path} is er niet (meer).").format(path=path)
        return ProblemText(gone, problem_sentence(wrong[0]).remedy, safe)
    count = ngettext("Er zit een fout in.", "Er zitten {count} fouten in.", len(wrong)).format(
        count=len(wrong)
    )
    first = problem_sentence(wrong[0])
    place = where(wrong[0])
    lead = _("De eerste staat bij {place}:").format(place=place) + " " if place and len(wrong) > 1 else ""
    lead = f"{place[0].upper()}{place[1:]}: " if place and len(wrong) == 1 else lead
    what = _("popgids kan {path} niet gebruiken.").format(path=path)
    return ProblemText(f"{what} {count} {lead}{first.what}", first.remedy, safe)


def _unreadable_folder(error: UnreadableFolderError) -> ProblemText:
    return ProblemText(
        _("De map {path} is nu niet te lezen.").format(path=file_name(error.path)),
        _("Vraag toegang tot de map, of kijk of de schijf of het netwerk er is."),
        _("Er is niets veranderd."),
    )


def _not_found(error: NotFoundError) -> ProblemText:
    name = clean_word(error.name)
    what = {
        "gids": _('Er is geen gids met de naam "{name}".'),
        "pop": _('Er is geen POP "{name}".'),
        "versie": _('Versie "{name}" van dit POP is er niet.'),
        "gesprek": _('Er is geen lopend gesprek "{name}".'),
    }.get(error.kind, _('"{name}" is er niet.'))
    remedy = _("Controleer de naam.")
    if error.nearest:
        names = listed([f'"{clean_word(one)}"' for one in error.nearest], _("of"))
        remedy = _("Bedoel je {names}?").format(names=names)
    return ProblemText(what.format(name=name), remedy, _("Er is niets veranderd."))


def _newer(error: NewerFormatError) -> ProblemText:
    return ProblemText(
        _("{path} is gemaakt met een nieuwere popgids dan deze.").format(path=file_name(error.path)),
        _("Installeer de nieuwste popgids en open het bestand daarna opnieuw."),
        _("Het bestand is niet veranderd."),
    )
