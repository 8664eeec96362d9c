"""No page breaks a rule of WCAG 2.2 AA, on any screen, in any colours, however it is read."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests import machine
from tests.browser.addresses import EVERY_PAGE, PAGES, REFUSED
from tests.browser.conftest import Portal
from tests.browser.scripts import AIDS, AXE

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
    answers = dict.fromkeys(EVERY_PAGE if view == "a phone" else PAGES, 200) | REFUSED
    for path, status in answers.items():
        answer = page.goto(f"{portal.url}{path}")
        assert answer
        assert answer.status == status, path
        page.evaluate(axe)
        if violations := page.evaluate(AXE):
            found[path] = violations
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found[path] = ["wider than the screen"]
    context.close()
    assert found == {}
