"""Accounts as an application: after every migration its groups are what the roles say."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """It stands last among the applications, so that the rights of all others exist before."""

    name = "portal.accounts"
    verbose_name = _("Accounts")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from axes.signals import user_locked_out  # noqa: PLC0415 - it brings models along

        post_migrate.connect(write_groups, sender=self)
        user_locked_out.connect(record_lock_out)


def write_groups(*, using: str, **_kwargs: Any) -> None:
    """Django tells us by signal when its own rows of rights have been written."""
    # No model can be imported before the apps are loaded.
    from portal.accounts.groups import write  # noqa: PLC0415

    write(using=using)


def record_lock_out(*, username: str | None = None, **_kwargs: Any) -> None:
    """axes tells us by signal; of a name that no account has the trail keeps nothing."""
    # The same.
    from portal.accounts.throttle import record_locked  # noqa: PLC0415

    record_locked(username or "")
