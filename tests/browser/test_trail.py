"""Finding one's way back to what one did, and an auditor's way to who did it."""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import PLAN
from tests.browser.serving import Portal

TITLE = "夜间经济（试改题名）"


@pytest.mark.needs("chromium")
def test_a_change_is_one_click_away_and_an_auditor_finds_and_downloads_it(
    portal: Portal, page: Page
) -> None:
    page.goto(f"{portal.url}/admin/")
    page.fill("input[name=username]", portal.user)
    page.fill("input[name=password]", portal.password)
    page.click("input[type=submit]")
    page.goto(f"{portal.url}/admin/plans/measure/?q=measure-night-economy")
    page.click("#result_list tbody a")
    form = page.url.partition("?")[0]
    page.fill("input[name=title]", TITLE)
    page.click("input[name=_save]")

    page.get_by_role("link", name="我最近的工作").first.click()
    mine = page.locator("li.entry").first
    assert mine.get_by_role("link", name="公开页面").get_attribute("href") == (
        f"{PLAN}measures/night-economy/"
    )
    mine.locator("summary").click()
    assert mine.locator("ins").inner_text().endswith("（试改题名）")
    mine.get_by_role("link", name=TITLE).click()
    assert page.url == form

    page.goto(f"{portal.url}/admin/plans/auditentry/")
    page.select_option("select[name=kind]", "plans.measure")
    page.fill("input[name=q]", "试改题名")
    page.get_by_role("button", name="查询").click()
    assert page.locator("li.entry").count() == 1
    with page.expect_download() as download:
        page.get_by_role("link", name="下载为 CSV").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    _, entry = csv.reader(text.splitlines())
    assert (entry[2], entry[7]) == (portal.user, TITLE)
