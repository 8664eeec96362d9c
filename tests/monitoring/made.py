"""Figures of invented indicators, written short."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from plans.documents.parts import Baseline, Observation, Target
from plans.monitoring.figures import Figures

Number = int | str | Decimal
NOTHING_MORE: dict[str, Any] = {"provisional": False, "note": None, "corrections": []}


def target(
    comparator: str = "at_least",
    value: Number | None = 200,
    *,
    upper: Number | None = None,
    year: int = 2025,
    unit: str | None = "户",
    multiplier: Number = 1,
) -> Target:
    scaled = value is not None and comparator != "multiple"
    return Target.model_validate(
        {
            "comparator": comparator,
            "value": _decimal(value),
            "value_upper": _decimal(upper),
            "unit": unit,
            "multiplier": Decimal(multiplier),
            "absolute": Decimal(str(value)) * Decimal(multiplier) if scaled else None,
            "absolute_upper": None if upper is None else Decimal(upper) * Decimal(multiplier),
            "year": year,
            "year_stated": True,
            "strength": "stated",
            "wording": "虚构的目标",
            "citations": [],
        }
    )


def baseline(value: Number = 100, year: int = 2020, **more: Any) -> Baseline:
    return Baseline.model_validate({**_quantity(value, **more), "year": year})


def observed(values: Mapping[str, Number], **more: Any) -> list[Observation]:
    """The observation of each period."""
    return [
        Observation.model_validate({**_quantity(value, **more), "period": period, **NOTHING_MORE})
        for period, value in values.items()
    ]


def figures(**more: Any) -> Figures:
    """A level that shall grow from 100 in 2020 to at least 200 in 2025."""
    return Figures(
        **{
            "begins": 2021,
            "basis": "end_of_period",
            "sense": "more",
            "baseline": baseline(),
            "target": target(),
            **more,
        }
    )


def _quantity(value: Number, unit: str | None = "户", multiplier: Number = 1) -> dict[str, Any]:
    number, times = Decimal(value), Decimal(multiplier)
    return {
        "value": number,
        "unit": unit,
        "multiplier": times,
        "absolute": number * times,
        "citations": [],
    }


def _decimal(value: Number | None) -> Decimal | None:
    return None if value is None else Decimal(value)
