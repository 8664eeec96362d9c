"""No page breaks a rule of WCAG 2.2 AA, on any screen, in any colours, however it is read."""

from collections.abc import Callable
from typing import Any, Literal

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils.translation import override
from playwright.sync_api import Browser

from plans.pages.errors import cannot_draw, drawing_others, server_error, unavailable
from tests import machine
from tests.browser.addresses import EVERY_PAGE, PAGES, REFUSED
from tests.browser.conftest import Portal
from tests.browser.scripts import AIDS, AXE

HTML = "text/html; charset=utf-8"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
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


@pytest.mark.needs("chromium", "npm")
@pytest.mark.parametrize("answer", [server_error, unavailable, cannot_draw, drawing_others])
@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_a_fault_of_the_portals_own_breaks_none_either(
    portal: Portal, browser: Browser, answer: Callable[[HttpRequest], HttpResponse], language: str
) -> None:
    with override(language):
        body = answer(RequestFactory().get("/")).content.decode()
    for scheme in SCHEMES:
        context = browser.new_context(
            viewport={"width": 360, "height": 800}, bypass_csp=True, color_scheme=scheme
        )
        page = context.new_page()
        page.route("**/fault/", lambda route: route.fulfill(body=body, content_type=HTML))
        page.goto(f"{portal.url}/fault/")
        page.evaluate(machine.AXE_SCRIPT.read_text("utf-8"))
        assert page.evaluate(AXE) == []
        assert page.evaluate("getComputedStyle(document.body).lineHeight") != "normal"  # is styled
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        context.close()
