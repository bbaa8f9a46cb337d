"""Sentences for a guide that builds on another, and for the catalogues that it names."""

from popgids.core.catalogues import is_other_file
from popgids.i18n import _
from popgids.ui.problem_text.text import Facts, Sentence, listed


def _nearest(facts: Facts, otherwise: str) -> str:
    return _('Bedoel je "{nearest}"?').format(nearest=facts["nearest"]) if facts["nearest"] else otherwise


def _base_unknown(facts: Facts) -> tuple[str, str]:
    what = _('Deze gids breidt "{id}" uit, maar een gids met die id is er niet.').format(id=facts["id"])
    return what, _nearest(facts, _("Zie met “popgids gids lijst” welke gidsen er zijn."))


def _base_wrong(facts: Facts) -> tuple[str, str]:
    what = _('De gids "{id}", die deze gids uitbreidt, heeft zelf fouten.').format(id=facts["id"])
    return what, _("Maak eerst die gids in orde: {file}").format(file=facts["file"])


def _base_withdrawn(facts: Facts) -> tuple[str, str]:
    what = _('De gids "{id}", die deze gids uitbreidt, is ingetrokken.').format(id=facts["id"])
    return what, _("Bouw liever op een gids die nog in gebruik is.")


def _extends_itself(facts: Facts) -> tuple[str, str]:
    ring = " → ".join(facts.many("ring"))
    return (
        _("Deze gids breidt zichzelf uit: {ring}.").format(ring=ring),
        _('Verander "breidt_uit" in een van deze gidsen, of haal het daar weg.'),
    )


def _too_many_layers(facts: Facts) -> tuple[str, str]:
    what = _("Deze gids bouwt op meer dan {limit} andere gidsen, de een op de ander.")
    return what.format(limit=facts["limit"]), _('Breid bij "breidt_uit" liever meteen de onderste gids uit.')


def _clashes(facts: Facts) -> tuple[str, str]:
    what = _('Door wat deze gids verandert, klopt een deel van "{id}" niet meer.').format(id=facts["id"])
    return what, _("Verander dat deel hier ook, of verberg het. Hieronder staat om welke regel het gaat.")


def _hides_unknown(facts: Facts) -> tuple[str, str]:
    what = _('Bij "verberg" staat "{id}", maar dat is er niet in "{base}".')
    return what.format(id=facts["id"], base=facts["base"]), _nearest(
        facts, _("Haal de id weg, of schrijf de id van een vraag of de soort van een stap.")
    )


def _hides_own(facts: Facts) -> tuple[str, str]:
    what = _('Bij "verberg" staat "{id}", maar dat staat in deze gids zelf.').format(id=facts["id"])
    return what, _('Haal het weg uit deze gids, en ook bij "verberg".')


def _hides_nothing(facts: Facts) -> tuple[str, str]:
    what = _('Bij "verberg" staat "{id}", maar deze gids bouwt niet op een andere.').format(id=facts["id"])
    return what, _('Haal "verberg" weg, of schrijf op welke gids deze bouwt: breidt_uit = "basis"')


def _key_without_base(facts: Facts) -> tuple[str, str]:
    what = _('"{key}" zegt hoe deze gids op een andere bouwt, maar hij bouwt nergens op.').format(
        key=facts["key"]
    )
    return what, _('Haal de regel weg, of schrijf bovenaan op welke gids deze bouwt: breidt_uit = "basis"')


def _hides_two(facts: Facts) -> tuple[str, str]:
    what = _('Bij "verberg" staat "{id}". Dat is er meer dan één keer in "{base}".')
    return what.format(id=facts["id"], base=facts["base"]), _("Schrijf {allowed}.").format(
        allowed=facts.words("allowed")
    )


def _hidden_but_needed(facts: Facts) -> tuple[str, str]:
    by = listed([f'"{one}"' for one in facts.many("by")], _("en"))
    what = _('Zonder "{id}" kan {by} niet gevraagd worden.').format(id=facts["id"], by=by)
    return what, _('Zet ook {by} bij "verberg", of verander daar waar "{id}" staat.').format(
        by=by, id=facts["id"]
    )


