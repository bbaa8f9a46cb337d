"""A guide laid over another: what is replaced, added, hidden and put in order, and where each part comes from."""

import tomllib
from copy import deepcopy
from pathlib import Path

import pytest

from popgids.core.guide_io import dump_guide, parse_guide
from popgids.core.layering.layers import layered
from popgids.core.layering.origins import Layer, OriginKind, origins
from popgids.core.layering.trace import unmerged

ROOT = Path(__file__).parents[2]
FILES = [ROOT / "guides" / "basis.toml", ROOT / "tests" / "data" / "gidsen" / "volledig.toml"]

BASE = {
    "formaat": 1,
    "id": "basis",
    "versie": "1",
    "status": "gepubliceerd",
    "titel": "Gesprek",
    "omschrijving": "Van de basis.",
    "voorbereiding": {"medewerker": ["Denk na."], "leidinggevende": ["Lees terug."]},
    "stap": [
        {
            "soort": "status",
            "titel": "Begin",
            "minuten": 5,
            "tips": {"medewerker": ["Zeg wat telt."], "beiden": ["Rustig."]},
            "vraag": [
                {"id": "a", "soort": "open", "vraag": "A?"},
                {
                    "id": "b",
                    "soort": "schaal",
                    "vraag": "B?",
                    "laag": "weinig",
                    "hoog": "veel",
                    "uitleg": "U",
                },
                {"id": "c", "soort": "open", "vraag": "C?", "als": {"vraag": "a", "ingevuld": True}},
            ],
            "minstens": [{"vragen": ["a", "c"], "aantal": 2}],
        },
        {
            "soort": "evaluatie",
            "titel": "Eind",
            "minuten": 5,
            "vraag": [{"id": "z", "soort": "open", "vraag": "Z?"}],
        },
    ],
    "leervorm": [{"id": "meelopen", "naam": "Meelopen", "soort": "doen"}],
}
HEAD = {"breidt_uit": "basis", "formaat": 1, "id": "onze", "versie": "2"}


def over(**own):
    return layered(unmerged(deepcopy(BASE), 1), {**HEAD, **own}, 0)


def with_step(*questions, kind="status", **keys):
    return over(stap=[{"soort": kind, "vraag": list(questions), **keys}])


def ids(merged, step=0):
    return [one["id"] for one in merged.data["stap"][step]["vraag"]]


def question(name, **keys):
    return {"id": name, "soort": "open", "vraag": f"{name}?", **keys}


def codes(merged):
    return [(one.code, one.loc) for one in merged.findings]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_empty_extension_is_the_base_under_its_own_name(path):
    base = tomllib.loads(path.read_text(encoding="utf-8"))
    merged = layered(unmerged(deepcopy(base), 1), {**HEAD, "status": base["status"]}, 0)
    assert merged.findings == ()
    assert merged.data == {**base, "formaat": 1, "id": "onze", "versie": "2"}
    guide = parse_guide(merged.data)
    assert parse_guide(dump_guide(guide)) == guide


def test_what_a_guide_always_says_itself_is_not_taken_from_the_base():
    merged = layered(unmerged(deepcopy(BASE), 1), {"breidt_uit": "basis"}, 0)
    assert not {"id", "versie", "status", "formaat", "breidt_uit"} & set(merged.data)
    assert merged.data["titel"] == "Gesprek"


def test_a_key_replaces_the_same_key_and_tips_are_replaced_for_one_party():
    merged = over(titel="Ons gesprek", voorbereiding={"medewerker": ["Kijk rond."]})
    assert (merged.data["titel"], merged.data["omschrijving"]) == ("Ons gesprek", "Van de basis.")
    assert merged.data["voorbereiding"] == {"medewerker": ["Kijk rond."], "leidinggevende": ["Lees terug."]}


def test_a_question_of_the_base_keeps_the_keys_that_are_not_named():
    merged = with_step({"id": "b", "vraag": "Nieuw B?"}, minuten=9)
    step = merged.data["stap"][0]
    assert (step["titel"], step["minuten"]) == ("Begin", 9)
    assert step["vraag"][1] == {**BASE["stap"][0]["vraag"][1], "vraag": "Nieuw B?"}
    assert ids(merged) == ["a", "b", "c"]


def test_another_kind_of_question_leaves_out_what_only_the_old_kind_knows():
    merged = with_step({"id": "b", "soort": "open"})
    assert merged.data["stap"][0]["vraag"][1] == {"id": "b", "soort": "open", "vraag": "B?", "uitleg": "U"}


