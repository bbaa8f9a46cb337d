"""Whatever is laid over whatever: it never breaks, and every place is traced to its file."""

from copy import deepcopy

from hypothesis import given, settings
from hypothesis import strategies as st
from test_guide_layers import BASE

from popgids.core.layering.layers import layered
from popgids.core.layering.trace import unmerged

NAMES = st.sampled_from(["a", "b", "c", "z", "n", "m", "status", "evaluatie", "afspraken", "meelopen", ""])


ODD = st.one_of(
    st.none(), st.integers(), st.text(max_size=3), st.lists(NAMES, max_size=3), st.dictionaries(NAMES, NAMES)
)


QUESTIONS = st.lists(
    st.one_of(
        ODD,
        st.fixed_dictionaries(
            {},
            optional={"id": st.one_of(NAMES, ODD), "na": st.one_of(NAMES, ODD), "voor": NAMES, "soort": st.one_of(NAMES, ODD), "als": ODD, "tips": ODD},
        ),
    ),
    max_size=4,
)  # fmt: skip


STEPS = st.lists(
    st.one_of(
        ODD,
        st.fixed_dictionaries(
            {},
            optional={"soort": st.one_of(NAMES, ODD), "vraag": st.one_of(QUESTIONS, ODD), "volgorde": ODD, "minstens": ODD},
        ),
    ),
    max_size=3,
)  # fmt: skip


OWN = st.fixed_dictionaries(
    {}, optional={"stap": st.one_of(STEPS, ODD), "verberg": ODD, "leervorm": st.one_of(QUESTIONS, ODD), "breidt_uit": ODD}
)  # fmt: skip


def listed(value):
    return value if isinstance(value, list) else []


@given(OWN, OWN)
@settings(max_examples=300, deadline=None)
def test_anything_can_be_laid_over_anything_and_all_of_it_is_traced(below, own):
    before = deepcopy((below, own))
    middle = layered(unmerged(deepcopy(BASE), 2), below, 1)
    merged = layered(middle, own, 0)
    assert (below, own) == before
    sources = [own, below, BASE]
    for step_at, step in enumerate(listed(merged.data.get("stap"))):
        for at, one in enumerate(listed(step.get("vraag") if isinstance(step, dict) else None)):
            for key, value in (one if isinstance(one, dict) else {}).items():
                layer, loc = merged.at(("stap", step_at, "vraag", at, key))
                found = sources[layer]
                for part in loc:
                    found = found[part]
                assert key == "tips" or found == value
    for finding in merged.findings:
        found = own
        for part in finding.loc:
            found = found[part]
