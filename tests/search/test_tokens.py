"""A form as tokens: what holds a term holds the tokens that are looked for."""

from hypothesis import given
from hypothesis import strategies as st

from plans.search.analyser import form_of, terms_of
from plans.search.tokens import LONGEST, needed_for, tokens_of


def test_ideographs_become_pairs_and_the_last_one() -> None:
    assert tokens_of("夜间经济") == sorted(["夜间", "间经", "经济", "济"])
    assert needed_for("夜间经济") == sorted([("夜间", False), ("间经", False), ("经济", False)])


def test_one_character_is_looked_for_as_a_beginning() -> None:
    assert needed_for("市") == [("市", True)]


def test_numbers_stay_whole_and_words_may_go_on() -> None:
    assert tokens_of("突破<18>万户|<180000>户'plan") == sorted(
        ["突破", "破", "18", "万户", "户", "180000", "plan"]
    )
    assert needed_for("<180000>") == [("180000", False)]
    assert needed_for("'pla") == [("pla", True)]


def test_a_token_is_never_too_long_for_an_index() -> None:
    assert tokens_of(form_of("a" * 20_000)) == ["a" * LONGEST]


@given(st.text(max_size=60))
def test_tokens_hold_nothing_that_a_search_engine_would_obey(text: str) -> None:
    for token in tokens_of(form_of(text)):
        assert all(c.isalnum() or c == "." for c in token)


@given(st.text(alphabet="0189万亿，, 规划市民abz.", max_size=30), st.data())
def test_a_text_has_the_tokens_of_every_term_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    part = text[start : data.draw(st.integers(start, len(text)))]
    tokens = tokens_of(form_of(text))
    for term in terms_of(part):
        if term in form_of(text):
            for token, longer in needed_for(term):
                assert token in tokens or (longer and any(t.startswith(token) for t in tokens))
