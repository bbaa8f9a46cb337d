"""The names and explanations of groups in a form: the title of a step, or a word beside the first question in them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from popgids.core.importing.draft import PARAGRAPH, put_paragraph, shortened
from popgids.core.importing.sheets import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.importing.draft import Draft, Entry
    from popgids.core.importing.survey_sheets import Language, Node


class SurveyGroups:
    """What groups are called, until there is a place for it in the guide."""

    def __init__(self, draft: Draft, language: Language) -> None:
        self._draft = draft
        self._language = language
        self._waiting: list[tuple[Node, str]] = []

    @contextmanager
    def inside(self, node: Node, step: str, *, is_floor: bool) -> Iterator[None]:
        """The rows of a group; step: the kind of step that its name tells, or "".

        is_floor: its name tells who answers, and that is said at each question.
        """
        title, hint = (self._language.text(node.row, one) for one in ("label", "hint"))
        is_title = bool(title and step) and "titel" not in self._draft.step_facts.get(step, {})
        if not is_title:
            text = "\n".join(one for one in (title if not is_floor else "", hint) if one)
            self._waiting += [(node, text)] if text else []
        before = len(self._draft.entries)
        yield
        if len(self._draft.entries) == before:
            for one, text in self._taken():
                self._remark("groep-uitleg", one, text)
        elif is_title:
            own = self._draft.step_facts.setdefault(step, {})
            own.setdefault("titel", shortened(title))
            if hint:
                own.setdefault("uitleg", hint[:PARAGRAPH])

    def explain(self, entry: Entry) -> None:
        """Put what the groups around a question are called in its explanation, if no other question has it yet."""
        for node, text in self._taken():
            put_paragraph(entry, "uitleg", text)
            self._remark("groep-naam", node, text)

    def _taken(self) -> list[tuple[Node, str]]:
        found, self._waiting = self._waiting, []
        return found

    def _remark(self, code: str, node: Node, text: str) -> None:
        self._draft.remarks.append(Remark(code, node.sheet, node.row.number, {"found": text}))
