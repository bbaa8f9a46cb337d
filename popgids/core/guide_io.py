"""A guide as plain data, and back: what a conversation keeps of the guide it was held with."""

from typing import Any

from popgids.core.dumping import dumped
from popgids.core.guide import Guide


def parse_guide(data: dict[str, Any]) -> Guide:
    """The guide in this data, under its Dutch keys only.

    Raises pydantic.ValidationError when the data is no guide.
    """
    return Guide.read(data)


def dump_guide(guide: Guide) -> dict[str, Any]:
    """The guide as it would stand in a file, without what is the default; parse_guide gives it back."""
    data = dumped(guide)
    for step, plain_step in zip(guide.steps, data["stap"], strict=True):
        for question, plain in zip(step.questions, plain_step.get("vraag", ()), strict=True):
            # Each kind of question has its own kind as default, so that it is left out as such.
            plain["soort"] = question.kind
    return data
