"""What people and labels of a summary are called in Dutch."""

from popgids.core.agreements import Owner
from popgids.core.conversation import Conversation
from popgids.core.guide import Party, StepKind
from popgids.core.summary.blocks import Column, Fact, Heading, Paragraph, Record, Sentence, Who
from popgids.core.summary.parts import who
from popgids.i18n import _, ngettext
from popgids.wording.kept import share_text
from popgids.wording.names import label, party_name, step_name
from popgids.wording.phrases import capital, small
from popgids.wording.words import FACTS, FACTS_WITH_NAME, HEADINGS, HEADINGS_WITH_NAME, RECORDS

# people


def owner_text(owner: Owner, owner_name: str, conversation: Conversation) -> str:
    """Who does it, by name: "Sanne", "Karim", "Sanne en Karim samen", or the role when there is no name."""
    return who_text(who(owner, owner_name, conversation))


def who_text(person: Who) -> str:
    """Somebody by name, or by role when there is no name; in a further role by both."""
    match person.names:
        case ():
            return small(person.title) or label(person.role)
        case (name,) if person.title:
            return _("{name} ({role})").format(name=name, role=small(person.title))
        case (name,) if person.needs_role:
            return _("{name} ({role})").format(name=name, role=party_name(Party(person.role.value)))
        case (name,):
            return name
        case names:
            return _("{first} en {last} samen").format(first=", ".join(names[:-1]), last=names[-1])


# labels of blocks


def heading_text(heading: Heading) -> str:
    """The words of a heading: with the name it is about, or as the guide has it."""
    kind, _colon, step = heading.code.partition(":")
    if kind == "step":
        return heading.subject or step_name(StepKind(step))
    if heading.subject:
        return _(HEADINGS_WITH_NAME[heading.code]).format(name=heading.subject)
    return _(HEADINGS[heading.code])


def fact_label(fact: Fact | str) -> str:
    """The label of a fact or, by its code, of a column; names whose words follow where that matters."""
    if isinstance(fact, str):
        return _(FACTS[fact])
    if fact.label:
        return fact.label
    if fact.step is not None:
        step, title = fact.step
        return _("{part} bij “{step}”").format(part=_(FACTS[fact.code]), step=title or step_name(step))
    return _label_by(fact.code, fact.said_by)


def column_label(column: Column) -> str:
    """The head of a column of an answer."""
    if column.text:
        return column.text
    if column.who:
        return capital(who_text(column.who))
    return _(FACTS[column.code]) if column.code else ""


def caption(said_by: Who) -> str:
    """Whose table or list follows."""
    return _label_by("answer", said_by)


def paragraph_label(paragraph: Paragraph) -> str:
    """The label of a paragraph; names whose words follow where that matters."""
    return _label_by(paragraph.code, paragraph.said_by)


def _label_by(code: str, said_by: Who | None) -> str:
    if said_by is None or code not in FACTS_WITH_NAME:
        return _(FACTS[code])
    name = who_text(said_by)
    text = _(FACTS_WITH_NAME[code]).format(name=name)
    # Only a role is written with a capital here; people write their own names.
    return text if said_by.names else capital(text)


def record_label(record: Record) -> str:
    """What a record is, with its number: "Afspraak 2"."""
    name = _(RECORDS[record.code])
    return _("{name} {number}").format(name=name, number=record.number) if record.number else name


def sentence_text(sentence: Sentence) -> str:
    """A sentence of the program itself."""
    match sentence.code:
        case "example":
            return _("Dit is een voorbeeld met verzonnen mensen.")
        case "rehearsal":
            return _("Dit is een proef. Er wordt niets van bewaard.")
        case "draft":
            return _("Dit is een concept. Het plan is nog niet vastgelegd.")
        case "private-answers":
            return ngettext(
                "{n} antwoord is privé en staat hier niet.",
                "{n} antwoorden zijn privé en staan hier niet.",
                sentence.count,
            ).format(n=sentence.count)
        case "answers-elsewhere":
            return ngettext(
                "{n} antwoord staat alleen in het exemplaar van degene voor wie het is.",
                "{n} antwoorden staan alleen in het exemplaar van degene voor wie ze zijn.",
                sentence.count,
            ).format(n=sentence.count)
        case "share-kept":
            return share_text(sentence.count, sentence.total)
        case code:
            raise KeyError(code)
