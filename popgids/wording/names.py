"""What codes, roles and steps are called in Dutch; light, since the first question needs it."""

from enum import StrEnum

from popgids.core.guide import Floor, Party, StepKind
from popgids.i18n import _
from popgids.wording.words import LABELS, STEPS, STEPS_ASKED, STEPS_SHORT


def label(code: StrEnum) -> str:
    """The word for a status, kind, direction, origin or verdict, as it stands inside a sentence."""
    return _(LABELS[type(code)][code])


def party_name(party: Party) -> str:
    """What one of the two is called: "medewerker" or "leidinggevende"."""
    return label(party)


def floor_name(floor: Floor) -> str:
    """Who answers a question: one of the two, "allebei" or "samen"."""
    return label(floor)


def guide_status_text(status: str) -> str:
    """The word for a guide that is not in use, "" for one that is."""
    return {"concept": _("concept"), "ingetrokken": _("ingetrokken")}.get(status, "")


def step_name(step: StepKind) -> str:
    """The full name of a step, for where the guide does not give its own."""
    return _(STEPS[step])


def step_name_short(step: StepKind) -> str:
    """The name of a step for narrow places, at most 16 characters."""
    return _(STEPS_SHORT[step])


def usual_step_titles(step: StepKind) -> tuple[str, ...]:
    """What the guides of popgids call a step, for which its short name may stand."""
    return tuple(_(names[step]) for names in (STEPS, STEPS_ASKED) if step in names)
