"""Amounts, hours and other numbers, as Dutch people type and read them."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from popgids.core.dutch.times import parse_minutes
from popgids.core.dutch.words import number_from_words, plain

_LONGEST_TEXT = 40
_HOUR = 60
_CENT = Decimal("0.01")
_WHOLE = r"\d{1,3}(?:\.\d{3}){1,3}|\d{1,3}(?: \d{3}){1,3}|\d{1,12}"
_FREE = frozenset(
    {"gratis", "kosteloos", "niets", "niks", "geen", "geen kosten", "kost niets", "zonder kosten"}
)
_MONEY_WORDS = r"(?:€|eur|euro)? ?(.+?),?-{0,2} ?(?:€|eur|euro's|euros|euro)?"


def parse_number(text: str) -> Decimal | None:
    """The number that is meant, or None when it is not one or can be read in two ways.

    A dot groups thousands and a comma starts the decimals: "1.250,5". "1250.5" has only one reading and is
    accepted; "1,250" and "1,250.50" are English or a mistake, and are refused.
    """
    return _parse_decimal(text, r",\d{1,2}|,\d{4,6}|\.\d{1,2}")


def parse_amount(text: str) -> Decimal | None:
    """The amount in euros that is meant, or None when it is not clear; never below zero.

    Understands "1.250", "1250,50", "€ 300", "300 euro", "300,-", "twaalfhonderd euro", and "gratis".
    """
    if plain(text[:_LONGEST_TEXT]).rstrip(".") in _FREE:
        return Decimal(0)
    match = re.fullmatch(_MONEY_WORDS, plain(text), re.ASCII) if len(text) <= _LONGEST_TEXT else None
    if match is None:
        return None
    words = number_from_words(match[1])
    amount = _parse_decimal(match[1], r"[,.]\d{2}") if words is None else Decimal(words)
    return amount if amount is not None and amount >= 0 else None


def parse_hours(text: str) -> Decimal | None:
    """The number of hours that is meant, or None when it is not clear; never below zero.

    Understands "16", "1,5 uur", "acht", "anderhalf uur", "1:30", "90 min". Days are refused: they differ per contract.
    """
    if len(text) > _LONGEST_TEXT:
        return None
    phrase = plain(text)
    number = parse_number(re.sub(r"(?<=\d) ?(?:uur|uren|u)\.?$", "", phrase))
    if number is not None:
        return number if number >= 0 else None
    words = number_from_words(re.sub(r" (?:uur|uren)\.?$", "", phrase))
    if words is not None:
        return Decimal(words)
    minutes = parse_minutes(phrase)
    if minutes is None:
        return None
    hours = Decimal(minutes) / _HOUR
    return hours if hours == hours.quantize(_CENT) else None


def format_amount(amount: Decimal) -> str:
    """The amount as "€ 1.250,50", or "€ 300" when it has no cents; rounded to whole cents."""
    rounded = amount.quantize(_CENT, rounding=ROUND_HALF_UP)
    return "€ " + _dutch(f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,.2f}")


def format_number(number: Decimal | float) -> str:
    """The number with dots between thousands and a comma before its decimals, without zeros at the end."""
    text = f"{Decimal(str(number)):,f}"
    return _dutch(text.rstrip("0").rstrip(".") if "." in text else text)


def _parse_decimal(text: str, decimals: str) -> Decimal | None:
    if len(text) > _LONGEST_TEXT:
        return None
    match = re.fullmatch(rf"(-?)({_WHOLE})({decimals})?", plain(text), re.ASCII)
    if not match:
        return None
    whole = re.sub(r"[. ]", "", match[2])
    has_grouping = whole != match[2]
    fraction = match[3] or ""
    if has_grouping and fraction.startswith("."):
        return None
    return Decimal(match[1] + whole + fraction.replace(",", "."))


def _dutch(text: str) -> str:
    text = text.translate(str.maketrans(",.", ".,"))
    return "0" if text == "-0" else text
