"""The goal, the strategies, what the area is to be: by their form, whatever they are called."""

import pytest

from tests.intake.understanding.understood import understood


def told(*paragraphs: str) -> list[tuple[str, str]]:
    return [(one.kind, one.name) for one in understood(*paragraphs).aims]


def test_goal_strategies_and_positionings_are_those_in_quotes() -> None:
    text = "示例县将以“示例之城”为总目标，坚持“甲一、乙二、丙三”三大战略，全面建设“示例示范区、示例引领区”。"
    assert [(one.kind, one.name, one.counted) for one in understood(text).aims] == [
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
        ("锚定“示例强县”奋斗目标，做一件事。", [("goal", "示例强县")]),
        ("示例镇在今后将以建设宜居小镇为总目标。", [("goal", "宜居小镇")]),
        ("示例县的总目标是建设宜居的山水名城。", [("goal", "建设宜居的山水名城")]),
        ("总目标是到2025年产值达到500亿元。", []),
        ("确保实现“两个高于、两个缩小”目标。", []),
        ("深入实施创新立县、文化兴县两大战略。", [("strategy", "创新立县"), ("strategy", "文化兴县")]),
        ("实施三大战略，即创新驱动、产业带动和开放推动。", [("strategy", "创新驱动"), ("strategy", "产业带动"), ("strategy", "开放推动")]),
        ("大力实施“一区三城”战略。", [("strategy", "一区三城")]),
        ("实施生态立县战略，做一件事。", [("strategy", "生态立县")]),
        ("围绕“主城崛起”战略部署做一件事。", []),
        ("示例县的总体定位是全省绿色示范区、区域文旅中心。", [("positioning", "全省绿色示范区"), ("positioning", "区域文旅中心")]),
        ("未来五年，示例县将全力打造“一区两城三高地”。", [("positioning", "一区两城三高地")]),
        ("“十四五”期间，示例区全力打造新型工业强区、现代商贸重镇。", [("positioning", "新型工业强区"), ("positioning", "现代商贸重镇")]),
        ("围绕“甲、乙”做文章。", []),
        ("打造“示例日”活动。", []),
    ],
)  # fmt: skip
def test_other_words_for_aims_are_known(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("做强数字产业，打造全省数字经济发展高地。", ["全省数字经济发展高地"]),
        ("共建世界级绿心，建设区域科技创新中心。", ["世界级绿心", "区域科技创新中心"]),
        ("建设更高质量的教育强县。", ["教育强县"]),
        ("打造“夜经济、慢生活第一街区”“全省康养中心”。", ["全省康养中心"]),
        ("打造“夜经济、慢生活第一区”“示例半小时经济圈”。", ["夜经济、慢生活第一区", "示例半小时经济圈"]),
        ("全力建设国际化、智慧化现代都市。", ["国际化、智慧化现代都市"]),
        ("加快建设国家生态文明建设示范城市。", ["国家生态文明建设示范城市"]),
        ("示例新城旨在成为具有竞争力的先进制造业高地。", ["具有竞争力的先进制造业高地"]),
        ("构建“一核四轴多点”城乡发展新格局。", []),
        ("建设综合实力更强、城乡品质更优的幸福城市。", ["幸福城市"]),
        ("在助力全省打造科技创新高地中做贡献。", []),
        ("建设示例文化中心、示例社区。", []),
        ("打造重点片区，建设产业园区。", []),
        ("过去五年，建成了全省教育强县。", []),
    ],
)  # fmt: skip
def test_ambitions_end_like_ambitions(text: str, found: list[str]) -> None:
    assert told(text) == [("ambition", name) for name in found]


def test_what_the_article_counts_is_compared_with_what_it_names() -> None:
    two = understood("坚持“甲一、乙二”三大战略。").aims
    assert [(one.counted, one.doubt) for one in two] == [(3, "count_differs")] * 2
    three = understood("坚持“甲一、乙二、丙三”三大战略。").aims
    assert {one.doubt for one in three} == {None}
    assert two[0].confidence < three[0].confidence


def test_an_aim_that_is_named_twice_is_one() -> None:
    text = "坚持“甲一、乙二”两大战略。"
    assert len(told(text, text)) == 2


def test_traditional_characters_are_read_and_kept() -> None:
    assert told("示例鎮將以建設宜居小鎮為總目標。") == [("goal", "宜居小鎮")]
