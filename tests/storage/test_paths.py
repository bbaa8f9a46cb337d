import os
import re
import subprocess
import sys
from itertools import product
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popgids.storage.paths import cache_folder, data_folder, expanded, safe_folder_name, state_folder

DUTCH = """Noor de Vries|Jan van 't Hof|Anne-Marie van der Wal-'s Gravesande|René d'Hondt|Zoë Çelik|IJsbrand IJzerman
José Núñez|Björn Ångström|Łukasz Żółć|Søren Kjærgård|Maïté Groß|Tjitske Ĳsselstein|Jan-Willem|de Bruin, Jan|J. P. Jansen
Müller & Zn.|Xavier (interim)|Fatma Öztürk|Đorđe Đokić|Þór Æsir|O’Neill|L`Ami|Ana Sofia|ANA SOFIA|ana sofia"""
RESERVED = "CON|PRN|AUX|NUL|COM1|COM9|LPT1|con|nul.txt|CLOCK$|CONIN$|COM¹|desktop.ini|.|..|~|.git|-rf|--help"
HOSTILE = (
    *(
        "../../etc/passwd",
        "..\\..\\windows",
        "/etc/shadow",
        "C:\\Users",
        "\\\\server\\share",
        "a/b",
        "a\\b",
        "a:b",
    ),
    *(
        "a\0b",
        "a\nb",
        "\x1b]52;c;x\x07",
        "\x1b[2J",
        "name.",
        "name ",
        " name",
        "name...",
        "   ",
        "",
        "\t",
        "a" * 5000,
    ),
    *(
        "é" * 300,
        "%2e%2e%2f",
        "$(rm -rf ~)",
        "`id`",
        "; rm -rf",
        "| cat",
        "<script>",
        "[/]",
        "[@click=app.quit]",
        '*?"<>|',
    ),
    *(
        "محمد علي",
        "שרה כהן",
        "李小龙",
        "山田太郎",
        "Иван Петров",
        "Ελένη",
        "👩‍🏫",
        "🇳🇱",
        "\u202etxt.exe",
        "a\u200bb",
    ),
    *(
        "\ud800",
        "\uffff",
        "\ufeff",
        "ﬁnn",
        "①②",
        "½",
        "ẛ̣",
        "Z̸̡a̷l̶g̵o",
        "İstanbul",
        "ıııı",
        "ﷺ",
        "㎏",
        "／",
        "．．",
        "‥",
    ),
)
NAMES = [*re.split(r"[|\n]", DUTCH), *RESERVED.split("|"), *HOSTILE]
NAMES += [normalize("NFD", name) for name in NAMES if normalize("NFD", name) != name]
NAMES += [f"{first} {last}" for first, last in product(("Noor", "Noör", "NOOR", "No'or"), NAMES[:25])]
KEYS = (
    "p1",
    "p-1",
    "a_b",
    "A",
    "a",
    "",
    "..",
    "con",
    "x" * 300,
    "p1 ",
    "é",
    "/",
    "0190a1b2-7c3d-7000-8000-000000000000",
)


def test_no_name_leaves_the_folder_and_none_collides(tmp_path):
    assert len(NAMES) >= 200
    made = {}
    for name, key in product(NAMES, KEYS):
        folder = safe_folder_name(name, key)
        assert re.fullmatch(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*_[a-z0-9]+(-[a-z0-9]+)*", folder)
        assert len(folder) <= 101
        assert made.setdefault(folder.casefold(), key) == key
        (tmp_path / folder).mkdir(exist_ok=True)
    assert {path.parent for path in tmp_path.iterdir()} == {tmp_path}
    print(f"bar 13: {len(NAMES)} names x {len(KEYS)} ids: 0 leave the folder, 0 collide")


@given(st.text(), st.text(), st.text(), st.text())
def test_two_ids_never_share_a_folder(name, key, other_name, other_key):
    is_same = safe_folder_name(name, key).casefold() == safe_folder_name(other_name, other_key).casefold()
    assert not is_same or key == other_key


@pytest.mark.parametrize(
    ("name", "readable"),
    [
        ("Noor de Vries", "Noor-de-Vries_p1"),
        ("Anne-Marie van 't Hof", "Anne-Marie-van-t-Hof_p1"),
        (normalize("NFD", "Zoë Çelik"), "Zoe-Celik_p1"),
        ("Łukasz Groß", "Lukasz-Gross_p1"),
        ("李小龙", "naamloos_p1"),
    ],
)
def test_a_name_stays_readable(name, readable):
    assert safe_folder_name(name, "p1") == readable


def test_what_is_asked_for_goes_before_the_environment_and_that_before_the_system(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Documenten"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "staat"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    assert data_folder(Path("/a"), {"POPGIDS_MAP": "/b"}) == Path("/a")
    assert data_folder(None, {"POPGIDS_MAP": "/b"}) == Path("/b")
    assert data_folder(None, {"POPGIDS_MAP": " "}) == tmp_path / "Documenten" / "popgids"
    assert state_folder({}) == tmp_path / "staat" / "popgids"
    assert cache_folder() == tmp_path / "cache" / "popgids"
    assert list(tmp_path.iterdir()) == []


def test_a_home_that_nobody_knows_stays_as_it_is_written(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))

    assert expanded("~/pop") == tmp_path / "pop"
    assert expanded("~niemand-heet-zo/pop") == Path("~niemand-heet-zo/pop")
    assert data_folder(Path("~niemand-heet-zo")) == Path("~niemand-heet-zo")


def test_importing_the_store_makes_nothing_and_loads_nothing_heavy(tmp_path):
    code = "import sys, popgids.storage.recovery, popgids.storage.paths; print(*sys.modules)"
    environ = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}

    done = subprocess.run(
        [sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True
    )

    assert not {"platformdirs", "tomli_w", "tomllib", "pydantic", "textual"} & set(done.stdout.split())
    assert list(tmp_path.iterdir()) == []
