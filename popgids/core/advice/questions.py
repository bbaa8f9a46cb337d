"""Advice on one question: how it is asked, and what is missing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.advice import words
from popgids.core.advice.readability import sentences_of, words_of
from popgids.core.advice.rules import advice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.findings import Finding, Loc
    from popgids.core.guide import Guide, Question, Step

_LONGEST_QUESTION = 15
_LONGEST_SENTENCE = 20
_FEWEST_FOLLOW_UPS = 2
_IN_OWN_WORDS = ("open", "kort")


def question_advice(guide: Guide) -> Iterator[Finding]:
    """What could be asked better in each question of a guide."""
    for step_at, step in enumerate(guide.steps):
        for at, question in enumerate(step.questions):
            loc: Loc = ("stap", step_at, "vraag", at)
            yield from _one(step, question, loc)


def _one(step: Step, question: Question, loc: Loc) -> Iterator[Finding]:
    here = (*loc, "vraag")
    if question.answerable:
        yield from _asked(question, here)
        yield from _around(step, question, loc)
    for text, place in _texts(question, loc):
        yield from _wording(text, place, is_explained=bool(question.explanation.strip()))


def _asked(question: Question, here: Loc) -> Iterator[Finding]:
    """How the question itself is asked."""
    text = question.text
    if not question.is_gate and question.kind in _IN_OWN_WORDS and "?" in text and not words.is_open(text):
        yield advice("gesloten", here)
    if question.kind == "ja-nee" and not _leads_on(question):
        yield advice("gesloten", here)
    if text.count("?") > 1 or (words.SECOND.search(text) and not _asks_for_columns(question)):
        yield advice("dubbel", here)
    if len(words.NOT.findall(text)) > 1:
        yield advice("dubbele-ontkenning", here)
    if (count := len(words_of(text))) > _LONGEST_QUESTION:
        yield advice("te-lang", here, count=count, limit=_LONGEST_QUESTION)


def _asks_for_columns(question: Question) -> bool:
    """Whether both halves of a question have their own place in the rows below it."""
    return question.kind in ("matrix", "tabel") and bool(words.NOW_AND_WANTED.search(question.text))


def _leads_on(question: Question) -> bool:
    """Whether a yes or no is only the way to more."""
    return bool(
        question.is_gate
        or question.follow_ups
        or getattr(question, "if_yes", "")
        or getattr(question, "if_no", "")
    )


def _around(step: Step, question: Question, loc: Loc) -> Iterator[Finding]:
    """What belongs beside the question."""
    text = question.text
    is_core = not question.is_deeper and question.kind == "open"
    if is_core and len(question.follow_ups) < _FEWEST_FOLLOW_UPS:
        yield advice("doorvragen", loc, count=len(question.follow_ups))
    # what may not be asked is not mended by asking it with care
    if match := words.PERSONAL.search(text):
        yield advice("persoonskenmerk", (*loc, "vraag"), word=match[0])
    elif (match := words.SENSITIVE.search(text)) and not (question.is_sensitive or question.is_private):
        yield advice("gevoelig", loc, word=match[0])
    if words.OBSTACLE.search(text) and not _has_way_on(step, question):
        yield advice("belemmering", loc)


def _has_way_on(step: Step, question: Question) -> bool:
    at = step.questions.index(question)
    later = [one.text for one in step.questions[at + 1 : at + 2]]
    return any(words.WAY_ON.search(text) for text in (*question.follow_ups, *later))


def _texts(question: Question, loc: Loc) -> Iterator[tuple[str, Loc]]:
    yield question.text, (*loc, "vraag")
    for at, text in enumerate(question.follow_ups):
        yield text, (*loc, "doorvragen", at)


def _wording(text: str, here: Loc, *, is_explained: bool) -> Iterator[Finding]:
    """The words themselves, in a question and in what is asked after it."""
    if words.WHY.search(text):
        yield advice("waarom", here)
    if match := words.LEADING.search(text):
        yield advice("suggestief", here, word=match[0].strip())
    if words.POLITE.search(text):
        yield advice("aanspreekvorm", here)
    if "!" in text:
        yield advice("uitroepteken", here)
    if (match := words.TERMS.search(text)) and not is_explained and "(" not in text:
        yield advice("vakterm", here, word=match[0])
    for word in words.tokens(text):
        if word in words.PLAINER:
            yield advice("woordkeus", here, word=word, plainer=words.PLAINER[word])
    longest = max((len(words_of(one)) for one in sentences_of(text)), default=0)
    if here[-1] != "vraag" and longest > _LONGEST_SENTENCE:
        yield advice("te-lang", here, count=longest, limit=_LONGEST_SENTENCE)
