"""The program's own words for what the core holds, for screens and exports alike."""

from popgids.wording.labels import (
    fact_label,
    floor_name,
    heading_text,
    inline_text,
    label,
    owner_text,
    paragraph_label,
    party_name,
    record_label,
    sentence_text,
    step_name,
    step_name_short,
    value_text,
    who_text,
)
from popgids.wording.sentences import date_problem_text, gap_text
from popgids.wording.units import hold_units, let_go

__all__ = [
    "date_problem_text",
    "fact_label",
    "floor_name",
    "gap_text",
    "heading_text",
    "hold_units",
    "inline_text",
    "label",
    "let_go",
    "owner_text",
    "paragraph_label",
    "party_name",
    "record_label",
    "sentence_text",
    "step_name",
    "step_name_short",
    "value_text",
    "who_text",
]
