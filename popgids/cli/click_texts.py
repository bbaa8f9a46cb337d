"""What click says of its own, in Dutch: by the English texts that its code asks a translation for."""

from popgids.i18n import N_

TEXTS = {
    "Usage:": N_("Gebruik:"),
    "Options": N_("Opties"),
    "Commands": N_("Opdrachten"),
    "Positional arguments": N_("Wat je erbij geeft"),
    "Show this message and exit.": N_("Toon deze uitleg."),
    "Show the version and exit.": N_("Toon de versie van popgids."),
    "%(prog)s, version %(version)s": N_("%(prog)s %(version)s"),
    "env var: {var}": N_("of de omgevingsvariabele {var}"),
    "default: {default}": N_("anders: {default}"),
    "(dynamic)": N_("(wisselt)"),
    "required": N_("verplicht"),
    "deprecated": N_("vervalt"),
    "Error: {message}": N_("popgids: {message}"),
    "Try '{command} {option}' for help.": N_('Uitleg krijg je met "{command} {option}".'),
    "Aborted!": N_("Gestopt."),
    "unknown error": N_("onbekende fout"),
    "Missing command.": N_("Er ontbreekt een opdracht."),
    "Missing argument": N_("Er ontbreekt iets:"),
    "Missing option": N_("Er ontbreekt een optie:"),
    "Missing parameter": N_("Er ontbreekt iets:"),
    "Missing {param_type}": N_("Er ontbreekt iets:"),
    "Missing parameter: {param_name}": N_("Er ontbreekt iets: {param_name}"),
    "No such option {name!r}.": N_('De optie "{name}" bestaat niet.'),
    "No such command {name!r}.": N_('De opdracht "{name}" bestaat niet.'),
    "Invalid value: {message}": N_("Dit klopt niet: {message}"),
    "Invalid value for {param_hint}: {message}": N_("Dit klopt niet bij {param_hint}: {message}"),
    "Could not open file {filename!r}: {message}": N_('Het bestand "{filename}" gaat niet open: {message}'),
    "Invalid start character for option ({option})": N_('Een optie kan niet zo beginnen: "{option}"'),
    "Option {name!r} does not take a value.": N_('Bij de optie "{name}" hoort geen waarde.'),
    "Argument {name!r} takes {nargs} values.": N_('Bij "{name}" horen {nargs} waarden.'),
    "Value must be an iterable.": N_("Hier hoort een lijst."),
    "Choose from:\n\t{choices}": N_("Kies uit:\n\t{choices}"),
    "{value!r} is not a valid {number_type}.": N_('"{value}" is geen getal.'),
    "{value} is not in the range {range}.": N_("{value} valt buiten {range}."),
    "{value!r} is not a valid boolean. Recognized values: {states}": N_(
        '"{value}" is geen ja of nee. Dit kan wel: {states}'
    ),
    "{value!r} is not a valid UUID.": N_('"{value}" is geen id.'),
    "{name} {filename!r} does not exist.": N_('"{filename}" is er niet.'),
    "{name} {filename!r} is a file.": N_('"{filename}" is een bestand.'),
    "{name} {filename!r} is a directory.": N_('"{filename}" is een map.'),
    "{name} {filename!r} is not readable.": N_('"{filename}" mag je niet lezen.'),
    "{name} {filename!r} is not writable.": N_('In "{filename}" mag je niet schrijven.'),
    "{name} {filename!r} is not executable.": N_('"{filename}" mag je niet uitvoeren.'),
    "file": N_("bestand"),
    "directory": N_("map"),
    "path": N_("plek"),
    "Couldn't detect Bash version, shell completion is not supported.": N_(
        "popgids kan niet zien welke bash dit is. Aanvullen met tab werkt hier misschien niet."
    ),
    "Shell completion is not supported for Bash versions older than 4.4.": N_(
        "Aanvullen met tab werkt niet in een bash die ouder is dan 4.4."
    ),
}
"""One text."""

COUNTED_TEXTS = {
    "Got unexpected extra argument ({args})": (
        N_('Dit is te veel: "{args}".'),
        N_('Dit is te veel: "{args}".'),
    ),
    "Did you mean {possibility}?": (
        N_("Bedoel je {possibility}?"),
        N_("Bedoel je een van deze: {possibilities}?"),
    ),
    "Option {name!r} requires an argument.": (
        N_('Bij de optie "{name}" hoort een waarde.'),
        N_('Bij de optie "{name}" horen {nargs} waarden.'),
    ),
    "Takes {nargs} values but 1 was given.": (
        N_("Hier horen {nargs} waarden. Je gaf er 1."),
        N_("Hier horen {nargs} waarden. Je gaf er {len}."),
    ),
    "{value!r} is not {choice}.": (
        N_('"{value}" kan hier niet. Kies {choice}.'),
        N_('"{value}" kan hier niet. Kies uit {choices}.'),
    ),
    "{value!r} does not match the format {format}.": (
        N_('"{value}" is niet geschreven als {format}.'),
        N_('"{value}" is niet geschreven als een van deze: {formats}.'),
    ),
    "{len_type} values are required, but {len_value} was given.": (
        N_("Hier horen {len_type} waarden. Je gaf er {len_value}."),
        N_("Hier horen {len_type} waarden. Je gaf er {len_value}."),
    ),
}
"""The text for one and the text for more."""
