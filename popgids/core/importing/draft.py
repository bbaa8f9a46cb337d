"""A guide that is being made from a workbook: its steps and questions, and what is said about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from popgids.core.guide_base import StepKind
from popgids.core.ids import id_from, unused_id
from popgids.core.importing.sheets import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from popgids.core.importing.conditions import Known

LINE = 300
PARAGRAPH = 2000
MOST_ROLES = 6
DEFAULT_STEP = StepKind.CURRENT_STATE.value
STEP_MINUTES = dict(zip((kind.value for kind in StepKind), (5, 11, 13, 9, 13, 4, 2, 3), strict=True))
_MANAGER_OPENS = (StepKind.STATUS.value, StepKind.ORGANISATION_NEED.value)


@dataclass(slots=True)
class Entry:
    """A question on its way into the guide, with the row that it came from and the remarks about it."""

    sheet: str
    row: int
    step: str
    data: dict[str, Any]
    remarks: list[Remark] = field(default_factory=list)

    def remark(self, code: str, *, is_choice: bool = False, row: int = 0, **data: Any) -> None:
        """Note something about this question; row: where it stands, when that is below the question itself."""
        self.remarks.append(Remark(code, self.sheet, row or self.row, data, is_choice))


@dataclass(slots=True)
class Draft:
    """What was gathered so far; step_facts: what a workbook says about steps, by their kind; roles: names by id.

    signers: the roles that sign the plan; numbers: those by which conditions can mean one question.
    """

    facts: dict[str, Any] = field(default_factory=dict)
    step_facts: dict[str, dict[str, Any]] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    signers: set[str] = field(default_factory=set)
    entries: list[Entry] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    known: dict[str, Known] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)

    def new_id(self, words: str, fallback: str = "vraag") -> str:
        """An id from these words that no question has yet."""
        return unused_id(words, self.ids, fallback)

    def role_called(self, words: str) -> str:
        """The id of the role with this name, which the guide gets if it has room for it; else ""."""
        role = id_from(words)
        if not role or (role not in self.roles and len(self.roles) == MOST_ROLES):
            return ""
        self.roles.setdefault(role, shortened(words))
        return role

    def about(self, name: str) -> Known | None:
        """The question that goes by this name, whatever its capitals and signs."""
        return self.known.get(name) or self.known.get(id_from(name))

    def remember(self, about: Known, *names: str) -> None:
        """Let conditions refer to a question by these names."""
        for name in (*names, about.id):
            if name:
                self.known.setdefault(name, about)


def id_words(text: str, limit: int = 40) -> str:
    """As many words at the beginning of a text as make a short id."""
    plain = " ".join(text.split())
    if len(plain) <= limit:
        return plain
    return plain[: limit + 1].rpartition(" ")[0] or plain[:limit]


def choices_from(pairs: list[tuple[str, str]]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The opties for names and texts, and by which names and texts a condition may mean each."""
    taken: set[str] = {"anders"}
    found: list[dict[str, Any]] = []
    values: dict[str, Any] = {}
    for name, text in pairs:
        words = name if id_from(name) else text
        choice = unused_id(words[:60], taken, "optie")
        found.append({"id": choice, "tekst": shortened(text or name)})
        for one in (name, name.lower(), text, text.lower(), choice):
            values.setdefault(one, choice)
    return found, values


def choices_twice(pairs: list[tuple[str, str]], choices: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The choices that got another id because one before them has their name, as facts of a remark."""
    seen: set[str] = set()
    for (name, text), choice in zip(pairs, choices, strict=True):
        if name.lower() in seen:
            yield {"found": name, "text": text, "id": choice["id"]}
        seen.add(name.lower())


def shortened(text: str, limit: int = LINE) -> str:
    """The text on one line, cut after a word where it is longer than fits."""
    plain = " ".join(text.split())
    if len(plain) <= limit:
        return plain
    cut = plain[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip() + "…"


def say_left_out(entry: Entry, code: str, texts: Sequence[str], limit: int) -> None:
    """Name what is left out, word for word, where there is more than fits; code: of the remark."""
    if len(texts) > limit:
        left = "; ".join(shortened(one) for one in texts[limit:])
        entry.remark(code, count=len(texts), limit=limit, left=left)


def put_text(entry: Entry, text: str, fallback: str) -> None:
    """The text of a question; what does not fit in it goes to its explanation."""
    plain = " ".join(text.split())
    entry.data["vraag"] = shortened(plain) or fallback
    if not plain:
        entry.remark("zonder-tekst", is_choice=True)
    elif len(plain) > LINE:
        entry.remark("vraag-te-lang", is_choice=True)
        put_paragraph(entry, "uitleg", plain)


def put_paragraph(entry: Entry, key: str, text: str) -> None:
    """A text of several lines, behind what stands there already."""
    before = entry.data.get(key, "")
    whole = "\n".join(part for part in (before, text.strip()) if part)
    if not whole:
        return
    if len(whole) > PARAGRAPH:
        entry.remark("tekst-te-lang", key=key, limit=PARAGRAPH)
    entry.data[key] = whole[: PARAGRAPH - 1].rstrip() + "…" if len(whole) > PARAGRAPH else whole


def steps_of(
    draft: Draft, titles: dict[str, tuple[str, str]]
) -> tuple[list[dict[str, Any]], list[list[Entry]]]:
    """All eight steps with their questions, and beside each the entries in the same order.

    titles: a title and a goal for each kind of step that the workbook says nothing about.
    """
    steps, entries = [], []
    for kind in StepKind:
        title, goal = titles[kind.value]
        own = draft.step_facts.get(kind.value, {})
        opens = "leidinggevende" if kind.value in _MANAGER_OPENS else "medewerker"
        step: dict[str, Any] = {"soort": kind.value, "titel": title, "doel": goal}
        step |= {"minuten": STEP_MINUTES[kind.value], "begint": opens} | own
        here = [one for one in draft.entries if one.step == kind.value]
        if here:
            step["vraag"] = [one.data for one in here]
        steps.append(step)
        entries.append(here)
    return steps, entries
