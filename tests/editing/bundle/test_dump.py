"""A working copy as a bundle."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plans.documents.bundle.shapes import ITEM_LISTS, Bundle
from plans.documents.canonical import readable
from plans.editing.bundle.changes import in_order
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import load
from plans.editing.bundle.tree import PLAN_PARTS, TABLES, Part
from plans.errors.base import Problem
from plans.errors.editing import UnfitWorkingCopy
from plans.models import Area, Measure, NewsSource, Observation, Plan, Project, Zone
from tests.altered import altered_bundle
from tests.full import full_bundle
from tests.makers import SEED, change, load_seed, load_small, small_bundle

pytestmark = pytest.mark.django_db


def text_of(plan: Plan) -> str:
    return readable(dump(plan).model_dump())


def second_plan(slug: str) -> Plan:
    """The small plan again, under another slug."""
    return load(bundle=altered_bundle({"plan.slug": slug}))


def test_the_seed_comes_back_byte_for_byte() -> None:
    assert text_of(load_seed()).encode() == SEED.read_bytes()


@pytest.mark.parametrize("bundle", [small_bundle(), full_bundle()], ids=["small", "full"])
def test_a_dump_loads_as_the_same_dump(bundle: Bundle) -> None:
    first = dump(load(bundle=bundle))
    assert readable(first.model_dump()) == readable(in_order(bundle).model_dump())
    renamed = first.plan.model_copy(update={"slug": "another"})
    again = first.model_copy(update={"plan": renamed})
    assert text_of(load(bundle=again)) == readable(again.model_dump())


def reads(parts: tuple[Part, ...]) -> int:
    """One query for each part and each part of it."""
    return sum(1 + reads(part.parts) for part in parts)


def test_it_takes_the_same_number_of_queries_for_any_plan() -> None:
    expected = 4  # areas, outlets by key and by slug, blobs
    expected += reads(PLAN_PARTS)
    expected += sum(1 + len(table.links) + reads(table.parts) for table in TABLES)
    for plan in (load_seed(), load_small(), second_plan("another")):
        with CaptureQueriesContext(connection) as queries:
            dump(plan)
        assert len(queries) == expected


def test_it_holds_nothing_of_another_plan() -> None:
    plan = load_small()
    text = text_of(plan)
    second_plan("another")
    assert text_of(plan) == text


def test_it_holds_the_areas_above_from_the_highest_down_and_only_its_outlets() -> None:
    plan = load_small()
    province = Area.objects.create(code="990000", name="示例省（虚构）", level="province")
    city = Area.objects.create(
        code="990100", name="示例市（虚构）", level="prefecture", parent=province
    )
    Area.objects.create(code="999909", name="别处（虚构）", level="county", parent=city)
    Area.objects.filter(code="999901").update(parent=city)
    NewsSource.objects.create(slug="other-news", name="别报（虚构）")
    bundle = dump(plan)
    assert [(area.code, area.parent) for area in bundle.areas] == [
        ("990000", None),
        ("990100", "990000"),
        ("999901", "990100"),
    ]
    assert [outlet.slug for outlet in bundle.outlets] == ["example-news"]


def test_empty_text_of_a_form_is_null() -> None:
    plan = load_small()
    change(plan, Zone, "zone-one", orientation="", title_en="")
    NewsSource.objects.update(name_en="", publisher="", url="")
    Area.objects.update(name_en="")
    assert dump(plan) == in_order(small_bundle())


def test_every_list_is_in_plan_order() -> None:
    plan = load(bundle=full_bundle())
    change(plan, Zone, "zone-one", number=9)
    change(plan, Measure, "measure-one", number=9)
    bundle = dump(plan)
    assert [zone.key for zone in bundle.zones] == ["zone-two", "zone-one"]
    assert [measure.key for measure in bundle.measures] == ["measure-two", "measure-one"]
    assert bundle.measures[0].zones == ["zone-two", "zone-one"]
    assert bundle.projects[1].measures == ["measure-two", "measure-one"]


def refused(plan: Plan) -> list[Problem]:
    with pytest.raises(UnfitWorkingCopy) as refusal:
        dump(plan)
    return refusal.value.problems


def test_what_a_bundle_must_not_hold_is_refused_with_every_place() -> None:
    plan = load_small()
    change(plan, Zone, "zone-one", slug="Not A Slug")
    Observation.objects.update(period="2021-13")
    paths = [problem.path for problem in refused(plan)]
    assert paths == ["zones[0].slug", "indicators[0].observations[0].period"]


def test_references_into_another_plan_are_refused() -> None:
    plan, other = load_small(), second_plan("another")
    measure, project = Measure.objects.get(plan=plan), Project.objects.get(plan=plan)
    measure.zones.add(Zone.objects.get(plan=other))
    project.measures.set([Measure.objects.get(plan=other)])
    change(plan, Measure, "measure-one", number=2, section=other.section_set.get())
    paths = {problem.path for problem in refused(plan)}
    assert paths == {"measures[0].section", "measures[0].zones[0]", "projects[0].measures[0]"}


def test_areas_that_lead_in_a_circle_are_refused() -> None:
    plan = load_small()
    area = plan.area
    above = Area.objects.create(code="990000", name="上（虚构）", level="county", parent=area)
    Area.objects.filter(pk=area.pk).update(parent=above)
    assert refused(plan) == [Problem("areas", "lead in a circle")]


def test_the_lists_of_a_dump_are_those_of_a_bundle() -> None:
    bundle = dump(load_small())
    assert all(len(getattr(bundle, name)) == 1 for name in ITEM_LISTS)
