"""Ways to learn, the course as one among them; and what holds when somebody has to be trained."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from popgids.core.agreements import Mandatory
from popgids.core.guide import LearningForm, LearningKind

if TYPE_CHECKING:
    from popgids.core.agreements import Agreement
    from popgids.core.guide import Guide

_TRAINING = re.compile(
    r"cursus|opleiding|training(?!spak)|e-?learning|workshop|seminar|masterclass|leergang|certifica|diploma|scholing",
    re.IGNORECASE,
)
_REPAYMENT = re.compile(r"\b(terug ?(te )?beta(al|l)\w*|studiekostenbeding)", re.IGNORECASE)

BUILT_IN = (
    LearningForm(
        id="meelopen",
        name="Meelopen met een collega",
        kind=LearningKind.DOING,
        time="1 tot 3 dagdelen",
        cost="lage kosten",
        proof="Noem drie dingen die je nu anders doet.",
        result="Een lijstje met drie dingen die na het meelopen anders gaan.",
    ),
    LearningForm(
        id="klus",
        name="Een klus buiten je taak",
        kind=LearningKind.DOING,
        time="een paar weken",
        cost="lage kosten",
        proof="Er ligt iets wat af is.",
        result="De klus is af en gedeeld met het team.",
    ),
    LearningForm(
        id="proeftaak",
        name="Een grotere taak op proef",
        kind=LearningKind.DOING,
        time="een paar maanden",
        cost="lage kosten",
        proof="Je doet de taak zonder hulp.",
        result="De taak is een maand lang zonder hulp gedaan.",
    ),
    LearningForm(
        id="oefenen",
        name="Oefenen in werktijd",
        kind=LearningKind.DOING,
        time="elke week een paar uur",
        cost="werkuren",
        proof="Je houdt bij wat lukt.",
        result="Een logboek waarin te zien is wat steeds beter lukt.",
    ),
    LearningForm(
        id="mentor",
        name="Een mentor of maatje",
        kind=LearningKind.TOGETHER,
        time="1 uur per maand",
        cost="werkuren",
        proof="Je trekt zelf je conclusies.",
        result="Na elk gesprek staat één ding op papier dat anders gaat.",
    ),
    LearningForm(
        id="feedback",
        name="Feedback van meer mensen",
        kind=LearningKind.TOGETHER,
        time="2 tot 3 uur",
        cost="lage kosten",
        proof="Je kiest één ding om anders te doen.",
        result="Eén gekozen ding is na drie maanden opnieuw gevraagd.",
    ),
    LearningForm(
        id="cursus",
        name="Cursus of opleiding",
        kind=LearningKind.FORMAL,
        time="dagen tot jaren",
        cost="hoge kosten",
        proof="Je gebruikt in je werk wat je leerde.",
        result="Het certificaat is er, en het geleerde is twee keer in het werk gebruikt.",
    ),
    LearningForm(
        id="zelf-leren",
        name="Zelf lezen of luisteren",
        kind=LearningKind.FORMAL,
        time="een paar uur",
        cost="lage kosten",
        proof="Je kunt het navertellen.",
        result="Een halve bladzijde met wat het team eraan heeft.",
    ),
)
"""What there is to choose from with a guide that has no learning forms of its own."""


def learning_forms(guide: Guide) -> tuple[LearningForm, ...]:
    """What there is to choose from: the forms of the guide, or else those of the program."""
    return guide.learning_forms or BUILT_IN


def form_named(guide: Guide, name: str) -> LearningForm | None:
    """The learning form with this name, however it is typed; None for one of people's own."""
    wanted = name.strip().casefold()
    return next((one for one in learning_forms(guide) if one.name.strip().casefold() == wanted), None)


def names_training(text: str) -> bool:
    """Whether a text speaks of a course, a training or a certificate."""
    return bool(_TRAINING.search(text))


def names_repayment(text: str) -> bool:
    """Whether a text speaks of paying costs back."""
    return bool(_REPAYMENT.search(text))


def is_training(agreement: Agreement) -> bool:
    """Whether somebody is going to be taught, so that it matters whether law or cao asks for it."""
    return names_training(f"{agreement.what} {agreement.learning_form}")


def may_be_repaid(agreement: Agreement) -> bool:
    """Whether paying back may be spoken of: only for training that is certainly not mandatory."""
    return is_training(agreement) and agreement.mandatory is Mandatory.NO
