"""Text from people, guides and files is only text: it never ends the app, acts, steers the terminal or vanishes.

POPGIDS_BARS above 1 walks once more for each kind of text by itself.
"""

import os
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from popgids.core.base import Frozen
from popgids.core.cleaning import CleanLine, CleanText
from popgids.core.conversation import Conversation
from popgids.core.guide import Guide
from popgids.core.session import Session
from popgids.storage.guides import builtin_folder, load_guide
from popgids.ui.widgets.literal import plain
from tests.system.real_app import Place
from tests.system.tour import TODAY, Tour, app_on, fill, two_talks

MARKUP = "[/] [@click=app.quit]x[/] [TODO] [50%] [b]"
STEERING = "\x1b]52;c;aGFja2Vk\x07 \x1b[2J \x1bc \x9b31m \x9d0;x\x9c \u202eabc\u202c \u200b\u2066 \ud800 \ufeff \x00\x07\x08\x7f"
STRANGE = "e" + "\u0301" * 60 + " \u0301los 👩‍👩‍👧‍👦🏳️‍🌈 語語語 ﷽ " + "w" * 60
ALL = {"all": f"{MARKUP} {STEERING} {STRANGE}"}
if float(os.environ.get("POPGIDS_BARS", "1")) > 1:
    ALL |= {"markup": MARKUP, "steering": f"[TODO] {STEERING}", "strange": f"[TODO] {STRANGE}"}
_GUIDE_TEXTS = (
    "titel", "omschrijving", "doel", "uitleg", "vraag", "voorbeeld", "laag", "hoog", "toelichting", "tekst", "bij_ja", "bij_nee",
    "doorvragen", "punten", "leidinggevende", "medewerker", "beiden",
)  # fmt: skip


def hostile_model(model: Any, text: str) -> Any:
    """The same model with this text in every slot for free text."""
    if isinstance(model, tuple):
        return tuple(hostile_model(one, text) for one in model)
    if not isinstance(model, Frozen):
        return model
    changed = {}
    for name, info in type(model).model_fields.items():
        value = getattr(model, name)
        is_free = info.annotation in (CleanLine, CleanText)
        changed[name] = text if is_free else hostile_model(value, text)
    return model.evolve(**changed)


def hostile_guide(folder: Path, text: str) -> Guide:
    """The base guide with this text in every slot, read from a file as HR would make it."""
    data = tomllib.loads((builtin_folder() / "basis.toml").read_text(encoding="utf-8"))

    def spoil(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: one if name == "als" else spoil(one, name) for name, one in value.items()}
        if isinstance(value, list):
            return [spoil(one, key) for one in value]
        return (
            text.encode(errors="replace").decode()
            if key in _GUIDE_TEXTS and isinstance(value, str)
            else value
        )

    folder.mkdir(parents=True)
    path = folder / "eigen.toml"
    path.write_text(tomli_w.dumps(spoil(data) | {"id": "eigen"}), encoding="utf-8")
    loaded = load_guide(path)
    assert loaded.guide is not None, loaded.problems
    return loaded.guide


def hostile_talks(guide: Guide, text: str) -> tuple[Conversation, Conversation]:
    base = load_guide(builtin_folder() / "basis.toml").guide
    assert base is not None
    first, second = (hostile_model(one, text) for one in two_talks(base))
    return tuple(one.evolve(guide=one.guide.evolve(id=guide.id)) for one in (first, second))


def actions_in(app: Any) -> list[Any]:
    """What a click on any letter of the screen would do by itself."""
    return [
        segment.style.meta["@click"]
        for strip in app.screen._compositor.render_strips()
        for segment in strip
        if segment.style is not None and "@click" in segment.style.meta
    ]


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
async def test_no_screen_does_anything_with_it_but_show_it(tmp_path: Path, text: str) -> None:
    guide = hostile_guide(tmp_path / "POP" / "gidsen", text)
    app = app_on(tmp_path)
    fill(app.store, guide, hostile_talks(guide, text))
    without, halts = Counter(), 0
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        async for halt in Tour(app, pilot).go():
            halts += 1
            assert actions_in(app) == [], halt.name
            assert plain(halt.text) == halt.text, halt.name
            if halt.name.startswith("stop ") and "," not in halt.name and "[TODO]" not in halt.text:
                without[halt.name] += 1
        assert app.is_running
    print(
        f"{halts} screens, dialogs and messages with hostile text in every slot: 0 crashes, 0 actions, 0 escapes"
    )
    assert not without
    assert halts > 60


_SEQUENCE = re.compile(
    rb"\x1b(?:\[[<=>?]?[0-9;:]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -Z\\-~])"
)
_CONTROLS = re.compile(rb"[\x00-\x07\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]")


def kinds_of(raw: bytes) -> set[bytes]:
    """The kinds of escape sequences in what the app wrote, numbers left out, and loose control characters."""
    kinds = {re.sub(rb"[0-9;:]+", b"", one) for one in _SEQUENCE.findall(raw)}
    return kinds | set(_CONTROLS.findall(_SEQUENCE.sub(b"", raw)))


def play(place: Place, guide: Guide, talk: Conversation) -> bytes:
    """The bytes of a talk that is resumed and walked through, on to the plan."""
    talk = talk.evolve(revision=3, id="c3", sign_offs=())
    place.store.begin(Session.start(guide, talk, TODAY)).close()
    with place.start(size=(100, 30)) as terminal:
        terminal.wait_for("Verder met een gesprek")
        terminal.press("f1")
        terminal.settle(0.1, 1)
        terminal.press("escape")
        terminal.wait_gone("Typ om")
        terminal.settle(0.1, 1)
        terminal.press("enter")
        terminal.wait_for("Stap 1 van 8")
        for number in range(1, 9):
            terminal.press(f"alt+{number}")
            terminal.wait_for(f"Stap {number} van 8")
            terminal.press("f8", "f1", "enter", "f8")
            terminal.settle(0.1, 1)
        terminal.press("ctrl+p")
        terminal.type("naar het plan")
        terminal.press("enter")
        terminal.wait_for("Leg vast")
        terminal.press("f6")
        terminal.settle(0.1, 1)
        terminal.kill()
        return bytes(terminal.raw)


def test_not_one_byte_of_it_steers_the_terminal(tmp_path: Path) -> None:
    base = load_guide(builtin_folder() / "basis.toml").guide
    assert base is not None
    plain_place, hostile_place = Place(tmp_path / "plain"), Place(tmp_path / "hostile")
    usual = kinds_of(play(plain_place, base, two_talks(base)[1]))
    text = f"{MARKUP} {STEERING}"
    guide = hostile_guide(hostile_place.pops / "gidsen", text)
    raw = play(hostile_place, guide, hostile_talks(guide, text)[1])
    assert b"[TODO]" in raw
    assert b"\x1b]52" not in raw
    assert b"\x1bc" not in raw
    assert not re.search("[\u0080-\u009f\u202a-\u202e\u2066-\u2069\u200b]", raw.decode(errors="replace"))
    assert kinds_of(raw) - usual == set()
