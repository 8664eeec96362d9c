"""A plan whose publication needs two people, with one edition and a change that one wrote."""

import pytest

from plans.models import Measure, Plan
from tests.makers import change, load_small, publish_plan
from tests.publishing.review.people import WRITER, as_person


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    publish_plan(plan)
    Plan.objects.filter(pk=plan.pk).update(review_stages=2)
    with as_person(WRITER):
        change(plan, Measure, "measure-one", text="改了的事。")
    return Plan.objects.get(pk=plan.pk)
