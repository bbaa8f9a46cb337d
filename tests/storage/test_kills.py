"""A writer that is killed at any moment, started again and killed again: what it called saved is there."""

import os
import signal
import struct
import time
import traceback
from random import Random

import pytest

from popgids.storage import disk
from popgids.storage.archive import Archive
from popgids.storage.archive_check import verify
from popgids.storage.journal import Journal
from popgids.storage.recovery import is_open_elsewhere, open_journal

from .conftest import loaded
from .disks import WRITE_CALLS

ACK = struct.Struct("<cII")
SAID, SAVED = b"w", b"v"


def said_in(records):
    """How many things were said: records count on from a snapshot."""
    total = 0
    for record in records:
        assert record.get("n", total) == total
        total = record.get("tot", total + 1)
    return total


class Writer:
    """Talks without end: appends, syncs, shortens its journal, saves a version, starts the next talk."""

    def __init__(self, root, make_document):
        self.archive = Archive(root / "pop")
        self.folder = root / "staat"
        self.make_document = make_document

    def path(self, talk):
        return self.folder / f"noor_p1-{talk}.journaal"

    def run(self, acknowledge):
        pops = self.archive.list_pops()
        talk, parent = (pops[0].newest[0].revision + 1, pops[0].newest[0].fingerprint) if pops else (1, None)
        while True:
            journal, said = self.resume(talk)
            for _ in range(20):
                journal.append({"n": said})
                said += 1
                acknowledge(SAID, talk, said)
                if said % 5 == 0:
                    journal.sync()
                if said % 8 == 0:
                    journal.rewrite([{"tot": said}], journal.mark())
            self.archive.add_version(self.make_document(revision=talk, parent=parent, said=str(said)))
            acknowledge(SAVED, talk, said)
            journal.erase()
            parent = self.archive.list_pops()[0].newest[0].fingerprint
            talk += 1

    def resume(self, talk):
        if not self.path(talk).exists():
            return Journal.create(self.path(talk), {"talk": talk}), 0
        opened = open_journal(self.path(talk))
        assert opened.header == {"talk": talk}
        return opened.journal, said_in(opened.records)


def fork_writer(writer, before):
    """The process and the pipe on which it tells what is saved; before runs in it first."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    try:
        before()
        writer.run(lambda kind, talk, said: os.write(writing, ACK.pack(kind, talk, said)))
    except BaseException:  # noqa: BLE001 - this process must never come back into the test run
        traceback.print_exc()
    finally:
        os._exit(1)


def killed(pid, reading):
    """What the process told before it died by a kill, and by nothing else."""
    _, status = os.waitpid(pid, 0)
    assert os.WIFSIGNALED(status), "the writer failed by itself"
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    return [ACK.unpack_from(told, at) for at in range(0, len(told) - ACK.size + 1, ACK.size)]


def die_at(number, kind):
    """Let this process kill itself at its so-manieth call that writes: before, after, or half-way a write."""
    left = [number]

    def die():
        os.kill(os.getpid(), signal.SIGKILL)

    def wrap(name, real):
        def call(*args):
            left[0] -= 1
            if left[0]:
                return real(*args)
            if kind == "half" and name == "write":
                real(args[0], bytes(args[1])[: len(args[1]) // 2])
            elif kind != "before":
                real(*args)
            return die()

        return call

    for name in WRITE_CALLS:
        setattr(disk, name, wrap(name, getattr(disk, name)))


class Ledger:
    """What was called saved, checked against the disk after each death."""

    def __init__(self, writer):
        self.writer = writer
        self.talk, self.said = 1, 0
        self.versions = {}
        self.told = self.lost = 0

    def note(self, told):
        self.told += len(told)
        for kind, talk, said in told:
            if kind == SAVED:
                self.versions[talk] = said
            self.talk, self.said = talk, said

    def check(self):
        names = {path.name[:5] for path in self.writer.archive.folder.glob("*/v*.toml")}
        self.lost += sum(f"v{talk:04d}" not in names for talk in self.versions)
        if self.talk in self.versions or f"v{self.talk:04d}" in names:
            return
        path = self.writer.path(self.talk)
        if self.said:
            opened = open_journal(path)
            self.lost += max(0, self.said - said_in(opened.records))
            opened.journal.close()

    def check_versions(self):
        history = self.writer.archive.history("p1")
        assert [one.revision for one in history.versions] == list(range(1, len(history.versions) + 1))
        for version in history.versions:
            said = int(loaded(self.writer.archive, "p1", version.fingerprint).conversation.answers[0].text)
            self.lost += said < self.versions.get(version.revision, 0)
        assert {problem.code for problem in verify(self.writer.archive)} <= {"half-bestand"}


def test_a_thousand_deaths_lose_nothing(tmp_path, make_document, bars):
    random = Random(1)
    ledger = Ledger(Writer(tmp_path, make_document))
    deaths = 60 * bars
    for death in range(deaths):
        if death % 2:
            kind = random.choice(("before", "after", "half"))
            number = random.randint(1, 90)
            pid, reading = fork_writer(ledger.writer, lambda kind=kind, number=number: die_at(number, kind))
        else:
            pid, reading = fork_writer(ledger.writer, lambda: None)
            time.sleep(random.uniform(0.0005, 0.01))  # the moment of death is what is tried here
            os.kill(pid, signal.SIGKILL)
        ledger.note(killed(pid, reading))
        ledger.check()
    ledger.check_versions()

    print(
        f"bar 1: {deaths} kills, {ledger.told} records and {len(ledger.versions)} versions called saved, {ledger.lost} lost"
    )
    assert ledger.told > deaths
    assert ledger.versions
    assert ledger.lost == 0


@pytest.fixture
def holder(tmp_path):
    """A process that has a journal open."""
    path = tmp_path / "noor_p1.journaal"
    Journal.create(path, {"pop": "p1"}).close()
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        open_journal(path)
        os.write(writing, b".")
        signal.pause()
        os._exit(0)
    os.read(reading, 1)
    os.close(reading)
    os.close(writing)
    return path, pid


def test_a_killed_window_leaves_no_lock(holder):
    path, pid = holder
    assert is_open_elsewhere(path)

    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)

    assert not is_open_elsewhere(path)
    open_journal(path).journal.close()
