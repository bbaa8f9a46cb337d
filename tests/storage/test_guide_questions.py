"""One question more, one less, another order; and nothing else in the file."""

from itertools import pairwise
from pathlib import Path

import pytest

from popgids.core.guide_base import Floor
from popgids.core.new_question import NEEDED_LISTS, new_question
from popgids.storage.guide_folders import builtin_folder
from popgids.storage.guide_page import guide_page
from popgids.storage.guide_questions import with_order, with_question, without_question
from popgids.storage.guides import check_guide
from popgids.storage.toml.file import parse_toml

PLAIN = """\
# Onze gids
formaat = 1
id = "eigen"
versie = "1"
titel = "Eigen"
duur_minuten = 10

[[stap]]
soort = "status"
titel = "Begin"
minuten = 10

  # over het begin
  [[stap.vraag]]
  id = "een"
  soort = "open"
  vraag = "Hoe gaat het?"   # zo laten
  # doorvragen volgen nog

  [[stap.vraag]]
  id = "twee"
  soort = "keuze"
  vraag = "Welke?"

  [[stap.vraag.opties]]
  id = "a"
  tekst = "Ene"

  [[stap.vraag.opties]]
  id = "b"
  tekst = "Andere"

# ------------------------- stap 2

[[stap]]
soort = "steun"
titel = "Steun"
minuten = 0
"""
ON_KORT = """\
formaat = 1
id = "eigen"
versie = "1"
titel = "Eigen"
breidt_uit = "kort"   # en verder niets
"""
NEW = {"id": "nieuw", "soort": "open", "vraag": "Wat nog?"}


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "eigen.toml"
    path.write_text(text, encoding="utf-8")
    return path


def order_in(tmp_path: Path, text: str, step: str) -> tuple[str, ...]:
    return guide_page(written(tmp_path, text)).questions(step)


def errors_in(tmp_path: Path, text: str) -> list[str]:
    return [one.code for one in check_guide(written(tmp_path, text)).problems]


@pytest.mark.parametrize(("after", "at"), [("een", 1), ("twee", 2), ("", 2)])
def test_a_question_comes_behind_another_one_and_goes_without_a_trace(after: str, at: int) -> None:
    text = with_question(PLAIN, "status", after, NEW)
    assert parse_toml(text)["stap"][0]["vraag"][at] == NEW
    assert '  [[stap.vraag]]\n  id = "nieuw"\n' in text
    assert without_question(text, "status", "nieuw") == PLAIN


@pytest.mark.parametrize("name", ["kort", "basis"])
def test_a_question_comes_moves_and_goes_without_a_trace_before_a_next_part(name: str) -> None:
    text = (builtin_folder() / f"{name}.toml").read_text("utf-8")
    step = parse_toml(text)["stap"][0]
    ids = [one["id"] for one in step["vraag"]]
    more = with_question(text, step["soort"], "", NEW)
    assert without_question(more, step["soort"], "nieuw") == text
    moved = with_order(more, step["soort"], [*ids[:-1], "nieuw", ids[-1]])
    assert without_question(moved, step["soort"], "nieuw") == text


def test_the_first_question_of_a_step_stands_under_the_step() -> None:
    text = with_question(PLAIN, "steun", "", NEW)
    assert text == f'{PLAIN}\n[[stap.vraag]]\nid = "nieuw"\nsoort = "open"\nvraag = "Wat nog?"\n'


def test_two_questions_change_places_with_their_comments() -> None:
    text = with_order(PLAIN, "status", ("twee", "een"))
    first, second = PLAIN.index("  # over het begin"), PLAIN.index('  [[stap.vraag]]\n  id = "twee"')
    end = PLAIN.index("\n\n# ---")
    one, two = PLAIN[first : second - 2], PLAIN[second:end]
    assert text == f"{PLAIN[:first]}{two}\n\n{one}{PLAIN[end:]}"
    assert with_order(text, "status", ("een", "twee")) == PLAIN


def test_a_removed_question_takes_what_belongs_to_it_and_nothing_else() -> None:
    text = without_question(PLAIN, "status", "twee")
    assert text == PLAIN[: PLAIN.index('  [[stap.vraag]]\n  id = "twee"')] + PLAIN[PLAIN.index("# ---") :]
    assert without_question(PLAIN, "status", "drie") is None
    assert without_question(PLAIN, "steun", "een") is None


def test_on_a_base_a_new_question_says_its_place_and_an_order_takes_over(tmp_path: Path) -> None:
    step = "stand-van-zaken"
    base = order_in(tmp_path, ON_KORT, step)
    text = with_question(ON_KORT, step, base[0], NEW)
    assert text.startswith(ON_KORT)
    assert order_in(tmp_path, text, step) == (base[0], "nieuw", *base[1:])
    again = with_question(text, step, "nieuw", {**NEW, "id": "nog-een"})
    assert order_in(tmp_path, again, step) == (base[0], "nieuw", "nog-een", *base[1:])
    moved = with_order(again, step, ("nieuw", base[0], "nog-een", *base[1:]))
    assert order_in(tmp_path, moved, step)[:3] == ("nieuw", base[0], "nog-een")
    third = with_question(moved, step, base[0], {**NEW, "id": "derde"})
    assert order_in(tmp_path, third, step)[:4] == ("nieuw", base[0], "derde", "nog-een")
    assert errors_in(tmp_path, third) == []
    less = without_question(third, step, "nieuw")
    assert order_in(tmp_path, less, step)[:2] == (base[0], "derde")
    assert errors_in(tmp_path, less) == []


