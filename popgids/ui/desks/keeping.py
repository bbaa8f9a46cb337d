"""Where the words of one talk are safe: in its own place and, when that fails, in a second that somebody chose."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from popgids.errors import NotSavedError
from popgids.i18n import _
from popgids.storage.paths import expanded

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from popgids.core.session import Session
    from popgids.storage.talk import Talk


class Keeping:
    """The journal of a talk, with a second one beside it from the moment that somebody asks for it.

    What fails is remembered and not raised: the talk goes on, and every later try also writes what waited.
    """

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self._second: Talk | None = None
        self._failed: dict[Talk, NotSavedError] = {}

    def _each(self, act: Callable[[Talk], None]) -> None:
        for talk in (self.talk, self._second):
            if talk is None:
                continue
            try:
                act(talk)
            except NotSavedError as error:
                self._failed[talk] = error
            else:
                self._failed.pop(talk, None)

    def record(self, before: Session, after: Session) -> None:
        """Write what changed."""
        self._each(lambda talk: talk.record(before, after))

    def sync(self) -> None:
        """Wait until all survives a power cut; for a thread. On a closed talk it does nothing."""
        self._each(lambda talk: talk.sync())

    @property
    def is_well(self) -> bool:
        """Whether its own place holds every word."""
        return self.talk not in self._failed

    @property
    def is_safe(self) -> bool:
        """Whether one place holds every word."""
        return self.is_well or (self._second is not None and self._second not in self._failed)

    @property
    def is_lost(self) -> bool:
        """Whether also what was written before is gone, from each place."""
        return bool(self._failed) and all(error.is_lost for error in self._failed.values())

    @property
    def safe_place(self) -> Path:
        """The file that holds every word, when one does."""
        second = self._second
        return second.path if second is not None and not self.is_well else self.talk.path

    @property
    def trouble(self) -> str:
        """What is not as it should be, in words; empty when all is well."""
        error = self._failed.get(self.talk)
        if error is None:
            return ""
        from popgids.ui.problem_text import error_sentence

        text = error_sentence(error)
        if self.is_safe and self._second is not None:
            return _("Alles staat in {place}. De gewone plek lukt nog niet. {what}").format(
                place=self._second.path, what=text.what
            )
        return _("NIET BEWAARD. {what} {safe} {remedy}").format(
            what=text.what,
            safe=text.safe,
            remedy=_("popgids probeert het steeds opnieuw. Of kies Bewaar elders in het menu (Ctrl+P)."),
        )

    @property
    def error(self) -> NotSavedError | None:
        """Why the own place does not hold every word, None when it does."""
        return self._failed.get(self.talk)

    def begin_second(self, folder: str, session: Session) -> str:
        """Write the whole talk in another folder, and every later word too; gives the place of its file.

        Raises NotSavedError.
        """
        second = self.talk.begin_beside(expanded(folder).absolute(), session)
        self._let_go_of_second()
        self._second = second
        return str(second.path)

    def close(self) -> None:
        """Let go of the files, so that the talk can be resumed.

        Raises NotSavedError when no place holds every word.
        """
        self.sync()
        is_safe, error = self.is_safe, self.error
        for talk in (self.talk, self._second):
            if talk is not None:
                with suppress(NotSavedError):
                    talk.close()
        if not is_safe and error is not None:
            raise error

    def finished(self) -> None:
        """The version stands: the second place is no longer needed."""
        if self._second is not None:
            self._second.erase()
            self._second = None

    def _let_go_of_second(self) -> None:
        if self._second is not None:
            with suppress(NotSavedError):
                self._second.close()
            self._failed.pop(self._second, None)
