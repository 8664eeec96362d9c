"""One document by its path: where it is, where it went, or why the public does not get it."""

from collections.abc import Callable
from typing import Any

import pytest

from plans.documents.canonical import checksum
from plans.errors.reading import Gone, Moved, NotPublished, PlanRenamed
from plans.models import Measure, Plan, Term, Zone
from plans.published.editions import Scope
from plans.published.items import find, find_plan
from plans.publishing.share import share_outlet
from plans.publishing.withhold import lift, withhold_edition, withhold_item
from tests.makers import EDITOR, change, load_small, publish_plan

LIVE = Scope("example")


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    publish_plan(plan)
    return plan


def rename(plan: Plan, slug: str) -> None:
    Plan.objects.filter(pk=plan.pk).update(slug=slug)
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)


def test_a_document_comes_with_its_references_resolved(plan: Plan) -> None:
    measure = find(LIVE, "measure", "one").document
    (zone,) = measure.zones
    assert (zone.key, zone.slug, zone.title) == ("zone-one", "one", "示例片区")
    assert zone.path == "/plans/example/zones/one/"
    assert measure.citations[0].source.path == "/plans/example/sources/a/"


def test_its_checksum_is_of_the_stored_bytes(plan: Plan) -> None:
    found = find(LIVE, "measure", "one")
    assert checksum(found.stored) == found.document.checksum


def test_it_knows_its_edition(plan: Plan) -> None:
    edition = find(LIVE, "measure", "one").edition
    assert (edition.number, edition.is_live, edition.plan) == (1, True, "example")
    assert edition.published_at.utcoffset() is not None


def test_paths_in_a_past_edition_stay_in_it(plan: Plan) -> None:
    change(plan, Zone, "zone-one", title="改名片区")
    publish_plan(plan)
    old = find(Scope("example", 1), "measure", "one")
    assert old.document.path == "/plans/example/editions/1/measures/one/"
    assert old.document.zones[0].title == "示例片区"
    assert old.document.zones[0].path == "/plans/example/editions/1/zones/one/"
    assert not old.edition.is_live
    assert find(LIVE, "measure", "one").document.zones[0].title == "改名片区"


def test_shared_names_are_todays_in_every_edition(plan: Plan) -> None:
    outlet = plan.article_set.get().outlet
    outlet.name = "改名报"
    share_outlet(outlet)
    assert find(Scope("example", 1), "article", "a").document.outlet.name == "改名报"
    assert find_plan(LIVE).document.area.name == "示例县（虚构）"


def test_what_was_never_published_is_unknown(plan: Plan) -> None:
    Term.objects.create(plan=plan, slug="draft", number=2, title="草稿", text="草稿。")
    for scope, slug in ((LIVE, "draft"), (LIVE, "none"), (Scope("none"), "one")):
        with pytest.raises(NotPublished):
            find(scope, "term", slug)
    with pytest.raises(NotPublished):
        find(Scope("example", 2), "term", "one")


def test_an_older_slug_leads_to_the_item(plan: Plan) -> None:
    for slug in ("second", "third"):
        change(plan, Measure, "measure-one", slug=slug)
        publish_plan(plan)
    for slug in ("one", "second"):
        with pytest.raises(Moved) as moved:
            find(LIVE, "measure", slug)
        assert moved.value.path == "/plans/example/measures/third/"
    assert find(Scope("example", 1), "measure", "one").document.slug == "one"


def test_a_slug_that_another_item_took_over_is_that_items(plan: Plan) -> None:
    change(plan, Measure, "measure-one", slug="second")
    section = plan.section_set.get()
    Measure.objects.create(
        plan=plan, section=section, slug="one", number=2, title="新举措", text="新的事。"
    )
    publish_plan(plan)
    assert find(LIVE, "measure", "one").document.title == "新举措"


def test_a_draft_slug_leads_nowhere(plan: Plan) -> None:
    change(plan, Measure, "measure-one", slug="draft")
    with pytest.raises(NotPublished):
        find(LIVE, "measure", "draft")
    assert find(LIVE, "measure", "one").document.slug == "one"


def test_a_removed_item_is_gone_without_a_reason_and_stays_in_its_edition(plan: Plan) -> None:
    Term.objects.get(plan=plan).delete()
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    with pytest.raises(Gone) as gone:
        find(LIVE, "term", "one")
    assert gone.value.reason is None
    assert find(Scope("example", 1), "term", "one").document.slug == "one"
    with pytest.raises(NotPublished):
        find(Scope("example", 2), "term", "one")


def test_a_withheld_item_is_gone_with_its_reason_in_every_edition(plan: Plan) -> None:
    (row,) = withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="含个人信息")
    for scope in (LIVE, Scope("example", 1)):
        with pytest.raises(Gone) as gone:
            find(scope, "zone", "one")
        assert gone.value.reason == "含个人信息"
    lift(withholding=row, editor=EDITOR, reason="查清")
    assert find(LIVE, "zone", "one").document.slug == "one"


def test_nothing_leads_to_a_withheld_item(plan: Plan) -> None:
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="原因")
    assert find(LIVE, "measure", "one").document.zones == []
    assert find(LIVE, "project", "one").document.zone is None
    supports = find(LIVE, "article", "a").document.supports
    assert "zone-one" not in {support.item.key for support in supports}


def test_a_withheld_edition_takes_all_its_documents_along(plan: Plan) -> None:
    withhold_edition(edition=plan.publication.edition, editor=EDITOR, reason="全文有误")
    looks: list[Callable[[], Any]] = [
        lambda: find(LIVE, "zone", "one"),
        lambda: find(Scope("example", 1), "zone", "one"),
        lambda: find_plan(LIVE),
    ]
    for look in looks:
        with pytest.raises(Gone) as gone:
            look()
        assert gone.value.reason == "全文有误"


def test_a_renamed_plan_tells_its_new_slug_wherever_it_is_asked_for(plan: Plan) -> None:
    rename(plan, "renamed")
    for scope in (LIVE, Scope("example", 1)):
        with pytest.raises(PlanRenamed) as renamed:
            find(scope, "zone", "one")
        assert (renamed.value.old, renamed.value.new) == ("example", "renamed")
    assert find(Scope("renamed", 1), "zone", "one").document.slug == "one"


def test_inner_documents_are_read_together_with_theirs(plan: Plan) -> None:
    (section,) = find(LIVE, "keyword", "one", inner="sections").inner
    assert (section.key, section.measures[0].title) == ("section-one", "示例举措")
