"""Loads what the app stands on without parts that it never uses and that take long to load.

OpenSSL: popgids speaks to no other machine, and Python is made so that its event loop and checksums work without.
The parser of program text: Textual takes it for colours in a text area, where it is there. The names that Textual
gathers for who reads about it: they lead to widgets that no screen has; the few that the app needs are taken from where
they come from. Whoever wants one of these later gets it.
"""

from __future__ import annotations

import contextlib
import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEFT_OUT = (
    (("ssl", "_hashlib"), ("asyncio", "hashlib")),
    (("tree_sitter",), ("textual.widgets._text_area",)),
)
"""What is left out, and what is then loaded."""

_GATHERED, _SOURCE, _READER = "textual.types", "textual._types", "textual.app"


def load_lightly() -> None:
    """Import these; what cannot be had in this way is left to be imported as usual."""
    for unused, wanted in _LEFT_OUT:
        # None in the place of a module is how Python says that it cannot be imported.
        with _in_the_place_of(*unused, module=None), contextlib.suppress(ImportError):
            for name in wanted:
                import_module(name)
    with contextlib.suppress(ImportError):
        source = import_module(_SOURCE)
        with _in_the_place_of(_GATHERED, module=source):
            import_module(_READER)


@contextlib.contextmanager
def _in_the_place_of(*names: str, module: object) -> Iterator[None]:
    """Have this found where these modules are imported, those that are there already left out."""
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden, module))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            sys.modules.pop(name, None)
