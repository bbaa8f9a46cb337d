"""What stands behind the steps of a guide on paper: who takes part, competences, scales, ways to learn, rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.support_totals import budget_of
from popgids.export.markdown import escape_line
from popgids.i18n import _
from popgids.wording.names import label
from popgids.wording.rules import hours_and_euros_text, rule_source_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from popgids.core.guide import Competence, Guide, LearningForm

    Mark = Callable[[str, str], str]


def list_lines(guide: Guide, mark: Mark) -> Iterator[str]:
    """The lists of a guide; those that it does not have are left out."""
    if guide.roles:
        yield from ("", "## " + _("Wie er nog meer bij is"), "")
        for role in guide.roles:
            signs = _("tekent het plan") if role.signs else ""
            yield _item(role.name, (signs, role.explanation, mark("rol", role.id)))
    if guide.competences:
        yield from ("", "## " + _("Competenties"))
        for competence in guide.competences:
            yield from _competence(competence, mark)
    if guide.scales:
        yield from ("", "## " + _("Schalen"))
        for scale in guide.scales:
            yield from ("", f"### {escape_line(scale.name)}")
            yield from noted(mark("schaal", scale.id))
            yield ""
            for at, point in enumerate(scale.points):
                anchor = scale.anchors[at] if at < len(scale.anchors) else ""
                yield f"{at + 1}. {escape_line(f'{point}: {anchor}' if anchor.strip() else point)}"
    if guide.learning_forms:
        yield from ("", "## " + _("Leervormen"), "", _("Om uit te kiezen bij een afspraak."))
        for form in guide.learning_forms:
            yield from _learning_form(form, mark)
    yield from _rules(guide, mark)


def _competence(competence: Competence, mark: Mark) -> Iterator[str]:
    bound = _("hoort bij de functie") if competence.bound_to == "functie" else _("hoort bij de persoon")
    jobs = _("voor {jobs}").format(jobs=", ".join(competence.functions)) if competence.functions else ""
    yield from ("", f"### {escape_line(competence.name)}", "")
    yield f"*{escape_line(' · '.join(part for part in (bound, jobs) if part))}*"
    yield from noted(mark("competentie", competence.id))
    if competence.description.strip():
        yield from ("", escape_line(competence.description))
    for level in competence.levels:
        yield from ("", f"{escape_line(level.name)}:", "")
        yield from (f"- {escape_line(one)}" for one in level.behaviour)


def _learning_form(form: LearningForm, mark: Mark) -> Iterator[str]:
    told = " · ".join(one for one in (label(form.kind), form.time, form.cost) if one.strip())
    yield from ("", f"### {escape_line(form.name)}", "", f"*{escape_line(told)}*")
    yield from noted(mark("leervorm", form.id))
    yield ""
    facts = (
        (_("Wat je straks ziet"), form.result),
        (_("Bewijs"), form.proof),
        (_("Spreek af"), form.agree_on),
        (_("Past niet"), form.not_when),
    )
    yield from (f"- {name}: {escape_line(text)}" for name, text in facts if text.strip())


def _rules(guide: Guide, mark: Mark) -> Iterator[str]:
    budget = hours_and_euros_text(*budget_of(guide))
    if budget:
        source = guide.budget_source.strip()
        yield from ("", "## " + _("Budget"), "", escape_line(f"{budget} ({source})" if source else budget))
    if guide.training_rule is not None:
        yield from ("", "## " + _("Verplichte scholing"))
        yield from noted(mark("gids", "scholing"))
        yield from ("", escape_line(guide.training_rule.text))
        yield from ("", f"*{escape_line(rule_source_text(guide.training_rule))}*")


def _item(name: str, facts: tuple[str, ...]) -> str:
    told = ". ".join(escape_line(one).rstrip(".") for one in facts if one.strip())
    return f"- {escape_line(name)}" + (f": {told}" if told else "")


def noted(note: str) -> Iterator[str]:
    """A note on a part of a guide, in a paragraph of its own; nothing when there is none."""
    if note:
        yield from ("", f"*{escape_line(note)}*")
