"""Codes that a summary adds to those of a talk."""

from enum import StrEnum


class Unit(StrEnum):
    """What a number counts; other units are in the words of the guide."""

    EURO = "euro"
    HOURS = "uren"
    MINUTES = "minuten"
    TIMES = "keer"
    PERCENT = "procent"
    OTHER = "anders"


class Origin(StrEnum):
    """Who brought up a development point."""

    EMPLOYEE = "medewerker"
    ORGANISATION = "organisatie"
    BOTH = "beiden"


class Awaited(StrEnum):
    """What is still to be said or done."""

    SIGN_OFF = "nog-niet-getekend"
    LOOK_BACK = "nog-niet-besproken"


class TalkKind(StrEnum):
    """What the next talk will be."""

    FULL = "volledig"
    SHORT = "kort"
