"""What HR is asked before a guide is changed: which text, what it becomes, which question comes in or goes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from popgids.core.guide_base import Floor
from popgids.core.guide_edits import AddQuestion, Hide, RemoveQuestion, Show
from popgids.core.ids import id_from
from popgids.core.new_question import LEAST_ITEMS, NEEDED_LISTS, new_question
from popgids.i18n import _, ngettext
from popgids.ui.forms.names import capitalised, shortened
from popgids.ui.screens.dialogs import Answer, AskDialog, ChooseDialog, Line
from popgids.ui.screens.edit_text import EditTextDialog
from popgids.ui.screens.guide_settings import answerers, chosen_role, settings_in
from popgids.ui.screens.outcomes import place_content
from popgids.wording.guide_words import question_kind_text

if TYPE_CHECKING:
    from textual.app import App

    from popgids.core.guide_edits import GuideEdit
    from popgids.core.guide_texts import GuidePart, RemarkedPart
    from popgids.ui.screens.guide_changes import Change
    from popgids.ui.screens.open_guide import OpenGuide

_LONGEST = 300
"""The most letters of a question."""
_IN_TITLE = 120


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked about a part, and what was typed or chosen for it."""

    part: GuidePart
    change: Change
    typed: str

    @property
    def edit(self) -> GuideEdit | None:
        """What has to be done for it."""
        return self.change.edit(self.typed)

    @property
    def is_typed(self) -> bool:
        """Whether it is a text, which takes time to type again."""
        return not self.change.choices


async def ask_for_own(app: App[Any]) -> str:
    """How to go on from a guide of popgids: "extend" or "copy" it, or "" for not."""
    text = _(
        "Deze gids hoort bij popgids. Aanpassen doe je in een eigen gids. Bouw je erop voort, dan krijg je "
        "verbeteringen van popgids vanzelf mee. Een kopie staat helemaal los."
    )
    answers = (
        Answer("extend", _("Bouw erop voort")),
        Answer("copy", _("Maak een kopie")),
        Answer("", _("Terug")),
    )
    return await app.push_screen_wait(AskDialog(_("Een eigen gids?"), text, answers)) or ""


async def ask_change(app: App[Any], opened: OpenGuide, here: RemarkedPart) -> Asked | None:
    """Which text of a part is changed, and into what; None when nothing is."""
    changes = opened.changes_in(here)
    if not changes:
        return None
    change = changes[0]
    if len(changes) > 1:
        lines = tuple(one.line(number) for number, one in enumerate(changes))
        chosen = await app.push_screen_wait(ChooseDialog(_("Wat pas je aan?"), lines))
        if chosen is None:
            return None
        change = changes[int(chosen)]
    name = capitalised(change.name)
    if change.told:
        content = place_content(f"{change.told}\n\n{_('Het bestand:')}", opened.line.key)
        await app.push_screen_wait(AskDialog(name, content, (Answer("ok", _("Begrepen")),)))
        return None
    if change.choices:
        return await _ask_choice(app, name, here.part, change)
    new = await app.push_screen_wait(
        EditTextDialog(name, change.text, has_lines=change.has_lines, note=change.note)
    )
    return None if new is None else Asked(here.part, change, new)


async def ask_status(app: App[Any], opened: OpenGuide) -> Asked | None:
    """Whether a guide is in use from now on; None when that stays as it is."""
    found = (
        (row.part, change)
        for row in opened.rows
        for change in settings_in(row.part, opened.guide, opened.line, opened.page)
        if row.part.kind == "gids"
    )
    part, change = next(found, (None, None))
    if part is None or change is None:
        text = _("Eerst moeten de fouten eruit. F4 loopt ze langs.")
        await app.push_screen_wait(AskDialog(_("Dat lukt nu niet"), text, (Answer("ok", _("Begrepen")),)))
        return None
    return await _ask_choice(app, capitalised(change.name), part, change)


async def _ask_choice(app: App[Any], name: str, part: GuidePart, change: Change) -> Asked | None:
    """What is chosen for what is not typed; why not, when it cannot be."""
    hint = _("Nu: {now}. Enter kiest, Esc sluit.").format(now=change.text)
    chosen = await app.push_screen_wait(ChooseDialog(name, change.choices, hint, change.text))
    if chosen is None:
        return None
    wrong = change.wrong(chosen) if change.wrong is not None else ""
    if wrong:
        await app.push_screen_wait(AskDialog(_("Dat lukt nu niet"), wrong, (Answer("ok", _("Begrepen")),)))
        return None
    return Asked(part, change, chosen)


