"""A guide with its references filled in: scales by id, and the rows of a matrix from the competences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.composed_questions import ItemField, MatrixQuestion, MatrixRow
from popgids.core.questions import ScaleQuestion

if TYPE_CHECKING:
    from popgids.core.guide import Competence, Guide, Question, Scale, Step


def completed(guide: Guide) -> Guide:
    """The guide as a talk uses it; completing it once more changes nothing.

    A reference to what is not there stays as it is: that is for the checks to name.
    """
    scales = {one.id: one for one in guide.scales}
    steps = tuple(_step(step, scales, guide.competences) for step in guide.steps)
    if all(new is old for new, old in zip(steps, guide.steps, strict=True)):
        return guide
    return guide.evolve(steps=steps)


def _step(step: Step, scales: dict[str, Scale], competences: tuple[Competence, ...]) -> Step:
    questions = tuple(_question(one, scales, competences) for one in step.questions)
    if all(new is old for new, old in zip(questions, step.questions, strict=True)):
        return step
    return step.evolve(questions=questions)


def _question(question: Question, scales: dict[str, Scale], competences: tuple[Competence, ...]) -> Question:
    new: dict[str, Any] = {}
    if isinstance(question, (ScaleQuestion, MatrixQuestion)):
        new |= _points(question, scales)
    if isinstance(question, MatrixQuestion) and question.catalogue is not None and not question.rows:
        new["rows"] = tuple(_row(one) for one in competences if _is_meant(one, question))
    for name in ("columns", "fields"):
        fields: tuple[ItemField, ...] = getattr(question, name, ())
        if filled := _fields(fields, scales):
            new[name] = filled
    # Not looked at once more: a catalogue may give more rows than a guide may write, which is for the checks to name.
    return type(question).made_of({**question.__dict__, **new}) if new else question


def _points(owner: ScaleQuestion | MatrixQuestion, scales: dict[str, Scale]) -> dict[str, Any]:
    scale = scales.get(owner.scale or "")
    if scale is None or owner.points:
        return {}
    return {"points": scale.points, "anchors": scale.anchors}


def _is_meant(competence: Competence, question: MatrixQuestion) -> bool:
    in_group = question.group is None or competence.bound_to == question.group
    return in_group and (not question.only or competence.id in question.only)


def _row(competence: Competence) -> MatrixRow:
    levels = [
        f"{level.name}: {_sentences(level.behaviour)}" for level in competence.levels if level.behaviour
    ]
    return MatrixRow(
        id=competence.id,
        text=competence.name,
        explanation="\n".join(part for part in (competence.description.strip(), *levels) if part)[:2000],
        functions=competence.functions,
    )


def _sentences(lines: tuple[str, ...]) -> str:
    """Lines behind each other, each ended as a sentence when it was not yet."""
    texts = [line.strip() for line in lines]
    return " ".join(text if text.endswith((".", "?")) else f"{text}." for text in texts)


def _fields(fields: tuple[ItemField, ...], scales: dict[str, Scale]) -> tuple[ItemField, ...]:
    """The fields with their scales filled in; empty when nothing changed."""
    filled = tuple(_field(one, scales) for one in fields)
    return filled if any(new is not old for new, old in zip(filled, fields, strict=True)) else ()


def _field(field: ItemField, scales: dict[str, Scale]) -> ItemField:
    new: dict[str, Any] = {}
    scale = scales.get(field.scale or "")
    if scale is not None and not field.points:
        new["points"] = scale.points
    if inner := _fields(field.fields, scales):
        new["fields"] = inner
    return field.evolve(**new) if new else field
