"""Where the published tables are read: in the site's database, or in that of a preview."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.apps import apps
from django.db.models import Model

from plans.models import Edition, LiveItem, Withholding

ALIAS = "preview"

_is_open: ContextVar[bool] = ContextVar("is_open", default=False)
_MODULES = {model.__module__ for model in (Edition, LiveItem, Withholding)}


def published_models() -> list[type[Model]]:
    """What is published, and what points at it."""
    models = apps.get_app_config("plans").get_models()
    return [model for model in models if model.__module__ in _MODULES]


@contextmanager
def routed() -> Iterator[None]:
    """Within it the published tables are those of the preview."""
    token = _is_open.set(True)
    try:
        yield
    finally:
        _is_open.reset(token)


class PreviewRouter:
    """Sends writes there too: what a page of a preview might write never reaches the site's."""

    def db_for_read(self, model: type[Model], **_hints: Any) -> str | None:
        return ALIAS if _is_open.get() and model.__module__ in _MODULES else None

    db_for_write = db_for_read
