"""Editors at the desk: two at once, one whose session ends, one who puts a list in order."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.desk import fill_in_log_in, log_in, open_item, open_trees, save
from tests.browser.serving import Portal

pytestmark = pytest.mark.needs("chromium")

MEASURE = "城市有机更新"
TEXT = "textarea[name=text]"


def test_the_first_page_leads_to_an_item_and_the_item_to_its_public_page(
    portal: Portal, page: Page
) -> None:
    log_in(portal, page)
    expect(page.locator(".card .seal").first).to_contain_text("版")
    open_item(portal, page, MEASURE)
    page.get_by_role("link", name="公开页面").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(MEASURE)


def test_whoever_saves_second_sees_three_states_and_loses_nothing(
    portal: Portal, page: Page, browser: Browser
) -> None:
    log_in(portal, page)
    open_item(portal, page, MEASURE)
    text = page.input_value(TEXT)
    other_context = browser.new_context(viewport={"width": 360, "height": 800}, locale="zh-CN")
    colleague = other_context.new_page()
    log_in(portal, colleague)
    open_item(portal, colleague, MEASURE)
    colleague.fill(TEXT, f"{text}同事的补充。")
    save(colleague)
    other_context.close()

    page.fill(TEXT, f"{text}我的补充。")
    page.fill("input[name=title_en]", "Organic renewal")
    page.click("input[name=_save]")
    stale = page.locator(".stale")
    expect(stale).to_contain_text("其间有人保存了本页")
    row = stale.locator("tr", has_text="双方都改了")
    expect(row.locator("ins").first).to_contain_text("同事的补充。")
    expect(row.locator("ins").last).to_contain_text("我的补充。")
    expect(page.locator(TEXT)).to_have_value(f"{text}我的补充。")

    page.fill(TEXT, f"{text}同事的补充。我的补充。")
    save(page)
    open_item(portal, page, MEASURE)
    expect(page.locator(TEXT)).to_have_value(f"{text}同事的补充。我的补充。")
    page.fill(TEXT, text)
    save(page)


def test_what_was_typed_outlives_the_session(portal: Portal, context: BrowserContext) -> None:
    page = context.new_page()  # the browser complains of the refusal, as it should
    log_in(portal, page)
    open_item(portal, page, MEASURE)
    text = page.input_value(TEXT)
    page.fill(TEXT, f"{text}\n第二段。")
    context.clear_cookies(name="sessionid")
    page.click("input[name=_save]")
    expect(page.locator(".typed dd", has_text="第二段。")).to_be_visible()
    with context.expect_page() as tab:
        page.get_by_role("link", name="在新标签页登录").click()
    fill_in_log_in(portal, tab.value)
    for _ in range(2):  # the first time the form is still the one from before the log-in
        if page.get_by_role("button", name="重新提交").count():
            page.get_by_role("button", name="重新提交").click()
            page.wait_for_load_state()
    page.wait_for_selector(".messagelist .success")
    open_item(portal, page, MEASURE)
    expect(page.locator(TEXT)).to_have_value(f"{text}\n第二段。")
    page.fill(TEXT, text)
    save(page)


def _titles(page: Page) -> list[str]:
    return page.locator("[data-order-row] .title").all_inner_texts()


def test_a_list_is_put_in_order_by_keyboard_and_by_hand(portal: Portal, page: Page) -> None:
    log_in(portal, page)
    open_trees(page)
    zones = page.locator(".card", has_text="天心区").locator(".branch.zone")
    zones.get_by_role("link", name="排序").click()
    first, second, third = _titles(page)
    page.get_by_role("button", name=f"下移“{first}”").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=f"下移“{first}”")).to_be_focused()
    assert _titles(page) == [second, first, third]

    handle = page.locator("[data-order-handle]").nth(2)
    handle.hover()
    page.mouse.down()
    box = page.locator("[data-order-row]").first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + 2, steps=5)
    page.mouse.up()
    assert _titles(page) == [third, second, first]

    page.get_by_role("button", name="保存顺序").click()
    page.wait_for_selector(".messagelist .success")
    assert _titles(page) == [third, second, first]
    for title in (first, second):
        while _titles(page).index(title) > (first, second).index(title):
            page.get_by_role("button", name=f"上移“{title}”").click()
    page.get_by_role("button", name="保存顺序").click()
    page.wait_for_selector(".messagelist .success")
    assert _titles(page) == [first, second, third]


def test_rows_of_a_form_move_and_are_numbered_anew(portal: Portal, page: Page) -> None:
    log_in(portal, page)
    page.goto(f"{portal.url}/admin/plans/plan/")
    page.locator("#result_list tbody a", has_text="天心区").click()
    quotes = page.locator("#citation_set-group tr[data-order-row] textarea[name$=quote]")
    before = [quotes.nth(index).input_value() for index in range(2)]
    down = page.locator("#citation_set-group [data-order-step='1']").first
    down.focus()
    page.keyboard.press("Space")
    assert [quotes.nth(index).input_value() for index in range(2)] == before[::-1]
    numbers = page.locator("#citation_set-group tr[data-order-row] input[name$=-number]")
    assert [numbers.nth(index).input_value() for index in range(3)] == ["1", "2", "3"]
    save(page)
    page.locator("#result_list tbody a", has_text="天心区").click()
    assert [quotes.nth(index).input_value() for index in range(2)] == before[::-1]
    page.locator("#citation_set-group [data-order-step='1']").first.click()
    save(page)


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("form", ["measure", "indicator", "article", "plan"])
def test_every_row_of_a_form_fits_a_telephone(
    form: str, language: str, portal: Portal, page: Page
) -> None:
    log_in(portal, page)
    page.goto(f"{portal.url}{language}/admin/plans/{form}/")
    page.locator("#result_list tbody th a").first.click()
    page.wait_for_selector(".submit-row")
    page.set_viewport_size({"width": 360, "height": 800})
    wide = page.evaluate(
        """() => [...document.querySelectorAll(
             '.inline-group :is(td, input, select, textarea, .select2-container, a)')]
           .filter(one => one.getBoundingClientRect().right > innerWidth)
           .map(one => one.outerHTML.slice(0, 80))"""
    )
    page.set_viewport_size({"width": 1280, "height": 900})
    assert wide == []
