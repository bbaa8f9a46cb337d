"""What is asked about training: whether law or cao wants it, and what was agreed on paying back."""

from typing import Any

from popgids.core.agreements import Agreement, Mandatory
from popgids.core.learning import is_training, may_be_repaid
from popgids.core.session import Session
from popgids.i18n import _
from popgids.ui.forms.spec import Field, FieldKind, Option
from popgids.wording.rules import rule_source_text

_YES, _NO = "ja", "nee"


def training_fields(session: Session, one: Agreement) -> tuple[Field, ...]:
    """The fields about training; they are there in each agreement, and seen only where it is about training."""
    is_about = is_training(one)
    options = (
        Option(Mandatory.YES.value, _("ja"), "j"),
        Option(Mandatory.NO.value, _("nee"), "n"),
        Option(Mandatory.UNKNOWN.value, _("weet ik niet"), "w"),
    )
    mandatory = Field(
        "mandatory",
        _("Verplicht volgens wet of cao?"),
        FieldKind.OPTIONS,
        one.mandatory.value if one.mandatory else "",
        options,
        is_under_label=True,
        is_shown=is_about,
        remark=_remark(session, one.mandatory),
    )
    if one.mandatory is not Mandatory.NO:
        return (mandatory,)
    return (mandatory, *_repayment_fields(one, is_shown=may_be_repaid(one)))


def _remark(session: Session, mandatory: Mandatory | None) -> str:
    if mandatory is Mandatory.UNKNOWN:
        return _("Zoek het samen uit. HR weet het vaak.")
    if mandatory is not Mandatory.YES:
        return ""
    rule = session.guide.training_rule
    if rule is None:
        return _("Dan is het gratis en in werktijd.")
    return f"{rule.text.strip()} ({rule_source_text(rule)})"


def _repayment_fields(one: Agreement, *, is_shown: bool) -> tuple[Field, ...]:
    value = {True: _YES, False: _NO, None: ""}[one.repayment]
    asked = Field(
        "repayment",
        _("Is er een afspraak over terugbetalen?"),
        FieldKind.OPTIONS,
        value,
        (Option(_YES, _("ja"), "j"), Option(_NO, _("nee"), "n")),
        is_under_label=True,
        is_shown=is_shown,
        remark=_("HR kent de regels en denkt graag mee.") if one.repayment else "",
    )
    if not one.repayment:
        return (asked,)
    return (
        asked,
        Field(
            "repayment_period",
            _("Hoelang"),
            FieldKind.LINE,
            one.repayment_period,
            placeholder=_("tot hoelang na de scholing"),
            is_shown=is_shown,
        ),
        Field("repayment_said", _("Bedrag"), FieldKind.AMOUNT, one.repayment_said, is_shown=is_shown),
        Field(
            "repayment_steps",
            _("Wordt minder"),
            FieldKind.LINE,
            one.repayment_steps,
            placeholder=_("hoeveel minder per maand of jaar"),
            is_shown=is_shown,
        ),
    )


def training_value(name: str, value: Any) -> Any:
    """A value of one of these fields as an agreement keeps it; that of another field as it is."""
    if name == "mandatory":
        return Mandatory(value) if value else None
    if name == "repayment":
        return {_YES: True, _NO: False}.get(value)
    return value
