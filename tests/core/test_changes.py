"""What is written at every change gives the conversation back, whatever happened."""

import json

from hypothesis import given
from hypothesis import strategies as st
from talk_steps import DO, steps
from talks import session

from popgids.core.changes import applied, changes_between, dump_conversation, replay
from popgids.core.guide import Floor, StepKind


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
    assert applied(session().conversation, written) == talk.conversation


def test_a_keystroke_writes_only_the_answer_it_belongs_to():
    talk = session()
    before = talk.answer(talk.guide.question("hoe"), Floor.EMPLOYEE, text="goe")
    after = before.answer(talk.guide.question("hoe"), Floor.EMPLOYEE, text="goed")
    (change,) = changes_between(before.conversation, after.conversation)
    assert (change["veld"], change["id"], change["waarde"]["tekst"]) == ("antwoord", "hoe/medewerker", "goed")


def test_nothing_changed_writes_nothing():
    talk = session()
    assert changes_between(talk.conversation, talk.go_to_step(StepKind.SUPPORT).conversation) == ()
