"""Where a proposal stands among the others of its article."""

from plans.editing.bundle.tree import TABLE_OF
from plans.intake.proposing.propose import WITHOUT_CHAPTER
from plans.models import Proposal


def numbers_above(one: Proposal) -> list[int]:
    """The number of the proposal that it stands under, if it must stand under one."""
    numbers: list[int] = one.links.get(TABLE_OF[one.kind].under or "", [])
    return numbers


def only_gathers(one: Proposal) -> bool:
    """Whether the article has no such part, and it is there for what stands under none."""
    return one.rule == WITHOUT_CHAPTER
