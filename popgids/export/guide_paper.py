"""A guide as the two will see it, as Markdown on paper: everything that is asked, with room for the answers."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from popgids.core.dutch.times import format_minutes
from popgids.core.guide import Floor, Party
from popgids.core.outline import FIRST_PARTS, LAST_PARTS
from popgids.export.guide_forms import form_lines
from popgids.export.guide_lists import list_lines, noted
from popgids.export.markdown import escape, escape_line
from popgids.i18n import _, ngettext
from popgids.wording.guide_words import condition_text, question_kind_text
from popgids.wording.labels import fact_label
from popgids.wording.names import floor_name, party_name
from popgids.wording.units import hold_units, let_go

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from popgids.core.guide import Group, Guide, Question, Step, Tips
    from popgids.core.outline import Part

_WIDTH = 88


def _no_mark(_table: str, _id: str) -> str:
    return ""


def guide_markdown(guide: Guide, mark: Callable[[str, str], str] = _no_mark) -> Iterator[str]:
    """The lines of the whole guide."""
    yield f"# {escape_line(guide.title)}"
    questions = sum(len(step.questions) for step in guide.steps)
    facts = (
        _("gids {id}").format(id=guide.id),
        _("versie {version}").format(version=guide.version),
        guide.status,
        format_minutes(guide.duration_minutes),
        ngettext("{n} vraag", "{n} vragen", questions).format(n=questions),
    )
    yield from ("", escape(" · ".join(facts)))
    yield from noted(mark("gids", "titel"))
    yield from paragraphs(guide.description)
    if guide.invitation.strip():
        yield from ("", "## " + _("Uitnodiging"))
        yield from noted(mark("gids", "uitnodiging"))
        yield from paragraphs(guide.invitation)
    if guide.preparation.employee or guide.preparation.manager or guide.preparation.both:
        yield from ("", "## " + _("Voorbereiding"))
        yield from noted(mark("gids", "voorbereiding"))
        yield from _tips(guide.preparation, "{who}")
    for number, step in enumerate(guide.steps, 1):
        yield from _step(number, step, guide, mark)
    yield from list_lines(guide, mark)


def paragraphs(text: str) -> Iterator[str]:
    """Running text, each paragraph after an empty line."""
    for line in text.strip().splitlines():
        if line.strip():
            yield ""
            yield from wrapped(line)


def wrapped(text: str, first: str = "", rest: str = "") -> Iterator[str]:
    """One text over more lines, none of which acts as Markdown; first and rest stand before its lines."""
    lines = textwrap.wrap(hold_units(text), _WIDTH - len(first)) or [""]
    for at, line in enumerate(lines):
        yield (rest if at else first) + escape(let_go(line))


def _step(number: int, step: Step, guide: Guide, mark: Callable[[str, str], str]) -> Iterator[str]:
    yield from ("", f"## {number}. {escape_line(step.title)} ({format_minutes(step.minutes)})")
    yield from noted(mark("stap", step.kind.value))
    opens = _("{party} begint.").format(party=party_name(Party(step.opens)).capitalize())
    yield from ("", f"*{opens}*")
    yield from paragraphs(step.goal)
    yield from paragraphs(step.explanation)
    yield from _tips(step.tips, _("Tip voor {who}"))
    yield from _parts(FIRST_PARTS.get(step.kind, ()))
    for question in step.questions:
        yield from _question(question, guide, mark)
    yield from _groups(step.groups, guide)
    yield from _parts(LAST_PARTS.get(step.kind, ()))


def _tips(tips: Tips, form: str) -> Iterator[str]:
    """Short advice for each of the two; form says how a name stands above it."""
    both = _("jullie samen")
    named = (
        (party_name(Party.MANAGER), tips.manager),
        (party_name(Party.EMPLOYEE), tips.employee),
        (both, tips.both),
    )
    for who, texts in named:
        if texts:
            told = form.format(who=who)
            yield from ("", f"{told[0].upper()}{told[1:]}:", "")
            for text in texts:
                yield from wrapped(text, "- ", "  ")


def _parts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        yield from ("", f"### {fact_label(part.value)}", "")
        yield f"*{_('vast onderdeel, hetzelfde in elke gids')}*"


def _question(question: Question, guide: Guide, mark: Callable[[str, str], str]) -> Iterator[str]:
    yield from ("", f"### {escape_line(question.text)}", "")
    yield f"*{escape(' · '.join(_facts(question, guide)))}*"
    yield from noted(mark("vraag", question.id))
    if question.when is not None:
        told = _("Komt alleen als {when}.").format(when=condition_text(question.when, guide))
        yield from ("", *wrapped(told))
    yield from paragraphs(question.explanation)
    if question.follow_ups:
        yield from ("", _("Doorvragen:"), "")
        for text in question.follow_ups:
            yield from wrapped(text, "- ", "  ")
    if question.example.strip():
        yield from paragraphs(_("Voorbeeld: {text}").format(text=question.example.strip()))
    yield from _tips(question.tips, _("Tip voor {who}"))
    form = list(form_lines(question, guide))
    if form:
        yield from ("", *_trimmed(form))


def _facts(question: Question, guide: Guide) -> Iterator[str]:
    yield question_kind_text(question.kind)
    if question.kind not in ("info", "berekend"):
        role = next((one.name for one in guide.roles if one.id == question.role), question.role)
        both = _("allebei, ieder een eigen antwoord")
        yield role or (both if question.floor is Floor.BOTH else floor_name(question.floor))
    if question.is_deeper:
        yield _("verdieping, alleen als jullie dat willen")
    if question.is_required:
        yield _("hoort erbij")
    if question.is_sensitive:
        yield _("gevoelig, antwoorden is vrijwillig")
    if question.is_private:
        yield _("privé")
    if question.visible_to is not None:
        yield _("alleen te zien voor {party}").format(party=party_name(question.visible_to))
    if question.carries_over:
        yield _("met het antwoord van de vorige keer")
    if question.is_proposal:
        yield _("antwoord is daarna een voorstel")


def _groups(groups: Iterable[Group], guide: Guide) -> Iterator[str]:
    for group in groups:
        asked = [guide.question(one) for one in group.questions]
        names = ", ".join(f"“{one.text}”" for one in asked if one is not None)
        counted = _("Vul minstens {n} van deze vragen in: {names}.").format(n=group.count, names=names)
        yield ""
        told = f"{group.text.strip()} {counted}".strip()
        yield from wrapped(told)


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[-1]:
        lines.pop()
    return lines
