"""Sentences for what changed between two versions, with open places for what it is about."""

from popgids.core.difference.parts import ChangeCode, ChangeGroup
from popgids.i18n import N_

HEADINGS: dict[ChangeGroup, str] = {
    ChangeGroup.TALK: N_("Gesprek"),
    ChangeGroup.AGREEMENTS: N_("Afspraken"),
    ChangeGroup.SUPPORT: N_("Steun"),
    ChangeGroup.GOALS: N_("Ontwikkelpunten"),
    ChangeGroup.NEXT_TALK: N_("Volgend gesprek"),
    ChangeGroup.EVALUATION: N_("Hoe was het gesprek?"),
    ChangeGroup.PEOPLE: N_("Mensen"),
    ChangeGroup.ANSWERS: N_("Antwoorden"),
    ChangeGroup.OTHER: N_("Verder"),
}

SENTENCES: dict[ChangeCode, str] = {
    ChangeCode.NEW_TALK: N_(
        "Er was een nieuw gesprek op {after}. Het gesprek daarvoor was op {whole_before}."
    ),
    ChangeCode.OTHER_DAY: N_("Het gesprek was gepland op {before} en is gehouden op {after}."),
    ChangeCode.CORRECTION: N_("Dit is een correctie van hetzelfde gesprek."),
    ChangeCode.NEW: N_("Nieuw: “{subject}” ({who}, uiterlijk {after})."),
    ChangeCode.DONE: N_("Klaar: “{subject}” ({who})."),
    ChangeCode.RUNNING: N_("Loopt nog: “{subject}” ({who})."),
    ChangeCode.NOT_STARTED: N_("Nog niet gestart: “{subject}” ({who})."),
    ChangeCode.ADJUSTED: N_("Bijgesteld: “{subject}” ({who})."),
    ChangeCode.DROPPED: N_("Vervallen: “{subject}” ({who})."),
    ChangeCode.UNSETTLED: N_("Nog zonder uitkomst: “{subject}” ({who})."),
    ChangeCode.GONE: N_("Niet meer in het plan: “{subject}” ({who})."),
    ChangeCode.ALL_DONE: N_(
        "Niet meer in het plan: “{subject}”. Alles wat daarvoor was afgesproken, is klaar."
    ),
    ChangeCode.MERGED: N_("Samengevoegd: {before}. Het punt heet nu {after}."),
    ChangeCode.WHAT: N_("De tekst is veranderd van {before} in {after}."),
    ChangeCode.OWNER: N_("“{subject}” gaat over van {before} naar {after}."),
    ChangeCode.PURPOSE: N_("Het doel van het gesprek is aangepast."),
    ChangeCode.AGENDA: N_("De agenda is aangepast."),
    ChangeCode.DURATION: N_("De duur van het gesprek is aangepast."),
    ChangeCode.LOOK_BACK: N_("De terugblik is aangepast."),
    ChangeCode.OPTIONS: N_("De oplossingen bij de ontwikkelpunten zijn aangepast."),
    ChangeCode.READ_BACKS: N_("De samenvattingen zijn aangepast."),
    ChangeCode.PARKED: N_("Wat is geparkeerd, is aangepast."),
    ChangeCode.NOTES: N_("De notities zijn aangepast."),
    ChangeCode.OTHER_ANSWERS: N_("Er zijn antwoorden bij gekomen, weggehaald of aangepast."),
    ChangeCode.EVALUATION: N_("Wat er over het gesprek is gezegd, is aangepast."),
    ChangeCode.JOINED: N_("Was er ook bij: {after}."),
    ChangeCode.LEFT: N_("Was er toch niet bij: {before}."),
    ChangeCode.ANSWER_LEFT: N_("“{subject}” {who_colon}nu geen antwoord."),
    ChangeCode.ANSWERS_LEFT: N_("{after} vragen van vorige keer kregen nu geen antwoord."),
    ChangeCode.ROW_NEW: N_("“{subject}” {who_colon}nieuw is {row}."),
    ChangeCode.ROW_LEFT: N_("“{subject}” {who_colon}{row} staat er niet meer bij."),
    ChangeCode.ROW_ORDER: N_("“{subject}” {who_colon}de volgorde van de rijen is veranderd."),
}
"""What can be said in one way."""

SENTENCES_OF_GOALS: dict[ChangeCode, str] = {
    ChangeCode.NEW: N_("Nieuw: “{subject}”, van {bare_after}."),
    ChangeCode.GONE: N_("Niet meer in het plan: “{subject}”."),
}

ONE_LEFT = N_("{after} vraag van vorige keer kreeg nu geen antwoord.")

NEW_WITHOUT_DATE = N_("Nieuw: “{subject}” ({who}, nog zonder datum).")

