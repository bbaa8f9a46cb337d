"""Small guides and questions that work, for the reference of guides; a test reads and checks each of them."""

SMALLEST = """\
formaat = 1
id = "mijn-gids"
versie = "2026.1"
titel = "POP-gesprek"
duur_minuten = 30

[[stap]]
soort = "behoefte-medewerker"
titel = "Wat wil jij leren?"
minuten = 30

[[stap.vraag]]
id = "wens"
soort = "open"
vraag = "Wat wil je het komende jaar leren?"
van = "medewerker"
"""

CONDITION = """\
[[stap.vraag]]
id = "cursus"
soort = "ja-nee"
vraag = "Wil je een cursus doen?"

[[stap.vraag]]
id = "kosten"
soort = "bedrag"
vraag = "Wat gaat dat ongeveer kosten?"
als = { vraag = "cursus", is = true }

[[stap.vraag]]
id = "vrij"
soort = "uren"
vraag = "Hoeveel uur studieverlof is er nodig?"
als = { all = [{ vraag = "cursus", is = true }, { vraag = "kosten", ingevuld = true }] }
"""

GROUP = """\
[[stap.vraag]]
id = "trots"
soort = "open"
vraag = "Waar ben je trots op?"

[[stap.vraag]]
id = "lastig"
soort = "open"
vraag = "Wat vond je lastig?"

[[stap.minstens]]
vragen = ["trots", "lastig"]
aantal = 1
tekst = "Vul bij deze stap minstens één vraag in."
"""

CATALOGUES = """\
[[rol]]
id = "mentor"
naam = "Mentor"
tekent = true

[[schaal]]
id = "groei"
naam = "Hoe ver je bent"
punten = ["begin ik mee", "gaat goed", "leer ik anderen"]

[[competentie]]
id = "plannen"
naam = "Plannen"
gebonden = "functie"
omschrijving = "Je werk zo indelen dat het op tijd klaar is."

[[competentie.niveau]]
naam = "beginnend"
gedrag = ["Maakt een lijst van wat er moet gebeuren."]

[[leervorm]]
id = "meelopen"
naam = "Meelopen met een collega"
soort = "doen"
duur = "een paar dagdelen"

[scholing]
tekst = "Scholing die verplicht is, is gratis en valt in werktijd."
bron = "Burgerlijk Wetboek, boek 7, artikel 611a"
datum = 2022-08-01

[[stap]]
soort = "stand-van-zaken"
titel = "Hoe gaat het nu?"
minuten = 30

[[stap.vraag]]
id = "competenties"
soort = "matrix"
vraag = "Hoe ver ben je?"
van = "beiden"
catalogus = "competenties"
schaal = "groei"

[[stap.vraag]]
id = "mentor-ziet"
soort = "open"
vraag = "Wat heb je zien groeien?"
rol = "mentor"
"""

EXTENSION = """\
formaat = 1
id = "zorg"
versie = "2026.1"
titel = "POP-gesprek in de zorg"
breidt_uit = "basis"

[[stap]]
soort = "noodzaak-organisatie"

[[stap.vraag]]
id = "nieuwe-wet"
soort = "open"
vraag = "Wat vraagt de nieuwe wet van jouw werk?"
"""

CATALOGUE_FILE = """\
[[competentie]]
id = "plannen"
naam = "Plannen"

[[schaal]]
id = "groei"
naam = "Hoe ver je bent"
punten = ["begin ik mee", "gaat goed", "leer ik anderen"]

[teksten]
uitnodiging = "Wij praten over wat jij wilt leren. Denk er van tevoren rustig over na."
"""

WITH_CATALOGUE = 'catalogi = ["onze-competenties.toml"]\n'
