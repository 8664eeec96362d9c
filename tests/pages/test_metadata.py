"""What pages say of themselves to the programs of inspectors, by kind of page."""

import re
from datetime import UTC, datetime
from html import unescape
from unittest import mock

import pytest
from django.test import Client
from django.utils import timezone

from plans.models import SiteProfile
from plans.publishing.share import share_site
from tests.makers import SEED_SLUG, load_seed, publish_plan
from tests.pages.addresses import html_of

SITE = {"SiteName", "SiteDomain", "SiteIDCode"}
COLUMN = {*SITE, "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}
ARTICLE = {
    *COLUMN,
    *("ArticleTitle", "PubDate", "ContentSource", "Keywords", "Author", "Description", "Url"),
}
CODE = "9999010001"
PLAN = f"/plans/{SEED_SLUG}/"

TAGS_OF_PAGES = [
    ("/", COLUMN, "首页"),
    ("/plans/", COLUMN, "政策文件"),
    ("/about/", COLUMN, "概况信息"),
    ("/accessibility/", COLUMN, "概况信息"),
    ("/site-map/", COLUMN, "概况信息"),
    ("/news-sources/", COLUMN, "政策解读"),
    ("/news-sources/rednet/", COLUMN, "政策解读"),
    (PLAN, ARTICLE, "政策文件"),
    (f"{PLAN}at-a-glance/", {*ARTICLE, "Image"}, "政策解读"),
    (f"{PLAN}editions/1/at-a-glance/", {*ARTICLE, "Image"}, "政策解读"),
    (f"{PLAN}editions/", COLUMN, "工作动态"),
    (f"{PLAN}changes/1..1/", COLUMN, "工作动态"),
    (f"{PLAN}keywords/", COLUMN, "政策文件"),
    (f"{PLAN}keywords/vanguard/", ARTICLE, "政策文件"),
    (f"{PLAN}indicators/", COLUMN, "数据发布"),
    (f"{PLAN}indicators/market-entities/", ARTICLE, "数据发布"),
    (f"{PLAN}zones/waitan/", ARTICLE, "概况信息"),
    (f"{PLAN}editions/1/zones/waitan/", ARTICLE, "概况信息"),
    (f"{PLAN}sources/rednet-decoding-tianxin/", ARTICLE, "政策解读"),
]


@pytest.fixture(scope="module")
def published(kept: None) -> None:
    """The seed, published in the last minute of a day in UTC, on a site that has all set."""
    with mock.patch.object(
        timezone, "now", return_value=datetime(2026, 3, 4, 23, 59, 30, tzinfo=UTC)
    ):
        publish_plan(load_seed())
    share_site(
        SiteProfile(name="示例规划（虚构）", organiser="示例办（虚构）", identification_code=CODE)
    )


def tags_of(html: str) -> dict[str, str]:
    """The tags of inspectors: those whose names begin with a capital."""
    found = re.findall(r'<meta name="([A-Z][A-Za-z]+)" content="([^"]*)">', html)
    assert len(found) == len(dict(found))
    return {name: unescape(content) for name, content in found}


@pytest.mark.usefixtures("published")
@pytest.mark.parametrize(("address", "names", "column_type"), TAGS_OF_PAGES)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_each_kind_of_page_has_its_tags_in_chinese(
    address: str, names: set[str], column_type: str, prefix: str, client: Client
) -> None:
    tags = tags_of(html_of(client, f"{prefix}{address}"))
    assert set(tags) == names
    assert all(tags.values())
    assert tags["ColumnType"] == column_type
    assert (tags["SiteName"], tags["SiteDomain"]) == ("示例规划（虚构）", "testserver")
    assert tags["SiteIDCode"] == CODE
    assert re.search("[\u4e00-\u9fff]", tags["ColumnDescription"])


def test_an_item_says_when_it_was_published_and_where_it_comes_from(
    published: None, client: Client
) -> None:
    tags = tags_of(html_of(client, f"/en{PLAN}zones/waitan/"))
    assert tags["PubDate"] == "2026-03-05 07:59"
    assert (tags["ContentSource"], tags["Author"]) == ("红网", "示例办（虚构）")
    assert tags["Url"] == f"http://testserver/en{PLAN}zones/waitan/"
    assert tags["ColumnName"] == "片区"
    assert tags["ArticleTitle"] in tags["Keywords"].split("、")


@pytest.mark.parametrize(("fonts", "ending"), [(True, "png"), (False, "svg")])
def test_at_a_glance_names_its_picture_in_a_form_that_can_be_had(
    *, fonts: bool, ending: str, published: None, client: Client
) -> None:
    with mock.patch("plans.pages.pictures.can_draw", return_value=fonts):
        tags = tags_of(html_of(client, f"/en{PLAN}at-a-glance/"))
    assert tags["Image"] == f"http://testserver{PLAN}at-a-glance.{ending}"


def test_a_source_names_its_own_author(published: None, client: Client) -> None:
    tags = tags_of(html_of(client, f"{PLAN}sources/rednet-decoding-tianxin/"))
    assert (tags["ContentSource"], tags["Author"]) == ("红网", "李旦")


def test_what_is_not_set_is_left_out(published: None, db: None, client: Client) -> None:
    share_site(SiteProfile(name="示例规划（虚构）"))
    tags = tags_of(html_of(client, f"{PLAN}zones/waitan/"))
    assert set(tags) == ARTICLE - {"SiteIDCode", "Author"}


def test_a_list_says_what_is_listed_and_how_many(published: None, client: Client) -> None:
    html = html_of(client, f"{PLAN}measures/")
    assert re.search(r'name="description" content="《[^"]+》的举措，共82项，第1版。"', html)
