"""A disk that fails while a talk runs: the app lives, says so in Dutch, and loses nothing that can still be kept."""

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.system.real_app import Place, menu
from tests.system.terminal import ROOT, Terminal

ALWAYS = "een eerste zin"
LATER = " en een tweede"


def start(place: Place, *args: str, size: tuple[int, int] = (100, 30)) -> Terminal:
    script = f"{ROOT}/tests/system/faulty_disk.py"
    return Terminal(
        [sys.executable, script, str(place.folder / "trouble"), *args], size=size, env=place.env()
    )


def break_disk(place: Place, error: str, folder: Path) -> None:
    (place.folder / "trouble").write_text(f"{error} {folder}\n")


def mend_disk(place: Place) -> None:
    (place.folder / "trouble").unlink()


@pytest.fixture
def talk(place: Place):
    with start(place, "gesprek", "--medewerker", "Sanne", "--leidinggevende", "Karim") as terminal:
        terminal.wait_for("Stap 1 van 8")
        terminal.type(ALWAYS)
        terminal.wait_for(ALWAYS)
        yield terminal


def bar(terminal: Terminal) -> str:
    return " ".join(" ".join(terminal.lines()).split())


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        ("ENOSPC", "de schijf is vol"),
        ("EROFS", "alleen lezen"),
        ("EACCES", "je mag hier niet schrijven"),
        ("ENOENT", "is er niet meer"),
        ("EIO", "de schijf gaf een fout"),
    ],
)
def test_the_talk_goes_on_and_all_is_there_once_the_disk_works(
    place: Place, talk: Terminal, error: str, reason: str
) -> None:
    old = place.journals[0].read_bytes()
    break_disk(place, error, place.state)
    talk.type(LATER)
    talk.wait_for("NIET BEWAARD")
    talk.wait_for(LATER.strip())
    assert reason in bar(talk)
    assert "Bewaar elders" in bar(talk)
    assert place.journals[0].read_bytes().startswith(old)
    talk.press("f8", "f7")
    talk.wait_for("1 van 2")
    assert talk.shows("NIET BEWAARD")
    mend_disk(place)
    talk.wait_for("✓ bewaard")
    talk.kill()
    assert place.kept().purpose == ALWAYS + LATER


def test_stopping_while_nothing_can_be_kept_asks_first(place: Place, talk: Terminal) -> None:
    break_disk(place, "ENOSPC", place.state)
    talk.type(LATER)
    talk.wait_for("NIET BEWAARD")
    talk.press("ctrl+q")
    talk.wait_for("Nog niet alles is bewaard")
    assert "Alles is bewaard" not in bar(talk)
    assert "Wat er al stond, is veilig" in bar(talk)
    talk.press("right", "enter")
    talk.wait_gone("Nog niet alles is bewaard")
    talk.type(" nog meer")
    talk.wait_for("nog meer")
    mend_disk(place)
    talk.wait_for("✓ bewaard")
    talk.kill()
    assert place.kept().purpose == ALWAYS + LATER + " nog meer"


def test_the_whole_talk_can_be_kept_elsewhere_and_gone_on_with(place: Place, talk: Terminal) -> None:
    elsewhere = place.folder / "stick" / "popgids"
    break_disk(place, "EROFS", place.state)
    talk.type(LATER)
    talk.wait_for("NIET BEWAARD")
    menu(talk, "bewaar elders")
    talk.wait_for("In welke map?")
    talk.type(str(elsewhere))
    talk.press("enter")
    talk.wait_for("Die map is er niet")
    assert not elsewhere.exists()
    talk.press("right", "enter")
    talk.wait_for("popgids gesprek --verder")
    talk.press("enter")
    talk.wait_for("De gewone plek lukt nog niet")
    talk.type(" en een derde")
    talk.wait_for("derde")
    talk.kill()
    (file,) = elsewhere.iterdir()
    assert file.stat().st_mode & 0o077 == 0
    with place.start("gesprek", "--verder", str(file)) as again:
        again.wait_for(f"{ALWAYS}{LATER} en een derde")


def test_a_second_place_that_fails_too_says_so(place: Place, talk: Terminal) -> None:
    break_disk(place, "ENOSPC", place.folder)
    menu(talk, "bewaar elders")
    talk.wait_for("In welke map?")
    talk.wait_for("Esc: terug")
    talk.type(str(place.folder / "vol"))
    talk.press("enter")
    talk.wait_for("Die map is er niet")
    talk.press("enter")
    talk.wait_for("In welke map?")
    talk.type(str(place.folder / "vol"))
    talk.press("enter")
    talk.wait_for("Die map is er niet")
    talk.press("right", "enter")
    talk.wait_for("Dat lukt daar niet")
    assert "de schijf is vol" in bar(talk)
    talk.press("right", "enter")
    talk.wait_gone("Dat lukt daar niet")
    assert talk.is_running


