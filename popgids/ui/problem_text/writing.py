"""Sentences for mistakes in the writing of a TOML file: quotes, headings, keys and comments."""

from popgids.i18n import _
from popgids.ui.problem_text.text import Facts, Sentence


def _smart_quotes(facts: Facts) -> tuple[str, str]:
    what = _("Hier staat het aanhalingsteken {found}. Zulke gekrulde tekens komen uit Word of een mail.")
    return what.format(found=facts["found"]), _(
        'Typ rechte dubbele aanhalingstekens (") voor en na de tekst.'
    )


def _no_quotes(facts: Facts) -> tuple[str, str]:
    what = _("De tekst ({found}) staat niet tussen aanhalingstekens.").format(found=facts["found"])
    if item := facts.line("item"):
        return what, _("Schrijf het zo: {item}").format(item=item)
    return what, _('Zet er rechte dubbele aanhalingstekens (") voor en achter.')


def _no_opening_quote(facts: Facts) -> tuple[str, str]:
    what = _("Het aanhalingsteken aan het begin van de tekst ontbreekt ({found}).")
    return what.format(found=facts["found"]), _('Zet een recht dubbel aanhalingsteken (") voor de tekst.')


def _no_closing_quote(facts: Facts) -> tuple[str, str]:
    what = _("Deze tekst begint met een aanhalingsteken, maar eindigt er niet mee.")
    return what, _("Zet aan het eind van de tekst hetzelfde aanhalingsteken: {quote}").format(
        quote=facts["quote"] or '"'
    )


def _mixed_quotes(facts: Facts) -> tuple[str, str]:
    what = _("Deze tekst begint met {quote} en eindigt met {found}.")
    return what.format(quote=facts["quote"], found=facts["found"]), _(
        'Gebruik aan beide kanten hetzelfde aanhalingsteken, liefst een recht dubbel (").'
    )


def _line_break(_facts: Facts) -> tuple[str, str]:
    return (
        _('Deze tekst gaat op de volgende regel verder. Tussen "…" kan dat niet.'),
        _('Zet de tekst op één regel, of zet er drie aanhalingstekens (""") voor en achter.'),
    )


def _inner_quote(_facts: Facts) -> tuple[str, str]:
    what = _('In de tekst staat een recht aanhalingsteken ("). popgids denkt dat de tekst daar ophoudt.')
    return what, _('Zet er een backslash voor (\\"), of gebruik binnen de tekst ‘ en ’.')


def _apostrophe(_facts: Facts) -> tuple[str, str]:
    what = _("In de tekst staat een apostrof ('). popgids denkt dat de tekst daar ophoudt.")
    return what, _('Zet rechte dubbele aanhalingstekens (") voor en achter de tekst.')


def _backslash(facts: Facts) -> tuple[str, str]:
    what = _("In de tekst staat een losse backslash (\\).")
    if facts["found"]:
        what = _('In "{found}" staat een losse backslash (\\).').format(found=facts["found"])
    return what, _("Schrijf er twee (\\\\), of gebruik een gewone schuine streep (/).")


def _triple_quotes(facts: Facts) -> tuple[str, str]:
    sign = facts["found"] or '"""'
    what = _("Hier begint een tekst met drie aanhalingstekens ({found}), maar het eind ontbreekt.")
    remedy = _("Zet na de laatste zin van deze tekst ook drie aanhalingstekens: {found}")
    if facts.raw("is_short") is True:
        what = _("Deze tekst begint met drie aanhalingstekens ({found}), maar eindigt met minder.")
        remedy = _("Maak er aan het eind ook precies drie van: {found}")
    if item := facts.line("item"):
        remedy = _("Schrijf het zo: {item}")
        return what.format(found=sign), remedy.format(item=item)
    return what.format(found=sign), remedy.format(found=sign)


def _hard_space(_facts: Facts) -> tuple[str, str]:
    return (
        _("Hier staat een vaste spatie. Die ziet er gewoon uit, maar is een ander teken."),
        _("Haal de spatie weg en typ hem opnieuw met de spatiebalk."),
    )


def _control_character(facts: Facts) -> tuple[str, str]:
    what = _("Hier staat een teken dat je niet kunt zien ({found}).").format(found=facts["found"])
    return what, _("Haal het weg. Typ de regel opnieuw als dat niet lukt.")


