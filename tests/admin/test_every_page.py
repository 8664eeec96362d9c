"""Every page of the desk answers, in both languages, without a word or a style of its own."""

import re
from datetime import date

import pytest
from django.contrib import admin
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.models import (
    Article,
    Baseline,
    Department,
    Edition,
    Indicator,
    Observation,
    Plan,
    ProgressUpdate,
    Project,
    SiteProfile,
    Target,
    TargetRevision,
    Term,
)
from plans.publishing.publish import publish
from tests.admin.pages import text_of

MODELS = [model for model in admin.site._registry if model._meta.app_label == "plans"]
ADDED_ELSEWHERE = {Baseline, Edition, Observation, ProgressUpdate, SiteProfile, Target}
LANGUAGES = ["", "/en"]


def name_of(model: type[Model]) -> str:
    return model.__name__


def fill(plan: Plan) -> None:
    """At least one row of every kind; the seed has no department, baseline and so on."""
    indicator = Indicator.objects.filter(plan=plan)[0]
    Department.objects.create(plan=plan, number=1, title="发展和改革局")
    Term.objects.create(plan=plan, number=1, title="四精五有", text="城市管理的要求。")
    Baseline.objects.create(indicator=indicator, value=20, year=2020)
    Observation.objects.create(indicator=indicator, value=21, period="2021")
    revision = TargetRevision.objects.create(
        indicator=indicator, decided_on=date(2023, 5, 1), reason="中期评估"
    )
    Target.objects.create(
        revision=revision, role="former", comparator="exceed", value=20, year=2025, wording="20栋"
    )
    project = Project.objects.filter(plan=plan)[0]
    ProgressUpdate.objects.create(project=project, reported_on=date(2022, 1, 1), text="开工")
    SiteProfile.objects.get_or_create(pk=1, defaults={"name": "蓝图"})
    publish(plan=plan, editor="chief", note="首次发布")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("model", MODELS, ids=name_of)
def test_list_change_and_add_page_answer(
    model: type[Model], language: str, plan: Plan, desk: Client
) -> None:
    fill(plan)
    base = f"{language}/admin/plans/{model._meta.model_name}/"
    row = model._default_manager.all()[0]
    for path in (base, f"{base}?q=a", f"{base}{row.pk}/change/", f"{base}{row.pk}/history/"):
        assert desk.get(path).status_code == 200, path
    added = desk.get(f"{base}add/", follow=True)
    assert added.status_code == (403 if model in ADDED_ELSEWHERE else 200)


@pytest.mark.parametrize("model", MODELS, ids=name_of)
def test_a_list_asks_the_database_as_often_for_many_rows_as_for_few(
    model: type[Model], plan: Plan, other_plan: Plan, desk: Client
) -> None:
    fill(plan)
    path = f"/admin/plans/{model._meta.model_name}/"
    desk.get(path)  # content types are remembered from the first request on
    with CaptureQueriesContext(connection) as few:
        text_of(desk, path)
    fill(other_plan)
    with CaptureQueriesContext(connection) as many:
        text_of(desk, path)
    assert len(many) == len(few)


def test_the_site_profile_is_added_once(desk: Client) -> None:
    assert desk.get("/admin/plans/siteprofile/add/").status_code == 200
    SiteProfile.objects.create(pk=1, name="蓝图")
    assert desk.get("/admin/plans/siteprofile/add/").status_code == 403
    assert desk.get("/admin/plans/siteprofile/1/delete/").status_code == 403


def test_what_is_published_cannot_be_written(plan: Plan, desk: Client) -> None:
    edition = publish(plan=plan, editor="chief", note="首次发布")
    base = f"/admin/plans/edition/{edition.pk}"
    assert desk.post(f"{base}/change/", {"note": "other"}).status_code == 403
    assert desk.post(f"{base}/delete/", {"post": "yes"}).status_code == 403


def test_our_pages_hold_no_inline_script_or_style(plan: Plan, desk: Client) -> None:
    fill(plan)
    article = Article.objects.filter(plan=plan)[0]
    base = f"/admin/plans/plan/{plan.pk}"
    pages = ["/admin/", "/admin/plans/measure/", f"/admin/plans/article/{article.pk}/change/"]
    pages += [f"{base}/{name}/" for name in ("change", "compare", "publish", "editions")]
    for path in pages:
        html = text_of(desk, path)
        assert re.search(r"<style|\sstyle=|\son[a-z]+=", html) is None, path
        assert re.search(r"<script(?![^>]*\b(src|type=.application/json))", html) is None, path
