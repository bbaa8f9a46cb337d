"""Sentences for what stands in a guide: keys that are unknown, and values of the wrong sort."""

from popgids.i18n import N_, _
from popgids.ui.problem_text.missing import missing, new_part, table_words
from popgids.ui.problem_text.sorts import wrong_sort
from popgids.ui.problem_text.text import Facts, Sentence, listed

_NOT_ITSELF = (
    *("groter_dan", "hoger_dan", "meer_dan", "groter", "boven"),
    *("kleiner_dan", "lager_dan", "minder_dan", "kleiner", "onder"),
)
"""Keys that people write for a limit that does not hold itself."""


_UNSURE = {
    "gevoelig": N_("popgids vraagt dan om voorzichtigheid"),
    "prive": N_("het antwoord komt dan niet in het plan en niet in een kopie"),
    "zichtbaar_voor": N_("alleen de kopie van die persoon heeft dan het antwoord"),
}
"""What each of the keys does that one word may mean."""


def _unknown_key(facts: Facts) -> tuple[str, str]:
    what = _('De sleutel "{found}" is onbekend in {table}.').format(
        found=facts["found"], table=table_words(facts["table"])
    )
    if facts["found"] in _NOT_ITSELF and facts["nearest"]:
        return what, _('Gebruik "{nearest}". Het getal dat je daar schrijft, telt zelf mee.').format(
            nearest=facts["nearest"]
        )
    if facts.line("listed"):
        return what, _("Schrijf het zo: {listed}").format(listed=facts.line("listed"))
    if facts.many("choices"):
        meant = [f'"{one}" ({_(_UNSURE[one])})' for one in facts.many("choices") if one in _UNSURE]
        return what, _("Bedoel je {choices}?").format(choices=listed(meant, _("of")))
    if facts["nearest"]:
        remedy = _('Bedoel je "{nearest}"?').format(nearest=facts["nearest"])
        if facts["home"] == "gids":
            above = _("Hoort de regel bij de hele gids, zet hem dan bovenaan, boven de eerste kop.")
            remedy = f"{remedy} {above}"
        return what, remedy
    if facts["taken"]:
        return what, _(
            'Het lijkt op "{key}", dat er al staat. Zet de tekst daarbij, of haal deze weg.'
        ).format(key=facts["taken"])
    if facts.words("allowed"):
        return what, _("Haal de regel weg, of kies uit {allowed}.").format(allowed=facts.words("allowed"))
    return what, _("Haal de regel weg.")


def _elsewhere(facts: Facts) -> tuple[str, str]:
    found, home = facts["found"], facts["home"]
    if home == "vraag" and facts.words("kinds"):
        what = _('De sleutel "{found}" past niet bij een vraag van de soort "{kind}".')
        return what.format(found=found, kind=facts["kind"]), _(
            "Haal de regel weg, of kies een andere soort: {kinds}."
        ).format(kinds=facts.words("kinds"))
    if home in ("opties", "rijen", "kolommen", "velden", "niveau"):
        what = _('Bij "{found}" staat een waarde, en eronder staan ook koppen met "{found}".')
        return what.format(found=found), _("Haal deze regel weg, of haal de koppen eronder weg.")
    what = _('De sleutel "{found}" hoort niet in {table}.').format(
        found=found, table=table_words(facts["table"])
    )
    if found in ("stap", "rol", "schaal", "competentie", "leervorm") and home in (found, "gids"):
        return what, _("Haal hem hier weg, en zet onderaan {part}").format(
            part=new_part(found, facts["text"], facts["fits"])
        )
    if found == home == "vraag":
        return what, _("Hij hoort bij een vraag: zet hem in een stap, onder {part}").format(
            part=new_part(home, "", facts["fits"])
        )
    if home == "stap":
        return what, _("Hij hoort bij de stap: zet hem onder [[stap]], boven de eerste [[stap.vraag]].")
    if home == "gids":
        return what, _("Hij hoort bij de hele gids: zet hem bovenaan, boven de eerste kop, zoals [[stap]].")
    if home in ("leervorm", "rol", "competentie"):
        return what, _("Hij hoort bij een {home}: zet hem onder een eigen kop [[{home}]].").format(home=home)
    return what, _("Hij hoort bij een vraag: zet hem onder [[stap.vraag]].")


