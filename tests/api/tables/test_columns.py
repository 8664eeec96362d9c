"""Which columns a class of rows has, and what stands in their cells."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

import pytest
from pydantic import BaseModel

from plans.api.shapes import SegmentAnswer
from plans.api.tables.columns import columns_of
from plans.documents.items import IndicatorDocument
from plans.documents.links import Link
from plans.documents.types import SHANGHAI


class Inner(BaseModel):
    count: int
    link: Link | None


class Row(BaseModel):
    text: str | None
    number: Decimal | None
    yes: bool | None
    day: date | None
    moment: datetime | None
    choice: Literal["a", "b"] | None
    words: list[str]
    inner: Inner | None
    links: list[Link]
    inners: list[Inner]
    marked: list[SegmentAnswer]
    counts: dict[str, int]
    any: Any


LINK = Link(key="zone-one", slug="one", title="外滩片区", path="/plans/example/zones/one/")
OTHER = LINK.model_copy(update={"key": "zone-two", "title": "省府片区"})
FULL = Row(
    text="一",
    number=Decimal("-0.50"),
    yes=False,
    day=date(2025, 12, 31),
    moment=datetime(2025, 12, 31, 23, 59, tzinfo=SHANGHAI),
    choice="b",
    words=["甲", "乙"],
    inner=Inner(count=0, link=LINK),
    links=[LINK, OTHER],
    inners=[Inner(count=1, link=None)],
    marked=[SegmentAnswer(text="片", is_hit=True), SegmentAnswer(text="区", is_hit=False)],
    counts={"b": 2, "a": 1},
    any=["x", None],
)
EMPTY = Row(
    **dict.fromkeys(("text", "number", "yes", "day", "moment", "choice", "inner", "any")),
    words=[],
    links=[],
    inners=[],
    marked=[],
    counts={},
)
CELLS = {
    "text": ("string", "一", ""),
    "number": ("decimal", "-0.5", ""),
    "yes": ("boolean", "false", ""),
    "day": ("date", "2025-12-31", ""),
    "moment": ("dateTime", "2025-12-31T23:59:00+08:00", ""),
    "choice": ("string", "b", ""),
    "words": ("string", "甲\n乙", ""),
    "inner.count": ("integer", "0", ""),
    "inner.link.key": ("string", "zone-one", ""),
    "inner.link.title": ("string", "外滩片区", ""),
    "links.key": ("string", "zone-one\nzone-two", ""),
    "links.title": ("string", "外滩片区\n省府片区", ""),
    "inners": ("json", '[{"count":1,"link":null}]', "[]"),
    "marked": ("string", "片区", ""),
    "counts": ("json", '{"a":1,"b":2}', "{}"),
    "any": ("json", '["x",null]', ""),
}


def test_every_field_has_its_columns_in_order() -> None:
    assert [column.name for column in columns_of(Row)] == list(CELLS)


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_is_written_by_its_type_and_null_is_empty(name: str) -> None:
    (column,) = [column for column in columns_of(Row) if column.name == name]
    cells = [column.cell(row.model_dump()) for row in (FULL, EMPTY)]
    assert (column.datatype, *cells) == CELLS[name]


def test_a_closed_list_is_known() -> None:
    (choice,) = [column for column in columns_of(Row) if column.name == "choice"]
    assert choice.values == ("a", "b")


def test_a_target_is_spread_out() -> None:
    names = [column.name for column in columns_of(IndicatorDocument)]
    assert {"target.value", "target.absolute", "baseline.year", "verdict.state"} <= set(names)
    assert {"milestones", "observations", "citations", "measures.key"} <= set(names)
