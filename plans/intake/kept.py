"""A reading as text, so that it can be kept and had again."""

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from plans.intake.reading.article import Article, Credit, Image


def kept(article: Article) -> str:
    return json.dumps(asdict(article), ensure_ascii=False, default=_as_text)


def article_of(text: str) -> Article:
    """What `kept` kept."""
    raw: dict[str, Any] = json.loads(text)
    lists = {name: tuple(value) for name, value in raw.items() if isinstance(value, list)}
    return Article(
        **{
            **raw,
            **lists,
            "published_at": _when(raw["published_at"]),
            "credits": tuple(Credit(**credit) for credit in raw["credits"]),
            "images": tuple(Image(**image) for image in raw["images"]),
        }
    )


def _as_text(value: date) -> str:
    """`date.isoformat` would leave out the time of a moment."""
    return value.isoformat()


def _when(text: str | None) -> datetime | date | None:
    """A day is shorter than a moment."""
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
