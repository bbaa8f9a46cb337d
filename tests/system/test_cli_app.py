"""What the command line hands to the app."""

import signal
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from popgids.cli.root import cli
from popgids.ui import startup
from tests.system.terminal import ROOT, Terminal


@pytest.fixture
def started(monkeypatch, tmp_path):
    """Runs a command where there is a terminal, and gives what the app was started with."""
    seen: list[SimpleNamespace] = []

    def run_app(store, **given) -> int:
        seen.append(SimpleNamespace(store=store, **given))
        return 0

    monkeypatch.setattr(startup, "terminal_problem", lambda: None)
    monkeypatch.setattr(startup, "open_screen", lambda: None)
    monkeypatch.setattr(startup, "leave", sys.exit)
    monkeypatch.setitem(sys.modules, "popgids.ui.app", SimpleNamespace(run=run_app))

    def run(*args: str):
        env = {"POPGIDS_MAP": str(tmp_path / "pops"), "POPGIDS_STATUSMAP": str(tmp_path / "status")}
        result = CliRunner(env=env).invoke(cli, args)
        return result, seen[-1] if seen else None

    return run


@pytest.fixture
def restored(monkeypatch) -> list[bool]:
    """Grows each time the terminal is put back."""
    times: list[bool] = []
    monkeypatch.setattr(startup, "restore_terminal", lambda: times.append(True))
    return times


@pytest.mark.parametrize(
    ("args", "start"), [((), "home"), (("gesprek",), "gesprek"), (("voorbeeld",), "voorbeeld")]
)
def test_each_command_starts_at_its_own_place(started, args, start) -> None:
    result, app = started(*args)
    assert result.exit_code == 0
    assert (app.start, app.request) == (start, None)


def test_the_app_gets_folders_a_clock_with_a_time_zone_and_new_ids(started, tmp_path) -> None:
    _result, app = started("--map", str(tmp_path / "elders"))
    assert app.store.data_folder == tmp_path / "elders"
    assert app.store.state_folder == tmp_path / "status"
    assert app.clock().utcoffset() is not None
    assert app.new_id() != app.new_id()
    assert list(tmp_path.iterdir()) == []


def test_a_rehearsal_is_of_the_guide_that_is_named(started) -> None:
    result, app = started("gids", "proef", "kort")
    assert result.exit_code == 0
    assert app.start == "proef"
    assert Path(app.request.guide_key).name == "kort.toml"


def test_names_are_filled_in_clean(started) -> None:
    _result, app = started("gesprek", "--medewerker", " Sanne\x1b[2J ", "--leidinggevende", "Karim")
    assert "\x1b" not in app.request.employee_name
    assert app.request.employee_name.startswith("Sanne")
    assert app.request.manager_name == "Karim"
    assert Path(app.request.guide_key).name == "basis.toml"
    assert isinstance(app.request.held_on, date)
    assert app.request.minutes > 0


def test_a_guide_that_is_not_there_ends_on_the_old_screen(started, restored) -> None:
    result, app = started("gesprek", "--gids", "bassis")
    assert restored
    assert (result.exit_code, app) == (1, None)
    assert 'Bedoel je "basis"?' in result.stderr


def test_a_relative_folder_is_the_same_wherever_the_app_goes(started, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    _result, app = started("--map", "hier")
    assert app.store.data_folder == tmp_path / "hier"


def test_the_terminal_is_put_back_when_the_app_cannot_start(started, restored, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "popgids.ui.app", None)
    result, app = started()
    assert (result.exit_code, app) == (1, None)
    assert restored
    assert "Traceback" not in result.stderr


def terminal(tmp_path: Path, *args: str, **env: str) -> Terminal:
    folders = {"POPGIDS_MAP": str(tmp_path / "pops"), "POPGIDS_STATUSMAP": str(tmp_path / "status")}
    return Terminal([sys.executable, "-m", "popgids", *args], env={"PYTHONPATH": ROOT} | folders | env)


def test_with_two_names_the_first_question_is_there(tmp_path) -> None:
    with terminal(tmp_path, "gesprek", "--medewerker", "Sanne", "--leidinggevende", "Karim") as shown:
        shown.wait_for("Stap 1 van 8")
        assert shown.shows("Sanne en Karim")
        shown.signal(signal.SIGTERM)
        shown.wait_exit()
        assert shown.left_wrong() == []


def test_a_terminal_that_can_do_too_little_is_refused(tmp_path) -> None:
    with terminal(tmp_path, TERM="dumb") as shown:
        assert shown.wait_exit() == 2
        assert b"\x1b" not in shown.raw