def _heading_brackets(facts: Facts) -> tuple[str, str]:
    return (
        _("De haken van deze kop kloppen niet."),
        _("Schrijf de kop zo: {suggestion}").format(suggestion=facts["suggestion"]),
    )


def _text_behind_heading(facts: Facts) -> tuple[str, str]:
    what = _("Achter de kop staat nog iets ({found}).").format(found=facts["found"])
    if "=" not in facts["found"]:
        return what, _(
            "Haal dat weg, of zet er een hekje (#) voor. Verder staat op deze regel alleen {suggestion}."
        ).format(suggestion=facts["suggestion"])
    return what, _("Zet dat op een nieuwe regel. Op deze regel staat alleen {suggestion}.").format(
        suggestion=facts["suggestion"]
    )


def _single_brackets(facts: Facts) -> tuple[str, str]:
    what = _("De kop {found} heeft enkele haken.").format(found=facts["found"])
    return what, _("Gebruik dubbele haken: {suggestion}").format(suggestion=facts["suggestion"])


def _half_heading(facts: Facts) -> tuple[str, str]:
    what = _("De kop {found} is niet volledig: er staat niet bij waar hij onder hoort.")
    remedy = _("Schrijf de kop zo: {suggestion}").format(suggestion=facts["suggestion"])
    if facts["parent"]:
        above = _("Zet er ook een [[{parent}]] boven, want die is er nog niet.").format(
            parent=facts["parent"]
        )
        remedy = f"{remedy}. {above}"
    return what.format(found=facts["found"]), remedy


def _heading_name(facts: Facts) -> tuple[str, str]:
    what = _("De kop {found} is onbekend.").format(found=facts["found"])
    if facts["times"] not in ("", "1"):
        what = _("De kop {found} is onbekend. Hij staat {times} keer in deze gids.")
        what = what.format(found=facts["found"], times=facts["times"])
    if item := facts.line("item"):
        return what, _("Schrijf {suggestion}, met daaronder: {item}").format(
            suggestion=facts["suggestion"], item=item
        )
    return what, _("Bedoel je {suggestion}?").format(suggestion=facts["suggestion"])


def _heading_around(facts: Facts) -> tuple[str, str]:
    what = _("Boven de gegevens van de gids staat de kop {found}. Daar hoort geen kop.")
    return what.format(found=facts["found"]), _("Haal de kop {found} weg.").format(found=facts["found"])


def _heading_forgotten(facts: Facts) -> tuple[str, str]:
    return (
        _("Hier begint een nieuw deel, maar de kop erboven ontbreekt."),
        _("Zet er een regel boven met de kop: {suggestion}").format(suggestion=facts["suggestion"]),
    )


def _heading_too_early(facts: Facts) -> tuple[str, str]:
    what = _("De kop {found} staat nog voor de eerste [[{parent}]].")
    return what.format(found=facts["found"], parent=facts["parent"]), _(
        "Zet er eerst een [[{parent}]] boven, of verplaats dit deel naar beneden."
    ).format(parent=facts["parent"])


def _double_table(facts: Facts) -> tuple[str, str]:
    what = _("De kop [{key}] staat er al, op regel {line}.")
    return what.format(key=facts["key"], line=facts["other_line"]), _(
        "Haal een van de twee koppen weg en zet alles onder de andere."
    )


def _double_key(facts: Facts) -> tuple[str, str]:
    what = _('De sleutel "{key}" staat hier voor de tweede keer. De eerste staat op regel {line}.')
    if facts["key"] == "als":
        return what.format(key="als", line=facts["other_line"]), _(
            "Zet ze samen in één. Moeten ze allebei waar zijn: als = {{ all = [{both}] }}. "
            "Is één genoeg: als = {{ any = [{both}] }}"
        ).format(both=facts.line("both") or "{ … }, { … }")
    return what.format(key=facts["key"], line=facts["other_line"]), _(
        "Haal een van de twee weg. Is dit een nieuwe vraag of stap, zet er dan een kop boven, zoals [[stap.vraag]]."
    )


