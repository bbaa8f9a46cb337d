"""A walk through every screen, dialog and message of the app, with what there is to see at each halt."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from textual.app import App
from textual.pilot import Pilot

from popgids.core.conversation import Conversation, GuideRef
from popgids.core.example.texts import KARIM, SANNE, WEEKS_BETWEEN, earlier_talk, this_talk
from popgids.core.follow_up import next_conversation
from popgids.core.guide import Guide
from popgids.core.outline import stops
from popgids.core.pop import PopDocument
from popgids.core.session import Session
from popgids.storage.store import Store
from popgids.ui.app import PopgidsApp
from popgids.ui.screens.closing import ClosingScreen
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.field_view import FieldView

NOW = datetime(2026, 11, 22, 11, 3, tzinfo=UTC)
TODAY = NOW.date()
QUESTIONED = ("31 april", "gisteren", "maandag of dinsdag", "zeg eens", "601", "[/]")
TALK_KEYS = ("f1", "f2", "f3", "f4", "f5", "f9", "ctrl+p", "ctrl+q")


@dataclass(frozen=True)
class Halt:
    """A place on the tour: its name, the letters that are on the screen, and the app there."""

    name: str
    text: str
    app: App[Any]


def two_talks(guide: Guide) -> tuple[Conversation, Conversation]:
    """Two filled talks a year apart."""
    ref = GuideRef(id=guide.id, version=guide.version, title=guide.title)
    held = TODAY - timedelta(weeks=WEEKS_BETWEEN)
    blank = Conversation(id="c", pop_id="p", guide=ref, employee=SANNE, manager=KARIM, held_on=held)
    first = earlier_talk(blank, guide)
    numbers = count()
    start = next_conversation(first, "", guide, ref, "c2", TODAY, lambda: f"i{next(numbers)}")
    return first.evolve(is_example=False), this_talk(start, guide).evolve(is_example=False)


def fill(store: Store, guide: Guide, talks: tuple[Conversation, Conversation]) -> None:
    """A POP with two versions, a running talk, and a guide with mistakes."""
    for number, talk in enumerate(talks, start=1):
        parent = store.newest("p").fingerprint if number > 1 else None
        conversation = talk.evolve(revision=number, parent=parent)
        store.finish(None, PopDocument(made_at=NOW, program="popgids", conversation=conversation))
    running = talks[1].evolve(id="c3", revision=3, sign_offs=())
    store.begin(Session.start(guide, running, TODAY)).close()
    folder = store.data_folder / "gidsen"
    folder.mkdir(exist_ok=True)
    (folder / "fout.toml").write_text('formaat = 1\nid = "fout"\ntitel = “krom”\n[stap]\nx = ja\n')


def app_on(folder: Path) -> PopgidsApp:
    numbers = count()
    return PopgidsApp(Store(folder / "POP", folder / "state"), lambda: NOW, lambda: f"id{next(numbers):06}")


def seen(app: App[Any]) -> str:
    """Every letter on the screen."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


