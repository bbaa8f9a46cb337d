"""From a guide, or from what is wrong with it, to the pieces of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.dutch.times import format_minutes
from popgids.core.support_totals import budget_of
from popgids.i18n import _, ngettext
from popgids.ui.problem_text import format_problem, problem_sentence
from popgids.ui.screens.guide_facts import question_facts, question_parts
from popgids.ui.screens.home_rows import check_command, status_text
from popgids.ui.widgets.paper import Piece, piece
from popgids.wording import label
from popgids.wording.rules import hours_and_euros_text, rule_source_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.findings import Loc
    from popgids.core.guide import Guide
    from popgids.core.guide_texts import RemarkedPart
    from popgids.core.shelf import GuideLine

_AT = 4
_AT_NAMES = 24
PROBLEM = "fout"
"""The kind of a line in the list that is about a problem and no part."""


def guide_pieces(guide: Guide, line: GuideLine) -> Iterator[Piece]:
    """The guide as a whole: what it is, its steps with their minutes, what it brings along."""
    questions = sum(len(step.questions) for step in guide.steps)
    told = (
        status_text(guide.status) or _("in gebruik"),
        _("versie {version}").format(version=guide.version),
        format_minutes(guide.duration_minutes),
        ngettext("{n} vraag", "{n} vragen", questions).format(n=questions),
        _("hoort bij popgids") if line.origin == "popgids" else _("van de organisatie"),
    )
    yield piece(guide.title, "bold $primary")
    yield piece(" · ".join(told), "$text-muted")
    if guide.description.strip():
        yield piece(guide.description.strip(), above=1)
    for problem in line.problems:
        yield piece(format_problem(problem), "$warning", above=1)
    for number, step in enumerate(guide.steps, start=1):
        yield piece(
            f"{step.title} · {format_minutes(step.minutes)}",
            lead=f"{number}",
            at=_AT,
            above=1 if number == 1 else 0,
        )
    yield from _learning_forms(guide)
    yield from _budget_and_training(guide)


def kind_name(kind: str) -> str:
    """What a part of a guide is called."""
    names = {
        "gids": _("gids"),
        "stap": _("stap"),
        "vraag": _("vraag"),
        "leervorm": _("leervorm"),
        "schaal": _("schaal"),
        "competentie": _("competentie"),
        "rol": _("rol"),
    }
    return names.get(kind, kind)


def text_name(inside: Loc) -> str:
    """What a text inside a part is called: vraag, doorvraag 2, tip medewerker 1, optie 3."""
    *around, last = inside
    if isinstance(last, int):
        key = str(around[-1])
        if "tips" in around or "voorbereiding" in around:
            return _("tip {party} {n}").format(party=_party(key), n=last + 1)
        return f"{_SINGULAR.get(key, key)} {last + 1}"
    number = next((part for part in reversed(around) if isinstance(part, int)), None)
    if number is None:
        return last
    group = str(next(part for part in reversed(around) if isinstance(part, str)))
    name = f"{_SINGULAR.get(group, group)} {number + 1}"
    return name if last in ("tekst", "kop", "naam") else f"{name}, {last}"


_SINGULAR = {
    "doorvragen": "doorvraag",
    "punten": "punt",
    "ankers": "anker",
    "gedrag": "gedrag",
    "opties": "optie",
    "kolommen": "kolom",
    "velden": "veld",
    "rijen": "rij",
    "niveau": "niveau",
    "minstens": "groep",
}


def _party(key: str) -> str:
    return {"leidinggevende": _("de leidinggevende"), "medewerker": _("de medewerker")}.get(
        key, _("jullie allebei")
    )


def part_pieces(one: RemarkedPart, guide: Guide | None) -> Iterator[Piece]:
    """What stands in a part: the question as it is asked, its texts by name, and what is said of it."""
    for remark in one.remarks:
        said = problem_sentence(remark)
        rule = str(remark.data.get("rule", ""))
        lead = _("Advies") if rule else _("Let op") if remark.is_warning else _("Fout")
        told = f"{said.what} {said.remedy}".strip()
        yield piece(told, "$warning", lead=lead, at=_AT_NAMES, lead_style="bold $warning")
        about = _("regel {n}").format(n=remark.line) + (f" · {rule}" if rule else "")
        yield piece(about if remark.line else "", "$text-muted", indent=_AT_NAMES)
    if one.part.kind in ("gids", PROBLEM):
        return
    question = guide.question(one.part.id) if guide is not None and one.part.kind == "vraag" else None
    yield piece(one.part.name, "bold $primary", above=1 if one.remarks else 0)
    if question is not None and guide is not None:
        yield piece(question_facts(question), "$text-muted")
    if one.part.is_inherited:
        yield piece(_("Komt uit de basis. Met Enter pas je het hier aan, of verberg je het."), "$text-muted")
    if one.part.id and one.part.kind != "stap":
        yield piece(one.part.id, lead="id", at=_AT_NAMES, above=1)
    # a head stands with its kind of field among what belongs to the question
    shown = [
        text
        for text in one.part.texts
        if text.text != one.part.name and not (question is not None and text.inside[-1] == "kop")
    ]
    for text in shown:
        style = "$text-muted" if text.is_inherited and not one.part.is_inherited else ""
        yield piece(text.text.strip(), style, lead=text_name(text.inside), at=_AT_NAMES)
    if question is not None and guide is not None:
        known = {text.text.strip() for text in shown}
        for name, told in question_parts(question, guide):
            if told.strip() not in known:
                yield piece(told, lead=name, at=_AT_NAMES)


def _learning_forms(guide: Guide) -> Iterator[Piece]:
    if not guide.learning_forms:
        return
    yield piece(_("Leervormen"), "bold $primary", above=2, is_ruled=True)
    yield piece(_("Om uit te kiezen bij een afspraak."), "$text-muted")
    for form in guide.learning_forms:
        told = (label(form.kind), form.time.strip(), form.cost.strip())
        yield piece(form.name, lead="•", at=_AT, above=1)
        yield piece(" · ".join(word for word in told if word), "$text-muted", indent=_AT)


def _budget_and_training(guide: Guide) -> Iterator[Piece]:
    rule, budget = guide.training_rule, hours_and_euros_text(*budget_of(guide))
    if budget:
        source = guide.budget_source.strip()
        yield piece(_("Budget"), "bold $primary", above=2, is_ruled=True)
        yield piece(f"{budget} ({source})" if source else budget)
    if rule is not None:
        yield piece(_("Verplichte scholing"), "bold $primary", above=2, is_ruled=True)
        yield piece(rule.text.strip())
        yield piece(rule_source_text(rule), "$text-muted")


def problem_pieces(line: GuideLine) -> Iterator[Piece]:
    """Everything that is wrong, in the order of the file, and how to check it again."""
    count = sum(1 for one in line.problems if not one.is_warning) or 1
    title = ngettext("In deze gids zit {n} fout", "In deze gids zitten {n} fouten", count).format(n=count)
    yield piece(title, "bold $primary")
    yield piece(
        _(
            "popgids gebruikt de gids pas als hij klopt. Met F3 pas je hier een regel of een tekst aan. Het kan ook in een "
            "teksteditor, bijvoorbeeld Kladblok."
        ),
        above=1,
    )
    yield piece(check_command(line), "bold", lead=_("Nakijken met"), at=16, above=1)
    for number, problem in enumerate(line.problems, start=1):
        style = "$text-muted" if problem.is_warning else ""
        yield piece(format_problem(problem), style, lead=f"{number}", at=_AT, above=1)
