"""An editor adds a picture and writes with marks; readers see both."""

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.browser.addresses import EXAMPLE
from tests.browser.desk import log_in
from tests.browser.serving import Portal
from tests.browser.test_publishing import publish

ZONE = "zones/two/"
ALT, CAPTION = "由浅到深的一块颜色", "试验用图（虚构）。"


@pytest.mark.needs("chromium")
def test_an_editor_s_picture_and_marks_are_seen_before_and_after_publishing(
    portal: Portal, page: Page, tmp_path: Path
) -> None:
    picture, drawing = tmp_path / "a.jpg", tmp_path / "drawing.svg"
    Image.linear_gradient("L").resize((1200, 700)).convert("RGB").save(picture)
    drawing.write_text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

    log_in(portal, page)
    page.goto(f"{portal.url}/admin/plans/zone/?q=zone-two")
    page.click("#result_list tbody a")
    page.fill("textarea[name=summary]", "片区**示例**：\n\n- 甲\n- 乙")
    page.locator(".markdown-preview-text strong", has_text="示例").wait_for()
    assert page.locator(".markdown-preview-text li").count() == 2

    page.click("#picture_set-group .add-row a")
    page.fill("[name=picture_set-0-alt]", ALT)
    page.fill("[name=picture_set-0-caption]", CAPTION)
    page.set_input_files("[name=picture_set-0-file]", drawing)
    page.click("input[name=_continue]")
    page.locator(".field-file .errorlist", has_text="drawing.svg").wait_for()
    assert page.input_value("[name=picture_set-0-alt]") == ALT

    page.set_input_files("[name=picture_set-0-file]", picture)
    page.click("input[name=_continue]")
    page.wait_for_selector(".messagelist .success")
    assert width_of(page, ".stored-picture") == 480

    publish(portal, page, "示例县规划", note="加一张图（虚构）", changed=CAPTION)
    page.goto(f"{portal.url}{EXAMPLE}{ZONE}")
    page.locator(".picture").scroll_into_view_if_needed()
    assert page.locator(".picture img").get_attribute("alt") == ALT
    assert page.locator(".picture figcaption").inner_text() == CAPTION
    assert page.locator(".lead.prose strong").inner_text() == "示例"
    page.wait_for_function("document.querySelector('.picture img').naturalWidth > 0")


def width_of(page: Page, image: str) -> int:
    """What the browser decoded, not what the page says."""
    page.wait_for_function(f"document.querySelector('{image}').complete")
    return int(page.evaluate(f"document.querySelector('{image}').naturalWidth"))
