"""Lists across plans: plans, outlets, and an outlet's articles, as far as they are live."""

import pytest

from plans.errors.reading import NotPublished
from plans.models import NewsSource, Plan
from plans.published.plans import articles_of, first_plans, live_plans
from plans.published.shared import count_outlets, outlet, outlets, site
from plans.publishing.withhold import lift, withhold_edition, withhold_item
from tests.makers import EDITOR, SEED_SLUG, load_seed, load_small, publish_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def plans() -> tuple[Plan, Plan]:
    seed, small = load_seed(), load_small()
    publish_plan(seed)
    publish_plan(small)
    return seed, small


def slugs() -> list[str]:
    return [document.slug for document in live_plans(limit=50).documents]


def test_plans_come_by_slug_from_page_to_page(plans: tuple[Plan, Plan]) -> None:
    first = live_plans(limit=1)
    assert ([d.slug for d in first.documents], first.after, first.count) == (
        ["example"],
        "example",
        2,
    )
    second = live_plans(after="example", limit=1)
    assert ([d.slug for d in second.documents], second.after) == ([SEED_SLUG], None)
    assert [d.slug for d in first_plans(1)] == ["example"]


def test_a_plan_is_listed_once_it_is_published() -> None:
    plan = load_small()
    assert slugs() == []
    publish_plan(plan)
    assert slugs() == ["example"]


def test_a_plan_whose_live_edition_is_withheld_is_not_listed(plans: tuple[Plan, Plan]) -> None:
    seed, _ = plans
    row = withhold_edition(edition=seed.publication.edition, editor=EDITOR, reason="原因")
    assert slugs() == ["example"]
    assert live_plans(limit=50).count == 1
    assert articles_of("rednet", limit=50).documents == []
    lift(withholding=row, editor=EDITOR, reason="查清")
    assert slugs() == ["example", SEED_SLUG]


def test_an_outlet_is_public_while_a_live_edition_refers_to_it(plans: tuple[Plan, Plan]) -> None:
    NewsSource.objects.create(slug="drafted", name="未发布的报（虚构）")
    assert [document.slug for document in outlets(limit=50)] == ["example-news", "rednet"]
    assert count_outlets() == 2
    with pytest.raises(NotPublished):
        outlet("drafted")
    seed, _ = plans
    withhold_item(plan=seed, key="article-rednet-decoding-tianxin", editor=EDITOR, reason="原因")
    assert [document.slug for document in outlets(limit=50)] == ["example-news"]
    with pytest.raises(NotPublished):
        outlet("rednet")


def test_outlets_go_on_by_slug(plans: tuple[Plan, Plan]) -> None:
    assert [document.slug for document in outlets(limit=1)] == ["example-news"]
    assert [document.slug for document in outlets(after="example-news", limit=1)] == ["rednet"]


def test_an_outlets_articles_stand_in_their_plans(plans: tuple[Plan, Plan]) -> None:
    page = articles_of("rednet", limit=50)
    (article,) = page.documents
    assert article.path == f"/plans/{SEED_SLUG}/sources/rednet-decoding-tianxin/"
    assert page.after is None


def test_without_a_profile_the_site_has_the_portals_name() -> None:
    assert (site().name, site().name_en, site().featured_plan) == ("蓝图", "Lantu", None)
