"""A bundle into the working copy, as a new plan."""

from typing import Any

import pytest

from plans.editing.bundle import rows
from plans.editing.bundle.changes import in_order
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import load
from plans.errors.editing import PlanExists
from plans.models import Citation, Indicator, Measure, Plan, Target
from tests.altered import Changes, altered_bundle
from tests.editing.bundle.counting import everything
from tests.full import full_bundle
from tests.makers import load_small, small_bundle
from tests.working_copy import working_copy

pytestmark = pytest.mark.django_db

NOT_FROM_A_BUNDLE = {
    "plans_correctiongate",
    "plans_correctionreport",
    "plans_correctionsender",
    "plans_intake",
    "plans_plan_team",
    "plans_proposal",
    "plans_sheetupload",
    "plans_siteprofile",
    "plans_wordrule",
}


def test_it_writes_into_every_table() -> None:
    load(bundle=full_bundle())
    empty = {table for table, found in everything().items() if not found}
    assert empty == NOT_FROM_A_BUNDLE
    assert len(working_copy(with_links=True)) > len(NOT_FROM_A_BUNDLE)


def test_it_creates_the_plan_with_its_items_and_their_parts() -> None:
    plan = load_small()
    measure, indicator = Measure.objects.get(), Indicator.objects.get()
    assert (plan.slug, plan.version, plan.area.code) == ("example", 1, "999901")
    assert measure.section.keyword.key == "keyword-one"
    assert [zone.key for zone in measure.zones.all()] == ["zone-one"]
    assert measure.responsibility_set.get().department.key == "department-one"
    assert sorted(Target.objects.values_list("role", flat=True)) == ["final", "former", "milestone"]
    assert indicator.targetrevision_set.get().old.value == 25
    assert Citation.objects.of_the_plan_itself(plan).get().quote == "示例"
    assert not Citation.objects.exclude(plan=plan).exists()


def test_loading_the_same_again_changes_nothing() -> None:
    plan = load(bundle=full_bundle())
    before = everything()
    assert load(bundle=full_bundle()) == plan
    assert load(bundle=dump(plan)) == plan
    assert everything() == before


def test_the_order_in_the_file_does_not_matter_where_the_plan_has_an_order() -> None:
    bundle = full_bundle()
    load(bundle=bundle)
    before = everything()
    backwards: dict[str, Any] = {
        "zones": bundle.zones[::-1],
        "measures": bundle.measures[::-1],
        "areas": bundle.areas[::-1],
    }
    load(bundle=bundle.model_copy(update=backwards))
    assert everything() == before


@pytest.mark.parametrize(
    "changes",
    [
        {"plan.title": "另一个"},
        {"zones[0].title": "另一个"},
        {"terms": []},
        {"indicators[0].target.value": 31},
    ],
)
def test_a_plan_that_exists_and_differs_is_left_alone(changes: Changes) -> None:
    load_small()
    before = everything()
    with pytest.raises(PlanExists) as refusal:
        load(bundle=altered_bundle(changes))
    assert refusal.value.slug == "example"
    assert everything() == before


@pytest.mark.parametrize("step", ["write_items", "write_links", "write_parts"])
def test_a_load_that_fails_midway_writes_nothing(
    step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything()

    def fail(*_: object) -> None:
        assert Plan.objects.exists()
        raise RuntimeError(step)

    monkeypatch.setattr(rows, step, fail)
    with pytest.raises(RuntimeError, match=step):
        load(bundle=small_bundle())
    assert everything() == before
    monkeypatch.undo()
    assert dump(load(bundle=small_bundle())) == in_order(small_bundle())


def test_archived_text_that_is_named_by_checksum_alone_is_not_there() -> None:
    changes = {"articles[0].paragraphs": None, "articles[0].archived": "0" * 64}
    plan = load(bundle=altered_bundle(changes))
    (article,) = dump(plan).articles
    assert (article.paragraphs, article.archived) == (None, None)


def test_two_plans_may_use_the_same_keys() -> None:
    load_small()
    other = load(bundle=altered_bundle({"plan.slug": "another"}))
    assert dump(other) == in_order(altered_bundle({"plan.slug": "another"}))
    assert Plan.objects.count() == Measure.objects.count() == 2
