"""Markdown of a plan: read by a parser that is not ours, the text comes back and nothing in it acts."""

import os
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from popgids.core.cleaning import clean_answer
from popgids.core.pop import PopDocument
from popgids.core.summary.blocks import (
    Column,
    Fact,
    FactList,
    Grid,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Record,
    Table,
)
from popgids.export.markdown import markdown, markdown_for

SCALE = int(os.environ.get("POPGIDS_BARS", "1"))
PARSERS = {
    "commonmark": MarkdownIt("commonmark").enable("table"),
    "with tables, strikethrough and links of bare addresses": MarkdownIt("gfm-like"),
}
OURS = re.compile(
    r"(heading|paragraph|bullet_list|ordered_list|list_item|blockquote|strong|table|thead|tbody|tr|th|td)_(open|close)"
    r"|inline|text|text_special|hardbreak"
)

HOSTILE = [
    "# kop",
    "kop #",
    "kop ##",
    "- streep",
    "+ plus",
    "* ster",
    "1. een",
    "2) twee",
    "123456789. veel",
    "a. letter",
    "> citaat",
    "---",
    "===",
    "***",
    "___",
    "```",
    "~~~",
    "```python",
    "`code`",
    "``dubbel``",
    "*nadruk*",
    "**vet**",
    "_schuin_",
    "__vet__",
    "~~weg~~",
    "==geel==",
    "[tekst](https://voorbeeld.nl)",
    "[tekst][1]",
    "[1]: https://voorbeeld.nl",
    "[^1]",
    "[^1]: noot",
    "![plaatje](https://voorbeeld.nl/p.png)",
    "[x]",
    "[ ] taak",
    "<https://voorbeeld.nl>",
    "<naam@voorbeeld.nl>",
    "https://voorbeeld.nl/pad?x=1&y=2",
    "http://127.0.0.1:8000/",
    "www.voorbeeld.nl",
    "www.a",
    "1.nl",
    "-:",
    "voorbeeld.nl/pad",
    "naam@voorbeeld.nl",
    "mailto:naam@voorbeeld.nl",
    "javascript:alert(1)",
    "//voorbeeld.nl",
    "ftp://voorbeeld.nl",
    "<b>vet</b>",
    "<script>alert(1)</script>",
    "<!-- weg -->",
    "<?php echo 1 ?>",
    "<![CDATA[x]]>",
    "<img src=x onerror=alert(1)>",
    "&amp; &lt; &#64; &nbsp;",
    "&copy",
    "\\",
    "\\\\",
    "einde\\",
    "\\*ster\\*",
    "a | b | c",
    "| --- | --- |",
    "|",
    "$x^2$",
    "{.klasse}",
    "{{ naam }}",
    "{name}",
    "%s %(naam)s",
    ": uitleg",
    ":::",
    "[/b] [@click=app.quit]x[/]",
    "$(reboot)",
    "=cmd|' /C calc'!A0",
    "“zo” – ’t is € 1.250,50 om 14:30",
    "**",
    "_",
    "\u00a0",
    "z.s.m. en i.p.v.",
    "\x1b]52;c;AAAA\x07weg",
    "a\u202eb",
    "\u0301\u0301los",
    "# ",
    "👩‍👩‍👧 familie",
]
HOSTILE_LINES = [
    "een\n===",
    "een\n---",
    "een\n\n    vier spaties\n\ttab",
    "een\n\n\n\ntwee",
    "  ingesprongen\n    dieper",
    "- a\n- b\n  - c",
    "1. a\n2. b",
    "> een\n> twee",
    "```\ncode\n```",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "een  \ntwee\\\ndrie",
    "[1]: https://voorbeeld.nl\n[1]",
    "<div>\n\n**vet**\n\n</div>",
    "een\n   \ntwee",
    "+\n-\n*\n#\n1.\n>",
]


def read(text: str, parser: MarkdownIt) -> tuple[list[str], str]:
    """The kinds of all blocks, and all text with its line breaks; fails on anything that acts."""
    kinds, said = [], []
    for token in parser.parse(text):
        assert OURS.fullmatch(token.type), (token.type, token.content)
        kinds.append(token.type)
        for child in token.children or ():
            assert OURS.fullmatch(child.type), (child.type, child.content, token.content)
            said.append("\n" if child.type == "hardbreak" else child.content)
        said.append("\n")
    return kinds, "".join(said)


def words(text: str) -> str:
    return " ".join(clean_answer(text).split())


