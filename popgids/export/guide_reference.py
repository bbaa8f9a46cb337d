"""The reference of guides for HR as Markdown, made from the models, so that it cannot be out of date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.catalogues import Competence, CompetenceLevel, LearningForm, Role, Scale
from popgids.core.checks.keys import QUESTION_KINDS, keys_of
from popgids.core.composed_questions import ItemField, MatrixRow
from popgids.core.guide import Group, Guide, QuestionBase, Step, Tips, TrainingRule
from popgids.core.guide_base import Choice, Condition, DirectedChoice
from popgids.export import guide_examples as examples
from popgids.export.guide_reference_use import Code, advice, checking, editor, from_excel, publishing
from popgids.export.guide_schema import catalogue_schema, guide_schema
from popgids.export.key_sorts import sort_text
from popgids.export.question_examples import QUESTIONS
from popgids.export.reference_parts import table_lines, toml_block
from popgids.i18n import _
from popgids.wording.guide_keys import STEP_KINDS
from popgids.wording.question_keys import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from popgids.core.base import Frozen


def guide_reference(codes: Sequence[Code], rules: Mapping[str, str]) -> str:
    """The whole reference; codes: those of the check; rules: those of the advice, by name."""
    schema = guide_schema()
    parts = (
        *(_what(), _steps(), _keys(schema), _kinds(schema), _every_question(schema), _conditions(schema)),
        *(_catalogues(schema), _layers(schema), from_excel(), checking(codes), advice(rules)),
        *(publishing(), editor()),
    )
    text = "\n".join(line for part in parts for line in part)
    return re.sub(r"\n{3,}", "\n\n", text).rstrip() + "\n"


def _what() -> Iterator[str]:
    yield _("# Handleiding voor gidsen")
    yield ""
    yield _(
        "Een gids is een tekstbestand met de stappen en vragen van een gesprek. De naam eindigt op .toml. Je maakt en "
        "verandert hem met een gewone teksteditor, zoals Kladblok, en niet met een tekstverwerker."
    )
    yield ""
    yield _("Dit is de kleinste gids die werkt:")
    yield from toml_block(examples.SMALLEST)
    yield _("Zo schrijf je hem:")
    yield ""
    yield from (
        _(
            '- Elke regel is `sleutel = waarde`. Tekst staat tussen rechte aanhalingstekens: `titel = "Ons gesprek"`.'
        ),
        _("- Ja en nee zijn `true` en `false`. Getallen staan zonder aanhalingstekens, met een punt: `2.5`."),
        _("- Een datum is jaar, maand, dag: `2026-08-01`."),
        _('- Langere tekst staat tussen drie aanhalingstekens: `"""`. Een lijst staat tussen haken: `[ ]`.'),
        _(
            "- `[[stap]]` begint een stap, `[[stap.vraag]]` een vraag in die stap. Wat eronder staat, hoort erbij."
        ),
        _("- Wat achter een # staat, is een opmerking. popgids slaat die over."),
    )
    yield ""
    yield _(
        'Een begin met uitleg maak je met `popgids gids nieuw "Onze gids"`. Gidsen staan in de map gidsen bij de POP’s; '
        "`popgids --diagnose` laat zien waar die is. Probeer een gids uit met `popgids gids proef`."
    )
    yield ""


def _steps() -> Iterator[str]:
    yield _("## De acht stappen")
    yield ""
    yield _(
        "Een stap heeft een van deze soorten. Ze staan in deze volgorde, en elk komt hoogstens één keer voor."
    )
    yield ""
    yield from table_lines(
        (_("soort"), _("waarvoor")), ((f"`{kind}`", _(text)) for kind, text in STEP_KINDS.items())
    )


def _keys(schema: dict[str, Any]) -> Iterator[str]:
    yield _("## Sleutels van de gids")
    yield ""
    yield _("Deze staan bovenaan het bestand, boven de eerste kop.")
    yield ""
    yield from _key_table(Guide, schema, schema["then"]["required"])
    yield _("### Een stap")
    yield ""
    yield from _key_table(Step, schema["$defs"]["stap"], schema["$defs"]["hele-stap"]["required"])
    yield _("### Minstens een paar vragen van een stap")
    yield ""
    yield _("Onder `[[stap.minstens]]` zeg je dat er van een paar vragen een aantal beantwoord moet zijn.")
    yield ""
    yield from _def_table(Group, schema, "minstens")
    yield from toml_block(examples.GROUP)


def _kinds(schema: dict[str, Any]) -> Iterator[str]:
    yield _("## Soorten vragen")
    yield ""
    shared = set(keys_of(QuestionBase))
    needs = {
        one["if"]["properties"]["soort"]["const"]: one["then"]["required"]
        for one in schema["$defs"]["hele-vraag"]["allOf"]
    }
    for kind, model in QUESTION_KINDS.items():
        yield f"### {kind}"
        yield ""
        yield _(KINDS[kind])
        yield ""
        own = [key for key in keys_of(model) if key not in shared and key != "soort"]
        if own:
            yield from _key_table(model, schema["$defs"][f"vraag-{kind}"], needs.get(kind, ()), own)
        yield from toml_block(QUESTIONS[kind])
    yield _("### Kolommen van een tabel en velden van een herhaalblok")
    yield ""
    yield from _def_table(ItemField, schema, "kolom")
    yield _("### Opties en rijen")
    yield ""
    yield from _def_table(Choice, schema, "optie")
    yield _("Een optie van een keuze kan ook nog dit hebben:")
    yield ""
    yield from _key_table(DirectedChoice, schema["$defs"]["optie-van-keuze"], (), ["richting"])
    yield _("Een rij van een matrix kan ook nog dit hebben:")
    yield ""
    yield from _key_table(MatrixRow, schema["$defs"]["rij"], (), ["functies"])


def _every_question(schema: dict[str, Any]) -> Iterator[str]:
    yield _("## Bij elke vraag")
    yield ""
    keys = [key for key in keys_of(QuestionBase) if key != "soort"]
    question = schema["$defs"]["vraag"]
    yield from _key_table(QuestionBase, question, schema["$defs"]["hele-vraag"]["required"], keys)
    yield _("Tips hebben deze delen, elk een lijst van teksten:")
    yield ""
    yield from _def_table(Tips, schema, "tips")


def _conditions(schema: dict[str, Any]) -> Iterator[str]:
    yield _("## Voorwaarden")
    yield ""
    yield _("Met `als` komt een vraag alleen als een eerder antwoord daarbij past.")
    yield ""
    yield from _def_table(Condition, schema, "voorwaarde")
    yield from toml_block(examples.CONDITION)
    yield _(
        "Bij ja-nee is het antwoord `true` of `false`. Bij een keuze is het de id van een optie, bij een schaal het nummer "
        "van het punt. Bij een tabel, matrix of herhaalblok kan alleen `ingevuld`."
    )
    yield ""


def _catalogues(schema: dict[str, Any]) -> Iterator[str]:
    yield _("## Rollen, schalen, competenties en leervormen")
    yield ""
    yield _("Wat je vaker nodig hebt, zet je één keer in de gids. Vragen verwijzen ernaar met de id.")
    yield ""
    tables: tuple[tuple[str, type[Frozen], str], ...] = (
        ("[[rol]]", Role, "rol"),
        ("[[schaal]]", Scale, "schaal"),
        ("[[competentie]]", Competence, "competentie"),
        ("[[competentie.niveau]]", CompetenceLevel, "niveau"),
        ("[[leervorm]]", LearningForm, "leervorm"),
        ("[scholing]", TrainingRule, "scholing"),
    )
    for heading, model, name in tables:
        yield f"### `{heading}`"
        yield ""
        yield from _def_table(model, schema, name)
    yield _("Zo staat het bij elkaar:")
    yield from toml_block(examples.CATALOGUES)


def _layers(schema: dict[str, Any]) -> Iterator[str]:
    yield _("## Bouwen op een andere gids")
    yield ""
    yield _(
        "Met `breidt_uit` neem je een andere gids over en schrijf je alleen wat anders is. Een stap met dezelfde soort en "
        "een vraag met dezelfde id krijgen de sleutels die je noemt. De rest blijft zoals het was. Een nieuwe vraag komt "
        "achteraan in de stap, of waar `na` of `voor` hem zet."
    )
    yield ""
    yield _(
        "Heeft een gids van jullie dezelfde id als een gids van popgids, dan bouw je op die van jullie zodra hij "
        "gepubliceerd is. Zolang hij een concept is, fouten heeft of is ingetrokken, bouw je op die van popgids."
    )
    yield ""
    root, step, question = schema["properties"], schema["$defs"]["stap"], schema["$defs"]["vraag"]
    rows = [(key, _("in de gids"), root[key]) for key in ("breidt_uit", "verberg")]
    rows += [("volgorde", _("in een stap"), step["properties"]["volgorde"])]
    rows += [(key, _("in een vraag"), question["properties"][key]) for key in ("na", "voor")]
    told = ((f"`{key}`", place, sort_text(one), one["description"]) for key, place, one in rows)
    yield from table_lines((_("sleutel"), _("waar"), _("waarde"), _("wat het is")), told)
    yield from toml_block(examples.EXTENSION)
    yield _("`popgids gids toon zorg --herkomst` laat van elk deel zien waar het vandaan komt.")
    yield ""
    yield _("### Catalogi")
    yield ""
    yield _(
        "Wat meer gidsen delen, staat in een eigen bestand in dezelfde map. Een gids noemt het met `catalogi`:"
    )
    yield from toml_block(examples.WITH_CATALOGUE)
    yield _("In zo’n bestand staan deze delen:")
    yield ""
    own = catalogue_schema()["properties"]
    told_of = ((f"`{key}`", one["description"]) for key, one in own.items())
    yield from table_lines((_("sleutel"), _("wat het is")), told_of)
    yield from toml_block(examples.CATALOGUE_FILE)


def _def_table(model: type[Frozen], schema: dict[str, Any], name: str) -> Iterator[str]:
    table = schema["$defs"][name]
    return _key_table(model, table, table.get("required", ()))


def _key_table(
    model: type[Frozen], table: dict[str, Any], required: Iterable[str], keys: Sequence[str] = ()
) -> Iterator[str]:
    needed = set(required)
    rows = (
        (
            f"`{key}`",
            _("ja") if key in needed else "",
            sort_text(table["properties"][key]),
            table["properties"][key]["description"],
        )
        for key in keys or keys_of(model)
    )
    yield from table_lines((_("sleutel"), _("verplicht"), _("waarde"), _("wat het is")), rows)
