"""Two versions of a POP to compare: a first talk, its correction, and the talk after it."""

from datetime import date
from itertools import count

from talks import blank_conversation, small_guide

from popgids.core.agreements import Agreement, Support
from popgids.core.carrying import carry_over
from popgids.core.difference.versions import difference
from popgids.core.follow_up import correction, next_conversation
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party
from popgids.wording.difference import difference_text

DUE = date(2027, 6, 1)
LATER = date(2028, 3, 1)
SHADOWING = Agreement(id="a1", what="Meelopen bij Inkoop.", due_on=DUE, due_said="1 juni 2027")
MENTOR = Support(id="s1", agreement_id="a1", what="Elke week een uur met Bas", due_on=DUE)
WISH = DevelopmentGoal(id="p1", what="Leren inkopen", origins=(Party.EMPLOYEE,))
NEED = DevelopmentGoal(id="p2", what="Twee inkopers die elkaar vervangen", origins=(Party.MANAGER,))


def first(**extra):
    return blank_conversation(agreements=(SHADOWING,), **extra)


def corrected(talk, **changes):
    return correction(talk, "vingerafdruk", "gesprek-c", "Er stond een fout in.").evolve(**changes)


def next_talk(talk, *told, held_on=LATER, **changes):
    """The talk after this one, in which the look-back got these (id, status, reason)."""
    ids = count()
    start = next_conversation(
        talk, "vingerafdruk", small_guide(), talk.guide, "gesprek-2", held_on, lambda: f"id-{next(ids)}"
    )
    said = {key: (status, reason) for key, status, reason in told}
    look_back = tuple(
        one.evolve(status=said[one.id][0], reason=said[one.id][1]) if one.id in said else one
        for one in start.look_back
    )
    return carry_over(start.evolve(look_back=look_back)).evolve(**changes)


def due_again(talk, day):
    return talk.evolve(agreements=tuple(one.evolve(due_on=day) for one in talk.agreements))


def texts(before, after, *between):
    return [difference_text(one) for one in difference(before, after, between)]


def told(before, after, *between):
    """The sentences but the first, that says which talk or correction it is."""
    return texts(before, after, *between)[1:]
