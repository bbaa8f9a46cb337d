"""Mistakes in what stands between brackets: the remedy that is told is one that works when it is followed."""

import pytest

from popgids.ui.problem_text import problem_sentence

from .test_guide_mistakes_of_beginners import HEAD, asked, problems_of

COLUMNS = 'kolommen = [{ id = "wat", kop = "Wat" }, %s]'
OPTIONS = 'opties = [{ id = "a", tekst = "A" }, %s]'


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        (asked(COLUMNS % '{ id = "uren", soort = "uren" }', kind="tabel"), '{ id = "uren", kop = "Hoeveel uur", soort = "uren" }'),
        (asked(COLUMNS % '{ kop = "Uren" }', kind="tabel"), '{ id = "uren", kop = "Uren" }'),
        (asked(COLUMNS % '{ kop = "Wat" }', kind="tabel"), '{ id = "wat-2", kop = "Wat" }'),
        (asked(COLUMNS % '{ kop = "Hoe ver?", soort = "keuze", opties = [{ id = "a", tekst = "Nog niet begonnen" }, { id = "b", tekst = "B" }] }', kind="tabel"),
         '{ id = "hoe-ver", kop = "Hoe ver?", soort = "keuze", opties = … }'),
        (asked(COLUMNS % "{ }", kind="tabel"), '{ id = "uren", kop = "Hoeveel uur" }'),
        (asked(OPTIONS % '{ id = "thuis" }', kind="keuze"), '{ id = "thuis", tekst = "Met een cursus" }'),
        (asked(OPTIONS % '{ tekst = "Thuis" }', kind="keuze"), '{ id = "thuis", tekst = "Thuis" }'),
    ],
)  # fmt: skip
def test_what_lacks_between_curly_brackets_is_to_be_written_there(tmp_path, text, remedy):
    (only,) = problems_of(tmp_path, HEAD + text)
    assert only.code == "ontbreekt"
    told = problem_sentence(only).remedy
    assert "regel toe" not in told
    assert told.endswith(f" zo: {remedy}")


def test_two_columns_without_an_id_get_one_each(tmp_path):
    found = problems_of(
        tmp_path, HEAD + asked('kolommen = [{ kop = "Uren" }, { kop = "Uren" }]', kind="tabel")
    )
    told = [problem_sentence(one).remedy for one in found]
    assert [one.split("zo: ")[1] for one in told] == [
        '{ id = "uren", kop = "Uren" }',
        '{ id = "uren-2", kop = "Uren" }',
    ]


def test_what_lacks_under_a_heading_is_a_line_of_its_own(tmp_path):
    options = ("[[stap.vraag.opties]]", 'id = "a"', 'tekst = "A"', "[[stap.vraag.opties]]", 'tekst = "B"')
    (only,) = problems_of(tmp_path, HEAD + asked(*options, kind="keuze"))
    assert problem_sentence(only).remedy == 'Voeg een regel toe: id = "b"'


