"""Looking back: a letter chooses for the open agreement, what is typed then belongs to it, F8 leads to the next."""

import pytest

from popgids.core.agreements import Agreement, FollowUp, Status
from popgids.core.guide import StepKind
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.answer_area import AnswerArea
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import Words
from popgids.ui.widgets.option_field import OptionField
from popgids.ui.widgets.record_list import RecordList
from tests.ui.conftest import TODAY


@pytest.fixture
def screen(guide, blank, keeper):
    """The look-back on three agreements, with the list in hand."""
    look_back = tuple(
        FollowUp(id=one, agreement=Agreement(id=one, what=one)) for one in ("cursus", "project", "mentor")
    )
    session = Session.start(guide, blank.evolve(look_back=look_back), TODAY)
    return ConversationScreen(session.go(Place(StepKind.CURRENT_STATE, Part.LOOK_BACK.value)), keeper)


def _told(screen):
    return [(one.status, one.brought or one.reason) for one in screen.session.conversation.look_back]


async def test_what_is_typed_after_a_choice_belongs_to_the_same_agreement(app_for, screen):
    async with app_for(screen).run_test() as pilot:
        await pilot.press(*"kklinkt")
        assert _told(screen) == [(Status.DONE, "klinkt"), (None, ""), (None, "")]
        await pilot.press("f8", *"nbv")
        assert _told(screen) == [(Status.DONE, "klinkt"), (Status.NOT_STARTED, "bv"), (None, "")]


async def test_a_letter_that_chooses_nothing_is_the_first_of_the_words(app_for, screen):
    async with app_for(screen).run_test() as pilot:
        await pilot.press(*"Goed")
        assert _told(screen)[0] == (None, "Goed")


async def test_f8_leads_past_every_agreement_and_then_on(app_for, screen):
    async with app_for(screen).run_test() as pilot:
        for letter in "klk":
            assert isinstance(screen.focused, RecordList)
            await pilot.press(letter, "f8")
        assert [status for status, _words in _told(screen)] == [Status.DONE, Status.RUNNING, Status.DONE]
        assert screen.session.stop.part is not Part.LOOK_BACK


async def test_f8_on_agreements_that_wait_leads_on_too(app_for, screen):
    async with app_for(screen).run_test() as pilot:
        await pilot.press("f8", "f8", "f8")
        assert screen.session.stop.part is not Part.LOOK_BACK


async def test_after_a_click_on_an_agreement_letters_stay_with_it(app_for, screen):
    async with app_for(screen).run_test() as pilot:
        await pilot.click(RecordList, offset=(6, 1))
        assert isinstance(screen.focused, OptionField)
        await pilot.press(*"llvb")
        assert _told(screen) == [(None, ""), (Status.RUNNING, "lvb"), (None, "")]
        await pilot.click(RecordList, offset=(6, 1))
        assert isinstance(screen.focused, AnswerArea), "the status was chosen, so the words are next"


async def test_a_click_on_a_status_leads_to_the_words_and_an_arrow_does_not(app_for, screen):
    async with app_for(screen).run_test() as pilot:
        await pilot.press("enter", "right")
        assert isinstance(screen.focused, OptionField)
        assert _told(screen)[0] == (None, "")
        await pilot.press("space")
        assert _told(screen)[0] == (Status.RUNNING, "")
        await pilot.click(OptionField, offset=(1, 0))
        assert isinstance(screen.focused, AnswerArea)


async def test_a_choice_can_be_taken_back_once_what_was_typed_is(app_for, screen):
    async with app_for(screen).run_test() as pilot:
        await pilot.press("k", "x", "ctrl+z", "ctrl+z")
        assert _told(screen)[0] == (None, "")


async def test_after_taking_a_choice_back_a_letter_chooses_again(app_for, screen):
    async with app_for(screen).run_test() as pilot:
        await pilot.press("k", "f8", "l", "ctrl+z")
        await pilot.pause()
        assert _told(screen)[1] == (None, "")
        assert "Eén letter kiest" in screen.query_one("#intro", Words).text
        await pilot.press("v", *"druk")
        assert _told(screen) == [(Status.DONE, ""), (Status.DROPPED, "druk"), (None, "")]


async def test_a_choice_that_is_taken_back_from_elsewhere_is_seen_and_made_again_at_once(app_for, screen):
    async with app_for(screen).run_test() as pilot:
        await pilot.press("k", "f8", "l", "alt+3")
        await pilot.pause()
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert screen.session.stop.part is Part.LOOK_BACK
        await pilot.press("v")
        assert _told(screen)[:2] == [(Status.DONE, ""), (Status.DROPPED, "")]


