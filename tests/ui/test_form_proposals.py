"""What stands ready on a form of the talk, and the keys that take it."""

from datetime import date

from popgids.core.agenda import AgendaItem
from popgids.core.agreements import Agreement
from popgids.core.guide import Party, StepKind
from popgids.core.next_day import proposed_next_day
from popgids.core.outline import Part
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.field_view import FieldView


def _view(screen, name):
    return next(one for one in screen.query(FieldView) if one.field.name == name)


async def _pressed(pilot, *keys):
    await pilot.press(*keys)
    await pilot.pause()


async def test_an_arrow_takes_the_proposed_day_of_its_own_field_and_the_button_takes_all(app_for, at):
    made = tuple(Agreement(id=key, goal_id="p", what="Bellen", due_on=date(2027, 6, 1)) for key in ("a", "b"))
    screen = at(StepKind.NEXT_TALK, Part.NEXT_TALK.value, agreements=made)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await _pressed(pilot, "down")
        talk = screen.session.conversation
        assert talk.next_talk.day == proposed_next_day(talk, screen.session.guide)
        assert screen.focused is _view(screen, "day_said").focus_target
        _view(screen, "again:b").focus_target.focus()
        await _pressed(pilot, "down")
        assert [one.look_again_on for one in screen.session.conversation.agreements] == [
            None,
            date(2027, 6, 1),
        ]
        assert "[ Neem voorstel over ]" in pilot.app.seen()
        await _pressed(pilot, "tab", "enter")
        assert [one.look_again_on for one in screen.session.conversation.agreements] == [date(2027, 6, 1)] * 2
        assert "Neem voorstel over" not in pilot.app.seen()


async def test_behind_the_last_field_of_an_empty_form_tab_leads_to_what_fills_it(app_for, at):
    screen = at(
        StepKind.EMPLOYEE_NEED,
        Part.GOALS.value,
        agenda=(AgendaItem(id="a", text="plannen", raised_by=Party.EMPLOYEE),),
    )
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        row = screen.query_one(ActionRow)
        while not row.has_focus:
            await pilot.press("tab")
        assert row.under_cursor.label == "Van de agenda"
