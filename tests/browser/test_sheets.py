"""Spreadsheets, restoring and the next plan, as an editor does it in a browser."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, Route, expect

from tests.browser.serving import Portal

TITLE = "把夜间经济做出特色（试改）"


@pytest.mark.needs("chromium")
def test_a_plan_goes_through_a_spreadsheet_a_deletion_and_into_the_next_period(
    own_portal: Portal, page: Page, tmp_path: Path
) -> None:
    desk = _log_in(own_portal, page)
    book = _downloaded(page, desk, tmp_path)

    _put(book, 4, "状态", "差不多")
    _upload(page, desk, book, tmp_path)
    page.get_by_text("1 处错误，什么也没有写入").wait_for()
    assert page.locator(".sheet-problems tbody td").all_inner_texts()[:3] == ["举措", "4", "状态"]

    _put(book, 4, "状态", "进行中")
    _put(book, 4, "标题", TITLE)
    _upload(page, desk, book, tmp_path)
    page.locator("ins", has_text="试改").wait_for()
    page.get_by_role("button", name="就导入这些").click()
    page.locator(".messagelist .success", has_text="已写入 1 项内容").wait_for()

    _delete(own_portal, page, TITLE)
    page.goto(f"{desk}restore/")
    page.locator("#restore-form input[type=checkbox]").check()
    page.get_by_role("button", name="查看将恢复什么").click()
    page.get_by_role("button", name="恢复").click()
    page.locator(".messagelist .success", has_text="已回到工作稿").wait_for()

    page.goto(f"{desk}succession/")
    late: list[Route] = []

    def hold(route: Route) -> None:
        late.append(route)

    page.route("**/tree*.js", hold)
    with page.expect_request("**/tree*.js"):
        page.get_by_role("link", name="开始编制下一轮规划").click()
    keyword = page.locator(".tree", has_text="关键词").locator("li").first
    keyword.locator("input").first.press("Space")  # before the script has come
    late[0].continue_()
    expect(keyword.locator("ul input:checked")).to_have_count(0)
    page.get_by_role("button", name="开始编制").click()
    page.locator(".messagelist .success", has_text="十五五").wait_for()
    assert page.url.endswith("/desk/")
    page.get_by_role("link", name="下一轮规划").first.click()
    page.wait_for_selector("tr.dropped")
    assert page.locator("tr.dropped").count() > 1
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def _log_in(portal: Portal, page: Page) -> str:
    page.goto(f"{portal.url}/admin/")
    page.fill("input[name=username]", portal.user)
    page.fill("input[name=password]", portal.password)
    page.click("input[type=submit]")
    page.wait_for_selector("#user-tools")
    page.goto(f"{portal.url}/admin/plans/plan/")
    page.locator("#result_list tbody a", has_text="天心区").click()
    page.get_by_role("link", name="电子表格").click()
    page.wait_for_url("**/sheets/")
    return page.url.removesuffix("sheets/")


def _downloaded(page: Page, desk: str, folder: Path) -> Any:
    page.goto(f"{desk}sheets/")
    with page.expect_download() as download:
        page.get_by_role("button", name="下载").click()
    download.value.save_as(folder / "plan.xlsx")
    return load_workbook(folder / "plan.xlsx")


def _put(book: Any, row: int, heading: str, value: str) -> None:
    headings = [cell.value for cell in book["举措"][1]]
    book["举措"].cell(row, headings.index(heading) + 1).value = value


def _upload(page: Page, desk: str, book: Any, folder: Path) -> None:
    book.save(folder / "edited.xlsx")
    page.goto(f"{desk}sheets/")
    page.set_input_files("input[type=file]", folder / "edited.xlsx")
    page.get_by_role("button", name="预览变化").click()


def _delete(portal: Portal, page: Page, title: str) -> None:
    page.goto(f"{portal.url}/admin/plans/measure/?q={title}")
    page.locator("#result_list tbody a", has_text=title).click()
    page.locator("a.deletelink").click()
    page.get_by_role("button", name="删除").click()
    page.wait_for_selector(".messagelist .success")
