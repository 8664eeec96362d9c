"""The foot of every page, and the pages about the site: what is set is told, the rest left out."""

import pytest
from django.test import Client

from plans.models import SiteProfile
from plans.publishing.share import share_site
from tests.makers import load_seed, load_small, publish_plan
from tests.pages.addresses import html_of, links_in, text_of

FACTS = {
    "organiser": "示例办（虚构）",
    "contact": "示例路1号（虚构）",
    "identification_code": "9999010001",
    "icp_number": "示ICP备00000001号-1",
    "police_number": "示公网安备99990102000001号",
    "police_url": "https://police.example.cn/1?a=1&b=2",
    "party_mark_url": "https://mark.example.cn/1",
    "fault_report_url": "https://faults.example.cn/1",
}
ABOUT = {"/about/", "/accessibility/", "/site-map/", "/corrections/", "/news-sources/"}


def footer(client: Client, address: str = "/plans/") -> str:
    html = html_of(client, address)
    return html.partition('<footer class="site-footer">')[2].partition("</footer>")[0]


def set_profile(**facts: str) -> None:
    share_site(SiteProfile(name="示例规划（虚构）", **facts))


def test_it_tells_all_that_is_set(db: None, client: Client) -> None:
    set_profile(**FACTS)
    html = footer(client)
    text = text_of(html)
    for name in ("organiser", "contact", "identification_code", "icp_number", "police_number"):
        assert FACTS[name] in text, name
    assert 'href="https://beian.miit.gov.cn/"' in html
    assert 'href="https://police.example.cn/1?a=1&amp;b=2"' in html
    for words in ("党政机关网站标识", "我为政府网站找错"):
        assert words in text


@pytest.mark.parametrize("name", [name for name in FACTS if name != "police_url"])
def test_what_is_not_set_is_left_out(name: str, db: None, client: Client) -> None:
    set_profile(**{other: value for other, value in FACTS.items() if other != name})
    html, full = footer(client), FACTS[name]
    assert full not in html
    assert html.count("<dt>") == 3 - (name in {"organiser", "contact", "identification_code"})
    marks = html.partition('class="marks"')[2].count("<li>")
    assert marks == 4 - (name not in {"organiser", "contact", "identification_code"})


def test_a_police_number_without_a_page_is_text(db: None, client: Client) -> None:
    set_profile(**{name: value for name, value in FACTS.items() if name != "police_url"})
    assert f"<li>{FACTS['police_number']}</li>" in footer(client)


def test_a_site_of_which_nothing_is_set_invents_nothing(db: None, client: Client) -> None:
    html = footer(client)
    assert "<dt>" not in html
    assert "beian.miit.gov.cn" not in html
    assert "党政机关" not in html


def test_it_leads_to_the_pages_about_the_site_in_the_same_language(
    db: None, client: Client
) -> None:
    assert links_in(footer(client)) >= ABOUT
    assert {f"/en{path}" for path in ABOUT} <= links_in(footer(client, "/en/plans/"))


def test_the_page_about_the_site_begins_with_its_own_words(db: None, client: Client) -> None:
    assert "The organiser has not been entered yet." in text_of(html_of(client, "/en/about/"))
    set_profile(**FACTS, about="第一段 <b>。\n\n第二段。")
    html = html_of(client, "/about/")
    assert "<p>第一段 &lt;b&gt;。</p>" in html
    assert "<p>第二段。</p>" in html
    assert FACTS["organiser"] in html.partition("<footer")[0]


def test_the_accessibility_statement_names_its_own_contact_first(db: None, client: Client) -> None:
    set_profile(contact="000-0000", accessibility_contact="000-1111")
    main = html_of(client, "/accessibility/").partition("<footer")[0]
    assert "000-1111" in main
    assert "000-0000" not in main
    set_profile(contact="000-0000")
    assert "000-0000" in html_of(client, "/accessibility/").partition("<footer")[0]


def test_the_site_map_leads_to_every_list_and_to_keywords_and_zones(
    db: None, client: Client
) -> None:
    publish_plan(load_seed())
    publish_plan(load_small())
    links = links_in(html_of(client, "/site-map/"))
    for rest in ("keywords/one/", "zones/one/", "terms/", "departments/", "editions/"):
        assert f"/plans/example/{rest}" in links, rest
    for address in links - {"/corrections/"}:
        assert client.get(address).status_code == 200, address


def test_the_site_map_goes_on(db: None, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_plan(load_seed())
    publish_plan(load_small())
    monkeypatch.setattr("plans.pages.information.PAGE_SIZE", 1)
    first = html_of(client, "/site-map/")
    assert "/plans/example/" in links_in(first)
    assert "?after=example" in links_in(first)
    second = html_of(client, "/site-map/?after=example")
    assert "/plans/example/" not in links_in(second)
    assert 'rel="next"' not in second
