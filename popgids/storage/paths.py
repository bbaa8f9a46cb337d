"""Where things are kept, and folder names that are safe on every system; nothing is made here."""

import os
import re
import unicodedata
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

_APP = "popgids"
_NAME_LIMIT = 40
_ENDING_LIMIT = 24
_NAMELESS = "naamloos"
_SAFE_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SAFE_FOLDER = re.compile(rf"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*_{_SAFE_ID.pattern}")
_ID_LIMIT = 60
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
     "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ŋ": "n", "Ŋ": "N"}
)  # fmt: skip


def expanded(words: str | Path) -> Path:
    """A path as somebody wrote it, with ~ for home; of a home that is not known it stays as it is written."""
    path = Path(words)
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def data_folder(flag: Path | None = None, environ: Mapping[str, str] = os.environ) -> Path:
    """The folder with POPs and guides: what was asked for, else POPGIDS_MAP, else popgids in the user's documents."""
    if flag is not None:
        return expanded(flag)
    if asked := environ.get("POPGIDS_MAP", "").strip():
        return expanded(asked)
    import platformdirs

    return platformdirs.user_documents_path() / _APP


def state_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """The local, never synced folder of running conversations: POPGIDS_STATUSMAP, else the system's own."""
    if asked := environ.get("POPGIDS_STATUSMAP", "").strip():
        return expanded(asked)
    import platformdirs

    return platformdirs.user_state_path(_APP, appauthor=False)


def cache_folder() -> Path:
    """The folder for what can be made again at any time."""
    import platformdirs

    return platformdirs.user_cache_path(_APP, appauthor=False)


def safe_folder_name(name: str, key: str, ending: str = "") -> str:
    """A readable name for a file or folder of this person that no other key gets, on any system.

    key: the id of what is kept; ending: words that are still to be read behind a name that is too long. Only ASCII
    letters, digits, hyphens and one underscore come out, at most 101.
    """
    last = f"-{_readable(ending, _ENDING_LIMIT)}" if ending else ""
    return f"{_readable(name, _NAME_LIMIT - len(last))}{last}_{unique_part(key)}"


def is_safe_folder_name(name: str) -> bool:
    """Whether this is a name that safe_folder_name may have made."""
    return _SAFE_FOLDER.fullmatch(name) is not None


def _readable(name: str, limit: int) -> str:
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS).translate(_APOSTROPHES))
    letters = "".join(char for char in plain if not unicodedata.combining(char)).translate(_APOSTROPHES)
    words = re.findall(r"[A-Za-z0-9]+", letters)
    return "-".join(words)[:limit].strip("-") or _NAMELESS


def unique_part(key: str) -> str:
    """The key itself when it can be (part of) a file name, else one that stands for it alone."""
    if len(key) <= _ID_LIMIT and _SAFE_ID.fullmatch(key):
        return key
    return "x" + sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32]
