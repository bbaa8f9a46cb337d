"""The earlier talk of the example POP: what was said and promised a year before."""

from datetime import date, timedelta
from decimal import Decimal

from popgids.core.agenda import AgendaItem
from popgids.core.agreements import Agreement, Owner, Status, Support, SupportKind
from popgids.core.conversation import Conversation
from popgids.core.dutch.dates import format_date
from popgids.core.example.parts import EMPLOYEE, MANAGER, Said, answers, dated, wanted
from popgids.core.goals import DevelopmentGoal, Direction, GoalKind
from popgids.core.guide import Guide, Party, StepKind
from popgids.core.sign_off import Evaluation, NextTalk, ReadBack, SignOff, SignOffKind

WEEKS_BETWEEN = 52
"""How long before the other talk this one was held."""

CLIENT_MEETING = "afspraak-klantoverleg"
"""The agreement that returns in the next talk."""

_ROUTES = "afspraak-vaste-routes"
_RIDING_ALONG = "afspraak-meerijden"
_CLASS = "steun-cursus-planpakket"

OUTCOMES: dict[str, tuple[Status, str, str]] = {
    _ROUTES: (
        Status.DONE,
        "De zes routes staan in het nieuwe pakket. Ik help nu zelf collega’s op weg.",
        "",
    ),
    _RIDING_ALONG: (
        Status.DONE,
        "Ik zag dat lossen bij de bouwmarkten drie kwartier kost. Die tijd staat nu in het plan.",
        "",
    ),
    CLIENT_MEETING: (
        Status.ADJUSTED,
        "",
        "Het overleg lag een half jaar stil omdat de klant ging verhuizen. Vanaf volgende maand begint het weer.",
    ),
    _CLASS: (Status.DONE, "Twee cursusdagen gevolgd. De oefenmap gebruik ik nog elke week.", ""),
}
"""What came of each promise, by its id: status, what it brought, and the reason if it moves on."""

_SAID = (
    Said(
        "terugkijken",
        EMPLOYEE,
        "Ik ben er een half jaar en ken de vaste routes. Het nieuwe pakket is nog lastig.",
    ),
    Said("tevreden", EMPLOYEE, "Leuk werk en fijne collega’s. Ik ben alleen nog te langzaam.", point=6),
    Said("gaat-goed", EMPLOYEE, "Chauffeurs bellen mij graag, omdat ik rustig blijf."),
    Said("gaat-goed", MANAGER, "Sanne luistert goed naar de chauffeurs en onthoudt wat ze zeggen."),
    Said("kan-beter", EMPLOYEE, "Ik durf een rit nog niet te schrappen zonder het te vragen."),
    Said("kan-beter", MANAGER, "Sanne controleert haar plan soms drie keer. Dat kost een uur per dag."),
    Said("over-vijf-jaar", EMPLOYEE, "Dan ben ik de planner die iedereen belt als het misgaat."),
    Said("komend-jaar", EMPLOYEE, "Het nieuwe planpakket leren en weten hoe het er op de weg aan toegaat."),
    Said("richting", EMPLOYEE, "Eerst goed worden in wat ik doe.", choice="deze-functie"),
    Said("verwachtingen", EMPLOYEE, "Dat je me laat uitpraten, ook als het druk is."),
    Said("verwachtingen", MANAGER, "Dat je zelf beslist over ritten tot tweehonderd kilometer."),
)


def earlier_talk(start: Conversation, guide: Guide) -> Conversation:
    """The earlier talk, filled in; start is an empty first talk of the two on its own day."""
    held_on = start.held_on
    next_day = held_on + timedelta(weeks=WEEKS_BETWEEN)
    return start.evolve(
        is_example=True,
        purpose="Bespreken hoe Sanne het nieuwe planpakket leert en wat ze daarvoor nodig heeft.",
        agenda=(
            _point("agenda-pakket", "Het nieuwe planpakket", Party.EMPLOYEE, 20),
            _point("agenda-zelf-beslissen", "Zelf beslissen over ritten", Party.MANAGER, 15),
        ),
        answers=answers(guide, _SAID, held_on),
        goals=_goals(held_on),
        read_backs=_read_backs(),
        agreements=_agreements(held_on),
        support=_support(held_on),
        next_talk=NextTalk(
            day=next_day, day_said=format_date(next_day, weekday=False), time_said="10.00", kind="volledig"
        ),
        evaluation=Evaluation(
            score=7,
            words="Fijn dat we er een uur voor namen. In het begin was Karim wel veel aan het woord.",
            differently="Eerst mij laten vertellen.",
            manager_response="Bij stap 2 en 3 schrijf ik alleen mee. Ik zeg pas iets als Sanne klaar is.",
        ),
        sign_offs=(
            SignOff(party=Party.EMPLOYEE, kind=SignOffKind.AGREED),
            SignOff(party=Party.MANAGER, kind=SignOffKind.AGREED),
        ),
    )


