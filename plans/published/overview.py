"""What a plan's first page shows, in one query, and the facts it shares in another."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F

from plans.documents.items import (
    AimDocument,
    ArticleDocument,
    IndicatorDocument,
    KeywordDocument,
    ParentPlanDocument,
    PlanDocument,
    ZoneDocument,
)
from plans.documents.links import Link, resolve
from plans.documents.stored import read
from plans.errors.reading import Gone
from plans.models import EditionEntry
from plans.published.editions import EditionHead, Scope, missing_plan
from plans.published.references import Sourced, link_to
from plans.published.shared import SharedFacts
from plans.published.standing import standing
from plans.published.withheld import holds_withheld, with_reasons

SHOWN = ("plan", "aim", "keyword", "section", "zone", "indicator", "article", "parent_plan")


@dataclass(frozen=True)
class Overview(Sourced):
    """`is_whole` is whether nothing of the edition is withheld, so that its bundle can be had."""

    edition: EditionHead
    plan: PlanDocument
    aims: list[AimDocument]
    keywords: list[KeywordDocument]
    zones: list[ZoneDocument]
    indicators: list[IndicatorDocument]
    articles: list[ArticleDocument]
    parent_plans: list[ParentPlanDocument]
    is_whole: bool

    def aims_of(self, kind: str) -> list[AimDocument]:
        return [aim for aim in self.aims if aim.aim_kind == kind]

    @property
    def rests_on_reports(self) -> bool:
        """Whether no source is the plan's own text."""
        standings = {article.standing for article in self.articles}
        return bool(standings) and "official_text" not in standings

    @property
    def goals(self) -> list[AimDocument]:
        return self.aims_of("goal")

    @property
    def strategies(self) -> list[AimDocument]:
        return self.aims_of("strategy")

    @property
    def positionings(self) -> list[AimDocument]:
        return self.aims_of("positioning")

    @property
    def ambitions(self) -> list[AimDocument]:
        return self.aims_of("ambition")


def overview(scope: Scope) -> Overview:
    """The plan with what its first page shows. Raises `NotPublished`, `PlanRenamed`, `Gone`."""
    entries = EditionEntry.objects.filter(edition__in=scope.editions().values("pk"), kind__in=SHOWN)
    rows = list(
        with_reasons(entries)
        .annotate(
            live=F("edition__publication__edition"), lacks=holds_withheld(), **standing(scope.plan)
        )
        .select_related("edition", "document")
        .order_by("position")
    )
    if not rows:
        raise missing_plan(scope.plan)
    first = rows[0]
    reason = first.edition_withheld or next(
        (row.document_withheld for row in rows if row.kind == "plan"), None
    )
    if reason is not None:
        raise Gone(reason)
    edition = EditionHead.of(
        first.edition, slug=scope.plan, live=first.live or 0, withheld=None, now=first
    )
    return _overview(scope, edition, [row for row in rows if row.document_withheld is None])


def _overview(scope: Scope, edition: EditionHead, rows: list[EditionEntry]) -> Overview:
    read_ones: dict[str, Any] = {row.key: read(row.kind, row.document.data) for row in rows}
    links = {
        row.key: link_to(scope, row.key, row.path, row.title, read_ones[row.key].title_en)
        for row in rows
    }
    facts = SharedFacts(read_ones.values())
    by_kind: dict[str, list[Any]] = {kind: [] for kind in SHOWN}
    for row in rows:
        document = facts.fill(resolve(read_ones[row.key], links, Link))
        added = {"checksum": row.document_id, "path": links[row.key].path}
        by_kind[row.kind].append(document.model_copy(update=added))
    return Overview(
        edition=edition,
        plan=by_kind["plan"][0],
        aims=by_kind["aim"],
        keywords=by_kind["keyword"],
        zones=by_kind["zone"],
        indicators=by_kind["indicator"],
        articles=by_kind["article"],
        parent_plans=by_kind["parent_plan"],
        is_whole=not rows[0].lacks,  # type: ignore[attr-defined]  # annotated
        cited={row.key: read_ones[row.key] for row in rows if row.kind == "article"},
        facts=facts,
    )
