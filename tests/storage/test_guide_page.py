"""The page of a guide: parts, texts, and what is said of each."""

from pathlib import Path

from popgids.storage.guide_page import guide_page

GUIDE = """\
formaat = 1
id = "eigen"
versie = "1"
titel = "Eigen"
duur_minuten = 10

[[stap]]
soort = "status"
titel = "Begin"
minuten = 10
tips = { medewerker = ["Rustig aan."] }

[[stap.vraag]]
id = "eerste"
soort = "open"
vraag = "Waarom zit je hier?"
doorvragen = ["Wat nog meer?", "Hoe komt dat?"]

[[stap.vraag]]
id = "tweede"
soort = "keuze"
vraag = "Welke?"
opties = [{ id = "a", tekst = "Ene" }, { id = "b", tekst = "Andere" }]
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "eigen.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_part_has_its_own_texts(tmp_path: Path) -> None:
    page = guide_page(written(tmp_path, GUIDE))
    found = {(one.part.kind, one.part.name): [text.text for text in one.part.texts] for one in page.parts}
    assert found == {
        ("gids", "Eigen"): ["Eigen"],
        ("stap", "Begin"): ["Begin", "Rustig aan."],
        ("vraag", "Waarom zit je hier?"): ["Waarom zit je hier?", "Wat nog meer?", "Hoe komt dat?"],
        ("vraag", "Welke?"): ["Welke?", "Ene", "Andere"],
    }


def test_advice_and_problems_stand_with_their_question(tmp_path: Path) -> None:
    page = guide_page(written(tmp_path, GUIDE.replace('soort = "keuze"', 'soort = "keuz"')))
    said = {one.part.name: [remark.code for remark in one.remarks] for one in page.parts}
    assert said["Welke?"] == ["waarde-onbekend"]
    page = guide_page(written(tmp_path, GUIDE))
    said = {one.part.name: [remark.code for remark in one.remarks] for one in page.parts}
    assert said["Waarom zit je hier?"] == ["advies-waarom"]
    assert said["Welke?"] == []


def test_a_file_that_is_no_toml_has_its_problems_only(tmp_path: Path) -> None:
    page = guide_page(written(tmp_path, 'titel = "open\n'))
    assert page.parts == ()
    assert page.remarks
    assert page.fingerprint


def test_a_guide_that_builds_on_another_has_the_parts_of_its_base_in_their_places(tmp_path: Path) -> None:
    base = GUIDE.replace('id = "eigen"', 'id = "onder"')
    (tmp_path / "onder.toml").write_text(base, encoding="utf-8")
    own = (
        'formaat = 1\nid = "eigen"\nversie = "1"\ntitel = "Mijn"\nbreidt_uit = "onder"\n\n[[stap]]\nsoort = "status"\n\n'
        '[[stap.vraag]]\nid = "derde"\nsoort = "open"\nvraag = "Wat nog?"\nna = "eerste"\n\n'
        '[[stap.vraag]]\nid = "tweede"\nvraag = "Welke wil je?"\n'
    )
    page = guide_page(written(tmp_path, own), (tmp_path,))
    parts = [one.part for one in page.parts]
    assert [(one.kind, one.id, one.is_inherited) for one in parts if one.kind != "gids"] == [
        ("stap", "status", False),
        ("vraag", "eerste", True),
        ("vraag", "derde", False),
        ("vraag", "tweede", False),
    ]
    changed = parts[-1]
    assert [(one.text, one.is_inherited) for one in changed.texts] == [
        ("Welke wil je?", False),
        ("Ene", True),
        ("Andere", True),
    ]
    assert parts[1].name == "Begin"
    assert parts[-1].step == "status"


def test_what_is_hidden_stays_on_the_page_in_its_place(tmp_path: Path) -> None:
    base = GUIDE.replace('id = "eigen"', 'id = "onder"').replace('titel = "Eigen"', 'titel = "Onder"')
    last = '\n[[stap]]\nsoort = "steun"\ntitel = "Steun"\nminuten = 0\n\n[[stap.vraag]]\nid = "hulp"\nsoort = "open"\nvraag = "Wie helpt?"\n'
    forms = '\n[[leervorm]]\nid = "meelopen"\nnaam = "Meelopen"\nsoort = "doen"\n'
    (tmp_path / "onder.toml").write_text(base + last + forms, encoding="utf-8")
    own = (
        'formaat = 1\nid = "eigen"\nversie = "1"\ntitel = "Mijn"\nbreidt_uit = "onder"\n'
        'verberg = ["eerste", "stap.steun", "meelopen"]\n'
    )
    page = guide_page(written(tmp_path, own), (tmp_path,))
    parts = [one.part for one in page.parts]
    assert [(one.kind, one.id, one.is_hidden) for one in parts if one.kind != "gids"] == [
        ("stap", "status", False),
        ("vraag", "eerste", True),
        ("vraag", "tweede", False),
        ("stap", "steun", True),
        ("leervorm", "meelopen", True),
    ]
    assert parts[2].name == "Waarom zit je hier?"
    assert {one.origin for one in parts[1:5]} == {"Onder"}
    assert page.questions("status") == ("tweede",)


def test_what_a_question_has_from_its_base_is_told_by_key_and_by_party(tmp_path: Path) -> None:
    base = GUIDE.replace('id = "eigen"', 'id = "onder"')
    both = 'tips = { medewerker = ["Rustig."], leidinggevende = ["Luister."] }\nopties'
    (tmp_path / "onder.toml").write_text(base.replace("opties", both), encoding="utf-8")
    own = (
        'formaat = 1\nid = "eigen"\nversie = "1"\ntitel = "Mijn"\nbreidt_uit = "onder"\n\n[[stap]]\nsoort = "status"\n\n'
        '[[stap.vraag]]\nid = "tweede"\ntips = { medewerker = ["Kort."] }\n'
    )
    page = guide_page(written(tmp_path, own), (tmp_path,))
    part = page.parts[-1].part
    assert (part.is_adapted, part.is_inherited, part.origin) == (True, False, "Eigen")
    assert {one.text for one in part.texts if one.is_inherited} == {"Welke?", "Luister.", "Ene", "Andere"}
    assert part.table["opties"][1] == {"id": "b", "tekst": "Andere"}
