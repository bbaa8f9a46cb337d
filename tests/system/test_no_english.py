"""Everything a person can see is Dutch, also what Textual says by itself."""

import re

import pytest

from popgids.storage.guides import builtin_folder, load_guide
from tests.system.tour import Tour, app_on, fill, two_talks

ENGLISH = re.compile(
    r"\b(the|and|of the|loading|submit|cancel|not found|no matches|palette|must be|press|close|open file|search|"
    r"invalid|value|error|warning|quit|exit|select|none|yes|please|enter a|click|save|saved|saving|delete|"
    r"copy|help|undo|redo|back|next|skip|day|week of|january|february|march|may|june|july|october|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday|employee|manager|hours|minutes|traceback|exception|unknown|missing)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("size", [(120, 40)])
async def test_no_screen_dialog_or_message_holds_english(tmp_path, size) -> None:
    guide = load_guide(builtin_folder() / "basis.toml").guide
    app = app_on(tmp_path)
    fill(app.store, guide, two_talks(guide))
    found, halts = set(), 0
    async with app.run_test(size=size, notifications=True) as pilot:
        async for halt in Tour(app, pilot, every_stop=False).go():
            halts += 1
            found |= {(word.group(), halt.name) for word in ENGLISH.finditer(halt.text)}
    print(f"{halts} screens, dialogs and messages looked at")
    assert not found
    assert halts > 60
