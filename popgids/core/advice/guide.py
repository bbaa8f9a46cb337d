"""All advice on a guide, without what the guide has switched off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.advice.questions import question_advice
from popgids.core.advice.whole import whole_advice
from popgids.core.guide_build import completed

if TYPE_CHECKING:
    from popgids.core.findings import Finding
    from popgids.core.guide import Guide


def advise(guide: Guide) -> tuple[Finding, ...]:
    """What could be better in a guide, in the order of its questions and then on the whole; the guide stays as it is."""
    found = (*question_advice(guide), *whole_advice(completed(guide)))
    return tuple(one for one in found if one.data["rule"] not in guide.advice_off)
