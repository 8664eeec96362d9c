"""References stay inside one plan: in fields, in lists of choices, in inlines, in autocompletes."""

import pytest
from django.test import Client

from plans.models import (
    Article,
    Citation,
    Department,
    Indicator,
    Keyword,
    Measure,
    Plan,
    Responsibility,
    Section,
    Zone,
)
from tests.admin.pages import address, errors_of, row, save

ANOTHER_PLAN = "This belongs to another plan"


@pytest.fixture
def measure(plan: Plan) -> Measure:
    return Measure.objects.filter(plan=plan)[0]


def edit(desk: Client, measure: Measure, **changes: object) -> str:
    url = f"/en{address('measure_change', measure.pk)}"
    return errors_of(save(desk, url, **changes))


def test_a_foreign_key_is_refused(measure: Measure, other_plan: Plan, desk: Client) -> None:
    section = Section.objects.filter(plan=other_plan)[0]
    assert ANOTHER_PLAN in edit(desk, measure, section=section.pk)


def test_one_of_several_is_refused(measure: Measure, other_plan: Plan, desk: Client) -> None:
    zone = Zone.objects.filter(plan=other_plan)[0]
    assert ANOTHER_PLAN in edit(desk, measure, zones=[zone.pk])
    assert not measure.zones.filter(plan=other_plan).exists()


def test_a_citations_article_is_refused(measure: Measure, other_plan: Plan, desk: Client) -> None:
    article = Article.objects.filter(plan=other_plan)[0]
    assert ANOTHER_PLAN in edit(desk, measure, **{"citation_set-0-article": article.pk})
    assert not Citation.objects.filter(measure=measure, article=article).exists()


def test_a_responsible_department_is_refused(
    measure: Measure, other_plan: Plan, desk: Client
) -> None:
    department = Department.objects.create(plan=other_plan, number=1, title="发展和改革局")
    rows = row("responsibility_set", department=department.pk, role="lead")
    assert ANOTHER_PLAN in edit(desk, measure, **rows)
    assert not Responsibility.objects.exists()


def test_a_new_item_cannot_refer_to_another_plan(
    plan: Plan, other_plan: Plan, desk: Client
) -> None:
    keyword = Keyword.objects.filter(plan=other_plan)[0]
    url = f"/en/admin/plans/section/add/?plan={plan.pk}"
    assert ANOTHER_PLAN in errors_of(save(desk, url, title="新领域", keyword=keyword.pk))


def test_a_revision_is_of_an_indicator_of_its_plan(
    plan: Plan, other_plan: Plan, desk: Client
) -> None:
    indicator = Indicator.objects.filter(plan=other_plan)[0]
    url = f"/en/admin/plans/targetrevision/add/?plan={plan.pk}"
    assert ANOTHER_PLAN in errors_of(save(desk, url, indicator=indicator.pk))


def test_an_autocomplete_offers_the_items_of_its_plan(
    plan: Plan, other_plan: Plan, desk: Client
) -> None:
    asked = {"app_label": "plans", "model_name": "measure", "field_name": "zones", "term": ""}
    answer = desk.get("/admin/autocomplete/", asked | {"plan": plan.pk}).json()
    mine = Zone.objects.filter(plan=plan).values_list("pk", flat=True)
    assert {found["id"] for found in answer["results"]} == {str(pk) for pk in mine}
    nothing = desk.get("/admin/autocomplete/", asked | {"plan": "x" * 30}).json()
    assert nothing["results"] == []


def test_the_page_asks_for_the_items_of_its_plan(measure: Measure, desk: Client) -> None:
    html = desk.get(address("measure_change", measure.pk)).content.decode()
    assert f'data-ajax--url="/admin/autocomplete/?plan={measure.plan_id}"' in html
