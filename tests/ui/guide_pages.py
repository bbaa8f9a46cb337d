"""A guide of one's own and the app that shows it, for tests of its page."""

from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from textual.pilot import Pilot

from popgids.storage.store import Store
from popgids.ui.app import PopgidsApp
from popgids.ui.screens.guide_view import GuideScreen

GUIDE = """\
# Onze eigen gids
formaat = 1
id = "eigen"
versie = "1"
titel = "Verkoopgesprek"
duur_minuten = 20

[[stap]]
soort = "status"
titel = "Begin"
minuten = 20

[[stap.vraag]]
id = "eerste"
soort = "open"
vraag = "Waarom zit je hier?"   # staat al jaren zo
doorvragen = ["Wat nog meer?", "Hoe komt dat?"]
"""


def app_in(folder: Path) -> PopgidsApp:
    """The app with its plans, guides and state in this folder."""
    numbers = count()
    store = Store(folder / "POP", folder / "state")
    return PopgidsApp(
        store, lambda: datetime(2026, 11, 22, 11, 3, tzinfo=UTC), lambda: f"id{next(numbers):06}"
    )


def own_guide(folder: Path, text: str = GUIDE) -> Path:
    """A guide of the organisation."""
    path = folder / "POP" / "gidsen" / "eigen.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def read(path: Path) -> str:
    """What a file says."""
    return path.read_text(encoding="utf-8")


def write(path: Path, text: str) -> None:
    """Let a file say something else."""
    path.write_text(text, encoding="utf-8")


def files(folder: Path) -> list[Path]:
    """The files that were left, but for the log."""
    return [one for one in folder.rglob("*") if one.is_file() and one.suffix != ".log"]


async def opened(pilot: Pilot[None], key: str) -> GuideScreen:
    """The page of a guide."""
    await pilot.pause()
    pilot.app._home.open_guide(key)
    await pilot.pause()
    await pilot.pause()
    assert isinstance(pilot.app.screen, GuideScreen)
    return pilot.app.screen


def told(app: PopgidsApp) -> str:
    """The messages over the page; needs run_test(notifications=True)."""
    return " ".join(one.message for one in app._notifications)
