"""The form of reading back at the end of a step: one sums up, the other says whether it is right."""

from typing import Any

from popgids.core.guide import Party
from popgids.core.session import Session
from popgids.i18n import _
from popgids.ui.forms.goals import side_of
from popgids.ui.forms.names import capitalised, first_name
from popgids.ui.forms.spec import Field, FieldKind, Form, Option


def _roles(session: Session) -> tuple[str, str]:
    """Who sums up and who says whether it is right; the plan is about the employee, who has the last word."""
    talk = session.conversation
    return first_name(talk, Party.MANAGER), first_name(talk, Party.EMPLOYEE)


def _intro(session: Session) -> str:
    manager, employee = _roles(session)
    points = [
        f"• {one.what}" for one in session.conversation.goals if side_of(session) in one.origins and one.what
    ]
    return "\n".join(
        [
            _("{manager} vat in een paar zinnen samen. {employee} zegt of het klopt.").format(
                manager=capitalised(manager), employee=capitalised(employee)
            ),
            *points,
        ]
    )


def _fields(session: Session, _record: str) -> tuple[Field, ...]:
    manager, employee = _roles(session)
    known = session.conversation.read_back(session.place.step)
    value = {True: "ja", False: "nee", None: ""}[known.is_right]
    options = (Option("ja", _("Ja, dit klopt"), "j"), Option("nee", _("Nog niet helemaal"), "n"))
    fields = [
        Field(
            "summary",
            _("Samenvatting van {name}").format(name=manager),
            FieldKind.TEXT,
            known.summary,
            rows=4,
        ),
        Field(
            "is_right",
            _("{name}, klopt dit?").format(name=capitalised(employee)),
            FieldKind.OPTIONS,
            value,
            options,
        ),
    ]
    if known.is_right is False or known.correction:
        fields.append(
            Field("correction", _("Wat moet er anders of bij?"), FieldKind.TEXT, known.correction, rows=2)
        )
    return tuple(fields)


def _change(session: Session, _record: str, name: str, value: Any) -> Session:
    if name == "is_right":
        value = {"ja": True, "nee": False}.get(value)
    return session.read_back(session.place.step, **{name: value})


def _begins_at(session: Session) -> str:
    """The summary as long as there is none: nobody can say whether it is right."""
    return "" if session.conversation.read_back(session.place.step).summary.strip() else "summary"


READ_BACK = Form(
    title=lambda _session: _("Teruglezen: hebben we elkaar begrepen?"),
    intro=_intro,
    fields=_fields,
    change=_change,
    begins_at=_begins_at,
)
