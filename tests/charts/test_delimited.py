"""The table of a course as CSV."""

import csv
from typing import Any

from plans.charts.delimited import csv_of
from plans.charts.table import table_of
from tests.charts.drawn import indicator
from tests.monitoring.made import observed


def rows(**more: Any) -> list[dict[str, str]]:
    text = csv_of(table_of(indicator(**more))).decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


def test_what_is_not_given_is_an_empty_cell_and_no_zero() -> None:
    found = {row["period"]: row for row in rows(observations=observed({"2022": 150}))}
    assert found["2021"] == {
        **dict.fromkeys(("value", "unit", "multiplier", "absolute", "provisional", "sum"), ""),
        "period": "2021",
        "expected": "120",
    }
    assert (found["2022"]["absolute"], found["2022"]["provisional"]) == ("150", "false")


def test_a_unit_that_a_spreadsheet_would_calculate_is_harmless() -> None:
    seen = observed({"2022": 1}, unit="=1+1")
    assert rows(target=None, observations=seen)[0]["unit"] == "'=1+1"
