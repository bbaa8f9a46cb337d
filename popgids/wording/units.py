"""A number and its unit stay on one line, whatever wraps the text they stand in."""

import re

HELD = "\ufdd0"
"""What holds a number and its unit together, one column wide; cleaned text never has it, so it can be told apart."""

# A no-break space will not do: Textual breaks there.
_PAIR = re.compile(r"(?<=€) (?=-?\d)|(?<=\d) (?=(?:uur|min|minuten|keer|euro)\b)")


def hold_units(text: str) -> str:
    """The text with "€ 300" and "1 uur" each as one word, until let_go; just as long as it was."""
    return _PAIR.sub(HELD, text)


def let_go(text: str) -> str:
    """The text with its spaces back."""
    return text.replace(HELD, " ")
