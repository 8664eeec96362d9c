"""The items of one list change places."""

import pytest

from plans.editing.reorder import reorder, siblings
from plans.errors.editing import ListMoved
from plans.models import Keyword, Measure, Plan, Section
from tests.makers import load_seed


@pytest.fixture
def plan(db: None) -> Plan:
    return load_seed()


def keys_of(plan: Plan) -> list[str]:
    return list(siblings(plan, "keyword").values_list("key", flat=True))


def test_a_list_takes_the_order_that_is_wanted(plan: Plan) -> None:
    first, second, third = seen = keys_of(plan)
    wanted = [third, first, second]
    assert reorder(plan=plan, kind="keyword", under=None, seen=seen, wanted=wanted) == 3
    assert keys_of(plan) == wanted


def test_numbers_that_are_left_out_stay_so(plan: Plan) -> None:
    last = Keyword.objects.filter(plan=plan).latest("number")
    Keyword.objects.filter(pk=last.pk).update(number=9)
    seen = keys_of(plan)
    reorder(plan=plan, kind="keyword", under=None, seen=seen, wanted=seen[::-1])
    assert list(siblings(plan, "keyword").values_list("number", flat=True)) == [1, 2, 9]


def test_only_what_is_under_one_item_moves(plan: Plan) -> None:
    section = next(s for s in Section.objects.filter(plan=plan) if s.measure_set.count() > 1)
    others = list(Measure.objects.exclude(section=section).values_list("pk", "number"))
    seen = list(section.measure_set.order_by("number").values_list("key", flat=True))
    reorder(plan=plan, kind="measure", under=section.pk, seen=seen, wanted=seen[::-1])
    assert list(section.measure_set.order_by("number").values_list("key", flat=True)) == seen[::-1]
    assert list(Measure.objects.exclude(section=section).values_list("pk", "number")) == others


def test_it_raises_the_plans_version_once_and_only_where_something_moves(plan: Plan) -> None:
    seen = keys_of(plan)
    before = Plan.objects.get(pk=plan.pk).version
    assert reorder(plan=plan, kind="keyword", under=None, seen=seen, wanted=seen) == 0
    assert Plan.objects.get(pk=plan.pk).version == before
    reorder(plan=plan, kind="keyword", under=None, seen=seen, wanted=seen[::-1])
    assert Plan.objects.get(pk=plan.pk).version == before + 1


def test_a_list_that_moved_meanwhile_is_refused(plan: Plan) -> None:
    seen = keys_of(plan)
    reorder(plan=plan, kind="keyword", under=None, seen=seen, wanted=seen[::-1])
    with pytest.raises(ListMoved) as refusal:
        reorder(plan=plan, kind="keyword", under=None, seen=seen, wanted=seen)
    assert refusal.value.present == seen[::-1] == keys_of(plan)


@pytest.mark.parametrize("change", [lambda k: k[1:], lambda k: [*k, k[0]], lambda k: [*k[1:], "x"]])
def test_an_order_that_names_other_items_is_refused(plan: Plan, change: object) -> None:
    seen = keys_of(plan)
    with pytest.raises(ListMoved):
        reorder(plan=plan, kind="keyword", under=None, seen=seen, wanted=change(seen))  # type: ignore[operator]
    assert keys_of(plan) == seen
