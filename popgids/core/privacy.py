"""What was promised to stay with who said it: it is in no plan and in no copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from popgids.core.conversation import Conversation
    from popgids.core.guide import Guide, Question


def private_questions(conversation: Conversation, questions: Iterable[Question] = ()) -> set[str]:
    """The ids of questions whose answers are nobody's but of who gave them."""
    return {one.question_id for one in conversation.answers if one.is_private} | {
        one.id for one in questions if one.is_private
    }


def without_private(conversation: Conversation, guide: Guide) -> Conversation:
    """The conversation as it may be kept: without the answers to private questions and the notes to them."""
    private = private_questions(conversation, (one for step in guide.steps for one in step.questions))
    if not private:
        return conversation
    return conversation.evolve(
        answers=tuple(one for one in conversation.answers if one.question_id not in private),
        notes=tuple(one for one in conversation.notes if one.id not in private),
    )
