"""A conversation: everything that two people said and agreed in one talk."""

from datetime import date, datetime

from popgids.core.agenda import AgendaItem, ParkedItem
from popgids.core.agreements import Agreement, FollowUp, Support
from popgids.core.answers import Answer, answer_id
from popgids.core.base import Frozen
from popgids.core.cleaning import CleanLine, CleanText
from popgids.core.fields import Field
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.options import Option
from popgids.core.sign_off import Evaluation, NextTalk, ReadBack, SignOff, SignOffKind

REHEARSAL = "proef"
"""The id of a talk that is only held to see how a guide goes; like an example it is never kept."""


class Person(Frozen):
    """Somebody who takes part."""

    name: CleanLine = Field(default="", key="naam")
    role: CleanLine = Field(default="", key="functie")


class Participant(Frozen):
    """Somebody in a further role of the guide, and their word on the plan; id is the role's, title its name."""

    id: str = Field(key="rol")
    title: CleanLine = Field(default="", key="titel")
    name: CleanLine = Field(default="", key="naam")
    signs: bool = Field(default=False, key="tekent")
    kind: SignOffKind | None = Field(default=None, key="oordeel")
    remark: CleanText = Field(default="", key="opmerking")
    at: datetime | None = Field(default=None, key="op")


class GuideRef(Frozen):
    """Which guide a talk was held with; fingerprint is the SHA-256 of its file."""

    id: str
    version: CleanLine = Field(key="versie")
    title: CleanLine = Field(key="titel")
    fingerprint: str = Field(default="", key="vingerafdruk")


class Note(Frozen):
    """A note to a question or another part of a step; id is one of the keys of where it is (see outline.note_keys)."""

    id: str
    text: CleanText = Field(default="", key="tekst")


class EarlierScore(Frozen):
    """How an earlier talk was, in a number."""

    held_on: date = Field(key="op")
    score: int = Field(key="cijfer", ge=1, le=10)


class EarlierKept(Frozen):
    """Of what one of the two had promised (total), how much was done (kept) when an earlier talk looked back on it."""

    revision: int = Field(key="versie", ge=1)
    held_on: date = Field(key="op")
    party: Party = Field(key="van")
    kept: int = Field(key="klaar", ge=0)
    total: int = Field(key="afgesproken", ge=1)


class Earlier(Frozen):
    """What is shown of the talk before this one.

    scores and kept are of all talks before this one, the oldest first.
    """

    revision: int = Field(key="versie")
    held_on: date = Field(key="op")
    purpose: CleanText = Field(default="", key="doel")
    score: int | None = Field(default=None, key="cijfer")
    manager_response: CleanText = Field(default="", key="wat_leidinggevende_doet")
    scores: tuple[EarlierScore, ...] = Field(default=(), key="cijfers")
    kept: tuple[EarlierKept, ...] = Field(default=(), key="nagekomen")


class StepTime(Frozen):
    """How long the talk has been in a step; id is the step's kind."""

    id: StepKind = Field(key="stap")
    seconds: int = Field(default=0, key="seconden", ge=0)


class StepMinutes(Frozen):
    """The minutes for a step as they were changed during the talk; id is the step's kind."""

    id: StepKind = Field(key="stap")
    minutes: int = Field(key="minuten", ge=0, le=600)


class AskedAfter(Frozen):
    """A deeper question that was asked for at a place: it comes right after the question or part with the key after."""

    id: str
    after: str = Field(default="", key="na")


