"""Two machines that save versions of one POP into one folder: both keep all they wrote."""

import os
import traceback

from popgids.storage.archive import Archive
from popgids.storage.archive_check import verify


def fork_saver(archive, make_document, parent, name, count):
    """A process that goes on from the same version first, and later from whatever is the newest to it."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    try:
        revision = 1
        for number in range(count):
            path = archive.add_version(
                make_document(revision=revision + 1, parent=parent, said=f"{name} {number}")
            )
            os.write(writing, f"{path}\n".encode())
            newest = archive.list_pops()[0].newest
            revision, parent = newest[number % len(newest)].revision, newest[number % len(newest)].fingerprint
    except BaseException:  # noqa: BLE001 - this process must never come back into the test run
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def test_two_writers_lose_nothing_and_see_their_forks(tmp_path, make_document, bars):
    archive = Archive(tmp_path)
    archive.add_version(make_document())
    parent = archive.find("p1").fingerprint
    count = 20 * bars

    savers = [fork_saver(archive, make_document, parent, name, count) for name in ("een", "twee")]
    saved = []
    for pid, reading in savers:
        with os.fdopen(reading) as pipe:
            saved += pipe.read().split()
        assert os.waitpid(pid, 0)[1] == 0

    history = archive.history("p1")
    lost = set(saved) - {str(one.path) for one in history.versions}
    print(
        f"bar 10: 2 writers, {len(saved)} saves, {len(history.forks)} forks shown, {len(lost)} versions lost"
    )
    assert len(saved) == 2 * count
    assert lost == set()
    assert len(history.versions) == 2 * count + 1
    assert len(history.forks) >= 1
    assert (history.orphans, history.broken) == ((), ())
    assert {problem.code for problem in verify(archive)} == {"splitsing"}
