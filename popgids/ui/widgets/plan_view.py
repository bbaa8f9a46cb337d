"""A plan as one page: who does what by when stands out, all that was said is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.summary.blocks import Heading
from popgids.core.summary.document import summarise
from popgids.ui.widgets.paper import Paper
from popgids.ui.widgets.plan_pieces import plan_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from popgids.core.conversation import Conversation
    from popgids.core.guide import Guide
    from popgids.core.summary.blocks import Block

__all__ = ["PlanView"]


class PlanView(Paper):
    """The whole plan of one conversation, to read back."""

    def load(
        self,
        conversation: Conversation,
        *,
        guide: Guide | None = None,
        made_at: datetime | None = None,
        with_sign_offs: bool = True,
        with_title: bool = True,
    ) -> None:
        """Show this plan; guide gives the questions their order, made_at is when the version was recorded."""
        blocks: Iterable[Block] = summarise(conversation, guide=guide, made_at=made_at)
        if not with_sign_offs:
            blocks = _without_section(blocks, "sign-offs")
        if not with_title:
            blocks = (one for one in blocks if not (isinstance(one, Heading) and one.level == 1))
        self.load_pieces(plan_pieces(blocks))


def _without_section(blocks: Iterable[Block], code: str) -> Iterator[Block]:
    is_left_out = False
    for block in blocks:
        if isinstance(block, Heading) and block.level <= 2:  # noqa: PLR2004  (1 is the whole, 2 a section)
            is_left_out = block.code == code
        if not is_left_out:
            yield block
