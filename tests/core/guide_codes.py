"""What the checks say of a guide with these questions, each as its code and its place."""

from test_guide_checks import guide_with

from popgids.core.checks.guide import check_guide
from popgids.core.guide_io import parse_guide

POINTS = ["laag", "hoog"]


OPTIONS = [{"id": "a", "tekst": "A"}, {"id": "b", "tekst": "B"}]


ROW = {"id": "r", "tekst": "R"}


NAME = {"id": "wat", "kop": "Wat"}


def one(soort, **more):
    return {"id": "een", "soort": soort, **more}


def codes(*questions, steps=None, **top):
    data = guide_with(*questions) | top
    for at, more in (steps or {}).items():
        data["stap"][at] |= more
    return [(found.code, found.loc) for found in check_guide(parse_guide(data))]
