"""The example POP: the talk that two people who do not exist hold today, after one a year before."""

from datetime import date, timedelta
from decimal import Decimal

from popgids.core.agenda import AgendaItem, ParkedItem
from popgids.core.agreements import Agreement, FollowUp, Owner, Support, SupportKind
from popgids.core.carrying import carry_over
from popgids.core.conversation import Conversation
from popgids.core.dutch.dates import format_date
from popgids.core.dutch.times import parse_time
from popgids.core.example.earlier import CLIENT_MEETING, OUTCOMES, WEEKS_BETWEEN, earlier_talk
from popgids.core.example.parts import EMPLOYEE, KARIM, MANAGER, SANNE, TOGETHER, Said, answers, dated, wanted
from popgids.core.goals import DevelopmentGoal, Direction, GoalKind, merge
from popgids.core.guide import Guide, Party, StepKind
from popgids.core.sign_off import Evaluation, NextTalk, ReadBack, SignOff, SignOffKind

__all__ = ["KARIM", "SANNE", "WEEKS_BETWEEN", "earlier_talk", "this_talk"]

_SAID = (
    Said(
        "terugkijken",
        EMPLOYEE,
        "Vorig jaar was alles nieuw. Nu bellen collega’s mij als het pakket iets raars doet. "
        "De week dat Bas weg was, heb ik alle ritten alleen gepland. Dat had ik van mezelf niet verwacht.",
    ),
    Said(
        "tevreden",
        EMPLOYEE,
        "Het plannen zelf gaat me goed af. Ik mis soms iets waar ik langer over moet nadenken.",
        point=7,
    ),
    Said("gaat-goed", EMPLOYEE, "Uitleggen. Bas zei dat hij het pakket pas snapte toen ik naast hem zat."),
    Said(
        "gaat-goed",
        MANAGER,
        "Bij de gladheid in februari had Sanne om zes uur al twaalf ritten omgezet. Er bleef geen klant zonder bericht.",
    ),
    Said("kan-beter", EMPLOYEE, "In het weekoverleg zeg ik weinig. Thuis bedenk ik dan wat ik had willen zeggen."),
    Said("kan-beter", MANAGER, "Sanne kent Geldermalsen door en door. Tiel en Zwolle kent ze nog niet."),
    Said("energie", EMPLOYEE, "Van een dag die in de soep loopt en toch goed afloopt. En van iemand die zegt: nu snap ik het."),
    Said(
        "over-vijf-jaar",
        EMPLOYEE,
        "Ik plan nog steeds, maar niet de hele week. Ik leid nieuwe planners op en zit aan tafel als er iets verandert.",
    ),
    Said("komend-jaar", EMPLOYEE, "Een overleg leiden zonder buikpijn. En leren hoe je iemand iets goed uitlegt."),
    Said("richting", EMPLOYEE, "Ik wil bij de planning blijven, met er iets naast.", choice="andere-taken"),
    Said(
        "plannen-organisatie",
        MANAGER,
        "Over een half jaar plannen we Geldermalsen, Tiel en Zwolle als één geheel. "
        "Zeker is dat er twee planners bij komen. Nog niet zeker is wie de avondritten doet.",
    ),
    Said(
        "groei-in-beeld",
        MANAGER,
        "Sanne kan mensen iets leren. Ik zie haar nieuwe planners begeleiden. "
        "Wat nog mag groeien: hardop zeggen wat ze vindt, ook als ik erbij zit.",
    ),
    Said("verwachtingen", EMPLOYEE, "Dat je me in het overleg niet aanvult. Laat het maar even stil zijn."),
    Said("verwachtingen", MANAGER, "Dat je het zegt als het te veel wordt, voordat je het zelf oplost in je vrije tijd."),
    Said("eigen-aanpak", EMPLOYEE, "Gewoon doen, drie weken achter elkaar, en daarna aan twee collega’s vragen wat ze zagen."),
    Said("in-de-weg", EMPLOYEE, "Op dinsdag gaat de telefoon de hele ochtend. Dan komt van inwerken niets terecht."),
    Said("samen-oplossen", TOGETHER, "Bas neemt op dinsdag tot elf uur de telefoon over. Op donderdag doet Sanne dat voor hem."),
    Said("hulp-nodig", EMPLOYEE, "Een vaste ochtend zonder telefoon, en iemand in Tiel die ik alles mag vragen."),
    Said("tijd-tot-volgend-gesprek", EMPLOYEE, "Vijftien weken. Dan zijn Noor en Tim ingewerkt."),
)  # fmt: skip


