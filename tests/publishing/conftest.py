"""What several tests of publishing begin with."""

import pytest
from django.db import connection

from plans.models import Plan
from plans.publishing.review.approve import approve
from plans.publishing.review.submit import submit
from plans.publishing.withhold import withhold_item
from tests.makers import EDITOR, load_small, publish_plan
from tests.pictures import add_picture


def published_and_withheld() -> Plan:
    """A reviewed edition with a withheld item: each of the append-only tables has rows."""
    plan = load_small()
    add_picture(plan)
    Plan.objects.filter(pk=plan.pk).update(review_stages=1)
    approve(review=submit(plan=plan, editor=EDITOR), stage=1, reviewer="reviewer")
    publish_plan(plan)
    withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="原因")
    return plan


@pytest.fixture
def protected(db: None) -> Plan:
    plan = published_and_withheld()
    connection.check_constraints()  # PostgreSQL changes no table with checks still to be made
    return plan


@pytest.fixture
def really_protected(transactional_db: None) -> Plan:
    """The same, committed: other connections see it."""
    return published_and_withheld()
