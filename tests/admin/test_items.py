"""Adding and changing an item: its plan, its key, its number, its address."""

import re

import pytest
from django.test import Client

from plans.models import Citation, Keyword, Measure, Plan, Section, Zone
from tests.admin.pages import address, delete, errors_of, form_of, save, text_of

ADD = "/en/admin/plans/measure/add/"


def section(plan: Plan) -> Section:
    return Section.objects.filter(plan=plan)[0]


def test_the_only_plan_is_the_one_to_which_is_added(plan: Plan, desk: Client) -> None:
    assert desk.get(f"{ADD}?x=1").headers["Location"] == f"{ADD}?x=1&plan={plan.pk}"


def test_with_several_plans_one_is_asked_for_first(
    plan: Plan, other_plan: Plan, desk: Client
) -> None:
    html = text_of(desk, f"{ADD}?_popup=1")
    assert '<select name="plan"' in html
    assert '<input type="hidden" name="_popup" value="1">' in html


def test_without_any_plan_it_says_so(desk: Client) -> None:
    assert "There is no plan yet." in text_of(desk, ADD)


def test_the_list_of_one_plan_leads_to_adding_to_that_plan(
    plan: Plan, other_plan: Plan, desk: Client
) -> None:
    answer = desk.get(f"{ADD}?_changelist_filters=plan__id__exact%3D{other_plan.pk}")
    assert answer.headers["Location"].endswith(f"&plan={other_plan.pk}")


def test_the_section_named_leads_to_its_plan(plan: Plan, other_plan: Plan, desk: Client) -> None:
    answer = desk.get(f"{ADD}?section={section(other_plan).pk}")
    assert answer.headers["Location"].endswith(f"&plan={other_plan.pk}")


def test_the_next_number_is_filled_in(plan: Plan, desk: Client) -> None:
    zones = form_of(desk, f"/admin/plans/zone/add/?plan={plan.pk}")
    assert zones["number"] == "4"
    parent = section(plan)
    last = Measure.objects.filter(section=parent).order_by("-number")[0].number
    measures = form_of(desk, f"{ADD}?plan={plan.pk}&section={parent.pk}")
    assert measures["number"] == str(last + 1)
    assert form_of(desk, f"{ADD}?plan={plan.pk}")["number"] == ""


def test_an_item_is_added_to_the_plan_of_the_address(
    plan: Plan, other_plan: Plan, desk: Client
) -> None:
    parent = section(other_plan)
    last = Measure.objects.filter(section=parent).order_by("-number")[0].number
    url = f"{ADD}?plan={other_plan.pk}"
    answer = save(desk, url, title="新举措", text="做一件事。", section=parent.pk, number="")
    assert answer.status_code == 302, errors_of(answer)
    measure = Measure.objects.get(title="新举措")
    assert (measure.plan, measure.number) == (other_plan, last + 1)
    assert measure.key.startswith("measure-")
    assert measure.slug == measure.key


def test_one_more_of_the_same_goes_to_the_same_place(plan: Plan, desk: Client) -> None:
    url = f"/admin/plans/zone/add/?plan={plan.pk}"
    data = form_of(desk, url) | {"title": "新片区", "_addanother": "1"}
    assert desk.post(url, data).headers["Location"] == url


def test_a_number_that_is_taken_is_refused_with_the_next_free_one(plan: Plan, desk: Client) -> None:
    url = f"/en/admin/plans/zone/add/?plan={plan.pk}"
    errors = errors_of(save(desk, url, title="新片区", number="2"))
    assert "The number 2 is taken in this list; 4 is the next free one." in errors


def test_an_address_that_is_taken_is_refused(plan: Plan, desk: Client) -> None:
    url = f"/en/admin/plans/zone/add/?plan={plan.pk}"
    assert "already exists" in errors_of(save(desk, url, title="新片区", slug="waitan"))
    muyun = Zone.objects.get(slug="muyun")
    answer = save(desk, address("zone_change", muyun.pk), slug="waitan")
    assert answer.status_code == 200


