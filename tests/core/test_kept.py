"""What became of promises over the years, counted for both alike, and shown without colour."""

from datetime import date

import pytest
from talks import blank_conversation

from popgids.core.agreements import Agreement, FollowUp, Owner, Status, Support
from popgids.core.conversation import Earlier, EarlierKept, EarlierScore
from popgids.core.guide import Party
from popgids.core.kept import (
    KeptPoint,
    ScorePoint,
    kept_over_time,
    kept_so_far,
    scores_over_time,
)
from popgids.core.sign_off import Evaluation
from popgids.wording.kept import (
    kept_chart,
    kept_grid,
    score_chart,
    scores_text,
    share_text,
)

DAY = date(2027, 3, 1)


def looked_back(owner, status, number=0):
    one = Agreement(id=f"a{number}", what="Bellen", owner=owner)
    return FollowUp(id=one.id, agreement=one, status=status)


def talk(revision, *told, replaces=0, score=None, **extra):
    """A version; replaces is the number of the version before the talk it belongs to."""
    earlier = Earlier(revision=replaces or revision - 1, held_on=DAY) if revision > 1 else None
    day = DAY.replace(year=2026 + revision)
    values = {"revision": revision, "held_on": day, "earlier": earlier, "look_back": told}
    return blank_conversation(**values, evaluation=Evaluation(score=score, **extra))


def counts(*conversations):
    return [(one.revision, one.party, one.kept, one.total) for one in kept_over_time(conversations)]


@pytest.mark.parametrize(
    ("status", "kept"),
    [
        (Status.DONE, 1),
        (Status.DROPPED, 0),
        (Status.NOT_STARTED, 0),
        (Status.ADJUSTED, 0),
        (Status.RUNNING, 0),
    ],
)
def test_only_what_is_done_is_kept(status, kept):
    assert counts(talk(2, looked_back(Owner.MANAGER, status))) == [(2, Party.MANAGER, kept, 1)]


def test_both_are_counted_and_what_is_promised_together_counts_for_both():
    told = [
        looked_back(Owner.EMPLOYEE, Status.DONE, 1),
        looked_back(Owner.TOGETHER, Status.DROPPED, 2),
        looked_back(Owner.OTHER, Status.DONE, 3),
        looked_back(Owner.EMPLOYEE, None, 4),
    ]
    assert counts(talk(2, *told)) == [(2, Party.EMPLOYEE, 1, 2), (2, Party.MANAGER, 0, 1)]


def test_support_is_a_promise_too():
    support = Support(id="s", what="Een mentor")
    assert counts(talk(2, FollowUp(id="s", support=support, status=Status.DONE))) == [
        (2, Party.MANAGER, 1, 1)
    ]


def test_talks_stand_in_their_order_and_one_without_look_back_has_no_point():
    first, second, third = talk(1), talk(2, looked_back(Owner.EMPLOYEE, Status.DONE)), talk(3)
    later = talk(4, looked_back(Owner.EMPLOYEE, Status.RUNNING))
    assert counts(later, third, second, first) == [(2, Party.EMPLOYEE, 1, 1), (4, Party.EMPLOYEE, 0, 1)]


def test_a_corrected_talk_counts_once_as_it_is_now():
    wrong = talk(2, looked_back(Owner.EMPLOYEE, Status.RUNNING), score=6)
    right = talk(3, looked_back(Owner.EMPLOYEE, Status.DONE), replaces=1, score=8)
    assert counts(wrong, right) == [(3, Party.EMPLOYEE, 1, 1)]
    assert [one.score for one in scores_over_time((wrong, right))] == [8]


BEFORE = EarlierKept(revision=2, held_on=DAY, party=Party.EMPLOYEE, kept=1, total=2)


def third(*told):
    one = talk(3, *told)
    return one.evolve(earlier=one.earlier.evolve(kept=(BEFORE,)))


def test_a_talk_knows_what_was_kept_before_it_and_adds_its_own_once_all_is_told():
    known = KeptPoint(2, DAY, Party.EMPLOYEE, 1, 2)
    open_one = looked_back(Owner.EMPLOYEE, None, 2)
    done = looked_back(Owner.EMPLOYEE, Status.DONE, 1)
    assert kept_so_far(third(done, open_one)) == (known,)
    assert kept_so_far(third(done)) == (known, KeptPoint(3, date(2029, 3, 1), Party.EMPLOYEE, 1, 1))
    assert kept_so_far(talk(2, done)) == ()
    assert kept_so_far(talk(1)) == ()