FIELDS: dict[ChangeCode, tuple[str, str]] = {
    ChangeCode.OUTCOME: (N_("De uitkomst van “{subject}”"), N_("uitkomst")),
    ChangeCode.START: (N_("De startdatum van “{subject}”"), N_("startdatum")),
    ChangeCode.DUE: (N_("De einddatum van “{subject}”"), N_("einddatum")),
    ChangeCode.RESULT: (N_("Het resultaat van “{subject}”"), N_("resultaat")),
    ChangeCode.LEARNING_FORM: (N_("De manier van leren bij “{subject}”"), N_("manier van leren")),
    ChangeCode.MANDATORY: (N_("Of “{subject}” verplicht is,"), ""),
    ChangeCode.REPAYMENT: (N_("Of er kosten van “{subject}” worden terugbetaald,"), ""),
    ChangeCode.REPAYMENT_PERIOD: (N_("Hoelang terugbetalen geldt bij “{subject}”,"), ""),
    ChangeCode.REPAYMENT_AMOUNT: (N_("Wat er moet worden terugbetaald bij “{subject}”,"), ""),
    ChangeCode.REPAYMENT_STEPS: (N_("Hoe terugbetalen minder wordt bij “{subject}”,"), ""),
    ChangeCode.EMPLOYEE_BENEFIT: (
        N_("Het voordeel voor de medewerker bij “{subject}”"),
        N_("voordeel voor de medewerker"),
    ),
    ChangeCode.ORGANISATION_BENEFIT: (
        N_("Het voordeel voor de organisatie bij “{subject}”"),
        N_("voordeel voor de organisatie"),
    ),
    ChangeCode.LOOK_AGAIN: (N_("De dag om terug te kijken op “{subject}”"), N_("terugkijkdag")),
    ChangeCode.BACKED_BY: (N_("Wie “{subject}” wil,"), ""),
    ChangeCode.TRUST: (N_("Hoe zeker {who} is dat “{subject}” lukt,"), N_("cijfer")),
    ChangeCode.SUPPORT_KIND: (N_("Het soort steun van “{subject}”"), ""),
    ChangeCode.HOURS: (N_("Het aantal uren voor “{subject}”"), N_("uren")),
    ChangeCode.AMOUNT: (N_("Het bedrag voor “{subject}”"), N_("bedrag")),
    ChangeCode.IMPORTANCE: (N_("Waarom “{subject}” telt,"), ""),
    ChangeCode.GOAL_KIND: (N_("Het soort ontwikkeling van “{subject}”"), ""),
    ChangeCode.DIRECTION: (N_("De richting van “{subject}”"), N_("richting")),
    ChangeCode.COST: (N_("Wat “{subject}” kost,"), ""),
    ChangeCode.ORGANISATION_GOAL: (
        N_("Het doel van de organisatie bij “{subject}”"),
        N_("doel van de organisatie"),
    ),
    ChangeCode.CRITERIA: (N_("Wat een goede oplossing is bij “{subject}”,"), ""),
    ChangeCode.ORIGIN: (N_("Van wie “{subject}” komt,"), ""),
    ChangeCode.HELD_ON: (N_("De datum van het gesprek"), N_("datum")),
    ChangeCode.NEXT_DAY: (N_("Het volgende gesprek"), N_("datum")),
    ChangeCode.NEXT_TIME: (N_("De tijd van het volgende gesprek"), N_("tijd")),
    ChangeCode.NEXT_REMARK: (N_("De opmerking bij het volgende gesprek"), N_("opmerking")),
    ChangeCode.ROLE: (N_("De functie van {who}"), N_("functie")),
}
"""What can be set, changed and taken away: as it is named when it is known, and when it is new or gone.

Without the second the first stands at the beginning of every sentence.
"""

CLAUSE_SET = N_("{the_field} staat er nu bij: {after}.")
CLAUSE_CLEARED = N_("{the_field} staat er niet meer bij (eerst {before}).")

MOVED = N_("{the_field} is verschoven van {before} naar {after}.")
WENT = N_("{the_field} gaat van {before} naar {after}.")

