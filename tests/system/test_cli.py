"""The command line as people and scripts use it."""

import json
import logging
import os
import re
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from popgids import __version__
from popgids.__main__ import main
from popgids.cli.pop_choice import short_ids
from popgids.cli.root import cli
from popgids.core.answers import Answer
from popgids.core.conversation import Conversation, GuideRef, Person
from popgids.core.guide import Floor, StepKind
from popgids.core.pop import PopDocument
from popgids.core.sign_off import ReadBack
from popgids.storage.archive import Archive, PopEntry
from popgids.storage.pop_file import VersionEntry, encode
from tests.system.terminal import ROOT, bare_env

BASE_GUIDE = Path(ROOT, "guides", "basis.toml").read_text(encoding="utf-8")
WRONG_GUIDE = BASE_GUIDE.replace('id = "basis"', 'id = "verkoop"', 1).replace('"POP-gesprek"', "“Verkoop”", 1)
WRONG_LINE = WRONG_GUIDE[: WRONG_GUIDE.index("“Verkoop”")].count("\n") + 1


@pytest.fixture
def run(tmp_path: Path):
    """Runs a command with its own folders."""
    env = {"POPGIDS_MAP": str(tmp_path / "pops"), "POPGIDS_STATUSMAP": str(tmp_path / "status")}
    (tmp_path / "pops").mkdir()

    def invoke(*args: str) -> Result:
        return CliRunner(env=env).invoke(cli, args)

    yield invoke
    log = logging.getLogger("popgids")
    for handler in [one for one in log.handlers if not isinstance(one, logging.NullHandler)]:
        handler.close()
        log.removeHandler(handler)
    log.propagate = True


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "pops")


def document(
    pop_id: str, name: str, revision: int = 1, parent: str | None = None, said: str = "Lassen."
) -> PopDocument:
    conversation = Conversation(
        id=f"{pop_id}-{revision}",
        pop_id=pop_id,
        revision=revision,
        parent=parent,
        guide=GuideRef(id="basis", version="2026.1", title="POP-gesprek"),
        employee=Person(name=name),
        manager=Person(name="Karim Aydin"),
        held_on=date(2026, 3, 1),
        answers=(
            Answer(question_id="wens", question="Wat wil je?", kind="open", party=Floor.EMPLOYEE, text=said),
        ),
    )
    return PopDocument(
        made_at=datetime(2026, 3, 1, 12, tzinfo=UTC), program="popgids 0.1", conversation=conversation
    )


@pytest.fixture
def pops(archive: Archive) -> Archive:
    """Two people, one of them with two versions."""
    first = document("aaaa1111bbbb", "Zoë de Vries", said="Leren lassen.")
    archive.add_version(first)
    archive.add_version(document("aaaa1111bbbb", "Zoë de Vries", 2, encode(first)[1], said="Leren solderen."))
    archive.add_version(document("cccc2222dddd", "Sanne Vermeulen"))
    return archive


# help and usage


def every_command(command: click.Command, path: tuple[str, ...] = ()):
    yield path
    for name, below in getattr(command, "commands", {}).items():
        yield from every_command(below, (*path, name))


ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|positional|show|this|message|and|exit|the|error|missing|invalid|value"
    r"|required|directory|file|path|try|help|version|text|integer|choice|did|mean|such|no|unexpected|got)\b",
    re.IGNORECASE,
)


def english_in(text: str) -> list[str]:
    return ENGLISH.findall(re.sub(r"--?[a-z]+|\S+\.txt", "", text))


@pytest.mark.parametrize("path", list(every_command(cli)), ids=" ".join)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_the_help_of_every_command_is_dutch(run, path, flag) -> None:
    result = run(*path, flag)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.startswith(f"Gebruik: popgids {' '.join(path)}".rstrip())
    assert english_in(result.stdout) == []


@pytest.mark.parametrize("path", [path for path in every_command(cli) if path], ids=" ".join)
def test_every_option_and_command_says_what_it_does(path) -> None:
    command = cli
    for name in path:
        command = command.commands[name]
    assert command.get_short_help_str()
    assert all(param.help for param in command.params if isinstance(param, click.Option))


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["gesrek"], "De opdracht \"gesrek\" bestaat niet. Bedoel je 'gesprek'?"),
        (["pop", "lijst", "--jsno"], "De optie \"--jsno\" bestaat niet. Bedoel je '--json'?"),
        (["pop", "toon"], "Er ontbreekt iets: 'POP'"),
        (["pop", "lijst", "te", "veel"], 'Dit is te veel: "te veel"'),
        (["gesprek", "--gids"], 'Bij de optie "--gids" hoort een waarde'),
        (["pop", "lijst", "--json=ja"], 'Bij de optie "--json" hoort geen waarde'),
        (["--voltooiing", "tcsh"], "Kies uit 'bash', 'zsh', 'fish'"),
        (["--map", "", "pop", "lijst"], "er staat geen map"),
    ],
)
def test_a_usage_error_is_dutch_and_points_to_the_help(run, args, told) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert told in result.stderr
    assert "--help" in result.stderr
    assert english_in(result.stderr) == []