def test_a_version_that_cannot_be_written_is_tried_again(place: Place, talk: Terminal) -> None:
    break_disk(place, "ENOSPC", place.folder)
    menu(talk, "naar het plan")
    talk.wait_for("Leg vast")
    talk.press("f8")
    talk.wait_for("Leg toch vast")
    talk.press("right", "enter")
    talk.wait_for("Het plan is nog niet vastgelegd")
    assert "de schijf is vol" in bar(talk)
    assert place.journals
    talk.press("enter", "enter", "enter")
    talk.settle()
    talk.wait_for("Het plan is nog niet vastgelegd")
    mend_disk(place)
    talk.press("enter")
    talk.wait_for("Het plan is vastgelegd")
    assert not talk.shows("NIET BEWAARD")
    assert list(place.pops.rglob("v0001-*.toml"))
    assert place.journals == []


def test_a_state_folder_that_vanishes_is_made_again(place: Place, talk: Terminal) -> None:
    shutil.rmtree(place.state)
    talk.type(LATER)
    talk.wait_until(lambda: bool(place.journals), "the journal to be there again")
    talk.kill()
    assert place.kept().purpose == ALWAYS + LATER


def test_nothing_is_called_saved_while_the_state_folder_is_no_folder(place: Place, talk: Terminal) -> None:
    shutil.rmtree(place.state)
    place.state.touch()
    talk.type(LATER)
    talk.wait_for("NIET BEWAARD")
    for word in (" en", " nog", " meer"):
        talk.type(word)
        talk.wait_for(word)
        talk.settle(0.3)
        assert talk.shows("NIET BEWAARD")
        assert not talk.shows("✓ bewaard")
        assert "Wat er al stond, is niet veranderd" not in bar(talk)
    talk.press("f9")
    talk.wait_for("Even afgedekt")
    assert "Alles is bewaard" not in bar(talk)
    talk.press("f9")
    talk.wait_gone("Even afgedekt")
    talk.press("ctrl+q")
    talk.wait_for("Nog niet alles is bewaard")
    assert "is alles weg" in bar(talk)
    assert "is veilig" not in bar(talk)
    talk.press("right", "enter")
    talk.wait_gone("Nog niet alles is bewaard")
    place.state.unlink()
    talk.wait_for("✓ bewaard")
    talk.kill()
    assert place.kept().purpose == ALWAYS + LATER + " en nog meer"


def test_stopping_a_talk_from_a_file_elsewhere_says_how_to_go_on_with_it(
    place: Place, talk: Terminal
) -> None:
    elsewhere = place.folder / "stick"
    elsewhere.mkdir()
    menu(talk, "bewaar elders")
    talk.wait_for("In welke map?")
    talk.type(str(elsewhere))
    talk.press("enter")
    talk.wait_for("popgids gesprek --verder")
    talk.press("enter", "ctrl+q")
    talk.wait_for("Even stoppen?")
    assert talk.shows("opent")
    talk.kill()
    (file,) = elsewhere.iterdir()
    with place.start("gesprek", "--verder", str(file), size=(140, 40)) as again:
        again.wait_for(ALWAYS)
        again.press("ctrl+q")
        again.wait_for("Even stoppen?")
        assert again.shows("Alles is bewaard")
        assert not again.shows("opent")
        assert again.shows("popgids gesprek --verder")


def test_without_room_for_a_new_talk_it_says_so_and_home_is_there(place: Place) -> None:
    break_disk(place, "ENOSPC", place.state)
    with start(place, "gesprek", "--medewerker", "Sanne", "--leidinggevende", "Karim") as terminal:
        terminal.wait_for("Dat lukt nu niet")
        assert "de schijf is vol" in bar(terminal)
        terminal.press("enter")
        terminal.wait_for("Nieuw gesprek")


def test_a_real_limit_on_the_size_of_files_ends_nothing(place: Place) -> None:
    """Here the system itself refuses, half-way a record."""
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    place.talk().kill()
    limit = place.journals[0].stat().st_size + 700
    command = (
        "import resource, signal, runpy, sys;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {hard}));"
        "sys.argv = ['popgids']; runpy.run_module('popgids', run_name='__main__')"
    )
    with Terminal([sys.executable, "-c", command], size=(100, 30), env=place.env()) as terminal:
        terminal.wait_for("Verder met een gesprek")
        terminal.press("enter")
        terminal.wait_for("Stap 1 van 8")
        for _ in range(10):
            terminal.type("woord ")
            terminal.settle(0.02, 0.2)
        terminal.wait_for("NIET BEWAARD")
        assert terminal.is_running
        subprocess.run(
            ["prlimit", f"--pid={terminal.pid}", f"--fsize={hard if hard > 0 else 'unlimited'}"], check=True
        )
        terminal.wait_for("✓ bewaard")
        terminal.kill()
    assert place.kept().purpose.count("woord") == 10
    assert os.listdir(place.state) == [place.journals[0].name]  # noqa: PTH208
