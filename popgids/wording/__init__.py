"""The program's own words for what the core holds, for screens and exports alike."""

from popgids.wording.labels import (
    caption,
    column_label,
    fact_label,
    floor_name,
    heading_text,
    label,
    owner_text,
    paragraph_label,
    party_name,
    record_label,
    sentence_text,
    step_name,
    step_name_short,
    usual_step_titles,
    who_text,
)
from popgids.wording.sentences import date_problem_text, gap_text
from popgids.wording.units import hold_units, let_go
from popgids.wording.values import inline_text, value_text

__all__ = [
    "caption",
    "column_label",
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
    "usual_step_titles",
    "value_text",
    "who_text",
]