@pytest.mark.parametrize("group", ["pop", "gids"])
def test_a_group_alone_shows_its_help_as_a_usage_error(run, group) -> None:
    result = run(group)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Opdrachten:" in result.stderr


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_the_version(run, flag) -> None:
    result = run(flag)
    assert (result.exit_code, result.stdout) == (0, f"popgids {__version__}\n")


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_lines_for_completion(run, shell) -> None:
    result = run("--voltooiing", shell)
    assert result.exit_code == 0
    assert "_POPGIDS_COMPLETE" in result.stdout


def test_the_diagnosis_names_versions_and_folders_and_no_people(run, pops, tmp_path) -> None:
    result = run("--diagnose")
    assert result.exit_code == 0
    assert "textual          8.2" in result.stdout
    assert str(tmp_path / "pops") in result.stdout
    assert "2, in 3 bestanden" in result.stdout
    assert not re.search("Sanne|Zo|Karim", result.stdout)
    assert english_in(result.stdout.partition("Terminal")[2]) == []


# guides


def test_the_list_of_guides_shows_those_of_popgids_and_of_the_organisation(run, tmp_path) -> None:
    own = tmp_path / "pops" / "gidsen"
    own.mkdir()
    (own / "verkoop.toml").write_text(WRONG_GUIDE, encoding="utf-8")
    result = run("gids", "lijst")
    assert result.exit_code == 0
    assert re.search(
        r"^basis +POP-gesprek +\S+ +gepubliceerd +popgids +basis.toml$", result.stdout, re.MULTILINE
    )
    assert re.search(r"heeft fouten +organisatie +verkoop.toml$", result.stdout, re.MULTILINE)
    assert "popgids gids controleer" in result.stderr


def test_the_list_of_guides_as_json(run) -> None:
    data = json.loads(run("gids", "lijst", "--json").stdout)
    assert data["formaat"] == 1
    assert {one["id"]: one["bruikbaar"] for one in data["gidsen"]}.items() >= {
        "basis": True,
        "kort": True,
    }.items()


def test_a_guide_is_shown_with_its_steps_and_questions(run) -> None:
    by_id, by_file = run("gids", "toon", "basis"), run("gids", "toon", f"{ROOT}/guides/basis.toml")
    assert by_id.exit_code == 0
    assert by_id.stdout == by_file.stdout
    assert re.search(r"^## 3\. .+ min\)$", by_id.stdout, re.MULTILINE)


def test_a_guide_that_is_not_there_names_the_nearest(run) -> None:
    result = run("gids", "toon", "bassis")
    assert (result.exit_code, result.stdout) == (1, "")
    assert 'Bedoel je "basis"?' in result.stderr


