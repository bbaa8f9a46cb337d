"""How numbers are said back: with what they count, and with a question when they are unlikely."""

from datetime import date

import pytest

from popgids.ui.forms.reading import understood
from popgids.ui.forms.spec import Field, FieldKind

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("kind", "text", "said", "is_question"),
    [
        (FieldKind.PERCENTAGE, "60", "→ 60%", False),
        (FieldKind.PERCENTAGE, "60%", "", False),
        (FieldKind.PERCENTAGE, "62,5 %", "→ 62,5%", False),
        (FieldKind.PERCENTAGE, "120", "→ 120%. Klopt dat? Het is meer dan 100%.", True),
        (FieldKind.PERCENTAGE, "de helft", "Welk deel? Bijvoorbeeld 60 of 60%.", True),
        (FieldKind.NUMBER, "-1", "→ -1. Klopt dat? Het is minder dan 0.", True),
        (FieldKind.NUMBER, "12", "", False),
        (FieldKind.DATE, "8 maart 2027", "→ maandag 8 maart 2027", False),
        (FieldKind.DATE, "Maandag 8 maart 2027", "", False),
    ],
)
def test_a_number_is_said_back(kind: FieldKind, text: str, said: str, is_question: bool) -> None:
    field = Field("deel", "", kind, minimum=0, maximum=100)
    assert understood(field, text, TODAY) == (said, is_question)