def _clash(facts: Facts) -> tuple[str, str]:
    what = _('"{found}" staat er al, op een andere manier geschreven.').format(found=facts["found"])
    return what, _("Haal een van de twee weg.")


def _colon(facts: Facts) -> tuple[str, str]:
    what = _('Na "{key}" staat een dubbele punt.').format(key=facts["key"])
    return what, _("Gebruik een is-teken: {key} = …").format(key=facts["key"])


def _no_equals(facts: Facts) -> tuple[str, str]:
    what = _('Na "{key}" ontbreekt het is-teken.').format(key=facts["key"])
    if item := facts.line("item"):
        return what, _("Schrijf: {item}").format(item=item)
    return what, _("Schrijf: {key} = …").format(key=facts["key"])


def _no_key(_facts: Facts) -> tuple[str, str]:
    return _("Voor het is-teken staat geen sleutel."), _("Zet de naam ervoor, bijvoorbeeld: titel = …")


def _space_in_key(facts: Facts) -> tuple[str, str]:
    what = _('De sleutel "{found}" heeft een spatie.').format(found=facts["found"])
    return what, _('Gebruik een laag streepje: "{suggestion}".').format(suggestion=facts["suggestion"])


def _letter_in_key(facts: Facts) -> tuple[str, str]:
    what = _('De sleutel "{found}" heeft een teken dat niet in een sleutel mag.').format(found=facts["found"])
    return what, _('Gebruik alleen gewone letters, zoals "{suggestion}".').format(
        suggestion=facts["suggestion"]
    )


def _sign_at_key(facts: Facts) -> tuple[str, str]:
    what = _('Bij de sleutel "{key}" staat een teken dat daar niet hoort ({found}).')
    return what.format(key=facts["key"], found=facts["found"]), _("Schrijf: {item}").format(
        item=facts.line("item")
    )


def _comment(facts: Facts) -> tuple[str, str]:
    what = _("Een opmerking begint hier met {found}.").format(found=facts["found"])
    return what, _("Laat een opmerking met een hekje (#) beginnen.")


def _loose_text(facts: Facts) -> tuple[str, str]:
    what = _('Hier staat tekst die nergens bij hoort: "{found}".').format(found=facts["found"])
    return what, _(
        "Zet er een hekje (#) voor als het een opmerking is. "
        'Is het een tekst van de gids, zet er dan de sleutel voor, zoals: vraag = "…"'
    )


def _toml(_facts: Facts) -> tuple[str, str]:
    return (
        _("popgids kan deze regel niet lezen."),
        _('Vergelijk hem met een regel die wel werkt, zoals: titel = "Wat wil je leren?"'),
    )


SENTENCES: dict[str, Sentence] = {
    "krul-aanhalingstekens": _smart_quotes,
    "geen-aanhalingstekens": _no_quotes,
    "geen-openend-aanhalingsteken": _no_opening_quote,
    "geen-sluitend-aanhalingsteken": _no_closing_quote,
    "gemengde-aanhalingstekens": _mixed_quotes,
    "regeleinde-in-tekst": _line_break,
    "aanhalingsteken-in-tekst": _inner_quote,
    "apostrof-in-tekst": _apostrophe,
    "backslash": _backslash,
    "driedubbel-niet-gesloten": _triple_quotes,
    "harde-spatie": _hard_space,
    "stuurteken": _control_character,
    "kop-haken": _heading_brackets,
    "tekst-na-kop": _text_behind_heading,
    "enkele-haken": _single_brackets,
    "kop-onvolledig": _half_heading,
    "kop-naam": _heading_name,
    "kop-om-gids": _heading_around,
    "kop-vergeten": _heading_forgotten,
    "kop-te-vroeg": _heading_too_early,
    "tabel-dubbel": _double_table,
    "sleutel-dubbel": _double_key,
    "botsing": _clash,
    "dubbele-punt": _colon,
    "geen-is-teken": _no_equals,
    "geen-sleutel": _no_key,
    "spatie-in-sleutel": _space_in_key,
    "teken-in-sleutel": _letter_in_key,
    "teken-bij-sleutel": _sign_at_key,
    "commentaar-teken": _comment,
    "losse-tekst": _loose_text,
    "toml-fout": _toml,
}
