"""A source's page: what rests on it by paragraph, and its text where that is permitted."""

import pytest
from django.test import Client

from plans.documents.parts import Support
from plans.models import NewsSource
from plans.pages.sources import cited_paragraphs
from plans.published.editions import Scope
from plans.published.items import find
from plans.publishing.share import share_outlet
from tests.makers import load_small, publish_plan
from tests.pages.addresses import html_of, text_of

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


def test_what_names_no_paragraph_comes_last_and_paragraphs_beyond_the_text_are_kept() -> None:
    article = find(Scope("example"), "article", "a").document
    item = article.supports[0].item
    supports = [Support(item=item, paragraph=number, quote=None) for number in (7, None, 2)]
    article = article.model_copy(update={"supports": supports})
    numbers = [part.number for part in cited_paragraphs(article, ["一", "二", "三"])]
    assert numbers == [1, 2, 3, 7, None]
    assert [part.number for part in cited_paragraphs(article, None)] == [2, 7, None]
