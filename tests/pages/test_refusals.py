"""Pages that are not there: why, and with which status."""

import re

import pytest
from django.db import OperationalError, connection
from django.test import Client

from plans.models import Edition, Measure, Plan, Term
from plans.publishing.withhold import lift, withhold_edition, withhold_item
from tests.makers import EDITOR, change, load_small, publish_plan
from tests.pages.addresses import html_of, links_in, text_of


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    publish_plan(plan)
    return plan


@pytest.mark.parametrize(
    "address",
    [
        "/none/",
        "/plans/none/",
        "/plans/example/zones/none/",
        "/plans/example/none/",
        "/plans/example/none/one/",
        "/plans/example/editions/2/",
        "/plans/example/editions/0/",
        "/plans/example/editions/01/",
        "/plans/example/editions/99999999999999999999/",
        "/plans/example/changes/1..9/",
        "/plans/example/zones/ONE/",
        "/plans/example/sources/a/paragraphs/",
        "/plans/example/bundle/",
        "/news-sources/none/",
        "/en/plans/none/",
        "/fr/plans/",
    ],
)
def test_what_there_is_not_is_404(address: str, plan: Plan, client: Client) -> None:
    html = html_of(client, address, 404)
    assert len(re.findall(r"<h1\b", html)) == 1
    assert ('<html lang="en">' in html) == address.startswith("/en/")


def test_a_draft_is_404(plan: Plan, client: Client) -> None:
    Term.objects.create(plan=plan, slug="draft", number=2, title="草稿", text="草稿。")
    html_of(client, "/plans/example/terms/draft/", 404)
    Plan.objects.filter(pk=plan.pk).update(slug="draft-slug")
    html_of(client, "/plans/draft-slug/", 404)


def test_what_is_withheld_is_410_with_the_reason(plan: Plan, client: Client) -> None:
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="含个人信息 <b>")
    for prefix in ("/plans/example", "/en/plans/example", "/plans/example/editions/1"):
        html = html_of(client, f"{prefix}/zones/one/", 410)
        assert "含个人信息 <b>" in text_of(html)
        assert "含个人信息 &lt;b&gt;" in html
        assert len(re.findall(r"<h1\b", html)) == 1
    assert "示例片区" not in html_of(client, "/plans/example/measures/one/")
    assert "示例片区" not in html_of(client, "/plans/example/")


def test_what_is_withheld_is_named_by_plan_and_edition_alone(plan: Plan, client: Client) -> None:
    publish_plan(plan)
    withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="核实")
    withhold_edition(edition=Edition.objects.get(number=1), editor=EDITOR, reason="误发")
    html = html_of(client, "/en/plans/example/editions/1/measures/one/", 410)
    assert '<span lang="zh-Hans">示例县规划（虚构）</span> · Edition 1</p>' in html
    assert "示例举措" not in html


def test_a_withheld_edition_is_410_on_every_page_of_it(plan: Plan, client: Client) -> None:
    publish_plan(plan)
    withhold_edition(edition=Edition.objects.get(number=1), editor=EDITOR, reason="有误")
    for rest in ("", "zones/", "zones/one/"):
        html = html_of(client, f"/plans/example/editions/1/{rest}", 410)
        assert "有误" in html
    html_of(client, "/plans/example/changes/1..2/", 410)
    html_of(client, "/plans/example/zones/")
    assert "有误" in html_of(client, "/plans/example/editions/")


def test_the_home_page_stands_while_the_only_plan_is_withheld(plan: Plan, client: Client) -> None:
    withhold_edition(edition=Edition.objects.get(), editor=EDITOR, reason="有误")
    html = html_of(client, "/")
    assert "示例县规划" not in html
    assert "目前没有公开的内容。" in html
    html_of(client, "/plans/example/", 410)


def test_data_that_cannot_be_had_whole_are_not_offered(plan: Plan, client: Client) -> None:
    export = "/api/v1/plans/example/export?format=zip&edition=1"
    assert export in links_in(html_of(client, "/plans/example/"))
    (withholding,) = withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="有误")
    assert export not in links_in(html_of(client, "/plans/example/"))
    lift(withholding=withholding, editor=EDITOR, reason="已更正")
    assert export in links_in(html_of(client, "/plans/example/"))


def test_what_was_removed_is_410_and_stays_in_its_edition(plan: Plan, client: Client) -> None:
    Term.objects.get(plan=plan).delete()
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    html = html_of(client, "/plans/example/terms/one/", 410)
    assert "/plans/example/editions/1/terms/one/" in links_in(html)
    html_of(client, "/plans/example/editions/1/terms/one/")
    html_of(client, "/plans/example/editions/2/terms/one/", 404)


