"""三审三校 as an office does it: written, sent back, put right, approved twice, published."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.addresses import PLAN
from tests.browser.people import PASSWORD
from tests.browser.serving import Portal, environment_of, run, served

MEASURE = "measures/night-economy/"
FIRST_TEXT = "把夜间经济办得更有特色（送审稿，虚构）。"
SECOND_TEXT = "把夜间经济办得更有特色，每年办一次（改后稿，虚构）。"
SHOTS = os.environ.get("PORTAL_TEST_SHOTS")
"""A folder for pictures of what is seen, if they are wanted."""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """A demo of its own, whose plan asks for two stages of review."""
    folder: Path = tmp_path_factory.mktemp("office")
    with served(folder) as portal:
        run(environment_of(folder), "-m", "tests.browser.people")
        yield portal


class Person:
    """Somebody at a desk of their own."""

    def __init__(self, browser: Browser, office: Portal, name: str) -> None:
        self.office = office
        self.context: BrowserContext = browser.new_context(
            viewport={"width": 1280, "height": 900}, locale="zh-CN"
        )
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.goto(f"{office.url}/admin/")
        self.page.fill("input[name=username]", name)
        self.page.fill("input[name=password]", PASSWORD)
        self.page.click("input[type=submit]")
        self.page.wait_for_selector("#user-tools")

    def on_plan(self, link: str) -> Page:
        """Goes to the plan and from there by a link of its page."""
        self.page.goto(f"{self.office.url}/admin/plans/plan/")
        self.page.locator("#result_list tbody a", has_text="天心区").click()
        self.page.locator(".object-tools").get_by_role("link", name=link, exact=True).click()
        return self.page

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()
        self.page.wait_for_selector(".messagelist .success")


def shot(page: Page, name: str) -> None:
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}-1280.png", full_page=True)
        page.set_viewport_size({"width": 360, "height": 800})
        page.screenshot(path=f"{SHOTS}/{name}-360.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})


def fits(page: Page) -> None:
    """Nothing is wider than a telephone."""
    page.set_viewport_size({"width": 360, "height": 800})
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size({"width": 1280, "height": 900})
    assert wide <= 360, (page.url, wide)


def write(editor: Person, text: str) -> None:
    editor.page.goto(f"{editor.office.url}/admin/plans/measure/?q=measure-night-economy")
    editor.page.click("#result_list tbody a")
    editor.page.fill("textarea[name=text]", text)
    editor.page.click("input[name=_save]")
    editor.page.wait_for_selector(".messagelist .success")


def look_at_preview(editor: Person) -> None:
    page = editor.on_plan("预览")
    assert "草稿，尚未发布" in page.locator(".draft-banner").inner_text()
    shot(page, "preview")
    fits(page)
    page.goto(f"{editor.office.url}/preview/tianxin-2021-2025/{MEASURE}")
    expect(page.get_by_text(FIRST_TEXT)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".draft-banner")).to_be_visible()
    page.emulate_media(media="screen")


def send_back(reviewer: Person) -> None:
    """With a comment on the whole and one on an item."""
    page = reviewer.page
    page.goto(f"{reviewer.office.url}/admin/plans/plan/waiting/")
    shot(page, "waiting")
    fits(page)
    page.locator(".waiting a").click()
    page.locator("ins", has_text="送审稿").wait_for()
    shot(page, "review-to-decide")
    fits(page)
    page.get_by_text("对此条目提意见").first.click()
    page.fill("textarea[name='item-measure-night-economy']", "请写明多久办一次。")
    page.fill("#decide-form textarea", "请改一处。")
    reviewer.press("连同意见退回")
    shot(page, "review-sent-back")
    fits(page)


def publish(publisher: Person) -> None:
    page = publisher.on_plan("发布")
    page.locator("ins", has_text="每年办一次").wait_for()
    page.fill("#publish-form textarea[name=note]", "改写一条举措")
    publisher.press("就发布这些")
    page.goto(f"{publisher.office.url}{PLAN}{MEASURE}")
    expect(page.get_by_text(SECOND_TEXT)).to_be_visible()
    assert "chushen" not in page.content()
    page = publisher.on_plan("版次")
    page.locator("summary", has_text="审校记录").first.click()
    expect(page.get_by_text("复审通过")).to_be_visible()
    shot(page, "editions")
    fits(page)


@pytest.mark.needs("chromium")
def test_an_office_writes_sends_back_puts_right_approves_and_publishes(
    office: Portal, browser: Browser
) -> None:
    editor, first, second, publisher = (
        Person(browser, office, name) for name in ("bianji", "chushen", "fushen", "fabu")
    )

    write(editor, FIRST_TEXT)
    look_at_preview(editor)
    page = editor.on_plan("审校")
    page.fill("#submit-form textarea", "请看夜间经济。")
    editor.press("送审现在的工作稿")

    send_back(first)

    editor.page.goto(f"{office.url}/admin/plans/measure/?q=measure-night-economy")
    editor.page.click("#result_list tbody a")
    expect(editor.page.get_by_text("请写明多久办一次。")).to_be_visible()
    shot(editor.page, "item-with-comment")
    write(editor, SECOND_TEXT)
    page = editor.on_plan("审校")
    editor.press("送审现在的工作稿")

    for person, stage in ((first, "初审"), (second, "复审")):
        person.on_plan("审校")
        person.page.fill("#decide-form textarea", "同意。")
        person.press(f"通过{stage}")
    shot(second.page, "review-approved")
    fits(second.page)
    publish(publisher)
    for person in (editor, first, second, publisher):
        assert person.complaints == []
        person.context.close()


@pytest.mark.needs("chromium")
def test_a_leader_without_an_account_reads_by_a_link_until_it_is_revoked(
    office: Portal, browser: Browser, page: Page
) -> None:
    publisher = Person(browser, office, "fabu")
    desk = publisher.on_plan("审校")
    desk.get_by_role("link", name="审阅链接", exact=True).click()
    desk.fill("input[name=made_for]", "王主任（虚构）")
    desk.get_by_role("button", name="生成链接", exact=True).click()
    address = desk.locator("#made-link").inner_text()
    expect(desk.get_by_role("button", name="复制", exact=True)).to_be_visible()
    shot(desk, "links-made")
    fits(desk)
    desk.goto(desk.url)
    assert address not in desk.content()

    page.goto(address)
    assert "仅供您审阅" in page.locator(".draft-banner").inner_text()
    shot(page, "by-link")
    fits(page)
    page.get_by_role("link", name="片区", exact=True).click()
    page.get_by_role("link", name="外滩片区").first.click()
    assert page.url == f"{address}zones/waitan/"
    page.get_by_role("link", name="English", exact=True).click()
    expect(page.locator(".draft-banner")).to_contain_text("For your review only")

    desk.goto(desk.url)
    expect(desk.get_by_text(re.compile(r"打开了 [1-9]\d* 页次"))).to_be_visible()
    shot(desk, "links")
    desk.get_by_role("button", name="撤销给王主任（虚构）的链接").click()
    desk.wait_for_selector(".messagelist .success")
    refused = page.request.get(address)
    assert refused.status == 404
    assert "链接打不开" in refused.text()
    assert publisher.complaints == []
    publisher.context.close()
