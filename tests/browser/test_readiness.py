"""What an editor does about the checks before publishing: mend, acknowledge, publish, schedule."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Portal

MEASURE = "measure-night-economy"


@pytest.mark.needs("chromium")
def test_an_editor_mends_one_warning_acknowledges_another_publishes_and_schedules(
    own_portal: Portal, page: Page
) -> None:
    _log_in(own_portal, page)
    _write(own_portal, page, "办好夜间经济,时间待定。")

    _go_to_publish(own_portal, page)
    page.locator("#check-half-width-punctuation a", has_text="前往该字段").click()
    expect(page).to_have_url(re.compile(r"/measure/\d+/change/#id_text$"))
    assert page.input_value("#id_text") == "办好夜间经济,时间待定。"
    page.fill("#id_text", "办好夜间经济，时间待定。")
    page.click("input[name=_save]")
    page.wait_for_selector(".messagelist .success")

    _go_to_publish(own_portal, page)
    assert page.locator("#check-half-width-punctuation").count() == 0
    page.fill("textarea[name=note]", "改写一项举措")
    page.get_by_role("button", name="就发布这些").click()
    expect(page.locator(".messagelist .error")).to_contain_text("没有发布")
    assert page.input_value("textarea[name=note]") == "改写一项举措"
    page.get_by_label(re.compile("待定")).check()
    page.get_by_role("button", name="就发布这些").click()
    expect(page.locator(".messagelist .success")).to_contain_text("第 2 版")
    page.locator(".acknowledged summary").click()
    expect(page.locator(".acknowledged li")).to_contain_text("待定")

    _write(own_portal, page, "办好夜间经济。")
    _go_to_publish(own_portal, page)
    page.fill("textarea[name=note]", "明年再改")
    page.locator("summary", has_text="定时发布").click()
    page.fill("input[name=due_at]", "2090-01-01T09:00")
    page.locator("input[formaction]").click()
    expect(page.locator(".messagelist .success")).to_contain_text("2090-01-01 09:00")
    page.locator(".schedules input[type=submit]").click()
    page.wait_for_selector(".messagelist .success")
    assert page.locator(".schedules li").count() == 0


def _log_in(portal: Portal, page: Page) -> None:
    page.goto(f"{portal.url}/admin/")
    page.fill("input[name=username]", portal.user)
    page.fill("input[name=password]", portal.password)
    page.click("input[type=submit]")
    page.wait_for_selector("#user-tools")


def _write(portal: Portal, page: Page, text: str) -> None:
    page.goto(f"{portal.url}/admin/plans/measure/?q={MEASURE}")
    page.click("#result_list tbody a")
    page.fill("#id_text", text)
    page.click("input[name=_save]")
    page.wait_for_selector(".messagelist .success")


def _go_to_publish(portal: Portal, page: Page) -> None:
    page.goto(f"{portal.url}/admin/plans/plan/")
    page.locator("#result_list tbody a", has_text="天心区").click()
    page.click("a[href$='/publish/']")
    page.wait_for_selector("#publish-form")
