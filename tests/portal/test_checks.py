"""The portal's own system checks, which say at the start what is wrong."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from pytest_django import Settings

from plans.models import triggers
from portal import checks
from portal.checks import (
    idle_time_is_within_reason,
    no_superuser_outside_the_demo,
    origin_is_set,
    pictures_can_be_drawn,
    proxy_in_front_is_named,
    triggers_are_in_place,
)


def test_a_missing_origin_is_named(settings: Settings) -> None:
    settings.ORIGIN = "http://127.0.0.1:8000"
    assert origin_is_set() == []
    settings.ORIGIN = ""
    assert [found.id for found in origin_is_set()] == ["portal.E001"]


@pytest.mark.django_db
def test_a_missing_trigger_is_named() -> None:
    assert triggers_are_in_place(databases=["default"]) == []
    connection.check_constraints()
    for name, table, _ in triggers.all_of(connection):
        on_table = "" if connection.vendor == "sqlite" else f" ON {table}"
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TRIGGER {name}{on_table}")
        (found,) = triggers_are_in_place(databases=["default"])
        assert (found.id, name in found.msg) == ("portal.W002", True)
        triggers.install(connection)
        assert triggers_are_in_place(databases=["default"]) == []


def test_without_a_database_nothing_is_asked() -> None:
    assert triggers_are_in_place() == []


@pytest.mark.parametrize(
    ("origin", "proxies", "found"),
    [
        ("https://plans.example", [], ["portal.W004"]),
        ("https://plans.example", ["127.0.0.1/32"], []),
        ("http://127.0.0.1:8000", [], []),
    ],
)
def test_https_without_a_named_proxy_is_told(
    origin: str, proxies: list[str], found: list[str], settings: Settings
) -> None:
    settings.ORIGIN, settings.TRUSTED_PROXIES = origin, proxies
    assert [message.id for message in proxy_in_front_is_named()] == found


@pytest.mark.needs("cjk-font")
def test_a_missing_chinese_font_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert pictures_can_be_drawn() == []
    monkeypatch.setattr(checks, "can_draw", lambda: False)
    assert [found.id for found in pictures_can_be_drawn()] == ["portal.W003"]


@pytest.mark.parametrize(("minutes", "found"), [(4, 1), (5, 0), (30, 0), (480, 0), (481, 1)])
def test_an_idle_time_without_reason_is_named(minutes: int, found: int, settings: Settings) -> None:
    settings.IDLE_MINUTES = minutes
    assert [message.id for message in idle_time_is_within_reason()] == ["portal.E011"] * found


@pytest.mark.django_db
def test_a_superuser_outside_the_demo_is_named(settings: Settings) -> None:
    assert no_superuser_outside_the_demo(databases=["default"]) == []
    chief = User.objects.create_superuser("chief")
    (found,) = no_superuser_outside_the_demo(databases=["default"])
    assert (found.id, "chief" in found.msg) == ("portal.W012", True)
    settings.DEMO = True
    assert no_superuser_outside_the_demo(databases=["default"]) == []
    settings.DEMO, chief.is_active = False, False
    chief.save()
    assert no_superuser_outside_the_demo(databases=["default"]) == []
