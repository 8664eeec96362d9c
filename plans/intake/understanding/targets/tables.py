"""The indicator table that plans have: a row for each, with columns for its years."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from plans.documents.types import Comparator
from plans.intake.understanding.numerals import MULTIPLIER, MULTIPLIERS
from plans.intake.understanding.periods import Period
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Line
from plans.intake.understanding.targets.targets import Target

IN_A_TABLE = rule(
    "targets.table",
    "below 指标 2020年 2025年 a row of as many cells: the column of the plan's last year",
    "到2025年，青禾县有两项主要指标。\n指标 2020年 2025年 属性\n森林覆盖率（%） 41.2 ≥43 约束性\n"
    "新增学位（万个） - [1.2] 预期性",
    ("森林覆盖率 at_least 43 %", "新增学位 reach 1.2 万个"),
    "0.9",
)
RULES = (IN_A_TABLE,)

_YEAR = re.compile(r"(?P<year>20\d\d)年?(?:目标值?|末|底)?")
_UNIT_COLUMN = re.compile(r"(?:计量)?单位")
_UNIT = re.compile(r"[(](?P<unit>[^()]{1,12})[)]$")
_VALUE = re.compile(
    r"(?P<total>[\[(〔【])?(?P<sign>>=|<=|[≥≤><])?(?P<value>\d[\d,]*(?:\.\d+)?)(?P<percent>%)?"
    r"(?P<behind>左右)?[\])〕】]?"
)
_SIGNS: dict[str, Comparator] = {
    "≥": "at_least",
    ">=": "at_least",
    ">": "exceed",
    "≤": "at_most",
    "<=": "at_most",
    "<": "less_than",
}
_FEWEST = 3


@dataclass(frozen=True)
class _Columns:
    """Of a table: how many there are, in which the values are, and in which the unit, if any."""

    count: int
    value: int
    unit: int | None
    year: int


def targets_in_tables(lines: Sequence[Line], period: Period | None) -> Iterator[Target]:
    """Those of every table whose last year lies in the plan's period."""
    columns: _Columns | None = None
    for line in lines:
        cells = list(re.finditer(r"\S+", line.plain))
        if heads := _columns([cell[0] for cell in cells], period):
            columns = heads
        elif columns is not None and len(cells) == columns.count:
            yield from _of_row(line, cells, columns)
        else:
            columns = None


def _columns(heads: Sequence[str], period: Period | None) -> _Columns | None:
    years = {
        int(found["year"]): place
        for place, head in enumerate(heads)
        if (found := _YEAR.fullmatch(head))
    }
    if len(heads) < _FEWEST or not years or period is None:
        return None
    last = max(years)
    if not period.first <= last <= period.last:
        return None
    unit = next((at for at, head in enumerate(heads) if _UNIT_COLUMN.fullmatch(head)), None)
    return _Columns(len(heads), years[last], unit, last)


def _of_row(line: Line, cells: Sequence[re.Match[str]], columns: _Columns) -> Iterator[Target]:
    found = _VALUE.fullmatch(cells[columns.value][0])
    if found is None:
        return
    name = cells[0][0]
    in_name = _UNIT.search(name)
    unit = (
        cells[columns.unit][0] if columns.unit is not None else in_name["unit"] if in_name else ""
    )
    unit = "%" if found["percent"] else unit.strip("-—")
    multiplier = re.match(MULTIPLIER, unit)
    place = cells[columns.value].span()
    yield Target(
        **IN_A_TABLE.at(line.whole.span(*place)),
        label=_UNIT.sub("", name).strip(),
        comparator="approx" if found["behind"] else _SIGNS.get(found["sign"] or "", "reach"),
        value=Decimal(found["value"].replace(",", "")),
        value_upper=None,
        unit=unit,
        multiplier=MULTIPLIERS[multiplier[0]] if multiplier and multiplier[0] != unit else 1,
        year=columns.year,
        year_stated=True,
        strength="stated",
        basis="cumulative" if found["total"] else None,
        scope="period",
        wording=line.whole.text[slice(*place)],
    )
