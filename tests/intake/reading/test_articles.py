"""Articles in the manner of many outlets, about invented places, are read as people read them."""

import json
from pathlib import Path
from typing import Any

import pytest

from plans.intake.reading.article import Article
from plans.intake.reading.decoding import decoded
from plans.intake.reading.plain import read_text

FOLDER = Path(__file__).parent.parent / "articles"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


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
    article = read_text(decoded((FOLDER / f"{name}.txt").read_bytes()))
    expected = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    begins = expected["paragraphs"]
    assert told(article) == {field: expected[field] for field in told(article)}
    assert len(article.paragraphs) == len(begins)
    for paragraph, begin in zip(article.paragraphs, begins, strict=True):
        assert paragraph.startswith(begin)