class Conversation(Frozen):
    """All that is said and agreed in one talk; a value, so that every change gives a new one.

    id is that of this talk; pop_id that of the POP it belongs to; revision the version that it will become;
    parent the fingerprint of the version before it, None for the first.
    """

    id: str
    pop_id: str = Field(key="pop")
    revision: int = Field(default=1, key="versie", ge=1)
    parent: str | None = Field(default=None, key="vorige")
    correction_reason: CleanText = Field(default="", key="reden_correctie")
    is_example: bool = Field(default=False, key="voorbeeld")
    guide: GuideRef = Field(key="gids")
    employee: Person = Field(key="medewerker")
    manager: Person = Field(key="leidinggevende")
    others: tuple[Person, ...] = Field(default=(), key="ook_aanwezig")
    participants: tuple[Participant, ...] = Field(default=(), key="deelnemer")
    held_on: date = Field(key="datum")
    minutes: int = Field(default=60, key="minuten", ge=0, le=600)
    minutes_said: CleanLine = Field(default="", key="minuten_gezegd")
    purpose: CleanText = Field(default="", key="doel")
    earlier: Earlier | None = Field(default=None, key="vorig_gesprek")
    agenda: tuple[AgendaItem, ...] = ()
    look_back: tuple[FollowUp, ...] = Field(default=(), key="terugblik")
    answers: tuple[Answer, ...] = Field(default=(), key="antwoord")
    earlier_answers: tuple[Answer, ...] = Field(default=(), key="vorig_antwoord")
    notes: tuple[Note, ...] = Field(default=(), key="notitie")
    goals: tuple[DevelopmentGoal, ...] = Field(default=(), key="ontwikkelpunt")
    earlier_goals: tuple[DevelopmentGoal, ...] = Field(default=(), key="vorig_ontwikkelpunt")
    earlier_options: tuple[Option, ...] = Field(default=(), key="vorige_optie")
    options: tuple[Option, ...] = Field(default=(), key="optie")
    read_backs: tuple[ReadBack, ...] = Field(default=(), key="samenvatting")
    agreements: tuple[Agreement, ...] = Field(default=(), key="afspraak")
    support: tuple[Support, ...] = Field(default=(), key="steun")
    parked: tuple[ParkedItem, ...] = Field(default=(), key="geparkeerd")
    next_talk: NextTalk = Field(default=NextTalk(), key="volgend_gesprek")
    evaluation: Evaluation = Field(default=Evaluation(), key="evaluatie")
    sign_offs: tuple[SignOff, ...] = Field(default=(), key="ondertekening")
    chosen_questions: tuple[str, ...] = Field(default=(), key="extra_vragen")
    asked_after: tuple[AskedAfter, ...] = Field(default=(), key="gevraagd_na")
    skipped: tuple[str, ...] = Field(default=(), key="overgeslagen")
    carried: tuple[str, ...] = Field(default=(), key="overgenomen")
    current_item: str = Field(default="", key="agendapunt_nu")
    step_minutes: tuple[StepMinutes, ...] = Field(default=(), key="minuten_per_stap")
    runs_on: tuple[StepKind, ...] = Field(default=(), key="loopt_door")
    time_spent: tuple[StepTime, ...] = Field(default=(), key="tijd")

    @property
    def is_rehearsal(self) -> bool:
        """Whether this is only to see how a guide goes."""
        return self.id == REHEARSAL

    @property
    def is_correction(self) -> bool:
        """Whether this is an earlier talk that is put right: nothing is discussed, so no time passes."""
        return bool(self.correction_reason)

    def answer(self, question_id: str, party: Floor) -> Answer | None:
        """The answer of this party to this question, or None."""
        key = answer_id(question_id, party)
        return next((answer for answer in self.answers if answer.id == key), None)

    def answers_to(self, question_id: str) -> tuple[Answer, ...]:
        """All answers to this question, of one or of both."""
        return tuple(answer for answer in self.answers if answer.question_id == question_id)

    def person(self, party: Party) -> Person:
        """The person who is this party."""
        return self.employee if party is Party.EMPLOYEE else self.manager

    def participant(self, role: str) -> Participant | None:
        """Who takes part in this further role, or None."""
        return next((one for one in self.participants if one.id == role), None)

    def goal(self, goal_id: str) -> DevelopmentGoal | None:
        """The development point with this id, or into which it was merged, or None."""
        return next((goal for goal in self.goals if goal_id in goal.all_ids), None)

    def agreement(self, agreement_id: str) -> Agreement | None:
        """The agreement with this id, or None."""
        return next((one for one in self.agreements if one.id == agreement_id), None)

    def note(self, *keys: str) -> str:
        """The note to this question or part under any of its keys, empty when there is none."""
        texts = {note.id: note.text for note in self.notes}
        return "\n".join(texts[key] for key in keys if key in texts)

    def read_back(self, step: StepKind) -> ReadBack:
        """The summary of this step, empty when none was made."""
        return next((one for one in self.read_backs if one.step is step), ReadBack(step=step))

    def sign_off(self, party: Party) -> SignOff:
        """This party's word on the plan, empty when not given."""
        return next((one for one in self.sign_offs if one.party is party), SignOff(party=party))

    def seconds(self, step: StepKind | None = None) -> int:
        """The seconds spent in one step, or in all."""
        return sum(one.seconds for one in self.time_spent if step in (None, one.id))