def test_a_broken_guide_is_not_shown_and_says_where(run, tmp_path) -> None:
    file = tmp_path / "verkoop.toml"
    file.write_text(WRONG_GUIDE, encoding="utf-8")
    result = run("gids", "toon", str(file))
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"popgids gids controleer {file}" in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", ["a", "A", "a.toml"])
def test_a_broken_guide_of_the_list_is_found_by_the_name_of_its_file(run, tmp_path, name) -> None:
    file = tmp_path / "pops" / "gidsen" / "a.toml"
    file.parent.mkdir()
    file.write_text("dit is geen gids", encoding="utf-8")
    result = run("gids", "toon", name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"De gids heeft fouten. Je ziet ze met: popgids gids controleer {file}" in result.stderr
    assert "Er is geen gids" not in result.stderr


def test_checking_without_a_file_checks_all_guides(run, tmp_path) -> None:
    result = run("gids", "controleer")
    assert result.exit_code == 0
    assert result.stdout == "6 gidsen nagekeken: alles klopt.\n"
    (tmp_path / "pops" / "gidsen").mkdir()
    (tmp_path / "pops" / "gidsen" / "verkoop.toml").write_text(WRONG_GUIDE, encoding="utf-8")
    result = run("gids", "controleer")
    assert result.exit_code == 1
    assert "7 gidsen nagekeken: " in result.stdout.splitlines()[-1]


def test_a_guide_is_found_by_the_name_that_the_app_shows(run, tmp_path) -> None:
    (tmp_path / "pops" / "gidsen").mkdir()
    (tmp_path / "pops" / "gidsen" / "verkoop.toml").write_text(WRONG_GUIDE, encoding="utf-8")
    assert "gidsen/verkoop.toml" in run("gids", "controleer", "verkoop.toml").stdout


def test_a_guide_is_taken_into_use_with_its_comments_kept(run, tmp_path) -> None:
    assert run("gids", "nieuw", "Verkoop", "--bouwt-op", "basis").exit_code == 0
    file = tmp_path / "pops" / "gidsen" / "verkoop.toml"
    before = file.read_text(encoding="utf-8")
    assert run("gids", "status", "verkoop").stdout == "concept\n"
    assert run("gids", "status", "verkoop", "gepubliceerd").exit_code == 0
    assert run("gids", "status", "verkoop").stdout == "gepubliceerd\n"
    assert file.read_text(encoding="utf-8") == before.replace(
        'status = "concept"', 'status = "gepubliceerd"', 1
    )
    assert run("gids", "status", "basis", "concept").exit_code == 1


def test_a_guide_with_errors_is_not_taken_into_use(run, tmp_path) -> None:
    (tmp_path / "pops" / "gidsen").mkdir()
    file = tmp_path / "pops" / "gidsen" / "verkoop.toml"
    file.write_text(WRONG_GUIDE, encoding="utf-8")
    assert run("gids", "status", "verkoop", "gepubliceerd").exit_code == 1
    assert file.read_text(encoding="utf-8") == WRONG_GUIDE


def test_advice_names_line_rule_and_direction_and_is_never_an_error(run, tmp_path) -> None:
    (tmp_path / "pops" / "gidsen").mkdir()
    guide = tmp_path / "pops" / "gidsen" / "eigen.toml"
    guide.write_text(
        'formaat = 1\nid = "eigen"\nversie = "1"\nbreidt_uit = "basis"\ntitel = "Eigen"\n\n[[stap]]\n'
        'soort = "behoefte-medewerker"\n\n[[stap.vraag]]\nid = "eigen-vraag"\nsoort = "open"\n'
        'vraag = "Waarom wil je dat?"\ndoorvragen = ["Wat dan?", "Hoe dan?"]\n',
        encoding="utf-8",
    )
    result = run("gids", "advies", "eigen")
    assert result.exit_code == 0
    assert "regel 13" in result.stdout
    assert "[waarom]" in result.stdout
    assert 'Gids "eigen": 1 advies.' in result.stdout
    data = json.loads(run("gids", "advies", "--json", "eigen").stdout)
    assert [one["regel_van_advies"] for one in data["gidsen"][0]["adviezen"]] == ["waarom"]
    guide.write_text(
        guide.read_text(encoding="utf-8").replace("Waarom wil je dat?", "Wat wil je leren?"), encoding="utf-8"
    )
    assert "geen advies" in run("gids", "advies", "eigen").stdout


def test_a_wrong_guide_is_named_by_file_line_and_column(run, tmp_path) -> None:
    file = tmp_path / "verkoop.toml"
    file.write_text(WRONG_GUIDE, encoding="utf-8")
    result = run("gids", "controleer", str(file))
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{file}:{WRONG_LINE}:")
    data = json.loads(run("gids", "controleer", "--json", str(file)).stdout)
    (checked,) = data["gidsen"]
    assert (data["formaat"], data["in_orde"], checked["bruikbaar"]) == (1, False, False)
    assert {"regel": WRONG_LINE, "ernst": "fout"}.items() <= checked["problemen"][0].items()


def test_a_warning_fails_only_when_asked(run, tmp_path) -> None:
    (tmp_path / "basis.toml").write_bytes(BASE_GUIDE.encode("utf-16"))
    plain, strict = (
        run("gids", "controleer", str(tmp_path)),
        run("gids", "controleer", "--strikt", str(tmp_path)),
    )
    assert (plain.exit_code, strict.exit_code) == (0, 1)
    assert "let op" in plain.stdout
    assert "geen fouten en 1 keer let op" in plain.stdout


def test_a_file_or_folder_without_guides_is_told(run, tmp_path) -> None:
    (tmp_path / "leeg").mkdir()
    assert run("gids", "controleer", str(tmp_path / "weg.toml")).exit_code == 1
    result = run("gids", "controleer", str(tmp_path / "leeg"))
    assert result.exit_code == 2
    assert "geen bestanden op .toml" in result.stderr


# POPs


def test_the_list_of_pops(run, pops) -> None:
    result = run("pop", "lijst")
    assert result.exit_code == 0
    rows = [re.split(r"  +", line) for line in result.stdout.splitlines()]
    assert rows[1][:5] == ["cccc2222", "Sanne Vermeulen", "Karim Aydin", "1 maart 2026", "1"]
    assert rows[2][:5] == ["aaaa1111", "Zoë de Vries", "Karim Aydin", "1 maart 2026", "2"]
    data = json.loads(run("pop", "lijst", "--json").stdout)
    assert data["formaat"] == 1
    assert [(one["id"], one["versie"]) for one in data["pops"]] == [("cccc2222dddd", 1), ("aaaa1111bbbb", 2)]


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
    shut(archive.folder)
    result = run("--diagnose")
    assert result.exit_code == 0
    assert re.search("POP’s +niet te lezen", result.stdout)


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


# the end


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


def test_a_reader_that_stops_reading_causes_no_traceback(tmp_path) -> None:
    env = bare_env({"POPGIDS_MAP": str(tmp_path), "PYTHONPATH": ROOT})
    command = [sys.executable, "-m", "popgids", "gids", "toon", "basis"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 1
