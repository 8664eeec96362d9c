"""What a plan carries out of the plans above it."""

from plans.documents.bundle.shapes.base import Cited, Part
from plans.documents.types import Key, Text, Title


class Clause(Cited):
    """A part of a plan above, known by its `code` as that plan prints it: 第三章第一节."""

    code: Title
    title: Title
    text: Text | None = None


class Alignment(Cited):
    """A clause that an item carries out, by the code that it has in its parent plan."""

    parent_plan: Key
    clause: Title
    note: Text | None = None


class Aligned(Part):
    """What can carry out clauses of plans above."""

    alignments: list[Alignment] = []


def alignments_of(part: Part) -> list[Alignment]:
    return part.alignments if isinstance(part, Aligned) else []
