"""The pictures as SVG: whole, within their frame, needing nothing from outside."""

import re
from collections.abc import Callable
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from plans.documents.bundle.shapes import Bundle
from plans.editing.bundle.load import load
from plans.glance.card import card
from plans.glance.measure import width
from plans.glance.poster import poster
from plans.glance.telling import tell
from plans.published.editions import Scope
from plans.published.overview import overview
from tests.full import full_bundle
from tests.glance.invented import LONG_NAME, bare_bundle, large_bundle
from tests.glance.reading import SVG, lines_of
from tests.makers import publish_plan, seed_bundle, small_bundle

pytestmark = pytest.mark.django_db

ADDRESS = "https://plans.example.gov.cn/plans/example/"
BUNDLES: dict[str, Callable[[], Bundle]] = {
    "seed": seed_bundle,
    "small": small_bundle,
    "full": full_bundle,
    "large": large_bundle,
    "bare": bare_bundle,
}


@pytest.fixture(params=BUNDLES)
def pictures(request: pytest.FixtureRequest) -> list[tuple[str, int, int]]:
    bundle: Bundle = BUNDLES[request.param]()
    publish_plan(load(bundle=bundle))
    story = tell(overview(Scope(bundle.plan.slug)), ADDRESS)
    return [poster(story), card(story)]


def test_a_picture_names_itself_and_needs_nothing(pictures: list[tuple[str, int, int]]) -> None:
    for svg, wide, high in pictures:
        tree = ET.fromstring(svg.encode())  # noqa: S314  # our own
        assert (tree.tag, tree.get("role")) == (f"{SVG}svg", "img")
        assert (tree.get("width"), tree.get("height")) == (str(wide), str(high))
        assert [child.tag for child in tree][:2] == [f"{SVG}title", f"{SVG}desc"]
        assert tree[0].text
        assert not re.search(r"<(script|style|image|foreignObject)\b|style=|href|url\((?!#)", svg)


def test_no_text_leaves_the_sheet(pictures: list[tuple[str, int, int]]) -> None:
    for svg, wide, high in pictures:
        for line in lines_of(svg):
            right = line.x + width(line.words, line.size) / (2 if line.is_centred else 1)
            assert right <= wide - 90, line
            assert 0 < line.y < high, line


def test_lines_do_not_stand_on_one_another(pictures: list[tuple[str, int, int]]) -> None:
    for svg, _, _ in pictures:
        placed = sorted((line for line in lines_of(svg) if not line.is_centred), key=lambda x: x.y)
        for upper, lower in pairwise(placed):
            beside = lower.x >= upper.x + width(upper.words, upper.size) or upper.x > lower.x
            assert beside or lower.y - lower.size * 0.88 >= upper.y - upper.size * 0.15, lower


def test_a_poster_leads_back(pictures: list[tuple[str, int, int]]) -> None:
    for svg, _, _ in pictures:
        assert ADDRESS in "".join(line.words for line in lines_of(svg))


def test_signs_of_markup_are_words_in_a_picture() -> None:
    publish_plan(load(bundle=large_bundle()))
    svg, _, _ = poster(tell(overview(Scope("example")), ADDRESS))
    joined = "".join(line.words for line in lines_of(svg)).replace(" ", "")
    assert LONG_NAME.replace(" ", "") in joined
