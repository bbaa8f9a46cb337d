"""Pastes are taken whole out of what a terminal sends, wherever its chunks are cut."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from textual.events import Paste

from popgids.ui.driver import PasteGate

TEXT = st.text(st.sampled_from("ab\x1b[2017~O\n"), max_size=30)


def through(gate: PasteGate, chunks: list[str]) -> list[str | tuple[str]]:
    """What comes out, with keys joined; a paste as a tuple."""
    out: list[str | tuple[str]] = []
    for chunk in chunks:
        for part in gate.feed(chunk):
            if isinstance(part, Paste):
                out.append((part.text,))
            elif out and isinstance(out[-1], str):
                out[-1] += part
            else:
                out.append(part)
    return out


@given(
    st.text("abcé", max_size=9),
    TEXT,
    st.text("abcé", min_size=1, max_size=9),
    st.lists(st.integers(0, 60), max_size=9),
)
def test_a_paste_is_the_same_however_its_bytes_are_cut(
    before: str, pasted: str, after: str, cuts: list[int]
) -> None:
    pasted = pasted.replace("\x1b[201~", "")
    sent = f"{before}\x1b[200~{pasted}\x1b[201~{after}"
    # An escape that ends a chunk is a key as far as anyone can know, unless it is in the paste.
    keys_end = sent.index("\x1b") + 1
    places = [0, *sorted(min(cut, len(sent)) for cut in cuts if cut != keys_end), len(sent)]
    chunks = [sent[start:end] for start, end in pairwise(places)]
    assert through(PasteGate(), chunks) == [*([before] if before else []), (pasted,), after]


def test_keys_pass_untouched_and_a_lone_escape_is_not_held() -> None:
    gate = PasteGate()
    assert through(gate, ["a\x1b", "[A", "\x1b", "\x1bOP"]) == ["a\x1b[A\x1b\x1bOP"]
    assert gate.wait_seconds() is None


def test_what_looked_like_the_beginning_of_a_paste_is_passed_on_after_a_while(monkeypatch) -> None:
    gate = PasteGate()
    now = [0.0]
    monkeypatch.setattr("popgids.ui.driver.monotonic", lambda: now[0])
    assert through(gate, ["\x1b[20"]) == []
    assert list(gate.expire()) == []
    now[0] = 1.0
    assert list(gate.expire()) == ["\x1b[20"]


def test_a_paste_that_never_ends_does_not_take_the_keyboard(monkeypatch) -> None:
    gate = PasteGate()
    now = [0.0]
    monkeypatch.setattr("popgids.ui.driver.monotonic", lambda: now[0])
    assert through(gate, ["\x1b[200~half"]) == []
    now[0] = 10.0
    assert [part.text for part in gate.expire() if isinstance(part, Paste)] == ["half"]
    assert through(gate, ["x"]) == ["x"]
