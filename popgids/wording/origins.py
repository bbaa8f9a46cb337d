"""Where the parts of a guide come from, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.layering.origins import Origin, OriginKind
from popgids.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.layering.origins import Layer, Origins


def origin_text(origin: Origin) -> str:
    """Where one part comes from: "aangepast (basis 2026.1)"."""
    source = ", ".join(
        part for part in (_layer(origin.base) if origin.base else "", origin.catalogue) if part
    )
    words = {
        OriginKind.BASE: _("basis"),
        OriginKind.CHANGED: _("aangepast"),
        OriginKind.OWN: _("eigen"),
    }
    return f"{words[origin.kind]} ({source})" if source else words[origin.kind]


def origin_note(origins: Origins | None, table: str, name: str) -> str:
    """The note on a part of a guide; of a guide that is one file, everything is its own."""
    found = origins.of.get((table, name)) if origins is not None else Origin(OriginKind.OWN)
    return "" if found is None else _("Herkomst: {origin}").format(origin=origin_text(found))


def id_note(table: str, name: str) -> str:
    """How a part is called in a guide file: the soort of a step, the id of all else; a guide's own keys have none."""
    if table == "gids":
        return ""
    return _("soort: {id}").format(id=name) if table == "stap" else _("id: {id}").format(id=name)


def made_from_text(origins: Origins) -> str:
    """The guides and catalogues that a guide is made from, itself first."""
    guides = [_layer(one) for one in origins.layers if not one.catalogue]
    catalogues = [one.catalogue for one in origins.layers if one.catalogue]
    built = _(", die bouwt op ").join(guides)
    told = _("Gemaakt van {guides}").format(guides=built)
    return f"{told}; {_('catalogi')}: {', '.join(catalogues)}" if catalogues else told


def hidden_texts(origins: Origins) -> Iterator[str]:
    """What the guide hides of what it builds on, a line each."""
    kinds = {
        "vraag": _("vraag"),
        "stap": _("stap"),
        "leervorm": _("leervorm"),
        "schaal": _("schaal"),
        "competentie": _("competentie"),
        "rol": _("rol"),
    }
    for one in origins.hidden:
        text = f": {one.text}" if one.text else ""
        yield f"{kinds.get(one.table, one.table)} {one.id}{text}"


def _layer(layer: Layer) -> str:
    return f"{layer.guide_id} {layer.version}".strip()
