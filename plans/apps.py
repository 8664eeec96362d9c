"""The application's start: its triggers are put back after every migration, its trail is told."""

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
        tell_the_trail()


def put_triggers_back(*, using: str, **_kwargs: Any) -> None:
    """SQLite loses a table's triggers when a migration rebuilds it; Django tells us by signal."""
    # No model can be imported before the apps are loaded.
    from plans.models import live_tokens, triggers  # noqa: PLC0415

    triggers.install(connections[using])
    live_tokens.install(connections[using])


def tell_the_trail() -> None:
    """From here on changes of rows and log-ins are recorded."""
    # The same.
    from plans.audit import logins, registered  # noqa: PLC0415

    registered.register_all()
    logins.listen()
