"""What a changed file asks for: changed, added, left as it was."""

from decimal import Decimal
from typing import Any

import pytest
from django.utils.translation import override

from plans.documents.bundle.shapes import Bundle
from plans.errors.editing import UnfitSheets
from plans.sheets import delimited, xlsx
from plans.sheets.changes import changes
from plans.sheets.columns import BY_NAME, SHEETS, Sheet
from plans.sheets.names import LANGUAGES, folded
from plans.sheets.reading import read
from tests.full import full_bundle
from tests.sheets.books import new_row, put, saved, take_out, workbook

ALL = full_bundle()


def wanted(book: Any, bundle: Bundle = ALL) -> Bundle:
    return read(xlsx.read(saved(book)), bundle)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_each_heading_leads_to_its_column(sheet: Sheet, language: str) -> None:
    with override(language):
        headings = [column.heading for column in sheet.columns]
    assert len(set(headings)) == len(headings)
    found = [sheet.known()[folded(heading)] for heading in headings]
    assert found == list(sheet.columns)


def test_a_changed_cell_changes_its_field_alone() -> None:
    book = workbook(ALL)
    put(book["举措"], 2, "标题", "改了的举措")
    new = wanted(book)
    [sheet] = [one for one in changes(ALL, new) if one.rows]
    assert (sheet.sheet.name, sheet.unchanged) == ("measures", 1)
    assert sheet.rows[0].fields == [("title", "示例举措", "改了的举措")]


def test_a_row_without_a_key_is_new_and_stands_last() -> None:
    book = workbook(ALL)
    new_row(book["举措"], 标题="新举措", 正文="做新的事。", 领域="示例领域")
    added = wanted(book).measures[-1]
    assert (added.number, added.section, added.slug) == (3, "section-one", added.key)
    assert added.key.startswith("measure-")


def test_a_new_item_can_be_named_by_its_title_in_other_sheets() -> None:
    book = workbook(ALL)
    new_row(book["责任单位"], 标题="新设局（虚构）")
    put(book["举措"], 3, "配合单位", "新设局（虚构）")
    new_row(book["指标"], 标题="新指标")
    new_row(book["监测值"], 指标="新指标", 时期="2024", 数值=3)
    new = wanted(book)
    department, indicator = new.departments[-1], new.indicators[-1]
    assert {one.department for one in new.measures[1].departments} >= {department.key}
    assert indicator.nature == "unstated"
    assert [(o.period, o.value) for o in indicator.observations] == [("2024", Decimal(3))]


def test_rows_and_columns_that_are_missing_change_nothing() -> None:
    book = workbook(ALL, "measures", "observations")
    book["举措"].delete_rows(2)
    book["监测值"].delete_rows(2)
    for heading in ("正文", "片区", "牵头单位", "状态", "编号"):
        take_out(book["举措"], heading)
    assert wanted(book) == ALL


def test_an_empty_cell_empties_its_field() -> None:
    book = workbook(ALL)
    put(book["举措"], 2, "片区", None)
    put(book["举措"], 2, "状态", None)
    for heading in [cell.value for cell in book["指标"][1]]:
        if heading.startswith("基期值"):
            put(book["指标"], 2, heading, None)
    new = wanted(book)
    assert (new.measures[0].zones, new.measures[0].status) == ([], None)
    assert new.indicators[0].baseline is None
    assert new.indicators[0].target == ALL.indicators[0].target


def test_a_changed_figure_keeps_its_citations() -> None:
    book = workbook(ALL)
    put(book["指标"], 2, "目标值：数值", 30.1)
    put(book["监测值"], 2, "数值", 0.1)
    new = wanted(book).indicators[0]
    old = ALL.indicators[0].target
    assert new.target
    assert old
    assert (new.target.value, new.target.citations) == (Decimal("30.1"), old.citations)
    assert new.observations[0].value == Decimal("0.1")
    assert new.observations[0].citations == ALL.indicators[0].observations[0].citations


def test_numbers_can_change_places() -> None:
    book = workbook(ALL)
    put(book["责任单位"], 2, "编号", 2)
    put(book["责任单位"], 3, "编号", 1)
    assert [one.number for one in wanted(book).departments] == [2, 1]


@pytest.mark.parametrize("typed", ["是", "Yes", "TRUE", True])
def test_yes_is_understood_in_both_languages_and_as_a_switch(typed: Any) -> None:
    book = workbook(ALL)
    put(book["监测值"], 3, "初步数", typed)
    assert wanted(book).indicators[0].observations[1].provisional is True


def test_labels_are_understood_in_both_languages() -> None:
    book = workbook(ALL)
    for row, typed in ((2, "Under way"), (3, "已完成")):
        put(book["举措"], row, "状态", typed)
    assert [one.status for one in wanted(book).measures] == ["under_way", "done"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_in_the_encodings_and_with_the_delimiters_that_spreadsheets_write(
    encoding: str, delimiter: str
) -> None:
    rows = [["标题", "标识", "English title"], ["改名的单位", "department-one", "Renamed"]]
    data = "\r\n".join(delimiter.join(row) for row in rows).encode(encoding)
    new = read([delimited.read(data, BY_NAME["departments"])], ALL)
    assert (new.departments[0].title, new.departments[0].title_en) == ("改名的单位", "Renamed")


def test_several_references_stand_one_a_line_or_as_keys_in_one() -> None:
    for typed in ("zone-one 示例片区\nzone-two", "zone-one，zone-two", "示例片区\n示例之二"):
        book = workbook(ALL)
        put(book["举措"], 2, "片区", typed)
        assert sorted(wanted(book).measures[0].zones) == ["zone-one", "zone-two"]


def test_nothing_is_written_while_one_cell_is_wrong() -> None:
    book = workbook(ALL)
    put(book["举措"], 2, "标题", "改了的举措")
    put(book["举措"], 3, "编号", "三")
    with pytest.raises(UnfitSheets):
        wanted(book)


def test_a_corrected_value_keeps_the_old_one_and_a_final_one_asks_why() -> None:
    book = workbook(ALL)
    put(book["监测值"], 3, "数值", 14)
    with pytest.raises(UnfitSheets) as refusal:
        wanted(book)
    assert [problem.row for problem in refusal.value.problems] == [3]
    put(book["监测值"], 3, "更正原因", "重复计算。")
    after = wanted(book).indicators[0].observations[1]
    (old,) = after.corrections
    assert (after.value, old.value, old.reason) == (Decimal(14), Decimal("13.25"), "重复计算。")


def test_a_provisional_value_is_replaced_and_kept_without_a_word() -> None:
    book = workbook(ALL)
    put(book["监测值"], 2, "数值", 12.5)
    after = wanted(book).indicators[0].observations[0]
    assert [str(one.value) for one in after.corrections] == ["1.1", "11", "12"]
