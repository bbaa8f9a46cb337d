"""Disks that go wrong, plans and running talks for the tests of what is kept."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from popgids.core.answers import Answer
from popgids.core.conversation import Conversation, GuideRef, Person
from popgids.core.guide import Floor
from popgids.core.pop import PopDocument
from popgids.storage.archive import Archive, load_version
from popgids.storage.archive_check import verify
from popgids.storage.recovery import Opened, open_journal

from .disks import FailingDisk, ForgetfulDisk


def asides(journal: Path) -> list[Path]:
    """The files that hold damaged ends of a journal."""
    return sorted(journal.parent.glob(f"{journal.name}.beschadigd-*"))


@pytest.fixture
def failing_disk(monkeypatch) -> FailingDisk:
    return FailingDisk(monkeypatch)


@pytest.fixture
def forgetful_disk(monkeypatch, tmp_path) -> Callable[..., ForgetfulDisk]:
    """Makes a ForgetfulDisk over a new folder; calls named in ignored run but are not believed."""

    def make(ignored: tuple[str, ...] = ()) -> ForgetfulDisk:
        root = tmp_path / "schijf"
        root.mkdir()
        return ForgetfulDisk(monkeypatch, root, ignored)

    return make


@pytest.fixture(scope="session")
def bars() -> int:
    """How heavy the bars are: 1 in a daily run, 20 for the figures that are promised."""
    return int(os.environ.get("POPGIDS_BARS", "1"))


@pytest.fixture(scope="session")
def make_document() -> Callable[..., PopDocument]:
    """Makes a version of a POP; said is what the employee wants."""

    def make(
        pop="p1", revision=1, parent=None, said="Ik wil leren lassen.", name="Noor de Vries", **more
    ) -> PopDocument:
        conversation = Conversation(
            id=f"gesprek-{revision}",
            pop_id=pop,
            revision=revision,
            parent=parent,
            guide=GuideRef(id="basis", version="2026.1", title="POP-gesprek"),
            employee=Person(name=name),
            manager=Person(name="Jan"),
            held_on=date(2026, 3, 1),
            answers=(
                Answer(
                    question_id="wens", question="Wat wil je?", kind="open", party=Floor.EMPLOYEE, text=said
                ),
            ),
            **more,
        )
        made_at = datetime(2026, 3, 1, 12, tzinfo=UTC)
        return PopDocument(made_at=made_at, program="popgids 0.1", conversation=conversation)

    return make


@pytest.fixture
def archive(tmp_path):
    return Archive(tmp_path / "pop")


@pytest.fixture
def two_versions(archive, make_document):
    """The files of a first version and of the one that goes on from it."""
    first = archive.add_version(make_document())
    parent = archive.find("p1").fingerprint
    second = archive.add_version(make_document(revision=2, parent=parent, said="Ik wil solderen."))
    return first, second


def codes(archive: Archive) -> list[str]:
    """The codes of what a check finds wrong."""
    return [problem.code for problem in verify(archive)]


def loaded(archive: Archive, pop_id: str, which: int | str | None = None) -> PopDocument:
    """One version of a POP, the newest when none is named."""
    return load_version(archive.find(pop_id, which))


def reopened(path: Path) -> Opened:
    """A journal as it is found, closed again."""
    opened = open_journal(path)
    if opened.journal:
        opened.journal.close()
    return opened
