"""The list of guides that is remembered."""

from pathlib import Path

import pytest

from popgids.storage import guide_lines as module
from popgids.storage.guide_lines import guide_lines

GUIDE = """\
formaat = 1
id = "eigen"
versie = "1"
titel = "TITEL"
duur_minuten = 5
[[rol]]
id = "hr"
naam = "HR"
[[stap]]
soort = "status"
titel = "Begin"
minuten = 5
"""


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    guides = tmp_path / "gidsen"
    guides.mkdir()
    (guides / "eigen.toml").write_text(GUIDE, encoding="utf-8")
    return guides, tmp_path / "cache"


def test_the_second_time_nothing_is_read_and_the_list_is_the_same(folders, monkeypatch) -> None:
    guides, cache = folders
    first = guide_lines((guides,), cache)
    monkeypatch.setattr(module, "list_guides", lambda _folders: pytest.fail("was read again"))
    assert guide_lines((guides,), cache) == first
    assert ("eigen", "TITEL", (("hr", "HR"),)) in [(one.id, one.title, one.roles) for one in first]


def test_a_change_a_new_file_and_a_catalogue_are_seen(folders) -> None:
    guides, cache = folders

    def titles() -> list[str]:
        return [one.title for one in guide_lines((guides,), cache) if one.origin == "organisatie"]

    assert titles() == ["TITEL"]
    (guides / "eigen.toml").write_text(GUIDE.replace("TITEL", "Ander"), encoding="utf-8")
    assert titles() == ["Ander"]
    (guides / "twee.toml").write_text(GUIDE.replace("eigen", "twee"), encoding="utf-8")
    assert titles() == ["Ander", "TITEL"]
    (guides / "eigen.toml").unlink()
    assert titles() == ["TITEL"]
    (guides / "catalogi").mkdir()
    (guides / "twee.toml").write_text('catalogi = ["catalogi/x.toml"]\n' + GUIDE, encoding="utf-8")
    assert not next(one for one in guide_lines((guides,), cache) if one.file_name == "twee.toml").is_usable
    (guides / "catalogi" / "x.toml").write_text(
        '[[schaal]]\nid = "s"\nnaam = "S"\npunten = ["a", "b"]\n', encoding="utf-8"
    )
    assert next(one for one in guide_lines((guides,), cache) if one.file_name == "twee.toml").is_usable


def test_a_wrong_guide_is_looked_at_again_each_time(folders) -> None:
    guides, cache = folders
    (guides / "eigen.toml").write_text("titel = ", encoding="utf-8")
    for _turn in range(2):
        line = next(one for one in guide_lines((guides,), cache) if one.origin == "organisatie")
        assert line.problems


@pytest.mark.parametrize("damage", ["", "{", '{"stempel": 1}', "[]"])
def test_a_damaged_memory_is_only_a_memory(folders, damage: str) -> None:
    guides, cache = folders
    expected = guide_lines((guides,), cache)
    (cache / "gidsen.json").write_text(damage, encoding="utf-8")
    assert guide_lines((guides,), cache) == expected


def test_a_guide_with_errors_stands_where_its_name_puts_it(folders) -> None:
    guides, cache = folders
    for name in ("aanvang", "zorg"):
        (guides / f"{name}.toml").write_text(GUIDE.replace("eigen", name), encoding="utf-8")
    order = [line.file_name for line in guide_lines((guides,), cache)]
    (guides / "eigen.toml").write_text(GUIDE.replace('"eigen"', "eigen"), encoding="utf-8")
    lines = guide_lines((guides,), cache)
    assert [line.file_name for line in lines] == order
    assert [line.title for line in lines if not line.is_usable] == ["TITEL"]


def test_an_own_base_guide_with_errors_does_not_come_before_the_one_that_is_used(folders) -> None:
    guides, _cache = folders
    (guides / "basis.toml").write_text(
        GUIDE.replace('"eigen"', '"basis"').replace("5", '"5"'), encoding="utf-8"
    )
    lines = guide_lines((guides,), None)
    assert (lines[0].id, lines[0].is_usable) == ("basis", True)


def test_a_guide_that_builds_on_one_for_a_short_talk_is_for_a_short_talk(folders) -> None:
    guides, cache = folders
    own = 'formaat = 1\nid = "even-terug"\nbreidt_uit = "kort"\nversie = "1"\ntitel = "Even terug"\n'
    (guides / "even-terug.toml").write_text(own, encoding="utf-8")
    guide_lines((guides,), cache)
    kinds = {one.id: one.talk_kind for one in guide_lines((guides,), cache)}
    assert [kinds[one] for one in ("basis", "kort", "even-terug")] == ["volledig", "kort", "kort"]
