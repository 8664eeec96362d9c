"""What will be done, and what is built or run under a name of its own."""

import pytest

from tests.intake.understanding.understood import understood


def names(text: str) -> list[tuple[str, str]]:
    return [(project.kind, project.name) for project in understood(text).projects]


def test_each_clause_with_a_verb_of_doing_is_a_measure() -> None:
    text = "示例县将加快建设示例大道，推动示例园区提质，让居民满意。"
    assert [one.text for one in understood(text).measures] == [
        "示例县将加快建设示例大道",
        "推动示例园区提质",
        "让居民满意",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "未来五年，示例县如何推进发展？",
        "五年来建设了示例大道。",
        "过去五年，推进了一批项目。建设示例大道。",
        "宏伟蓝图已绘就。",
        "示例县位于省的东部。",
    ],
)
def test_questions_results_and_facts_are_no_measures(text: str) -> None:
    assert understood(text).measures == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("高标准建设示例路发展轴。", [("infrastructure", "示例路发展轴")]),
        (
            "加快推进示例路南延线、新示例路、甲乙大桥建设。",
            [
                ("infrastructure", "示例路南延线"),
                ("infrastructure", "新示例路"),
                ("infrastructure", "甲乙大桥"),
            ],
        ),
        (
            "推动示例信息产业园、示例软件产业园发展迈上新的台阶。",
            [("park_platform", "示例信息产业园"), ("park_platform", "示例软件产业园")],
        ),
        ("加快“示例数谷”建设步伐。", [("park_platform", "示例数谷")]),
        (
            "实施示例企业培育计划和创新主体增量计划。",
            [("programme", "示例企业培育计划"), ("programme", "创新主体增量计划")],
        ),
        ("实施雏鹰企业、瞪羚企业培育计划。", [("programme", "雏鹰企业、瞪羚企业培育计划")]),
        ("继续实施“示例”帮扶工程。", [("programme", "“示例”帮扶工程")]),
        ("推进“一湖两河”流域综合治理。", [("programme", "“一湖两河”流域综合治理")]),
        ("强化甲路、乙路两厢产业功能建设。", []),
        ("推进城市有机更新，实施重大工程。", []),
    ],
)
def test_a_project_is_told_by_how_its_name_ends(text: str, found: list[tuple[str, str]]) -> None:
    assert names(text) == found


def test_a_project_stands_where_its_span_says() -> None:
    text = "示例县将大力实施示例行动，加快“示例数谷”建设步伐。"
    for project in understood(text).projects:
        assert text[project.span.start : project.span.end] == project.name
