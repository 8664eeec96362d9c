"""The proposals as a tree in plan order."""

from collections import defaultdict
from dataclasses import dataclass, field

from plans.admin.desk.items import kind_name
from plans.documents.kinds import ItemKind
from plans.editing.proposals.place import numbers_above
from plans.editing.proposals.standing import Looked

BRANCHES: tuple[ItemKind, ...] = (
    *("keyword", "aim", "zone", "indicator", "project"),
    *("department", "term", "parent_plan"),
)
"""Sections and measures hang below keywords."""


@dataclass
class Node:
    looked: Looked
    children: list["Node"] = field(default_factory=list)

    @property
    def place(self) -> list[int]:
        """Where in the article it is named."""
        place: list[int] = self.looked.row.spans[0]
        return place

    @property
    def open(self) -> int:
        """How many of it and what is below are undecided."""
        return self.looked.is_open + sum(child.open for child in self.children)


@dataclass
class Branch:
    kind: ItemKind
    nodes: list[Node]

    @property
    def name(self) -> str:
        return kind_name(self.kind, many=True)

    @property
    def open(self) -> int:
        return sum(node.open for node in self.nodes)


def tree(proposals: list[Looked]) -> list[Branch]:
    """Each list in the order of the article; a branch of nothing is left out."""
    nodes = {looked.row.number: Node(looked) for looked in proposals}
    top: dict[str, list[Node]] = defaultdict(list)
    for node in sorted(nodes.values(), key=lambda node: node.place):
        above = [nodes[number] for number in numbers_above(node.looked.row) if number in nodes]
        (above[0].children if above else top[node.looked.row.kind]).append(node)
    return [Branch(kind, top[kind]) for kind in BRANCHES if top[kind]]


def in_order(branches: list[Branch]) -> list[Looked]:
    """All of them from the top of the tree to its bottom."""
    order: list[Looked] = []
    waiting = [node for branch in branches for node in branch.nodes]
    while waiting:
        node = waiting.pop(0)
        order.append(node.looked)
        waiting = node.children + waiting
    return order


def proposal_in_hand(order: list[Looked], number: int | None) -> Looked | None:
    """The one that is asked for; else the first that is open."""
    if number is not None:
        return next((one for one in order if one.row.number == number), None)
    return next((one for one in order if one.is_open), None)


def beside(order: list[Looked], current: Looked | None, step: int) -> Looked | None:
    """The proposal before or behind another in the tree."""
    if current is None:
        return None
    at = order.index(current) + step
    return order[at] if 0 <= at < len(order) else None


def next_open(proposals: list[Looked], number: int) -> int | None:
    """The number of the next open one in the tree; behind the last comes the first."""
    order = in_order(tree(proposals))
    numbers = [one.row.number for one in order]
    at = numbers.index(number) + 1 if number in numbers else 0
    turned = [*order[at:], *order[:at]]
    return next(
        (one.row.number for one in turned if one.is_open and one.row.number != number), None
    )
