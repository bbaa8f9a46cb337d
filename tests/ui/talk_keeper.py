"""Who keeps what is said in a talk on a screen, for tests."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from tests.ui.conftest import TODAY


@dataclass
class Keeper:
    """Keeps nothing."""

    ids: Iterator[int] = field(default_factory=count)
    today = TODAY

    def new_id(self) -> str:
        return f"id{next(self.ids)}"

    def seconds_passed(self) -> int:
        return 0

    def keep(self, before, after) -> None:
        pass

    def done_before(self, what: str) -> tuple:
        return ()

    def may_stop(self) -> bool:
        return True

    def way_back(self) -> str:
        return ""
