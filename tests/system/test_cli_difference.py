"""`popgids pop verschil` as people and scripts use it."""

import json
from datetime import date
from decimal import Decimal
from functools import partial

import pytest

from popgids.core.agreements import Agreement, Status, Support
from popgids.core.answers import Answer, Cell, Row
from popgids.core.computed import with_computed
from popgids.core.conversation import Conversation, Earlier, GuideRef, Person
from popgids.core.follow_up import open_follow_ups
from popgids.core.guide import Floor
from popgids.storage.archive import Archive
from popgids.storage.guides import load_guide
from popgids.storage.pop_file import encode
from tests.system.recorded import recorded

POP = "aaaa1111bbbb"
AGREEMENT = Agreement(id="a1", what="Meelopen bij Inkoop", due_on=date(2026, 6, 1))


@pytest.fixture
def run(run):
    return partial(run, "pop", "verschil")


def first_talk(pop_id: str = POP) -> Conversation:
    return Conversation(
        id="gesprek-1",
        pop_id=pop_id,
        guide=GuideRef(id="basis", version="2026.1", title="POP-gesprek"),
        employee=Person(name="Zoë de Vries"),
        manager=Person(name="Karim Aydin"),
        held_on=date(2026, 3, 1),
        agreements=(AGREEMENT,),
    )


def later_talk(before: Conversation, status: Status, day: date, **changes: object) -> Conversation:
    """The talk after this one, that moved the agreement to another day."""
    told = tuple(one.evolve(status=status, reason="omdat het druk was") for one in open_follow_ups(before))
    return first_talk().evolve(
        id=f"gesprek-{before.revision + 1}",
        revision=before.revision + 1,
        earlier=Earlier(revision=before.revision, held_on=before.held_on),
        held_on=before.held_on.replace(year=before.held_on.year + 1),
        look_back=told,
        agreements=(AGREEMENT.evolve(due_on=day),),
        **changes,
    )


def keep(archive: Archive, *talks: Conversation) -> list[str]:
    """The fingerprints of these versions, each of which goes on from the one before."""
    known: list[str] = []
    for talk in talks:
        version = recorded(talk.evolve(parent=known[-1] if known else None))
        archive.add_version(version)
        known.append(encode(version)[1])
    return known


@pytest.fixture
def three(archive: Archive) -> list[str]:
    """Three talks: the agreement moves twice, and support comes with the last."""
    first = first_talk()
    second = later_talk(first, Status.ADJUSTED, date(2027, 6, 1))
    support = (Support(id="s1", what="Een mentor", due_on=date(2028, 6, 1)),)
    return keep(
        archive, first, second, later_talk(second, Status.ADJUSTED, date(2028, 6, 1), support=support)
    )


