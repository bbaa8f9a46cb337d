"""A number with its unit, and how both stay on one line, whatever wraps the text they stand in."""

import re

HELD = "\ufdd0"
"""What holds a number and its unit together, one column wide; cleaned text never has it, so it can be told apart."""

# A no-break space will not do: Textual breaks there.
_PAIR = r"(?<=€) (?=-?\d)|(?<=\d) (?=(?:uur|min|minuten|keer|euro)\b)"


def hold_units(text: str) -> str:
    """The text with "€ 300" and "1 uur" each as one word, until let_go; just as long as it was."""
    return re.sub(_PAIR, HELD, text)


def let_go(text: str) -> str:
    """The text with its spaces back."""
    return text.replace(HELD, " ")


_ONE = {
    "bladzijden": "bladzijde",
    "cursussen": "cursus",
    "dagdelen": "dagdeel",
    "dagen": "dag",
    "diensten": "dienst",
    "gesprekken": "gesprek",
    "jaren": "jaar",
    "keren": "keer",
    "kwartalen": "kwartaal",
    "lessen": "les",
    "maanden": "maand",
    "minuten": "minuut",
    "personen": "persoon",
    "punten": "punt",
    "taken": "taak",
    "uren": "uur",
    "weken": "week",
}
"""What one of a unit is called, of units that guides use in the plural."""


def with_unit(number: str, unit: str) -> str:
    """A number as people read it, with the unit of a guide: "3 dagen per week", "1 dag per week", "80%"."""
    if unit == "%":
        return number + unit
    counted, space, rest = unit.partition(" ")
    if number == "1":
        counted = _ONE.get(counted, counted)
    return f"{number} {counted}{space}{rest}".rstrip()
