"""The power goes at every call: what was called saved is there when it comes back."""

from itertools import count
from random import Random

import pytest

from popgids.storage.archive import Archive
from popgids.storage.journal import Journal
from popgids.storage.recovery import open_journal


class Cutter:
    """Cuts the power before each call of a talk and counts what was lost."""

    def __init__(self, disk, tmp_path, variants):
        self.disk, self.tmp_path = disk, tmp_path
        self.variants = variants
        self.numbers = count()
        self.versions = {}  # path of each that was called saved -> its bytes
        self.synced = None  # how many records were called safe
        self.cuts = self.lost_versions = self.lost_records = self.broken = 0
        disk.on_call = self.cut

    def cut(self):
        self.cuts += 1
        for variant in range(self.variants):
            target = self.tmp_path / f"na-{next(self.numbers)}"
            self.disk.after_power_cut(target, Random(f"{self.cuts}-{variant}") if variant else None)
            self.look(target)

    def look(self, root):
        with pytest.MonkeyPatch.context() as patch:
            self.disk.pass_by(patch)
            for path, data in self.versions.items():
                there = root / path.relative_to(self.disk.root)
                self.lost_versions += not (there.exists() and there.read_bytes() == data)
            for entry in Archive(root / "pop").list_pops():
                self.broken += len(entry.problems)
            if self.synced is not None:
                self.look_at_journal(root / "staat" / "p1.journaal")

    def look_at_journal(self, path):
        said = self.said_in(path)
        self.lost_records += said is None or said < self.synced

    def said_in(self, path):
        """How many things said are in a journal, which starts with a snapshot; None when it is gone."""
        if not path.exists():
            return None
        opened = open_journal(path)
        if opened.journal is None:
            return None
        opened.journal.close()
        total = 0
        for record in opened.records:
            assert record.get("n", total) == total
            total = record.get("tot", total + 1)
        return total


def talk(root, cutter, make_document):
    archive = Archive(root / "pop")
    path = root / "staat" / "p1.journaal"
    parent = None
    for revision in (1, 2, 3):
        said = 0
        journal = Journal.create(path, {"pop": "p1"})
        cutter.synced = 0
        for turn in range(4):
            for _ in range(3):
                journal.append({"n": said})
                said += 1
            journal.sync()
            cutter.synced = said
            if turn == 2:
                mark = journal.mark()
                journal.append({"n": said})
                journal.rewrite([{"tot": said}], mark)
                said += 1
        saved = archive.add_version(make_document(revision=revision, parent=parent, said=f"{said} dingen"))
        cutter.versions[saved] = saved.read_bytes()
        parent = archive.find("p1").fingerprint
        cutter.synced = None
        journal.erase()


def run(forgetful_disk, tmp_path, make_document, variants, ignored=()):
    disk = forgetful_disk(ignored)
    cutter = Cutter(disk, tmp_path, variants)
    talk(disk.root, cutter, make_document)
    cutter.cut()
    return cutter


def test_a_power_cut_at_any_call_loses_nothing_that_was_saved(forgetful_disk, tmp_path, make_document, bars):
    cutter = run(forgetful_disk, tmp_path, make_document, variants=4 * bars)

    print(
        f"bar 4: {cutter.cuts} moments x {cutter.variants} outcomes: {cutter.lost_versions} versions, "
        f"{cutter.lost_records} synced records lost, {cutter.broken} broken files under the name of a version"
    )
    assert (cutter.lost_versions, cutter.lost_records, cutter.broken) == (0, 0, 0)


@pytest.mark.parametrize("call", ["sync", "sync_folder"])
def test_the_cuts_show_what_a_missing_sync_would_lose(forgetful_disk, tmp_path, make_document, call):
    cutter = run(forgetful_disk, tmp_path, make_document, variants=1, ignored=(call,))

    assert cutter.lost_versions > 0
    assert cutter.lost_records > 0
