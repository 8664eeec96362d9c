"""What the tests of the desk start from: the seed plan, and people with some permissions."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from plans.documents.bundle.parsing import parse_bundle
from plans.editing.bundle.load import load
from plans.models import Plan

SEED = Path(__file__).resolve().parents[2] / "seeds" / "tianxin-2021-2025.json"

Person = Callable[..., Client]


def loaded(slug: str) -> Plan:
    """The seed's content as a plan of this slug."""
    bundle = parse_bundle(SEED.read_bytes())
    plan = bundle.plan.model_copy(update={"slug": slug})
    return load(bundle=bundle.model_copy(update={"plan": plan}))


@pytest.fixture
def plan(db: None) -> Plan:
    return loaded("tianxin-2021-2025")


@pytest.fixture
def other_plan(plan: Plan) -> Plan:
    """A second plan; both have items with the same keys."""
    return loaded("another")


@pytest.fixture
def desk(db: None) -> Client:
    """A browser in which a superuser is logged in."""
    client = Client()
    client.force_login(User.objects.create_superuser("chief"))
    return client


@pytest.fixture
def person(db: None) -> Person:
    """A browser in which a member of staff with these permissions is logged in."""

    def log_in(*permissions: str) -> Client:
        user = User.objects.create_user(f"person-{User.objects.count()}", is_staff=True)
        for name in permissions:
            user.user_permissions.add(
                Permission.objects.get(content_type__app_label="plans", codename=name)
            )
        client = Client()
        client.force_login(user)
        return client

    return log_in
