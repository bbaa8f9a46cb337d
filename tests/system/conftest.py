"""The command line, and the app in a terminal, with folders of their own."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from popgids.cli.root import cli
from popgids.storage.archive import Archive
from popgids.storage.pop_file import encode
from tests.system.real_app import Place
from tests.system.recorded import document


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Callable[..., Result]]:
    """Runs a command; more: what is also in the environment."""
    env = {
        "POPGIDS_MAP": str(tmp_path / "pops"),
        "POPGIDS_STATUSMAP": str(tmp_path / "status"),
        "POPGIDS_GIDSEN": "",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }
    (tmp_path / "pops").mkdir()

    def invoke(*args: str | Path, **more: str) -> Result:
        return CliRunner(env=env | more).invoke(cli, [str(one) for one in args])

    yield invoke
    log = logging.getLogger("popgids")
    for handler in [one for one in log.handlers if not isinstance(one, logging.NullHandler)]:
        handler.close()
        log.removeHandler(handler)
    log.propagate = True


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """The folders of a popgids in a real terminal."""
    return Place(tmp_path)


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    """Where the organisation keeps its guides."""
    return tmp_path / "pops" / "gidsen"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "pops")


@pytest.fixture
def pops(archive: Archive) -> Archive:
    """Two people, one of them with two versions."""
    first = document("aaaa1111bbbb", "Zoë de Vries", said="Leren lassen.")
    archive.add_version(first)
    archive.add_version(document("aaaa1111bbbb", "Zoë de Vries", 2, encode(first)[1], said="Leren solderen."))
    archive.add_version(document("cccc2222dddd", "Sanne Vermeulen"))
    return archive
