"""The style sheet of all that is around the talk: it is read when the first page or panel comes, not for the talk."""

from pathlib import Path

PAGES_STYLE = Path(__file__).with_name("pages.tcss")
