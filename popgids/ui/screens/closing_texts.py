"""What the page on which a talk is closed says around the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.dutch.dates import format_date
from popgids.core.gaps import unsigned
from popgids.core.guide import Party
from popgids.i18n import _, ngettext
from popgids.ui.forms.names import capitalised, first_name
from popgids.ui.screens.home_rows import moment_text
from popgids.ui.widgets.literal import join
from popgids.wording.names import label
from popgids.wording.phrases import with_article
from popgids.wording.values import value_text

if TYPE_CHECKING:
    from datetime import date

    from textual.content import Content

    from popgids.core.conversation import Conversation
    from popgids.ui.forms.spec import Option


def gaps_title(count: int) -> str:
    """How much is still open."""
    if not count:
        return _("Er staat niets meer open.")
    return ngettext(
        "Nog {n} ding open. Enter gaat erheen.", "Nog {n} dingen open. Enter gaat erheen.", count
    ).format(n=count)


def said_before_text(conversation: Conversation, today: date) -> str:
    """Who said what of the plan before, since it may have changed after that."""
    parts = [
        _("{name} zei {when}: {kind}.").format(
            name=capitalised(first_name(conversation, one.party)),
            when=moment_text(one.at, today),
            kind=label(one.kind),
        )
        for one in conversation.sign_offs
        if one.kind and one.at
    ]
    parts += [
        _("{name} zei {when}: {kind}.").format(
            name=one.name.strip() or capitalised(with_article(one.title)),
            when=moment_text(one.at, today),
            kind=label(one.kind),
        )
        for one in conversation.participants
        if one.kind and one.at
    ]
    if not parts:
        return ""
    return " ".join([*parts, _("Is het plan daarna veranderd, zeg het dan opnieuw.")])


def marked_text(word: Option) -> str:
    """What to do with a word on the plan that is marked and not chosen."""
    return _("“{word}” is nu alleen gemarkeerd. Spatie of Enter kiest dat.").format(word=word.label)


def unsigned_text(conversation: Conversation) -> str:
    """Who has not said anything of the plan yet, as one kind question."""
    names = [
        first_name(conversation, one)
        if isinstance(one, Party)
        else one.name.strip() or with_article(one.title)
        for one in unsigned(conversation)
    ]
    if len(names) > 1:
        who = _("{first} en {second} hebben nog niet gezegd wat ze van het plan vinden.").format(
            first=capitalised(", ".join(names[:-1])), second=names[-1]
        )
    else:
        who = _("{name} heeft nog niets gezegd van het plan.").format(name=capitalised(names[0]))
    return f"{who} {_('Willen jullie dat nog doen? Het plan kan ook zonder.')}"


def made_content(conversation: Conversation, place: str, other: int = 0) -> Content:
    """That the version stands, where it is, and what comes next.

    other: the number of another newest version, when the two went on at two places; 0 for none.
    """
    if conversation.is_example:
        return join(f"{place}\n")
    parts: list[str | tuple[str, str]] = [
        _("Dit is versie {n} van het plan van {name}.").format(
            n=conversation.revision, name=conversation.employee.name or _("de medewerker")
        ),
        "\n\n",
        _("Het staat hier:"),
        "\n",
        (place, "bold"),
        "\n\n",
        _("Deze versie verandert niet meer. Klopt er later iets niet, dan maken jullie een nieuwe versie."),
        "\n\n",
    ]
    if other:
        parts += [
            _(
                "Er is intussen ook een andere versie {n} gemaakt. Beide zijn bewaard. Kies op het beginscherm, bij dit "
                "plan, met welke jullie verder gaan."
            ).format(n=other),
            "\n\n",
        ]
    talk = conversation.next_talk
    if talk.day is not None:
        at = f", {value_text(talk.at)}" if talk.at is not None else ""
        parts += [_("Volgend gesprek:"), " ", (f"{format_date(talk.day)}{at}", "bold"), "\n\n"]
    parts.append(_("Neem ieder een kopie mee. Daar staan de eigen toezeggingen op datum bovenaan."))
    return join(*parts)
