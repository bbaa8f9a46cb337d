"""The folder, the POP and the version that somebody asks for; whoever asks for none that is there is told what is."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import click

from popgids.cli.ending import PROBLEM, USAGE, tell, tell_error
from popgids.cli.pop_choice import matching, short_ids
from popgids.cli.surroundings import Surroundings
from popgids.errors import ForkedError, NotFoundError
from popgids.i18n import _

if TYPE_CHECKING:
    from popgids.core.conversation import Conversation
    from popgids.core.guide import Guide
    from popgids.storage.archive import Archive, PopEntry
    from popgids.storage.pop_file import VersionEntry

_WIDEST, _PIPED = 100, 80
_NUMBER_LENGTH = 6


def archive_here() -> Archive:
    """The POPs; a folder that somebody named has to be there, else a typing error looks like an empty folder."""
    from popgids.storage.archive import Archive
    from popgids.storage.files import looking_into

    around = Surroundings.here()
    folder = around.data_folder
    with looking_into(folder):
        is_missing = around.is_folder_asked and not folder.is_dir()
    if is_missing:
        raise click.UsageError(_('De map "{folder}" is er niet.').format(folder=folder))
    return Archive(folder)


def chosen_pop(pops: tuple[PopEntry, ...], asked: str) -> PopEntry:
    """The one POP that is meant.

    Raises NotFoundError for none, and click.UsageError that names them when there are more.
    """
    found = matching(pops, asked)
    if len(found) == 1:
        return found[0]
    if not found:
        from popgids.core.nearest import nearest

        raise NotFoundError("pop", asked, nearest(asked, [one.employee for one in pops if one.employee], 3))
    shown = short_ids(pops)
    lines = [_('Er passen {n} POP’s bij "{asked}". Welk POP bedoel je?').format(n=len(found), asked=asked)]
    lines += [f"  {shown[one.pop_id]}  {_people(one)}" for one in found]
    lines.append(_("Geef de id die voor de naam staat, of meer van de naam."))
    raise click.UsageError("\n".join(lines))


def _people(one: PopEntry) -> str:
    newest = one.newest[0]
    with_whom = _("{employee}, met {manager}").format(employee=newest.employee, manager=newest.manager)
    return f"{with_whom} ({day_text(newest)})" if newest.held_on else with_whom


def chosen_version(archive: Archive, pop: PopEntry, asked: str | None, again: str) -> VersionEntry:
    """The version with this number or beginning of a fingerprint, the newest for None.

    again: what to type to choose from two with the same number, with {pop} and {version} in it. Ends the command
    after telling which versions there are when it is none of them.
    """
    which = int(asked) if asked and asked.isdecimal() and len(asked) <= _NUMBER_LENGTH else asked or None
    try:
        return archive.find(pop.pop_id, which)
    except ForkedError as error:
        if isinstance(which, str):
            message = _('popgids: Er is meer dan één versie met een vingerafdruk die begint met "{which}".')
            tell(message.format(which=which))
        else:
            tell_error(error)
        shown = short_ids(archive.list_pops()).get(error.pop_id, error.pop_id)
        for fingerprint in error.fingerprints:
            tell("  popgids pop " + again.format(pop=shown, version=fingerprint[:8]))
        raise click.exceptions.Exit(USAGE) from error
    except NotFoundError as error:
        if error.kind != "versie":
            raise
        versions = archive.history(pop.pop_id).versions
        known = ", ".join(dict.fromkeys(str(one.revision) for one in versions))
        message = _('popgids: Versie "{which}" is er niet. Van dit POP zijn er: {known}.')
        tell(message.format(which=asked, known=known))
        raise click.exceptions.Exit(PROBLEM) from error


def tell_problems(version: VersionEntry) -> None:
    """What is wrong with the file of a version, beside what it says."""
    from popgids.ui.problem_text import format_problem

    for problem in version.problems:
        tell(format_problem(problem))


def day_text(version: VersionEntry) -> str:
    """The day of the talk, empty when it is not known."""
    from popgids.core.dutch.dates import format_date

    return format_date(version.held_on, weekday=False) if version.held_on else ""


def text_width() -> int:
    """The columns to wrap text to, fewer than a wide terminal has: long lines read badly."""
    return min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else _PIPED


def guide_of(conversation: Conversation) -> Guide | None:
    """The guide that a talk was held with, for its titles and its order; None when it is no longer there."""
    from popgids.errors import NotFoundError
    from popgids.storage.guides import find_guide

    try:
        return find_guide(conversation.guide.id, Surroundings.here().guide_folders).guide
    except NotFoundError:
        return None
