"""The small invented bundle with every field given, and with a second item where order counts."""

from types import MappingProxyType
from typing import Any

from plans.documents.bundle.shapes import ITEM_LISTS, Bundle
from tests.altered import Changes, Record, altered_bundle, altered_record
from tests.pictures import blob_records, picture_record

CITED: Record = {"citations": [{"article": "article-a", "paragraph": 2}]}
ALIGNED: Record = {"parent_plan": "parent-plan-one", "clause": "第二章"}

FACTS: dict[str, Any] = {
    "plan.title_en": "Example Plan",
    "plan.period_name": "示例五年",
    "plan.stage": "adopted",
    "plan.document_number": "示发〔2021〕1号",
    "plan.adopting_body": "示例大会",
    "plan.adopted_on": "2021-02-01",
    "plan.summary": "示例摘要。\n第二行。",
    "plan.follows": "example-2016-2020",
    "plan.evaluation": {
        "evaluation_kind": "mid_term",
        "until": 2023,
        "text": "示例评估结论。",
        "citations": [{"article": "article-a", "paragraph": 2}],
    },
    "plan.citations[0].start": 4,
    "plan.citations[0].end": 6,
    "areas[0].name_en": "Example County",
    "areas[0].parent": "999900",
    "areas[1]": {"code": "999900", "name": "示例市（虚构）", "level": "prefecture"},
    "outlets[0].name_en": "Example News",
    "outlets[0].publisher": "示例社（虚构）",
    "outlets[0].url": "https://news.example.cn/",
    "outlets[0].permits_full_text": True,
    "articles[0].series": "示例系列",
    "articles[0].predates_adoption": False,
    "articles[0].authors": ["甲", "乙"],
    "articles[0].editors": ["丙"],
    "articles[0].credits": [{"role": "摄影", "name": "丁"}, {"role": "制图", "name": "甲"}],
    "articles[0].dateline": "示例报示例县电",
    "articles[0].published_at": "2020-12-31T10:54:01+08:00",
    "articles[0].accessed_on": "2026-01-02",
    "articles[0].url": "https://news.example.cn/1",
    "articles[0].images": [{"file_name": "b.jpg", "caption": "示例图"}, {"file_name": "a.jpg"}],
    "articles[0].checksum": "a" * 64,
    "parent_plans[0].plan_type": "regional",
    "parent_plans[0].issued_by": "示例省",
    "parent_plans[0].document_number": "示发〔2020〕2号",
    "parent_plans[0].url": "https://example.cn/plan",
    "parent_plans[0].text": "示例说明。",
    "parent_plans[0].clauses": [
        {"code": "第二章", "title": "示例条款", "text": "示例说明。", **CITED},
        {"code": "第一章", "title": "示例条款之二"},
    ],
    "keywords[0].tagline": "示例导语",
    "keywords[0].summary": "示例摘要。",
    "sections[0].summary": "示例摘要。",
    "zones[0].orientation": "示例导向",
    "zones[0].position": "north",
    "zones[0].summary": "示例摘要。",
    "aims[0].text": "示例说明。",
    "aims[0].keyword": "keyword-one",
    "aims[0].alignments": [
        {**ALIGNED, "clause": "第一章"},
        {**ALIGNED, "note": "示例说明。", **CITED},
    ],
    "measures[0].named_things[1]": {"kind": "slogan", "name": "示例口号"},
    "measures[0].departments[1]": {"department": "department-two", "role": "support"},
    "measures[0].citations[1]": {"article": "article-a", "paragraph": 2},
    "measures[0].start_year": 2021,
    "measures[0].finish_year": 2024,
    "measures[0].status": "under_way",
    "measures[0].alignments": [ALIGNED],
    "measures[0].updates": [{"reported_on": "2022-05-01", "text": "示例进展。", **CITED}],
    "measures[0].milestones": [
        {"due": "2022-H1", "title": "示例节点", "done_on": "2022-06-30", **CITED},
        {"due": "2022-H1", "title": "示例节点之二"},
    ],
    "projects[0].text": "示例说明。",
    "projects[0].departments": [{"department": "department-one", "role": "support"}],
    "projects[0].start_year": 2022,
    "projects[0].finish_year": 2025,
    "projects[0].status": "delayed",
    "projects[0].alignments": [ALIGNED],
    "projects[0].milestones": [{"due": "2024", "title": "示例节点"}],
    "projects[0].investment_years": [
        {"year": 2022, "planned": 4, "actual": 3.5, **CITED},
        {"year": 2023, "planned": 5},
    ],
    "projects[0].updates[1]": {"reported_on": "2023-03-01", "text": "示例进展之二。"},
    "indicators[0].text": "示例口径。",
    "indicators[0].sense": "more",
    "indicators[0].basis": "end_of_period",
    "indicators[0].keyword": "keyword-one",
    "indicators[0].alignments": [ALIGNED],
    "indicators[0].departments": [{"department": "department-one", "role": "lead"}],
    "indicators[0].baseline.multiplier": 10000,
    "indicators[0].baseline.citations": [{"article": "article-a"}],
    "indicators[0].target.comparator": "between",
    "indicators[0].target.value_upper": 30.5,
    "indicators[0].target.citations": [{"article": "article-a", "paragraph": 1}],
    "indicators[0].milestones[1]": {
        "comparator": "qualitative",
        "year": 2024,
        "year_stated": False,
        "strength": "ensure",
        "wording": "稳中有升",
        "citations": [{"article": "article-a", "paragraph": 2}],
    },
    "indicators[0].revisions[0].deciding_document": "示发〔2022〕3号",
    "indicators[0].revisions[0].citations": [{"article": "article-a", "paragraph": 2}],
    "indicators[0].revisions[0].old.citations": [{"article": "article-a", "paragraph": 1}],
    "indicators[0].observations[0].note": "示例说明。",
    "indicators[0].observations[0].provisional": True,
    "indicators[0].observations[0].corrections": [
        {"corrected_on": "2022-03-01", "value": 1.1, "unit": "万个", "multiplier": 10000},
        {"corrected_on": "2022-05-01", "value": 11, "unit": "个", "reason": "示例更正。"},
    ],
    "indicators[0].observations[0].corrections[0].provisional": True,
    "indicators[0].observations[1]": {"period": "2022-H1", "value": 13.25, "unit": "个"},
}

