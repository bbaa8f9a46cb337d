"""Development points: what somebody wants, or is asked, to develop."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from popgids.core.base import Frozen
from popgids.core.cleaning import CleanLine, CleanText
from popgids.core.fields import Field
from popgids.core.guide import Party


class GoalKind(StrEnum):
    """What grows: what one knows, what one can do, or how one does it."""

    KNOWLEDGE = "kennis"
    SKILL = "vaardigheid"
    COMPETENCE = "competentie"


class Direction(StrEnum):
    """Where it leads."""

    THIS_JOB = "deze-functie"
    NEXT_JOB = "volgende-functie"
    ELSEWHERE = "elders"


class Voice(Frozen):
    """How one of the two said a point before it was merged with that of the other."""

    party: Party = Field(key="van")
    what: CleanLine = Field(default="", key="wat")
    importance: CleanText = Field(default="", key="belang")


class DevelopmentGoal(Frozen):
    """One development point; origins holds one party, or both after merging.

    agenda_id is the agenda point that it came from, answer_id the answer, both empty when none.
    merged_ids are the points that went into this one; what pointed at them points here.
    due_on is the date that due_said was understood as, None when it was not; cost_eur likewise, in euros.
    """

    id: str
    agenda_id: str = Field(default="", key="agendapunt")
    answer_id: str = Field(default="", key="antwoord")
    what: CleanLine = Field(default="", key="wat")
    importance: CleanText = Field(default="", key="belang")
    kind: GoalKind | None = Field(default=None, key="soort")
    direction: Direction | None = Field(default=None, key="richting")
    due_said: CleanLine = Field(default="", key="uiterlijk_gezegd")
    due_on: date | None = Field(default=None, key="uiterlijk")
    cost_said: CleanLine = Field(default="", key="kosten_gezegd")
    cost_eur: Decimal | None = Field(default=None, key="kosten_eur")
    organisation_goal: CleanLine = Field(default="", key="organisatiedoel")
    criteria: CleanText = Field(default="", key="criteria")
    origins: tuple[Party, ...] = Field(key="van", min_length=1)
    voices: tuple[Voice, ...] = Field(default=(), key="stem")
    merged_ids: tuple[str, ...] = Field(default=(), key="samengevoegd_uit")

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in yet; a direction alone may have been proposed."""
        said = (
            self.what,
            self.importance,
            self.due_said,
            self.cost_said,
            self.organisation_goal,
            self.criteria,
        )
        return self.kind is None and not any(one.strip() for one in said)

    @property
    def all_ids(self) -> tuple[str, ...]:
        """Its own id and those of the points that went into it: what points at one of them points here."""
        return (self.id, *self.merged_ids)


def id_from_agenda(item_id: str) -> str:
    """The id of the development point that this agenda point becomes; it remains when the point is merged."""
    return f"{item_id}-punt"


def came_of(item_id: str, goals: Sequence[DevelopmentGoal]) -> bool:
    """Whether this agenda point became a development point, or part of one."""
    return any(item_id == goal.agenda_id or id_from_agenda(item_id) in goal.all_ids for goal in goals)


def merge(first: DevelopmentGoal, second: DevelopmentGoal) -> DevelopmentGoal:
    """One point out of two that touch, under the id of the first.

    The words of the employee lead, whichever was first; where those are missing the other's are taken. Both remain
    as voices.
    """
    lead, other = (second, first) if Party.EMPLOYEE not in first.origins else (first, second)
    voices = tuple(
        voice
        for goal in (first, second)
        for voice in (
            goal.voices or (Voice(party=goal.origins[0], what=goal.what, importance=goal.importance),)
        )
    )
    takes = {
        name: getattr(lead, name) or getattr(other, name)
        for name in (
            "what",
            "importance",
            "kind",
            "direction",
            "organisation_goal",
            "criteria",
            "agenda_id",
            "answer_id",
        )
    }
    dated = lead if lead.due_said else other
    priced = lead if lead.cost_said else other
    takes |= {"due_said": dated.due_said, "due_on": dated.due_on}
    takes |= {"cost_said": priced.cost_said, "cost_eur": priced.cost_eur}
    origins = tuple(party for party in Party if party in first.origins or party in second.origins)
    merged_ids = (*first.merged_ids, *second.all_ids)
    return first.evolve(voices=voices, origins=origins, merged_ids=merged_ids, **takes)
