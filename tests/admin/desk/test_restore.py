"""Deleted items on the desk: listed, looked at, brought back."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.documents.canonical import readable
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import load
from plans.models import Aim, Indicator, Keyword, Measure, Plan, Project, Section, Zone
from tests.admin.pages import address
from tests.full import full_bundle
from tests.makers import publish_plan


@pytest.fixture
def full(db: None) -> Plan:
    plan = load(bundle=full_bundle())
    publish_plan(plan)
    return plan


def page(plan: Plan) -> str:
    return f"/admin/plans/plan/{plan.pk}/restore/"


def text(plan: Plan) -> str:
    return readable(dump(plan).model_dump())


def look(desk: Client, plan: Plan, *keys: str, **more: Any) -> Any:
    return desk.post(page(plan), {"edition": "1", "keys": keys} | more)


def test_a_deleted_measure_comes_back(full: Plan, desk: Client) -> None:
    before = text(full)
    Indicator.objects.all()[0].measures.clear()
    Project.objects.all()[0].measures.clear()
    links_gone = text(full)
    Measure.objects.filter(key="measure-two").delete()
    html = desk.get(page(full)).content.decode()
    assert 'value="measure-two"' in html
    assert "示例之二" in html
    assert look(desk, full, "measure-two").status_code == 200
    assert text(full) not in (before, links_gone)
    answer = look(desk, full, "measure-two", confirmed="1")
    assert answer.headers["Location"] == address("plan_compare", full.pk)
    html = desk.get(answer.headers["Location"]).content.decode()
    assert "已回到工作稿：示例之二（共 1 项）。下面是现在与线上版的差异" in html
    assert Measure.objects.get(key="measure-two").zones.count() == 2


def test_what_is_missing_too_comes_along_or_is_offered(full: Plan, desk: Client) -> None:
    for model in (Indicator, Project, Aim, Measure, Section, Keyword, Zone):
        model.objects.all().delete()
    html = look(desk, full, "measure-one").content.decode()
    assert '<input type="hidden" name="keys" value="keyword-one">' in html
    assert '<input type="hidden" name="keys" value="section-one">' in html
    assert 'value="zone-one" id="key-zone-one" checked' in html
    keys = ("measure-one", "section-one", "keyword-one", "zone-one")
    assert look(desk, full, *keys, confirmed="1").status_code == 302
    assert Measure.objects.get().zones.get().key == "zone-one"


def test_a_forged_choice_without_what_it_needs_is_shown_again(full: Plan, desk: Client) -> None:
    for model in (Indicator, Project, Aim, Measure, Section):
        model.objects.all().delete()
    html = look(desk, full, "measure-one", confirmed="1").content.decode()
    assert "所选内容离不开另一些" in html
    assert not Measure.objects.exists()


def test_a_taken_address_name_is_named(full: Plan, desk: Client) -> None:
    Aim.objects.filter(key="aim-one").delete()
    Aim.objects.filter(key="aim-two").update(slug="one")
    html = look(desk, full, "aim-one", confirmed="1").content.decode()
    assert "网页地址 one 现在归其他内容使用" in html


def test_nothing_missing_and_nothing_published_are_said(full: Plan, desk: Client) -> None:
    assert "没有缺少" in desk.get(page(full)).content.decode()
    other = load(bundle=full_bundle({"plan.slug": "other"}))
    assert "从未发布" in desk.get(page(other)).content.decode()
    assert desk.post(page(other), {"keys": "aim-one"}).status_code == 404


@pytest.mark.parametrize("number", ["2", "0", "x", "9" * 40, "１２"])
def test_an_edition_that_does_not_exist_is_not_found(number: str, full: Plan, desk: Client) -> None:
    assert desk.get(page(full), {"edition": number}).status_code == 404


def test_any_edition_can_be_chosen(full: Plan, desk: Client) -> None:
    Aim.objects.filter(key="aim-one").delete()
    Plan.objects.touch()
    publish_plan(full)
    assert "aim-one" not in desk.get(page(full)).content.decode()
    assert "aim-one" in desk.get(page(full), {"edition": "1"}).content.decode()


def test_odd_keys_are_nothing_to_restore(full: Plan, desk: Client) -> None:
    Aim.objects.filter(key="aim-one").delete()
    html = look(desk, full, "x" * 10_000, "1; DROP").content.decode()
    assert "请至少选择一项" in html


def test_queries_do_not_grow_with_what_is_missing(full: Plan, desk: Client) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            desk.get(page(full))
        return len(queries)

    asked()
    few = asked()
    for model in (Indicator, Project, Aim, Measure, Section):
        model.objects.all().delete()
    assert asked() == few