async def test_who_comes_back_begins_at_what_was_not_told_yet(app_for, screen):
    async with app_for(screen).run_test() as pilot:
        await pilot.press("k", "alt+3")
        await pilot.pause()
        await pilot.press("alt+2")
        await pilot.pause()
        while screen.session.stop.part is not Part.LOOK_BACK:
            await pilot.press("f8")
            await pilot.pause()
        await pilot.press("n")
        assert [status for status, _words in _told(screen)] == [Status.DONE, Status.NOT_STARTED, None]


async def test_the_intro_says_what_a_letter_does_where_the_cursor_is(app_for, screen):
    async with app_for(screen).run_test() as pilot:
        intro = screen.query_one("#intro", Words)
        assert "Eén letter kiest" in intro.text
        await pilot.press(*"kgoed", "f8")
        assert "Eén letter kiest" in intro.text
        await pilot.click(RecordList, offset=(6, 0))
        assert isinstance(screen.focused, AnswerArea)
        assert "Je typt nu" in intro.text
        assert "Eén letter" not in intro.text


async def test_a_reason_is_asked_and_shown_only_with_a_status_that_has_one(app_for, screen):
    async with app_for(screen).run_test() as pilot:
        await pilot.press("v", *"druk", "shift+tab", "l")
        await pilot.pause()
        assert _told(screen)[0][0] is Status.RUNNING
        assert "reason" not in [view.field.name for view in screen.query_one(FormView).views]
        assert screen.session.conversation.look_back[0].reason == "druk"


async def test_when_all_is_told_the_share_that_was_done_is_said(app_for, screen):
    async with app_for(screen).run_test() as pilot:
        await pilot.press("k", "f8", "v", "f8", "k")
        assert "Van de 3 toezeggingen zijn er 2 klaar: 67%." in screen.query_one("#intro", Words).text


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_next_long_agreement_is_read_from_its_first_word(app_for, guide, blank, keeper, size):
    text = "Ik schrijf elke vrijdag in drie zinnen op wat ik heb geleerd van een gesprek met een leverancier"
    look_back = tuple(
        FollowUp(
            id=one,
            agreement=Agreement(id=one, what=f"{one} {text}, en dat lees ik voor.", result=f"{text}." * 2),
        )
        for one in ("Eerst:", "Daarna:")
    )
    session = Session.start(guide, blank.evolve(look_back=look_back), TODAY)
    screen = ConversationScreen(session.go(Place(StepKind.CURRENT_STATE, Part.LOOK_BACK.value)), keeper)
    app = app_for(screen)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("b", *"reden")
        await pilot.pause()
        assert screen.query_one(FormView).scroll_y > 0, "the field in hand is brought in sight"
        await pilot.press("f8")
        await pilot.pause()
        assert screen.query_one(FormView).scroll_y == 0
        assert app.seen().count("Daarna: Ik schrijf elke vrijdag") > 1, "in the list, and whole below it"


_LONG = (
    "Sanne loopt tussen september en december vier dagen mee bij de afdeling Inkoop, twee bij het team vers en twee bij "
    "het team droog, schrijft van elke dag op wat planners anders kunnen doen, en bespreekt dat verslag binnen een week "
    "met Karim en met het hoofd Inkoop zodat er ook iets mee gebeurt."
)


@pytest.mark.parametrize("size", [(80, 24), (60, 18), (120, 40)])
@pytest.mark.parametrize(
    ("keys", "label"), [("b", "Wat maakte dat het zo liep?"), ("k", "Wat heeft het gebracht?")]
)
async def test_a_long_promise_stays_in_sight_from_its_beginning_while_one_writes(
    app_for, screen, size, keys, label
):
    promise = Agreement(id="cursus", what=_LONG, result="Er ligt een verslag dat is besproken.")
    screen.session = screen.session.change("look_back", "cursus", agreement=promise)
    app = app_for(screen)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys, *"omdat")
        for _turn in range(3):
            await pilot.pause()
        seen = [" ".join(line[24 if size[0] == 80 else 0 :].split()) for line in app.seen().splitlines()]
        assert any("Sanne loopt tussen september en december vier" in line for line in seen)
        assert any(label in line for line in seen)
        assert any("omdat" in line for line in seen)
        if size[0] == 60:
            assert any(line.endswith("…") for line in seen[10:])
        else:
            assert any("zodat er ook iets mee gebeurt." in line for line in seen)


async def test_from_one_text_to_the_other_the_promise_above_them_does_not_move(app_for, screen):
    promise = Agreement(id="cursus", what=_LONG)
    screen.session = screen.session.change("look_back", "cursus", agreement=promise)
    app = app_for(screen)
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.press("b")
        shown = []
        for _field in range(2):
            await pilot.press("tab")
            for _turn in range(3):
                await pilot.pause()
            lines = app.seen().splitlines()
            # the first time it stands in the list
            _listed, top = (row for row, line in enumerate(lines) if "Sanne loopt" in line)
            shown.append((top, lines[top : top + 2]))
        assert shown[0] == shown[1]
