"""A plan beside the one that it follows, and the same indicators in all plans of the chain.

Every plan is read in its live edition; a past edition has no such comparison.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q

from plans.documents.differences import differing
from plans.documents.items import IndicatorDocument, PlanDocument
from plans.documents.kinds import ItemKind
from plans.documents.manifest import Entry
from plans.documents.shared import SiteDocument
from plans.documents.stored import read_as
from plans.documents.succession import KINDS, Fate, Fortune, fortunes
from plans.models import Document
from plans.published.chain import Chain, ChainedPlan, chain_of
from plans.published.changes import Seen, both, seen_in, texts_of
from plans.published.editions import Scope, site_path
from plans.published.shared import SharedFacts


@dataclass(frozen=True)
class Followed:
    """An indicator that stands in several plans of a chain.

    `standings` are the plans with their own documents of it, in the order of the chain, null where
    a plan has it not. Of the documents' references nothing but the keys is known.
    """

    key: str
    standings: list[tuple[ChainedPlan, IndicatorDocument | None]]

    @property
    def latest(self) -> IndicatorDocument:
        return next(document for _, document in reversed(self.standings) if document is not None)


@dataclass(frozen=True)
class Succession:
    """`withheld` is how many items are left out, since one of the plans withholds them.

    `fortunes` are empty where the plan follows none that is published; `titles` are those of the
    items of both plans by key.
    """

    chain: Chain
    fortunes: list[Fortune]
    titles: Mapping[str, str]
    indicators: list[Followed]
    withheld: int
    facts: SharedFacts

    @property
    def plan(self) -> PlanDocument:
        return self.facts.fill(self.chain.own.document)

    @property
    def site(self) -> SiteDocument:
        return self.facts.site

    def counts(self) -> dict[tuple[ItemKind, Fate], int]:
        """How many items of a kind have a fate."""
        return Counter((one.kind, one.fate) for one in self.fortunes)

    def path_of(self, one: Fortune) -> str:
        """Where the item can be read: in the plan before if this one dropped it."""
        former = self.chain.former
        of_former = former is not None and one.fate == "dropped"
        plan = former.slug if former and of_former else self.chain.own.slug
        return site_path(Scope(plan), one.path)


def succession(plan: str) -> Succession:
    """In three queries, beside the site's own. Raises as `chain_of` does."""
    chain = chain_of(plan)
    seen = _seen(chain)
    hidden = {key for one in seen.values() for key in one.withheld}
    before, after = _compared(chain, seen)
    series = _series(chain, seen, hidden)
    wanted = differing(before, after) | {
        entry.checksum for entries in series.values() for entry in entries.values()
    }
    texts = texts_of(Document.objects.filter(checksum__in=wanted))

    def read(checksum: str) -> dict[str, Any]:
        raw: dict[str, Any] = json.loads(texts[checksum], parse_float=Decimal)
        return raw

    return Succession(
        chain=chain,
        fortunes=fortunes(before, after, read, hidden=hidden) if chain.former else [],
        titles={entry.key: entry.title for entry in (*before, *after)},
        indicators=[_followed(chain, key, entries, texts) for key, entries in series.items()],
        withheld=len(hidden),
        facts=SharedFacts(one.document for one in chain.plans),
    )


def _seen(chain: Chain) -> dict[int, Seen]:
    """All that is compared, and of the other plans their indicators."""
    if chain.is_alone:
        return {}
    pair = [one.edition for one in (chain.former, chain.own) if one and chain.former]
    only = Q(kind="indicator") | Q(edition__in=pair, kind__in=KINDS)
    return seen_in(*(one.edition for one in chain.plans), only=only)


def _compared(chain: Chain, seen: Mapping[int, Seen]) -> tuple[list[Entry], list[Entry]]:
    if chain.former is None:
        return [], []
    before, after, _ = both(seen[chain.former.edition], seen[chain.own.edition])
    return before, after


def _series(
    chain: Chain, seen: Mapping[int, Seen], hidden: set[str]
) -> dict[str, dict[int, Entry]]:
    """Indicators by key, then by edition, as the latest plan that has them orders them.

    What one of the plans withholds is in none: it would seem to be missing there.
    """
    found: dict[str, dict[int, Entry]] = {}
    for plan in reversed(chain.plans):
        for entry in _indicators(seen[plan.edition].entries if seen else []):
            found.setdefault(entry.key, {})[plan.edition] = entry
    return {k: entries for k, entries in found.items() if len(entries) > 1 and k not in hidden}


def _indicators(entries: Iterable[Entry]) -> Iterable[Entry]:
    return (entry for entry in entries if entry.kind == "indicator")


def _followed(
    chain: Chain, key: str, entries: Mapping[int, Entry], texts: Mapping[str, str]
) -> Followed:
    standings = [
        (plan, _standing(plan, entry, texts) if entry else None)
        for plan in chain.plans
        for entry in [entries.get(plan.edition)]
    ]
    return Followed(key, standings)


def _standing(plan: ChainedPlan, entry: Entry, texts: Mapping[str, str]) -> IndicatorDocument:
    document = read_as(IndicatorDocument, "indicator", texts[entry.checksum])
    added = {"checksum": entry.checksum, "path": site_path(Scope(plan.slug), entry.path)}
    return document.model_copy(update=added)
