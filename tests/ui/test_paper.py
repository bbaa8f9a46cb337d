"""A page of text wrapped to its width."""

import pytest

from popgids.ui.widgets.paper import laid_out, piece


@pytest.mark.parametrize("held", ["€ 300", "1 uur", "24 uur", "15 min"])
def test_a_number_stays_with_its_unit_at_every_width(held) -> None:
    for before in range(10, 40):
        text = f"{'x' * before} {held} en nog een paar woorden erbij"
        shown = laid_out([piece(text, "bold")], 40)
        assert held in shown.plain
        assert " ".join(shown.plain.split()) == text
        assert {span.style for span in shown.spans} == {"bold"}
