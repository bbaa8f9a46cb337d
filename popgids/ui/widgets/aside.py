"""What stands beside a question: asking on, tips for each, an example, an explanation, the note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.guide import Floor, Party, Tips
from popgids.i18n import _
from popgids.ui.forms.names import capitalised, first_name, floor_name
from popgids.ui.widgets.literal import Words, join

if TYPE_CHECKING:
    from textual.content import Content

    from popgids.core.session import Session


def floor_text(session: Session) -> str:
    """Who has the floor, and what the other does meanwhile."""
    conversation = session.conversation
    employee = capitalised(first_name(conversation, Party.EMPLOYEE))
    manager = capitalised(first_name(conversation, Party.MANAGER))
    question = session.stop.question
    if question is None:
        floor = Floor(session.step.opens.value)
    else:
        floor = question.floor
    if floor is Floor.EMPLOYEE:
        return _("{employee} is aan het woord. {manager} luistert en vat straks samen.").format(
            employee=employee, manager=manager
        )
    if floor is Floor.MANAGER:
        return _("{manager} is aan het woord. {employee} luistert.").format(employee=employee, manager=manager)
    if floor is Floor.BOTH:
        return _("Eerst {employee}, dan {manager}. Ieder in de eigen kolom.").format(
            employee=employee, manager=manager
        )
    return _("{both} bespreken dit samen.").format(both=capitalised(floor_name(conversation, Floor.TOGETHER)))


Section = tuple[str, tuple[str, ...]]


def aside_sections(session: Session) -> tuple[Section, ...]:
    """Everything beside the stop where the session is, as titles with lines, what matters most first."""
    question = session.stop.question
    conversation = session.conversation
    employee = first_name(conversation, Party.EMPLOYEE)
    manager = first_name(conversation, Party.MANAGER)
    found: list[Section] = []
    if question is not None:
        if question.is_sensitive:
            said = _("Je hoeft hier niets te zeggen. Schrijf alleen op wat het voor het werk betekent.")
            found.append((_("Gevoelig"), (said,)))
        if question.is_private:
            found.append((_("Privé"), (_("Dit komt niet in het plan. Na het afsluiten is het weg."),)))
        found.append((_("Vraag door"), question.follow_ups))
    note = conversation.note(session.stop.key)
    found.append((_("Notitie"), (note,) if note else ()))
    tips = question.tips if question is not None and _has_any(question.tips) else session.step.tips
    found += [
        (_("Tip voor {name}").format(name=manager), tips.manager),
        (_("Tip voor {name}").format(name=employee), tips.employee),
        (_("Tip voor jullie"), tips.both),
    ]
    explanation = question.explanation if question is not None else session.step.explanation
    found.append((_("Uitleg"), (explanation.strip(),) if explanation.strip() else ()))
    if question is not None and question.example:
        found.append((_("Bijvoorbeeld"), (question.example.strip(),)))
    return tuple(section for section in found if section[1])


def aside_content(sections: tuple[Section, ...], *, is_short: bool) -> Content:
    """The sections as one piece of content; short: follow-up questions, and one line for each other section."""
    parts: list[str | tuple[str, str]] = []
    for title, lines in sections:
        if is_short and title != _("Vraag door"):
            parts += [(f"{title}: ", "bold"), f"{lines[0]}\n"]
            continue
        parts.append((f"{title}\n", "bold"))
        parts.append("".join(f"• {line}\n" if len(lines) > 1 else f"{line}\n" for line in lines))
        if not is_short:
            parts.append("\n")
    return join(*parts)


def _has_any(tips: Tips) -> bool:
    return bool(tips.manager or tips.employee or tips.both)


class Aside(Words):
    """The help beside a question; it never takes the focus. Narrow screens show the heart of it, help shows all."""

    def __init__(self, **names: Any) -> None:
        super().__init__("", **names)
        self._sections: tuple[Section, ...] = ()

    def load(self, session: Session) -> None:
        """Show what belongs to the stop where this session is."""
        self._sections = aside_sections(session)
        self.fit()

    def fit(self) -> None:
        """Show as much as the width of the screen allows."""
        self.update(aside_content(self._sections, is_short=not self.screen.has_class("-wide")))
        self.display = bool(self._sections)
