"""What the talk says around a form: where one is, what can be done, what stopping means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.parking import points_to_park
from popgids.core.progress import minutes_used
from popgids.core.timing import lender, loan, needs_time, timing
from popgids.i18n import _, ngettext
from popgids.ui.commands import in_talk
from popgids.ui.forms.names import shortened, step_title_in
from popgids.ui.widgets.aside_sections import aside_sections
from popgids.ui.widgets.literal import join

if TYPE_CHECKING:
    from textual.content import Content

    from popgids.core.session import Session
    from popgids.ui.screens.dialogs import Answer
    from popgids.ui.widgets.aside_sections import Section


# What fits at the left of the line at the top, on a screen of 80 columns.
_LONGEST_TITLE = 28
_BOTH_NAMES = 32
_ONE_NAME = 16
_STEP_ON_BUTTON = 16
_IN_LIST = 30
_MOST_NAMED = 3


def place_text(session: Session) -> str:
    """The line over a question: step, its title, and which part of the step this is."""
    found = session.step_stops
    here = next((i for i, stop in enumerate(found, start=1) if stop.key == session.stop.key), 1)
    over = over_text(session)
    return _("Stap {number} van {steps} · {title} · {here} van {stops}").format(
        number=session.step_number,
        steps=len(session.guide.steps),
        # the title of the step is in the sidebar, too, so it makes room for what is worth knowing now
        title=over or shortened(session.step.title, _LONGEST_TITLE),
        here=here,
        stops=len(found),
    )


def over_text(session: Session) -> str:
    """A quiet word when a step takes longer than agreed, empty when it does not or when it may."""
    kind = session.place.step
    if session.conversation.is_correction or not needs_time(session.guide, session.conversation, kind):
        return ""
    over = timing(session.guide, session.conversation, kind).over
    return _("{n} min over tijd, Ctrl+T").format(n=over)


def time_answers(session: Session) -> tuple[Answer, ...]:
    """What can be done when a step runs over."""
    from popgids.ui.screens.dialogs import Answer

    kind = session.place.step
    source = lender(session.guide, session.conversation, kind)
    answers = [Answer("run-on", _("Ga gewoon door"))]
    points = len(points_to_park(session.conversation))
    if points:
        # last, so that Enter on the first button never empties the agenda
        label = ngettext("Parkeer {n} agendapunt", "Parkeer {n} agendapunten", points).format(n=points)
        answers.append(Answer("park-points", label))
    questions = len(session.open_questions)
    if questions:
        label = ngettext("Parkeer {n} vraag", "Parkeer {n} vragen", questions).format(n=questions)
        following = session.step_number + 1
        if following <= len(session.guide.steps):
            label = _("{park} en ga naar stap {n}").format(park=label, n=following)
        answers.insert(0, Answer("park", label))
    if source is not None:
        minutes = loan(session.guide, session.conversation, kind)
        step = next(one for one in session.guide.steps if one.kind is source.kind)
        title = step_title_in(step, _STEP_ON_BUTTON)
        answers.insert(0, Answer("take", _("Neem {n} min van {title}").format(n=minutes, title=title)))
    return tuple(answers)


def time_question(session: Session) -> str:
    """How the time stands in this step and in the talk."""
    now = timing(session.guide, session.conversation, session.place.step)
    used = minutes_used(session.conversation)
    left = max(0, session.conversation.minutes - used)
    return _("Deze stap: {used} van {agreed} min. Het hele gesprek: {all} min bezig, nog {left} min.").format(
        used=now.used, agreed=now.agreed, all=used, left=left
    )


def time_told(session: Session) -> str:
    """How the time stands, and which questions and agenda points each way of parking puts aside."""
    told = [time_question(session)]
    questions = [shortened(one.text, _IN_LIST) for one in session.open_questions]
    if questions:
        told.append(_("Nog open in deze stap: {questions}").format(questions=_named(questions)))
    points = [shortened(one.text, _IN_LIST) for one in points_to_park(session.conversation)]
    if points:
        told.append(_("Nog niet besproken van de agenda: {points}").format(points=_named(points)))
    if questions or points:
        told.append(_("Wat je parkeert, komt terug in het volgende gesprek."))
    return "\n\n".join(told)


def _named(texts: list[str]) -> str:
    """The first few of these, and how many more there are."""
    more = len(texts) - _MOST_NAMED
    rest = _(", en nog {n}").format(n=more) if more > 0 else ""
    return ", ".join(f"“{one}”" for one in texts[:_MOST_NAMED]) + rest


def parked_text(before: Session, after: Session) -> str:
    """What was parked between these two, in one line; empty when nothing was."""
    known = {one.id for one in before.conversation.parked}
    new = [one for one in after.conversation.parked if one.id not in known]
    if not new:
        return ""
    if new[0].question_id:
        text = ngettext("{n} vraag geparkeerd.", "{n} vragen geparkeerd.", len(new)).format(n=len(new))
    else:
        count = ngettext("{n} agendapunt geparkeerd", "{n} agendapunten geparkeerd", len(new)).format(
            n=len(new)
        )
        text = f"{count}: {_named([shortened(one.text, _IN_LIST) for one in new])}."
    if after.place.step is not before.place.step:
        there = _("Nu: stap {n}, {title}.").format(n=after.step_number, title=after.step.title)
        text = f"{text} {there}"
    return text


def people_text(session: Session) -> str:
    """Who are talking, for the line at the top."""
    conversation = session.conversation
    names = (conversation.employee.name, conversation.manager.name)
    if sum(map(len, names)) > _BOTH_NAMES:
        names = (shortened(names[0], _ONE_NAME), shortened(names[1], _ONE_NAME))
    text = _("{employee} en {manager}").format(employee=names[0], manager=names[1])
    others = [one.name.split()[0] for one in conversation.participants if one.name.strip()]
    if others:
        text = _("{people}, met {others}").format(people=text, others=_(" en ").join(others))
    if conversation.is_rehearsal:
        return _("PROEF · {guide}").format(guide=session.guide.title)
    if conversation.is_correction:
        return _("CORRECTIE · {people}").format(people=text)
    return _("VOORBEELD · {people}").format(people=text) if conversation.is_example else text


def time_text(session: Session) -> str:
    """The minutes used of those there are, after those of the agenda point that is being discussed."""
    conversation = session.conversation
    whole = _("{used} van {minutes} min").format(
        used=minutes_used(conversation), minutes=conversation.minutes
    )
    item = next((one for one in conversation.agenda if one.id == conversation.current_item), None)
    if item is None:
        return whole
    of = f"/{item.minutes}" if item.minutes else ""
    return f"{shortened(item.text, 16)} {item.seconds // 60}{of} · {whole}"


def help_content(session: Session, first: tuple[Section, ...] = (), new_label: str = "") -> Content:
    """All that helps with what is on screen, and what can be done in a talk, by key.

    first: what is about the open row. new_label: the button that adds one more, empty where there is none.
    """
    parts: list[str | tuple[str, str]] = []
    steps = len(session.guide.steps)
    for title, lines in (*first, *aside_sections(session)):
        parts += [(f"{title}\n", "bold"), "".join(f"{line}\n" for line in lines), "\n"]
    parts += [
        (_("Zo werkt het") + "\n", "bold"),
        ngettext("Dit gesprek heeft één stap.", "Jullie lopen samen door {n} stappen.", steps).format(
            n=steps
        ),
        " ",
        _(
            "Eén van jullie typt mee. Alles wat op het scherm staat, is meteen bewaard. Je kunt altijd terug, en een "
            "vraag openlaten mag."
        ),
        "\n\n",
        _(
            "In een veld van één regel ga je met Enter verder, en met pijl omhoog en omlaag van veld naar veld. In een "
            "groter veld maakt Enter een nieuwe regel; daar ga je verder met Tab. Langs keuzes loop je met de pijltjes, "
            "met spatie of Enter kies je wat gemarkeerd is."
        ),
        "\n\n",
        *_own_keys(session),
    ]
    for command in in_talk(new_label):
        parts += [(command.key_name.ljust(4), "bold $accent"), (command.title, "bold"), f"  {command.help}\n"]
    parts += [
        "\n",
        _(
            "In een lijst: Delete verwijdert, Ctrl met pijl omhoog of omlaag verplaatst. Alles kan ook met de muis."
        ),
    ]
    return join(*parts)


def _own_keys(session: Session) -> tuple[str, ...]:
    """How the question that is open is filled in, where it has a way of its own."""
    question = session.stop.question
    ways = {
        "matrix": _(
            "Een cijfer kiest een punt. Daarna sta je vanzelf bij het volgende. Met pijl omhoog en omlaag ga je naar "
            "een andere rij, met Tab naar de toelichting."
        ),
        "rangorde": _(
            "Loop met pijl omhoog en omlaag. Een cijfer geeft een plaats, spatie de volgende plaats of geen plaats "
            "meer. Met pijl links en rechts schuif je op."
        ),
    }
    way = ways.get(question.kind, "") if question is not None else ""
    return (way, "\n\n") if way else ()


def go_on_command(place: str) -> str:
    """What to type to go on with a talk that home does not show."""
    return f'popgids gesprek --verder "{place}"'


def stop_text(session: Session, way_back: str = "") -> str:
    """What stopping for today means; way_back: the command to go on later, when home does not show the talk."""
    if session.conversation.is_rehearsal:
        return _(
            "Dit is een proef. Er wordt niets bewaard: stop je nu, dan is alles weg wat jullie hier hebben ingevuld."
        )
    if session.conversation.is_example:
        return _(
            "Dit is een voorbeeld. Er wordt niets bewaard: stop je nu, dan is alles weg wat jullie hier hebben "
            "ingevuld."
        )
    if way_back:
        return _(
            "Alles is bewaard tot en met de laatste letter. Er is nog geen plan vastgelegd. Dit gesprek staat niet op "
            "het beginscherm. Later ga je verder met:\n{command}"
        ).format(command=way_back)
    return _(
        "Alles is bewaard tot en met de laatste letter. Als je popgids weer opent, kun je hier "
        "met {name} verdergaan. Er is nog geen plan vastgelegd."
    ).format(name=first_name_of_other(session))


def first_name_of_other(session: Session) -> str:
    """The employee by full name, since a list of talks is read by the employee's name."""
    return session.conversation.employee.name or _("de medewerker")
