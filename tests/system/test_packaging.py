"""What a user gets: the commands of README, and a wheel with everything in it."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _commands():
    """The shell commands in README, by the language of their block."""
    blocks = (ROOT / "README.md").read_text("utf-8").split("```sh\n")[1:]
    return [block.partition("```")[0].strip() for block in blocks]


def test_ci_runs_exactly_the_test_command_of_readme():
    run, test = _commands()
    assert run.endswith("popgids")
    assert test.endswith("pytest -n auto")
    assert test in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_the_wheel_carries_the_guides_and_the_style(wheel):
    names = set(wheel.namelist())
    guides = ROOT / "guides"
    shipped = {f"popgids/guides/{path.relative_to(guides).as_posix()}" for path in guides.rglob("*.toml")}
    assert {"popgids/guides/kort.toml", "popgids/guides/catalogi/competenties.toml"} <= shipped
    templates = {f"popgids/templates/{path.name}" for path in (ROOT / "popgids" / "templates").glob("*.toml")}
    assert templates
    assert shipped | templates | {"popgids/ui/popgids.tcss", "popgids/ui/pages.tcss"} <= names
    assert not [name for name in names if name.startswith("tests")]


def test_a_wheel_that_is_installed_finds_its_own_guides(wheel, tmp_path):
    wheel.extractall(tmp_path)
    code = "from popgids.storage.guides import list_guides; print([one.path for one in list_guides()])"
    found = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(tmp_path)},
    )
    assert str(tmp_path / "popgids" / "guides" / "basis.toml") in found.stdout
