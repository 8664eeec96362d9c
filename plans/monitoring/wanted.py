"""The values that satisfy a target, and how far another value is from them.

All in the indicator's base unit (180,000 户, not 18 万户), as exact fractions: what is worked out
does not depend on the unit that a figure was written in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from plans.documents.parts import Baseline, Target
from plans.documents.types import Basis, Sense
from plans.monitoring.reasons import NotAssessable

ABOUT = Fraction(5, 100)
"""左右: within five hundredths of the value. No regulation says how near “about” is."""

DOUBLINGS = "番"
"""翻两番 is twice doubled; without this unit a multiple is what the baseline is multiplied by."""


@dataclass(frozen=True)
class Wanted:
    """Every value from `low` to `high`; an end that is null is open for ever.

    `strict`: the end itself is not among them (突破18万户, 低于5%). `centre` is what is aimed at
    where that is no end (7%左右).
    """

    low: Fraction | None
    high: Fraction | None
    strict: bool = False
    centre: Fraction | None = None

    def satisfied_by(self, value: Fraction) -> bool:
        return not (self.strict and value in (self.low, self.high)) and not self.distance(value)

    def distance(self, value: Fraction) -> Fraction:
        """How far `value` is from the nearest end; 0 at it and between the ends."""
        return abs(value - self.nearest(value))

    def nearest(self, value: Fraction) -> Fraction:
        if self.low is not None and value < self.low:
            return self.low
        if self.high is not None and value > self.high:
            return self.high
        return value

    def goal(self, start: Fraction) -> Fraction:
        """Where a path from `start` leads to."""
        return self.nearest(start) if self.centre is None else self.centre

    @property
    def end(self) -> Fraction:
        """What a total grows towards, or may not pass."""
        known = (one for one in (self.centre, self.low, self.high) if one is not None)
        end = next(known, None)
        if end is None:
            raise ValueError("neither end is given")
        return end

    @property
    def is_floor(self) -> bool:
        """There is nothing too much: what satisfies it once does so at every greater value."""
        return self.high is None


_ONE_VALUE: Mapping[str, Callable[[Fraction], Wanted]] = {
    "exceed": lambda value: Wanted(value, None, strict=True),
    "at_least": lambda value: Wanted(value, None),
    "at_most": lambda value: Wanted(None, value),
    "less_than": lambda value: Wanted(None, value, strict=True),
    "approx": lambda value: Wanted(
        value - ABOUT * abs(value), value + ABOUT * abs(value), centre=value
    ),
}


def wanted(
    target: Target, *, basis: Basis, sense: Sense | None, baseline: Baseline | None
) -> Wanted:
    """What the comparator means.

    达到 (reach) bounds from below or above: as `sense` says, else as the baseline lies, and a total
    from below. Raises `NotAssessable` where the figures do not tell.
    """
    if target.comparator == "multiple":
        return _multiple(target, baseline)
    if target.absolute is None:
        raise NotAssessable("target_in_words")
    value = Fraction(target.absolute)
    if target.absolute_upper is not None:
        return Wanted(value, Fraction(target.absolute_upper))
    if make := _ONE_VALUE.get(target.comparator):
        return make(value)
    if _is_reached_from_above(value, basis=basis, sense=sense, baseline=baseline):
        return Wanted(None, value)
    return Wanted(value, None)


def _is_reached_from_above(
    value: Fraction, *, basis: Basis, sense: Sense | None, baseline: Baseline | None
) -> bool:
    if sense is not None:
        return sense == "less"
    if basis == "cumulative":
        return False
    if basis == "annual_average" or baseline is None or Fraction(baseline.absolute) == value:
        raise NotAssessable("no_direction")
    return Fraction(baseline.absolute) > value


def _multiple(target: Target, baseline: Baseline | None) -> Wanted:
    if baseline is None:
        raise NotAssessable("no_baseline")
    if target.value is None:
        raise NotAssessable("target_in_words")
    factor = Fraction(2**target.value if target.unit == DOUBLINGS else target.value)
    value = Fraction(baseline.absolute) * factor
    return Wanted(value, None) if factor >= 1 else Wanted(None, value)
