"""What the tests of the desk start from: the seed plan, and people with some permissions."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from plans.editing.bundle.load import load
from plans.models import Plan
from tests.makers import load_seed, load_small, seed_bundle

Person = Callable[..., Client]


@pytest.fixture
def plan(db: None) -> Plan:
    """The plan of 天心区."""
    return load_seed()


@pytest.fixture
def small(db: None) -> Plan:
    """A plan with one row of each kind."""
    return load_small()


@pytest.fixture
def other_plan(plan: Plan) -> Plan:
    """A second plan whose items have the same keys."""
    bundle = seed_bundle()
    head = bundle.plan.model_copy(update={"slug": "another"})
    return load(bundle=bundle.model_copy(update={"plan": head}))


@pytest.fixture
def desk(db: None) -> Client:
    """A browser in which a superuser is logged in."""
    client = Client()
    client.force_login(User.objects.create_superuser("chief"))
    return client


@pytest.fixture
def person(db: None) -> Person:
    """A browser in which a member of staff with these permissions is logged in, who is in the team
    of every plan that there is.
    """

    def log_in(*permissions: str) -> Client:
        user = User.objects.create_user(f"person-{User.objects.count()}", is_staff=True)
        for name in permissions:
            user.user_permissions.add(
                Permission.objects.get(content_type__app_label="plans", codename=name)
            )
        user.team_plans.set(Plan.objects.all())
        client = Client()
        client.force_login(user)
        return client

    return log_in
