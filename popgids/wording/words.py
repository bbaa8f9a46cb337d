"""Words for codes: what each status, kind, step, heading and fact is called."""

from enum import StrEnum

from popgids.core.agreements import Mandatory, Owner, Status, SupportKind
from popgids.core.goals import Direction, GoalKind
from popgids.core.guide import Floor, LearningKind, Party, StepKind
from popgids.core.outline import Part
from popgids.core.sign_off import SignOffKind
from popgids.core.summary.codes import Awaited, Origin, TalkKind
from popgids.i18n import N_

LABELS: dict[type[StrEnum], dict[str, str]] = {
    Status: {
        Status.DONE: N_("klaar"),
        Status.RUNNING: N_("loopt"),
        Status.NOT_STARTED: N_("niet gestart"),
        Status.ADJUSTED: N_("bijgesteld"),
        Status.DROPPED: N_("vervallen"),
    },
    GoalKind: {
        GoalKind.KNOWLEDGE: N_("kennis"),
        GoalKind.SKILL: N_("vaardigheid"),
        GoalKind.COMPETENCE: N_("competentie"),
    },
    Direction: {
        Direction.THIS_JOB: N_("het werk van nu"),
        Direction.NEXT_JOB: N_("een volgende functie"),
        Direction.ELSEWHERE: N_("werk ergens anders"),
    },
    SupportKind: {
        SupportKind.BUDGET: N_("geld"),
        SupportKind.HOURS: N_("uren"),
        SupportKind.LEAVE: N_("verlof"),
        SupportKind.GUIDANCE: N_("begeleiding"),
        SupportKind.PRACTICE: N_("tijd om te oefenen"),
        SupportKind.EXPERT: N_("hulp van een deskundige"),
        SupportKind.OTHER: N_("andere steun"),
    },
    Mandatory: {
        Mandatory.YES: N_("ja"),
        Mandatory.NO: N_("nee"),
        Mandatory.UNKNOWN: N_("nog niet bekend"),
    },
    LearningKind: {
        LearningKind.DOING: N_("doen"),
        LearningKind.TOGETHER: N_("samen"),
        LearningKind.FORMAL: N_("les"),
    },
    SignOffKind: {
        SignOffKind.AGREED: N_("akkoord"),
        SignOffKind.SEEN: N_("gezien"),
        SignOffKind.DISAGREED: N_("niet akkoord"),
    },
    Awaited: {
        Awaited.SIGN_OFF: N_("nog niets gezegd"),
        Awaited.LOOK_BACK: N_("loopt nog, niet besproken"),
    },
    Origin: {
        Origin.EMPLOYEE: N_("de medewerker"),
        Origin.ORGANISATION: N_("de organisatie"),
        Origin.BOTH: N_("de medewerker en de organisatie"),
    },
    TalkKind: {
        TalkKind.FULL: N_("een volledig POP-gesprek"),
        TalkKind.SHORT: N_("een korte terugblik"),
    },
    Owner: {
        Owner.EMPLOYEE: N_("de medewerker"),
        Owner.MANAGER: N_("de leidinggevende"),
        Owner.TOGETHER: N_("medewerker en leidinggevende samen"),
        Owner.OTHER: N_("iemand anders"),
    },
    Party: {Party.EMPLOYEE: N_("medewerker"), Party.MANAGER: N_("leidinggevende")},
    Floor: {
        Floor.EMPLOYEE: N_("medewerker"),
        Floor.MANAGER: N_("leidinggevende"),
        Floor.BOTH: N_("allebei"),
        Floor.TOGETHER: N_("samen"),
    },
}
"""A label for every value of every kind; the kinds share values, so each has a table of its own."""

STEPS_SHORT: dict[str, str] = {
    StepKind.STATUS: N_("Doel en agenda"),
    StepKind.CURRENT_STATE: N_("Hoe het nu gaat"),
    StepKind.EMPLOYEE_NEED: N_("Ontwikkelwensen"),
    StepKind.ORGANISATION_NEED: N_("Organisatie"),
    StepKind.AGREEMENTS: N_("Afspraken"),
    StepKind.SUPPORT: N_("Steun"),
    StepKind.NEXT_TALK: N_("Volgend gesprek"),
    StepKind.EVALUATION: N_("Evaluatie"),
}

STEPS: dict[str, str] = {
    StepKind.STATUS: N_("Doel en agenda van dit gesprek"),
    StepKind.CURRENT_STATE: N_("Hoe het nu gaat"),
    StepKind.EMPLOYEE_NEED: N_("Wat de medewerker wil ontwikkelen"),
    StepKind.ORGANISATION_NEED: N_("Wat de organisatie vraagt"),
    StepKind.AGREEMENTS: N_("De afspraken"),
    StepKind.SUPPORT: N_("Steun bij de afspraken"),
    StepKind.NEXT_TALK: N_("Het volgende gesprek"),
    StepKind.EVALUATION: N_("Hoe dit gesprek was"),
}

STEPS_ASKED: dict[str, str] = {
    StepKind.EMPLOYEE_NEED: N_("Wat jij wilt ontwikkelen"),
    StepKind.EVALUATION: N_("Hoe was dit gesprek?"),
}
"""What the guides of popgids call a step where that is neither its full nor its short name."""

