"""From values to places on a sheet."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

STEPS = (1, 2, 5, 10)
MOST_TICKS = 5
NEAR_ZERO = Fraction(1, 2)
"""An axis begins at zero where the least value is at most this share of the greatest."""


@dataclass(frozen=True)
class Scale:
    """From `low` at `begin` to `high` at `end`, in units of the drawing."""

    low: Fraction
    high: Fraction
    begin: int
    end: int

    def place(self, value: Fraction) -> str:
        """As an SVG has it: with one digit after the point."""
        share = (value - self.low) / (self.high - self.low)
        return f"{float(self.begin + share * (self.end - self.begin)):.1f}"


def ticks(values: Iterable[Fraction]) -> list[Fraction]:
    """Round values, evenly apart, of which the first and the last hold all others between them.

    >>> [str(tick) for tick in ticks([Fraction(3), Fraction(18)])]
    ['0', '5', '10', '15', '20']
    >>> [str(tick) for tick in ticks([Fraction(96), Fraction(104)])]
    ['96', '98', '100', '102', '104']
    """
    values = list(values)
    low, high = min(values), max(values)
    if low <= high * NEAR_ZERO or low == high:
        low = min(low, Fraction(0))
    if low == high:
        high += 1 if high == 0 else abs(high)
    step = _step(high - low)
    first = low // step
    last = -(-high // step)
    return [number * step for number in range(int(first), int(last) + 1)]


def _step(span: Fraction) -> Fraction:
    """The least of 1, 2, 5 times a power of ten of which few make the span."""
    wanted = span / (MOST_TICKS - 1)
    power = Fraction(1)
    while power > wanted:
        power /= 10
    while power * 10 < wanted:
        power *= 10
    return next(power * step for step in STEPS if power * step >= wanted)