def _point(key: str, text: str, party: Party, minutes: int) -> AgendaItem:
    return AgendaItem(
        id=key, text=text, raised_by=party, minutes=minutes, minutes_said=str(minutes), is_discussed=True
    )


def _read_backs() -> tuple[ReadBack, ...]:
    return (
        ReadBack(
            step=StepKind.CURRENT_STATE,
            summary="Sanne vindt haar draai, maar het nieuwe pakket kost nog veel tijd.",
            is_right=True,
        ),
        ReadBack(
            step=StepKind.EMPLOYEE_NEED,
            summary="Sanne wil het pakket leren en een keer mee op de wagen.",
            is_right=True,
        ),
        ReadBack(
            step=StepKind.ORGANISATION_NEED,
            summary="Sanne mag meer zelf beslissen. Dat past bij wat ze wil leren.",
            is_right=True,
        ),
    )


def _goals(held_on: date) -> tuple[DevelopmentGoal, ...]:
    return (
        DevelopmentGoal(
            id="punt-planpakket",
            what="Vlot werken met het nieuwe planpakket",
            importance="Ik wil niet elke stap hoeven vragen.",
            kind=GoalKind.SKILL,
            direction=Direction.THIS_JOB,
            organisation_goal="Aan het eind van het jaar plant iedereen in één pakket",
            origins=(Party.EMPLOYEE,),
            **dated(held_on, due=182),
        ),
        DevelopmentGoal(
            id="punt-klanten",
            what="De grootste klant leren kennen",
            importance="Wie de klant kent, durft zelf te beslissen over een rit.",
            kind=GoalKind.KNOWLEDGE,
            direction=Direction.THIS_JOB,
            organisation_goal="Minder vragen van klanten over levertijden",
            origins=(Party.MANAGER,),
            **dated(held_on, due=273),
        ),
    )


def _agreements(held_on: date) -> tuple[Agreement, ...]:
    return (
        Agreement(
            id=_ROUTES,
            goal_id="punt-planpakket",
            owner=Owner.EMPLOYEE,
            what="Ik zet de zes vaste routes over naar het nieuwe planpakket.",
            result="De zes routes staan in het pakket en Bas heeft ze nagekeken.",
            learning_form="Oefenen in het werk",
            employee_benefit="Ik leer het pakket met ritten die ik ken.",
            organisation_benefit="Het oude pakket kan weg.",
            **dated(held_on, start=14, due=126, look_again=126),
            **wanted(8, 8),
        ),
        Agreement(
            id=_RIDING_ALONG,
            goal_id="punt-klanten",
            owner=Owner.EMPLOYEE,
            what="Ik rijd twee dagen mee met chauffeur Henk naar de bouwmarkten.",
            result="Een lijst met de echte lostijd bij tien adressen.",
            learning_form="Meelopen met een collega",
            employee_benefit="Ik weet hoe een rit er buiten uitziet.",
            organisation_benefit="De tijden in het plan kloppen.",
            **dated(held_on, start=28, due=84, look_again=91),
            **wanted(9, 8),
        ),
        Agreement(
            id=CLIENT_MEETING,
            goal_id="punt-klanten",
            owner=Owner.MANAGER,
            what="Ik neem Sanne twee keer mee naar het overleg met Terpstra Hout.",
            result="Sanne heeft in het tweede overleg zelf de planning uitgelegd.",
            learning_form="Meelopen met een collega",
            employee_benefit="Ik ken de mensen achter de orders.",
            organisation_benefit="De klant heeft een tweede vaste naam om te bellen.",
            **dated(held_on, start=56, due=273, look_again=280),
            **wanted(7, 8),
        ),
    )


def _support(held_on: date) -> tuple[Support, ...]:
    return (
        Support(
            id=_CLASS,
            agreement_id=_ROUTES,
            kind=SupportKind.BUDGET,
            what="Cursus van twee dagen bij de maker van het planpakket",
            owner=Owner.MANAGER,
            hours=Decimal(16),
            hours_said="16",
            amount_eur=Decimal(840),
            amount_said="840",
            **dated(held_on, due=63),
        ),
    )
