"""The sentences for what changed in a guide and for what that means, and what each key is called in them."""

from popgids.core.guide_difference.parts import EffectCode, GuidePart
from popgids.core.guide_difference.parts import GuideChangeCode as Code
from popgids.i18n import N_

HEADINGS: dict[GuidePart, str] = {
    GuidePart.GUIDE: N_("De gids zelf"),
    GuidePart.ROLE: N_("Wie er meer meedoen"),
    GuidePart.SCALE: N_("Schalen"),
    GuidePart.COMPETENCE: N_("Competenties"),
    GuidePart.LEARNING_FORM: N_("Leervormen"),
}

SENTENCES: dict[tuple[GuidePart, Code], str] = {
    (GuidePart.STEP, Code.NEW): N_("Deze stap is erbij gekomen."),
    (GuidePart.STEP, Code.GONE): N_("Deze stap is weg."),
    (GuidePart.QUESTION, Code.NEW): N_("Nieuwe vraag: {subject}."),
    (GuidePart.QUESTION, Code.GONE): N_("De vraag {subject} is weg."),
    (GuidePart.QUESTION, Code.OTHER_ID): N_(
        "{subject} is dezelfde vraag, met een andere id: nu {after}, eerst {before}."
    ),
    (GuidePart.QUESTION, Code.OTHER_STEP): N_(
        "{subject} staat nu in deze stap. Eerst stond de vraag in {before}."
    ),
    (GuidePart.QUESTION, Code.MOVED): N_("{subject} staat op een andere plek: nu na {after}."),
    (GuidePart.ROLE, Code.NEW): N_("{subject} doet nu mee."),
    (GuidePart.ROLE, Code.GONE): N_("{subject} doet niet meer mee."),
    (GuidePart.SCALE, Code.NEW): N_("De schaal {subject} is erbij gekomen."),
    (GuidePart.SCALE, Code.GONE): N_("De schaal {subject} is weg."),
    (GuidePart.COMPETENCE, Code.NEW): N_("De competentie {subject} is erbij gekomen."),
    (GuidePart.COMPETENCE, Code.GONE): N_("De competentie {subject} is weg."),
    (GuidePart.LEARNING_FORM, Code.NEW): N_("De leervorm {subject} is erbij gekomen."),
    (GuidePart.LEARNING_FORM, Code.GONE): N_("De leervorm {subject} is weg."),
}
"""What happened to a part as a whole."""

FIRST_IN_STEP = N_("{subject} is nu de eerste vraag van deze stap.")
OTHER_ID = N_("{subject} heeft nu {after} als id. Eerst was dat {before}.")

ITEMS: dict[str, tuple[str, str]] = {
    "opties": (N_("de optie"), N_("De opties")),
    "kolommen": (N_("de kolom"), N_("De kolommen")),
    "velden": (N_("het veld"), N_("De velden")),
    "rijen": (N_("de rij"), N_("De rijen")),
    "niveau": (N_("het niveau"), N_("De niveaus")),
}
"""One item with its article, and all of them at the start of a sentence."""

ITEM_SENTENCES: dict[Code, str] = {
    Code.NEW: N_("{place} is {item} erbij gekomen."),
    Code.GONE: N_("{place} is {item} weg."),
    Code.OTHER_ID: N_("{place} heeft {item} nu {after} als id. Eerst was dat {before}."),
    Code.ORDER: N_("{items} bij {owner} staan in een andere volgorde."),
}

TEXTS: dict[tuple[GuidePart, str], str] = {
    (GuidePart.GUIDE, "titel"): N_("De gids heet nu {after}. Eerst was dat {before}."),
    (GuidePart.STEP, "titel"): N_("De stap heet nu {after}. Eerst was dat {before}."),
    (GuidePart.QUESTION, "vraag"): N_("De vraag {before} luidt nu: {after}."),
    (GuidePart.ROLE, "naam"): N_("{before} heet nu {after}."),
    (GuidePart.SCALE, "naam"): N_("De schaal {before} heet nu {after}."),
    (GuidePart.COMPETENCE, "naam"): N_("De competentie {before} heet nu {after}."),
    (GuidePart.LEARNING_FORM, "naam"): N_("De leervorm {before} heet nu {after}."),
}
"""Where the name of a part itself is another."""

