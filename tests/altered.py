"""The small invented bundle with some of it changed, each change named by its path."""

import json
import re
from collections.abc import Mapping
from typing import Any

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.bundle.shapes import Bundle
from tests.makers import small_record

Changes = Mapping[str, Any]
Record = dict[str, Any]

REMOVED = object()
"""The value of what is to be taken out."""


def altered_record(changes: Changes, record: Record | None = None) -> Record:
    """The small bundle's record, or another. The index after a list's last one appends to it."""
    record = _unshared(record or small_record())
    for path, value in changes.items():
        *above, last = _steps(path)
        inside = record
        for step in above:
            inside = inside[step]
        if value is REMOVED:
            del inside[last]
        elif isinstance(inside, list) and last == len(inside):
            inside.append(_unshared(value))
        else:
            inside[last] = _unshared(value)
    return record


def altered_bytes(changes: Changes, record: Record | None = None) -> bytes:
    return json.dumps(altered_record(changes, record)).encode()


def altered_bundle(changes: Changes, record: Record | None = None) -> Bundle:
    return parse_bundle(altered_bytes(changes, record))


def _unshared(value: Any) -> Any:
    """The same, each part for itself, so that a change of one is no change of another."""
    return json.loads(json.dumps(value, default=float))


def _steps(path: str) -> list[Any]:
    """`measures[0].zones` as its names and indices."""
    return [
        int(index) if index else name for index, name in re.findall(r"\[(\d+)\]|([^.\[\]]+)", path)
    ]
