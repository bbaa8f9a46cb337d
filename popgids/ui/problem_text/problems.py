"""The sentence for a problem, whichever part of the program found it."""

from popgids.core.checks.ids import DOUBLE
from popgids.errors import Problem
from popgids.i18n import _
from popgids.ui.problem_text import (
    advice,
    computed,
    fields,
    files,
    layers,
    leftovers,
    logic,
    parts,
    workbooks,
    writing,
    writing_conditions,
    writing_values,
)
from popgids.ui.problem_text.text import Facts, ProblemText, Sentence, clean_word, file_name

_SENTENCES: dict[str, Sentence] = {
    **writing.SENTENCES,
    **writing_conditions.SENTENCES,
    **writing_values.SENTENCES,
    **fields.SENTENCES,
    **logic.SENTENCES,
    **parts.SENTENCES,
    **computed.SENTENCES,
    **layers.SENTENCES,
    **leftovers.SENTENCES,
    **files.SENTENCES,
    **workbooks.SENTENCES,
    **advice.SENTENCES,
}

_OF_FILES = (
    *(
        "bestand-weg",
        "naam-op-txt",
        "bestand-is-map",
        "bestand-niet-leesbaar",
        "bestand-te-groot",
        "leeg-bestand",
        "te-diep",
    ),
    *("sleutel-te-lang", "ander-bestand", "utf-16", "windows-1252", "nieuwer-formaat"),
)
"""Codes of a file that a guide can have too."""


def problem_sentence(problem: Problem) -> ProblemText:
    """What is wrong and what to do; a code without its own sentence gets one that still names it."""
    sentence = _SENTENCES.get(problem.code)
    if sentence is None:
        what = _('Hier klopt iets niet (code "{code}").').format(code=clean_word(problem.code))
        remedy = _("Kijk deze plek na. Kom je er niet uit, geef de code dan door aan wie popgids beheert.")
        return ProblemText(what, remedy)
    facts = Facts(problem.data)
    what, remedy = sentence(facts)
    return ProblemText(what, _with_example(remedy, problem.code, facts))


def _with_example(remedy: str, code: str, facts: Facts) -> str:
    """A remedy with an id that is free, or with the whole right line where more than one thing is wrong in it."""
    if code in DOUBLE.values() and facts["fits"]:
        example = _('zoals "{id}".').format(id=facts["fits"])
        remedy = f"{remedy.removesuffix('.')}, {example}"
    if line := facts.line("whole_line"):
        told = _("De hele regel wordt dan: {line}").format(line=line)
        remedy = f"{remedy}{'' if remedy[-1:] in '.…' else '.'} {told}"
    return remedy


def known_codes() -> frozenset[str]:
    """The codes that have their own sentence."""
    return frozenset(_SENTENCES)


def guide_codes() -> tuple[tuple[str, str, str], ...]:
    """Each code that a check of guides can give, with what it says of some guide and what to do."""
    tables = (writing, writing_conditions, writing_values, fields, logic, parts, computed, layers, leftovers)
    found = [*_OF_FILES, *(code for table in tables for code in table.SENTENCES)]
    told = ((code, problem_sentence(Problem(code, "", data=_Anything()))) for code in sorted(set(found)))
    return tuple((code, text.what, text.remedy) for code, text in told)


class _Blank(tuple[str, ...]):
    """A fact that is open: one word, and also a list of one word."""

    __slots__ = ()

    def __str__(self) -> str:
        return "…"


_SOMETIMES = ("nearest", "gone_from", "times", "braces", "whole_line", "other_file", "fits", "taken")
"""Facts that make a longer sentence where they are known."""


class _Anything(dict[str, object]):
    """Facts of no guide in particular."""

    def get(self, key: str, default: object = None) -> object:  # noqa: ARG002
        return "" if key in _SOMETIMES else _Blank(("…",))


def where(problem: Problem) -> str:
    """The place of a problem for a reader: regel 12, stap 3, vraag "kosten"; "" when it is the whole file."""
    line = _("regel {line}").format(line=problem.line) if problem.line else ""
    return ", ".join(part for part in (line, clean_place(problem)) if part)


def clean_place(problem: Problem) -> str:
    """The place in the guide, safe to show."""
    return file_name(problem.place)


def format_problem(problem: Problem) -> str:
    """One problem on one line, as the command line prints it: bestand:regel:kolom  plaats: oorzaak. remedie."""
    text = problem_sentence(problem)
    parts = [file_name(problem.file)]
    if problem.line:
        parts += [str(problem.line), str(problem.column or 1)]
    place = clean_place(problem)
    told = " ".join(part for part in (text.what, text.remedy) if part)
    note = _("let op: ") if problem.is_warning else ""
    return f"{':'.join(part for part in parts if part)}  {note}{place}{': ' if place else ''}{told}"
