"""Plain functions that make what tests begin with."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from django.db import transaction

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.bundle.shapes import Bundle
from plans.editing.bundle.load import load
from plans.errors.publishing import NothingToPublish
from plans.models import Candidate, Edition, Item, Plan
from plans.publishing.candidates import content_of
from plans.publishing.editions import NewEdition, put_out
from plans.publishing.prepare import prepare
from plans.publishing.publish import publish_candidate
from plans.publishing.readiness.gate import warnings_of

SEED = Path(__file__).parent.parent / "seeds" / "tianxin-2021-2025.json"
SEED_SLUG = "tianxin-2021-2025"
EDITOR = "editor"


@cache
def seed_bundle() -> Bundle:
    """The bundle of 天心区, read once: nothing changes it, since its shapes are frozen."""
    return parse_bundle(SEED.read_bytes())


@cache
def example_bundle() -> Bundle:
    """The invented district that is observed over five years."""
    return parse_bundle(SEED.with_name("example-district.json").read_bytes())


def small_record(**changes: Any) -> dict[str, Any]:
    """A small invented bundle with one item of each kind, as a JSON object."""
    cited = {"citations": [{"article": "article-a", "paragraph": 1, "quote": "示例"}]}
    item = {"slug": "one", "number": 1, **cited}
    target = {
        "comparator": "reach",
        "value": 30,
        "unit": "个",
        "year": 2025,
        "year_stated": True,
        "strength": "strive",
        "wording": "达到30个",
    }
    return {
        "format": "lantu-bundle",
        "version": 1,
        "plan": {
            "slug": "example",
            "title": "示例县规划（虚构）",
            "area": "999901",
            "plan_type": "development",
            "period_start": 2021,
            "period_end": 2025,
            "evaluation": {
                "evaluation_kind": "mid_term",
                "until": 2023,
                "text": "示例评估。",
                **cited,
            },
            **cited,
        },
        "areas": [{"code": "999901", "name": "示例县（虚构）", "level": "county"}],
        "outlets": [{"slug": "example-news", "name": "示例报（虚构）"}],
        "departments": [{**item, "key": "department-one", "title": "示例局"}],
        "articles": [
            {
                "key": "article-a",
                "slug": "a",
                "number": 1,
                "title": "示例稿件",
                "outlet": "example-news",
                "standing": "official_text",
                "paragraph_count": 2,
                "paragraphs": ["示例县的示例规划。", "第二段示例。"],
            }
        ],
        "parent_plans": [
            {
                **item,
                "key": "parent-plan-one",
                "title": "上位示例规划",
                "clauses": [{"code": "第二章", "title": "示例条款", **cited}],
            }
        ],
        "keywords": [{**item, "key": "keyword-one", "title": "示例关键词"}],
        "sections": [{**item, "key": "section-one", "title": "示例领域", "keyword": "keyword-one"}],
        "zones": [{**item, "key": "zone-one", "title": "示例片区", "theme_words": ["甲", "乙"]}],
        "aims": [{**item, "key": "aim-one", "title": "示例目标", "aim_kind": "goal"}],
        "measures": [
            {
                **item,
                "key": "measure-one",
                "title": "示例举措",
                "text": "做一件示例的事。",
                "section": "section-one",
                "zones": ["zone-one"],
                "named_things": [{"kind": "policy", "name": "示例政策"}],
                "departments": [{"department": "department-one", "role": "lead"}],
                "milestones": [{"due": "2022-H1", "title": "示例节点", **cited}],
                "alignments": [{"parent_plan": "parent-plan-one", "clause": "第二章", **cited}],
            }
        ],
        "projects": [
            {
                **item,
                "key": "project-one",
                "title": "示例工程",
                "project_kind": "infrastructure",
                "zone": "zone-one",
                "measures": ["measure-one"],
                "investment": 12.5,
                "investment_unit": "亿元",
                "investment_years": [{"year": 2022, "planned": 4, "actual": 3.5, **cited}],
                "updates": [{"reported_on": "2022-03-01", "text": "示例进展。", **cited}],
            }
        ],
        "indicators": [
            {
                **item,
                "key": "indicator-one",
                "title": "示例指标",
                "unit": "个",
                "nature": "binding",
                "measures": ["measure-one"],
                "baseline": {"value": 10, "unit": "个", "year": 2020},
                "target": target,
                "milestones": [{**target, "year": 2023, "value": 20, "wording": "达到20个"}],
                "revisions": [
                    {
                        "decided_on": "2022-06-01",
                        "reason": "示例原因。",
                        "old": {**target, "value": 25, "wording": "达到25个"},
                    }
                ],
                "observations": [{"period": "2021", "value": 12, "unit": "个", **cited}],
            }
        ],
        "terms": [{**item, "key": "term-one", "title": "示例词", "text": "示例解释。"}],
        **changes,
    }


def small_bytes(**changes: Any) -> bytes:
    return json.dumps(small_record(**changes), ensure_ascii=False).encode()


def small_bundle(**changes: Any) -> Bundle:
    return parse_bundle(small_bytes(**changes))


def load_seed() -> Plan:
    """The plan of 天心区 as a working copy."""
    return load(bundle=seed_bundle())


def load_small() -> Plan:
    """The invented plan as a working copy."""
    return load(bundle=small_bundle())


def publish_plan(plan: Plan, note: str = "说明") -> Edition:
    """The next edition, with every warning acknowledged; of an unchanged plan too.

    Editors cannot publish what is live already, but editions of before that refusal are kept.
    """
    try:
        return publish_acknowledging(plan, note)
    except NothingToPublish:
        return _put_out_again(prepare(plan=plan, editor=EDITOR), note)


def publish_acknowledging(plan: Plan, note: str = "说明") -> Edition:
    """The next edition, with every warning acknowledged."""
    candidate = prepare(plan=plan, editor=EDITOR)
    return publish_candidate(
        candidate=candidate, editor=EDITOR, note=note, acknowledged=acknowledged(candidate)
    )


def acknowledged(candidate: Candidate) -> set[str]:
    """The identities of all warnings that a candidate has."""
    return {warning.identity for warning in warnings_of(candidate)}


def _put_out_again(candidate: Candidate, note: str) -> Edition:
    content = content_of(candidate)
    new = NewEdition(content.slug, content.entries, content.documents, note, EDITOR)
    with transaction.atomic():
        return put_out(Plan.objects.locked().get(pk=candidate.plan_id), new)


def change(plan: Plan, model: type[Item], key: str, **columns: Any) -> None:
    """What an editor's save does: the item's row, and the version of its plan."""
    assert model._default_manager.filter(plan=plan, key=key).update(**columns) == 1
    Plan.objects.filter(pk=plan.pk).touch()
