"""From problems and errors, which are data, to sentences in Dutch: what it is, what is safe, what to do."""

from popgids.ui.problem_text.errors import error_sentence, refusal_sentence
from popgids.ui.problem_text.problems import format_problem, problem_sentence, where
from popgids.ui.problem_text.text import ProblemText

__all__ = [
    "ProblemText",
    "error_sentence",
    "format_problem",
    "problem_sentence",
    "refusal_sentence",
    "where",
]
