"""What screens ask of the app: nothing here touches a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from popgids.core.beginning import StartRequest
    from popgids.core.conversation import Conversation, Participant
    from popgids.core.gaps import Gap
    from popgids.core.guide import Guide, Party
    from popgids.core.guide_edits import GuideEdit
    from popgids.core.guide_texts import GuidePage
    from popgids.core.session import Session
    from popgids.core.shelf import GuideLine, PopLine, Shelf, VersionLine
    from popgids.core.undoing import Change


class TalkKeeper(Protocol):
    """Keeps the running talk safe."""

    @property
    def today(self) -> date:
        """The day of today."""
        ...

    def new_id(self) -> str:
        """An id that was never given before."""
        ...

    def seconds_passed(self) -> int:
        """The whole seconds since this was last asked."""
        ...

    def keep(self, before: Session, after: Session) -> None:
        """Make what changed safe, or show that it is not."""
        ...

    def done_before(self, what: str) -> tuple[Change, ...]:
        """What was done before the talk was opened again, each called what; the second time nothing."""
        ...

    def has_folder(self, folder: str) -> bool:
        """Whether a folder that somebody typed is there."""
        ...

    def save_elsewhere(self, session: Session, folder: str) -> str:
        """Keep the whole talk in another folder, too, from now on; gives the place of its file.

        Raises popgids.errors.NotSavedError.
        """
        ...

    def next_theme(self) -> None:
        """Show the next set of colours."""
        ...

    def may_stop(self) -> bool:
        """Whether every word is safe, after one more try; when it is not, the two are asked what they want."""
        ...

    def way_back(self) -> str:
        """The command to go on with this talk later; empty when home shows it."""
        ...

    def talk_stopped(self) -> None:
        """The two stop for today; the talk can be resumed."""
        ...

    def talk_finished(self, session: Session) -> None:
        """The two are through: on to the whole plan."""
        ...


class ClosingKeeper(TalkKeeper, Protocol):
    """Closes a talk."""

    def now(self) -> datetime:
        """This moment, as people here read the clock."""
        ...

    def back_to_talk(self, session: Session, gap: Gap | None = None) -> None:
        """Go back into the talk, to what is open, or to where one was."""
        ...

    async def make_version(self, session: Session) -> str:
        """Write the version, and give the place of its file.

        Raises popgids.errors.NotSavedError; then everything is still there and can be tried again.
        """
        ...

    def other_version(self) -> int:
        """The number of another newest version beside the one that was written, 0 when there is none."""
        ...

    async def write_copy(self, conversation: Conversation, reader: Party | Participant) -> str:
        """Write a Markdown copy for one who signs, and give the place of its file.

        Raises popgids.errors.NotSavedError.
        """
        ...

    def go_home(self) -> None:
        """Show the home screen, read anew."""
        ...


class HomeKeeper(Protocol):
    """What can be begun from the home screen and the pages behind it."""

    @property
    def today(self) -> date:
        """The day of today."""
        ...

    def read_shelf(self) -> Shelf:
        """What there is now."""
        ...

    def find_pops(self, words: str) -> tuple[PopLine, ...]:
        """The POPs in whose names all these words occur."""
        ...

    def start_new(self) -> None:
        """Ask who will talk, with an empty form."""
        ...

    def start_next(self, pop_key: str, version_key: str = "", said: StartRequest | None = None) -> None:
        """Ask about the talk that follows a version of a POP (empty: the newest), with all that is known filled in.

        said: what was filled in before it was known that there is a POP.
        """
        ...

    def known_pop(self, request: StartRequest) -> PopLine | None:
        """The POP there is already of somebody with exactly this name, None when nobody has it."""
        ...

    def begin(self, request: StartRequest) -> None:
        """Begin a talk."""
        ...

    def resume(self, key: str) -> None:
        """Go on with a talk that was interrupted."""
        ...

    def discard_running(self, key: str) -> None:
        """Throw a running talk away; was confirmed before."""
        ...

    def open_pop(self, key: str) -> None:
        """Show a POP."""
        ...

    def open_guide(self, key: str) -> None:
        """Show a guide, or what is wrong with it."""
        ...

    def open_example(self) -> None:
        """Show the filled example."""
        ...

    def before_correcting(self, pop_key: str, then: Callable[[], object]) -> None:
        """Do something, after asking first when a talk about this POP runs."""
        ...

    def begin_correction(self, version_key: str, reason: str) -> None:
        """Open a version of a POP once more, to correct it."""
        ...

    def next_theme(self) -> None:
        """Show the next set of colours."""
        ...

    def go_home(self) -> None:
        """Show the home screen, read anew."""
        ...

    def leave(self) -> None:
        """Close popgids."""
        ...

    def read_version(self, version_key: str) -> Conversation:
        """One version of a POP.

        Raises popgids.errors.UnreadableFileError.
        """
        ...

    def guide_of(self, conversation: Conversation) -> Guide | None:
        """The guide that a talk was held with, as it is now; None when it is no longer there."""
        ...

    def versions_of(self, pop_key: str) -> tuple[VersionLine, ...]:
        """The versions of a POP, the newest first."""
        ...

    async def write_copy(self, conversation: Conversation, reader: Party | Participant) -> str:
        """Write a Markdown copy for one who signs, and give the place of its file.

        Raises popgids.errors.NotSavedError.
        """
        ...


class GuideKeeper(Protocol):
    """What HR can do with a guide in the app."""

    def read_guide(self, key: str) -> Guide | None:
        """A guide, None when it has errors."""
        ...

    def read_guide_line(self, key: str) -> GuideLine | None:
        """What is known of a guide as a whole now; None when its file is gone."""
        ...

    def read_page(self, key: str) -> GuidePage:
        """The parts of a guide file with what the checks and the advice say of them."""
        ...

    def change(self, key: str, edit: GuideEdit, fingerprint: str) -> bool:
        """Whether a guide file was changed; fingerprint is that of the file as it was read.

        Raises popgids.errors.NotSavedError, UnreadableFileError and ChangedOnDiskError.
        """
        ...

    def undo_change(self, key: str) -> bool:
        """Whether the last change to a guide file was taken back.

        Raises popgids.errors.NotSavedError, UnreadableFileError and ChangedOnDiskError.
        """
        ...

    def redo_change(self, key: str) -> bool:
        """Whether the change that was taken back last was made again. Raises what undo_change raises."""
        ...

    def is_free(self, guide_id: str) -> bool:
        """Whether no guide has this id yet."""
        ...

    def begin_own(self, key: str, title: str, guide_id: str, *, is_copy: bool) -> None:
        """Make a guide of one's own from this one, as a copy or building on it, and show it; the id is a free one.

        Raises popgids.errors.NotSavedError and UnreadableFileError.
        """
        ...

    def rehearse(self, key: str) -> None:
        """Hold a talk with a guide that is not kept."""
        ...

    def open(self, key: str) -> None:
        """Show a guide, read anew."""
        ...

    def next_theme(self) -> None:
        """Show the next set of colours."""
        ...

    def go_home(self) -> None:
        """Show the home screen, read anew."""
        ...
