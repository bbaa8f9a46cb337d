"""`popgids pop` as people and scripts use it: listed, shown, checked."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from popgids.cli.pop_choice import short_ids
from popgids.core.agreements import Agreement
from popgids.core.guide import StepKind
from popgids.core.sign_off import NextTalk, ReadBack
from popgids.storage.archive import Archive, PopEntry
from popgids.storage.pop_file import VersionEntry, encode
from tests.system.recorded import document
from tests.system.terminal import ROOT

BASE_GUIDE = Path(ROOT, "guides", "basis.toml").read_text(encoding="utf-8")


def test_the_list_of_pops(run, pops) -> None:
    result = run("pop", "lijst")
    assert result.exit_code == 0
    rows = [re.split(r"  +", line) for line in result.stdout.splitlines()]
    assert rows[1][:5] == ["cccc2222", "Sanne Vermeulen", "Karim Aydin", "1 mrt 2026", "1"]
    assert rows[2][:5] == ["aaaa1111", "Zoë de Vries", "Karim Aydin", "1 mrt 2026", "2"]
    data = json.loads(run("pop", "lijst", "--json").stdout)
    assert data["formaat"] == 1
    assert [(one["id"], one["versie"]) for one in data["pops"]] == [("cccc2222dddd", 1), ("aaaa1111bbbb", 2)]


def test_the_list_tells_the_next_talk_and_what_runs_as_home_does(run, archive) -> None:
    plan = document("aaaa1111bbbb", "Zoë de Vries")
    conversation = plan.conversation.evolve(
        next_talk=NextTalk(day=date(2027, 3, 3)),
        agreements=(Agreement(id="a1", what="Leren lassen."),),
    )
    archive.add_version(plan.evolve(conversation=conversation))
    heading, line = run("pop", "lijst").stdout.splitlines()
    assert heading.split()[-2:] == ["VOLGENDE", "LOOPT"], (
        "without a column for remarks that there are none of"
    )
    assert len(line) < 80
    assert re.split("  +", line)[5:7] == ["3 mrt 2027", "1"]
    (data,) = json.loads(run("pop", "lijst", "--json").stdout)["pops"]
    assert (data["volgend_gesprek"], data["lopende_toezeggingen"]) == ("2027-03-03", 1)


def test_what_is_missing_is_said_with_an_example(run) -> None:
    told = run("pop", "toon").stderr
    assert "Achter “popgids pop toon” hoort nog: POP. Bijvoorbeeld: popgids pop toon Sanne" in told


def test_an_option_is_only_compared_by_its_letters(run) -> None:
    assert "Bedoel je" not in run("pop", "lijst", "--bla").stderr
    assert "--map" in run("pop", "lijst", "--mapp").stderr


def test_an_empty_folder_has_nothing_on_stdout(run) -> None:
    result = run("pop", "lijst")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nog geen POP’s" in result.stderr


@pytest.mark.parametrize("command", [("lijst",), ("toon", "x"), ("controleer",), ("verschil", "x")])
def test_a_folder_in_which_nobody_can_look_is_no_empty_one(run, archive, shut, command) -> None:
    shut(archive.folder)
    result = run("pop", *command)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"De map {archive.folder} is nu niet te lezen." in result.stderr


def test_the_diagnosis_goes_on_where_nobody_can_look(run, archive, shut) -> None:
    Path(archive.folder.parent / "status").mkdir()
    shut(archive.folder)
    shut(archive.folder.parent / "status")
    result = run("--diagnose")
    assert result.exit_code == 0
    assert re.search("POP’s +niet te lezen", result.stdout)
    assert re.search("lopend gesprek +niet te lezen", result.stdout)


def test_a_plan_has_the_titles_that_the_guide_gives_its_steps(run, archive) -> None:
    plan = document("aaaa1111bbbb", "Zoë")
    said = ReadBack(step=StepKind.EMPLOYEE_NEED, summary="Zoë wil leren lassen.")
    archive.add_version(plan.evolve(conversation=plan.conversation.evolve(read_backs=(said,))))
    (archive.folder / "gidsen").mkdir()
    (archive.folder / "gidsen" / "basis.toml").write_text(
        BASE_GUIDE.replace('"Wat jij wilt ontwikkelen"', '"Waar wil je heen"', 1), encoding="utf-8"
    )
    assert "Waar wil je heen" in run("pop", "toon", "zoe").stdout


@pytest.mark.parametrize("asked", ["Zoë de Vries", "zoe", "vries", "aaaa1111bbbb", "aaaa"])
def test_a_pop_is_found_by_name_part_of_it_or_id(run, pops, asked) -> None:
    result = run("pop", "toon", asked)
    assert result.exit_code == 0
    assert "Leren solderen." in result.stdout
    assert result.stderr == ""


def test_an_older_version_is_shown_by_number_or_fingerprint(run, pops) -> None:
    fingerprint = pops.find("aaaa1111bbbb", 1).fingerprint
    assert "Leren lassen." in run("pop", "toon", "zoe", "--versie", "1").stdout
    assert "Leren lassen." in run("pop", "toon", "zoe", "--versie", fingerprint[:10]).stdout
    result = run("pop", "toon", "zoe", "--versie", "7")
    assert (result.exit_code, result.stdout) == (1, "")
    assert 'Versie "7" is er niet. Van dit POP zijn er: 1, 2.' in result.stderr


def test_a_beginning_that_several_fingerprints_share_is_no_fork(run, archive) -> None:
    known: dict[str, str] = {}
    parent, revision = None, 0
    while True:
        revision += 1
        version = document("aaaa1111bbbb", "Zoë de Vries", revision, parent, said=f"Stap {revision}.")
        archive.add_version(version)
        parent = encode(version)[1]
        if parent[0] in known and parent[0].isalpha():
            break
        known[parent[0]] = parent
    result = run("pop", "toon", "zoe", "--versie", parent[0])
    assert (result.exit_code, result.stdout) == (2, "")
    assert f'een vingerafdruk die begint met "{parent[0]}"' in result.stderr
    assert parent[:8] in result.stderr
    assert "twee plekken" not in result.stderr
    assert f"Stap {revision}." in run("pop", "toon", "zoe", "--versie", "").stdout


def test_a_name_of_two_people_asks_which_one(run, pops) -> None:
    pops.add_version(document("cccc3333eeee", "Sanne Bakker"))
    result = run("pop", "toon", "sanne")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Er passen 2 POP’s" in result.stderr
    assert "cccc2222  Sanne Vermeulen" in result.stderr
    assert "cccc3333  Sanne Bakker" in result.stderr
    assert run("pop", "toon", "cccc3333").exit_code == 0


def test_a_name_that_is_not_there_names_the_nearest(run, pops) -> None:
    result = run("pop", "toon", "Sanne Vermuelen")
    assert (result.exit_code, result.stdout) == (1, "")
    assert '"Sanne Vermeulen"' in result.stderr


def test_of_a_fork_each_version_can_be_shown(run, pops) -> None:
    parent = pops.find("aaaa1111bbbb", 1).fingerprint
    pops.add_version(document("aaaa1111bbbb", "Zoë de Vries", 2, parent, said="Leren zagen."))
    result = run("pop", "toon", "zoe")
    assert (result.exit_code, result.stdout) == (2, "")
    commands = [line.split()[1:] for line in result.stderr.splitlines() if "--versie" in line]
    shown = [run(*command).stdout for command in commands]
    assert sorted(text.count("Leren zagen.") for text in shown) == [0, 1]
    assert "twee nieuwste versies" in run("pop", "lijst").stdout


def test_whole_pops_pass_the_check(run, pops) -> None:
    result = run("pop", "controleer")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "2 POP’s nagekeken: alles klopt.\n", "")


def test_a_changed_version_is_shown_and_told(run, pops) -> None:
    path = pops.find("cccc2222dddd").path
    path.chmod(0o600)
    path.write_text(path.read_text().replace("Lassen.", "Zagen."))
    shown = run("pop", "toon", "sanne")
    assert "Zagen." in shown.stdout
    assert "buiten popgids gewijzigd" in shown.stderr
    checked = run("pop", "controleer")
    assert checked.exit_code == 1
    assert str(path) in checked.stdout
    assert "let op" not in checked.stdout
    assert run("pop", "controleer", "--strikt", "zoe").exit_code == 0
    listed = run("pop", "lijst").stdout.splitlines()
    assert [line.rstrip().endswith("controleren") for line in listed[1:]] == [True, False]


def test_a_missing_version_fails_the_check(run, pops) -> None:
    pops.find("aaaa1111bbbb", 1).path.unlink()
    result = run("pop", "controleer")
    assert result.exit_code == 1
    data = json.loads(run("pop", "controleer", "--json").stdout)
    assert (data["formaat"], data["in_orde"], data["pops"]) == (1, False, 2)
    assert [one["code"] for one in data["problemen"]] == ["vorige-ontbreekt"]


def test_a_changed_version_without_the_one_before_it_is_not_called_whole(run, pops) -> None:
    pops.find("aaaa1111bbbb", 1).path.unlink()
    path = pops.find("aaaa1111bbbb").path
    path.chmod(0o600)
    path.write_text(path.read_text().replace("Leren solderen.", "Leren zagen."))
    told = run("pop", "controleer").stdout
    assert "buiten popgids gewijzigd" in told
    assert "is er niet" in told
    assert "heel" not in told


@pytest.mark.parametrize("at", [0, 1, 2])
def test_the_folder_may_stand_anywhere(run, tmp_path, at) -> None:
    other = Archive(tmp_path / "andere map")
    other.add_version(document("eeee", "Bas Smit"))
    args = ["pop", "lijst"]
    args[at:at] = ["--map", str(other.folder)]
    result = run(*args)
    assert "Bas Smit" in result.stdout


@pytest.mark.parametrize("command", [("lijst",), ("toon", "x"), ("controleer",)])
def test_a_mistyped_folder_is_not_taken_for_an_empty_one(run, tmp_path, command) -> None:
    result = run("pop", *command, "--map", str(tmp_path / "tikfout"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "tikfout" in result.stderr
    assert not (tmp_path / "tikfout").exists()


def test_a_hostile_name_reaches_the_terminal_as_letters(run, archive) -> None:
    archive.add_version(document("eeee", "Bas \x1b]52;c;aaaa\x07[/] Smit"))
    shown = (
        run("pop", "lijst").stdout + run("pop", "toon", "bas").stdout + run("pop", "toon", "x\x1b[2J").stderr
    )
    assert "\x1b" not in shown
    assert "[/]" in shown


def test_short_ids_tell_pops_apart() -> None:
    ids = ["abcdefgh1", "abcdefgh2", "abcdefghi3", "b"]
    pops = [PopEntry(Path(one), (VersionEntry(Path(one), one, 1),)) for one in ids]
    assert list(short_ids(pops).values()) == ["abcdefgh1", "abcdefgh2", "abcdefghi", "b"]
