"""Whether a question can ever be asked: its condition taken apart into the ways in which it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.checks.places import possible_answers
from popgids.core.guide_base import Floor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from popgids.core.guide import Question
    from popgids.core.guide_base import Condition

_Way = tuple["Condition", ...]
"""Tests that hold together; a condition holds in one of its ways."""

_MOST_WAYS = 16
"""A condition with more ways than this is taken to hold in one of them."""

_MOST_TESTS = 24
"""Questions further back than so many tests are not looked at: nobody can follow such a chain either."""


class Reach:
    """The questions of a guide, asked whether they can be reached; what was found is kept."""

    def __init__(self, questions: Mapping[str, Question]) -> None:
        self.questions = questions
        self._own: dict[str, tuple[_Way, ...] | None] = {}
        self._whole: dict[str, tuple[_Way, ...] | None] = {}

    def clash(self, question_id: str) -> str | None:
        """The question on whose answer the own condition contradicts itself; None when it can hold."""
        ways = self._own_ways(question_id)
        if ways is None or any(not self._clashing(way) for way in ways):
            return None
        return next((clash for way in ways if (clash := self._clashing(way))), None)

    def blocked_by(self, question_id: str) -> str:
        """The earlier question through which this one can never be asked; "" when it can be."""
        ways = self._whole_ways(question_id, ())
        if ways is None or ways:
            return ""
        own = self._own_ways(question_id) or ()
        needed = [name for way in own for name in _needed(way)]
        unreachable = (name for name in needed if self._whole_ways(name, ()) == ())
        return next(unreachable, self._first_clash(own) or (needed[0] if needed else ""))

    def _first_clash(self, ways: tuple[_Way, ...]) -> str:
        """The first question whose condition cannot hold together with these ways and what was needed before it."""
        left = [name for way in ways for name in _needed(way)]
        together = list(ways)
        seen: set[str] = set()
        while left and len(seen) < _MOST_TESTS:
            name = left.pop(0)
            own = self._own_ways(name) if name in self.questions and name not in seen else None
            seen.add(name)
            if own is None:
                continue
            both = [_joined(one, other) for one in together for other in own]
            together = [one for one in both if not self._clashing(one)]
            if not together:
                return name
            if len(together) > _MOST_WAYS:
                return ""
            left += [more for way in own for more in _needed(way)]
        return ""

    def _own_ways(self, question_id: str) -> tuple[_Way, ...] | None:
        if question_id not in self._own:
            when = self.questions[question_id].when
            self._own[question_id] = ((),) if when is None else _ways(when)
        return self._own[question_id]

    def _whole_ways(self, question_id: str, path: tuple[str, ...]) -> tuple[_Way, ...] | None:
        """The ways that hold together with what their questions need to be asked themselves."""
        if question_id in self._whole:
            return self._whole[question_id]
        if question_id in path or question_id not in self.questions:
            return ((),)
        if len(path) > _MOST_TESTS:
            return None
        ways: list[_Way] | None = []
        for way in self._own_ways(question_id) or ():
            more = self._with_needed(way, (*path, question_id))
            ways = None if more is None or ways is None else [*ways, *more]
            if ways is None or len(ways) > _MOST_WAYS:
                ways = None
                break
        if self._own_ways(question_id) is None:
            ways = None
        self._whole[question_id] = None if ways is None else tuple(ways)
        return self._whole[question_id]

    def _with_needed(self, way: _Way, path: tuple[str, ...]) -> list[_Way] | None:
        found: list[_Way] = [way]
        for name in _needed(way):
            needed = self._whole_ways(name, path)
            if needed is None:
                continue
            found = [_joined(one, other) for one in found for other in needed]
            if len(found) > _MOST_WAYS or any(len(one) > _MOST_TESTS for one in found):
                return None
        return [one for one in found if not self._clashing(one)]

    def _clashing(self, way: _Way) -> str:
        """The question on whose answer the tests of a way contradict each other, or ""."""
        by_question: dict[str, list[Condition]] = {}
        for one in way:
            by_question.setdefault(one.question or "", []).append(one)
        for name, tests in by_question.items():
            question = self.questions.get(name)
            if question is not None and not _can_hold(question, tests):
                return name
        return ""


def _needed(way: _Way) -> list[str]:
    """The questions that must have an answer for this way to hold."""
    return list(dict.fromkeys(one.question for one in way if one.question and _needs_answer(one)))


def _joined(one: _Way, other: _Way) -> _Way:
    """Both ways together, each test once."""
    return tuple({id(test): test for test in (*one, *other)}.values())


def _ways(condition: Condition) -> tuple[_Way, ...] | None:
    """The ways in which a condition holds; None when there are too many."""
    ways: list[_Way] = [(condition,) if condition.question is not None else ()]
    parts = [_ways(one) for one in condition.every or ()]
    if condition.some is not None:
        either = [_ways(one) for one in condition.some]
        if any(one is None for one in either):
            return None
        parts.append(tuple(way for one in either if one for way in one))
    for part in parts:
        if part is None or len(ways) * len(part) > _MOST_WAYS:
            return None
        ways = [(*one, *other) for one in ways for other in part]
    return tuple(ways)


def _needs_answer(condition: Condition) -> bool:
    values = (condition.equals, condition.differs, condition.one_of, condition.at_least, condition.at_most)
    return condition.filled is True or any(one is not None for one in values)


def _can_hold(question: Question, tests: Iterable[Condition]) -> bool:
    """Whether one answer, or the answers of the two side by side, can pass all these tests."""
    tests = list(tests)
    if len({one.floor for one in tests}) > 1:
        # Each of the two may give another answer.
        return all(
            _can_hold(question, [one for one in tests if one.floor is floor])
            for floor in {one.floor for one in tests}
        )
    if any(one.filled is False for one in tests):
        return not any(_needs_answer(one) for one in tests)
    wanted = [{_known(one.equals)} for one in tests if one.equals is not None]
    wanted += [{_known(value) for value in one.one_of} for one in tests if one.one_of is not None]
    refused = {_known(one.differs) for one in tests if one.differs is not None}
    left = [one - refused for one in wanted]
    if not all(left):
        return False
    every = possible_answers(question)
    if every is not None and refused and not {_known(one) for one in every} - refused:
        return False
    known = set.intersection(*left) if left else None
    if known is None and every is not None:
        known = {_known(one) for one in every} - refused
    if not _within_limits(tests, known):
        return question.floor is Floor.BOTH
    has_several = question.floor is Floor.BOTH or question.kind in ("meerkeuze", "rangorde")
    return has_several or not left or bool(set.intersection(*left))


def _within_limits(tests: Iterable[Condition], known: set[object] | None) -> bool:
    """Whether a number can be as high and as low as all these tests ask; known: the answers that are left, if any."""
    tests = list(tests)
    lows = [float(str(one.at_least)) for one in tests if one.at_least is not None]
    highs = [float(str(one.at_most)) for one in tests if one.at_most is not None]
    low, high = max(lows, default=float("-inf")), min(highs, default=float("inf"))
    if low > high:
        return False
    if known is None or not (lows or highs):
        return True
    numbers = [one[1] for one in known if isinstance(one, tuple) and one[0] == "getal"]
    return any(low <= float(str(one)) <= high for one in numbers)


def _known(value: object) -> object:
    """A value to compare: 1 and 1.0 are the same answer, true and 1 are not."""
    if isinstance(value, (bool, str)):
        return (type(value).__name__, value)
    return ("getal", float(str(value)))
