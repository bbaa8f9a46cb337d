"""Every call that writes, failing in every way: what was there stays, the rest is told, and the next run works."""

import pytest

from popgids.errors import NotSavedError, UserError
from popgids.storage.archive import Archive
from popgids.storage.archive_check import verify
from popgids.storage.files import is_temporary
from popgids.storage.journal import Journal
from popgids.storage.recovery import open_journal

from .conftest import asides, loaded
from .disks import FAULTS

REASONS = {"ENOSPC": "vol", "EDQUOT": "vol", "EROFS": "alleen-lezen", "EACCES": "geen-toegang", "EIO": "fout"}


class Evening:
    """One talk on disk, in which any call may fail; knows what was called saved."""

    def __init__(self, root, make_document):
        self.make_document = make_document
        self.archive = Archive(root / "pop")
        self.path = root / "staat" / "noor_p1.journaal"
        self.said = []
        self.saved = 0
        self.versions = 0
        self.errors = []

    def before(self):
        """An earlier version, and a journal that was left with a torn end."""
        self.archive.add_version(self.make_document())
        self.parent = self.archive.find("p1").fingerprint
        journal = Journal.create(self.path, {"pop": "p1"})
        self.say(journal)
        journal.close()
        with self.path.open("ab") as file:
            file.write(b"0123456789abcdef 99 {half")
        self.old = {path: path.read_bytes() for path in self.archive.folder.rglob("*.toml")}

    def say(self, journal):
        self.said.append({"n": len(self.said)})
        self.attempt(lambda: journal.append(self.said[-1]))
        if journal.is_written:
            self.saved = len(self.said)

    def attempt(self, action):
        try:
            return action()
        except UserError as error:
            self.errors.append(error)
            return None

    def run(self):
        opened = self.attempt(lambda: open_journal(self.path))
        if opened is None:
            return
        journal = opened.journal
        for _ in range(2):
            self.say(journal)
            self.attempt(journal.sync)
        self.attempt(lambda: journal.rewrite(self.said[:], journal.mark()))
        if journal.is_written:
            self.saved = len(self.said)
        self.say(journal)
        self.attempt(journal.close)
        if journal.is_written:
            self.saved = len(self.said)
        if self.attempt(lambda: self.archive.add_version(self.second())):
            self.versions = 1

    def second(self):
        return self.make_document(revision=2, parent=self.parent, said="Ik wil solderen.")

    def check(self, left=("half-bestand",)):
        """After the disk was mended, as the next start of the program finds it."""
        for path, data in self.old.items():
            assert path.read_bytes() == data
        assert len(self.archive.history("p1").versions) >= 1 + self.versions
        assert {problem.code for problem in verify(self.archive)} <= set(left)
        opened = open_journal(self.path)
        assert list(opened.records) == self.said[: len(opened.records)]
        assert len(opened.records) >= self.saved
        assert b"0123456789abcdef 99 {half" in [path.read_bytes() for path in asides(self.path)]
        opened.journal.append({"n": "weer"})
        opened.journal.close()
        assert open_journal(self.path).records[-1] == {"n": "weer"}
        self.archive.add_version(self.second())
        assert loaded(self.archive, "p1").revision == 2
        names = [path.name for path in self.path.parent.iterdir()]
        assert all(is_temporary(name) or name.startswith(self.path.name) for name in names)


@pytest.fixture
def evening(tmp_path, make_document):
    count = iter(range(10**6))

    def start():
        one = Evening(tmp_path / str(next(count)), make_document)
        one.before()
        return one

    return start


def calls_of(evening, failing_disk):
    one = evening()
    failing_disk.fail(-1)
    one.run()
    one.check()
    assert one.errors == []
    assert {"write", "sync", "replace", "sync_folder"} <= set(failing_disk.calls)
    return len(failing_disk.calls)


@pytest.mark.parametrize("stays", [True, False])
@pytest.mark.parametrize("fault", FAULTS)
def test_each_call_failing(evening, failing_disk, fault, stays):
    count = calls_of(evening, failing_disk)
    told = 0
    for at in range(count):
        one = evening()
        failing_disk.fail(at, FAULTS[fault], stays=stays)

        one.run()

        failing_disk.mend()
        assert all(getattr(error, "reason", REASONS[fault]) == REASONS[fault] for error in one.errors)
        one.check()
        told += bool(one.errors)
    print(
        f"bar 3: {fault}, {'from' if stays else 'only at'} each of {count} calls on: told {told} times, 0 lost"
    )


@pytest.mark.parametrize("code", [0, 28])
def test_each_write_taking_a_part(evening, failing_disk, code):
    count = calls_of(evening, failing_disk)
    for at in range(count):
        one = evening()
        failing_disk.fail(at, code, is_short=True)

        one.run()

        failing_disk.mend()
        assert code or one.errors == []
        one.check()
    print(f"bar 3: short writes from each of {count} calls on, {'then full' if code else 'going on'}: 0 lost")


def test_without_links_a_version_is_published_all_the_same(evening, failing_disk, monkeypatch):
    from popgids.storage import disk

    monkeypatch.setattr(disk, "link", lambda *_: (_ for _ in ()).throw(PermissionError(1, "no links here")))
    count = calls_of(evening, failing_disk)
    for at in range(count):
        one = evening()
        failing_disk.fail(at, 28)

        one.run()

        failing_disk.mend()
        one.check(left=("half-bestand", "versie-leeg"))  # a name that was claimed and could not be freed


def test_a_version_that_could_not_be_made_safe_is_not_there(tmp_path, make_document, failing_disk):
    archive = Archive(tmp_path)
    archive.add_version(make_document())
    parent = archive.find("p1").fingerprint
    failing_disk.fail(0)
    archive.add_version(make_document(revision=2, parent=parent, said="a"))
    last = len(failing_disk.calls) - 1
    assert failing_disk.calls[last] == "sync_folder"
    failing_disk.fail(last, 5, stays=False)

    with pytest.raises(NotSavedError):
        archive.add_version(make_document(revision=2, parent=parent, said="b"))

    assert len(archive.history("p1").versions) == 2
