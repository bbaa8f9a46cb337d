"""Sentences for mistakes in the values of a TOML file: numbers, dates, yes and no, lists and tables."""

from popgids.i18n import _
from popgids.ui.problem_text.text import Facts, Sentence, listed


def _no_value(facts: Facts) -> tuple[str, str]:
    what = _('Achter "{key} =" staat niets.').format(key=facts["key"])
    return what, _("Vul de waarde in, of haal de hele regel weg.")


def _yes_or_no(facts: Facts) -> tuple[str, str]:
    what = _('Hier staat "{found}". popgids kent alleen true (ja) en false (nee).').format(
        found=facts["found"]
    )
    return what, _("Schrijf: {suggestion}, zonder aanhalingstekens.").format(suggestion=facts["suggestion"])


def _date(facts: Facts) -> tuple[str, str]:
    what = _("De datum {found} staat niet in de vorm jaar-maand-dag.").format(found=facts["found"])
    if facts["suggestion"]:
        return what, _("Schrijf: {suggestion}").format(suggestion=facts["suggestion"])
    return what, _("Schrijf eerst het jaar, dan de maand en dan de dag, zoals 2026-12-31.")


def _decimal_comma(facts: Facts) -> tuple[str, str]:
    what = _("In het getal {found} staat een komma.").format(found=facts["found"])
    if whole := facts.many("whole"):
        return what, _whole(whole)
    told = _("Gebruik een punt: {suggestion}") if "." in facts["suggestion"] else _("Schrijf: {suggestion}")
    return what, told.format(suggestion=facts["suggestion"])


def _whole(numbers: tuple[str, ...]) -> str:
    return _("Gebruik een heel getal: {numbers}").format(numbers=listed(list(numbers), _("of")))


def _leading_zero(facts: Facts) -> tuple[str, str]:
    what = _("Het getal {found} begint met een nul.").format(found=facts["found"])
    return what, _("Laat de nul weg: {suggestion}").format(suggestion=facts["suggestion"])


def _number_with_text(facts: Facts) -> tuple[str, str]:
    what = _('Bij het getal staat nog iets anders ("{found}").').format(found=facts["found"])
    is_number = facts.raw("is_number") is True
    if is_number:
        what = _('Hier hoort alleen een getal, maar er staat "{found}".').format(found=facts["found"])
    if whole := facts.many("whole"):
        return what, _whole(whole)
    if is_number:
        return what, _("Schrijf: {suggestion}").format(
            suggestion=facts["suggestion"] or _("een getal, zoals 10")
        )
    if facts["suggestion"]:
        return what, _(
            "Laat alleen het getal staan ({suggestion}). Moet het tekst zijn, zet er dan aanhalingstekens omheen."
        ).format(suggestion=facts["suggestion"])
    return what, _("Laat alleen het getal staan, of zet er aanhalingstekens omheen als het tekst is.")


def _missing_comma(facts: Facts) -> tuple[str, str]:
    what = _("Hier ontbreekt een komma, voor {found}.").format(found=facts["found"])
    return what, _("Zet tussen twee onderdelen altijd een komma.")


def _semicolon(_facts: Facts) -> tuple[str, str]:
    return _("Hier staat een puntkomma (;)."), _("Gebruik tussen twee onderdelen een komma.")


def _thousands(facts: Facts) -> tuple[str, str]:
    what = _("popgids leest {found} als {read}: een punt is hier een komma.")
    return what.format(found=facts["found"], read=facts["read"]), _(
        "Bedoel je {suggestion}? Schrijf dan {suggestion}, zonder punt."
    ).format(suggestion=facts["suggestion"])


def _last_comma(_facts: Facts) -> tuple[str, str]:
    return _("Voor de accolade } staat een komma te veel."), _("Haal die laatste komma weg.")


def _comma_too_many(_facts: Facts) -> tuple[str, str]:
    return _("Hier staat een komma te veel."), _("Haal deze komma weg.")


