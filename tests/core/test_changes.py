"""What is written at every change gives the conversation back, whatever happened."""

import json

from hypothesis import given
from hypothesis import strategies as st
from talks import session

from popgids.core.agenda import AgendaItem
from popgids.core.agreements import Agreement, Support
from popgids.core.changes import changes_between, dump_conversation, replay
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.sign_off import SignOff, SignOffKind

RECORDS = {
    "agenda": lambda n: AgendaItem(id=n, raised_by=Party.MANAGER),
    "goals": lambda n: DevelopmentGoal(id=n, origins=(Party.EMPLOYEE,)),
    "agreements": lambda n: Agreement(id=n),
    "support": lambda n: Support(id=n),
}
texts = st.text(max_size=20)
names = st.sampled_from(sorted(RECORDS))
numbers = st.integers(0, 4).map(str)
WORDS = {"agenda": "text", "goals": "what", "agreements": "what", "support": "what"}


def _add(talk, field, number, _text):
    known = {one.id for one in getattr(talk.conversation, field)}
    return talk if number in known else talk.add(field, RECORDS[field](number))


steps = st.one_of(
    st.tuples(st.just("add"), names, numbers, texts),
    st.tuples(st.just("change"), names, numbers, texts),
    st.tuples(st.just("remove"), names, numbers, texts),
    st.tuples(st.just("move"), names, numbers, texts),
    st.tuples(st.just("merge"), names, numbers, texts),
    st.tuples(st.just("answer"), names, numbers, texts),
    st.tuples(st.just("note"), names, numbers, texts),
    st.tuples(st.just("undo"), names, numbers, texts),
    st.tuples(st.just("spend"), names, numbers, texts),
    st.tuples(st.just("sign"), names, numbers, texts),
    st.tuples(st.just("purpose"), names, numbers, texts),
)
DO = {
    "add": _add,
    "change": lambda talk, field, n, text: talk.change(field, n, **{WORDS[field]: text}),
    "remove": lambda talk, field, n, _text: talk.remove(field, n),
    "move": lambda talk, field, n, _text: talk.move(field, n, 1),
    "merge": lambda talk, _field, n, _text: talk.merge_goals(n, "0"),
    "answer": lambda talk, _field, n, text: talk.answer(
        talk.guide.question("cijfer"), Floor.EMPLOYEE if n < "2" else Floor.MANAGER, explanation=text
    ),
    "note": lambda talk, field, _n, text: talk.note(field, text),
    "undo": lambda talk, _field, _n, _text: talk.undo()[0],
    "spend": lambda talk, _field, n, _text: talk.go_to_step(list(StepKind)[int(n)]).spend(int(n)),
    "sign": lambda talk, _field, n, text: talk.sign(
        SignOff(party=Party.EMPLOYEE if n < "2" else Party.MANAGER, kind=SignOffKind.SEEN, remark=text)
    ),
    "purpose": lambda talk, _field, n, text: talk.set_fields(purpose=text, minutes=int(n)),
}


@given(st.lists(steps, max_size=25))
def test_replaying_what_was_written_gives_the_same_conversation(done):
    talk = session()
    start = json.loads(json.dumps(dump_conversation(talk.conversation)))
    written = []
    for name, field, number, text in done:
        after = DO[name](talk, field, number, text)
        written += json.loads(json.dumps(changes_between(talk.conversation, after.conversation)))
        talk = after
    assert replay(start, written) == talk.conversation


def test_a_keystroke_writes_only_the_answer_it_belongs_to():
    talk = session()
    before = talk.answer(talk.guide.question("hoe"), Floor.EMPLOYEE, text="goe")
    after = before.answer(talk.guide.question("hoe"), Floor.EMPLOYEE, text="goed")
    (change,) = changes_between(before.conversation, after.conversation)
    assert (change["veld"], change["id"], change["waarde"]["tekst"]) == ("antwoord", "hoe/medewerker", "goed")


def test_nothing_changed_writes_nothing():
    talk = session()
    assert changes_between(talk.conversation, talk.go_to_step(StepKind.SUPPORT).conversation) == ()
