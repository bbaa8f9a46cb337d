"""What a form shows: fields with their labels and values, and lists of records. Plain values, no widgets."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from popgids.core.session import Session


class FieldKind(StrEnum):
    """How a field is filled in."""

    TEXT = "text"
    LINE = "line"
    OPTIONS = "options"
    CHECKS = "checks"
    DATE = "date"
    TIME = "time"
    MINUTES = "minutes"
    AMOUNT = "amount"
    HOURS = "hours"
    NUMBER = "number"
    PERCENTAGE = "percentage"
    RANKING = "ranking"
    SHOWN = "shown"


class Option(NamedTuple):
    """One choice of a field; key is a single character that chooses it, empty for none."""

    value: str
    label: str
    key: str = ""


class Field(NamedTuple):
    """One field as it is to be shown.

    value: text as typed, the value of the chosen option (empty for none), or a tuple of values for CHECKS.
    months_back: how long ago a DATE without a year can be; longer ago it is the one to come.
    is_start: a period that is typed for a DATE means its first day, not its last.
    rows: the height of a TEXT field, 0 for all the room there is; a LINE with rows wraps over a few.
    side: which of two columns, -1 for both.
    is_shown: a field that only matters after certain words stays mounted, so that nothing moves under typing fingers.
    picks: the action that offers values for this field, also at the down arrow; proposes: the one that the arrow does
    only while the field is empty. remark: a quiet line under it.
    is_secret: what is chosen is not to be seen, so that nothing is marked before an arrow.
    minimum, maximum: what a number is asked to lie between. most: how many choices of a RANKING are put in order.
    goes_on: a key that chooses leads to the next such field, up and down to the record above and below.
    takes_cursor: when it appears beside what is being filled in, the cursor goes to it. A SHOWN field is only read.
    is_pinned: a SHOWN field at the top that stays in sight while the others scroll.
    stays_in_sight: what it says stays in sight, with its remark, while one fills in the fields under it.
    """

    name: str
    label: str
    kind: FieldKind
    value: Any = ""
    options: tuple[Option, ...] = ()
    placeholder: str = ""
    rows: int = 0
    side: int = -1
    allows_past: bool = False
    months_back: int = 0
    is_start: bool = False
    is_vertical: bool = False
    is_under_label: bool = False
    is_shown: bool = True
    picks: str = ""
    proposes: str = ""
    remark: str = ""
    is_secret: bool = False
    minimum: Any = None
    maximum: Any = None
    most: int = 0
    goes_on: bool = False
    takes_cursor: bool = False
    is_pinned: bool = False
    stays_in_sight: bool = False

    @property
    def shape(self) -> tuple[object, ...]:
        """What decides whether a mounted field can show this one."""
        placed = (self.is_vertical, self.is_under_label, self.is_pinned)
        return (self.kind, self.rows, self.side, *placed, bool(self.label))


class Record(NamedTuple):
    """One line in the list of a form: its id, what it says and a short fact at the right.

    level: 1 for one that belongs to the record above it at level 0; whole_fact: the fact with whole names, for where
    there is room.
    """

    id: str
    text: str
    fact: str = ""
    level: int = 0
    whole_fact: str = ""


class Action(NamedTuple):
    """Something that can be done in a form, beside filling it in; name goes to Form.act.

    When it is chosen from a list, help stands beside the label and more under the list.
    """

    name: str
    label: str
    help: str = ""
    more: str = ""


class Form(NamedTuple):
    """A form over a session; every function is pure.

    fields(session, record): the fields, of one record when the form has records ("" for a new one).
    change(session, record, name, value): the session after a field changed.
    intro_in_words(session): the intro while somebody types, where letters choose otherwise; empty for the usual one.
    records(session): the lines of the list, None when the form has no list.
    begins_by_typing: whether letters that are typed on the list begin one more record, and those on a choice go to the
    text below it.
    create(session, new_id): a session with one more record, under that id; None when none can be added.
    act(session, record, name): the session after an action, with the record to show then.
    opens_new(session): whether an empty record is what one comes for, though there are records to see.
    needs_work(session, record): whether the record came along half filled in, so that it is opened to be completed.
    collection: the list of the conversation that the records are in, empty when the form has none.
    about_field(name): the record of that list that a field is about, where a form shows them all at once.
    field_about(record): the field about that record.
    shared_fields: names of fields that belong to no record.
    quick_field: the field with options whose keys also work while the list has the focus.
    after_quick(session, record): the field of the same record that is asked for next.
    next_open(session, record): the record to open before going on to the next question, empty for none; with an empty
    record the one to begin with.
    how(): what the help says about working with the form.
    choices(session, record, name): the actions to choose from before an action is done; none when it is clear.
    choosing(name): the title and the hint of that list, empty for the usual ones.
    choosing_for(session, record, name): the same where it depends on the record, None for what choosing says.
    follows_typing: whether the intro, or which fields are shown, depends on text as it is typed.
    can_add(session): whether there is room for one more record.
    create_inner(session, record, name, new_id): after an action of which the name is in inner_actions, the session
    with one more record inside the one that is open, and the id of that record.
    beside(session, record): what helps with the record that is open, as titles with lines.
    begins_at(session): the field to come to wherever one was before, empty for none.
    has_rows: the records are rows of one answer: Enter in the last field leads to the next one, and the list is tall.
    """

    title: Callable[[Session], str]
    fields: Callable[[Session, str], tuple[Field, ...]]
    change: Callable[[Session, str, str, Any], Session]
    intro: Callable[[Session], str] = lambda _session: ""
    intro_in_words: Callable[[Session], str] = lambda _session: ""
    records: Callable[[Session], tuple[Record, ...]] | None = None
    create: Callable[[Session, str], Session] | None = None
    begins_by_typing: bool = True
    actions: Callable[[Session, str], tuple[Action, ...]] = lambda _session, _record: ()
    act: Callable[[Session, str, str], tuple[Session, str]] = lambda session, record, _name: (session, record)
    choices: Callable[[Session, str, str], tuple[Action, ...]] = lambda _session, _record, _name: ()
    choosing: Callable[[str], tuple[str, str]] = lambda _name: ("", "")
    choosing_for: Callable[[Session, str, str], tuple[str, str] | None] = lambda _session, _record, _name: (
        None
    )
    opens_new: Callable[[Session], bool] = lambda _session: False
    needs_work: Callable[[Session, str], bool] = lambda _session, _record: False
    collection: str = ""
    about_field: Callable[[str], str] | None = None
    field_about: Callable[[str], str] = lambda _record: ""
    follows_typing: bool = False
    new_label: str = ""
    quick_field: str = ""
    after_quick: Callable[[Session, str], str] = lambda _session, _record: ""
    next_open: Callable[[Session, str], str] = lambda _session, _record: ""
    how: Callable[[], str] = lambda: ""
    shared_fields: frozenset[str] = frozenset()
    can_add: Callable[[Session], bool] = lambda _session: True
    inner_actions: frozenset[str] = frozenset()
    create_inner: Callable[[Session, str, str, str], tuple[Session, str]] | None = None
    beside: Callable[[Session, str], tuple[tuple[str, tuple[str, ...]], ...]] = lambda _session, _record: ()
    begins_at: Callable[[Session], str] = lambda _session: ""
    has_rows: bool = False
