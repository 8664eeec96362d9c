"""The figures of a course in digits."""

from decimal import Decimal

from plans.charts.table import Row, table_of
from tests.charts.drawn import indicator
from tests.monitoring.made import baseline, observed, target


def cells(rows: list[Row]) -> list[tuple[str, Decimal | None, Decimal | None, bool]]:
    return [
        (row.period, row.observation.value if row.observation else None, row.expected, row.begins)
        for row in rows
    ]


def test_every_year_of_the_path_and_every_observation_has_a_row() -> None:
    seen = observed({"2022": 150, "2021-H1": 105, "2026": 210})
    assert cells(table_of(indicator(observations=seen)).rows) == [
        ("2020", None, Decimal(100), True),
        ("2021-H1", Decimal(105), None, False),
        ("2021", None, Decimal(120), False),
        ("2022", Decimal(150), Decimal(140), False),
        ("2023", None, Decimal(160), False),
        ("2024", None, Decimal(180), False),
        ("2025", None, Decimal(200), False),
        ("2026", Decimal(210), None, False),
    ]


def test_a_total_has_its_sums_so_far() -> None:
    values = {"2020": 7, "2021": 50, "2022": 30, "2024": 50}
    rows = table_of(indicator(basis="cumulative", observations=observed(values))).rows
    sums = [(row.period, row.total) for row in rows if row.total is not None]
    assert sums == [("2021", Decimal(50)), ("2022", Decimal(80))]


def test_the_target_gives_the_unit() -> None:
    table = table_of(
        indicator(
            baseline=baseline(10, unit="万户", multiplier=10_000),
            target=target("exceed", 18, unit="万户", multiplier=10_000),
        )
    )
    assert table.unit.name == "万户"
    assert table.unit.written(Decimal(180_000)) == Decimal(18)


def test_without_figures_there_is_no_row() -> None:
    assert table_of(indicator(baseline=None)).rows == []
