"""What a reader meets: pages of this site alone, drawn with Chinese type, that hold still."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.addresses import PAGES, PLAN
from tests.browser.scripts import AIDS, DRAWN
from tests.browser.serving import Portal

UNSEEN = 0.001
"""Less than a line of text moved while the rest of the page was still on its way."""


@pytest.mark.needs("chromium")
def test_pages_ask_no_other_site_for_anything(portal: Portal, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in [*PAGES, "/en/"]:
        page.goto(f"{portal.url}{path}")
    assert [url for url in asked if not url.startswith(portal.url)] == []


@pytest.mark.needs("chromium")
def test_a_source_opens_without_a_script(portal: Portal, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{portal.url}{PLAN}indicators/market-entities/")
    page.locator("details.cite summary").first.click()
    panel = page.locator(".cite-panel").first
    for words in ("市场主体突破18万户", "16", "红网", "李旦", "谢叶丽", "2020-12-31", "新闻报道"):
        assert words in panel.inner_text(), words
    assert page.locator(".aids").is_hidden()
    context.close()


@pytest.mark.needs("chromium", "cjk-font")
def test_nothing_moves_while_a_page_is_drawn(portal: Portal, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    context.add_init_script(AIDS)
    context.add_init_script(
        """window.shifted = 0;
        const add = list => list.getEntries().forEach(entry => { window.shifted += entry.value });
        new PerformanceObserver(add).observe({type: "layout-shift", buffered: true})"""
    )
    page = context.new_page()
    shifted = {}
    for path in PAGES:
        page.goto(f"{portal.url}{path}")
        page.evaluate(DRAWN)
        if (moved := page.evaluate("window.shifted")) > UNSEEN:
            shifted[path] = moved
    context.close()
    assert shifted == {}


@pytest.mark.needs("chromium", "cjk-font")
def test_chinese_is_drawn_with_a_chinese_font(portal: Portal, page: Page) -> None:
    page.goto(f"{portal.url}{PLAN}")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    document = session.send("DOM.getDocument")["root"]["nodeId"]
    query = {"nodeId": document, "selector": ".slogan a"}
    heading = session.send("DOM.querySelector", query)["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": heading})["fonts"]
    assert any("CJK" in font["familyName"] for font in fonts), fonts
