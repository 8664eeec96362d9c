"""What holds a plan together is found by its form, whatever it is called."""

import pytest

from plans.intake.understanding.structure import aims, headings, plans_above, zones


def told(paragraphs: list[str]) -> list[tuple[str, int, str | None]]:
    return [(one.text, one.level, one.tagline) for one in headings(paragraphs)]


def test_headings_are_told_by_their_numbers_and_lose_them() -> None:
    assert told(["关键词一:示例", "一、示例一", "（二）示例二", "3.示例三", "第四章 示例四"]) == [
        ("示例", 1, None),
        ("示例一", 1, None),
        ("示例二", 2, None),
        ("示例三", 3, None),
        ("示例四", 1, None),
    ]


def test_the_line_below_a_numbered_heading_is_its_tagline() -> None:
    assert told(["关键词一：示例", "着力做一件事", "示例县将做一件事。"]) == [
        ("示例", 1, "着力做一件事")
    ]


def test_a_short_line_without_a_stop_is_a_heading() -> None:
    assert told(["把产业做强", "示例县将做一件事，再做一件事"]) == [("把产业做强", 1, None)]


@pytest.mark.parametrize(
    "text", ["2025年将至。", "1.5万人受益，示例县。", "到2025年，做一件事；再做一件。"]
)
def test_a_sentence_is_no_heading(text: str) -> None:
    assert told([text]) == []


def test_goal_strategies_and_positionings_are_those_in_quotes() -> None:
    text = "示例县将以“示例之城”为总目标，坚持“甲一、乙二、丙三”三大战略，全面建设“示例示范区、示例引领区”。"
    assert [(one.kind, one.name, one.counted) for one in aims([text])] == [
        ("goal", "示例之城", None),
        ("strategy", "甲一", 3),
        ("strategy", "乙二", 3),
        ("strategy", "丙三", 3),
        ("positioning", "示例示范区", None),
        ("positioning", "示例引领区", None),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("锚定“示例强县”奋斗目标，做一件事。", [("goal", "示例强县", None)]),
        (
            "深入实施创新立县、文化兴县两大战略。",
            [("strategy", "创新立县", 2), ("strategy", "文化兴县", 2)],
        ),
        ("围绕“甲、乙”做文章。", []),
        ("打造“示例日”活动。", []),
    ],
)
def test_other_words_for_aims_are_known(
    text: str, found: list[tuple[str, str, int | None]]
) -> None:
    assert [(one.kind, one.name, one.counted) for one in aims([text])] == found


def test_an_aim_that_is_named_twice_is_one() -> None:
    text = "坚持“甲一、乙二”两大战略。"
    assert len(aims([text, text])) == 2


def test_zones_have_their_orientation_and_theme_words() -> None:
    text = "聚焦“北优”发展示例片区。围绕“甲、乙、丙”做文章，做一件事。"
    (zone,) = zones([text, "示例片区将做一件事。"])
    assert (zone.name, zone.orientation, zone.themes) == ("示例片区", "北优", ("甲", "乙", "丙"))
    assert text[zone.span.start : zone.span.end] == "示例片区"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("加快建设东山组团和西湖板块。", ["东山组团", "西湖板块"]),
        ("打造现代服务业集聚区、一体化示范区。", []),
        ("全力推进片区建设。", []),
        ("规划高铁新城片区。", ["高铁新城片区"]),
    ],
)
def test_a_part_of_the_area_is_a_zone_and_an_ambition_is_none(text: str, names: list[str]) -> None:
    assert [zone.name for zone in zones([text])] == names


def test_plans_above_are_named_in_title_marks() -> None:
    text = "随着《示例区域一体化发展规划纲要》的发布，学习《示例歌》。"
    (above,) = plans_above([text])
    assert text[above.span.start : above.span.end] == above.name == "示例区域一体化发展规划纲要"
