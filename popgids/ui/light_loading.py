"""Loads what the app stands on without parts that it never uses and that take long to load.

OpenSSL: popgids speaks to no other machine, and Python is made so that its event loop and checksums work without.
The parser of program text: Textual takes it for colours in a text area, where it is there. Whoever wants one of these
later gets it.
"""

import contextlib
import sys
from importlib import import_module

_LEFT_OUT = (
    (("ssl", "_hashlib"), ("asyncio", "hashlib")),
    (("tree_sitter",), ("textual.widgets._text_area",)),
)
"""What is left out, and what is then loaded."""


def load_lightly() -> None:
    """Import these; what cannot be had in this way is left to be imported as usual."""
    for unused, wanted in _LEFT_OUT:
        hidden = [name for name in unused if name not in sys.modules]
        # None in the place of a module is how Python says that it cannot be imported.
        sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
        try:
            with contextlib.suppress(ImportError):
                for name in wanted:
                    import_module(name)
        finally:
            for name in hidden:
                del sys.modules[name]
