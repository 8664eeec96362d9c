"""The next plan takes along what is picked, and stays tied to the old one."""

import pytest

from plans.documents.bundle.shapes import items_of
from plans.documents.canonical import readable
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import load
from plans.editing.next_period import next_ordinal, next_slug, next_words
from plans.editing.succeed import NewPlan, succeed, successor_of
from plans.editing.succession import Fortune, succession
from plans.errors.editing import PlanExists, SuccessorExists
from plans.models import Aim, Article, Citation, Measure, Observation, Plan, Zone
from tests.full import full_bundle
from tests.makers import change, load_seed

NEW = NewPlan("example-2026-2030", "示例县新规划（虚构）", None, 2026, 2030, "示例下一个五年")


@pytest.fixture
def plan(db: None) -> Plan:
    return load(bundle=full_bundle())


def all_keys(plan: Plan) -> set[str]:
    return {item.key for item in items_of(dump(plan))}


def fates(former: Plan, plan: Plan) -> dict[str, str]:
    """By the key of the old item, or by the title of one that has none."""
    return {_name(one): one.fate for one in succession(former=former, plan=plan)}


def _name(one: Fortune) -> str:
    if one.old:
        return one.old.key
    assert one.new
    return one.new.title


def test_all_goes_along_under_its_keys_and_nothing_of_the_old_plan_changes(plan: Plan) -> None:
    before = readable(dump(plan).model_dump())
    started = succeed(plan=plan, new=NEW, keys=all_keys(plan))
    assert readable(dump(plan).model_dump()) == before
    plan.refresh_from_db()
    assert plan.version == 1
    assert (started.follows, started.period_start, started.stage) == ("example", 2026, None)
    old, new = dump(plan), dump(started)
    articles = {article.key for article in old.articles}
    assert {item.key for item in items_of(new)} == {item.key for item in items_of(old)} - articles
    assert [m.title for m in new.measures] == [m.title for m in old.measures]
    assert [m.slug for m in new.measures] == ["one", "two"]
    assert new.measures[0].section == new.sections[0].key
    assert sorted(d.role for d in new.measures[0].departments) == ["lead", "support"]
    assert new.projects[0].start_year == old.projects[0].start_year


def test_sources_figures_and_progress_stay_behind(plan: Plan) -> None:
    started = succeed(plan=plan, new=NEW, keys=all_keys(plan))
    new = dump(started)
    assert not Citation.objects.filter(plan=started).exists()
    assert not Article.objects.filter(plan=started).exists()
    assert not Observation.objects.filter(indicator__plan=started).exists()
    assert (new.indicators[0].target, new.indicators[0].revisions) == (None, [])
    assert (new.measures[0].status, new.measures[0].start_year) == (None, None)
    assert new.projects[0].updates == []
    assert not started.edition_set.exists()


def test_what_stands_under_an_item_that_is_not_picked_stays_behind(plan: Plan) -> None:
    keys = all_keys(plan) - {"keyword-one"}
    new = dump(succeed(plan=plan, new=NEW, keys=keys))
    assert (new.sections, new.measures) == ([], [])
    assert [(k.title, k.number) for k in new.keywords] == [("示例之二", 1)]
    assert new.aims[0].keyword is None
    assert new.projects[0].measures == []


def test_every_item_has_a_fate(plan: Plan) -> None:
    started = succeed(plan=plan, new=NEW, keys=all_keys(plan) - {"measure-two"})
    Measure.objects.filter(plan=started).update(text="写法改了。")
    Aim.objects.create(plan=started, number=9, title="新的目标", aim_kind="goal")
    Zone.objects.filter(plan=started, slug="two").delete()
    found = fates(plan, started)
    assert found["measure-one"] == "changed"
    assert found["measure-two"] == found["zone-two"] == "dropped"
    assert found["新的目标"] == "new"
    assert {fate for key, fate in found.items() if key.startswith(("keyword", "term"))} == {
        "carried"
    }
    assert not any(key.startswith("article") for key in found)


def test_a_link_that_is_lost_does_not_make_an_item_a_changed_one(plan: Plan) -> None:
    started = succeed(plan=plan, new=NEW, keys=all_keys(plan) - {"zone-one", "zone-two"})
    assert fates(plan, started)["measure-one"] == "carried"
    assert not Measure.objects.filter(plan=started, zones__isnull=False).exists()


def test_a_plan_that_was_imported_shares_what_has_the_same_key(plan: Plan) -> None:
    other = load(bundle=full_bundle({"plan.slug": "next", "plan.follows": "example"}))
    assert set(fates(plan, other).values()) == {"carried"}
    assert successor_of(plan) == other


def test_a_plan_has_one_successor(plan: Plan) -> None:
    started = succeed(plan=plan, new=NEW, keys=[])
    with pytest.raises(SuccessorExists) as refusal:
        succeed(plan=plan, new=NEW, keys=[])
    assert refusal.value.pk == started.pk
    assert dump(started).keywords == []


def test_an_address_name_that_is_taken_is_refused(plan: Plan) -> None:
    load(bundle=full_bundle({"plan.slug": NEW.slug, "plan.follows": None}))
    with pytest.raises(PlanExists):
        succeed(plan=plan, new=NEW, keys=[])
    assert Plan.objects.filter(follows=plan.slug).count() == 0


def test_the_seed_plan_can_be_followed(db: None) -> None:
    seed = load_seed()
    started = succeed(plan=seed, new=NEW, keys=all_keys(seed))
    assert set(fates(seed, started).values()) == {"carried"}
    change(started, Measure, Measure.objects.filter(plan=started)[0].key, title="另一条")
    assert sorted(set(fates(seed, started).values())) == ["carried", "changed"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("十四五", "十五五"),
        ("天心区“十四五”规划", "天心区“十五五”规划"),
        ("九五", "十五"),
        ("十九五", "二十五"),
        ("四精五有", "四精五有"),
        ("示例规划", "示例规划"),
    ],
)
def test_the_next_five_years_are_counted_on(old: str, new: str) -> None:
    assert next_ordinal(old) == new


def test_years_in_names_move_on() -> None:
    plan = Plan(slug="x-2021-2025", title="x", period_start=2021, period_end=2025)
    assert next_words("2021—2025年规划，见120215", plan) == "2026—2030年规划，见120215"
    assert next_slug(plan) == "x-2026-2030"
    assert next_slug(Plan(slug="x", period_start=2021, period_end=2025)) == "x-next"


def test_the_next_plan_asks_for_as_many_stages_of_review(plan: Plan) -> None:
    Plan.objects.filter(pk=plan.pk).update(review_stages=3)
    succeed(plan=plan, new=NEW, keys=[])
    assert Plan.objects.get(slug=NEW.slug).review_stages == 3
