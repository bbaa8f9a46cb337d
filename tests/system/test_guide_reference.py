"""`popgids gids schema` and `popgids gids handleiding`: printed, or written over nothing but an earlier one."""

import json
from functools import partial

import pytest


@pytest.fixture
def run(run):
    return partial(run, "gids")


def test_the_schema_is_printed_as_json(run):
    schema = json.loads(run("schema").stdout)
    assert schema["$schema"].endswith("2020-12/schema")
    assert "stap" in schema["properties"]
    assert "stap" not in json.loads(run("schema", "--catalogus").stdout)["properties"]


def test_the_schema_is_written_and_the_line_for_the_guide_is_told(run, tmp_path):
    target = tmp_path / "gids.schema.json"
    result = run("schema", "--naar", str(target))
    assert result.exit_code == 0
    assert "#:schema ./gids.schema.json" in result.stderr
    assert json.loads(target.read_text(encoding="utf-8"))["$defs"]
    assert run("schema", "--naar", str(target)).exit_code == 0


def test_the_reference_is_printed_and_written(run, tmp_path):
    target = tmp_path / "handleiding.md"
    assert run("handleiding", "--naar", str(target)).exit_code == 0
    assert target.read_text(encoding="utf-8") == run("handleiding").stdout


def test_another_file_is_never_overwritten(run, tmp_path):
    guide = tmp_path / "verkoop.toml"
    guide.write_text('titel = "Van ons"\n', encoding="utf-8")
    for command in ("schema", "handleiding"):
        result = run(command, "--naar", str(guide))
        assert result.exit_code == 2
        assert "is er al" in result.stderr
        assert run(command, "--naar", str(tmp_path)).exit_code == 2
    assert guide.read_text(encoding="utf-8") == 'titel = "Van ons"\n'
