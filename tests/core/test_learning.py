"""Ways to learn, mandatory training, and what support comes to."""

from decimal import Decimal
from itertools import pairwise

import pytest
from talks import blank_conversation, session, small_guide

from popgids.core.agreements import Agreement, FollowUp, Mandatory, Status, Support
from popgids.core.dumping import dumped
from popgids.core.gaps import gaps
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.learning import (
    BUILT_IN,
    form_named,
    is_training,
    learning_forms,
    may_be_repaid,
    names_repayment,
)
from popgids.core.reminders import reminders
from popgids.core.summary.blocks import Fact, FactList, Heading, Measure, Record
from popgids.core.summary.codes import Unit
from popgids.core.summary.document import summarise
from popgids.core.support_totals import support_totals

FORM = {"id": "roosteren", "naam": "Samen roosteren", "soort": "samen"}


def agreement(what="Cursus plannen", **more):
    return Agreement(id="a", what=what, **more)


def test_a_guide_without_learning_forms_falls_back_on_those_of_the_program():
    assert learning_forms(small_guide()) == BUILT_IN
    assert [one.name for one in learning_forms(small_guide(leervorm=[FORM]))] == ["Samen roosteren"]


def test_the_list_of_the_program_is_short_and_complete():
    assert len(BUILT_IN) == len({one.id for one in BUILT_IN}) == 8
    assert all((one.time and one.cost and one.proof and one.result) for one in BUILT_IN)


@pytest.mark.parametrize(
    ("typed", "found"), [(" samen ROOSTEREN ", True), ("Samen", False), ("", False), ("meelopen", False)]
)
def test_a_learning_form_is_known_by_its_name(typed, found):
    assert (form_named(small_guide(leervorm=[FORM]), typed) is not None) is found


@pytest.mark.parametrize(
    ("what", "form", "is_about"),
    [
        ("Ik volg de basiscursus Excel", "", True),
        ("Ik leer plannen", "Cursus of opleiding", True),
        ("Ik haal mijn heftruckcertificaat", "", True),
        ("BHV-training op 3 maart", "", True),
        ("Een e-learning over veiligheid", "", True),
        ("Bijscholing voor de BIG-registratie", "", True),
        ("Ik loop mee met Noor", "Meelopen met een collega", False),
        ("Ik train mezelf in nee zeggen", "", False),
        ("Ik leid drie keer het overleg", "Intervisie", False),
        ("", "", False),
    ],
)
def test_training_is_recognised_by_its_words(what, form, is_about):
    assert is_training(agreement(what, learning_form=form)) is is_about


@pytest.mark.parametrize(
    ("what", "mandatory", "may"),
    [
        ("Cursus plannen", Mandatory.NO, True),
        ("Cursus plannen", Mandatory.YES, False),
        ("Cursus plannen", Mandatory.UNKNOWN, False),
        ("Cursus plannen", None, False),
        ("Meelopen met Noor", Mandatory.NO, False),
    ],
)
def test_paying_back_is_only_spoken_of_when_training_is_certainly_not_mandatory(what, mandatory, may):
    assert may_be_repaid(agreement(what, mandatory=mandatory)) is may


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Bij ontslag betaal je terug", False),
        ("Sanne moet de kosten terugbetalen", True),
        ("met een terugbetaling naar rato", True),
        ("volgens het studiekostenbeding", True),
        ("terug naar het betaalkantoor", False),
    ],
)
def test_words_about_paying_back(text, does):
    assert names_repayment(text) is does


def codes(step, guide=None, **parts):
    return [one.code for one in reminders(blank_conversation(**parts), step, guide)]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, []),
        ({"mandatory": Mandatory.UNKNOWN}, ["verplicht-uitzoeken"]),
        ({"mandatory": Mandatory.YES}, []),
        ({"mandatory": Mandatory.YES, "result": "Anders terugbetalen"}, ["verplicht-niet-terugbetalen"]),
        ({"mandatory": Mandatory.NO, "repayment": False}, []),
        ({"mandatory": Mandatory.NO, "repayment": True}, ["terugbetalen-aanvullen"]),
        (
            {
                "mandatory": Mandatory.NO,
                "repayment": True,
                "repayment_period": "twee jaar",
                "repayment_said": "800",
                "repayment_steps": "elke maand minder",
            },
            [],
        ),
        ({"what": "Meelopen", "mandatory": Mandatory.UNKNOWN}, []),
    ],
)
def test_what_is_said_about_training(values, told):
    assert codes(StepKind.AGREEMENTS, agreements=(agreement(**values),)) == told


@pytest.mark.parametrize(
    ("mandatory", "told"),
    [
        (Mandatory.YES, ["verplicht-niet-terugbetalen"]),
        (Mandatory.UNKNOWN, ["verplicht-uitzoeken"]),
        (Mandatory.NO, []),
    ],
)
def test_paying_back_is_spoken_of_where_it_is_written_with_the_support(mandatory, told):
    promised = Support(id="1", agreement_id="a", what="Cursus betalen, anders terugbetalen")
    parts = {"agreements": (agreement(mandatory=mandatory),), "support": (promised,)}
    assert codes(StepKind.SUPPORT, **parts) == told


