"""Articles in the manner of many outlets, about invented places, are read as people read them."""

from typing import Any

import pytest

from plans.intake.reading.article import Article
from plans.intake.reading.read import read_file
from tests.intake.corpus import NAMES, bytes_of, expected


def told(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "published_at": article.published_at and article.published_at.isoformat(),
        "dateline": article.dateline,
        "outlet": article.outlet,
        "authors": list(article.authors),
        "editors": list(article.editors),
        "credits": [[credit.role, credit.name] for credit in article.credits],
        "images": [[image.file, image.caption] for image in article.images],
    }


@pytest.mark.parametrize("name", NAMES)
def test_an_article_is_read_with_all_that_it_says_of_itself(name: str) -> None:
    article, wanted = read_file(bytes_of(name)), expected(name)
    begins = wanted["paragraphs"]
    assert told(article) == {field: wanted[field] for field in told(article)}
    assert len(article.paragraphs) == len(begins)
    for paragraph, begin in zip(article.paragraphs, begins, strict=True):
        assert paragraph.startswith(begin)
