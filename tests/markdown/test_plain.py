"""A text without its marks, for what is no page."""

import pytest

from plans.markdown.plain import plain_text
from tests.markdown.test_rendering import PLAIN


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("**甲**乙`丙`", "甲乙丙"),
        ("见[首页](/)。", "见首页。"),
        ("# 题\n\n甲\n\n- 乙\n- 丙", "题\n甲\n乙\n丙"),
        ("1. 甲\n2. 乙", "1. 甲\n2. 乙"),
        ("| 年 | 数 |\n|---|---|\n| 2021 | **5** |", "年 数\n2021 5"),
        ("[甲](javascript:x)", "[甲](javascript:x)"),
    ],
)
def test_the_marks_are_gone_and_the_words_stay(text: str, plain: str) -> None:
    assert plain_text(text) == plain


@pytest.mark.parametrize("text", PLAIN)
def test_a_text_without_marks_stays_as_it_is(text: str) -> None:
    assert [line.strip() for line in plain_text(text).split("\n")] == [
        line.strip() for line in text.split("\n")
    ]
