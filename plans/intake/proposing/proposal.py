"""One item that a plan might have, because an article says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from plans.documents.kinds import ItemKind
from plans.intake.understanding.spans import Span


@dataclass(frozen=True)
class Proposal:
    """`facts` are what the item's record in a bundle holds besides its title, by those names.

    `links` are other proposals that it refers to, by the names of a bundle's references and by
    their places in the list of all, from 0; each stands before it. The first of `spans` names it.
    """

    kind: ItemKind
    title: str
    spans: tuple[Span, ...]
    rule: str
    confidence: Decimal
    facts: Mapping[str, Any] = field(default_factory=dict)
    links: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