def _unknown_value(facts: Facts) -> tuple[str, str]:
    if facts["role"]:
        what = _('Bij "{key}" hoort wie van de twee antwoordt. "{found}" is een rol.').format(
            key=facts["key"], found=facts["found"]
        )
        return what, _('Schrijf in plaats van deze regel: rol = "{role}"').format(role=facts["role"])
    what = _('"{found}" kan niet bij "{key}".').format(found=facts["found"], key=facts["key"])
    if not facts["found"]:
        what = _('De waarde bij "{key}" kan niet.').format(key=facts["key"])
    choices = _("Kies uit {allowed}.").format(allowed=facts.words("allowed"))
    if facts["nearest"]:
        meant = _('Bedoel je "{nearest}"?').format(nearest=facts["nearest"])
        if facts.raw("is_of_one") is True:
            meant = f"{meant} {_('Daarbij kun je er maar één kiezen.')}"
        return what, f"{meant} {choices}"
    return what, choices


def _empty_part(_facts: Facts) -> tuple[str, str]:
    return _("Onder deze kop staat niets."), _("Vul dit deel in, of haal de kop weg.")


_MEANT = {
    "vraag": (
        N_('Bij "{key}" hoort de id van een vraag, en niet de tekst ervan.'),
        N_("Schrijf de id van een vraag die eerder in de gids staat."),
    ),
    "competentie": (
        N_('Bij "{key}" hoort de id van een competentie, en niet de naam.'),
        N_("Schrijf de id die onder [[competentie]] staat."),
    ),
    "schaal": (
        N_('Bij "{key}" hoort de id van een schaal, en niet de naam.'),
        N_("Schrijf de id die onder [[schaal]] staat."),
    ),
    "rol": (
        N_('Bij "{key}" hoort de id van een rol, en niet de naam.'),
        N_("Schrijf de id die onder [[rol]] staat."),
    ),
}


def _id(facts: Facts) -> tuple[str, str]:
    if facts["refers_to"] in _MEANT:
        told, otherwise = _MEANT[facts["refers_to"]]
        key = facts["key"]
        remedy = _('Bedoel je "{suggestion}"?').format(suggestion=facts["suggestion"])
        return _(told).format(key=key), remedy if facts["suggestion"] else _(otherwise)
    what = _('"{found}" kan geen {key} zijn: gebruik kleine letters, cijfers en streepjes.')
    if facts["suggestion"]:
        return what.format(found=facts["found"], key=facts["key"]), _('Schrijf: "{suggestion}".').format(
            suggestion=facts["suggestion"]
        )
    return what.format(found=facts["found"], key=facts["key"]), _('Bijvoorbeeld: "mijn-vraag".')


def _empty(facts: Facts) -> tuple[str, str]:
    what = _('De tekst bij "{key}" is leeg.').format(key=facts["key"])
    return what, _("Vul de tekst in, of haal dit deel weg.")


def _too_long(facts: Facts) -> tuple[str, str]:
    what = _('De tekst bij "{key}" is te lang: {length} tekens. Het mogen er {limit} zijn.')
    return what.format(key=facts["key"], length=facts["length"], limit=facts["limit"]), _(
        "Maak de tekst korter."
    )


def _too_small(facts: Facts) -> tuple[str, str]:
    what = _('Het getal {found} bij "{key}" is te klein.').format(found=facts["found"], key=facts["key"])
    return what, _("Het moet {limit} of meer zijn.").format(limit=facts["limit"])


def _too_big(facts: Facts) -> tuple[str, str]:
    what = _('Het getal {found} bij "{key}" is te groot.').format(found=facts["found"], key=facts["key"])
    return what, _("Het mag {limit} of minder zijn.").format(limit=facts["limit"])


