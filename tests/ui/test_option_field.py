"""Choosing with keys: what is no choice chooses nothing, and one sees without colour where one is."""

import pytest
from textual.app import App

from popgids.core.sign_off import SignOffKind
from popgids.ui.forms.spec import Option
from popgids.ui.widgets.option_field import OptionField
from popgids.wording.names import label

POINTS = tuple(Option(str(n), str(n), str(n % 10)) for n in range(1, 11))
YES_NO = (Option("ja", "Ja", "j"), Option("nee", "Nee", "n"))
WORD = tuple(Option(kind.value, label(kind), kind.value[0]) for kind in SignOffKind)


class _One(App[None]):
    """One field; notes the letters that it leaves to the screen."""

    def __init__(self, options, chosen=(), **settings):
        super().__init__()
        self.field = OptionField(**settings)
        self.options, self.given = options, chosen
        self.left = ""

    def compose(self):
        yield self.field

    def on_mount(self):
        self.field.load(self.options, self.given)
        self.field.focus()

    def on_key(self, event):
        if event.character and event.is_printable:
            self.left += self.field.words(event.character)


@pytest.mark.parametrize("options", [POINTS, YES_NO, WORD])
async def test_a_space_chooses_what_is_marked(options):
    app = _One(options)
    async with app.run_test() as pilot:
        await pilot.press("space")
        assert app.field.chosen == (options[0].value,)


async def test_enter_chooses_nothing_and_says_so():
    app = _One(YES_NO)
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert app.field.chosen == ()
        assert [one.message for one in app._notifications] == [
            "Daar is nog niets gekozen. Ga terug met Shift+Tab en kies met spatie."
        ]
        await pilot.press("space", "enter")
        assert app.field.chosen == ("ja",)


async def test_who_leaves_what_was_only_marked_is_told():
    app = _One(YES_NO, ("ja",))
    async with app.run_test() as pilot:
        await pilot.press("right")
        app.set_focus(None)
        await pilot.pause()
        assert app.field.chosen == ("ja",)
        assert [one.message for one in app._notifications] == [
            "Dat was alleen gemarkeerd. Spatie of Enter kiest."
        ]


async def test_words_on_a_scale_choose_nothing_and_are_left_whole():
    app = _One(POINTS)
    async with app.run_test() as pilot:
        for letter in "goed, een beetje":
            await pilot.press("space" if letter == " " else letter)
        assert (app.field.chosen, app.left) == ((), "goed, een beetje")


async def test_words_between_boxes_tick_nothing_until_one_walks_on():
    app = _One(YES_NO, is_multiple=True)
    async with app.run_test() as pilot:
        await pilot.press("x", "space")
        assert app.field.chosen == ()
        await pilot.press("down", "space")
        assert app.field.chosen == ("nee",)


@pytest.mark.parametrize(
    ("options", "typed", "chosen", "left"),
    [
        (WORD, "gezien", "gezien", ""),
        (WORD, "niet akkoord", "niet-akkoord", ""),
        (WORD, "gn", "niet-akkoord", ""),
        (YES_NO, "nee", "nee", ""),
        (YES_NO, "ja, dat klopt", "ja", "dat klopt"),
        (YES_NO, "jammer", "ja", "jammer"),
        (YES_NO, "jd", "ja", "d"),
        (YES_NO, "Sanne", "", "Sanne"),
        (YES_NO, "Dat is nu zo, ja", "", "Dat is nu zo, ja"),
    ],
)
async def test_a_choice_can_be_typed_in_full_and_what_follows_is_words(options, typed, chosen, left):
    app = _One(options)
    async with app.run_test() as pilot:
        for letter in typed:
            await pilot.press("space" if letter == " " else letter)
        assert (app.field.chosen, app.left) == ((chosen,) if chosen else (), left)


async def test_the_letter_that_chooses_is_underlined_at_best_where_a_word_begins():
    app = _One((Option("a", "Straße aan", "a"), Option("n", "Geen", "n"), Option("q", "Weg", "q")))
    async with app.run_test() as pilot:
        await pilot.pause()
        shown = app.field.render()
        marked = [span.start for span in shown.spans if "underline" in str(span.style)]
        assert marked == [shown.plain.index("aan"), shown.plain.index("Geen") + 3]


def _plain(app):
    return app.field.render().plain


@pytest.mark.parametrize("settings", [{}, {"is_vertical": True}, {"is_multiple": True}])
@pytest.mark.parametrize("options", [POINTS, YES_NO])
async def test_the_mark_at_the_cursor_moves_nothing_and_is_no_choice(options, settings):
    app = _One(options, **settings)
    async with app.run_test() as pilot:
        there = _plain(app)
        assert there.count("▸") == 1
        assert not set("[•x") & set(there.replace("[ ]", ""))
        app.set_focus(None)
        await pilot.pause()
        away = _plain(app)
        assert away.rstrip() == there.replace("▸", " ").rstrip()


async def test_a_point_that_is_chosen_stands_between_brackets_and_is_marked_before_them():
    app = _One(POINTS, ("3",))
    async with app.run_test() as pilot:
        assert _plain(app).startswith("  1  2▸[3] 4 ")
        await pilot.press("right")
        assert app.field.chosen == ("3",)
        await pilot.press("space")
        assert app.field.chosen == ("4",)
        app.set_focus(None)
        await pilot.pause()
        assert _plain(app).startswith("  1  2  3 [4] 5 ")


async def test_who_ticks_boxes_stays_at_the_one_just_ticked():
    app = _One(WORD, is_multiple=True)
    async with app.run_test() as pilot:
        await pilot.press("space", "down", "down", "space")
        # the form shows again what was chosen
        app.field.load(WORD, app.field.chosen)
        await pilot.press("space")
        assert app.field.chosen == (WORD[0].value,)
