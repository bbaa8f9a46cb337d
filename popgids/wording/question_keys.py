"""What each kind of question is for, and what each of its keys means, for who writes a guide."""

from popgids.i18n import N_

_OPTIONS = N_("De opties, elk met een id en een tekst.")
_POINTS = N_("Voor elk punt een woord, van laag naar hoog.")
_ANCHORS = N_("Voor elk punt wat je dan ziet. Laat het weg, of geef er evenveel als er punten zijn.")
_SCALE = N_("De id van een schaal uit deze gids, in plaats van eigen punten.")
_NOT_APPLICABLE = N_("true als je ook kunt zeggen dat de vraag niet past.")
_OWN = N_("true als er ook een eigen antwoord bij mag.")
_LOW, _HIGH = N_("Het laagste getal dat mag."), N_("Het hoogste getal dat mag.")
_UNIT = N_("Wat er achter het getal staat, zoals keer of km.")
_PAST = N_("true als een dag in het verleden ook mag.")
_WHY = N_("Een vraag om uitleg bij het antwoord.")
_LIMITS = {"min": _LOW, "max": _HIGH}

QUESTION_KEYS: dict[str, dict[str, str]] = {
    "QuestionBase": {
        "id": N_(
            "De vaste naam van de vraag, in kleine letters met streepjes. Zo vind je het antwoord later terug."
        ),
        "soort": N_("Wat voor antwoord je geeft."),
        "vraag": N_("De vraag, zoals hij in beeld komt."),
        "van": N_("Wie het antwoord geeft: een van de twee, allebei apart, of samen één antwoord."),
        "als": N_("Stel de vraag alleen als een eerder antwoord daarbij past."),
        "doorvragen": N_("Vragen om verder te praten."),
        "tips": N_("Tips bij de vraag, voor elk van de twee."),
        "uitleg": N_("Uitleg bij de vraag."),
        "voorbeeld": N_("Een voorbeeld van een antwoord."),
        "verplicht": N_("true als het antwoord in het plan niet mag ontbreken. Je kunt altijd verder."),
        "gevoelig": N_("true als de vraag gevoelig is. popgids vraagt dan om voorzichtigheid."),
        "prive": N_("true als het antwoord niet in het plan en niet in een kopie komt."),
        "gesloten": N_("true als een korte ja of nee hier met opzet is."),
        "verdieping": N_("true als de vraag alleen komt als je ernaar vraagt."),
        "neemt_over": N_("true als het antwoord van de vorige keer ernaast staat."),
        "wordt_voorstel": N_(
            "true als het antwoord een voorstel is voor wat de twee daarna opschrijven: een ontwikkelpunt in de stappen "
            "behoefte-medewerker en noodzaak-organisatie, een belofte in de stap steun."
        ),
        "rol": N_("De id van een rol die het antwoord geeft, in plaats van de twee."),
        "zichtbaar_voor": N_("Alleen de kopie van deze persoon heeft het antwoord."),
        "bron": N_("Waar de vraag op gebaseerd is. Niet te zien in het gesprek."),
        "na": N_("De id van de vraag waar deze achter komt. Alleen als de gids een andere uitbreidt."),
        "voor": N_("De id van de vraag waar deze voor komt. Alleen als de gids een andere uitbreidt."),
    },
    "YesNoQuestion": {
        "bij_ja": N_("Wat er bij ja nog gevraagd wordt."),
        "bij_nee": N_("Wat er bij nee nog gevraagd wordt."),
    },
    "ChoiceQuestion": {"opties": _OPTIONS, "anders": _OWN},
    "MultipleChoiceQuestion": {
        "opties": _OPTIONS,
        "anders": _OWN,
        "minstens": N_("Hoeveel opties je minstens kiest."),
        "hoogstens": N_("Hoeveel opties je hoogstens kiest."),
    },
    "ScaleQuestion": {
        "schaal": _SCALE,
        "punten": _POINTS,
        "ankers": _ANCHORS,
        "van_punt": N_("Het laagste punt, als niet elk punt een woord heeft."),
        "tot_punt": N_("Het hoogste punt, als niet elk punt een woord heeft."),
        "laag": N_("Wat het laagste punt betekent."),
        "hoog": N_("Wat het hoogste punt betekent."),
        "nvt": _NOT_APPLICABLE,
        "toelichting": _WHY,
    },
    "NumberQuestion": {"eenheid": _UNIT, **_LIMITS},
    "AmountQuestion": _LIMITS,
    "HoursQuestion": _LIMITS,
    "DateQuestion": {"verleden": _PAST},
    "PeriodQuestion": {"verleden": _PAST},
    "PercentageQuestion": {
        "min": N_("Het laagste percentage dat mag, van 0 tot en met 100."),
        "max": N_("Het hoogste percentage dat mag, van 0 tot en met 100."),
    },
    "RankingQuestion": {
        "opties": _OPTIONS,
        "hoogstens": N_("Hoeveel opties je op volgorde zet. Zonder deze regel alle."),
    },
    "ComputedQuestion": {
        "formule": N_("Hoe popgids rekent."),
        "over": N_(
            "De id’s van de vragen, of vraag.kolom, waar popgids mee rekent. Ze staan eerder in de gids. Rijen van een "
            "tabel telt popgids bij elkaar op; van een matrix neemt het verschil het gemiddelde. Een verschil tussen "
            "twee kolommen of kanten van dezelfde tabel of matrix telt alleen rijen waarin ze allebei zijn ingevuld. "
            "Antwoorden de twee er allebei op, zet er dan de kant achter: scores.nu@medewerker of "
            'scores.nu@leidinggevende. Zonder kant telt bij van = "beiden" ieders eigen antwoord. Bij "medewerker" of '
            '"leidinggevende" telt alleen dat van die kant. Anders tellen beide antwoorden mee.'
        ),
        "gewichten": N_("Hoe zwaar elke vraag bij over telt, in dezelfde volgorde."),
        "eenheid": _UNIT,
        "decimalen": N_("Hoeveel cijfers er achter de komma komen."),
    },
    "TableQuestion": {
        "kolommen": N_("De kolommen van de tabel."),
        "rijen": N_("De rijen, als die vastliggen. Zonder deze regel voegen de twee zelf rijen toe."),
        "min_rijen": N_("Hoeveel rijen er minstens zijn."),
        "max_rijen": N_("Hoeveel rijen er hoogstens zijn."),
        "rij": N_("Hoe één rij heet, zoals taak of cursus."),
    },
    "MatrixQuestion": {
        "rijen": N_("De rijen van de matrix."),
        "catalogus": N_("Neem de competenties van de gids als rijen."),
        "gebonden": N_("Neem alleen competenties die bij de functie of bij de persoon horen."),
        "alleen": N_("De id’s van de competenties die je wilt. Zonder deze regel alle."),
        "schaal": _SCALE,
        "punten": _POINTS,
        "ankers": _ANCHORS,
        "nu_en_gewenst": N_("true als je naast nu ook zegt hoe het moet worden."),
        "nvt": _NOT_APPLICABLE,
        "toelichting": N_("Een vraag om uitleg bij elke rij."),
    },
    "RepeatQuestion": {
        "velden": N_("Wat je bij elk onderdeel invult."),
        "min_items": N_("Hoe vaak het blok minstens terugkomt."),
        "max_items": N_("Hoe vaak het blok hoogstens terugkomt."),
        "item": N_("Hoe één onderdeel heet, zoals project of opdracht."),
    },
    "ItemField": {
        "id": N_("De vaste naam van de kolom of het veld."),
        "kop": N_("Wat er boven de kolom of voor het veld staat."),
        "soort": N_("Wat voor antwoord erin komt. Zonder deze regel één regel tekst."),
        "uitleg": N_("Uitleg bij de kolom of het veld."),
        "opties": _OPTIONS,
        "schaal": _SCALE,
        "punten": _POINTS,
        "eenheid": _UNIT,
        **_LIMITS,
        "som": N_("true als onder de kolom het totaal staat."),
        "velden": N_("De velden van een blok in dit blok. Dieper kan niet."),
        "item": N_("Hoe één onderdeel van het blok in dit blok heet."),
    },
    "Choice": {
        "id": N_("De vaste naam, in kleine letters met streepjes."),
        "tekst": N_("De tekst die in beeld komt."),
        "uitleg": N_("Uitleg erbij."),
    },
    "DirectedChoice": {
        "richting": N_(
            "Welke richting daarbij hoort: deze-functie, volgende-functie of elders. Een nieuw ontwikkelpunt van de "
            "medewerker begint dan met die richting."
        ),
    },
    "MatrixRow": {
        "functies": N_(
            "Voor welke functies deze rij is. Zonder deze regel alle. Een functie past als hij als heel woord staat in de "
            "functie die bij het gesprek is ingevuld: verpleegkundige past bij Senior verpleegkundige, niet bij "
            "wijkverpleegkundige. Hoofdletters en accenten tellen niet mee. Is er geen functie ingevuld, dan staan "
            "alle rijen er."
        ),
    },
}
"""By the name of the model and the Dutch key; what all kinds share stands under QuestionBase."""

