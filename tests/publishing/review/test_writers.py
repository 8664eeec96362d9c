"""Whoever changes a working copy is noted, and no public page asks who is there."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from plans.models import Plan, Writer
from plans.models.origin import NOBODY, editor
from tests.admin.pages import save
from tests.makers import load_small, publish_plan
from tests.publishing.review.people import as_person


def writers(plan: Plan) -> set[str]:
    unpublished = Writer.objects.filter(plan=plan, published_in=None)
    return set(unpublished.values_list("username", flat=True))


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    publish_plan(plan)
    return plan


def test_a_form_of_the_desk_notes_who_is_logged_in(plan: Plan, client: Client) -> None:
    client.force_login(User.objects.create_superuser("chief"))
    measure = plan.measure_set.get()
    answer = save(client, f"/admin/plans/measure/{measure.pk}/change/", text="改。")
    assert answer.status_code == 302
    assert writers(plan) == {"chief"}


def test_a_plan_made_on_the_desk_is_written_by_who_made_it(plan: Plan, client: Client) -> None:
    client.force_login(User.objects.create_superuser("chief"))
    given = {"title": "新规划（虚构）", "slug": "new", "area": str(plan.area_id)}
    periods = {"period_start": "2026", "period_end": "2030", "plan_type": "special"}
    answer = save(client, "/admin/plans/plan/add/", **given, **periods)
    assert answer.status_code == 302, answer.content.decode()
    assert writers(Plan.objects.get(slug="new")) == {"chief"}


def test_a_command_is_noted_as_one(plan: Plan) -> None:
    Plan.objects.filter(pk=plan.pk).touch()
    assert writers(plan) == {NOBODY}


def test_a_person_is_noted_once_with_the_last_version(plan: Plan) -> None:
    with as_person("somebody"):
        for _ in range(3):
            Plan.objects.filter(pk=plan.pk).touch()
    plan.refresh_from_db()
    assert Writer.objects.get(plan=plan, username="somebody").version == plan.version


def test_outside_of_its_context_nobody_is_at_work() -> None:
    with as_person("somebody"):
        assert editor() == "somebody"
    assert editor() == NOBODY


def test_a_public_page_reads_no_session(plan: Plan, client: Client) -> None:
    client.force_login(User.objects.create_superuser("chief"))
    assert "Cookie" not in client.get("/plans/example/").headers.get("Vary", "")
