"""Plans as they are recorded, to be looked at by the command line."""

from datetime import UTC, date, datetime

from popgids.core.answers import Answer
from popgids.core.conversation import Conversation, GuideRef, Person
from popgids.core.guide import Floor
from popgids.core.pop import PopDocument


def recorded(conversation: Conversation) -> PopDocument:
    """The version that a talk becomes."""
    made_at = datetime(2026, 3, 1, 12, tzinfo=UTC)
    return PopDocument(made_at=made_at, program="popgids 0.1", conversation=conversation)


def document(
    pop_id: str, name: str, revision: int = 1, parent: str | None = None, said: str = "Lassen."
) -> PopDocument:
    """A first version with one answer, or a later one."""
    conversation = Conversation(
        id=f"{pop_id}-{revision}",
        pop_id=pop_id,
        revision=revision,
        parent=parent,
        guide=GuideRef(id="basis", version="2026.1", title="POP-gesprek"),
        employee=Person(name=name),
        manager=Person(name="Karim Aydin"),
        held_on=date(2026, 3, 1),
        answers=(
            Answer(question_id="wens", question="Wat wil je?", kind="open", party=Floor.EMPLOYEE, text=said),
        ),
    )
    return recorded(conversation)
