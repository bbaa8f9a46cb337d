"""Mistakes around the answer that a condition asks for: two of them, a word or a sign for another one, no equals sign."""

import re

from popgids.storage.toml.choke import Choke, Mistake

_YES_OR_NO = r"(?:true|false|ja|nee)\b"
_VALUE = rf"(?:\"[^\"]*\"|\d+(?:\.\d+)?|{_YES_OR_NO})"
_OR = re.compile(rf"({_VALUE})\s+(?:of|or)\s+({_VALUE}(?:\s+(?:of|or)\s+{_VALUE})*)")
_YES_OR_NO_WORDS = {"true": "true", "ja": "true", "false": "false", "nee": "false"}
_NOT_SIGN = r"(?:!==?|<>|≠|=/=)"
_NOT_WORD = r"(?:niet|not)\b"
_NOT_EQUAL = re.compile(
    rf"(?:(?P<sign>{_NOT_SIGN}|!(?=\s*(?:is\s*=|{_VALUE})))|(?P<word>{_NOT_WORD})(?=\s*=?\s*{_VALUE}))"
    r"\s*(?:is\s*(?==))?=?\s*"
)
_IS = re.compile(r"\bis\s*=?\s*$")
_EQUALS = re.compile(rf"(={{2,3}})\s*(?={_VALUE})")
_NEITHER = re.compile(
    r"\{\s*vraag\s*=\s*(\"[^\"]*\")\s*,?\s*"
    rf"(?:is_niet\s*=|(?:is\s*=?\s*)?(?:{_NOT_SIGN}|!|{_NOT_WORD}\s*=?))\s*"
    rf"({_VALUE}(?:\s*(?:,|\b(?:of|or|en|and)\b)\s*{_VALUE})+)(\s*,\s*van\s*=\s*\"[^\"]*\")?\s*\}}"
)
_NO_EQUALS = re.compile(r"[{,]\s*(is|is_niet|een_van|minstens|hoogstens|ingevuld)\s+$")
_NOT_ANSWERED = re.compile(rf"(\{{\s*vraag)\s*({_NOT_SIGN})\s*(\"[^\"]*\")\s*(\}}|,\s*is\s*=\s*)")
_NOT_KEY = re.compile(rf",\s*({_NOT_WORD})\s+$")
_NOT_TABLE = re.compile(rf"\s*als\s*=\s*((?:{_NOT_WORD}|!)\s*)(\{{.*\}})\s*$")


def or_between(choke: Choke) -> Mistake | None:
    """A word such as of between two answers of which one is enough."""
    match = re.search(r"\b(?:is|een_van)\s*=\s*(?=\S)", choke.line[: choke.at + 1])
    both = match and _OR.match(choke.line, match.end())
    if match is None or not both or choke.brackets[-1:] != ["{"]:
        return None
    values = re.findall(_VALUE, both.group())
    sure = [one for one in values if one in _YES_OR_NO_WORDS]
    others = [one for one in values if one not in _YES_OR_NO_WORDS]
    # No question has yes or no and other answers: which one it is cannot be told here.
    is_mixed = bool(sure and others)
    item = "ingevuld = true" if is_mixed else _one_of(values)
    mended = f"{choke.line[: match.start()]}{item}{choke.line[both.end() :]}"
    return choke.mistake(
        "of-tussen-antwoorden",
        mended,
        at=both.end(1),
        item="" if is_mixed else item,
        suggestion="",
        yes_or_no=_one_of(sure) if is_mixed else "",
        others=_one_of(others) if is_mixed else "",
    )


