"""Log-ins that fail too often are locked, by name and address; a security administrator unlocks."""

from datetime import timedelta
from typing import Any

import pytest
from axes.models import AccessAttempt
from django.test import Client
from django.utils import timezone

from plans.models import AuditEntry
from plans.roles import Role
from tests.portal.accounts.making import (
    LOG_IN,
    PASSWORD,
    account,
    code_of,
    inside,
    log_in,
    telephone,
)

pytestmark = pytest.mark.django_db

LOCKED = "/en/admin/auth/user/locked/"


def fail(client: Client, times: int = 5) -> Any:
    return [log_in(client, "modest", "wrong") for _ in range(times)][-1]


def test_the_fifth_failure_locks_and_says_for_how_long(client: Client) -> None:
    account("modest")
    assert fail(client, 4).status_code == 200
    answer = fail(client, 1)
    assert (answer.status_code, answer["Retry-After"]) == (429, "1800")
    assert "30 minutes after the last failure" in answer.content.decode()
    assert log_in(client, "modest", PASSWORD).status_code == 429
    assert client.get(LOG_IN).status_code == 200


def test_others_and_other_addresses_are_not_locked(client: Client) -> None:
    account("modest")
    account("other")
    fail(client)
    assert log_in(client, "other").status_code == 302
    elsewhere = Client(REMOTE_ADDR="203.0.113.9")
    assert log_in(elsewhere, "modest").status_code == 302


def test_a_header_does_not_change_the_address(client: Client) -> None:
    account("modest")
    for number in range(5):
        forged = Client(HTTP_X_FORWARDED_FOR=f"203.0.113.{number}")
        fail(forged, 1)
    assert log_in(Client(HTTP_X_FORWARDED_FOR="203.0.113.77"), "modest").status_code == 429
    assert set(AccessAttempt.objects.values_list("ip_address", flat=True)) == {"127.0.0.1"}


def test_it_opens_again_by_itself(client: Client) -> None:
    account("modest")
    fail(client)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=31))
    assert log_in(client, "modest").status_code == 302


def test_a_success_forgets_the_failures(client: Client) -> None:
    account("modest")
    fail(client, 4)
    assert log_in(client, "modest").status_code == 302
    assert fail(Client(), 4).status_code == 200


def test_wrong_codes_count_like_wrong_passwords(client: Client) -> None:
    device = telephone(account("modest"))
    fail(client, 4)
    log_in(client, "modest")
    answer = client.post("/en/admin/login/code/", {"code": code_of(device.key, later=50)})
    assert answer.status_code == 429
    right = client.post("/en/admin/login/code/", {"code": code_of(device.key)})
    assert right.status_code == 429


def test_neither_password_nor_code_is_kept(client: Client) -> None:
    telephone(account("modest"))
    log_in(client, "modest", "a wrong one")
    log_in(client, "modest")
    client.post("/en/admin/login/code/", {"code": "zzzz-zzzz"})
    kept = " ".join(AccessAttempt.objects.values_list("post_data", flat=True))
    assert "a wrong one" not in kept
    assert "zzzz" not in kept


def test_a_security_administrator_unlocks_and_it_is_noted(client: Client) -> None:
    user, guard = account("modest"), inside(account("guard", Role.SECURITY))
    assert "No log-in is locked." in guard.get(LOCKED).content.decode()
    fail(client)
    assert "modest" in guard.get(LOCKED).content.decode()
    guard.post(LOCKED, {"username": "modest", "address": "127.0.0.1"})
    assert log_in(client, "modest").status_code == 302
    (locked_out,) = AuditEntry.objects.filter(event="locked_out")
    (unlocked,) = AuditEntry.objects.filter(event="unlocked")
    assert locked_out.object_pk == unlocked.object_pk == str(user.pk)


@pytest.mark.parametrize("address", ["", "nonsense", "127.0.0.2", "9" * 400])
def test_what_is_not_locked_is_not_unlocked(client: Client, address: str) -> None:
    account("modest")
    fail(client)
    guard = inside(account("guard", Role.SECURITY))
    answer = guard.post(LOCKED, {"username": "modest\x00", "address": address}, follow=True)
    assert "is not locked any more" in answer.content.decode()
    assert AccessAttempt.objects.exists()
