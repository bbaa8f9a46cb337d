"""What another version of a guide means for talks: what is said of it, and that it is so."""

import pytest
from filling import filled
from talks import TODAY, blank_conversation
from two_guides import changed, columns, last_first, move_to_agreements, of_guide, rename, say, take

from popgids.core.follow_up import next_conversation, participants
from popgids.core.guide_difference.effects import guide_effects
from popgids.core.guide_difference.guides import guide_difference
from popgids.core.guide_difference.parts import EffectCode
from popgids.core.session import Session
from popgids.wording.guide_difference import effect_text

ALWAYS = {EffectCode.SAVED_STAY, EffectCode.RUNNING_STAY, EffectCode.SAME_VERSION}


def found_effects(change):
    before, after = changed(change)
    return guide_effects(before, after, guide_difference(before, after))


def effects(change) -> list[str]:
    return [effect_text(one) for one in found_effects(change) if one.code not in ALWAYS]


EFFECTS = [
    (of_guide(versie="2"), []),
    (
        lambda data: take(data, "eerst"),
        [
            (
                "Verbeter je later een ouder POP, dan komen de vragen uit de nieuwe gids. Wat er is gezegd op een vraag die "
                "nu weg is, blijft in dat POP staan."
            ),
        ],
    ),
    (
        rename,
        [
            (
                "“Waar ben je trots op?”: zelfde vraag, andere id: het vorige antwoord komt niet mee. "
                "Met de oude id “trots” komt het wel mee."
            ),
        ],
    ),
    (
        say("trots", soort="kort"),
        [
            (
                "“Waar ben je trots op?”: het vorige antwoord staat er nog naast, maar past niet meer bij de vraag. "
                "Toen en nu staan los van elkaar."
            ),
        ],
    ),
    (
        say("trots", neemt_over=None),
        ["“Waar ben je trots op?”: het vorige antwoord staat er bij het volgende gesprek niet meer naast."],
    ),
    (
        say("cijfer", neemt_over=True),
        [
            (
                "“Hoe vaak lukt het?”: bij het volgende gesprek staat het vorige antwoord ernaast, "
                "ook als dat al eerder is gegeven."
            ),
        ],
    ),
    (
        say("taken", rijen=[{"id": "nu", "tekst": "Dit jaar"}]),
        [
            (
                "“Wat doe je?”: bij “Later” staat wat er toen is gezegd er nog naast, "
                "maar niet meer naast een punt van nu."
            ),
        ],
    ),
    (
        of_guide(rol=[{"id": "or", "naam": "OR"}]),
        [
            "“HR-adviseur”: de naam die bij het vorige gesprek stond, komt niet mee.",
            "“OR”: bij het begin van het volgende gesprek vraagt popgids wie dat is.",
        ],
    ),
    (
        of_guide(status="ingetrokken"),
        ["De gids is ingetrokken: je kunt er geen nieuw gesprek meer mee beginnen."],
    ),
    (
        of_guide(id="anders"),
        [
            (
                "De id van de gids was “groei” en is nu “anders”. Wie al een POP met “groei” heeft, moet de nieuwe gids "
                "bij het volgende gesprek zelf kiezen."
            ),
        ],
    ),
]


@pytest.mark.parametrize(
    ("was", "now", "sentence"),
    [
        (
            {"zichtbaar_voor": "medewerker"},
            {"zichtbaar_voor": None},
            "het antwoord was voor één van de twee. In nieuwe gesprekken staat het in de kopie van allebei.",
        ),
        (
            {"zichtbaar_voor": "medewerker"},
            {"zichtbaar_voor": "leidinggevende"},
            "in nieuwe gesprekken staat het antwoord in de kopie van de ander, en niet meer van wie het eerst had.",
        ),
        (
            {"prive": True},
            {"prive": None},
            "het antwoord was privé. In nieuwe gesprekken komt het wel in het plan en in een kopie.",
        ),
        ({}, {"zichtbaar_voor": "medewerker"}, ""),
        ({"zichtbaar_voor": "medewerker"}, {"zichtbaar_voor": None, "prive": True}, ""),
    ],
)
def test_who_will_read_what_was_for_fewer_eyes_is_told(was, now, sentence):
    before = changed(say("cijfer", **was))[1]
    after = changed(lambda data: (say("cijfer", **was)(data), say("cijfer", **now)(data)))[1]
    told = [effect_text(one) for one in guide_effects(before, after, guide_difference(before, after))]
    about = [one for one in told if "Hoe vaak lukt het?" in one]
    assert about == ([f"“Hoe vaak lukt het?”: {sentence}"] if sentence else [])


@pytest.mark.parametrize(("change", "sentences"), EFFECTS)
def test_what_a_change_means_for_talks(change, sentences):
    assert effects(change) == sentences


def test_an_answer_stays_behind_when_its_question_is_gone():
    assert effects(lambda data: take(data, "taken"))[-1] == (
        "“Wat doe je?”: het vorige antwoord komt niet mee naar het volgende gesprek."
    )


def test_without_a_step_its_part_of_the_plan_has_no_place():
    assert (
        "Zonder de stap “Afspraken” is er in het gesprek geen plek meer voor oplossingen en afspraken."
        in effects(lambda data: data["stap"].pop())
    )


def test_one_version_number_for_two_guides_is_told():
    before, after = changed(of_guide(titel="Groei"))
    found = guide_effects(before, after, guide_difference(before, after))
    assert [one.code for one in found] == [
        EffectCode.SAVED_STAY,
        EffectCode.RUNNING_STAY,
        EffectCode.SAME_VERSION,
    ]


# that it is so

STAYS_BEHIND = {
    EffectCode.ANSWER_STAYS_BEHIND,
    EffectCode.SAME_QUESTION_OTHER_ID,
    EffectCode.NOT_TAKEN_ANY_MORE,
}
CHANGES = [
    *(change for change, _sentences in EFFECTS),
    lambda data: take(data, "taken"),
    lambda data: data["stap"].pop(),
    move_to_agreements,
    last_first,
    columns({"id": "klus", "kop": "Klus"}),
    say("trots", neemt_over=None),
    say("vorm", neemt_over=True),
    say("trots", van="beiden"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_said_to_come_along_is_in_the_next_talk_and_the_rest_is_not(change):
    before, after = changed(change)
    talk = filled(
        Session.start(before, blank_conversation(participants=participants(before)), TODAY)
    ).conversation
    talk = talk.evolve(participants=tuple(one.evolve(name="Petra") for one in talk.participants))
    following = next_conversation(talk, "f", after, talk.guide, "later", TODAY, lambda: "x")
    found = found_effects(change)

    came_along = {one.question_id for one in following.earlier_answers}
    would_have = {one.id for step in before.steps for one in step.questions if one.carries_over}
    of_other_id = {one.texts[1] for one in found if one.code is EffectCode.SAME_QUESTION_OTHER_ID}
    behind = {one.id for one in found if one.code in STAYS_BEHIND} | of_other_id
    new = {one.id for one in found if one.code is EffectCode.TAKEN_FROM_NOW}
    assert came_along == (would_have - behind) | new
    nameless = {one.id for one in following.participants if not one.name}
    assert nameless == {one.id for one in found if one.code is EffectCode.NEW_ROLE}
