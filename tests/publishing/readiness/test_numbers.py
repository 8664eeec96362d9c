"""Numbers as Chinese texts write them."""

from decimal import Decimal

import pytest

from plans.publishing.readiness.numbers import number_of, numbers_in, scale_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("18万", 180_000),
        ("１８万", 180_000),
        ("十八万", 180_000),
        ("180,000", 180_000),
        ("1.2亿", 120_000_000),
        ("18万3千", 183_000),
        ("一百零五", 105),
        ("二十", 20),
        ("两", 2),
        ("二〇二五", 2025),
        ("七点五", Decimal("7.5")),
    ],
)
def test_a_number_is_read_as_it_is_written(text: str, value: object) -> None:
    assert number_of(text) == value


@pytest.mark.parametrize("text", ["十四五", "三四十", "", "户", "18户"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert number_of(text) is None


def test_a_percentage_is_told_apart() -> None:
    found = [(number.value, number.is_percentage) for number in numbers_in("从7%到百分之八和9")]
    assert found == [(Decimal(7), True), (Decimal(8), True), (Decimal(9), False)]


@pytest.mark.parametrize(
    ("unit", "scale"),
    [
        ("万户", (Decimal(10_000), "户")),
        ("户", (Decimal(1), "户")),
        ("亿元", (Decimal(10**8), "元")),
    ],
)
def test_a_unit_as_written_has_a_scale(unit: str, scale: tuple[Decimal, str]) -> None:
    assert scale_of(unit) == scale
