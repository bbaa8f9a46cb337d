"""The guides that come with popgids ask good questions, in plain Dutch."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from guide_texts import (
    asked,
    asked_questions,
    every_text,
    flesch_douma,
    help_texts,
    is_core,
    learning_texts,
    open_asked,
    questions,
    sentences,
    syllables,
    words,
)

from popgids.core.guide import Guide, LearningKind, StepKind
from popgids.storage.guides import load_guide

ROOT = Path(__file__).parents[2]
SHIPPED = ("basis", "competenties", "glastuinbouw", "kort", "loopbaan", "nieuwe-functie")
MINUTES = {
    "basis": 60,
    "competenties": 75,
    "glastuinbouw": 60,
    "kort": 30,
    "loopbaan": 60,
    "nieuwe-functie": 60,
}
COSTS = {"matrix": 12.0, "tabel": 6.0, "herhaalblok": 6.0}
A_QUESTION_COSTS = 3.5
"""Minutes, about, with what belongs to a step besides its questions."""

QUESTION_WORDS = (
    "wat|hoe|hoeveel|hoelang|welke?|waar|waaraan|waardoor|waarmee|waarover|waarop|waarvoor|wanneer|wie"
    "|(?:met|van|bij|voor|aan|in|op|sinds) (?:wie|welke?|wanneer)"
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
    r"\b(?:wil|wilt|willen|zou|zouden|ga|gaat|gaan|straks|later|komende?|volgende|over (?:een|drie|vijf) jaar"
    r"|toekomst|verder|mogelijkheden|kansen|kun|kunnen|kan|wordt|oplossen|eerste|tussenstappen|nodig"
    r"|na drie maanden)\b",
    re.IGNORECASE,
)
HINDERS = re.compile(r"in de weg|tegenhoud|houdt .* tegen|lastigst|belemmer|obstakel", re.IGNORECASE)
TAKES_AWAY = re.compile(r"^hoe .*(?:oplossen|weg|kleiner)", re.IGNORECASE)
ADDRESS = re.compile(r"\b(?:u|uw)\b", re.IGNORECASE)


def shipped(guide_id: str) -> Guide:
    guide = load_guide(ROOT / "guides" / f"{guide_id}.toml").guide
    assert guide is not None
    return guide


@pytest.fixture(scope="module", params=SHIPPED)
def guide(request: pytest.FixtureRequest) -> Guide:
    return shipped(request.param)


def test_a_question_begins_with_an_open_question_word(guide):
    assert [text for text in open_asked(guide) if not OPENS.match(text)] == []


def test_a_question_is_single_short_and_neutral(guide):
    def is_wrong(text: str) -> bool:
        is_one = text.count("?") == 1 and text.endswith("?") and len(words(text)) <= 15
        return not is_one or any(one.search(text) for one in (SECOND_QUESTION, FORBIDDEN, PERSONAL))

    assert [text for text in asked(guide) if is_wrong(text)] == []


def test_only_yes_and_no_are_gates_and_each_gate_leads_somewhere(guide):
    asked_after = {one.when.question for one in questions(guide) if one.when}
    for question in questions(guide):
        assert question.is_gate == (question.kind == "ja-nee"), question.id
        assert not question.is_gate or question.id in asked_after, question.id


def test_a_talk_fits_in_its_time(guide):
    always = [one for one in asked_questions(guide) if not one.is_deeper and one.when is None]
    needed = sum(COSTS.get(one.kind, A_QUESTION_COSTS) for one in always)
    assert sum(step.minutes for step in guide.steps) == guide.duration_minutes == MINUTES[guide.id]
    assert guide.duration_minutes * 0.6 <= needed <= guide.duration_minutes


def test_the_eight_steps_are_there_in_order_with_who_opens(guide):
    assert [step.kind for step in guide.steps] == list(StepKind)
    opened_by_manager = {step.kind for step in guide.steps if step.opens.value == "leidinggevende"}
    assert opened_by_manager == {StepKind.STATUS, StepKind.ORGANISATION_NEED}


def test_a_core_question_helps_to_go_on_asking_and_shows_an_example(guide):
    core = [one for one in questions(guide) if is_core(guide, one)]
    assert len(core) >= 6
    for question in core:
        assert 2 <= len(question.follow_ups) <= 3, question.id
        assert 0 < len(words(question.example)) < 30, question.id
        assert any((question.tips.manager, question.tips.employee, question.tips.both)), question.id


def test_each_step_has_a_tip_for_each_of_the_two(guide):
    assert [step.kind for step in guide.steps if not (step.tips.manager and step.tips.employee)] == []


def test_there_are_many_ways_to_learn_and_most_are_no_course(guide):
    kinds = [form.kind for form in guide.learning_forms]
    assert len(kinds) >= 18
    assert kinds.count(LearningKind.FORMAL) * 4 <= len(kinds)
    for form in guide.learning_forms:
        texts = (form.time, form.cost, form.proof, form.result, form.agree_on, form.not_when)
        assert all(texts), form.id
        assert len(form.name) <= 28, form.id
        assert len(f"{form.time}{form.cost}") <= 36, form.id


def test_ids_are_unique_and_conditions_look_back(guide):
    seen: set[str] = set()
    for question in questions(guide):
        assert question.id not in seen
        conditions = [question.when] if question.when else []
        for one in conditions:
            conditions += [*(one.every or ()), *(one.some or ())]
            assert one.question is None or one.question in seen, question.id
        seen.add(question.id)


def test_the_same_id_is_the_same_kind_of_question_in_every_guide():
    """So that an answer of the talk before can stand beside it, also when the next talk has another guide."""
    kinds: dict[str, str] = {}
    for question in (one for guide_id in SHIPPED for one in questions(shipped(guide_id))):
        assert kinds.setdefault(question.id, question.kind) == question.kind, question.id


def test_at_least_half_of_the_questions_in_steps_three_to_five_look_ahead(guide):
    middle = [one.text for step in guide.steps[2:5] for one in step.questions if one.answerable]
    assert sum(bool(LOOKS_AHEAD.search(text)) for text in middle) * 2 >= len(middle)


def with_what_follows(guide: Guide) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each question with what is asked next: going on asking, or the question after it."""
    every = asked_questions(guide)
    for here, after in pairwise((*every, None)):
        yield here.text, (*here.follow_ups[:1], *((after.text,) if after else ()))
        for one, then in pairwise((*here.follow_ups, "")):
            yield one, (then,)


