"""The rules of advice on questions by name, so that a guide can switch them off."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

_MODULE = "popgids.core.advice_rules"


def advice_rules() -> dict[str, str]:
    """The names of the rules with what each looks at; none while there is no advice."""
    if find_spec(_MODULE) is None:
        return {}
    found: dict[str, str] = dict(import_module(_MODULE).RULES)
    return found
