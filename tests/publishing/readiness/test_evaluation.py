"""An evaluation is of years of the plan, and is published once."""

import pytest
from django.utils import translation

from plans.editing.bundle.load import load, replace
from plans.publishing.readiness.gather import context_for
from tests.full import full_bundle
from tests.makers import publish_plan
from tests.publishing.readiness.finding import places, words

OUTSIDE, AGAIN = "evaluation-outside-period", "evaluation-again"


@pytest.mark.parametrize(("year", "found"), [(2020, 1), (2021, 0), (2025, 0), (2026, 1)])
def test_it_looks_at_years_of_the_plan(year: int, found: int) -> None:
    at = places(OUTSIDE, {"plan.evaluation.until": year})
    assert at == ["plan.evaluation.until"] * found


def test_the_same_evaluation_is_not_published_again_by_accident() -> None:
    assert places(AGAIN) == []
    assert places(AGAIN, live_evaluation="final") == []
    assert places(AGAIN, live_evaluation="mid_term") == ["plan.evaluation.evaluation_kind"]
    with translation.override("en"):
        assert words(AGAIN, live_evaluation="mid_term") == [
            "The live edition is the mid-term evaluation already."
        ]
    assert places(AGAIN, {"plan.evaluation": None}, live_evaluation="mid_term") == []


@pytest.mark.django_db
def test_which_evaluation_is_live_is_looked_up() -> None:
    bundle = full_bundle()
    plan = load(bundle=bundle)
    assert context_for(plan, bundle).live_evaluation is None
    publish_plan(plan)
    assert context_for(plan, bundle).live_evaluation == "mid_term"
    plan.refresh_from_db()
    replace(plan=plan, bundle=full_bundle({"plan.evaluation": None}), version=plan.version)
    publish_plan(plan)
    assert context_for(plan, bundle).live_evaluation is None
