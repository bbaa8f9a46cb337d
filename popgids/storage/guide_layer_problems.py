"""Every problem in a guide that is made from several files, each in the file and at the line where the text stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from popgids.core.checks.repair import all_findings
from popgids.core.condition_meant import with_conditions_meant
from popgids.core.findings import Finding
from popgids.core.layering.catalogue import with_catalogue
from popgids.core.layering.keys import is_key_meant, may_be_in_base, with_layer_keys
from popgids.core.layering.layers import (
    CATALOGUES,
    EXTENDS,
    ITEM_TABLES,
    QUESTION_LAYER_KEYS,
    STEP_LAYER_KEYS,
)
from popgids.core.layering.trace import Spot, unmerged
from popgids.core.layering.unbased import without_base
from popgids.storage.guide_folders import led_to
from popgids.storage.guide_layer_echoes import is_echo, steps_without_kind, with_hidden_told
from popgids.storage.guide_layering import LayerFile, Layers, put_together
from popgids.storage.guide_problems import error_problems, located
from popgids.storage.guide_same_ids import is_told, same_scales
from popgids.storage.guide_shape import GUIDE_SHAPE
from popgids.storage.toml.positions import Positions
from popgids.storage.toml.salvage import salvage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from popgids.core.findings import Loc
    from popgids.core.layering.trace import Merged
    from popgids.errors import Problem
    from popgids.storage.guide_folders import GuideFiles
    from popgids.storage.toml.file import TomlFile

_MOST_OF_BASE = 5
"""So many problems of a broken base are told; the rest is for who checks the base itself."""

_NEEDS_CATALOGUE = (
    *("catalogus-leeg", "gebonden-leeg", "schaal-onbekend", "rol-onbekend", "competentie", "verberg"),
    *("plek-onbekend", "schaal-en-punten", "botst-met-basis"),
)
"""How the codes begin of what follows when a catalogue could not be read."""

_LOST_CATALOGUE = (
    *("catalogus-weg", "catalogus-pad", "catalogus-heeft-fouten"),
    *("gids-als-catalogus", "verkeerde-soort"),
)
"""What says that a catalogue could not be read."""

_PLACES = (*QUESTION_LAYER_KEYS, *STEP_LAYER_KEYS)

_STUB: dict[str, Any] = {
    "formaat": 1,
    "id": "catalogus",
    "versie": "1",
    "titel": "catalogus",
    "duur_minuten": 0,
    "stap": [{"soort": "status", "titel": "catalogus", "minuten": 0}],
}


def layer_problems(
    source: GuideFiles, path: Path, toml: TomlFile, *, with_warnings: bool, clean: bool = False
) -> tuple[Problem, ...]:
    """All problems: those of the file itself in order of their lines, then those of what it is made from.

    clean: look at the texts without the characters that do not belong in them.
    """
    others: list[Problem] = []

    def findings_in(data: dict[str, Any]) -> list[Finding]:
        told = _Told(put_together(source, path, toml, data, clean=clean), led_to(source.builtin))
        found = told.all()
        elsewhere = [*told.problems((layer, one) for layer, one in found if layer), *told.unread()]
        others.extend(one for one in elsewhere if with_warnings or not one.is_warning)
        return [one for layer, one in found if layer == 0]

    own = error_problems(toml, with_warnings=with_warnings, findings_in=findings_in)
    return (*own, *sorted(others, key=lambda one: (one.file, one.line, one.column)))


def catalogue_problems(toml: TomlFile, data: dict[str, Any]) -> tuple[Problem, ...]:
    """What is wrong with a catalogue on its own."""
    merged = with_catalogue(unmerged(_STUB, 0), data, 1, frozenset())
    found = [*merged.findings]
    for one in all_findings(merged.data):
        spot = merged.at(one.loc)
        if spot.layer == 1 and not one.code.startswith("ongebruikt"):
            other = merged.at(one.other) if one.other else None
            inside = other.loc if other and other.layer == spot.layer else None
            found.append(one._replace(loc=spot.loc, other=inside))
    return toml.problems + located(found, toml.file, toml.text, data)


@dataclass
class _Told:
    """The findings of a guide, each brought to its own file; builtin is the folder of the program's own."""

    layers: Layers
    builtin: Path

    def all(self) -> list[tuple[int, Finding]]:
        """Everything that is wrong or doubtful, with the number of the file in which it stands."""
        found = [one for one in self.layers.findings if self._depth(one[0]) == 0 or not one[1].is_warning]
        found = [one for one in found if not self._is_lost(one[1])]
        found = [(0, self._at_name(one)) if self._is_fixed(layer) else (layer, one) for layer, one in found]
        if any(self._depth(layer) for layer, _one in found) and not self._says_base_is_wrong:
            first = next(layer for layer, _one in found if self._depth(layer))
            found.insert(0, (0, self._base_is_wrong(first)))
        merged = [one for one in self._merged if not self._is_lost(one)]
        merged = [one for one in merged if not one.is_warning or _said(one) not in self._doubts_of_base]
        twice = same_scales(self.layers, merged)
        found += [(0, one) for one in (*twice.values(), *steps_without_kind(self.layers))]
        merged = [one for one in merged if not is_told(one, twice)]
        placed = [(self._spot(one.loc), one) for one in merged]
        placed = [(spot, one) for spot, one in placed if not is_echo(self.layers, spot, one)]
        below = self.layers.below
        if below is None or self._has_lost_base:
            kept = placed
        else:
            own = [one for spot, one in placed if self._is_own(spot)]
            now = without_base(own, self.layers.merged, below, self._base_name)
            kept = [(self._spot(one.loc), one) for one in now]
            kept += [(spot, one) for spot, one in placed if not self._is_own(spot)]
        found += [(spot.layer, self._moved(one, spot)) for spot, one in kept if self._is_own(spot)]
        found += self._of_base([(spot, one) for spot, one in kept if not self._is_own(spot)])
        return found

    def problems(self, findings: Iterable[tuple[int, Finding]]) -> Iterator[Problem]:
        """These findings with their file and line."""
        by_file: dict[int, list[Finding]] = {}
        for layer, one in findings:
            by_file.setdefault(layer, []).append(one)
        for layer, ones in by_file.items():
            file = self.layers.files[layer]
            yield from located(ones, file.toml.file, file.toml.text, file.data)

    def unread(self) -> Iterator[Problem]:
        """What is wrong in files that are no TOML."""
        for file in self.layers.unread:
            broken = file.toml.problems
            if all(one.is_warning for one in broken):
                broken += salvage(file.toml.text, file.toml.file, GUIDE_SHAPE).problems
            yield from [one for one in broken if not one.is_warning][: _limit(file)]

    def _spot(self, loc: Loc) -> Spot:
        """Where a finding is told; for a catalogue of the program, which nobody mends, in what changes it."""
        spot = self.layers.merged.at(loc)
        if not self._is_fixed(spot.layer):
            return spot
        for size in range(len(loc) - 1, 1, -1):
            around = self.layers.merged.at(loc[:size])
            if around.layer == 0:
                return Spot(0, (*around.loc, *loc[size:]))
        return Spot(0, (CATALOGUES,))

    def _is_fixed(self, layer: int) -> bool:
        """Whether a file is a catalogue of the program, named by a guide that is not."""
        file, own = self.layers.files[layer], self.layers.files[0]
        return (
            file.is_catalogue
            and self._depth(layer) == 0
            and led_to(file.path).is_relative_to(self.builtin)
            and not led_to(own.path).is_relative_to(self.builtin)
        )

    def _at_name(self, finding: Finding) -> Finding:
        return finding._replace(loc=(CATALOGUES,), other=None)

    @cached_property
    def _merged(self) -> list[Finding]:
        data = self.layers.merged.data
        found = with_hidden_told(self.layers, all_findings(data))
        return with_layer_keys(with_conditions_meant(found, data))

    @cached_property
    def _of_below(self) -> list[Finding]:
        """What is wrong or doubtful in the base as it is; with the head of a guide when it has none of its own."""
        below = self.layers.below
        return [] if below is None else all_findings(below.data)

    @cached_property
    def _doubts_of_base(self) -> set[str]:
        return {_said(one) for one in self._of_below if one.is_warning}

    def _is_lost(self, finding: Finding) -> bool:
        """Whether a finding only follows from a file that could not be read: that is told once, where it is named."""
        code = finding.code
        if self._has_lost_base and (
            may_be_in_base(finding)
            or code.startswith(_NEEDS_CATALOGUE)
            or (code.endswith("-onbekend") and finding.about)
        ):
            return True
        if self._has_lost_base and code == "onbekende-sleutel" and finding.loc[-1] in _PLACES:
            return True
        is_item = finding.loc[:1] in [(table,) for table in ITEM_TABLES]
        return self._has_lost_catalogue and (
            code.startswith(_NEEDS_CATALOGUE) or (code == "ontbreekt" and is_item)
        )

    @cached_property
    def _has_lost_base(self) -> bool:
        lost = (
            "basis-onbekend",
            "breidt-zichzelf-uit",
            "te-veel-lagen",
            "basis-heeft-fouten",
            "verkeerde-soort",
        )
        if any(one.code in lost and one.loc == (EXTENDS,) for _layer, one in self.layers.findings):
            return True
        return EXTENDS not in self.layers.files[0].data and is_key_meant(EXTENDS, self._merged)

    @cached_property
    def _has_lost_catalogue(self) -> bool:
        return any(
            one.code in _LOST_CATALOGUE and one.loc[:1] == ("catalogi",)
            for _layer, one in self.layers.findings
        )

    @property
    def _says_base_is_wrong(self) -> bool:
        return any(layer == 0 and one.code == "basis-heeft-fouten" for layer, one in self.layers.findings)

    def _base_is_wrong(self, layer: int) -> Finding:
        file = self.layers.files[layer].toml.file
        return Finding("basis-heeft-fouten", ("breidt_uit",), {"id": self._base_name, "file": file})

    @property
    def _base_name(self) -> str:
        return str(self.layers.files[0].data.get("breidt_uit"))

    def _depth(self, layer: int) -> int:
        return self.layers.files[layer].depth

    def _is_own(self, spot: Spot) -> bool:
        return self._depth(spot.layer) == 0

    def _of_base(self, findings: list[tuple[Spot, Finding]]) -> Iterator[tuple[int, Finding]]:
        """What is wrong in the text of a base: its own mistakes, or what this guide does to it."""
        below: Merged | None = self.layers.below
        if not findings or below is None:
            return
        before = {(one.code, below.at(one.loc)) for one in self._of_below}
        own = [(spot, one) for spot, one in findings if (one.code, spot) in before and not one.is_warning]
        new = [(spot, one) for spot, one in findings if (one.code, spot) not in before]
        if own:
            yield 0, self._base_is_wrong(own[0][0].layer)
        errors = [(spot, one) for spot, one in new if not one.is_warning]
        if errors:
            yield (
                0,
                Finding("botst-met-basis", ("breidt_uit",), {"id": self._base_name, "count": len(errors)}),
            )
        for spot, one in (*own[:_MOST_OF_BASE], *errors):
            yield spot.layer, self._moved(one, spot)
        for _spot, one in new:
            if one.is_warning:
                yield 0, one._replace(loc=("breidt_uit",), other=None)

    def _moved(self, finding: Finding, spot: Spot) -> Finding:
        """The finding at its place in the file that it stands in."""
        if finding.other is None:
            return finding._replace(loc=spot.loc)
        other = self.layers.merged.at(finding.other)
        around = self.layers.merged.at(finding.other[:-1])
        if other.layer != spot.layer == around.layer:
            # An id that a base has too counts as that of the base, but it stands in this file as well.
            other = Spot(around.layer, (*around.loc, finding.other[-1]))
        if other.layer == spot.layer:
            return finding._replace(loc=spot.loc, other=other.loc)
        file = self.layers.files[other.layer].toml
        facts = {"other_line": Positions(file.text).find(other.loc).line, "other_file": file.file}
        return finding._replace(loc=spot.loc, other=None, data={**finding.data, **facts})


def _said(finding: Finding) -> str:
    """A finding without its place, to know it again in another file."""
    return f"{finding.code} {sorted(finding.data.items(), key=lambda one: one[0])}"


def _limit(file: LayerFile) -> int:
    return _MOST_OF_BASE if file.depth else 100