def _hidden_but_used(facts: Facts) -> tuple[str, str]:
    what = _('Hier staat "{id}", maar dat verberg je in deze gids.').format(id=facts["id"])
    return what, _('Haal "{by}" weg bij "verberg", of kies hier iets anders.').format(by=facts["by"])


def _hidden_and_changed(facts: Facts) -> tuple[str, str]:
    what = _('"{id}" staat ook bij "verberg".').format(id=facts["id"])
    return what, _('Haal de id weg bij "verberg", of haal dit deel weg.')


def _in_another_step(facts: Facts) -> tuple[str, str]:
    what = _('De vraag "{id}" staat in "{base}" bij de stap "{kind}".')
    what = what.format(id=facts["id"], base=facts["base"], kind=facts["kind"])
    return what, _("Zet hem hier ook bij die stap, of geef deze vraag een eigen id.")


def _not_in_base(facts: Facts) -> tuple[str, str]:
    what = _('"{id}" is er niet (meer) in "{base}", dus hier valt niets aan te passen.')
    what = what.format(id=facts["id"], base=facts["base"])
    new = _('Is dit nieuw, zet er dan ook "{key}" bij.').format(key=facts["key"])
    if facts["table"] == "vraag":
        new = _('Is dit een nieuwe vraag, zet er dan ook een soort bij, zoals: soort = "open".')
    if not facts["nearest"]:
        return what, f"{new} {_('Haal het anders weg.')}"
    return what, f"{_nearest(facts, '')} {new if facts.raw('is_whole') else ''}".rstrip()


def _place_beside_order(facts: Facts) -> tuple[str, str]:
    what = _('Bij deze vraag staat "{key}", en bij de stap staat ook "volgorde".').format(key=facts["key"])
    return what, _('Gebruik een van de twee. Wat bij "volgorde" staat, gaat voor.')


def _place_unknown(facts: Facts) -> tuple[str, str]:
    what = _('Bij "{key}" staat "{id}", maar die is er niet in deze stap.')
    return what.format(key=facts["key"], id=facts["id"]), _nearest(
        facts, _("Schrijf de id van een vraag in deze stap, of haal de regel weg.")
    )


def _place_elsewhere(facts: Facts) -> tuple[str, str]:
    what = _('Bij "{key}" staat "{id}", maar die vraag hoort bij de stap "{kind}".')
    what = what.format(key=facts["key"], id=facts["id"], kind=facts["kind"])
    return what, _("Schrijf de id van een vraag in deze stap, of haal de regel weg.")


def _place_hidden(facts: Facts) -> tuple[str, str]:
    what = _('Bij "{key}" staat "{id}", maar die verberg je.').format(key=facts["key"], id=facts["id"])
    return what, _("Schrijf de id van een andere vraag, of haal de regel weg.")


def _place_in_ring(facts: Facts) -> tuple[str, str]:
    what = _('Bij "{key}" staat "{id}", maar de plek daarvan hangt weer af van deze vraag.')
    return what.format(key=facts["key"], id=facts["id"]), _("Schrijf bij een van de twee een andere vraag.")


def _two_places(_facts: Facts) -> tuple[str, str]:
    return _('Hier staat "na" en ook "voor".'), _("Laat er één staan.")


def _order_twice(facts: Facts) -> tuple[str, str]:
    what = _('Bij "volgorde" staat "{id}" twee keer.').format(id=facts["id"])
    return what, _("Haal er één weg.")


def _catalogue_path(facts: Facts) -> tuple[str, str]:
    what = _('"{found}" is geen bestand in de map van deze gids.').format(found=facts["found"])
    return what, _('Zet het bestand naast de gids en schrijf de naam, zoals "competenties.toml".')


def _catalogue_gone(facts: Facts) -> tuple[str, str]:
    what = _('De catalogus "{id}" is er niet.').format(id=facts["id"])
    return _no_catalogue(facts) or (
        what,
        _nearest(facts, _("Zet het bestand naast de gids, of verander de naam.")),
    )


