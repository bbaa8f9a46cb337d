"""Three forms as organisations have them, walked through in the real app by keys alone, up to a version."""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from popgids.core.conversation import Conversation
from popgids.core.guide import Floor, Party
from popgids.core.outline import stops
from popgids.core.sign_off import SignOffKind
from popgids.storage.store import Store
from popgids.ui.app import PopgidsApp
from popgids.ui.forms.spec import FieldKind
from popgids.ui.screens.closing import ClosingScreen
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.home import HomeScreen
from popgids.ui.screens.start import StartScreen
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.literal import Title
from tests.ui.waiting import until

GUIDES = Path(__file__).parents[1] / "data" / "gidsen"
FORMS = {
    "uren-en-tabellen": (),
    "competentiematrix-drie-tekenaars": ("Petra", "Els"),
    "voorwaarden-en-spiegelvragen": (),
}
MOST_FIELDS = 4
MOST_KEYS = 12
SHOWS = bool(os.environ.get("POPGIDS_SCHERMEN"))
"""Whether every screen is printed, to be looked at."""

TYPED = {
    FieldKind.TEXT: "Prima",
    FieldKind.LINE: "Rooster",
    FieldKind.DATE: "1 mei 2027",
    FieldKind.TIME: "10:30",
    FieldKind.MINUTES: "5",
    FieldKind.AMOUNT: "250,50",
    FieldKind.HOURS: "12,5",
    FieldKind.NUMBER: "3",
    FieldKind.PERCENTAGE: "25",
}


