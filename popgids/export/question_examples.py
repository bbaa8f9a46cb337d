"""For each kind of question a small one that works, for the reference of guides; a test reads and checks each."""

_HEAD = "[[stap.vraag]]\n"

QUESTIONS: dict[str, str] = {
    "info": _HEAD
    + """\
id = "welkom"
soort = "info"
vraag = "Neem even de tijd om te gaan zitten."
""",
    "open": _HEAD
    + """\
id = "trots"
soort = "open"
vraag = "Waar ben je trots op?"
van = "medewerker"
doorvragen = ["Wat deed je toen precies?", "Wie merkte dat?"]
""",
    "kort": _HEAD
    + """\
id = "volgende-rol"
soort = "kort"
vraag = "Welk werk zou je hierna willen doen?"
""",
    "ja-nee": _HEAD
    + """\
id = "cursus"
soort = "ja-nee"
vraag = "Wil je een cursus doen?"
bij_ja = "Welke cursus past bij je?"
gesloten = true
""",
    "keuze": _HEAD
    + """\
id = "leervoorkeur"
soort = "keuze"
vraag = "Hoe leer je het liefst?"
anders = true
opties = [
    { id = "doen", tekst = "Door het te doen" },
    { id = "samen", tekst = "Van een collega" },
]
""",
    "meerkeuze": _HEAD
    + """\
id = "steun"
soort = "meerkeuze"
vraag = "Welke steun helpt jou?"
minstens = 1
hoogstens = 2
opties = [
    { id = "tijd", tekst = "Tijd om te oefenen" },
    { id = "geld", tekst = "Geld voor een cursus" },
    { id = "mentor", tekst = "Iemand die meekijkt" },
]
""",
    "schaal": _HEAD
    + """\
id = "werkplezier"
soort = "schaal"
vraag = "Hoeveel plezier heb je in je werk?"
van = "beiden"
punten = ["weinig", "genoeg", "veel"]
ankers = ["Je kijkt op tegen de dag.", "De meeste dagen zijn goed.", "Je gaat met zin naar je werk."]
nvt = true
toelichting = "Wat zou er een punt bij doen?"
""",
    "getal": _HEAD
    + """\
id = "diensten"
soort = "getal"
vraag = "Hoeveel avonddiensten per maand past bij je?"
eenheid = "diensten"
min = 0
max = 20
""",
    "bedrag": _HEAD
    + """\
id = "kosten"
soort = "bedrag"
vraag = "Wat gaat de cursus ongeveer kosten?"
min = 0
""",
    "uren": _HEAD
    + """\
id = "oefentijd"
soort = "uren"
vraag = "Hoeveel uur per week heb je nodig om te oefenen?"
max = 8
""",
    "datum": _HEAD
    + """\
id = "begin"
soort = "datum"
vraag = "Wanneer wil je beginnen?"
""",
    "periode": _HEAD
    + """\
id = "meelopen"
soort = "periode"
vraag = "Wanneer loop je mee met een collega?"
""",
    "persoon": _HEAD
    + """\
id = "meekijker"
soort = "persoon"
vraag = "Wie kijkt er met je mee?"
""",
    "percentage": _HEAD
    + """\
id = "deel-begeleiden"
soort = "percentage"
vraag = "Welk deel van je tijd wil je collega's begeleiden?"
max = 50
""",
    "rangorde": _HEAD
    + """\
id = "belangrijk"
soort = "rangorde"
vraag = "Wat telt voor jou het meest in je werk?"
hoogstens = 2
opties = [
    { id = "rust", tekst = "Rust" },
    { id = "groei", tekst = "Groei" },
    { id = "collegas", tekst = "Fijne collega's" },
]
""",
    "bewijs": _HEAD
    + """\
id = "laat-zien"
soort = "bewijs"
vraag = "Waaraan zie je wat je al kunt?"
""",
    "berekend": _HEAD
    + """\
id = "uren-cursus"
soort = "uren"
vraag = "Hoeveel uur kost de cursus?"

[[stap.vraag]]
id = "uren-thuis"
soort = "uren"
vraag = "Hoeveel uur leer je thuis?"

[[stap.vraag]]
id = "uren-samen"
soort = "berekend"
vraag = "Alle uren samen"
formule = "som"
over = ["uren-cursus", "uren-thuis"]
eenheid = "uur"
""",
    "tabel": _HEAD
    + """\
id = "taken"
soort = "tabel"
vraag = "Hoe is je tijd verdeeld?"
rij = "taak"
max_rijen = 6
kolommen = [
    { id = "taak", kop = "Taak" },
    { id = "uren", kop = "Uren per week", soort = "uren", som = true },
    { id = "past", kop = "Past bij mij", soort = "ja-nee" },
]
""",
    "matrix": _HEAD
    + """\
id = "vaardig"
soort = "matrix"
vraag = "Hoe ver ben je met dit werk?"
van = "beiden"
punten = ["begin ik mee", "gaat goed", "leer ik anderen"]
nu_en_gewenst = true
rijen = [
    { id = "plannen", tekst = "Mijn werk plannen" },
    { id = "overleg", tekst = "Een overleg leiden" },
]
""",
    "herhaalblok": _HEAD
    + """\
id = "projecten"
soort = "herhaalblok"
vraag = "Aan welke projecten heb je gewerkt?"
item = "project"
max_items = 4
velden = [
    { id = "wat", kop = "Welk project" },
    { id = "geleerd", kop = "Wat leerde je daar", soort = "open" },
    { id = "stappen", kop = "Stappen", soort = "herhaalblok", item = "stap", velden = [{ id = "stap", kop = "Stap" }] },
]
""",
}
"""For each kind of question one that works, with the questions before it that it needs."""
