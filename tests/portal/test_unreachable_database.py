"""A database that is away: everyone is told to come back, and nobody what went wrong inside."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.contrib.auth.models import User
from django.db import InterfaceError, OperationalError, connection
from django.test import Client

pytestmark = pytest.mark.django_db

AWAY = [OperationalError("a secret address"), InterfaceError("a secret address")]


@pytest.fixture
def visitor() -> Client:
    """Logged in, so that the desk asks the database who this is."""
    visitor = Client(raise_request_exception=False)
    visitor.force_login(User.objects.create_superuser("editor"))
    return visitor


@contextmanager
def failing(error: Exception) -> Iterator[None]:
    """Every query ends in `error`."""

    def fail(*_query: object) -> None:
        raise error

    with connection.execute_wrapper(fail):
        yield


@pytest.mark.parametrize("error", AWAY)
@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/", "请稍等几秒再试"),
        ("/en/plans/example/zones/", "Please try again in a few seconds."),
        ("/admin/", "请稍等几秒再试"),
        ("/api/v1/plans", "The database does not answer."),
    ],
)
def test_visitors_are_asked_to_come_back(
    error: Exception, address: str, words: str, visitor: Client
) -> None:
    with failing(error):
        response = visitor.get(address)
    text = response.content.decode()
    assert (response.status_code, response["Retry-After"]) == (503, "10")
    assert words in text
    assert "secret" not in text


@pytest.mark.parametrize(
    ("address", "kind"),
    [("/plans/", "text/html; charset=utf-8"), ("/api/v1/plans", "application/problem+json")],
)
def test_a_fault_of_the_portal_is_told_apart(address: str, kind: str, visitor: Client) -> None:
    with failing(ValueError("a secret")):
        response = visitor.get(address)
    assert (response.status_code, response["Content-Type"]) == (500, kind)
    assert "Retry-After" not in response
    assert b"secret" not in response.content


@pytest.mark.parametrize("error", AWAY)
def test_the_process_lives_and_is_not_ready(error: Exception, visitor: Client) -> None:
    with failing(error):
        alive, ready = visitor.get("/healthz"), visitor.get("/readyz")
    assert alive.status_code == 200
    assert (ready.status_code, ready.json()["missing"]) == (503, ["database: no answer"])
