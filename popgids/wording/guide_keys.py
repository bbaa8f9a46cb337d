"""What each key of a guide means, for who writes one: the guide itself, its steps and its catalogues."""

from popgids.i18n import N_

GUIDE_KEYS: dict[str, dict[str, str]] = {
    "Guide": {
        "formaat": N_("Het nummer van de vorm van dit bestand. Schrijf altijd 1."),
        "id": N_("De vaste naam van deze gids, in kleine letters met streepjes. Verander hem niet meer."),
        "versie": N_("Welke versie dit is, zoals 2026.1. Staat ook in elk POP dat met de gids gemaakt is."),
        "status": N_("Hoe ver de gids is: concept, gepubliceerd of ingetrokken."),
        "titel": N_("De titel die mensen zien als ze een gids kiezen."),
        "omschrijving": N_("Voor wie de gids is en wanneer je hem gebruikt."),
        "taal": N_("De taal van de gids. Nu alleen nl."),
        "duur_minuten": N_(
            "Hoelang het hele gesprek duurt. Dit is gelijk aan de minuten van alle stappen samen."
        ),
        "soort_gesprek": N_(
            "volledig of kort: voor welk gesprek de gids is. Spreken de twee een korte terugblik af, dan staat de volgende "
            "keer een gids klaar met kort."
        ),
        "bron": N_("Waar de gids op gebaseerd is. Niet te zien in het gesprek."),
        "budget_eur": N_("Het bedrag dat er per plan is om te leren."),
        "budget_uren": N_("De uren die er per plan zijn om te leren."),
        "budget_bron": N_("Waar staat hoe hoog het budget is, zoals de cao."),
        "scholing": N_("Wat er geldt voor scholing die verplicht is."),
        "voorbereiding": N_("Wat de twee kunnen doen vóór het gesprek."),
        "uitnodiging": N_("De tekst van de uitnodiging voor het gesprek."),
        "advies_uit": N_("Adviezen over de vragen die je bij deze gids niet wilt zien."),
        "rol": N_("Wie er nog meer meedoet, naast medewerker en leidinggevende."),
        "schaal": N_("Schalen waar vragen naar verwijzen."),
        "competentie": N_("De competenties waar een matrix de rijen uit haalt."),
        "stap": N_("De stappen van het gesprek, op volgorde."),
        "leervorm": N_("Manieren van leren om bij een afspraak uit te kiezen."),
        "breidt_uit": N_("De id van de gids waarop deze bouwt. Schrijf daarna alleen wat anders is."),
        "catalogi": N_("Bestanden bij de gids met competenties, schalen, leervormen, rollen of teksten."),
        "verberg": N_("De id’s van vragen of stappen van de andere gids die hier wegblijven."),
    },
    "Catalogue": {
        "formaat": N_("Het nummer van de vorm van dit bestand. Schrijf 1."),
        "titel": N_("Hoe deze catalogus heet. Alleen voor wie hem bijhoudt."),
        "omschrijving": N_("Waar deze catalogus voor is. Alleen voor wie hem bijhoudt."),
        "teksten": N_("Teksten voor elke gids die deze catalogus noemt: uitnodiging en voorbereiding."),
    },
    "TrainingRule": {
        "tekst": N_("Wat er geldt, in een paar zinnen."),
        "bron": N_("Waar dat staat, zoals een artikel van de wet of de cao."),
        "datum": N_("Sinds wanneer dat geldt."),
    },
    "Tips": {
        "leidinggevende": N_("Tips voor de leidinggevende."),
        "medewerker": N_("Tips voor de medewerker."),
        "beiden": N_("Tips voor allebei."),
    },
    "Step": {
        "soort": N_("Welke van de acht stappen dit is."),
        "titel": N_("De titel van de stap, zoals hij in beeld komt."),
        "doel": N_("Wat er aan het eind van de stap duidelijk is."),
        "minuten": N_("Hoelang de stap duurt."),
        "begint": N_("Wie er in deze stap begint."),
        "uitleg": N_("Uitleg bij de stap."),
        "tips": N_("Tips bij de stap, voor elk van de twee."),
        "bron": N_("Waar de stap op gebaseerd is. Niet te zien in het gesprek."),
        "vraag": N_("De vragen van de stap, op volgorde."),
        "minstens": N_("Vragen waarvan er een aantal beantwoord moet zijn."),
        "volgorde": N_(
            "De id’s van de vragen in de volgorde die je wilt. Alleen als de gids een andere uitbreidt."
        ),
    },
    "Group": {
        "vragen": N_("De id’s van vragen in deze stap."),
        "aantal": N_("Hoeveel er beantwoord moeten zijn. Zonder deze regel is dat er één."),
        "tekst": N_("Wat er staat als er te weinig beantwoord zijn."),
    },
    "Role": {
        "id": N_("De vaste naam van de rol. Een vraag verwijst ernaar."),
        "naam": N_("Hoe de rol heet, zoals HR of mentor."),
        "tekent": N_("true als deze persoon aan het eind ook zegt of het plan klopt."),
        "uitleg": N_("Waarom deze persoon meedoet."),
    },
    "Scale": {
        "id": N_("De vaste naam van de schaal. Een vraag verwijst ernaar."),
        "naam": N_("Hoe de schaal heet."),
        "punten": N_("Voor elk punt een woord, van laag naar hoog."),
        "ankers": N_("Voor elk punt wat je dan ziet. Laat het weg, of geef er evenveel als er punten zijn."),
    },
    "Competence": {
        "id": N_("De vaste naam van de competentie."),
        "naam": N_("Hoe de competentie heet."),
        "gebonden": N_("Of de competentie bij de functie hoort of bij de persoon."),
        "functies": N_(
            "Voor welke functies de competentie geldt. Zonder deze regel alle. Een functie past als hij als heel woord "
            "staat in de functie die bij het gesprek is ingevuld: verpleegkundige past bij Senior verpleegkundige."
        ),
        "omschrijving": N_("Wat de competentie inhoudt."),
        "niveau": N_("De niveaus, van laag naar hoog."),
        "bron": N_("Waar de competentie op gebaseerd is. Niet te zien in het gesprek."),
    },
    "CompetenceLevel": {
        "naam": N_("Hoe het niveau heet, zoals beginnend of ervaren."),
        "gedrag": N_("Gedrag dat je bij dit niveau ziet."),
    },
    "LearningForm": {
        "id": N_("De vaste naam van de leervorm."),
        "naam": N_("Hoe de leervorm heet."),
        "soort": N_("Of je leert door te doen, samen met anderen, of met een les of tekst."),
        "duur": N_("Hoeveel tijd het ongeveer kost."),
        "kosten": N_("Wat het ongeveer kost."),
        "bewijs": N_("Waaraan je ziet dat het gelukt is."),
        "resultaat": N_("Een voorstel voor het zichtbare resultaat."),
        "spreek_af": N_("Wat je vooraf met elkaar afspreekt."),
        "past_niet": N_("Wanneer iets anders beter past."),
        "bron": N_("Waar dit op gebaseerd is. Niet te zien in het gesprek."),
    },
    "Condition": {
        "vraag": N_("De id van een vraag die eerder in de gids staat."),
        "is": N_("Het antwoord moet dit zijn."),
        "is_niet": N_("Het antwoord moet iets anders zijn dan dit."),
        "een_van": N_("Het antwoord moet een van deze zijn."),
        "van": N_("Wiens antwoord telt als allebei antwoorden. Laat het weg als dat niet uitmaakt."),
        "minstens": N_("Het getal moet minstens zo hoog zijn."),
        "hoogstens": N_("Het getal mag hoogstens zo hoog zijn."),
        "ingevuld": N_("true als er een antwoord moet zijn, false als er geen mag zijn."),
        "all": N_("Voorwaarden die allemaal waar moeten zijn."),
        "any": N_("Voorwaarden waarvan er één waar moet zijn."),
    },
}
"""By the name of the model and the Dutch key."""

STEP_KINDS: dict[str, str] = {
    "status": N_("Waar het gesprek over gaat."),
    "stand-van-zaken": N_("Hoe het nu gaat."),
    "behoefte-medewerker": N_("Wat de medewerker wil leren."),
    "noodzaak-organisatie": N_("Wat de organisatie vraagt."),
    "afspraken": N_("Welke afspraken je maakt."),
    "steun": N_("Welke steun erbij hoort."),
    "volgend-gesprek": N_("Wanneer je weer praat."),
    "evaluatie": N_("Hoe dit gesprek was."),
}
"""What each of the eight steps is for."""
