"""Whatever happens to a guide, reading it ends in clean problems with a line, soon, and never in an exception."""

import os
import random
import time
from itertools import islice
from pathlib import Path

import pytest

from popgids.core.cleaning import clean_text
from popgids.storage.guides import check_guide
from popgids.ui.problem_text import format_problem

GUIDES = Path(__file__).parent.parent / "data" / "gidsen"
GUIDE = (GUIDES / "volledig.toml").read_bytes()
ALL_KINDS = (GUIDES / "alle-soorten.toml").read_bytes()
PIECES = [
    *(sign.encode() for sign in "\"'[]{}=\\#,.:-0\n\t\r\0\x1b\u00a0“”\u202e😀"),
    b'"""',
    b"\xff",
    b"[[stap.vraag]]\n",
    b"als = {",
    b"true",
    b"1e999",
    b"nan",
    b"9" * 5000,
]
AMOUNTS = (1, 1, 1, 2, 3, 8, 30)


def change_bytes(raw, chance):
    at = chance.randrange(len(raw) + 1)
    match chance.randrange(4):
        case 0:
            return raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]
        case 1:
            return raw[:at] + raw[at + chance.choice((1, 2, 5, 40, 400)) :]
        case 2:
            return raw[:at] + chance.choice(PIECES) + raw[at:]
        case _:
            other = chance.randrange(len(raw) + 1)
            return raw[:at] + raw[other : other + chance.choice((1, 5, 60, 500))] + raw[at:]


def change_lines(raw, chance):
    lines = raw.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            del lines[one]
        case 1:
            lines.insert(one, lines[other])
        case 2:
            lines[one], lines[other] = lines[other], lines[one]
        case 3:
            lines[one] = lines[one].replace(b'"', chance.choice(PIECES))
        case _:
            lines[one] = lines[one].replace(b" = ", chance.choice(PIECES))
    return b"\n".join(lines)


def mutated(chance):
    raw = chance.choice((GUIDE, ALL_KINDS))
    for _ in range(chance.choice(AMOUNTS)):
        raw = chance.choice((change_bytes, change_lines))(raw, chance)
    return raw


def test_mutated_guides_give_clean_problems_with_a_line(tmp_path):
    count = 500 * int(os.environ.get("POPGIDS_BARS", "1"))
    chance = random.Random(20260101)
    path = tmp_path / "gids.toml"
    unusable, slowest = 0, 0.0
    for number in range(count):
        raw = mutated(chance)
        path.write_bytes(raw)
        began = time.perf_counter()
        loaded = check_guide(path, file="gids.toml")
        slowest = max(slowest, time.perf_counter() - began)
        errors = [one for one in loaded.problems if not one.is_warning]
        assert (loaded.guide is None) == bool(errors), (number, raw)
        unusable += loaded.guide is None
        last = raw.count(b"\n") + raw.count(b"\r") + 1
        for one in loaded.problems:
            told = format_problem(one)
            assert 1 <= one.line <= last, (number, one)
            assert told == clean_text(told, limit=len(told), lines=False), (number, told)
    print(f"\n{count} mutated guides: {unusable} refused, all with a line; slowest {slowest * 1000:.0f} ms")


def one_thing_missing(guide):
    """The guide without one line, or without one sign that TOML needs."""
    lines = guide.decode().split("\n")
    for at, line in enumerate(lines):
        yield [*lines[:at], *lines[at + 1 :]]
        for column, sign in enumerate(line):
            if sign in '"[]{}=,':
                yield [*lines[:at], line[:column] + line[column + 1 :], *lines[at + 1 :]]


@pytest.mark.parametrize(
    ("guide", "every", "most"), [(GUIDE, 1, 2), (ALL_KINDS, 7, 3)], ids=["volledig", "alle-soorten"]
)
def test_one_mistake_gives_one_problem(tmp_path, guide, every, most):
    step = max(1, every // int(os.environ.get("POPGIDS_BARS", "1")))
    path = tmp_path / "gids.toml"
    counts = []
    for lines in islice(one_thing_missing(guide), 0, None, step):
        path.write_text("\n".join(lines), encoding="utf-8")
        counts.append(len(check_guide(path).problems))
    single = sum(count <= 1 for count in counts)
    print(
        f"\n{len(counts)} guides with one thing missing: {single} give one problem at most, none over {max(counts)}"
    )
    assert max(counts) <= most
    assert single >= 0.98 * len(counts)
