"""Texts by their Dutch literal; another language only needs a catalogue."""

from gettext import NullTranslations

_catalogue = NullTranslations()


def _(message: str) -> str:
    """The message in the language of the user; the Dutch literal is its id."""
    return _catalogue.gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    """The singular or the plural message for n things."""
    return _catalogue.ngettext(singular, plural, n)


def N_(message: str) -> str:  # noqa: N802
    """Marks a message for the catalogue that is translated only when it is shown."""
    return message