def test_the_newest_version_beside_the_one_before(run, three) -> None:
    result = run("zoe")
    assert (result.exit_code, result.stderr) == (0, "")
    assert " ".join(result.stdout.split()) == (
        "POP van Zoë de Vries: van versie 2 (1 maart 2027) naar versie 3 (1 maart 2028) "
        "Gesprek ------- "
        "- Er was een nieuw gesprek op 1 maart 2028. Het gesprek daarvoor was op 1 maart 2027. "
        "Afspraken --------- "
        "- De einddatum van “Meelopen bij Inkoop” is verschoven van 1 juni 2027 naar 1 juni 2028, "
        "omdat het druk was. "
        "Steun ----- "
        "- Nieuw: “Een mentor” (Karim Aydin, uiterlijk 1 juni 2028)."
    )
    assert max(map(len, result.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    ("args", "numbers", "moved"),
    [
        (["--van", "1"], (1, 3), ("2026-06-01", "2028-06-01")),
        (["--naar", "2"], (1, 2), ("2026-06-01", "2027-06-01")),
        (["--van", "1", "--naar", "2"], (1, 2), ("2026-06-01", "2027-06-01")),
        ([], (2, 3), ("2027-06-01", "2028-06-01")),
    ],
)
def test_other_versions_can_be_chosen_and_read_by_a_program(run, three, args, numbers, moved) -> None:
    result = run(POP, *args, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    data = json.loads(result.stdout)
    assert (data["formaat"], data["soort"], data["medewerker"]) == (1, "popverschil", "Zoë de Vries")
    assert (data["van"]["versie"], data["naar"]["versie"]) == numbers
    assert data["van"]["vingerafdruk"] == three[numbers[0] - 1]
    (due,) = [one for one in data["veranderingen"] if one["code"] == "einddatum"]
    assert (due["groep"], due["id"], due["onderwerp"]) == ("afspraken", "a1", "Meelopen bij Inkoop")
    assert (due["van"], due["naar"], due["reden"]) == (*moved, "omdat het druk was")
    assert due["tekst"].endswith(", omdat het druk was.")


def test_versions_can_be_chosen_by_fingerprint(run, three) -> None:
    result = run("zoe", "--van", three[0][:10], "--naar", three[1][:10])
    assert result.exit_code == 0
    assert "van versie 1 (1 maart 2026) naar versie 2" in result.stdout


def test_the_reason_of_a_version_between_is_known(run, archive) -> None:
    first = first_talk()
    second = later_talk(first, Status.DROPPED, date(2027, 6, 1)).evolve(agreements=())
    keep(archive, first, second, later_talk(second, Status.DONE, date(2028, 6, 1)).evolve(agreements=()))
    shown = " ".join(run("zoe", "--van", "1").stdout.split())
    assert "Vervallen: “Meelopen bij Inkoop” (Zoë de Vries), omdat het druk was." in shown


def test_open_questions_of_a_new_talk_are_counted_for_people_and_named_for_programs(run, archive) -> None:
    given = tuple(
        Answer(question_id=key, question=key, kind="open", party=Floor.EMPLOYEE, text="Goed")
        for key in ("werk", "sfeer")
    )
    first = first_talk().evolve(answers=given)
    keep(archive, first, later_talk(first, Status.RUNNING, date(2027, 6, 1)).evolve(answers=()))
    shown = " ".join(run("zoe").stdout.split())
    assert shown.endswith("- 2 vragen van vorige keer kregen nu geen antwoord.")
    changes = json.loads(run("zoe", "--json").stdout)["veranderingen"]
    assert [one["onderwerp"] for one in changes if one["code"] == "antwoord-weg"] == ["werk", "sfeer"]


def test_nothing_changed_is_said_and_is_no_failure(run, archive) -> None:
    keep(archive, first_talk(), first_talk().evolve(revision=2))
    result = run("zoe")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "Er is niets veranderd tussen versie 1 en versie 2.\n"
    assert json.loads(run("zoe", "--json").stdout)["veranderingen"] == []


def test_a_first_version_has_nothing_before_it(run, archive) -> None:
    keep(archive, first_talk())
    result = run("zoe")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Versie 1 is de eerste versie" in result.stderr
    data = json.loads(run("zoe", "--json").stdout)
    assert (data["van"], data["naar"]["versie"], data["veranderingen"]) == (None, 1, [])


def test_without_the_version_before_the_last_one_that_is_there_is_taken(run, archive, three) -> None:
    archive.find(POP, 2).path.unlink()
    assert "van versie 1 (1 maart 2026) naar versie 3" in " ".join(run("zoe").stdout.split())


def test_a_version_that_was_made_to_follow_itself_is_compared_all_the_same(run, archive, three) -> None:
    path = archive.find(POP, 3).path
    path.write_text(path.read_text(encoding="utf-8").replace(three[1], three[2]), encoding="utf-8")
    assert "van versie 1 (1 maart 2026) naar versie 3" in " ".join(run("zoe", "--van", "1").stdout.split())


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["zoe", "--van", "3", "--naar", "1"], 2, "Versie 3 is nieuwer dan versie 1."),
        (["zoe", "--van", "9"], 1, 'Versie "9" is er niet. Van dit POP zijn er: 1, 2, 3.'),
        (["zoe", "--naar", "9"], 1, 'Versie "9" is er niet.'),
        (["bas"], 1, "bas"),
        ([], 2, "hoort nog: POP"),
    ],
)
def test_what_is_not_there_is_told(run, three, args, code, said) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr


