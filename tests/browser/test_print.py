"""A page on paper, or saved as PDF, says what it says on the screen, its sources included."""

import subprocess
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.addresses import EXAMPLE, PLAN
from tests.browser.serving import Portal

PRINTED = {
    PLAN: ["十四五", "片区", "北优"],
    f"{PLAN}zones/": ["外滩", "省府", "暮云"],
    f"{PLAN}indicators/market-entities/": ["180,000", "市场主体突破18万户"],
    f"{EXAMPLE}evaluation/": ["中期评估", "示例评估结论。", "示例指标", "约束性", "按关键词"],
    f"{PLAN}sources/rednet-decoding-tianxin/?after=100": ["红网", "李旦", "市场主体突破18万户"],
}
"""By page, words of it and of the quotes that it rests on."""


@pytest.mark.needs("chromium", "cjk-font", "pdftotext")
@pytest.mark.parametrize("scripts", [True, False])
def test_a_printed_page_holds_its_words_and_its_quotes(
    portal: Portal, browser: Browser, tmp_path: Path, *, scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    missing = {}
    for path, words in PRINTED.items():
        page.goto(f"{portal.url}{path}")
        quotes = page.locator("main q").all_text_contents()
        text = _printed(page, tmp_path / "page.pdf")
        missing[path] = [each for each in (*words, *map(_joined, quotes)) if each not in text]
    context.close()
    assert missing == {path: [] for path in PRINTED}


def _printed(page: Page, file: Path) -> str:
    page.pdf(path=file, format="A4")
    command = ["pdftotext", "-raw", str(file), "-"]
    return _joined(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _joined(text: str) -> str:
    """Without blanks and breaks of lines, which fall where the paper wants them.

    A font may draw a character and its look-alike among the radicals with one glyph.
    """
    return "".join(unicodedata.normalize("NFKC", text).split())
