"""An invented plan, composed as a real one is, so that the guide cannot drift from the website."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.items import ArticleDocument
from plans.documents.links import AreaLink, Link, OutletLink, resolve
from plans.documents.stored import read
from plans.documents.types import SHANGHAI
from plans.published.editions import EditionHead, Scope
from plans.published.history import ItemHistory, Version
from plans.published.references import link_to
from plans.publishing.composing.compose import compose

SAMPLE = Path(__file__).parent / "sample.json"
SCOPE = Scope("sample")


@dataclass(frozen=True)
class Sample:
    """`documents` are the items of the invented plan by key."""

    edition: EditionHead
    documents: dict[str, Any]

    def of_kind(self, kind: str) -> list[Any]:
        return [document for document in self.documents.values() if document.kind == kind]

    @property
    def sources(self) -> dict[str, ArticleDocument]:
        return {article.key: article for article in self.of_kind("article")}

    @property
    def history(self) -> ItemHistory:
        """Of the first zone: it came with the first edition and was changed in the live one."""
        zone = self.of_kind("zone")[0]
        added = Version(
            event="added",
            first=1,
            last=self.edition.number - 1,
            published_at=self.edition.published_at,
            note="首次发布（虚构）",
            restores=None,
            path=f"{SCOPE.base}editions/1/zones/{zone.slug}/",
            withheld=None,
            compared=None,
        )
        changed = replace(
            added,
            event="changed",
            first=self.edition.number,
            last=self.edition.number,
            note=self.edition.note,
            compared=(self.edition.number - 1, self.edition.number),
        )
        return ItemHistory(
            zone.key, versions=[changed, added], earlier=None, live_path=zone.path, is_live=True
        )


@cache
def sample() -> Sample:
    """The invented plan as the read door would give it."""
    bundle = parse_bundle(SAMPLE.read_bytes())
    composed = compose(bundle)
    entries = [entry for entry in composed.entries if entry.kind not in ("bundle", "paragraphs")]
    links = {e.key: link_to(SCOPE, e.key, e.path, e.title) for e in entries}
    areas = {a.code: AreaLink(code=a.code, name=a.name) for a in bundle.areas}
    outlets = {o.slug: OutletLink(slug=o.slug, name=o.name) for o in bundle.outlets}
    documents: dict[str, Any] = {}
    for entry in entries:
        document = resolve(read(entry.kind, composed.documents[entry.checksum]), links, Link)
        document = resolve(resolve(document, areas, AreaLink), outlets, OutletLink)
        added = {"checksum": entry.checksum, "path": links[entry.key].path}
        documents[entry.key] = document.model_copy(update=added)
    edition = EditionHead(
        id=0,
        plan=bundle.plan.slug,
        number=12,
        note="示例",
        published_at=datetime(2021, 2, 1, 9, tzinfo=SHANGHAI),
        checksum=composed.checksum,
        restores=None,
        counts=composed.counts,
        is_live=True,
        withheld=None,
        live_number=12,
        is_concluded=True,
        is_successor=False,
        superseded_by=None,
    )
    return Sample(edition, documents)
