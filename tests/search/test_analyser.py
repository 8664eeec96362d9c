"""Text to the form that is compared: figures, widths, scripts, and the way back to the original."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.search.analyser import analysed, form_of, terms_of
from plans.search.characters import folded

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("0123456789,.万亿千百 １８，。“”规劃市abZé⑳㎡ﷺ\n"), st.characters()
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("18万户", "<180000>户"),
        ("１８万户", "<180000>户"),
        ("18 万户", "<180000>户"),
        ("18萬戶", "<180000>户"),
        ("180,000户", "<180000>户"),
        ("180，000户", "<180000>户"),
        ("１８０，０００户", "<180000>户"),
        ("180000", "<180000>"),
        ("1.5万", "<15000>"),
        ("３．５亿", "<350000000>"),
        ("1亿5千万元", "<150000000>元"),
        ("18万5000", "<185000>"),
        ("18万3", "<180000><3>"),  # 183,000 or 180,003: not for us to say
        ("5百强", "<500>强"),
        ("1万亿", "<1000000000000>"),
        ("3.0", "<3>"),
        ("0731", "<0731>"),
        ("107国道", "<107>国道"),
        ("5G", "<5>'g"),
        ("“十四五”规划", "十四五规划"),
        ("規劃", "规划"),
        ("乾坤", "干坤"),  # one character by one, else 乾 alone would not be found in it
        ("100㎡", "<100>'m<2>"),
        ("⑳", "<20>"),
        ("Café", "'cafe"),
        ("1" * 20 + "万", f"<{'1' * 20}>"),
    ],
)
def test_a_text_has_this_form(text: str, term: str) -> None:
    assert list(terms_of(text)) == [term]
    assert term in form_of(text)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("夜间 经济", ["夜间", "经济"]),
        ("北优、中提，南融", ["北优", "中提", "南融"]),
        ("2021-2025", ["2021", "2025"]),
        ("1.2.3", ["1", "2", "3"]),
        ("规划 規劃", ["规划"]),
        ("《纲要》 ⑳个", ["纲要", "⑳个"]),
        (" ，。“”\t\x00\ud800 ", []),
        ("", []),
    ],
)
def test_blanks_and_punctuation_part_a_query_into_its_words(query: str, words: list[str]) -> None:
    assert list(terms_of(query).values()) == words


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("180万户", "18万"),
        ("218万", "18"),
        ("18万5千户", "18万"),
        ("1.5", "5"),
        ("planning", "lan"),
    ],
)
def test_a_number_is_taken_whole_and_a_word_from_its_beginning(text: str, term: str) -> None:
    assert next(iter(terms_of(term))) not in form_of(text)


@given(st.characters())
def test_folding_a_folded_character_changes_nothing(character: str) -> None:
    assert "".join(map(folded, folded(character))) == folded(character)


@given(TEXTS)
def test_a_word_of_a_text_finds_the_text(text: str) -> None:
    for term in terms_of(text):
        assert term in form_of(text)


@given(TEXTS)
def test_every_unit_leads_back_to_what_it_was_made_of(text: str) -> None:
    both = analysed(text)
    for units in (both.as_written, both.in_full):
        for unit in units:
            assert 0 <= unit.start < unit.end <= len(text)
            if "<" not in unit.form:
                plain = "".join(map(folded, text[unit.start : unit.end]))
                assert unit.form.strip("'| ") in plain
    starts = [unit.start for unit in both.as_written]
    assert starts == sorted(starts)


@given(TEXTS)
def test_a_term_read_again_is_the_same_term(text: str) -> None:
    for term in terms_of(text):
        plain = term.replace("<", " ").replace(">", " ").replace("'", " ").split()
        again = [word for part in plain for word in terms_of(part)]
        assert [word.strip("<>'") for word in again] == plain


def test_the_converter_may_be_shared_by_threads() -> None:
    characters = [chr(code) for code in range(0x4E00, 0x5600)]
    found = set()

    def fold() -> None:
        found.add("".join(folded.__wrapped__(character) for character in characters))

    threads = [threading.Thread(target=fold) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 1
