"""However a command ends: an exit code and a sentence in Dutch, never a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from popgids.__main__ import main
from popgids.storage.archive import Archive
from tests.system.recorded import document
from tests.system.terminal import ROOT, bare_env


def test_a_bug_ends_in_one_sentence_and_a_log_without_words(run, tmp_path, monkeypatch) -> None:
    def fail(*_args: object) -> None:
        raise ValueError("geheimwoord")

    monkeypatch.setattr("popgids.storage.guides.list_guides", fail)
    result = run("gids", "lijst")
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1
    log = tmp_path / "status" / "popgids.log"
    assert str(log) in result.stderr
    assert "ValueError" in log.read_text()
    assert "guide_commands.py" in log.read_text()
    assert "geheimwoord" not in log.read_text() + result.stderr
    if os.name == "posix":
        assert log.stat().st_mode & 0o077 == 0


def test_a_bug_is_told_also_when_no_log_can_be_written(run, tmp_path, monkeypatch) -> None:
    (tmp_path / "status").write_text("geen map")
    monkeypatch.setattr("popgids.storage.guides.list_guides", lambda *_: 1 / 0)
    result = run("gids", "lijst")
    assert result.exit_code == 1
    assert "fout in het programma" in result.stderr
    assert "popgids.log" not in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("name", ["x" * 300, "x" * 300 + ".toml", "map/" * 1500 + "a.toml"])
@pytest.mark.parametrize("command", ["controleer", "toon", "advies", "status", "verschil", "importeer"])
def test_a_name_that_no_file_can_have_is_not_there(run, command, name) -> None:
    result = run("gids", command, name)
    assert result.exit_code == 1
    assert "fout in het programma" not in result.stderr
    assert len(result.stderr + result.stdout) > 20


def test_a_file_that_cannot_be_written_there_is_told(run) -> None:
    result = run("gids", "schema", "--naar", "x" * 300)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Het bewaren is niet gelukt" in result.stderr


def test_a_folder_with_guides_in_which_nobody_can_look_is_told(run, tmp_path, shut) -> None:
    shut(tmp_path)
    result = run("gids", "controleer", str(tmp_path))
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"De map {tmp_path} is nu niet te lezen." in result.stderr


def test_what_the_system_refuses_somewhere_else_is_no_bug_for_people(run, tmp_path, monkeypatch) -> None:
    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied", "/ergens/gidsen")

    monkeypatch.setattr("popgids.storage.guides.list_guides", refuse)
    result = run("gids", "lijst")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("popgids: /ergens/gidsen is nu niet te lezen of te schrijven.")
    assert len(result.stderr.splitlines()) == 1
    assert "PermissionError" in (tmp_path / "status" / "popgids.log").read_text()


def test_a_folder_that_was_taken_away_while_somebody_stood_in_it_is_told(run, tmp_path, monkeypatch) -> None:
    here = tmp_path / "hier"
    here.mkdir()
    monkeypatch.chdir(here)
    here.rmdir()
    result = run("gids", "toon", "x.toml")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("popgids: De map waar je nu in staat, is er niet meer.")


def test_ctrl_c_before_the_command_line_is_there_ends_as_quietly_as_later(monkeypatch) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("popgids.cli.root.main", stop)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == "Gestopt."


def popgids(folder: Path, *args: str, **how: object) -> subprocess.CompletedProcess[bytes]:
    """A process of its own, with its POPs in this folder."""
    env = bare_env({"POPGIDS_MAP": str(folder), "POPGIDS_STATUSMAP": str(folder), "PYTHONPATH": ROOT})
    return subprocess.run([sys.executable, "-m", "popgids", *args], env=env, timeout=30, check=False, **how)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_behind_stdout_is_told(tmp_path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = popgids(tmp_path, "gids", "toon", "basis", stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("popgids: Niet alles is geschreven.")
    assert len(done.stderr.splitlines()) == 1


def test_without_any_stdout_nothing_breaks(tmp_path) -> None:
    done = popgids(tmp_path, "gids", "lijst", stderr=subprocess.PIPE, preexec_fn=lambda: os.close(1))
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("command", [(), ("gesprek",), ("voorbeeld",), ("gesprek", "--medewerker", "Sanne")])
def test_without_a_terminal_it_says_so_and_stops(tmp_path, command) -> None:
    env = bare_env({"POPGIDS_MAP": str(tmp_path), "PYTHONPATH": ROOT})
    done = subprocess.run(
        [sys.executable, "-m", "popgids", *command],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=30, env=env, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert "terminalvenster" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_letters_that_the_terminal_does_not_know_cause_no_crash(tmp_path) -> None:
    Archive(tmp_path).add_version(document("eeee", "Łukasz Šimek"))
    env = bare_env({"POPGIDS_MAP": str(tmp_path), "PYTHONPATH": ROOT, "PYTHONIOENCODING": "cp1252"})
    done = subprocess.run(
        [sys.executable, "-m", "popgids", "pop", "lijst"],
        capture_output=True,
        timeout=30,
        env=env,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "?ukasz Šimek" in done.stdout.decode("cp1252")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_a_program_gets_every_letter_whatever_the_terminal_knows(tmp_path, encoding) -> None:
    Archive(tmp_path).add_version(document("eeee", "Łukasz Šimek"))
    env = bare_env({"POPGIDS_MAP": str(tmp_path), "PYTHONPATH": ROOT, "PYTHONIOENCODING": encoding})
    command = [sys.executable, "-m", "popgids", "pop", "lijst", "--json"]
    done = subprocess.run(command, capture_output=True, timeout=30, env=env, check=True)
    assert [one["medewerker"] for one in json.loads(done.stdout)["pops"]] == ["Łukasz Šimek"]


def test_a_reader_that_stops_reading_causes_no_traceback(tmp_path) -> None:
    env = bare_env({"POPGIDS_MAP": str(tmp_path), "PYTHONPATH": ROOT})
    command = [sys.executable, "-m", "popgids", "gids", "toon", "basis"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 1
