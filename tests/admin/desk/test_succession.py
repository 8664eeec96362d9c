"""The next plan on the desk: started, and told of from both plans."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.documents.bundle.shapes import items_of
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import load
from plans.models import Measure, Plan
from tests.admin.conftest import Person
from tests.admin.pages import address, errors_of, form_of
from tests.full import full_bundle
from tests.makers import load_seed


@pytest.fixture
def full(db: None) -> Plan:
    return load(bundle=full_bundle())


def page(plan: Plan, name: str = "succession") -> str:
    return f"/admin/plans/plan/{plan.pk}/{name}/"


def start(desk: Client, plan: Plan, *without: str, **changes: object) -> Plan:
    form = ticked(desk, plan, *without) | changes
    answer = desk.post(page(plan, "next"), form)
    assert answer.status_code == 302, errors_of(answer)
    started = Plan.objects.get(follows=plan.slug)
    assert answer.headers["Location"] == address("plan_desk", started.pk)
    return started


def ticked(desk: Client, plan: Plan, *without: str) -> dict[str, object]:
    """The form as it is opened, with every box ticked but these."""
    form = form_of(desk, page(plan, "next"))
    html = desk.get(page(plan, "next")).content.decode()
    keys = [piece.split('"')[0] for piece in html.split('name="keys" value="')[1:]]
    assert html.count(" checked>") == len(keys)
    return form | {"keys": [key for key in keys if key not in without]}


def test_names_and_years_are_proposed(desk: Client) -> None:
    form = form_of(desk, page(load_seed(), "next"))
    assert (form["slug"], form["period_start"], form["period_end"]) == (
        "tianxin-2026-2030",
        "2026",
        "2030",
    )
    assert "十五五" in form["period_name"]


def test_what_is_ticked_goes_along(full: Plan, desk: Client) -> None:
    new = start(desk, full, "measure-two", title="新规划（虚构）", slug="new")
    assert [m.title for m in Measure.objects.filter(plan=new)] == ["示例举措"]
    html = desk.get(page(new)).content.decode()
    assert "延续" in html
    assert "不再列入" in html
    assert "已开始编制《新规划（虚构）》，这是它的工作台" in html
    assert "接下来请添加来源稿件" in html


def test_both_plans_tell_what_became_of_each_item(full: Plan, desk: Client) -> None:
    new = start(desk, full, "measure-two", slug="new")
    old_form = f"/admin/plans/measure/{Measure.objects.get(plan=full, number=1).pk}/change/"
    new_form = f"/admin/plans/measure/{Measure.objects.get(plan=new).pk}/change/"
    for plan in (full, new):
        html = desk.get(page(plan)).content.decode()
        assert old_form in html
        assert new_form in html
    dropped = desk.get(page(full), {"fate": "dropped"}).content.decode()
    assert old_form not in dropped
    assert "示例之二" in dropped


def test_a_second_start_leads_to_the_plan_that_is_there(full: Plan, desk: Client) -> None:
    start(desk, full, slug="new")
    for answer in (
        desk.get(page(full, "next"), follow=True),
        desk.post(page(full, "next"), {}, follow=True),
    ):
        assert answer.redirect_chain == [(page(full), 302)]
        assert "一个规划只有一个下一轮规划" in answer.content.decode()
    assert Plan.objects.filter(follows=full.slug).count() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("slug", "example"),
        ("slug", "Not A Slug"),
        ("title", ""),
        ("period_start", "2031"),
        ("period_start", "9" * 30),
        ("period_end", "x"),
    ],
)
def test_wrong_names_and_years_are_told_and_what_is_unticked_stays_so(
    field: str, value: str, full: Plan, desk: Client
) -> None:
    form = ticked(desk, full, "zone-one") | {field: value}
    answer = desk.post(page(full, "next"), form)
    assert errors_of(answer)
    html = answer.content.decode()
    assert 'value="zone-one" id="key-zone-one">' in html
    assert 'value="zone-two" id="key-zone-two" checked>' in html
    assert Plan.objects.count() == 1


def test_keys_that_nobody_has_are_left_aside(full: Plan, desk: Client) -> None:
    new = start(desk, full, slug="new", keys=["x", "measure-one", "zone-one"])
    assert [item.key for item in items_of(dump(new))] == ["zone-one"]


def test_who_may_not_add_plans_is_not_offered_one(full: Plan, person: Person) -> None:
    for lacking in (["view_plan", "add_plan"], ["view_plan", "change_plan"]):
        someone = person(*lacking)
        assert page(full, "next") not in someone.get(page(full)).content.decode()
        assert someone.get(page(full, "next")).status_code == 403
    keeper = person("change_plan", "add_plan")
    assert page(full, "next") in keeper.get(page(full)).content.decode()


def test_who_does_not_keep_a_plan_does_not_start_its_only_successor(
    full: Plan, person: Person
) -> None:
    outsider = person("change_plan", "add_plan")
    full.team.clear()
    assert outsider.post(page(full, "next"), {"slug": "taken"}).status_code == 403


def test_queries_do_not_grow_with_items(desk: Client, full: Plan) -> None:
    seed = load_seed()
    start(desk, full, slug="new")
    start(desk, seed, slug="newer")

    def asked(plan: Plan) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(page(plan)).status_code == 200
        return len(queries)

    asked(full)
    assert abs(asked(full) - asked(seed)) <= 1  # areas above, which are read where there are any


def test_a_plan_without_neighbours_says_so(full: Plan, desk: Client) -> None:
    html = desk.get(page(full)).content.decode()
    assert "本门户还没有承接本规划" in html
    assert "本规划承接 example-2016-2020，该规划不在本门户上" in html