def test_how_the_talks_were():
    talks = (talk(1, score=6), talk(2, words="Vlug"), talk(3, score=8))
    assert scores_over_time(talks) == (ScorePoint(1, 6), ScorePoint(3, 8))


def test_without_talks_there_is_nothing():
    assert kept_over_time(()) == scores_over_time(()) == ()
    assert kept_chart(()) == score_chart(()) == ()


# words


def point(kept, total, revision=2):
    return KeptPoint(revision, DAY, Party.EMPLOYEE, kept, total)


def test_bars_line_up_and_say_their_number():
    assert kept_chart((point(4, 5), point(0, 3, 3), point(7, 7, 12))) == (
        "v2   ████████░░  4 van 5",
        "v3   ░░░░░░░░░░  0 van 3",
        "v12  ██████████  7 van 7",
    )


NAMES = {Party.EMPLOYEE: "Sanne", Party.MANAGER: "Karim"}


def both(revision, employee, manager):
    day = date(2020 + revision, 11, 22)
    return [
        KeptPoint(revision, day, party, *counted)
        for party, counted in ((Party.EMPLOYEE, employee), (Party.MANAGER, manager))
        if counted
    ]


def test_talks_stand_beside_each_other_under_their_month():
    points = [*both(2, (4, 5), (1, 1)), *both(3, (10, 12), (0, 3))]
    assert kept_grid(points, NAMES, 3, 52) == (
        "Klaar  nov 2022   nu",
        "Sanne  ████░ 4/5  ████░ 10/12",
        "Karim  █████ 1/1  ░░░░░ 0/3",
    )


def test_two_talks_in_one_month_have_their_day():
    early = KeptPoint(1, date(2022, 11, 1), Party.EMPLOYEE, 1, 2)
    assert kept_grid((early, *both(2, (4, 5), None)), NAMES, 3, 52)[0] == "Klaar  1 nov 2022  22 nov 2022"


def test_only_the_last_talks_stand_where_there_is_no_room_for_all():
    points = [point for revision in range(2, 9) for point in both(revision, (4, 5), (1, 1))]
    lines = kept_grid(points, NAMES, 8, 52)
    assert lines[0] == "Klaar  nov 2025   nov 2026   nov 2027   nu"
    assert all(len(line) <= 52 for line in lines)


def test_who_promised_nothing_has_no_line_and_a_talk_without_promises_an_empty_place():
    points = [*both(2, (4, 5), None), *both(3, (1, 2), (2, 2))]
    assert kept_grid(points, NAMES, 9, 52) == (
        "Klaar  nov 2022   nov 2023",
        "Sanne  ████░ 4/5  ██░░░ 1/2",
        "Karim             █████ 2/2",
    )
    assert kept_grid(both(2, (4, 5), None), NAMES, 9, 52) == ("Klaar  nov 2022", "Sanne  ████░ 4/5")
    assert kept_grid((), NAMES, 9, 52) == ()


def test_a_bar_is_only_empty_or_full_when_that_is_so():
    assert kept_chart((point(1, 40), point(39, 40))) == (
        "v2  █░░░░░░░░░  1 van 40",
        "v2  █████████░  39 van 40",
    )


def test_the_scores_as_bars():
    points = scores_over_time((talk(1, score=7), talk(2, words="Fijn")))
    assert score_chart(points) == ("v1  ███████░░░  7",)


@pytest.mark.parametrize(
    ("kept", "total", "sentence"),
    [
        (5, 7, "Van de 7 toezeggingen zijn er 5 klaar: 71%."),
        (1, 7, "Van de 7 toezeggingen is er 1 klaar: 14%."),
        (0, 7, "Van de 7 toezeggingen is er nog geen klaar."),
        (2, 2, "Beide toezeggingen zijn klaar."),
        (7, 7, "Alle 7 toezeggingen zijn klaar."),
        (0, 1, "De toezegging is nog niet klaar."),
    ],
)
def test_the_share_of_both_is_one_sentence(kept, total, sentence):
    assert share_text(kept, total) == sentence


def scored(*days):
    return [EarlierScore(held_on=day, score=8 - number) for number, day in enumerate(days)]


def test_earlier_scores_are_told_apart_by_month_and_in_one_month_by_day():
    march, november = date(2025, 3, 3), date(2025, 11, 22)
    assert scores_text(scored(march, november)) == "8 in mrt 2025, 7 in nov 2025"
    assert scores_text(scored(march, date(2025, 3, 28))) == "8 op 3 mrt 2025, 7 op 28 mrt 2025"
