"""Log-ins, log-outs, failed ones, and refusals, with the address that the portal believes."""

import ipaddress

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

from plans.models import AuditEntry
from tests.audit.reading import detail_of, events, newest

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"


@pytest.fixture
def user() -> User:
    return User.objects.create_user("li", password="right", is_staff=True)


def test_coming_and_going_are_told(user: User, client: Client) -> None:
    client.post(LOGIN, {"username": "li", "password": "right"}, REMOTE_ADDR="203.0.113.9")
    entry = newest()
    assert (entry.event, entry.actor, entry.remote_addr) == ("logged_in", user, "203.0.113.9")
    client.post("/admin/logout/")
    assert (newest().event, newest().actor) == ("logged_out", user)


def test_a_failed_log_in_names_the_account_and_never_the_password(
    user: User, client: Client
) -> None:
    client.post(LOGIN, {"username": "li", "password": "s3cret-typed"})
    entry = newest()
    assert (entry.event, entry.actor, entry.object_repr) == ("login_failed", None, "li")
    assert not [e for e in AuditEntry.objects.values() if "s3cret-typed" in str(e)]


@pytest.mark.parametrize("typed", ["my-password-by-mistake", "a\x00b", "x" * 150])
def test_a_name_that_no_account_has_is_not_kept(typed: str, user: User, client: Client) -> None:
    assert client.post(LOGIN, {"username": typed, "password": "x"}).status_code == 200
    entries = AuditEntry.objects.exclude(event="created")
    assert not [e for e in entries.values() if typed in str(e)]
    if "\x00" not in typed:  # which the form refuses before anybody is looked for
        assert detail_of(newest()) == {"account": "unknown"}


def test_a_header_that_anybody_can_send_is_not_believed(
    user: User, client: Client, settings: Settings
) -> None:
    given = {"username": "li", "password": "right"}
    sent = {"X-Forwarded-For": "198.51.100.1"}
    client.post(LOGIN, given, headers=sent, REMOTE_ADDR="203.0.113.9")
    assert newest().remote_addr == "203.0.113.9"
    settings.TRUSTED_PROXIES = [ipaddress.ip_network("203.0.113.9/32")]
    client.post(LOGIN, given, headers=sent, REMOTE_ADDR="203.0.113.9")
    assert newest().remote_addr == "198.51.100.1"


@pytest.mark.parametrize("path", ["/admin/plans/plan/", "/preview/example/"])
def test_what_an_account_is_refused_is_told(path: str, user: User, client: Client) -> None:
    client.force_login(user)
    assert client.get(path).status_code == 403
    entry = newest()
    assert (entry.event, entry.actor) == ("refused", user)
    assert detail_of(entry) == {"path": path, "method": "GET"}


def test_who_is_not_logged_in_is_led_to_the_log_in_and_leaves_no_entry(client: Client) -> None:
    assert client.get("/admin/plans/plan/").status_code == 302
    client.handler.enforce_csrf_checks = True
    assert client.post(LOGIN, {"username": "li", "password": "x"}).status_code == 403
    assert events() == []


def test_reading_public_pages_needs_no_session(client: Client) -> None:
    response = client.get("/corrections/")
    assert "Cookie" not in response.get("Vary", "")
    assert events() == []
