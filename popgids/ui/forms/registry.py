"""Which form belongs to which stop; each is loaded when the talk first comes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.outline import Part, Stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from popgids.core.guide import Question
    from popgids.ui.forms.spec import Form


def form_for(stop: Stop) -> Form:
    """The form to fill in at a stop."""
    if stop.question is not None:
        return _question_form(stop.question, stop.also)
    match stop.part:
        case Part.LOOK_BACK:
            from popgids.ui.forms.looking_back import LOOK_BACK

            return LOOK_BACK
        case Part.GOALS:
            from popgids.ui.forms.goals import GOALS

            return GOALS
        case Part.READ_BACK:
            from popgids.ui.forms.read_back import READ_BACK

            return READ_BACK
        case Part.OPTIONS:
            from popgids.ui.forms.options import options_form

            return options_form(stop.goal_id)
        case Part.AGREEMENTS:
            from popgids.ui.forms.agreements import AGREEMENTS

            return AGREEMENTS
        case Part.SUPPORT:
            from popgids.ui.forms.support import SUPPORT

            return SUPPORT
        case Part.NEXT_TALK | Part.EVALUATION:
            from popgids.ui.forms.closing import EVALUATION, NEXT_TALK

            return NEXT_TALK if stop.part is Part.NEXT_TALK else EVALUATION
        case _:
            from popgids.ui.forms.opening import AGENDA, OPENING

            return AGENDA if stop.part is Part.AGENDA else OPENING


def _question_form(question: Question, also: Sequence[Question]) -> Form:
    """The form of a question, by its kind."""
    match question.kind:
        case "matrix":
            from popgids.ui.forms.matrix import matrix_form

            return matrix_form(question)
        case "tabel" if question.rows:
            from popgids.ui.forms.given_rows import given_rows_form

            return given_rows_form(question)
        case "tabel" | "herhaalblok":
            from popgids.ui.forms.free_rows import free_rows_form

            return free_rows_form(question)
        case "berekend":
            from popgids.ui.forms.computed import computed_form

            return computed_form(question, also)
        case _:
            from popgids.ui.forms.question import question_form

            return question_form(question)