CHANGED: dict[ChangeCode | None, str] = {
    None: N_("{the_field} is veranderd van {before} in {after}."),
    ChangeCode.BELONGS_TO: N_("“{subject}” hoort nu bij {after}, en niet meer bij {before}."),
    ChangeCode.HELD_ON: N_("De datum van het gesprek is verbeterd van {before} naar {after}."),
    ChangeCode.MANDATORY: N_("{the_field} is veranderd van {bare_before} in {bare_after}."),
    ChangeCode.ORIGIN: N_("{the_field} is veranderd van {bare_before} in {bare_after}."),
    ChangeCode.TRUST: N_("{the_field} ging {up_or_down}: van {before} naar {after}."),
    ChangeCode.NEXT_KIND: N_("Het volgende gesprek wordt {bare_after}, en niet {bare_before}."),
    ChangeCode.SCORE: N_("Het cijfer voor het gesprek ging {up_or_down}: van {before} naar {after}."),
    ChangeCode.NAME: N_("De {party} is nu {bare_after}. Eerst was dat {bare_before}."),
    ChangeCode.ROLE: N_("De functie van {who} is nu {bare_after}. Eerst was dat {bare_before}."),
    ChangeCode.PARTICIPANT: N_("Als {subject} doet nu {bare_after} mee. Eerst was dat {bare_before}."),
    ChangeCode.ANSWER: N_("“{subject}” {who_colon}eerst {before}, nu {after}."),
    ChangeCode.ORDER: N_("“{subject}” {who_colon}de volgorde was eerst {before}, en is nu {after}."),
    ChangeCode.COMPUTED: N_("“{subject}” {who_colon}ging van {before} naar {after}."),
    ChangeCode.CELL: N_(
        "“{subject}” {who_colon}bij {row} is “{field_name}” veranderd van {before} in {after}."
    ),
}
"""Where there was something, and there is something else now; None is for all that are not named."""

SET: dict[ChangeCode | None, str] = {
    None: N_("“{subject}” heeft nu een {field}: {after}."),
    ChangeCode.OUTCOME: N_("“{subject}” heeft nu een uitkomst: {after}."),
    ChangeCode.BELONGS_TO: N_("“{subject}” hoort nu bij {after}."),
    ChangeCode.HOURS: N_("Voor “{subject}” is nu {after} afgesproken."),
    ChangeCode.AMOUNT: N_("Voor “{subject}” is nu {after} afgesproken."),
    ChangeCode.COST: N_("“{subject}” kost naar verwachting {after}."),
    ChangeCode.TRUST: N_("{who} geeft nu een {after} voor hoe zeker “{subject}” lukt."),
    ChangeCode.NEXT_DAY: N_("Het volgende gesprek is op {after}."),
    ChangeCode.NEXT_TIME: N_("Het volgende gesprek is om {after}."),
    ChangeCode.NEXT_KIND: N_("Het volgende gesprek wordt {bare_after}."),
    ChangeCode.NEXT_REMARK: N_("Bij het volgende gesprek staat nu: {after}."),
    ChangeCode.SCORE: N_("Het gesprek kreeg een {after}."),
    ChangeCode.NAME: N_("De {party} is {bare_after}."),
    ChangeCode.ROLE: N_("De functie van {who} is {bare_after}."),
    ChangeCode.PARTICIPANT: N_("Als {subject} doet nu {bare_after} mee."),
    ChangeCode.ANSWER: N_("“{subject}” {who_colon}nu ook {after}."),
    ChangeCode.CELL: N_("“{subject}” {who_colon}bij {row} staat nu ook “{field_name}”: {after}."),
}
"""Where there was nothing before."""

CLEARED: dict[ChangeCode | None, str] = {
    None: N_("“{subject}” heeft geen {field} meer (eerst {before})."),
    ChangeCode.BELONGS_TO: N_("“{subject}” hoort niet meer bij {before}."),
    ChangeCode.TRUST: N_(
        "{who} geeft geen cijfer meer voor hoe zeker “{subject}” lukt (eerst een {before})."
    ),
    ChangeCode.NEXT_DAY: N_("Het volgende gesprek heeft geen datum meer (eerst {before})."),
    ChangeCode.NEXT_TIME: N_("Het volgende gesprek heeft geen tijd meer (eerst {before})."),
    ChangeCode.NEXT_KIND: N_(
        "Het soort van het volgende gesprek staat niet meer vast (eerst {bare_before})."
    ),
    ChangeCode.NEXT_REMARK: N_("Bij het volgende gesprek staat geen opmerking meer (eerst {before})."),
    ChangeCode.SCORE: N_("Het gesprek heeft geen cijfer meer (eerst een {before})."),
    ChangeCode.NAME: N_("De naam van de {party} staat er niet meer bij (eerst {bare_before})."),
    ChangeCode.ROLE: N_("De functie van {who} staat er niet meer bij (eerst {bare_before})."),
    ChangeCode.PARTICIPANT: N_("Als {subject} doet {bare_before} niet meer mee."),
    ChangeCode.ANSWER: N_("“{subject}” {who_colon}niet meer {before}."),
    ChangeCode.CELL: N_("“{subject}” {who_colon}bij {row} staat “{field_name}” niet meer (eerst {before})."),
}
"""Where there is nothing any more."""
