"""What a rule of the grammar is, and what all findings have in common."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypedDict

from plans.intake.understanding.spans import Span

Finds = Literal[
    "headings",
    "sections",
    "aims",
    "zones",
    "measures",
    "projects",
    "named_things",
    "targets",
    "plans",
    "areas",
    "departments",
    "periods",
]
"""The lists of the report."""

Doubt = Literal["count_differs"]
"""Why a finding is less sure than its rule: the article counts three and names two."""

_IN_DOUBT = Decimal("0.5")


class Place(TypedDict):
    """What every finding says of itself."""

    span: Span
    rule: str
    confidence: Decimal
    doubt: Doubt | None


@dataclass(frozen=True)
class Rule:
    """One rule: the pattern told in words, and an invented example with what it finds there.

    `confidence` is how likely a person who reads the article agrees with a finding of the rule,
    from 0 to 1, as estimated from findings that were judged by hand in articles of many places
    and outlets. It is a guide for the order in which an editor looks, no probability to reckon
    with. A finding in doubt has half of it.
    """

    name: str
    finds: Finds
    pattern: str
    example: str
    found: tuple[str, ...]
    confidence: Decimal

    def at(self, span: Span, doubt: Doubt | None = None) -> Place:
        """What a finding of this rule says of itself."""
        confidence = self.confidence * _IN_DOUBT if doubt else self.confidence
        return Place(span=span, rule=self.name, confidence=confidence, doubt=doubt)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something that an article says, where, and which rule found it, how surely."""

    span: Span
    rule: str
    confidence: Decimal
    doubt: Doubt | None = None


def rule(  # as a table: name, pattern, example, what is found, how surely
    name: str, pattern: str, example: str, found: tuple[str, ...], confidence: str
) -> Rule:
    """A rule whose name begins with the list it finds for: `zones.named`."""
    finds: Finds = name.partition(".")[0]  # type: ignore[assignment]  # a test looks at each name
    return Rule(name, finds, pattern, example, found, Decimal(confidence))
