"""A file by its name and bytes to tables, and sheets to the file that is downloaded."""

import io
import zipfile

from django.utils.translation import gettext as _

from plans.errors.editing import SheetProblem, UnfitSheets
from plans.sheets import delimited, xlsx
from plans.sheets.columns import BY_NAME
from plans.sheets.limits import MAX_BYTES
from plans.sheets.tables import Table, Written

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"
ZIP = "application/zip"


def read(name: str, data: bytes, csv_sheet: str) -> list[Table]:
    """The tables in an uploaded file; `csv_sheet` says what a CSV file holds.

    Raises `UnfitSheets`.
    """
    if len(data) > MAX_BYTES:
        raise _unfit(name, _("The file is larger than %(limit)d MB.") % {"limit": MAX_BYTES >> 20})
    match name.lower().rpartition(".")[2]:
        case "xlsx":
            return xlsx.read(data)
        case "csv" | "txt" | "tsv" if csv_sheet in BY_NAME:
            return [delimited.read(data, BY_NAME[csv_sheet])]
        case "csv" | "txt" | "tsv":
            raise _unfit(name, _("Say which list the CSV file holds."))
        case "xlsm" | "xlsb" | "xltm":
            raise _unfit(name, _("Files with macros are not read. Save it as XLSX."))
    raise _unfit(name, _("Only XLSX and CSV files are read."))


def write(sheets: list[Written], wanted: str, stem: str) -> tuple[str, str, bytes]:
    """Name, media type and bytes of an XLSX file, a CSV file or an archive of several."""
    if wanted == "xlsx":
        return f"{stem}.xlsx", XLSX, xlsx.write(sheets)
    parts = {f"{stem}-{sheet.name}.csv": delimited.write(sheet) for sheet in sheets}
    if len(parts) == 1:
        [(name, data)] = parts.items()
        return name, CSV, data
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return f"{stem}-csv.zip", ZIP, packed.getvalue()


def _unfit(name: str, reason: str) -> UnfitSheets:
    return UnfitSheets([SheetProblem(name, None, "", reason)])