@pytest.mark.parametrize(
    ("questions", "wanted"),
    [
        ([question("n")], "a b c n"),
        ([question("n", na="a")], "a n b c"),
        ([question("n", voor="a")], "n a b c"),
        ([question("n", na="a"), question("m", na="a")], "a n m b c"),
        ([question("n", voor="b"), question("m", voor="b")], "a n m b c"),
        ([question("n", na="m"), question("m", na="a")], "a m n b c"),
        ([question("n", na="m"), question("m")], "a b c m n"),
        ([{"id": "c", "voor": "a"}], "c a b"),
        ([{"id": "a", "na": "c"}, question("n", na="a")], "b c a n"),
    ],
)
def test_a_question_comes_where_it_says(questions, wanted):
    merged = with_step(*questions)
    assert (ids(merged), merged.findings) == (wanted.split(), ())
    assert not any({"na", "voor"} & set(one) for one in merged.data["stap"][0]["vraag"])


@pytest.mark.parametrize(
    ("order", "wanted"),
    [(["c"], "c a b"), (["b", "a", "c"], "b a c"), ([], "a b c"), (["n", "b"], "n b a c")],
)
def test_what_an_order_names_comes_first_in_that_order(order, wanted):
    merged = with_step(question("n"), volgorde=order) if "n" in order else with_step(volgorde=order)
    assert (ids(merged), merged.findings) == (wanted.split(), ())
    assert "volgorde" not in merged.data["stap"][0]


def test_a_new_step_comes_where_it_belongs_in_a_talk():
    merged = with_step(question("n"), kind="afspraken", titel="Wat nu?", minuten=5)
    assert [one["soort"] for one in merged.data["stap"]] == ["status", "afspraken", "evaluatie"]


def test_what_is_hidden_is_gone_also_where_some_must_be_answered():
    merged = over(verberg=["c", "evaluatie", "meelopen"])
    assert (ids(merged), len(merged.data["stap"]), merged.data["leervorm"]) == (["a", "b"], 1, [])
    assert merged.data["stap"][0]["minstens"] == [{"vragen": ["a"], "aantal": 1}]
    assert [(one.table, one.id) for one in merged.hidden] == [
        ("vraag", "c"),
        ("stap", "evaluatie"),
        ("leervorm", "meelopen"),
    ]
    assert merged.findings == ()


def test_learning_forms_are_added_and_changed_by_their_id():
    new = {"id": "stage", "naam": "Stage", "soort": "doen"}
    merged = over(leervorm=[{"id": "meelopen", "duur": "een dag"}, new])
    assert merged.data["leervorm"] == [{**BASE["leervorm"][0], "duur": "een dag"}, new]


Q0 = ("stap", 0, "vraag", 0)


@pytest.mark.parametrize(
    ("own", "code", "loc"),
    [
        ({"verberg": ["x"]}, "verberg-onbekend", ("verberg", 0)),
        ({"verberg": "c"}, "verkeerde-soort", ("verberg",)),
        ({"verberg": [3]}, "verkeerde-soort", ("verberg", 0)),
        ({"verberg": ["c", "a"], "stap": [{"soort": "status", "vraag": [{"id": "c"}]}]}, "verborgen-en-aangepast", (*Q0, "id")),
        ({"verberg": ["n"], "stap": [{"soort": "status", "vraag": [question("n")]}]}, "verberg-eigen", ("verberg", 0)),
        ({"verberg": ["a"]}, "verborgen-maar-nodig", ("verberg", 0)),
        ({"verberg": ["evaluatie"], "stap": [{"soort": "evaluatie"}]}, "verborgen-en-aangepast", ("stap", 0, "soort")),
        ({"stap": [{"soort": "status", "vraag": [question("n", na="q")]}]}, "plek-onbekend", (*Q0, "na")),
        ({"stap": [{"soort": "status", "vraag": [question("n", voor="z")]}]}, "plek-in-andere-stap", (*Q0, "voor")),
        ({"stap": [{"soort": "status", "vraag": [question("n", na="n")]}]}, "plek-in-kring", (*Q0, "na")),
        ({"verberg": ["c"], "stap": [{"soort": "status", "vraag": [question("n", na="c")]}]}, "plek-verborgen", (*Q0, "na")),
        ({"stap": [{"soort": "status", "vraag": [question("n", na="a", voor="b")]}]}, "na-en-voor", (*Q0, "na")),
        ({"stap": [{"soort": "status", "vraag": [question("n", na=3)]}]}, "verkeerde-soort", (*Q0, "na")),
        ({"stap": [{"soort": "status", "vraag": [{"id": "z"}]}]}, "vraag-in-andere-stap", (*Q0, "id")),
        ({"stap": [{"soort": "status", "volgorde": ["a", "q"]}]}, "plek-onbekend", ("stap", 0, "volgorde", 1)),
        ({"stap": [{"soort": "status", "volgorde": ["a", "a"]}]}, "volgorde-dubbel", ("stap", 0, "volgorde", 1)),
        ({"stap": [{"soort": "status", "volgorde": "a"}]}, "verkeerde-soort", ("stap", 0, "volgorde")),
    ],
)  # fmt: skip
def test_what_the_base_does_not_have_is_found_where_it_is_said(own, code, loc):
    assert codes(over(**own)) == [(code, loc)]


