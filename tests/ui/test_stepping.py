"""Arrows up and down lead from one line to the next, and choose nothing on the way."""

import pytest
from textual.screen import Screen

from popgids.ui.forms.spec import Field, FieldKind, Option
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.form_view import FormView
from tests.ui.conftest import TODAY

CHOICES = (Option("a", "Sanne"), Option("b", "Karim"))
FIELDS = (
    Field("name", "Naam", FieldKind.LINE, "Sanne"),
    Field("who", "Wie", FieldKind.OPTIONS, "a", CHOICES),
    Field("what", "Wat", FieldKind.LINE, "lang " * 40, rows=3),
    Field("due", "Uiterlijk", FieldKind.DATE),
    Field("read", "", FieldKind.SHOWN, "om te lezen"),
    Field("told", "Toelichting", FieldKind.TEXT, "een\ntwee", rows=3),
    Field("short", "Kort", FieldKind.TEXT, rows=3),
    Field("left", "Links", FieldKind.LINE, side=0),
    Field("left_2", "Links", FieldKind.LINE, side=0),
    Field("right", "Rechts", FieldKind.LINE, side=1),
)
LONG = (Option("a", "Sanne de Vries"), Option("b", "Karim Bakker"))
WIDE = 80
LIST = (
    Field("name", "Naam", FieldKind.LINE),
    Field("guide", "Gids", FieldKind.OPTIONS, "a", CHOICES, is_vertical=True),
    Field("told", "Toelichting", FieldKind.LINE),
)


class _Fields(Screen[None]):
    def __init__(self, fields):
        super().__init__()
        self.fields = fields

    def compose(self):
        yield FormView(TODAY)

    async def on_mount(self):
        await self.query_one(FormView).show(self.fields)


async def _walked(app_for, fields, start, keys, width=WIDE):
    """Where one comes from a field by these keys, and the chosen values."""
    screen = _Fields(fields)
    async with app_for(screen).run_test(size=(width, 40)) as pilot:
        await pilot.pause()
        screen.query_one(FormView).focus_named(start)
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        views = list(screen.query(FieldView))
        chosen = [one.value for one in views if one.field.kind is FieldKind.OPTIONS]
        return next(one.field.name for one in views if one.has_focus_within), chosen


@pytest.mark.parametrize(
    ("start", "keys", "end"),
    [
        ("name", ["up"], "name"),
        ("name", ["down"], "who"),
        ("name", ["down", "down"], "what"),
        ("who", ["up"], "name"),
        ("what", ["down"], "due"),
        ("what", ["up"], "what"),
        ("what", ["up"] * 4, "who"),
        ("due", ["up"], "what"),
        ("due", ["down"], "told"),
        ("told", ["up", "up"], "told"),
        ("short", ["down"], "left"),
        ("left", ["down", "down"], "left_2"),
        ("left", ["up", "up"], "told"),
        ("right", ["up"], "short"),
        ("right", ["down"], "right"),
    ],
)
async def test_an_arrow_leads_from_line_to_line(app_for, start, keys, end):
    assert await _walked(app_for, FIELDS, start, keys) == (end, ["a"])


@pytest.mark.parametrize(
    ("start", "keys", "end"),
    [
        ("name", ["down", "down"], ("guide", ["a"])),
        ("name", ["down", "down", "space"], ("guide", ["b"])),
        ("name", ["down"] * 3, ("told", ["a"])),
        ("name", ["down"] * 4, ("told", ["a"])),
        ("guide", ["right", "left", "up"], ("name", ["a"])),
        ("guide", ["down", "enter"], ("told", ["b"])),
        ("guide", ["down", "tab", "shift+tab", "enter"], ("told", ["a"])),
        ("told", ["up", "up"], ("name", ["a"])),
    ],
)
@pytest.mark.parametrize("width", [80, 24])
async def test_choices_below_each_other_are_walked_and_left_past_the_last(app_for, start, keys, end, width):
    fields = LIST if width == WIDE else (LIST[0], LIST[1]._replace(is_vertical=False, options=LONG), LIST[2])
    assert await _walked(app_for, fields, start, keys, width) == end


async def test_who_comes_from_below_begins_at_the_last_choice_when_none_is_chosen(app_for):
    fields = (LIST[0], LIST[1]._replace(value=""), LIST[2])
    assert await _walked(app_for, fields, "told", ["up", "space"]) == ("guide", ["b"])
    assert await _walked(app_for, fields, "told", ["up"] * 3) == ("name", [""])


async def test_a_row_of_choices_alone_is_walked_with_any_arrow(app_for):
    assert await _walked(app_for, FIELDS[1:2], "who", ["down"]) == ("who", ["a"])
    assert await _walked(app_for, FIELDS[1:2], "who", ["down", "space"]) == ("who", ["b"])
