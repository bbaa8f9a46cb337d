"""A copy of a plan for one who signs: what is in it, and where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.conversation import Participant
from popgids.export.markdown import markdown_for
from popgids.wording.names import party_name

if TYPE_CHECKING:
    from popgids.core.conversation import Conversation
    from popgids.core.guide import Guide, Party
    from popgids.storage.store import Store


def write_copy(
    store: Store, conversation: Conversation, reader: Party | Participant, guide: Guide | None
) -> str:
    """Write a Markdown copy, and give the place of its file.

    guide: the one that the talk was held with, None when it is no longer there. What is for the eyes of one of the two
    is in the copy of nobody else. Raises NotSavedError.
    """
    if isinstance(reader, Participant):
        party, name = None, reader.title or reader.id
    else:
        party, name = reader, party_name(reader)
    text = markdown_for(conversation, guide=guide, for_party=party, is_recorded=True)
    return str(store.write_copy(conversation, name, text))
