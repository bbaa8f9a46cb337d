"""Mistakes between the keys of a part: a text without a key, a key without a value, a sign."""

import re

from popgids.core.checks.lists import TEXT_OF
from popgids.storage.toml.choke import Choke, Mistake

_BARE_KEY = re.compile(r"[{,]\s*([a-z_]{2,})\s*$")
_EXAMPLES = {
    **dict.fromkeys(("is", "is_niet", "ingevuld"), "true"),
    "minstens": "2",
    "hoogstens": "5",
    "een_van": '["…", "…"]',
}
"""The keys of a condition about the answer, with what can stand behind each."""
_LOOSE = re.compile(r"[{,]\s*(\"[^\"]*\")\s*$")
_LISTED = re.compile(r"([A-Za-z_][\w-]*)\s*=\s*(\"[^\"]*\"(?:\s*,\s*\"[^\"]*\")*)\s*$")
_MORE = re.compile(r"(?:\s*,\s*\"[^\"]*\"(?=\s*[,}]))*")
_LIMIT = re.compile(r"(>=|<=|>|<|≥|≤)\s*(\d{1,9}(?:\.\d{1,4})?)")
_LIST_FOR = {"is": "een_van"}
"""Keys with one value, and the one for more of them."""


def key_without_value(choke: Choke) -> Mistake | None:
    """{ vraag = "cursus", is_niet }: a key of a condition with nothing behind it."""
    match = _BARE_KEY.search(choke.before)
    is_condition = choke.lines[0].partition("=")[0].strip().rpartition(".")[2] == "als"
    if match is None or match[1] not in _EXAMPLES or not is_condition or choke.char not in (",", "}"):
        return None
    item = f"{match[1]} = {_EXAMPLES[match[1]]}"
    mended = f"{choke.before.rstrip()[: -len(match[1])]}{item} {choke.after}"
    return choke.mistake("sleutel-zonder-waarde", mended, at=match.start(1), key=match[1], example=item)


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
