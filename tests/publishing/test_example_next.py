"""The invented district's next plan: it shows how plans follow each other, and is invented too."""

from collections import Counter

import pytest
from django.test import Client

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.bundle.shapes import Bundle, Item
from plans.editing.bundle.load import load
from plans.editing.succeed import successor_of
from plans.published.succession import succession
from plans.publishing.readiness.examine import findings
from plans.publishing.readiness.gather import context_for
from tests.makers import SEED, example_bundle, publish_plan


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return parse_bundle(SEED.with_name("example-district-next.json").read_bytes())


def test_all_that_could_be_taken_for_real_is_marked_as_invented(bundle: Bundle) -> None:
    named = [bundle.plan.title, *(area.name for area in bundle.areas)]
    named += [outlet.name for outlet in bundle.outlets]
    items: list[Item] = [*bundle.departments, *bundle.articles, *bundle.parent_plans]
    named += [item.title for item in items]
    assert [name for name in named if "虚构" not in name] == []


@pytest.mark.django_db
def test_nothing_of_it_is_to_be_mended_before_it_is_published(bundle: Bundle) -> None:
    plan = load(bundle=bundle)
    assert findings(bundle, context_for(plan, bundle)) == []


@pytest.mark.django_db
def test_it_follows_the_first_with_every_fate(bundle: Bundle, client: Client) -> None:
    first, plan = load(bundle=example_bundle()), load(bundle=bundle)
    assert successor_of(first) == plan
    publish_plan(first)
    publish_plan(plan)
    found = succession(plan.slug)
    fates = Counter(one.fate for one in found.fortunes)
    assert min(fates[fate] for fate in ("carried", "changed", "dropped", "new")) >= 9
    measures = {one.fate for one in found.fortunes if one.kind == "measure"}
    assert measures == {"carried", "changed", "dropped", "new"}


@pytest.mark.django_db
def test_baselines_are_what_was_observed_last(bundle: Bundle) -> None:
    first = {one.key: one for one in example_bundle().indicators}
    followed = [one for one in bundle.indicators if one.key in first and one.baseline]
    assert len(followed) >= 8
    for one in followed:
        seen = first[one.key].observations[-1]
        assert one.baseline
        assert one.baseline.year == int(seen.period), one.key
        if one.baseline.unit == seen.unit:
            assert one.baseline.value == seen.value, one.key


def test_a_unit_changes_from_plan_to_plan(bundle: Bundle) -> None:
    first = {one.key: one.unit for one in example_bundle().indicators}
    changed = [one.key for one in bundle.indicators if first.get(one.key, one.unit) != one.unit]
    assert changed == ["indicator-grain"]
