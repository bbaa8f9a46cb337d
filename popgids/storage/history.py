"""How the versions of one POP follow each other."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from popgids.storage.pop_file import VersionEntry


@dataclass(frozen=True, slots=True)
class History:
    """All versions of one POP, by number; those with the same number by fingerprint, never by clock.

    broken: files that should be a version but cannot be used; copies: of a version that is there already.
    """

    versions: tuple[VersionEntry, ...]
    broken: tuple[VersionEntry, ...] = ()
    copies: tuple[VersionEntry, ...] = ()

    @property
    def newest(self) -> tuple[VersionEntry, ...]:
        """The version with the highest number: one, or more after a fork on which nobody went on yet."""
        return newest_of(self.versions)

    @property
    def forks(self) -> tuple[tuple[VersionEntry, ...], ...]:
        """Each group of versions that go on from the same one, or that are all first."""
        children: dict[str | None, list[VersionEntry]] = defaultdict(list)
        for version in self.versions:
            children[version.parent].append(version)
        return tuple(tuple(group) for group in children.values() if len(group) > 1)

    @property
    def orphans(self) -> tuple[VersionEntry, ...]:
        """The versions whose predecessor is not there."""
        known = {one.fingerprint for one in self.versions}
        return tuple(one for one in self.versions if one.parent is not None and one.parent not in known)

    def matching(self, which: int | str | None) -> tuple[VersionEntry, ...]:
        """The versions with this number or beginning of a fingerprint; the newest for None."""
        if which is None:
            return self.newest
        if isinstance(which, int):
            return tuple(one for one in self.versions if one.revision == which)
        return tuple(one for one in self.versions if one.fingerprint.startswith(which.lower()))


def newest_of(versions: Iterable[VersionEntry]) -> tuple[VersionEntry, ...]:
    """Those with the highest number among them."""
    versions = tuple(versions)
    highest = max((one.revision for one in versions), default=0)
    return tuple(one for one in versions if one.revision == highest)


def history_of(entries: Iterable[VersionEntry]) -> History:
    """The history that these entries make.

    Two files with the same contents are one version; one that was changed outside popgids stands beside the true one.
    """
    known: dict[tuple[str, str], VersionEntry] = {}
    broken, copies = [], []
    for entry in sorted(entries, key=lambda one: (len(one.path.name), one.path)):
        identity = (entry.fingerprint, entry.found if entry.is_changed else entry.fingerprint)
        if not entry.is_readable:
            broken.append(entry)
        elif identity in known:
            copies.append(entry)
        else:
            known[identity] = entry
    versions = sorted(known.values(), key=lambda one: (one.revision, one.fingerprint, one.path))
    return History(tuple(versions), tuple(broken), tuple(copies))
