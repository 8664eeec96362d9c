"""Texts with what was taken out and put in: nothing is lost, and an eye can follow."""

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.documents.marked import ISLAND, Run, marked_lines, marked_words
from tests.documents.strategies import steadily, texts

few_words = st.lists(st.sampled_from(["示", "例", "片区", "12.5", "GDP", "，", " "])).map("".join)


def told(old: str, new: str) -> str:
    """The runs as one text: [-removed-] and [+added+]."""
    marks = {"same": "{}", "removed": "[-{}-]", "added": "[+{}+]"}
    return "".join(marks[run.mark].format(run.text) for run in marked_words(old, new))


def without(mark: str, runs: list[Run]) -> str:
    return "".join(run.text for run in runs if run.mark != mark)


@steadily
@given(old=texts | few_words, new=texts | few_words)
def test_both_texts_can_be_read_off_the_runs(old: str, new: str) -> None:
    runs = marked_words(old, new)
    assert (without("added", runs), without("removed", runs)) == (old, new)


@steadily
@given(old=few_words, new=few_words)
def test_runs_alternate_and_no_island_is_too_small_to_read(old: str, new: str) -> None:
    runs = marked_words(old, new)
    assert all(run.text for run in runs)
    assert all(one.mark != other.mark for one, other in pairwise(runs))
    islands = [run.text for run in runs[1:-1] if run.mark == "same"]
    assert [text for text in islands if len(text) < ISLAND] == []


@steadily
@given(text=texts)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert marked_words(text, text) == ([Run("same", text)] if text else [])


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("外滩片区的建设", "外滩新片区的建设", "外滩[+新+]片区的建设"),
        ("新建道路100公里以上", "新建道路120公里以上", "新建道路[-100-][+120+]公里以上"),
        ("增长12.5个百分点", "增长12.8个百分点", "增长[-12.5-][+12.8+]个百分点"),
        ("the green belt of it", "the great belt of it", "the [-green-][+great+] belt of it"),
        ("虚构的一句话", "", "[-虚构的一句话-]"),
        ("", "虚构的一句话", "[+虚构的一句话+]"),
        ("做一件示例的事。", "全然不同之语句。", "[-做一件示例的事。-][+全然不同之语句。+]"),
    ],
)
def test_what_changed_is_marked_by_words_and_characters(old: str, new: str, marked: str) -> None:
    assert told(old, new) == marked


def test_scattered_changes_are_told_as_one() -> None:
    old, new = (
        "虚构的前半句，甲一乙二丙三丁，后半句不变",
        "虚构的前半句，子一丑二寅三卯，后半句不变",
    )
    assert told(old, new) == "虚构的前半句，[-甲一乙二丙三丁-][+子一丑二寅三卯+]，后半句不变"


def test_a_word_in_a_long_text_is_found_in_its_sentence() -> None:
    drawn = random.Random(1)
    signs = [chr(code) for code in range(0x4E00, 0x4E00 + 300)]
    sentences = ["".join(drawn.choices(signs, k=39)) + "。" for _ in range(500)]
    old = "".join(sentences)
    new = old.replace(sentences[77], sentences[77][:20] + "新词" + sentences[77][20:])
    new = new.replace(sentences[400], "")
    runs = marked_words(old, new)
    assert [run for run in runs if run.mark != "same"] == [
        Run("added", "新词"),
        Run("removed", sentences[400]),
    ]


@pytest.mark.parametrize("signs", ["ab", "甲乙", "。，", "甲乙丙。", "甲 1"])
@pytest.mark.parametrize("length", [600, 20_000])
def test_no_text_takes_long(signs: str, length: int) -> None:
    """The bound is wide, for a busy machine; difflib alone takes minutes for the longest."""
    drawn = random.Random(2)
    old, new = ("".join(drawn.choices(signs, k=length)) for _ in range(2))
    begun = time.process_time()
    runs = marked_words(old, new)
    assert time.process_time() - begun < 4
    assert (without("added", runs), without("removed", runs)) == (old, new)


def test_of_a_list_only_what_differs_is_told() -> None:
    marked = marked_lines(["甲", "乙", "丙"], ["甲", "丙", "丁"])
    assert marked.lines == [[Run("removed", "乙")], [Run("added", "丁")]]
    assert marked.unchanged == 2


def test_a_member_that_was_edited_shows_its_words() -> None:
    marked = marked_lines(["2022年完成示例工程一期", "乙"], ["2022年完成示例工程二期", "乙"])
    assert marked.lines == [
        [
            Run("same", "2022年完成示例工程"),
            Run("removed", "一"),
            Run("added", "二"),
            Run("same", "期"),
        ]
    ]


@steadily
@given(old=st.lists(few_words.filter(bool)), new=st.lists(few_words.filter(bool)))
def test_the_members_that_stayed_and_those_told_are_all_of_a_list(
    old: list[str], new: list[str]
) -> None:
    marked = marked_lines(old, new)
    for members, other in ((old, "added"), (new, "removed")):
        shown = [text for line in marked.lines if (text := without(other, line))]
        assert len(shown) + marked.unchanged == len(members)
