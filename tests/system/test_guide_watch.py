"""`popgids gids controleer --kijk` in a real terminal: it looks again on each save, on a clear screen, until Ctrl+C."""

import sys
from pathlib import Path

from tests.system.terminal import Terminal

WHOLE = (Path(__file__).parent.parent / "data" / "gidsen" / "volledig.toml").read_text(encoding="utf-8")
WRONG = WHOLE.replace('begint = "leidinggevende"', 'begind = "leidinggevende"')


def test_each_save_is_checked_on_a_clear_screen_and_ctrl_c_ends_it(tmp_path):
    path = tmp_path / "verkoop.toml"
    path.write_text(WRONG, encoding="utf-8")
    command = [sys.executable, "-m", "popgids", "gids", "controleer", str(path), "--kijk"]
    with Terminal(command, env={"HOME": str(tmp_path), "POPGIDS_MAP": str(tmp_path)}) as terminal:
        terminal.wait_for("begind")
        terminal.wait_for("Ctrl+C")
        path.write_text(WHOLE, encoding="utf-8")
        terminal.wait_for("alles klopt")
        assert not terminal.shows("begind")
        path.write_text(WHOLE.replace("verplicht", "verplcht"), encoding="utf-8")
        terminal.wait_for("1 fout")
        terminal.press("ctrl+c")
        assert terminal.wait_exit() == 0
        assert terminal.left_wrong() == []