def _key_again(facts: Facts) -> tuple[str, str]:
    what = _('"{key}" staat hier twee keer tussen dezelfde accolades.').format(key=facts["key"])
    item = facts.line("item")
    if facts["key"] == "is":
        return what, _("Mag het antwoord een van de twee zijn, schrijf dan: {item}").format(
            item=item or 'een_van = ["…", "…"]'
        )
    if facts["around"] == "als":
        return what, _(
            "Zijn het twee voorwaarden die allebei waar moeten zijn, schrijf dan: als = { all = [{ … }, { … }] }"
        )
    if item:
        return what, _(
            "Zijn het twee onderdelen, zet er dan accolades tussen: {item}. Haal anders een van de twee weg."
        ).format(item=item)
    return what, _("Haal een van de twee weg.")


def _table_over_lines(_facts: Facts) -> tuple[str, str]:
    return (
        _("Wat tussen accolades { } staat, loopt door op de volgende regel."),
        _("Zet alles tussen { en } op één regel."),
    )


def _open_list(_facts: Facts) -> tuple[str, str]:
    return (
        _("Deze lijst begint met een haak [, maar de haak ] aan het eind ontbreekt."),
        _("Zet een ] achter het laatste onderdeel van de lijst."),
    )


def _open_table(_facts: Facts) -> tuple[str, str]:
    return (
        _("Dit begint met een accolade {, maar de accolade } aan het eind ontbreekt."),
        _("Zet een } achter het laatste onderdeel."),
    )


def _no_brace(facts: Facts) -> tuple[str, str]:
    what = _('Voor "{key}" ontbreekt de accolade {{.').format(key=facts["key"])
    return what, _("Zet een accolade { aan het begin van deze regel.")


def _loose_list(_facts: Facts) -> tuple[str, str]:
    return (
        _("Deze regel hoort bij een lijst, maar het begin van die lijst ontbreekt."),
        _("Begin de lijst met een naam, een is-teken en een haak, zoals: opties = ["),
    )


def _wrong_bracket(facts: Facts) -> tuple[str, str]:
    what = _("Hier staat {found}, maar er moet {suggestion} staan.")
    return what.format(found=facts["found"], suggestion=facts["suggestion"]), _(
        "Vervang de haak door {suggestion}."
    ).format(suggestion=facts["suggestion"])


def _bracket_too_many(facts: Facts) -> tuple[str, str]:
    what = _("Hier staat een haak te veel ({found}).").format(found=facts["found"])
    return what, _("Haal de haak weg, of zet ook aan het begin van de waarde een haak.")


def _comma_behind(facts: Facts) -> tuple[str, str]:
    what = _('Achter de waarde staat nog "{found}". Dat hoort daar niet.').format(found=facts["found"])
    return what, _("Haal het teken weg.")


def _list_without_brackets(facts: Facts) -> tuple[str, str]:
    what = _("Hier staan meer waarden achter elkaar, zonder haken eromheen.")
    if item := facts.line("item"):
        return what, _("Schrijf het zo: {item}").format(item=item)
    return what, _('Zet er een [ voor en een ] achter: ["…", "…"]')


def _list_not_opened(facts: Facts) -> tuple[str, str]:
    what = _('Achter "{key} =" ontbreekt de haak [ waarmee de lijst begint.').format(key=facts["key"])
    remedy = _("Schrijf: {key} = [")
    if facts.raw("is_closed") is not True:
        remedy = _("Schrijf: {key} = [ en zet een ] achter het laatste onderdeel.")
    return what, remedy.format(key=facts["key"])


def _braces_around_list(facts: Facts) -> tuple[str, str]:
    what = _("Om deze lijst staan accolades. Daar horen rechte haken.")
    if item := facts.line("item"):
        return what, _("Schrijf het zo: {item}").format(item=item)
    return what, _("Schrijf [ in plaats van de eerste { en ] in plaats van de laatste }.")


def _braces_around_text(facts: Facts) -> tuple[str, str]:
    return _("Om deze tekst staan accolades. Die horen daar niet."), _("Schrijf het zo: {item}").format(
        item=facts.line("item")
    )


def _text_without_key(facts: Facts) -> tuple[str, str]:
    return (
        _("Voor deze tekst ontbreekt de sleutel."),
        _("Schrijf: {item}").format(item=facts.line("item")),
    )


def _double_equals(facts: Facts) -> tuple[str, str]:
    return _("Hier staat {found}.").format(found=facts["found"]), _("Schrijf één is-teken: =")


