"""A value of each parameter, of the invented district that the examples are about."""

from typing import Final

PARAMETERS: Final[dict[str, str | int]] = {
    "aim_kind": "goal",
    "area": "999901",
    "as_of": "2026-01-31",
    "change": "changed",
    "department": "one",
    "edition": 1,
    "from": 1,
    "key": "measure-one",
    "keyword": "one",
    "kind": "measure",
    "limit": 20,
    "measure": "one",
    "nature": "binding",
    "number": 1,
    "period": "2021-2025",
    "plan": "example",
    "plan_type": "development",
    "project_kind": "infrastructure",
    "q": "示例",
    "section": "one",
    "slug": "one",
    "source": "a",
    "standing": "news_report",
    "status": "under_way",
    "to": 2,
    "verdict": "no_data",
    "year": 2025,
    "zone": "one",
}
