"""Invented plans that follow each other, made of the small bundle: its items keep their keys."""

from types import MappingProxyType

from plans.editing.bundle.load import load
from plans.models import Plan
from tests.altered import REMOVED, Changes, altered_bundle
from tests.makers import publish_plan

NEXT = "example-next"
NOTHING: Changes = MappingProxyType({})

BEFORE_THE_FULL: Changes = {
    "plan.slug": "example-2016-2020",
    "plan.title": "示例县上一规划（虚构）",
    "plan.period_start": 2016,
    "plan.period_end": 2020,
    "plan.follows": None,
    "plan.evaluation": None,
}
"""What is to be changed of the full bundle to get the plan that it follows."""

SUCCEEDED: Changes = {
    "zones[0].title": "改名的片区",
    "measures[0].text": "做两件示例的事。",
    "terms": REMOVED,
    "aims[1]": {
        "key": "aim-two",
        "slug": "two",
        "number": 2,
        "title": "新的目标",
        "aim_kind": "ambition",
        "citations": [{"article": "article-a", "paragraph": 1, "quote": "示例"}],
    },
    "indicators[0].title": "改名的指标",
    "indicators[0].unit": "千个",
    "indicators[0].baseline": {"value": 0.03, "unit": "千个", "multiplier": 1, "year": 2025},
    "indicators[0].target.value": 0.05,
    "indicators[0].target.unit": "千个",
    "indicators[0].target.wording": "达到0.05千个",
    "indicators[0].target.year": 2030,
    "indicators[0].observations": [],
}
"""A plan that carries over, changes, drops and adds."""


def chained(
    slug: str, follows: str | None = None, *, start: int = 2021, changes: Changes = NOTHING
) -> Plan:
    """A published plan of five years from `start` on."""
    facts = {
        "plan.slug": slug,
        "plan.title": f"示例县{start}年起的规划（虚构）",
        "plan.period_start": start,
        "plan.period_end": start + 4,
        "plan.follows": follows,
        "plan.evaluation": None,
    }
    plan = load(bundle=altered_bundle({**facts, **changes}))
    publish_plan(plan)
    return plan


def two_plans() -> tuple[Plan, Plan]:
    """The small plan, and one that follows it."""
    return chained("example"), chained(NEXT, "example", start=2026, changes=SUCCEEDED)
