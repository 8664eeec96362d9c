"""What an editor tells of a measure in a browser, and what readers then see of it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import log_in
from tests.browser.serving import Portal
from tests.browser.test_publishing import publish

pytestmark = pytest.mark.needs("chromium")

PLAN = "/plans/tianxin-2021-2025/"
TITLE = "繁荣夜间经济"


def test_a_milestone_a_report_and_a_clause_go_from_the_desk_to_the_pages(
    own_portal: Portal, page: Page
) -> None:
    log_in(own_portal, page)
    _add_a_clause(own_portal, page)

    page.goto(f"{own_portal.url}/admin/plans/measure/?q={TITLE}")
    page.locator("#result_list tbody a", has_text=TITLE).click()
    _row(page, "progressupdate", reported_on="2022-03-01", text="首批街区开街（虚构）。")
    _row(page, "milestone", due="2022年", title="首批街区开街（虚构）", done_on="2022-02-26")
    page.locator("#alignment_set-group .add-row a").click()
    page.locator("#id_alignment_set-0-carried_out").select_option(index=1)
    page.get_by_role("button", name="保存并继续编辑").click()
    expect(page.locator(".errorlist").first).to_contain_text("2023-H1")
    page.fill("#id_milestone_set-0-due", "2022-H1")
    page.get_by_role("button", name="保存并继续编辑").click()
    expect(page.locator(".messagelist .success")).to_be_visible()

    publish(own_portal, page, "天心区", note="报告夜间经济的进展（虚构）", changed="首批街区开街")

    page.goto(f"{own_portal.url}{PLAN}measures/night-economy/")
    main = page.locator("main")
    expect(main.get_by_role("img", name="进度")).to_be_visible()
    expect(main).to_contain_text("2022-H1 末前 首批街区开街（虚构） 已完成 2022-02-26")
    expect(main).to_contain_text("首批街区开街（虚构）。")
    page.goto(f"{own_portal.url}{PLAN}coverage/")
    expect(page.locator("main table")).to_contain_text(TITLE)
    page.goto(f"{own_portal.url}{PLAN}progress/")
    expect(page.locator("main")).to_contain_text("与上一版次相比")
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def _add_a_clause(portal: Portal, page: Page) -> None:
    page.goto(f"{portal.url}/admin/plans/parentplan/")
    page.locator("#result_list tbody a", has_text="长株潭").click()
    _row(page, "clause", code="第二章", title="示例条款（虚构）")
    page.get_by_role("button", name="保存并继续编辑").click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def _row(page: Page, name: str, **values: str) -> None:
    """One more row of an inline, filled in."""
    page.locator(f"#{name}_set-group .add-row a").click()
    for field, value in values.items():
        page.fill(f"#id_{name}_set-0-{field}", value)
