"""What an editor does once a year: from what is due to what readers see."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import machine
from tests.browser.desk import log_in
from tests.browser.scripts import AXE
from tests.browser.serving import Portal

pytestmark = pytest.mark.needs("chromium", "npm")

INDICATOR = "/plans/tianxin-2021-2025/indicators/market-entities/"


def test_a_value_is_entered_corrected_published_and_seen(own_portal: Portal, page: Page) -> None:
    log_in(own_portal, page)
    page.locator(".card", has_text="天心区").get_by_role("link", name="去录入").click()
    expect(page).to_have_url(re.compile(r"/round/\?period=2025$"))
    page.fill("input[name=period]", "2021")
    page.get_by_role("button", name="查看").click()

    row = page.locator("fieldset", has=page.get_by_role("link", name="市场主体"))
    expect(row.get_by_label("倍率")).to_have_value("10000")
    row.get_by_label("数值").fill("12.5")
    page.get_by_label("本次录入的来源").select_option(index=1)
    page.get_by_role("button", name="保存数值").click()
    expect(page.locator(".messagelist .success")).to_contain_text("新录入 1 个")

    row.get_by_label("数值").fill("12.8")
    page.get_by_role("button", name="保存数值").click()
    expect(page.locator(".messagelist .error")).to_contain_text("请说明更正原因：市场主体")
    row.get_by_label("更正原因").fill("漏计一个街道（虚构）")
    page.get_by_role("button", name="保存数值").click()
    expect(page.locator(".messagelist .success")).to_contain_text("更正 1 个")

    page.get_by_role("link", name="发布", exact=True).click()
    page.fill("textarea[name=note]", "录入二〇二一年监测值（虚构）")
    page.get_by_role("button", name="就发布这些").click()
    expect(page.locator(".messagelist .success")).to_contain_text("第 2 版")

    page.goto(f"{own_portal.url}{INDICATOR}")
    table = page.locator("table.figures")
    expect(table).to_contain_text("12.8 万户")
    expect(table.locator("del")).to_contain_text("12.5 万户")
    expect(table).to_contain_text("漏计一个街道（虚构）")
    expect(page.locator("main")).to_contain_text("未注明目标是期末值、累计值还是年均值")


def test_the_round_fits_a_phone_and_breaks_no_rule(portal: Portal, browser: Browser) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 800}, locale="zh-CN", bypass_csp=True
    )
    page = context.new_page()
    log_in(portal, page)
    page.get_by_role("link", name="录入监测值").first.click()
    expect(page.get_by_role("button", name="保存数值")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.evaluate(machine.AXE_SCRIPT.read_text("utf-8"))
    found: Any = page.evaluate(AXE, None)
    assert found == []
    context.close()