def _round_brackets(facts: Facts) -> tuple[str, str]:
    what, item = _("Hier staan ronde haken."), facts.line("item")
    if item and facts["count"] not in ("", "1"):
        return what, _("Doe dit bij elk onderdeel. Het eerste wordt: {item}").format(item=item)
    if item:
        return what, _("Schrijf het zo: {item}").format(item=item)
    return what, _("Schrijf {first} in plaats van ( en {last} in plaats van ).").format(
        first=facts["first"], last=facts["last"]
    )


def _dashes(facts: Facts) -> tuple[str, str]:
    what = _("In deze lijst staat een teken ({found}) voor een onderdeel.").format(found=facts["found"])
    if facts["found"] == "-":
        what = _("In deze lijst staat een streepje (-) voor een onderdeel.")
    remedy = _(
        "Haal dat bij elk onderdeel weg. Zet de onderdelen tussen [ en ], met een komma ertussen: {item}"
    )
    return what, remedy.format(item=facts.line("item") or '["…", "…"]')


def _square_item(facts: Facts) -> tuple[str, str]:
    return (
        _("Hier staan rechte haken om een onderdeel. Daar horen accolades."),
        _("Schrijf het zo: {item}").format(item=facts.line("item")),
    )


def _bare_item(facts: Facts) -> tuple[str, str]:
    what, remedy = _("Om dit onderdeel van de lijst staan geen accolades."), _("Schrijf het zo: {item}")
    if facts["count"] not in ("", "1"):
        what = _("Om de onderdelen van deze lijst staan geen accolades.")
        remedy = _("Doe dat bij elk onderdeel, met een komma ertussen. Het eerste wordt: {item}")
    return what, remedy.format(item=facts.line("item"))


def _no_braces(facts: Facts) -> tuple[str, str]:
    what = _('Achter "{key} =" staan sleutels zonder accolades eromheen.').format(key=facts["key"])
    return what, _('Zet een {{ voor "{found}" en een }} aan het eind.').format(found=facts["found"])


def _two_on_a_line(facts: Facts) -> tuple[str, str]:
    what = _("Op deze regel staan twee sleutels ({found}).").format(found=facts["found"])
    return what, _("Zet de tweede op een nieuwe regel.")


def _text_behind(facts: Facts) -> tuple[str, str]:
    what = _("Na de waarde staat nog tekst ({found}).").format(found=facts["found"])
    return what, _("Haal die tekst weg, of zet er een hekje (#) voor als het een opmerking is.")


SENTENCES: dict[str, Sentence] = {
    "geen-waarde": _no_value,
    "ja-nee-waarde": _yes_or_no,
    "datum-notatie": _date,
    "komma-in-getal": _decimal_comma,
    "voorloopnul": _leading_zero,
    "getal-met-tekst": _number_with_text,
    "komma-vergeten": _missing_comma,
    "puntkomma": _semicolon,
    "punt-in-duizend": _thousands,
    "komma-op-eind": _last_comma,
    "komma-te-veel": _comma_too_many,
    "sleutel-dubbel-tussen-accolades": _key_again,
    "tabel-over-regels": _table_over_lines,
    "haak-niet-gesloten": _open_list,
    "accolade-niet-gesloten": _open_table,
    "accolade-vergeten": _no_brace,
    "losse-lijst": _loose_list,
    "verkeerde-haak": _wrong_bracket,
    "haak-te-veel": _bracket_too_many,
    "komma-na-waarde": _comma_behind,
    "lijst-niet-geopend": _list_not_opened,
    "accolades-om-lijst": _braces_around_list,
    "accolades-om-tekst": _braces_around_text,
    "tekst-zonder-sleutel": _text_without_key,
    "lijst-zonder-haken": _list_without_brackets,
    "is-teken-dubbel": _double_equals,
    "ronde-haken": _round_brackets,
    "streepje-in-lijst": _dashes,
    "vierkante-haken": _square_item,
    "onderdeel-zonder-accolades": _bare_item,
    "accolades-vergeten": _no_braces,
    "twee-op-een-regel": _two_on_a_line,
    "tekst-na-waarde": _text_behind,
}