ITEM_RENAMED = N_("{place} heet {item} nu {after}.")

CONDITION = (
    N_("{subject} komt nu alleen als {after}."),
    N_("{subject} komt nu altijd. Eerst kwam de vraag alleen als {before}."),
    N_("{subject} komt nu als {after}. Eerst kwam de vraag als {before}."),
)
"""For a condition that is new, that is gone, and that says something else."""

MARKS: dict[str, tuple[str, str]] = {
    "verplicht": (N_("{subject} is nu verplicht."), N_("{subject} is niet meer verplicht.")),
    "gevoelig": (
        N_("{subject} is nu gevoelig: ernaast staat dat je hier niets hoeft te zeggen."),
        N_("{subject} is niet meer gevoelig."),
    ),
    "prive": (
        N_("Het antwoord op {subject} is nu privé: het komt niet in het plan."),
        N_("Het antwoord op {subject} is niet meer privé: het komt in het plan."),
    ),
    "gesloten": (
        N_("Bij {subject} is een kort antwoord nu met opzet."),
        N_("Bij {subject} is een kort antwoord niet meer met opzet."),
    ),
    "verdieping": (
        N_("{subject} komt nu alleen als je ernaar vraagt."),
        N_("{subject} komt nu vanzelf langs, ook als je er niet naar vraagt."),
    ),
    "neemt_over": (
        N_("Naast {subject} staat nu het antwoord van de vorige keer."),
        N_("Naast {subject} staat niet meer het antwoord van de vorige keer."),
    ),
    "wordt_voorstel": (
        N_("Het antwoord op {subject} is nu een voorstel voor wat de twee daarna opschrijven."),
        N_("Het antwoord op {subject} is geen voorstel meer voor wat de twee daarna opschrijven."),
    ),
    "nvt": (
        N_("Bij {subject} kun je nu ook zeggen dat de vraag niet past."),
        N_("Bij {subject} kun je niet meer zeggen dat de vraag niet past."),
    ),
    "anders": (
        N_("Bij {subject} kun je nu ook een eigen antwoord geven."),
        N_("Bij {subject} kun je geen eigen antwoord meer geven."),
    ),
    "verleden": (
        N_("Bij {subject} mag nu ook een dag in het verleden."),
        N_("Bij {subject} mag een dag in het verleden niet meer."),
    ),
    "nu_en_gewenst": (
        N_("Bij {subject} zeg je nu ook hoe het moet worden."),
        N_("Bij {subject} zeg je niet meer hoe het moet worden."),
    ),
    "som": (N_("{place} staat nu een totaal."), N_("{place} staat geen totaal meer.")),
    "tekent": (
        N_("{subject} zegt nu aan het eind ook of het plan klopt."),
        N_("{subject} zegt aan het eind niet meer of het plan klopt."),
    ),
}
"""What is on or off: the sentence for on, and that for off."""

