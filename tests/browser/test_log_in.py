"""Logging in as a person does it: with a code by the page's own secret, and being locked out."""

import base64
import time

import pytest
from django_otp.oath import TOTP
from playwright.sync_api import BrowserContext, Page

from tests.browser.serving import Portal


@pytest.fixture
def browser_page(context: BrowserContext) -> Page:
    """Without the watch on complaints: the browser notes an answer of 429 as one."""
    return context.new_page()


@pytest.mark.needs("chromium")
def test_a_second_factor_is_set_up_and_asked_for_and_a_recovery_code_helps(
    own_portal: Portal, page: Page
) -> None:
    _log_in(own_portal, page)
    page.click("text=二次验证")
    assert page.locator("svg.qr").is_visible()
    secret = page.inner_text(".secret")
    page.fill("[name=code]", _code(secret))
    page.click("#enrol-form input[type=submit]")
    codes = page.locator(".codes code").all_inner_texts()
    assert len(codes) == 10
    page.reload()
    assert page.locator(".codes").count() == 0

    page.click("#logout-form button")
    _log_in(own_portal, page)
    page.fill("[name=code]", _code(secret, later=1))  # the present one was taken to confirm
    page.click("#code-form input[type=submit]")
    page.wait_for_selector("#user-tools")

    page.click("#logout-form button")
    _log_in(own_portal, page)
    page.fill("[name=code]", codes[0])
    page.click("#code-form input[type=submit]")
    page.wait_for_selector("#user-tools")
    page.goto(f"{own_portal.url}/admin/second-factor/")
    assert page.get_by_text("还剩 9 个恢复码").is_visible()
    page.fill("#codes-form [name=password]", own_portal.password)
    page.click("#codes-form input[type=submit]")
    assert set(page.locator(".codes code").all_inner_texts()).isdisjoint(codes)
    page.goto(f"{own_portal.url}/admin/second-factor/?replace=1")
    assert page.locator("[name=password]").is_visible()
    page.click("#logout-form button")


@pytest.mark.needs("chromium")
def test_after_five_failures_the_page_says_that_it_is_locked(
    own_portal: Portal, browser_page: Page
) -> None:
    for _ in range(5):
        _log_in(own_portal, browser_page, name="nobody", password="wrong")
    assert browser_page.get_by_text("登录失败次数过多，已被锁定。").is_visible()
    assert browser_page.get_by_text("30 分钟后自动解锁").is_visible()


def _log_in(portal: Portal, page: Page, name: str = "", password: str = "") -> None:
    page.goto(f"{portal.url}/admin/")
    page.fill("input[name=username]", name or portal.user)
    page.fill("input[name=password]", password or portal.password)
    page.click("input[type=submit]")


def _code(secret: str, *, later: int = 0) -> str:
    counter = TOTP(base64.b32decode(secret.replace(" ", "")))
    counter.time = time.time() + 30 * later
    return f"{counter.token():06d}"
