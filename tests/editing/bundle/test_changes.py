"""What differs between two bundles of one plan."""

from plans.documents.bundle.shapes import Bundle
from plans.editing.bundle.changes import BundleChanges, compare, in_order
from tests.altered import Changes, altered_bundle
from tests.full import full_bundle
from tests.makers import seed_bundle, small_bundle


def changes_of(changes: Changes) -> BundleChanges:
    return compare(in_order(small_bundle()), in_order(altered_bundle(changes)))


def test_equal_bundles_do_not_differ() -> None:
    assert not changes_of({})
    assert changes_of({}).lines() == []


def test_items_are_added_changed_and_removed_by_key() -> None:
    term = small_bundle().terms[0].model_dump(mode="json")
    found = changes_of(
        {
            "terms[0]": {**term, "key": "term-two", "citations": []},
            "zones[0].theme_words": ["甲"],
            "measures[0].departments[0].role": "support",
        }
    )
    assert found == BundleChanges(
        added={"terms": ["term-two"]},
        changed={"zones": ["zone-one"], "measures": ["measure-one"]},
        removed={"terms": ["term-one"]},
    )
    assert found.lines() == ["+ term-two", "~ zone-one", "~ measure-one", "- term-one"]


def test_what_differs_in_the_plan_itself_is_told_by_field() -> None:
    found = changes_of({"plan.title": "另一个", "plan.citations": [], "plan.stage": "draft"})
    assert found.plan_fields == ["citations", "title", "stage"]
    assert found.lines() == ["~ plan.citations", "~ plan.title", "~ plan.stage"]


def test_the_seed_is_in_order_as_it_stands_in_its_file() -> None:
    assert in_order(seed_bundle()) == seed_bundle()


def test_order_is_put_into_every_list_that_has_one_and_kept_in_every_other() -> None:
    bundle = full_bundle()
    ordered = in_order(bundle)
    backwards = Bundle.model_validate(
        {
            name: value[::-1] if isinstance(value, list) else value
            for name, value in bundle.model_dump().items()
        }
    )
    assert in_order(backwards) == ordered
    assert ordered.measures[1].zones == ["zone-one", "zone-two"]
    assert [thing.name for thing in ordered.measures[0].named_things] == ["示例政策", "示例口号"]
    assert ordered.articles[0].authors == ["甲", "乙"]


def test_parts_without_an_order_of_their_own_are_put_in_order() -> None:
    full = full_bundle()
    record = full.model_dump()
    indicator, measure = record["indicators"][0], record["measures"][0]
    for members in (indicator["milestones"], indicator["observations"], measure["departments"]):
        assert len(members) == 2
        members.reverse()
    shuffled = Bundle.model_validate(record)
    assert shuffled != full
    assert in_order(shuffled) == in_order(full)
