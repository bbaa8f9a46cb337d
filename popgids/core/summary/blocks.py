"""The neutral blocks that a summary is made of: what there is to show, without words or looks."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from popgids.core.agreements import Mandatory, Owner, Status, SupportKind
from popgids.core.goals import Direction, GoalKind
from popgids.core.guide import StepKind
from popgids.core.sign_off import SignOffKind
from popgids.core.summary.codes import Awaited, Origin, TalkKind, Unit


@dataclass(frozen=True, slots=True)
class Who:
    """One of the two, both, or somebody else; names may be empty.

    needs_role: the two have the same name, so that a name alone does not say who is meant. title is that of a further
    role of the guide.
    """

    role: Owner
    names: tuple[str, ...] = ()
    needs_role: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A person with role and how to reach them, each empty when not known."""

    name: str
    role: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its unit; unit_text is the guide's own name for it."""

    number: Decimal
    unit: Unit
    unit_text: str = ""
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class ScalePoint:
    """A point of a scale; ends and label are only known with the guide."""

    number: Decimal
    highest: int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """From one day until and including another; a day that was not understood is the text as typed."""

    start: date | str | None
    end: date | str | None


@dataclass(frozen=True, slots=True)
class Several:
    """The texts of one or more choices."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """The texts of choices in an order, the most important first."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Computed:
    """A number that follows from others, with its unit; of is what had it, for the highest or the lowest.

    left_out: how many answers are not part of it, as they are no number.
    """

    number: Decimal
    unit_text: str = ""
    of: str = ""
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Gain:
    """How much further somebody wants to get than now, in points of a scale."""

    number: Decimal


@dataclass(frozen=True, slots=True)
class Share:
    """How many of so many."""

    count: int
    total: int


@dataclass(frozen=True, slots=True)
class Weighed:
    """One option, with its quality and acceptance as far as both may know them, and whether it was chosen."""

    what: str
    quality: int | None = None
    acceptance: int | None = None
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class WeighedOptions:
    """The options that were weighed for one development point."""

    options: tuple[Weighed, ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """The number of a version, and of the one that it replaces."""

    number: int
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class GuideTitle:
    """Title and version of a guide."""

    title: str
    version: str


Code = Status | GoalKind | Direction | SupportKind | Mandatory | SignOffKind | Awaited | Origin | TalkKind
"""Values that are shown in the program's own words."""

Value = (
    str | bool | date | time | datetime | Who | Card | Measure | ScalePoint | Period | Several | Ordered | Computed
    | Gain | Share | WeighedOptions | Revision | GuideTitle | Code
)  # fmt: skip
"""What a fact can say; a plain str is in the words of the people themselves."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One labelled value; said_by is there when it matters whose words they are, label when the guide names it.

    step: that of a note to a part that returns in a later step, with the guide's own title when that is known.
    """

    code: str
    value: Value
    said_by: Who | None = None
    label: str = ""
    step: tuple[StepKind, str] | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (the whole), 2 (a section) or 3; subject is a name or a guide's own title.

    The code of a step's heading is that of step_code.
    """

    code: str
    level: int
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of the people themselves, under a label, over one or more lines."""

    code: str
    text: str
    said_by: Who | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the program itself; count is the number it is about, and total of how many."""

    code: str
    count: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class FactList:
    """Facts that belong together without a title of their own."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column: words of the guide, somebody, or a code of a label."""

    text: str = ""
    who: Who | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of an answer as a table; the first cell names the row. totals has as many cells, or is empty."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value | None, ...], ...]
    totals: tuple[Value | None, ...] = ()
    said_by: Who | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list with its fields, and lists of a level deeper; title is None when it has no name."""

    title: Value | None = None
    facts: tuple[Fact, ...] = ()
    inner: "tuple[ItemList, ...]" = ()
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class ItemList:
    """Items in order; label is what the list is called, item_name what one of them is."""

    items: tuple[Item, ...]
    label: str = ""
    item_name: str = ""
    said_by: Who | None = None
    is_order: bool = True


@dataclass(frozen=True, slots=True)
class Record:
    """One point, agreement, promise or question with what is known of it; number 0 means not numbered.

    parts are the records that belong under it: agreements of a point, support of an agreement. rows are the answers
    to a question that do not fit in a fact.
    """

    code: str
    number: int
    title: str
    facts: tuple[Fact, ...] = ()
    parts: "tuple[Record, ...]" = ()
    rows: tuple[Grid | ItemList, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Short values in rows; columns are codes of labels, None is an empty cell."""

    code: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value | None, ...], ...]


Block = Heading | Paragraph | Sentence | FactList | Record | Table
"""One piece of a summary, in the order in which it is read."""
