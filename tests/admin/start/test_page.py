"""The first page after the log-in."""

import re

from django.test import Client

from plans.models import Citation, Keyword, Measure, Plan, Zone
from plans.publishing.prepare import prepare
from plans.publishing.readiness.gate import findings_of
from tests.admin.pages import address, text_of
from tests.makers import EDITOR, publish_plan

START = "/en/admin/"


def counts(page: str) -> dict[str, int]:
    found = re.findall(r'<li class="(\w+)"><strong>(\d+)</strong>', page)
    return {name: int(count) for name, count in found}


def test_it_shows_the_plan_as_a_tree(plan: Plan, desk: Client) -> None:
    page = text_of(desk, START)
    assert "never published" in page
    for model in (Keyword, Measure, Zone):
        for item in model.objects.filter(plan=plan):
            name = model._meta.model_name
            assert f'href="/en{address(f"{name}_change", item.pk)}">{item.title}<' in page


def test_before_the_first_edition_nothing_is_marked_as_new(plan: Plan, desk: Client) -> None:
    page = text_of(desk, START)
    assert 'class="mark' not in page
    assert counts(page).keys() == {"items"}


def test_what_differs_from_the_live_edition_is_marked_and_counted(plan: Plan, desk: Client) -> None:
    publish_plan(plan, "首次发布")
    assert counts(text_of(desk, START)).keys() == {"items"}
    changed, removed = Measure.objects.filter(plan=plan)[:2]
    Measure.objects.filter(pk=changed.pk).update(title="改了名的举措")
    removed.delete()
    Zone.objects.create(plan=plan, number=9, title="新的片区")
    Plan.objects.filter(pk=plan.pk).touch()
    page = text_of(desk, START)
    assert "live since" in page
    shown = counts(page)
    assert (shown["added"], shown["removed"], shown["uncited"]) == (1, 1, 1)
    assert f"<del>{removed.title}</del>" in page
    marked = re.findall(r">([^<]+)</a>\s*<span class=\"mark (\w+)\"", page)
    assert ("改了名的举措", "changed") in marked
    assert ("新的片区", "added") in marked


def test_a_working_copy_that_cannot_be_composed_still_has_its_tree(
    plan: Plan, desk: Client
) -> None:
    Measure.objects.filter(plan=plan).update(text="")
    assert "排头兵" in text_of(desk, START)


def test_an_empty_portal_says_so(desk: Client) -> None:
    assert "You are in the team of no plan yet." in text_of(desk, START)


def test_a_plan_without_items(plan: Plan, desk: Client) -> None:
    facts = {"plan_type": "special", "period_start": 2030, "period_end": 2030}
    Plan.objects.create(slug="empty", title="空规划", area=plan.area, **facts)
    page = text_of(desk, START)
    assert "空规划" in page
    assert "Read an article" in page


def test_one_plan_has_a_desk_of_its_own(plan: Plan, desk: Client) -> None:
    page = text_of(desk, f"/en{address('plan_desk', plan.pk)}")
    assert "排头兵" in page


def test_an_item_leads_to_its_public_page_once_it_is_live(plan: Plan, desk: Client) -> None:
    measure = Measure.objects.filter(plan=plan)[0]
    url = f"/en{address('measure_change', measure.pk)}"
    public = f'href="/en/plans/{plan.slug}/measures/{measure.slug}/"'
    assert public not in text_of(desk, url)
    publish_plan(plan, "首次发布")
    page = text_of(desk, url)
    assert public in page
    assert 'href="#citation_set-group"' in page
    assert 'id="citation_set-group"' in page


def test_the_tree_of_the_first_plan_alone_is_open(
    plan: Plan, other_plan: Plan, desk: Client
) -> None:
    page = text_of(desk, START)
    assert re.findall(r'<details class="whole-tree"( open)?>', page) == [" open", ""]
    alone = text_of(desk, f"/en{address('plan_desk', other_plan.pk)}")
    assert '<details class="whole-tree" open>' in alone


def test_what_counts_as_uncited_is_what_the_check_finds(plan: Plan, desk: Client) -> None:
    Citation.objects.filter(plan=plan).delete()
    Plan.objects.filter(pk=plan.pk).touch()
    found = findings_of(prepare(plan=plan, editor=EDITOR))
    statements = [one for one in found if one.check == "statement-without-citation"]
    assert counts(text_of(desk, START))["uncited"] == len(statements) > 100
