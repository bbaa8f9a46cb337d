"""Loads the event loop and the checksums without OpenSSL: popgids speaks to no other machine, and it takes long to load.

Python itself is made so that both work without it. Whoever wants `ssl` later gets it.
"""

import contextlib
import sys

_PARTS_OF_OPENSSL = ("ssl", "_hashlib")


def load_loop_and_checksums() -> None:
    """Import asyncio and hashlib; where they cannot be had in this way, they are left to be imported as usual."""
    hidden = [name for name in _PARTS_OF_OPENSSL if name not in sys.modules]
    # None in the place of a module is how Python says that it cannot be imported.
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        with contextlib.suppress(ImportError):
            import asyncio
            import hashlib

            del asyncio, hashlib
    finally:
        for name in hidden:
            del sys.modules[name]
