"""demo: everything that a first start needs, and nothing on the next."""

import re
import socket

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError
from pytest_django import Settings

from plans.models import Edition, Plan, SiteProfile
from tests.commands.calling import said_by
from tests.editing.bundle.counting import everything
from tests.makers import SEED_SLUG

USERS = get_user_model().objects


@pytest.mark.django_db
def test_it_is_refused_outside_the_demo() -> None:
    with pytest.raises(CommandError, match="PORTAL_DEMO=1"):
        said_by("demo")
    assert not Plan.objects.exists()
    assert not USERS.exists()


@pytest.mark.django_db
def test_it_is_refused_where_the_port_is_taken(settings: Settings) -> None:
    settings.DEMO = True
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(CommandError, match=f"port {port} already"):
            said_by("demo", "--port", port)
    assert not USERS.exists()


@pytest.mark.django_db(transaction=True)
def test_it_prepares_once_and_changes_nothing_afterwards(settings: Settings) -> None:
    settings.DEMO = True
    said = said_by("demo")
    (user,) = re.findall(r"^user: (\S+)$", said, re.MULTILINE)
    (password,) = re.findall(r"^password: (\S{12,})$", said, re.MULTILINE)
    administrator = USERS.get(username=user)
    assert administrator.is_superuser
    assert administrator.check_password(password)
    assert Edition.objects.count() == 1

    Plan.objects.update(title="改过的规划")
    before = everything()
    again = said_by("demo")
    assert "user:" not in again
    assert "password:" not in again
    assert settings.ORIGIN in again
    assert everything() == before
    assert USERS.get().check_password(password)
    assert Edition.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_in_full_an_invented_district_stands_beside_the_real_one(settings: Settings) -> None:
    settings.DEMO = True
    said_by("demo")
    said_by("demo", "--full")
    assert set(Plan.objects.values_list("slug", flat=True)) == {
        *(SEED_SLUG, "example-2021-2025", "example-2026-2030"),
    }
    assert Edition.objects.count() == 4
    assert SiteProfile.objects.get().featured_plan == Plan.objects.get(slug=SEED_SLUG)


@pytest.mark.django_db(transaction=True)
def test_it_adds_no_administrator_to_other_accounts(settings: Settings) -> None:
    settings.DEMO = True
    get_user_model().objects.create_user("chief")
    assert "password:" not in said_by("demo")
    assert USERS.get().get_username() == "chief"


def test_passwords_differ_from_start_to_start(
    db: None, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.DEMO = True
    monkeypatch.setattr("plans.management.commands.demo.call_command", lambda *_, **__: None)
    found = set()
    for _ in range(3):
        found |= set(re.findall(r"^password: (\S+)$", said_by("demo"), re.MULTILINE))
        USERS.all().delete()
    assert len(found) == 3
