"""What a person does first at the desk."""

from playwright.sync_api import Page

from tests.browser.serving import Portal


def log_in(portal: Portal, page: Page) -> None:
    page.goto(f"{portal.url}/admin/")
    fill_in_log_in(portal, page)


def fill_in_log_in(portal: Portal, page: Page) -> None:
    page.fill("input[name=username]", portal.user)
    page.fill("input[name=password]", portal.password)
    page.click("input[type=submit]")
    page.wait_for_selector("#user-tools")


def open_item(portal: Portal, page: Page, title: str) -> None:
    """From the first page of the desk, down its tree."""
    page.goto(f"{portal.url}/admin/")
    open_trees(page)
    page.locator(".node > a", has_text=title).first.click()
    page.wait_for_selector("input[name=_save]")


def open_trees(page: Page) -> None:
    """Those of all plans but the first are closed."""
    closed = page.locator("details.whole-tree:not([open]) > summary")
    while closed.count():
        closed.first.click()


def save(page: Page) -> None:
    page.click("input[name=_save]")
    page.wait_for_selector(".messagelist .success")
