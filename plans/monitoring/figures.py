"""The figures of one indicator, as a verdict is worked out from them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from plans.documents.canonical import MAX_DIGITS
from plans.documents.items import IndicatorDocument
from plans.documents.parts import Baseline, Observation, Target
from plans.documents.types import DECIMAL_PLACES, Basis, Sense

_CONTEXT = Context(prec=MAX_DIGITS, rounding=ROUND_HALF_EVEN)
_SMALLEST = Decimal(1).scaleb(-DECIMAL_PLACES)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """`begins` is the first year of the plan's period."""

    begins: int
    basis: Basis | None = None
    sense: Sense | None = None
    baseline: Baseline | None = None
    target: Target | None = None
    milestones: Sequence[Target] = field(default=())
    observations: Sequence[Observation] = field(default=())


def figures_of(indicator: IndicatorDocument, *, begins: int) -> Figures:
    return Figures(
        begins=begins,
        basis=indicator.basis,
        sense=indicator.sense,
        baseline=indicator.baseline,
        target=indicator.target,
        milestones=indicator.milestones,
        observations=indicator.observations,
    )


def rounded(value: Fraction) -> Decimal:
    """To as many digits as a document's figure may have."""
    number = _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))
    return number.quantize(_SMALLEST) if number.adjusted() < MAX_DIGITS - DECIMAL_PLACES else number
