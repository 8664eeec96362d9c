"""Every write of the desk raises the plan's version; none changes what is published."""

import pytest
from django.db import DatabaseError
from django.test import Client

from plans.models import (
    Baseline,
    Document,
    Indicator,
    Keyword,
    Measure,
    NewsSource,
    Plan,
    Publication,
    Release,
    Term,
)
from tests.admin.pages import address, ask_to_delete, delete, form_of, row, save
from tests.makers import publish_plan


def version(plan: Plan) -> int:
    return Plan.objects.get(pk=plan.pk).version


@pytest.fixture
def term(plan: Plan) -> Term:
    return Term.objects.create(plan=plan, number=1, title="四精五有", text="要求。")


def test_changing_an_item(plan: Plan, other_plan: Plan, desk: Client) -> None:
    measure = Measure.objects.filter(plan=plan)[0]
    before, others = version(plan), version(other_plan)
    assert save(desk, address("measure_change", measure.pk), title="改名").status_code == 302
    assert (version(plan), version(other_plan)) == (before + 1, others)


def test_changing_an_inline_alone(plan: Plan, desk: Client) -> None:
    measure = Measure.objects.filter(plan=plan)[0]
    before = version(plan)
    rows = row("namedthing_set", measure.namedthing_set.count(), kind="slogan", name="新口号")
    assert save(desk, address("measure_change", measure.pk), **rows).status_code == 302
    assert version(plan) == before + 1


def test_adding_an_item(plan: Plan, desk: Client) -> None:
    before = version(plan)
    url = f"/admin/plans/term/add/?plan={plan.pk}"
    assert save(desk, url, title="四精五有", text="要求。").status_code == 302
    assert version(plan) == before + 1


def test_deleting_an_item(plan: Plan, term: Term, desk: Client) -> None:
    before = version(plan)
    assert delete(desk, address("term_delete", term.pk)).status_code == 302
    assert (version(plan), Term.objects.count()) == (before + 1, 0)


def test_deleting_those_that_were_selected(plan: Plan, term: Term, desk: Client) -> None:
    before = version(plan)
    url = address("term_changelist")
    assert desk.post(url, ask_to_delete(desk, url, term.pk)).status_code == 302
    assert (version(plan), Term.objects.count()) == (before + 1, 0)


def test_deleting_a_figure(plan: Plan, desk: Client) -> None:
    indicator = Indicator.objects.filter(plan=plan)[0]
    baseline = Baseline.objects.create(indicator=indicator, value=20, year=2020)
    before = version(plan)
    assert delete(desk, address("baseline_delete", baseline.pk)).status_code == 302
    assert version(plan) == before + 1


def test_changing_the_plan_itself(plan: Plan, desk: Client) -> None:
    before = version(plan)
    assert save(desk, address("plan_change", plan.pk), title="新名").status_code == 302
    assert version(plan) == before + 1


def test_a_refused_form_leaves_the_version(plan: Plan, desk: Client) -> None:
    measure = Measure.objects.filter(plan=plan)[0]
    before = version(plan)
    assert save(desk, address("measure_change", measure.pk), title="").status_code == 200
    assert version(plan) == before


def test_write_and_version_go_together(
    plan: Plan, desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyword = Keyword.objects.filter(plan=plan)[0]
    url = address("keyword_change", keyword.pk)
    data = form_of(desk, url) | {"title": "改名"}
    before = version(plan)

    def fail(*_args: object, **_options: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(Keyword, "save", fail)
    with pytest.raises(DatabaseError):
        desk.post(url, data)
    assert version(plan) == before


def test_a_published_plan_keeps_its_address(plan: Plan, desk: Client) -> None:
    url = address("plan_change", plan.pk)
    assert "slug" in form_of(desk, url)
    publish_plan(plan, "首次发布")
    assert save(desk, url, slug="other").status_code == 302
    assert Plan.objects.get(pk=plan.pk).slug == "tianxin-2021-2025"


def test_nothing_published_changes_until_it_is_published(plan: Plan, desk: Client) -> None:
    publish_plan(plan, "首次发布")

    def published() -> object:
        release = Release.objects.values_list("serial", flat=True)
        live = Publication.objects.values_list("edition__checksum", flat=True)
        return list(release), list(live), Document.objects.count()

    before = published()
    measure = Measure.objects.filter(plan=plan)[0]
    assert save(desk, address("measure_change", measure.pk), title="改名").status_code == 302
    assert published() == before
    url = address("plan_publish", plan.pk)
    data = form_of(desk, url, "publish-form") | {"note": "改名"}
    assert desk.post(url, data).status_code == 302
    assert published() != before
    assert NewsSource.objects.count() == 1
