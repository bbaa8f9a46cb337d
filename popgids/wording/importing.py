"""What comes of bringing a workbook over, in words: how much, and the guide with comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.cleaning import clean_text
from popgids.core.importing.guide_toml import guide_toml
from popgids.core.leftovers import CHOOSE, LOOK
from popgids.i18n import N_, _, ngettext
from popgids.wording.import_remarks import remark_line, remark_text, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.findings import Loc
    from popgids.core.importing.guide import Imported
    from popgids.core.importing.sheets import Remark

STEP_TITLES = {
    "status": (N_("Doel en agenda"), N_("Jullie weten waar dit gesprek over gaat en hoeveel tijd er is.")),
    "stand-van-zaken": (
        N_("Hoe het nu gaat"),
        N_("De medewerker vertelt hoe het gaat en wat eerdere afspraken brachten."),
    ),
    "behoefte-medewerker": (
        N_("Wat jij wilt ontwikkelen"),
        N_("De wensen van de medewerker staan op papier."),
    ),
    "noodzaak-organisatie": (
        N_("Wat de organisatie vraagt"),
        N_("Duidelijk is wat de organisatie nodig heeft."),
    ),
    "afspraken": (N_("Afspraken"), N_("Bij elk ontwikkelpunt staat een afspraak.")),
    "steun": (N_("Steun"), N_("Duidelijk is wie waarmee helpt.")),
    "volgend-gesprek": (N_("Volgend gesprek"), N_("Het volgende gesprek staat in de agenda.")),
    "evaluatie": (N_("Hoe was dit gesprek?"), N_("De medewerker vertelt hoe het gesprek was.")),
}


def step_titles() -> dict[str, tuple[str, str]]:
    """A title and a goal for each kind of step, where a workbook says nothing about it."""
    return {kind: (_(title), _(goal)) for kind, (title, goal) in STEP_TITLES.items()}


def guide_text(imported: Imported, source: str) -> str:
    """The guide as a file, with a comment at the top, the list of what is not in it, and where to choose."""
    comments = {loc: tuple(_beside(remarks)) for loc, remarks in imported.notes.items()}
    return guide_toml(imported.data, _clean(comments), [*_head(imported, word(source))])


def count_line(imported: Imported) -> str:
    """How much came over."""
    n = imported.question_count
    told = ngettext("{n} vraag overgenomen", "{n} vragen overgenomen", n).format(n=n)
    lost, choices = len(imported.lost), len(imported.choices)
    left = (
        ngettext("{n} ding niet of anders", "{n} dingen niet of anders", lost).format(n=lost) if lost else ""
    )
    pick = (
        ngettext("op {n} plek kies je zelf", "op {n} plekken kies je zelf", choices).format(n=choices)
        if choices
        else ""
    )
    return f"{', '.join(part for part in (told, left, pick) if part)}."


def _head(imported: Imported, source: str) -> Iterator[str]:
    yield _("Gemaakt uit {source}.").format(source=source)
    yield _("Zoek op “{word}” om te zien waar jij nog iets moet kiezen.").format(word=CHOOSE)
    if any(not one.is_choice for remarks in imported.notes.values() for one in remarks):
        yield _("Zoek op “{word}” om te zien wat er anders is dan in {source}.").format(
            word=LOOK, source=source
        )
    yield _(
        "Loop ook deze punten na: wie antwoordt (van), wat gevoelig is, en welke vragen kunnen vervallen."
    )
    yield _(
        "Kijk de gids daarna na met: popgids gids controleer. Advies over de vragen geeft: popgids gids advies."
    )
    for title, remarks in (
        (_("Niet of anders overgenomen:"), imported.lost),
        (_("Om te kiezen:"), imported.choices),
    ):
        if remarks:
            yield ""
            yield title
            # Without the word to search for: who looks for it finds only what is still to be done.
            yield from (_clean_line(f"- {remark_line(one).replace(f'{CHOOSE}: ', '', 1)}") for one in remarks)


def _beside(remarks: tuple[Remark, ...]) -> Iterator[str]:
    for one in remarks:
        row = _("rij {row}").format(row=one.row)
        text = remark_text(one)
        yield text if one.is_choice else f"{LOOK}, {row}: {text}"


def _clean(comments: dict[Loc, tuple[str, ...]]) -> dict[Loc, tuple[str, ...]]:
    return {loc: tuple(map(_clean_line, texts)) for loc, texts in comments.items()}


def _clean_line(text: str) -> str:
    return clean_text(text, limit=1000, lines=False)
