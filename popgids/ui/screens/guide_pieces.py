"""From a guide, or from what is wrong with it, to the pieces of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.dutch.times import format_minutes
from popgids.core.support_totals import budget_of
from popgids.i18n import _, ngettext
from popgids.ui.problem_text import problem_sentence, where
from popgids.ui.screens.guide_facts import question_facts, question_parts
from popgids.ui.screens.home_rows import check_command
from popgids.ui.screens.outcomes import bare_name
from popgids.ui.widgets.paper import Piece, piece
from popgids.wording.names import guide_status_text, label
from popgids.wording.rules import hours_and_euros_text, rule_source_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from popgids.core.findings import Loc
    from popgids.core.guide import Guide
    from popgids.core.guide_texts import GuidePart, RemarkedPart
    from popgids.core.shelf import GuideLine
    from popgids.errors import Problem

_AT = 4
_AT_NAMES = 24
_AT_REMARK = 8
_NOT_TOLD = {"vraag": {"id", "na", "voor"}, "stap": {"soort", "vraag"}}
"""Keys of a part that say which one it is or where it stands, and not what it says."""
PROBLEM = "fout"
"""The kind of a line in the list that is about a problem and no part."""


def guide_pieces(guide: Guide, line: GuideLine, remarks: Sequence[Problem]) -> Iterator[Piece]:
    """The guide as a whole: what is said of it, what it is, its steps with their minutes, what it brings along."""
    questions = sum(len(step.questions) for step in guide.steps)
    told = (
        guide_status_text(guide.status) or _("in gebruik"),
        _("versie {version}").format(version=guide.version),
        format_minutes(guide.duration_minutes),
        ngettext("{n} vraag", "{n} vragen", questions).format(n=questions),
        _("hoort bij popgids") if line.origin == "popgids" else _("van de organisatie"),
    )
    said = (*remarks, *(one for one in line.problems if one not in remarks))
    yield from remark_pieces(said, line.key)
    yield piece(guide.title, "bold $primary", above=1 if said else 0)
    yield piece(" · ".join(told), "$text-muted")
    if guide.description.strip():
        yield piece(guide.description.strip(), above=1)
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
    return {"leidinggevende": _("leidinggevende"), "medewerker": _("medewerker")}.get(key, _("allebei"))


def remark_pieces(remarks: Iterable[Problem], file: str) -> Iterator[Piece]:
    """What the checks and the advice say, each with where it is; file is that of the guide."""
    for number, remark in enumerate(remarks):
        said = problem_sentence(remark)
        rule = str(remark.data.get("rule", ""))
        lead = _("Advies") if rule else _("Let op") if remark.is_warning else _("Fout")
        told = f"{said.what} {said.remedy}".strip()
        yield piece(told, lead=lead, at=_AT_REMARK, lead_style="bold $warning", above=1 if number else 0)
        other = bare_name(remark.file) if remark.file != file else ""
        about = " · ".join(part for part in (other, where(remark), rule) if part)
        if about:
            yield piece(about, "$text-muted", indent=_AT_REMARK)


def part_pieces(
    one: RemarkedPart, guide: Guide | None, file: str, listed: Collection[tuple[str, str]] | None
) -> Iterator[Piece]:
    """What stands in a part: what is said of it, the question as it is asked, and its texts by name.

    listed: the kinds and ids of the parts that can be chosen in the list; None when the guide is not changed here.
    """
    yield from remark_pieces(one.remarks, file)
    if one.part.kind == PROBLEM:
        return
    question = guide.question(one.part.id) if guide is not None and one.part.kind == "vraag" else None
    yield piece(one.part.name, "bold $primary", above=1 if one.remarks else 0)
    if question is not None and guide is not None:
        yield piece(question_facts(question), "$text-muted")
    if one.part.origin or one.part.is_hidden:
        yield piece(_origin_text(one.part), "$text-muted")
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
    for told in _elsewhere(one.part, file, listed) if listed is not None else ():
        yield piece(told, "$text-muted", above=1)


def _elsewhere(part: GuidePart, file: str, listed: Collection[tuple[str, str]]) -> Iterator[str]:
    """Where points and rows are changed that a question only names."""
    scale = part.table.get("schaal")
    if part.kind == "vraag" and isinstance(scale, str):
        if ("schaal", scale) in listed:
            yield _("De punten pas je aan bij de schaal, verder naar onderen in de lijst.")
        else:
            yield _(
                "De punten horen bij de schaal “{id}”. Wil je andere punten, zet dan in {file} een [[schaal]] met die id en "
                "jullie eigen punten."
            ).format(id=scale, file=file)
    if part.table.get("catalogus") == "competenties":
        if any(kind == "competentie" for kind, _id in listed):
            yield _("De rijen pas je aan bij de competenties, verder naar onderen in de lijst.")
        else:
            yield _(
                "De rijen zijn de competenties. Wil je er een aanpassen, zet dan in {file} een [[competentie]] met dezelfde "
                "id en jullie eigen tekst."
            ).format(file=file)


def _origin_text(part: GuidePart) -> str:
    """Where a part comes from, and what this guide does with it."""
    if part.is_hidden:
        return _("Verborgen: dit staat niet in deze gids. Enter toont het weer.")
    if part.is_inherited:
        told = _("Komt uit “{title}”. Enter past het hier aan, of verbergt het.")
        return told.format(title=part.origin)
    keys = [key for key in part.table if key in part.own_keys and key not in _NOT_TOLD.get(part.kind, ())]
    if not keys:
        return _("Komt uit “{title}”.").format(title=part.origin)
    told = _("Komt uit “{title}”. Hier aangepast: {keys}.")
    return told.format(title=part.origin, keys=", ".join(keys))


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
    yield piece("")
    yield from remark_pieces(line.problems, line.key)