def not_one_of(choke: Choke) -> Mistake | None:
    """{ vraag = "vorm", is_niet = "a" of "b" }: more answers that it must not be, which need a condition each."""
    opening = choke.line.rfind("{", 0, choke.at)
    match = _NEITHER.match(choke.line, opening) if opening >= 0 else None
    if match is None or choke.brackets[-1:] != ["{"]:
        return None
    values = [_YES_OR_NO_WORDS.get(one, one) for one in re.findall(_VALUE, match[2])]
    each = ", ".join(f"{{ vraag = {match[1]}, is_niet = {one}{match[3] or ''} }}" for one in values)
    mended = f"{choke.line[:opening]}{{ all = [{each}] }}{choke.line[match.end() :]}"
    return choke.mistake("is-niet-meer", mended, at=match.start(2), item=mended.strip())


def not_equal(choke: Choke) -> Mistake | None:
    """{ vraag = "cursus", is != true }: a sign or a word for another answer, which the key is_niet says."""
    # behind a comma the word itself is taken for a key, and reading stops behind it
    key = _NOT_KEY.search(choke.before)
    at = key.start(1) if key else choke.at
    match = _NOT_EQUAL.match(choke.line, at)
    if match is None or choke.brackets[-1:] != ["{"]:
        return None
    before = choke.line[:at]
    bare = _IS.sub("", before).rstrip(", \t")
    if bare[-1:] not in ('"', "'"):
        return None
    mended = f"{bare}, is_niet = {choke.line[match.end() :]}"
    has_is = before.rstrip().endswith("is")
    found = match["sign"] or match["word"]
    return choke.mistake("is-niet-teken", mended, at=at, found=found, has_is=has_is, item=mended.strip())


def not_this_question(choke: Choke) -> Mistake | None:
    """{ vraag != "cursus" }: the sign stands at the question, where one about its answer is meant."""
    match = next((one for one in _NOT_ANSWERED.finditer(choke.line) if one.end() > choke.at), None)
    if match is None or not choke.before.rstrip().endswith("vraag"):
        return None
    answer = "ingevuld = false }" if match[4] == "}" else "is_niet = "
    mended = f"{choke.line[: match.start()]}{match[1]} = {match[3]}, {answer}{choke.line[match.end() :]}"
    return choke.mistake("is-niet-teken", mended, at=match.start(2), found=match[2], item=mended.strip())


def not_before_condition(choke: Choke) -> Mistake | None:
    """Als = niet { … }: a word in front of a condition that turns it around."""
    match = _NOT_TABLE.fullmatch(choke.line)
    if match is None or choke.brackets:
        return None
    mended = f"{choke.line[: match.start(1)]}{{ niet = {match[2]} }}"
    return choke.mistake("is-niet-teken", mended, found=match[1].strip(), item=mended.strip())


def sign_for_is(choke: Choke) -> Mistake | None:
    """{ vraag = "cursus" == true }: a sign for the answer, which the key is says."""
    match = _EQUALS.match(choke.after)
    bare = choke.before.rstrip()
    if match is None or choke.brackets[-1:] != ["{"] or bare[-1:] not in ('"', "'"):
        return None
    mended = f"{bare}, is = {choke.after[match.end() :]}"
    return choke.mistake("is-niet-teken", mended, found=match[1], item=mended.strip())


def answer_without_equals(choke: Choke) -> Mistake | None:
    """{ vraag = "cursus", is true }: a key of a condition with its value right behind it."""
    match = _NO_EQUALS.search(choke.before)
    if match is None or choke.brackets[-1:] != ["{"] or not re.match(rf"\[|{_VALUE}", choke.after):
        return None
    mended = f"{choke.before.rstrip()} = {choke.after}"
    return choke.mistake("geen-is-teken", mended, at=match.start(1), key=match[1], item=mended.strip())


def _one_of(values: list[str]) -> str:
    """The key with these answers, of which one is enough; with both yes and no every answer is."""
    if set(values) <= set(_YES_OR_NO_WORDS):
        sure = {_YES_OR_NO_WORDS[one] for one in values}
        return f"is = {sure.pop()}" if len(sure) == 1 else "ingevuld = true"
    return f"is = {values[0]}" if len(values) == 1 else f"een_van = [{', '.join(values)}]"
