"""Whether a question can be reached, against the slow truth: trying every answer that there can be."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from test_guide_checks import guide_with

from popgids.core.answers import Answer, Chosen
from popgids.core.checks.reach import Reach
from popgids.core.guide_io import parse_guide
from popgids.core.outline import holds

OPTIONS = [{"id": "x", "tekst": "X"}, {"id": "y", "tekst": "Y"}]


def question(name, soort, als=None):
    made = {"id": name, "soort": soort} | ({"als": als} if als else {})
    return made | ({"opties": OPTIONS} if soort in ("keuze", "meerkeuze") else {})


VALUES = {"a": [True, False], "b": ["x", "y"]}


def checks_of(name):
    value = st.sampled_from(VALUES[name])
    strings = st.lists(value, min_size=1, max_size=2) if name == "b" else None
    one = [
        st.fixed_dictionaries({"is": value}),
        st.fixed_dictionaries({"is_niet": value}),
        st.fixed_dictionaries({"ingevuld": st.booleans()}),
        st.fixed_dictionaries({"is": value, "is_niet": value}),
    ]
    one += [st.fixed_dictionaries({"een_van": strings})] if name == "b" else []
    return st.one_of(one).map(lambda test: {"vraag": name, **test})


def conditions(*names):
    leaf = st.one_of([checks_of(name) for name in names])
    few = st.lists(leaf, min_size=1, max_size=3)
    inner = st.one_of(leaf, st.builds(lambda parts: {"any": parts}, st.lists(leaf, min_size=1, max_size=2)))
    return st.one_of(
        leaf,
        st.builds(lambda parts: {"any": parts}, few),
        st.builds(lambda parts: {"all": parts}, st.lists(inner, min_size=1, max_size=3)),
    )


@dataclass
class Said:
    """A conversation in which these options were chosen."""

    chosen: dict[str, tuple[tuple[str, ...], ...]]

    def answers_to(self, name):
        return [
            Answer(
                question_id=name,
                kind="keuze",
                party=party,
                choices=tuple(Chosen(id=one, text=one) for one in choices),
            )
            for party, choices in zip(("medewerker", "leidinggevende"), self.chosen[name], strict=False)
        ]


def possible(soort, floor):
    """Every answer to a question: of one person, or of two side by side; nothing at all is one of them."""
    single = {"ja-nee": [(), ("ja",), ("nee",)], "keuze": [(), ("x",), ("y",)]}
    several = [(), ("x",), ("y",), ("x", "y")]
    one = single.get(soort, several)
    return list(product(one, one)) if floor == "beiden" else [(choices,) for choices in one]


def is_consistent(question, said):
    """Whether what was said to a question can have been asked."""
    answered = any(not one.is_empty for one in said.answers_to(question.id))
    return not answered or question.when is None or holds(question.when, said)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["keuze", "meerkeuze"]),
    st.sampled_from(["samen", "beiden"]),
    st.none() | conditions("a"),
    conditions("a", "b"),
)
def test_a_question_is_reachable_when_some_answers_lead_to_it(soort, floor, second, third):
    b = question("b", soort, second) | {"van": floor}
    data = guide_with(question("a", "ja-nee"), b, question("c", "open", third))
    asked = {one.id: one for one in parse_guide(data).steps[0].questions}
    reach = Reach(asked)
    is_found = reach.clash("c") is None and not reach.blocked_by("c")
    everything = (Said({"a": a, "b": b}) for a in possible("ja-nee", "samen") for b in possible(soort, floor))
    can_be = any(is_consistent(asked["b"], said) and holds(asked["c"].when, said) for said in everything)
    assert is_found == can_be


POINTS = (1, 2, 3)


def scale_checks(with_floor):
    point = st.sampled_from(POINTS)
    tests = st.one_of(
        st.fixed_dictionaries({"is": point}),
        st.fixed_dictionaries({"is_niet": point}),
        st.fixed_dictionaries({"een_van": st.lists(point, min_size=1, max_size=2)}),
        st.fixed_dictionaries({"minstens": point}),
        st.fixed_dictionaries({"hoogstens": point}),
        st.fixed_dictionaries({"minstens": st.just(1), "hoogstens": point}),
    )
    floors = (
        st.sampled_from([{}, {"van": "medewerker"}, {"van": "leidinggevende"}]) if with_floor else st.just({})
    )
    return st.builds(lambda test, floor: {"vraag": "a", **test, **floor}, tests, floors)


@dataclass
class Scored:
    """A conversation in which these points were given, by one or by both."""

    points: tuple[int | None, ...]

    def answers_to(self, _name):
        parties = ("medewerker", "leidinggevende") if len(self.points) > 1 else ("samen",)
        return [
            Answer(
                question_id="a", kind="schaal", party=party, number=None if point is None else Decimal(point)
            )
            for party, point in zip(parties, self.points, strict=True)
        ]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(["samen", "beiden"]), st.data())
def test_limits_and_sides_never_give_a_false_alarm(floor, data):
    tests = data.draw(st.lists(scale_checks(floor == "beiden"), min_size=1, max_size=3))
    scale = {"id": "a", "soort": "schaal", "vraag": "Hoe?", "punten": ["x", "y", "z"], "van": floor}
    made = guide_with(scale, question("c", "open", {"all": tests}))
    asked = {one.id: one for one in parse_guide(made).steps[0].questions}
    reach = Reach(asked)
    is_found = reach.clash("c") is None and not reach.blocked_by("c")
    given_points = (None, *POINTS)
    everything = product(given_points, repeat=2) if floor == "beiden" else ((one,) for one in given_points)
    can_be = any(holds(asked["c"].when, Scored(points)) for points in everything)
    assert is_found or not can_be
    if floor == "samen":
        assert is_found == can_be
