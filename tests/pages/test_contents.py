"""What pages say: figures with their provenance, what is not given, and long lists by pages."""

import re
from decimal import Decimal

import pytest
from django.test import Client

from plans.editing.bundle.load import load
from plans.models import Edition, Plan, SiteProfile
from plans.pages.tags import figure
from plans.publishing.share import share_site
from tests.full import full_bundle
from tests.makers import SEED_SLUG, load_seed, load_small, publish_plan
from tests.pages.addresses import html_of, links_in, text_of


@pytest.fixture
def seed(db: None) -> Plan:
    plan = load_seed()
    publish_plan(plan)
    return plan


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Decimal(180000), "180,000"),
        (Decimal("12.50"), "12.5"),
        (Decimal("-0.5"), "-0.5"),
        (Decimal("-1234.5"), "-1,234.5"),
        (Decimal(0), "0"),
        (None, ""),
    ],
)
def test_a_figure_has_its_thousands_set_apart_and_keeps_its_sign(
    value: Decimal | None, words: str
) -> None:
    assert figure(value) == words


def test_an_indicators_page_says_what_is_stated_inferred_and_not_given(
    seed: Plan, client: Client
) -> None:
    html = html_of(client, f"/en/plans/{SEED_SLUG}/indicators/market-entities/")
    text = " ".join(text_of(html).split())
    for words in ("突破18万户", "180,000", "inferred from the plan's period", "not given"):
        assert words in text, words
    assert "No observation yet" in text


def test_english_pages_have_the_english_titles_that_editors_gave(db: None, client: Client) -> None:
    publish_plan(load(bundle=full_bundle()))
    html = html_of(client, "/en/plans/example/")
    for kind in ("aim", "keyword", "zone", "article", "parent_plan"):
        assert f'lang="en">First {kind}</a>' in html, kind
    keyword = html_of(client, "/en/plans/example/keywords/one/")
    assert 'lang="en">First section</a>' in keyword


def test_an_article_says_that_it_is_a_news_report(seed: Plan, client: Client) -> None:
    html = html_of(client, f"/en/plans/{SEED_SLUG}/sources/rednet-decoding-tianxin/")
    assert "not the plan's own text" in text_of(html).replace("&#x27;", "'")


def test_a_citation_leads_to_its_paragraph_of_the_source(seed: Plan, client: Client) -> None:
    zone = html_of(client, f"/plans/{SEED_SLUG}/zones/waitan/")
    cited = set(re.findall(r'href="([^"#]+)#(paragraph-\d+)"', zone))
    assert cited
    for source, paragraph in cited:
        assert html_of(client, source).count(f'id="{paragraph}"') == 1


def test_a_long_list_goes_on_by_key(seed: Plan, client: Client) -> None:
    base = f"/plans/{SEED_SLUG}/measures/"
    first = links_in(html_of(client, base))
    (more,) = [link for link in first if link.startswith("?after=")]
    second = links_in(html_of(client, f"{base}{more}"))
    listed = [
        {link for link in links if link.startswith(base)} - {base} for links in (first, second)
    ]
    assert [len(links) for links in listed] == [50, 32]
    assert listed[0].isdisjoint(listed[1])
    assert not any(link.startswith("?after=") for link in second)


def test_the_sheet_names_area_and_period_where_the_title_does_not(
    seed: Plan, client: Client
) -> None:
    publish_plan(load(bundle=full_bundle()))
    kicker = re.compile(r'<p class="kicker">(.*?)</p>')
    told = [
        text_of(found[1])
        for slug in (SEED_SLUG, "example")
        if (found := kicker.search(html_of(client, f"/plans/{slug}/")))
    ]
    assert told == [
        "发展规划 · 2021–2025",
        "示例县（虚构） · “示例五年” · 发展规划 · 2021–2025",
    ]


def test_pages_say_at_once_what_they_rest_on(seed: Plan, client: Client) -> None:
    base = f"/en/plans/{SEED_SLUG}/"
    assert '<a href="#provenance">' in html_of(client, base)
    for page in ("measures/night-economy/", "indicators/market-entities/", "zones/waitan/"):
        text = " ".join(text_of(html_of(client, f"{base}{page}")).split())
        assert "红网 2020-12-31 news report not the plan's own text" in text


def test_a_further_part_of_a_list_is_a_page_of_its_own(seed: Plan, client: Client) -> None:
    base = f"/plans/{SEED_SLUG}/measures/"
    first = html_of(client, base)
    (more,) = [link for link in links_in(first) if link.startswith("?after=")]
    second = html_of(client, f"/en{base}{more}")
    assert f'<link rel="canonical" href="http://testserver/en{base}{more}">' in second
    assert f'hreflang="zh-Hans" href="http://testserver{base}{more}">' in second
    assert f'<a href="{base}{more}" hreflang="zh-Hans"' in second
    begins = re.findall(
        r'<p class="row-title"><span class="code">[^<]*</span> <a [^>]*>([^<]*)', second
    )
    assert f" · from “{begins[0]}” on · Lantu</title>" in second
    assert "起 · 蓝图</title>" not in first


def test_a_long_history_goes_on_by_number(db: None, client: Client) -> None:
    plan = load_small()
    publish_plan(plan)
    first = Edition.objects.get()
    columns = {f.attname: getattr(first, f.attname) for f in Edition._meta.concrete_fields}
    Edition.objects.bulk_create(
        Edition(**{**columns, "id": 1000 + n, "number": 1 + n}) for n in range(1, 60)
    )
    newest = html_of(client, "/plans/example/editions/")
    assert "/plans/example/editions/60/" in newest
    (more,) = [link for link in links_in(newest) if link.startswith("?after=")]
    assert more == "?after=11"
    assert "/plans/example/editions/10/" in html_of(client, f"/plans/example/editions/{more}")


def test_the_home_page_opens_with_the_featured_plan_even_after_it_was_renamed(
    seed: Plan, client: Client
) -> None:
    featured = load_small()
    publish_plan(featured)
    share_site(SiteProfile(name="示例", featured_plan=featured))
    assert "示例县规划" in text_of(html_of(client, "/")).split("片区")[0]
    Plan.objects.filter(pk=featured.pk).update(slug="renamed")
    Plan.objects.filter(pk=featured.pk).touch()
    publish_plan(featured)
    assert "/plans/renamed/keywords/one/" in links_in(html_of(client, "/"))


def test_without_any_plan_the_site_says_so(db: None, client: Client) -> None:
    for address in ("/en/", "/en/plans/", "/en/news-sources/"):
        assert "Nothing is public at present." in text_of(html_of(client, address))


def table_in(html: str) -> str | None:
    return next((link for link in links_in(html) if "format=csv" in link), None)


@pytest.mark.parametrize("edition", ["", "editions/1/"])
def test_a_list_leads_to_its_table(edition: str, seed: Plan, client: Client) -> None:
    table = table_in(html_of(client, f"/plans/{SEED_SLUG}/{edition}measures/"))
    assert table == f"/api/v1/plans/{SEED_SLUG}/measures?edition=1&limit=100&format=csv"
    assert client.get(table).content.count(b"measure-") >= 82


def test_what_is_empty_or_too_long_for_one_table_leads_to_none(
    seed: Plan, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert table_in(html_of(client, f"/plans/{SEED_SLUG}/departments/")) is None
    monkeypatch.setattr("plans.pages.plan.MAX_LIMIT", 81)
    assert table_in(html_of(client, f"/plans/{SEED_SLUG}/measures/")) is None