def test_key_and_plan_are_shown_and_never_changed(
    plan: Plan, other_plan: Plan, desk: Client
) -> None:
    keyword = Keyword.objects.filter(plan=plan)[0]
    url = address("keyword_change", keyword.pk)
    assert keyword.key in text_of(desk, url)
    assert {"key", "plan"} & form_of(desk, url).keys() == set()
    assert save(desk, url, key="keyword-other", plan=other_plan.pk).status_code == 302
    after = Keyword.objects.get(pk=keyword.pk)
    assert (after.key, after.plan) == (keyword.key, plan)


def test_what_is_left_empty_is_not_given(plan: Plan, desk: Client) -> None:
    keyword = Keyword.objects.filter(plan=plan)[0]
    save(desk, address("keyword_change", keyword.pk), tagline="", summary="", title_en="")
    keyword.refresh_from_db()
    assert (keyword.tagline, keyword.summary, keyword.title_en) == (None, None, None)


def test_lists_are_searched_and_filtered(plan: Plan, desk: Client) -> None:
    zone = Zone.objects.get(slug="waitan")
    html = text_of(desk, f"/admin/plans/measure/?zones__id__exact={zone.pk}&q=网红")
    assert "网红" in html
    uncited = text_of(desk, "/en/admin/plans/measure/?cited=no")
    assert "0 measures" in uncited


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("number", "100000", "99999"),
        ("title", "天心\u202e区", "Character 3 is U+202E"),
        ("title", "\u200b", "Nothing of this can be seen."),
        ("summary", "\u200b", "Nothing of this can be seen."),
        ("number", "0", "greater than or equal to 1"),
        ("number", "-1", "greater than or equal to 1"),
        ("summary", "长" * 20_001, "at most 20000 characters"),
        ("theme_words", "短、" + "长" * 201, "longer than 200 characters"),
        ("theme_words", "短、\x07", "Character 1 is U+0007"),
    ],
)
def test_what_no_edition_could_hold_is_refused_at_once(
    plan: Plan, desk: Client, field: str, value: str, words: str
) -> None:
    zone = Zone.objects.filter(plan=plan)[0]
    answer = save(desk, f"/en{address('zone_change', zone.pk)}", **{field: value})
    assert words in errors_of(answer)


def test_the_last_item_keeps_its_place_when_its_number_is_left_empty(
    plan: Plan, desk: Client
) -> None:
    last = Zone.objects.filter(plan=plan).order_by("-number")[0]
    assert save(desk, address("zone_change", last.pk), number="").status_code == 302
    assert Zone.objects.get(pk=last.pk).number == last.number


def test_an_unpublished_plan_is_deleted_with_all_that_is_in_it(plan: Plan, desk: Client) -> None:
    assert delete(desk, address("plan_delete", plan.pk)).status_code == 302
    assert not Measure.objects.exists()
    assert not Citation.objects.exists()


def test_what_others_in_the_plan_refer_to_is_not_deleted(plan: Plan, desk: Client) -> None:
    parent = section(plan)
    measure = Measure.objects.filter(section=parent)[0]
    assert measure.title in text_of(desk, address("section_delete", parent.pk))
    assert Section.objects.filter(pk=parent.pk).exists()


def test_form_and_history_are_headed_in_the_language_of_the_page(small: Plan, desk: Client) -> None:
    for page, row in (("measure", Measure.objects.get()), ("plan", small)):
        type(row)._default_manager.filter(pk=row.pk).update(title_en="In English")
        for view in ("change", "history"):
            path = address(f"{page}_{view}", row.pk)
            (english,) = re.findall(r"<h2>(.*?)</h2>", text_of(desk, f"/en{path}"))[:1]
            (chinese,) = re.findall(r"<h2>(.*?)</h2>", text_of(desk, path))[:1]
            assert (english, chinese) == ("In English", row.title)
