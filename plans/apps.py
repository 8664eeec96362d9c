"""The application's start: its triggers are put back after every migration."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class PlansConfig(AppConfig):
    name = "plans"
    verbose_name = _("Plans")

    def ready(self) -> None:
        post_migrate.connect(put_triggers_back, sender=self)


def put_triggers_back(*, using: str, **_kwargs: Any) -> None:
    """SQLite loses a table's triggers when a migration rebuilds it; Django tells us by signal."""
    # No model can be imported before the apps are loaded.
    from plans.models import live_tokens, triggers  # noqa: PLC0415

    triggers.install(connections[using])
    live_tokens.install(connections[using])
