"""What templates ask of boards, duties and clauses."""

from collections.abc import Iterator, Sequence
from typing import Any

from plans.documents.items import ParentPlanDocument
from plans.documents.kinds import ItemKind
from plans.documents.links import Link
from plans.documents.parts import Clause, Duty
from plans.monitoring.board import Counts
from plans.monitoring.coverage import OfKind


def counted(counts: Counts, state: str | None) -> int:
    """How many of these stand so."""
    return counts.get(state, 0)


def carrying_out(items: OfKind, kind: ItemKind) -> list[Link]:
    """The cell of a clause's row."""
    return items[kind]


def owed(duties: Sequence[Duty], documents: Sequence[Any]) -> Iterator[tuple[Any, str]]:
    """Each duty as the document of its item, with the part that the department has in it."""
    known = {document.key: document for document in documents}
    for duty in duties:
        if document := known.get(duty.item.key):
            yield document, duty.role


def carried_out(plan: ParentPlanDocument) -> Iterator[tuple[Clause, list[Link]]]:
    """Each clause with the items that carry it out."""
    for clause in plan.clauses:
        yield clause, [one.item for one in plan.alignments if one.clause == clause.code]
