"""The portal's main job, as an editor and a reader do it together."""

import json
import urllib.request
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.addresses import PLAN
from tests.browser.desk import log_in
from tests.browser.serving import Portal

MEASURE = "measures/night-economy/"
API = "/api/v1/plans/tianxin-2021-2025"
NEW_TEXT = "把夜间经济办得更有特色（试改）。"


@pytest.mark.needs("chromium")
def test_an_edit_is_seen_everywhere_at_once_after_publishing_and_can_be_taken_back(
    portal: Portal, page: Page
) -> None:
    first = _json(portal, f"{API}/editions/1")
    before = _json(portal, f"{API}/{MEASURE.rstrip('/')}")

    log_in(portal, page)
    _change_text(portal, page)
    assert _json(portal, f"{API}/{MEASURE.rstrip('/')}") == before

    publish(portal, page, "天心区", note="试改一条举措", changed="办得更有特色")
    assert _json(portal, f"{API}/{MEASURE.rstrip('/')}")["text"] == NEW_TEXT
    page.goto(f"{portal.url}{PLAN}{MEASURE}")
    assert page.get_by_text(NEW_TEXT).is_visible()
    page.goto(f"{portal.url}{PLAN}editions/")
    assert page.get_by_text("试改一条举措").is_visible()

    _roll_back(portal, page)
    third = _json(portal, f"{API}/editions/3")
    assert (third["restores"], third["checksum"]) == (1, first["checksum"])
    assert _json(portal, f"{API}/{MEASURE.rstrip('/')}") == before


@pytest.mark.needs("chromium")
def test_an_item_is_withheld_with_a_reason_that_readers_see_and_given_back(
    portal: Portal, page: Page, context: BrowserContext
) -> None:
    log_in(portal, page)
    page.goto(f"{portal.url}/admin/plans/plan/")
    page.locator("#result_list tbody a", has_text="天心区").click()
    page.click("a[href$='/editions/']")
    editions = page.url
    page.click("a[href$='/withhold-item/']")
    page.select_option("select[name=key]", "zone-muyun")
    page.fill("textarea[name=note]", "数字有误，核实后再公开（试）。")
    page.locator(".submit-row input[type=submit]").click()
    page.wait_for_selector(".messagelist .success")
    reader = context.new_page()  # the browser complains of a 410, as it should
    answer = reader.goto(f"{portal.url}{PLAN}zones/muyun/")
    assert answer is not None
    assert answer.status == 410
    assert reader.get_by_text("数字有误，核实后再公开（试）。").is_visible()

    page.goto(editions)
    page.locator(".withheld a[href*='/lift/']").click()
    page.fill("textarea[name=note]", "已核实（试）。")
    page.locator(".submit-row input[type=submit]").click()
    page.wait_for_selector(".messagelist .success")
    again = reader.goto(f"{portal.url}{PLAN}zones/muyun/")
    assert again is not None
    assert again.status == 200


def _change_text(portal: Portal, page: Page) -> None:
    page.goto(f"{portal.url}/admin/plans/measure/?q=measure-night-economy")
    page.click("#result_list tbody a")
    page.fill("textarea[name=text]", NEW_TEXT)
    page.click("input[name=_save]")
    page.wait_for_selector(".messagelist .success")


def publish(portal: Portal, page: Page, plan: str, note: str, changed: str) -> None:
    """Publishes the plan of this title once the desk shows what `changed`."""
    page.goto(f"{portal.url}/admin/plans/plan/")
    page.locator("#result_list tbody a", has_text=plan).click()
    page.click("a[href$='/publish/']")
    page.locator("ins", has_text=changed).first.wait_for()
    for warning in page.locator("input[name=acknowledge]").all():
        warning.check()
    page.fill("textarea[name=note]", note)
    page.get_by_role("button", name="就发布这些").click()
    page.wait_for_selector(".messagelist .success")


def _roll_back(portal: Portal, page: Page) -> None:
    page.goto(f"{portal.url}/admin/plans/plan/")
    page.locator("#result_list tbody a", has_text="天心区").click()
    page.click("a[href$='/editions/']")
    page.locator("a[href*='roll-back']").last.click()
    page.fill("textarea[name=note]", "改回原文")
    page.locator("form input[type=submit], form button[type=submit]").last.click()
    page.wait_for_selector(".messagelist .success")


def _json(portal: Portal, path: str) -> dict[str, Any]:
    with urllib.request.urlopen(f"{portal.url}{path}") as answer:
        found: dict[str, Any] = json.load(answer)
        return found