def test_what_was_removed_is_read_in_the_last_edition_that_may_be(
    plan: Plan, client: Client
) -> None:
    publish_plan(plan)
    Term.objects.get(plan=plan).delete()
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    withhold_edition(edition=Edition.objects.get(number=2), editor=EDITOR, reason="有误")
    html = html_of(client, "/en/plans/example/terms/one/", 410)
    assert "/en/plans/example/editions/1/terms/one/" in links_in(html)
    assert "有误" not in html
    withhold_edition(edition=Edition.objects.get(number=1), editor=EDITOR, reason="有误")
    html = html_of(client, "/en/plans/example/terms/one/", 410)
    assert not any("/1/terms/one/" in link for link in links_in(html))


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/plans/example/zones/none/", 404, "没有页面"),
        ("/en/plans/example/zones/none/", 404, "There is no page at this address"),
        ("/plans/example/zones/?after=none", 400, "网址"),
        ("/en/plans/?after=%00", 400, "The address cannot be read."),
    ],
)
def test_a_page_that_is_not_there_shows_ways_on(
    address: str, status: int, words: str, plan: Plan, client: Client
) -> None:
    html = html_of(client, address, status)
    prefix = "/en" if address.startswith("/en/") else ""
    assert words in html
    assert f'action="{prefix}/search/"' in html
    assert {f"{prefix}/", f"{prefix}/plans/"} <= links_in(html)


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (OperationalError("away"), 503, ["暂时无法访问", "这是本站的问题"]),
        (RuntimeError("a fault"), 500, ["出了问题", "这是本站的问题"]),
    ],
)
def test_the_portals_own_faults_are_told_without_a_database(
    error: Exception, status: int, words: list[str], db: None
) -> None:
    def fail(*_query: object) -> None:
        raise error

    visitor = Client(raise_request_exception=False)
    with connection.execute_wrapper(fail):
        chinese = html_of(visitor, "/plans/example/zones/", status)
        english = html_of(visitor, "/en/plans/example/zones/?after=%22", status)
    assert [word for word in words if word not in chinese] == []
    assert "The fault is ours and not yours." in english
    assert 'href="/en/plans/example/zones/?after=%22"' in english
    for html in (chinese, english):
        assert re.search(r'<link rel="stylesheet" href="/static/[^"]*history', html)
        assert len(re.findall(r"<h1\b", html)) == 1


def test_what_is_withheld_leads_to_the_editions(plan: Plan, client: Client) -> None:
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="有误")
    html = html_of(client, "/en/plans/example/zones/one/", 410)
    assert "The publisher has withheld it" in html
    assert "/en/plans/example/editions/" in links_in(html)


def test_an_older_slug_leads_on_in_the_same_language(plan: Plan, client: Client) -> None:
    change(plan, Measure, "measure-one", slug="moved")
    publish_plan(plan)
    for prefix in ("", "/en"):
        response = client.get(f"{prefix}/plans/example/measures/one/")
        assert response.status_code == 301
        assert response["Location"] == f"{prefix}/plans/example/measures/moved/"


def test_every_page_of_a_renamed_plan_leads_to_itself(plan: Plan, client: Client) -> None:
    Plan.objects.filter(pk=plan.pk).update(slug="renamed")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    for rest in (
        *("", "zones/", "zones/one/", "zones/?after=x", "editions/", "editions/1/"),
        "succession/",
        *("editions/1/zones/one/", "changes/1..2/", "?as_of=2026-01-01"),
    ):
        for prefix in ("", "/en"):
            response = client.get(f"{prefix}/plans/example/{rest}")
            assert response.status_code == 301, rest
            assert response["Location"] == f"{prefix}/plans/renamed/{rest}"
    html_of(client, "/plans/renamed/editions/1/zones/one/")


def test_a_list_that_begins_nowhere_is_400(plan: Plan, client: Client) -> None:
    html = html_of(client, "/plans/example/zones/?after=none", 400)
    assert len(re.findall(r"<h1\b", html)) == 1


def test_a_nul_is_400_before_any_database_is_asked(client: Client) -> None:
    for address in ("/plans/%00/", "/plans/?after=%00", "/plans/?after=a%00b"):
        assert client.get(address).status_code == 400, address


def test_the_title_of_a_withheld_plan_is_told_on_no_page(plan: Plan, client: Client) -> None:
    withhold_item(plan=plan, key="plan", editor=EDITOR, reason="有误")
    for rest in ("zones/", "zones/one/", "editions/"):
        html = html_of(client, f"/plans/example/{rest}")
        assert "示例县规划" not in html, rest
        assert "example" in html.partition("</title>")[0], rest
