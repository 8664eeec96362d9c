"""Log-ins, log-outs and failed log-ins, as Django tells of them."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed

from plans.audit.record import record
from plans.choices import AuditEvent


def listen() -> None:
    user_logged_in.connect(_logged_in, dispatch_uid="plans.audit.logged_in")
    user_logged_out.connect(_logged_out, dispatch_uid="plans.audit.logged_out")
    user_login_failed.connect(_failed, dispatch_uid="plans.audit.failed")


def _logged_in(*, user: Any, **_told: Any) -> None:
    record(event=AuditEvent.LOGGED_IN, actor=user.get_username(), about=user)


def _logged_out(*, user: Any, **_told: Any) -> None:
    if user is not None:
        record(event=AuditEvent.LOGGED_OUT, actor=user.get_username(), about=user)


def _failed(*, credentials: dict[str, Any], **_told: Any) -> None:
    """A name that no account has is not kept: some people type their password there."""
    model = get_user_model()
    typed = str(credentials.get(model.USERNAME_FIELD) or "").replace("\x00", "")
    found = model._default_manager.filter(**{model.USERNAME_FIELD: _storable(typed)}).first()
    detail = {} if found else {"account": "unknown"}
    record(event=AuditEvent.LOGIN_FAILED, about=found, detail=detail)


def _storable(typed: str) -> str:
    """What no database can be asked for becomes a name that no account has."""
    return typed.encode("utf-8", "replace").decode()[:255]
