"""Figures in a list: what is said of the first or of the last is said of all."""

import re
from dataclasses import replace

from plans.intake.understanding.rules import rule
from plans.intake.understanding.targets.compared import Compared, Spot, comparator_of
from plans.intake.understanding.targets.conditions import (
    is_at_the_end,
    is_told_of_a_thing,
    is_where_it_starts,
)

ALIKE = rule(
    "targets.listed",
    "a figure that follows a target in a list, compared as that one is",
    "青禾米和青禾茶产值分别达到3亿元、5亿元。",
    ("青禾茶产值 reach 5 亿元",),
    "0.9",
)

_LISTING = re.compile(r"^\s*(?:[、和与及,]|以及)\s*")
_LONGEST_BETWEEN = 14


def follows_at_once(spot: Spot) -> bool:
    """Whether only 、 or 和 stands between it and the last."""
    return spot.last is not None and bool(_LISTING.fullmatch(spot.before))


def in_a_list(spot: Spot) -> Compared | None:
    """100亿元、50亿元; 2户、省级5户; 20公里碧道、8公里绿道."""
    listing = _LISTING.match(spot.before)
    if spot.last is None or listing is None or spot.figure.in_passing:
        return None
    if is_where_it_starts(spot.before):
        return None
    rest = spot.before[listing.end() :].strip()
    start = spot.start + listing.end()
    if not rest:
        return _at_once(spot, spot.last, start)
    ends = is_at_the_end(spot.clause, spot.figure)
    same = spot.last.figure.measure == spot.figure.measure
    short = len(rest) <= _LONGEST_BETWEEN and not re.search("[,、]", rest)
    alike = same or bool(spot.last.verb)  # 新增学位6000个、床位1200张
    if not (ends and alike and short) or is_told_of_a_thing(rest):
        return None
    comparator = comparator_of(spot.figure)
    return Compared(spot.figure, ALIKE, comparator, start, spot.figure.start, spot.last.verb)


def _at_once(spot: Spot, last: Compared, start: int) -> Compared | None:
    figure = spot.figure
    if last.verb and not is_at_the_end(spot.clause, last.figure):
        return Compared(figure, ALIKE, "reach", start, figure.start, last.verb)
    if not is_at_the_end(spot.clause, figure):
        return None
    return Compared(
        *(figure, ALIKE, comparator_of(figure, last.comparator)),
        *(last.label_start, last.label_end, last.verb),
        follows=True,
    )


def with_the_verb(spot: Spot, one: Compared) -> Compared:
    """新增甲20家、乙50家以上: the verb is said of the second too."""
    listing = _LISTING.match(spot.before)
    if spot.last is None or one.verb or not spot.last.verb or listing is None:
        return one
    if one.figure.measure == "%":
        return one
    start = one.label_start + listing.end()
    return replace(one, rule=ALIKE, label_start=start, verb=spot.last.verb)


def said_of_all(found: list[Compared]) -> list[Compared]:
    """In 7%、8%左右 the last word is said of both."""
    meant: list[Compared] = []
    for one in reversed(found):
        behind = meant[-1] if meant else None
        if behind and behind.follows and behind.figure.behind and one.comparator == "reach":
            meant.append(replace(one, comparator=behind.comparator))
        else:
            meant.append(one)
    return meant[::-1]
