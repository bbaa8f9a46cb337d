"""The quick reading takes nothing that pydantic refuses, and reads the same in what both take."""

import tomllib
from copy import deepcopy
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from popgids.core.checking import checked
from popgids.core.conversation import Conversation
from popgids.core.dumping import dumped, dumped_natively, dumped_whole
from popgids.core.fitting import UnfitError, plan_of
from popgids.core.guide import Condition, Guide
from popgids.core.sign_off import NextTalk, SignOff
from tests.core.composed import talk

ROOT = Path(__file__).parents[2]
WHOLE = tomllib.loads((ROOT / "tests/data/gidsen/volledig.toml").read_text(encoding="utf-8"))
GUIDES = [
    tomllib.loads(path.read_text(encoding="utf-8"), parse_float=parse_float)
    for path in (ROOT / "guides/basis.toml", ROOT / "guides/nieuwe-functie.toml")
    for parse_float in (float, Decimal)
]
ODD = st.sampled_from(
    [
        None, True, False, 0, 1, -1, 3, 601, 10**40, 2.0, 2.5, float("nan"), float("inf"), Decimal(1), Decimal("0.5"),
        Decimal("NaN"), "", " ", "1", "0.5", "1e3", "ja", "true", "x" * 61, "x" * 301, "x" * 2001, "Geen Id", "id\n",
        "medewerker", "open", "schaal", "stand-van-zaken", "2027-03-03", "2027-02-30", "2027-03-03T10:00:00",
        "10:30", b"bytes", date(2027, 3, 3), datetime(2027, 3, 3, tzinfo=UTC), [], {}, [[]], [None], ["a"], ["a", "b"], [1],
        {"id": "a"}, {"vraag": "wens", "is": 1}, [{"id": "a", "tekst": "A"}], (), ("a",), {"a", "b"},
    ]
)  # fmt: skip


def spots(value, at=()):
    """The place of everything in plain data."""
    yield at
    if isinstance(value, (dict, list)):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from spots(one, (*at, key))


def at_odds(data):
    """The data with something else, something more or something less in it."""
    places = [place for place in spots(data) if place]
    return st.tuples(st.just(data), st.sampled_from(places), st.sampled_from(["set", "drop", "add"]), ODD)


def spoiled(data, place, how, odd):
    made = deepcopy(data)
    owner = made
    for part in place[:-1]:
        owner = owner[part]
    if how == "set":
        owner[place[-1]] = odd
    elif how == "drop":
        del owner[place[-1]]
    elif isinstance(owner, dict):
        owner["vreemd"] = odd
    else:
        owner.append(odd)
    return made


def outcome(kind, data, read):
    try:
        return repr(read(kind, data))
    except (UnfitError, ValidationError):
        return None


def quickly(kind, data):
    return plan_of(kind).read(data)


def is_safe(kind, data):
    """Whether the quick reading left it to pydantic, or read what pydantic reads, to the letter and the type."""
    quick = outcome(kind, data, quickly)
    return quick is None or quick == outcome(kind, data, checked)


@settings(max_examples=150)
@given(st.sampled_from([WHOLE, *GUIDES]).flatmap(at_odds))
def test_a_guide_with_something_odd_is_never_read_quickly_as_something_else(one):
    assert is_safe(Guide, spoiled(*one))


@settings(max_examples=150)
@given(
    st.sampled_from([dumped, dumped_natively, dumped_whole]).map(lambda plain: plain(talk())).flatmap(at_odds)
)
def test_a_talk_with_something_odd_is_never_read_quickly_as_something_else(one):
    assert is_safe(Conversation, spoiled(*one))


def test_what_is_nested_too_deeply_is_refused_and_not_a_crash():
    data = {"vraag": "wens", "is": True}
    for _depth in range(3000):
        data = {"all": [data]}
    with pytest.raises(ValidationError):
        Condition.read(data)


class Wordy(str):
    """A text that calls itself something else."""

    __slots__ = ()

    def __str__(self):
        return "anders"


@pytest.mark.parametrize(
    ("kind", "key", "rest"),
    [
        (Guide, "budget_uren", GUIDES[0]),
        (Guide, "titel", GUIDES[0]),
        (Condition, "is", {"vraag": "wens"}),
        (Condition, "minstens", {"vraag": "wens"}),
        (SignOff, "op", {"van": "medewerker"}),
        (NextTalk, "tijd", {}),
    ],
)
@pytest.mark.parametrize(
    "value",
    [
        float("nan"), Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), "a\ud800", Wordy("gewoon"),
        "2027-03-03T10", "2027-03-03T1000", "2027-03-03T10:00:00+02", "2027-03-03T10:00:00 Z", "2027-03-03T24:00",
        "2027-03-03T10:00:00.Z", "2027-03-03T10:00:00+02:00:30", "T10:30", "10+02:00", "1030+02:00", "10:30:00+02:00:30",
        "24:00", "10:30", "10:30:00.5", "2027-03-03T10:00", "2027-03-03T10:00:00.123456",
    ],
)  # fmt: skip
def test_a_doubtful_value_is_never_read_quickly_as_something_else(kind, key, rest, value):
    assert is_safe(kind, rest | {key: value})