def _too_few(facts: Facts) -> tuple[str, str]:
    what = _('Bij "{key}" staan er te weinig: {count}.').format(key=facts["key"], count=facts["count"])
    return what, _("Het moeten er {limit} of meer zijn.").format(limit=facts["limit"])


def _too_many(facts: Facts) -> tuple[str, str]:
    what = _('Bij "{key}" staan er te veel: {count}.').format(key=facts["key"], count=facts["count"])
    return what, _("Het mogen er {limit} zijn.").format(limit=facts["limit"])


_ITEMS = {
    "kolommen": ("kop", "uren", "Uren"),
    "velden": ("kop", "uren", "Uren"),
    "rijen": ("tekst", "techniek", "Techniek"),
    "opties": ("tekst", "cursus", "Met een cursus"),
}
"""How an item of a list reads: the key of its text, and an id and a text."""


def _choices_without_id(facts: Facts) -> tuple[str, str]:
    key = facts["key"]
    what = _("Elke optie heeft een id en een tekst nodig. Hier staat er een zonder.")
    if key in ("kolommen", "velden"):
        what = _('Alles bij "{key}" heeft een id en een kop nodig. Hier staat er een zonder.').format(key=key)
    elif key == "rijen":
        what = _("Elke rij heeft een id en een tekst nodig. Hier staat er een zonder.")
    word, name, text = _ITEMS.get(key, _ITEMS["opties"])
    if facts["suggestion"] and not set('"\\') & set(facts["found"]):
        name, text = facts["suggestion"], facts["found"]
    item = f'{{ id = "{name}", {word} = "{text}" }}'
    return what, _("Schrijf het zo: {key} = [{item}, …]").format(
        key=key if key in _ITEMS else "opties", item=item
    )


def _other_condition(facts: Facts) -> tuple[str, str]:
    what = _("Zo kan popgids deze voorwaarde niet lezen.")
    if facts["key"] != "als":
        what = _('De sleutel "{key}" is onbekend in deze vraag.').format(key=facts["key"])
    elif facts.many("words"):
        what = _("Een voorwaarde kent geen {words}.").format(words=facts.words("words", _("en")))
    told = (
        _("Schrijf bijvoorbeeld: {suggestion}")
        if facts.raw("is_example")
        else _("Schrijf het zo: {suggestion}")
    )
    remedy = told.format(suggestion=facts.line("suggestion"))
    if facts.words("allowed"):
        remedy = f"{remedy}. {_('Of kies uit {allowed}.').format(allowed=facts.words('allowed'))}"
    if facts["unknown"]:
        what = _('Er is geen vraag met de id "{name}".').format(name=facts["unknown"])
        remedy = _("Noem een vraag die er wel is, zoals: {suggestion}").format(
            suggestion=facts.line("suggestion")
        )
    return what, remedy


def _format(facts: Facts) -> tuple[str, str]:
    what = _('popgids kent geen formaat "{found}".').format(found=facts["found"])
    return what, _("Schrijf: formaat = {known}").format(known=facts["known"] or "1")


def _does_not_fit(facts: Facts) -> tuple[str, str]:
    what = _('De waarde bij "{key}" past niet.').format(key=facts["key"])
    return what, _("Vergelijk de regel met een gids die wel werkt.")


SENTENCES: dict[str, Sentence] = {
    "ontbreekt": missing,
    "onbekende-sleutel": _unknown_key,
    "sleutel-hoort-elders": _elsewhere,
    "waarde-onbekend": _unknown_value,
    "leeg-deel": _empty_part,
    "id-vorm": _id,
    "lege-tekst": _empty,
    "tekst-te-lang": _too_long,
    "getal-te-klein": _too_small,
    "getal-te-groot": _too_big,
    "te-weinig": _too_few,
    "te-veel": _too_many,
    "verkeerde-soort": wrong_sort,
    "opties-zonder-id": _choices_without_id,
    "voorwaarde-anders": _other_condition,
    "formaat-onbekend": _format,
    "waarde-past-niet": _does_not_fit,
}