SECOND: dict[str, dict[str, Any]] = {
    "articles": {"paragraph_count": None, "paragraphs": None},
    "indicators": {"baseline": None, "target": None, "milestones": [], "revisions": []},
    "aims": {"aim_kind": "ambition", "zone": "zone-one"},
    "measures": {"zones": ["zone-two", "zone-one"]},
    "projects": {"measures": ["measure-two", "measure-one"]},
}
"""How a second item differs from the first, beside its key, slug, number and title."""


PICTURES = [
    picture_record(0, 90, credit="示例摄影（虚构）"),
    picture_record(180, alt="示例图之二", caption="第二张。"),
]


def full_record() -> Record:
    """The small bundle's record made full."""
    first = altered_record({})
    changes = {**FACTS, "plan.pictures": PICTURES, "blobs": blob_records(0, 90, 180)}
    for name, shape in ITEM_LISTS.items():
        if "pictures" in shape.model_fields:
            changes[f"{name}[0].pictures"] = PICTURES[:1]
        changes[f"{name}[0].title_en"] = f"First {shape.kind}"
        key = f"{shape.kind.replace('_', '-')}-two"
        changes[f"{name}[1]"] = {
            **first[name][0],
            "key": key,
            "slug": "two",
            "number": 2,
            "title": "示例之二",
            **SECOND.get(name, {}),
        }
    return altered_record(changes)


def full_bundle(changes: Changes = MappingProxyType({})) -> Bundle:
    return altered_bundle(changes, full_record())