HEADINGS = {
    "pop": N_("POP"),
    "own-promises": N_("Eigen toezeggingen op datum"),
    "plan": N_("Ontwikkelpunten en afspraken"),
    "other-agreements": N_("Andere afspraken"),
    "other-support": N_("Andere steun"),
    "support-totals": N_("Alle steun samen"),
    "look-back": N_("Terugblik"),
    "next-talk": N_("Volgend gesprek"),
    "evaluation": N_("Hoe was dit gesprek?"),
    "read-backs": N_("Samengevat in het gesprek"),
    "parked": N_("Geparkeerd voor later"),
    "agenda": N_("Agenda"),
    "answers": N_("Antwoorden"),
    "other-answers": N_("Andere antwoorden"),
    "notes": N_("Notities"),
    "sign-offs": N_("Akkoord of gezien"),
}

HEADINGS_WITH_NAME = {
    "pop": N_("POP van {name}"),
    "own-promises": N_("Toezeggingen van {name} op datum"),
}

RECORDS = {
    "goal": N_("Ontwikkelpunt"),
    "agreement": N_("Afspraak"),
    "support": N_("Steun"),
    "follow-up": N_("Afspraak van toen"),
    "parked": N_("Punt"),
    "question": N_("Vraag"),
}

FACTS = {
    "amount": N_("Bedrag"),
    "answer": N_("Antwoord"),
    "at": N_("Tijd"),
    "backed-by": N_("Wie dit wil"),
    "brought": N_("Wat het bracht"),
    "correction": N_("Aanvulling"),
    "correction-reason": N_("Reden van de correctie"),
    "cost": N_("Verwachte kosten"),
    "day": N_("Datum"),
    "differently": N_("Volgende keer anders"),
    "direction": N_("Gericht op"),
    "due": N_("Uiterlijk"),
    "earlier-held-on": N_("Vorig gesprek"),
    "earlier-purpose": N_("Doel van toen"),
    "earlier-response": N_("Voornemen van toen"),
    "employee": N_("Medewerker"),
    "employee-benefit": N_("Voordeel voor de medewerker"),
    "explanation": N_("Toelichting"),
    "goal-kind": N_("Soort"),
    "guide": N_("Gids"),
    "held-on": N_("Gesprek op"),
    "talk-day": N_("Gesprek"),
    "kept": N_("Klaar van wat er was afgesproken"),
    "hours": N_("Uren"),
    "importance": N_("Waarom dit telt"),
    "is-discussed": N_("Besproken"),
    "is-right": N_("Klopt dit"),
    "item": N_("Punt"),
    "learning-form": N_("Manier van leren"),
    "mandatory": N_("Verplicht volgens wet of cao"),
    "repayment": N_("Afspraak over terugbetalen"),
    "repayment-amount": N_("Terug te betalen bedrag"),
    "repayment-period": N_("Terugbetalen geldt"),
    "repayment-steps": N_("Wordt minder"),
    "budget-hours": N_("Budget in uren"),
    "budget-amount": N_("Budget"),
    "budget-source": N_("Budget volgens"),
    "look-again": N_("Samen terugkijken"),
    "made-at": N_("Vastgelegd op"),
    "manager": N_("Leidinggevende"),
    "manager-response": N_("Wat ermee gebeurt"),
    "minutes": N_("Tijd"),
    "note": N_("Notitie"),
    "organisation-benefit": N_("Voordeel voor de organisatie"),
    "organisation-goal": N_("Past bij dit doel van de organisatie"),
    "criteria": N_("Een goede oplossing"),
    "options": N_("Oplossingen, kwaliteit × draagvlak"),
    "origin": N_("Komt van"),
    "other-person": N_("Ook aanwezig"),
    "owner": N_("Wie"),
    "person": N_("Wie"),
    "purpose": N_("Doel van dit gesprek"),
    "raised-by": N_("Van"),
    "read-back": N_("Samenvatting"),
    "reason": N_("Reden"),
    "remark": N_("Opmerking"),
    "result": N_("Zichtbaar resultaat"),
    "revision": N_("Versie"),
    "score": N_("Cijfer"),
    "sign-off": N_("Oordeel"),
    "signed-at": N_("Moment"),
    "start": N_("Vanaf"),
    "status": N_("Status"),
    "support-kind": N_("Soort steun"),
    "talk-kind": N_("Soort gesprek"),
    "times-moved": N_("Verschoven"),
    "trust": N_("Hoe zeker het is dat dit lukt"),
    "voice": N_("In eigen woorden"),
    "what": N_("Wat"),
    "now": N_("Nu"),
    "wanted": N_("Gewenst"),
    "gain": N_("Verschil"),
    "words": N_("Hoe het was"),
    Part.OPENING.value: N_("Doel"),
    Part.AGENDA.value: N_("Agenda"),
    Part.LOOK_BACK.value: N_("Terugblik"),
    Part.GOALS.value: N_("Ontwikkelpunten"),
    Part.OPTIONS.value: N_("Oplossingen"),
    Part.READ_BACK.value: N_("Samenvatting"),
    Part.AGREEMENTS.value: N_("Afspraken"),
    Part.SUPPORT.value: N_("Steun"),
    Part.NEXT_TALK.value: N_("Volgend gesprek"),
    Part.EVALUATION.value: N_("Evaluatie"),
}
"""Labels of facts, paragraphs and columns, and of notes to a part of a step."""

FACTS_WITH_NAME = {
    "answer": N_("{name}"),
    "correction": N_("Aanvulling van {name}"),
    "earlier-response": N_("Voornemen van {name} toen"),
    "is-right": N_("Klopt dit volgens {name}"),
    "manager-response": N_("Wat {name} ermee doet"),
    "read-back": N_("Samenvatting van {name}"),
    "remark": N_("Opmerking van {name}"),
    "trust": N_("Hoe zeker dit lukt volgens {name}"),
    "voice": N_("In de woorden van {name}"),
}
"""Labels that say whose words follow."""
