"""Reading a table by its dictionary alone, as a program of somebody else would."""

import csv
import io
import json
from decimal import Decimal
from typing import Any

from plans.sheets.formulas import unharmed


def rows_of(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8-sig")
    return [dict(row) for row in csv.DictReader(io.StringIO(text, newline=""))]


def value_in(cell: str, described: dict[str, Any]) -> Any:
    """What a cell holds; null where it is empty."""
    datatype = described["datatype"]
    if not cell:
        return [] if "separator" in described else None
    match datatype:
        case "string" | {"base": "string"}:
            text = unharmed(cell)
            return text.split(described["separator"]) if "separator" in described else text
        case "integer" | "decimal":
            return Decimal(cell)
        case "boolean":
            return {"true": True, "false": False}[cell]
        case "json":
            return json.loads(cell, parse_float=Decimal)
    return cell


def value_at(item: Any, name: str) -> Any:
    """What JSON has where a column is from. A cell cannot tell an empty text from null."""
    for part in name.split("."):
        if item is None:
            return None
        item = [inner[part] for inner in item] if isinstance(item, list) else item[part]
    if isinstance(item, list) and item and all(_is_segment(one) for one in item):
        return "".join(segment["text"] for segment in item)
    return None if item == "" else item


def _is_segment(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() == {"text", "is_hit"}
