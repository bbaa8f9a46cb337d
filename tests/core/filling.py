"""Fills in every question of a talk, whatever its kind, with answers that can be found back."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from talks import TODAY

from popgids.core.answers import Chosen, Row, parties_of
from popgids.core.composed_questions import ItemField
from popgids.core.guide import Floor, Question
from popgids.core.items import fields_of, has_free_rows, read_cell, rows_of, yes_or_no
from popgids.core.outline import stops
from popgids.core.session import Session

FREE_ROWS = 3
Wishes = Mapping[str, Any]
"""By the id of a question: the answer to give, as the fields that are said."""


def filled(session: Session, wishes: Wishes | None = None) -> Session:
    """The session in which everything that is asked has an answer, also what is only asked after an answer."""
    for _round in range(100):
        open_ones = list(_open(session))
        if not open_ones:
            return session
        question, party = open_ones[0]
        said = (wishes or {}).get(question.id) or answer_to(question, party)
        session = session.answer(question, party, **said)
    message = f"always something left to ask: {open_ones[0][0].id}"
    raise AssertionError(message)


def _open(session: Session) -> Iterator[tuple[Question, Floor]]:
    for stop in stops(session.guide, session.conversation):
        question = stop.question
        if question is None or not question.answerable:
            continue
        for party in parties_of(question):
            known = session.conversation.answer(question.id, party)
            if known is None or known.is_empty:
                yield question, party


def words(*about: str) -> str:
    """Words that are nowhere else."""
    return "Gezegd " + " ".join(about)


def answer_to(question: Question, party: Floor) -> dict[str, Any]:
    """What is said to a question."""
    if question.kind in ("tabel", "matrix", "herhaalblok"):
        return {"rows": tuple(_rows(question, party))}
    told = {"explanation": words("toelichting", question.id, party.value)}
    match question.kind:
        case "ja-nee":
            return {"choices": (yes_or_no(answer=True),), **told}
        case "keuze":
            return {"choices": _chosen(question.choices[:1])}
        case "meerkeuze":
            return {"choices": _chosen(question.choices[: min(2, question.at_most or 2)])}
        case "rangorde":
            return {"choices": _chosen(tuple(reversed(question.choices))[: question.at_most])}
        case "schaal":
            return {"number": Decimal(2), **(told if question.explanation_question else {})}
        case "persoon":
            return {"text": words(question.id), "role": "adviseur", "contact": "toestel 12"}
        case "periode":
            return {"text": "1 mei 2027", "text_until": "1 juni 2027"}
        case "bewijs":
            return {"text": f"{question.id}.pdf", **told}
        case kind:
            return {"text": _typed(kind, words(question.id, party.value))}


def _typed(kind: str, text: str) -> str:
    """What somebody types in a field of this kind."""
    numbers = {"getal": "7", "bedrag": "250,50", "uren": "12,5", "percentage": "25%", "datum": "1 mei 2027"}
    return numbers.get(kind, text)


def _chosen(choices: Any) -> tuple[Chosen, ...]:
    return tuple(Chosen(id=one.id, text=one.text) for one in choices)


# rows


def _rows(question: Question, party: Floor) -> Iterator[Row]:
    if has_free_rows(question):
        rows = tuple(Row(id=f"{question.id}-{party.value}-{at}") for at in range(FREE_ROWS))
    else:
        rows = rows_of(question, None)
    for at, row in enumerate(rows):
        yield _row(row, fields_of(question), question.id, party.value, str(at))


def _row(row: Row, fields: tuple[ItemField, ...], *about: str) -> Row:
    cells = tuple(read_cell(one, TODAY, **_cell(one, *about, one.id)) for one in fields)
    return row.evolve(cells=cells)


def _cell(field: ItemField, *about: str) -> dict[str, Any]:
    match field.kind:
        case "ja-nee":
            return {"choice": yes_or_no(answer=False)}
        case "keuze":
            return {"choice": _chosen(field.choices[:1])[0]}
        case "schaal":
            # not the same everywhere, so that a mean and a difference say something
            return {"number": Decimal(1 + sum(map(ord, "".join(about))) % len(field.points))}
        case "herhaalblok":
            rows = (Row(id="-".join((*about, str(at)))) for at in range(2))
            return {
                "rows": tuple(
                    _row(one, field.fields, *about[:2], str(at), *about[2:]) for at, one in enumerate(rows)
                )
            }
        case kind:
            return {"text": _typed(kind, words(*about))}
