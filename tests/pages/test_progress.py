"""The board, the evaluation, schedules, duties and clauses, as readers see them."""

import re
from datetime import UTC, datetime
from html import unescape
from typing import Any
from unittest import mock

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from plans.editing.bundle.load import load, replace
from plans.models import Alignment, Indicator, Measure, ParentPlan, Plan, Section
from plans.publishing.withhold import withhold_item
from tests.altered import Changes
from tests.full import full_bundle
from tests.makers import EDITOR, change, load_seed, publish_plan

pytestmark = pytest.mark.django_db

BOARD = "/plans/example/progress/"


def words_of(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, address
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]*>", " ", answer.content.decode())))


def published(changes: Changes | None = None) -> Plan:
    plan = load(bundle=full_bundle(changes or {}))
    publish_plan(plan)
    return plan


def test_the_seed_plan_says_that_nothing_is_observed_and_judges_nothing(client: Client) -> None:
    publish_plan(load_seed())
    words = words_of(client, "/plans/tianxin-2021-2025/progress/")
    assert "本规划尚无监测值" in words
    assert "2 尚无监测值" in words
    assert "0 已达成" in words
    assert "项从未有过消息" in words


def test_a_board_counts_by_state_and_names_where_things_belong(client: Client) -> None:
    published()
    words = words_of(client, BOARD)
    assert "依据截至 2022-H1 的监测值评价" in words
    assert "举措与项目 4" in words
    assert "其中约束性指标：" in words
    for title in ("按关键词", "按片区", "按责任单位"):
        assert title in words


def test_what_stands_otherwise_than_in_the_edition_before_is_told(client: Client) -> None:
    plan = published()
    assert "没有更早的总览可以比较" in words_of(client, BOARD)
    change(plan, Measure, "measure-one", status="done")
    publish_plan(plan)
    words = words_of(client, BOARD)
    assert re.search("与上一版次相比的变化 1 示例举措 此前： 进行中 → 现在： 已完成", words)
    assert "没有更早的总览可以比较" in words_of(client, "/plans/example/editions/1/progress/")


def test_silence_is_counted_from_the_day_of_the_edition(client: Client) -> None:
    with mock.patch.object(timezone, "now", return_value=datetime(2022, 11, 1, tzinfo=UTC)):
        plan = published()
    assert "凡有过消息的内容，一年之内都有新消息" in words_of(client, BOARD)
    with mock.patch.object(timezone, "now", return_value=datetime(2024, 5, 1, tzinfo=UTC)):
        publish_plan(plan)
    assert "最近消息日期 2023-03-01" in words_of(client, BOARD)
    assert "最近消息日期" not in words_of(client, "/plans/example/editions/1/progress/")


def test_what_is_withheld_is_counted_nowhere(client: Client) -> None:
    plan = published()
    assert "指标 2" in words_of(client, BOARD)
    withhold_item(plan=plan, key="indicator-one", reason="示例。", editor=EDITOR)
    words = words_of(client, BOARD)
    assert "指标 1" in words
    assert "示例指标" not in words


def test_a_withheld_evaluation_is_gone_with_its_reason(client: Client) -> None:
    plan = published()
    withhold_item(plan=plan, key="evaluation", reason="正在核对。", editor=EDITOR)
    gone = client.get("/plans/example/evaluation/")
    assert gone.status_code == 410
    assert "正在核对。" in gone.content.decode()
    assert "本版次是中期评估" not in words_of(client, BOARD)


def test_the_latest_value_is_that_of_the_period_which_ended_last(client: Client) -> None:
    seen = [
        {"period": "2022", "value": 21, "unit": "个"},
        {"period": "2022-Q3", "value": 7, "unit": "个"},
    ]
    published({"indicators[0].observations": seen})
    assert "最近 2022: 21 个" in words_of(client, BOARD)


def test_a_change_of_the_evaluation_is_told_between_editions(client: Client) -> None:
    plan = published({"plan.evaluation": None})
    replace(plan=plan, bundle=full_bundle(), version=1)
    publish_plan(plan)
    for prefix in ("", "/en"):
        assert client.get(f"{prefix}/plans/example/changes/1..2/").status_code == 200
    words = words_of(client, "/plans/example/changes/1..2/")
    assert re.search("评估 .*新增", words)


def test_what_carries_out_a_withheld_plan_is_no_gap(client: Client) -> None:
    plan = published({"parent_plans[1].clauses": [{"code": "第一条", "title": "示例"}]})
    withhold_item(plan=plan, key="parent-plan-one", reason="示例。", editor=EDITOR)
    matrix = words_of(client, "/plans/example/coverage/")
    assert "列出上位规划条款 1 条" in matrix
    assert "未衔接上位规划条款的指标 1" in matrix
    assert "示例条款" not in matrix


def test_a_clause_that_is_carried_out_is_called_no_gap_however_many_items_there_are(
    client: Client,
) -> None:
    plan = load(bundle=full_bundle())
    parent, section = ParentPlan.objects.get(key="parent-plan-one"), Section.objects.all()[0]
    for number in range(3, 60):
        measure = Measure.objects.create(
            plan=plan, section=section, number=number, title=f"举措{number}", text="示例。"
        )
        Alignment.objects.create(measure=measure, parent_plan=parent, clause="第二章")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    words = words_of(client, "/plans/example/parent-plans/one/")
    assert "本规划没有注明由哪项内容落实" not in words


