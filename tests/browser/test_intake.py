"""An article, pasted into a portal that has no plan of it, becomes a plan that can be published."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk import log_in
from tests.browser.serving import Portal, served
from tests.editing.proposals.articles import TEXT

REAL = os.environ.get("PORTAL_TEST_ARTICLE")
"""The file of an article that is not the project's: with it the same is done once more."""

ARTICLES = {"invented": TEXT} | ({"real": Path(REAL).read_text("utf-8")} if REAL else {})


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    with served(tmp_path_factory.mktemp("intake")) as portal:
        yield portal


@pytest.fixture
def page(browser: Browser, office: Portal) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1360, "height": 900}, locale="zh-CN")
    page = context.new_page()
    page.set_default_timeout(10_000)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text))
    log_in(office, page)
    yield page
    context.close()
    assert complaints == []


def begin(office: Portal, page: Page, text: str, slug: str) -> None:
    """From the first page of the desk to the screen, its article a source already."""
    page.goto(f"{office.url}/admin/")
    page.get_by_role("link", name="从稿件新建规划").click()
    page.get_by_label("稿件文字").fill(text)
    page.get_by_role("button", name="读取").click()
    page.locator("[name=slug]").fill(slug)
    if not page.locator("[name=title]").input_value():
        page.locator("[name=title]").fill("示例规划（虚构）")
    if not page.locator("[name=area]").input_value():
        page.locator("[name=area_code]").fill("999902")
        page.locator("[name=area_name]").fill("云溪区")
    page.get_by_role("button", name="建立规划").click()
    page.get_by_role("button", name="列为来源").click()
    expect(page.locator(".messagelist")).to_contain_text("可以采纳提取项了")


def in_hand(page: Page) -> str:
    return page.locator(".in-hand > a").inner_text()


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_becomes_a_published_plan(name: str, office: Portal, page: Page) -> None:
    begin(office, page, ARTICLES[name], f"from-{name}")
    page.get_by_role("link", name="勾选全部待定项").click()
    page.get_by_role("button", name="采纳勾选项").click()
    page.get_by_role("link", name="查看须改正之处").click()
    expect(page.locator(".finding.error")).to_have_count(0)
    page.locator(".object-tools").get_by_role("link", name="发布", exact=True).click()
    for warning in page.locator("input[name=acknowledge]").all():
        warning.check()
    page.fill("textarea[name=note]", "首次发布，内容提取自一篇稿件。")
    page.get_by_role("button", name="就发布这些").click()
    page.wait_for_selector(".messagelist .success")
    page.goto(f"{office.url}/plans/from-{name}/zones/")
    page.locator("main a", has_text="片区").first.click()
    expect(page.locator("main q").first).to_contain_text("片区")  # the words that it rests on


def test_the_screen_is_worked_by_keys_and_gone_on_with_later(office: Portal, page: Page) -> None:
    begin(office, page, TEXT, "by-keys")
    first = in_hand(page)
    with page.expect_navigation():
        page.keyboard.press("j")
    second = in_hand(page)
    assert second != first
    with page.expect_navigation():
        page.keyboard.press("k")
    assert in_hand(page) == first
    with page.expect_navigation():
        page.keyboard.press("a")
    expect(page.locator(".messagelist")).to_contain_text("新增1项")
    rejected = in_hand(page)
    page.keyboard.press("x")
    page.keyboard.type("jkat 不是规划内容")  # what is typed are no keys
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.keyboard.press("t")
    expect(page.locator(".in-hand input[type=checkbox]")).to_be_checked()
    address = page.url.partition("?")[0]
    page.goto(f"{office.url}/admin/")
    page.goto(address)
    expect(page.locator(".node.accepted > a").first).to_have_text(first)
    expect(page.locator(".node.rejected > a")).to_have_text(rejected)


def test_words_that_are_selected_can_be_proposed(office: Portal, page: Page) -> None:
    begin(office, page, TEXT + "\n\n𠮷祥如意的好日子。\n", "by-hand")
    page.locator("[data-paragraph] .unread").evaluate(
        """words => {
          const range = document.createRange();
          range.setStart(words.firstChild, 2);
          range.setEnd(words.firstChild, 5);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          words.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
        }"""
    )
    form = page.locator("#mark-form")
    expect(form.locator("[data-marked]")).to_have_text("祥如意")
    assert form.locator("[name=start]").input_value() == "1"  # the first character is one of two
    form.get_by_label("这段文字是").select_option("measure")
    form.get_by_role("button", name="标注为提取项").click()
    expect(page.locator(".panel mark")).to_have_text("祥如意")


@pytest.mark.parametrize("width", [360, 1360])
def test_nothing_is_wider_than_the_screen(width: int, office: Portal, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    begin(office, page, TEXT, f"wide-{width}")
    page.locator(".branch a", has_text="规模工业产值").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    panel = page.locator(".panel").bounding_box()
    assert panel is not None
    for box in page.locator(".panel :is(input, select, textarea, button):visible").all():
        place = box.bounding_box()
        assert place is not None
        assert place["x"] + place["width"] <= panel["x"] + panel["width"]
