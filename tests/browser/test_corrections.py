"""A reader reports a mistake and follows it, by keyboard alone and without a script."""

import pytest
from playwright.sync_api import Browser, Page

from tests import machine
from tests.browser.scripts import AXE
from tests.browser.serving import Portal

QUERY = "?plan=tianxin-2021-2025&edition=1&path=indicators/market-entities"


@pytest.mark.needs("chromium")
def test_a_report_is_sent_by_keyboard_and_without_a_script(
    portal: Portal, browser: Browser
) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 800}, locale="zh-CN"
    )
    page = context.new_page()
    page.goto(f"{portal.url}/corrections/{QUERY}")
    assert page.get_by_role("link", name="市场主体").is_visible()

    page.get_by_role("button", name="提交").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".errors:focus")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # to the first field that is wrong
    page.wait_for_selector("#id_kind_0:focus")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("单位写错了（虚构）。")
    page.wait_for_timeout(2000)  # a person's time
    for _ in ("contact", "button"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    code = page.locator(".answer-code").inner_text()
    assert page.url == f"{portal.url}/corrections/{code}/"
    assert page.get_by_text("已收到").is_visible()
    page.goto(f"{portal.url}/corrections/")
    page.fill("#code", code.lower())
    page.keyboard.press("Enter")
    page.wait_for_selector(".answer-code")
    assert context.cookies() == []
    context.close()


@pytest.mark.needs("chromium", "npm", "cjk-font")
@pytest.mark.parametrize("language", ["", "/en"])
def test_neither_errors_nor_any_code_break_a_rule_of_accessibility(
    portal: Portal, browser: Browser, language: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{portal.url}{language}/corrections/{QUERY}")
    page.click("form.form button")
    page.wait_for_selector(".errors:focus")
    assert _broken(page) == []
    page.check("#id_kind_0")
    page.fill("textarea[name=text]", "单位写错了（虚构）。")
    page.wait_for_timeout(2000)  # a person's time
    page.click("form.form button")
    page.wait_for_selector(".answer-code")
    assert _broken(page) == []
    page.goto(f"{portal.url}{language}/corrections/0000-0000-0000-0000/")
    assert _broken(page) == []
    context.close()


def _broken(page: Page) -> list[str]:
    page.add_script_tag(path=machine.AXE_SCRIPT)
    wide = page.evaluate("document.documentElement.scrollWidth") > 360
    found: list[str] = page.evaluate(AXE)
    return [*found, *(["wider than the screen"] if wide else [])]