def this_talk(start: Conversation, guide: Guide) -> Conversation:
    """The talk of today, filled in; start is the next talk after the earlier one, still empty."""
    held_on = start.held_on
    next_day = held_on + timedelta(weeks=15)
    told = start.evolve(is_example=True, look_back=tuple(_looked_back(one) for one in start.look_back))
    carried = carry_over(told)
    returned = tuple(_agreed_again(one, held_on) for one in carried.agreements)
    return carried.evolve(
        purpose="Kiezen waar Sanne in groeit, nu de planning van drie vestigingen samengaat.",
        agenda=_agenda(),
        answers=answers(guide, _SAID, held_on),
        goals=_goals(held_on),
        read_backs=_read_backs(),
        agreements=(*_agreements(held_on), *returned),
        support=(*carried.support, *_support(held_on)),
        parked=(
            ParkedItem(
                id="geparkeerd-thuis",
                text="Op vrijdag thuis plannen: eerst zien wat de nieuwe planning vraagt",
                step=StepKind.SUPPORT.value,
                parked_by=Party.EMPLOYEE,
            ),
        ),
        next_talk=NextTalk(
            day=next_day,
            day_said=format_date(next_day, weekday=False),
            at=parse_time("10.00"),
            time_said="10.00",
            kind="kort",
            remark="Sanne neemt de tips van haar collega’s mee.",
        ),
        evaluation=_evaluation(),
        sign_offs=_sign_offs(),
    )


def _evaluation() -> Evaluation:
    return Evaluation(
        score=8,
        words="Ik heb vooral zelf gepraat en dat was fijn. Bij de afspraken ging het even snel.",
        differently="Voor de afspraken meer tijd nemen.",
        manager_response="De volgende keer begin ik na een half uur aan de afspraken. "
        "Ik kijk dan op de agenda, niet op mijn telefoon.",
    )


def _sign_offs() -> tuple[SignOff, ...]:
    return (
        SignOff(party=Party.EMPLOYEE, kind=SignOffKind.AGREED, remark="Dit is wat ik wil."),
        SignOff(
            party=Party.MANAGER,
            kind=SignOffKind.AGREED,
            remark="Het klantoverleg komt er nu echt. De eerste datum staat al vast.",
        ),
    )


def _looked_back(follow_up: FollowUp) -> FollowUp:
    if follow_up.id not in OUTCOMES:
        return follow_up
    status, brought, reason = OUTCOMES[follow_up.id]
    return follow_up.evolve(status=status, brought=brought, reason=reason)


def _agreed_again(agreement: Agreement, held_on: date) -> Agreement:
    if agreement.id != CLIENT_MEETING:
        return agreement
    return agreement.evolve(goal_id="punt-overleg", **dated(held_on, start=28, due=91, look_again=105))


def _agenda() -> tuple[AgendaItem, ...]:
    points = (
        ("agenda-meer", "Meer doen dan routes plannen", Party.EMPLOYEE, 15),
        ("agenda-vestigingen", "Eén planning voor drie vestigingen", Party.MANAGER, 15),
        ("agenda-inwerken", "Noor en Tim inwerken", Party.MANAGER, 10),
        ("agenda-dinsdag", "Rust op dinsdagochtend", Party.EMPLOYEE, 5),
    )
    return tuple(
        AgendaItem(
            id=key, text=text, raised_by=party, minutes=minutes, minutes_said=str(minutes), is_discussed=True
        )
        for key, text, party, minutes in points
    )


def _goals(held_on: date) -> tuple[DevelopmentGoal, ...]:
    teaching = DevelopmentGoal(
        id="punt-inwerken",
        what="Nieuwe collega’s het planpakket leren",
        importance="Uitleggen geeft me energie, en ik leer er zelf het meest van.",
        kind=GoalKind.SKILL,
        direction=Direction.THIS_JOB,
        origins=(Party.EMPLOYEE,),
        **dated(held_on, due=91),
    )
    newcomers = DevelopmentGoal(
        id="punt-nieuwe-planners",
        what="Noor en Tim binnen drie maanden zelf laten plannen",
        importance="Als Zwolle erbij komt, moeten vier mensen een hele dag kunnen plannen.",
        organisation_goal="Vier planners die elkaar kunnen vervangen",
        origins=(Party.MANAGER,),
    )
    return (
        DevelopmentGoal(
            id="punt-overleg",
            what="Een overleg leiden waarin iedereen aan het woord komt",
            importance="Nu beslist wie het hardst praat. Ik heb ideeën en wil dat ze meetellen.",
            kind=GoalKind.COMPETENCE,
            direction=Direction.THIS_JOB,
            organisation_goal="Besluiten vallen in één overleg",
            cost_eur=Decimal(395),
            cost_said="395",
            origins=(Party.EMPLOYEE,),
            **dated(held_on, due=105),
        ),
        merge(teaching, newcomers),
        DevelopmentGoal(
            id="punt-vestigingen",
            what="Ritten plannen voor drie vestigingen tegelijk",
            importance="Wie Tiel en Zwolle ook kent, ziet waar een wagen leeg terugrijdt.",
            kind=GoalKind.KNOWLEDGE,
            direction=Direction.THIS_JOB,
            organisation_goal="Tien procent minder lege kilometers",
            origins=(Party.MANAGER,),
            **dated(held_on, due=182),
        ),
    )


