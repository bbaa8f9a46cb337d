"""Steps that two people can take in a talk, to try in any order."""

from hypothesis import strategies as st

from popgids.core.agenda import AgendaItem
from popgids.core.agreements import Agreement, Support
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
