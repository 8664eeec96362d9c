"""Rows that are moved out of the way, or deleted, only to be written again at once."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Model


def put_aside(rows: Sequence[Model]) -> None:
    """From here on the trail compares these with what they are now, whatever happens in between."""
    if not rows:
        return
    present = type(rows[0])._default_manager.in_bulk([row.pk for row in rows])
    row: Any
    for row in rows:
        if row.pk in present:
            row.as_it_was = present[row.pk]
