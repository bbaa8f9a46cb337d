"""What the questions of a guide can be asked about: the tests on their answers, from how people write those."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from popgids.core.ids import id_from
from popgids.core.importing.condition_spelling import condition_as_said
from popgids.core.importing.conditions import Known, Unmet, known_as, value_as
from popgids.core.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from popgids.core.findings import Loc

_NUMBERS = ("getal", "bedrag", "uren", "percentage", "berekend")
_CHOICES = ("keuze", "meerkeuze", "rangorde")
_BETWEEN = ("tussen", "ligt_tussen", "between", "bereik")
_EMPTY = ("leeg", "is_leeg", "niet_ingevuld")
_HOLDS = "bevat"
_LIMITS = ("minstens", "hoogstens")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_SEVERAL = re.compile(r"\s*[,;|/]\s*|\s+of\s+")
_MOST_DIGITS = 10
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Meant:
    """A condition as a guide has it; unknown: the question that was named and is not there.

    is_example: it shows how one is written, and says not all that was meant.
    """

    condition: dict[str, Any]
    unknown: str = ""
    is_example: bool = False


class Sense:
    """The questions that a condition can ask about, the last one last, and what their answers are called."""

    def __init__(self, known: Mapping[str, Known], questions: list[Known]) -> None:
        self._known = known
        self._questions = questions

    def said(self, words: str) -> Meant | None:
        """The condition for a text as: verder = ja."""
        if len(words) > _LONGEST:
            return None
        words = words.replace("==", "=").replace(" : ", " = ").strip()
        words = (
            re.sub(r"^vraag\s*=?\s*(?=[\"'\w])", "", words, flags=re.IGNORECASE)
            if "vraag" not in self._known
            else words
        )
        about = self._about(words)
        if about is not None and (known_as(words, self._known) or " " not in words):
            return Meant(_fitting(about), is_example=about.kind != "ja-nee")
        for _ in range(2):
            try:
                return Meant(condition_as_said(words, self._known).als)
            except Unmet as refused:
                near = str(refused.facts.get("nearest", ""))
                if not near or refused.name not in words:
                    return self._about_first(words)
                words = words.replace(refused.name, near, 1)
        return None

    def _about_first(self, words: str) -> Meant | None:
        """A condition on the question that a text begins with, where its test is not understood."""
        first = re.split(r"[\s=<>:,]", words.removeprefix("als ").strip(), maxsplit=1)[0]
        about = self._about(first)
        return None if about is None else _example(about)

    def answered(self, name: str, value: Any) -> Meant | None:
        """The condition for a question with its answer, as in { verder = true }."""
        about = self._about(name)
        if about is None:
            return None
        answers = (
            [one for item in value if (one := _answer(about, item)) is not None]
            if isinstance(value, list)
            else []
        )
        if answers:
            return Meant({"vraag": about.id, "een_van": answers})
        answer = _answer(about, value)
        return _example(about) if answer is None else Meant({"vraag": about.id, "is": answer})

    def tested(self, name: str, table: Mapping[str, Any]) -> Meant | None:
        """The condition on this question with the tests that a table has, as far as they fit."""
        about = self._about(name)
        if about is None:
            return self.said(name) if "=" in name else None
        floor = {"van": table["van"]} if isinstance(table.get("van"), str) else {}
        # With a number behind it, "van" is the lowest one and not who answers.
        found = {} if floor else _test(about, "minstens", table.get("van"))
        for key, value in table.items():
            found |= _test(about, key, value)
        return Meant({"vraag": about.id, **floor, **found}) if found else _example(about)

    def knows(self, word: str) -> bool:
        """Whether a key of a condition means a test under another name, or a question."""
        return word in (*_BETWEEN, *_EMPTY, *_LIMITS, _HOLDS) or self.has(word)

    def has(self, name: str) -> bool:
        """Whether a question goes by this name, or nearly."""
        return self._about(name) is not None

    def example(self) -> Meant | None:
        """A condition on the last of the questions, to show how one is written."""
        return _example(self._questions[-1]) if self._questions else None

    @property
    def _ids(self) -> set[str]:
        """The ids that a condition can name; an empty one is none."""
        return {one.id for one in self._questions if one.id in self._known}

    def _about(self, name: str) -> Known | None:
        found = known_as(name, self._known)
        if found is None and (near := nearest(id_from(name), self._ids)):
            found = self._known[near[0]]
        return found


def senses_of(data: dict[str, Any], own: Loc) -> tuple[Sense, Sense]:
    """What can be asked of all questions but the one at this place, and of those that come before it."""
    every: list[Known] = []
    earlier: list[Known] = []
    texts: dict[str, Known] = {}
    for loc, question in _questions(data):
        name, kind = question.get("id"), question.get("soort")
        if loc == own or kind == "info" or not isinstance(name, str) or not isinstance(kind, str):
            continue
        about = Known(
            name,
            "getal" if kind == "schaal" else kind,
            _answers(question, kind, data),
            is_whole=kind == "schaal",
        )
        every.append(about)
        earlier += [about] if loc < own else []
        texts.setdefault(id_from(str(question.get("vraag", ""))), about)
    known = {**texts, **{one.id: one for one in every}}
    known.pop("", None)
    return Sense(known, every), Sense(known, earlier)


def ids_of(data: dict[str, Any]) -> list[Any]:
    """The ids of all questions."""
    return [question.get("id") for _loc, question in _questions(data)]


def _questions(data: dict[str, Any]) -> Iterator[tuple[Loc, dict[str, Any]]]:
    steps = data.get("stap")
    for step_at, step in enumerate(steps if isinstance(steps, list) else ()):
        questions = step.get("vraag") if isinstance(step, dict) else None
        for at, one in enumerate(questions if isinstance(questions, list) else ()):
            if isinstance(one, dict):
                yield ("stap", step_at, "vraag", at), one


def _answers(question: dict[str, Any], kind: str, data: dict[str, Any]) -> dict[str, Any]:
    """What people call the answers of a question, and what a condition does."""
    found: dict[str, Any] = {}
    if kind in _CHOICES:
        for one in _dicts(question.get("opties")):
            if isinstance(name := one.get("id"), str):
                text = str(one.get("tekst", ""))
                found |= {text: name, text.lower(): name, id_from(text): name, name: name}
    if kind == "schaal":
        scales = {str(one.get("id")): one.get("punten") for one in _dicts(data.get("schaal"))}
        points = question.get("punten") or scales.get(str(question.get("schaal")))
        words = points if isinstance(points, list) else []
        found = {form: at for at, word in enumerate(words, 1) for form in (str(word), str(word).lower())}
    found.pop("", None)
    return found


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _example(about: Known) -> Meant:
    return Meant(_fitting(about), is_example=True)


def _fitting(about: Known) -> dict[str, Any]:
    """A condition on this question that it can meet."""
    if about.kind == "ja-nee":
        return {"vraag": about.id, "is": True}
    if about.kind in _CHOICES and about.values:
        return {"vraag": about.id, "is": next(iter(about.values.values()))}
    return {"vraag": about.id, "ingevuld": True}


def _answer(about: Known, value: Any) -> Any:
    """What a condition calls this answer; None when the question has no such answer."""
    if isinstance(value, bool):
        return value if about.kind == "ja-nee" else value_as(about, "ja" if value else "nee")
    if isinstance(value, (str, int, float)):
        return value_as(about, str(value))
    return None


def _test(about: Known, key: str, value: Any) -> dict[str, Any]:
    """What a key of a condition asks of an answer; empty when this question has no such answer."""
    if key in _BETWEEN:
        items = value if isinstance(value, list) else _NUMBER.findall(str(value).replace(",", "."))
        limits = sorted(one for one in map(_number, items) if one is not None)
        return (
            {"minstens": limits[0], "hoogstens": limits[-1]}
            if len(limits) > 1 and about.kind in _NUMBERS
            else {}
        )
    if key in _LIMITS:
        number = _number(value)
        return {} if number is None or about.kind not in _NUMBERS else {key: number}
    if key in ("ingevuld", *_EMPTY):
        is_filled = value if isinstance(value, bool) else True
        return {"ingevuld": is_filled == (key == "ingevuld")}
    if key == "een_van":
        return _one_of(about, value)
    answer = _answer(about, value) if key in ("is", "is_niet", _HOLDS) else None
    return {} if answer is None else {"is" if key == _HOLDS else key: answer}


def _one_of(about: Known, value: Any) -> dict[str, Any]:
    """What een_van asks of an answer, with a list behind it or one text; of two answers ja-nee knows no list."""
    items = value if isinstance(value, list) else _SEVERAL.split(value) if isinstance(value, str) else [value]
    answers = [one for item in items if (one := _answer(about, item)) is not None]
    if about.kind != "ja-nee":
        return {"een_van": answers} if answers else {}
    unlike = set(answers)
    return {"ingevuld": True} if len(unlike) > 1 else {"is": answers[0]} if answers else {}


def _number(value: Any) -> int | float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
    except ValueError:
        return None
    return int(number) if number.is_integer() and abs(number) < 10**_MOST_DIGITS else number
