"""Checks of counted words against the plan's lists."""

import pytest

from plans.publishing.readiness.examine import CHECKS
from tests.makers import seed_bundle
from tests.publishing.readiness.finding import found, places

CHECK = "counted-words"
STRATEGIES = {
    f"aims[{n}]": {
        "key": f"aim-{n}",
        "slug": f"s{n}",
        "number": n + 1,
        "title": f"示例战略{n}",
        "aim_kind": "strategy",
    }
    for n in (1, 2)
}


@pytest.mark.parametrize(
    "text", ["实施“二大战略”。", "实施两大战略。", "实施2大战略。", "第三大战略。"]
)
def test_what_is_counted_rightly_is_not_found(text: str) -> None:
    assert places(CHECK, STRATEGIES | {"plan.summary": text}) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("实施“三大战略”。", "三大战略"),
        ("实施３大战略。", "３大战略"),
        ("共十二个关键词。", "十二个关键词"),
        ("建设三大片区。", "三大片区"),
        ("明确三大定位。", "三大定位"),
        ("两个目标。", None),
        ("四个目标。", "四个目标"),
        ("五项指标。", "五项指标"),
    ],
)
def test_what_is_counted_otherwise_is_told_in_the_plans_summary(
    text: str, words: str | None
) -> None:
    told = [f.data["words"] for f in found(CHECK, STRATEGIES | {"plan.summary": text})]
    # with one goal and two strategies there are three aims, and neither count is four
    assert told == ([words] if words else ["两个目标"])


def test_a_chapter_counts_what_belongs_to_it() -> None:
    assert places(CHECK, {"keywords[0].summary": "本章一个领域、一项举措。"}) == []
    two = {"keywords[0].summary": "本章两个领域。"}
    assert places(CHECK, two) == ["keyword-one.summary"]


def test_names_that_only_begin_alike_are_not_counted() -> None:
    text = "十四五战略性新兴产业、三大战略性工程、三项指标体系。"
    assert places(CHECK, {"plan.summary": text}) == []


def test_the_seed_has_nothing_to_be_found_by_any_check() -> None:
    assert [str(f) for check in CHECKS for f in found(check, bundle=seed_bundle())] == []


def test_the_seed_with_a_strategy_less_than_it_says_is_found() -> None:
    bundle = seed_bundle()
    head = bundle.plan.model_copy(update={"summary": "实施三大战略。"})
    first = next(aim for aim in bundle.aims if aim.aim_kind == "strategy")
    for aims, told in ((bundle.aims, set()), ([a for a in bundle.aims if a != first], {"2"})):
        whole = bundle.model_copy(update={"plan": head, "aims": aims})
        assert {finding.data["count"] for finding in found(CHECK, bundle=whole)} == told
