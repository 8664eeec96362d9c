"""Whether an indicator's figures can be compared: the same unit, whatever each is multiplied by."""

from collections.abc import Iterator

from plans.documents.parts import Baseline, Observation, Target
from plans.monitoring.figures import Figures

_MULTIPLIERS = "十百千万亿"


def one_unit(figures: Figures) -> bool:
    """万户 (10,000) and 户 are one unit; 亿元 and % are two. A unit that is not given is any."""
    return len({base_unit(one) for one in _with_unit(figures)}) <= 1


def base_unit(quantity: Baseline | Observation | Target) -> str:
    """户 of 万户 where a multiplier stands for 万; 千米 without one stays what it is."""
    unit = quantity.unit or ""
    return unit.lstrip(_MULTIPLIERS) if quantity.multiplier != 1 else unit


def _with_unit(figures: Figures) -> Iterator[Baseline | Observation | Target]:
    """A multiple is of its baseline and has no unit of its own: 翻两番."""
    if figures.target and figures.target.absolute is not None and figures.target.unit:
        yield figures.target
    if figures.baseline and figures.baseline.unit:
        yield figures.baseline
    yield from (one for one in figures.observations if one.unit)
