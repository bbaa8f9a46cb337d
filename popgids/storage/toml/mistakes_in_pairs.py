"""Mistakes between the keys of a part: a text without a key, two answers side by side, a sign."""

import re

from popgids.core.checks.lists import TEXT_OF
from popgids.storage.toml.choke import Choke, Mistake

_VALUE = r"(?:\"[^\"]*\"|\d+(?:\.\d+)?)"
_OR = re.compile(rf"({_VALUE})\s+(?:of|or)\s+({_VALUE}(?:\s+(?:of|or)\s+{_VALUE})*)")
_IS = re.compile(rf"\b(is|een_van)\s*=\s*({_VALUE})\s*$")
_LOOSE = re.compile(r"[{,]\s*(\"[^\"]*\")\s*$")
_LISTED = re.compile(r"([A-Za-z_][\w-]*)\s*=\s*(\"[^\"]*\"(?:\s*,\s*\"[^\"]*\")*)\s*$")
_MORE = re.compile(r"(?:\s*,\s*\"[^\"]*\"(?=\s*[,}]))*")
_LIMIT = re.compile(r"(>=|<=|>|<|≥|≤)\s*(\d{1,9}(?:\.\d{1,4})?)")
_LIST_FOR = {"is": "een_van"}
"""Keys with one value, and the one for more of them."""


def or_between(choke: Choke) -> Mistake | None:
    """A word such as of between two answers of which one is enough."""
    match = _IS.search(choke.before)
    both = match and _OR.match(choke.line, match.start(2))
    if match is None or not both or choke.brackets[-1:] != ["{"]:
        return None
    values = ", ".join(re.findall(_VALUE, both.group()))
    item = f"een_van = [{values}]"
    mended = f"{choke.line[: match.start()]}{item}{choke.line[both.end() :]}"
    return choke.mistake("of-tussen-antwoorden", mended, at=both.end(1), item=item)


def limit_sign(choke: Choke) -> Mistake | None:
    """{ vraag = "cijfer" > 7 }: a sign for a limit, which the keys minstens and hoogstens say."""
    match = _LIMIT.match(choke.after)
    if match is None or choke.brackets[-1:] != ["{"]:
        return None
    number = match[2] if "." in match[2] else int(match[2]) + {">": 1, "<": -1}.get(match[1], 0)
    item = f"{'minstens' if match[1] in ('>', '>=', '≥') else 'hoogstens'} = {number}"
    mended = f"{choke.before.rstrip()}, {item}{choke.after[match.end() :]}"
    return choke.mistake("grens-met-teken", mended, found=match[1], item=item)


def braces_around_list(choke: Choke) -> Mistake | None:
    """Curly brackets around a list of parts that have their own."""
    opening = re.match(r"\s*[\w.-]+\s*=\s*\{", choke.lines[0])
    if opening is None or choke.brackets != ["{"]:
        return None
    inside = "\n".join([choke.lines[0][opening.end() :], *choke.lines[1:]]).lstrip()
    last = choke.lines[-1].rstrip()
    if not inside.startswith("{") or not last.endswith("}"):
        return None
    lines = list(choke.lines)
    lines[-1] = f"{last[:-1]}]"
    lines[0] = f"{lines[0][: opening.end() - 1]}[{lines[0][opening.end() :]}"
    return Mistake("accolades-om-lijst", 0, opening.end(), lines)


def text_without_key(choke: Choke) -> Mistake | None:
    """{ id = "a", "Thuis" }: a text in a part without the key that it belongs to, or a second one behind a key."""
    loose = _LOOSE.search(choke.before)
    if loose is None or choke.brackets[-1:] != ["{"] or choke.char not in (",", "}"):
        return None
    key = TEXT_OF.get(choke.lines[0].partition("=")[0].strip().rpartition(".")[2], "")
    part = choke.line[choke.line.rfind("{", 0, choke.at) :].partition("}")[0]
    if key and not re.search(rf"\b{key}\s*=", part):
        item = f"{key} = {loose[1]}"
        mended = f"{choke.line[: loose.start(1)]}{item}{choke.after}"
        return choke.mistake("tekst-zonder-sleutel", mended, at=loose.start(1), item=item)
    listed = _LISTED.search(choke.before)
    if listed is None:
        return None
    more = _MORE.match(choke.after)
    end = choke.at + (more.end() if more else 0)
    name = _LIST_FOR.get(listed[1], listed[1])
    item = f"{name} = [{choke.line[listed.start(2) : end].strip()}]"
    mended = f"{choke.line[: listed.start()]}{item}{choke.line[end:]}"
    return choke.mistake("lijst-zonder-haken", mended, at=listed.start(2), item=item)