def test_what_stood_beside_a_removed_question_takes_its_place(tmp_path: Path) -> None:
    step = "stand-van-zaken"
    base = order_in(tmp_path, ON_KORT, step)
    text = with_question(ON_KORT, step, base[0], NEW)
    text = with_question(text, step, "nieuw", {**NEW, "id": "nog-een"})
    less = without_question(text, step, "nieuw")
    assert order_in(tmp_path, less, step) == (base[0], "nog-een", *base[1:])
    assert errors_in(tmp_path, less) == []


@pytest.mark.parametrize(
    ("order", "longer"),
    [
        (
            '[\n    "a",  # eerst\n    "b",  # dan\n]',
            '[\n    "a",  # eerst\n    "nieuw",\n    "b",  # dan\n]',
        ),
        ('[\n    "a"  # eerst\n]', '[\n    "a", "nieuw"  # eerst\n]'),
        ('["a", "b"]  # zo', '["a", "nieuw", "b"]  # zo'),
    ],
)
def test_a_new_question_takes_its_place_in_an_order_that_keeps_its_layout(order: str, longer: str) -> None:
    text = f'{ON_KORT}\n[[stap]]\nsoort = "steun"\nvolgorde = {order}\n'
    found = with_question(text, "steun", "a", NEW)
    assert found is not None
    assert found.startswith(text.replace(order, longer).rstrip())


def test_a_comment_behind_the_place_of_a_question_stays_when_an_order_takes_over() -> None:
    place = 'na = "een"   # na de eerste'
    text = f"""{ON_KORT}
[[stap]]
soort = "status"

[[stap.vraag]]
id = "eigen-vraag"
{place}
soort = "open"
vraag = "Wat nog?"
"""
    ordered = with_order(text, "status", ("eigen-vraag", "een"))
    assert ordered is not None
    lines = ordered.split("\n")
    assert place not in lines
    assert "# na de eerste" in lines


def test_an_order_that_is_there_keeps_its_layout() -> None:
    text = f'{ON_KORT}\n[[stap]]\nsoort = "steun"\nvolgorde = [\n    "a",  # eerst\n    "b",\n]\n'
    assert with_order(text, "steun", ("b", "a")) == text.replace('"a"', "X").replace('"b"', '"a"').replace(
        "X", '"b"'
    )


@pytest.mark.parametrize("path", sorted(builtin_folder().glob("*.toml")), ids=lambda path: path.stem)
def test_in_a_copy_of_each_guide_every_question_can_go_and_change_places(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    data = parse_toml(text)
    for step in data["stap"]:
        ids = [one["id"] for one in step.get("vraag", ())]
        for name in ids[:2]:
            assert without_question(text, step["soort"], name) is not None
        for at, (one, other) in enumerate(pairwise(ids[:3])):
            order = [*ids[:at], other, one, *ids[at + 2 :]]
            swapped = with_order(text, step["soort"], order)
            assert swapped is not None
            assert with_order(swapped, step["soort"], ids) == text
            assert sorted(swapped) == sorted(text)


@pytest.mark.parametrize("kind", ["open", "info", "ja-nee", "persoon", "bewijs", "uren", *NEEDED_LISTS])
def test_a_new_question_of_each_kind_is_right_at_once(tmp_path: Path, kind: str) -> None:
    lists = {key: ["Één", "Twee", "Eén"] for key in NEEDED_LISTS.get(kind, ())}
    question = new_question(
        kind, "Wat zou je “anders” doen?", Floor.EMPLOYEE, lists, ("wat-zou-je-anders-doen",)
    )
    assert question["id"] == "wat-zou-je-anders-doen-2"
    text = with_question(PLAIN, "status", "een", question)
    assert errors_in(tmp_path, text) == errors_in(tmp_path, PLAIN)


@pytest.mark.parametrize("said", ["5", "true", '"een"', "{}", "1.5"])
def test_a_step_whose_questions_are_no_list_is_left_for_hand_work(said):
    text = f'breidt_uit = "basis"\n[[stap]]\nsoort = "stand-van-zaken"\nvraag = {said}\n'
    assert with_question(text, "stand-van-zaken", "", {"id": "n", "vraag": "Wat?"}) is None
    assert with_question(text, "stand-van-zaken", "energie", {"id": "n", "vraag": "Wat?"}) is None
    ordered = with_order(text, "stand-van-zaken", ["energie", "terugkijken"])
    assert parse_toml(ordered)["stap"][0]["volgorde"] == ["energie", "terugkijken"]


@pytest.mark.parametrize("said", ["5", "true", '["een", 1, {}]', '"een"'])
def test_an_order_that_is_none_gives_way_to_the_one_that_is_chosen(said):
    text = f'breidt_uit = "basis"\n[[stap]]\nsoort = "stand-van-zaken"\nvolgorde = {said}\n'
    ordered = with_order(text, "stand-van-zaken", ["energie", "terugkijken"])
    assert parse_toml(ordered)["stap"][0]["volgorde"] == ["energie", "terugkijken"]
