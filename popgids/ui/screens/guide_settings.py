"""What can be chosen for a guide or a question, beside its texts: who answers, how it is marked, whether it is in use."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from popgids.core.guide_base import Floor
from popgids.core.guide_edits import Adapt, DropValue, SetInstead, SetValue
from popgids.core.leftovers import LEFT_OVER
from popgids.i18n import _
from popgids.ui.problem_text import problem_sentence
from popgids.ui.screens.dialogs import Line
from popgids.ui.screens.guide_changes import Change
from popgids.wording.names import floor_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.guide import Guide
    from popgids.core.guide_edits import GuideEdit
    from popgids.core.guide_texts import GuidePage, GuidePart
    from popgids.core.shelf import GuideLine

_PUBLISHED = "gepubliceerd"
_MOST_REASONS = 4
_YES, _NO = "ja", "nee"
_ROLE = "rol:"


def settings_in(part: GuidePart, guide: Guide | None, line: GuideLine, page: GuidePage) -> list[Change]:
    """What can be chosen for this part, in the order in which it is offered.

    guide: the whole, None when it has errors.
    """
    if part.kind == "gids":
        return [_status(line, page)] if page.parts else []
    if part.kind != "vraag" or part.table.get("soort") == "info":
        return []
    return [*_answerer(part, line), *_marks(part), _condition(part, guide)]


def floors() -> dict[Floor, str]:
    """Who can answer, with what that is for."""
    return {
        Floor.TOGETHER: _("één antwoord van jullie samen"),
        Floor.EMPLOYEE: _("over zichzelf"),
        Floor.MANAGER: _("namens het werk"),
        Floor.BOTH: _("ieder een eigen antwoord, naast elkaar"),
    }


def answerers(line: GuideLine) -> tuple[Line, ...]:
    """Everybody who can answer a question of this guide: the two in four ways, and each further role."""
    told = _("in plaats van jullie twee")
    return (
        *(Line(one.value, floor_name(one), why) for one, why in floors().items()),
        *(Line(f"{_ROLE}{role}", name, told) for role, name in line.roles),
    )


def chosen_role(chosen: str) -> str:
    """The id of the further role that was chosen, "" when one of the two or both answer."""
    return chosen.removeprefix(_ROLE) if chosen.startswith(_ROLE) else ""


def _answerer(part: GuidePart, line: GuideLine) -> Iterator[Change]:
    if "rol" in part.base:
        return  # what the base says of a role cannot be unsaid
    usual = Floor.TOGETHER.value
    role = part.table.get("rol")
    now = f"{_ROLE}{role}" if role else str(part.table.get("van", usual))
    # whose turn it is does not go with a role, and what the base says of it cannot be unsaid either
    lines = tuple(one for one in answerers(line) if "van" not in part.base or not chosen_role(one.value))
    shown = next((one.text for one in lines if one.value == now), str(role or now))
    edit = partial(_answered_by, part, now)
    yield Change(_("wie geeft antwoord"), shown, False, edit, choices=lines)


def _answered_by(part: GuidePart, now: str, chosen: str) -> GuideEdit | None:
    usual, role = Floor.TOGETHER.value, chosen_role(chosen)
    if chosen == now:
        return None
    if chosen_role(now) and not role:
        return SetInstead(part.loc, "rol", "van", chosen, may_go=chosen == usual)
    if role and "van" in part.own_keys:
        return SetInstead(part.loc, "van", "rol", role)
    return _set(part, "rol", "", role) if role else _set(part, "van", usual, chosen)


def _marks(part: GuidePart) -> Iterator[Change]:
    told = {
        "verplicht": (_("hoort erbij"), _("popgids zegt het als het antwoord nog ontbreekt")),
        "gevoelig": (_("gevoelig"), _("popgids vraagt om voorzichtigheid")),
        "prive": (_("privé"), _("het antwoord komt niet in het plan en in geen kopie")),
    }
    if part.table.get("soort") == "berekend":
        del told["verplicht"]
    for key, (name, yes) in told.items():
        lines = (Line(_YES, _("ja"), yes), Line(_NO, _("nee")))
        shown = _("ja") if part.table.get(key) is True else _("nee")
        yield Change(name, shown, False, partial(_mark, part, key), choices=lines)


def _mark(part: GuidePart, key: str, chosen: str) -> GuideEdit | None:
    return _set(part, key, False, chosen == _YES)


def _set(part: GuidePart, key: str, usual: str | bool, value: str | bool) -> GuideEdit | None:
    """What has to be done for another value; usual: the one that holds where nothing is said."""
    if part.table.get(key, usual) == value:
        return None
    if part.is_inherited or (part.origin and key not in part.own_keys):
        return Adapt(part.step, part.id, key, value)
    if part.base.get(key, usual) == value:
        return DropValue(part.loc, key, value)
    return SetValue(part.loc, key, value)


def _status(line: GuideLine, page: GuidePage) -> Change:
    lines = (
        Line("concept", _("concept"), _("HR werkt er nog aan")),
        Line(_PUBLISHED, _("gepubliceerd"), _("in gebruik")),
        Line("ingetrokken", _("ingetrokken"), _("geen nieuwe gesprekken meer")),
    )

    def edit(new: str) -> GuideEdit | None:
        return SetValue((), "status", new) if new != line.status else None

    return Change(_("status"), line.status, False, edit, choices=lines, wrong=partial(_refused, line, page))


def _refused(line: GuideLine, page: GuidePage, status: str) -> str:
    """Why a guide cannot get this status, "" when it can."""
    left = [one for one in page.all_remarks if not line.is_usable and not one.is_warning]
    if status == _PUBLISHED and not left:
        left = [one for one in page.all_remarks if one.code in LEFT_OVER]
    if line.is_usable and not left:
        return ""
    reasons = [
        _("Regel {n}: {what}").format(n=one.line, what=problem_sentence(one).what)
        if one.line
        else problem_sentence(one).what
        for one in left[:_MOST_REASONS]
    ]
    if len(left) > _MOST_REASONS:
        reasons.append(_("En nog {n}.").format(n=len(left) - _MOST_REASONS))
    first = (
        _("Er is nog iets te kiezen, na te kijken of te schrijven. Doe dat eerst. F4 loopt het langs.")
        if line.is_usable
        else _("Eerst moeten de fouten eruit. F4 loopt ze langs.")
    )
    return "\n".join((first, "", *reasons))


def _condition(part: GuidePart, guide: Guide | None) -> Change:
    """Conditions are written in the file: where, and a line to copy that is right in this guide."""
    said = _("Dat schrijf je in het bestand zelf, in een teksteditor. Zoek naar:")
    if "als" in part.own_keys:
        said = _("Dat staat in het bestand zelf. Pas het aan in een teksteditor. Zoek naar:")
    below = _("Zet daaronder een regel zoals deze. De andere vraag staat eerder in de gids:")
    told = "\n".join((said, f'id = "{part.id}"', "", below, _example(part, guide)))
    return Change(_("voorwaarde (als)"), "", False, lambda _new: None, is_new=True, told=told)


def _example(part: GuidePart, guide: Guide | None) -> str:
    """A condition on the nearest question before this one that is easy to ask about."""
    found = 'als = { vraag = "cursus", is = true }'
    for question in (one for step in guide.steps for one in step.questions) if guide else ():
        if question.id == part.id:
            break
        if question.kind == "ja-nee":
            found = f'als = {{ vraag = "{question.id}", is = true }}'
        elif question.kind == "keuze" and question.choices:
            found = f'als = {{ vraag = "{question.id}", is = "{question.choices[0].id}" }}'
    return found
