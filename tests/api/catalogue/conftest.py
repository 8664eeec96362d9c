"""Plans that the catalogue tells of."""

import pytest

from plans.editing.bundle.load import load
from plans.models import Measure, Plan, SiteProfile
from plans.publishing.share import share_site
from tests.altered import altered_bundle
from tests.full import full_bundle
from tests.makers import change, load_small, publish_plan


@pytest.fixture
def plan() -> Plan:
    plan = load_small()
    publish_plan(plan)
    return plan


@pytest.fixture
def two_plans(plan: Plan) -> None:
    """The second of them has one edition, and the first has two."""
    publish_plan(load(bundle=altered_bundle({"plan.slug": "second"})))
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)


@pytest.fixture
def full_plan() -> Plan:
    """A plan with every field given, on a site that has a licence."""
    plan = load(bundle=full_bundle())
    publish_plan(plan)
    profile = SiteProfile(name="示例规划网（虚构）", name_en="Example Plans", organiser="示例办")
    profile.licence_url = "https://licence.example.cn/1"
    share_site(profile)
    return plan
