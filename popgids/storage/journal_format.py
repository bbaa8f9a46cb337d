"""How a journal is written: lines of `checksum length json`, each of which vouches for all before it."""

import hashlib
import json
import re
from typing import Any, NamedTuple

Record = dict[str, Any]
"""What is kept: an object of JSON values."""

_PREFIX = re.compile(rb"([0-9a-f]{16}) ([1-9][0-9]{0,8}) ")
_EMPTY = hashlib.sha256()
_encode_json = json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode


def pack(record: Record) -> bytes:
    """The record as JSON in ASCII, without a place in a journal yet.

    Raises TypeError or ValueError when it holds something that is no JSON.
    """
    return _encode_json(record).encode("ascii")


class Chain:
    """Gives records their number and a checksum that also covers the line before."""

    def __init__(self, sequence: int = 0, checksum: bytes = b"") -> None:
        self.sequence = sequence
        self._checksum = checksum

    def add(self, packed: bytes) -> bytes:
        """The line for the next record."""
        body = b'{"nr":%d,"inhoud":%b}' % (self.sequence, packed)
        self._checksum = _checksum(self._checksum, body)
        self.sequence += 1
        return b"%b %d %b\n" % (self._checksum, len(body), body)


class Reading(NamedTuple):
    """The valid beginning of a journal: its records (the first is the header), its length and how it goes on."""

    records: tuple[Record, ...]
    length: int
    chain: Chain


def read_prefix(data: bytes, limit: int | None = None) -> Reading:
    """All records up to the first byte that is not as it was written; never raises."""
    records: list[Record] = []
    offset, checksum = 0, b""
    while limit is None or len(records) < limit:
        found = _read_line(data, offset, checksum, len(records))
        if found is None:
            break
        record, offset, checksum = found
        records.append(record)
    return Reading(tuple(records), offset, Chain(len(records), checksum))


def _read_line(data: bytes, offset: int, before: bytes, sequence: int) -> tuple[Record, int, bytes] | None:
    prefix = _PREFIX.match(data, offset)
    if prefix is None:
        return None
    end = prefix.end() + int(prefix[2])
    body = data[prefix.end() : end]
    if data[end : end + 1] != b"\n" or _checksum(before, body) != prefix[1]:
        return None
    try:
        line = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(line, dict) or line.get("nr") != sequence or not isinstance(line.get("inhoud"), dict):
        return None
    return line["inhoud"], end + 1, prefix[1]


def _checksum(before: bytes, body: bytes) -> bytes:
    # a copy, since OpenSSL takes as long to look SHA-256 up as to count a letter in
    checksum = _EMPTY.copy()
    checksum.update(before + body)
    return checksum.hexdigest()[:16].encode("ascii")


def aside_name(name: str, damaged: bytes) -> str:
    """The file name under which damaged bytes of a journal are kept; the same bytes get the same name."""
    return f"{name}.beschadigd-{hashlib.sha256(damaged).hexdigest()[:8]}"
