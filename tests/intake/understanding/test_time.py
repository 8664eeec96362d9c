"""However an article is made, reading it takes time by its length and no more.

No clock is asked, since machines are busy: `make intake-report` tells the times.
"""

import pytest

from tests.intake.understanding.understood import understood

LENGTH = 20_000
"""A quarter of a second is usual; what grew by the square would take minutes."""


@pytest.mark.parametrize(
    "text",
    [
        "青禾县将打造全省文旅高地，新增学位1.2万个。",
        "甲乙丙、",
        "东山片区、",
        "1234567890",
        "一二三四五",
        "增长5%、",
        "“一核两翼",
        "“一核两翼”格局；",
        "“一核两翼”格局，",
        "“两带”指甲带、",
        "“两带”（甲带",
        "以甲为核心、",
        "打造一条沿江的",
        "《规划",
        "为目标以",
        "路、江和",
        "东山(含甲",
        "东山片、",
        "东山、西溪三个",
        "甲为“核”、",
        "一核引领、",
        "两廊,一条是",
        "布局为“",
        "甲发展轴、",
        "分为居住组团、商务",
        "居住组团、",
        "甲新城、乙新城两大",
        "空间结构：一核三带",
        "从甲村到",
        "青川市云溪区将",
        "建设局、",
        " ",
    ],
)
def test_a_paragraph_of_one_thing_over_and_over_is_read_to_its_end(text: str) -> None:
    words = (text * LENGTH)[:LENGTH]
    found = understood(words)
    assert all(one.span.end <= LENGTH for one in found.findings())
