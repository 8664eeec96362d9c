"""Reading aids, keyboard and copying, as a person uses them."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.addresses import PLAN
from tests.browser.serving import Portal

MEASURE = f"{PLAN}measures/night-economy/"
TEXT_SIZE = "parseFloat(getComputedStyle(document.body).fontSize)"


@pytest.mark.needs("chromium")
def test_the_aids_are_kept_on_the_next_page_without_a_cookie(portal: Portal, page: Page) -> None:
    page.goto(f"{portal.url}{PLAN}")
    before = page.evaluate(TEXT_SIZE)
    page.get_by_text("阅读辅助").click()
    page.get_by_role("button", name="特大").click()
    page.get_by_role("group", name="对比度").get_by_role("button", name="高").click()
    page.goto(f"{portal.url}{MEASURE}")
    assert page.evaluate(TEXT_SIZE) > 1.3 * before
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == "rgb(255, 255, 255)"
    assert page.context.cookies() == []
    page.get_by_text("阅读辅助").click()
    pressed = page.get_by_role("group", name="字号").get_by_role("button", pressed=True)
    expect(pressed).to_have_text("特大")
    page.get_by_role("group", name="字号").get_by_role("button", name="标准").click()
    assert page.evaluate(TEXT_SIZE) == before


@pytest.mark.needs("chromium")
def test_a_page_is_read_with_the_keyboard_alone(portal: Portal, page: Page) -> None:
    page.goto(f"{portal.url}{MEASURE}")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_class("skip")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#content"
    while page.evaluate("document.activeElement.closest('.cite summary') === null"):
        page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "3px"
    page.keyboard.press("Enter")
    expect(page.locator(".cite-panel").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("href", re.compile("/sources/"))
    page.keyboard.press("Escape")
    expect(page.locator(".cite-panel").first).to_be_hidden()


@pytest.mark.needs("chromium")
def test_the_reference_is_copied_with_the_day_of_the_visit(
    portal: Portal, browser: Browser
) -> None:
    context = browser.new_context(locale="zh-CN", permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{portal.url}{PLAN}")
    page.get_by_role("button", name="复制").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    title = r"示例县发展和改革局（虚构）\. 天心区“十四五”规划：第1版\[EB/OL\]"
    form = title + r"\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. "
    assert re.fullmatch(rf"{form}{re.escape(portal.url)}{PLAN}editions/1/\.", copied)
    context.close()
