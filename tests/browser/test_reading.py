"""What a reader meets: accessible pages, drawn with Chinese type, from this site alone."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests import machine
from tests.browser.addresses import EVERY_PAGE, PAGES, PLAN
from tests.browser.conftest import Portal

AXE = """async () => (await axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa",
"wcag22aa", "best-practice"]})).violations.map(v => v.id + ": " + v.nodes[0].html)"""


@pytest.mark.needs("chromium", "npm", "cjk-font")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_breaks_a_rule_of_accessibility(
    portal: Portal, browser: Browser, width: int, scheme: Any
) -> None:
    # The rules run inside the page, which its own policy would forbid.
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    found = {}
    # One language is enough for colours and widths; the other is seen once.
    for path in EVERY_PAGE if (width, scheme) == (360, "light") else PAGES:
        page.goto(f"{portal.url}{path}")
        page.add_script_tag(path=machine.AXE_SCRIPT)
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
    assert page.get_by_text("市场主体突破18万户").first.is_visible()
    context.close()


@pytest.mark.needs("chromium", "cjk-font")
def test_chinese_is_drawn_with_a_chinese_font(portal: Portal, page: Page) -> None:
    page.goto(f"{portal.url}{PLAN}")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    document = session.send("DOM.getDocument")["root"]["nodeId"]
    query = {"nodeId": document, "selector": "h1"}
    heading = session.send("DOM.querySelector", query)["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": heading})["fonts"]
    assert any("CJK" in font["familyName"] for font in fonts), fonts