def _read_backs() -> tuple[ReadBack, ...]:
    return (
        ReadBack(
            step=StepKind.CURRENT_STATE,
            summary="Het pakket zit erin en de routes lopen. Rust op dinsdag is er nog niet.",
            is_right=True,
        ),
        ReadBack(
            step=StepKind.EMPLOYEE_NEED,
            summary="Sanne wil bij de planning blijven en daarnaast mensen opleiden. "
            "Het spannendst vindt ze het weekoverleg.",
            is_right=True,
            correction="Spannend, maar ik wil het wel.",
        ),
        ReadBack(
            step=StepKind.ORGANISATION_NEED,
            summary="Noor en Tim inwerken willen we allebei. De andere vestigingen leren kennen vraag ik van Sanne.",
            is_right=True,
        ),
    )


def _agreements(held_on: date) -> tuple[Agreement, ...]:
    return (
        Agreement(
            id="afspraak-weekoverleg",
            goal_id="punt-overleg",
            owner=Owner.EMPLOYEE,
            what="Ik leid drie keer het weekoverleg van de planners.",
            result="Na elk overleg schrijven twee collega’s één tip op. Bij het derde heeft iedereen iets gezegd.",
            learning_form="Proeftaak",
            employee_benefit="Ik durf het woord te nemen en het door te geven.",
            organisation_benefit="Karim kan in het overleg meedenken in plaats van leiden.",
            **dated(held_on, start=35, due=91, look_again=105),
            **wanted(7, 9),
        ),
        Agreement(
            id="afspraak-inwerken",
            goal_id="punt-inwerken",
            owner=Owner.EMPLOYEE,
            what="Ik werk Noor en Tim in met een oefenset van tien echte ritten.",
            result="Noor en Tim plannen elk een hele dag zonder hulp. De oefenset staat op de teamschijf.",
            learning_form="Anderen inwerken",
            employee_benefit="Ik merk of opleiden echt bij me past.",
            organisation_benefit="Twee planners kunnen invallen.",
            **dated(held_on, start=14, due=84, look_again=84),
            **wanted(8, 8),
        ),
        Agreement(
            id="afspraak-meelopen",
            goal_id="punt-vestigingen",
            owner=Owner.EMPLOYEE,
            what="Ik loop twee dagen mee op de planning in Tiel en twee dagen in Zwolle.",
            result="Een bladzijde met de vijf grootste verschillen, besproken met Karim.",
            learning_form="Meelopen met een collega",
            employee_benefit="Ik ken de mensen met wie ik straks samen plan.",
            organisation_benefit="De fouten van de eerste week zijn al bekend.",
            **dated(held_on, start=21, due=70, look_again=77),
            **wanted(9, 8),
        ),
    )


def _support(held_on: date) -> tuple[Support, ...]:
    return (
        Support(
            id="steun-training",
            agreement_id="afspraak-weekoverleg",
            kind=SupportKind.BUDGET,
            what="Een trainingsdag over overleggen leiden, in werktijd",
            owner=Owner.MANAGER,
            hours=Decimal(8),
            hours_said="8",
            amount_eur=Decimal(395),
            amount_said="395",
            **dated(held_on, due=28),
        ),
        Support(
            id="steun-dinsdag",
            agreement_id="afspraak-inwerken",
            kind=SupportKind.PRACTICE,
            what="Tien dinsdagen twee uur zonder telefoon; Bas neemt op",
            owner=Owner.MANAGER,
            hours=Decimal(20),
            hours_said="20",
            **dated(held_on, due=14),
        ),
        Support(
            id="steun-vraagbaak",
            agreement_id="afspraak-meelopen",
            kind=SupportKind.GUIDANCE,
            what="Begeleiding tijdens het meelopen, met reiskosten voor vier dagen",
            owner=Owner.OTHER,
            owner_name="Marijke de Wit, planner in Tiel",
            hours=Decimal(6),
            hours_said="6",
            amount_eur=Decimal(160),
            amount_said="160",
            **dated(held_on, due=21),
        ),
    )
