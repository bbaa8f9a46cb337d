"""The soft SMART check in Dutch: one short question for each thing to ask."""

from popgids.core.dutch.dates import format_date, format_short
from popgids.core.smart.marks import SmartMark, SmartQuestion
from popgids.i18n import N_, _

_LONGEST_WORD = 30

QUESTIONS = {
    SmartQuestion.WHO: N_("Wie doet dat?"),
    SmartQuestion.WHAT_EXACTLY: N_("Wat ga je precies doen?"),
    SmartQuestion.HOW_OFTEN: N_("Hoe vaak precies?"),
    SmartQuestion.HOW_MUCH: N_("Hoeveel precies?"),
    SmartQuestion.WHAT_CHANGES: N_("Waaraan merk je dat?"),
    SmartQuestion.WHAT_IS_SEEN: N_("Wat kun je dan laten zien?"),
    SmartQuestion.WHICH_CASES: N_("In welk geval doe je dat?"),
    SmartQuestion.WHICH_ONES: N_("Welke zijn dat precies?"),
    SmartQuestion.WHAT_GAINS_CONSENT: N_("Wat moet er anders om hier ja op te zeggen?"),
    SmartQuestion.WHAT_GAINS_TRUST: N_("Wat helpt om hier meer vertrouwen in te hebben?"),
    SmartQuestion.WHEN: N_("Wanneer is het klaar?"),
    SmartQuestion.UNTIL_WHEN: N_("Tot wanneer doe je dat?"),
    SmartQuestion.WHICH_DAY: N_("Welke dag spreken jullie af?"),
    SmartQuestion.IS_DAY_MEANT: N_("Bedoel je uiterlijk {day}?"),
    SmartQuestion.WHICH_OF_TWO: N_("Is het {day}?"),
}
"""One short question for each thing to ask."""


def smart_question_text(mark: SmartMark) -> str:
    """What a mark asks: "Hoe vaak precies?"; empty when it asks nothing."""
    if mark.question is None:
        return ""
    day = format_date(mark.offer) if mark.offer else ""
    if mark.offer and mark.against:
        day = _("{day} of {other}").format(day=format_short(mark.offer), other=format_short(mark.against))
    return _(QUESTIONS[mark.question]).format(day=day)


def smart_hint_text(mark: SmartMark) -> str:
    """The question with the word that raised it before it: "“vaker”: hoe vaak precies?"."""
    question = smart_question_text(mark)
    if not (question and mark.word) or mark.party is not None:
        return question
    word = mark.word if len(mark.word) <= _LONGEST_WORD else f"{mark.word[: _LONGEST_WORD - 1].rstrip()}…"
    return f"“{word}”: {question[0].lower()}{question[1:]}"
