"""What can be done with a guide, in the reference: making it from a workbook, checking, advice, taking it into use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.leftovers import CHOOSE, LEFT_OVER, LOOK
from popgids.export.reference_parts import cell_text, table_lines, toml_block
from popgids.i18n import _
from popgids.wording.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Code = tuple[str, str, str]
"""A code of a problem, what it says and what to do."""


def from_excel() -> Iterator[str]:
    """How a workbook becomes a guide."""
    yield _("## Van Excel naar een gids")
    yield ""
    yield _(
        "`popgids gids nieuw --excel vragen.xlsx` maakt een Excel-bestand met de kolommen, een paar voorbeelden en uitleg. "
        "Vul er één vraag per rij in, en maak er een gids van met `popgids gids importeer vragen.xlsx`. Alleen de kolom "
        "“vraag” is nodig: een eigen bestand met zo’n kolom kan ook."
    )
    yield ""
    yield _(
        "Wat niet of anders is overgenomen, zie je meteen, met het blad, de rij en de reden. Het staat ook bovenaan de gids. "
        "Waar jij nog iets moet kiezen, staat in de gids een regel met {word} erin. Staat ergens alleen …, dan weet popgids "
        "niet wat daar hoort. Pas het aan en haal de regel met {word} weg. Boven een vraag die niet precies zo mee kon, staat "
        "een regel met {look} erin. Kijk of het zo klopt, en haal die regel dan ook weg."
    ).format(word=CHOOSE, look=LOOK)
    yield ""


def publishing() -> Iterator[str]:
    """How a guide is taken into use."""
    yield _("## In gebruik nemen")
    yield ""
    yield _(
        "Een nieuwe gids is een concept. Met `popgids gids proef` houd je er een proefgesprek mee, dat niets bewaart. "
        "`popgids gids status` laat de status van alle gidsen zien. `popgids gids status onze-gids gepubliceerd` neemt er "
        "een in gebruik. Dat gaat pas als er geen fouten meer in zitten en als er niets meer te kiezen, na te kijken of te "
        "schrijven is: "
        "de codes {codes}."
    ).format(codes=listed([f"`{one}`" for one in sorted(LEFT_OVER)]))
    yield ""


def checking(codes: Sequence[Code]) -> Iterator[str]:
    """What a check says, by code."""
    yield _("## Nakijken")
    yield ""
    yield _(
        "`popgids gids controleer` kijkt alle gidsen na. Met de naam van een bestand erachter kijkt het alleen dat na. "
        "Met `--kijk` blijft het meekijken en zie je na elke keer bewaren wat er nog niet klopt. Met `--strikt` telt ook "
        "“let op” als fout. Met `--json` kan een ander programma het lezen."
    )
    yield ""
    yield _(
        "Elk bericht heeft een vaste code, tussen haken achteraan. Op de plek van … staat wat er in jouw gids staat."
    )
    yield ""
    yield from table_lines(
        (_("code"), _("wat er is"), _("wat je doet")),
        ((f"`{code}`", cell_text(what), cell_text(remedy)) for code, what, remedy in codes),
    )


def advice(rules: Mapping[str, str]) -> Iterator[str]:
    """What the advice looks at, by name."""
    if not rules:
        return
    yield _("## Advies over de vragen")
    yield ""
    yield _(
        "`popgids gids advies` kijkt of de vragen goed zijn om te stellen. Het is nooit meer dan een suggestie. Wil je een "
        'advies niet zien, zet de naam dan in de gids: `advies_uit = ["waarom"]`.'
    )
    yield ""
    yield from table_lines(
        (_("naam"), _("waar het op let")), ((f"`{name}`", text) for name, text in rules.items())
    )


def editor() -> Iterator[str]:
    """How an editor helps while writing."""
    yield _("## Hulp tijdens het schrijven")
    yield ""
    yield _(
        "Sommige editors vullen sleutels aan en strepen fouten aan terwijl je typt. Maak daarvoor één keer een schema in de "
        "map met gidsen, met `popgids gids schema --naar gids.schema.json`. Zet daarna deze regel bovenaan de gids:"
    )
    yield from toml_block("#:schema ./gids.schema.json\n")
    yield _(
        "Dat werkt in editors met een aanvulling voor TOML, zoals Even Better TOML of Tombi in Visual Studio Code. Het schema "
        "kent de sleutels en de waarden. Of verwijzingen en voorwaarden kloppen, ziet alleen `popgids gids controleer`."
    )
