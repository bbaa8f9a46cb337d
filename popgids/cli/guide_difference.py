"""`popgids gids verschil`: what changed between two versions of a guide, and what that means for talks."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from popgids.cli.dutch_click import DutchCommand
from popgids.cli.ending import OK, PROBLEM
from popgids.cli.guide_found import found_guide, own_guide, tell_broken
from popgids.cli.output import json_option, print_json
from popgids.cli.pop_asked import text_width
from popgids.cli.surroundings import folder_option
from popgids.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from popgids.core.guide import Guide
    from popgids.core.guide_difference.parts import Effect, GuideChange
    from popgids.storage.guides import LoadedGuide


@click.command(
    "verschil",
    cls=DutchCommand,
    help=_(
        "Toon wat er tussen twee versies van een gids is veranderd: stappen, vragen, opties, rollen en catalogi. "
        "Daaronder staat wat dat betekent voor gesprekken die lopen en voor het volgende gesprek. OUD en NIEUW zijn "
        "namen uit de lijst, of bestanden. Geef je er één, dan staat die naast de gids van popgids met dezelfde id."
    ),
    examples=(
        ("popgids gids verschil basis-2026.toml basis-2027.toml", _("twee bestanden")),
        ("popgids gids verschil basis", _("jullie eigen “basis” naast die van popgids")),
    ),
)
@click.argument("older", metavar=_("OUD"))
@click.argument("newer", metavar=_("[NIEUW]"), required=False)
@json_option
@folder_option
def difference_command(older: str, newer: str | None, *, as_json: bool) -> int:
    """Print what changed between two versions of a guide."""
    from popgids.core.guide_difference.effects import guide_effects
    from popgids.core.guide_difference.guides import guide_difference

    found = (found_guide(older), found_guide(newer)) if newer is not None else _beside_builtin(older)
    broken = [one for one in found if one.guide is None]
    for one in broken:
        tell_broken(one)
    before, after = (one.guide for one in found)
    if before is None or after is None:
        return PROBLEM
    changes = guide_difference(before, after)
    effects = guide_effects(before, after, changes)
    if as_json:
        print_json("gidsverschil", _data(found, changes, effects))
    else:
        _print(found, before, after, changes, effects)
    return OK


def _beside_builtin(name: str) -> tuple[LoadedGuide, LoadedGuide]:
    """The guide that comes with the program, and the one of the organisation with the same id."""
    from popgids.errors import NotFoundError
    from popgids.storage.guides import find_guide

    own = own_guide(name)
    if own.is_builtin:
        message = _('"{id}" is de gids van popgids zelf. Geef ook de gids die je ernaast wilt zien.')
        raise click.UsageError(message.format(id=own.id))
    try:
        return find_guide(own.id), own
    except NotFoundError as error:
        if own.guide is None:
            return own, own
        message = _('popgids heeft zelf geen gids "{id}". Geef ook de gids die je ernaast wilt zien.')
        raise click.UsageError(message.format(id=own.id)) from error


def _print(
    found: Sequence[LoadedGuide],
    before: Guide,
    after: Guide,
    changes: Sequence[GuideChange],
    effects: Sequence[Effect],
) -> None:
    from popgids.export.plain_text import wrapped
    from popgids.wording.guide_difference import effect_text, guide_change_text, part_heading

    older, newer = (f"{one.guide.version if one.guide else ''} ({one.path.name})" for one in found)
    if not changes:
        click.echo(_("Er is niets veranderd tussen {older} en {newer}.").format(older=older, newer=newer))
        return
    width = text_width()
    title = _("Gids “{title}”: van {older} naar {newer}").format(title=after.title, older=older, newer=newer)
    lines = list(wrapped(title, "", "", width))
    for heading, group in groupby(changes, key=lambda one: part_heading(one, after, before)):
        lines += _section(heading, [guide_change_text(one, before, after) for one in group], width)
    lines += _section(_("Wat dit betekent"), [effect_text(one) for one in effects], width)
    click.echo("\n".join(lines))


def _section(heading: str, texts: Sequence[str], width: int) -> list[str]:
    from popgids.export.plain_text import wrapped

    lines = ["", heading, "-" * len(heading)]
    for text in texts:
        lines += wrapped(text, "- ", "  ", width)
    return lines


# for another program


def _data(
    found: Sequence[LoadedGuide], changes: Sequence[GuideChange], effects: Sequence[Effect]
) -> dict[str, Any]:
    from popgids.wording.guide_difference import effect_text

    before, after = (one.guide for one in found)
    assert before is not None  # noqa: S101  (only right guides come here)
    assert after is not None  # noqa: S101
    return {
        "oud": _guide_data(found[0]),
        "nieuw": _guide_data(found[1]),
        "veranderingen": [_change_data(one, before, after) for one in changes],
        "gevolgen": [
            {"code": one.code.value, "id": one.id, "over": list(one.texts), "tekst": effect_text(one)}
            for one in effects
        ],
    }


def _guide_data(one: LoadedGuide) -> dict[str, Any]:
    version = one.guide.version if one.guide else ""
    return {"id": one.id, "versie": version, "bestand": str(one.path), "vingerafdruk": one.fingerprint}


def _change_data(change: GuideChange, before: Guide, after: Guide) -> dict[str, Any]:
    from popgids.wording.guide_difference import guide_change_text

    return {
        "deel": change.part.value,
        "code": change.code.value,
        "stap": change.step,
        "id": change.id,
        "onderwerp": change.subject,
        **({"sleutel": change.key} if change.key else {}),
        **({"in": change.item_key, "onderdeel": list(change.items)} if change.item_key else {}),
        "van": _plain(change.before),
        "naar": _plain(change.after),
        "tekst": guide_change_text(change, before, after),
    }


def _plain(value: Any) -> Any:
    """A value for another program: a day as ISO 8601, a number as a number."""
    from datetime import date
    from decimal import Decimal

    match value:
        case dict():
            return {key: _plain(one) for key, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case date():
            return value.isoformat()
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case _:
            return value
