"""A plan with a live edition, and a change of its working copy that is not published."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.test import Client

from plans.editing.bundle.load import load
from plans.models import Measure, Plan
from plans.preview.remembered import IMAGES
from tests.full import full_bundle
from tests.makers import change, publish_plan

NEW_TEXT = "做一件还没有发布的事。"


@pytest.fixture(autouse=True)
def nothing_is_remembered() -> Iterator[None]:
    """Tests begin with the same keys and versions over and over."""
    IMAGES.clear()
    yield
    IMAGES.clear()


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load(bundle=full_bundle())
    publish_plan(plan)
    change(plan, Measure, "measure-one", text=NEW_TEXT)
    return plan


@pytest.fixture
def staff(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("chief"))
    return client