KEYS: dict[str, str] = {
    "advies_uit": N_("de lijst met adviezen die uit staan"),
    "alleen": N_("de keuze van competenties"),
    "ankers": N_("de uitleg per punt"),
    "begint": N_("degene die begint"),
    "bewijs": N_("het bewijs"),
    "bij_ja": N_("de vraag bij ja"),
    "bij_nee": N_("de vraag bij nee"),
    "bron": N_("de lijst met bronnen"),
    "budget_bron": N_("de bron van het budget"),
    "budget_eur": N_("het budget in euro’s"),
    "budget_uren": N_("het budget in uren"),
    "catalogus": N_("de catalogus"),
    "decimalen": N_("het aantal cijfers achter de komma"),
    "doel": N_("het doel"),
    "doorvragen": N_("het rijtje vragen om door te vragen"),
    "duur": N_("de duur"),
    "duur_minuten": N_("de duur in minuten"),
    "eenheid": N_("de eenheid"),
    "formule": N_("de manier van rekenen"),
    "functies": N_("de lijst met functies"),
    "gebonden": N_("de keuze tussen functie en persoon"),
    "gedrag": N_("het gedrag"),
    "gewichten": N_("het gewicht van elk deel"),
    "hoog": N_("het woord bij het hoogste punt"),
    "hoogstens": N_("het grootste aantal dat je kiest"),
    "id": N_("de id"),
    "item": N_("de naam van één onderdeel"),
    "kosten": N_("de kosten"),
    "laag": N_("het woord bij het laagste punt"),
    "max": N_("het hoogste getal"),
    "max_items": N_("het grootste aantal onderdelen"),
    "max_rijen": N_("het grootste aantal rijen"),
    "min": N_("het laagste getal"),
    "min_items": N_("het kleinste aantal onderdelen"),
    "min_rijen": N_("het kleinste aantal rijen"),
    "minstens": N_("het kleinste aantal antwoorden"),
    "minuten": N_("het aantal minuten"),
    "omschrijving": N_("de omschrijving"),
    "over": N_("de lijst waar popgids mee rekent"),
    "past_niet": N_("de uitleg wanneer iets anders past"),
    "punten": N_("het rijtje punten"),
    "resultaat": N_("het resultaat"),
    "richting": N_("de richting"),
    "rij": N_("de naam van één rij"),
    "rol": N_("degene die antwoord geeft"),
    "schaal": N_("de schaal"),
    "scholing": N_("de regel voor scholing"),
    "soort": N_("de manier van antwoorden"),
    "soort_gesprek": N_("de keuze tussen een volledig en een kort gesprek"),
    "spreek_af": N_("de tip voor de afspraak"),
    "status": N_("de status"),
    "taal": N_("de taal"),
    "tips": N_("het rijtje tips"),
    "titel": N_("de titel"),
    "toelichting": N_("de vraag om uitleg bij het antwoord"),
    "tot_punt": N_("het hoogste punt"),
    "uitleg": N_("de uitleg"),
    "uitnodiging": N_("de uitnodiging"),
    "van": N_("degene die antwoord geeft"),
    "van_punt": N_("het laagste punt"),
    "versie": N_("de versie"),
    "voorbeeld": N_("het voorbeeld"),
    "voorbereiding": N_("de voorbereiding"),
    "zichtbaar_voor": N_("degene die het antwoord in de kopie krijgt"),
}
"""What a key is called in a sentence; each of them is one thing, so that one verb fits all."""

SET = N_("{place} is {key} nieuw: {after}.")
CLEARED = N_("{place} is {key} weg. Er stond: {before}.")
CHANGED = N_("{place} is {key} nu {after}. Eerst was dat {before}.")
LISTED = N_("{place} is {key} anders. {lines}")
MORE, FEWER, SAME_LINES = N_("Erbij: {texts}."), N_("Weg: {texts}."), N_("De volgorde is anders.")
POINT = N_("Punt {number} was {before} en is nu {after}.")
OTHER_COUNT = N_("Het zijn er nu {count}: {texts}. Eerst waren het er {count_before}.")
FOR_PARTY: dict[str, str] = {
    "leidinggevende": N_("voor de leidinggevende"),
    "medewerker": N_("voor de medewerker"),
    "beiden": N_("voor allebei"),
}
POINTS = frozenset({"punten", "ankers"})
"""Keys with a text for each point of a scale."""

LISTS = frozenset({"advies_uit", "bron", "doorvragen", "functies", "gedrag", "tips", "voorbereiding"})
"""Keys with a list of texts, of which only what came and what went is told."""

