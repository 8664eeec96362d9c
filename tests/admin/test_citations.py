"""A quote is looked up in the archived text of its article when its form is saved."""

from typing import Any

import pytest
from django.test import Client

from plans.models import Article, ArticleParagraph, Citation, Measure, Plan
from tests.admin.pages import address, errors_of, form_of, row, save, text_of

READ_TEXTS = 'SELECT "plans_articleparagraph"'


@pytest.fixture
def article(plan: Plan) -> Article:
    """With two archived paragraphs, which were written for this test."""
    article = Article.objects.filter(plan=plan)[0]
    for number, text in enumerate(["甲地将建两座公园。", "乙地将修一条公路。"], start=1):
        ArticleParagraph.objects.create(article=article, number=number, text=text)
    return article


@pytest.fixture
def measure(plan: Plan) -> Measure:
    measure = Measure.objects.filter(plan=plan)[0]
    measure.citation_set.all().delete()
    return measure


def cite(desk: Client, measure: Measure, article: Article, quote: str, **given: Any) -> Any:
    url = f"/en{address('measure_change', measure.pk)}"
    facts: dict[str, Any] = {"article": article.pk, "quote": quote, "number": ""} | given
    return save(desk, url, **row("citation_set", **facts))


def test_a_quote_that_stands_there_gets_its_place(
    measure: Measure, article: Article, desk: Client
) -> None:
    assert cite(desk, measure, article, "一条公路", paragraph=2).status_code == 302
    citation = Citation.objects.get(measure=measure)
    assert (citation.paragraph, citation.start, citation.end) == (2, 4, 8)


def test_its_paragraph_is_found_where_none_is_given(
    measure: Measure, article: Article, desk: Client
) -> None:
    assert cite(desk, measure, article, "一条公路").status_code == 302
    assert Citation.objects.get(measure=measure).paragraph == 2


def test_a_quote_that_stands_elsewhere_is_refused_with_where(
    measure: Measure, article: Article, desk: Client
) -> None:
    answer = cite(desk, measure, article, "一条公路", paragraph=1)
    assert "Paragraph 1 of the archived text" in errors_of(answer)
    assert "they stand in 2." in errors_of(answer)
    assert not Citation.objects.filter(measure=measure).exists()


def test_a_quote_that_stands_nowhere_is_refused(
    measure: Measure, article: Article, desk: Client
) -> None:
    assert "Copy them exactly" in errors_of(cite(desk, measure, article, "三座公园"))
    answer = cite(desk, measure, article, "三座公园", paragraph=1)
    assert "no other one does" in errors_of(answer)


def test_a_quote_without_archived_text_is_taken_as_it_is(
    plan: Plan, measure: Measure, desk: Client
) -> None:
    article = Article.objects.filter(plan=plan)[0]
    assert cite(desk, measure, article, "任何文字", paragraph=1).status_code == 302
    assert Citation.objects.get(measure=measure).start is None


def test_another_quote_takes_the_place_of_the_old_one_along(
    plan: Plan, measure: Measure, desk: Client
) -> None:
    article = Article.objects.filter(plan=plan)[0]
    facts = {"plan": plan, "measure": measure, "article": article}
    Citation.objects.create(quote="旧的引文", paragraph=1, start=0, end=4, **facts)
    url = address("measure_change", measure.pk)
    assert save(desk, url, **{"citation_set-0-quote": "新引文"}).status_code == 302
    citation = Citation.objects.get(measure=measure)
    assert (citation.quote, citation.start, citation.end) == ("新引文", None, None)


def test_what_was_not_changed_is_not_looked_up_again(
    plan: Plan, measure: Measure, article: Article, desk: Client
) -> None:
    """An article's text may have changed since; that is told before publishing."""
    facts = {"plan": plan, "measure": measure, "article": article}
    Citation.objects.create(quote="早先的文字", paragraph=1, **facts)
    url = address("measure_change", measure.pk)
    assert save(desk, url, title="改名").status_code == 302


def test_one_query_looks_up_all_quotes_of_a_form(
    measure: Measure, article: Article, desk: Client, django_assert_max_num_queries: Any
) -> None:
    url = address("measure_change", measure.pk)

    def queries(rows: int) -> int:
        data = form_of(desk, url) | {"_save": "1"}
        for index in range(rows):
            facts = {"article": article.pk, "quote": "一条公路", "paragraph": 2, "number": ""}
            data |= row("citation_set", index, **facts)
        with django_assert_max_num_queries(200) as captured:
            assert desk.post(url, data).status_code == 302
        measure.citation_set.all().delete()
        texts = [query for query in captured if query["sql"].startswith(READ_TEXTS)]
        return len(texts)

    assert queries(1) == queries(4) == 1


def test_a_quote_says_beside_it_whether_it_could_be_looked_up(
    measure: Measure, article: Article, desk: Client
) -> None:
    cite(desk, measure, article, "一条公路", paragraph=2)
    page = f"/en{address('measure_change', measure.pk)}"
    assert "Stands in the archived text" in text_of(desk, page)
    assert "Not checked" not in text_of(desk, page)
    article.articleparagraph_set.all().delete()
    assert "Not checked: no archived text of this article" in text_of(desk, page)
