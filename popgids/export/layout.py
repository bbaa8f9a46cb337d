"""What the written exports share: the blocks of a version or talk, and which facts fit on the line of a title."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from popgids.core.conversation import Conversation
from popgids.core.guide import Guide, Party
from popgids.core.pop import PopDocument
from popgids.core.summary.blocks import Block, Fact, Heading, Record, Sentence, Table, Value
from popgids.core.summary.document import summarise
from popgids.wording.labels import fact_label, record_label
from popgids.wording.values import inline_text, value_text

ITEMS = frozenset({"support", "follow-up", "parked"})
"""Records that are one line of a list, not a heading with facts."""

_ON_THE_LINE = frozenset(
    {"support-kind", "owner", "due", "hours", "amount", "times-moved", "raised-by"},
)

_JOINED = frozenset(
    {
        ("owner", "start"),
        ("owner", "due"),
        ("goal-kind", "direction"),
        ("due", "cost"),
        ("day", "at"),
        ("day", "talk-kind"),
        ("revision", "made-at"),
    }
)
"""Facts that read well on the line of another: a plan has to fit on a page."""


@dataclass(frozen=True, slots=True)
class Line:
    """A label, empty when there is none, and what it says, over one or more lines."""

    label: str
    text: str


def blocks_for(
    source: PopDocument | Conversation,
    *,
    guide: Guide | None = None,
    for_party: Party | None = None,
    with_answers: bool = True,
    is_recorded: bool = False,
) -> tuple[Block, ...]:
    """The summary of a recorded version, or of a talk that is not recorded yet and says so.

    is_recorded: the conversation is that of a version, of which it is not known when it was made.
    """
    if isinstance(source, PopDocument):
        return summarise(
            source.conversation,
            guide=guide,
            for_party=for_party,
            with_answers=with_answers,
            made_at=source.made_at,
        )
    if is_recorded:
        return summarise(
            source, guide=guide, for_party=for_party, with_answers=with_answers, is_recorded=True
        )
    head, *rest = summarise(source, guide=guide, for_party=for_party, with_answers=with_answers)
    return (head, Sentence("draft"), *rest)


def title_text(record: Record) -> str:
    """The title of a record as people refer to it: "Afspraak 2: meelopen", or the bare text of a question."""
    if record.code == "question":
        return record.title or record_label(record)
    return f"{record_label(record)}: {record.title}" if record.title else record_label(record)


def item_text(record: Record) -> str:
    """A record that is one line of a list: its title and, between brackets, who, when and how much."""
    title = record.title or record_label(record)
    known = ", ".join(inline_text(fact) for fact in record.facts if fact.code in _ON_THE_LINE)
    return f"{title} ({known})" if known else title


def lines_below(record: Record) -> tuple[Line, ...]:
    """The facts of a record that do not stand on the line of its title."""
    return fact_lines(
        fact for fact in record.facts if record.code not in ITEMS or fact.code not in _ON_THE_LINE
    )


def fact_lines(facts: Iterable[Fact]) -> tuple[Line, ...]:
    """The facts as labelled lines, short ones that belong together on one line."""
    lines: list[Line] = []
    leader = ""
    for fact in facts:
        if (leader, fact.code) in _JOINED:
            lines[-1] = Line(lines[-1].label, f"{lines[-1].text}, {inline_text(fact)}")
            continue
        leader = fact.code
        # An answer that the two gave together needs no label.
        is_shared = fact.code == "answer" and fact.said_by is None
        lines.append(Line("" if is_shared else fact_label(fact), value_text(fact.value)))
    return tuple(lines)


def row_text(table: Table, row: Sequence[Value | None]) -> str:
    """A row of a table in one line: its first cell and, between brackets, the others."""
    first, *more = zip(table.columns, row, strict=True)
    known = ", ".join(
        text for column, cell in more if cell is not None and (text := inline_text(Fact(column, cell)))
    )
    title = value_text(first[1]) if first[1] is not None else ""
    return f"{title} ({known})" if known else title


def record_level(heading: Heading | None) -> int:
    """The level of heading for records under this heading."""
    return heading.level + 1 if heading else 2
