"""No page breaks a rule of WCAG 2.2 AA, on any screen, in any colours, however it is read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils.translation import override
from playwright.sync_api import Browser, Page

from plans.pages.errors import cannot_draw, drawing_others, server_error, unavailable
from tests import machine
from tests.browser.addresses import EVERY_PAGE, PAGES, REFUSED
from tests.browser.scripts import AIDS, AXE
from tests.browser.serving import Portal

HTML = "text/html; charset=utf-8"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = {"a phone": 360, "a screen": 1280, "a screen at 200 %": 640, "a screen at 400 %": 320}
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that may be broken in the dark alone."""


@pytest.mark.needs("chromium", "npm", "cjk-font")
@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_no_page_breaks_a_rule_of_accessibility(
    portal: Portal, browser: Browser, language: str
) -> None:
    # One language is enough for colours and widths; the other is seen once.
    widths = WIDTHS if language == "zh-hans" else {"a phone": 360}
    paths = PAGES if language == "zh-hans" else [path for path in EVERY_PAGE if path not in PAGES]
    found: list[str] = []
    with ruled(browser) as page:
        for path, status in (dict.fromkeys(paths, 200) | REFUSED).items():
            answer = page.goto(f"{portal.url}{path}")
            assert answer
            assert answer.status == status, path
            page.evaluate(machine.AXE_SCRIPT.read_text("utf-8"))
            for view, width in widths.items():
                page.set_viewport_size({"width": width, "height": 900})
                page.emulate_media(color_scheme="light")
                found += broken(page, f"{path} on {view}")
                page.emulate_media(color_scheme="dark")
                found += broken(page, f"{path} on {view} in the dark", COLOURS)
    assert found == []


@pytest.mark.needs("chromium", "npm", "cjk-font")
@pytest.mark.parametrize("reader", ["without scripts", "with all reading aids"])
def test_none_breaks_one_however_it_is_read(portal: Portal, browser: Browser, reader: str) -> None:
    found: list[str] = []
    with ruled(browser) as page:
        page.set_viewport_size({"width": 360, "height": 900})
        if reader == "without scripts":  # the site's; the rules are scripts themselves
            page.route("**/static/js/**", lambda route: route.abort())
        else:
            page.add_init_script(AIDS)
        for path in [*PAGES, *REFUSED]:
            page.goto(f"{portal.url}{path}")
            page.evaluate(machine.AXE_SCRIPT.read_text("utf-8"))
            found += broken(page, path)
    assert found == []


@contextmanager
def ruled(browser: Browser) -> Iterator[Page]:
    """A page inside of which the rules can run, which its own policy would forbid."""
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


def broken(page: Page, view: str, rules: list[str] | None = None) -> list[str]:
    """The rules that are broken in a view, all or some; too wide for the screen is one of them."""
    size = page.viewport_size
    assert size
    found = [f"{view}: {rule}" for rule in page.evaluate(AXE, rules)]
    if page.evaluate("document.documentElement.scrollWidth") > size["width"]:
        found.append(f"{view}: wider than the screen")
    return found


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
