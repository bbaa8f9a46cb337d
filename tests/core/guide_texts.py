"""The texts of a guide by what they are for, and how easy they are to read."""

import re
from collections.abc import Iterator

from popgids.core.guide import Guide, Question

VOWELS = re.compile(
    r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouyàáâèéêìíîòóôùúû]|[äëïöü]", re.IGNORECASE
)
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def words(text: str) -> list[str]:
    return WORD.findall(text)


def sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.?:])\s+", text.strip()) if words(one)]


def syllables(word: str) -> int:
    return max(1, len(VOWELS.findall(word)))


def flesch_douma(texts: list[str]) -> float:
    """Ease of reading Dutch: 206.84 - 77 syllables per word - 0.93 words per sentence; higher is easier."""
    all_words = [word for text in texts for word in words(text)]
    all_sentences = [one for text in texts for one in sentences(text)]
    assert len(all_words) > 100
    per_word = sum(map(syllables, all_words)) / len(all_words)
    return 206.84 - 77 * per_word - 0.93 * len(all_words) / len(all_sentences)


def questions(guide: Guide) -> list[Question]:
    return [question for step in guide.steps for question in step.questions]


def asked_questions(guide: Guide) -> list[Question]:
    """Without what is only shown: information, and numbers that follow from others."""
    return [question for question in questions(guide) if question.answerable]


def is_core(guide: Guide, question: Question) -> bool:
    """Asked in every talk, or brought up by an answer to a question that is."""
    if question.is_deeper or not question.answerable:
        return False
    if question.when is None:
        return True
    gate = guide.question(question.when.question or "")
    return gate is not None and is_core(guide, gate)


def side_questions(question: Question) -> list[str]:
    """The questions that belong to a question: to go on asking, or to explain an answer."""
    extra = [getattr(question, name, None) for name in ("explanation_question", "if_yes", "if_no")]
    return [*question.follow_ups, *(one for one in extra if one)]


def asked(guide: Guide) -> list[str]:
    return [text for one in asked_questions(guide) for text in (one.text, *side_questions(one))]


def open_asked(guide: Guide) -> list[str]:
    return [
        text
        for one in asked_questions(guide)
        for text in ((() if one.is_gate else (one.text,)) + tuple(side_questions(one)))
    ]


def help_texts(guide: Guide) -> Iterator[str]:
    yield guide.description
    for part in (*guide.steps, *questions(guide)):
        yield part.explanation
        yield from (*part.tips.manager, *part.tips.employee, *part.tips.both)
        yield getattr(part, "goal", "")
        yield getattr(part, "example", "")
    yield from (*guide.preparation.manager, *guide.preparation.employee, *guide.preparation.both)
    yield guide.invitation


def learning_texts(guide: Guide) -> Iterator[str]:
    for form in guide.learning_forms:
        yield from (form.proof, form.result, form.agree_on, form.not_when)


def chosen_texts(question: Question) -> Iterator[str]:
    """What people choose from, and the heads of what they fill in."""
    for choice in (*getattr(question, "choices", ()), *getattr(question, "rows", ())):
        yield choice.text
        yield choice.explanation
    yield from getattr(question, "points", ())
    yield from getattr(question, "anchors", ())
    for field in (*getattr(question, "columns", ()), *getattr(question, "fields", ())):
        yield field.text
        yield field.explanation


def catalogue_texts(guide: Guide) -> Iterator[str]:
    for scale in guide.scales:
        yield from (scale.name, *scale.points, *scale.anchors)
    for competence in guide.competences:
        yield from (competence.name, competence.description)
        for level in competence.levels:
            yield from (level.name, *level.behaviour)


def every_text(guide: Guide) -> Iterator[str]:
    yield from help_texts(guide)
    yield from learning_texts(guide)
    yield from catalogue_texts(guide)
    yield from (step.title for step in guide.steps)
    for question in questions(guide):
        yield question.text
        yield from side_questions(question)
        yield from chosen_texts(question)