@pytest.fixture(scope="module")
def plain(guide, talk_saying):
    return markdown_for(talk_saying("Gewoon"), guide=guide)


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS.keys())
def test_hostile_text_comes_back_from_every_place_as_text(parser, guide, talk_saying, plain):
    kinds, said = read(plain, parser)
    places = said.count("Gewoon")
    assert places > 80
    for text in HOSTILE:
        if not words(text):
            continue
        hostile_kinds, hostile_said = read(markdown_for(talk_saying(text), guide=guide), parser)
        assert hostile_kinds == kinds, text
        assert words(hostile_said).count(words(text)) >= places, text
    print(f"{len(HOSTILE)} strings x {places} places came back")


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS.keys())
@pytest.mark.parametrize("text", HOSTILE_LINES)
def test_text_of_several_lines_comes_back_with_its_line_breaks(text, parser):
    said = read(markdown([Paragraph("purpose", text)]), parser)[1]
    expected = [line.strip() for line in text.replace("\t", " ").split("\n") if line.strip()]
    found = [
        line.strip()
        for line in said.strip().removeprefix("Doel van dit gesprek:").split("\n")
        if line.strip()
    ]
    assert found == expected


@pytest.mark.parametrize(
    "text", ["n.v.t.", "1.100 uur", "Kies n.v.t., z.s.m. en i.p.v.", "-5 graden", "een  \ntwee", "€ 1.250,50"]
)
def test_what_needs_no_backslash_gets_none(text):
    assert markdown([Paragraph("purpose", text)]).rstrip("\n").endswith(text)


TEXT = st.text(
    st.sampled_from("ab1 \n\t\\`*_{}[]()<>#+-.!|~^$&:;@/=%\"'é€\u00a0") | st.characters(), max_size=40
)


@settings(max_examples=100 * SCALE, deadline=None)
@given(TEXT)
def test_any_text_comes_back(text):
    cleaned = clean_answer(text)
    if not cleaned.strip():
        return
    item = Item(cleaned, (Fact("answer", cleaned, label=cleaned),))
    rows = (
        Grid((Column(), Column(cleaned)), ((cleaned, cleaned),)),
        ItemList((Item(cleaned, inner=(ItemList((item,), cleaned),)),)),
    )
    blocks = [  # seventeen places
        Heading("pop", 1, cleaned),
        Paragraph("purpose", cleaned),
        FactList((Fact("words", cleaned), Fact("remark", cleaned))),
        Record("goal", 1, cleaned, (Fact("importance", cleaned),)),
        Record("follow-up", 1, cleaned, (Fact("reason", cleaned),)),
        Table("agenda", ("item",), ((cleaned,),)),
        Record("question", 0, "Vraag", rows=rows),
    ]
    for parser in PARSERS.values():
        assert words(read(markdown(blocks), parser)[1]).count(words(cleaned)) >= 17


def test_a_normal_plan_without_answers_fits_on_one_page_and_starts_with_whose_it_is(talk):
    optional = {
        "employee_benefit": "",
        "organisation_benefit": "",
        "learning_form": "",
        "start_on": None,
        "start_said": "",
        "backed_by": (),
        "employee_trust": None,
        "manager_trust": None,
    }
    normal = talk.evolve(
        goals=tuple(one.evolve(organisation_goal="") for one in talk.goals[:2]),
        agreements=tuple(one.evolve(**optional) for one in talk.agreements[:2]),
        support=talk.support[:2],
        earlier=None,
        is_example=False,
        look_back=(),
        parked=(),
    )
    document = PopDocument(
        made_at=datetime(2026, 6, 9, 15, 4, tzinfo=UTC), program="popgids", conversation=normal
    )
    text = markdown_for(document, with_answers=False)
    assert text.startswith("# POP van Sanne Vermeulen\n")
    assert "## Antwoorden" not in text
    assert sum(bool(line) for line in text.split("\n")) <= 64


def test_a_talk_that_is_not_recorded_says_so_and_a_version_says_when(talk):
    document = PopDocument(
        made_at=datetime(2026, 6, 9, 15, 4, tzinfo=UTC), program="popgids", conversation=talk
    )
    assert "> Dit is een concept." in markdown_for(talk)
    assert "concept" not in markdown_for(document)
    assert "vastgelegd op dinsdag 9 juni 2026 om 15:04 uur" in markdown_for(document)


def test_common_dutch_text_stays_readable_in_the_file():
    text = "Op 3 maart om 14:30 uur: € 1.250,50 (excl. btw), 20% korting; Jan-Willem's C# & R&D."
    assert text in markdown([Paragraph("purpose", text)])
