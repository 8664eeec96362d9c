"""Lists: by key from page to page, in plan order, without what is withheld."""

import pytest

from plans.errors.reading import BadQuery, Gone, NotPublished
from plans.models import Edition, Plan
from plans.published.editions import Scope
from plans.published.items import listing
from plans.published.overview import overview
from plans.publishing.withhold import lift, withhold_edition, withhold_item
from tests.makers import EDITOR, SEED_SLUG, seed_bundle

SEED = Scope(SEED_SLUG)

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(seed_edition: Edition) -> Plan:
    return seed_edition.plan


def keys_page_by_page(limit: int) -> list[list[str]]:
    pages: list[list[str]] = []
    after: str | None = None
    while not pages or after is not None:
        page = listing(SEED, "measure", after=after, limit=limit)
        pages.append([document.key for document in page.documents])
        after = page.after
    return pages


@pytest.mark.parametrize("limit", [1, 7, 41, 82, 100])
def test_pages_hold_every_item_once_in_plan_order(limit: int, plan: Plan) -> None:
    pages = keys_page_by_page(limit)
    keys = [key for page in pages for key in page]
    assert sorted(keys) == sorted(measure.key for measure in seed_bundle().measures)
    assert len(keys) == len(set(keys)) == listing(SEED, "measure", limit=1).count
    assert keys == [d.key for d in listing(SEED, "measure", limit=100).documents]
    assert {len(page) for page in pages[:-1]} <= {limit}


def test_the_last_page_says_that_it_is_the_last(plan: Plan) -> None:
    assert listing(SEED, "zone", limit=3).after is None
    assert listing(SEED, "zone", limit=2).after is not None
    last = listing(SEED, "zone", limit=3).documents[-1].key
    assert listing(SEED, "zone", after=last, limit=3).documents == []


def test_beginning_after_what_is_no_item_of_the_list_is_refused(plan: Plan) -> None:
    for after in ("nothing", "keyword-vanguard", ""):
        with pytest.raises(BadQuery) as refusal:
            listing(SEED, "zone", after=after, limit=3)
        assert refusal.value.name == "after"


def test_a_withheld_item_is_neither_listed_nor_counted(plan: Plan) -> None:
    (row,) = withhold_item(plan=plan, key="zone-shengfu", editor=EDITOR, reason="原因")
    page = listing(SEED, "zone", limit=50)
    assert [document.key for document in page.documents] == ["zone-waitan", "zone-muyun"]
    assert page.count == 2
    assert "zone-shengfu" not in {zone.key for zone in overview(SEED).zones}
    lift(withholding=row, editor=EDITOR, reason="查清")
    assert listing(SEED, "zone", limit=50).count == 3


def test_a_page_can_begin_after_an_item_that_was_withheld_meanwhile(plan: Plan) -> None:
    withhold_item(plan=plan, key="zone-shengfu", editor=EDITOR, reason="原因")
    page = listing(SEED, "zone", after="zone-shengfu", limit=50)
    assert [document.key for document in page.documents] == ["zone-muyun"]


def test_a_list_of_a_withheld_or_an_unknown_edition_is_refused(plan: Plan) -> None:
    with pytest.raises(NotPublished):
        listing(Scope(SEED_SLUG, 2), "zone", limit=3)
    withhold_edition(edition=plan.publication.edition, editor=EDITOR, reason="原因")
    with pytest.raises(Gone):
        listing(SEED, "zone", limit=3)
    with pytest.raises(Gone):
        overview(SEED)


def test_a_kind_without_items_is_an_empty_list(plan: Plan) -> None:
    page = listing(SEED, "department", limit=50)
    assert (page.count, page.documents, page.after) == (0, [], None)


def test_the_overview_holds_what_the_plan_wants(plan: Plan) -> None:
    shown = overview(SEED)
    assert [aim.title for aim in shown.goals] == ["智慧天心、融城核心"]
    assert len(shown.strategies) == len(shown.positionings) == 3
    assert len(shown.ambitions) == 13
    assert [zone.orientation for zone in shown.zones] == ["北优", "中提", "南融"]
    assert [keyword.title for keyword in shown.keywords] == ["排头兵", "改革创新", "大民生"]
    assert [i.slug for i in shown.indicators] == ["billion-yuan-buildings", "market-entities"]
    assert shown.plan.area is not None
    assert shown.plan.area.name == "天心区"
    assert shown.articles[0].standing == "news_report"


def test_the_overview_of_a_plan_whose_own_document_is_withheld_is_gone(plan: Plan) -> None:
    withhold_item(plan=plan, key="plan", editor=EDITOR, reason="原因")
    with pytest.raises(Gone):
        overview(SEED)
