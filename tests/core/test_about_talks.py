"""What help tells about talks is plain Dutch, and each subject is told once."""

from guide_texts import flesch_douma, sentences, words

from popgids.wording.about_talks import ABOUT_TALKS, BEFORE_A_TALK


def test_each_subject_has_its_own_place_and_each_fact_is_told():
    assert len({one.id for one in ABOUT_TALKS}) == len(ABOUT_TALKS)
    assert set(BEFORE_A_TALK) < set(ABOUT_TALKS)
    assert [one.id for one in ABOUT_TALKS if not one.sources] == []


def test_help_is_calm_short_and_easy_to_read():
    texts = [line for one in ABOUT_TALKS for line in (one.title, *one.text.splitlines())]
    found = [sentence for text in texts for sentence in sentences(text)]
    assert [text for text in texts if "!" in text] == []
    assert [one for one in found if len(words(one)) > 20] == []
    assert sum(len(words(one)) for one in found) / len(found) <= 12
    ease = flesch_douma(texts)
    print(f"Flesch-Douma of the help on talks: {ease:.0f}")
    assert ease >= 60
