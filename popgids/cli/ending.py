"""How every command ends: an exit code, and for whatever went wrong a sentence in Dutch on stderr."""

import contextlib
import errno
import sys
from collections.abc import Callable
from typing import Any, NoReturn

import click
from click.exceptions import NoArgsIsHelpError

from popgids.cli.dutch_click import DutchGroup
from popgids.cli.surroundings import Surroundings
from popgids.errors import PopgidsError
from popgids.i18n import _

OK, PROBLEM, USAGE = 0, 1, 2
_LIMIT = 4000
_DISK_FULL = (errno.ENOSPC, errno.EFBIG, errno.EIO)
"""What a full disk behind stdout gives, without the name of a file."""
_FOLDER_GONE = errno.ENOENT
"""What the folder that somebody stands in gives, without its name, once it was taken away."""


class SafeGroup(DutchGroup):
    """The root command: none of its commands ends with a traceback, each with 0, 1 or 2."""

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        kwargs |= {"standalone_mode": False, "prog_name": "popgids"}
        sys.exit(ended(lambda: super(SafeGroup, self).main(*args, **kwargs)))


def ended(run: Callable[[], Any]) -> int:
    """The exit code of a command, after saying what went wrong."""
    try:
        code = run()
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.ClickException as error:
        return _tell_usage(error)
    except (click.Abort, KeyboardInterrupt):
        tell(_("Gestopt."))
        return PROBLEM
    except BrokenPipeError:
        # Whoever read along has seen enough; writing what is left would fail once more at the end.
        sys.stdout = None
        return PROBLEM
    except PopgidsError as error:
        tell_error(error)
        return PROBLEM
    except OSError as error:
        is_refusal = error.filename is not None or error.errno in (*_DISK_FULL, _FOLDER_GONE)
        return _tell_refused(error) if is_refusal else _tell_crash(error)
    except Exception as error:  # noqa: BLE001  (the last place that can say something)
        return _tell_crash(error)
    return code if isinstance(code, int) else OK


def tell(text: str) -> None:
    """A message for the person at the terminal; stdout is only for what was asked for."""
    from popgids.core.cleaning import clean_text

    click.echo(clean_text(text, limit=_LIMIT, lines=True), err=True)


def tell_error(error: PopgidsError) -> None:
    """What happened, what is safe and what to do, on one line."""
    from popgids.ui.problem_text import error_sentence

    text = error_sentence(error)
    tell("popgids: " + " ".join(part for part in (text.what, text.remedy) if part))


def _tell_usage(error: click.ClickException) -> int:
    if isinstance(error, NoArgsIsHelpError):
        tell(error.format_message())
        return USAGE
    tell(_("popgids: {message}").format(message=_usage_message(error)))
    if isinstance(error, click.UsageError):
        command = error.ctx.command_path if error.ctx is not None else "popgids"
        tell(_('Uitleg krijg je met "{command} --help".').format(command=command))
    return error.exit_code


def _usage_message(error: click.ClickException) -> str:
    """What click says, but for where it says too little or guesses wrongly."""
    if isinstance(error, click.MissingParameter) and isinstance(error.param, click.Argument) and error.ctx:
        return _missing_message(error.ctx, error.param)
    if isinstance(error, click.NoSuchOption) and error.possibilities:
        from popgids.core.nearest import nearest

        # Compared without the dashes, which every option has.
        bare = {one.lstrip("-"): one for one in error.possibilities}
        found = [bare[name] for name in nearest(error.option_name.lstrip("-"), bare, len(bare))]
        return click.NoSuchOption(error.option_name, possibilities=found).format_message()
    return error.format_message()


def _missing_message(ctx: click.Context, argument: click.Argument) -> str:
    wanted = argument.make_metavar(ctx)
    message = _("Achter “{command}” hoort nog: {wanted}.").format(command=ctx.command_path, wanted=wanted)
    examples = getattr(ctx.command, "examples", ())
    if not examples:
        return message
    return f"{message} {_('Bijvoorbeeld: {example}').format(example=examples[0][0])}"


def _tell_refused(error: OSError) -> int:
    """What the system would not do, where no command looked out for it."""
    from popgids.ui.problem_text import refusal_sentence

    _log(error)
    if error.filename is None and error.errno in _DISK_FULL:
        # Writing to stdout what is left would fail once more at the end.
        sys.stdout = None
    text = refusal_sentence(error)
    tell(f"popgids: {text.what} {text.remedy}")
    return PROBLEM


def _tell_crash(error: Exception) -> int:
    from popgids.ui import startup
    from popgids.ui.crash import crash_sentence

    startup.restore_terminal()
    tell(crash_sentence(_log(error)))
    return PROBLEM


def _log(error: Exception) -> str:
    """The file that now says where in the code it went wrong, "" when it cannot be written."""
    place = ""
    with contextlib.suppress(Exception):
        from popgids.storage.files import is_file
        from popgids.storage.log_file import open_log
        from popgids.ui.crash_log import log_crash

        path = open_log(Surroundings().state_folder)
        log_crash(error, "cli")
        place = str(path) if is_file(path) else ""
    return place
