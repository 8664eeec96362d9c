"""What a record of the plan says, worked out from what was found."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from plans.documents.types import DECIMAL_PLACES, PlanType, Sense, ZonePosition
from plans.intake.understanding.numerals import MULTIPLIER
from plans.intake.understanding.targets.targets import Target

_POSITIONS: dict[str, ZonePosition] = {
    "北": "north",
    "南": "south",
    "东": "east",
    "西": "west",
    "中": "middle",
}
_PLAN_TYPES: tuple[tuple[str, PlanType], ...] = (
    ("国土空间|城市总体规划|控制性", "spatial"),
    ("一体化|区域|经济带|经济区|都市圈|城市群", "regional"),
    ("国民经济和社会发展|五年规划", "development"),
)
_SUBJECT = re.compile(
    r"^(?:[“\"]?十[一二三四五六七八九]五[”\"]?(?:时期|期间)|[^“”《》]{2,14}?将(?!军))(?:进一步)?(?=.{4})"
)
_MULTIPLIER = re.compile(f"^(?:{MULTIPLIER})(?=.)")
_FULL_WIDTH = str.maketrans(",:;!?()", "，：；！？（）")
_HALF_WIDTH_MARK = re.compile(
    r"(?<=[\u4e00-\u9fff”》）])[,:;!?()]|[,:;!?()](?=[\u4e00-\u9fff“《（])"
)
_BETTER_LESS = ("at_most", "less_than")


def position_of(orientation: str | None) -> ZonePosition | None:
    """北优 lies in the north."""
    return _POSITIONS.get(orientation[0]) if orientation else None


def plan_type_of(name: str) -> PlanType | None:
    """As far as the name of a plan tells it."""
    return next((kind for words, kind in _PLAN_TYPES if re.search(words, name)), None)


def without_subject(clause: str) -> str:
    """示例区将进一步建设… begins with what is done: 建设…."""
    return _SUBJECT.sub("", clause)


def in_full_width(text: str) -> str:
    """A text of the plan has the marks of Chinese, whatever the article has; a quote keeps them."""
    return _HALF_WIDTH_MARK.sub(lambda found: found[0].translate(_FULL_WIDTH), text)


def indicator_facts(same: Sequence[Target]) -> dict[str, Any] | None:
    """Of the targets for one thing; None where none of them has a year."""
    final = next((one for one in same if one.year and one.scope == "period"), None)
    yearly = {one.year: one for one in same if one.year and one.scope == "year"}
    if final is None and not yearly:
        return None
    first = final or same[0]
    return {
        "unit": _MULTIPLIER.sub("", first.unit) if first.unit else None,
        "sense": _sense(first),
        "nature": "unstated",
        "basis": first.basis,
        "target": _target_facts(final) if final else None,
        "milestones": [_target_facts(yearly[year]) for year in sorted(yearly)],
    }


def _sense(target: Target) -> Sense | None:
    if target.comparator in _BETTER_LESS:
        return "less"
    return "more" if target.comparator in ("exceed", "at_least", "multiple") else None


def _target_facts(target: Target) -> dict[str, Any]:
    return {
        "comparator": target.comparator,
        "value": _plain(target.value),
        "value_upper": _plain(target.value_upper),
        "unit": target.unit or None,
        "multiplier": target.multiplier,
        "year": target.year,
        "year_stated": target.year_stated,
        "strength": target.strength,
        "wording": target.wording,
    }


def _plain(value: Decimal | None) -> str | None:
    """As text, so that no digit is lost where facts are kept."""
    return None if value is None else f"{round(value, DECIMAL_PLACES).normalize():f}"
