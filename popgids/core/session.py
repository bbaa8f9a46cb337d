"""A session: a conversation that is open at a place; every step in it gives a new session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from popgids.core.answers import read_answer
from popgids.core.carrying import carry_over
from popgids.core.composed_questions import ComposedQuestion
from popgids.core.computed import with_computed
from popgids.core.conversation import AskedAfter, Note, StepTime
from popgids.core.goals import merge
from popgids.core.parking import park_item, park_questions, take_up
from popgids.core.progress import is_filled, is_said
from popgids.core.records import CLEARED_WITH, followed, interpreted
from popgids.core.taking_back import TakingBack
from popgids.core.timing import take_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from popgids.core.guide import Floor, Question, StepKind
    from popgids.core.sign_off import SignOff


class Session(TakingBack):
    """A conversation at a place, what can be said and done in it, and what of that can be taken back."""

    __slots__ = ()  # all that it holds is in TakingBack

    # what is said

    def answer(self, question: Question, party: Floor, **said: Any) -> Session:
        """The session with this answer; said holds only what changed (text, choices, number, explanation, ...)."""
        known = self.conversation.answer(question.id, party)
        before = (
            {
                name: getattr(known, name)
                for name in (
                    "text",
                    "text_until",
                    "choices",
                    "number",
                    "rows",
                    "role",
                    "contact",
                    "explanation",
                )
            }
            if known
            else {}
        )
        facts = before | said
        if facts.get("rows") and isinstance(question, ComposedQuestion):
            # rows are known to few guides
            from popgids.core.items import described

            facts["rows"] = described(question, facts["rows"])
        answer = read_answer(question, party, self.today, facts)
        answers = self.conversation.answers
        if known is None:
            said_now = (*answers, answer)
        else:
            said_now = tuple(answer if one is known else one for one in answers)
        return self.set_fields(answers=with_computed(self.guide, said_now)).without_parked(question)

    def without_parked(self, question: Question) -> Session:
        """The session in which a question that was parked and is answered after all, does not wait any more."""
        parked = tuple(one for one in self.conversation.parked if one.question_id != question.id)
        if len(parked) == len(self.conversation.parked) or not is_said(question, self.conversation):
            return self
        return self.set_fields(parked=parked)

    def remove_row(self, question: Question, party: Floor, path: tuple[str, ...], what: str = "") -> Session:
        """The session without one row of an answer; can be undone. path: as in row_changes."""
        from popgids.core.row_changes import taken_out

        known = self.conversation.answer(question.id, party)
        if known is None:
            return self
        return self.answer(question, party, rows=taken_out(known.rows, path)).since(self, what)

    def note(self, key: str, text: str, *older: str) -> Session:
        """The session with a note to a question or part, instead of those under older keys; an empty text removes it."""
        others = tuple(one for one in self.conversation.notes if one.id not in (key, *older))
        return self.set_fields(notes=(*others, Note(id=key, text=text)) if text.strip() else others)

    def set_fields(self, **fields: Any) -> Session:
        """The session with fields of the conversation itself replaced (purpose, minutes, evaluation, ...)."""
        return replace(self, conversation=self.conversation.evolve(**fields))

    def change_part(self, field: str, **values: Any) -> Session:
        """The session with values of one part of the conversation replaced (next_talk, evaluation)."""
        part = getattr(self.conversation, field)
        return self.set_fields(**{field: part.evolve(**interpreted(values, self.today))})

    def ask_also(self, question_ids: tuple[str, ...]) -> Session:
        """The session in which these deeper questions are on the way, too, right after where we are."""
        chosen = self.conversation.chosen_questions
        new = tuple(one for one in question_ids if one not in chosen)
        here = self.stop.key
        return self.set_fields(
            chosen_questions=(*chosen, *new),
            asked_after=(*self.conversation.asked_after, *(AskedAfter(id=one, after=here) for one in new)),
        )

    def skip(self) -> Session:
        """The session with the question where we are marked as skipped."""
        key = self.stop.key
        skipped = self.conversation.skipped
        return self if key in skipped else self.set_fields(skipped=(*skipped, key))

    def carry_over(self) -> Session:
        """The session with a plan that follows from the look-back: what moves on is in it, what is settled is not."""
        return replace(self, conversation=carry_over(self.conversation))

    def spend(self, seconds: int) -> Session:
        """The session with so many seconds added to the step where we are."""
        if seconds <= 0 or self.conversation.is_correction:
            return self
        known = {one.id: one.seconds for one in self.conversation.time_spent}
        known[self.place.step] = known.get(self.place.step, 0) + seconds
        spent = self.set_fields(time_spent=tuple(StepTime(id=kind, seconds=n) for kind, n in known.items()))
        current = next(
            (one for one in self.conversation.agenda if one.id == self.conversation.current_item), None
        )
        if current is None:
            return spent
        return spent.change("agenda", current.id, seconds=current.seconds + seconds)

    def read_back(self, step: StepKind, **values: Any) -> Session:
        """The session with values of the summary of a step replaced."""
        known = self.conversation.read_back(step)
        others = tuple(one for one in self.conversation.read_backs if one.step is not step)
        return self.set_fields(read_backs=(*others, known.evolve(**values)))

    def take_time(self, what: str = "") -> Session:
        """The session with minutes of a later step given to the step where we are; can be undone."""
        return self.became(take_time(self.guide, self.conversation, self.place.step), what)

    def run_on(self, what: str = "") -> Session:
        """The session in which the step where we are may take as long as it takes; can be undone."""
        runs_on = self.conversation.runs_on
        if self.place.step in runs_on:
            return self
        return self.set_fields(runs_on=(*runs_on, self.place.step)).since(self, what)

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions of this step that are not answered and not parked."""
        waiting = {one.question_id for one in self.conversation.parked}
        return tuple(
            stop.question
            for stop in self.step_stops
            if stop.question is not None
            and stop.question.id not in waiting
            and not is_filled(stop, self.conversation)
        )

    def park_rest(self, new_id: Callable[[], str], what: str = "") -> Session:
        """The session with the questions of this step that are still open parked, at the first stop of the next step.

        Can be undone.
        """
        parked = park_questions(self.conversation, self.open_questions, self.place.step, new_id)
        session = self.became(parked, what)
        index = self.step_number
        return session.go_to_step(self.guide.steps[index].kind) if index < len(self.guide.steps) else session

    def park_item(self, item_id: str, what: str = "") -> Session:
        """The session with an agenda point put aside for the next talk; can be undone."""
        return self.became(park_item(self.conversation, item_id, self.place.step), what)

    def take_up(self, parked_id: str, what: str = "") -> Session:
        """The session with what was put aside on the agenda of this talk; can be undone."""
        return self.became(take_up(self.conversation, parked_id), what)

    # lists of records

    def add(self, field: str, record: Any, what: str = "") -> Session:
        """The session with a record at the end of a list; can be undone when it is said what is added."""
        session = self.set_fields(**{field: (*getattr(self.conversation, field), record)})
        return session.since(self, what) if what else session

    def change(self, field: str, record_id: str, **values: Any) -> Session:
        """The session with values of one record replaced; what is typed for a date or amount is also understood."""
        values = interpreted(values, self.today)
        records = tuple(
            one.evolve(**followed(one, values)) if one.id == record_id else one
            for one in getattr(self.conversation, field)
        )
        return self.set_fields(**{field: records})

    def decide(self, field: str, record_id: str, what: str, **values: Any) -> Session:
        """The session with values of one record chosen, and a plan that follows; can be undone."""
        return self.change(field, record_id, **values).carry_over().since(self, what)

    def remove(self, field: str, record_id: str, what: str = "") -> Session:
        """The session without one record; can be undone."""
        records = tuple(one for one in getattr(self.conversation, field) if one.id != record_id)
        return self.set_fields(**{field: records}).since(self, what)

    def move(self, field: str, record_id: str, offset: int, what: str = "") -> Session:
        """The session with one record moved up or down in its list; can be undone."""
        records = list(getattr(self.conversation, field))
        index = next((i for i, one in enumerate(records) if one.id == record_id), None)
        if index is None or not 0 <= index + offset < len(records):
            return self
        records.insert(index + offset, records.pop(index))
        return self.set_fields(**{field: tuple(records)}).since(self, what)

    def merge_goals(self, first_id: str, second_id: str, what: str = "") -> Session:
        """The session with two development points made one; can be undone."""
        first, second = self.conversation.goal(first_id), self.conversation.goal(second_id)
        if first is None or second is None or first is second:
            return self
        merged = merge(first, second)
        goals = tuple(merged if one is first else one for one in self.conversation.goals if one is not second)
        return self.set_fields(goals=goals).since(self, what)

    def drop_empty(self) -> Session:
        """The session without records in which nothing was filled in."""
        kept = {
            field: tuple(one for one in getattr(self.conversation, field) if not one.is_empty)
            for field in CLEARED_WITH
        }
        kept = {
            field: value
            for field, value in kept.items()
            if len(value) != len(getattr(self.conversation, field))
        }
        session = self.set_fields(**kept) if kept else self
        if not any(one.rows for one in self.conversation.answers):
            return session
        from popgids.core.row_changes import without_empty_rows

        answers = without_empty_rows(self.conversation.answers)
        return session if answers is self.conversation.answers else session.set_fields(answers=answers)

    def sign(self, sign_off: SignOff) -> Session:
        """The session with one person's word on the plan."""
        others = tuple(one for one in self.conversation.sign_offs if one.party is not sign_off.party)
        return self.set_fields(sign_offs=(*others, sign_off))

    def change_participant(self, role: str, **values: Any) -> Session:
        """The session with values of somebody in a further role replaced: the name, the word on the plan, a remark."""
        changed = tuple(
            one.evolve(**values) if one.id == role else one for one in self.conversation.participants
        )
        return self.set_fields(participants=changed)
