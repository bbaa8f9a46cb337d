"""From a guide, or from what is wrong with it, to the pieces of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.dutch_times import format_minutes
from popgids.core.guide import Party, StepKind
from popgids.core.outline import FIRST_PARTS, LAST_PARTS, Part
from popgids.core.support_totals import budget_of
from popgids.i18n import _, ngettext
from popgids.ui.problem_text import format_problem
from popgids.ui.screens.home_rows import check_command, status_text
from popgids.ui.widgets.paper import Piece, piece
from popgids.wording import fact_label, floor_name, label, party_name
from popgids.wording.rules import hours_and_euros_text, rule_source_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.guide import Guide, Question, Step
    from popgids.core.shelf import GuideLine

_AT = 4


def kind_text(kind: str) -> str:
    """What a kind of question is called for a reader."""
    names = {
        "info": _("om te lezen"),
        "open": _("eigen woorden"),
        "kort": _("één regel"),
        "ja-nee": _("ja of nee"),
        "keuze": _("kies één"),
        "meerkeuze": _("kies er meer"),
        "schaal": _("schaal"),
        "getal": _("getal"),
        "bedrag": _("bedrag"),
        "uren": _("uren"),
        "datum": _("datum"),
        "periode": _("periode"),
        "persoon": _("persoon"),
    }
    return names.get(kind, kind)


def guide_pieces(guide: Guide, line: GuideLine) -> Iterator[Piece]:
    """The guide: what it is, then each step with its questions."""
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
        yield from _step(step, number)
    yield from _learning_forms(guide)
    yield from _budget_and_training(guide)


def _step(step: Step, number: int) -> Iterator[Piece]:
    title = _("Stap {n}  {title}").format(n=number, title=step.title)
    yield piece(title, "bold $primary", above=2, is_ruled=True)
    opens = _("{party} begint").format(party=party_name(Party(step.opens)).capitalize())
    yield piece(f"{format_minutes(step.minutes)} · {opens}", "$text-muted")
    if step.goal.strip():
        yield piece(step.goal.strip())
    yield from _parts(FIRST_PARTS.get(step.kind, ()), step.kind)
    for question in step.questions:
        yield from _question(question)
    yield from _parts(LAST_PARTS.get(step.kind, ()), step.kind)


def _parts(parts: tuple[Part, ...], _kind: StepKind) -> Iterator[Piece]:
    for part in parts:
        yield piece(fact_label(part.value), lead="■", at=_AT, above=1)
        yield piece(_("vast onderdeel, hetzelfde in elke gids"), "$text-muted", indent=_AT)


def _question(question: Question) -> Iterator[Piece]:
    floor = "" if question.kind == "info" else floor_name(question.floor)
    told = (
        kind_text(question.kind),
        floor,
        _("verdieping") if question.is_deeper else "",
        _("hoort erbij") if question.is_required else "",
        _("bij een bepaald antwoord") if question.when is not None else "",
        _("gevoelig") if question.is_sensitive else "",
        _("privé") if question.is_private else "",
    )
    style = "$text-muted" if question.is_deeper else ""
    yield piece(question.text, style, lead="+" if question.is_deeper else "•", at=_AT, above=1)
    yield piece(" · ".join(word for word in told if word), "$text-muted", indent=_AT)


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
            "popgids gebruikt de gids pas als hij klopt. Pas het bestand aan in een teksteditor, bijvoorbeeld Kladblok."
        ),
        above=1,
    )
    yield piece(check_command(line), "bold", lead=_("Nakijken met"), at=16, above=1)
    for number, problem in enumerate(line.problems, start=1):
        style = "$text-muted" if problem.is_warning else ""
        yield piece(format_problem(problem), style, lead=f"{number}", at=_AT, above=1)
