# ruff: noqa: PTH100, PTH120, PTH208  (widgets may not reach pathlib, not even through this module)
"""Whether the private parts of Textual that popgids tunes are the ones it knows."""

import functools
import os

import textual

_KNOWN = "textual-8.2."


@functools.cache
def is_known_textual() -> bool:
    """Whether this is Textual 8.2; if not, or if that cannot be seen, the stock parts are used.

    Looks at the name of the installed folder: `textual.__version__` reads all metadata and takes ten milliseconds.
    """
    packages = os.path.dirname(os.path.dirname(os.path.abspath(textual.__file__)))
    try:
        names = os.listdir(packages)
    except OSError:
        return False
    return any(name.startswith(_KNOWN) and name.endswith(".dist-info") for name in names)