async def ask_own_name(
    app: App[Any], opened: OpenGuide, *, is_copy: bool, before: tuple[str, str] | None = None
) -> tuple[str, str] | None:
    """What a guide of one's own is called, and its id; None when it does not come.

    before: what was said to both when they were asked earlier.
    """
    title = before[0] if before else _("{title}, eigen versie").format(title=opened.line.title)
    heading = _("Hoe heet de kopie?") if is_copy else _("Hoe heet jullie gids?")
    note = _("Deze naam zie je in de lijst met gidsen.")
    named = await app.push_screen_wait(
        EditTextDialog(heading, title, has_lines=False, note=note, wrong=_wrong_title, keeps_same=True)
    )
    if named is None:
        return None
    if before and named == title:
        proposed = before[1]
    else:
        proposed = opened.free_id(f"{opened.line.id}-eigen" if named == title else id_from(named))
    note = _("De id is ook de naam van het bestand. Kleine letters, cijfers en streepjes.")
    name = await app.push_screen_wait(
        EditTextDialog(
            _("Welke id krijgt hij?"),
            proposed,
            has_lines=False,
            note=note,
            wrong=partial(_wrong_id, opened),
            keeps_same=True,
        )
    )
    return None if name is None else (named, name)


def _wrong_title(text: str) -> str:
    if not id_from(text):
        return _("Schrijf eerst een naam op, met minstens één letter of cijfer.")
    return (
        _("Dat zijn {n} tekens. Een naam is hoogstens {most} tekens lang.").format(n=len(text), most=_LONGEST)
        if len(text) > _LONGEST
        else ""
    )


def _wrong_id(opened: OpenGuide, text: str) -> str:
    if not text or id_from(text) != text:
        example = id_from(text) or "verkoop-2027"
        return _("Dit kan geen id zijn. Wel bijvoorbeeld: {id}").format(id=example)
    if opened.free_id(text) != text:
        return _("Er is al een gids met deze id. Nog vrij is: {id}").format(id=opened.free_id(text))
    return ""


def _title(part: GuidePart) -> str:
    return shortened(" ".join(part.name.split()), _IN_TITLE)


async def ask_about_inherited(app: App[Any], part: GuidePart) -> str:
    """What to do with a part of the base: "adapt", "hide", or "" for nothing."""
    text = _(
        "Dit komt uit “{title}”, de gids waarop deze gids bouwt. Pas je het hier aan, dan verandert alleen wat je zelf "
        "schrijft. Verberg je het, dan staat het niet meer in deze gids."
    ).format(title=part.origin)
    answers = (Answer("adapt", _("Pas hier aan")), Answer("hide", _("Verberg")), Answer("", _("Terug")))
    return await app.push_screen_wait(AskDialog(_title(part), text, answers)) or ""


async def ask_to_show(app: App[Any], part: GuidePart) -> GuideEdit | None:
    """Whether a hidden part comes back."""
    text = _("Dit is verborgen: het staat niet in deze gids. Toon je het weer, dan hoort het er weer bij.")
    answers = (Answer("show", _("Weer tonen")), Answer("", _("Terug")))
    chosen = await app.push_screen_wait(AskDialog(_title(part), text, answers))
    return Show(part.kind, part.id) if chosen == "show" else None


async def ask_to_remove(app: App[Any], part: GuidePart) -> GuideEdit | None:
    """Whether a question goes: an own one, what a guide changes of one of the base, or one of the base itself."""
    edit: GuideEdit
    if part.is_inherited:
        edit, button = Hide(part.id), _("Verberg")
        text = _("Dit komt uit “{title}”. Verberg je het, dan staat het niet meer in deze gids.")
    elif part.is_adapted:
        edit, button = RemoveQuestion(part.step, part.id), _("Terug naar de basis")
        text = _("Wat je hier hebt aangepast, gaat weg. De vraag staat er dan weer zoals in “{title}”.")
    else:
        edit, button = RemoveQuestion(part.step, part.id), _("Haal weg")
        text = _("De vraag gaat uit het bestand, met alles wat erbij hoort. Ctrl+Z zet hem terug.")
    answers = (Answer("go", button), Answer("", _("Laat staan")))
    chosen = await app.push_screen_wait(AskDialog(_title(part), text.format(title=part.origin), answers))
    return edit if chosen == "go" else None


