"""A plan beside the one that it follows, in the live editions of both."""

import pytest

from plans.models import Indicator, Measure, Plan, Zone
from plans.published.succession import Followed, succession
from plans.publishing.withhold import lift, withhold_item
from tests.chained import NEXT, chained, two_plans
from tests.makers import EDITOR, change, publish_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def plans() -> tuple[Plan, Plan]:
    return two_plans()


def fates(slug: str = NEXT) -> dict[str, str]:
    return {one.key: one.fate for one in succession(slug).fortunes}


def test_what_is_carried_on_changed_dropped_and_new(plans: tuple[Plan, Plan]) -> None:
    found = fates()
    assert {key for key, fate in found.items() if fate == "changed"} == {
        *("zone-one", "measure-one", "indicator-one"),
    }
    assert {key for key, fate in found.items() if fate == "dropped"} == {"term-one"}
    assert {key for key, fate in found.items() if fate == "new"} == {"aim-two"}
    assert found["keyword-one"] == found["aim-one"] == found["department-one"] == "carried"
    assert "article-a" not in found
    assert "plan" not in found
    assert succession("example").fortunes == []


def test_live_editions_are_compared(plans: tuple[Plan, Plan]) -> None:
    old, new = plans
    change(old, Zone, "zone-one", title="改名的片区")
    assert fates()["zone-one"] == "changed"
    publish_plan(old)
    assert fates()["zone-one"] == "carried"
    change(new, Zone, "zone-one", title="又改了名的片区")
    publish_plan(new)
    assert fates()["zone-one"] == "changed"


def test_an_item_leads_to_the_plan_that_has_it(plans: tuple[Plan, Plan]) -> None:
    found = succession(NEXT)
    paths = {one.key: found.path_of(one) for one in found.fortunes}
    assert paths["aim-two"] == f"/plans/{NEXT}/aims/two/"
    assert paths["zone-one"] == f"/plans/{NEXT}/zones/one/"
    assert paths["term-one"] == "/plans/example/terms/one/"


@pytest.mark.parametrize("place", [0, 1])
def test_what_one_plan_withholds_is_left_out_and_counted(
    place: int, plans: tuple[Plan, Plan]
) -> None:
    (row,) = withhold_item(plan=plans[place], key="zone-one", editor=EDITOR, reason="核实")
    found = succession(NEXT)
    assert "zone-one" not in {one.key for one in found.fortunes}
    assert "zone-one" not in found.titles
    assert found.withheld == 1
    lift(withholding=row, editor=EDITOR, reason="查清")
    assert succession(NEXT).withheld == 0


def test_no_change_of_another_item_tells_of_a_withheld_one(plans: tuple[Plan, Plan]) -> None:
    old, new = plans
    measure = Measure.objects.get(plan=new)
    measure.zones.clear()
    change(new, Measure, "measure-one", text="做一件示例的事。")
    publish_plan(new)
    assert fates()["measure-one"] == "changed"
    withhold_item(plan=old, key="zone-one", editor=EDITOR, reason="核实")
    assert fates()["measure-one"] == "carried"


def followed(slug: str) -> list[Followed]:
    return succession(slug).indicators


def test_an_indicator_is_followed_with_figures_as_each_plan_has_them(
    plans: tuple[Plan, Plan],
) -> None:
    for slug in ("example", NEXT):
        (one,) = followed(slug)
        (_, old), (_, new) = one.standings
        assert old
        assert new
        assert old.target
        assert new.target
        assert (str(old.target.value), old.target.unit) == ("30", "个")
        assert (str(new.target.value), new.target.unit) == ("0.05", "千个")
        assert (old.path, new.path) == (
            "/plans/example/indicators/one/",
            f"/plans/{NEXT}/indicators/one/",
        )
        assert one.latest.name == "改名的指标"


def test_one_that_stands_in_one_plan_alone_is_not_followed(plans: tuple[Plan, Plan]) -> None:
    _, new = plans
    Indicator.objects.filter(plan=new).delete()
    Plan.objects.filter(pk=new.pk).touch()
    publish_plan(new)
    assert followed(NEXT) == []


def test_a_plan_between_that_has_it_not_stays_empty(plans: tuple[Plan, Plan]) -> None:
    chained("third", NEXT, start=2031)
    _, new = plans
    Indicator.objects.filter(plan=new).delete()
    Plan.objects.filter(pk=new.pk).touch()
    publish_plan(new)
    (one,) = followed("third")
    assert [document is not None for _, document in one.standings] == [True, False, True]


def test_one_that_any_plan_of_the_chain_withholds_is_followed_in_none(
    plans: tuple[Plan, Plan],
) -> None:
    old, _ = plans
    chained("third", NEXT, start=2031)
    withhold_item(plan=old, key="indicator-one", editor=EDITOR, reason="核实")
    found = succession("third")
    assert found.indicators == []
    assert found.withheld == 1
    assert "indicator-one" in {one.key for one in found.fortunes}
