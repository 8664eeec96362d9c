"""Passwords: chosen by their owner, or made for one log-in by somebody else."""

import secrets
from typing import Any

from django.contrib.auth.hashers import check_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from portal.accounts.models import Account, FormerPassword

REMEMBERED = 5
ONE_TIME_LENGTH = 12  # bytes of chance


class NotUsedBefore:
    """A validator for Django: the present password and the last ones are not taken again."""

    def validate(self, password: str, user: Any = None) -> None:
        if user is None or user.pk is None:
            return
        former = FormerPassword.objects.filter(user=user).values_list("encoded", flat=True)
        for encoded in (user.password, *former[:REMEMBERED]):
            if check_password(password, encoded):
                raise ValidationError(self.get_help_text(), code="password_used_before")

    def get_help_text(self) -> str:
        return _("Your password can’t be your present one, nor one of the %(count)d before it.") % {
            "count": REMEMBERED
        }


def change_password(*, user: Any, password: str) -> None:
    """The owner's own choice. All other sessions of the account end by it."""
    _set(user, password, must_change=False)


def give_one_time_password(*, user: Any) -> str:
    """A new password for one log-in, after which its owner must choose another."""
    password = secrets.token_urlsafe(ONE_TIME_LENGTH)
    _set(user, password, must_change=True)
    return password


def must_change_password(user: Any) -> bool:
    return Account.objects.filter(user=user, must_change_password=True).exists()


def _set(user: Any, password: str, *, must_change: bool) -> None:
    with transaction.atomic():
        if user.has_usable_password():
            _remember(user)
        user.set_password(password)
        user.save(update_fields=["password"])
        Account.objects.update_or_create(user=user, defaults={"must_change_password": must_change})


def _remember(user: Any) -> None:
    FormerPassword.objects.create(user=user, encoded=user.password)
    kept = FormerPassword.objects.filter(user=user).values("pk")[:REMEMBERED]
    FormerPassword.objects.filter(user=user).exclude(
        pk__in=list(kept.values_list("pk", flat=True))
    ).delete()
