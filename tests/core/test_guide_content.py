"""The base guide asks good questions, in plain Dutch."""

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from popgids.core.guide import Guide, LearningKind, Question, StepKind

ROOT = Path(__file__).parents[2]

QUESTION_WORDS = (
    "wat|hoe|hoeveel|hoelang|welke?|waar|waaraan|waardoor|waarmee|waarover|waarop|wanneer|wie"
    "|(?:met|van|bij|voor|aan) (?:wie|welke?)"
)
OPENS = re.compile(rf"^(?:{QUESTION_WORDS})\b", re.IGNORECASE)
SECOND_QUESTION = re.compile(rf"\b(?:en|of),? (?:{QUESTION_WORDS})\b", re.IGNORECASE)
FORBIDDEN = re.compile(
    r"\bwaarom\b|\btoch\b|\bnatuurlijk\b|\beigenlijk\b|vind je (?:ook )?niet|denk je niet|\beens met\b|zou je niet"
    r"|\bniet\b.*\b(?:niet|geen)\b|\bgeen\b.*\bniet\b",
    re.IGNORECASE,
)
JARGON = re.compile(
    r"\b(?:resource|human capital|feedbackloop|competentieprofiel|taakvolwassenheid|belastbaarheid|managers?"
    r"|werknemers?|werkgevers?|chef|baas|personeelslid|ondergeschikte|doelstelling|actiepunt|must|pdp)\b",
    re.IGNORECASE,
)
PERSONAL = re.compile(r"\b(?:leeftijd|ouder worden|geslacht|herkomst|ziekte|geloof|zwanger)", re.IGNORECASE)
LOOKS_AHEAD = re.compile(
    r"\b(?:wil|wilt|willen|zou|zouden|ga|gaat|gaan|straks|later|komende?|volgende|over (?:drie|vijf) jaar"
    r"|toekomst|verder|mogelijkheden|kun|kunnen|kan|wordt|oplossen|eerste stap|tussenstappen|nodig)\b",
    re.IGNORECASE,
)
HINDERS = re.compile(r"in de weg|tegenhoud|houdt .* tegen|lastigst|belemmer|obstakel", re.IGNORECASE)
TAKES_AWAY = re.compile(r"^hoe .*(?:oplossen|weg|kleiner)", re.IGNORECASE)

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


GUIDE = Guide.model_validate(tomllib.loads((ROOT / "guides/basis.toml").read_text("utf-8")))
QUESTIONS = [question for step in GUIDE.steps for question in step.questions]


def is_core(question: Question) -> bool:
    """Asked in every talk, or brought up by an answer to a question that is."""
    if question.is_deeper:
        return False
    if question.when is None:
        return True
    gate = GUIDE.question(question.when.question or "")
    return gate is not None and is_core(gate)


def side_questions(question: Question) -> list[str]:
    """The questions that belong to a question: to go on asking, or to explain an answer."""
    extra = [getattr(question, name, None) for name in ("explanation_question", "if_yes", "if_no")]
    return [*question.follow_ups, *(one for one in extra if one)]


def help_texts() -> Iterator[str]:
    yield GUIDE.description
    for part in (*GUIDE.steps, *QUESTIONS):
        yield part.explanation
        yield from (*part.tips.manager, *part.tips.employee, *part.tips.both)
        yield getattr(part, "goal", "")
        yield getattr(part, "example", "")


def learning_texts() -> Iterator[str]:
    for form in GUIDE.learning_forms:
        yield from (form.proof, form.result, form.agree_on, form.not_when)


def every_text() -> Iterator[str]:
    yield from help_texts()
    yield from learning_texts()
    yield from (step.title for step in GUIDE.steps)
    for question in QUESTIONS:
        yield question.text
        yield from side_questions(question)
        for choice in getattr(question, "choices", ()):
            yield choice.text
            yield choice.explanation
        yield from getattr(question, "points", ())


ASKED = [text for question in QUESTIONS for text in (question.text, *side_questions(question))]
OPEN_ASKED = [
    text
    for question in QUESTIONS
    for text in ((() if question.is_gate else (question.text,)) + tuple(side_questions(question)))
]


@pytest.mark.parametrize("text", OPEN_ASKED)
def test_a_question_begins_with_an_open_question_word(text):
    assert OPENS.match(text)


