"""The read-back: what is open, what both say, the version."""

import pytest

from popgids.core.agreements import Agreement
from popgids.core.conversation import Participant
from popgids.core.gaps import gaps
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.core.sign_off import SignOff, SignOffKind
from popgids.errors import NotSavedError
from popgids.ui.forms.names import role_name
from popgids.ui.screens.closing import ClosingScreen
from popgids.ui.screens.closing_texts import unsigned_text
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.plan_view import PlanView
from popgids.wording.sentences import gap_text
from tests.ui.test_to_what_is_open import FULL
from tests.ui.waiting import until


@pytest.fixture
def unsigned(guide, talks):
    return Session.start(guide, talks[1].evolve(sign_offs=()), talks[1].held_on)


async def test_what_is_open_is_named_and_leads_to_its_place(app_for, keeper, guide, blank) -> None:
    app = app_for(ClosingScreen(Session.start(guide, blank, blank.held_on), keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "dingen open" in app.seen()
        assert "Het volgende gesprek heeft nog geen datum." in app.seen()
        await pilot.press("enter")
        await pilot.pause()
    name, _session, gap = keeper.asked[0]
    assert (name, gap.step, gap.key, gap.spot.field) == ("back_to_talk", "status", "deel:opening", "purpose")


async def test_from_what_is_open_one_key_leads_back_to_the_plan_until_one_goes_on(
    app_for, keeper, guide, blank
):
    start = Session.start(guide, blank, blank.held_on).go_to_step(StepKind.NEXT_TALK)
    screen = ConversationScreen(start, keeper, is_from_plan=True)
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Ctrl+B terug naar het plan" in app.seen()
        await pilot.press("ctrl+b")
        await pilot.pause()
        assert keeper.asked == [("talk_finished", screen.session)]
        await pilot.press("f8")
        await pilot.pause()
        assert "terug naar het plan" not in app.seen()
        await pilot.press("ctrl+b")
        await pilot.pause()
        assert len(keeper.asked) == 1


async def test_the_key_that_leads_back_to_the_plan_stands_whole_under_what_a_record_came_from(
    app_for, keeper, guide, blank
):
    goal = DevelopmentGoal(id="g", what="een lange tekst over plannen", origins=(Party.EMPLOYEE,))
    agreement = Agreement(id="a", what="meelopen bij Inkoop, twee dagen", goal_id="g")
    start = Session.start(guide, blank.evolve(goals=(goal,), agreements=(agreement,)), blank.held_on)
    screen = ConversationScreen(
        start.go(Place(StepKind.NEXT_TALK, Part.NEXT_TALK.value)), keeper, is_from_plan=True
    )
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        screen.query_one(FormView).views[-1].focus_target.focus()
        await pilot.pause()
        await pilot.pause()
        seen = [line[24:].strip() for line in app.seen().splitlines()]
        assert "Ctrl+B terug naar het plan" in seen
        assert any(line.startswith("Komt uit “meelopen") and line.endswith("Ctrl+O erheen") for line in seen)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("at", [0, 9, 14])
async def test_back_from_what_is_open_the_cursor_is_there_again_and_in_sight(
    app_for, keeper, guide, blank, size, at
):
    session = Session.start(guide, blank.evolve(**FULL), blank.held_on)
    found = gaps(guide, session.conversation)
    assert len(found) > at
    app = app_for(ClosingScreen(session, keeper, (found, found[at])))
    async with app.run_test(size=size) as pilot:
        for _turn in range(4):
            await pilot.pause()
        (line,) = [one for one in app.seen().splitlines() if "▸" in one]
        assert gap_text(found[at], guide)[:20] in line
        assert ("dingen open" in app.seen()) or at


async def test_every_line_of_what_is_open_comes_in_sight_under_the_cursor(app_for, keeper, guide, blank):
    session = Session.start(guide, blank.evolve(**FULL), blank.held_on)
    found = gaps(guide, session.conversation)
    app = app_for(ClosingScreen(session, keeper))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        for gap in (*found[1:], found[0]):
            await pilot.press("down")
            await pilot.pause()
            assert "▸ " + gap_text(gap, guide)[:20] in app.seen()
        assert "dingen open" in app.seen()


async def test_every_word_of_both_is_kept_at_once_with_its_moment(app_for, keeper, unsigned) -> None:
    screen = ClosingScreen(unsigned, keeper)
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("f6", "a", "tab", "J", "a", "f7")
        await pilot.pause()
    said = screen.session.conversation.sign_off(Party.EMPLOYEE)
    assert (said.kind, said.remark, said.at) == (SignOffKind.AGREED, "Ja", keeper.now())
    assert keeper.kept[-1][1] is screen.session
    assert all(before is not after for before, after in keeper.kept)
    assert keeper.asked == [("back_to_talk", screen.session, None)]


async def test_the_menu_of_the_plan_leads_to_a_step(app_for, keeper, unsigned) -> None:
    passed = iter([90])
    keeper.seconds_passed = lambda: next(passed, 0)
    app = app_for(ClosingScreen(unsigned, keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"stap", "space", "6", "enter")
        await pilot.pause()
    (name, session, gap) = keeper.asked[0]
    assert (name, session.place.step, gap) == ("back_to_talk", StepKind.SUPPORT, None)
    assert session.conversation.time_spent == unsigned.spend(90).conversation.time_spent
    assert keeper.kept[-1][1] is session


async def test_who_has_not_said_it_yet_is_asked_first(app_for, keeper, unsigned) -> None:
    said = unsigned.sign(unsigned.conversation.sign_off(Party.EMPLOYEE).evolve(kind=SignOffKind.AGREED))
    screen = ClosingScreen(said, keeper)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.press("f6", "g")
        await pilot.pause()
        assert screen.session.conversation.sign_off(Party.MANAGER).kind is SignOffKind.SEEN
        assert screen.session.conversation.sign_off(Party.EMPLOYEE).remark == ""


async def test_recording_without_both_asks_once_and_can_go_on(app_for, keeper, unsigned) -> None:
    app = app_for(ClosingScreen(unsigned, keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("f8")
        await pilot.pause()
        assert "hebben nog niet gezegd" in app.seen()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.focused.parent, FieldView)
        assert keeper.asked == []
        await pilot.press("down", "f8")
        await pilot.pause()
        assert "alleen gemarkeerd" in app.seen()
        assert "hebben nog niet gezegd" in app.seen(), "a mark hides nobody who said nothing"
        await pilot.press("right", "enter")
        await pilot.pause()
        assert "/home/sanne/POP/make_version.file" in app.seen()
        await pilot.press("left", "left", "enter")
        await pilot.pause()
        assert "/home/sanne/POP/write_copy.file" in app.seen()
        await pilot.press("enter", "escape")
    assert [intent[0] for intent in keeper.asked] == ["make_version", "write_copy", "go_home"]


@pytest.mark.parametrize(
    ("answer", "said", "intents"),
    [(["enter", "space"], SignOffKind.AGREED, []), (["right", "enter"], SignOffKind.SEEN, ["make_version"])],
)
async def test_a_word_that_is_only_marked_is_asked_about_before_the_plan_is_recorded(
    app_for, keeper, unsigned, answer, said, intents
) -> None:
    session = unsigned
    for party in Party:
        session = session.sign(session.conversation.sign_off(party).evolve(kind=SignOffKind.SEEN))
    screen = ClosingScreen(session, keeper)
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen.query_one(FormView).focus_named(f"{Party.EMPLOYEE.value}:kind")
        await pilot.press("up", "f8")
        await pilot.pause()
        assert "is nu alleen gemarkeerd" in app.seen()
        for key in answer:
            await pilot.press(key)
            await pilot.pause()
        assert screen.session.conversation.sign_off(Party.EMPLOYEE).kind is said
    assert [intent[0] for intent in keeper.asked] == intents


async def test_a_version_that_is_not_written_says_what_is_safe_and_can_be_tried_again(
    app_for, keeper, guide, talks
) -> None:
    keeper.failures = [NotSavedError("/home/sanne/POP", "vol")]
    app = app_for(ClosingScreen(Session.start(guide, talks[1], talks[1].held_on), keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("f8")
        await pilot.pause()
        assert "de schijf is vol" in app.seen()
        assert "Wat er al stond, is niet veranderd." in app.seen()
        await pilot.press("enter")
        await pilot.pause()
        assert "Het plan is vastgelegd" in app.seen()
        await pilot.press("f8", "f6")
    assert [intent[0] for intent in keeper.asked] == ["make_version", "make_version"]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_whole_plan_is_read_back_without_a_line_that_is_too_long(
    app_for, keeper, unsigned, size
) -> None:
    app = app_for(ClosingScreen(unsigned, keeper))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        plan = app.screen.query_one(PlanView)
        for one in unsigned.conversation.agreements:
            assert one.what.split()[-1] in plan.text
        assert max(map(len, plan.text.splitlines())) < plan.size.width


async def test_hostile_words_show_letter_for_letter(app_for, keeper, guide, blank, hostile) -> None:
    person = blank.employee.evolve(name=hostile)
    said = blank.evolve(employee=person, manager=person, purpose=hostile)
    app = app_for(ClosingScreen(Session.start(guide, said, blank.held_on), keeper))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert app.seen().count(hostile) >= 4
        await pilot.press("f8")
        await pilot.pause()
        assert hostile.split()[0] in app.seen()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_page_key_reads_on_in_the_plan_while_the_list_has_the_focus(
    app_for, keeper, guide, talks, size
):
    talk = talks[1].evolve(sign_offs=(), next_talk=type(talks[1].next_talk)(), purpose="")
    screen = ClosingScreen(Session.start(guide, talk, talk.held_on), keeper)
    app = app_for(screen)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert app.focused.id == "gaps"
        plan = screen.query_one("#closing") if size[0] < 110 else screen.query_one(PlanView)
        await pilot.press("pagedown")
        await until(pilot, lambda: plan.scroll_target_y > 0)
        assert app.focused.id == "gaps"
        await pilot.press("pageup")
        await until(pilot, lambda: plan.scroll_target_y == 0)
        for target in (app.focused, screen.query_one(PlanView)):
            target.focus()
            await pilot.press("end")
            await until(pilot, lambda: plan.scroll_target_y == plan.max_scroll_y > 0)
            await pilot.press("home")
            await until(pilot, lambda: plan.scroll_target_y == 0)


@pytest.mark.parametrize(
    ("name", "who"), [("", "De HR-adviseur heeft nog niets"), ("Hetty Bos", "Hetty Bos heeft nog niets")]
)
def test_who_is_to_sign_is_named_also_without_a_name(unsigned, name, who) -> None:
    talk = unsigned.conversation.evolve(
        participants=(Participant(id="hr", title="HR-adviseur", name=name, signs=True),),
        sign_offs=tuple(SignOff(party=party, kind=SignOffKind.AGREED) for party in Party),
    )
    assert unsigned_text(talk).startswith(who)


def test_only_the_first_of_all_who_are_to_sign_begins_with_a_capital(unsigned) -> None:
    mentor, hr = (
        Participant(id=title, title=title, signs=True) for title in ("Praktijkopleider", "De HR-adviseur")
    )
    signed = tuple(SignOff(party=party, kind=SignOffKind.AGREED) for party in Party)
    talk = unsigned.conversation.evolve(participants=(mentor, hr), sign_offs=signed)
    assert unsigned_text(talk).startswith("De praktijkopleider en de HR-adviseur hebben nog niet gezegd")


def test_a_role_keeps_the_capitals_of_an_abbreviation(unsigned) -> None:
    roles = (("hr", "HR-adviseur"), ("p", "Praktijkopleider"), ("m", "Lid MT"))
    people = tuple(Participant(id=key, title=title, name="Hetty Bos") for key, title in roles)
    talk = unsigned.conversation.evolve(participants=people)
    told = [role_name(talk, key) for key, _title in roles]
    assert told == ["Hetty (HR-adviseur)", "Hetty (praktijkopleider)", "Hetty (lid MT)"]
