"""What people do that nobody planned: two windows, the same names twice, a guide thrown away, nothing filled in."""

from popgids.storage.guides import builtin_folder
from tests.system.real_app import Place, menu, seen_of
from tests.system.terminal import Terminal


def leg_vast(terminal: Terminal) -> None:
    menu(terminal, "naar het plan")
    terminal.wait_for("Leg vast")
    terminal.press("f8")
    terminal.wait_for("Leg toch vast")
    terminal.press("right", "enter")
    terminal.wait_for("Het plan is vastgelegd")


def test_a_second_window_on_the_same_talk_is_told_so(place: Place) -> None:
    with place.talk() as first:
        first.type("doel een")
        first.wait_for("doel een")
        with place.start() as second:
            second.wait_for("Verder met een gesprek")
            second.press("enter")
            second.wait_for("al open in een ander venster")
            second.press("enter")
            second.wait_gone("Dat lukt nu niet")
            first.type(" twee")
            first.wait_for("doel een twee")
            first.kill()
            second.press("enter")
            second.wait_for("doel een twee")


def test_two_talks_with_the_same_people_stay_apart(place: Place) -> None:
    for words in ("eerste", "tweede"):
        with place.start("gesprek", "--medewerker", "Sanne", "--leidinggevende", "Karim") as terminal:
            if words == "tweede":
                terminal.wait_for("Is dit dezelfde persoon?")
                terminal.press("right", "enter")
            terminal.wait_for("Stap 1 van 8")
            terminal.type(words)
            terminal.wait_for(words)
            leg_vast(terminal)
            terminal.press("f7")
            terminal.wait_for("Nieuw gesprek")
    with place.start() as terminal:
        terminal.wait_for("POP’s")
        assert sum("Sanne" in line for line in terminal.screen()) == 2
    assert len(list(place.pops.rglob("v0001-*.toml"))) == 2
    assert place.journals == []


def test_the_names_of_two_who_have_a_plan_lead_to_their_next_talk(place: Place) -> None:
    with place.talk() as terminal:
        leg_vast(terminal)
    with place.start("gesprek", "--medewerker", "sanne", "--leidinggevende", "Nora") as terminal:
        terminal.wait_for("Is dit dezelfde persoon?")
        assert place.journals == []
        terminal.press("enter")
        terminal.wait_for("Volgend gesprek")
        terminal.wait_gone("Is dit dezelfde persoon?")
        terminal.press("f8")
        terminal.wait_for("Stap 1 van 8")
        assert terminal.shows("Sanne en Nora")
        leg_vast(terminal)
    assert len(list(place.pops.rglob("v0001-*.toml"))) == 1
    assert len(list(place.pops.rglob("v0002-*.toml"))) == 1


def test_a_guide_that_is_thrown_away_leaves_its_talk_whole(place: Place) -> None:
    guide = place.pops / "gidsen" / "eigen.toml"
    guide.parent.mkdir(parents=True)
    text = (builtin_folder() / "basis.toml").read_text(encoding="utf-8")
    text = text.replace('id = "basis"', 'id = "eigen"', 1).replace(
        "Waar krijg je energie van in je werk?", "Waar word je blij van?"
    )
    guide.write_text(text, encoding="utf-8")
    people = ("--medewerker", "Sanne", "--leidinggevende", "Karim")
    with place.start("gesprek", "--gids", "eigen", *people) as terminal:
        terminal.wait_for("Stap 1 van 8")
        guide.unlink()
        terminal.press("alt+3")
        terminal.wait_for("Waar word je blij van?")
        terminal.type("van bomen")
        terminal.wait_for("van bomen")
        terminal.kill()
    with place.go_on() as terminal:
        terminal.wait_for("Waar word je blij van?")
        terminal.wait_for("van bomen")
        leg_vast(terminal)
        terminal.press("f7")
        terminal.wait_for("Nieuw gesprek")
        terminal.press("enter")
        terminal.wait_for("POP van Sanne")
        terminal.press("f6")
        terminal.wait_for("Wat klopt er niet")
        terminal.type("tikfout")
        terminal.press("enter")
        terminal.wait_for("Stap 1 van 8")


def test_a_plan_with_nothing_in_it_can_be_recorded_and_read(place: Place) -> None:
    with place.talk() as terminal:
        leg_vast(terminal)
        terminal.press("f7")
        terminal.wait_for("Nieuw gesprek")
        terminal.press("enter")
        terminal.wait_for("versie 1")


def test_a_version_that_two_people_went_on_from_shows_both(place: Place) -> None:
    for turn in range(2):
        if turn == 0:
            with place.talk() as terminal:
                leg_vast(terminal)
            (first,) = place.pops.rglob("v0001-*.toml")
        with place.start() as terminal:
            terminal.wait_for("POP’s")
            terminal.press("enter")
            terminal.wait_for("versie 1")
            terminal.press("f6")
            terminal.wait_for("Corrigeer")
            terminal.type(f"reden {turn}")
            terminal.press("enter")
            terminal.wait_for("Stap 1 van 8")
            leg_vast(terminal)
        (second,) = first.parent.glob("v0002-*.toml")
        second.rename(place.folder / f"{turn}-{second.name}")
    for file in place.folder.glob("?-v0002-*.toml"):
        file.rename(first.parent / file.name[2:])
    with place.start() as terminal:
        terminal.wait_for("POP’s")
        terminal.press("enter")
        terminal.wait_for("twee nieuwste versies")


def test_a_megabyte_is_pasted_and_told_to_be_too_much(place: Place) -> None:
    words = ["qxqxqx"]
    with place.talk() as terminal:
        terminal.paste("woord " * 170_000)
        terminal.wait_for("Dit veld is vol", 20)
        terminal.press("ctrl+home")
        terminal.type(words[0])
        terminal.settle(0.2, 2)
        assert seen_of(words, terminal.lines()) == ""
        terminal.kill()
    assert len(place.kept().purpose) == 20_000
