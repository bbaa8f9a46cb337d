"""Slips of the pen in words that are known."""

from __future__ import annotations

_OTHER_LETTERS = 2
_LETTERS_FOR_ONE = 3


def differs_little(one: str, other: str) -> bool:
    """Whether so few letters of two words are others that it is one word, written in a hurry."""
    left, right = list(one), list(other)
    for letter in one:
        if letter in right:
            left.remove(letter)
            right.remove(letter)
    return max(len(left), len(right)) <= min(_OTHER_LETTERS, len(other) // _LETTERS_FOR_ONE)
