"""Numbers that follow from other answers: shown in words, never typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.answers import parties_of
from popgids.core.guide import ComputedQuestion, Floor
from popgids.core.outline import is_asked
from popgids.core.references import parse_reference
from popgids.core.summary.blocks import Computed
from popgids.i18n import _
from popgids.ui.forms.names import floor_name, head_name, shortened
from popgids.ui.forms.spec import Field, FieldKind, Form
from popgids.wording.values import answers_not_counted, value_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from popgids.core.guide import Question
    from popgids.core.session import Session

_NAMED = 30
_BESIDE = 110
"""The most letters of all numbers together above a table or matrix: two lines on a small screen."""


def computed_form(question: ComputedQuestion, also: Sequence[Question] = ()) -> Form:
    """The form that shows a computed number and what it comes from, and the ones that are read with it."""
    numbers = [question, *(one for one in also if isinstance(one, ComputedQuestion))]
    return Form(
        title=lambda _session: question.text if len(numbers) == 1 else _("Wat er uit jullie antwoorden komt"),
        intro=lambda session: comes_from(session, question) if len(numbers) == 1 else _calculated(),
        fields=lambda session, _record: (
            _fields(session, question)
            if len(numbers) == 1
            else tuple(_line(session, number) for number in numbers)
        ),
        change=lambda session, _record, _name, _value: session,
    )


def _calculated() -> str:
    return _("Dit rekent popgids uit.")


def _line(session: Session, question: ComputedQuestion) -> Field:
    """One of several numbers: its name, of each of the two, and how it is read."""
    values = _by_party(session, question, ":") or _("Nog niets om uit te rekenen.")
    explanation = " ".join(question.explanation.split()) or _made_of(session, question)
    return Field(
        f"{question.id}:number",
        question.text.strip(),
        FieldKind.SHOWN,
        values,
        is_under_label=True,
        remark=explanation,
    )


def _fields(session: Session, question: ComputedQuestion) -> tuple[Field, ...]:
    parties = parties_of(question)
    return tuple(
        Field(
            f"{party.value}:number",
            head_name(session.conversation, party) if len(parties) > 1 else "",
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
    number = value_text(Computed(answer.number, (question.unit or answer.unit).strip(), ""))
    named = answer.explanation.strip()
    told = f"{shortened(named, _NAMED)} ({number})" if named else number
    return answers_not_counted(told, answer.left_out)


def comes_from(session: Session, question: ComputedQuestion) -> str:
    """What the number is made of, and that nobody types it."""
    return f"{_made_of(session, question)} {_calculated()}"


def _made_of(session: Session, question: ComputedQuestion) -> str:
    names = _(" en ").join(dict.fromkeys(_sources(session, question)))
    sentences = {
        "som": _("De som van {names}."),
        "gemiddelde": _("Het gemiddelde van {names}."),
        "gewogen-gemiddelde": _("Het gemiddelde van {names}, waarbij het ene zwaarder telt dan het andere."),
        "verschil": _("Het verschil tussen {names}."),
        "hoogste": _("Het hoogste van {names}."),
        "laagste": _("Het laagste van {names}."),
    }
    return sentences[question.formula].format(names=names)


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

    No more than there is room for above the rows: they are on a page of their own, too.
    """
    found: list[str] = []
    for one in session.step.questions:
        if not isinstance(one, ComputedQuestion) or not is_asked(one, session.conversation):
            continue
        if all(parse_reference(reference).question_id != question.id for reference in one.over):
            continue
        if _is_total(question, one):
            continue
        told = _told(session, one)
        if told and found and len(" ".join((*found, told))) > _BESIDE:
            break
        found += [told] if told else []
    return " ".join(found)


def _is_total(question: Question, number: ComputedQuestion) -> bool:
    """Whether this is the sum of one column, which is told above the rows already."""
    asked = parties_of(question)
    is_of_one = len(asked) == 1 or set(parties_of(number)) <= set(asked)
    if number.formula != "som" or len(number.over) != 1 or not is_of_one:
        return False
    summed = {one.id for one in getattr(question, "columns", ()) if one.is_summed}
    return parse_reference(number.over[0]).column in summed


def _told(session: Session, question: ComputedQuestion) -> str:
    """A number behind its question; empty when there is none yet."""
    values = _by_party(session, question)
    return f"{question.text.strip()} {values}." if values else ""


def _by_party(session: Session, question: ComputedQuestion, mark: str = "") -> str:
    """A number of each of the two behind a name and mark, or the one they share; empty when there is none yet."""
    values = {party: value_words(session, question, party) for party in parties_of(question)}
    if not any(values.values()):
        return ""
    names = {party: f"{head_name(session.conversation, party)}{mark} " for party in values}
    return " · ".join(
        f"{names[party] if len(values) > 1 else ''}{value or _('nog niet')}"
        for party, value in values.items()
    )
