"""`python -m popgids` and the `popgids` command: hands over to the command line."""

import sys

from popgids.i18n import _


def main() -> None:
    """Run the command line; Ctrl+C while it is still being loaded ends as quietly as later."""
    try:
        from popgids.cli.root import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(_("Gestopt."))


if __name__ == "__main__":
    main()