@pytest.mark.parametrize("text", ASKED)
def test_a_question_is_single_short_and_neutral(text):
    assert text.count("?") == 1
    assert text.endswith("?")
    assert len(words(text)) <= 15
    assert not SECOND_QUESTION.search(text)
    assert not FORBIDDEN.search(text)
    assert not PERSONAL.search(text)


def test_only_yes_and_no_are_gates_and_each_gate_leads_somewhere():
    asked_after = {question.when.question for question in QUESTIONS if question.when}
    for question in QUESTIONS:
        assert question.is_gate == (question.kind == "ja-nee"), question.id
        assert not question.is_gate or question.id in asked_after, question.id


def test_a_talk_fits_in_an_hour():
    always = [question for question in QUESTIONS if not question.is_deeper and question.when is None]
    assert sum(step.minutes for step in GUIDE.steps) == GUIDE.duration_minutes == 60
    assert 12 <= len(always) <= 16


def test_the_eight_steps_are_there_in_order_with_who_opens():
    assert [step.kind for step in GUIDE.steps] == list(StepKind)
    opened_by_manager = {step.kind for step in GUIDE.steps if step.opens.value == "leidinggevende"}
    assert opened_by_manager == {StepKind.STATUS, StepKind.ORGANISATION_NEED}


@pytest.mark.parametrize("question", list(filter(is_core, QUESTIONS)), ids=lambda question: question.id)
def test_a_core_question_helps_to_go_on_asking_and_shows_an_example(question):
    assert 2 <= len(question.follow_ups) <= 3
    assert 0 < len(words(question.example)) < 30
    assert any((question.tips.manager, question.tips.employee, question.tips.both))


def test_there_are_many_ways_to_learn_and_most_are_no_course():
    kinds = [form.kind for form in GUIDE.learning_forms]
    assert len(kinds) >= 18
    assert kinds.count(LearningKind.FORMAL) * 4 <= len(kinds)
    for form in GUIDE.learning_forms:
        texts = (form.time, form.cost, form.proof, form.result, form.agree_on, form.not_when)
        assert all(texts), form.id
        assert len(form.name) <= 28, form.id
        assert len(f"{form.time}{form.cost}") <= 36, form.id


def test_ids_are_unique_and_conditions_look_back():
    seen: set[str] = set()
    for question in QUESTIONS:
        assert question.id not in seen
        assert question.when is None or question.when.question in seen, question.id
        seen.add(question.id)


def test_at_least_half_of_the_questions_in_steps_three_to_five_look_ahead():
    middle = [question.text for step in GUIDE.steps[2:5] for question in step.questions]
    assert sum(bool(LOOKS_AHEAD.search(text)) for text in middle) * 2 >= len(middle)


def test_what_hinders_is_followed_by_how_to_take_it_away():
    runs = [[question.text for question in QUESTIONS], *(question.follow_ups for question in QUESTIONS)]
    hindrances = 0
    for run in runs:
        for text, following in pairwise((*run, "")):
            if HINDERS.search(text):
                hindrances += 1
                assert TAKES_AWAY.search(following), text
    assert hindrances >= 1


def test_what_touches_private_life_is_voluntary_and_says_so():
    sensitive = [question for question in QUESTIONS if question.is_sensitive]
    assert len(sensitive) >= 3
    for question in sensitive:
        assert "vrijwillig" in question.explanation.lower(), question.id
        assert question.is_deeper or question.when is not None, question.id


def test_texts_are_calm_and_use_the_words_of_the_glossary():
    for text in every_text():
        assert "!" not in text
        assert not JARGON.search(text), text
        assert not re.search(r"\b(?:u|uw)\b", text, re.IGNORECASE), text


def test_sentences_are_short():
    lengths = [len(words(sentence)) for text in every_text() for sentence in sentences(text)]
    assert max(lengths) <= 20
    assert sum(lengths) / len(lengths) <= 12


def test_questions_and_help_are_easy_to_read():
    questions = flesch_douma(ASKED)
    helping = flesch_douma([*help_texts(), *learning_texts()])
    print(f"Flesch-Douma: questions {questions:.0f}, help {helping:.0f}")
    assert questions >= 70
    assert helping >= 60


@pytest.mark.parametrize(
    ("word", "count"),
    [("wat", 1), ("leidinggevende", 5), ("draaien", 2), ("ooievaar", 3), ("ideeën", 3), ("bijpraten", 3)],
)
def test_syllables_are_counted(word, count):
    assert syllables(word) == count
