"""The small invented bundle with some of it changed, each change named by its path."""

import json
import re
from collections.abc import Mapping
from typing import Any

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.bundle.shapes import Bundle
from tests.makers import small_record

Changes = Mapping[str, Any]

REMOVED = object()
"""The value of what is to be taken out."""


def altered_record(changes: Changes) -> dict[str, Any]:
    """The record of the small bundle, in which the index after a list's last one appends to it."""
    record = json.loads(json.dumps(small_record()))  # each part for itself, none shared
    for path, value in changes.items():
        *above, last = _steps(path)
        inside = record
        for step in above:
            inside = inside[step]
        if value is REMOVED:
            del inside[last]
        elif isinstance(inside, list) and last == len(inside):
            inside.append(value)
        else:
            inside[last] = value
    return record  # type: ignore[no-any-return]  # JSON's own


def altered_bytes(changes: Changes) -> bytes:
    return json.dumps(altered_record(changes)).encode()


def altered_bundle(changes: Changes) -> Bundle:
    return parse_bundle(altered_bytes(changes))


def _steps(path: str) -> list[Any]:
    """`measures[0].zones` as its names and indices."""
    return [
        int(index) if index else name for index, name in re.findall(r"\[(\d+)\]|([^.\[\]]+)", path)
    ]
