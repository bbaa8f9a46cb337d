"""A talk of two people with its guide, and what its summary says under a heading."""

from datetime import UTC, date, datetime, time

from popgids.core.agenda import AgendaItem, ParkedItem
from popgids.core.agreements import Agreement, Owner
from popgids.core.answers import Answer
from popgids.core.conversation import (
    Conversation,
    Earlier,
    GuideRef,
    Person,
)
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Floor, Guide, Party, StepKind
from popgids.core.sign_off import Evaluation, NextTalk, ReadBack, SignOff, SignOffKind
from popgids.core.summary.blocks import (
    FactList,
    Heading,
    Record,
    Who,
)

SANNE = Who(Owner.EMPLOYEE, ("Sanne",))


KARIM = Who(Owner.MANAGER, ("Karim",))


BOTH = Who(Owner.TOGETHER, ("Sanne", "Karim"))


GUIDE = Guide.read(
    {
        "formaat": 1,
        "id": "klein",
        "versie": "1",
        "titel": "Klein",
        "stap": [
            {
                "soort": "stand-van-zaken",
                "titel": "Hoe het gaat",
                "minuten": 10,
                "vraag": [
                    {"id": "terug", "soort": "open", "vraag": "Hoe kijk je terug?", "van": "beiden"},
                    {"id": "drukte", "soort": "schaal", "vraag": "Hoe druk?", "punten": ["rustig", "druk"]},
                    {"id": "tevreden", "soort": "schaal", "vraag": "Hoe tevreden?", "hoog": "heel tevreden"},
                    {
                        "id": "ritten",
                        "soort": "getal",
                        "vraag": "Hoeveel ritten?",
                        "eenheid": "ritten per dag",
                    },
                ],
            },
            {
                "soort": "steun",
                "titel": "Wat helpt",
                "minuten": 10,
                "vraag": [{"id": "dagboek", "soort": "open", "vraag": "Wat nog?", "prive": True}],
            },
        ],
    }
)


def talk(**fields) -> Conversation:
    start = {
        "id": "g1",
        "pop_id": "p1",
        "guide": GuideRef(id="klein", version="1", title="Klein"),
        "employee": Person(name="Sanne"),
        "manager": Person(name="Karim"),
        "held_on": date(2026, 6, 9),
    }
    return Conversation(**start | fields)


def answer(kind="open", question_id="terug", party=Floor.EMPLOYEE, **fields) -> Answer:
    return Answer(question_id=question_id, question="Hoe kijk je terug?", kind=kind, party=party, **fields)


def after(blocks, code):
    """The blocks between the heading with this code and the next heading of its level or higher."""
    start = next((i for i, one in enumerate(blocks) if isinstance(one, Heading) and one.code == code), None)
    if start is None:
        return None
    rest = blocks[start + 1 :]
    level = blocks[start].level
    end = next(
        (i for i, one in enumerate(rest) if isinstance(one, Heading) and one.level <= level), len(rest)
    )
    return list(rest[:end])


def facts(record: Record | FactList) -> dict[str, object]:
    return {fact.code: fact.value for fact in record.facts}


FULL = talk(
    earlier=Earlier(revision=1, held_on=date(2025, 6, 9)),
    revision=2,
    parent="f" * 64,
    purpose="Vooruit kijken",
    goals=(DevelopmentGoal(id="p", what="Leiden", origins=(Party.EMPLOYEE,)),),
    agreements=(Agreement(id="a", goal_id="p", what="Overleg leiden"),),
    next_talk=NextTalk(day=date(2026, 9, 1), at=time(10), kind="kort"),
    evaluation=Evaluation(score=8, manager_response="Meer tijd nemen"),
    read_backs=(ReadBack(step=StepKind.EMPLOYEE_NEED, summary="Je wilt leiden", is_right=True),),
    parked=(ParkedItem(id="k", text="Thuiswerken", parked_by=Party.EMPLOYEE),),
    agenda=(AgendaItem(id="i", text="Werkdruk", raised_by=Party.MANAGER, minutes=15),),
    answers=(answer(text="Goed"),),
    sign_offs=(
        SignOff(party=Party.EMPLOYEE, kind=SignOffKind.AGREED, at=datetime(2026, 6, 9, 15, tzinfo=UTC)),
    ),
)
