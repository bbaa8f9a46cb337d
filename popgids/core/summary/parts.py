"""What the parts of a summary share: who somebody is, facts without the empty ones, amounts and dates as said."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Protocol, TypeVar

from popgids.core.agreements import Agreement, Owner, Support
from popgids.core.answers import Answer
from popgids.core.cleaning import clean_line
from popgids.core.conversation import Conversation, Participant
from popgids.core.guide import Floor, Guide, Party, StepKind
from popgids.core.summary.blocks import Fact, Heading, Measure, Paragraph, Value, Who
from popgids.core.summary.codes import Unit


class _CanBeEmpty(Protocol):
    @property
    def is_empty(self) -> bool: ...


_Item = TypeVar("_Item", bound=_CanBeEmpty)


def who(owner: Owner, owner_name: str, conversation: Conversation) -> Who:
    """Who an owner is in this conversation; owner_name is the name of somebody other than the two."""
    employee, manager = (conversation.person(party).name.strip() for party in Party)
    is_same = bool(employee) and employee.casefold() == manager.casefold()
    match owner:
        case Owner.EMPLOYEE:
            return Who(owner, _names(employee), is_same)
        case Owner.MANAGER:
            return Who(owner, _names(manager), is_same)
        case Owner.TOGETHER:
            return Who(owner, (employee, manager) if employee and manager and not is_same else ())
        case Owner.OTHER:
            return Who(owner, _names(owner_name.strip()))


def who_said(party: Party | Floor, conversation: Conversation) -> Who:
    """Who a party or floor is in this conversation."""
    owner = Owner.TOGETHER if party is Floor.BOTH else Owner(party.value)
    return who(owner, "", conversation)


def who_answered(answer: Answer, conversation: Conversation) -> Who | None:
    """Whose answer it is; None when the two gave it together."""
    if answer.answered_by:
        participant = conversation.participant(answer.answered_by)
        return who_takes_part(participant or Participant(id=answer.answered_by, title=answer.answered_by))
    return None if answer.party is Floor.TOGETHER else who_said(answer.party, conversation)


def who_takes_part(participant: Participant) -> Who:
    """Somebody in a further role of the guide."""
    return Who(Owner.OTHER, _names(participant.name.strip()), title=participant.title.strip())


def _names(name: str) -> tuple[str, ...]:
    return (name,) if name else ()


def filled(records: Sequence[_Item]) -> tuple[_Item, ...]:
    """The records in which something was filled in."""
    return tuple(one for one in records if not one.is_empty)


def facts(*pairs: tuple[str, Value | None], said_by: Who | None = None) -> tuple[Fact, ...]:
    """A fact for each pair that has a value; text without its outer white space."""
    trimmed = ((code, value.strip() if type(value) is str else value) for code, value in pairs)
    return tuple(Fact(code, value, said_by) for code, value in trimmed if value is not None and value != "")


def paragraph(code: str, text: str, said_by: Who | None = None) -> Iterator[Paragraph]:
    """One paragraph, or none when there is no text."""
    if text.strip():
        yield Paragraph(code, text.strip(), said_by)


def step_heading(step: StepKind, guide: Guide | None) -> Heading:
    """The heading of a step, with the guide's own title when the guide is given."""
    titles = {one.kind: clean_line(one.title) for one in guide.steps} if guide else {}
    return Heading(step_code(step), 3, titles.get(step, ""))


def step_code(step: StepKind) -> str:
    """The code of the heading of a step."""
    return f"step:{step.value}"


def due(promise: Agreement | Support) -> date | str | None:
    """The day by which something is promised, or the words that were not understood as one."""
    return promise.due_on or promise.due_said.strip() or None


def amount(amount_eur: Decimal | None, said: str) -> Measure | str:
    """An amount in euros, or the words that were not understood as one."""
    return Measure(amount_eur, Unit.EURO) if amount_eur is not None else said


def times(moved: int) -> Measure | None:
    """How often a promise was moved, None when never."""
    return Measure(Decimal(moved), Unit.TIMES) if moved else None
