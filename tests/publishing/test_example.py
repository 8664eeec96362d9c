"""The invented district: it shows what monitoring can say, and is marked as invented."""

import pytest

from plans.choices import VerdictState
from plans.documents.bundle.shapes import Bundle, Item
from plans.documents.items import IndicatorDocument
from plans.documents.stored import read
from plans.editing.bundle.load import load
from plans.publishing.composing.compose import compose
from plans.publishing.readiness.examine import findings
from plans.publishing.readiness.gather import context_for
from tests.makers import example_bundle


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return example_bundle()


@pytest.fixture(scope="module")
def indicators(bundle: Bundle) -> list[IndicatorDocument]:
    found = compose(bundle)
    read_back = [
        read(entry.kind, found.documents[entry.checksum])
        for entry in found.entries
        if entry.kind == "indicator"
    ]
    return [one for one in read_back if isinstance(one, IndicatorDocument)]


def test_all_that_could_be_taken_for_real_is_marked_as_invented(bundle: Bundle) -> None:
    named = [bundle.plan.title, *(area.name for area in bundle.areas)]
    named += [outlet.name for outlet in bundle.outlets]
    items: list[Item] = [*bundle.departments, *bundle.articles, *bundle.parent_plans]
    named += [item.title for item in items]
    assert [name for name in named if "虚构" not in name] == []


def test_every_state_of_a_verdict_is_to_be_seen(indicators: list[IndicatorDocument]) -> None:
    assert {one.verdict.state for one in indicators} == set(VerdictState.values)
    reasons = {one.verdict.reason for one in indicators if one.verdict.reason}
    assert reasons == {"gap"}
    assert {one.verdict.method for one in indicators} >= {"level", "total", "average"}


def test_revised_targets_milestones_and_corrected_values_are_to_be_seen(
    indicators: list[IndicatorDocument],
) -> None:
    assert any(one.revisions for one in indicators)
    assert any(one.milestones for one in indicators)
    assert any(seen.corrections for one in indicators for seen in one.observations)


@pytest.mark.django_db
def test_nothing_of_it_is_to_be_mended_before_it_is_published(bundle: Bundle) -> None:
    plan = load(bundle=bundle)
    assert findings(bundle, context_for(plan, bundle)) == []
