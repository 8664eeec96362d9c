"""A bundle that grows by what an article proposes."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import ValidationError

from plans.documents.bundle.reading import member
from plans.documents.bundle.shapes import LIST_OF, Bundle
from plans.documents.kinds import ItemKind
from plans.editing.bundle.tree import TABLE_OF, TABLES
from plans.editing.proposals.targets import agree, in_figures
from plans.errors.base import Problem
from plans.errors.proposals import UnfitProposal
from plans.intake.likeness import Alike, Known
from plans.models import Proposal
from plans.models.items import new_key

Record = dict[str, Any]

MANY = frozenset(link for table in TABLES for link in table.links)
"""References to several items, by their names in a record."""


class Growing:
    """`raw` is the bundle as it grows. Of the proposals, those that are items already are tied to
    what comes in.
    """

    def __init__(
        self,
        bundle: Bundle,
        article: str,
        paragraphs: Sequence[str],
        proposals: Sequence[Proposal],
    ) -> None:
        self.raw: dict[str, Any] = bundle.model_dump()
        self._article = article
        self._paragraphs = paragraphs
        self._proposals = {one.number: one for one in proposals}
        self._referring = _referring(proposals)
        self._records: dict[str, Record] = {
            record["key"]: record for table in TABLES for record in self.raw[table.name]
        }
        self._known = Alike(
            Known(table.kind, record["key"], record["title"])
            for table in TABLES
            for record in self.raw[table.name]
        )

    def same(self, kind: str, title: str) -> str | None:
        """The key of the item of this name."""
        found = self._known.same(kind, title)
        return found.key if found else None

    def has(self, key: str, kind: str) -> bool:
        known = self._known.by_key.get(key)
        return known is not None and known.kind == kind

    def can_stand(self, one: Proposal) -> bool:
        """Whether what it must stand under is in the plan."""
        under = TABLE_OF[one.kind].under
        return under is None or self._record_of(one)[under] in self._records

    def add(self, one: Proposal) -> str:
        """As the last of its list; returns its key."""
        kind: ItemKind = one.kind  # type: ignore[assignment]  # a proposal's kind is an item's
        key = new_key(kind)
        record = self._record_of(one) | {"key": key, "slug": key}
        for target in _targets(record):
            target["citations"] = list(self._citations(one))
        records = self.raw[LIST_OF[kind]]
        record["number"] = _next_number(records, record, TABLE_OF[kind].under)
        records.append(record)
        self._records[key] = record
        self._known.add(Known(kind, key, one.title))
        return key

    def merge(self, one: Proposal, key: str) -> None:
        """Its citations go to the item; a target that the item lacks goes there too."""
        record = self._records[key]
        self._cite(record, one)
        target = one.facts.get("target")
        if one.kind != "indicator" or target is None:
            return
        if record.get("target") is None:
            record["target"] = in_figures(target) | {"citations": list(self._citations(one))}
        elif agree(record["target"], target):
            self._cite(record["target"], one)

    def tie(self, one: Proposal) -> None:
        """Items that came in before and refer to this proposal refer to its item now."""
        for other, name in self._referring.get(one.number, ()):
            if record := self._records.get(other.item_key or ""):
                _refer(record, name, one.item_key or "")

    def _record_of(self, one: Proposal) -> Record:
        """What an editor chose as a reference stands among the facts, and counts more."""
        return {
            **self._links(one),
            **one.facts,
            "title": one.title,
            "citations": list(self._citations(one)),
        }

    def _links(self, one: Proposal) -> Record:
        """References to the items that other proposals became."""
        links: Record = {}
        for name, numbers in one.links.items():
            others = [self._proposals[number] for number in numbers]
            keys = [other.item_key for other in others if other.item_key in self._records]
            links[name] = keys if name in MANY else next(iter(keys), None)
        return links

    def _cite(self, record: Record, one: Proposal) -> None:
        record["citations"] += [
            citation for citation in self._citations(one) if citation not in record["citations"]
        ]

    def _citations(self, one: Proposal) -> Iterator[Record]:
        for paragraph, start, end in one.spans:
            yield {
                "article": self._article,
                "paragraph": paragraph,
                "quote": self._paragraphs[paragraph - 1][start:end],
                "start": start,
                "end": end,
            }


def whole(raw: Record) -> Bundle:
    """The bundle that it is now. Raises `UnfitProposal` with everything that is wrong in it."""
    try:
        return Bundle.model_validate(raw)
    except ValidationError as error:
        raise UnfitProposal(
            [Problem(_path(one["loc"]), one["msg"]) for one in error.errors()]
        ) from None


def _path(place: Sequence[int | str]) -> str:
    path = ""
    for step in place:
        path = member(path, step)
    return path


def _referring(proposals: Sequence[Proposal]) -> dict[int, list[tuple[Proposal, str]]]:
    """By the number of a proposal those that refer to it, and by which name."""
    places: dict[int, list[tuple[Proposal, str]]] = defaultdict(list)
    for one in proposals:
        for name, numbers in one.links.items():
            for number in numbers:
                places[number].append((one, name))
    return places


def _refer(record: Record, name: str, key: str) -> None:
    if name in MANY:
        if key not in record[name]:
            record[name].append(key)
    elif record.get(name) is None:
        record[name] = key


def _targets(record: Record) -> Iterator[Record]:
    """Those in a record, as its own: the facts of the proposal stay as they are."""
    if record.get("target"):
        record["target"] = in_figures(record["target"])
        yield record["target"]
    if record.get("milestones"):
        record["milestones"] = [in_figures(one) for one in record["milestones"]]
        yield from record["milestones"]


def _next_number(records: Sequence[Record], record: Record, under: str | None) -> int:
    beside = (one["number"] for one in records if not under or one[under] == record[under])
    return max(beside, default=0) + 1