def test_what_hinders_is_followed_by_how_to_take_it_away(guide):
    found = [(text, then) for text, then in with_what_follows(guide) if HINDERS.search(text)]
    assert found or guide.id == "competenties"
    for text, then in found:
        assert any(TAKES_AWAY.search(one) for one in then), text


def test_what_touches_private_life_is_voluntary_and_says_so(guide):
    for question in (one for one in questions(guide) if one.is_sensitive):
        assert "vrijwillig" in question.explanation.lower(), question.id
        assert question.is_deeper or question.when is not None, question.id


def test_texts_are_calm_and_use_the_words_of_the_glossary(guide):
    def is_wrong(text: str) -> bool:
        return "!" in text or bool(JARGON.search(text) or ADDRESS.search(text))

    assert [text for text in every_text(guide) if is_wrong(text)] == []


def test_sentences_are_short(guide):
    found = [one for text in every_text(guide) for one in sentences(text)]
    assert [one for one in found if len(words(one)) > 20] == []
    assert sum(len(words(one)) for one in found) / len(found) <= 12


def test_questions_and_help_are_easy_to_read(guide):
    asking = flesch_douma(asked(guide))
    helping = flesch_douma([*help_texts(guide), *learning_texts(guide)])
    print(f"Flesch-Douma of {guide.id}: questions {asking:.0f}, help {helping:.0f}")
    assert asking >= 70
    assert helping >= 60


@pytest.mark.parametrize(
    ("word", "count"),
    [("wat", 1), ("leidinggevende", 5), ("draaien", 2), ("ooievaar", 3), ("ideeën", 3), ("bijpraten", 3)],
)
def test_syllables_are_counted(word, count):
    assert syllables(word) == count
