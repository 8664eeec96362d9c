"""The article itself becomes a source of the plan, which its proposals then cite."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from plans.choices import AuditEvent, Standing
from plans.documents.canonical import checksum
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import replace
from plans.editing.proposals.growing import whole
from plans.intake.kept import article_of
from plans.intake.reading.article import Article as Reading
from plans.models import Article, Intake, NewsSource, Plan
from plans.models.items import new_key


@dataclass(frozen=True)
class Source:
    """What the editor says of the article; the rest is as it was read."""

    title: str
    outlet: NewsSource
    standing: Standing
    published_at: datetime | None = None
    url: str | None = None


def take_source(*, intake: Intake, source: Source) -> Article:
    """Adds the article to the plan's sources, with its archived text; once is enough."""
    with transaction.atomic():
        plan = Plan.objects.locked().get(pk=intake.plan_id)
        intake.refresh_from_db(fields=["article"])
        if intake.article is not None:
            return intake.article
        raw = dump(plan).model_dump()
        record = _record(article_of(intake.reading), source, raw["articles"])
        raw["articles"].append(record)
        if source.outlet.slug not in {outlet["slug"] for outlet in raw["outlets"]}:
            raw["outlets"].append(_outlet(source.outlet))
        replace(
            plan=plan,
            bundle=whole(raw),
            version=plan.version,
            event=AuditEvent.PROPOSALS_ACCEPTED,
        )
        intake.article = Article.objects.get(plan=plan, key=record["key"])
        intake.save(update_fields=["article"])
        return intake.article


def new_outlet(name: str) -> NewsSource:
    """One that the portal does not have yet, under an address name that can be given later."""
    return NewsSource(slug=f"outlet-{secrets.token_hex(4)}", name=name)


def _record(read: Reading, source: Source, beside: list[dict[str, Any]]) -> dict[str, Any]:
    key = new_key("article")
    return {
        "key": key,
        "slug": key,
        "number": max((one["number"] for one in beside), default=0) + 1,
        "title": source.title,
        "outlet": source.outlet.slug,
        "standing": source.standing,
        "authors": list(read.authors),
        "editors": list(read.editors),
        "credits": [{"role": one.role, "name": one.name} for one in read.credits],
        "dateline": read.dateline,
        "published_at": source.published_at,
        "url": source.url,
        "images": [{"file_name": one.file, "caption": one.caption} for one in read.images],
        "paragraph_count": len(read.paragraphs),
        "paragraphs": list(read.paragraphs),
        "checksum": checksum("\n".join(read.paragraphs)),
    }


def _outlet(outlet: NewsSource) -> dict[str, Any]:
    texts = ("slug", "name", "name_en", "publisher", "url")
    return {
        **{name: getattr(outlet, name) or None for name in texts},
        "permits_full_text": outlet.permits_full_text,
    }
