"""What a POP-gesprek is and how it goes, for who has not held one yet; shown as help before a talk."""

from __future__ import annotations

from dataclasses import dataclass

from popgids.i18n import _


@dataclass(frozen=True, slots=True)
class HelpText:
    """One subject of the help; sources are the numbers of the insights behind it."""

    id: str
    title: str
    text: str
    sources: tuple[str, ...]


WHAT = HelpText(
    "wat-is-een-pop-gesprek",
    _("Wat is een POP-gesprek?"),
    _(
        "POP betekent persoonlijk ontwikkelplan. In een POP-gesprek praten een medewerker en een leidinggevende "
        "samen over groei, als vakmens en als mens. Jullie kijken kort terug en vooral vooruit.\n"
        "popgids volgt een vaste opbouw. Zo komen alle wensen en kansen langs. Aan het eind staan er "
        "duidelijke afspraken in het plan. Daarna gaan jullie ermee aan de slag."
    ),
    ("C0.06", "G1.01", "G1.18", "P2.01", "P2.02", "P2.04", "P2.08", "P2.09", "P2.10", "H4.08", "H4.12"),
)
OTHER_TALK = HelpText(
    "functioneringsgesprek",
    _("En een functioneringsgesprek?"),
    _(
        "Een functioneringsgesprek gaat over nu. Hoe gaat het werk, wat is goed en wat moet anders? "
        "Een POP-gesprek gaat over later. Wat kan iemand worden, en wat is daarvoor nodig? "
        "Denk aan een opleiding of aan nieuwe taken.\n"
        "Je hebt aan allebei iets. Wat je voor het ene gesprek hebt voorbereid, kun je bij het andere "
        "vaak weer gebruiken."
    ),
    ("P2.52", "P2.53", "P2.54", "H4.15"),
)
GAINS = HelpText(
    "opbrengst",
    _("Wat levert het op?"),
    _(
        "Jouw wensen en groei zijn het onderwerp. Dat geeft richting aan je loopbaan. Wie blijft leren, loopt "
        "minder snel vast en vindt makkelijker ander werk als dat nodig is. Uitdaging houdt het werk leuk.\n"
        "Praten over later geeft zin. Een plan met een eerste stap geeft nog meer zin. "
        "Het mooist is het als jouw wens past bij wat het werk vraagt. Dan komt je talent vaker van pas."
    ),
    ("G1.02", "G1.06", "G1.08", "G1.10", "G1.26", "P2.05", "P2.07", "P2.11", "K3.46"),
)
COURSE = HelpText(
    "verloop",
    _("Hoe loopt het?"),
    _(
        "1  Aankondigen   twee weken vooraf, met het doel erbij\n"
        "2  Afstemmen     een week vooraf deelt ieder de eigen punten\n"
        "3  Afspreken     het gesprek zelf, in acht stappen\n"
        "4  Aan de slag   leren in het werk, en tussendoor bijpraten\n"
        "Daarna begint de ronde opnieuw. Zo groeit wat iemand kan, stap voor stap.\n"
        "Spreek vooraf af hoelang jullie praten en waarover. Wie punten vooraf deelt, verrast niemand. "
        "Dan is er tijd om iets uit te zoeken. Met voorbereiding komen jullie eerder tot afspraken.\n"
        "Schrijf tijdens het gesprek meteen mee. Zo ziet ieder dat het ertoe doet."
    ),
    ("G1.66", "G1.106", "K3.02", "K3.64", "H4.14", "H4.64"),
)
TOGETHER = HelpText(
    "samen-praten",
    _("Hoe praten jullie met elkaar?"),
    _(
        "We doen dit samen, als gelijken. We zijn open en eerlijk. Dat kan alleen als het veilig is en "
        "we elkaar vertrouwen. Kies een rustige plek en neem de tijd.\n"
        "We blijven nuchter. Een gesprek lost niet alles op. Soms is er iets anders nodig."
    ),
    ("G1.47", "G1.73", "G1.114", "G1.115", "G1.121", "K3.17"),
)
AGREEMENT = HelpText(
    "goede-afspraak",
    _("Hoe ziet een goede afspraak eruit?"),
    _(
        "Van een wens een afspraak maken is lastig. Neem er de tijd voor. Een voorbeeld:\n"
        "“Noor volgt voor 1 maart een training van een dag over lastige gesprekken. Voor 1 mei voert ze er drie. "
        "Karim hoort hoe ze gingen.”\n"
        "Hier staat wat iemand leert, waar die het gebruikt, en wanneer."
    ),
    ("P2.38", "K3.27"),
)
MANAGER = HelpText(
    "voor-de-leidinggevende",
    _("Voor de leidinggevende"),
    _(
        "Je bent nu coach. Je helpt iemand om zelf in beweging te komen. Weet je nog niet wat de ander drijft? "
        "Dat is geen fout. Daar begint het gesprek mee.\n"
        "Luister met al je aandacht, laat uitpraten en vraag door. Zo snap je wat voor de ander telt. "
        "Luisteren helpt vaak meer dan een oplossing. Laat de ander het denkwerk doen.\n"
        "Weet jij iets wat helpt? Vertel het als de ander eraan toe is en het nog niet weet.\n"
        "Zoek talent dat nog niemand ziet. Moet iemand iets leren voor het werk? Zeg dan eerlijk dat het moet.\n"
        "Vraag in het begin vaak wat er nodig is. Na een tijd zegt de medewerker dat zelf. "
        "Aandacht voor iemands eigen doelen kost tijd. Je krijgt er later veel voor terug."
    ),
    (
        "C0.02", "C0.30", "G1.11", "G1.49", "G1.52", "G1.56", "G1.58", "G1.71", "G1.99", "G1.120",
        "K3.19", "K3.20", "H4.71", "H4.73",
    ),
)  # fmt: skip
EMPLOYEE = HelpText(
    "voor-de-medewerker",
    _("Voor de medewerker"),
    _(
        "Het is jouw plan. Jij kiest wat je wilt leren en in welk tempo. Je leidinggevende helpt.\n"
        "Vraag vooraf aan twee of drie mensen wat zij aan je zien. Zo zie je meer van jezelf, en je hebt "
        "voorbeelden voor het gesprek. Je laat ook merken dat je wilt leren.\n"
        "Leren is meer dan oefenen. Zin, denkwerk, aanleg en de kansen die je krijgt tellen mee. "
        "Vergelijk je dus met jezelf van vorig jaar."
    ),
    ("C0.27", "P2.65", "P2.66", "K3.63"),
)
WORDS = HelpText(
    "woorden",
    _("Woorden die je kunt tegenkomen"),
    _(
        "Competentie: wat je in je werk laat zien. Het is kennis, kunnen en gedrag samen.\n"
        "Psychologisch contract: wat jullie van elkaar verwachten, zonder dat het op papier staat. Bijvoorbeeld "
        "over kansen om te leren. In dit gesprek zeg je het hardop.\n"
        "SWOT: vier lijstjes over een afdeling. Wat is sterk, wat is zwak, welke kansen zijn er en wat dreigt er?"
    ),
    ("H4.09", "H4.62"),
)
HR = HelpText(
    "voor-hr",
    _("Voor HR, de afdeling over personeel"),
    _(
        "Vaak praten mensen wel over groei, maar los en zonder plan. popgids maakt er een vast moment van. "
        "Zo leren mensen mee met wat de organisatie meemaakt.\n"
        "De vragen staan in een gids. Die kun je zelf aanpassen. Meer lezen? Een bron is "
        "Het Grote Gesprekkenboek, van Van den Berg en Klijs, uit 2015."
    ),
    ("G1.29", "K3.47", "H4.13"),
)

ABOUT_TALKS = (WHAT, OTHER_TALK, GAINS, COURSE, TOGETHER, AGREEMENT, MANAGER, EMPLOYEE, WORDS, HR)
"""All of it, in the order in which it is read."""

BEFORE_A_TALK = (COURSE, TOGETHER, MANAGER, EMPLOYEE, AGREEMENT)
"""What the two need who are about to begin."""