class Walk:
    """One talk with a form, by keys."""

    def __init__(self, app: PopgidsApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot
        self.been: list[str] = []

    @property
    def talk(self) -> ConversationScreen:
        screen = self.app.screen
        assert isinstance(screen, ConversationScreen)
        return screen

    async def until(self, is_so: Callable[[], bool]) -> None:
        await until(self.pilot, is_so)
        await self.pilot.pause()

    async def on(self, screen: type) -> None:
        await self.until(lambda: isinstance(self.app.screen, screen) and self.app.screen.is_mounted)

    async def begin(self, guide_id: str, names: tuple[str, ...]) -> None:
        await self.on(HomeScreen)
        await self.pilot.press("f2")
        await self.on(StartScreen)
        await self.pilot.press(*"Sanne", "enter", *"planner", "enter", *"Karim", *["enter"] * 5)
        for _turn in range(20):
            if self.app.screen._form.guide(self.app.screen._said["guide"]).id == guide_id:
                break
            await self.pilot.press("down", "space")
            await self.pilot.pause()
        for name in names:
            await self.pilot.press("enter", *name)
        await self.pilot.press("f8")
        await self.on(ConversationScreen)

    async def to_the_end(self) -> None:
        """Every stop; at each question some of its fields are filled in."""
        while isinstance(self.app.screen, ConversationScreen):
            key = self.talk.session.stop.key
            self.been.append(key)
            self.look(key)
            if self.talk.session.stop.question is not None:
                await self.fill()
            if SHOWS:
                print(f"\n===== {key}, filled\n{self.seen()}")
            for _turn in range(MOST_KEYS):
                if not isinstance(self.app.screen, ConversationScreen) or self.talk.session.stop.key != key:
                    break
                await self.keys("f8")
            else:
                pytest.fail(f"F8 does not lead on from {key}")

    async def fill(self) -> None:
        """Type in the fields of this stop, or choose the first of what there is."""
        key = self.talk.session.stop.key
        for _field in range(MOST_FIELDS):
            view = self.field()
            if view is None or self.talk.session.stop.key != key:
                return
            kind = view.field.kind
            if kind in TYPED:
                typed = () if view.value else tuple(NAMES.get(one, one) for one in TYPED[kind])
                await self.keys(*typed, "tab")
            else:
                first = next((one.key for one in view.field.options if one.key), "")
                await self.keys("space" if kind in MANY or not first else first)
                if self.field() is view:
                    await self.keys("tab")

    async def keys(self, *keys: str) -> None:
        """Keys that are there before the first of them is handled, as when somebody types fast."""
        for key in keys:
            self.app.post_message(events.Key(key, SIGNS.get(key, key if len(key) == 1 else None)))
        await self.pilot.pause()

    def field(self) -> FieldView | None:
        """The field that the keys go to."""
        focused = self.app.focused
        return (
            next((one for one in focused.ancestors if isinstance(one, FieldView)), None) if focused else None
        )

    def look(self, name: str) -> None:
        """What is asked stands on the screen, and the keys go to something that one can see."""
        shown = self.seen()
        if SHOWS:
            print(f"\n===== {name}\n{shown}")
        title = self.talk.query_one("#question", Title).text
        assert title[:20] in " ".join(shown.split()), name
        focused = self.app.focused
        assert focused is not None, name
        assert self.app.screen.region.overlaps(focused.region), name

    def seen(self) -> str:
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    async def close(self) -> None:
        """A word of all who sign, and the version."""
        await self.on(ClosingScreen)
        if SHOWS:
            print(f"\n===== closing\n{self.seen()}")
        await self.pilot.press("f6")
        while self.field() is not None:
            view = self.field()
            await self.keys("a" if view.field.kind is FieldKind.OPTIONS else "tab")
            if self.field() is view:
                await self.keys("tab")
        if SHOWS:
            print(f"\n===== signed\n{self.seen()}")
        await self.pilot.press("f8")
        await self.until(lambda: type(self.app.screen).__name__ == "AskDialog" or self.is_made)
        assert self.is_made, self.seen()

    @property
    def is_made(self) -> bool:
        made = self.app.screen.query("#made")
        return bool(made) and bool(made.first().display)


NAMES = {" ": "space", ",": "comma", ":": "colon"}
SIGNS = {name: sign for sign, name in NAMES.items()}
MANY = (FieldKind.CHECKS, FieldKind.RANKING)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    folder = tmp_path / "POP" / "gidsen"
    folder.mkdir(parents=True)
    for name in FORMS:
        shutil.copy(GUIDES / f"{name}.toml", folder)
    return Store(tmp_path / "POP", tmp_path / "state")


async def walked(store: Store, name: str) -> Conversation:
    """The version that is left of a talk with a form; every stop of it was there to see."""
    numbers = count()
    now = datetime(2026, 11, 22, 11, 3, tzinfo=UTC)
    app = PopgidsApp(store, lambda: now, lambda: f"id{next(numbers):06}")
    async with app.run_test(size=(80, 24)) as pilot:
        walk = Walk(app, pilot)
        await walk.begin(name, FORMS[name])
        guide = walk.talk.session.guide
        assert guide.id == name
        await walk.to_the_end()
        await walk.close()
    (pop,) = store.shelf().pops
    talk = store.newest(pop.key).document.conversation
    missed = [one.key for one in stops(guide, talk) if one.key not in walk.been]
    assert missed == []
    return talk


def numbers_of(talk: Conversation) -> dict[str, Decimal]:
    return {one.question_id: one.number for one in talk.answers if one.kind == "berekend"}


async def test_the_form_with_hours_and_tables(store):
    talk = await walked(store, "uren-en-tabellen")
    (task,) = talk.answer("taken", Floor.EMPLOYEE).rows
    assert [cell.text for cell in task.cells] == ["Rooster", "12,5", "12,5", "Rooster"]
    assert talk.answer("budget-geld", Floor.MANAGER).number == Decimal("250.5")
    assert numbers_of(talk)["boven-contract"] == 0
    assert [one.kind for one in talk.sign_offs] == [SignOffKind.AGREED] * 2


async def test_the_form_with_a_matrix_and_three_who_sign(store):
    talk = await walked(store, "competentiematrix-drie-tekenaars")
    first = talk.answer("matrix", Floor.EMPLOYEE).rows[0]
    assert [int(cell.number) for cell in first.cells] == [1, 1]
    assert talk.answer("matrix-tweede", Floor.TOGETHER).answered_by == "tweede-beoordelaar"
    assert numbers_of(talk)["gemiddeld-tweede"] == 1
    assert [one.kind for one in talk.sign_offs] == [SignOffKind.AGREED] * 2
    assert [(one.name, one.kind) for one in talk.participants] == [
        ("Petra", SignOffKind.AGREED),
        ("Els", None),
    ]


async def test_the_form_with_conditions_and_mirrored_questions(store):
    talk = await walked(store, "voorwaarden-en-spiegelvragen")
    assert [talk.answer("gaat-goed", one).text for one in (Floor.EMPLOYEE, Floor.MANAGER)] == [
        "Prima",
        "Prima",
    ]
    assert talk.answers_to("eerste-stap"), "asked after yes and a direction"
    assert talk.answers_to("balans-helpt"), "asked after a low point"
    assert not talk.answers_to("blijven-groeien"), "only after no"
    assert not talk.answers_to("prive-notitie"), "it is gone when the plan is made"
    assert talk.answer("overweging", Floor.MANAGER).visible_to is Party.MANAGER
    assert talk.answer("projecten", Floor.EMPLOYEE).rows[0].cell("naam").text == "Rooster"
