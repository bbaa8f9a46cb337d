"""Guides as files to be found: all the same but for what a test is about."""

from pathlib import Path

WHOLE = Path(__file__).parent.parent / "data" / "gidsen" / "volledig.toml"


def write_guide(
    folder: Path, name: str, guide_id: str, title: str = "Gids", status: str = "gepubliceerd"
) -> None:
    """A right guide under this name in this folder."""
    folder.mkdir(exist_ok=True)
    text = WHOLE.read_text(encoding="utf-8").replace('id = "volledig"', f'id = "{guide_id}"')
    text = text.replace('status = "gepubliceerd"', f'status = "{status}"')
    (folder / name).write_text(text.replace("POP-gesprek van de proef", title), encoding="utf-8")
