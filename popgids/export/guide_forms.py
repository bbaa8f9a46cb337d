"""The empty form of each kind of question, as lines of Markdown to fill in with a pen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.guide import (
    ComputedQuestion,
    Floor,
    ItemField,
    MatrixQuestion,
    MultipleChoiceQuestion,
    RankingQuestion,
    RepeatQuestion,
    ScaleQuestion,
    TableQuestion,
    YesNoQuestion,
)
from popgids.export.markdown import LINE_BREAK, escape, escape_line
from popgids.i18n import _
from popgids.wording.guide_words import formula_text, how_many_text, limits_text
from popgids.wording.names import floor_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from popgids.core.guide import Guide, Question

_BLANK = "…" * 20
_SHORT = "…" * 6
_OPEN_LINES = 3
_FREE_ROWS = 3
_BOX = "- [ ] "


def form_lines(question: Question, guide: Guide) -> Iterator[str]:
    """Where the answer goes: once, or for each of the two; nothing for a text to read."""
    if question.kind == "info":
        return
    if isinstance(question, ComputedQuestion):
        told = _("Dit is {how}.").format(how=formula_text(question, guide))
        yield escape(told)
        return
    if isinstance(question, MatrixQuestion):
        yield from _matrix(question)
    else:
        for name in _who(question):
            if name:
                yield from (f"**{escape(name)}**", "")
            yield from _form(question)
            if name:
                yield ""
    explained = [f"- {escape_line(f'{name}: {text}')}" for name, text in _explained(question) if text.strip()]
    if explained:
        yield from ("", *explained)


def _who(question: Question) -> tuple[str, ...]:
    """The names above the forms; one empty name when there is one answer."""
    if question.role is not None:
        return ("",)
    if question.floor is Floor.BOTH:
        return floor_name(Floor.EMPLOYEE).capitalize(), floor_name(Floor.MANAGER).capitalize()
    return ("",)


def _explained(question: Any) -> Iterator[tuple[str, str]]:
    """What the form has no room to explain: rows, what is put in order, columns and fields, each with its name.

    The competences of a catalogue are explained behind the steps.
    """
    if isinstance(question, RankingQuestion):
        yield from ((one.text, one.explanation) for one in question.choices)
    if isinstance(question, TableQuestion) or (
        isinstance(question, MatrixQuestion) and question.catalogue is None
    ):
        yield from ((one.text, one.explanation) for one in question.rows)
    yield from _explained_fields((*getattr(question, "columns", ()), *getattr(question, "fields", ())))


def _explained_fields(fields: Sequence[ItemField]) -> Iterator[tuple[str, str]]:
    for field in fields:
        yield field.text, field.explanation
        yield from ((one.text, one.explanation) for one in field.choices)
        yield from _explained_fields(field.fields)


def _form(question: Any) -> Iterator[str]:
    note = how_many_text(question)
    if isinstance(question, YesNoQuestion):
        yield from _yes_no(question)
    elif isinstance(question, ScaleQuestion):
        yield from _scale(question)
    elif isinstance(question, TableQuestion):
        yield from _table(question)
    elif isinstance(question, RepeatQuestion):
        yield from _block(question.fields, question.item_name, note)
    elif isinstance(question, RankingQuestion):
        most = question.at_most or len(question.choices)
        told = _("Schrijf 1 tot en met {n} voor de regels; 1 is het belangrijkst.").format(n=most)
        yield from (escape(told), "")
        yield from (f"- {_SHORT[:2]} {escape_line(one.text)}" for one in question.choices)
    elif question.kind in ("keuze", "meerkeuze"):
        if isinstance(question, MultipleChoiceQuestion) and note:
            yield from (escape(_("Kies er {how_many}.").format(how_many=note)), "")
        yield from _choices(question)
    elif question.kind == "open":
        yield from _broken([_BLANK * 3] * _OPEN_LINES)
    else:
        yield from _broken(_one_line(question))


def _one_line(question: Any) -> list[str]:
    limits = limits_text(question)
    behind = f" ({limits})" if limits else ""
    forms = {
        "kort": [_BLANK * 2],
        "getal": [f"{_SHORT} {getattr(question, 'unit', '')}".rstrip() + behind],
        "bedrag": [f"€ {_SHORT}{behind}"],
        "uren": [_("{blank} uur").format(blank=_SHORT) + behind],
        "percentage": [f"{_SHORT} %{behind}"],
        "datum": [_("dag {blank} maand {blank} jaar {blank}").format(blank=_SHORT)],
        "periode": [_("van {blank} tot en met {blank}").format(blank=_BLANK)],
        "persoon": [
            _("naam {blank}").format(blank=_BLANK),
            _("functie {blank}").format(blank=_BLANK),
            _("bereikbaar via {blank}").format(blank=_BLANK),
        ],
        "bewijs": [
            _("bestand of link {blank}").format(blank=_BLANK),
            _("wat je erin ziet {blank}").format(blank=_BLANK),
        ],
    }
    return [escape_line(line) for line in forms.get(question.kind, [_BLANK])]


def _broken(lines: Sequence[str]) -> Iterator[str]:
    """Lines under each other in one paragraph."""
    yield from (f"{line}{LINE_BREAK}" for line in lines[:-1])
    yield from lines[-1:]


def _yes_no(question: YesNoQuestion) -> Iterator[str]:
    for word, more in ((_("ja"), question.if_yes), (_("nee"), question.if_no)):
        yield f"{_BOX}{word}" + (f". {escape_line(more)} {_BLANK}" if more else "")


def _choices(question: Any) -> Iterator[str]:
    for one in question.choices:
        told = f"{one.text} ({one.explanation.strip()})" if one.explanation.strip() else one.text
        yield f"{_BOX}{escape_line(told)}"
    if question.allows_other:
        yield _BOX + _("anders: {blank}").format(blank=_BLANK)


def _scale(question: ScaleQuestion) -> Iterator[str]:
    if question.points:
        yield from (f"{_BOX}{line}" for line in _points(question.points, question.anchors))
    else:
        numbers = [str(n) for n in range(question.lowest, question.highest + 1)]
        low, high = escape_line(question.lowest_label), escape_line(question.highest_label)
        yield " ".join(part for part in (low, *(f"[ ] {n}" for n in numbers), high) if part)
    if question.allows_not_applicable:
        yield ("" if question.points else "\n") + _BOX + _("niet van toepassing")
    if question.explanation_question:
        yield from ("", f"{escape_line(question.explanation_question)} {_BLANK}")


def _points(points: Sequence[str], anchors: Sequence[str]) -> Iterator[str]:
    for at, point in enumerate(points):
        anchor = anchors[at].strip() if at < len(anchors) else ""
        yield escape_line(f"{at + 1} {point}: {anchor}" if anchor else f"{at + 1} {point}")


def _table(question: TableQuestion) -> Iterator[str]:
    note = how_many_text(question)
    name = question.item_name or _("rij")
    if not question.rows:
        told = _("Eén regel per {name}").format(name=name)
        yield from (escape_line(f"{told} ({note})." if note else f"{told}."), "")
    else:
        name = ""
    heads = [*([name] if question.rows else []), *(_head(one) for one in question.columns)]
    yield from _rows(heads, [one.text for one in question.rows], _FREE_ROWS)
    if any(one.is_summed for one in question.columns):
        sums = [_SHORT if one.is_summed else "" for one in question.columns]
        first = [_("Totaal")] if question.rows else []
        if not question.rows and not sums[0]:
            sums[0] = _("Totaal")
        yield _row([*first, *sums])


def _head(field: ItemField) -> str:
    hints = {
        "bedrag": "€",
        "uren": _("uur"),
        "percentage": "%",
        "ja-nee": _("ja of nee"),
        "datum": _("datum"),
        "bewijs": _("bestand of link"),
    }
    hint = field.unit or hints.get(field.kind, "") or limits_text(field)
    if field.choices:
        hint = " / ".join(one.text for one in field.choices)
    if field.points:
        hint = ", ".join(f"{at} {point}" for at, point in enumerate(field.points, 1))
    return f"{field.text} ({hint})" if hint else field.text


def _rows(heads: Sequence[str], named: Sequence[str], free: int) -> Iterator[str]:
    yield _row([escape_line(head) for head in heads])
    yield _row(["---"] * len(heads))
    blank = [_SHORT] * (len(heads) - 1)
    if named:
        yield from (_row([escape_line(name), *blank]) for name in named)
    else:
        yield from (_row([_SHORT, *blank]) for _number in range(free))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _matrix(question: MatrixQuestion) -> Iterator[str]:
    yield from (f"- {line}" for line in _points(question.points, question.anchors))
    if question.allows_not_applicable:
        yield "- " + _("n.v.t.: niet van toepassing")
    yield ""
    who = [floor_name(Floor.EMPLOYEE), floor_name(Floor.MANAGER)] if question.floor is Floor.BOTH else [""]
    moments = [_("nu"), _("gewenst")] if question.has_wanted else [""]
    heads = [" ".join(word for word in (name, moment) if word) for name in who for moment in moments]
    heads = [head or _("punt") for head in heads]
    if question.explanation_question:
        heads.append(question.explanation_question)
    rows = []
    for one in question.rows:
        jobs = ", ".join(one.functions)
        rows.append(_("{row} (voor: {jobs})").format(row=one.text, jobs=jobs) if jobs else one.text)
    yield from _rows(["", *heads], rows, _FREE_ROWS)


def _block(fields: Sequence[ItemField], item: str, note: str, indent: str = "") -> Iterator[str]:
    told = _("Per {item}").format(item=item or _("keer"))
    yield escape_line(f"{told} ({note}):" if note else f"{told}:") if not indent else ""
    if not indent:
        yield ""
    for field in fields:
        if field.fields:
            name = _("per {item}").format(item=field.item_name or _("keer"))
            yield f"{indent}- {escape_line(field.text)} ({escape_line(name)}):"
            yield from (line for line in _block(field.fields, "", "", indent + "  ") if line)
        else:
            yield f"{indent}- {escape_line(_head(field))} {_BLANK}"
