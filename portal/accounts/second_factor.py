"""The second factor: a code of an app on one's telephone, or one of the recovery codes."""

import secrets
import unicodedata
from base64 import b32encode
from datetime import timedelta
from typing import Any

import qrcode
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.roles import SECOND_FACTOR
from portal.accounts.errors import CodeTooSoon, NotYourself, WrongCode
from portal.accounts.membership import roles_of

DIGITS = 6
KEY_BYTES = 20
RECOVERY_CODES = 10
RECOVERY_BYTES = 10  # sixteen letters and digits
ISSUER = "Lantu"


def is_required_of(user: Any) -> bool:
    """Of publishers, administrators and superusers, wherever the portal is not a demo."""
    if not settings.SECOND_FACTOR_REQUIRED:
        return False
    return bool(user.is_superuser) or not SECOND_FACTOR.isdisjoint(roles_of(user))


def is_enrolled(user: Any) -> bool:
    return bool(TOTPDevice.objects.filter(user=user, confirmed=True).exists())


def new_key() -> str:
    """A secret, in hexadecimal digits, as devices keep it."""
    return secrets.token_hex(KEY_BYTES)


def typed_secret(key: str) -> str:
    """The secret as people type it into their app: in groups of four."""
    text = b32encode(bytes.fromhex(key)).decode("ascii")
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def picture_of(user: Any, key: str) -> tuple[int, str]:
    """The QR code that an app reads: its size, and its dark squares as the path of an SVG."""
    code = qrcode.QRCode(border=4)
    settings_of_app = TOTPDevice(user=user, key=key, digits=DIGITS)
    code.add_data(settings_of_app.config_url)
    rows = code.get_matrix()
    squares = [
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    ]
    return len(rows), "".join(squares)


def enrol(*, user: Any, key: str, code: str) -> tuple[TOTPDevice, list[str]]:
    """The device becomes the account's only one; its first recovery codes."""
    counter = TOTP(bytes.fromhex(key), digits=DIGITS)
    counter.time = timezone.now().timestamp()
    typed = as_typed(code)
    if not (typed.isdigit() and len(typed) == DIGITS and counter.verify(int(typed), tolerance=1)):
        raise WrongCode
    with transaction.atomic():
        _forget(user)
        device = TOTPDevice.objects.create(
            user=user, key=key, name="app", digits=DIGITS, last_t=counter.t()
        )
        record(event=AuditEvent.FACTOR_ENROLLED, actor=user.get_username(), about=user)
        return device, new_recovery_codes(user=user)


def new_recovery_codes(*, user: Any) -> list[str]:
    """Each is taken once. Those of before are void."""
    codes = [_recovery_code() for _ in range(RECOVERY_CODES)]
    with transaction.atomic():
        # The device stays: this log-in may have been by one of its codes.
        device, _ = StaticDevice.objects.get_or_create(user=user, name="recovery")
        device.token_set.all().delete()
        StaticToken.objects.bulk_create(StaticToken(device=device, token=c) for c in codes)
        record(event=AuditEvent.RECOVERY_CODES_MADE, actor=user.get_username(), about=user)
    return [shown_recovery_code(code) for code in codes]


def verify(*, user: Any, code: str) -> TOTPDevice | StaticDevice:
    """The device that answers for the code; a recovery code is spent by it."""
    typed = as_typed(code)
    kind = TOTPDevice if typed.isdigit() and len(typed) == DIGITS else StaticDevice
    with transaction.atomic():
        device = kind.objects.select_for_update().filter(user=user, confirmed=True).first()
        if device is None:
            raise WrongCode
        allowed, why = device.verify_is_allowed()
        verified = allowed and device.verify_token(typed)
    if not allowed:
        wait = why["locked_until"] - timezone.now() if why else timedelta()
        raise CodeTooSoon(max(1, round(wait.total_seconds())))
    if not verified:
        raise WrongCode
    if isinstance(device, StaticDevice):
        record(event=AuditEvent.RECOVERY_CODE_USED, actor=user.get_username(), about=user)
    return device


def recovery_codes_left(user: Any) -> int:
    return int(StaticToken.objects.filter(device__user=user).count())


def reset(*, user: Any, by: Any) -> None:
    """After a telephone was lost: the account enrols anew. Nobody resets his own."""
    if user.pk == by.pk:
        raise NotYourself
    with transaction.atomic():
        _forget(user)
        record(event=AuditEvent.FACTOR_REMOVED, actor=by.get_username(), about=user)


def as_typed(code: str) -> str:
    """Blanks and hyphens do not count, nor do capitals and digits of full width."""
    plain = unicodedata.normalize("NFKC", code).lower()
    return "".join(character for character in plain if character.isascii() and character.isalnum())


def shown_recovery_code(code: str) -> str:
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def _recovery_code() -> str:
    return b32encode(secrets.token_bytes(RECOVERY_BYTES)).decode("ascii").lower()


def _forget(user: Any) -> None:
    with transaction.atomic():
        TOTPDevice.objects.filter(user=user).delete()
        StaticDevice.objects.filter(user=user).delete()
