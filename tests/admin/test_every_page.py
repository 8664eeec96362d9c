"""Every page of the desk answers, in both languages, without a word or a style of its own."""

import re

import pytest
from django.contrib import admin
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.documents.canonical import readable
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import load
from plans.models import (
    Alignment,
    Article,
    AuditEntry,
    Baseline,
    Clause,
    CorrectionReport,
    Edition,
    Evaluation,
    InvestmentYear,
    Measure,
    Milestone,
    Observation,
    Plan,
    ProgressUpdate,
    SiteProfile,
    Target,
    WordRule,
)
from tests.admin.pages import save, text_of
from tests.corrections.making import make_report
from tests.full import full_bundle
from tests.makers import load_seed, publish_plan

MODELS = [model for model in admin.site._registry if model._meta.app_label == "plans"]
ADDED_ELSEWHERE = {
    *(Alignment, AuditEntry, Baseline, Clause, CorrectionReport, Edition, Evaluation),
    *(InvestmentYear, Milestone, Observation, ProgressUpdate, SiteProfile, Target),
}
LANGUAGES = ["", "/en"]


def name_of(model: type[Model]) -> str:
    return model.__name__


@pytest.fixture
def filled(small: Plan) -> Plan:
    """At least one row of every model."""
    SiteProfile.objects.create(pk=1, name="蓝图")
    WordRule.objects.create(wrong="登陆", right="登录")
    publish_plan(small)
    make_report()
    return small


@pytest.fixture
def full(db: None) -> Plan:
    """Every field of every model given."""
    SiteProfile.objects.create(pk=1, name="蓝图")
    WordRule.objects.create(wrong="登陆", right="登录", note="进入系统。")
    make_report()
    return load(bundle=full_bundle())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("model", MODELS, ids=name_of)
def test_list_change_and_add_page_answer(
    model: type[Model], language: str, filled: Plan, desk: Client
) -> None:
    base = f"{language}/admin/plans/{model._meta.model_name}/"
    row = model._default_manager.all()[0]
    for path in (base, f"{base}?q=a", f"{base}{row.pk}/change/", f"{base}{row.pk}/history/"):
        assert desk.get(path).status_code == 200, path
    added = desk.get(f"{base}add/", follow=True)
    assert added.status_code == (403 if model in ADDED_ELSEWHERE else 200)


@pytest.mark.parametrize("model", MODELS, ids=name_of)
def test_a_list_asks_the_database_as_often_for_many_rows_as_for_few(
    model: type[Model], filled: Plan, desk: Client
) -> None:
    path = f"/admin/plans/{model._meta.model_name}/"
    desk.get(path)  # content types are remembered from the first request on
    with CaptureQueriesContext(connection) as few:
        text_of(desk, path)
    publish_plan(load_seed())
    make_report()
    with CaptureQueriesContext(connection) as many:
        text_of(desk, path)
    assert len(many) == len(few)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("model", MODELS, ids=name_of)
def test_saving_a_page_as_it_was_opened_changes_nothing(
    model: type[Model], language: str, full: Plan, desk: Client
) -> None:
    before = readable(dump(full).model_dump())
    for row in model._default_manager.all():
        path = f"{language}/admin/plans/{model._meta.model_name}/{row.pk}/change/"
        if model not in (AuditEntry, Edition):
            assert save(desk, path).status_code == 302, path
    assert readable(dump(full).model_dump()) == before


def test_the_site_profile_is_added_once(desk: Client) -> None:
    assert desk.get("/admin/plans/siteprofile/add/").status_code == 200
    SiteProfile.objects.create(pk=1, name="蓝图")
    assert desk.get("/admin/plans/siteprofile/add/").status_code == 403
    assert desk.get("/admin/plans/siteprofile/1/delete/").status_code == 403


def test_what_is_published_cannot_be_written(filled: Plan, desk: Client) -> None:
    base = f"/admin/plans/edition/{Edition.objects.get().pk}"
    assert desk.post(f"{base}/change/", {"note": "other"}).status_code == 403
    assert desk.post(f"{base}/delete/", {"post": "yes"}).status_code == 403


def test_our_pages_hold_no_inline_script_or_style(filled: Plan, desk: Client) -> None:
    Measure.objects.update(text="另一件事。")
    article = Article.objects.get()
    base = f"/admin/plans/plan/{filled.pk}"
    pages = ["/admin/", "/admin/plans/measure/", f"/admin/plans/article/{article.pk}/change/"]
    pages += [
        f"{base}/{name}/" for name in ("change", "readiness", "compare", "publish", "editions")
    ]
    for path in pages:
        html = text_of(desk, path)
        assert re.search(r"<style|\sstyle=|\son[a-z]+=", html) is None, path
        assert re.search(r"<script(?![^>]*\b(src|type=.application/json))", html) is None, path
