"""The meaning of a key of a guide, found by the model that it is in."""

from popgids.i18n import _
from popgids.wording.guide_keys import GUIDE_KEYS
from popgids.wording.question_keys import QUESTION_KEYS

_TEXTS = {**GUIDE_KEYS, **QUESTION_KEYS}


def key_text(model: type, key: str) -> str:
    """What a key means in a table of this model, or in one that it builds on; "" when nobody wrote it down."""
    for one in model.__mro__:
        text = _TEXTS.get(one.__name__, {}).get(key)
        if text:
            return _(text)
    return ""


def other_key_text(table: str, key: str) -> str:
    """What a key means that stands in a file but not in the guide that is made of it."""
    return _(_TEXTS[table][key])
