"""How people are called on screen."""

import re

from popgids.core.conversation import Conversation
from popgids.core.dutch.words import plain
from popgids.core.guide import Floor, Party, Step
from popgids.i18n import _
from popgids.wording.names import step_name_short, usual_step_titles
from popgids.wording.phrases import small, with_article

_IN_BRACKETS = re.compile(r"\([^)]*\)?")


def first_name(conversation: Conversation, party: Party) -> str:
    """What a party is called during the talk: the first name, or the role when no name was given.

    Of two with the same first name, what tells them apart is added.
    """
    words = conversation.person(party).name.split()
    if words and not _is_role(words):
        other = conversation.person(Party.MANAGER if party is Party.EMPLOYEE else Party.EMPLOYEE).name.split()
        is_shared = bool(other) and plain(other[0]) == plain(words[0])
        return _told_apart(words, other) if is_shared else words[0]
    return _("de medewerker") if party is Party.EMPLOYEE else _("de leidinggevende")


def _told_apart(words: list[str], other: list[str]) -> str:
    """A first name with the initial of the last name, or the whole name where that says no more."""
    initial = _initial(words)
    if not initial or plain(initial) == plain(_initial(other)):
        return " ".join(words)
    return f"{words[0]} {initial}"


def _initial(words: list[str]) -> str:
    """The first letter of the last name, past what stands in brackets behind it; "" when there is none."""
    named = _IN_BRACKETS.sub(" ", " ".join(words[1:])).split()
    return next((word[0].upper() for word in reversed(named) if word[0].isalpha()), "")


def _is_role(words: list[str]) -> bool:
    """Whether a role stands where a name would be, as in a rehearsal."""
    return " ".join(words).lower() in {_("medewerker"), _("leidinggevende")}


def owner_name(conversation: Conversation, party: Party | None) -> str:
    """Whose something is, by name; None is of the two together."""
    return first_name(conversation, party) if party is not None else _("jullie samen")


def floor_name(conversation: Conversation, floor: Floor) -> str:
    """Who answers, by name."""
    match floor:
        case Floor.EMPLOYEE:
            return first_name(conversation, Party.EMPLOYEE)
        case Floor.MANAGER:
            return first_name(conversation, Party.MANAGER)
        case _:
            return _("{employee} en {manager}").format(
                employee=first_name(conversation, Party.EMPLOYEE),
                manager=first_name(conversation, Party.MANAGER),
            )


def head_name(conversation: Conversation, floor: Floor) -> str:
    """Who answers, for above or before what they say: by name, or the role without its article."""
    roles = {_("de medewerker"): _("Medewerker"), _("de leidinggevende"): _("Leidinggevende")}
    name = floor_name(conversation, floor)
    return roles.get(name) or capitalised(name)


def role_name(conversation: Conversation, role: str) -> str:
    """Who answers in a further role: by name with the role behind it, or the role alone when no name was given."""
    one = conversation.participant(role)
    if one is None:
        return role
    words = one.name.split()
    return _("{name} ({role})").format(name=words[0], role=small(one.title)) if words else one.title


def speaker_name(conversation: Conversation, role: str) -> str:
    """Who answers in a further role, inside a sentence: by name with the role, or "de mentor" when no name was given."""
    one = conversation.participant(role)
    if one is None or one.name.strip():
        return role_name(conversation, role)
    return with_article(one.title)


def shortened(text: str, most: int = 32) -> str:
    """The beginning of a text, for where there is little room."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def name_within(name: str, most: int) -> str:
    """A name in at most so many letters: a role by its usual short word, any other by its beginning."""
    if len(name) <= most:
        return name
    usual = {_("Medewerker"): _("Medew."), _("Leidinggevende"): _("Leid.")}
    return usual.get(name) or shortened(name, most)


def step_title_in(step: Step, room: int) -> str:
    """What a guide calls a step, in at most so many letters.

    A title that does not fit makes room for the short name when it is one of popgids; one of the guide's own is cut.
    """
    title = " ".join(step.title.split())
    if not title or (len(title) > room and title in usual_step_titles(step.kind)):
        title = step_name_short(step.kind)
    return shortened(title, max(1, room))


def capitalised(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
