"""Lines of Chinese text: none too long, none that begins or ends with the wrong mark."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plans.glance.measure import NEVER_FIRST, NEVER_LAST, balanced, fitted, lines, width

TEXT = st.text(alphabet="天心区规划，。、“”（）《》 abW1290.—·/", max_size=80)


def test_a_full_width_character_takes_one_em_and_a_letter_about_half() -> None:
    assert width("天心，", 30) == 90
    assert 14 < width("a", 30) < 20


@pytest.mark.parametrize("room", [60, 90, 150, 400])
def test_no_line_begins_or_ends_with_the_wrong_mark(room: int) -> None:
    text = "规划（草案）：一、北优；二、“南融”！《纲要》说，要到2025年、突破18万户。"
    broken = lines(text, 20, room)
    assert "".join(broken) == text
    assert [line for line in broken if line[0] in NEVER_FIRST or line[-1] in NEVER_LAST] == []


def test_words_and_numbers_stay_whole() -> None:
    assert lines("建设 Smart City 示范区180,000户", 20, 120) == [
        "建设 Smart",
        "City 示范区",
        "180,000户",
    ]


def test_what_is_longer_than_a_line_is_broken_all_the_same() -> None:
    broken = lines("https://plans.example.gov.cn/plans/example-2021-2025/", 30, 200)
    assert len(broken) > 2
    assert all(width(line, 30) <= 200 for line in broken)


@given(TEXT, st.integers(60, 500))
def test_no_line_is_wider_than_the_room_and_nothing_is_lost(text: str, room: int) -> None:
    broken = lines(text, 20, room)
    assert all(width(line, 20) <= room for line in broken)
    assert "".join(broken).replace(" ", "") == text.replace(" ", "")


@given(TEXT, st.integers(60, 500))
@example("0《——0—", 60)
def test_balancing_costs_no_line_and_loses_nothing(text: str, room: int) -> None:
    even = balanced(text, 20, room)
    assert len(even) == len(lines(text, 20, room))
    assert all(width(line, 20) <= room for line in even)
    assert "".join(even).replace(" ", "") == text.replace(" ", "")


def test_a_heading_leaves_no_single_character_over() -> None:
    assert balanced("智慧天心、融城核心", 100, 850) == ["智慧天心、", "融城核心"]


def test_type_is_as_large_as_the_lines_allow() -> None:
    assert fitted("天心", (100, 50), 300, most=1)[0] == 100
    assert fitted("天心区规划", (100, 50), 300, most=1)[0] == 50
    assert fitted("天心区规划" * 9, (100, 50), 300, most=1)[0] == 50
