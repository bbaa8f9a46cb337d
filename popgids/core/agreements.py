"""Agreements, the support promised for them, and looking back on both."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from popgids.core.base import Frozen
from popgids.core.cleaning import CleanLine, CleanText
from popgids.core.fields import Field
from popgids.core.guide import Party


class Owner(StrEnum):
    """Who does it."""

    EMPLOYEE = "medewerker"
    MANAGER = "leidinggevende"
    TOGETHER = "samen"
    OTHER = "ander"


class Status(StrEnum):
    """What came of an agreement."""

    DONE = "klaar"
    RUNNING = "loopt"
    NOT_STARTED = "niet-gestart"
    ADJUSTED = "bijgesteld"
    DROPPED = "vervallen"


CLOSED = frozenset({Status.DONE, Status.DROPPED})
"""Statuses after which an agreement does not return in the next talk."""

NEEDS_REASON = frozenset({Status.ADJUSTED, Status.DROPPED, Status.NOT_STARTED})
"""Statuses that ask what made it so."""


class SupportKind(StrEnum):
    """What the organisation gives."""

    BUDGET = "budget"
    HOURS = "uren"
    LEAVE = "verlof"
    GUIDANCE = "begeleiding"
    PRACTICE = "oefentijd"
    EXPERT = "deskundige"
    OTHER = "anders"


class Mandatory(StrEnum):
    """Whether law or cao asks for a training."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "onbekend"


class Agreement(Frozen):
    """Who does what by when, and what one can see when it is done.

    id lives on across versions; goal_id names the development point it serves, option_id the option that it was
    chosen from, both empty when none. mandatory and the repayment are only about training; repayment is whether one
    agreed to pay costs back when leaving, repayment_period how long that holds, repayment_steps how it becomes less.
    backed_by are those who said that they stand behind it; the trust of each that it will work goes from 1 to 10.
    """

    id: str
    goal_id: str = Field(default="", key="ontwikkelpunt")
    option_id: str = Field(default="", key="optie")
    owner: Owner = Field(default=Owner.EMPLOYEE, key="wie")
    owner_name: CleanLine = Field(default="", key="wie_naam")
    what: CleanLine = Field(default="", key="wat")
    start_said: CleanLine = Field(default="", key="vanaf_gezegd")
    start_on: date | None = Field(default=None, key="vanaf")
    due_said: CleanLine = Field(default="", key="uiterlijk_gezegd")
    due_on: date | None = Field(default=None, key="uiterlijk")
    result: CleanText = Field(default="", key="resultaat")
    learning_form: CleanLine = Field(default="", key="leervorm")
    mandatory: Mandatory | None = Field(default=None, key="verplicht")
    repayment: bool | None = Field(default=None, key="terugbetalen")
    repayment_period: CleanLine = Field(default="", key="terugbetalen_hoe_lang")
    repayment_said: CleanLine = Field(default="", key="terugbetalen_bedrag_gezegd")
    repayment_eur: Decimal | None = Field(default=None, key="terugbetalen_bedrag_eur")
    repayment_steps: CleanLine = Field(default="", key="terugbetalen_afloop")
    employee_benefit: CleanLine = Field(default="", key="voordeel_medewerker")
    organisation_benefit: CleanLine = Field(default="", key="voordeel_organisatie")
    look_again_said: CleanLine = Field(default="", key="terugkijken_gezegd")
    look_again_on: date | None = Field(default=None, key="terugkijken_op")
    times_moved: int = Field(default=0, key="keer_verschoven", ge=0)
    backed_by: tuple[Party, ...] = Field(default=(), key="gedragen_door")
    employee_trust: int | None = Field(default=None, key="vertrouwen_medewerker", ge=1, le=10)
    manager_trust: int | None = Field(default=None, key="vertrouwen_leidinggevende", ge=1, le=10)
    has_no_smart_check: bool = Field(default=False, key="zonder_smart")

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in yet; a day alone may have been proposed."""
        said = (
            *(self.what, self.result, self.owner_name, self.learning_form),
            *(self.start_said, self.due_said, self.look_again_said),
            *(self.employee_benefit, self.organisation_benefit),
        )
        return not any(one.strip() for one in said)


class Support(Frozen):
    """A promise that helps an agreement along, with an owner and a date of its own.

    answer_id is the answer that it came from, empty when none.
    """

    id: str
    agreement_id: str = Field(default="", key="afspraak")
    answer_id: str = Field(default="", key="antwoord")
    kind: SupportKind | None = Field(default=None, key="soort")
    what: CleanLine = Field(default="", key="wat")
    owner: Owner = Field(default=Owner.MANAGER, key="wie")
    owner_name: CleanLine = Field(default="", key="wie_naam")
    due_said: CleanLine = Field(default="", key="uiterlijk_gezegd")
    due_on: date | None = Field(default=None, key="uiterlijk")
    hours_said: CleanLine = Field(default="", key="uren_gezegd")
    hours: Decimal | None = Field(default=None, key="uren")
    amount_said: CleanLine = Field(default="", key="bedrag_gezegd")
    amount_eur: Decimal | None = Field(default=None, key="bedrag_eur")
    times_moved: int = Field(default=0, key="keer_verschoven", ge=0)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in yet."""
        said = (self.what, self.owner_name, self.due_said, self.hours_said, self.amount_said)
        return self.kind is None and not any(one.strip() for one in said)


class FollowUp(Frozen):
    """One earlier agreement or promise as it was made, and what came of it.

    Exactly one of agreement and support is there; id is that of either.
    """

    id: str
    agreement: Agreement | None = Field(default=None, key="afspraak")
    support: Support | None = Field(default=None, key="steun")
    status: Status | None = None
    brought: CleanText = Field(default="", key="opbrengst")
    reason: CleanText = Field(default="", key="reden")

    @property
    def promise(self) -> Agreement | Support:
        """What was promised.

        Raises ValueError when a file holds neither an agreement nor a support.
        """
        found = self.agreement or self.support
        if found is None:
            raise ValueError(self.id)
        return found

    @property
    def reason_given(self) -> str:
        """The reason, as far as the status asks for one; under another status it waits and says nothing."""
        return self.reason.strip() if self.status in NEEDS_REASON else ""

    def check(self) -> None:
        """Raises ValueError unless there is one promise."""
        if (self.agreement is None) == (self.support is None):
            raise ValueError(self.id)

    @property
    def moves_on(self) -> bool:
        """Whether it returns as a proposal in this talk's plan."""
        return self.status is not None and self.status not in CLOSED
