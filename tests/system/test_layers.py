"""What a module brings with it when it is loaded; import-linter sees the imports of popgids, not those of others."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.system.terminal import ROOT, bare_env

PACKAGE = Path(ROOT) / "popgids"
SCREEN = ("textual", "rich")


def modules_in(part: str) -> list[str]:
    files = sorted((PACKAGE / part).rglob("*.py"))
    names = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]
    return [name.removesuffix(".__init__") for name in names]


def loaded_by(code: str, *args: str) -> set[str]:
    """The top-level packages, and modules of popgids, that are loaded after this code."""
    tell = "import json, sys\ntry:\n    {}\nexcept SystemExit:\n    pass\nprint()\nprint(json.dumps(sorted(sys.modules)))"
    script = tell.format(code.replace("\n", "\n    "))
    done = subprocess.run(
        [sys.executable, "-c", script, *args],
        capture_output=True, text=True, timeout=60, env=bare_env({"PYTHONPATH": ROOT}), check=True,
    )  # fmt: skip
    names = json.loads(done.stdout.splitlines()[-1])
    return {name if name.startswith("popgids") else name.partition(".")[0] for name in names}


def loaded_with(modules: list[str]) -> set[str]:
    return loaded_by("\n".join(f"import {name}" for name in modules))


def test_the_core_brings_no_screen_and_no_other_part() -> None:
    loaded = loaded_with(modules_in("core"))
    assert not loaded & {*SCREEN, "click", "tomli_w", "tree_sitter", "platformdirs"}
    parts = {name.split(".")[1] for name in loaded if name.count(".")}
    assert parts <= {"core", "errors"}


@pytest.mark.parametrize("part", ["storage", "export", "wording"])
def test_keeping_and_exporting_bring_no_screen(part) -> None:
    assert not loaded_with(modules_in(part)) & {*SCREEN, "click"}


def test_what_is_loaded_before_the_start_screen_is_light() -> None:
    loaded = loaded_with(["popgids.ui.startup"])
    assert not loaded & {*SCREEN, "pydantic", "click", "logging", "asyncio"}


@pytest.mark.parametrize("args", [["--help"], ["--version"], ["gids", "controleer", "--help"], ["gesrek"]])
def test_help_and_usage_bring_neither_screen_nor_models(args) -> None:
    loaded = loaded_by("from popgids.cli.root import cli\ncli.main(sys.argv[1:])", *args)
    assert not loaded & {*SCREEN, "asyncio", "tomllib", "logging", "platformdirs"}
    if args != ["gesrek"]:
        assert "pydantic" not in loaded


@pytest.mark.parametrize("args", [[], ["gesprek"], ["gids", "lijst"], ["pop", "lijst"]])
def test_without_a_screen_no_screen_is_loaded_and_no_models_for_what_is_right(args, tmp_path) -> None:
    code = "import os\nos.environ['POPGIDS_MAP'] = sys.argv.pop()\nfrom popgids.cli.root import cli\ncli.main(sys.argv[1:])"
    loaded = loaded_by(code, *args, str(tmp_path))
    assert not loaded & {"textual", "pydantic"}


def test_the_app_loads_no_openssl_and_no_parser_and_whoever_wants_them_later_gets_them() -> None:
    lightly = "from popgids.ui.light_loading import load_lightly\nload_lightly()"
    loaded = loaded_by(lightly)
    assert {"asyncio", "hashlib", "textual"} <= loaded
    unused = {"ssl", "_ssl", "_hashlib", "tree_sitter"}
    assert not loaded & unused
    assert unused <= loaded_by(f"{lightly}\nimport ssl, _hashlib, tree_sitter")
