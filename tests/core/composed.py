"""A guide with every kind of question that has rows or a number of its own, and talks in it."""

from datetime import date
from decimal import Decimal

from popgids.core.answers import Answer, Cell, Chosen, Row
from popgids.core.conversation import Conversation, GuideRef, Participant, Person
from popgids.core.guide import Floor, Guide
from popgids.core.guide_build import completed

POINTS = ["zelden", "soms", "vaak", "altijd"]
GUIDE = completed(
    Guide.read(
        {
            "formaat": 1,
            "id": "rijen",
            "versie": "1",
            "titel": "Rijen",
            "rol": [{"id": "hr", "naam": "HR-adviseur", "tekent": True}],
            "schaal": [{"id": "vaak", "naam": "Hoe vaak", "punten": POINTS}],
            "stap": [
                {
                    "soort": "stand-van-zaken",
                    "titel": "Hoe het gaat",
                    "minuten": 10,
                    "minstens": [{"vragen": ["aandeel", "volgorde", "map"], "aantal": 2}],
                    "vraag": [
                        {
                            "id": "uren",
                            "soort": "tabel",
                            "vraag": "Waar gaan je uren heen?",
                            "rij": "Taak",
                            "min_rijen": 2,
                            "kolommen": [
                                {"id": "taak", "kop": "Taak"},
                                {"id": "tijd", "kop": "Uren per week", "soort": "uren", "som": True},
                                {"id": "deel", "kop": "Deel", "soort": "percentage"},
                            ],
                        },
                        {
                            "id": "gedrag",
                            "soort": "matrix",
                            "vraag": "Hoe vaak doe je dit?",
                            "van": "beiden",
                            "schaal": "vaak",
                            "nu_en_gewenst": True,
                            "verplicht": True,
                            "rijen": [
                                {"id": "plannen", "tekst": "Plannen"},
                                {"id": "bellen", "tekst": "Klanten bellen"},
                            ],
                        },
                        {
                            "id": "project",
                            "soort": "herhaalblok",
                            "vraag": "Aan welke projecten werk je?",
                            "item": "Project",
                            "velden": [
                                {"id": "naam", "kop": "Naam"},
                                {"id": "einde", "kop": "Klaar op", "soort": "datum"},
                                {
                                    "id": "stappen",
                                    "kop": "Stappen",
                                    "soort": "herhaalblok",
                                    "velden": [
                                        {"id": "stap", "kop": "Stap"},
                                        {"id": "geld", "kop": "Kosten", "soort": "bedrag"},
                                    ],
                                },
                            ],
                        },
                        {
                            "id": "volgorde",
                            "soort": "rangorde",
                            "vraag": "Wat telt het meest?",
                            "opties": [
                                {"id": "rust", "tekst": "Rust"},
                                {"id": "geld", "tekst": "Geld"},
                                {"id": "groei", "tekst": "Groei"},
                            ],
                        },
                        {"id": "aandeel", "soort": "percentage", "vraag": "Hoeveel werk je thuis?"},
                        {"id": "map", "soort": "bewijs", "vraag": "Waar is dat te zien?"},
                        {
                            "id": "gemiddeld",
                            "soort": "berekend",
                            "vraag": "Gemiddeld aantal uren",
                            "formule": "gemiddelde",
                            "over": ["uren.tijd"],
                            "eenheid": "uur",
                            "decimalen": 2,
                        },
                        {"id": "blik", "soort": "open", "vraag": "Wat ziet HR?", "rol": "hr"},
                        {
                            "id": "zorg",
                            "soort": "open",
                            "vraag": "Wat wil je kwijt?",
                            "van": "medewerker",
                            "zichtbaar_voor": "medewerker",
                        },
                    ],
                }
            ],
        }
    )
)


def row(key: str, label: str = "", **cells: object) -> Row:
    """A row with a cell of words for each field."""
    return Row(
        id=key, label=label, cells=tuple(Cell(id=k, label=k.title(), text=str(v)) for k, v in cells.items())
    )


def points(key: str, label: str, **numbers: int) -> Row:
    """A row of a matrix."""
    return Row(
        id=key,
        label=label,
        cells=tuple(
            Cell(id=k, label=k, kind="schaal", number=Decimal(n), text=POINTS[n - 1])
            for k, n in numbers.items()
        ),
    )


def hours(key: str, task: str, number: str, share: str = "") -> Row:
    """A row of the table."""
    time = Cell(
        id="tijd", label="Uren per week", kind="uren", text=number, number=Decimal(number), is_summed=True
    )
    cells = [Cell(id="taak", label="Taak", text=task), time]
    if share:
        cells.append(Cell(id="deel", label="Deel", kind="percentage", text=share, number=Decimal(share)))
    return Row(id=key, cells=tuple(cells))


def project(key: str, name: str, *steps: tuple[str, str]) -> Row:
    """An item of the block, with a block in it."""
    inner = tuple(
        Row(
            id=f"{key}-{at}",
            cells=(
                Cell(id="stap", label="Stap", text=step),
                Cell(id="geld", label="Kosten", kind="bedrag", text=cost, number=Decimal(cost)),
            ),
        )
        for at, (step, cost) in enumerate(steps)
    )
    cells = [
        Cell(id="naam", label="Naam", text=name),
        Cell(id="einde", label="Klaar op", kind="datum", text="1 juni 2027", on=date(2027, 6, 1)),
    ]
    if inner:
        cells.append(Cell(id="stappen", label="Stappen", kind="herhaalblok", rows=inner))
    return Row(id=key, cells=tuple(cells))


def answer(key: str, party: Floor = Floor.TOGETHER, **said: object) -> Answer:
    """An answer to a question of the guide."""
    question = GUIDE.question(key)
    assert question is not None
    fixed = {
        "question": question.text,
        "kind": question.kind,
        "answered_by": question.role or "",
        "visible_to": question.visible_to,
    }
    return Answer(question_id=key, party=party, **(fixed | said))


ANSWERS = (
    answer("uren", rows=(hours("a", "Inkoop", "16", "40"), hours("b", "Overleg | mail", "4.5"))),
    answer(
        "gedrag",
        Floor.EMPLOYEE,
        rows=(points("plannen", "Plannen", nu=2, gewenst=4), points("bellen", "Klanten bellen", nu=3)),
    ),
    answer("gedrag", Floor.MANAGER, rows=(points("plannen", "Plannen", nu=3, gewenst=2),)),
    answer(
        "project",
        rows=(project("p", "Nieuwe kas", ("Bellen", "12.50"), ("Bouwen", "1200")), project("q", "")),
    ),
    answer("volgorde", choices=(Chosen(id="groei", text="Groei"), Chosen(id="rust", text="Rust"))),
    answer("aandeel", text="12,5%", number=Decimal("12.5")),
    answer("map", text="https://voorbeeld.nl/map/verslag.docx", explanation="Bladzijde 3"),
    answer("gemiddeld", number=Decimal("10.25"), unit="uur"),
    answer("blik", text="Mooie groei"),
    answer("zorg", Floor.EMPLOYEE, text="Dit blijft van mij"),
)


def talk(**fields: object) -> Conversation:
    """A talk of three people."""
    start = {
        "id": "g1",
        "pop_id": "p1",
        "guide": GuideRef(id="rijen", version="1", title="Rijen"),
        "employee": Person(name="Sanne", role="planner"),
        "manager": Person(name="Karim", role="teamleider"),
        "participants": (Participant(id="hr", title="HR-adviseur", name="Petra", signs=True),),
        "held_on": date(2027, 3, 1),
    }
    return Conversation(**(start | fields))
