"""The website's styles hold what browsers of 2020 know; newer words may add to it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

STYLES = sorted((ROOT / "portal" / "static" / "css").glob("*.css"))

TOO_NEW = {
    "both sides of a margin, padding or border": r"(?:margin|padding|border)-(?:block|inline):",
    "sides by the direction of writing": r"\binset(?:-[a-z-]+)?:",
    "a gap between flexible boxes": r"\bflex\b[^}]*\bgap:|\bgap:[^}]*\bflex\b",
    "a list of selectors": r":(?:is|where|has)\(",
    "layers, containers, nested rules": r"@(?:layer|container|scope)|&",
    "units and colours": r"\d(?:svh|dvh|lvh|cqw)\b|color-mix\(|oklch\(",
    "aspect-ratio": r"aspect-ratio:",
    "a thickness within text-decoration": r"text-decoration: [^;]*\dpx",
}
"""By what it is called: what an older browser drops, and the page with it."""


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_nothing_that_holds_the_page_together_is_newer_than_2020(style: Path) -> None:
    css = re.sub(r"/\*.*?\*/", "", style.read_text("utf-8"), flags=re.DOTALL)
    assert [name for name, words in TOO_NEW.items() if re.search(words, css)] == []


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_marks_with_a_spoken_form_stand_without_it_first(style: Path) -> None:
    css = style.read_text("utf-8")
    for mark in re.findall(r'content: ("[^"]*") / "";', css):
        assert f'content: {mark}; content: {mark} / "";' in css
