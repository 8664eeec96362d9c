"""Every error names sheet, row, column and reason, and all of them are told at once."""

import io
import zipfile
from datetime import date
from typing import Any

import pytest
from django.utils.translation import override

from plans.errors.editing import UnfitSheets
from plans.sheets import delimited, files, limits, xlsx
from plans.sheets.columns import BY_NAME
from plans.sheets.reading import read
from tests.full import full_bundle
from tests.sheets.books import made_of, new_row, put, saved, take_out, workbook

ALL = full_bundle()


def problems_of(data: bytes, name: str = "a.xlsx", csv_sheet: str = "") -> list[str]:
    with override("en"), pytest.raises(UnfitSheets) as refusal:
        read(files.read(name, data, csv_sheet), ALL)
    return [str(problem) for problem in refusal.value.problems]


@pytest.fixture
def book() -> Any:
    with override("en"):
        return workbook(ALL)


CELLS = [
    ("Measures", 2, "Key", "measure-nine", "No item here has the key “measure-nine”"),
    ("Measures", 3, "Key", "measure-one", "stands already in row 2"),
    ("Measures", 2, "Number", 2, "“2” stands already in row 2"),
    ("Measures", 2, "Number", "２", "is not a whole number"),
    ("Measures", 2, "Number", 1.5, "is not a whole number"),
    ("Measures", 2, "Title", None, "must be given"),
    ("Measures", 2, "Title", "两\n行", "U+000A"),
    ("Measures", 2, "Title", "长" * 201, "201 characters"),
    ("Measures", 2, "Address name", "Not A Slug", "lower-case letters"),
    ("Measures", 2, "Address name", "two", "“two” stands already in row 2"),
    ("Measures", 2, "Section", "没有的领域", "there is no such item"),
    ("Measures", 2, "Zones", "zone-one\nzone-one", "stands in it twice"),
    ("Measures", 2, "Zones", "zone-one 示例之二", "is that of “示例片区”, not of “示例之二”"),
    ("Measures", 2, "Supporting departments", "department-one", "both leads and supports"),
    ("Measures", 2, "Named things", "示例政策", "has no kind before a colon"),
    ("Measures", 2, "Named things", "东西：示例", "is none of"),
    ("Measures", 2, "Start year", 2131, "is not a whole number"),
    ("Measures", 2, "Finish year", 2020, "finishes before it starts"),
    ("Measures", 2, "Status", "大概", "is none of: Not started, "),
    ("Measures", 2, "Title", "=1+1", "This is a formula"),
    ("Measures", 2, "Title", date(2023, 7, 1), "made the date 2023-07-01"),
    ("Projects", 2, "Unit of the investment", None, "Give the unit"),
    ("Projects", 2, "Investment", "1,234", "is not a number"),
    ("Projects", 2, "Investment", "1234567890123456", "at most 15 digits"),
    ("Projects", 2, "Investment", 0.1234567, "at most 15 digits"),
    ("Indicators", 2, "Baseline: Multiplier", 0, "must be above 0"),
    ("Indicators", 2, "Target: Upper value", None, "must be above the value"),
    ("Indicators", 2, "Target: Original wording", None, "must be given"),
    ("Observations", 2, "Period", "2023年", "period like 2023"),
    ("Observations", 2, "Period", 45108, "counts the day 2023-07-01"),
    ("Observations", 3, "Period", "2021", "Row 2 has this indicator and period already"),
    ("Observations", 2, "Indicator", "indicator-none", "there is no such item"),
    ("Observations", 2, "Value", None, "must be given"),
    ("Observations", 2, "Value", "#DIV/0!", "reports the error"),
]


@pytest.mark.parametrize("cell", CELLS, ids=str)
def test_a_wrong_cell_is_named(book: Any, cell: tuple[str, int, str, Any, str]) -> None:
    sheet, row, heading, value, reason = cell
    put(book[sheet], row, heading, value)
    [problem] = problems_of(saved(book))
    assert problem.startswith(f"{sheet} · ")
    assert reason in problem
    assert heading in problem or reason.startswith("Row 2 has")


def test_all_errors_are_told_at_once(book: Any) -> None:
    put(book["Measures"], 2, "Status", "大概")
    put(book["Measures"], 3, "Start year", "去年")
    put(book["Departments"], 3, "Number", 1)
    put(book["Observations"], 2, "Value", "很多")
    found = problems_of(saved(book))
    assert [problem.split(" · ")[:2] for problem in found] == [
        ["Measures", "2"],
        ["Measures", "3"],
        ["Observations", "2"],
        ["Departments", "3"],
    ]


def test_a_new_row_says_what_it_lacks(book: Any) -> None:
    take_out(book["Measures"], "Text")
    new_row(book["Measures"], Title="新举措")
    assert problems_of(saved(book)) == [
        "Measures · 4 · Section · This must be given.",
        "Measures · 4 · Text · This must be given.",
    ]


def test_a_number_that_an_item_outside_the_file_has_is_taken(book: Any) -> None:
    book["Departments"].delete_rows(2)
    put(book["Departments"], 2, "Number", 1)
    [problem] = problems_of(saved(book))
    taken = "“1” is taken by “示例局”, which is not in the file."
    assert problem == f"Departments · 2 · Number · {taken}"


