"""What a project has cost so far, of what it is to cost."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from plans.documents.items import ProjectDocument
from plans.monitoring.figures import rounded


@dataclass(frozen=True)
class Invested:
    """`actual` is the sum of the years that are known, of which `until` is the last.

    `share` is that sum over the whole investment, null where this is not given or is nothing.
    """

    actual: Decimal
    until: int
    share: Decimal | None


def invested(project: ProjectDocument) -> Invested | None:
    """Null where no year tells what was invested: that is not zero."""
    known = [one for one in project.investment_years if one.actual is not None]
    if not known:
        return None
    actual = sum((one.actual for one in known if one.actual is not None), Decimal(0))
    whole = project.investment
    share = rounded(Fraction(actual) / Fraction(whole)) if whole and whole > 0 else None
    return Invested(actual, max(one.year for one in known), share)