def _no_catalogue(facts: Facts) -> tuple[str, str] | None:
    """The sentences about a workbook or a document that is named as a catalogue; None for another file."""
    if not is_other_file(facts["id"]):
        return None
    what = _('"{id}" kan geen catalogus zijn. Een catalogus is een TOML-bestand, zoals "competenties.toml".')
    return what.format(id=facts["id"]), _("Noem een TOML-bestand, of haal deze naam weg.")


def _guide_for_catalogue(facts: Facts) -> tuple[str, str]:
    what = _('"{id}" is een gids en geen catalogus.').format(id=facts["id"])
    return what, _nearest(
        facts, _('Bouw op die gids met "breidt_uit", of schrijf hier de naam van een catalogus.')
    )


def _catalogue_wrong(facts: Facts) -> tuple[str, str]:
    what = _('De catalogus "{id}" heeft zelf fouten.').format(id=facts["id"])
    return _no_catalogue(facts) or (what, _("Maak eerst dat bestand in orde."))


def _catalogue_is_guide(facts: Facts) -> tuple[str, str]:
    what = _('Dit bestand wordt als catalogus gebruikt, maar er staat "{key}" in.').format(key=facts["key"])
    return what, _('Bouw op een gids met "breidt_uit". In een catalogus staan geen stappen en vragen.')


def _catalogue_key(facts: Facts) -> tuple[str, str]:
    what = _('De sleutel "{key}" is onbekend in een catalogus.').format(key=facts["key"])
    return what, _nearest(facts, _("Haal de regel weg."))


def _twice_in_catalogues(facts: Facts) -> tuple[str, str]:
    what = _('"{id}" staat in meer dan één catalogus van deze gids.').format(id=facts["id"])
    return what, _("Haal er één weg. Nu gaat de laatste voor.")


def _also_in_catalogue(facts: Facts) -> tuple[str, str]:
    what = _('De schaal "{id}" staat er twee keer: hier, en in de catalogus {catalogue} op regel {line}.')
    what = what.format(id=facts["id"], catalogue=facts["catalogue"], line=facts["other_line"])
    then = _("popgids gebruikt nu wat hier staat.")
    if facts.raw("fits") is not True:
        then = _("Samen passen ze niet.")
    remedy = _(
        'Haal de schaal hier weg. Of geef hem een andere id, zoals "{suggestion}", ook bij de vragen die hem gebruiken.'
    )
    return f"{what} {then}", remedy.format(suggestion=facts["suggestion"])


SENTENCES: dict[str, Sentence] = {
    "basis-onbekend": _base_unknown,
    "basis-heeft-fouten": _base_wrong,
    "basis-ingetrokken": _base_withdrawn,
    "breidt-zichzelf-uit": _extends_itself,
    "te-veel-lagen": _too_many_layers,
    "botst-met-basis": _clashes,
    "verberg-onbekend": _hides_unknown,
    "verberg-eigen": _hides_own,
    "verberg-zonder-basis": _hides_nothing,
    "sleutel-zonder-basis": _key_without_base,
    "verberg-dubbelzinnig": _hides_two,
    "verborgen-maar-nodig": _hidden_but_needed,
    "verborgen-maar-gebruikt": _hidden_but_used,
    "verborgen-en-aangepast": _hidden_and_changed,
    "vraag-in-andere-stap": _in_another_step,
    "niet-in-basis": _not_in_base,
    "plek-naast-volgorde": _place_beside_order,
    "plek-onbekend": _place_unknown,
    "plek-in-andere-stap": _place_elsewhere,
    "plek-verborgen": _place_hidden,
    "plek-in-kring": _place_in_ring,
    "na-en-voor": _two_places,
    "volgorde-dubbel": _order_twice,
    "catalogus-pad": _catalogue_path,
    "catalogus-weg": _catalogue_gone,
    "gids-als-catalogus": _guide_for_catalogue,
    "catalogus-heeft-fouten": _catalogue_wrong,
    "catalogus-is-gids": _catalogue_is_guide,
    "catalogus-sleutel": _catalogue_key,
    "dubbel-in-catalogi": _twice_in_catalogues,
    "schaal-ook-in-catalogus": _also_in_catalogue,
}