EFFECTS: dict[EffectCode, str] = {
    EffectCode.SAVED_STAY: N_(
        "Een POP dat al is vastgelegd, verandert niet. Elke vraag staat erin zoals hij toen is gesteld."
    ),
    EffectCode.RUNNING_STAY: N_(
        "Een gesprek dat al loopt, houdt de gids zoals die was. Het volgende gesprek krijgt de nieuwe gids."
    ),
    EffectCode.MENDING: N_(
        "Verbeter je later een ouder POP, dan komen de vragen uit de nieuwe gids. Wat er is gezegd op een vraag die nu "
        "weg is, blijft in dat POP staan."
    ),
    EffectCode.WITHDRAWN: N_("De gids is ingetrokken: je kunt er geen nieuw gesprek meer mee beginnen."),
    EffectCode.OTHER_GUIDE_ID: N_(
        "De id van de gids was {first} en is nu {second}. Wie al een POP met {first} heeft, moet de nieuwe gids bij het "
        "volgende gesprek zelf kiezen."
    ),
    EffectCode.SAME_VERSION: N_(
        "De versie is in allebei {first}. Geef de nieuwe gids een andere versie, dan zie je in elk POP met welke gids "
        "het is gemaakt."
    ),
    EffectCode.STEP_GONE: N_("Zonder de stap {first} is er in het gesprek geen plek meer voor {parts}."),
    EffectCode.ANSWER_STAYS_BEHIND: N_(
        "{first}: het vorige antwoord komt niet mee naar het volgende gesprek."
    ),
    EffectCode.SAME_QUESTION_OTHER_ID: N_(
        "{first}: zelfde vraag, andere id: het vorige antwoord komt niet mee. Met de oude id {second} komt het wel mee."
    ),
    EffectCode.NOT_TAKEN_ANY_MORE: N_(
        "{first}: het vorige antwoord staat er bij het volgende gesprek niet meer naast."
    ),
    EffectCode.TAKEN_FROM_NOW: N_(
        "{first}: bij het volgende gesprek staat het vorige antwoord ernaast, ook als dat al eerder is gegeven."
    ),
    EffectCode.NOT_COMPARED: N_(
        "{first}: het vorige antwoord staat er nog naast, maar past niet meer bij de vraag. Toen en nu staan los van "
        "elkaar."
    ),
    EffectCode.ROWS_NOT_COMPARED: N_(
        "{first}: bij {rest} staat wat er toen is gezegd er nog naast, maar niet meer naast een punt van nu."
    ),
    EffectCode.NAME_STAYS_BEHIND: N_("{first}: de naam die bij het vorige gesprek stond, komt niet mee."),
    EffectCode.SEEN_BY_BOTH: N_(
        "{first}: het antwoord was voor één van de twee. In nieuwe gesprekken staat het in de kopie van allebei."
    ),
    EffectCode.SEEN_BY_OTHER: N_(
        "{first}: in nieuwe gesprekken staat het antwoord in de kopie van de ander, en niet meer van wie het eerst had."
    ),
    EffectCode.NO_LONGER_PRIVATE: N_(
        "{first}: het antwoord was privé. In nieuwe gesprekken komt het wel in het plan en in een kopie."
    ),
    EffectCode.NEW_ROLE: N_("{first}: bij het begin van het volgende gesprek vraagt popgids wie dat is."),
}

PARTS_OF_STEPS: dict[str, str] = {
    "status": N_("het doel en de agenda"),
    "stand-van-zaken": N_("de terugblik op eerdere afspraken"),
    "behoefte-medewerker": N_("wat de medewerker wil ontwikkelen"),
    "noodzaak-organisatie": N_("wat de organisatie nodig heeft"),
    "afspraken": N_("oplossingen en afspraken"),
    "steun": N_("steun"),
    "volgend-gesprek": N_("de datum van het volgende gesprek"),
    "evaluatie": N_("hoe het gesprek was"),
}
"""What popgids itself asks in each step."""
