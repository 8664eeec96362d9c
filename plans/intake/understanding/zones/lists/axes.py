"""Axes and belts by name where no layout counts them: 甲发展轴、乙拓展轴; 文化轴某某段."""

import re
from collections.abc import Iterator

from plans.intake.understanding.quotes import COUNT
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.before import where_it_begins
from plans.intake.understanding.zones.layouts.part_names import is_called, without_its_clause
from plans.intake.understanding.zones.pieces import zone_of
from plans.intake.understanding.zones.zone import Found

AXIS = rule(
    "zones.axis",
    "two or more in a row that end with 轴 or 发展带; one after 一条; a section (轴…段)",
    "打造滨河文旅发展轴、城市功能拓展轴。",
    ("滨河文旅发展轴", "城市功能拓展轴"),
    "0.75",
)

_END = "(?:(?:[展能务新态观化旅创业市镇通济集聚合主次副中横纵]|联动)轴线?|发展带)"
_ONE = rf"[\u4e00-\u9fff—-]{{2,14}}?{_END}"
_IN_A_ROW = re.compile(rf"{_ONE}(?:(?:、|以及|[和与及]){_ONE})+(?![\u4e00-\u9fff]{{0,4}}经济)")
_EACH = re.compile(rf"(?:、|以及|[和与及])?(?P<name>{_ONE})")
_ALONE = re.compile(
    rf"(?:{COUNT}[条大](?P<counted>[\u4e00-\u9fff]{{2,10}}?(?:[主次副]轴|发展轴|发展带))(?![\u4e00-\u9fff]?线)"
    r"|(?P<section>[\u4e00-\u9fff]{2,10}轴线?[\u4e00-\u9fff]{1,4}段))"
)
_USE = re.compile("..[轴带](?=线?[\u4e00-\u9fff]{0,4}$)|$")


def axes(sentence: Passage) -> Iterator[Found]:
    for row in _IN_A_ROW.finditer(sentence.plain):
        names = [
            _name(sentence, *one.span("name"))
            for one in _EACH.finditer(sentence.plain, *row.span())
        ]
        if all(is_called(name.plain, name.plain.rstrip("线")[-1]) for name in names):
            yield row.span(), None, [zone_of(AXIS, name) for name in names]
    for found in _ALONE.finditer(sentence.plain):
        name = _name(sentence, *found.span(found.lastgroup or 0))
        yield found.span(), None, [zone_of(AXIS, name)]


def _name(sentence: Passage, start: int, end: int) -> Passage:
    """Without what stands before it. The use right before 轴 or 带 stays: 创新轴."""
    found = _USE.search(sentence.plain, start, end)
    use = max(start, found.start()) if found else end
    start = where_it_begins(sentence.plain, start, use)
    words = sentence.part(start, end)
    return words.part(without_its_clause(words.plain[: use - start]), len(words.plain))
