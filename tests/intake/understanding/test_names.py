"""Plans, areas, departments, periods, policies and slogans that an article names."""

from datetime import date

import pytest

from plans.intake.understanding.periods import period_of
from tests.intake.understanding.understood import understood


def test_plans_above_are_named_in_title_marks() -> None:
    text = "随着《示例区域一体化发展规划纲要》的发布，学习《示例歌》。"
    (above,) = understood(text).plans
    assert text[above.span.start : above.span.end] == above.name == "示例区域一体化发展规划纲要"


def test_what_an_article_calls_its_plan_in_short_is_no_plan_of_its_own() -> None:
    assert understood("《规划纲要》提出，《“十四五”规划》明确。").plans == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("未来五年青川市云溪区怎么干？", ["青川市云溪区"]),
        ("云溪区将更美，云溪区委提出目标。", ["云溪区"]),
        ("青禾县人民政府印发通知。", ["青禾县"]),
        ("全区将打造示范区，我县要建强县。", []),
        ("打造现代服务业集聚区，建设教育强区。", []),
    ],
)
def test_areas_are_told_by_their_ends_and_by_what_stands_around(
    text: str, names: list[str]
) -> None:
    assert [area.name for area in understood(text).areas] == names


def test_departments_lead_or_support() -> None:
    found = understood("由区发改局、区财政局牵头，区民政局配合。", "责任单位：区教育局")
    assert [(one.role, one.name) for one in found.departments] == [
        ("lead", "区发改局"),
        ("lead", "区财政局"),
        ("support", "区民政局"),
        ("lead", "区教育局"),
    ]


def test_named_things_are_policies_slogans_and_places() -> None:
    found = understood(
        "青禾县将抓实“五控八严禁”，治理“一江三湖”，推进健康青禾建设，强化书香路、望江路两厢功能。",
        "聚焦“北优”发展示例片区，围绕“甲、乙”做文章，打造“全省康养中心”，迸发“青禾力量”。",
        "落实《青禾县优化营商环境办法》，编制《青禾县发展规划》。",
    )
    assert [(one.kind, one.name) for one in found.named_things] == [
        ("policy", "五控八严禁"),
        ("place", "一江三湖"),
        ("slogan", "健康青禾"),
        ("place", "书香路"),
        ("place", "望江路"),
        ("slogan", "青禾力量"),
        ("policy", "青禾县优化营商环境办法"),
    ]


def test_the_period_is_the_one_that_is_named_most() -> None:
    texts = ["“十三五”收官之年，“十四五”即将开启。", "“十四五”期间，示例县将发展。"]
    period = period_of(texts)
    assert period is not None
    assert (period.name, period.first, period.last) == ("十四五", 2021, 2025)
    assert period_of(["没有时期。"]) is None


def test_at_the_end_of_a_period_an_article_is_about_the_next() -> None:
    texts = ["“十四五”“十四五”“十四五”的成就。", "“十五五”开局，谋划“十五五”。"]
    found = understood(*texts, published_at=date(2025, 12, 1)).period
    assert found is not None
    assert found.name == "十五五"


def test_a_vision_beyond_the_period_is_not_its_end() -> None:
    assert period_of(["展望到2030年。"], 2021) is None
    found = period_of(["到2025年实现目标，展望到2030年。"], 2021)
    assert found is not None
    assert found.name == "十四五"


def test_every_period_that_is_named_is_found_once() -> None:
    found = understood("“十三五”收官，“十四五”开局。", "第十四个五年规划已经编制。")
    assert [(one.name, one.first, one.last) for one in found.periods] == [
        ("十三五", 2016, 2020),
        ("十四五", 2021, 2025),
    ]


def test_what_no_rule_understood_is_unread() -> None:
    found = understood("宏伟蓝图已绘就。青禾县将建设青禾大道。")
    assert [one.text for one in found.unread] == ["宏伟蓝图已绘就。"]
    assert (found.coverage().sentences, found.coverage().covered) == (2, 1)
