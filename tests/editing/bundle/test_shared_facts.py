"""Areas and outlets, which plans share: created where missing, refused where different."""

import pytest

from plans.editing.bundle.load import load, replace
from plans.errors.base import Problem
from plans.errors.editing import SharedFactsDiffer
from plans.models import Area, NewsSource
from tests.altered import Changes, altered_bundle
from tests.editing.bundle.counting import everything
from tests.makers import load_small, small_bundle

pytestmark = pytest.mark.django_db

CITY = {"code": "999900", "name": "示例市（虚构）", "level": "prefecture"}
PROVINCE = {"code": "990000", "name": "示例省（虚构）", "level": "province"}


def test_missing_areas_are_created_with_those_above_them() -> None:
    load(
        bundle=altered_bundle(
            {
                "areas[0].parent": "999900",
                "areas[1]": {**CITY, "parent": "990000"},
                "areas[2]": PROVINCE,
            }
        )
    )
    found = Area.objects.values_list("code", "level", "parent__code")
    assert sorted(found, key=str) == [
        ("990000", "province", None),
        ("999900", "prefecture", "990000"),
        ("999901", "county", "999900"),
    ]


def test_missing_outlets_are_created_and_present_ones_stay() -> None:
    load_small()
    present = NewsSource.objects.get()
    more = {"slug": "more-news", "name": "又一报（虚构）", "publisher": "社", "url": "https://a.cn"}
    load(bundle=altered_bundle({"plan.slug": "another", "outlets[1]": more}))
    assert NewsSource.objects.get(slug="example-news") == present
    assert NewsSource.objects.filter(**more).exists()


DIFFERENT: list[tuple[Changes, str, str]] = [
    ({"areas[0].name": "别县"}, "areas[0].name", "is '别县', but the portal has '示例县（虚构）'"),
    ({"areas[0].name_en": "X"}, "areas[0].name_en", "is 'X', but the portal has None"),
    (
        {"areas[0].level": "township"},
        "areas[0].level",
        "is 'township', but the portal has 'county'",
    ),
    (
        {"areas[0].parent": "999900", "areas[1]": CITY},
        "areas[0].parent",
        "is '999900', but the portal has None",
    ),
    (
        {"outlets[0].name": "别报"},
        "outlets[0].name",
        "is '别报', but the portal has '示例报（虚构）'",
    ),
    ({"outlets[0].publisher": "社"}, "outlets[0].publisher", "is '社', but the portal has None"),
    ({"outlets[0].url": "https://a.cn"}, "outlets[0].url", "is 'https://a.cn', but the portal"),
]


@pytest.mark.parametrize(("changes", "path", "words"), DIFFERENT)
@pytest.mark.parametrize("slug", ["another", "example"], ids=["new plan", "same plan"])
def test_a_different_fact_is_refused_at_its_place_and_nothing_written(
    slug: str, changes: Changes, path: str, words: str
) -> None:
    load_small()
    before = everything()
    with pytest.raises(SharedFactsDiffer) as refusal:
        load(bundle=altered_bundle({**changes, "plan.slug": slug}))
    (problem,) = refusal.value.problems
    assert problem.path == path
    assert problem.reason.startswith(words)
    assert everything() == before


def test_replacing_refuses_different_facts_too() -> None:
    plan = load_small()
    before = everything()
    for changes in ({"outlets[0].name": "别报"}, {"outlets[0].name": "别报", "plan.title": "新"}):
        with pytest.raises(SharedFactsDiffer):
            replace(plan=plan, bundle=altered_bundle(changes), version=plan.version)
    assert everything() == before


def test_every_difference_is_told_at_its_place_in_the_file() -> None:
    load_small()
    more = {"slug": "a-news", "name": "头一报（虚构）"}
    bundle = altered_bundle(
        {
            "areas": [
                {"code": "999901", "name": "别县", "level": "county", "parent": "999900"},
                CITY,
            ],
            "outlets": [{"slug": "example-news", "name": "别报"}, more],
        }
    )
    with pytest.raises(SharedFactsDiffer) as refusal:
        load(bundle=bundle)
    assert refusal.value.problems == [
        Problem("areas[0].name", "is '别县', but the portal has '示例县（虚构）'"),
        Problem("areas[0].parent", "is '999900', but the portal has None"),
        Problem("outlets[0].name", "is '别报', but the portal has '示例报（虚构）'"),
    ]


def test_empty_text_of_a_form_is_the_same_as_null() -> None:
    load_small()
    NewsSource.objects.update(name_en="", publisher="", url="")
    Area.objects.update(name_en="")
    assert load(bundle=small_bundle()).slug == "example"


def test_a_file_cannot_give_a_permission_that_the_portal_does_not_know() -> None:
    load_small()
    with pytest.raises(SharedFactsDiffer) as refusal:
        load(bundle=altered_bundle({"outlets[0].permits_full_text": True}))
    (problem,) = refusal.value.problems
    assert problem.path == "outlets[0].permits_full_text"
    assert problem.reason == "is True, but the portal has False"


def test_a_file_that_tells_of_no_permission_leaves_it_as_it_is() -> None:
    load_small()
    NewsSource.objects.update(permits_full_text=True)
    load(bundle=small_bundle())
    assert NewsSource.objects.get().permits_full_text