def test_headings_that_are_unknown_twice_or_missing_are_named(book: Any) -> None:
    page = book["Departments"]
    page.cell(1, 7).value = "备注"
    page.cell(1, 8).value = "标题"
    take_out(page, "Key")
    assert problems_of(saved(book)) == [
        "Departments · 1 · 备注 · No column of this sheet is called so. Rename it or take it out.",
        "Departments · 1 · 标题 · This column stands there twice.",
        "Departments · 1 · Key · This column is missing.",
    ]


def test_values_without_a_heading_are_named(book: Any) -> None:
    book["Departments"].cell(2, 9).value = "多余"
    assert problems_of(saved(book)) == ["Departments · 2 · Column 9 has no heading."]
    csv = "标识,标题\ndepartment-one,某局,综合处\n".encode()
    assert problems_of(csv, "a.csv", "departments") == [
        "Departments · 2 · This row has more cells than there are headings."
    ]


def test_a_sheet_of_another_name_is_named() -> None:
    [problem] = problems_of(made_of(汇总=[["一"]]))
    assert problem.startswith("汇总 · No sheet is called so. These are known: Departments, ")


def test_a_revised_target_cannot_be_emptied(book: Any) -> None:
    for cell in book["Indicators"][1]:
        if str(cell.value).startswith("Target"):
            put(book["Indicators"], 2, cell.value, None)
    [problem] = problems_of(saved(book))
    assert "a revision replaced an earlier target" in problem


def packed(**members: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return data.getvalue()


FILES = [
    ("a.xlsx", b"", "damaged"),
    ("a.xlsx", b"PK\x03\x04 half", "damaged"),
    ("a.xlsx", "标识,标题".encode(), "damaged"),
    ("a.xlsx", packed(**{"xl/workbook.xml": b"<a/>"}), "damaged"),
    ("a.xlsx", b"\xd0\xcf\x11\xe0 old", "password or the old format"),
    ("a.xlsx", packed(**{"xl/vbaProject.bin": b"x"}), "holds macros"),
    ("a.xlsx", packed(**{"a.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}), "declares entities"),
    ("a.xlsx", packed(**{"a.bin": bytes(limits.MAX_UNPACKED + 1)}), "unpacks to more"),
    ("a.xlsx", packed(**{f"{n}": b"" for n in range(limits.MAX_MEMBERS + 1)}), "unpacks to more"),
    ("a.xlsm", b"", "macros"),
    ("a.ods", b"", "Only XLSX and CSV"),
    ("a", b"", "Only XLSX and CSV"),
    ("a.csv", b"", "Say which list"),
    ("a.xlsx", bytes(limits.MAX_BYTES + 1), "larger than 5 MB"),
]


@pytest.mark.parametrize(("name", "data", "reason"), FILES)
def test_a_file_that_cannot_be_read_is_refused(name: str, data: bytes, reason: str) -> None:
    [problem] = problems_of(data, name)
    assert reason in problem


def test_csv_that_is_no_text_or_badly_quoted_is_refused() -> None:
    for data, reason in ((b"\xff\xff\xff", "neither UTF-8 nor GBK"), (b'a,"b"c', "line 1")):
        [problem] = problems_of(data, "a.csv", "departments")
        assert reason in problem


def test_rows_beyond_the_limit_are_refused() -> None:
    rows = b"\n".join(b"a" for _ in range(limits.MAX_ROWS + 2))
    [problem] = problems_of(rows, "a.csv", "departments")
    assert "More than 20,000 rows" in problem


def test_a_sheet_that_names_far_rows_and_columns_is_read_quickly() -> None:
    """The file says that it holds a cell in the last row and column that a spreadsheet has."""
    book = workbook(ALL, "departments")
    book["责任单位"].cell(1_048_576, 16_384).value = "x"
    assert read(xlsx.read(saved(book)), ALL) == ALL


def test_what_looks_like_a_formula_in_csv_is_a_text() -> None:
    data = "标识,标题\ndepartment-one,=HYPERLINK(1)\n".encode()
    new = read([delimited.read(data, BY_NAME["departments"])], ALL)
    assert new.departments[0].title == "=HYPERLINK(1)"


def repacked(book: Any, change: Any, kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The workbook's file with its members changed, or packed in another way."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(book))) as old, zipfile.ZipFile(packed, "w", kind) as new:
        for name in old.namelist():
            new.writestr(*change(name, old.read(name)))
    return packed.getvalue()


def test_a_damaged_member_is_no_fault_of_the_servers(book: Any) -> None:
    data = bytearray(saved(book))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        member = archive.getinfo("xl/worksheets/sheet1.xml")
    start = member.header_offset + 30 + len(member.filename)
    data[start : start + 20] = b"\xff" * 20
    assert "damaged" in problems_of(bytes(data))[0]


@pytest.mark.parametrize("kind", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_packing_that_no_spreadsheet_uses_is_refused(kind: int, book: Any) -> None:
    assert "damaged" in problems_of(repacked(book, lambda *member: member, kind))[0]


def test_entities_are_refused_whatever_the_part_is_called(book: Any) -> None:
    def renamed(name: str, part: bytes) -> tuple[str, bytes]:
        part = part.replace(b"sheet1.xml", b"sheet1.bin")
        if name == "xl/worksheets/sheet1.xml":
            return "xl/worksheets/sheet1.bin", b'<!DOCTYPE x [<!ENTITY a "a">]>' + part
        return name, part

    assert "entities" in problems_of(repacked(book, renamed))[0]


def test_one_long_text_that_many_cells_share_counts_each_time(
    book: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MAX_TEXT", 50)
    assert "unpacks to more" in problems_of(saved(book))[0]
