"""Who comes back from one thing that was open is there again in the list of what is open, or at what comes next."""

import pytest

from popgids.core.gaps import Gap
from popgids.core.guide import StepKind
from popgids.core.open_again import index_again
from popgids.core.outline import Spot


def _open(names):
    """One thing that is open for each letter; a capital is another thing at the same place as the letter."""
    return [
        Gap(
            "datum" if one.islower() else "resultaat",
            StepKind.AGREEMENTS,
            one.lower(),
            spot=Spot((one.lower(),)),
        )
        for one in names
    ]


@pytest.mark.parametrize(
    ("before", "left", "now", "at"),
    [
        ("abcd", "c", "abcd", "c"),
        ("abcd", "c", "bcd", "c"),
        ("abcd", "c", "abd", "d"),
        ("abcd", "c", "abCd", "C"),
        ("abcd", "d", "abc", "c"),
        ("abcd", "a", "bcd", "b"),
        ("abcd", "c", "d", "d"),
        ("abcd", "c", "a", "a"),
    ],
)
def test_one_is_at_what_one_left_for_or_at_what_comes_in_its_place(before, left, now, at):
    found = index_again(_open(now), _open(before), _open(left)[0])
    assert now[found] == at


def test_what_is_open_is_known_again_though_its_words_were_typed_anew():
    before, now = _open("ab"), [Gap("datum", StepKind.AGREEMENTS, "b", subject="anders", spot=Spot(("b",)))]
    assert index_again([*_open("a"), *now], before, before[1]) == 1


def test_the_same_part_of_two_steps_is_told_apart():
    parts = [Gap("niet-bevestigd", step, "deel:samenvatting") for step in list(StepKind)[:3]]
    assert [index_again(parts, parts, one) for one in parts] == [0, 1, 2]
