"""What every sentence does with words of people: on one line, not too long, and after each other."""

import re
from collections.abc import Sequence

from popgids.i18n import _

_LONGEST_SUBJECT = 80


def one_line(text: str) -> str:
    """The text without line breaks and double spaces."""
    return " ".join(text.split())


def shortened(text: str, longest: int = _LONGEST_SUBJECT) -> str:
    """The text on one line, with three dots where it was cut."""
    text = one_line(text)
    return text if len(text) <= longest else text[: longest - 1].rstrip(" ,.;:") + "…"


def subject_text(text: str) -> str:
    """What a sentence is about, in the words of people without a full stop, or that it has no title yet."""
    return shortened(text).removesuffix(".") or untitled()


def untitled() -> str:
    """What stands in the place of a title that nobody has given yet."""
    return _("nog zonder titel")


def listed(texts: Sequence[str]) -> str:
    """The texts after each other: "a, b en c"."""
    return _(" en ").join(part for part in (", ".join(texts[:-1]), *texts[-1:]) if part)


def small(text: str) -> str:
    """The name of a role as it stands inside a sentence: "mentor", "de HR-adviseur", "lid MT".

    Only the first letter is made small, and none of what is an abbreviation, such as HR or P&O; names keep their own.
    """
    text = one_line(text)
    first = re.split(r"[\s-]", text, maxsplit=1)[0]
    is_word = len(first) > 1 and first[1:] == first[1:].lower()
    return f"{text[:1].lower()}{text[1:]}" if is_word else text


def with_article(text: str) -> str:
    """The name of a role inside a sentence, with "de" before it where no such word is there: "de mentor"."""
    role = small(text)
    known = (_("de"), _("het"), _("een"), _("onze"), _("mijn"))
    return role if role.split(" ", maxsplit=1)[0] in known else _("de {role}").format(role=role)


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
