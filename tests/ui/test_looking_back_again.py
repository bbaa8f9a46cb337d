"""Looking back in a second or third talk: what each kept before, and promises that are long or many."""

from datetime import date

import pytest

from popgids.core.agreements import Agreement, FollowUp, Owner, Status
from popgids.core.conversation import Earlier, EarlierKept
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.form_view import FormView


def _kept(party, kept, total):
    return EarlierKept(revision=2, held_on=date(2025, 11, 22), party=party, kept=kept, total=total)


async def test_from_the_third_talk_on_step_2_shows_what_each_kept_on_a_small_screen(app_for, at):
    told = tuple(
        FollowUp(id=owner.value, agreement=Agreement(id=owner.value, what="Bellen", owner=owner))
        for owner in (Owner.EMPLOYEE, Owner.MANAGER)
    )
    kept = (_kept(Party.EMPLOYEE, 4, 5), _kept(Party.MANAGER, 1, 2))
    earlier = Earlier(revision=2, held_on=date(2025, 11, 22), kept=kept)
    screen = at(StepKind.CURRENT_STATE, Part.LOOK_BACK.value, revision=3, earlier=earlier, look_back=told)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        seen = pilot.app.seen()
        assert "Klaar  nov 2025" in seen
        assert "Sanne  ████░ 4/5" in seen
        assert "Karim  ██░░░ 1/2" in seen
        assert "F8 Verder" in seen
        await pilot.press("k")
        await pilot.pause()
        assert "Klaar  nov 2025" not in pilot.app.seen(), "what is filled in has the room"
        await pilot.press("f8", "k")
        await pilot.pause()
        assert "Klaar  nov 2025   nu" in pilot.app.seen()
        assert "Sanne  ████░ 4/5  █████ 1/1" in pilot.app.seen()


LONG = (
    "Karim geeft Sanne elke vrijdag terugkoppeling op de weekplanning en bespreekt met haar wat er de week erna "
    "anders kan, tot en met eind juni"
)


@pytest.fixture
def third(at):
    """The look-back of a third talk, on five promises of which the first is a long one."""
    promises = [
        Agreement(
            id=str(n),
            what=LONG if not n else f"Afspraak {n}",
            result="Sanne maakt de planning zelf en zonder hulp.",
        )
        for n in range(5)
    ]
    earlier = Earlier(revision=2, held_on=date(2025, 11, 22), kept=(_kept(Party.EMPLOYEE, 4, 5),))
    look_back = tuple(FollowUp(id=one.id, agreement=one) for one in promises)
    return at(StepKind.CURRENT_STATE, Part.LOOK_BACK.value, revision=3, earlier=earlier, look_back=look_back)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_whole_promise_that_is_looked_back_on_can_be_read(app_for, third, size):
    async with app_for(third).run_test(size=size) as pilot:
        await pilot.press("l", "f7", "f8", "f7")
        await pilot.pause()
        seen = " ".join(pilot.app.seen().split())
        for words in (*LONG.split(), "Te", "zien", "aan:", "hulp."):
            assert words in seen
        assert "tot en met eind juni" in seen


@pytest.mark.parametrize(
    ("letter", "label"), [("v", "Wat maakte dat"), ("b", "Wat maakte dat"), ("k", "Wat heeft")]
)
async def test_the_field_that_an_outcome_leads_to_is_in_sight_with_its_label(app_for, third, letter, label):
    async with app_for(third).run_test(size=(80, 24)) as pilot:
        await pilot.press(letter)
        await pilot.pause()
        view = next(one for one in third.query(FieldView) if one.has_focus_within)
        seen = third.query_one(FormView).region
        assert view.label.text.startswith(label)
        assert seen.contains_region(view.label.region)
        assert seen.contains_point(view.focus_target.cursor_screen_offset)


async def test_f7_goes_back_from_promise_to_promise_before_it_leaves(app_for, third):
    async with app_for(third).run_test(size=(80, 24)) as pilot:
        await pilot.press("k", "f8", "l", "f8", "f7")
        await pilot.pause()
        assert third._record == "1"
        await pilot.press("f7", "n")
        await pilot.pause()
        assert [one.status for one in third.session.conversation.look_back[:2]] == [
            Status.NOT_STARTED,
            Status.RUNNING,
        ]
        await pilot.press("f7")
        await pilot.pause()
        assert third.session.stop.part is not Part.LOOK_BACK


async def test_in_the_second_talk_there_is_nothing_to_compare_yet(app_for, at):
    told = FollowUp(id="a", agreement=Agreement(id="a", what="Bellen"))
    earlier = Earlier(revision=1, held_on=date(2025, 11, 22))
    screen = at(StepKind.CURRENT_STATE, Part.LOOK_BACK.value, revision=2, earlier=earlier, look_back=(told,))
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Klaar  " not in pilot.app.seen()
