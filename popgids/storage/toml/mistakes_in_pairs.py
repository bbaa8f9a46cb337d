"""Mistakes between the keys of a part: a text without a key, and a word such as "of" between two answers."""

import re

from popgids.storage.toml.choke import Choke, Mistake

_VALUE = r"(?:\"[^\"]*\"|\d+(?:\.\d+)?)"
_OR = re.compile(rf"({_VALUE})\s+(?:of|or)\s+({_VALUE}(?:\s+(?:of|or)\s+{_VALUE})*)")
_IS = re.compile(rf"\b(is|een_van)\s*=\s*({_VALUE})\s*$")
_LOOSE = re.compile(r"[{,]\s*(\"[^\"]*\")\s*$")
_LISTED = re.compile(r"([A-Za-z_][\w-]*)\s*=\s*(\"[^\"]*\"(?:\s*,\s*\"[^\"]*\")*)\s*$")
_MORE = re.compile(r"(?:\s*,\s*\"[^\"]*\"(?=\s*[,}]))*")
_TEXT_OF = {"kolommen": "kop", "velden": "kop", "opties": "tekst", "rijen": "tekst"}
"""The key of the text in a part of a list."""


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


def text_without_key(choke: Choke) -> Mistake | None:
    """{ id = "a", "Thuis" }: a text in a part without the key that it belongs to, or a second one behind a key."""
    loose = _LOOSE.search(choke.before)
    if loose is None or choke.brackets[-1:] != ["{"] or choke.char not in (",", "}"):
        return None
    key = _TEXT_OF.get(choke.lines[0].partition("=")[0].strip().rpartition(".")[2], "")
    if key and not re.search(rf"\b{key}\s*=", choke.line[choke.line.rfind("{", 0, choke.at) :]):
        item = f"{key} = {loose[1]}"
        mended = f"{choke.line[: loose.start(1)]}{item}{choke.after}"
        return choke.mistake("tekst-zonder-sleutel", mended, at=loose.start(1), item=item)
    listed = _LISTED.search(choke.before)
    if listed is None:
        return None
    more = _MORE.match(choke.after)
    end = choke.at + (more.end() if more else 0)
    item = f"{listed[1]} = [{choke.line[listed.start(2) : end].strip()}]"
    mended = f"{choke.line[: listed.start()]}{item}{choke.line[end:]}"
    return choke.mistake("lijst-zonder-haken", mended, at=listed.start(2), item=item)
