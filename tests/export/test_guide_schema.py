"""The schema of guides: complete in Dutch, true to the models, and understood by a linter that editors use."""

import json
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

from popgids.core.checks.keys import QUESTION_KINDS, keys_of
from popgids.core.guide import QuestionBase
from popgids.export.guide_schema import catalogue_schema, guide_schema, models
from popgids.wording.guide_keys import STEP_KINDS
from popgids.wording.key_texts import key_text
from popgids.wording.question_keys import KINDS

DATA = Path(__file__).parent.parent / "data"
GUIDES = Path(__file__).parent.parent.parent / "guides"
TAPLO = shutil.which("taplo", path=sysconfig.get_path("scripts"))

SEEN = {
    "45-sleutel-fout": "begind",
    "47-sleutel-elders": "minuten",
    "48-sleutel-andere-soort": "min",
    "51-vraag-mist": '"vraag" is a required property',
    "52-soort-mist": '"soort" is a required property',
    "53-soort-fout": "is not one of",
    "54-van-fout": "is not one of",
    "56-id-spatie": "does not match",
    "66-getal-tekst": "is not of type",
    "69-getal-te-groot": "maximum",
    "95-formaat-nieuw": "1 was expected",
}
"""Mistakes that a schema can see, with a word of what the linter says."""


@pytest.mark.parametrize("model", list(models()), ids=lambda model: model.__name__)
def test_every_key_has_its_meaning_in_dutch(model):
    assert [key for key in keys_of(model) if not key_text(model, key)] == []


def test_every_kind_has_its_meaning():
    assert list(KINDS) == list(QUESTION_KINDS)
    assert all(key_text(QuestionBase, key) for key in ("na", "voor"))
    assert len(STEP_KINDS) == 8


@pytest.mark.parametrize("schema", [guide_schema(), catalogue_schema()], ids=["gids", "catalogus"])
def test_only_dutch_keys_and_every_key_described(schema):
    fields = [(name, field.key) for model in models() for name, field in model.model_fields.items()]
    english = {name for name, key in fields if name != key} - {key for _name, key in fields}
    for key, one in described(schema):
        assert key not in english, key
        assert one.get("description"), key
    text = json.dumps(schema)
    assert text.count('"title": "') == 1
    assert {part.split('"')[0] for part in text.split("#/$defs/")[1:]} <= set(schema["$defs"])


def described(node):
    """Every key that can stand in a guide, apart from those in what a condition of the schema tests."""
    if isinstance(node, list):
        for one in node:
            yield from described(one)
    elif isinstance(node, dict):
        for key, one in node.items():
            if key == "properties" and node.get("additionalProperties") is False:
                yield from one.items()
            if key not in ("if", "then", "allOf"):
                yield from described(one)


def linted(tmp_path, guide, schema=None):
    """What the linter says of a guide with the line that names the schema beside it."""
    (tmp_path / "gids.schema.json").write_text(json.dumps(schema or guide_schema()), encoding="utf-8")
    path = tmp_path / "gids.toml"
    path.write_text("#:schema ./gids.schema.json\n" + guide, encoding="utf-8")
    done = subprocess.run([TAPLO, "lint", path], capture_output=True, text=True, check=False, cwd=tmp_path)
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    "path", [*GUIDES.glob("*.toml"), *(DATA / "gidsen").glob("*.toml")], ids=lambda path: path.stem
)
def test_a_right_guide_passes_the_linter(tmp_path, path):
    assert linted(tmp_path, path.read_text(encoding="utf-8"))[0] == 0


@pytest.mark.parametrize("path", sorted((GUIDES / "catalogi").glob("*.toml")), ids=lambda path: path.stem)
def test_a_right_catalogue_passes_the_linter(tmp_path, path):
    assert linted(tmp_path, path.read_text(encoding="utf-8"), catalogue_schema())[0] == 0


@pytest.mark.parametrize("name", SEEN)
def test_a_wrong_guide_is_seen_while_typing(tmp_path, name):
    code, told = linted(tmp_path, (DATA / "gidsen-fout" / f"{name}.toml").read_text(encoding="utf-8"))
    assert code != 0
    assert SEEN[name] in told


HEAD = 'formaat = 1\nid = "zorg"\nversie = "1"\n'


def test_a_guide_that_builds_on_another_needs_less(tmp_path):
    parts = (
        '[[stap]]\nsoort = "steun"\nvolgorde = ["a"]\n[[stap.vraag]]\nid = "a"\nvraag = "Wat?"\nna = "b"\n'
    )
    assert linted(tmp_path, f'{HEAD}breidt_uit = "basis"\nverberg = ["c"]\n{parts}')[0] == 0
    code, told = linted(tmp_path, HEAD + parts)
    assert code != 0
    assert '"titel" is a required property' in told


def test_a_catalogue_has_its_own_schema(tmp_path):
    right = '[[schaal]]\nid = "s"\nnaam = "S"\npunten = ["a", "b"]\n[teksten]\nuitnodiging = "Kom."\n'
    assert linted(tmp_path, right, catalogue_schema())[0] == 0
    assert linted(tmp_path, right.replace("punten", "punt"), catalogue_schema())[0] != 0
