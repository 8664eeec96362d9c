"""Invented plans (虚构) at both ends: with more than a picture holds, and with next to nothing."""

import json
from typing import Any

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.bundle.shapes import Bundle
from tests.makers import small_record

LONG_TITLE = (
    "虚构省示例地区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要（虚构）："
    "在高质量发展中促进共同富裕"
)
LONG_NAME = "以人民为中心的大民生，打造 <Smart & City> 2.0 示范样板"
WORDS = "落实上位规划，发挥核心作用"
POSITIONS = ["north", "middle", "south"]


def _items(kind: str, count: int) -> list[dict[str, Any]]:
    return [
        {"slug": f"{kind}-{n}", "key": f"{kind}-{n}", "number": n, "citations": []}
        for n in range(1, count + 1)
    ]


def large_bundle() -> Bundle:
    """More of everything than a picture has room for, with long names."""
    record = small_record(measures=[], projects=[], departments=[], parent_plans=[], terms=[])
    record["plan"] |= {
        "title": LONG_TITLE,
        "period_name": "十四五",
        "citations": [],
        "evaluation": None,
    }
    record["keywords"] = [
        {**item, "title": LONG_NAME, "tagline": WORDS * 3} for item in _items("keyword", 22)
    ]
    record["sections"] = [
        {**item, "title": WORDS[: 4 + n % 10], "keyword": f"keyword-{1 + n % 3}"}
        for n, item in enumerate(_items("section", 60))
    ]
    record["zones"] = [
        {**item, "title": f"{WORDS}{n}", "theme_words": ["数字"], "position": POSITIONS[n % 3]}
        for n, item in enumerate(_items("zone", 15))
    ]
    record["aims"] = [
        {**item, "title": WORDS, "aim_kind": ["goal", "strategy", "positioning"][n % 3]}
        for n, item in enumerate(_items("aim", 24))
    ]
    record["indicators"] = _indicators(record["indicators"][0])
    article = record["articles"][0]
    record["articles"] = [
        {**article, "key": f"article-{n}", "slug": f"a{n}", "number": n, "title": f"稿件{n}"}
        for n in range(1, 7)
    ]
    return _parsed(record)


def _indicators(sample: dict[str, Any]) -> list[dict[str, Any]]:
    stated = sample["target"]
    targets = [
        stated,
        {**stated, "value": 123456789.25, "unit": "万元/平方公里"},
        {**stated, "comparator": "qualitative", "value": None, "unit": None, "wording": WORDS},
        None,
        {**stated, "comparator": "between", "value": 3, "value_upper": 3.5, "unit": "%"},
    ]
    seen = [{"period": "2022-H1", "value": 12, "unit": "个", "provisional": True}]
    return [
        {
            **item,
            "title": LONG_NAME,
            "nature": "expected",
            "target": targets[n % 5],
            "observations": seen if n % 2 else [],
        }
        for n, item in enumerate(_items("indicator", 15))
    ]


def bare_bundle() -> Bundle:
    """A plan with a title, a period, and nothing besides."""
    record = {
        name: [] if isinstance(value, list) and name != "areas" else value
        for name, value in small_record().items()
    }
    record["plan"] = {**record["plan"], "citations": [], "evaluation": None}
    return _parsed(record)


def _parsed(record: dict[str, Any]) -> Bundle:
    return parse_bundle(json.dumps(record, ensure_ascii=False).encode())
