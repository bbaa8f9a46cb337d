"""The form of one question: its fields by kind of question, once or side by side."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from popgids.core.answers import Answer, Chosen, choices_of, months_back, parties_of
from popgids.core.guide import Floor, Question, ScaleQuestion, StepKind
from popgids.i18n import _
from popgids.ui.forms.floor import floor_text
from popgids.ui.forms.names import head_name, shortened
from popgids.ui.forms.spec import Field, FieldKind, Form, Option

if TYPE_CHECKING:
    from popgids.core.session import Session

OTHER = "anders"
_LONGEST_LABEL = 15
NOT_APPLICABLE = "nvt"
_MOST_POINTS = 3
_POINTS = 78
"""The letters that development points may have together: two rows, on a screen of 80 columns."""
_CHOSEN = {"meerkeuze": FieldKind.CHECKS, "rangorde": FieldKind.RANKING}
_TYPED = {
    "open": FieldKind.TEXT,
    "kort": FieldKind.LINE,
    "getal": FieldKind.NUMBER,
    "bedrag": FieldKind.AMOUNT,
    "uren": FieldKind.HOURS,
    "percentage": FieldKind.PERCENTAGE,
    "datum": FieldKind.DATE,
}


def question_form(question: Question) -> Form:
    """The form that asks one question."""
    return Form(
        title=lambda _session: question.text,
        intro=lambda session: _intro(session, question),
        fields=lambda session, _record: _fields(session, question),
        change=lambda session, _record, name, value: _change(session, question, name, value),
    )


def _intro(session: Session, question: Question) -> str:
    """What there is to read, what the ends of a scale mean, and before agreements are made what they are about.

    Empty where it is enough to say who has the floor.
    """
    if not question.answerable:
        return question.explanation.strip()
    # Side by side, the name of who answers takes the place where the ends of a scale are told else.
    ends = (
        _scale_ends(question) if isinstance(question, ScaleQuestion) and len(parties_of(question)) > 1 else ""
    )
    if session.place.step is not StepKind.AGREEMENTS:
        return ends
    points = [one.what.strip() for one in session.conversation.goals if one.what.strip()]
    if not points:
        return ends
    shown = points if len(points) <= _MOST_POINTS else [*points[: _MOST_POINTS - 1], "…"]
    told = " · ".join(shortened(one, _POINTS // len(shown)) for one in shown)
    return "\n".join((ends or floor_text(session), _("Jullie ontwikkelpunten: {points}").format(points=told)))


def _fields(session: Session, question: Question) -> tuple[Field, ...]:
    if not question.answerable:
        return ()
    parties = parties_of(question)
    fields: list[Field] = []
    for side, party in enumerate(parties):
        answer = session.conversation.answer(question.id, party)
        own = _answer_fields(question, party, answer, side if len(parties) > 1 else -1)
        if len(parties) > 1 and own:
            who = head_name(session.conversation, party)
            own = (own[0]._replace(label=who), *own[1:])
        fields += own
    return tuple(fields)


def _answer_fields(question: Question, party: Floor, answer: Answer | None, side: int) -> tuple[Field, ...]:
    def name(of: str) -> str:
        return f"{party.value}:{of}"

    def text(of: str) -> str:
        return str(getattr(answer, of)) if answer else ""

    def line(of: str, label: str) -> Field:
        return Field(name(of), label, FieldKind.LINE, text(of), side=side)

    if question.kind in _TYPED:
        return (_typed_field(question, name("text"), text("text"), side),)
    if question.kind == "periode":
        first = Field(name("text"), _("Vanaf"), FieldKind.DATE, text("text"), side=side, is_start=True)
        last = Field(name("text_until"), _("Tot en met"), FieldKind.DATE, text("text_until"), side=side)
        return tuple(
            one._replace(allows_past=question.allows_past, months_back=months_back(question))
            for one in (first, last)
        )
    if question.kind == "persoon":
        return (line("text", _("Naam")), line("role", _("Functie")), line("contact", _("Bereikbaar via")))
    if question.kind == "bewijs":
        file = _("naam van een bestand, of een link")
        return (
            line("text", _("Bewijs"))._replace(placeholder=file),
            line("explanation", _("Wat zie je daarin?"))._replace(is_under_label=True),
        )
    return _choice_fields(question, name, answer, side)


def _typed_field(question: Question, name: str, value: str, side: int) -> Field:
    """The field for one date, number or amount, or for words."""
    unit = getattr(question, "unit", "").strip()
    label = _("Aantal {unit}").format(unit=unit) if unit else ""
    return Field(
        name,
        label,
        _TYPED[question.kind],
        value,
        side=side,
        allows_past=getattr(question, "allows_past", False),
        months_back=months_back(question),
        is_start=True,
        is_under_label=len(label) > _LONGEST_LABEL,
        minimum=getattr(question, "minimum", None),
        maximum=getattr(question, "maximum", None),
    )


def _choice_fields(question: Question, name: Any, answer: Answer | None, side: int) -> tuple[Field, ...]:
    chosen = tuple(one.id for one in answer.choices) if answer else ()
    options = options_of(question)
    kind = _CHOSEN.get(question.kind, FieldKind.OPTIONS)
    if question.kind == "schaal" and answer is not None and answer.number is not None:
        chosen = (str(answer.number),)
    value = (chosen[0] if chosen else "") if kind is FieldKind.OPTIONS else chosen
    is_vertical = question.kind in {"keuze", "meerkeuze", "rangorde"} or bool(getattr(question, "points", ()))
    label = _scale_ends(question) if isinstance(question, ScaleQuestion) else ""
    fields = [
        Field(
            name("choices"),
            label,
            kind,
            value,
            options,
            side=side,
            is_vertical=is_vertical,
            is_under_label=True,
            remark=_anchor(question, answer) or ("" if side > 0 else _ranking_help(question)),
            most=getattr(question, "at_most", None) or 0,
        )
    ]
    explain = explanation_label(question, chosen)
    if explain:
        said = answer.explanation if answer else ""
        fields.append(
            Field(
                name("explanation"),
                explain,
                FieldKind.LINE,
                said,
                side=side,
                is_under_label=True,
                takes_cursor=OTHER in chosen,
            )
        )
    return tuple(fields)


def _anchor(question: Question, answer: Answer | None) -> str:
    """What one sees at the point that was chosen."""
    if question.kind != "schaal" or answer is None or answer.number is None:
        return ""
    index = int(answer.number) - 1
    return question.anchors[index].strip() if 0 <= index < len(question.anchors) else ""


def _ranking_help(question: Question) -> str:
    if question.kind != "rangorde":
        return ""
    how = _("Een cijfer geeft een plaats, spatie de volgende.")
    most = question.at_most
    return how if most is None else _("Zet er {n} op volgorde. {how}").format(n=most, how=how)


def explanation_label(question: Question, chosen: tuple[str, ...]) -> str:
    """What is asked beside a choice that was made, empty when nothing is."""
    if question.kind == "ja-nee":
        label = {"ja": question.if_yes, "nee": question.if_no}.get(chosen[0]) if chosen else None
        return label or ""
    if question.kind == "schaal":
        return question.explanation_question or ""
    if question.kind in {"keuze", "meerkeuze"} and question.allows_other and OTHER in chosen:
        return _("Namelijk")
    return ""


def options_of(question: Question) -> tuple[Option, ...]:
    """The options that a question offers, with a key for each where there is one."""
    if question.kind == "ja-nee":
        return (Option("ja", _("Ja"), "j"), Option("nee", _("Nee"), "n"))
    if question.kind == "schaal":
        return _scale_options(question)
    listed = [(one.id, one.text) for one in choices_of(question)]
    if getattr(question, "allows_other", False):
        listed.append((OTHER, _("Iets anders")))
    return tuple(
        Option(value, label, str(number) if number <= 9 else "")  # noqa: PLR2004  (there are nine digit keys)
        for number, (value, label) in enumerate(listed, start=1)
    )


def _scale_options(question: ScaleQuestion) -> tuple[Option, ...]:
    if question.points:
        options = [
            Option(str(n), f"{n}  {label}", str(n % 10)) for n, label in enumerate(question.points, start=1)
        ]
    else:
        points = range(question.lowest, question.highest + 1)
        options = [Option(str(n), str(n), str(n % 10)) for n in points]
    if question.allows_not_applicable:
        options.append(Option(NOT_APPLICABLE, _("niet van toepassing"), "x"))
    return tuple(options)


def _scale_ends(question: ScaleQuestion) -> str:
    """What the two ends of a scale mean, for a scale whose points have no labels of their own."""
    ends = ((question.lowest, question.lowest_label), (question.highest, question.highest_label))
    return " · ".join(f"{point} = {label}" for point, label in ends if label and not question.points)


def _change(session: Session, question: Question, name: str, value: Any) -> Session:
    party_name, _colon, of = name.partition(":")
    party = Floor(party_name)
    if of != "choices":
        return session.answer(question, party, **{of: value})
    ids: tuple[str, ...] = value if isinstance(value, tuple) else ((value,) if value else ())
    labels = {option.value: option.label for option in options_of(question)}
    if question.kind == "schaal" and NOT_APPLICABLE not in ids:
        return session.answer(question, party, number=Decimal(ids[0]) if ids else None, choices=())
    choices = tuple(Chosen(id=one, text=labels.get(one, one)) for one in ids)
    if question.kind == "schaal":
        return session.answer(question, party, choices=choices, number=None)
    return session.answer(question, party, choices=choices)
