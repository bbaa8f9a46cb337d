"""What the talk says around a form: where one is, what can be done, what stopping means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.dutch_times import format_minutes
from popgids.core.progress import minutes_used
from popgids.i18n import _
from popgids.ui.commands import CONVERSATION
from popgids.ui.forms.names import first_name
from popgids.ui.forms.opening import agenda_total
from popgids.ui.widgets.aside import aside_sections
from popgids.ui.widgets.literal import join

if TYPE_CHECKING:
    from textual.content import Content

    from popgids.core.session import Session


def place_text(session: Session) -> str:
    """The line over a question: step, its title, and which part of the step this is."""
    found = session.step_stops
    here = next((i for i, stop in enumerate(found, start=1) if stop.key == session.stop.key), 1)
    return _("Stap {number} van {steps} · {title} · {here} van {stops}").format(
        number=session.step_number,
        steps=len(session.guide.steps),
        title=session.step.title,
        here=here,
        stops=len(found),
    )


def people_text(session: Session) -> str:
    """Who are talking, for the line at the top."""
    conversation = session.conversation
    text = _("{employee} en {manager}").format(
        employee=conversation.employee.name, manager=conversation.manager.name
    )
    return _("VOORBEELD · {people}").format(people=text) if conversation.is_example else text


def time_text(session: Session) -> str:
    """The minutes used of those there are."""
    return _("{used} van {minutes} min").format(
        used=minutes_used(session.conversation), minutes=session.conversation.minutes
    )


def agenda_content(session: Session) -> Content:
    """The agenda as it is called up from anywhere: goal, points, minutes, what is parked."""
    conversation = session.conversation
    parts: list[str | tuple[str, str]] = []
    if conversation.purpose.strip():
        parts += [(_("Doel van vandaag") + "\n", "bold"), f"{conversation.purpose.strip()}\n\n"]
    parts.append((_("Agenda") + "\n", "bold"))
    if not conversation.agenda:
        parts.append(_("Er staat nog niets op de agenda. Zet er iets op in stap 1.") + "\n")
    for number, item in enumerate(conversation.agenda, start=1):
        mark = "✓" if item.is_discussed else " "
        minutes = f", {format_minutes(item.minutes)}" if item.minutes else ""
        who = first_name(conversation, item.raised_by)
        parts += [f"{mark} {number}  {item.text}", (f"  {who}{minutes}\n", "$text-muted")]
    if conversation.agenda:
        parts.append(f"\n{agenda_total(session)}\n")
    parts.append(
        _("Jullie zijn {used} bezig, van {minutes}.").format(
            used=format_minutes(minutes_used(conversation)), minutes=format_minutes(conversation.minutes)
        )
        + "\n"
    )
    if conversation.parked:
        parts.append(("\n" + _("Geparkeerd") + "\n", "bold"))
        parts += [f"• {item.text}\n" for item in conversation.parked]
    return join(*parts)


def help_content(session: Session) -> Content:
    """All that helps with what is on screen, and what can be done in a talk, by key."""
    parts: list[str | tuple[str, str]] = []
    for title, lines in aside_sections(session):
        parts += [(f"{title}\n", "bold"), "".join(f"{line}\n" for line in lines), "\n"]
    parts += [
        (_("Zo werkt het") + "\n", "bold"),
        _(
            "Jullie lopen samen door acht stappen. Eén van jullie typt mee. Alles wat op het scherm staat, "
            "is meteen bewaard. Je kunt altijd terug, en een vraag openlaten mag."
        ),
        "\n\n",
        _("Tab en Enter gaan naar het volgende veld. Met pijltjes kies je een antwoord."),
        "\n\n",
    ]
    for command in CONVERSATION:
        parts += [(command.key_name.ljust(4), "bold $accent"), (command.title, "bold"), f"  {command.help}\n"]
    parts += [
        "\n",
        _(
            "In een lijst: Delete verwijdert, Ctrl met pijl omhoog of omlaag verplaatst. Alles kan ook met de muis."
        ),
    ]
    return join(*parts)


def stop_text(session: Session) -> str:
    """What stopping for today means."""
    return _(
        "Alles is bewaard tot en met de laatste letter. Als je popgids weer opent, kun je dit gesprek "
        "met {name} verder voeren. Er is nog geen plan vastgelegd."
    ).format(name=first_name_of_other(session))


def first_name_of_other(session: Session) -> str:
    """The employee by full name, since a list of talks is read by the employee's name."""
    return session.conversation.employee.name or _("de medewerker")