COSTLY = DevelopmentGoal(id="g", what="Onderhandelen", origins=(Party.EMPLOYEE,), cost_eur=Decimal(900))
LOOKED_BACK = FollowUp(id="a", agreement=Agreement(id="a", goal_id="g", what="NIMA A halen"))
PAID = FollowUp(id="s", support=Support(id="s", agreement_id="a", what="De cursus betalen"))


@pytest.mark.parametrize(
    ("look_back", "goal", "is_told"),
    [
        ((LOOKED_BACK,), COSTLY, True),
        ((LOOKED_BACK.evolve(status=Status.RUNNING),), COSTLY, True),
        ((LOOKED_BACK.evolve(status=Status.DONE),), COSTLY, False),
        ((LOOKED_BACK.evolve(status=Status.RUNNING), PAID.evolve(status=Status.DONE)), COSTLY, False),
        ((LOOKED_BACK.evolve(status=Status.DONE),), COSTLY.evolve(cost_eur=Decimal(1200)), True),
    ],
)
def test_costs_of_what_is_done_are_not_asked_for_again_in_the_next_talk(look_back, goal, is_told):
    parts = {"look_back": look_back, "goals": (goal,), "earlier_goals": (COSTLY,)}
    assert ("kosten-zonder-budget" in codes(StepKind.SUPPORT, **parts)) is is_told


def test_an_unknown_duty_is_named_before_the_plan_is_closed_and_nothing_else_is():
    def open_codes(mandatory):
        talk = blank_conversation(agreements=(agreement(mandatory=mandatory),))
        return [one.code for one in gaps(small_guide(), talk)]

    assert "verplicht-onbekend" in open_codes(Mandatory.UNKNOWN)
    assert "verplicht-onbekend" not in open_codes(None)


SUPPORT = (
    Support(id="1", agreement_id="a", what="Cursus betalen", amount_eur=Decimal("1250.50")),
    Support(id="2", agreement_id="a", what="Oefenen", hours=Decimal(24), amount_eur=Decimal(100)),
    Support(id="3", hours=Decimal(99)),
)


@pytest.mark.parametrize(
    ("budget", "over"),
    [
        ({}, []),
        ({"budget_eur": 2000, "budget_uren": 24}, []),
        ({"budget_eur": 1350.5}, []),
        ({"budget_eur": 1350, "budget_uren": 23.5}, ["boven-budget-en-uren"]),
        ({"budget_eur": 0}, ["boven-budget"]),
    ],
)
def test_support_is_added_up_and_held_against_the_budget(budget, over):
    guide = small_guide(**budget)
    totals = support_totals(blank_conversation(support=SUPPORT), guide)
    assert (totals.hours, totals.amount_eur) == (Decimal(24), Decimal("1350.50"))
    assert totals.has_budget is bool(budget)
    assert codes(StepKind.SUPPORT, guide, agreements=(agreement(),), support=SUPPORT) == over


def blocks(talk, guide=None):
    found = summarise(talk, guide=guide)
    facts = next(
        (
            after.facts
            for block, after in pairwise(found)
            if isinstance(block, Heading) and block.code == "support-totals" and isinstance(after, FactList)
        ),
        (),
    )
    return {fact.code: fact.value for fact in facts}


def test_the_plan_tells_what_support_comes_to_when_there_is_a_budget_or_much_to_add():
    talk = blank_conversation(support=SUPPORT)
    assert blocks(talk) == {}
    assert blocks(talk, small_guide(budget_eur=2000, budget_bron="cao")) == {
        "hours": Measure(Decimal(24), Unit.HOURS),
        "amount": Measure(Decimal("1350.50"), Unit.EURO),
        "budget-amount": Measure(Decimal(2000), Unit.EURO),
        "budget-source": "cao",
    }
    third = Support(id="4", what="Reis", amount_eur=Decimal(1))
    assert blocks(blank_conversation(support=(*SUPPORT, third)))["amount"].number == Decimal("1351.50")


def told_about(one):
    (record,) = (
        block for block in summarise(blank_conversation(agreements=(one,))) if isinstance(block, Record)
    )
    return [fact.code for fact in record.facts if isinstance(fact, Fact)]


def test_the_plan_speaks_of_paying_back_only_where_that_is_allowed():
    filled = {"repayment": True, "repayment_period": "twee jaar", "repayment_said": "800"}
    assert "repayment-period" in told_about(agreement(mandatory=Mandatory.NO, **filled))
    for refused in (agreement(mandatory=Mandatory.YES, **filled), agreement("Meelopen", **filled)):
        assert not [code for code in told_about(refused) if code.startswith("repayment")]
    assert "mandatory" in told_about(agreement(mandatory=Mandatory.YES))
    assert "mandatory" not in told_about(agreement("Meelopen", mandatory=Mandatory.NO))


def test_an_agreement_from_before_has_nothing_about_training_and_a_new_one_reads_back():
    assert Agreement.read({"id": "a", "wat": "Cursus"}).mandatory is None
    talk = session(agreements=(agreement(),))
    talk = talk.change("agreements", "a", mandatory=Mandatory.NO, repayment=True, repayment_said="€ 1.200,-")
    (one,) = talk.conversation.agreements
    plain = dumped(one)
    assert plain["verplicht"] == "nee"
    assert plain["terugbetalen"] is True
    assert one.repayment_eur == Decimal(1200)
    assert Agreement.read(plain) == one
