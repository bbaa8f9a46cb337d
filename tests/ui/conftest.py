"""A keeper that only notes what a page asks for, and an app that shows one page with the real style sheet."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.screen import Screen

import popgids.ui
from popgids.core.conversation import Conversation, GuideRef
from popgids.core.example.texts import KARIM, SANNE, WEEKS_BETWEEN, earlier_talk, this_talk
from popgids.core.follow_up import next_conversation, participants
from popgids.core.guide import Guide, StepKind
from popgids.core.outline import Place
from popgids.core.session import Session
from popgids.core.shelf import GuideLine, PopLine, Shelf, VersionLine
from popgids.errors import PopgidsError
from popgids.storage.guides import load_guide
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.themes import THEMES

TODAY = date(2026, 11, 22)
HOSTILE = ("[/]", "[@click=app.quit]Klik[/]", "[TODO] [b]")


@dataclass
class FakeKeeper:
    """Answers with what it is given and notes every intent as (name, *arguments)."""

    shelf: Shelf = field(default_factory=lambda: Shelf("/home/sanne/POP"))
    guide: Guide | None = None
    lines: tuple[VersionLine, ...] = ()
    conversations: dict[str, Conversation | PopgidsError] = field(default_factory=dict)
    failures: list[PopgidsError] = field(default_factory=list)
    asked: list[tuple[Any, ...]] = field(default_factory=list)
    kept: list[tuple[Any, Any]] = field(default_factory=list)

    today = TODAY

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *arguments: self.asked.append((name, *arguments))

    def now(self) -> datetime:
        return datetime(2026, 11, 22, 11, 3, tzinfo=UTC)

    def before_correcting(self, _pop_key: str, then: Callable[[], object]) -> None:
        then()

    def other_version(self) -> int:
        return 0

    def done_before(self, what: str) -> tuple:
        return ()

    def may_stop(self) -> bool:
        return True

    def way_back(self) -> str:
        return ""

    def seconds_passed(self) -> int:
        return 0

    def read_shelf(self) -> Shelf:
        return self.shelf

    def find_pops(self, _words: str) -> tuple[PopLine, ...]:
        return ()

    def known_pop(self, _request: Any) -> PopLine | None:
        return None

    def read_guide(self, _key: str) -> Guide | None:
        return self.guide

    def guide_of(self, _conversation: Conversation) -> Guide | None:
        return self.guide

    def versions_of(self, _key: str) -> tuple[VersionLine, ...]:
        return self.lines

    def read_version(self, key: str) -> Conversation:
        found = self.conversations[key]
        if isinstance(found, PopgidsError):
            raise found
        return found

    def keep(self, before: Any, after: Any) -> None:
        self.kept.append((before, after))

    def _write(self, *intent: Any) -> str:
        self.asked.append(intent)
        if self.failures:
            raise self.failures.pop()
        return f"/home/sanne/POP/{intent[0]}.file"

    async def make_version(self, session: Any) -> str:
        return self._write("make_version", session)

    async def write_copy(self, conversation: Conversation, party: Any) -> str:
        return self._write("write_copy", conversation, party)


class PageApp(App[None]):
    """Shows one page."""

    CSS_PATH = str(Path(popgids.ui.__file__).parent / "popgids.tcss")
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]  # noqa: RUF012

    def __init__(self, page: Screen[Any]) -> None:
        super().__init__()
        self.page = page

    def on_mount(self) -> None:
        self.register_theme(THEMES[0])
        self.theme = THEMES[0].name
        self.push_screen(self.page)

    def seen(self) -> str:
        """Every letter on the screen, as a person at the terminal sees it."""
        strips = self.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)


@pytest.fixture
def app_for() -> type[PageApp]:
    return PageApp


@pytest.fixture
def keeper() -> FakeKeeper:
    return FakeKeeper()


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest) -> str:
    """Text that would act, or vanish, if it were read as markup."""
    return str(request.param)


@pytest.fixture(scope="session")
def guide() -> Guide:
    import tomllib

    path = Path(__file__).parents[2] / "guides" / "basis.toml"
    return Guide.read(tomllib.loads(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def every_kind_guide() -> Guide:
    """A guide with every kind of question, and further roles."""
    path = Path(__file__).parents[1] / "data" / "gidsen" / "alle-soorten.toml"
    return load_guide(path).guide


@pytest.fixture
def every_kind(every_kind_guide: Guide) -> Session:
    """A talk with that guide in which nothing was said yet."""
    ref = GuideRef(id=every_kind_guide.id, version="1", title=every_kind_guide.title)
    talk = Conversation(
        id="c",
        pop_id="p",
        guide=ref,
        employee=SANNE.evolve(role="planner"),
        manager=KARIM,
        held_on=TODAY,
        participants=participants(every_kind_guide),
    )
    return Session.start(every_kind_guide, talk, TODAY)


@pytest.fixture(scope="session")
def blank(guide: Guide) -> Conversation:
    """A talk in which nothing was said yet."""
    ref = GuideRef(id=guide.id, version=guide.version, title=guide.title)
    return Conversation(id="c", pop_id="p", guide=ref, employee=SANNE, manager=KARIM, held_on=TODAY)


@pytest.fixture(scope="session")
def talks(guide: Guide, blank: Conversation) -> tuple[Conversation, Conversation]:
    """Two filled talks a year apart, as of real people."""
    first = earlier_talk(blank.evolve(held_on=TODAY - timedelta(weeks=WEEKS_BETWEEN)), guide)
    numbers = iter(range(1000))
    start = next_conversation(first, "", guide, blank.guide, "c2", TODAY, lambda: f"i{next(numbers)}")
    second = this_talk(start, guide)
    return first.evolve(is_example=False), second.evolve(is_example=False)


@pytest.fixture
def guide_line() -> GuideLine:
    return GuideLine(
        "g1",
        "basis",
        "POP-gesprek",
        "2026.1",
        "gepubliceerd",
        "",
        60,
        "basis.toml",
        "popgids",
        is_usable=True,
    )


@pytest.fixture
def at(guide: Guide, blank: Conversation, keeper: FakeKeeper) -> Callable[..., ConversationScreen]:
    """A talk screen at a part of a step, over a talk with these fields."""

    def screen(step: StepKind, part: str, **fields: Any) -> ConversationScreen:
        session = Session.start(guide, blank.evolve(**fields), TODAY)
        return ConversationScreen(session.go(Place(step, part)), keeper)

    return screen
