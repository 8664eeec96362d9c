"""Whether the process lives, and what it lacks to serve."""

import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from plans.models import triggers

pytestmark = pytest.mark.django_db


def test_a_process_that_answers_lives(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        response = client.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "alive"})


def test_a_whole_database_is_ready(client: Client) -> None:
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (200, {"status": "ready"})


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_no_answer_about_health_is_kept(address: str, client: Client) -> None:
    assert client.get(address)["Cache-Control"] == "no-store"


def test_a_missing_trigger_is_named(client: Client) -> None:
    name, table, _ = next(iter(triggers.all_of(connection)))
    connection.check_constraints()
    with connection.cursor() as cursor:
        on_table = "" if connection.vendor == "sqlite" else f" ON {table}"
        cursor.execute(f"DROP TRIGGER {name}{on_table}")
    response = client.get("/readyz")
    missing = [f"database: trigger {name} is missing"]
    assert (response.status_code, response.json()["missing"]) == (503, missing)


def test_a_migration_that_is_not_applied_is_told(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'plans'")
    response = client.get("/readyz")
    missing = ["database: migrations are not applied"]
    assert (response.status_code, response.json()["missing"]) == (503, missing)
