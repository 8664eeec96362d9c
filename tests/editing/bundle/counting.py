"""What a working copy consists of, row by row."""

from typing import Any

from django.apps import apps
from django.db.models import Model

from plans.models import Edition

Row = dict[str, Any]


def working_copy() -> list[type[Model]]:
    """Every table of the working copy, the ones between two tables included."""
    models = apps.get_app_config("plans").get_models(include_auto_created=True)
    return [model for model in models if model.__module__ != Edition.__module__]


def everything() -> dict[str, list[Row]]:
    """Every row of every table of the working copy."""
    return {
        model._meta.db_table: list(model._default_manager.order_by("pk").values())
        for model in working_copy()
    }


def rows_of(table: str) -> dict[int, Row]:
    """The rows of one table by primary key, without the time of their last change."""
    rows = everything()[table]
    return {row.pop("id"): {**row, "modified_at": None} for row in rows}
