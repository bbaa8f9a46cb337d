"""Reading a TOML file: its data, or every reason why it has none."""

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from popgids.errors import Problem
from popgids.storage.files import fingerprint, read_at_most
from popgids.storage.toml.text import MAX_BYTES, decode, over_the_caps

if TYPE_CHECKING:
    from popgids.storage.toml.positions import Positions


class TomlFile(NamedTuple):
    """A TOML file as it was read; data is None when it cannot be used, and problems say why.

    fingerprint: SHA-256 of the bytes, in hexadecimal; "" when there are none.
    """

    file: str
    text: str = ""
    data: dict[str, Any] | None = None
    problems: tuple[Problem, ...] = ()
    fingerprint: str = ""

    def positions(self) -> "Positions":
        """Where everything stands; loads the syntax tree, so only for checking and for broken files."""
        from popgids.storage.toml.positions import Positions

        return Positions(self.text)


def read_toml(source: Path | bytes, file: str = "") -> TomlFile:
    """The file at a path, or these bytes under a name for the reader; never raises for what is in it."""
    read = read_toml_text(source, file)
    if any(not problem.is_warning for problem in read.problems):
        return read
    data = parse_toml(read.text)
    if data is not None:
        return read._replace(data=data)
    from popgids.storage.toml.salvage import salvage

    return read._replace(problems=read.problems + salvage(read.text, read.file).problems)


def read_toml_text(source: Path | bytes, file: str = "") -> TomlFile:
    """The text of a file within the caps, without its data; problems say why it has none."""
    name = file or ("" if isinstance(source, bytes) else str(source))
    raw = source if isinstance(source, bytes) else read_at_most(source, MAX_BYTES)
    if isinstance(raw, Problem):
        return TomlFile(name, problems=(raw,))
    decoded = decode(raw, name)
    if isinstance(decoded, Problem):
        return TomlFile(name, problems=(decoded,), fingerprint=fingerprint(raw))
    over = over_the_caps(decoded.text, name)
    problems = decoded.problems if over is None else (*decoded.problems, over)
    return TomlFile(name, decoded.text, None, problems, fingerprint(raw))


def read_bare_text(path: Path) -> str:
    """The text of a file, whether or not it keeps within the caps; "" when it has none. For a look at its first lines."""
    raw = read_at_most(path, MAX_BYTES)
    decoded = raw if isinstance(raw, Problem) else decode(raw, str(path))
    return "" if isinstance(decoded, Problem) else decoded.text


def parse_toml(text: str) -> dict[str, Any] | None:
    """The data of a text within the caps, or None when it is no TOML."""
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        # RecursionError: nesting within the cap can still be too deep for a caller deep in the stack.
        return None
