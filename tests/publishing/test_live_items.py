"""The projection of what is live, and that `reindex` makes the same of nothing but editions."""

from typing import Any

import pytest

from plans.models import LiveFacet, LiveItem, Measure, Plan
from plans.publishing.live_items import KINDS, reindex
from plans.publishing.withhold import withhold_edition, withhold_item
from tests.makers import EDITOR, change, load_seed, load_small, publish_plan

COLUMNS = ("plan_slug", "key", "kind", "path", "title", "document")


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    publish_plan(plan)
    return plan


def rows() -> list[Any]:
    return sorted(LiveItem.objects.values_list(*COLUMNS))


def facets() -> set[tuple[str, str, str]]:
    return set(LiveFacet.objects.values_list("item__key", "name", "value"))


def test_it_holds_the_plan_and_each_item_once(plan: Plan) -> None:
    keys = list(LiveItem.objects.values_list("key", flat=True))
    assert len(keys) == len(set(keys)) == 12
    assert set(LiveItem.objects.values_list("kind", flat=True)) == set(KINDS)


def test_it_holds_what_is_live_alone(plan: Plan) -> None:
    change(plan, Measure, "measure-one", title="改过的举措")
    assert LiveItem.objects.get(key="measure-one").title == "示例举措"
    publish_plan(plan)
    assert LiveItem.objects.get(key="measure-one").title == "改过的举措"


def test_a_plan_is_found_by_the_one_that_it_follows(plan: Plan) -> None:
    Plan.objects.filter(pk=plan.pk).update(follows="example-2016-2020")
    Plan.objects.filter(pk=plan.pk).touch()
    assert ("plan", "follows", "example-2016-2020") not in facets()
    publish_plan(plan)
    assert ("plan", "follows", "example-2016-2020") in facets()
    reindex()
    assert ("plan", "follows", "example-2016-2020") in facets()


def test_a_plans_stage_is_told_where_it_is_given(plan: Plan) -> None:
    assert "stage" not in {name for _, name, _ in facets()}
    Plan.objects.filter(pk=plan.pk).update(stage="concluded")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    assert ("plan", "stage", "concluded") in facets()


def test_plans_are_found_by_area_period_and_type_and_articles_by_outlet(plan: Plan) -> None:
    assert {facet for facet in facets() if facet[1] not in ("keyword", "zone")} == {
        ("plan", "area", "999901"),
        ("plan", "period", "2021-2025"),
        ("plan", "plan_type", "development"),
        ("article-a", "outlet", "example-news"),
    }


def test_items_are_found_by_keyword_and_by_zone(plan: Plan) -> None:
    assert {facet for facet in facets() if facet[1] in ("keyword", "zone")} == {
        ("keyword-one", "keyword", "one"),
        ("section-one", "keyword", "one"),
        ("measure-one", "keyword", "one"),
        ("project-one", "keyword", "one"),  # through the measure that it serves
        ("indicator-one", "keyword", "one"),  # likewise
        ("zone-one", "zone", "one"),
        ("measure-one", "zone", "one"),
        ("project-one", "zone", "one"),
    }


def test_a_withheld_zone_is_no_facet(plan: Plan) -> None:
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="原因")
    assert not any(name == "zone" for _, name, _ in facets())


def test_publishing_one_plan_leaves_the_rows_of_others_alone(plan: Plan) -> None:
    before = list(LiveItem.objects.filter(plan=plan).values())
    publish_plan(load_seed())
    assert list(LiveItem.objects.filter(plan=plan).values()) == before


def test_reindexing_changes_nothing_where_nothing_is_wrong(plan: Plan) -> None:
    publish_plan(load_seed())
    withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="原因")
    before, before_facets = rows(), facets()
    assert reindex() == len(before)
    assert (rows(), facets()) == (before, before_facets)


def test_reindexing_mends_what_is_wrong(plan: Plan) -> None:
    before, before_facets = rows(), facets()
    LiveItem.objects.filter(key="measure-one").update(title="错误")
    LiveItem.objects.filter(key="zone-one").delete()
    LiveFacet.objects.all().delete()
    reindex()
    assert (rows(), facets()) == (before, before_facets)


def test_reindexing_leaves_a_withheld_edition_out(plan: Plan) -> None:
    withhold_edition(edition=plan.publication.edition, editor=EDITOR, reason="原因")
    assert reindex() == 0
