"""Numbers that follow from other answers: shown in words, never typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.answers import parties_of
from popgids.core.guide import ComputedQuestion, Floor
from popgids.core.outline import is_asked
from popgids.core.references import parse_reference
from popgids.core.summary.blocks import Computed
from popgids.i18n import _
from popgids.ui.forms.names import capitalised, floor_name, shortened
from popgids.ui.forms.spec import Field, FieldKind, Form
from popgids.wording import value_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.guide import Question
    from popgids.core.session import Session

_NAMED = 30
_BESIDE = 110
"""The most letters of all numbers together above a table or matrix: two lines on a small screen."""


def computed_form(question: ComputedQuestion) -> Form:
    """The form that shows a computed number and what it comes from."""
    return Form(
        title=lambda _session: question.text,
        intro=lambda session: comes_from(session, question),
        fields=lambda session, _record: _fields(session, question),
        change=lambda session, _record, _name, _value: session,
    )


def _fields(session: Session, question: ComputedQuestion) -> tuple[Field, ...]:
    parties = parties_of(question)
    return tuple(
        Field(
            f"{party.value}:number",
            capitalised(floor_name(session.conversation, party)) if len(parties) > 1 else "",
            FieldKind.SHOWN,
            value_words(session, question, party) or _("Nog niets om uit te rekenen."),
            side=side if len(parties) > 1 else -1,
        )
        for side, party in enumerate(parties)
    )


def value_words(session: Session, question: ComputedQuestion, party: Floor) -> str:
    """The number with its unit and, for the highest or lowest, what it belongs to; empty when there is none yet."""
    answer = session.conversation.answer(question.id, party)
    if answer is None or answer.number is None:
        return ""
    number = value_text(Computed(answer.number, question.unit.strip(), ""))
    named = answer.explanation.strip()
    return f"{shortened(named, _NAMED)} ({number})" if named else number


def comes_from(session: Session, question: ComputedQuestion) -> str:
    """What the number is made of, in a sentence."""
    names = _(" en ").join(dict.fromkeys(_sources(session, question)))
    sentences = {
        "som": _("De som van {names}."),
        "gemiddelde": _("Het gemiddelde van {names}."),
        "gewogen-gemiddelde": _("Het gemiddelde van {names}, waarbij het ene zwaarder telt dan het andere."),
        "verschil": _("Het verschil tussen {names}."),
        "hoogste": _("Het hoogste van {names}."),
        "laagste": _("Het laagste van {names}."),
    }
    return f"{sentences[question.formula].format(names=names)} {_('Dit rekent popgids uit.')}"


def _sources(session: Session, question: ComputedQuestion) -> Iterator[str]:
    for reference in question.over:
        wanted = parse_reference(reference)
        column = wanted.column
        source = session.guide.question(wanted.question_id)
        if source is None:
            continue
        columns = (*getattr(source, "columns", ()), *getattr(source, "fields", ()))
        points = {"nu": _("nu"), "gewenst": _("gewenst")}
        name = next((one.text for one in columns if one.id == column), points.get(column, ""))
        # a column has a head of its own; the points of a matrix are told apart behind the question
        about = name.strip() if name and columns else source.text.strip()
        told = [name] if name and not columns else []
        if wanted.side in set(Floor):
            told.append(floor_name(session.conversation, Floor(wanted.side)))
        yield f"“{about}” ({', '.join(told)})" if told else f"“{about}”"


def followed_by(session: Session, question: Question) -> str:
    """The numbers of this step that follow from a table or matrix, for beside it; empty when there are none yet.

    No more than there is room for above the rows: each has a page of its own, too.
    """
    found: list[str] = []
    for one in session.step.questions:
        if not isinstance(one, ComputedQuestion) or not is_asked(one, session.conversation):
            continue
        if all(parse_reference(reference).question_id != question.id for reference in one.over):
            continue
        told = _told(session, one)
        if told and found and len(" ".join((*found, told))) > _BESIDE:
            break
        found += [told] if told else []
    return " ".join(found)


def _told(session: Session, question: ComputedQuestion) -> str:
    """A number behind its question, for each of the two by name; empty when there is none yet."""
    values = {party: value_words(session, question, party) for party in parties_of(question)}
    if not any(values.values()):
        return ""
    names = {party: f"{capitalised(floor_name(session.conversation, party))} " for party in values}
    told = (
        f"{names[party] if len(values) > 1 else ''}{value or _('nog niet')}"
        for party, value in values.items()
    )
    return f"{question.text.strip()} {' · '.join(told)}."
