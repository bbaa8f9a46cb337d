"""Asks what is to be put right of who talk and when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from popgids.core.dutch.dates import format_date
from popgids.core.guide import Party
from popgids.core.putting_right import with_day, with_others, with_person
from popgids.i18n import _
from popgids.ui.forms.names import capitalised
from popgids.ui.forms.starting import before_previous, day_of_talk
from popgids.ui.screens.dialogs import ChooseDialog, Line
from popgids.ui.screens.edit_text import EditTextDialog
from popgids.wording.names import party_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from textual.app import App

    from popgids.core.conversation import Conversation, Participant
    from popgids.core.session import Session

    Change = Callable[[Session], Session]


@dataclass(frozen=True, slots=True)
class _Fact:
    """One thing that can be put right: what it is called, what is known of it, and what a new text does.

    note: what is asked; wrong: why a text will not do, "" when it will.
    """

    title: str
    known: str
    note: str
    change: Callable[[Session, str], Session]
    wrong: Callable[[str], str] = lambda _text: ""


async def ask_what_is_right(app: App[Any], conversation: Conversation, today: date) -> Change | None:
    """What was put right, as what it does to the talk; None when nothing was."""
    facts = _facts(conversation, today)
    lines = tuple(
        Line(str(number), one.title, one.known or _("nog leeg")) for number, one in enumerate(facts)
    )
    chosen = await app.push_screen_wait(ChooseDialog(_("Wat zet je recht?"), lines))
    if chosen is None:
        return None
    fact = facts[int(chosen)]
    said = await app.push_screen_wait(
        EditTextDialog(fact.title, fact.known, has_lines=False, note=fact.note, wrong=fact.wrong)
    )
    return None if said is None else lambda session: fact.change(session, said)


def _facts(conversation: Conversation, today: date) -> tuple[_Fact, ...]:
    others = ", ".join(one.name for one in conversation.others)
    return (
        *(fact for party in Party for fact in _of_party(conversation, party)),
        _Fact(_("Ook aanwezig"), others, _("Zet een komma tussen de namen."), _put_others),
        *map(_of_role, conversation.participants),
        _Fact(
            _("Datum"),
            format_date(conversation.held_on),
            _("Op welke dag is dit gesprek? Schrijf de dag zoals je hem zegt."),
            partial(_put_day, today=today),
            _doubt_about_day(conversation, today),
        ),
    )


def _of_party(conversation: Conversation, party: Party) -> tuple[_Fact, _Fact]:
    person, who = conversation.person(party), party_name(party)
    return (
        _Fact(
            capitalised(who),
            person.name,
            _("Voor- en achternaam. Een voornaam is genoeg."),
            lambda session, text: with_person(session, party, _("de naam"), name=text),
            lambda text: "" if text.strip() else _("Schrijf eerst een naam op."),
        ),
        _Fact(
            _("Functie van de {who}").format(who=who),
            person.role,
            _("Het mag leeg blijven."),
            lambda session, text: with_person(session, party, _("de functie"), role=text),
        ),
    )


def _of_role(one: Participant) -> _Fact:
    return _Fact(
        capitalised(one.title),
        one.name,
        _("Hoe heet deze persoon? Het mag leeg blijven."),
        lambda session, text: session.change_participant(one.id, name=text).since(session, _("de naam")),
    )


def _put_others(session: Session, names: str) -> Session:
    return with_others(session, names, _("wie erbij zijn"))


def _put_day(session: Session, text: str, today: date) -> Session:
    day = day_of_talk(text, today)
    return session if day is None else with_day(session, day, _("de datum"))


def _doubt_about_day(conversation: Conversation, today: date) -> Callable[[str], str]:
    """What keeps a day from being saved; whether one before the talk before this is right, it asks once."""
    previous = conversation.earlier.held_on if conversation.earlier else None
    settled = {conversation.held_on}

    def wrong(text: str) -> str:
        day = day_of_talk(text, today)
        if day is None:
            told = _("Zo is de datum niet te lezen. Schrijf bijvoorbeeld: {day}")
            return told.format(day=format_date(today))
        question = "" if day in settled else before_previous(day, previous)
        settled.add(day)
        return f"{question} {_('Bewaar je hem nog een keer, dan blijft hij zo.')}" if question else ""

    return wrong
