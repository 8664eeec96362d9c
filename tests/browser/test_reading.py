"""What a reader meets: accessible pages, drawn with Chinese type, from this site alone."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests import machine
from tests.browser.addresses import EVERY_PAGE, PAGES, PLAN
from tests.browser.conftest import Portal

AXE = """async () => (await axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa",
"wcag22aa", "best-practice"]})).violations.map(v => v.id + ": " + v.nodes[0].html)"""

VIEWS: dict[str, dict[str, Any]] = {
    "a phone": {"width": 360},
    "a phone in the dark": {"width": 360, "color_scheme": "dark"},
    "a screen": {"width": 1280},
    "a screen in the dark": {"width": 1280, "color_scheme": "dark"},
    "a screen at 200 %": {"width": 640},
    "a screen at 400 %": {"width": 320},
    "a phone without scripts": {"width": 360, "scripts": False},
    "a phone with all reading aids": {"width": 360, "aids": True},
}
AIDS = """const aids = [["text", "largest"], ["contrast", "high"], ["spacing", "wide"]];
for (const [aid, value] of aids) localStorage.setItem("reading-" + aid, value)"""


UNSEEN = 0.001
"""Less than a line of text moved while the rest of the page was still on its way."""


@pytest.mark.needs("chromium", "npm", "cjk-font")
@pytest.mark.parametrize("view", VIEWS)
def test_no_page_breaks_a_rule_of_accessibility(
    portal: Portal, browser: Browser, view: str
) -> None:
    options = dict(VIEWS[view])
    width, aids = options.pop("width"), options.pop("aids", False)
    scripts = options.pop("scripts", True)
    # The rules run inside the page, which its own policy would forbid.
    context = browser.new_context(
        viewport={"width": width, "height": 900}, bypass_csp=True, **options
    )
    if aids:
        context.add_init_script(AIDS)
    if not scripts:  # the site's; the rules are scripts themselves
        context.route("**/static/js/**", lambda route: route.abort())
    page = context.new_page()
    axe = machine.AXE_SCRIPT.read_text("utf-8")
    found = {}
    # One language is enough for colours and widths; the other is seen once.
    for path in EVERY_PAGE if view == "a phone" else PAGES:
        page.goto(f"{portal.url}{path}")
        page.evaluate(axe)
        if violations := page.evaluate(AXE):
            found[path] = violations
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found[path] = ["wider than the screen"]
    context.close()
    assert found == {}


@pytest.mark.needs("chromium")
def test_pages_ask_no_other_site_for_anything(portal: Portal, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in EVERY_PAGE:
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
        page.goto(f"{portal.url}{path}", wait_until="networkidle")
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