class Tour:
    """Walks; `go` gives a halt for each place."""

    def __init__(self, app: PopgidsApp, pilot: Pilot[None], *, every_stop: bool = True) -> None:
        """every_stop: else one of each kind of question or part."""
        self.every_stop = every_stop
        self.app, self.pilot = app, pilot
        self.asked = {"text", "line", "options", "checks"}

    async def halt(self, name: str) -> Halt:
        await self.pilot.pause()
        return Halt(name, seen(self.app), self.app)

    async def press(self, name: str, *keys: str) -> Halt:
        await self.pilot.press(*keys)
        return await self.halt(name)

    async def go(self) -> AsyncIterator[Halt]:
        for part in (self.home, self.start, self.pops, self.talk, self.closing):
            async for halt in part():
                yield halt

    async def _over(self, name: str, keys: tuple[str, ...], leave: str = "escape") -> AsyncIterator[Halt]:
        for key in keys:
            yield await self.press(f"{name}, {key}", key)
            await self.pilot.press(leave)
            await self.pilot.pause()

    async def home(self) -> AsyncIterator[Halt]:
        yield await self.halt("home")
        async for halt in self._over("home", ("f1", "f9", "ctrl+p", "ctrl+q", "delete")):
            yield halt
        yield await self.press("home, searched", *"zzzz")
        await self.pilot.press("escape")
        for line in self.app.store.guides():
            self.app._home.open_guide(line.key)
            yield await self.halt(f"guide {line.id}")
            async for halt in self._over("guide", ("f1", "ctrl+p")):
                yield halt
            self.app.go_home()
            await self.pilot.pause()

    async def start(self) -> AsyncIterator[Halt]:
        self.app._home.start_new()
        yield await self.halt("start")
        yield await self.press("start without names", "f8")
        await self.pilot.press(*"An", "enter", "enter", *"Bo")
        for view in self.app.screen.query(FieldView):
            if view.field.name == "held_on":
                view.editor.focus()
        await self.pilot.press("end", *["backspace"] * 12)
        yield await self.press("start with a day that is none", *"31 april", "f8")
        async for halt in self._over("start", ("f1", "ctrl+p")):
            yield halt
        self.app._home.start_next("p")
        yield await self.halt("a talk runs")
        yield await self.press("next talk", "right", "enter")
        self.app.go_home()
        await self.pilot.pause()

    async def pops(self) -> AsyncIterator[Halt]:
        for key in ("p", "voorbeeld", "nergens"):
            self.app._home.open_pop(key)
            yield await self.halt(f"pop {key}")
            for keys in (
                (("f3",), ("f6",), ("f6", "right", "enter", "enter"))
                if key == "p"
                else (("f1",), ("ctrl+p",))
            ):
                yield await self.press(f"pop {key} {keys}", *keys)
                await self.pilot.press("escape", "escape")
                self.app._home.open_pop(key)
                await self.pilot.pause()
        self.app.go_home()
        await self.pilot.pause()

    async def talk(self) -> AsyncIterator[Halt]:
        self.app._home.resume(self.app.store.shelf().running[0].key)
        yield await self.halt("talk")
        screen = self.app.screen
        assert isinstance(screen, ConversationScreen)
        yield await self.press("nothing to undo", "ctrl+z")
        way = list(stops(screen.session.guide, screen.session.conversation))
        if not self.every_stop:
            way = list({stop.part or stop.question.kind: stop for stop in reversed(way)}.values())
        for number, stop in enumerate(way):
            await screen._go(screen.session.go(stop.place))
            yield await self.halt(f"stop {stop.key}")
            if number in {1, 4}:
                async for halt in self._over(f"stop {stop.key}", TALK_KEYS):
                    yield halt
            async for halt in self._typed(stop.key):
                yield halt
        yield await self.press("menu without a find", "ctrl+p", *"zzzz")
        await self.pilot.press("escape")
        screen.show_saved("NIET BEWAARD. " + "woord " * 30)
        yield await self.halt("trouble")

    async def _typed(self, name: str) -> AsyncIterator[Halt]:
        """What each kind of field asks back, once."""
        for view in list(self.app.screen.query(FieldView)):
            if view.field.kind.value not in self.asked:
                self.asked.add(view.field.kind.value)
                for typed in QUESTIONED:
                    view.editor.value = typed
                    yield await self.halt(f"stop {name}, {view.field.name}: {typed}")

    async def closing(self) -> AsyncIterator[Halt]:
        assert self.app.desk is not None
        self.app.desk.talk_finished(self.app.screen.session)
        yield await self.halt("closing")
        assert isinstance(self.app.screen, ClosingScreen)
        async for halt in self._over("closing", ("f1", "ctrl+p", "f9")):
            yield halt
        yield await self.press("unsigned", "f8")
        await self.pilot.press("right", "enter")
        for _turn in range(100):
            await self.pilot.pause(0.02)
            if self.app.screen.query("#made") and self.app.screen.query_one("#made").display:
                break
        yield await self.halt("made")
        yield await self.press("copied", "left", "enter")