async def ask_question(app: App[Any], opened: OpenGuide, step: str, after: str) -> AddQuestion | None:
    """A new question: its kind, its text, who answers, and what belongs to its kind; None when it does not come."""
    kinds = tuple(Line(kind, question_kind_text(kind), told) for kind, told in _kinds().items())
    kind = await app.push_screen_wait(ChooseDialog(_("Wat voor vraag komt erbij?"), kinds))
    if kind is None:
        return None
    title = _("De tekst om te lezen") if kind == "info" else _("De vraag")
    text = await app.push_screen_wait(EditTextDialog(title, "", has_lines=False, wrong=_wrong_question))
    if text is None:
        return None
    floor, role = Floor.TOGETHER, ""
    if kind != "info":
        lines = answerers(opened.line)
        chosen = await app.push_screen_wait(ChooseDialog(_("Wie geeft antwoord?"), lines))
        if chosen is None:
            return None
        role = chosen_role(chosen)
        floor = floor if role else Floor(chosen)
    lists: dict[str, list[str]] = {}
    for key in NEEDED_LISTS.get(kind, ()):
        title, note = _list_words(key)
        wrong = partial(_wrong_list, LEAST_ITEMS.get(key, 1))
        listed = await app.push_screen_wait(EditTextDialog(title, "", has_lines=True, note=note, wrong=wrong))
        if listed is None:
            return None
        lists[key] = _items(listed)
    taken = (one.part.id for one in opened.rows)
    return AddQuestion(step, after, new_question(kind, text, floor, lists, taken, role))


def _items(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _wrong_question(text: str) -> str:
    if not text.strip():
        return _("Schrijf eerst op wat je wilt vragen.")
    if len(text) > _LONGEST:
        return _("Dit zijn {n} tekens. Een vraag is hoogstens {most} tekens lang.").format(
            n=len(text), most=_LONGEST
        )
    return ""


def _wrong_list(least: int, text: str) -> str:
    if len(_items(text)) < least:
        return ngettext(
            "Schrijf er minstens {n} op.", "Schrijf er minstens {n} op, elk op een eigen regel.", least
        ).format(n=least)
    return ""


def _list_words(key: str) -> tuple[str, str]:
    each = _("Zet elke keuze op een eigen regel.")
    words = {
        "opties": (_("Waaruit kan iemand kiezen?"), each),
        "punten": (_("De punten van de schaal"), _("Van laag naar hoog, elk punt op een eigen regel.")),
        "rijen": (_("Over welke onderdelen gaat het?"), _("Zet elk onderdeel op een eigen regel.")),
        "kolommen": (_("De kolommen van de tabel"), _("Zet de kop van elke kolom op een eigen regel.")),
        "velden": (_("Wat vraag je telkens?"), _("Zet elke vraag op een eigen regel.")),
    }
    return words[key]


def _kinds() -> dict[str, str]:
    """The kinds of question that can be added here, the usual ones first, with what each is for."""
    return {
        "open": _("een antwoord van een paar zinnen"),
        "kort": _("een antwoord van een paar woorden"),
        "ja-nee": _("met ruimte voor uitleg"),
        "keuze": _("één keuze uit een lijst"),
        "meerkeuze": _("meer keuzes uit een lijst"),
        "rangorde": _("de belangrijkste eerst"),
        "schaal": _("een punt van laag tot hoog"),
        "getal": _("hoeveel iets is"),
        "percentage": _("een deel van honderd"),
        "bedrag": _("geld"),
        "uren": _("tijd"),
        "datum": _("een dag"),
        "periode": _("van een dag tot een dag"),
        "persoon": _("naam, rol en hoe je iemand bereikt"),
        "bewijs": _("een bestand of een link"),
        "tabel": _("kolommen, met zoveel rijen als nodig"),
        "matrix": _("onderdelen op één schaal"),
        "herhaalblok": _("over alles wat iemand noemt"),
        "info": _("tekst zonder antwoord"),
    }
