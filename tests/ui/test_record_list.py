"""The list of rows: whole names where every line has room for them, short ones where one has not."""

from textual.app import App, ComposeResult

from popgids.ui.forms.spec import Record
from popgids.ui.widgets.record_list import RecordList

SHORT = Record("a", "Plannen", "Medew. 3 · Leid. 2", whole_fact="Medewerker 3 · Leidinggevende 2")
LONG = Record("b", "Het werk van een ander overnemen", "Medew. 1", whole_fact="Medewerker 1")


class Lists(App[None]):
    """One list of records."""

    def compose(self) -> ComposeResult:
        """The list alone."""
        yield RecordList()


def shown(listed: RecordList) -> list[str]:
    return [listed.get_option_at_index(at).prompt.plain for at in range(listed.option_count)]


async def test_names_are_whole_where_there_is_room_on_every_line() -> None:
    app = Lists()
    async with app.run_test(size=(56, 10)) as pilot:
        listed = app.query_one(RecordList)
        listed.load((SHORT,), "")
        await pilot.pause()
        assert shown(listed)[0].endswith("Medewerker 3 · Leidinggevende 2")
        listed.load((SHORT, Record("b", LONG.text, SHORT.fact, whole_fact=SHORT.whole_fact)), "")
        await pilot.pause()
        assert all(line.endswith("Medew. 3 · Leid. 2") for line in shown(listed))
        await pilot.resize_terminal(100, 10)
        await pilot.pause()
        assert all(line.endswith("Medewerker 3 · Leidinggevende 2") for line in shown(listed))


async def test_a_longer_fact_makes_all_lines_short_again() -> None:
    app = Lists()
    async with app.run_test(size=(56, 10)) as pilot:
        listed = app.query_one(RecordList)
        listed.load((SHORT, LONG), "")
        await pilot.pause()
        assert shown(listed)[0].endswith("Medewerker 3 · Leidinggevende 2")
        more = Record("b", LONG.text, SHORT.fact, whole_fact=SHORT.whole_fact)
        listed.load((SHORT, more), "")
        await pilot.pause()
        assert shown(listed)[0].endswith("Medew. 3 · Leid. 2")
