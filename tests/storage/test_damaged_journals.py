"""Whatever happened to a journal: what comes back is exactly its beginning, and it goes on from there."""

from random import Random

import pytest

from popgids.storage import disk
from popgids.storage.journal import Journal
from popgids.storage.journal_format import Chain, pack, read_prefix
from popgids.storage.recovery import open_journal, read_head

RECORDS = [
    {"pop": "p1", "medewerker": "Noor"},
    *({"veld": "doel", "waarde": "lassen é\n" * (n % 7)} for n in range(30)),
]


def written(records):
    chain = Chain()
    return [chain.add(pack(record)) for record in records]


LINES = written(RECORDS)
WHOLE = b"".join(LINES)
OTHER = b"".join(written([{"pop": "p2"}, *RECORDS[1:]]))


def flip(data, random):
    at = random.randrange(len(data))
    data[at] ^= 1 << random.randrange(8)


def cut(data, random):
    del data[random.randrange(len(data)) :]


def zeros(data, random):
    at = random.randrange(len(data))
    end = at + random.randint(1, 600)
    data[at:end] = bytes(len(data[at:end]))


def zeros_behind(data, random):
    data.extend(bytes(random.randint(1, 5000)))


def lose_a_piece(data, random):
    at = random.randrange(len(data))
    del data[at : at + random.randint(1, 400)]


def repeat_a_piece(data, random):
    at = random.randrange(len(data))
    data[at:at] = data[at : at + random.randint(1, 400)]


def swap_lines(data, random):
    lines = bytes(data).splitlines(keepends=True)
    a, b = random.randrange(len(lines)), random.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    data[:] = b"".join(lines)


def lose_a_line(data, random):
    lines = bytes(data).splitlines(keepends=True)
    del lines[random.randrange(len(lines))]
    data[:] = b"".join(lines)


def another_journal(data, random):
    at = 16 + random.randrange(len(data))  # from its very first byte on it would be whole, and right to read
    data[at:] = OTHER[at:]


def windows_line_ends(data, random):
    data[:] = bytes(data).replace(b"\n", b"\r\n")


def noise(data, random):
    at = random.randrange(len(data))
    data[at : at + 50] = random.randbytes(random.randint(0, 80))


def only_noise(data, random):
    data[:] = random.randbytes(random.randint(0, 3000))


def huge_length(data, random):
    at = data.find(b" ", random.randrange(len(data)))
    data[at + 1 : at + 1] = b"9" * random.choice((1, 8, 5000))


DAMAGES = (
    flip,
    cut,
    zeros,
    zeros_behind,
    lose_a_piece,
    repeat_a_piece,
    swap_lines,
    lose_a_line,
    another_journal,
    windows_line_ends,
    noise,
    only_noise,
    huge_length,
)


def damaged(random):
    data = bytearray(WHOLE)
    for _ in range(random.randint(1, 3)):
        if data:
            random.choice(DAMAGES)(data, random)
    return bytes(data)


def whole_lines_in(data):
    """How many lines stand unharmed at the beginning: what has to come back, no more and no less."""
    same = 0
    for line in LINES:
        if not data.startswith(line, same):
            break
        same += len(line)
    return LINES.index(line) if not data.startswith(WHOLE) else len(LINES)


def test_what_is_read_is_the_exact_beginning(bars):
    random = Random(5)
    count = 5000 * bars
    for _ in range(count):
        data = damaged(random)

        reading = read_prefix(data)

        kept = whole_lines_in(data)
        assert list(reading.records) == RECORDS[:kept]
        assert reading.length == sum(map(len, LINES[:kept]))
    print(f"bar 5: {count} damaged journals read: each the exact beginning, 0 exceptions")


@pytest.fixture
def quick_disk(monkeypatch):
    for name in ("sync", "sync_folder"):
        monkeypatch.setattr(disk, name, lambda _: None)


def test_what_is_opened_goes_on_from_the_exact_beginning(tmp_path, quick_disk, bars):
    random = Random(55)
    count = 600 * bars
    for number in range(count):
        data = damaged(random)
        folder = tmp_path / str(number)
        folder.mkdir()
        path = folder / "noor_p1.journaal"
        path.write_bytes(data)
        kept = whole_lines_in(data)

        head = read_head(path)
        opened = open_journal(path)

        assert head.header == opened.header == (RECORDS[0] if kept else None)
        assert list(opened.records) == RECORDS[1:kept]
        rest = data[sum(map(len, LINES[:kept])) :]
        assert opened.recovery.damaged_bytes == len(rest)
        assert (opened.recovery.aside.read_bytes() if opened.recovery.aside else b"") == rest
        journal = opened.journal or Journal.create(path, RECORDS[0])
        journal.append({"weer": number})
        journal.close()
        again = open_journal(path)
        assert again.records == (*opened.records, {"weer": number})
        assert again.recovery.damaged_bytes == 0
        again.journal.close()
    print(f"bar 5: {count} damaged journals opened and gone on with: nothing lost, every damaged byte kept")