def test_of_a_fork_each_version_can_be_compared(run, archive, three) -> None:
    fork = later_talk(first_talk(), Status.RUNNING, date(2029, 6, 1)).evolve(revision=3, parent=three[1])
    archive.add_version(recorded(fork))
    result = run("zoe")
    assert (result.exit_code, result.stdout) == (2, "")
    commands = [line.split()[3:] for line in result.stderr.splitlines() if "--naar" in line]
    shown = [run(*command) for command in commands]
    assert [one.exit_code for one in shown] == [0, 0]
    assert sum("1 juni 2029" in " ".join(one.stdout.split()) for one in shown) == 1


def test_a_version_that_was_changed_outside_popgids_is_compared_and_told(run, archive, three) -> None:
    path = archive.find(POP, 3).path
    path.chmod(0o600)
    path.write_text(path.read_text(encoding="utf-8").replace("Een mentor", "Een coach"), encoding="utf-8")
    result = run("zoe")
    assert result.exit_code == 0
    assert "Een coach" in result.stdout
    assert "buiten popgids gewijzigd" in result.stderr


def test_a_hostile_word_reaches_the_terminal_as_letters(run, archive) -> None:
    first = first_talk()
    nasty = (Agreement(id="a2", what="Bel \x1b]52;c;aaaa\x07[/] \x1b[2J nu"),)
    keep(archive, first, first.evolve(revision=2, agreements=nasty))
    shown = run("zoe").stdout + run("zoe", "--json").stdout
    assert "\x1b" not in shown
    assert "[/]" in shown


GUIDE = """
formaat = 1
id = "scores"
versie = "1"
status = "gepubliceerd"
titel = "Scores"

[[stap]]
soort = "status"
titel = "Begin"
minuten = 5

[[stap.vraag]]
id = "m"
soort = "matrix"
vraag = "Hoe?"
punten = ["weinig", "soms", "vaak"]
rijen = [{ id = "plannen", tekst = "Plannen" }, { id = "bellen", tekst = "Bellen" }]
nu_en_gewenst = true

[[stap.vraag]]
id = "groei"
soort = "berekend"
vraag = "Nog te groeien"
formule = "verschil"
over = ["m.gewenst", "m.nu"]
"""


def test_a_mean_over_rows_says_that_half_filled_rows_did_not_count(run, archive) -> None:
    folder = archive.folder / "gidsen"
    folder.mkdir(parents=True)
    (folder / "scores.toml").write_text(GUIDE, encoding="utf-8")
    guide = load_guide(folder / "scores.toml").guide

    def scored(**rows: dict[str, int]) -> tuple[Answer, ...]:
        made = tuple(
            Row(id=key, label=key, cells=tuple(Cell(id=at, number=Decimal(n)) for at, n in points.items()))
            for key, points in rows.items()
        )
        said = Answer(question_id="m", question="Hoe?", kind="matrix", party=Floor.TOGETHER, rows=made)
        return with_computed(guide, (said,))

    before = first_talk().evolve(
        guide=GuideRef(id="scores", version="1", title="Scores"),
        answers=scored(plannen={"nu": 1, "gewenst": 3}, bellen={"nu": 1, "gewenst": 2}),
    )
    after = before.evolve(
        id="gesprek-2",
        revision=2,
        held_on=date(2027, 3, 1),
        earlier=Earlier(revision=1, held_on=before.held_on),
        answers=scored(plannen={"nu": 2, "gewenst": 3}, bellen={"nu": 1}),
    )
    keep(archive, before, after)
    told = " ".join(run("Zoë").stdout.split())
    assert (
        "“Nog te groeien” ging van 1,5 naar 1. Alleen rijen waarin ze allebei zijn ingevuld, tellen mee."
        in told
    )