def test_an_edition_that_is_an_evaluation_has_a_report(client: Client) -> None:
    plan = published()
    words = words_of(client, "/plans/example/evaluation/")
    assert "中期评估" in words
    assert "示例评估结论。" in words
    assert "本版次是中期评估" in words_of(client, BOARD)
    assert "评估" in words_of(client, "/plans/example/editions/")
    without = full_bundle({"plan.evaluation": None})
    plan.refresh_from_db()
    replace(plan=plan, bundle=without, version=plan.version)
    publish_plan(plan)
    gone = client.get("/plans/example/evaluation/")
    assert gone.status_code == 410
    assert "/plans/example/editions/1/evaluation/" in gone.content.decode()
    assert "示例评估结论。" in words_of(client, "/plans/example/editions/1/evaluation/")


def test_a_plan_without_an_evaluation_has_no_such_page(client: Client) -> None:
    published({"plan.evaluation": None})
    assert client.get("/plans/example/evaluation/").status_code == 404
    assert "evaluation/" not in client.get(BOARD).content.decode()


def test_a_measure_shows_its_schedule_milestones_and_reports(client: Client) -> None:
    published()
    html = client.get("/plans/example/measures/one/").content.decode()
    assert 'aria-labelledby="schedule-title schedule-text"' in html
    words = words_of(client, "/plans/example/measures/one/")
    assert re.search("2022-H1 末前 示例节点 已完成 2022-06-30", words)
    assert re.search("2022-H1 末前 示例节点之二 未报告完成", words)
    assert "2022-05-01 示例进展。" in words
    assert "落实上位规划" in words


def test_a_project_tells_what_was_invested_of_what(client: Client) -> None:
    published()
    words = words_of(client, "/plans/example/projects/one/")
    assert "已报告年份完成投资（至 2022 年）： 3.5 亿元 · 28%" in words
    assert re.search("2022 4 亿元 3.5 亿元", words)
    assert re.search("2023 5 亿元 未报告", words)


def test_a_department_shows_all_that_it_owes_with_how_it_stands(client: Client) -> None:
    published()
    words = words_of(client, "/plans/example/departments/one/")
    assert re.search("示例举措 举措 牵头 2024 进行中", words)
    assert re.search("示例工程 重点项目与工程 配合 2025 延期", words)
    assert re.search("示例指标 指标 牵头 2025", words)


def test_clauses_are_shown_with_what_carries_them_out_and_with_gaps(client: Client) -> None:
    published({"aims[0].alignments": [], "aims[1].alignments": [], "parent_plans[1].clauses": []})
    words = words_of(client, "/plans/example/parent-plans/one/")
    assert re.search("第二章 示例条款 .* 示例举措", words)
    matrix = words_of(client, "/plans/example/coverage/")
    assert "列出上位规划条款 2 条； 其中 1 条在本规划没有对应内容。" in matrix
    assert re.search("第一章 示例条款之二 上位示例规划 本规划没有注明由哪项内容落实。", matrix)
    assert "未衔接上位规划条款的目标定位 2" in matrix


def test_a_plan_without_clauses_says_so(client: Client) -> None:
    publish_plan(load_seed())
    assert "无从比较" in words_of(client, "/plans/tianxin-2021-2025/coverage/")


@pytest.mark.parametrize("page", ["progress", "coverage"])
@pytest.mark.parametrize("after", ["x", "7", "50", "-50"])
def test_no_part_begins_there(page: str, after: str, client: Client) -> None:
    published()
    assert client.get(f"/plans/example/{page}/", {"after": after}).status_code == 400


def test_many_indicators_stand_on_several_pages_the_binding_ones_first(client: Client) -> None:
    plan = published()
    Indicator.objects.bulk_create(
        Indicator(plan=plan, number=n, title=f"指标{n}", key=f"indicator-{n}", slug=f"n{n}")
        for n in range(3, 60)
    )
    Indicator.objects.exclude(key="indicator-one").update(nature="expected")
    Indicator.objects.filter(key="indicator-59").update(nature="binding")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    first = client.get(BOARD).content.decode()
    titles = re.findall(r"<h3><a [^>]*>([^<]*)</a>", first)
    assert len(titles) == 50
    assert titles[:2] == ["示例指标", "指标59"]
    second = client.get(BOARD, {"after": 50}).content.decode()
    assert len(re.findall(r"<h3><a ", second)) == 9
    assert "按关键词" not in second


@pytest.mark.parametrize("page", ["progress", "evaluation", "coverage"])
def test_a_page_asks_three_times_at_most_beside_the_release(page: str, client: Client) -> None:
    address = f"/plans/example/{page}/"
    plan = published()
    change(plan, Measure, "measure-one", status="done")
    publish_plan(plan)
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(f"{address}?new=1").status_code == 200
    told: list[dict[str, Any]] = list(asked)
    assert len(told) <= 4
