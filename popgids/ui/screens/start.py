"""Who will talk, when, how long and with which guide: all there is to fill in before a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Horizontal, Vertical

from popgids.core.dutch.dates import format_date, parse_date
from popgids.core.dutch.times import format_minutes, parse_minutes
from popgids.core.shelf import StartRequest
from popgids.i18n import _
from popgids.ui.commands import bindings
from popgids.ui.forms.names import shortened
from popgids.ui.forms.spec import Action, Field, FieldKind, Option
from popgids.ui.page_commands import START
from popgids.ui.screens.dialogs import Answer, AskDialog
from popgids.ui.screens.page import Page
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import Title, Words
from popgids.wording.about_talks import BEFORE_A_TALK

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from popgids.core.shelf import GuideLine, PopLine
    from popgids.ui.ports import HomeKeeper

_MANY_GUIDES = 3
_MOST_MINUTES = 600
_NAMES = ("employee_name", "manager_name")
_ROLE = "role:"


def in_order(guides: tuple[GuideLine, ...]) -> tuple[GuideLine, ...]:
    """The guides that can be used, published ones first, the base guide before the others."""
    usable = [one for one in guides if one.is_usable]
    return tuple(sorted(usable, key=lambda one: (one.status != "gepubliceerd", one.id != "basis")))


class StartScreen(Page):
    """The form to begin a talk; what is known of an earlier talk is filled in."""

    OFFERS = START
    EXPLAINS = BEFORE_A_TALK
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(START)]

    def __init__(self, keeper: HomeKeeper, guides: tuple[GuideLine, ...], known: StartRequest | None) -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self._guides = in_order(guides)
        self._known = known
        self._said = self._first_values()
        self._doubted = ""

    def _first_values(self) -> dict[str, str]:
        known = self._known
        first = self._guides[0].key if self._guides else ""
        keys = {one.key for one in self._guides}
        guide = known.guide_key if known and known.guide_key in keys else first
        if known is None:
            return {"guide": guide}
        return {
            "guide": guide,
            "employee_name": known.employee_name,
            "employee_role": known.employee_role,
            "manager_name": known.manager_name,
            "manager_role": known.manager_role,
            "others": known.others,
            "held_on": "" if known.held_on == self._keeper.today else format_date(known.held_on),
            "minutes": self._minutes_unless_usual(known, guide),
            **{f"{_ROLE}{role}": name for role, name in known.roles},
        }

    def _minutes_unless_usual(self, known: StartRequest, guide: str) -> str:
        said = format_minutes(known.minutes) if known.minutes else ""
        return "" if said == self._usual_minutes(guide) else said

    def _guide(self, key: str) -> GuideLine | None:
        return next((one for one in self._guides if one.key == key), None)

    def _usual_minutes(self, key: str) -> str:
        guide = self._guide(key)
        return format_minutes(guide.minutes) if guide and guide.minutes else ""

    @property
    def _is_next_talk(self) -> bool:
        return bool(self._known and self._known.pop_key)

    # showing

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Words(_("Volgend gesprek") if self._is_next_talk else _("Nieuw gesprek"), id="people")
        with Vertical(id="page", classes="-form"):
            yield Title(_("Wie gaan er met elkaar in gesprek?"), id="question")
            yield Words(self._intro(), id="intro")
            yield FormView(self._keeper.today)
            yield Words("", id="notice")
            yield ActionRow()
        yield self.key_bar()

    def _intro(self) -> str:
        if not self._guides:
            return _("Er is geen gids om mee te beginnen. Kijk op het beginscherm wat er met de gidsen is.")
        if self._is_next_talk:
            return _("Alles van de vorige keer staat er al. Kijk of het nog klopt, vooral de datum.")
        return _("Alleen de twee namen zijn nodig. De rest mag leeg blijven.")

    async def on_mount(self) -> None:
        self.query_one("#notice", Words).display = False
        here = ()
        ways = (Action("go_back", _("Terug")), Action("begin", _("Begin het gesprek")))
        self.query_one(ActionRow).load(here, ways, "begin")
        form = self.query_one(FormView)
        await form.show(self._fields())
        first = "held_on" if self._has_names() else next(name for name in _NAMES if not self._said.get(name))
        self._focus_field(first)

    def _has_names(self) -> bool:
        return all(self._said.get(name, "").strip() for name in _NAMES)

    def _fields(self) -> tuple[Field, ...]:
        said = self._said

        def line(name: str, label: str, kind: FieldKind = FieldKind.LINE, placeholder: str = "") -> Field:
            return Field(name, label, kind, said.get(name, ""), placeholder=placeholder, allows_past=True)

        today = _("vandaag, {day}").format(day=format_date(self._keeper.today))
        fields = (
            line("employee_name", _("Medewerker"), placeholder=_("voor- en achternaam")),
            line("employee_role", _("Functie"), placeholder=_("mag leeg blijven")),
            line("manager_name", _("Leidinggevende"), placeholder=_("voor- en achternaam")),
            line("manager_role", _("Functie"), placeholder=_("mag leeg blijven")),
            line("others", _("Ook aanwezig"), placeholder=_("namen met een komma ertussen")),
            line("held_on", _("Datum"), FieldKind.DATE, placeholder=today),
            line("minutes", _("Tijd"), FieldKind.MINUTES, placeholder=self._usual_minutes(said["guide"])),
        )
        if not self._guides:
            return fields
        options = tuple(Option(one.key, _guide_name(one, self._guides)) for one in self._guides)
        is_long = len(options) > _MANY_GUIDES
        return (
            *fields,
            Field("guide", _("Gids"), FieldKind.OPTIONS, said["guide"], options, is_vertical=is_long),
            *(
                line(f"{_ROLE}{role}", shortened(title), placeholder=_("wie is dat? mag leeg blijven"))
                for role, title in self._roles
            ),
        )

    @property
    def _roles(self) -> tuple[tuple[str, str], ...]:
        """The further roles of the chosen guide."""
        guide = self._guide(self._said["guide"])
        return guide.roles if guide else ()

    def _focus_field(self, name: str) -> None:
        for view in self.query_one(FormView).views:
            if view.field.name == name:
                view.focus_target.focus()

    # filling in

    @on(FieldView.Changed)
    async def _changed(self, event: FieldView.Changed) -> None:
        await self._take(event.name, event.value)

    async def _take(self, name: str, value: str) -> None:
        before = self._said.get("guide", "")
        self._said[name] = value
        self._tell("")
        if name == "guide" and value != before:
            if not value:
                self._said["guide"] = before
            await self.query_one(FormView).show(self._fields())

    @on(FormView.Finished)
    def _finished(self) -> None:
        self.query_one(ActionRow).start_at("begin")
        self.query_one(ActionRow).focus()

    @on(ActionRow.Pressed)
    async def _pressed(self, event: ActionRow.Pressed) -> None:
        await self.run_action(event.name)

    def _tell(self, text: str) -> None:
        notice = self.query_one("#notice", Words)
        if text != notice.text:
            notice.update(text)
            notice.display = bool(text)

    # on to the talk

    def action_begin(self) -> None:
        """Begin the talk, or say kindly what is still needed."""
        self._after_typing(self._begin)

    async def _begin(self) -> None:
        for view in self.query_one(FormView).views:
            change = view.take_change()
            if change is not None:
                await self._take(change.name, change.value)
        if not self._guides or self._asks_name() or self._asks_about_doubt():
            return
        request = self._request()
        known = None if self._is_next_talk else self._known_pop(request.employee_name)
        if known is None:
            self._keeper.begin(request)
        else:
            self._ask_about_known(known, request)

    def _known_pop(self, name: str) -> PopLine | None:
        """The POP of somebody with exactly this name."""
        own = name.casefold().split()
        return next(
            (one for one in self._keeper.find_pops(name) if one.employee.casefold().split() == own), None
        )

    @work
    async def _ask_about_known(self, known: PopLine, request: StartRequest) -> None:
        """Somebody with a POP would otherwise begin without all that was agreed."""
        text = _(
            "Er is al een plan van {name}, samen met {manager} (versie {n}). Begin je het volgende gesprek, dan staan "
            "de afspraken en alles wat bekend is er al."
        ).format(name=known.employee, manager=known.manager or "…", n=known.revision)
        answers = (
            Answer("next", _("Volgend gesprek")),
            Answer("new", _("Los gesprek")),
            Answer("stay", _("Terug")),
        )
        chosen = await self.app.push_screen_wait(AskDialog(_("Is dit dezelfde persoon?"), text, answers))
        if chosen == "next":
            self._keeper.start_next(known.key)
        elif chosen == "new":
            self._keeper.begin(request)

    def _asks_name(self) -> bool:
        questions = {
            "employee_name": _("Hoe heet de medewerker? Een voornaam is genoeg."),
            "manager_name": _("Hoe heet de leidinggevende? Een voornaam is genoeg."),
        }
        for name, question in questions.items():
            if not self._said.get(name, "").strip():
                self._focus_field(name)
                self._tell(question)
                return True
        return False

    def _asks_about_doubt(self) -> bool:
        """Ask once about a date or time that was not understood; who begins again, begins."""
        day, minutes = self._said.get("held_on", ""), self._said.get("minutes", "")
        doubted = name = question = ""
        if day.strip() and self._day() is None:
            doubted, name = day, "held_on"
            question = _("Kijk nog even naar de datum. Begin je toch, dan staat het gesprek op vandaag.")
        elif minutes.strip() and self._minutes() is None:
            doubted, name = minutes, "minutes"
            usual = format_minutes(self._minutes_or_usual())
            question = _("Kijk nog even naar de tijd. Begin je toch, dan wordt het {time}.").format(
                time=usual
            )
        if not doubted or doubted == self._doubted:
            return False
        self._doubted = doubted
        self._focus_field(name)
        self._tell(question)
        return True

    def _day(self) -> date | None:
        reading = parse_date(self._said.get("held_on", ""), self._keeper.today)
        return reading.last_day if reading.problem in {None, "verleden"} else None

    def _minutes(self) -> int | None:
        minutes = parse_minutes(self._said.get("minutes", ""))
        return minutes if minutes is not None and 0 < minutes <= _MOST_MINUTES else None

    def _minutes_or_usual(self) -> int:
        guide = self._guide(self._said["guide"])
        return self._minutes() or (guide.minutes if guide else 0) or 60

    def _request(self) -> StartRequest:
        said = {name: value.strip() for name, value in self._said.items()}
        return StartRequest(
            guide_key=self._said["guide"],
            employee_name=said.get("employee_name", ""),
            employee_role=said.get("employee_role", ""),
            manager_name=said.get("manager_name", ""),
            manager_role=said.get("manager_role", ""),
            others=said.get("others", ""),
            held_on=self._day() or self._keeper.today,
            minutes=self._minutes_or_usual(),
            pop_key=self._known.pop_key if self._known else "",
            version_key=self._known.version_key if self._known else "",
            roles=tuple((role, said.get(f"{_ROLE}{role}", "")) for role, _title in self._roles),
        )

    def action_go_back(self) -> None:
        """Go back without beginning: to the POP that this was about, or home."""
        if self._known is not None and self._known.pop_key:
            self._keeper.open_pop(self._known.pop_key)
        else:
            self._keeper.go_home()

    @property
    def help_text(self) -> str:
        return _(
            "Vul in wie er praten. Met Enter ga je naar het volgende veld. De datum schrijf je zoals je hem zegt: "
            "vandaag, morgen, dinsdag of 3 maart. Er wordt nog niets bewaard; dat begint bij de eerste vraag."
        )


def _guide_name(guide: GuideLine, among: tuple[GuideLine, ...]) -> str:
    """The title of a guide, with its file where another has the same title, and whether it is in use."""
    status = {"concept": _("concept"), "ingetrokken": _("ingetrokken")}.get(guide.status, "")
    title = " ".join(guide.title.split()).casefold()
    is_shared = sum(" ".join(one.title.split()).casefold() == title for one in among) > 1
    notes = [note for note in (guide.file_name if is_shared else "", status) if note]
    return f"{guide.title} ({', '.join(notes)})" if notes else guide.title
