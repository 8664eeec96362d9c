"""Accounts as these tests begin with them, and the codes that their telephones show."""

import time
from typing import Any

from django.contrib.auth.models import Group, User
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from plans.roles import Role
from portal.accounts.second_factor import new_key

PASSWORD = "旧密码 for tests 1"
NEW = "新密码 for tests 2"
LOG_IN = "/en/admin/login/"
INDEX = "/en/admin/"


def account(name: str, *roles: Role, **more: Any) -> User:
    user = User.objects.create_user(name, password=PASSWORD, is_staff=True, **more)
    user.groups.set(Group.objects.filter(name__in=[role.value for role in roles]))
    return user


def inside(user: User) -> Client:
    """A browser in which the account is logged in."""
    client = Client()
    client.force_login(user)
    return client


def telephone(user: User) -> TOTPDevice:
    """A second factor that is set up, whose next code was not taken yet."""
    return TOTPDevice.objects.create(user=user, name="app", key=new_key())


def code_of(key: str, *, later: int = 0) -> str:
    """What the app shows now, or some steps of 30 seconds later."""
    counter = TOTP(bytes.fromhex(key))
    counter.time = time.time() + 30 * later
    return f"{counter.token():06d}"


def log_in(client: Client, name: str, password: str = PASSWORD, **more: Any) -> Any:
    return client.post(LOG_IN, {"username": name, "password": password, **more})
