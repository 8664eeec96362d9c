"""Headings are told by their form, with the line below them; leads are told apart from them."""

from datetime import date

import pytest

from tests.intake.understanding.understood import understood


def told(*paragraphs: str) -> list[tuple[str, int, str | None]]:
    return [(one.text, one.level, one.tagline) for one in understood(*paragraphs).headings]


def leads(*paragraphs: str) -> list[str]:
    return [section.name for section in understood(*paragraphs).sections]


def test_headings_are_told_by_their_numbers_and_lose_them() -> None:
    assert told(
        "关键词一:示例", "一、示例一", "（二）示例二", "3.示例三", "第四章 示例四", "第一节 示例五"
    ) == [
        ("示例", 1, None),
        ("示例一", 1, None),
        ("示例二", 2, None),
        ("示例三", 3, None),
        ("示例四", 1, None),
        ("示例五", 2, None),
    ]


@pytest.mark.parametrize(
    "text", ["【关键词二】示例", "亮点1：示例", "●关键词：示例", "热词①丨示例", "关键词一 示例"]
)
def test_keywords_are_called_by_several_names(text: str) -> None:
    assert told(text, "示例县将做一件事。") == [("示例", 1, None)]


def test_the_line_below_a_numbered_heading_is_its_tagline() -> None:
    assert told("关键词一：示例", "着力做一件事", "示例县将做一件事。") == [
        ("示例", 1, "着力做一件事")
    ]


def test_a_short_line_without_a_stop_is_a_heading() -> None:
    assert told("把产业做强", "示例县将做一件事，再做一件事") == [("把产业做强", 1, None)]


def test_a_line_that_ends_with_a_dash_takes_a_tagline() -> None:
    assert told("城市愿景——", "山水之城", "示例县将做一件事。") == [("城市愿景", 1, "山水之城")]


def test_two_short_halves_above_a_paragraph_are_a_heading() -> None:
    text = "“十四五”时期，示例县将做一件事，再做一件事，把山水示例建设得更加美丽宜居，让群众的日子越过越红火。"
    assert told("乘势而上，描绘示例新蓝图", text) == [("乘势而上，描绘示例新蓝图", 1, None)]
    assert told("【展望未来】", "乘势而上，描绘示例新蓝图", text) == [
        ("展望未来", 1, "乘势而上，描绘示例新蓝图")
    ]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("目标：示例新城全面推进建设", True),
        ("未来五年，示例县怎么干？", True),
        ("聚焦“三个高地”建设 奋力打造全国重要先进制造业示范区", True),
        ("示例县一角 张三 摄", False),
        ("示例大道效果图", False),
        ("来源：示例日报", False),
    ],
)
def test_a_line_above_a_long_paragraph_is_a_heading_unless_it_is_a_caption(
    line: str,
    heading: bool,  # noqa: FBT001  # a column of the table above
) -> None:
    text = "“十四五”时期，示例县将做一件事，再做一件事，把山水示例建设得更加美丽宜居，让群众的日子越过越红火。"
    assert told(line, text) == ([(line, 1, None)] if heading else [])


def test_commas_in_quotes_do_not_make_a_sentence() -> None:
    assert told("2.“双城一园，一轴一带”空间格局", "示例县将做一件事。") == [
        ("“双城一园，一轴一带”空间格局", 3, None)
    ]


def test_a_bracketed_heading_may_have_a_comma_and_a_stop() -> None:
    assert told("（一）优化环境，激发活力。", "示例县将做一件事。") == [
        ("优化环境，激发活力", 2, None)
    ]


@pytest.mark.parametrize(
    "text", ["2025年将至。", "1.5万人受益，示例县。", "到2025年，做一件事；再做一件。"]
)
def test_a_sentence_is_no_heading(text: str) -> None:
    assert told(text) == []


def test_the_lines_of_a_list_are_no_headings() -> None:
    assert told(
        "示例县定下这些目标：",
        "经济",
        "新增企业300家以上",
        "推动示例大道建成通车",
        "引进项目60个",
        "民生",
        "打造6个校园",
    ) == [("经济", 1, None), ("民生", 1, None)]


def test_a_list_below_a_numbered_heading_is_no_tagline() -> None:
    assert told(
        "二、主要目标",
        "经济运行保持在合理区间",
        "受教育年限提高到11.7年",
        "人均预期寿命提高到80岁",
        "三、重点任务",
        "示例县将做一件事。",
    ) == [("主要目标", 1, None), ("重点任务", 1, None)]


def test_the_last_line_heads_nothing() -> None:
    assert told("示例县将做一件事。", "示例县融媒体中心") == []


def test_a_short_first_sentence_is_a_lead_and_no_heading() -> None:
    text = "坚持向改革要活力。深化示例县的改革，优化营商环境。"
    assert leads(text) == ["坚持向改革要活力"]
    assert told(text) == []


def test_leads_stand_in_the_midst_of_a_paragraph_too() -> None:
    text = (
        "示例县将强化能力，提升优势。做强支柱产业。发展金融业，提质商圈。培植新兴产业。建设园区。"
    )
    assert leads(text) == ["做强支柱产业", "培植新兴产业"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("（一）优化环境，激发活力。深化改革，做一件事。", ["优化环境，激发活力"]),
        ("一是扩大对外开放。示例县将做一件事。", ["扩大对外开放"]),
        ("创新驱动：建设示例实验室，引进人才。", ["创新驱动"]),
        ("书记指出：示例县要做一件事。", []),
        ("聚焦“北优”发展示例片区。做一件事，再做一件。", []),
        ("建设示例大道。", []),
    ],
)
def test_leads_have_several_forms(text: str, found: list[str]) -> None:
    assert leads(text) == found


def test_the_leads_of_what_was_done_are_none() -> None:
    found = understood(
        "过去五年的成就",
        "综合实力显著增强。产值突破500亿元，新建学校20所。",
        "未来五年的目标",
        "综合实力显著增强。产值突破800亿元，新建学校30所。",
        published_at=date(2021, 1, 5),
    )
    assert [one.span.paragraph for one in found.sections] == [4]
