"""Checks of what holds nothing, of what stands twice, and of years."""

from typing import Any

import pytest

from tests.publishing.readiness.finding import places

EMPTY_KEYWORD = {"keywords[1]": {"key": "keyword-b", "slug": "b", "number": 2, "title": "其二"}}
EMPTY_SECTION = {
    "sections[1]": {
        "key": "section-b",
        "slug": "b",
        "number": 2,
        "title": "其二",
        "keyword": "keyword-one",
    }
}
EMPTY_ZONE = {"zones[1]": {"key": "zone-b", "slug": "b", "number": 2, "title": "其二"}}


@pytest.mark.parametrize(
    ("check", "changes", "place"),
    [
        ("empty-keyword", EMPTY_KEYWORD, "keyword-b.title"),
        ("empty-section", EMPTY_SECTION, "section-b.title"),
        ("empty-zone", EMPTY_ZONE, "zone-b.title"),
    ],
)
def test_what_nothing_belongs_to_is_empty(check: str, changes: dict[str, Any], place: str) -> None:
    assert places(check) == []
    assert places(check, changes) == [place]


def test_an_aim_alone_fills_a_keyword_and_a_zone() -> None:
    keyword = EMPTY_KEYWORD | {"aims[0].keyword": "keyword-b"}
    zone = EMPTY_ZONE | {"aims[0].zone": "zone-b"}
    assert (places("empty-keyword", keyword), places("empty-zone", zone)) == ([], [])


@pytest.mark.parametrize("title", ["GDP增长", "ＧＤＰ 增长", "gdp增长"])
def test_two_titles_that_look_alike_are_the_same(title: str) -> None:
    zone = {"key": "zone-b", "slug": "b", "number": 2, "title": title}
    changes = {"zones[0].title": "GDP增长", "zones[1]": zone}
    assert places("same-title", changes) == ["zone-b.title"]


def test_items_of_two_kinds_may_have_one_title() -> None:
    assert places("same-title", {"zones[0].title": "同名", "keywords[0].title": "同名"}) == []


def test_a_target_belongs_into_the_plans_period() -> None:
    check = "target-outside-period"
    assert places(check) == []
    assert places(check, {"indicators[0].target.year": 2035}) == ["indicator-one.target.year"]
    before = {"indicators[0].milestones[0].year": 2020}
    assert places(check, before) == ["indicator-one.milestones[2020].year"]


def test_measures_and_projects_belong_into_the_plans_period() -> None:
    check = "years-outside-period"
    inside = {"measures[0].start_year": 2021, "projects[0].finish_year": 2025}
    outside = {"measures[0].start_year": 2020, "projects[0].finish_year": 2026}
    assert places(check, inside) == []
    assert places(check, outside) == ["measure-one.start_year", "project-one.finish_year"]
