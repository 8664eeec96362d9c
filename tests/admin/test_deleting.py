"""Deleting says what would go along, and what stands in its way, with links to the forms."""

import html
from typing import Any
from unittest.mock import patch

import pytest
from django.contrib import admin
from django.db import connection
from django.db.models import RestrictedError
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.admin.base import WorkingCopyAdmin
from plans.editing.bundle.load import load
from plans.models import (
    Article,
    Department,
    Indicator,
    Item,
    Keyword,
    Measure,
    NewsSource,
    Plan,
    Project,
    Section,
    Term,
    Zone,
)
from plans.publishing.review.submit import submit
from tests.admin.pages import address, ask_to_delete, delete, form_in, form_of, save
from tests.full import full_bundle
from tests.makers import EDITOR


@pytest.fixture
def full(db: None) -> Plan:
    return load(bundle=full_bundle())


def asked(desk: Client, item: Item | Plan) -> str:
    """The page that asks, without the menus around it."""
    page = desk.get(address(f"{item._meta.model_name}_delete", item.pk))
    assert page.status_code == 200
    content = page.content.decode()
    return content[content.index('<ul id="deleted-objects">') :]


def link(item: Item) -> str:
    form = address(f"{item._meta.model_name}_change", item.pk)
    return f'<a href="{form}">{html.escape(item.title)}</a>'


def one(model: type[Item]) -> Item:
    return model._default_manager.get(key=f"{model.kind}-one")


def test_a_keyword_with_sections_names_them_and_stays(full: Plan, desk: Client) -> None:
    page = asked(desk, one(Keyword))
    for item in (one(Section), one(Indicator)):
        assert f"{link(item)} 属于它或引用它" in page
    assert "<form" not in page.split("</main>")[0].split("footer")[0]
    desk.post(address("keyword_delete", one(Keyword).pk), {"post": "yes"})
    assert Keyword.objects.filter(key="keyword-one").exists()


def test_an_article_names_what_cites_it_figures_by_their_item(full: Plan, desk: Client) -> None:
    article = Article.objects.get(key="article-a")
    page = asked(desk, article)
    for model in (Measure, Project, Indicator, Zone, Department):
        assert f"{link(one(model))} 引用了它" in page
    assert page.count(f"{link(one(Indicator))} 引用了它") == 1


def test_a_department_names_what_it_answers_for(full: Plan, desk: Client) -> None:
    page = asked(desk, one(Department))
    for model in (Measure, Project, Indicator):
        assert f"{link(one(model))} 把它列为责任单位" in page


def test_links_that_would_vanish_are_named_before(full: Plan, desk: Client) -> None:
    Project.objects.update(zone=None)
    Plan.objects.touch()
    for row in list(Zone.objects.all()):
        row.aim_set.all().delete()
    page = asked(desk, one(Zone))
    assert f"{link(one(Measure))} 保留，但失去与它的关联" in page
    assert "引证《示例稿件》" in page
    assert "Measure_zones" not in page
    delete(desk, address("zone_delete", one(Zone).pk))
    assert not Zone.objects.filter(key="zone-one").exists()
    assert Measure.objects.count() == 2


def test_several_at_once_are_told_alike(full: Plan, desk: Client) -> None:
    chosen = {"action": "delete_selected", "_selected_action": [one(Keyword).pk]}
    page = desk.post(address("keyword_changelist"), chosen).content.decode()
    assert "不能删除所选的" in page
    assert f"{link(one(Section))} 属于它或引用它" in page
    chosen = {
        "action": "delete_selected",
        "_selected_action": [m.pk for m in Measure.objects.all()],
    }
    page = desk.post(address("measure_changelist"), chosen).content.decode()
    assert f"{link(one(Project))} 保留，但失去与它的关联" in page


def test_several_are_deleted_as_they_were_seen_or_not_at_all(full: Plan, desk: Client) -> None:
    url, term = f"/en{address('term_changelist')}", one(Term)
    sent = ask_to_delete(desk, url, term.pk)
    save(desk, address("term_change", term.pk), text="一个小时的功夫（虚构）。")
    answer = desk.post(url, sent)
    assert "somebody else saved meanwhile" in answer.content.decode()
    assert Term.objects.filter(pk=term.pk).exists()
    again = form_in(answer.content.decode(), "delete-selected") | {"_selected_action": [term.pk]}
    assert desk.post(url, again).status_code == 302
    assert not Term.objects.filter(pk=term.pk).exists()


@pytest.mark.parametrize("basis", ["", "0" * 64, "x"])
def test_a_forged_state_deletes_nothing(basis: str, full: Plan, desk: Client) -> None:
    url = address("term_changelist")
    sent = ask_to_delete(desk, url, one(Term).pk) | {"_basis": basis}
    assert desk.post(url, sent).status_code == 200
    assert Term.objects.filter(key="term-one").exists()


def test_shared_rows_are_looked_at_again_too(full: Plan, desk: Client) -> None:
    outlet = NewsSource.objects.create(slug="another", name="另一家（虚构）")
    url = address("newssource_changelist")
    sent = ask_to_delete(desk, url, outlet.pk)
    save(desk, address("newssource_change", outlet.pk), publisher="某社（虚构）")
    assert desk.post(url, sent).status_code == 200
    assert NewsSource.objects.filter(pk=outlet.pk).exists()


def test_a_plan_that_was_reviewed_stays(small: Plan, desk: Client) -> None:
    Plan.objects.update(review_stages=1)
    submit(plan=Plan.objects.get(pk=small.pk), editor=EDITOR)
    page = asked(desk, small)
    assert "属于它或引用它" in page
    desk.post(address("plan_delete", small.pk), {"post": "yes"})
    assert Plan.objects.filter(pk=small.pk).exists()


def test_a_reference_made_while_the_page_asked_is_told_not_a_fault(
    full: Plan, desk: Client
) -> None:
    zone = one(Zone)
    url = address("zone_delete", zone.pk)
    refusal = RestrictedError("late", set())
    with patch.object(WorkingCopyAdmin, "delete_model", side_effect=[refusal]):
        Project.objects.update(zone=None)
        for row in list(Zone.objects.all()):
            row.aim_set.all().delete()
        data = form_of(desk, url)
        with patch.object(
            WorkingCopyAdmin, "get_deleted_objects", side_effect=[([], {}, set(), []), TOLD]
        ):
            answer = desk.post(url, data)
    assert answer.status_code == 200
    assert "刚来的引用" in answer.content.decode()


TOLD: tuple[Any, ...] = ([], {}, set(), ["刚来的引用"])


def test_a_whole_plan_can_be_asked_about(full: Plan, desk: Client) -> None:
    assert "示例举措" in asked(desk, full)


def test_queries_do_not_grow_with_what_refers(full: Plan, desk: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            asked(desk, Article.objects.get(key="article-a"))
        return len(found)

    queries()
    few = queries()
    article = Article.objects.get(key="article-a")
    for measure in Measure.objects.all():
        for number in range(50, 70):
            measure.citation_set.create(plan=full, article=article, number=number)
    assert queries() == few


def test_every_page_of_the_working_copy_tells(full: Plan) -> None:
    for model, page in admin.site._registry.items():
        if issubclass(model, Item):
            assert isinstance(page, WorkingCopyAdmin)
