"""Which form belongs to which stop."""

from popgids.core.outline import Part, Stop
from popgids.ui.forms.agreements import AGREEMENTS
from popgids.ui.forms.closing import EVALUATION, NEXT_TALK
from popgids.ui.forms.goals import GOALS, READ_BACK
from popgids.ui.forms.looking_back import LOOK_BACK
from popgids.ui.forms.opening import AGENDA, OPENING
from popgids.ui.forms.options import options_form
from popgids.ui.forms.question import question_form
from popgids.ui.forms.spec import Form
from popgids.ui.forms.support import SUPPORT

_PARTS = {
    Part.OPENING: OPENING,
    Part.AGENDA: AGENDA,
    Part.LOOK_BACK: LOOK_BACK,
    Part.GOALS: GOALS,
    Part.READ_BACK: READ_BACK,
    Part.AGREEMENTS: AGREEMENTS,
    Part.SUPPORT: SUPPORT,
    Part.NEXT_TALK: NEXT_TALK,
    Part.EVALUATION: EVALUATION,
}


def form_for(stop: Stop) -> Form:
    """The form to fill in at a stop."""
    if stop.question is not None:
        return question_form(stop.question)
    if stop.part is Part.OPTIONS:
        return options_form(stop.goal_id)
    return _PARTS[stop.part or Part.OPENING]
