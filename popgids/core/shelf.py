"""What there is to go on with: running talks, POPs, guides; a line each, as a list shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from popgids.errors import Problem


@dataclass(frozen=True, slots=True)
class RunningTalk:
    """A talk that was begun and not closed; key opens it again.

    step_number: where the two were, from 1, 0 when unknown, of step_count; saved_at: of the last letter;
    is_damaged: when its beginning cannot be read, so that it cannot be resumed. pop_key: the POP that it is about.
    is_at_plan: whether the two were through, and read the whole plan.
    """

    key: str
    employee: str
    manager: str
    guide_title: str
    step_number: int
    saved_at: datetime
    is_open_elsewhere: bool = False
    is_damaged: bool = False
    is_example: bool = False
    pop_key: str = ""
    step_count: int = 0
    is_at_plan: bool = False


@dataclass(frozen=True, slots=True)
class PopLine:
    """A POP by its newest version; key opens it.

    next_on: the day of the next talk, None when not agreed; open_agreements: those of the newest version;
    is_forked: two versions claim to be the last; problems: of its files.
    """

    key: str
    employee: str
    manager: str
    revision: int
    held_on: date | None
    next_on: date | None
    open_agreements: int
    is_forked: bool = False
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class GuideLine:
    """A guide that was found; key opens it. A guide with errors has is_usable False and its problems.

    roles: the further roles with their ids and names. jobs: those for which it has rows of their own. origin: "popgids"
    for one that comes with the program, "organisatie" for one of the organisation. talk_kind: "volledig", or "kort" for
    a short look back.
    """

    key: str
    id: str
    title: str
    version: str
    status: str
    description: str
    minutes: int
    file_name: str
    origin: str
    is_usable: bool
    problems: tuple[Problem, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    jobs: tuple[str, ...] = ()
    talk_kind: str = "volledig"


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version of a POP; key opens it. is_changed: altered outside popgids; is_newest: nothing supersedes it.

    guide_id: of the guide that the talk was held with, empty when the file cannot be read.
    """

    key: str
    revision: int
    held_on: date | None
    made_at: datetime | None
    correction_reason: str = ""
    is_newest: bool = False
    is_changed: bool = False
    problems: tuple[Problem, ...] = ()
    guide_id: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything on the home screen; folder is where the POPs are."""

    folder: str
    running: tuple[RunningTalk, ...] = ()
    pops: tuple[PopLine, ...] = ()
    guides: tuple[GuideLine, ...] = ()
    trouble: str = ""
