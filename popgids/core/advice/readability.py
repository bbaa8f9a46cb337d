"""How easy Dutch text is to read by the formula of Flesch and Douma, over many sentences together.

Source: W.H. Douma, De leesbaarheid van landbouwbladen (1960): 206.84 - 77 x syllables per word - 0.93 x words per
sentence. A higher score is easier; the formula says nothing about one sentence alone.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.?!:;](?=\s|$)|\n")
_VOWELS = re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ou|au|ij|[aeiouyàâèéêîôû]|[äëïöü]")
_BASE, _PER_SYLLABLE, _PER_WORD = 206.84, 77.0, 0.93

KNOWN_TERMS = re.compile(
    r"leidinggevenden?|medewerkers?|organisatie|ontwikkel(?:gesprek|plan|punt|punten)|competenties?",
    re.IGNORECASE,
)
"""Words that the people in a talk know, however long they are."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was counted in a text, and the score that follows from it."""

    words: int
    sentences: int
    syllables: int

    @property
    def words_in_sentence(self) -> float:
        """The mean number of words in a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def score(self) -> float:
        """From 0 (very hard) to 100 (very easy) for usual text; 100 when there is nothing to read."""
        if not self.words:
            return 100.0
        return _BASE - _PER_SYLLABLE * self.syllables / self.words - _PER_WORD * self.words_in_sentence


def syllables(word: str) -> int:
    """How many syllables a Dutch word has, about: groups of vowels, where a diaeresis begins a new one."""
    return max(1, len(_VOWELS.findall(word.lower())))


def words_of(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text)


def sentences_of(text: str) -> list[str]:
    """The sentences of a text that have words."""
    return [part for part in _SENTENCE_END.split(text) if _WORD.search(part)]


def read(texts: Iterable[str]) -> Reading:
    """What is counted in all these texts together."""
    words = sentences = found = 0
    for text in texts:
        for sentence in sentences_of(text):
            in_sentence = words_of(sentence)
            sentences += 1
            words += len(in_sentence)
            found += sum(1 if KNOWN_TERMS.fullmatch(one) else syllables(one) for one in in_sentence)
    return Reading(words, sentences, found)
