"""`popgids pop verschil`: what changed between two versions of a POP."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from popgids.cli.dutch_click import DutchCommand
from popgids.cli.ending import tell
from popgids.cli.output import json_option, print_json
from popgids.cli.pop_asked import (
    archive_here,
    chosen_pop,
    chosen_version,
    day_text,
    guide_of,
    tell_problems,
    text_width,
)
from popgids.cli.surroundings import folder_option
from popgids.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.difference.versions import Change
    from popgids.core.summary.blocks import Value
    from popgids.storage.archive import PopEntry
    from popgids.storage.history import History
    from popgids.storage.pop_file import VersionEntry


@click.command(
    "verschil",
    cls=DutchCommand,
    short_help=_("Toon wat er tussen twee versies is veranderd."),
    help=_(
        "Toon wat er tussen twee versies van een POP is veranderd: wat klaar is, wat nieuw is en wat is verschoven. "
        "Zonder opties is dat de nieuwste versie naast de versie daarvoor. POP is de naam van de medewerker of een "
        "deel daarvan, of het begin van de id uit de lijst."
    ),
    examples=(
        ("popgids pop verschil Sanne", _("wat er nieuw is in de laatste versie")),
        ("popgids pop verschil Sanne --van 1", _("alles sinds de eerste versie")),
        ("popgids pop verschil Sanne --van 1 --naar 2", _("tussen twee oudere versies")),
    ),
)
@click.argument("asked", metavar=_("POP"))
@click.option(
    "--van", "older", metavar="N", help=_("De oudere versie: het nummer, of het begin van de vingerafdruk.")
)
@click.option("--naar", "newer", metavar="N", help=_("De nieuwere versie, op dezelfde manier."))
@json_option
@folder_option
def difference_command(asked: str, older: str | None, newer: str | None, *, as_json: bool) -> None:
    """Print what changed between two versions of a POP."""
    archive = archive_here()
    pop = chosen_pop(archive.list_pops(), asked)
    after = chosen_version(archive, pop, newer, "verschil {pop} --naar {version}")
    history = archive.history(pop.pop_id)
    if older is None:
        before = _previous(history, after)
    else:
        before = chosen_version(archive, pop, older, "verschil {pop} --van {version}")
    if before is not None and before.revision > after.revision:
        message = _("Versie {older} is nieuwer dan versie {newer}. Zet de oudere versie bij --van.")
        raise click.UsageError(message.format(older=before.revision, newer=after.revision))
    # a program gets all of it, a person what is worth reading
    changes = _changes(history, before, after, is_whole=as_json) if before else ()
    if as_json:
        print_json("popverschil", _data(pop, before, after, changes))
    elif before is None:
        tell(_("Versie {n} is de eerste versie van dit POP.").format(n=after.revision))
    else:
        _print_changes(before, after, changes)
    tell_problems(after)
    if before is not None and before != after:
        tell_problems(before)


def _previous(history: History, version: VersionEntry) -> VersionEntry | None:
    """The version that this one goes on from, or the last before it when that is gone."""
    # Only older ones: a file that was changed by hand may name itself, and the way back would have no end.
    older = [one for one in history.versions if one.revision < version.revision]
    return next((one for one in older if one.fingerprint == version.parent), older[-1] if older else None)


def _changes(
    history: History, before: VersionEntry, after: VersionEntry, *, is_whole: bool
) -> tuple[Change, ...]:
    from popgids.core.difference.versions import difference, difference_to_read
    from popgids.storage.archive import load_version

    between = tuple(_between(history, before, after))
    talks = [load_version(one).conversation for one in (before, *reversed(between), after)]
    compare = difference if is_whole else difference_to_read
    return compare(talks[0], talks[-1], talks[1:-1], guide_of(talks[-1]))


def _between(history: History, before: VersionEntry, after: VersionEntry) -> Iterator[VersionEntry]:
    """The versions on the way back from after to before."""
    version = _previous(history, after)
    while version is not None and version.revision > before.revision:
        yield version
        version = _previous(history, version)


def _print_changes(before: VersionEntry, after: VersionEntry, changes: tuple[Change, ...]) -> None:
    from popgids.export.plain_text import wrapped
    from popgids.wording.difference import difference_heading, difference_text, no_difference_text

    if not changes:
        click.echo(no_difference_text(before.revision, after.revision))
        return
    title = _("POP van {name}: van versie {before} naar versie {after}").format(
        name=after.employee, before=_version_text(before), after=_version_text(after)
    )
    width = text_width()
    lines = list(wrapped(title, "", "", width))
    for group, found in groupby(changes, key=lambda one: one.group):
        heading = difference_heading(group)
        lines += ["", heading, "-" * len(heading)]
        for change in found:
            lines += wrapped(difference_text(change), "- ", "  ", width)
    click.echo("\n".join(lines))


def _version_text(version: VersionEntry) -> str:
    return f"{version.revision} ({day_text(version)})" if version.held_on else str(version.revision)


def _data(
    pop: PopEntry, before: VersionEntry | None, after: VersionEntry, changes: tuple[Change, ...]
) -> dict[str, Any]:
    return {
        "id": pop.pop_id,
        "medewerker": after.employee,
        "van": _version_data(before) if before else None,
        "naar": _version_data(after),
        "veranderingen": [_change_data(one) for one in changes],
    }


def _version_data(version: VersionEntry) -> dict[str, Any]:
    return {
        "versie": version.revision,
        "datum": version.held_on.isoformat() if version.held_on else None,
        "vingerafdruk": version.fingerprint,
    }


def _change_data(change: Change) -> dict[str, Any]:
    from popgids.wording.difference import difference_text

    return {
        "groep": change.group.value,
        "code": change.code.value,
        "id": change.id,
        "onderwerp": change.subject,
        **({"rij": change.row} if change.row else {}),
        **({"veld": change.field} if change.field else {}),
        "van": _value_data(change.before),
        "naar": _value_data(change.after),
        "reden": change.reason,
        "tekst": difference_text(change),
    }


def _value_data(value: Value | None) -> Any:
    """A value for another program: a day or time as ISO 8601, a number, a list of texts, or else a text."""
    from datetime import date, time

    from popgids.core.summary.blocks import Computed, Measure, Ordered, ScalePoint, Several
    from popgids.wording.values import value_text

    match value:
        case None | bool():
            return value
        case str():
            return str(value)
        case date() | time():
            return value.isoformat()
        case Measure() | ScalePoint() | Computed():
            whole = value.number == value.number.to_integral_value()
            return int(value.number) if whole else float(value.number)
        case Several() | Ordered():
            return list(value.texts)
        case _other:
            return value_text(value)
