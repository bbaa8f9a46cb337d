"""A guide on paper says all that the guide says to people; no text in it acts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from popgids.core.guide import Guide
from popgids.core.guide_build import completed
from popgids.core.guide_io import dump_guide
from popgids.export.guide_paper import guide_markdown
from popgids.storage.guides import load_guide

ROOT = Path(__file__).parents[2]
GUIDES = [*sorted((ROOT / "guides").glob("*.toml")), ROOT / "tests/data/gidsen/alle-soorten.toml"]
NOT_SAID = {"id", "soort", "bron", "als", "van", "begint", "schaal", "over", "formule", "vragen", "advies_uit", "taal", "datum",
            "catalogus", "gebonden", "alleen", "zichtbaar_voor", "rol", "status", "richting"}  # fmt: skip
"""Keys of which the value is no text for people, or is said in other words."""


def texts(value: Any, key: str = "") -> Iterator[str]:
    """All texts for people in the data of a guide."""
    if isinstance(value, dict):
        for name, one in value.items():
            if name == "rijen" and "catalogus" in value:
                continue  # the competences stand behind the steps
            if name not in NOT_SAID or (isinstance(one, list) and name in ("schaal", "rol")):
                yield from texts(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one, key)
    elif isinstance(value, str):
        yield " ".join(value.split())


def read(lines: Iterator[str]) -> str:
    """What a parser that is not ours takes for text."""
    tokens = MarkdownIt("commonmark").enable("table").parse("\n".join(lines))
    said = (child.content or " " for token in tokens for child in token.children or ())
    return " ".join(" ".join(said).split())


@pytest.mark.parametrize("path", GUIDES, ids=lambda one: one.stem)
def test_all_that_a_guide_says_stands_on_paper(path):
    guide = load_guide(path).guide
    paper = re.sub(r"\s", "", read(guide_markdown(completed(guide))))
    missing = [one for one in texts(dump_guide(guide)) if re.sub(r"\s", "", one.rstrip(".")) not in paper]
    assert missing == []


def test_what_is_explained_inside_a_question_stands_below_its_form():
    explained = {
        "rangorde": {"opties": [{"id": "a", "tekst": "Rust", "uitleg": "Geen haast."}, {"id": "b", "tekst": "Geld"}]},
        "tabel": {
            "kolommen": [{"id": "a", "kop": "Stand", "soort": "keuze", "uitleg": "Hoe ver je bent.",
                          "opties": [{"id": "x", "tekst": "af", "uitleg": "Iemand keek na."}, {"id": "y", "tekst": "open"}]}],
            "rijen": [{"id": "r", "tekst": "Plan", "uitleg": "Op één blad."}],
        },
        "herhaalblok": {"velden": [{"id": "s", "kop": "Stap", "soort": "herhaalblok",
                                    "velden": [{"id": "t", "kop": "Dag", "uitleg": "Ongeveer\n- mag."}]}]},
    }  # fmt: skip
    questions = [
        {"id": kind, "soort": kind, "vraag": f"Een {kind}?", **more} for kind, more in explained.items()
    ]
    step = {"soort": "status", "titel": "Begin", "minuten": 5, "vraag": questions}
    guide = Guide.read({"formaat": 1, "id": "g", "versie": "1", "titel": "G", "stap": [step]})
    lines = [one for one in guide_markdown(guide) if one.startswith("- ")]
    assert [one for one in lines if ": " in one] == [
        "- Rust: Geen haast.",
        "- Plan: Op één blad.",
        "- Stand: Hoe ver je bent.",
        "- af: Iemand keek na.",
        "- Dag: Ongeveer - mag.",
    ]
