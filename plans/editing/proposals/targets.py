"""Targets as proposals keep them: figures as text, so that no digit is lost."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

_FIGURES = ("value", "value_upper", "multiplier", "year")


def in_figures(facts: Mapping[str, Any]) -> dict[str, Any]:
    """With its figures as numbers."""
    figures = {name: facts.get(name) for name in ("value", "value_upper", "multiplier")}
    return {
        **facts,
        **{name: None if figure is None else Decimal(figure) for name, figure in figures.items()},
    }


def agree(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two targets promise the same."""
    return one["comparator"] == other["comparator"] and all(
        _plain(one.get(name)) == _plain(other.get(name)) for name in _FIGURES
    )


def _plain(value: Any) -> str:
    """A figure in one form, whether it comes as text or as a number."""
    return "" if value is None else f"{Decimal(str(value)).normalize():f}"
