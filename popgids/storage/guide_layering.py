"""The files that a guide is made from: the guides that it builds on, and the catalogues that it names."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from popgids.core.findings import Finding
from popgids.core.layering.catalogue import is_guide, with_catalogue
from popgids.core.layering.layers import (
    CATALOGUES,
    EXTENDS,
    MOST_CATALOGUES,
    MOST_LAYERS,
    is_layered,
    layered,
    wrong_sort,
)
from popgids.core.layering.origins import Layer, Origins, origins
from popgids.core.layering.trace import Merged, leaf, unmerged
from popgids.core.right_guide import PUBLISHED, right_guide
from popgids.storage.catalogue_names import meant_catalogue
from popgids.storage.files import fingerprint, is_file
from popgids.storage.guide_cleaning import cleaned
from popgids.storage.guide_folders import GuideFiles, beside, led_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.storage.toml.file import TomlFile


@dataclass(frozen=True, slots=True)
class LayerFile:
    """One file of a guide: its text, its data, and which guide it belongs to (depth 0 is the guide itself)."""

    path: Path
    toml: TomlFile
    data: dict[str, Any]
    depth: int
    is_catalogue: bool = False


@dataclass(frozen=True, slots=True)
class Layers:
    """A guide put together from its files.

    below: what the guide itself was laid over, None when it builds on nothing; findings: what is wrong with how the
    files fit, each with the number of the file in which that is said; unread: files that are no TOML.
    """

    merged: Merged
    below: Merged | None
    files: tuple[LayerFile, ...]
    findings: tuple[tuple[int, Finding], ...]
    unread: tuple[LayerFile, ...]

    @property
    def is_right(self) -> bool:
        """Whether all files are there and fit."""
        return not self.unread and all(one.is_warning for _layer, one in self.findings)

    @property
    def fingerprint(self) -> str:
        """One for all files together; that of the file itself when there is only one."""
        prints = [one.toml.fingerprint for one in (*self.files, *self.unread)]
        return prints[0] if len(prints) == 1 else fingerprint("\n".join(prints).encode())

    def origins(self) -> Origins:
        """Where each part of the guide comes from."""
        guides = {one.depth: one.data for one in self.files if not one.is_catalogue}
        names = [
            Layer(
                str(guides[one.depth].get("id", "")),
                str(guides[one.depth].get("versie", "")),
                one.depth,
                one.path.name if one.is_catalogue else "",
            )
            for one in self.files
        ]
        return origins(self.merged, names, self.below)


def put_together(
    source: GuideFiles,
    path: Path,
    toml: TomlFile,
    data: dict[str, Any],
    *,
    clean: bool,
    above: tuple[Path, ...] = (),
) -> Layers:
    """The guide in a file with everything that it is made from.

    data: what the file says; clean: without the characters that do not belong in a text; above: the guides that build
    on this one, which it cannot build on itself.
    """
    work = _Work(source, clean=clean)
    top = work.add(LayerFile(path, toml, data, 0))
    below = work.below(top, (*above, path))
    merged = layered(below, work.files[top].data, top)
    work.findings += ((top, one) for one in merged.findings)
    return Layers(
        merged,
        below if EXTENDS in data else None,
        tuple(work.files),
        tuple(work.findings),
        tuple(work.unread),
    )


@dataclass(slots=True)
class _Work:
    """What was read so far."""

    source: GuideFiles
    clean: bool
    files: list[LayerFile] = field(default_factory=list)
    findings: list[tuple[int, Finding]] = field(default_factory=list)
    unread: list[LayerFile] = field(default_factory=list)

    def add(self, file: LayerFile) -> int:
        data = cleaned(file.data, file.toml.text) if self.clean else file.data
        self.files.append(LayerFile(file.path, file.toml, data, file.depth, file.is_catalogue))
        return len(self.files) - 1

    def note(self, layer: int, code: str, loc: tuple[str | int, ...], **facts: Any) -> None:
        self.findings.append((layer, Finding(code, loc, facts)))

    def below(self, layer: int, chain: tuple[Path, ...]) -> Merged:
        """What a guide is laid over: the guide that it builds on, and its catalogues."""
        base = self._base(layer, chain)
        earlier: frozenset[int] = frozenset()
        for file in self._catalogues(layer):
            number = self.add(file)
            base = with_catalogue(base, self.files[number].data, number, earlier)
            self.findings += ((number, one) for one in base.findings)
            earlier |= {number}
        return Merged(base.part)

    def _base(self, layer: int, chain: tuple[Path, ...]) -> Merged:
        own = self.files[layer]
        nothing = unmerged({}, layer)
        wanted = own.data.get(EXTENDS)
        if EXTENDS not in own.data:
            return nothing
        if not isinstance(wanted, str):
            self.findings.append((layer, wrong_sort(leaf(own.data, layer).child(EXTENDS), EXTENDS, "tekst")))
            return nothing
        path = self._found(layer, wanted, chain)
        if path is None:
            return nothing
        toml, data = self.source.text(path), self.source.data(path)
        if data is None:
            self.unread.append(LayerFile(path, toml, {}, own.depth + 1))
            self.note(layer, "basis-heeft-fouten", (EXTENDS,), id=wanted, file=str(path))
            return nothing
        if data.get("status") == "ingetrokken":
            gone = Finding("basis-ingetrokken", (EXTENDS,), {"id": wanted}, is_warning=True)
            self.findings.append((layer, gone))
        number = self.add(LayerFile(path, toml, data, own.depth + 1))
        below = self.below(number, (*chain, path))
        merged = layered(below, self.files[number].data, number)
        self.findings += ((number, one) for one in merged.findings)
        return merged

    def _found(self, layer: int, wanted: str, chain: tuple[Path, ...]) -> Path | None:
        """The file of the guide that is built on; None with a finding why there is none."""
        ids: list[str] = []
        called: list[Path] = []
        ring = False
        done = {led_to(one) for one in chain}
        for path in self.source.around(chain[-1]):
            name = self.source.id_of(path)
            if led_to(path) in done:
                ring = ring or name == wanted
            elif name == wanted:
                called.append(path)
            else:
                ids.append(name)
        if called and len(chain) > MOST_LAYERS:
            self.note(layer, "te-veel-lagen", (EXTENDS,), id=wanted, limit=MOST_LAYERS)
        elif called:
            return self._in_use(called, chain)
        elif ring:
            names = tuple(self.source.id_of(one) for one in chain)
            self.note(layer, "breidt-zichzelf-uit", (EXTENDS,), id=wanted, ring=(*names, wanted))
        elif meant := self._titled(chain[-1], wanted):
            self.note(layer, "basis-onbekend", (EXTENDS,), id=wanted, nearest=meant)
        else:
            known = tuple(dict.fromkeys(name for name in ids if name))
            self.note(layer, "basis-onbekend", (EXTENDS,), id=wanted, known=known)
        return None

    def _in_use(self, called: list[Path], chain: tuple[Path, ...]) -> Path:
        """Of several files with one id the one that is in use: what is no more than a concept waits its turn."""
        if len(called) == 1:
            return called[0]
        published = (one for one in called if (self.source.data(one) or {}).get("status") == PUBLISHED)
        return next((one for one in published if self._is_right(one, chain)), called[0])

    def _is_right(self, path: Path, chain: tuple[Path, ...]) -> bool:
        """Whether a guide could be used on its own, when those in chain are not there to build on."""
        toml, data = self.source.text(path), self.source.data(path)
        if data is None or not is_layered(data):
            return data is not None and right_guide(cleaned(data, toml.text)) is not None
        layers = put_together(self.source, path, toml, data, clean=True, above=chain)
        return layers.is_right and right_guide(layers.merged.data) is not None

    def _titled(self, guide: Path, title: str) -> str:
        """The id of the guide with this title: people know a guide by that; "" when there is none."""
        wanted = title.strip().casefold()
        others = (one for one in self.source.around(guide) if led_to(one) != led_to(guide))
        named = (one for one in others if self.source.title_of(one).strip().casefold() == wanted)
        return next(filter(None, map(self.source.id_of, named)), "")

    def _catalogues(self, layer: int) -> Iterator[LayerFile]:
        own = self.files[layer]
        names = own.data.get(CATALOGUES)
        if CATALOGUES not in own.data:
            return
        if not isinstance(names, list):
            part = leaf(own.data, layer).child(CATALOGUES)
            self.findings.append((layer, wrong_sort(part, CATALOGUES, "lijst")))
            return
        if len(names) > MOST_CATALOGUES:
            self.note(
                layer, "te-veel", (CATALOGUES,), key=CATALOGUES, count=len(names), limit=MOST_CATALOGUES
            )
        for at, name in enumerate(names[:MOST_CATALOGUES]):
            file = self._catalogue(layer, (CATALOGUES, at), name)
            if file is not None:
                yield file

    def _catalogue(self, layer: int, loc: tuple[str | int, ...], name: Any) -> LayerFile | None:
        own = self.files[layer]
        if not isinstance(name, str):
            part = leaf(own.data, layer).child(loc[0]).child(loc[1])
            self.findings.append((layer, wrong_sort(part, CATALOGUES, "tekst")))
            return None
        path = beside(own.path, name)
        if path is None:
            self.note(layer, "catalogus-pad", loc, found=name[:60])
            return None
        found = path if is_file(path) else self._elsewhere(own.path.name, name)
        if found is None:
            self.note(
                layer,
                "catalogus-weg",
                loc,
                id=name[:60],
                nearest=meant_catalogue(self.source, own.path, name),
            )
            return None
        if is_guide(self.source.data(found) or {}):
            meant = meant_catalogue(self.source, own.path, name)
            self.note(layer, "gids-als-catalogus", loc, id=name[:60], nearest=meant)
            return None
        shown = str(Path(own.toml.file).parent / name) if found == path else str(found)
        toml = self.source.text(found, shown)
        data = self.source.data(found)
        file = LayerFile(found, toml, data or {}, own.depth, is_catalogue=True)
        if data is None:
            self.unread.append(file)
            self.note(layer, "catalogus-heeft-fouten", loc, id=name[:60])
            return None
        return file

    def _elsewhere(self, guide: str, name: str) -> Path | None:
        """A catalogue in the other folders: a copy of a guide of the program works without copies of its catalogues.

        A guide with that name is not meant: nobody put it beside this one.
        """
        places = (beside(folder / guide, name) for folder in self.source.folders)
        there = (one for one in places if one is not None and is_file(one))
        return next((one for one in there if not is_guide(self.source.data(one) or {})), None)