KINDS: dict[str, str] = {
    "info": N_("Een tekst die jullie samen lezen. Er komt geen antwoord op."),
    "open": N_("Een antwoord in eigen woorden, over meer regels."),
    "kort": N_("Een antwoord van één regel."),
    "ja-nee": N_("Ja of nee, als je wilt met een vraag om uitleg."),
    "keuze": N_("Eén van een paar opties."),
    "meerkeuze": N_("Een of meer van een paar opties."),
    "schaal": N_("Een punt op een schaal. Elk punt heeft een woord, of alleen de twee uiteinden."),
    "getal": N_("Een getal, als je wilt met een eenheid en grenzen."),
    "bedrag": N_("Een bedrag in euro’s."),
    "uren": N_("Een aantal uren."),
    "datum": N_("Een datum. Je typt hem zoals je hem zegt, zoals morgen of 1 mei."),
    "periode": N_("Een periode van een dag tot en met een andere."),
    "persoon": N_("Een persoon, met functie en hoe je die bereikt."),
    "percentage": N_("Een deel van honderd."),
    "rangorde": N_("Opties op volgorde, de belangrijkste eerst."),
    "bewijs": N_(
        "De naam van een bestand of een link, en wat je daarin ziet. Het bestand zelf gaat niet mee."
    ),
    "berekend": N_("Een getal dat volgt uit andere antwoorden. Niemand typt het."),
    "tabel": N_("Een tabel. De rijen liggen vast, of de twee voegen ze zelf toe."),
    "matrix": N_("Rijen die elk een punt op dezelfde schaal krijgen, zoals competenties."),
    "herhaalblok": N_("Een paar velden die bij elk onderdeel terugkomen, zoals bij elk project."),
}
"""What each kind of question is for."""
