"""A source's page: what rests on it by paragraph, and its text where that is permitted."""

import re

import pytest
from django.test import Client

from plans.documents.parts import Support
from plans.models import Edition, NewsSource
from plans.pages.sources import SourcePart, paragraph_anchor, source_part
from plans.published.editions import Scope
from plans.published.items import PAGE_SIZE, find
from plans.publishing.share import share_outlet
from tests.makers import SEED_SLUG, load_small, publish_plan
from tests.pages.addresses import html_of, links_in, text_of

pytestmark = pytest.mark.django_db

SOURCE = "/plans/example/sources/a/"


@pytest.fixture(autouse=True)
def published() -> None:
    publish_plan(load_small())


def test_it_lists_all_that_rests_on_each_paragraph(client: Client) -> None:
    html = html_of(client, SOURCE)
    for path in ("measures/one", "zones/one", "indicators/one", "aims/one"):
        assert f'href="/plans/example/{path}/"' in html
    assert html.count('id="paragraph-1"') == 1


def test_the_text_of_the_article_is_shown_only_while_its_publisher_permits_it(
    client: Client,
) -> None:
    assert "第二段示例。" not in text_of(html_of(client, SOURCE))
    NewsSource.objects.update(permits_full_text=True)
    share_outlet(NewsSource.objects.get())
    html = html_of(client, SOURCE)
    assert "示例县的示例规划。" in text_of(html)
    assert "第二段示例。" in text_of(html)
    assert 'id="paragraph-2"' in html


def test_a_source_goes_on_after_fifty_statements_and_citations_lead_to_their_part(
    seed_edition: Edition,
) -> None:
    client, address = Client(), f"/plans/{SEED_SLUG}/sources/rednet-decoding-tianxin/"
    parts, statements = [address], 0
    for part in parts:
        html = html_of(client, part)
        statements += html.count("</q> →")
        assert html.count("</q> →") <= PAGE_SIZE
        parts += [f"{address}{link}" for link in links_in(html) if link.startswith("?after=")]
    assert statements == len(
        find(Scope(SEED_SLUG), "article", "rednet-decoding-tianxin").document.supports
    )
    for page in ("", "measures/", "keywords/", "indicators/market-entities/"):
        citing = html_of(client, f"/plans/{SEED_SLUG}/{page}")
        cited = set(re.findall(rf'href="({address}[^"]*)#(paragraph-\d+)"', citing))
        assert any("?after=" in part for part, _ in cited)
        for part, anchor in cited:
            assert f'id="{anchor}"' in html_of(client, part), (page, part, anchor)


@pytest.mark.parametrize("after", ["x", "1", "50", "99999999999999999999"])
def test_what_begins_no_part_is_refused(after: str, client: Client) -> None:
    html_of(client, f"{SOURCE}?after={after}", 400)


class Source:
    """An article by the numbers of the paragraphs on which something rests."""

    def __init__(self, *numbers: int | None) -> None:
        found = find(Scope("example"), "article", "a").document
        self.item = found.supports[0].item
        supports = [Support(item=self.item, paragraph=number, quote=None) for number in numbers]
        self.article = found.model_copy(update={"supports": supports})

    def part(self, *texts: str, begin: int = 0) -> SourcePart:
        return source_part(self.article, {self.item.key: self.item}, texts, begin)


def numbers(part: SourcePart) -> list[int | None]:
    return [paragraph.number for paragraph in part.paragraphs]


def test_what_names_no_paragraph_comes_last_and_paragraphs_beyond_the_text_are_kept() -> None:
    source = Source(None, 2, 7)
    assert numbers(source.part("一", "二", "三")) == [1, 2, 3, 7, None]
    assert numbers(source.part()) == [2, 7, None]


def test_a_paragraph_with_more_than_a_part_holds_goes_on_in_the_next() -> None:
    source = Source(None, *[1] * 10, *[3] * 70)
    first, second = source.part("一", "二", "三", "四"), source.part(*"一二三四", begin=50)
    assert numbers(first) == [1, 2, 3]
    assert numbers(second) == [3, 4, None]
    assert (first.after, second.after) == (50, None)
    assert [paragraph.continues for paragraph in second.paragraphs] == [True, False, False]
    assert [paragraph.text for paragraph in second.paragraphs] == ["三", "四", None]
    assert paragraph_anchor(source.article, 3) == "#paragraph-3"
    assert paragraph_anchor(Source(*[1] * 50, 2).article, 2) == "?after=50#paragraph-2"


def test_what_is_withheld_keeps_its_place_so_that_parts_begin_where_they_did() -> None:
    source = Source(*range(1, 61))
    hidden = source_part(source.article, {}, [], 0)
    assert (numbers(hidden), hidden.after) == ([*range(1, 51)], 50)
    assert not any(paragraph.supports for paragraph in hidden.paragraphs)
    assert numbers(source.part(begin=50)) == [*range(51, 61)]


def test_each_text_is_shown_once_whatever_rests_on_it() -> None:
    texts = [str(number) for number in range(1, 200)]
    for paragraphs in ([], [None] * 120, [*range(1, 130)], [5] * 50, [None, 1, 199] * 25):
        source = Source(*sorted(paragraphs, key=lambda number: number or 0))
        parts = [
            source.part(*texts, begin=begin) for begin in range(0, max(len(paragraphs), 1), 50)
        ]
        shown = [each for part in parts for each in part.paragraphs if not each.continues]
        assert [each.text for each in shown if each.text] == texts
        assert [part.after for part in parts] == [*range(50, 50 * len(parts), 50), None]