@pytest.mark.parametrize(
    ("text", "line", "code", "remedy"),
    [
        (asked('als = { vraag = "verder", is == true }'), 29, "is-teken-dubbel", "="),
        (asked('als = { vraag => "verder", is = true }'), 29, "is-teken-dubbel", "="),
        *[(asked(f'als = {{ vraag = "verder"{written} }}'), 29, "is-niet-teken", 'zo: als = { vraag = "verder", is_niet = true }')
          for written in (", is != true", ", is <> true", " != true", ", is niet true", ", is niet = ja")],
        (asked('als = { vraag = "verder", is_niet }'), 29, "sleutel-zonder-waarde", "zoals: is_niet = true"),
        (asked('als = { ingevuld, vraag = "verder" }'), 29, "sleutel-zonder-waarde", "zoals: ingevuld = true"),
        (asked('als = { vraag = "verder", is = true of false }'), 29, "of-tussen-antwoorden", "schrijf dan: ingevuld = true"),
        (asked('als = { vraag = "verder", is = ja of nee }'), 29, "of-tussen-antwoorden", "schrijf dan: ingevuld = true"),
        (asked('uitleg = "Denk na."""'), 29, "gemengde-aanhalingstekens", "hetzelfde aanhalingsteken, liefst een recht dubbel"),
        (asked("verplicht == true"), 29, "is-teken-dubbel", "="),
        (asked("kolommen = [", '{ id = "w", kop = "W" },', '( id = "u", kop = "U (uur)" ),', "]", kind="tabel"), 31, "ronde-haken", "{ in plaats van ("),
        (asked('als = ( vraag = "verder", is = true )'), 29, "ronde-haken", "} in plaats van )"),
        (asked('punten = ("a", "b")', kind="schaal"), 29, "ronde-haken", "[ in plaats van ("),
        (asked("doorvragen = (  # nu", '"a",  # eerst', '"b # c"', ")", 'uitleg = "U"'), 29, "ronde-haken", "[ in plaats van ("),
        (asked('doorvragen = [- "Wat deed je?"', '- "Wie merkte dat?"]'), 29, "streepje-in-lijst", "komma"),
        (asked("doorvragen = [", ' - "Wat deed je?",', "", ' - "Wie merkte dat?"', "]"), 30, "streepje-in-lijst", "komma"),
        (asked("doorvragen = [", '- "Wat deed je?"  # eerst', "# dan", '- "Wie merkte dat?"', "]"), 30, "streepje-in-lijst", "komma"),
        (asked("doorvragen =", ' - "Wat deed je?"', " - Wie merkte dat's"), 29, "streepje-in-lijst", "tussen [ en ]"),
        (asked(' - "Wat deed je?"'), 29, "streepje-in-lijst", "tussen [ en ]"),
        (asked('doorvragen = [* "Wat deed je?", "Wie merkte dat?"]'), 29, "streepje-in-lijst", "bij elk onderdeel weg"),
        (asked("doorvragen = [* Wat deed je?, • Wie merkte dat?]"), 29, "streepje-in-lijst", 'dan: doorvragen = ["Wat deed je?", "Wie merkte dat?"]'),
        (asked("doorvragen = [", "• Wat deed je?", "• Hoe dan, en wanneer?", "]"), 30, "streepje-in-lijst", "bij elk onderdeel weg"),
        (asked("doorvragen = [", " - Wat deed je,", " - Hoe dan, en wanneer?", "]"), 30, "streepje-in-lijst", "bij elk onderdeel weg"),
        (asked("doorvragen = [", '1. "Wat deed je?"', '2. "Wie merkte dat?"', "]"), 30, "streepje-in-lijst", "met een komma ertussen"),
        (asked("doorvragen =", " * Wat deed je?", " * Wie merkte dat?"), 29, "streepje-in-lijst", "tussen [ en ]"),
        (asked("kolommen = [", '{ id = "w", kop = "W" },', '[ id = "u", kop = "U" ],', '[ id = "v", kop = "V" ]', "]", kind="tabel"), 31, "vierkante-haken", 'zo: { id = "u", kop = "U" },'),
        (asked('kolommen = [{ id = "w", kop = "W" }, [ id = "u", kop = "U" ]]', kind="tabel"), 29, "vierkante-haken", 'zo: { id = "u", kop = "U" }'),
        (asked('als = [ vraag = "verder", is = true ]'), 29, "vierkante-haken", 'zo: { vraag = "verder", is = true }'),
        (asked("kolommen = [", '{ id = "w", kop = "W" },', 'id = "u", kop = "U", soort = "uren",', "]", kind="tabel"), 31, "onderdeel-zonder-accolades", 'zo: { id = "u", kop = "U", soort = "uren" },'),
        (asked("opties = [", 'id = "a", tekst = "A"', "# dan", 'id = "b" tekst = "B"', "]", kind="keuze"), 30, "onderdeel-zonder-accolades", 'eerste wordt: { id = "a", tekst = "A" },'),
        (asked("kolommen = [", 'id = "w",', 'kop = "W",', 'id = "u",', 'kop = "U"', "]", kind="tabel"), 30, "onderdeel-zonder-accolades", 'eerste wordt: { id = "w", kop = "W" },'),
        (asked('kolommen = [ id = "w", kop = "W" ]', kind="tabel"), 29, "onderdeel-zonder-accolades", 'zo: { id = "w", kop = "W" }'),
        (asked('als = vraag = "verder", is = true'), 29, "accolades-vergeten", '{ voor "vraag"'),
        (asked('als = vraag = "verder"'), 29, "accolades-vergeten", "} aan het eind"),
        (asked('tips = medewerker = "a", leidinggevende = "b" # zo'), 29, "accolades-vergeten", '{ voor "medewerker"'),
    ],
)  # fmt: skip
def test_a_sign_from_elsewhere_is_named_and_never_called_a_text_without_quotes(
    tmp_path, text, line, code, remedy
):
    (only,) = problems_of(tmp_path, HEAD + text)
    assert (only.line, only.code) == (line, code)
    assert remedy in problem_sentence(only).remedy


def test_words_that_are_cut_off_say_so(tmp_path):
    options = (
        "opties = [",
        '{ id = "a", tekst = "A" }',
        f'{{ id = "thuis", tekst = "{"Thuis " * 9}" }},',
        "]",
    )
    (only,) = problems_of(tmp_path, HEAD + asked(*options, kind="keuze"))
    assert only.code == "komma-vergeten"
    assert '{ id = "thuis", tekst = "Thuis Thuis Thu….' in problem_sentence(only).what


def test_an_item_without_a_comma_before_it_is_named_as_a_whole(tmp_path):
    options = ("opties = [", '{ id = "a", tekst = "A" }', '{ id = "b", tekst = "B" },', "]")
    (only,) = problems_of(tmp_path, HEAD + asked(*options, kind="keuze"))
    assert problem_sentence(only).what.endswith('voor { id = "b", tekst = "B" }.')
