"""Choosing how to learn: the field for it, and what there is to choose from in the guide."""

from popgids.core.guide import LearningForm
from popgids.core.learning import learning_forms
from popgids.core.session import Session
from popgids.i18n import _
from popgids.ui.forms.spec import Action, Field, FieldKind
from popgids.wording.names import label

PICK = "learning"
PICK_ACTION = Action(PICK, _("Leervorm"), _("training, cursus, coach, meelopen"))


def learning_field(value: str) -> Field:
    """The field for how one learns: chosen from the list or in one's own words."""
    return Field(
        "learning_form",
        _("Leervorm"),
        FieldKind.LINE,
        value,
        placeholder=_("↓ kiest, of typ zelf"),
        picks=PICK,
    )


def learning_choices(session: Session) -> tuple[Action, ...]:
    """The learning forms to choose from, each with what it asks for."""
    return tuple(
        Action(f"{PICK}:{form.id}", form.name, _beside(form), _under(form))
        for form in learning_forms(session.guide)
    )


def choosing_learning(name: str) -> tuple[str, str]:
    """The title and the hint over and under the list."""
    if name != PICK:
        return "", ""
    return _("Hoe kun je dit leren?"), _("Enter kiest, Esc sluit. Iets anders typ je zelf in het veld.")


def picked_form(session: Session, name: str) -> LearningForm | None:
    """The learning form that was chosen, None when this is another action."""
    ids = {f"{PICK}:{form.id}": form for form in learning_forms(session.guide)}
    return ids.get(name)


def _beside(form: LearningForm) -> str:
    return " · ".join(part for part in (label(form.kind), form.time.strip(), form.cost.strip()) if part)


def _under(form: LearningForm) -> str:
    told = (
        (_("Spreek af: {text}"), form.agree_on),
        (_("Zo zie je dat het werkt: {text}"), form.proof),
        (_("Past niet: {text}"), form.not_when),
    )
    return "\n".join(line.format(text=text.strip()) for line, text in told if text.strip())