def test_a_name_of_two_kinds_must_say_which():
    base = deepcopy(BASE)
    base["leervorm"].append({"id": "a", "naam": "A", "soort": "doen"})
    unsure = layered(unmerged(base, 1), {**HEAD, "verberg": ["a"]}, 0)
    assert [(one.code, one.data["allowed"]) for one in unsure.findings] == [
        ("verberg-dubbelzinnig", ("vraag.a", "leervorm.a"))
    ]
    sure = layered(unmerged(base, 1), {**HEAD, "verberg": ["leervorm.a"]}, 0)
    assert (sure.findings, [one["id"] for one in sure.data["leervorm"]]) == ((), ["meelopen"])


def test_what_needs_a_hidden_question_is_named_unless_the_guide_changes_it():
    (finding,) = over(verberg=["a"]).findings
    assert (finding.data["id"], finding.data["by"]) == ("a", ("c",))
    changed = {"soort": "status", "vraag": [{"id": "c", "als": {"vraag": "b", "ingevuld": True}}]}
    assert over(verberg=["a"], stap=[changed]).findings == ()


def test_every_place_is_traced_to_the_file_it_stands_in():
    merged = with_step(question("n", na="a"), {"id": "b", "vraag": "Nieuw?"})
    at = {one["id"]: number for number, one in enumerate(merged.data["stap"][0]["vraag"])}
    assert merged.at(("stap", 0, "vraag", at["n"], "vraag")) == (0, ("stap", 0, "vraag", 0, "vraag"))
    assert merged.at(("stap", 0, "vraag", at["b"], "vraag")) == (0, ("stap", 0, "vraag", 1, "vraag"))
    assert merged.at(("stap", 0, "vraag", at["b"], "laag")) == (1, ("stap", 0, "vraag", 1, "laag"))
    assert merged.at(("stap", 0, "vraag", at["c"], "als", "vraag")) == (
        1,
        ("stap", 0, "vraag", 2, "als", "vraag"),
    )
    assert merged.at(("stap", 0, "vraag", at["b"], "opties")) == (0, ("stap", 0, "vraag", 1, "opties"))


def test_origins_tell_what_is_of_the_base_what_is_changed_and_what_is_own():
    merged = with_step(question("n"), {"id": "b", "vraag": "Nieuw?"})
    found = origins(merged, [Layer("onze", "2", 0), Layer("basis", "1", 1)]).of
    kinds = {key: one.kind for key, one in found.items()}
    assert kinds["vraag", "a"] is OriginKind.BASE
    assert kinds["vraag", "b"] is OriginKind.CHANGED
    assert kinds["vraag", "n"] is OriginKind.OWN
    assert (kinds["stap", "status"], kinds["stap", "evaluatie"]) == (OriginKind.CHANGED, OriginKind.BASE)
    assert found["vraag", "b"].base == Layer("basis", "1", 1)


def test_a_key_of_the_guide_itself_is_changed_when_the_base_has_it_too():
    below = unmerged(deepcopy(BASE), 1)
    merged = layered(below, {**HEAD, "titel": "Ons gesprek", "uitnodiging": "Kom."}, 0)
    found = origins(merged, [Layer("onze", "2", 0), Layer("basis", "1", 1)], below).of
    assert found["gids", "titel"].kind is OriginKind.CHANGED
    assert found["gids", "uitnodiging"].kind is OriginKind.OWN
    assert found["gids", "omschrijving"].kind is OriginKind.BASE


def test_a_chain_is_traced_to_the_lowest_guide():
    middle = layered(
        unmerged(deepcopy(BASE), 2), {**HEAD, "stap": [{"soort": "status", "vraag": [question("n")]}]}, 1
    )
    top = layered(
        middle, {**HEAD, "id": "top", "stap": [{"soort": "status", "vraag": [{"id": "n", "uitleg": "!"}]}]}, 0
    )
    found = origins(top, [Layer("top", "1", 0), Layer("onze", "2", 1), Layer("basis", "1", 2)]).of
    assert ids(top) == ["a", "b", "c", "n"]
    assert (found["vraag", "n"].kind, found["vraag", "n"].base.guide_id) == (OriginKind.CHANGED, "onze")
    assert found["vraag", "a"].base.guide_id == "basis"
    assert top.at(("stap", 0, "vraag", 3, "uitleg")).layer == 0
    assert top.at(("stap", 0, "vraag", 3, "vraag")).layer == 1
    assert top.at(("stap", 0, "vraag", 0)).layer == 2
